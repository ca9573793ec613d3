/** Where the lines, marks and neighbors of an item stand in a draft. */
import type { DraftItem } from './draft.ts';
import type { TextRange } from '../text/range.ts';

const LF = 10;
const CR = 13;

/** Offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

/**
 * Offset of the end of an offset's line, before its line break.
 * @param limit is not looked beyond: who asks for many parts of one line passes the end of each
 */
export function lineEnd(text: string, offset: number, limit = text.length): number {
  let at = offset;
  while (at < limit && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

/**
 * Answers the line of an offset, without its break. The ends of a line are looked for once, however many ask about it one after another,
 * also where each asks about a line beside it as well.
 */
export function lineFinder(text: string): (offset: number) => TextRange {
  let last: TextRange | undefined;
  let before: TextRange | undefined;
  const holds = (line: TextRange | undefined, offset: number): boolean =>
    line !== undefined && line.start <= offset && offset <= line.end;
  return (offset) => {
    if (!holds(last, offset)) {
      const known = holds(before, offset) ? before : undefined;
      before = last;
      last = known ?? { start: lineStart(text, offset), end: lineEnd(text, offset) };
    }
    return last!;
  };
}

/** Offset behind the line break at an offset, or the offset itself where there is none. */
export function afterBreak(text: string, offset: number): number {
  if (text.charCodeAt(offset) === CR && text.charCodeAt(offset + 1) === LF) return offset + 2;
  return offset < text.length && isLineBreak(text.charCodeAt(offset)) ? offset + 1 : offset;
}

/** Offset before the line break that ends just before an offset, or the offset itself where there is none. */
export function beforeBreak(text: string, offset: number): number {
  if (offset === 0 || !isLineBreak(text.charCodeAt(offset - 1))) return offset;
  return offset > 1 && text.charCodeAt(offset - 1) === LF && text.charCodeAt(offset - 2) === CR
    ? offset - 2
    : offset - 1;
}

/** Whether a unit ends a line. */
export function isLineBreak(unit: number): boolean {
  return unit === LF || unit === CR;
}

/** The line break that a text uses. */
export function breakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Where an item's marker stands; an empty range before its words when it has none. */
export function markerRange(text: string, { start, content, marker }: DraftItem): TextRange {
  if (marker === '') return { start: content.start, end: content.start };
  let end = content.start;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t' || text[end - 1] === '\u3000')) end--;
  const before = end - marker.length;
  if (before >= 0 && text.startsWith(marker, before)) return { start: before, end };
  const found = text.slice(start, content.start).indexOf(marker);
  return found < 0
    ? { start: content.start, end: content.start }
    : { start: start + found, end: start + found + marker.length };
}

/** What may close a clause and goes with it. */
const CLOSING = /[；;。.！!？?，,、]/u;
const LONGEST_CLOSING = 3;
/** Blanks between words and the sign that closes them. */
const LONGEST_BLANKS = 4;

/** The stretch of an item with its number before and the signs that close it. */
export interface ItemSpan extends TextRange {
  /** The end of its words, before the closing signs. */
  readonly wordsEnd: number;
}

export function itemSpan(text: string, item: DraftItem): ItemSpan {
  const { content } = item;
  let wordsEnd = content.end;
  while (wordsEnd > content.start && CLOSING.test(text[wordsEnd - 1]!)) wordsEnd--;
  // `有亲和力 ；`: whoever sets a blank before the sign closes the words with it all the same.
  const blanks = /^[ \t\u3000]*/u.exec(text.slice(content.end, content.end + LONGEST_BLANKS))![0].length;
  const from = content.end + (CLOSING.test(text.charAt(content.end + blanks)) ? blanks : 0);
  let end = from;
  while (end < text.length && end - from < LONGEST_CLOSING && CLOSING.test(text[end]!)) end++;
  return { start: markerRange(text, item).start, end, wordsEnd };
}

/** Whether nothing but white space and the signs of a quotation stand beside a stretch on its lines. */
export function standsAlone(text: string, { start, end }: TextRange): boolean {
  let from = start;
  while (from > 0 && /[ \t\u3000>]/u.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && /[ \t\u3000]/u.test(text[to]!)) to++;
  return (
    (from === 0 || isLineBreak(text.charCodeAt(from - 1))) && (to === text.length || isLineBreak(text.charCodeAt(to)))
  );
}
