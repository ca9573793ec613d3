/** Tables as they are pasted from sheets and documents: cells parted by tabs, below a line that names columns, or each row behind a label. */
import type { SectionKind } from '../pack/vocabulary.ts';
import type { TextRange } from '../text/range.ts';
import type { DraftWords } from './reading-words.ts';
import { hasOpenQuote, opensQuote } from './quoted-cell.ts';
import { readCells, SAYS_MORE } from './table.ts';

/** Tells lines that begin a table by their cells, which tabs part. */
export interface TabbedLines {
  /** Whether they head the columns of a table, see {@link headsColumns} and {@link countsRows}. @param below those of the line below */
  headsColumns(cells: readonly TextRange[], below: readonly TextRange[]): boolean;
  /** Whether they are the first row of a form, see {@link beginsForm}. */
  beginsForm(cells: readonly TextRange[], below: readonly TextRange[]): boolean;
}

/** Where no words are known, no line begins a table. */
export const NO_TABBED_LINES: TabbedLines = { headsColumns: () => false, beginsForm: () => false };

const TAB = 0x09;
const BAR = 0x7c;
/** The head of a column is no longer, in UTF-16 code units. */
const LONGEST_HEAD = 24;
/** So many heads must be known: one word and a tab may be anything. */
const FEWEST_KNOWN = 2;
const LEAST_KNOWN = 0.5;
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
function tabsIn(text: string, { start, end }: TextRange): number {
  let tabs = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BAR) return 0;
    if (unit === TAB) tabs++;
  }
  return tabs;
}

/** The rows of a form have as many tabs as it takes. */
const OF_FORM = -1;
/** The same within a cell that goes on below, in quotation marks. */
export const IN_CELL = -2;

/**
 * How many tabs the rows have of the table that a line begins or goes on with, {@link OF_FORM} in a form; {@link IN_CELL} where the line
 * below goes on with its last cell; 0 where it does neither.
 * @param next the line below, if there is one
 * @param above the same of the line above
 */
export function tabsOfRows(
  text: string,
  line: TextRange,
  next: TextRange | undefined,
  above: number,
  tabbed: TabbedLines,
): number {
  if (above === IN_CELL) return hasOpenQuote(text, line) ? OF_FORM : IN_CELL;
  const tabs = tabsIn(text, line);
  if (tabs === 0 || tabs === above) return tabs;
  const tabsBelow = next ? tabsIn(text, next) : 0;
  const cells = readCells(text, line);
  const below = next && tabsBelow > 0 ? readCells(text, next) : [];
  if (tabsBelow === tabs && tabbed.headsColumns(cells, below)) return tabs;
  const isOfForm = above === OF_FORM || tabbed.beginsForm(cells, below);
  if (!isOfForm) return 0;
  return opensQuote(text, cells.at(-1)!) ? IN_CELL : OF_FORM;
}

/**
 * Whether cells are the heads of columns: a share of those that say something is known, and one of these is of work, its owner or what it
 * is measured by.
 * @param share no fewer are known, half of them where it is not said
 */
export function headsColumns(
  text: string,
  cells: readonly TextRange[],
  { headings, isOwner, isOfPlan, phrases }: DraftWords,
  share = LEAST_KNOWN,
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
  return known.includes('work') && count >= FEWEST_KNOWN && count >= said.length * share;
}

const FIRST_NUMBER = /^0?1[.)、．]?$/u;

/** Whether the first cell heads a column that counts rows, and the row below has the first number there. */
export function countsRows(
  text: string,
  [number, ...others]: readonly TextRange[],
  [first]: readonly TextRange[],
  { phrases }: Pick<DraftWords, 'phrases'>,
): boolean {
  const wordsOf = (cell: TextRange | undefined): string => (cell ? text.slice(cell.start, cell.end) : '');
  if (!FIRST_NUMBER.test(wordsOf(first)) || others.every(({ start, end }) => start === end)) return false;
  const isHead = others.every(({ start, end }) => end - start <= LONGEST_HEAD);
  return isHead && wordsOf(number) !== '' && phrases.numberColumn().test(wordsOf(number));
}

/** Sections that the rows of a job description begin with, whatever stands in the row below. */
const OF_JOBS: ReadonlySet<SectionKind | undefined> = new Set(['responsibility', 'requirement', 'benefit']);
/** What stands behind such a label says something where it is as long, in UTF-16 code units; a shorter one may be the head of a column. */
const SHORTEST_SAID = 10;

/**
 * Whether cells are the first row of a form: the label of a section of jobs and what it says (`岗位职责⇥1. 负责…`), or a label like that of the
 * row below (`岗位名称⇥市场专员` above `所属部门⇥市场部`).
 * @param below the cells of the line below; none where it has no tabs
 */
export function beginsForm(
  text: string,
  cells: readonly TextRange[],
  below: readonly TextRange[],
  { headings }: Pick<DraftWords, 'headings'>,
): boolean {
  const labelOf = ([label]: readonly TextRange[]): SectionKind | undefined =>
    label && label.end > label.start && label.end - label.start <= LONGEST_HEAD
      ? (headings.read(text, label) ?? headings.readLabel(text, label))
      : undefined;
  const isOfJobs = (kind: SectionKind | undefined): boolean => kind === 'about' || OF_JOBS.has(kind);
  const kind = labelOf(cells);
  const said = cells.slice(1).map(({ start, end }) => text.slice(start, end));
  if (!isOfJobs(kind) || !said.some((words) => words !== '')) return false;
  const isSaid = said.some((words) => words.length >= SHORTEST_SAID || SAYS_MORE.test(words));
  return (OF_JOBS.has(kind) && isSaid) || isOfJobs(labelOf(below));
}
