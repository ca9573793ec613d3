import { splitLines } from '../core/index.ts';

/** A place in a text as people count: line and column from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Answers the place of an offset of a text. Lines end as in editors: LF, CRLF or CR. Logarithmic in the number of lines. */
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
