/** What stands before the words of a line: indentation and the signs of quotations. */
import type { TextRange } from '../text/range.ts';
import { isInvisible } from './signs.ts';

export interface LineHead {
  /** Offset of the first unit that is not white space, invisible or a quotation sign; the end of the line when there is none. */
  readonly at: number;
  /** Columns of white space before it, counted from the last quotation sign. */
  readonly indent: number;
  readonly isQuoted: boolean;
}

const TAB = 0x09;
const SPACE = 0x20;
const GREATER = 0x3e;
const WIDE_SPACE = 0x3000;

/** Reads the head of a line. White space of `deepest` columns or more is no place for a quotation sign. */
export function readLineHead(text: string, { start, end }: TextRange, deepest: number): LineHead {
  let at = start;
  let indent = 0;
  let isQuoted = false;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE || unit === WIDE_SPACE) indent++;
    else if (isInvisible(unit)) continue;
    else if (unit === TAB) indent += 4 - (indent % 4);
    else if (unit === GREATER && indent < deepest) {
      isQuoted = true;
      indent = 0;
    } else break;
  }
  return { at, indent, isQuoted };
}

/** Columns that a span of a line takes; a tab goes to the next multiple of four. */
export function columns(text: string, start: number, end: number): number {
  let width = 0;
  for (let at = start; at < end; at++) width += text.charCodeAt(at) === TAB ? 4 - (width % 4) : 1;
  return width;
}
