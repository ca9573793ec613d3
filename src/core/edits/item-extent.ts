/**
 * How far an item reaches: its words, its further paragraphs, what stands indented below it, and the items below it that are
 * numbered more finely (`1、` … `（1）`). Never a heading, never a neighbor.
 */
import type { Block } from '../draft/block.ts';
import type { Draft, DraftItem } from '../draft/draft.ts';
import { readLineHead } from '../draft/line-head.ts';
import { itemSpan, lineEnd, lineStart, standsAlone } from '../draft/places.ts';
import { firstFrom, lowerBound, type TextRange } from '../text/range.ts';
import { readNumbering, type Numbering } from './numbering.ts';

/** What a deletion or a move takes, without the breaks around it. */
export interface ItemExtent extends TextRange {
  /** The last item in it; the first is the item itself. */
  readonly last: number;
  /** It takes whole lines. Otherwise it shares its line with others, or with a heading. */
  readonly isLines: boolean;
  /** Where the words of the item and of what belongs to it end, before the signs that close them. */
  readonly wordsEnd: number;
  /** Where the heading stands that ends it at the latest; the end of the text where there is none. */
  readonly limit: number;
}

/** What stands so many columns farther in stands below an item. */
const DEEPER = 2;
/** The next number of a list is looked for so far. */
const FARTHEST = 200;
/** Not a blank that is to be filled in: `工号：____`. */
const LABEL = /[：:]\s*(?:(?:\*{1,3}|_{1,2})\s*)?$/u;

/** @param index of the item among those of the draft */
export function extentOf(text: string, draft: Draft, index: number): ItemExtent {
  const item = draft.items[index]!;
  const limit = draft.headings[firstFrom(draft.headings, item.content.start)]?.start ?? text.length;
  if (item.form === 'row') {
    const end = lineEnd(text, item.end);
    return { start: lineStart(text, item.start), end, wordsEnd: end, last: index, isLines: true, limit };
  }
  const span = wrapped(text, item);
  if (!standsAlone(text, span)) return onLine(text, draft, index, span, limit);
  let end = span.end;
  const own = placeOf(text, item);
  const isAlone = !(draft.items[index + 1] && draft.items[index + 1]!.start < lineEnd(text, span.end));
  let at = isAlone ? firstFrom(draft.blocks, span.end) : draft.blocks.length;
  let before: Numbering | undefined;
  for (; at < draft.blocks.length && draft.blocks[at]!.start < limit; at++) {
    const block = draft.blocks[at]!;
    const place = placeOfBlock(text, block);
    if (!isDeeper(own, place)) {
      if (!isSubordinate(text, draft, own, at, before, end)) break;
      before = readNumbering(block.marker);
    }
    end = block.end;
  }
  const isLonger = end > span.end;
  return {
    start: span.start,
    end,
    wordsEnd: isLonger ? end : span.wordsEnd,
    last: lastBefore(draft.items, index, end),
    isLines: true,
    limit,
  };
}

/** Where an item stands, and how it is numbered. */
interface Place {
  readonly indent: number;
  /** Columns before the first sign of a quotation. */
  readonly outer: number;
  readonly isQuoted: boolean;
  readonly numbering: Numbering | undefined;
  readonly isLabel: boolean;
}

function placeOf(text: string, item: DraftItem): Place {
  const start = lineStart(text, itemSpan(text, item).start);
  return {
    ...headOf(text, start),
    numbering: readNumbering(item.marker),
    isLabel: LABEL.test(text.slice(Math.max(item.content.start, item.content.end - 8), item.content.end)),
  };
}

function placeOfBlock(text: string, { start, marker }: Block): Place {
  return { ...headOf(text, start), numbering: readNumbering(marker), isLabel: false };
}

function headOf(text: string, start: number): Pick<Place, 'indent' | 'outer' | 'isQuoted'> {
  const line = { start, end: lineEnd(text, start) };
  const { indent, isQuoted } = readLineHead(text, line, Infinity);
  return { indent, isQuoted, outer: readLineHead(text, line, 0).indent };
}

function isDeeper(own: Place, other: Place): boolean {
  if (own.isQuoted !== other.isQuoted) return !own.isQuoted && other.outer >= own.indent + DEEPER;
  return other.indent >= own.indent + DEEPER;
}

