/**
 * What the rule about another role's lines looks at: how a line stands against the role of its draft, and how the other
 * lines of work do. A line that stands out from its draft is another role's; one that all its neighbors resemble is not.
 */
import type { SectionKind } from '../pack/vocabulary.ts';
import type { Draft } from '../draft/draft.ts';
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

const WORK: readonly (SectionKind | undefined)[] = [undefined, 'responsibility', 'action'];

/** Indices of the items that list work and say anything. */
export function linesOfWork({ items }: Draft, { itemScores }: ScoredReading): number[] {
  const found: number[] = [];
  for (let at = 0; at < itemScores.length; at++) {
    if (itemScores[at]!.hits > 0 && WORK.includes(items[at]!.section)) found.push(at);
  }
  return found;
}

/** What lines vote: for each line and role the logarithm of its probability, so bounded that no single line decides. */
export interface Votes {
  readonly roles: number;
  /** Those of a line stand together, in the order of the lines. */
  readonly values: Float64Array;
  /** By role. */
  readonly sums: readonly number[];
}

/** @param lines indices of items */
export function votesOf({ itemScores, scores }: ScoredReading, lines: readonly number[]): Votes {
  const roles = scores.mixed.length;
  const values = new Float64Array(lines.length * roles);
  const sums = Array.from({ length: roles }, () => 0);
  for (let at = 0; at < lines.length; at++) {
    const odds = itemScores[lines[at]!]!.mixed;
    const from = at * roles;
    let largest = -Infinity;
    for (let role = 0; role < roles; role++) largest = Math.max(largest, SHARPNESS * odds[role]!);
    let sum = 0;
    for (let role = 0; role < roles; role++) {
      const share = Math.exp(SHARPNESS * odds[role]! - largest);
      values[from + role] = share;
      sum += share;
    }
    for (let role = 0; role < roles; role++) {
      const vote = Math.log((1 - DOUBT) * (values[from + role]! / sum) + DOUBT);
      values[from + role] = vote;
      sums[role]! += vote;
    }
  }
  return { roles, values, sums };
}

/** Probabilities by role from votes. */
export function counted({ sums, roles }: Votes): number[] {
  return sums.map((_, role) => shareOf(sums, role, roles));
}

/** Probability of a role by votes, those of one line left out. @param line its index among the lines, -1 for none */
function shareWithout({ sums, values, roles }: Votes, line: number, role: number): number {
  if (line < 0) return shareOf(sums, role, roles);
  const left: number[] = [];
  for (let at = 0; at < roles; at++) left.push(sums[at]! - values[line * roles + at]!);
  return shareOf(left, role, roles);
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
  const compared: ComparedLine[] = [];
  eachCompared(reading, role, lines, items, votesOf(reading, lines), (item, other, features) => {
    compared.push({ item, other, features: [...features] });
  });
  return compared;
}

/**
 * The same one by one.
 * @param votes those of the lines of work
 * @param role of those of the model
 * @param otherOf the index of the role that an item is held up to beside the draft's; the likeliest where it answers -1
 * @param visit is given an item, the other role and the features; these are written over for the next item
 */
export function eachCompared(
  reading: ScoredReading,
  role: number,
  lines: readonly number[],
  items: readonly number[],
  votes: Votes,
  visit: (item: number, other: number, features: Float64Array) => void,
  otherOf: (item: number) => number = () => -1,
): void {
  const { itemScores, scores } = reading;
  const place = new Int32Array(itemScores.length).fill(-1);
  for (let at = 0; at < lines.length; at++) place[lines[at]!] = at;
  // Most roles are nobody's likeliest.
  const rests: ReturnType<typeof restOf>[] = [];
  const restFor = (other: number): ReturnType<typeof restOf> => {
    const margins = new Float64Array(lines.length);
    for (let at = 0; at < lines.length; at++) margins[at] = margin(itemScores[lines[at]!]!.mixed, other, role);
    return restOf(margins);
  };
  const features = new Float64Array(FEATURES.length);
  for (const item of items) {
    const line = itemScores[item]!;
    const given = otherOf(item);
    const other = given < 0 ? best(line.mixed, role) : given;
    if (other < 0) continue;
    const own = place[item]!;
    const rest = (rests[other] ??= restFor(other))(own);
    const [terms, ngrams] = [margin(line.terms, other, role), margin(line.ngrams, other, role)];
    features[0] = terms;
    features[1] = ngrams;
    features[2] = Math.tanh(terms / LEAN);
    features[3] = Math.tanh(ngrams / LEAN);
    features[4] = Math.log(line.shares[other]! + 0.01) - Math.log(line.shares[role]! + 0.01);
    features[5] = line.shares.at(-1)!;
    features[6] = Math.min(line.termsByRole[role]!, 3);
    features[7] = Math.log1p(line.hits);
    features[8] = margin(scores.mixed, other, role);
    features[9] = rest.mean;
    features[10] = rest.highest;
    features[11] = Math.log(shareWithout(votes, own, other) + 0.001);
    features[12] = margin(line.mixed, other, role) * rest.leaning;
    visit(item, other, features);
  }
}

function margin(odds: readonly number[], other: number, role: number): number {
  return odds[other]! - odds[role]!;
}

interface Rest {
  readonly mean: number;
  readonly highest: number;
  /** Share of the lines with log-odds above 0. */
  readonly leaning: number;
}

/** Sums up log-odds of lines, each time without one of them (-1: with all). */
function restOf(margins: Float64Array): (without: number) => Rest {
  let sum = 0;
  let leaning = 0;
  let first = -1;
  let second = -1;
  for (let at = 0; at < margins.length; at++) {
    const margin = margins[at]!;
    sum += limited(margin);
    if (margin > 0) leaning++;
    if (first < 0 || margin > margins[first]!) [first, second] = [at, first];
    else if (second < 0 || margin > margins[second]!) second = at;
  }
  return (without) => {
    const isOneLess = without >= 0;
    const count = margins.length - Number(isOneLess);
    if (count === 0) return { mean: 0, highest: 0, leaning: 0 };
    const left = isOneLess ? limited(margins[without]!) : 0;
    return {
      mean: (sum - left) / count,
      highest: margins[without === first ? second : first]!,
      leaning: (leaning - Number(isOneLess && margins[without]! > 0)) / count,
    };
  };
}

function limited(margin: number): number {
  return Math.max(-LIMIT, Math.min(LIMIT, margin));
}

/** Index of the highest but one that is left out, or -1. */
function best(values: readonly number[], without: number): number {
  let found = -1;
  for (let at = 0; at < values.length; at++) {
    if (at !== without && (found < 0 || values[at]! > values[found]!)) found = at;
  }
  return found;
}

/** The softmax of values at one place. */
function shareOf(values: readonly number[], place: number, length: number): number {
  let largest = -Infinity;
  for (let at = 0; at < length; at++) largest = Math.max(largest, values[at]!);
  let sum = 0;
  for (let at = 0; at < length; at++) sum += Math.exp(values[at]! - largest);
  return Math.exp(values[place]! - largest) / sum;
}
