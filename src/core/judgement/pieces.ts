/** A draft cut into the stretches that speak for themselves: its items, and every clause that is no item. */
import { splitClauses } from '../draft/clauses.ts';
import type { Draft, DraftHeading, DraftItem } from '../draft/draft.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import { union, type TextRange } from '../text/range.ts';

/** One stretch. Pieces come in order and do not overlap. */
export interface Piece extends TextRange {
  readonly section: SectionKind | undefined;
  /** Index of the item that the piece is, or -1. */
  readonly item: number;
  /** Where no prose stands in it, as offsets from its start: sorted, mostly empty. */
  readonly gaps: readonly TextRange[];
}

const LETTER = /\p{L}/u;
const NO_GAPS: readonly TextRange[] = [];

/**
 * Cuts a draft. Front matter, code, recognized headings, the cell that names a row's owner and whatever has no letter is no
 * piece.
 * @param skip a stretch that does not count, such as the title
 */
export function cutPieces(text: string, draft: Draft, skip?: TextRange): Piece[] {
  return new Cutter(text, draft, skip).cut();
}

class Cutter {
  readonly #text: string;
  readonly #draft: Draft;
  readonly #skipped: readonly TextRange[];
  readonly #pieces: Piece[] = [];
  #item = 0;
  #heading = 0;
  #gap = 0;
  #section: SectionKind | undefined;
  #level = 0;

  constructor(text: string, draft: Draft, skip: TextRange | undefined) {
    this.#text = text;
    this.#draft = draft;
    const owners = draft.items.flatMap(({ owner }) => (owner && owner.end > owner.start ? [owner] : []));
    const more = skip && skip.end > skip.start ? [...owners, skip] : owners;
    this.#skipped = more.length === 0 ? draft.excluded : union([...draft.excluded, ...more]);
  }

  cut(): Piece[] {
    const { items, blocks } = this.#draft;
    for (const { kind, start, end, content } of blocks) {
      if (kind === 'front-matter' || kind === 'code' || kind === 'comment' || kind === 'rule') continue;
      let from = kind === 'heading' ? content.start : Math.max(start, content.start);
      for (; this.#item < items.length && items[this.#item]!.start < end; this.#item++) {
        const item = items[this.#item]!;
        if (item.start < start) continue;
        this.#between(from, item.content.start);
        this.#add(item.content, item.section, this.#item);
        from = Math.max(from, item.content.end);
      }
      this.#between(from, Math.min(end, content.end));
    }
    return this.#pieces;
  }

  /** What stands between items: clauses, and the headings that open sections. */
  #between(start: number, end: number): void {
    const { headings } = this.#draft;
    let from = start;
    for (; this.#heading < headings.length && headings[this.#heading]!.start < end; this.#heading++) {
      const heading = headings[this.#heading]!;
      this.#clauses(from, Math.min(end, heading.content.start));
      this.#open(heading);
      // A heading that is not recognized says something of its own.
      from = Math.max(from, heading.section === undefined ? heading.content.start : heading.end);
    }
    this.#clauses(from, end);
  }

  #open({ section, level }: DraftHeading): void {
    if (section !== undefined || level <= this.#level) this.#section = section;
    if (section !== undefined) this.#level = level;
  }

  #clauses(start: number, end: number): void {
    if (end <= start) return;
    for (const clause of splitClauses(this.#text, { start, end })) this.#add(clause, this.#section, -1);
  }

  #add({ start, end }: TextRange, section: SectionKind | undefined, item: DraftItem['start']): void {
    const skipped = this.#skipped;
    while (this.#gap < skipped.length && skipped[this.#gap]!.end <= start) this.#gap++;
    if (item < 0 && !LETTER.test(this.#text.slice(start, end))) return;
    let gaps: TextRange[] | undefined;
    for (let at = this.#gap; at < skipped.length && skipped[at]!.start < end; at++) {
      gaps ??= [];
      gaps.push({ start: Math.max(0, skipped[at]!.start - start), end: Math.min(end, skipped[at]!.end) - start });
    }
    this.#pieces.push({ start, end, section, item, gaps: gaps ?? NO_GAPS });
  }
}

/** Whether a range touches one of a sorted list. */
export function touches(ranges: readonly TextRange[], start: number, end: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < ranges.length && ranges[low]!.start < end;
}
