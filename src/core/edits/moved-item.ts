/** An item as it stands in a new draft: whole, with what stands below it, and without the signs of the place it comes from. */
import type { Block } from '../draft/block.ts';
import type { DraftItem } from '../draft/draft.ts';
import { readLineHead } from '../draft/line-head.ts';
import { afterBreak, itemSpan, lineEnd, lineStart } from '../draft/places.ts';
import { LETTER_OR_DIGIT } from '../text/letters.ts';
import { firstFrom } from '../text/range.ts';
import { isWide } from '../text/width.ts';
import { jointOf } from './list-ends.ts';
import type { EditContext } from './edit-context.ts';
import { extentOf, type ItemExtent } from './item-extent.ts';
import { readNumbering } from './numbering.ts';
import { rowNumber } from './row-numbers.ts';

/** @returns lines of Markdown: a bullet with the words, and what belongs to it indented below */
export function linesOfItem(context: EditContext, index: number): string[] {
  const { draft } = context;
  const item = draft.items[index]!;
  const extent = extentOf(context.text, draft, index);
  const first = `- ${item.form === 'row' ? wordsOfRow(context, item) : wordsOf(context.text, item)}`;
  if (item.form === 'row') return [first];
  return extent.isLines
    ? [first, ...linesBelow(context, item, extent)]
    : [first, ...draft.items.slice(index + 1, extent.last + 1).map((it) => `  - ${wordsOf(context.text, it)}`)];
}

/**
 * The lines of items as a list of their own: one alone has no sign that another follows (`；`), and the last of several that go on has a
 * full stop.
 * @param items the lines of each
 */
export function ownList(items: readonly (readonly string[])[]): string[] {
  const ends = items.map((lines) => jointOf(lines.at(-1) ?? ''));
  const goesOn = ends.length > 1 && ends.slice(0, -1).every((end) => end !== undefined);
  return items.flatMap((lines, at): readonly string[] => {
    const end = ends[at];
    if (!end || (goesOn && at < items.length - 1)) return lines;
    const last = lines.at(-1)!;
    const stop = !goesOn ? '' : ',;'.includes(last.charAt(end.end - 1)) ? '.' : '。';
    return [...lines.slice(0, -1), `${last.slice(0, end.start)}${stop}${last.slice(end.end)}`];
  });
}

/** The words of an item on one line. */
function wordsOf(text: string, item: DraftItem): string {
  return unbalanced(withoutBars(contentOf(text, item)));
}

/** What an item or a block says, joined. */
function contentOf(text: string, { content: { start, end } }: Pick<Block, 'content'>): string {
  const words = text.slice(start, end);
  // Many items may share a line, so its start is looked for only from those that have another.
  return onOneLine(words, /[\r\n]/u.test(words) && headAt(text, lineStart(text, start)).isQuoted);
}

/** The words between wide bars that stand around a line as if it were a row of a table; its number is of the place it comes from. */
function withoutBars(words: string): string {
  if (!words.startsWith('｜') || !words.endsWith('｜')) return words;
  const cells = words.split('｜').map((cell) => cell.trim());
  return cells.filter((cell, at) => LETTER_OR_DIGIT.test(cell) && !(at === 1 && /^\d{1,3}$/u.test(cell))).join('，');
}

/**
 * Lines joined as one, between two Han characters without a blank.
 * @param isQuoted whether each further line has the signs of a quotation, which go: elsewhere `>` says that something is more
 */
function onOneLine(written: string, isQuoted = false): string {
  let words = '';
  for (const [nth, line] of written.split(/\r\n|\n|\r/u).entries()) {
    const { at } = readLineHead(line, { start: 0, end: line.length }, isQuoted && nth > 0 ? Infinity : 0);
    for (const part of line.slice(at).split(/<br\s*\/?>/iu)) {
      const bare = part.trim();
      if (words === '' || bare === '') words += bare;
      else words += joinsTightly(words, bare) ? bare : ` ${bare}`;
    }
  }
  return words;
}

/** Han characters and the wide signs beside them take no blank. */
function joinsTightly(before: string, after: string): boolean {
  return isWide(before.charCodeAt(before.length - 1)) || isWide(after.charCodeAt(0));
}

