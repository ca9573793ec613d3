import { splitLines } from './lines.ts';
import type { TextRange } from './range.ts';

export interface TextLines {
  /** Number of the line at an offset, from 1. */
  lineOf(offset: number): number;
  /** The line at an offset, without its end. */
  rangeOf(offset: number): TextRange;
}

/** The lines of a text by its offsets; they end at LF, CRLF or CR, as in editors. A question takes logarithmic time. */
export function textLines(text: string): TextLines {
  const lines = splitLines(text);
  const indexOf = (offset: number): number => {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lines[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return { lineOf: (offset) => indexOf(offset) + 1, rangeOf: (offset) => lines[indexOf(offset)]! };
}
