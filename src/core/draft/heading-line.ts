/** Lines that say by their signs alone that they are headings: `## words ##`, `**words**`. */
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
  const bare = trimmed(text, content.start, to);
  return { level, content: trimmed(text, bare.start, endOfWords(text, bare)), words: content.end };
}

/** Where the words of a heading end before the anchor or the class that they have: `岗位职责 {#duties .wide}`. */
function endOfWords(text: string, { start, end }: TextRange): number {
  if (text.charAt(end - 1) !== '}') return end;
  const from = text.lastIndexOf('{', end);
  const isAttribute = from > start && BLANK.includes(text.charAt(from - 1)) && /[#.:]/.test(text.charAt(from + 1));
  return isAttribute ? from : end;
}

/** The level of a heading by its tag (`h2`); 0 for other tags. */
export function headingLevel(tag: string): number {
  return /^h[1-6]$/.test(tag) ? Number(tag.charAt(1)) : 0;
}

/** Whether all words of a line are bold, so that it heads what follows: `**The job**`, `**岗位职责**：`. */
export function isBold(words: string): boolean {
  return /^(?:\*\*|__)[^*_\n\r]+[:：]?(?:\*\*|__)[:：]?$/u.test(words) && !/[。；;.][*_]+$/u.test(words);
}

/** Whether a line stands between bars, so that it heads what follows: `---- Guests ----`, `== 供给 ==`. */
export function isBetweenBars(words: string): boolean {
  return /^([-=~—─━*]{2,})\s?[\p{L}\p{N}](?:.{0,40}[\p{L}\p{N})）])?\s?\1$/u.test(words);
}
