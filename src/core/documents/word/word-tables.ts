/**
 * The tables of a Word document. Many job descriptions are one table, a form: a cell says what stands in the next one. Its rows become
 * sections and facts; any other table stays one.
 */
import { hasHan } from '../../text/han.ts';
import type { WordBlock } from './word-blocks.ts';
import type { HeadingWords } from './heading-words.ts';
import { child, children, isOn, valueOf, type XmlElement } from './xml.ts';

interface Cell {
  readonly blocks: readonly WordBlock[];
  /** All that stands in it, on one line, without signs of Markdown around it. */
  readonly words: string;
  /** How many columns it takes. */
  readonly span: number;
  /** It goes on from the row above. */
  readonly isContinued: boolean;
}

type Row = readonly Cell[];

/** What says what stands beside it is no longer. UTF-16 code units. */
const LONGEST_LABEL = 20;
const WIDEST = 64;
/** Of so many rows of a form at least one has a label that is known. */
const FORM_SHARE = 4;

/** @param readCell what stands in a cell, as blocks */
export function tableBlocks(
  table: XmlElement,
  words: HeadingWords,
  readCell: (cell: XmlElement) => WordBlock[],
): WordBlock[] {
  const written = rowsIn(table);
  const hasHead = written.some((row) => isOn(child(child(row, 'w:trPr'), 'w:tblHeader')));
  const rows = written
    .map((row) => readRow(row, readCell))
    .filter((row) => row.some(({ blocks }) => blocks.length > 0));
  if (rows.length === 0) return [];
  const isOneColumn = rows.every((row) => row.filter(({ blocks }) => blocks.length > 0).length === 1);
  if (isOneColumn) return rows.flatMap((row) => row.flatMap(({ blocks }) => blocks));
  if (!hasHead && isForm(rows, words)) return formBlocks(rows, words);
  return [{ kind: 'table', rows: rows.map((row, at) => gridRow(row, rows[at - 1])) }];
}

/** The rows of a table, those too that were put in while changes were tracked. */
function rowsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((it) => {
    if (typeof it === 'string') return [];
    if (it.name === 'w:tr') return child(child(it, 'w:trPr'), 'w:del') ? [] : [it];
    return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml'].includes(it.name) ? rowsIn(it) : [];
  });
}

function readRow(row: XmlElement, readCell: (cell: XmlElement) => WordBlock[]): Row {
  const cells = row.children.flatMap((it) => {
    if (typeof it === 'string') return [];
    return it.name === 'w:tc' ? [it] : children(child(it, 'w:sdtContent') ?? it, 'w:tc');
  });
  return cells.map((cell) => {
    const properties = child(cell, 'w:tcPr');
    const merge = child(properties, 'w:vMerge');
    const blocks = readCell(cell);
    const span = Number(valueOf(child(properties, 'w:gridSpan')) ?? '1');
    return {
      blocks,
      words: closedUp(blocks.map(wordsOf).join(' ')),
      span: span >= 1 && span <= WIDEST ? span : 1,
      isContinued: merge !== undefined && valueOf(merge) !== 'restart',
    };
  });
}

function wordsOf(block: WordBlock): string {
  if (block.kind === 'table') return block.rows.map((row) => row.join(' ')).join(' ');
  const sign = block.kind === 'item' && block.number > 0 ? `${block.number}. ` : '';
  return sign + block.text.replace(/^\*\*([^*]+)\*\*$/u, '$1');
}

/** Words of a narrow cell stand one below the other or apart, `岗 位 职 责`; no blank belongs between them. */
function closedUp(words: string): string {
  const isLabel = words.length <= 2 * LONGEST_LABEL && hasHan(words);
  return isLabel ? words.replace(/(?<=\P{ASCII})\s+(?=\P{ASCII})/gu, '') : words;
}

/** Whether first cells of rows say what stands beside them. Where all cells of the first row do, it is the head of a table. */
function isForm(rows: readonly Row[], words: HeadingWords): boolean {
  const isLabel = (cell: Cell | undefined): boolean => cell !== undefined && words.isLabel(label(cell));
  const labelled = rows.filter((row) => row.length > 1 && isLabel(row[0]));
  const [head] = rows;
  const isHead = labelled.length === 1 && labelled[0] === head && rows.length > 1;
  if (isHead && (head!.length > 2 || head!.every((cell) => cell.words.length <= LONGEST_LABEL))) return false;
  const spoken = labelled.length + rows.filter(([first]) => first!.isContinued).length;
  if (spoken * FORM_SHARE < rows.length) return false;
  return labelled.length > 1 || (labelled.length === 1 && rows.every((row) => row.length <= 2));
}