/** Whether a block that is not indented still belongs to the item above: a finer number, or a line below a label. */
function isSubordinate(
  text: string,
  { blocks }: Draft,
  own: Place,
  at: number,
  before: Numbering | undefined,
  end: number,
): boolean {
  const block = blocks[at]!;
  const place = placeOfBlock(text, block);
  if (place.isQuoted !== own.isQuoted) return false;
  const touches = !/(?:\r\n|\n|\r(?!\n))[ \t\u3000>]*[\r\n]/u.test(text.slice(end, Math.min(block.start, end + 200)));
  if (block.kind === 'paragraph') return own.isLabel && touches;
  if (block.kind !== 'item' || own.numbering?.series === place.numbering?.series) return false;
  if (own.isLabel && touches) return true;
  if (!own.numbering) return false;
  if (before && place.numbering?.series === before.series && place.numbering.value === before.value + 1) return true;
  const isFiner = place.numbering?.value === 1 && place.numbering.depth > own.numbering.depth;
  return isFiner || goesOn(blocks, at, own.numbering);
}

/** Whether the next number of a list stands behind a block. */
function goesOn(blocks: readonly Block[], from: number, { series, value }: Numbering): boolean {
  for (let at = from + 1; at < Math.min(blocks.length, from + FARTHEST); at++) {
    const { kind, marker } = blocks[at]!;
    if (kind === 'heading') return false;
    const next = kind === 'item' ? readNumbering(marker) : undefined;
    if (next?.series === series) return next.value === value + 1;
  }
  return false;
}

/** An item that shares its line, with the finer numbered ones behind it on the line. */
function onLine(text: string, draft: Draft, index: number, span: ItemSpanLike, limit: number): ItemExtent {
  const { items } = draft;
  const own = readNumbering(items[index]!.marker);
  let last = index;
  let before: Numbering | undefined;
  let wordsTo = span.end;
  while (own && last + 1 < items.length && items[last + 1]!.start < limit) {
    // Many items may share a line, so its end is not looked for from each.
    if (/[\r\n]/.test(text.slice(wordsTo, items[last + 1]!.start))) break;
    const next = readNumbering(items[last + 1]!.marker);
    const follows = before !== undefined && next?.series === before.series && next.value === before.value + 1;
    if (!next || next.series === own.series || !(follows || (next.value === 1 && next.depth > own.depth))) break;
    before = next;
    last++;
    wordsTo = items[last]!.content.end;
  }
  const end = last === index ? span : wrapped(text, items[last]!);
  return { start: span.start, end: end.end, wordsEnd: end.wordsEnd, last, isLines: false, limit };
}

interface ItemSpanLike extends TextRange {
  readonly wordsEnd: number;
}

/** Emphasis or a tag of its own that an item stands in goes with it: `**1、…**`, `<li>…</li>`. */
export function wrapped(text: string, item: DraftItem): ItemSpanLike {
  const span = itemSpan(text, item);
  return inTag(text, inEmphasis(text, item, span));
}

const EMPHASIS = /(?:\*{1,3}|_{1,3}|~~)$/u;

function inEmphasis(text: string, { content }: DraftItem, span: ItemSpanLike): ItemSpanLike {
  const sign = EMPHASIS.exec(text.slice(Math.max(0, span.start - 3), span.start))?.[0];
  if (sign === undefined) return span;
  const words = text.slice(content.start, content.end);
  const isClosedInside = words.split(sign).length % 2 === 0;
  if (!isClosedInside && !text.startsWith(sign, span.end)) return span;
  const end = isClosedInside ? span.end : span.end + sign.length;
  return { start: span.start - sign.length, end, wordsEnd: isClosedInside ? span.wordsEnd : end };
}

const OPENING_TAG = /<(li|p|dd|dt|div|span|u|b|i|em|strong)(?:\s[^<>]{0,120})?>\s*$/iu;
const LONGEST_TAG = 140;
/** Tags within each other. */
const DEEPEST_TAGS = 4;

function inTag(text: string, span: ItemSpanLike): ItemSpanLike {
  let found = span;
  for (let depth = 0; depth < DEEPEST_TAGS; depth++) {
    const opening = OPENING_TAG.exec(text.slice(Math.max(0, found.start - LONGEST_TAG), found.start));
    if (!opening) return found;
    const start = found.start - opening[0].length;
    const closing = `</${opening[1]!}\\s*>`;
    const behind = new RegExp(`^\\s*${closing}`, 'iu').exec(text.slice(found.end, found.end + LONGEST_TAG));
    const isClosedInside = !behind && new RegExp(`${closing}$`, 'iu').test(text.slice(found.start, found.wordsEnd));
    if (!behind && !isClosedInside) return found;
    const end = found.end + (behind?.[0].length ?? 0);
    found = { start, end, wordsEnd: behind ? end : found.wordsEnd };
  }
  return found;
}

function lastBefore(items: readonly DraftItem[], index: number, end: number): number {
  return Math.max(index, lowerBound(items, ({ content }) => content.start >= end) - 1);
}
