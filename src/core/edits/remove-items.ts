/** Takes items out of a draft, with all that belongs to them, and numbers what follows anew. */
import type { Draft, DraftHeading, DraftItem } from '../draft/draft.ts';
import type { Phrases } from '../language/language-phrases.ts';
import { trailing } from '../text/ends.ts';
import { firstFrom, type TextChange, type TextRange } from '../text/range.ts';
import { afterBreak, beforeBreak, isLineBreak, lineEnd, lineStart, markerRange } from '../draft/places.ts';
import { extentOf, wrapped, type ItemExtent } from './item-extent.ts';
import { withoutLabelsBelow } from './label-below.ts';
import { closeList } from './list-ends.ts';
import { boxOf, readNumbering, type Numbering } from './numbering.ts';
import { renumberRows } from './row-numbers.ts';
import { LETTER_OR_DIGIT } from '../text/letters.ts';

/** Two clauses of one paragraph stand no farther apart than this. */
const LONGEST_GAP = 16;
/** A list that goes on longer behind a removed item keeps its numbers. */
export const LONGEST_RENUMBERING = 60;

/**
 * The changes that take items out: sorted, not overlapping. Nothing but the items, what belongs to them, what joins them to their
 * neighbors and the numbers of the items behind them changes. Work grows with the number of removed items.
 * @param removed indices of items, in ascending order
 */
export function removeItems(text: string, of: Draft, removed: readonly number[], phrases: Phrases): TextChange[] {
  const draft = withoutLabelsBelow(text, of, removed);
  const { items } = draft;
  const extents = outermost(text, draft, removed);
  const isRemoved = new Set<number>();
  for (const [first, { last }] of extents) for (let at = first; at <= last; at++) isRemoved.add(at);
  const cuts: TextRange[] = [];
  const ends: TextChange[] = [];
  for (let at = 0; at < extents.length;) {
    let last = at;
    while (
      last + 1 < extents.length &&
      extents[last + 1]![0] === extents[last]![1].last + 1 &&
      !extents[last]![1].isLines &&
      joins(text, extents[last]![1], items[extents[last + 1]![0]])
    ) {
      last++;
    }
    cuts.push(cutOf(text, draft, extents[at]!, extents[last]![1]));
    ends.push(...closedBefore(text, draft, extents, at, isRemoved, phrases));
    at = last + 1;
  }
  const numbers: TextChange[] = [];
  for (let at = 0; at < extents.length;) {
    const from = extents[at]![0];
    const { changes, next } =
      items[from]!.form === 'row'
        ? renumberTable(text, draft, from, isRemoved, phrases)
        : renumber(text, draft, from, isRemoved);
    numbers.push(...changes);
    while (at < extents.length && extents[at]![0] < next) at++;
  }
  return [...joined(cuts).map((cut) => withoutUnderline(text, cut)), ...ends, ...numbers].sort(
    (a, b) => a.start - b.start,
  );
}

/**
 * The label that stands before an item for it alone: `年龄要求：` of a line `年龄要求：35岁以下`.
 * @param isOwn whether a label says nothing but what the item is about, so that it goes from a line of its own as well
 */
export function labelOf(
  text: string,
  { headings, sections, items }: Draft,
  index: number,
  isOwn: (words: string) => boolean = () => false,
): DraftHeading | undefined {
  const item = items[index]!;
  const heading = headings[firstFrom(headings, item.content.start) - 1];
  if (!heading || heading.end > item.start) return undefined;
  const between = text.slice(heading.end, item.start);
  if (between.length > LONGEST_GAP || LETTER_OR_DIGIT.test(between)) return undefined;
  const section = sections.find((it) => it.heading === heading);
  if (section?.firstItem !== index) return undefined;
  const isNamed = isOwn(text.slice(heading.content.start, heading.content.end));
  const isAlone = section.endItem === index + 1 && !/[\r\n]/.test(between);
  return isAlone || isNamed ? heading : undefined;
}

