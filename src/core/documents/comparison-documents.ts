/** The comparison as a document. */
import type { Comparison, ComparisonCell } from '../views/comparison.ts';

/** One table for each group of facets: in a cell the answer in a few words, its summary, its points. */
export function comparisonMarkdown({ roles, groups }: Comparison): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return groups
    .map(({ name, rows }) =>
      [
        `## ${escapeCell(name)}`,
        '',
        row(['', ...roles.map((role) => escapeCell(role.name))]),
        row(['---', ...roles.map(() => '---')]),
        ...rows.map((facet) =>
          row([
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
  return [CSV_COLUMNS.map((column) => headings[column]), ...lines]
    .map((line) => `${line.map(csvField).join(',')}\r\n`)
    .join('');
}

/** The same as the text of a file: Excel takes UTF-8 for what it is only after a byte order mark. */
export function comparisonCsvFile(comparison: Comparison, headings: CsvHeadings): string {
  return `\uFEFF${comparisonCsv(comparison, headings)}`;
}

/** Markdown that stands in a table and may not end its cell. */
function escapeCell(text: string): string {
  return text.replace(/[\\|<>*_`[\]#]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}

/** A field in quotes where it needs them. A spreadsheet must not take it for a formula. */
function csvField(text: string): string {
  const safe = /^[\s\u200b\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20\u2212]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
