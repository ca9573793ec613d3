/** Sorts the rows of a table: those that list work, and those or the columns that a section's label heads. */
import { HAN_NUMERALS } from '../language/numerals.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import { hasHan } from '../text/han.ts';
import { LETTER } from '../text/letters.ts';
import type { TextRange } from '../text/range.ts';
import { wordCount } from '../text/word-count.ts';
import type { HeadingReader } from './headings.ts';
import { isBold } from './heading-line.ts';
import type { DraftWords } from './reading-words.ts';
import { borderOf, SAYS_MORE, type Table, type TableRow } from './table.ts';
import { headsColumns } from './tabbed-table.ts';

/** What is made of a table, in order. */
export interface TableParts {
  /** A cell that says nothing but a section heads what stands beside it and below. */
  label(cell: TextRange, section: SectionKind): void;
  /** A cell that lists the work of a section: of the open one where it is not said. */
  cell(cell: TextRange, section: SectionKind | undefined): void;
  /**
   * A row that is a line of work.
   * @param label what begins it in a form: a label of the section, which may say more than the heading does (`学历`), or of none (`编制`);
   * undefined where it has no label, or stands in no form
   */
  row(row: TableRow, label: SectionKind | 'none' | undefined): void;
}

/** A cell beside a label that is shorter is the head of a column. */
const SHORTEST_CELL = 10;
/** The same where a label begins another row as well. */
const SHORTEST_BESIDE_LABELS = 5;
/** Shorter cells of a first row without a line of dashes are heads of columns, unless they hold a sign or a digit. */
const SHORTEST_UNDASHED = 8;
const FEWEST_WORDS = 4;
/** A row within a table names columns where it has so many, and such a share of its cells is known. */
const FEWEST_COLUMNS = 3;
const LEAST_KNOWN = 0.75;
/** A heading that has a row of a form to itself is no longer, nor the name of the rows below it, nor what a post is called. */
const LONGEST_PART = 40;
const LONGEST_POST = 60;
const LONGEST_NAME = 24;
const PART_NUMBER = new RegExp(`^(?:[${HAN_NUMERALS}]{1,3}、|[IVX]{1,4}\\.\\s)`, 'u');
/** What ticks a cell; `(/)` in a wiki. */
const TICK = /^(?:[x×√✓✔☑✅●•y]|\(\/\)|yes)$/iu;
/** What counts a row. */
const ROW_NUMBER = /^(\d{1,2})[.)、．]?$/u;
const PAUSE = /[，,；;。、]/u;
const HAS_BREAK = /<br|[；;]|\d[.、)）]/iu;
/** Rows of one section may be counted: `职责1`, "Duty #2", `**要求-③**`. */
const LABEL_NUMBER = new RegExp(`[\\s#.-]{0,3}(?:\\d{1,2}|[①-⑳]|[${HAN_NUMERALS}]{1,3})\\**$`, 'u');

/** A row by its first cell. */
interface Entry {
  readonly row: TableRow;
  readonly label: TextRange | undefined;
  /** The cells behind the first that say something. */
  readonly said: readonly TextRange[];
  /** The section that the first cell heads. */
  readonly kind: SectionKind | undefined;
  /** Whether the label counts the rows of its section: `职责一`. */
  readonly isCounted: boolean;
}

/** Sorts a table; a row within it that names columns begins another one, as those of a form stand below its labels. */
export function sortTable(text: string, table: Table, words: DraftWords, parts: TableParts): void {
  const rows = table.rows.filter(({ cells }) => !isClosing(text, cells, words.phrases));
  const isHead = ({ cells }: TableRow): boolean =>
    (cells.length >= FEWEST_COLUMNS && headsColumns(text, cells, words, LEAST_KNOWN)) ||
    (cells.length > 1 && cells.every((cell) => labelOf(text, cell, words.headings).kind !== undefined));
  // A table of signatures holds no work.
  if (isClosing(text, table.head, words.phrases) && !rows.some((row) => entryOf(text, row, words.headings).kind))
    return;
  let part = table;
  let from = 0;
  for (const [at, row] of rows.entries()) {
    if (!isHead(row)) continue;
    sortPart(text, { ...part, rows: rows.slice(from, at) }, words, parts);
    part = { headRow: row, head: row.cells, rows: [], hasHead: true };
    from = at + 1;
  }
  sortPart(text, { ...part, rows: rows.slice(from) }, words, parts);
}