/** The changes that take out an item with the label before it. */
export function removeLabeled(text: string, draft: Draft, index: number, label: TextRange): TextChange[] {
  const { end } = extentOf(text, draft, index);
  const range = { start: label.start, end };
  if (isWholeLine(text, range)) {
    return [withoutUnderline(text, wholeLines(text, range))];
  }
  const behind = /^[ \t\u3000]*/u.exec(text.slice(end, end + LONGEST_GAP))![0].length;
  return [{ start: range.start, end: end + behind, newText: '' }];
}

/** How the list before items that stand on lines of their own closes without them; asked of the first of those that follow each other. */
function closedBefore(
  text: string,
  draft: Draft,
  extents: readonly (readonly [number, ItemExtent])[],
  at: number,
  isRemoved: ReadonlySet<number>,
  phrases: Phrases,
): TextChange[] {
  const [first, { isLines }] = extents[at]!;
  if (!isLines || isRemoved.has(first - 1)) return [];
  let last = first;
  while (isRemoved.has(last + 1)) last++;
  return closeList(text, draft, first, last, phrases);
}

/** The extents of items, without those that belong to another one. */
function outermost(text: string, draft: Draft, removed: readonly number[]): (readonly [number, ItemExtent])[] {
  const extents: (readonly [number, ItemExtent])[] = [];
  for (const index of removed) {
    const above = extents.at(-1);
    if (!above || index > above[1].last) extents.push([index, extentOf(text, draft, index)]);
  }
  return extents;
}

/** Whether an item stands right behind an extent on its line, and no heading between them. */
function joins(text: string, extent: ItemExtent, next: DraftItem | undefined): boolean {
  if (!next || next.form === 'row' || next.content.start > extent.limit) return false;
  const to = wrapped(text, next).start;
  return to >= extent.wordsEnd && to - extent.wordsEnd <= LONGEST_GAP && !BORDER.test(text.slice(extent.wordsEnd, to));
}

/** What goes with the items from one to another, which are one item or stand on one line. */
function cutOf(text: string, draft: Draft, [index, first]: readonly [number, ItemExtent], last: ItemExtent): TextRange {
  const { items } = draft;
  if (first.isLines) return wholeLines(text, first);
  const next = items[last.last + 1];
  const previous = items[index - 1];
  if (next && joins(text, last, next)) {
    // What ended the sentence ends the one before: `Write posts; call dealers. Report weekly.`
    if (SENTENCE_END.test(text.charAt(last.wordsEnd)) && previous && previous.form !== 'row') {
      const { wordsEnd } = wrapped(text, previous);
      if (wordsEnd <= first.start && /^[；;，,、]\s{0,4}$/u.test(text.slice(wordsEnd, first.start))) {
        return { start: wordsEnd, end: last.wordsEnd };
      }
    }
    // Where no sign stands before it, the sign behind it parts its neighbors; where a number does that, it still will.
    const own = readNumbering(items[index]!.marker);
    const isNumbered = own !== undefined && countingOn(own, next.marker, own.value + 1, '') !== undefined;
    const isGlued = !isNumbered && LETTER_OR_DIGIT.test(text.charAt(first.start - 1));
    return { start: first.start, end: isGlued ? last.wordsEnd : wrapped(text, next).start };
  }
  const heading = headingBehind(text, last);
  const opened = draft.headings[Math.max(0, firstFrom(draft.headings, first.start) - 1)];
  const isOpened =
    previous !== undefined && opened && opened.start >= previous.content.end && opened.start < first.start;
  if (previous && !isOpened && previous.form !== 'row') {
    const closed = closedAgain(text, wrapped(text, previous), first.start, last, heading);
    if (closed) return closed;
  }
  if (heading !== undefined) return { start: first.start, end: heading };
  const isLast = isBlank(text, last.end, lineEnd(text, last.end));
  const range = { start: isLast ? withoutJoint(text, first.start) : first.start, end: last.end };
  return isWholeLine(text, range) ? wholeLines(text, range) : range;
}

/** Where the signs begin that join what begins at an offset to what stands before it on its line; the offset where there are none. */
function withoutJoint(text: string, offset: number): number {
  const before = text.slice(Math.max(0, offset - LONGEST_GAP), offset);
  const joint = trailing(before, /[；;，,、 \t\u3000]/u);
  return /[；;，,、]/u.test(before.slice(before.length - joint)) ? offset - joint : offset;
}

