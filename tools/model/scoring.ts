/** What trained experts say of samples: the same sums as the engine's reader, on numbered n-grams. */
import type { Locale } from '../../src/core/language/locale.ts';
import { expertOdds, weighed } from '../../src/core/judgement/vector.ts';
import { lineWeight, sectionWeight } from '../../src/core/judgement/weights.ts';
import { ROLES } from './corpus.ts';
import type { Experts } from './experts.ts';
import type { Sample, SampleLine } from './samples.ts';

export interface Odds {
  readonly terms: readonly number[];
  readonly ngrams: readonly number[];
  readonly hits: number;
}

export interface SampleOdds extends Odds {
  /** One for each line of the language that has any hit, with its section. */
  readonly lines: readonly (Odds & { readonly line: SampleLine })[];
}

export type Scorer = (sample: Pick<Sample, 'lines'>) => SampleOdds;

export function createScorer(experts: Experts, language: Locale, size: number, terms: number): Scorer {
  const placeOf = new Int32Array(size).fill(-1);
  experts.kept.forEach((number, place) => (placeOf[number] = place));
  const ngramCounts = new Float64Array(experts.kept.length);
  const termCounts = new Float64Array(terms);
  const odds = (part: 'draft' | 'line', lines: readonly SampleLine[]): Odds => {
    const ngrams: number[] = [];
    const found: number[] = [];
    let hits = 0;
    for (const line of lines) {
      const weight = part === 'draft' ? sectionWeight(line.section) : 1;
      for (const term of line.terms) {
        if (termCounts[term] === 0) found.push(term);
        termCounts[term]! += weight;
        hits++;
      }
      if (line.language !== language) continue;
      for (const number of line.ngrams) {
        const place = placeOf[number]!;
        if (place < 0) continue;
        if (ngramCounts[place] === 0) ngrams.push(place);
        ngramCounts[place]! += weight;
        hits++;
      }
    }
    return {
      terms: expertOdds(experts[part].terms, weighed(found, termCounts)),
      ngrams: expertOdds(experts[part].ngrams, weighed(ngrams, ngramCounts, experts.idf)),
      hits,
    };
  };
  return ({ lines }) => ({
    ...odds('draft', lines),
    lines: lines
      .filter((line) => line.language === language)
      .map((line) => ({ ...odds('line', [line]), line }))
      .filter(({ hits }) => hits > 0),
  });
}

/** The mean of what lines say, those of duties first. */
export function meanOfLines(lines: SampleOdds['lines'], joined: (odds: Odds) => readonly number[]): number[] {
  const sums = ROLES.map(() => 0);
  let weights = 0;
  for (const entry of lines) {
    const weight = lineWeight(entry.line.section);
    if (weight === 0) continue;
    weights += weight;
    joined(entry).forEach((value, role) => (sums[role]! += weight * value));
  }
  return sums.map((sum) => (weights > 0 ? sum / weights : 0));
}
