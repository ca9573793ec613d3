/** In what state each block of a draft was sorted, so that its next version is not sorted from nothing. */
import type { SectionKind } from '../pack/vocabulary.ts';
import { shiftOf, type Difference } from '../text/difference.ts';
import { firstFrom, lowerBound } from '../text/range.ts';
import type { Block } from './block.ts';
import { movedClause, type Clause } from './clauses.ts';
import { movedHeading, movedItem, type DraftHeading, type DraftItem } from './draft.ts';

/** How a heading without a heading sign is told: by `一、`, by `（一）`, by `1.` or `1.1` above other lines, by `【】`, by a picture, by bold words, bars or capitals, or by its words alone. */
export type Look = 'numbered' | 'framed' | 'counted' | 'parted' | 'bracketed' | 'pictured' | 'bold' | 'capital' | '';

/** All that the reading of a block rests on beside the block and the one behind it. */
export interface SectionState {
  readonly kind: SectionKind | undefined;
  readonly level: number;
  /** What the heading of the section looks like. */
  readonly look: Look;
  /** What the headings of groups of duties look like that began right below a heading with a sign; '' where there are none. */
  readonly groups: Look;
  /** Whether the line above was one of a list whose lines end with semicolons. */
  readonly isInSeries: boolean;
  /** Whether the block above begins with a picture, as one of a list may. */
  readonly isBelowPicture: boolean;
  /** Whether no blank line stands above the block. */
  readonly isTouched: boolean;
  /** Whether nothing was found so far: a first heading speaks of the whole. */
  readonly isUntouched: boolean;
  /** What the last heading announces by itself. */
  readonly headed: SectionKind | undefined;
  /** Whether the last heading has a sign. */
  readonly isSigned: boolean;
  /** Whether what the last heading is about stands behind it on its line. */
  readonly isSaid: boolean;
  /** Whether an item stands below the last heading. */
  readonly hasItems: boolean;
  /** Column of the items of the list that goes on, and what their markers look like (`1.`, `-`); '' when there is none. */
  readonly listLevel: number;
  readonly listMarker: string;
}

/** No list goes on. */
export const NO_LIST = { listLevel: 0, listMarker: '' } as const;

/** The state of the first block. */
export const NOTHING_READ: SectionState = {
  kind: undefined,
  level: 0,
  look: '',
  groups: '',
  isInSeries: false,
  isBelowPicture: false,
  isTouched: false,
  isUntouched: true,
  headed: undefined,
  isSigned: false,
  isSaid: false,
  hasItems: false,
  ...NO_LIST,
};

/** What the blocks of a draft were sorted into. */
export interface SortedBlocks {
  readonly blocks: readonly Block[];
  /** For each block the state it was met in; undefined for the rows of a table below its head. */
  readonly states: readonly (SectionState | undefined)[];
  readonly headings: readonly DraftHeading[];
  readonly items: readonly DraftItem[];
  readonly prose: readonly Clause[];
}

/** The version before, and how many blocks at the beginning and at the end are the same in both, the latter moved. */
export interface EarlierSections extends SortedBlocks {
  readonly head: number;
  readonly tail: number;
  readonly difference: Difference;
}

export function isSameState(before: SectionState | undefined, now: SectionState): boolean {
  return (
    before !== undefined &&
    before.kind === now.kind &&
    before.level === now.level &&
    before.look === now.look &&
    before.groups === now.groups &&
    before.isInSeries === now.isInSeries &&
    before.isBelowPicture === now.isBelowPicture &&
    before.isTouched === now.isTouched &&
    before.isUntouched === now.isUntouched &&
    before.headed === now.headed &&
    before.isSigned === now.isSigned &&
    before.isSaid === now.isSaid &&
    before.hasItems === now.hasItems &&
    before.listLevel === now.listLevel &&
    before.listMarker === now.listMarker
  );
}

/** A state with what a block has left to the one below; the same where nothing changes. */
export function stateBelow(
  open: SectionState,
  left: Pick<SectionState, 'isBelowPicture' | 'isTouched' | 'isUntouched'>,
): SectionState {
  const isSame =
    open.isBelowPicture === left.isBelowPicture &&
    open.isTouched === left.isTouched &&
    open.isUntouched === left.isUntouched;
  return isSame ? open : { ...open, ...left };
}

/** What an earlier version had from a block on, each in its place in the new text. @param from index of the block in the earlier version */
export function restFrom(
  { blocks, states, headings, items, prose, difference }: EarlierSections,
  from: number,
): Omit<SortedBlocks, 'blocks'> {
  const { start } = blocks[from]!;
  const shift = shiftOf(difference);
  return {
    states: states.slice(from),
    headings: headings.slice(firstFrom(headings, start)).map((heading) => movedHeading(heading, shift)),
    items: items.slice(firstFrom(items, start)).map((item) => movedItem(item, shift)),
    prose: prose.slice(lowerBound(prose, ({ head }) => head >= start)).map((clause) => movedClause(clause, shift)),
  };
}
