/** The comparison as a document. */
import type { Comparison, ComparisonCell } from '../views/comparison.ts';
import { csvFile, csvLines, escapeCell, tableRow } from './tables.ts';

/** One table for each group of facets: in a cell the answer in a few words, its summary, its points. */
export function comparisonMarkdown({ roles, groups }: Comparison): string {
  return groups
    .map(({ name, rows }) =>
      [
        `## ${escapeCell(name)}`,
        '',
        tableRow(['', ...roles.map((role) => escapeCell(role.name))]),
        tableRow(['---', ...roles.map(() => '---')]),
        ...rows.map((facet) =>
          tableRow([
            `**${escapeCell(facet.name)}**<br>${escapeCell(facet.question)}`,
            ...facet.cells.map((cell) =>
              [
                ...(cell.key === '' ? [] : [`**${escapeCell(cell.key)}**`]),
                escapeCell(cell.summary),
                ...cell.points.map((point) => `• ${escapeCell(point)}`),
              ].join('<br>'),
            ),
          ]),
        ),
        '',
      ].join('\n'),
    )
    .join('\n');
}

/** What the columns of the CSV hold, in their order. */
const CSV_COLUMNS = ['group', 'facet', 'role', 'key', 'summary', 'points', 'terms', 'sources'] as const;

/** What stands over each column of the CSV. */
export type CsvHeadings = Readonly<Record<(typeof CSV_COLUMNS)[number], string>>;

/** One line for each facet and role below the headings (RFC 4180, lines end with CRLF). */
export function comparisonCsv({ roles, groups }: Comparison, headings: CsvHeadings): string {
  const nameOf = (cell: ComparisonCell): string => roles.find(({ id }) => id === cell.role)?.name ?? cell.role;
  const lines = groups.flatMap((group) =>
    group.rows.flatMap((facet) =>
      facet.cells.map((cell) => [
        group.name,
        facet.name,
        nameOf(cell),
        cell.key,
        cell.summary,
        cell.points.join('\n'),
        cell.terms.map(({ label }) => label).join('\n'),
        cell.sources.map(({ id }) => id).join(' '),
      ]),
    ),
  );
  return csvLines([CSV_COLUMNS.map((column) => headings[column]), ...lines]);
}

/** The same as the text of a file. */
export function comparisonCsvFile(comparison: Comparison, headings: CsvHeadings): string {
  return csvFile(comparisonCsv(comparison, headings));
}
