/** How the lines of a list end: `；` where another follows, `。` at the last. */
import type { Draft } from '../draft/draft.ts';
import { trailing } from '../text/ends.ts';
import { LETTER_OR_DIGIT } from '../text/letters.ts';
import type { TextChange, TextRange } from '../text/range.ts';
import { columnOf } from './insert-item.ts';
import { extentOf, wrapped } from './item-extent.ts';

/** A list goes on across no more than some empty lines, in UTF-16 code units. */
const LONGEST_GAP = 64;

/** The signs at the end of a line that another was to follow, with the blanks before them and without emphasis behind them. */
export function jointOf(line: string): TextRange | undefined {
  const end = line.length - trailing(line, /[*_]/u);
  const signs = trailing(line.slice(0, end), /[；;、，,]/u);
  // The end of an entity is none: `&amp;`.
  if (signs === 0 || /&#?\w{1,10};$/u.test(line.slice(0, end).slice(-12))) return undefined;
  const words = line.slice(0, end - signs);
  return { start: words.trimEnd().length, end };
}

/**
 * The line before the last ones of a list, which are taken out, closes the list as they did: `；` gives way to their `。`, or to nothing where
 * they closed with none. Nothing where that line has no sign that another follows, or the list ends in such a sign.
 * @param from the first item that is taken out @param last the last one
 */
export function closeList(text: string, draft: Draft, from: number, last: number): TextChange[] {
  const { items } = draft;
  const [before, gone, closing] = [items[from - 1], items[from]!, items[last]!];
  if (before?.form !== gone.form || !isOneList(text, draft, from - 1, from)) return [];
  if (items[last + 1] && isOneList(text, draft, from, last + 1, extentOf(text, draft, last).end)) return [];
  const [own, others] = [wrapped(text, before), wrapped(text, closing)];
  const joint = jointOf(text.slice(before.content.start, own.end));
  const end = text.slice(closing.content.start, others.end);
  if (!joint || jointOf(end)) return [];
  const stop = /[。.！!]$/u.exec(end.slice(0, end.length - trailing(end, /[*_]/u)))?.[0] ?? '';
  return [{ start: before.content.start + joint.start, end: before.content.start + joint.end, newText: stop }];
}

/** Whether two items are lines of one list: alike, of one section, and with nothing between them. */
function isOneList(text: string, draft: Draft, first: number, second: number, end?: number): boolean {
  const [one, other] = [draft.items[first]!, draft.items[second]!];
  if (one.form === 'row' || one.form !== other.form || one.section !== other.section) return false;
  if (columnOf(text, one) !== columnOf(text, other)) return false;
  const extent = extentOf(text, draft, first);
  const from = end ?? extent.end;
  const to = wrapped(text, other).start;
  return extent.isLines && to >= from && to - from <= LONGEST_GAP && !LETTER_OR_DIGIT.test(text.slice(from, to));
}
