/** Adds an item at the end of the list of a section, written as the list is. */
import type { EditContext } from './edit-context.ts';
import type { DraftItem } from '../draft/draft.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import { asCell } from '../text/as-cell.ts';
import type { TextChange } from '../text/range.ts';
import { extentOf, wrapped } from './item-extent.ts';
import { readNumbering, renumbered } from './numbering.ts';
import { borderOf, readCells } from '../draft/table.ts';
import { breakOf, itemSpan, lineEnd, lineStart, markerRange, standsAlone } from '../draft/places.ts';

const CLOSING = '；;。.！!';
/** So many signs may close a line. */
const MOST_CLOSING = 3;
/** Two items on one line stand no farther apart. */
const LONGEST_GAP = 24;
/** What joins two items on a line: the sign that closes the first, white space, a line break of HTML. */
const JOINT = /^[；;，,。.]?\s*(?:<br\s*\/?>\s*)?$/iu;

/** A sentence without the signs that close it: each list closes its lines in its own way. */
export function withoutClosing(sentence: string): string {
  return sentence.slice(0, wordsEnd(sentence, sentence.length));
}

/**
 * @param staysLast whether an item closes its list: other items are added above those at the end of which it is true, and their numbers
 *   count on
 * @returns undefined where there is no list to go on with: no items of the section
 */
export function insertItem(
  context: EditContext,
  section: SectionKind | undefined,
  sentence: string,
  staysLast: (item: DraftItem) => boolean = () => false,
): readonly TextChange[] | undefined {
  const { text, draft } = context;
  const all = draft.items.flatMap((item, index) => (item.section === section ? [index] : []));
  // A list goes on as a list, whatever remark stands below it.
  const listed = all.filter((index) => draft.items[index]!.form === 'list');
  const whole = listed.length > 0 ? listed : all;
  const kept = whole.findLastIndex((index) => !staysLast(draft.items[index]!)) + 1;
  const own = kept === 0 ? whole : whole.slice(0, kept);
  const last = own.at(-1);
  if (last === undefined) return undefined;
  const bare = withoutClosing(sentence);
  const item = draft.items[last]!;
  if (item.form === 'row') {
    const row = insertRow(context, own, bare);
    return row && [row];
  }
  const closing = whole.slice(own.length).map((index) => draft.items[index]!);
  const isAlone = standsAlone(text, wrapped(text, item));
  if (!isAlone) return [insertBeside(context, own, bare, closing), ...renumbered(text, item, closing)];
  const level = levelOf(text, draft.items, own);
  const at = own.findLast((it) => isAloneAt(text, draft.items[it]!, level)) ?? last;
  const model = draft.items[at]!;
  const before = own.findLast((it) => it < at && isAloneAt(text, draft.items[it]!, level));
  const end = Math.max(extentOf(text, draft, at).end, extentOf(text, draft, last).end);
  const behind = closing.filter((it) => it.start >= end && isAloneAt(text, it, level));
  const line = lineBelow(text, end, model, markerBefore(model, draft.items[before ?? -1], behind), bare);
  return [line, ...renumbered(text, model, behind)];
}

/** The marker that the one of an item is understood by: that of the item before it, or of one behind it that has the same. */
function markerBefore(
  { marker }: DraftItem,
  before: DraftItem | undefined,
  behind: readonly DraftItem[],
): string | undefined {
  return behind[0]?.marker === marker ? marker : before?.marker;
}

/** A line with other words and the next number, and with the indentation, the marks and the closing signs of an item. */
function lineLike(text: string, model: DraftItem, before: string | undefined, words: string): string {
  const marker = markerRange(text, model);
  const { content } = model;
  const around = wrapped(text, model);
  const lead = text.slice(lineStart(text, around.start), marker.start);
  const gap = text.slice(marker.end, content.start);
  const written = text.slice(content.start, content.end);
  const { sign, tail } = endOf(written);
  const closing = text.slice(content.end, around.end);
  const line = `${lead}${next(model.marker, before)}${gap}${words}${sign}${tail}${closing}`;
  // Work that is new is not done.
  const head = lead.length + next(model.marker, before).length + gap.length;
  return line.slice(0, head).replace(/\[[xX]\](?=\s{0,8}$)/u, '[ ]') + line.slice(head);
}

/** The signs that close a line, and emphasis that closes there and was opened before the words. */
function endOf(written: string): { sign: string; tail: string } {
  const emphasis = /(?:\*{1,3}|(?<![_：:\s])_{1,3}|~~)$/u.exec(written.slice(-4))?.[0] ?? '';
  const isOpenedBefore = emphasis !== '' && written.split(emphasis).length === 2;
  const end = written.length - (isOpenedBefore ? emphasis.length : 0);
  const signs = written.slice(wordsEnd(written, end), end);
  // Of different ones, which were written by mistake, the last is the one that closes the line.
  const sign = /^(.)\1*$/u.test(signs) ? signs : signs.slice(-1);
  return { sign, tail: isOpenedBefore ? emphasis : '' };
}

/** The end of the words before the signs that close them. */
function wordsEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < MOST_CLOSING && CLOSING.includes(text.charAt(at - 1))) at--;
  return at;
}