/** Whether a row adds up those above, or is for a signature: its first cell that says something tells. */
function isClosing(text: string, cells: readonly TextRange[], phrases: Phrases): boolean {
  const said = cells.find(({ start, end }) => end > start);
  return said !== undefined && said.end - said.start <= LONGEST_NAME && phrases.closingRow().test(textOf(text, said));
}

function sortPart(text: string, table: Table, words: DraftWords, parts: TableParts): void {
  const { headings, phrases } = words;
  const columns = table.head.map((cell) => labelOf(text, cell, headings).kind);
  const kinds = columns.filter((kind) => kind !== undefined);
  // Two columns of duties say of a row what it is called and what is done; two of requirements what has to be and what may be.
  if (kinds.length > 1 && kinds.some((kind) => kind !== 'responsibility')) {
    if (isTicked(text, table, columns)) sortTicked(table, columns, parts);
    else sortColumns(table, columns, parts);
    return;
  }
  const first = columns.findIndex((kind) => kind !== undefined);
  const entries = table.rows.map((row) => entryOf(text, row, headings));
  const isLabelled = entries.some(({ kind }) => kind !== undefined);
  const others = table.head.filter((_, at) => columns[at] === undefined);
  const isTabbed = table.headRow !== undefined && borderOf(text, table.headRow.block.content) === '\t';
  const isFilled =
    first >= 0 &&
    !headsColumns(text, table.head, words) &&
    (others.some((cell) => saysMore(text, cell, isTabbed ? SHORTEST_CELL : undefined)) ||
      (first === 0 && isLabelled && others.some((cell) => saysMoreBesideLabels(text, cell))));
  // A table needs a head, so that its first row may be one of those that a label begins.
  if (first >= 0 && !isFilled) parts.label(table.head[first]!, columns[first]!);
  const beginsForm = isFormOfLabels(text, table, headings);
  const isWorkAbove = (): boolean => !table.hasHead && isWork(text, table.head, headings);
  const isRow = first < 0 ? beginsForm || isFirst(text, table) || isWorkAbove() : first === 0 && isFilled;
  const all = isRow && table.headRow ? [entryOf(text, table.headRow, headings), ...entries] : entries;
  if (isLabelled || beginsForm) {
    const isBeside = table.head.map(({ start, end }) => phrases.besideColumn().test(text.slice(start, end)));
    sortForm(text, all, { headings, phrases, isBeside: isRow ? [] : isBeside }, withoutHead(text, table, parts));
    return;
  }
  const rest = withoutHead(text, table, parts);
  for (const { row, label, kind, said } of all) {
    if (label && kind) fillSection(label, kind, said, parts);
    else rest.row(row, undefined);
  }
}

/** The same, but above a line of dashes the cells are lines, not the row: without that row what is left would be no table. */
function withoutHead(text: string, { headRow, hasHead }: Table, parts: TableParts): TableParts {
  if (!headRow || !hasHead || borderOf(text, headRow.block.content) === '\t') return parts;
  return {
    label: (cell, section) => parts.label(cell, section),
    cell: (cell, section) => parts.cell(cell, section),
    row: (row, label) => {
      if (row !== headRow) parts.row(row, label);
      else if (label !== 'none') for (const cell of row.cells.slice(1)) parts.cell(cell, label);
    },
  };
}

