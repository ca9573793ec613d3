/** Drafts held against the house style of a team, for tests. */
import {
  applyChanges,
  createEngine,
  type Analysis,
  type Analyzer,
  type Engine,
  type Finding,
  type Fix,
  type Locale,
} from '../../src/core/index.ts';
import { findingMessage } from '../../src/words/finding-words.ts';
import { roleModel } from './built-in.ts';
import { knowledgeOf } from './team-files.ts';

export interface StyledDraft {
  readonly text: string;
  readonly engine: Engine;
  readonly analyzer: Analyzer;
  readonly analysis: Analysis;
  /** The findings by the house style: code and words. */
  readonly found: readonly string[];
  /** The same as a user reads them. */
  messages(locale: Locale): readonly string[];
  fixes(code: string): readonly Fix[];
  /** The draft after a fix of the first finding of a code. */
  fixed(code: string, which?: number): string;
}

/** An engine with a pack of a team: lines of YAML below `style:`. */
export async function styledEngine(style: string, more = ''): Promise<Engine> {
  const lines = style
    .trim()
    .split('\n')
    .map((line) => `  ${line}`);
  const text = `pack: our-style\n${more}style:\n${lines.join('\n')}\n`;
  const { compiled, packs } = await knowledgeOf({ '/team/.role-lens/our-style.yaml': text });
  if (!packs[0]!.isInForce) throw new Error(JSON.stringify(packs[0]!.problems));
  return createEngine([compiled]);
}

const isOurs = ({ code }: Finding): boolean => code.startsWith('style/');

/** Holds a draft against an engine. */
export function draftIn(engine: Engine, text: string, flavor: 'markdown' | 'plaintext' = 'markdown'): StyledDraft {
  const analyzer = engine.createAnalyzer(roleModel);
  const analysis = analyzer.analyze(text, flavor);
  const own = analysis.findings.filter(isOurs);
  const fixes = (code: string): readonly Fix[] => {
    const finding = own.find((it) => it.code === code);
    if (!finding) throw new Error(`no ${code}`);
    return analyzer.fixesOf(analysis, finding).filter((fix) => !fix.code.startsWith('suppress'));
  };
  return {
    ...{ text, engine, analyzer, analysis, fixes },
    found: own.map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`),
    messages: (locale) => own.map((finding) => findingMessage(finding, locale, engine.index)),
    fixed: (code, which = 0) => applyChanges(text, fixes(code)[which]!.changes),
  };
}

/** The same for a house style in YAML. */
export async function styled(style: string, text: string, flavor?: 'markdown' | 'plaintext'): Promise<StyledDraft> {
  return draftIn(await styledEngine(style), text, flavor);
}