/**
 * The cut of the last item of a line that leaves the one before it closed as the line was; a sentence keeps its own full stop, and signs that
 * part the two go. Undefined where the two do not stand beside each other, or no sign closes the line before a heading.
 * @param start where the cut item stands @param heading where the heading behind it stands, if there is one on its line
 */
function closedAgain(
  text: string,
  before: { readonly end: number; readonly wordsEnd: number },
  start: number,
  last: ItemExtent,
  heading: number | undefined,
): TextRange | undefined {
  const gap = text.slice(before.wordsEnd, start);
  if (before.wordsEnd > start || gap.length > LONGEST_GAP || BORDER.test(gap)) return undefined;
  const isJoint = /^[；;，,、]/u.test(gap);
  if (heading !== undefined) {
    const stop = SENTENCE_END.test(text.charAt(last.wordsEnd - 1)) ? last.wordsEnd - 1 : last.wordsEnd;
    if (!CLOSING.test(text.charAt(stop))) return undefined;
    if (isJoint) return { start: before.wordsEnd, end: stop };
    const areSentences = SENTENCE_END.test(gap.charAt(0)) && SENTENCE_END.test(text.charAt(stop));
    return areSentences ? { start: before.wordsEnd + 1, end: stop + 1 } : undefined;
  }
  const closes = last.end > last.wordsEnd || CLOSING.test(text.charAt(last.end - 1));
  if (closes && isJoint) return { start: before.wordsEnd, end: last.wordsEnd };
  // Signs that only part the lines of a text without breaks: `；；`, `。;;`.
  const parted = /^[。.！!？?]?(?=[；;，,、]{2}|[；;，,、]$)/u.exec(gap);
  if (parted && gap.trim().length > 1) return { start: before.wordsEnd + parted[0].length, end: last.end };
  return { start: Math.max(before.wordsEnd, before.end), end: last.end };
}

/** Whether nothing but the signs of a quotation stands beside a range on its line. */
function isWholeLine(text: string, { start, end }: TextRange): boolean {
  const above = lineStart(text, start);
  return start - above < 64 && /^[\s>]*$/u.test(text.slice(above, start)) && isBlank(text, end, lineEnd(text, end));
}

/** Lines and cells stay apart. */
const BORDER = /[\r\n]|<\/?t[dhr][\s>]/iu;
const CLOSING = /[；;。.！!？?，,、]/u;
const SENTENCE_END = /[。.！!？?]/u;

