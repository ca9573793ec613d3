/** Tables as text: what a cell of Markdown and a field of CSV may hold. */

export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Markdown that stands in a table and may not end its cell. */
export function escapeCell(text: string): string {
  return text.replace(/[\\|<>*_`[\]#]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}

/** Lines of CSV (RFC 4180, they end with CRLF). */
export function csvLines(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
}

/** CSV as the text of a file: Excel takes UTF-8 for what it is only after a byte order mark. */
export function csvFile(csv: string): string {
  return `\uFEFF${csv}`;
}

/** A field in quotes where it needs them. A spreadsheet must not take it for a formula. */
function csvField(text: string): string {
  const safe = /^[\s\u200b\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20\u2212]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