/** One more clause behind the last of a line, with the sign that stands between the last two. */
function insertBeside(
  { text, draft, language }: EditContext,
  own: readonly number[],
  words: string,
  closing: readonly DraftItem[],
): TextChange {
  const last = draft.items[own.at(-1)!]!;
  const previous = own.length > 1 ? draft.items[own.at(-2)!]! : undefined;
  const around = wrapped(text, last);
  const span = itemSpan(text, last);
  const gap = last.marker === '' ? '' : text.slice(markerRange(text, last).end, last.content.start);
  const marked = next(last.marker, markerBefore(last, previous, closing)) + gap + words;
  if (around.start < span.start && text.charAt(around.start) === '<') {
    const tags = [
      text.slice(around.start, markerRange(text, last).start),
      text.slice(span.wordsEnd, around.end),
    ] as const;
    return { start: around.end, end: around.end, newText: tags[0] + marked + tags[1] };
  }
  const from = previous ? itemSpan(text, previous).wordsEnd : 0;
  const between =
    previous && span.start - from <= LONGEST_GAP && from <= span.start ? text.slice(from, span.start) : '';
  const separator = between !== '' && JOINT.test(between) ? between : language === 'zh' ? '；' : '; ';
  const at = span.wordsEnd;
  return { start: at, end: at, newText: separator + marked };
}

/** One more row of a table: the words in the column of the longest cells, the next number in one of numbers, the others empty. */
function insertRow({ text, draft }: EditContext, own: readonly number[], words: string): TextChange | undefined {
  const rows = own.map((index) => draft.items[index]!).filter(({ form }) => form === 'row');
  const last = rows.at(-1)!;
  if (borderOf(text, last.content) === '\t') return insertTabbedRow(text, rows, words);
  const line = text.slice(last.start, last.end);
  if (!line.includes('|') || /<t[rd][\s>]/iu.test(line)) return undefined;
  const cells = rows.slice(-10).map(({ content }) => cellsOf(text.slice(content.start, content.end)));
  const model = cells.at(-1)!;
  const column = longestColumn(cells);
  const written = model.map((cell, at) => {
    const blank = /^\s*/u.exec(cell)![0];
    const number = at === column ? undefined : counted(cell, cells.at(-2)?.[at]);
    const value = at === column ? asCell(words) : (number ?? '');
    return `${blank === '' && value === '' ? ' ' : blank}${value}${value === '' ? '' : cell.slice(cell.trimEnd().length)}`;
  });
  const lead = text.slice(last.start, last.content.start);
  const content = text.slice(last.content.start, last.content.end);
  const opens = content.startsWith('|') ? '|' : '';
  const closes = /(?<!\\)\|$/u.test(content) ? '|' : '';
  return below(text, last.end, `${lead}${opens}${written.join('|')}${closes}`);
}

/** The same where tabs part the cells. */
function insertTabbedRow(text: string, rows: readonly DraftItem[], words: string): TextChange {
  const cells = rows
    .slice(-10)
    .map(({ content }) => readCells(text, content).map((it) => text.slice(it.start, it.end)));
  const column = longestColumn(cells);
  const written = cells
    .at(-1)!
    .map((cell, at) => (at === column ? asCell(words, '\t') : (counted(cell, cells.at(-2)?.[at]) ?? '')));
  return below(text, rows.at(-1)!.end, written.join('\t'));
}

/** The column of which the cells say most. */
function longestColumn(rows: readonly (readonly string[])[]): number {
  const lengths = rows
    .at(-1)!
    .map((_, column) => rows.reduce((sum, row) => sum + (row[column]?.trim().length ?? 0), 0));
  return lengths.indexOf(Math.max(...lengths));
}

/**
 * A new line behind the line of an offset, like that of an item.
 * @param before the marker of the item before it in its list
 */
export function lineBelow(
  text: string,
  offset: number,
  item: DraftItem,
  before: string | undefined,
  words: string,
): TextChange {
  return below(text, offset, lineLike(text, item, before, words));
}

/** The next number of a column that counts. */
function counted(cell: string, above: string | undefined): string | undefined {
  const numbering = readNumbering(cell.trim());
  const before = above?.trim() ?? (/^\d/u.test(cell.trim()) ? '0' : undefined);
  return numbering && numbering.write(numbering.value - 1) === before
    ? numbering.write(numbering.value + 1)
    : undefined;
}

function cellsOf(row: string): string[] {
  const cells = row.split(/(?<!\\)\|/u);
  if (row.startsWith('|')) cells.shift();
  if (/(?<!\\)\|$/u.test(row)) cells.pop();
  return cells;
}

/** A new line behind the line of an offset. */
function below(text: string, offset: number, line: string): TextChange {
  const at = lineEnd(text, offset);
  // Lines of a paragraph that are kept apart by a sign at their ends need one more.
  const start = lineStart(text, offset);
  const above = start === 0 ? '' : text.slice(Math.max(0, start - 6), start);
  const sign = /(\\|[ ]{2})(?:\r\n|\n|\r)$/u.exec(above)?.[1];
  const needsSign = sign !== undefined && !text.slice(start, at).endsWith(sign);
  return { start: at, end: at, newText: (needsSign ? sign : '') + breakOf(text) + line };
}

/** The marker that follows one; the same where the list does not count. */
function next(marker: string, before: string | undefined): string {
  if (before === marker) return marker;
  const numbering = readNumbering(marker, before === undefined ? [] : [before]);
  return numbering?.write(numbering.value + 1) ?? marker;
}

/** The column of the markers that stand farthest out. */
function levelOf(text: string, items: readonly DraftItem[], own: readonly number[]): number {
  return own.reduce((least, index) => {
    const item = items[index]!;
    return item.form === 'row' || !standsAlone(text, wrapped(text, item))
      ? least
      : Math.min(least, columnOf(text, item));
  }, Number.POSITIVE_INFINITY);
}

function isAloneAt(text: string, item: DraftItem, level: number): boolean {
  return item.form !== 'row' && standsAlone(text, wrapped(text, item)) && columnOf(text, item) === level;
}

/** The column of the marker of an item, from 0. */
export function columnOf(text: string, item: DraftItem): number {
  const { start } = wrapped(text, item);
  return start - lineStart(text, start);
}
