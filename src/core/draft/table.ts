/** The rows of a table, in Markdown or pasted with tabs, and which of their cells says who owns the work. */
import type { Phrases } from '../language/language-phrases.ts';
import type { Folder } from '../text/fold.ts';
import { lowerBound, trimmed, type TextRange } from '../text/range.ts';
import type { Block } from './block.ts';
import { withoutComments } from './comments.ts';
import { readLineHead } from './line-head.ts';
import { touches } from './section-lines.ts';

export interface TableRow {
  readonly block: Block;
  /** The words of each cell, without the white space and the comments around them. */
  readonly cells: readonly TextRange[];
  /** The cell of the owner; undefined when the table has no such column. */
  readonly owner: TextRange | undefined;
  /** The cell that says of which team they are; undefined when the table has no such column beside that. */
  readonly team: TextRange | undefined;
  /** The cells that say when the work is done. */
  readonly times: readonly TextRange[];
}

/** Whether the heading of a column, or a word before a colon, says that an owner is named. */
export type OwnerWord = (heading: string) => boolean;

/** What no head of a column holds. */
export const SAYS_MORE = /[，,；;。、：:\d]/u;

const EDGE = /[\s*_]/;

export function createOwnerWord(words: readonly string[], folder: Folder): OwnerWord {
  const known = new Set(words.map((word) => folder.foldToString(word)));
  const longest = Math.max(0, ...words.map((word) => word.length));
  return (heading) => {
    let start = 0;
    let end = heading.length;
    while (start < end && EDGE.test(heading.charAt(start))) start++;
    while (end > start && (EDGE.test(heading.charAt(end - 1)) || ':：'.includes(heading.charAt(end - 1)))) end--;
    // Folding drops blanks, not words: what is much longer is none of them.
    return end - start <= longest * 2 + 8 && known.has(folder.foldToString(heading.slice(start, end)));
  };
}

export interface Table {
  /** Its first row. */
  readonly headRow: TableRow | undefined;
  /** The cells of its first row. */
  readonly head: readonly TextRange[];
  /** The rows below that, without the line of dashes. */
  readonly rows: readonly TableRow[];
  /** Whether its first row heads columns for sure: the line of dashes stands below it, it names the column of owners, or tabs part the cells. */
  readonly hasHead: boolean;
}

/** What tells of the head of a column what stands below it. */
export interface ColumnWords {
  readonly isOwner: OwnerWord;
  readonly phrases: Phrases;
}

/** Reads a table, which is given as its blocks from the first line to the last. */
export function readTable(
  text: string,
  blocks: readonly Block[],
  { isOwner, phrases }: ColumnWords,
  excluded: readonly TextRange[],
): Table {
  const cellsOf = ({ content }: Block): TextRange[] => {
    const cells = readCells(text, content);
    return excluded.length === 0 ? cells : cells.map((cell) => withoutComments(text, cell, excluded));
  };
  const [head, ...below] = blocks.map((block) => ({ block, cells: cellsOf(block) }));
  const heads = (head?.cells ?? []).map(({ start, end }) => text.slice(start, end));
  const owner = heads.findIndex((words) => isOwner(words));
  const isOfTeam = (words: string, at: number): boolean => at !== owner && phrases.leads().team.test(`${words}:`);
  const team = owner < 0 ? -1 : heads.findIndex(isOfTeam);
  const ofTime = below.length === 0 ? [] : heads.map((words) => phrases.deadlines().column.test(words));
  const rows = below
    .filter(({ cells }) => !cells.every(({ start, end }) => /^:?-*:?$/.test(text.slice(start, end))))
    .map(({ block, cells }) => ({
      ...{ block, cells, owner: cells[owner], team: cells[team] },
      times: cells.filter((_, at) => ofTime[at]),
    }));
  const isMarked = blocks.length > 1 && delimiterColumns(text, blocks[1]!.content) > 0;
  const hasHead = owner >= 0 || isMarked || (blocks.length > 1 && borderOf(text, blocks[0]!.content) === TAB);
  return {
    headRow: head && { ...head, owner: undefined, team: undefined, times: [] },
    head: head?.cells ?? [],
    rows,
    hasHead,
  };
}

/** The lines of a whole table. */
export interface TableLines {
  readonly head: Block;
  /** Undefined in a table whose cells tabs part. */
  readonly dashes: Block | undefined;
  readonly rows: readonly Block[];
  /** All of them, from the head on. */
  readonly all: readonly Block[];
}

/**
 * The lines of the table that a row stands in.
 * @param row where one of its lines starts
 * @returns undefined where no line of dashes stands below the first line and tabs do not part its cells, or no row starts there
 */
