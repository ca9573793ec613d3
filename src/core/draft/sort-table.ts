/** Sorts the rows of a table: those that list work, and those or the columns that a section's label heads. */
import type { SectionKind } from '../pack/vocabulary.ts';
import type { TextRange } from '../text/range.ts';
import type { HeadingReader } from './headings.ts';
import type { Table, TableRow } from './table.ts';

/** What is made of a table, in order. */
export interface TableParts {
  /** A cell that says nothing but a section heads what stands beside it and below. */
  label(cell: TextRange, section: SectionKind): void;
  /** A cell that lists the work of a section. */
  cell(cell: TextRange, section: SectionKind): void;
  /** A row that is a line of work. */
  row(row: TableRow): void;
}

/** A cell beside a label that is shorter is the head of a column. */
const SHORTEST_CELL = 10;

export function sortTable(text: string, table: Table, headings: HeadingReader, parts: TableParts): void {
  const columns = table.head.map((cell) => sectionOfLabel(headings.read(text, cell)));
  if (columns.filter((kind) => kind !== undefined).length > 1) {
    sortColumns(table, columns, parts);
    return;
  }
  const first = columns.findIndex((kind) => kind !== undefined);
  const isFilled = table.head.some(({ start, end }, at) => at !== first && end - start >= SHORTEST_CELL);
  // A table needs a head, so that its first row may be one of those that a label begins.
  if (first >= 0 && !isFilled) parts.label(table.head[first]!, columns[first]!);
  const rows = first === 0 && isFilled && table.headRow ? [table.headRow, ...table.rows] : table.rows;
  for (const row of rows) {
    const [label, ...others] = row.cells;
    const kind = label && others.length > 0 ? sectionOfLabel(headings.read(text, label)) : undefined;
    if (!kind) {
      parts.row(row);
      continue;
    }
    parts.label(label!, kind);
    for (const cell of others) parts.cell(cell, kind);
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

/** A label of a job description in a cell; what plans call a goal or a budget there is a value like any other. */
function sectionOfLabel(kind: SectionKind | undefined): SectionKind | undefined {
  return kind === 'responsibility' || kind === 'requirement' || kind === 'benefit' ? kind : undefined;
}
