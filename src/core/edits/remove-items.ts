/** Takes items out of a draft, with their markers and line breaks, and numbers what follows anew. */
import type { DraftItem } from '../draft/draft.ts';
import type { TextChange, TextRange } from '../text/range.ts';
import { readNumbering } from './numbering.ts';
import { afterBreak, beforeBreak, itemSpan, lineEnd, lineStart, markerRange, standsAlone } from '../draft/places.ts';

/** Two clauses of one paragraph stand no farther apart than this. */
const LONGEST_GAP = 12;
/** A list that goes on longer behind a removed item keeps its numbers. */
export const LONGEST_RENUMBERING = 60;

/**
 * The changes that take items out: sorted, not overlapping. Nothing but the items, what joins them to their neighbors and
 * the numbers of the items behind them changes. Work grows with the number of removed items.
 * @param removed indices of items, in ascending order
 */
export function removeItems(text: string, items: readonly DraftItem[], removed: readonly number[]): TextChange[] {
  const isRemoved = new Set(removed);
  const cuts: TextRange[] = [];
  for (let at = 0; at < removed.length;) {
    let last = at;
    while (
      last + 1 < removed.length &&
      removed[last + 1] === removed[last]! + 1 &&
      shareLine(text, items[removed[last]!], items[removed[last + 1]!])
    ) {
      last++;
    }
    cuts.push(cutOf(text, items, removed[at]!, removed[last]!));
    at = last + 1;
  }
  const numbers: TextChange[] = [];
  for (let at = 0; at < removed.length;) {
    const { changes, next } = renumber(text, items, removed[at]!, isRemoved);
    numbers.push(...changes);
    while (at < removed.length && removed[at]! < next) at++;
  }
  return [...joined(cuts).map((cut) => ({ ...cut, newText: '' })), ...numbers].sort((a, b) => a.start - b.start);
}

/** Whether two items stand beside each other on one line. */
function shareLine(text: string, a: DraftItem | undefined, b: DraftItem | undefined): boolean {
  if (!a || !b || a.form === 'row' || b.form === 'row') return false;
  const from = itemSpan(text, a).wordsEnd;
  const to = itemSpan(text, b).start;
  return to >= from && to - from <= LONGEST_GAP && !/[\r\n]/.test(text.slice(from, to));
}

/** What goes with the items from `first` to `last`, which are one item or stand on one line. */
function cutOf(text: string, items: readonly DraftItem[], first: number, last: number): TextRange {
  const [from, to] = [items[first]!, items[last]!];
  if (from.form === 'row') return wholeLines(text, from);
  const span = { start: itemSpan(text, from).start, end: itemSpan(text, to).end };
  if (standsAlone(text, span)) return wholeLines(text, span);
  const next = items[last + 1];
  if (next && shareLine(text, to, next)) return { start: span.start, end: itemSpan(text, next).start };
  const previous = items[first - 1];
  if (previous && shareLine(text, previous, from)) {
    return { start: itemSpan(text, previous).wordsEnd, end: itemSpan(text, to).wordsEnd };
  }
  return span;
}

function wholeLines(text: string, range: TextRange): TextRange {
  const start = lineStart(text, range.start);
  const end = lineEnd(text, range.end);
  const after = afterBreak(text, end);
  return after > end ? { start, end: after } : { start: beforeBreak(text, start), end };
}

function joined(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else merged.push(range);
  }
  return merged;
}

/**
 * The numbers of a list from a removed item on, as far as they count up by one.
 * @returns the changes, and the index of the first item that was not looked at
 */
function renumber(
  text: string,
  items: readonly DraftItem[],
  from: number,
  isRemoved: ReadonlySet<number>,
): { changes: TextChange[]; next: number } {
  const { form, section, marker, content } = items[from]!;
  const first = readNumbering(marker);
  const column = columnOf(text, items[from]!);
  if (!first) return { changes: [], next: from + 1 };
  const changes: TextChange[] = [];
  let number = first.value;
  let expected = first.value;
  let end = content.end;
  let at = from;
  for (; at < items.length; at++) {
    const item = items[at]!;
    if (item.form !== form || item.section !== section) break;
    // Items that stand below a numbered one belong to it.
    if (form === 'list' && columnOf(text, item) > column) {
      end = item.content.end;
      continue;
    }
    if (first.write(expected) !== item.marker || (at > from && apart(text, end, item))) break;
    expected++;
    end = item.content.end;
    if (isRemoved.has(at)) continue;
    const written = first.write(number++);
    if (written !== undefined && written !== item.marker) {
      changes.push({ ...markerRange(text, item), newText: written });
    }
    if (changes.length > LONGEST_RENUMBERING) return { changes: [], next: at + 1 };
  }
  return { changes, next: Math.max(at, from + 1) };
}

function columnOf(text: string, item: DraftItem): number {
  return item.form === 'list' ? markerRange(text, item).start - item.start : 0;
}

/** Whether something else stands between the end of an item and the next: a heading, prose. */
function apart(text: string, end: number, item: DraftItem): boolean {
  const start = markerRange(text, item).start;
  return start < end || start - end > 4 * LONGEST_GAP || /[\p{L}\p{N}]/u.test(text.slice(end, start));
}
