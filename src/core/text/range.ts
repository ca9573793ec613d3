/** A stretch of text: UTF-16 code units, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A replacement of a stretch of text. */
export interface TextChange extends TextRange {
  readonly newText: string;
}

/** The same stretch so many units farther on. */
export function moved({ start, end }: TextRange, shift: number): TextRange {
  return { start: start + shift, end: end + shift };
}

/** A stretch of text without the white space at its ends; empty, at its end, when it is nothing else. */
export function trimmed(text: string, start: number, end: number): TextRange {
  let from = start;
  let to = end;
  while (from < to && isWhiteSpace(text.charCodeAt(from))) from++;
  while (to > from && isWhiteSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** All units that are white space or line ends, as `\s` has it. */
export const WHITE_SPACE: readonly number[] = [
  ...[0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xa0, 0x1680],
  ...[0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a],
  ...[0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff],
];

/** Whether a unit is one of {@link WHITE_SPACE}. */
export function isWhiteSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit > 0x3000) return unit === 0xfeff;
  if (unit >= 0x2000 && unit <= 0x200a) return true;
  return [0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000].includes(unit);
}

/** The items of a sorted, non-overlapping list that do not touch any range of another such list. One pass over both. */
export function outside<T extends TextRange>(items: readonly T[], ranges: readonly TextRange[]): T[] {
  if (ranges.length === 0) return [...items];
  let next = 0;
  return items.filter(({ start, end }) => {
    while (next < ranges.length && ranges[next]!.end <= start) next++;
    return next === ranges.length || ranges[next]!.start >= end;
  });
}

/** Index of the first entry of a sorted list that begins at an offset or behind it. */
export function firstFrom(list: readonly TextRange[], offset: number): number {
  return lowerBound(list, ({ start }) => start >= offset);
}

/** The range of a sorted, non-overlapping list that holds an offset (its end included), if any. */
export function rangeAt<T extends TextRange>(ranges: readonly T[], offset: number): T | undefined {
  const found = ranges[lowerBound(ranges, ({ end }) => end >= offset)];
  return found && found.start <= offset ? found : undefined;
}

/** Looks up the ranges of a sorted, non-overlapping list at offsets that never go back: each range is passed once. */
export class RangeCursor<T extends TextRange> {
  readonly #ranges: readonly T[];
  #next: number;

  /** @param start no offset lies before it */
  constructor(ranges: readonly T[], start: number) {
    this.#ranges = ranges;
    this.#next = ranges.length === 0 ? 0 : lowerBound(ranges, ({ end }) => end > start);
  }

  /** The first range that ends behind an offset. */
  next(offset: number): T | undefined {
    while (this.#next < this.#ranges.length && this.#ranges[this.#next]!.end <= offset) this.#next++;
    return this.#ranges[this.#next];
  }

  /** The range in which an offset lies, its end not included. */
  at(offset: number): T | undefined {
    const range = this.next(offset);
    return range && range.start <= offset ? range : undefined;
  }
}

/** The part of a sorted, non-overlapping list that lies inside of a range. */
export function within<T extends TextRange>(ranges: readonly T[], { start, end }: TextRange): readonly T[] {
  // Asked for every item of a draft, so without functions made for each search.
  let low = 0;
  for (let high = ranges.length; low < high;) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.start >= start) high = middle;
    else low = middle + 1;
  }
  let last = low;
  while (last < ranges.length && ranges[last]!.end <= end) last++;
  return low < last ? ranges.slice(low, last) : NONE;
}

const NONE: readonly never[] = [];

/** Ranges sorted, those that touch joined. */
export function union(ranges: readonly TextRange[]): TextRange[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Index of the first entry of a list that a condition holds for; from there on it must hold for all. */
export function lowerBound<T>(list: readonly T[], holds: (entry: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
