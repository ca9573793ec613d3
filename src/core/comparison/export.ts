/** The comparison as a document. */
import type { Comparison, ComparisonCell } from './comparison.ts';

/** One table for each group of facets, with the points of a cell below its summary. */
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
              [cell.summary, ...cell.points.map((point) => `• ${point}`)].map(escapeCell).join('<br>'),
            ),
          ]),
        ),
        '',
      ].join('\n'),
    )
    .join('\n');
}

/** One line for each facet and role: group, facet, role, summary, points, sources (RFC 4180, lines end with CRLF). */
export function comparisonCsv({ roles, groups }: Comparison): string {
  const nameOf = (cell: ComparisonCell): string => roles.find(({ id }) => id === cell.role)?.name ?? cell.role;
  const lines = groups.flatMap((group) =>
    group.rows.flatMap((facet) =>
      facet.cells.map((cell) => [
        group.name,
        facet.name,
        nameOf(cell),
        cell.summary,
        cell.points.join('\n'),
        cell.sources.map(({ id }) => id).join(' '),
      ]),
    ),
  );
  const header = ['group', 'facet', 'role', 'summary', 'points', 'sources'];
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
