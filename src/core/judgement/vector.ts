/** Sparse vectors of counts. Loops go by index: what is run for the first time makes an object for each step of an iterator. */
import type { Expert } from './model.ts';

/** Values at places. */
export interface Sparse {
  readonly places: readonly number[];
  readonly values: readonly number[];
}

/**
 * Takes counts out as a vector of length 1: ln(1 + count) · idf. The counts are zero afterwards.
 * @param found the places that have a count
 */
export function weighed(found: readonly number[], counts: Float64Array, idf?: Float32Array): Sparse {
  const scale = scaleOf(found, counts, idf);
  const values = found.map((place) => valueOf(place, counts, idf) * scale);
  for (const place of found) counts[place] = 0;
  return { places: found, values };
}

/** The log-odds by role that an expert gives for a vector. */
export function expertOdds({ weights, bias }: Expert, { places, values }: Sparse): number[] {
  const odds = Array.from(bias);
  for (let i = 0; i < places.length; i++) {
    const at = places[i]! * odds.length;
    for (let role = 0; role < odds.length; role++) odds[role]! += weights[at + role]! * values[i]!;
  }
  return odds;
}

/** The log-odds by role that an expert gives for the vector of counts, without a list for it. The counts are zero afterwards. */
export function oddsOfCounts(
  { weights, bias }: Expert,
  found: readonly number[],
  counts: Float64Array,
  idf?: Float32Array,
): number[] {
  const odds: number[] = [];
  const roles = bias.length;
  for (let role = 0; role < roles; role++) odds.push(bias[role]!);
  const scale = scaleOf(found, counts, idf);
  const { length } = found;
  for (let at = 0; at < length; at++) {
    const place = found[at]!;
    const value = valueOf(place, counts, idf) * scale;
    counts[place] = 0;
    for (let role = 0; role < odds.length; role++) odds[role]! += weights[place * odds.length + role]! * value;
  }
  return odds;
}

function scaleOf(found: readonly number[], counts: Float64Array, idf: Float32Array | undefined): number {
  let squares = 0;
  const { length } = found;
  for (let at = 0; at < length; at++) {
    const value = valueOf(found[at]!, counts, idf);
    squares += value * value;
  }
  return squares > 0 ? 1 / Math.sqrt(squares) : 0;
}

function valueOf(place: number, counts: Float64Array, idf: Float32Array | undefined): number {
  const count = counts[place]!;
  // Most counts of a line are 1.
  return (count === 1 ? Math.LN2 : Math.log1p(count)) * (idf === undefined ? 1 : idf[place]!);
}
