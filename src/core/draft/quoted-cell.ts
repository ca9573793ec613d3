/**
 * Cells that a sheet puts into quotation marks when it is pasted, as their words go on over several lines. What such a cell quotes itself
 * has two marks: `"Write a ""one-pager"""`.
 */
import { trimmed, type TextRange } from '../text/range.ts';
import type { DraftItem } from './draft.ts';

const QUOTE = 0x22;
/** What closes a cell: at the end of a line, or before the next cell. Behind a digit it may be inches. */
const CLOSES = /(?:"\t[^"\r\n]*|(?<![\d"])")$/u;

/** Whether a mark that stands in a stretch has no other one there. */
export function hasOpenQuote(text: string, { start, end }: TextRange): boolean {
  let isOpen = false;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === QUOTE) isOpen = !isOpen;
  return isOpen;
}

/** Whether a cell begins with a mark that has no other one there, so that its words go on below. */
export function opensQuote(text: string, cell: TextRange): boolean {
  return text.charCodeAt(cell.start) === QUOTE && hasOpenQuote(text, cell);
}

/** The words of a cell without the marks that it stands in, or without the one that opens it. */
export function withoutQuotes(text: string, cell: TextRange): TextRange {
  if (text.charCodeAt(cell.start) !== QUOTE) return cell;
  if (hasOpenQuote(text, cell)) return trimmed(text, cell.start + 1, cell.end);
  const isClosed = text.charCodeAt(cell.end - 1) === QUOTE && cell.end - cell.start > 1;
  return isClosed ? trimmed(text, cell.start + 1, cell.end - 1) : cell;
}

/** A line of work that may be the last of such a cell: without the mark that closes it, which stays where the line goes, and the cells behind. */
export function withinQuotes<T extends Pick<DraftItem, 'form' | 'end' | 'content'>>(text: string, item: T): T {
  const { content } = item;
  const words = text.slice(content.start, content.end);
  if (!words.includes('"')) return item;
  const close = CLOSES.exec(words);
  if (!close || close.index === 0 || !hasOpenQuote(text, content)) return item;
  const line = trimmed(text, content.start, content.start + close.index);
  return { ...item, form: 'clause', end: line.end, content: line };
}
