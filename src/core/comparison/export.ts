/** The comparison as a document. */
import type { Comparison, ComparisonCell } from './comparison.ts';

/** One table for each group of facets: in a cell the answer in a few words, its summary, its points. */
export function comparisonMarkdown({ roles, groups }: Comparison): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return groups
    .map(({ name, rows }) =>
      [
        `## ${name}`,
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
export const CSV_COLUMNS = ['group', 'facet', 'role', 'key', 'summary', 'points', 'terms', 'sources'] as const;

/**
 * One line for each facet and role (RFC 4180, lines end with CRLF). A file for Excel needs a byte order mark before it.
 * @param header one name for each of {@link CSV_COLUMNS}
 */
export function comparisonCsv({ roles, groups }: Comparison, header: readonly string[] = CSV_COLUMNS): string {
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
  return [header, ...lines].map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
}

/** Markdown that stands in a table and may not end its cell. */
function escapeCell(text: string): string {
  return text.replace(/[\\|<>*_`[\]]/g, '\\$&');
}

/** A field in quotes where it needs them. A spreadsheet must not take it for a formula. */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
