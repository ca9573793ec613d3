/** Writes a draft as a Word document (.docx, ECMA-376): what people hand on, without front matter, remarks and suppressions. */
import { strToU8, zipSync } from 'fflate';
import type { Analysis } from '../../analysis/analysis.ts';
import type { Block } from '../../draft/block.ts';
import { readCells, tableAround, type TableLines } from '../../draft/table.ts';
import { escapeHtml } from '../../text/html.ts';
import { rangeAt, type TextRange } from '../../text/range.ts';
import { cellWords, codeLines, leading, shownMarker } from '../block-words.ts';
import { plainWords } from '../page-words.ts';
import {
  CONTENT_TYPES,
  DOCUMENT_RELATIONS,
  RELATIONS,
  WORD_NAMES,
  XML_HEAD,
  numberingXml,
  stylesXml,
} from './fixed-parts.ts';
import { WrittenLists } from './written-lists.ts';

/** The first day that a ZIP file can name, whatever the zone: what is written is the same each time. */
const FIRST_DAY = new Date(1980, 0, 1);

type Written = Pick<Analysis, 'text' | 'draft'>;

/** @returns the bytes of the file: the same for the same draft. Linear in the length of the draft */
export function writeWord(written: Written): Uint8Array {
  const { draft, text } = written;
  const lists = new WrittenLists();
  const body: string[] = [];
  for (let at = 0; at < draft.blocks.length; at++) {
    const block = draft.blocks[at]!;
    if (block.kind === 'item') {
      body.push(itemXml(written, block, lists));
      continue;
    }
    if (block.kind === 'comment' || block.kind === 'front-matter') continue;
    lists.end();
    if (block.kind === 'table-row') {
      const table = tableAround(text, draft.blocks, block.start);
      body.push(tableXml(written, block, table));
      at += (table?.all.length ?? 1) - 1;
    } else body.push(blockXml(written, block));
  }
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';
  const document = `${XML_HEAD}<w:document ${WORD_NAMES}><w:body>${body.join('')}${page}</w:body></w:document>`;
  const parts = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': document,
    'word/styles.xml': stylesXml(),
    'word/numbering.xml': numberingXml(lists.all),
    'word/_rels/document.xml.rels': DOCUMENT_RELATIONS,
  };
  const packed = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const));
  return zipSync(packed, { mtime: FIRST_DAY });
}

function blockXml(written: Written, block: Block): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(`<w:pStyle w:val="Heading${block.level}"/>`, run(wordsOf(written, block.content), false));
    case 'rule':
      return '';
    case 'label':
      return paragraph('', run(wordsOf(written, block.content), true));
    case 'code':
      return codeLines(written.text, block)
        .map((line) => paragraph('', run(line, false)))
        .join('');
    default:
      return paragraph('', runs(written, block.content));
  }
}

const BULLET = /^[-*+•●·]$/u;

function itemXml(written: Written, block: Block, lists: WrittenLists): string {
  const { marker, content, level } = block;
  const { counted, number, box: sign } = shownMarker(marker);
  const words = runs(written, content);
  const isList = number !== undefined || BULLET.test(marker.split(/\s/u)[0]!);
  // A marker that Word has no list for, （一） or ①, is written as it stands.
  if (!isList) return paragraph('', words === '' ? '' : run(leading(counted || marker) + sign, false) + words);
  const { list, depth } = lists.next(level, number);
  const properties = `<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
  return paragraph(properties, words === '' && sign === '' ? '' : (sign === '' ? '' : run(sign, false)) + words);
}

/** A table from its first line on; of what is no table yet only that line. */
function tableXml(written: Written, first: Block, table: TableLines | undefined): string {
  const hasHead = table !== undefined;
  const rows = [first, ...(table?.rows ?? [])].map(({ content }) => readCells(written.text, content));
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 1);
  const width = Math.floor(9026 / columns);
  const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns);
  const body = rows.map((cells, at) => {
    const all = Array.from({ length: columns }, (_, column) => {
      const cell = cells[column];
      const words = cell ? cellWords(written.text, cell, written.draft.excluded) : '';
      const inside = hasHead && at === 0 ? run(words, true) : run(words, false);
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph('', inside) || '<w:p/>'}</w:tc>`;
    });
    const head = hasHead && at === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
    return `<w:tr>${head}${all.join('')}</w:tr>`;
  });
  const properties = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>';
  // A paragraph stands behind each table: Word joins tables that touch.
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl><w:p/>`;
}

function wordsOf({ text, draft }: Written, range: TextRange): string {
  return plainWords(text, range, draft.excluded);
}

/** Words with those in bold that are marked so. */
function runs(written: Written, range: TextRange): string {
  const { text, draft } = written;
  const marks: number[] = [];
  for (let at = text.indexOf('**', range.start); at >= 0 && at + 2 <= range.end; at = text.indexOf('**', at + 2)) {
    if (text.charAt(at - 1) !== '\\' && !rangeAt(draft.excluded, at)) marks.push(at);
  }
  if (marks.length === 0 || marks.length % 2 === 1) return run(wordsOf(written, range), false);
  const borders = [range.start, ...marks, range.end];
  return borders
    .slice(1)
    .map((end, at) => {
      const start = borders[at]! + (at === 0 ? 0 : 2);
      const words = wordsOf(written, { start, end });
      const piece = text.slice(start, end);
      const before = at > 0 && /^\s/u.test(piece) ? ' ' : '';
      const behind = at < borders.length - 2 && words !== '' && /\s$/u.test(piece) ? ' ' : '';
      return run(`${before}${words}${behind}`, at % 2 === 1);
    })
    .join('');
}

function run(words: string, isBold: boolean): string {
  if (words === '') return '';
  const lines = words.split('\n').map((line) => `<w:t xml:space="preserve">${xmlWords(line)}</w:t>`);
  return `<w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}${lines.join('<w:br/>')}</w:r>`;
}

/** @returns '' for a paragraph that says nothing */
function paragraph(properties: string, inside: string): string {
  return inside === '' ? '' : `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
}

/** What XML cannot hold is left out: controls, and halves of characters. */
function xmlWords(words: string): string {
  return escapeHtml(words.replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]|\p{Cs}/gu, ''));
}
