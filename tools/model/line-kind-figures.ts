/** How well the kinds of lines are told, on lines of sources that were held out. */
import { createLineKindReader, LINE_KINDS, SURE_KIND } from '../../src/core/judgement/line-kinds.ts';
import { LOCALES, type Locale } from '../../src/core/language/locale.ts';
import type { LineKindWeights } from '../../src/core/pack/compile/compiled-pack.ts';
import { readPostings } from './corpus.ts';
import { folder, learnLineKinds, lineOf, readLines, type Line } from './line-kind-lines.ts';
import { answer, confusionTable, figures, share, type Outcome } from './metrics.ts';
import type { ReadLine } from './readings.ts';

/** A kind with fewer lines is not measured. */
const FEWEST_LINES = 100;
/** What lines that were labelled by reading are measured as. The readers did not tell a benefit from company text, nor hiring from other text. */
const READ_KINDS = ['duty', 'requirement', 'rest'];
const [DUTY, REQUIREMENT, REST] = [0, 1, 2];
/** By kind of `LINE_KINDS`. */
const READ_AS = [DUTY, REQUIREMENT, REST, REST, REST];

/** Tables of lines below headings, and of the lines that were read alone if there are any. */
export function lineKindReports(corpus: string, readAlone: readonly ReadLine[]): string[] {
  const { lines, sources } = readLines(corpus);
  const read = readLabelled(corpus, readAlone, sources);
  return LOCALES.map((language) => {
    const held = [...new Set(sources.values())].sort();
    const headed: Outcome[] = [];
    const labelled: Outcome[] = [];
    for (const source of held) {
      const own = lines.filter((line) => line.source === source && line.language === language);
      const ownRead = read.filter((line) => line.source === source && line.language === language);
      if (own.length + ownRead.length === 0) continue;
      const weights = learnLineKinds(
        lines.filter((line) => line.source !== source),
        language,
      );
      headed.push(...judged(own, weights, language));
      labelled.push(...judged(ownRead, weights, language).map(asRead));
    }
    const kinds = LINE_KINDS.map((_, kind) => kind);
    const measured = kinds.filter((kind) => headed.filter(({ truth }) => truth === kind).length >= FEWEST_LINES);
    return [
      table(`${language}: kinds of lines below headings`, headed, measured, LINE_KINDS),
      ...(labelled.length > 0
        ? [table(`${language}: kinds of lines labelled by reading`, labelled, [DUTY, REQUIREMENT, REST], READ_KINDS)]
        : []),
    ].join('\n\n');
  });
}

function readLabelled(corpus: string, readAlone: readonly ReadLine[], sources: ReadonlyMap<string, string>): Line[] {
  const texts = new Map(readPostings(corpus).map(({ id, text }) => [id, text]));
  const kinds: Readonly<Record<string, number>> = { duty: DUTY, metric: DUTY, requirement: REQUIREMENT };
  return readAlone
    .filter(({ id }) => texts.has(id))
    .map(({ id, start, end, kind }) => lineOf(texts.get(id)!.slice(start, end), kinds[kind] ?? REST, sources.get(id)!));
}

function judged(lines: readonly Line[], weights: LineKindWeights, language: Locale): Outcome[] {
  const reader = createLineKindReader({ zh: weights, en: weights, [language]: weights }, folder);
  return lines.map(({ words, kind }) => ({
    truth: kind,
    shares: reader.sharesOf(words, { start: 0, end: words.length }),
  }));
}

function asRead({ truth, shares }: Outcome): Outcome {
  const sums = READ_KINDS.map(() => 0);
  shares.forEach((value, kind) => (sums[READ_AS[kind]!]! += value));
  return { truth, shares: sums };
}

function table(
  title: string,
  outcomes: readonly Outcome[],
  classes: readonly number[],
  names: readonly string[],
): string {
  const result = figures(outcomes, classes);
  const sure = outcomes.filter((it) => Math.max(...it.shares) >= SURE_KIND && classes.includes(it.truth));
  const right = sure.filter((it) => answer(it, classes) === it.truth).length / sure.length;
  return [
    `${title}, sources held out (${result.count}): accuracy ${share(result.accuracy)}, macro-F1 ${share(result.macroF1)}`,
    confusionTable(result, classes, names),
    `sure of ${share(sure.length / outcomes.length)} of them, and right in ${share(right)} of those`,
  ].join('\n');
}
