/** Sparse vectors of counts. */

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
  const values: number[] = [];
  let squares = 0;
  for (const place of found) {
    const count = counts[place]!;
    // Most counts of a line are 1.
    const value = (count === 1 ? Math.LN2 : Math.log1p(count)) * (idf === undefined ? 1 : idf[place]!);
    counts[place] = 0;
    squares += value * value;
    values.push(value);
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let at = 0; at < values.length; at++) values[at]! *= scale;
  return { places: found, values };
}
