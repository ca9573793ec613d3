/** The fixes of findings with titles of which no two are the same: who chooses one knows what happens, and where. */
import type { Analysis, Analyzer, Finding, Fix, Locale, PackIndex } from '../../../core/index.ts';
import { shortened, unmarked } from '../../../core/plain.ts';
import { draftStrings } from '../../../words/draft-words.ts';
import type { AnalyzedDraft } from '../../documents/drafts.ts';

export interface TitledFix {
  readonly fix: Fix;
  readonly title: string;
  /** The findings that it mends: several where the same change mends them. The fix is one of the first. */
  readonly findings: readonly [Finding, ...Finding[]];
}

export interface TitlesInput {
  readonly analysis: Analysis;
  /** Who made the analysis. */
  readonly analyzer: Analyzer;
  readonly index: PackIndex;
  readonly words: AnalyzedDraft['engine']['words'];
  readonly locale: Locale;
  /** Number of the line at an offset, from 1. */
  readonly lineOf: (offset: number) => number;
}

/** Longer words are cut in a title, in characters. */
const LONGEST = 24;

/**
 * The fixes of findings, in their order. On one line a title names the words that it is about where another title is the same; over
 * several lines each says its line. What makes the same change under the same title is offered once.
 */
export function titledFixes(input: TitlesInput, findings: readonly Finding[]): TitledFix[] {
  const fixes = merged(input, findings);
  const { lineOf, locale, words } = input;
  const { line, quoted, fixWhere } = draftStrings(locale);
  const areSeveralLines = areOnSeveralLines(findings, lineOf);
  // What ignores a kind in the whole file is on no line.
  const lines = fixes.map(({ fix, findings: [{ start }] }) =>
    areSeveralLines && fix.code !== 'suppress-file' ? [line(lineOf(start))] : [],
  );
  const said = [
    (at: number) => lines[at]!,
    (at: number) => [...lines[at]!, quoted(wordsOf(input.analysis, fixes[at]!.findings[0]))],
    (at: number) => [
      ...lines[at]!,
      quoted(wordsOf(input.analysis, fixes[at]!.findings[0])),
      words.findingName(fixes[at]!.findings[0].code, locale),
    ],
  ].map((where) =>
    fixes.map(({ title }, at) => {
      const parts = where(at);
      return parts.length === 0 ? title : fixWhere(title, parts.join(locale === 'zh' ? '，' : ', '));
    }),
  );
  const titles = fixes.map((_, at) => said.find((all) => isOnce(all, all[at]!))?.[at] ?? said.at(-1)![at]!);
  return fixes.map((it, at) => ({ ...it, title: numbered(titles, at) }));
}

/** A title with the line of its finding, where the findings that are offered something stand on several. */
export function titleOnLine(
  title: string,
  finding: Finding,
  findings: readonly Finding[],
  { locale, lineOf }: Pick<TitlesInput, 'locale' | 'lineOf'>,
): string {
  if (!areOnSeveralLines(findings, lineOf)) return title;
  const { line, fixWhere } = draftStrings(locale);
  return fixWhere(title, line(lineOf(finding.start)));
}

function areOnSeveralLines(findings: readonly Finding[], lineOf: TitlesInput['lineOf']): boolean {
  return new Set(findings.map(({ start }) => lineOf(start))).size > 1;
}

function merged({ analysis, analyzer, index, words, locale }: TitlesInput, findings: readonly Finding[]): TitledFix[] {
  const byKey = new Map<string, TitledFix>();
  for (const finding of findings) {
    for (const fix of analyzer.fixesOf(analysis, finding)) {
      const title = words.fixTitle(fix, locale, index);
      const key = JSON.stringify([title, fix.changes, fix.newDrafts]);
      const same = byKey.get(key);
      byKey.set(key, same ? { ...same, findings: [...same.findings, finding] } : { fix, title, findings: [finding] });
    }
  }
  return [...byKey.values()];
}

function wordsOf({ text }: Analysis, { start, end }: Finding): string {
  return shortened(unmarked(text.slice(start, end)), LONGEST);
}

function isOnce(titles: readonly string[], title: string): boolean {
  return titles.indexOf(title) === titles.lastIndexOf(title);
}

/** Where the same words stand twice, the second is called so. */
function numbered(titles: readonly string[], at: number): string {
  const before = titles.slice(0, at).filter((title) => title === titles[at]).length;
  return before === 0 ? titles[at]! : `${titles[at]!} · ${before + 1}`;
}
