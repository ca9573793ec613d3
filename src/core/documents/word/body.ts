/** The body of a Word document as blocks of a draft. */
import type { WordBlock } from './word-blocks.ts';
import type { HeadingWords } from './heading-words.ts';
import { handMarked, splitNumbered } from './hand-numbers.ts';
import { readParagraph, type Paragraph, type ParagraphReader } from './paragraphs.ts';
import { tableBlocks } from './word-tables.ts';
import type { XmlElement } from './xml.ts';

export interface BodyReader extends ParagraphReader {
  readonly words: HeadingWords;
}

/** What only holds others. */
const HOLDERS: ReadonlySet<string> = new Set([
  ...['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'w:body', 'w:txbxContent', 'w:tc'],
  ...['w:footnote', 'w:endnote', 'mc:AlternateContent', 'mc:Choice'],
]);
/** What one paragraph may be to stand for a heading. UTF-16 code units. */
const LONGEST_HEADING = 40;

/** @param isTop of the whole document: its first line may be its title */
export function readBody(body: XmlElement, reader: BodyReader, isTop: boolean): WordBlock[] {
  const blocks: WordBlock[] = [];
  const shift = isTop && hasTitle(body, reader) ? 1 : 0;
  // One by one: a call takes no more than some hundred thousand arguments.
  const add = (more: readonly WordBlock[]): void => {
    for (const block of more) blocks.push(block);
  };
  const read = (element: XmlElement): void => {
    for (const it of element.children) {
      if (typeof it === 'string') continue;
      if (it.name === 'w:p') {
        const boxes: XmlElement[] = [];
        const paragraph = readParagraph(it, reader, boxes);
        if (paragraph) add(paragraphBlocks(paragraph, reader.words, isTop && blocks.length === 0, shift));
        for (const box of boxes) read(box);
      } else if (it.name === 'w:tbl') add(tableBlocks(it, reader.words, (cell) => readBody(cell, reader, false)));
      else if (HOLDERS.has(it.name)) read(it);
    }
  };
  read(body);
  return isTop ? withNumberedHeadings(blocks, reader.words) : blocks;
}

/** Whether a style of the document says which line is its title: then its headings stand below that. */
function hasTitle(body: XmlElement, reader: BodyReader): boolean {
  const styles = body.children.flatMap((it) => (typeof it === 'string' || it.name !== 'w:p' ? [] : it.children));
  const ids = styles
    .flatMap((it) => (typeof it === 'string' || it.name !== 'w:pPr' ? [] : it.children))
    .flatMap((it) => (typeof it === 'string' || it.name !== 'w:pStyle' ? [] : [it.attributes.get('w:val')]));
  return ids.some((id) => reader.styleOf(id).level === 0);
}

function paragraphBlocks(paragraph: Paragraph, words: HeadingWords, isFirst: boolean, shift: number): WordBlock[] {
  const { lines, level, number, depth } = paragraph;
  if (lines.length === 0) return [];
  const whole = lines.join(' ');
  if (level !== undefined) return [{ kind: 'heading', level: Math.min(6, level + shift), text: whole }];
  if (number !== undefined) return [{ kind: 'item', depth, number, text: whole }];
  if (isFirst && lines.length === 1 && isTitle(paragraph, words))
    return [{ kind: 'heading', level: 1, text: bare(whole) }];
  if (lines.length === 1 && isHeading(paragraph, words)) return [{ kind: 'heading', level: 2, text: bare(whole) }];
  return lines.flatMap((line) => splitNumbered(line)).map((line) => lineBlock(line, words));
}

/** A line that is an item by the number or sign that somebody typed before it. */
export function lineBlock(line: string, words: HeadingWords): WordBlock {
  const marked = handMarked(line);
  if (!marked || words.isHeading(bare(marked.text))) return { kind: 'line', text: line };
  return { kind: 'item', depth: 0, ...marked };
}

const ENDS_SENTENCE = /[。；;，,！!？?.]$/u;

function isTitle({ words, isBold, isCentered }: Paragraph, known: HeadingWords): boolean {
  if (words.length > LONGEST_HEADING || ENDS_SENTENCE.test(words) || /[:：]/u.test(words)) return false;
  return (isBold || isCentered) && !known.isHeading(words);
}

function isHeading({ words, isBold }: Paragraph, known: HeadingWords): boolean {
  if (words.length > LONGEST_HEADING || /[:：]./u.test(words)) return false;
  return known.isHeading(words) || (isBold && !ENDS_SENTENCE.test(words));
}

/** A heading without the signs around it: it is a heading by its place now. */
function bare(text: string): string {
  const inside = /^\*\*([^*]+)\*\*$/u.exec(text)?.[1] ?? text;
  return inside.replace(/^#{1,6}(?=\s)|[:：]$/gu, '').trim();
}

/** An item of a list that says nothing but the heading of a section, with no other item right behind it, is that heading. */
function withNumberedHeadings(blocks: readonly WordBlock[], words: HeadingWords): WordBlock[] {
  return blocks.map((block, at) => {
    if (block.kind !== 'item' || block.depth > 0 || block.number === 0) return block;
    const next = blocks[at + 1];
    const goesOn = next?.kind === 'item' && next.depth === 0 && next.number === block.number + 1;
    const text = bare(block.text);
    return goesOn || !next || !words.isHeading(text) ? block : { kind: 'heading', level: 2, text };
  });
}