export function tableAround(text: string, blocks: readonly Block[], row: number): TableLines | undefined {
  const isRow = (at: number): boolean => blocks[at]?.kind === 'table-row';
  let first = lowerBound(blocks, ({ start }) => start >= row);
  if (blocks[first]?.start !== row || !isRow(first)) return undefined;
  while (isRow(first - 1) && touches(text, blocks[first - 1]!, blocks[first]!)) first--;
  const all = blocks.slice(first, endOfRows(text, blocks, first));
  const [head, dashes, ...rows] = all;
  if (!head || !dashes) return undefined;
  if (delimiterColumns(text, dashes.content) > 0) return { head, dashes, rows, all };
  return borderOf(text, head.content) === TAB ? { head, dashes: undefined, rows: [dashes, ...rows], all } : undefined;
}

/** Index behind the last row of a table. @param row index of one of its rows */
export function endOfRows(text: string, blocks: readonly Block[], row: number): number {
  let end = row + 1;
  while (blocks[end]?.kind === 'table-row' && touches(text, blocks[end - 1]!, blocks[end]!)) end++;
  return end;
}

/** The units a line of dashes below the head of a table is made of. */
const DELIMITER = '|-: \t';

/**
 * Whether the line below a line is the line of dashes of a table with as many columns.
 * @param head the line without what stands before its words
 * @param around the column that the content of the list item begins at which the line stands in
 */
export function headsTable(text: string, head: TextRange, next: TextRange, isQuoted: boolean, around: number): boolean {
  const below = readLineHead(text, next, 4);
  if (below.isQuoted !== isQuoted || below.indent < around || below.indent >= around + 4) return false;
  const count = delimiterColumns(text, { start: below.at, end: next.end });
  return count > 0 && count === headColumns(text, head);
}

/** How many columns the line of dashes below a table's head announces; 0 when a line is none. */
function delimiterColumns(text: string, { start, end }: TextRange): number {
  // A dash and white space begin a list.
  if (text.charAt(start) === '-' && ' \t'.includes(text.charAt(start + 1))) return 0;
  for (let at = start; at < end; at++) if (!DELIMITER.includes(text.charAt(at))) return 0;
  const cells = readCells(text, { start, end });
  return cells.every((cell) => /^:?-+:?$/.test(text.slice(cell.start, cell.end))) ? cells.length : 0;
}

/** How many columns a line has that may be the head of a table; 0 when it holds no border. */
function headColumns(text: string, range: TextRange): number {
  for (let at = range.start; at < range.end; at++) {
    if (text.charAt(at) === '|') return readCells(text, range).length;
  }
  return 0;
}

const TAB = '\t';

/** What parts the cells of a row: a bar, or tabs where it holds no bar. Those at its ends count, where its first or last cell is empty. */
export function borderOf(text: string, row: TextRange): '|' | '\t' {
  const { start, end } = withTabs(text, row);
  let hasTab = false;
  for (let at = start; at < end; at++) {
    if (text[at] === '|') return '|';
    hasTab ||= text[at] === TAB;
  }
  return hasTab ? TAB : '|';
}

/** A row with the tabs around its words. */
function withTabs(text: string, row: TextRange): TextRange {
  const isBlank = (at: number): boolean => text[at] === TAB || text[at] === ' ';
  let { start, end } = row;
  while (isBlank(start - 1)) start--;
  while (isBlank(end)) end++;
  return { start, end };
}

/** What may part the cells of a row, where it does not matter which of the two does. */
export const CELL_BORDER = /[|\t]/u;

/** The words of the cells of a row, without the white space around them. @param row without what stands before its words */
export function readCells(text: string, row: TextRange): TextRange[] {
  if (borderOf(text, row) === TAB) return readTabbedCells(text, row);
  const { start, end } = row;
  const cells: TextRange[] = [];
  // In a wiki two bars part the heads of columns: `||Task||Owner||`.
  const isDoubled = text.startsWith('||', start) && text.startsWith('||', end - 2) && end - start > 4;
  let from = text[start] === '|' ? start + (isDoubled ? 2 : 1) : start;
  for (let at = from; at <= end; at++) {
    if (text[at] === '\\') at++;
    else if (isDoubled && text[at] === '|' && text[at + 1] === '|') {
      cells.push(trimmed(text, from, at));
      from = ++at + 1;
    } else if (at === end || text[at] === '|') {
      if (at < end || text.slice(from, at).trim() !== '') cells.push(trimmed(text, from, at));
      from = at + 1;
    }
  }
  return cells;
}

/** The cells between the tabs of a row; those at its ends may be empty. */
function readTabbedCells(text: string, row: TextRange): TextRange[] {
  const { start, end } = withTabs(text, row);
  const cells: TextRange[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text[at] !== TAB) continue;
    cells.push(trimmed(text, from, at));
    from = at + 1;
  }
  return cells;
}
