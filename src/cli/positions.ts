import { textLines } from '../core/index.ts';

/** A position in a text: line and column, both from 1; the column counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Returns a function from offsets to positions. A call takes logarithmic time in the number of lines. */
export function createPositions(text: string): (offset: number) => Position {
  const lines = textLines(text);
  return (offset) => ({ line: lines.lineOf(offset), column: offset - lines.rangeOf(offset).start + 1 });
}
