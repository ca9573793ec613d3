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
    const value = Math.log1p(counts[place]!) * (idf?.[place] ?? 1);
    counts[place] = 0;
    squares += value * value;
    values.push(value);
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let at = 0; at < values.length; at++) values[at]! *= scale;
  return { places: found, values };
}
