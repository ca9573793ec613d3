/** A plan as people hand it on: clean Markdown, a page that mail programs show as it is, and its actions as a table. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Block } from '../draft/block.ts';
import type { DraftItem } from '../draft/draft.ts';
import { readCells, tableAround, type TableLines } from '../draft/table.ts';
import { escapeHtml } from '../text/html.ts';
import { rangeAt, type TextRange } from '../text/range.ts';
import { cellWords, codeLines, leading, shownMarker } from './block-words.ts';
import { onOneLine, plainWords } from './page-words.ts';
import { csvFile, csvLines } from './tables.ts';

type Written = Pick<Analysis, 'text' | 'draft'>;

/** What the first line of the table says. */
export interface PlanColumns {
  readonly section: string;
  readonly action: string;
  readonly owner: string;
}

/** The words of the first heading; '' where there is none. */
export function planTitle({ text, draft }: Written): string {
  const first = draft.headings[0];
  return first ? onOneLine(plainWords(text, first.content, draft.excluded)) : '';
}

/** The plan without its front matter and without comments, of Role Lens and of others; all else is as it is written. */
export function planMarkdown({ text, draft }: Written): string {
  const eol = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
  const whole = draft.blocks.filter(({ kind }) => kind === 'comment' || kind === 'front-matter');
  const inline = draft.excluded.filter((it) => isComment(text, it) && !rangeAt(whole, it.start));
  const gone = [...whole, ...inline].sort((a, b) => a.start - b.start);
  let written = '';
  let from = 0;
  for (const { start, end } of gone) {
    if (start < from) continue;
    written += text.slice(from, start);
    from = end;
    // A line that held nothing else goes whole; before a word behind it the blank before it stays.
    const isLineStart = /(?:^|[\r\n])[ \t]*$/u.test(written.slice(-200));
    const isLineEnd = /^[ \t]*(?:[\r\n]|$)/u.test(text.slice(from, from + 200));
    if (isLineStart && isLineEnd) {
      from += /^[ \t]*(?:\r\n|\n|\r|$)/u.exec(text.slice(from, from + 200))![0].length;
      // Of the empty lines around it one is enough.
      if (/(?:^|[\r\n][ \t]*(?:\r\n|\n|\r))$/u.test(written.slice(-200))) {
        from += /^(?:[ \t]*(?:\r\n|\n|\r)){0,9}/u.exec(text.slice(from, from + 200))![0].length;
      }
    } else if (isLineEnd) written = withoutBlanks(written);
  }
  written += text.slice(from);
  const clean = written.replace(/^\uFEFF?[\r\n]+/u, '');
  return clean === '' || /[\r\n]$/u.test(clean) ? clean : clean + eol;
}

function isComment(text: string, { start, end }: TextRange): boolean {
  if (text.startsWith('{/*', start)) return text.startsWith('*/}', end - 3);
  return text.startsWith('<!--', start) && text.startsWith('-->', end - 3);
}

function withoutBlanks(written: string): string {
  let end = written.length;
  while (end > 0 && ' \t'.includes(written.charAt(end - 1))) end--;
  return written.slice(0, end);
}

const FONT = 'font-family:Calibri,Arial,&#39;Microsoft YaHei&#39;,sans-serif;font-size:11pt;line-height:1.5';
const CELL = 'border:1px solid #999999;padding:4px 8px;text-align:left;vertical-align:top';
const CODE = 'font-family:Consolas,monospace;white-space:pre-wrap';

/** Styles stand at every element: mail programs leave out those of the head. @param lang of the plan */
export function planHtml(plan: Written, lang: string): string {
  const body: string[] = [];
  const { draft, text } = plan;
  const lists = new OpenLists();
  for (let at = 0; at < draft.blocks.length; at++) {
    const block = draft.blocks[at]!;
    if (block.kind === 'item') {
      body.push(...lists.item(block, shown(plan, block.content)));
      continue;
    }
    if (block.kind === 'comment' || block.kind === 'front-matter') continue;
    body.push(...lists.close());
    if (block.kind === 'table-row') {
      const table = tableAround(text, draft.blocks, block.start);
      body.push(tableHtml(plan, block, table));
      at += (table?.all.length ?? 1) - 1;
    } else body.push(blockHtml(plan, block));
  }
  body.push(...lists.close());
  const title = escapeHtml(planTitle(plan));
  const head = `<meta charset="utf-8">\n<title>${title}</title>`;
  const lines = body.filter((line) => line !== '').join('\n');
  return `<!DOCTYPE html>\n<html lang="${escapeHtml(lang)}">\n<head>\n${head}\n</head>\n<body>\n<div style="${FONT}">\n${lines}\n</div>\n</body>\n</html>\n`;
}

/** Words as they stand between elements. */
function shown({ text, draft }: Written, range: TextRange): string {
  return asLines(plainWords(text, range, draft.excluded));
}

function asLines(words: string): string {
  return escapeHtml(words).replaceAll('\n', '<br>');
}

