/** A draft cut into the spans that speak for themselves: its items, and every clause that is no item. */
import { splitClauses } from '../draft/clauses.ts';
import type { Draft, DraftHeading } from '../draft/draft.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import type { Kept } from '../draft/read-draft.ts';
import { LETTER } from '../text/letters.ts';
import { lowerBound, moved, union, type TextRange } from '../text/range.ts';

/** One span. Pieces come in order and do not overlap. */
export interface Piece extends TextRange {
  readonly section: SectionKind | undefined;
  /** Index of the item that the piece is, or -1. */
  readonly item: number;
  /** Where no prose stands in it, as offsets from its start: sorted, mostly empty. */
  readonly gaps: readonly TextRange[];
}

const NO_GAPS: readonly TextRange[] = [];

/** A span between items and its clauses that have letters. */
export interface Span extends TextRange {
  readonly clauses: readonly TextRange[];
}

/** A draft cut into pieces, and what it takes to split only what changes in it. */
export interface Cut {
  readonly pieces: readonly Piece[];
  readonly spans: readonly Span[];
}

/** The cut of the version before, and what of the draft is as it was. */
export interface EarlierCut {
  readonly spans: readonly Span[];
  readonly kept: Kept;
}

/**
 * Cuts a draft. Front matter, code, recognized headings, the cell that names a row's owner and whatever has no letter is no
 * piece.
 * @param skip a span that does not count, such as the title
 */
export function cutPieces(text: string, draft: Draft, skip?: TextRange, before?: EarlierCut): Cut {
  return new Cutter(text, draft, skip, before).cut();
}

class Cutter {
  readonly #text: string;
  readonly #draft: Draft;
  readonly #skipped: readonly TextRange[];
  readonly #pieces: Piece[] = [];
  readonly #spans: Span[] = [];
  readonly #before: EarlierCut | undefined;
  /** Index of the next span of the version before. */
  #known = 0;
  #item = 0;
  #heading = 0;
  #gap = 0;
  #section: SectionKind | undefined;
  #level = 0;

  constructor(text: string, draft: Draft, skip: TextRange | undefined, before: EarlierCut | undefined) {
    this.#text = text;
    this.#draft = draft;
    this.#before = before;
    const beside = draft.items.flatMap(({ owner, team, times = [] }) => [owner ?? [], team ?? [], times].flat());
    const more = (skip ? [...beside, skip] : beside).filter(({ start, end }) => end > start);
    this.#skipped = more.length === 0 ? draft.excluded : union([...draft.excluded, ...more]);
  }

  cut(): Cut {
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
    return { pieces: this.#pieces, spans: this.#spans };
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
    const clauses =
      this.#keptClauses(start, end) ??
      splitClauses(this.#text, { start, end }, this.#draft.excluded).filter((clause) =>
        LETTER.test(this.#text.slice(clause.start, clause.end)),
      );
    this.#spans.push({ start, end, clauses });
    for (const clause of clauses) this.#add(clause, this.#section, -1);
  }

  /** The clauses of the same span in the version before, where its block is as it was. */
  #keptClauses(start: number, end: number): readonly TextRange[] | undefined {
    if (!this.#before) return undefined;
    const { spans, kept } = this.#before;
    const shift = shiftOfKept(kept, start, end);
    if (shift === undefined) return undefined;
    while (this.#known < spans.length && spans[this.#known]!.start < start - shift) this.#known++;
    const known = spans[this.#known];
    if (known?.start !== start - shift || known.end !== end - shift) return undefined;
    return shift === 0 ? known.clauses : known.clauses.map((clause) => moved(clause, shift));
  }

  #add({ start, end }: TextRange, section: SectionKind | undefined, item: number): void {
    const skipped = this.#skipped;
    while (this.#gap < skipped.length && skipped[this.#gap]!.end <= start) this.#gap++;
    let gaps: TextRange[] | undefined;
    for (let at = this.#gap; at < skipped.length && skipped[at]!.start < end; at++) {
      gaps ??= [];
      gaps.push({ start: Math.max(0, skipped[at]!.start - start), end: Math.min(end, skipped[at]!.end) - start });
    }
    this.#pieces.push({ start, end, section, item, gaps: gaps ?? NO_GAPS });
  }
}

/** How far a span of a draft moved whose blocks are as they were; undefined where they are not. */
export function shiftOfKept({ headEnd, tailStart, shift }: Kept, start: number, end: number): number | undefined {
  if (end <= headEnd) return 0;
  return start >= tailStart ? shift : undefined;
}

/** Whether a range touches one of a sorted list. */
export function touches(ranges: readonly TextRange[], start: number, end: number): boolean {
  const first = ranges[lowerBound(ranges, (range) => range.end > start)];
  return first !== undefined && first.start < end;
}