/** Sorts the rows of a form, of which labels begin some. */
function sortForm(
  text: string,
  entries: readonly Entry[],
  { headings, phrases, isBeside }: Pick<DraftWords, 'headings' | 'phrases'> & { readonly isBeside: readonly boolean[] },
  parts: TableParts,
): void {
  // Where a row says what the duties are, those of the same form are other entries, which begin with labels of their own.
  const model = entries.some(({ kind }) => kind !== undefined)
    ? entries.find(
        ({ kind, said, isCounted }) =>
          (kind === 'responsibility' && said.some((cell) => saysMore(text, cell, SHORTEST_CELL))) ||
          (isCounted && said.length > 0),
      )
    : entries[0];
  /** Whether the last heading has a row to itself: what stands below begins with labels that say more. */
  let isBelowHead = false;
  /** Whether that heading is of no section. */
  let isApart = false;
  for (const [at, { row, label, said, kind, isCounted }] of entries.entries()) {
    if (label && kind) {
      // "Role | Account Executive" says what the post is called.
      if (said.length === 1 && kind === 'responsibility' && namesPost(textOf(text, said[0]!), phrases)) continue;
      const beside = new Set(row.cells.filter((_, column) => isBeside[column]));
      const cells = said.filter((cell, index) => index === 0 || !beside.has(cell));
      [isBelowHead, isApart] = [said.length === 0, false];
      if (isCounted && headsRows(text, said, entries[at + 1])) parts.label(label, kind);
      else if (isCounted && cells.length > 1 && cells.every((cell) => !HAS_BREAK.test(textOf(text, cell)))) {
        parts.label(label, kind);
        parts.row(row, kind);
      } else fillSection(label, kind, cells, parts);
      continue;
    }
    if (label && said.length === 0 && headsPart(textOf(text, label))) {
      [isBelowHead, isApart] = [true, true];
      continue;
    }
    const known = label ? headings.readLabel(text, label) : undefined;
    // What the post is called, or to whom it reports, is no line.
    if (known === 'about') continue;
    const isOther = !isBelowHead && label !== undefined && row.cells.length === model?.row.cells.length;
    const isNamed = isOther && LETTER.test(textOf(text, label));
    parts.row(row, isApart || (isNamed && known === undefined) ? 'none' : known);
  }
}

function namesPost(words: string, phrases: Phrases): boolean {
  return words.length <= LONGEST_POST && !hasHan(words) && phrases.titles().namesPost(words);
}

/** A row that is a heading of its own: in bold, or numbered as the parts of a document are. */
function headsPart(words: string): boolean {
  return words.length <= LONGEST_PART && (isBold(words) || PART_NUMBER.test(words));
}

/** Whether what stands beside a counted label only names the rows below, which have no label: `职责一 | 品牌传播`. */
function headsRows(text: string, said: readonly TextRange[], next: Entry | undefined): boolean {
  const [name, ...more] = said;
  if (!name || more.length > 0 || !next || next.said.length === 0) return false;
  const isBare = next.label === undefined || next.label.start === next.label.end;
  const words = textOf(text, name);
  return isBare && words.length <= LONGEST_NAME && !PAUSE.test(words);
}

function fillSection(label: TextRange, kind: SectionKind, cells: readonly TextRange[], parts: TableParts): void {
  parts.label(label, kind);
  for (const cell of cells) parts.cell(cell, kind);
}

function entryOf(text: string, row: TableRow, headings: HeadingReader): Entry {
  const [label, ...rest] = row.cells;
  const { kind, isCounted } = label && rest.length > 0 ? labelOf(text, label, headings) : NO_LABEL;
  const filled = rest.filter(({ start, end }) => end > start);
  // What a sheet puts into quotation marks is what the row says, whoever is named beside it.
  const isQuoted = text[filled[0]?.start ?? -1] === '"' && borderOf(text, row.block.content) === '\t';
  return { row, label, said: isQuoted ? filled.slice(0, 1) : filled, kind, isCounted };
}

const NO_LABEL = { kind: undefined, isCounted: false } as const;

/** The section that a cell heads, and whether it counts its rows. */
function labelOf(text: string, cell: TextRange, headings: HeadingReader): Pick<Entry, 'kind' | 'isCounted'> {
  const words = withoutNumber(text, cell);
  return { kind: sectionOfLabel(headings.read(text, words)), isCounted: words.end < cell.end };
}