/** Emphasis and a tag that only close in the words, since they were opened before the number, go; a blank to fill in stays: `工号：____`. */
function unbalanced(words: string): string {
  const tag = /<\/([a-z]{1,6})>$/iu.exec(words);
  if (tag && !words.toLowerCase().includes(`<${tag[1]!.toLowerCase()}`)) return words.slice(0, tag.index).trimEnd();
  const sign = /(?:\*{1,3}|(?<![_：:\s])_{1,3})$/u.exec(words)?.[0];
  return sign !== undefined && words.split(sign).length === 2 ? words.slice(0, -sign.length).trimEnd() : words;
}

/** The cells of a row without the owner, its number and what stands for nothing (`—`). */
function wordsOfRow({ text, language, draft, phrases }: EditContext, item: DraftItem): string {
  const { content, owner } = item;
  let owned = '';
  let from = content.start;
  const gone = [rowNumber(text, draft, item, phrases), owner].filter((it) => it !== undefined);
  for (const { start, end } of gone.sort((a, b) => a.start - b.start)) {
    owned += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  owned += text.slice(from, content.end);
  return owned
    .split(/(?<!\\)\||\t|<\/?t[rdh](?:\s[^<>]*)?>/iu)
    .map((cell) => onOneLine(cell))
    .filter((cell) => LETTER_OR_DIGIT.test(cell))
    .join(language === 'zh' ? '，' : ', ');
}

/** The blocks below the words, each line two columns in, with their indentation to each other. */
function linesBelow({ text, draft }: EditContext, item: DraftItem, extent: ItemExtent): string[] {
  const span = itemSpan(text, item);
  const blocks: Block[] = [];
  for (let at = firstFrom(draft.blocks, span.end); at < draft.blocks.length; at++) {
    if (draft.blocks[at]!.start >= extent.end) break;
    blocks.push(draft.blocks[at]!);
  }
  const isQuoted = headAt(text, lineStart(text, span.start)).isQuoted;
  const deepest = isQuoted ? Infinity : 0;
  const least = Math.min(...blocks.map(({ start }) => headAt(text, start, deepest).indent));
  const lines: string[] = [];
  let before = span.end;
  for (const block of blocks) {
    if (hasBlank(text, before, block.start) || block.kind === 'paragraph') lines.push('');
    lines.push(...linesOf(text, block, deepest, least));
    before = block.end;
  }
  return lines;
}

function linesOf(text: string, block: Block, deepest: number, least: number): string[] {
  const indented = (indent: number, words: string): string => `${' '.repeat(2 + Math.max(0, indent - least))}${words}`;
  const { indent } = headAt(text, block.start, deepest);
  if (block.kind === 'item') {
    const numbering = readNumbering(block.marker);
    const sign = numbering ? `${numbering.value}.` : '-';
    const box = /\[[ xX]\]/u.exec(block.marker)?.[0];
    return [indented(indent, `${sign} ${box === undefined ? '' : `${box} `}${contentOf(text, block)}`)];
  }
  const isOwnQuotation = deepest === 0 && headAt(text, block.start).isQuoted;
  if (block.kind === 'paragraph' && !isOwnQuotation) {
    return [indented(indent, contentOf(text, block))];
  }
  const lines: string[] = [];
  for (let at = block.start; at < block.end;) {
    const end = lineEnd(text, at);
    const head = headAt(text, at, deepest);
    lines.push(head.at === end ? '' : indented(head.indent, text.slice(head.at, end)));
    const next = afterBreak(text, end);
    if (next === end) break;
    at = next;
  }
  return lines;
}

function headAt(text: string, start: number, deepest = Infinity): ReturnType<typeof readLineHead> {
  return readLineHead(text, { start, end: lineEnd(text, start) }, deepest);
}

function hasBlank(text: string, from: number, to: number): boolean {
  return to > from && /(?:\r\n|\n|\r(?!\n))[ \t>]*[\r\n]/u.test(text.slice(from, Math.min(to, from + 400)));
}
