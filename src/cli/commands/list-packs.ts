import { createEngine, type CompiledPack, type Locale } from '../../core/index.ts';
import type { CheckedPack, PackPlace, PackProblem } from '../../core/packs.ts';
import { isFromTeam } from '../../core/plain.ts';
import { findingMessage } from '../../words/finding-words.ts';
import { layerName } from '../../words/pack-words.ts';
import { printable, type Output } from '../output.ts';
import type { Sentences } from '../sentences.ts';
import { problemsOf, readTeam, shownPath } from '../team-engines.ts';
import { readRoleModel } from '../text-analyzer.ts';

/**
 * `role-lens packs`: the packs that count in a folder, in the order in which they are laid over each other, and what is wrong with them as
 * `file:line:column: sentence`.
 * @returns 2 when a pack has an error, else 0
 */
export async function packs(
  places: readonly PackPlace[],
  locale: Locale,
  sentences: Sentences,
  output: Output,
): Promise<0 | 2> {
  const { compiled, packs: read } = await readTeam(places);
  const found = await withTemplates(read, compiled, locale);
  const listed = found.map((pack) => `${layerName(pack.layer, locale)}  ${listing(pack, sentences)}`);
  const lines = [`${layerName('built-in', locale)}  role-lens`, ...listed];
  const problems = found.flatMap((pack) => problemsOf(pack, locale));
  await output.write(`${[...lines, ...problems.map(({ line }) => line)].map(printable).join('\n')}\n`);
  return problems.some(({ isError }) => isError) ? 2 : 0;
}

/** Packs with what is found in their templates, which are checked like drafts. */
async function withTemplates(
  packs: readonly CheckedPack[],
  compiled: CompiledPack,
  locale: Locale,
): Promise<readonly CheckedPack[]> {
  if (!compiled.pack.templates.some(isFromTeam)) return packs;
  const engine = createEngine([compiled]);
  const found = engine.checkTemplates(engine.createAnalyzer(readRoleModel())).map(({ finding, ...place }) => ({
    ...place,
    message: findingMessage(finding, locale, engine.index),
  }));
  const { templateProblems } = await import('../../core/packs.ts');
  return packs.map((pack) =>
    pack.isInForce
      ? { ...pack, problems: inOrder([...pack.problems, ...templateProblems(pack.reading, found)]) }
      : pack,
  );
}

function inOrder(problems: readonly PackProblem[]): PackProblem[] {
  return [...problems].sort((a, b) => a.range.start - b.range.start);
}

function listing({ path, reading, isInForce }: CheckedPack, sentences: Sentences): string {
  const name = reading.id === undefined ? shownPath(path) : `${shownPath(path)} (${reading.id})`;
  return isInForce ? name : sentences.about(name, sentences.leftOut);
}
