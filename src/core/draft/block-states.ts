/** In what state each line of a draft was met at which a block begins, so that its next version is not read from nothing. */
import { isLineBreak, lineEnd } from './places.ts';
import type { Difference } from '../text/difference.ts';
import { lowerBound, type TextRange } from '../text/range.ts';
import type { Block, Blocks } from './block.ts';
import type { FrontMatter } from './front-matter.ts';

/** The paragraph or item that is being read. */
export interface OpenBlock {
  readonly kind: 'paragraph' | 'item';
  /** Offset of its first line. */
  readonly start: number;
  /** Offset of its first word. */
  readonly content: number;
  readonly level: number;
  readonly marker: string;
  /** Whether it stands in a quotation, and the column its list item's content begins at. */
  readonly isQuoted: boolean;
  readonly listIndent: number;
}

/** A list item that lines may stand in: the column that its content begins at, and the item around it. */
export interface ListLevel {
  readonly column: number;
  readonly around: ListLevel | undefined;
}

/** All that the reading of a line rests on beside the text from there on. */
export interface LineState {
  /** Where the line began when it was read. */
  readonly at: number;
  readonly open: OpenBlock | undefined;
  readonly lists: ListLevel | undefined;
  readonly isAfterBlank: boolean;
  readonly isInQuotation: boolean;
  readonly isInTable: boolean;
  /** The rows of the table with tabs that the line above is one of, see `tabsOfRows`; 0 outside of such a table. */
  readonly tabs: number;
  readonly number: number;
  /** The tag of HTML that the line stands behind, on it or above; '' where there is none. */
  readonly tag: string;
}

/** The blocks of the version before. */
export interface EarlierBlocks {
  readonly blocks: readonly Block[];
  readonly excluded: readonly TextRange[];
  readonly frontMatter: FrontMatter | undefined;
  readonly states: LineStates;
  readonly difference: Difference;
}

/** Blocks and what it takes to read only what changes in them. */
export interface ReadBlocks extends Blocks {
  readonly frontMatter: FrontMatter | undefined;
  readonly states: LineStates;
  /** How many blocks at the beginning and at the end are those of the version before, the latter moved. */
  readonly head: number;
  readonly tail: number;
}

export class LineStates {
  /** Whether the text begins with a fence that nothing closes: whatever is written may make front matter of what stands above. */
  isFenceOpen = false;
  /** Where the lines begin now. The states are those of when they were read, so that nothing behind a change is made anew. */
  #ats: number[] = [];
  #states: LineState[] = [];

  add(state: LineState): void {
    this.#ats.push(state.at);
    this.#states.push(state);
  }

  /** The state at an index, as if it had been read where its line is now. */
  get(index: number): LineState {
    const state = this.#states[index]!;
    const at = this.#ats[index]!;
    const shift = at - state.at;
    const { open } = state;
    return shift === 0 ? state : { ...state, at, open: open && movedOpen(open, shift) };
  }

  /** Index of the last state whose whole line stands before an offset; -1 when there is none. */
  lastBefore(text: string, offset: number): number {
    if (this.isFenceOpen) return -1;
    let index = lowerBound(this.#ats, (at) => at >= offset) - 1;
    // What stands above a line was told by looking at that line, at most.
    while (index >= 0 && !this.#isWhole(text, this.#ats[index]!, offset)) index--;
    return index;
  }

  /** Whether a line begins at an offset, not a part of one behind a tag, and ends before another offset. */
  #isWhole(text: string, at: number, offset: number): boolean {
    return (at === 0 || isLineBreak(text.charCodeAt(at - 1))) && lineEnd(text, at) < offset;
  }

  /** Index of the state at an offset, if it is the same as another that was met elsewhere, behind a change; else -1. */
  sameAt(offset: number, other: LineState, { newEnd }: Difference): number {
    const index = lowerBound(this.#ats, (at) => at >= offset);
    if (this.#ats[index] !== offset) return -1;
    const state = this.#states[index]!;
    const { open } = other;
    // Where a block is open, all of it must stand behind the change.
    const isSame =
      state.isAfterBlank === other.isAfterBlank &&
      state.isInQuotation === other.isInQuotation &&
      state.isInTable === other.isInTable &&
      state.tabs === other.tabs &&
      state.number === other.number &&
      state.tag === other.tag &&
      sameLists(state.lists, other.lists) &&
      sameOpen(state.open, open, other.at - state.at) &&
      (open === undefined || open.start >= newEnd);
    return isSame ? index : -1;
  }

  /** Those before an index. */
  upTo(index: number): LineStates {
    const states = new LineStates();
    states.#ats = this.#ats.slice(0, index);
    states.#states = this.#states.slice(0, index);
    return states;
  }

  /** Adds those of another version from an index on, moved. */
  takeOver(others: LineStates, from: number, shift: number): void {
    for (let at = from; at < others.#ats.length; at++) {
      this.#ats.push(others.#ats[at]! + shift);
      this.#states.push(others.#states[at]!);
    }
  }
}

/**
 * How many blocks at the beginning are as they were before.
 * @param head so many are for sure; those behind that were read again, but may have become the same
 */
export function headOf(blocks: readonly Block[], before: EarlierBlocks, head: number): number {
  let same = head;
  for (; same < blocks.length; same++) {
    const [old, now] = [before.blocks[same], blocks[same]!];
    if (!old || old.end >= before.difference.start) break;
    if (old.kind !== now.kind || old.start !== now.start || old.end !== now.end) break;
  }
  return same;
}

function sameLists(one: ListLevel | undefined, other: ListLevel | undefined): boolean {
  let [a, b] = [one, other];
  while (a !== b) {
    if (a?.column !== b?.column) return false;
    [a, b] = [a?.around, b?.around];
  }
  return true;
}

function sameOpen(before: OpenBlock | undefined, now: OpenBlock | undefined, shift: number): boolean {
  if (!before || !now) return before === now;
  return (
    before.kind === now.kind &&
    before.start + shift === now.start &&
    before.content + shift === now.content &&
    before.level === now.level &&
    before.marker === now.marker &&
    before.isQuoted === now.isQuoted &&
    before.listIndent === now.listIndent
  );
}

function movedOpen(open: OpenBlock, shift: number): OpenBlock {
  return { ...open, start: open.start + shift, content: open.content + shift };
}
