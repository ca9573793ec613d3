/** What a Word document is made of, as far as a draft is: headings, items, lines and tables. */

export type WordBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** `number` is 0 for a bullet. */
  | { readonly kind: 'item'; readonly depth: number; readonly number: number; readonly text: string }
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** A line that would be something else in Markdown than words: a heading, a quotation, a rule, front matter, a row. */
const SIGN = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-{2,}|={2,}|_{3,}$|\||~{3})/;

/** @returns Markdown that ends with a line break; '' without blocks */
export function blocksMarkdown(blocks: readonly WordBlock[]): string {
  let written = '';
  let before: WordBlock | undefined;
  for (const given of blocks) {
    const isList = given.kind === 'item' && before?.kind === 'item';
    // An item that is deeper than its list allows would be code.
    const deepest = isList && before?.kind === 'item' ? before.depth + 1 : 0;
    const block = given.kind === 'item' ? { ...given, depth: Math.min(given.depth, deepest) } : given;
    written += `${before && !isList ? '\n' : ''}${blockMarkdown(block)}\n`;
    before = block;
  }
  return written;
}

function blockMarkdown(block: WordBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'item':
      return `${'    '.repeat(block.depth)}${block.number === 0 ? '-' : `${block.number}.`} ${block.text.replace(SIGN, '\\$&')}`;
    case 'line':
      return block.text.replace(SIGN, '\\$&');
    case 'table': {
      const width = block.rows.reduce((most, row) => Math.max(most, row.length), 0);
      const rows = block.rows.map((row) =>
        Array.from({ length: width }, (_, at) => (row[at] ?? '').replaceAll('|', '\\|')),
      );
      const lines = rows.map((row) => `| ${row.join(' | ')} |`);
      return [lines[0]!, `| ${rows[0]!.map(() => '---').join(' | ')} |`, ...lines.slice(1)].join('\n');
    }
  }
}
