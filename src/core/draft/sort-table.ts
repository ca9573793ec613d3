/** Sorts the rows of a table: those that list work, and those or the columns that a section's label heads. */
import { HAN_NUMERALS } from '../language/numerals.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import { hasHan } from '../text/han.ts';
import { LETTER } from '../text/letters.ts';
import type { TextRange } from '../text/range.ts';
import { wordCount } from '../text/word-count.ts';
import type { HeadingReader } from './headings.ts';
import { borderOf, type Table, type TableRow } from './table.ts';

/** What is made of a table, in order. */
export interface TableParts {
  /** A cell that says nothing but a section heads what stands beside it and below. */
  label(cell: TextRange, section: SectionKind): void;
  /** A cell that lists the work of a section. */
  cell(cell: TextRange, section: SectionKind): void;
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
/** What no head of a column holds. */
export const SAYS_MORE = /[，,；;。、：:\d]/u;
/** Rows of one section may be counted: `职责1`, "Duty #2", `**要求-③**`. */
const LABEL_NUMBER = new RegExp(`[\\s#.-]{0,3}(?:\\d{1,2}|[①-⑳]|[${HAN_NUMERALS}]{1,3})\\**$`, 'u');

/** A row by its first cell. */
interface Entry {
  readonly row: TableRow;
  readonly label: TextRange | undefined;
  readonly rest: readonly TextRange[];
  /** The section that the first cell heads. */
  readonly kind: SectionKind | undefined;
}

export function sortTable(text: string, table: Table, headings: HeadingReader, parts: TableParts): void {
  const labelAt = (cell: TextRange): SectionKind | undefined =>
    sectionOfLabel(headings.read(text, withoutNumber(text, cell)));
  const entryOf = (row: TableRow): Entry => {
    const [label, ...rest] = row.cells;
    return { row, label, rest, kind: label && rest.length > 0 ? labelAt(label) : undefined };
  };
  const columns = table.head.map(labelAt);
  if (columns.filter((kind) => kind !== undefined).length > 1) {
    sortColumns(table, columns, parts);
    return;
  }
  const first = columns.findIndex((kind) => kind !== undefined);
  const entries = table.rows.map(entryOf);
  const isLabelled = entries.some(({ kind }) => kind !== undefined);
  const others = table.head.filter((_, at) => at !== first);
  const saysMore = (cell: TextRange, shortest: number): boolean =>
    cell.end - cell.start >= shortest || SAYS_MORE.test(text.slice(cell.start, cell.end));
  const isTabbed = table.headRow !== undefined && borderOf(text, table.headRow.block.content) === '\t';
  const isFilled =
    others.some((cell) => cell.end - cell.start >= SHORTEST_CELL || (isTabbed && saysMore(cell, SHORTEST_CELL))) ||
    (first === 0 && isLabelled && others.some((cell) => saysMore(cell, SHORTEST_BESIDE_LABELS)));
  // A table needs a head, so that its first row may be one of those that a label begins.
  if (first >= 0 && !isFilled) parts.label(table.head[first]!, columns[first]!);
  const beginsForm = isFormOfLabels(text, table, headings);
  const isForm = isLabelled || beginsForm;
  const isWorkAbove = (): boolean => !table.hasHead && isWork(text, table.head, headings);
  const isRow = first < 0 ? beginsForm || isWorkAbove() : first === 0 && isFilled;
  // Where a row says what the duties are, those of the same form are other entries, which begin with labels of their own.
  const duties = entries.find(
    ({ kind, rest }) => kind === 'responsibility' && rest.some((cell) => saysMore(cell, SHORTEST_CELL)),
  );
  for (const { row, label, rest, kind } of isRow && table.headRow ? [entryOf(table.headRow), ...entries] : entries) {
    if (!label || !kind) {
      const said = isForm && label ? headings.readLabel(text, label) : undefined;
      // What the post is called, or to whom it reports, is no line.
      if (said === 'about') continue;
      const isOther = row.cells.length === duties?.row.cells.length && label !== undefined;
      const isNamed = isOther && LETTER.test(text.slice(label.start, label.end));
      parts.row(row, said ?? (isNamed ? 'none' : undefined));
      continue;
    }
    parts.label(label, kind);
    for (const cell of rest) parts.cell(cell, kind);
  }
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