function blockHtml(plan: Written, block: Block): string {
  const words = shown(plan, block.content);
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${words}</h${block.level}>`;
    case 'rule':
      return '<hr>';
    case 'code':
      return `<pre style="${CODE}">${escapeHtml(codeLines(plan.text, block).join('\n'))}</pre>`;
    case 'label':
      return words === '' ? '' : `<p><b>${words}</b></p>`;
    default:
      return words === '' ? '' : `<p>${words}</p>`;
  }
}

/** A table from its first line on; of what is no table yet only that line. */
function tableHtml(plan: Written, first: Block, table: TableLines | undefined): string {
  const rows = [first, ...(table?.rows ?? [])].map(({ content }) => readCells(plan.text, content));
  const [head] = rows;
  const written = rows.map((cells, row) => {
    const tag = table && row === 0 ? 'th' : 'td';
    const columns = Math.max(cells.length, head!.length);
    const all = Array.from({ length: columns }, (_, at) => {
      const cell = cells[at];
      const words = cell ? cellWords(plan.text, cell, plan.draft.excluded) : '';
      return `<${tag} style="${CELL}">${asLines(words)}</${tag}>`;
    });
    return `<tr>${all.join('')}</tr>`;
  });
  return `<table border="1" cellspacing="0" cellpadding="6" style="border-collapse:collapse">\n${written.join('\n')}\n</table>`;
}

/** Deeper than this a list goes on as it is. */
const DEEPEST = 6;

/** The lists that are open, the outermost first; in each its last item is open too. */
class OpenLists {
  readonly #open: { readonly column: number; readonly tag: 'ol' | 'ul' }[] = [];

  /** The lines of an item, and those that open and close lists before it. */
  item({ level, marker }: Block, words: string): string[] {
    const lines: string[] = [];
    const { counted, number, box } = shownMarker(marker);
    const tag = number === undefined ? 'ul' : 'ol';
    const isOver = ({ column, tag: its }: { column: number; tag: string }): boolean =>
      column > level || (column === level && its !== tag);
    while (this.#open.length > 0 && isOver(this.#open.at(-1)!)) lines.push(this.#closeOne());
    const around = this.#open.at(-1);
    if (!around || (around.column < level && this.#open.length < DEEPEST)) {
      this.#open.push({ column: level, tag });
      lines.push(number !== undefined && number > 1 ? `<${tag} start="${number}">` : `<${tag}>`);
    } else lines.push('</li>');
    // What no list of a page counts by, （一） or ①, is written as it stands.
    if (number === undefined && counted !== '')
      return [...lines, `<li style="list-style-type:none">${escapeHtml(leading(counted))}${box}${words}`];
    return [...lines, `<li>${box}${words}`];
  }

  close(): string[] {
    return [...this.#open].map(() => this.#closeOne());
  }

  #closeOne(): string {
    return `</li></${this.#open.pop()!.tag}>`;
  }
}

/**
 * A line for each action of the plan: what a table says under its own heads, what a list says as action and owner. Sections are named by
 * the heading above.
 */
export function planCsvFile(plan: Written, columns: PlanColumns): string {
  const { draft } = plan;
  const rows: { readonly section: string; readonly cells: ReadonlyMap<string, string> }[] = [];
  let table: PlanTable | undefined;
  for (const { heading, firstItem, endItem } of draft.sections) {
    const section = heading ? lineOf(plan, heading.content) : '';
    for (const item of draft.items.slice(firstItem, endItem)) {
      if (item.section !== undefined && item.section !== 'action') continue;
      if (item.form === 'row' && !(table && item.start < table.end)) table = tableOf(plan, item);
      const cells = item.form === 'row' && table ? rowCells(plan, item, table.heads) : listCells(plan, item, columns);
      rows.push({ section, cells });
    }
  }
  const heads = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  const first = heads.length > 0 ? heads : [columns.action, columns.owner];
  return csvFile(
    csvLines([
      [columns.section, ...first],
      ...rows.map(({ section, cells }) => [section, ...first.map((head) => cells.get(head) ?? '')]),
    ]),
  );
}

interface PlanTable {
  readonly heads: readonly string[];
  readonly end: number;
}

function tableOf(plan: Written, row: DraftItem): PlanTable | undefined {
  const table = tableAround(plan.text, plan.draft.blocks, row.start);
  if (!table) return undefined;
  const heads = readCells(plan.text, table.head.content).map((cell) => lineOf(plan, cell));
  return { heads, end: table.all.at(-1)!.end };
}

/** Cells by the words of their heads; of two heads that say the same the later one is counted. */
function rowCells(plan: Written, { content }: DraftItem, heads: readonly string[]): Map<string, string> {
  const named = new Map<string, string>();
  const cells = readCells(plan.text, content);
  for (let at = 0; at < Math.max(cells.length, heads.length); at++) {
    const head = heads[at] ?? '';
    const cell = cells[at];
    const name = named.has(head) || head === '' ? `${head} (${at + 1})`.trim() : head;
    named.set(name, cell ? onOneLine(cellWords(plan.text, cell, plan.draft.excluded)) : '');
  }
  return named;
}

/** An item of a list: its words, and who owns it. */
function listCells(plan: Written, { content, owner }: DraftItem, columns: PlanColumns): Map<string, string> {
  return new Map([
    [columns.action, lineOf(plan, content)],
    [columns.owner, owner ? lineOf(plan, owner) : ''],
  ]);
}

function lineOf({ text, draft }: Written, range: TextRange): string {
  return onOneLine(plainWords(text, range, draft.excluded));
}
