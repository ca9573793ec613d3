/** Tables as they are pasted from sheets and documents: cells parted by tabs, below a line that names columns. */
import type { SectionKind } from '../pack/vocabulary.ts';
import type { TextRange } from '../text/range.ts';
import type { DraftWords } from './reading-words.ts';

/** Whether cells head the columns of a table. */
export type HeadOfColumns = (cells: readonly TextRange[]) => boolean;

const TAB = 0x09;
const BAR = 0x7c;
/** The head of a column is no longer, in UTF-16 code units. */
const LONGEST_HEAD = 24;
/** So many heads must be known: one word and a tab may be anything. */
const FEWEST_KNOWN = 2;
/** Sections that columns are named like. */
const OF_COLUMNS: ReadonlySet<SectionKind | undefined> = new Set([
  'responsibility',
  'requirement',
  'benefit',
  'metric',
  'goal',
  'action',
  'budget',
  'risk',
]);

/** How many tabs part the cells of a line; 0 where it holds a bar, so that it may be a row of Markdown. */
export function tabsIn(text: string, { start, end }: TextRange): number {
  let tabs = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BAR) return 0;
    if (unit === TAB) tabs++;
  }
  return tabs;
}

/**
 * Whether cells are the heads of columns: no fewer than half of those that say something are known, and one of these is of work, its owner
 * or what it is measured by.
 */
export function headsColumns(
  text: string,
  cells: readonly TextRange[],
  { headings, isOwner, isOfPlan, phrases }: DraftWords,
): boolean {
  const said = cells.filter(({ start, end }) => end > start);
  if (said.length < FEWEST_KNOWN || said.some(({ start, end }) => end - start > LONGEST_HEAD)) return false;
  const wordsOf = ({ start, end }: TextRange): string => text.slice(start, end);
  const isOfWork = (cell: TextRange): boolean => {
    const words = wordsOf(cell);
    return isOwner(words) || isOfPlan(words) || OF_COLUMNS.has(headings.read(text, cell));
  };
  const { numberColumn, besideColumn, deadlines } = phrases;
  const known = said.map((cell): 'work' | 'beside' | undefined => {
    if (isOfWork(cell)) return 'work';
    return [numberColumn(), besideColumn(), deadlines().column].some((it) => it.test(wordsOf(cell)))
      ? 'beside'
      : undefined;
  });
  const count = known.filter((it) => it !== undefined).length;
  return known.includes('work') && count >= FEWEST_KNOWN && count * 2 >= said.length;
}
