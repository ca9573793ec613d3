/** How the lines of a list end: `；` where another follows, `。` at the last. */
import type { Draft } from '../draft/draft.ts';
import type { Phrases } from '../language/language-phrases.ts';
import { trailing } from '../text/ends.ts';
import { LETTER_OR_DIGIT } from '../text/letters.ts';
import type { TextChange, TextRange } from '../text/range.ts';
import { columnOf } from './insert-item.ts';
import { extentOf, wrapped } from './item-extent.ts';

/** A list goes on across no more than some empty lines, in UTF-16 code units. */
const LONGEST_GAP = 64;
/** A word that says that a last line follows is no longer, with the sign before it. */
const LONGEST_JOINT = 16;

/** The signs at the end of a line that another was to follow, with the blanks before them and without emphasis behind them. */
export function jointOf(line: string): TextRange | undefined {
  const end = line.length - trailing(line, /[*_]/u);
  const signs = trailing(line.slice(0, end), /[；;、，,]/u);
  // The end of an entity is none: `&amp;`.
  if (signs === 0 || /&#?\w{1,10};$/u.test(line.slice(0, end).slice(-12))) return undefined;
  const words = line.slice(0, end - signs);
  return { start: words.trimEnd().length, end };
}

/** The same with a word that says that a last line follows: "; and", `；以及`. */
function jointWithWord(line: string, phrases: Phrases): TextRange | undefined {
  const words = line.slice(0, line.length - trailing(line, /[*_\s]/u));
  const tail = words.slice(-LONGEST_JOINT);
  const found = phrases.leads().listJoint.exec(tail);
  if (!found) return jointOf(line);
  const start = words.length - tail.length + found.index;
  return { start: words.slice(0, start).trimEnd().length, end: words.length };
}

/**
 * The line before the last ones of a list, which are taken out, closes the list as they did: `；` and "; and" give way to their `。`, or to
 * nothing where they closed with none. Nothing where that line has no sign or word that another follows, or a list without such words ends in
 * such a sign.
 * @param from the first item that is taken out @param last the last one
 */
export function closeList(text: string, draft: Draft, from: number, last: number, phrases: Phrases): TextChange[] {
  const { items } = draft;
  const [before, gone, closing] = [items[from - 1], items[from]!, items[last]!];
  if (before?.form !== gone.form || !isOneList(text, draft, from - 1, from)) return [];
  if (items[last + 1] && isOneList(text, draft, from, last + 1, extentOf(text, draft, last).end)) return [];
  const [own, others] = [wrapped(text, before), wrapped(text, closing)];
  const line = text.slice(before.content.start, own.end);
  const joint = jointWithWord(line, phrases);
  if (!joint) return [];
  const end = text.slice(closing.content.start, others.end);
  const sign = jointOf(end);
  if (sign && jointOf(line)) return [];
  const stop = /[。.！!；;、，,]$/u.exec(end.slice(0, end.length - trailing(end, /[*_]/u)))?.[0] ?? '';
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
