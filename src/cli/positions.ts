import { splitLines } from '../core/index.ts';

/** A position in a text: line and column, both from 1; the column counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Returns a function from offsets to positions. Lines end at LF, CRLF or CR, as in editors. A call takes logarithmic time in the
 * number of lines.
 */
export function createPositions(text: string): (offset: number) => Position {
  const lines = splitLines(text);
  return (offset) => {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lines[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - lines[low]!.start + 1 };
  };
}