/** Whether a cell says more than the head of a column. @param shortest where not even a sign tells that, undefined */
function saysMore(text: string, cell: TextRange, shortest: number | undefined): boolean {
  const words = textOf(text, cell);
  return words.length >= (shortest ?? SHORTEST_CELL) || (shortest !== undefined && SAYS_MORE.test(words));
}

/** The same where labels begin the rows below: a shorter cell says something there. */
function saysMoreBesideLabels(text: string, cell: TextRange): boolean {
  return saysMore(text, cell, hasHan(textOf(text, cell)) ? SHORTEST_BESIDE_LABELS : SHORTEST_CELL);
}

function textOf(text: string, { start, end }: TextRange): string {
  return text.slice(start, end);
}

/** Whether the first row has the number one and the next the number two: a table needs a head, and has none that says anything. */
function isFirst(text: string, { head, rows }: Table): boolean {
  const numberOf = (cell: TextRange | undefined): string | undefined =>
    cell && ROW_NUMBER.exec(textOf(text, cell))?.[1];
  return numberOf(head[0]) === '1' && numberOf(rows[0]?.cells[0]) === '2';
}

/** Whether labels of jobs begin the first row and another one (`学历`, `部门`), so that the first row heads no columns. */
function isFormOfLabels(text: string, { head, rows }: Table, headings: HeadingReader): boolean {
  const isLabel = (cell: TextRange | undefined): boolean =>
    cell !== undefined && headings.readLabel(text, cell) !== undefined;
  return isLabel(head[0]) && !isLabel(head[1]) && rows.some(({ cells }) => isLabel(cells[0]));
}

/** Whether the first row of what has no line of dashes, and so is no table yet, says more than the heads of columns do. */
function isWork(text: string, cells: readonly TextRange[], headings: HeadingReader): boolean {
  if (cells.some((cell) => headings.read(text, cell) !== undefined)) return false;
  return cells.some(({ start, end }) => {
    const words = text.slice(start, end);
    return (
      SAYS_MORE.test(words) || (hasHan(words) ? words.length >= SHORTEST_UNDASHED : wordCount(words) >= FEWEST_WORDS)
    );
  });
}

/** Whether cells below the labels of sections only tick which of them a row is of, as in "Criterion | Essential | Desirable". */
function isTicked(text: string, { rows }: Table, columns: readonly (SectionKind | undefined)[]): boolean {
  const cells = rows.flatMap((row) =>
    row.cells.filter((_, at) => columns[at] !== undefined).map((it) => textOf(text, it)),
  );
  return cells.some((words) => words !== '') && cells.every((words) => words === '' || TICK.test(words));
}

function sortTicked({ head, rows }: Table, columns: readonly (SectionKind | undefined)[], parts: TableParts): void {
  for (const [at, kind] of columns.entries()) if (kind) parts.label(head[at]!, kind);
  for (const row of rows) {
    const kind = columns.find((it, at) => it !== undefined && row.cells[at] && row.cells[at].end > row.cells[at].start);
    if (kind) parts.row(row, kind);
  }
}

function sortColumns({ head, rows }: Table, columns: readonly (SectionKind | undefined)[], parts: TableParts): void {
  for (const [at, kind] of columns.entries()) if (kind) parts.label(head[at]!, kind);
  for (const { cells } of rows) {
    for (const [at, cell] of cells.entries()) {
      const kind = columns[at];
      if (kind) parts.cell(cell, kind);
    }
  }
}

/** The words of a label without the number of its row. */
function withoutNumber(text: string, { start, end }: TextRange): TextRange {
  const number = LABEL_NUMBER.exec(text.slice(start, end));
  return { start, end: number && number.index > 0 ? start + number.index : end };
}

/** A label of a job description in a cell; what plans call a goal or a budget there is a value like any other. */
function sectionOfLabel(kind: SectionKind | undefined): SectionKind | undefined {
  return kind === 'responsibility' || kind === 'requirement' || kind === 'benefit' ? kind : undefined;
}
