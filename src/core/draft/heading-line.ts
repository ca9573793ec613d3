/** A heading that its line says by signs: `## words ##`. */
import { trimmed, type TextRange } from '../text/range.ts';
import { isGap } from './signs.ts';

const HASH = 0x23;
const BLANK = ' \t\u3000';

export interface HeadingLine {
  /** 1–6. */
  readonly level: number;
  /** The words without the signs. */
  readonly content: TextRange;
  /** Where the line's words end, closing signs included. */
  readonly words: number;
}

/** The heading that a line is from its first sign on; undefined when it is none. */
export function readHeading(text: string, start: number, end: number): HeadingLine | undefined {
  let at = start;
  while (at < end && text.charCodeAt(at) === HASH) at++;
  const level = at - start;
  if (level > 6 || (at < end && !isGap(text.charCodeAt(at)))) return undefined;
  while (at < end && isGap(text.charCodeAt(at))) at++;
  const content = trimmed(text, at, end);
  let to = content.end;
  while (to > content.start && text.charCodeAt(to - 1) === HASH) to--;
  // Closing signs stand apart from the words: `C#` keeps its own.
  if (to > content.start && to < content.end && !BLANK.includes(text.charAt(to - 1))) to = content.end;
  return { level, content: trimmed(text, content.start, to), words: content.end };
}

/** The level of a heading by its tag (`h2`); 0 for other tags. */
export function headingLevel(tag: string): number {
  return /^h[1-6]$/.test(tag) ? Number(tag.charAt(1)) : 0;
}