/** Where the heading begins that stands behind an extent on its line, with the signs before its words. */
function headingBehind(text: string, { end, limit }: ItemExtent): number | undefined {
  if (limit >= text.length || limit < end) return undefined;
  const gap = text.slice(end, limit);
  if (gap.length > LONGEST_GAP || /[\r\n\p{L}\p{N}]/u.test(gap.replace(/<br\s*\/?>/giu, ''))) return undefined;
  return limit - trailing(gap, /[*_【[<]/u);
}

/** The lines of a range, and one of two empty ones that would meet. */
function wholeLines(text: string, range: TextRange): TextRange {
  const start = lineStart(text, range.start);
  const end = lineEnd(text, range.end);
  const after = afterBreak(text, end);
  if (after === end) return { start: beforeBreak(text, start), end };
  const isBlankAbove = start === 0 || isBlank(text, lineStart(text, beforeBreak(text, start)), start);
  const below = lineEnd(text, after);
  const isBlankBelow = after < text.length && isBlank(text, after, below);
  return { start, end: isBlankAbove && isBlankBelow ? afterBreak(text, below) : after };
}

function isBlank(text: string, start: number, end: number): boolean {
  return end - start < 256 && text.slice(start, end).trim() === '';
}

/** A line of dashes must not come to underline the line above the cut: an empty line stays between them. */
function withoutUnderline(text: string, { start, end }: TextRange): TextChange {
  const isWhole = beginsLine(text, start) && end > start && beginsLine(text, end);
  const underlines = isWhole && /^[ \t]*(?:=+|-+)[ \t]*(?:[\r\n]|$)/u.test(text.slice(end, end + 256));
  const above = beforeBreak(text, start);
  const isAfterWords = underlines && !isBlank(text, lineStart(text, above), above);
  return { start, end: isAfterWords ? beforeBreak(text, end) : end, newText: '' };
}

/** Whether a line other than the first begins at an offset. */
function beginsLine(text: string, offset: number): boolean {
  return offset > 0 && isLineBreak(text.charCodeAt(offset - 1));
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
  draft: Draft,
  from: number,
  isRemoved: ReadonlySet<number>,
): { changes: TextChange[]; next: number } {
  const { items } = draft;
  const { section, marker } = items[from]!;
  const first = readNumbering(marker.slice(0, marker.length - boxOf(marker).length), nearby(text, draft, from));
  if (!first) return { changes: [], next: from + 1 };
  const changes: TextChange[] = [];
  let numbering = first;
  let number = first.value;
  let expected = first.value;
  let end = items[from]!.content.end;
  let at = from;
  while (at < items.length) {
    const item = items[at]!;
    if (item.form === 'row' || item.section !== section) break;
    const box = boxOf(item.marker);
    const own = countingOn(numbering, item.marker, expected, box);
    if (!own || (at > from && apart(text, end, item))) break;
    numbering = own;
    const extent = extentOf(text, draft, at);
    expected++;
    end = extent.end;
    if (!isRemoved.has(at)) {
      const written = marked(numbering, number, box);
      if (written !== undefined && written !== item.marker) {
        changes.push({ ...markerRange(text, item), newText: written });
        changes.push(...innerNumbers(text, items.slice(at + 1, extent.last + 1), expected - 1, number));
      }
      number++;
    }
    at = extent.last + 1;
    if (changes.length > LONGEST_RENUMBERING) return { changes: [], next: at };
  }
  return { changes, next: Math.max(at, from + 1) };
}

/** The numbers of a table from a removed row on. */
function renumberTable(
  text: string,
  draft: Draft,
  from: number,
  isRemoved: ReadonlySet<number>,
  phrases: Phrases,
): ReturnType<typeof renumber> {
  const starts = new Set([...isRemoved].map((at) => draft.items[at]!.start));
  const { changes, end } = renumberRows(text, draft, draft.items[from]!, starts, phrases);
  return { changes, next: Math.max(from + 1, firstFrom(draft.items, end)) };
}

/** How a marker counts on: as those before it, or with another sign behind its number (`5、` before `6.`). */
function countingOn(before: Numbering, marker: string, value: number, box: string): Numbering | undefined {
  if (marked(before, value, box) === marker) return before;
  const own = readNumbering(marker.slice(0, marker.length - box.length), [before.write(value - 1) ?? '']);
  return own?.value === value && own.depth === before.depth && seriesOf(own) === seriesOf(before) ? own : undefined;
}

/** What the numbers of a list are written with, and what stands before them. */
function seriesOf({ series }: Numbering): string {
  return series.slice(0, series.lastIndexOf('|'));
}

/** The marker of a number, with the box of the task that it is before. */
function marked(numbering: Numbering, number: number, box: string): string | undefined {
  const written = numbering.write(number);
  return written && `${written}${box}`;
}

/** `3.1` below an item that became number 2 is `2.1`. */
function innerNumbers(text: string, inner: readonly DraftItem[], before: number, after: number): TextChange[] {
  return inner.flatMap((item): TextChange[] => {
    const lead = `${before}.`;
    if (!item.marker.startsWith(lead) || !/^\d/u.test(item.marker.slice(lead.length))) return [];
    const { start } = markerRange(text, item);
    return [{ start, end: start + lead.length, newText: `${after}.` }];
  });
}

/** The markers of the items beside one. */
function nearby(text: string, draft: Draft, index: number): string[] {
  const next = draft.items[extentOf(text, draft, index).last + 1];
  const before = draft.items[index - 1];
  return [next, before].flatMap((item) => (item && item.marker !== '' ? [item.marker] : []));
}

/** Whether something else stands between the end of an item and the next: a heading, prose. */
function apart(text: string, end: number, item: DraftItem): boolean {
  const { start } = wrapped(text, item);
  const gap = text.slice(end, Math.max(end, start)).replace(/<\/?[a-z]{1,6}\s*\/?>/giu, '');
  return start < end || gap.length > 4 * LONGEST_GAP || LETTER_OR_DIGIT.test(gap);
}