function label({ words }: Cell): string {
  return words.replace(/[:：]$/u, '').trim();
}

function formBlocks(rows: readonly Row[], words: HeadingWords): WordBlock[] {
  return rows.flatMap((row) => {
    const filled = row.filter(({ blocks }) => blocks.length > 0);
    const [first, ...rest] = filled;
    if (!first) return [];
    if (row[0]!.isContinued) return sectionItems(filled);
    if (rest.length === 0)
      return row.length > 1 || first.words.length > LONGEST_LABEL ? loneCell(row, first) : heading(first);
    if (rest.length === 1 && isSection(first, rest[0]!, words)) return [...heading(first), ...sectionItems(rest)];
    const isPairs = filled.length % 2 === 0 && filled.every((cell, at) => at % 2 === 1 || isShort(cell));
    if (!isPairs) return isShort(first) ? [...heading(first), ...sectionItems(rest)] : sectionItems(filled);
    return filled.flatMap((cell, at) => (at % 2 === 0 ? [fact(cell, filled[at + 1]!)] : []));
  });
}

/** A label beside an empty cell is a blank that is left; a cell alone in its row speaks for itself. */
function loneCell(row: Row, cell: Cell): WordBlock[] {
  const isLabel = row[0] === cell && isShort(cell);
  return isLabel
    ? [{ kind: 'item', depth: 0, number: 0, text: `${label(cell)}${colon(cell)}`.trim() }]
    : [...cell.blocks];
}

function isShort({ words, blocks }: Cell): boolean {
  return words.length <= LONGEST_LABEL && blocks.every(({ kind }) => kind !== 'table');
}

/** What one line of a form says beside its label is a fact of its own, `学历要求：本科`; what is longer is a section. */
const LONGEST_FACT = 30;

function isSection(first: Cell, content: Cell, words: HeadingWords): boolean {
  if (!isShort(first)) return false;
  return content.blocks.length > 1 || (words.isHeading(label(first)) && content.words.length > LONGEST_FACT);
}

function heading(cell: Cell): WordBlock[] {
  return [{ kind: 'heading', level: 2, text: label(cell) }];
}

function colon({ words }: Cell): string {
  return hasHan(words) ? '：' : ': ';
}

function fact(name: Cell, content: Cell): WordBlock {
  return {
    kind: 'item',
    depth: 0,
    number: 0,
    text: `${label(name)}${colon(name)}${content.blocks.map(wordsOf).join(' ')}`,
  };
}

/** The content of a section: its lines are items. A row of several cells is one, `制度建设：…`; its number is no words of it. */
function sectionItems(cells: readonly Cell[]): WordBlock[] {
  const numbered = cells.length > 1 && /^\d{1,2}[.、]?$/u.test(cells[0]!.words);
  const rest = numbered ? cells.slice(1) : cells;
  const number = numbered ? parseInt(cells[0]!.words, 10) : 0;
  const [first, ...more] = rest;
  if (!first) return [];
  if (more.length === 0 && !numbered) return first.blocks.map(asItem);
  const said =
    more.length === 0 ? first.words : `${label(first)}${colon(first)}${more.map((cell) => cell.words).join(' ')}`;
  return [{ kind: 'item', depth: 0, number, text: said }];
}

function asItem(block: WordBlock): WordBlock {
  if (block.kind !== 'line' || /[:：]$/u.test(block.text)) return block;
  return { kind: 'item', depth: 0, number: 0, text: block.text };
}

/** A row of a table with a cell for each column. What a cell says that goes on from above is said again. */
function gridRow(row: Row, above: Row | undefined): string[] {
  return row.flatMap((cell) => {
    const said = cell.blocks.map(wordsOf).join('<br>');
    const text = cell.isContinued && said === '' && above ? sameColumn(row, cell, above) : said;
    return [text, ...Array.from({ length: cell.span - 1 }, () => '')];
  });
}

function sameColumn(row: Row, cell: Cell, above: Row): string {
  const columns = row.slice(0, row.indexOf(cell)).reduce((sum, { span }) => sum + span, 0);
  let passed = 0;
  for (const it of above) {
    if (passed === columns) return it.words;
    passed += it.span;
  }
  return '';
}
