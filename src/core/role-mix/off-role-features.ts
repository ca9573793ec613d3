/**
 * What the rule about another role's lines looks at: how a line stands against the role of its draft, and how the other
 * lines of work do. A line that stands out from its draft is another role's; one that all its neighbours resemble is not.
 */
import type { SectionKind } from '../pack/vocabulary.ts';
import type { ScoredReading } from './role-reader.ts';

/** In the order in which their weights are kept. */
export const FEATURES = [
  /** Log-odds of the other role against the draft's: by terms, by n-grams, and both again with a limit. */
  'termsMargin',
  'ngramsMargin',
  'termsLean',
  'ngramsLean',
  /** Logarithm of how much likelier the other role is, after calibration. */
  'shareRatio',
  /** Probability that the line speaks of no role. */
  'none',
  /** Mentions of terms whose main role is the draft's, up to 3. */
  'ownTerms',
  /** Logarithm of how much was found in the line. */
  'hits',
  /** Log-odds of the other role against the draft's in the draft as a whole. */
  'draftMargin',
  /** The same in the other lines: the mean, within limits, and the highest. */
  'restMargin',
  'restHighest',
  /** Logarithm of the other role's probability by a vote of the other lines. */
  'restVote',
  /** The line's log-odds times the share of other lines that lean to the other role as well. */
  'marginShared',
] as const;

/** A line of work held against a role. */
export interface ComparedLine {
  /** Index of the item. */
  readonly item: number;
  /** Index of the likeliest role but the draft's. */
  readonly other: number;
  /** In the order of {@link FEATURES}. */
  readonly features: readonly number[];
}

/** The limit of what one line's log-odds count in a mean. */
const LIMIT = 4;
/** Where the lean of a line is near its end. */
const LEAN = 3;
/** A vote is taken with odds sharpened so far, and is wrong this often whatever it says. */
const SHARPNESS = 1.2;
const DOUBT = 0.2;

const WORK: readonly (SectionKind | undefined)[] = [undefined, 'responsibility', 'goal', 'action'];

/** Indices of the items that list work and say anything. */
export function linesOfWork({ items, itemScores }: ScoredReading): number[] {
  return items.flatMap(({ item }, at) => (WORK.includes(item.section) && itemScores[at]!.hits > 0 ? [at] : []));
}

/**
 * What each line votes: by role the logarithm of its probability, so bounded that no single line decides.
 * @param lines indices of items
 */
export function votesOf({ itemScores }: ScoredReading, lines: readonly number[]): number[][] {
  return lines.map((at) => {
    const odds = itemScores[at]!.mixed;
    return softmax(odds.map((value) => SHARPNESS * value)).map((share) => Math.log((1 - DOUBT) * share + DOUBT));
  });
}

/** Probabilities by role from the votes of lines. */
export function counted(votes: readonly (readonly number[])[], roles: number): number[] {
  const sums = Array.from({ length: roles }, () => 0);
  for (const vote of votes) vote.forEach((value, role) => (sums[role]! += value));
  return softmax(sums);
}

/**
 * Holds items against a role. The work grows with the number of lines.
 * @param role index of the draft's role
 * @param lines indices of the lines of work, as {@link linesOfWork} answers
 * @param items indices of the items that are asked about; an item is never compared with itself
 */
export function compare(
  reading: ScoredReading,
  role: number,
  lines: readonly number[],
  items: readonly number[],
): ComparedLine[] {
  const { itemScores, scores } = reading;
  const roles = scores.mixed.length;
  const place = new Map(lines.map((item, at) => [item, at]));
  const votes = votesOf(reading, lines);
  const sums = Array.from({ length: roles }, () => 0);
  for (const vote of votes) vote.forEach((value, k) => (sums[k]! += value));
  const rests = Array.from({ length: roles }, (_, other) =>
    restOf(lines.map((item) => itemScores[item]!.mixed[other]! - itemScores[item]!.mixed[role]!)),
  );
  return items.flatMap((item): ComparedLine | [] => {
    const line = itemScores[item]!;
    const other = best(line.mixed, role);
    if (other < 0) return [];
    const own = place.get(item);
    const margin = (of: readonly number[]): number => of[other]! - of[role]!;
    const vote = softmax(own === undefined ? sums : sums.map((sum, k) => sum - votes[own]![k]!))[other]!;
    const rest = rests[other]!(own);
    const [terms, ngrams] = [margin(line.terms), margin(line.ngrams)];
    const features = [
      terms,
      ngrams,
      Math.tanh(terms / LEAN),
      Math.tanh(ngrams / LEAN),
      Math.log(line.shares[other]! + 0.01) - Math.log(line.shares[role]! + 0.01),
      line.shares[roles]!,
      Math.min(line.termsByRole[role]!, 3),
      Math.log1p(line.hits),
      margin(scores.mixed),
      rest.mean,
      rest.highest,
      Math.log(vote + 0.001),
      margin(line.mixed) * rest.leaning,
    ];
    return { item, other, features };
  });
}

interface Rest {
  readonly mean: number;
  readonly highest: number;
  /** Share of the lines with log-odds above 0. */
  readonly leaning: number;
}

/** Sums up log-odds of lines, each time without one of them. */
function restOf(margins: readonly number[]): (without: number | undefined) => Rest {
  const limited = margins.map((margin) => Math.max(-LIMIT, Math.min(LIMIT, margin)));
  const sum = limited.reduce((a, b) => a + b, 0);
  const leaning = margins.filter((margin) => margin > 0).length;
  let first = -1;
  let second = -1;
  margins.forEach((margin, at) => {
    if (first < 0 || margin > margins[first]!) [first, second] = [at, first];
    else if (second < 0 || margin > margins[second]!) second = at;
  });
  return (without) => {
    const count = margins.length - Number(without !== undefined);
    if (count === 0) return { mean: 0, highest: 0, leaning: 0 };
    const left = without === undefined ? 0 : limited[without]!;
    return {
      mean: (sum - left) / count,
      highest: margins[without === first ? second : first]!,
      leaning: (leaning - Number(without !== undefined && margins[without]! > 0)) / count,
    };
  };
}

/** Index of the highest but one that is left out, or -1. */
function best(values: readonly number[], without: number): number {
  let found = -1;
  values.forEach((value, at) => {
    if (at !== without && (found < 0 || value > values[found]!)) found = at;
  });
  return found;
}

function softmax(values: readonly number[]): number[] {
  const largest = Math.max(...values);
  const shares = values.map((value) => Math.exp(value - largest));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}
