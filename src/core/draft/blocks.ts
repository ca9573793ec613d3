/**
 * The line-level structure of a draft: front matter, code, headings, list items, table rows, paragraphs. Markdown, and
 * plain text in which people number and head things by hand (`一、岗位职责`, `1、…`, `【任职要求】`).
 *
 * Every line belongs to exactly one block. One pass, linear in the length of the text.
 */
import { shiftOf } from '../text/difference.ts';
import { Lines, type Line } from '../text/lines.ts';
import { firstFrom, moved, type TextRange } from '../text/range.ts';
import { tagAfter } from '../text/tags.ts';
import { movedBlock, type Blocks, type Flavor, type TextForm } from './block.ts';
import {
  headOf,
  type EarlierBlocks,
  type LineState,
  type ListLevel,
  type OpenBlock,
  type ReadBlocks,
} from './block-states.ts';
import { BlockWriter } from './block-writer.ts';
import { endOfComment, endOfFence, endOfIndentedCode, openingFence } from './code.ts';
import { belongsToBullet, continues, countsOn, endsItem, underlines } from './continuation.ts';
import { headingLevel, readHeading } from './heading-line.ts';
import { readLineHead, type LineHead } from './line-head.ts';
import { readMarker } from './markers.ts';
import { itemAt, paragraphAt } from './open-block.ts';
import { isBrokenLine } from './page-width.ts';
import { endOfModule, readNoteLabel, wordsOfCallout } from './special-lines.ts';
import { headsTable } from './table.ts';
import { IN_CELL, NO_TABBED_LINES, tabsOfRows, type TabbedLines } from './tabbed-table.ts';

const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** Tags whose words are an item. */
const ITEM_TAG = /^(?:li|dd|td)$/;
/** A heading that ends no section but its own. */
const INNERMOST = 6;
/** Longer lines are prose: no rule or underline is looked for in them. */
const LONGEST_HEAD = 256;
/** A comment of plain text, which has no syntax for one: a line of its own that speaks to Role Lens. */
const PLAIN_COMMENT = /^\/\/[ \t]*role-lens/;

/** Reads the blocks of a text. Never throws, whatever the text holds. */
export const readBlocks = (text: string, flavor: Flavor): Blocks =>
  readBlocksAgain(text, { isPlain: flavor === 'plaintext', width: 0 }, NO_TABBED_LINES, undefined);

/**
 * The same for the next version of a text: begins at the last line before the change that a block begins at, and stops where a
 * line behind the change is met in the state in which it was met before, since all below it then is what it was.
 * @param form the version before has the same
 * @param tabbed tells lines that begin a table whose cells tabs part
 */
export function readBlocksAgain(
  text: string,
  form: TextForm,
  tabbed: TabbedLines,
  before: EarlierBlocks | undefined,
): ReadBlocks {
  const reader = new BlockReader(text, form, tabbed);
  const { head, tail } = reader.read(before);
  const { blocks, excluded, states, frontMatter } = reader;
  return { blocks, excluded, states, frontMatter, head: before ? headOf(blocks, before, head) : 0, tail };
}

class BlockReader extends BlockWriter {
  readonly #isPlain: boolean;
  readonly #tabbed: TabbedLines;
  readonly #width: number;
  /** The list items that the current line may stand in. */
  #lists: ListLevel | undefined;
  /** The innermost one that was left last; the next item of its list has the same. */
  #left: ListLevel | undefined;
  #isAfterBlank = true;
  #isInQuotation = false;
  /** The rows of a table with tabs that the line above is one of, see {@link tabsOfRows}. */
  #tabs = 0;
  /** Number of the last item that had one. */
  #number = 0;
  /** The tag of HTML that the current line stands behind, on it or on lines above that hold nothing else. */
  #tag = '';

  constructor(text: string, { isPlain, width }: TextForm, tabbed: TabbedLines) {
    super(text);
    this.#isPlain = isPlain;
    this.#tabbed = tabbed;
    this.#width = width;
  }

  /** @returns how many blocks were taken over from the version before */
  read(before: EarlierBlocks | undefined): { head: number; tail: number } {
    const kept = before && this.#resume(before);
    let index = kept ? kept.line : this.readFront();
    for (let line = this.lines.at(index); line; line = this.lines.at(++index)) {
      const tail = kept ? this.#takeOver(before, line) : 0;
      if (tail > 0) return { head: kept!.head, tail };
      index = this.#line(index, line);
      const last = this.lines.at(index)!;
      if (!this.open && last.end < last.tagEnd) this.excluded.push({ start: last.end, end: last.tagEnd });
    }
    this.close(index);
    return { head: kept?.head ?? 0, tail: 0 };
  }

  /** Goes back to the last line before the change whose block the change cannot have any part in. */
  #resume({
    blocks,
    excluded,
    frontMatter,
    states,
    difference,
  }: EarlierBlocks): { line: number; head: number } | undefined {
    const from = states.lastBefore(this.text, difference.start);
    if (from < 0) return undefined;
    const state = states.get(from);
    const first = state.open?.start ?? state.at;
    const head = firstFrom(blocks, first);
    this.blocks = blocks.slice(0, head);
    this.excluded = excluded.slice(0, firstFrom(excluded, first));
    this.frontMatter = frontMatter;
    this.states = states.upTo(from);
    this.open = state.open;
    this.#lists = state.lists;
    this.#isAfterBlank = state.isAfterBlank;
    this.#isInQuotation = state.isInQuotation;
    this.isInTable = state.isInTable;
    this.#tabs = state.tabs;
    this.#number = state.number;
    this.#tag = state.tag;
    this.lines = new Lines(this.text, first, true);
    let line = 0;
    while (this.lines.at(line)!.start < state.at) line++;
    return { line, head };
  }

  /** Takes over all from a line behind the change on, if it is met in the state in which it was met before. */
  #takeOver({ blocks, excluded, states, difference }: EarlierBlocks, line: Line): number {
    if (line.tagStart < difference.newEnd) return 0;
    const shift = shiftOf(difference);
    const from = states.sameAt(line.start - shift, this.#state(line), difference);
    if (from < 0) return 0;
    if (!this.open) this.leaveOutTags(line);
    const first = (this.open?.start ?? line.start) - shift;
    const tail = blocks.slice(firstFrom(blocks, first));
    for (const block of tail) this.blocks.push(movedBlock(block, shift));
    for (const range of excluded.slice(firstFrom(excluded, first))) this.excluded.push(moved(range, shift));
    this.states.takeOver(states, from, shift);
    return tail.length;
  }

  #state({ start, tag }: Line): LineState {
    return {
      at: start,
      open: this.open,
      lists: this.#lists,
      isAfterBlank: this.#isAfterBlank,
      isInQuotation: this.#isInQuotation,
      isInTable: this.isInTable,
      tabs: this.#tabs,
      number: this.#number,
      tag: tag === '' ? this.#tag : tagAfter(this.#tag, tag),
    };
  }

  /** Reads the block that a line begins or goes on with, and answers the last line that was read. */
  #line(index: number, line: Line): number {
    const state = this.#state(line);
    const head = this.#head(line);
    if (line.tagStart < line.start || line.tag !== '') this.#passTags(index, line);
    if (head.at === line.end) {
      this.close(index);
      this.#isAfterBlank = true;
      this.isInTable = false;
      this.#tabs = 0;
      return index;
    }
    const last = this.#lineOfWords(index, line, head);
    this.#tag = '';
    // A line that goes on with the block above is no place to begin at.
    if (state.open === undefined || this.open !== state.open) this.states.add(state);
    return last;
  }

  /** What stands before the words of a line; behind a tag, blanks and signs of quotations say nothing. */
  #head(line: Line): LineHead {
    const head = readLineHead(this.text, line, this.#isPlain ? Infinity : (this.#lists?.column ?? 0) + 4);
    return line.tagStart < line.start ? { ...head, indent: 0, isQuoted: this.#isInQuotation } : head;
  }

  /** Leaves out the tags before a line. All but a break end the block above. */
  #passTags(index: number, line: Line): void {
    const isOpen = this.open !== undefined;
    if (line.tag !== 'br') this.close(index);
    if (!isOpen) this.leaveOutTags(line);
    this.#tag = tagAfter(this.#tag, line.tag);
  }

  #lineOfWords(index: number, line: TextRange, head: LineHead): number {
    const text = this.text;
    if (head.isQuoted !== this.#isInQuotation) this.isInTable = false;
    if (head.isQuoted && !this.#isInQuotation) {
      // A quotation ends whatever stands outside of it and begins its own lists.
      this.close(index);
      this.#lists = undefined;
    }
    this.#isInQuotation = head.isQuoted;
    if (this.#isAfterBlank) this.#leaveLists(head.indent);

    if (this.#tabbedRow(index, line, head)) return index;
    const level = headingLevel(this.#tag);
    if (level > 0 || this.#tag === 'th' || this.#tag === 'summary') {
      this.close(index);
      this.words(level > 0 ? 'heading' : 'label', line, { start: head.at, end: line.end }, level);
      this.#isAfterBlank = false;
      return index;
    }
    const isDeep = this.#isDeep(head);
    if (isDeep && !this.open && !head.isQuoted) {
      return this.range('code', index, endOfIndentedCode(text, this.lines, index, this.#listAround(head) + 4));
    }
    const last = isDeep ? undefined : this.#sign(index, line, head);
    if (last !== undefined) {
      this.#isAfterBlank = false;
      return last;
    }
    this.#words(index, line, head);
    return index;
  }

  /** Reads a block that is told by its first sign: a fence, a comment, a heading, a rule, a table. */
  #sign(index: number, line: TextRange, head: LineHead): number | undefined {
    const text = this.text;
    const first = text.charAt(head.at);
    const isShort = line.end - head.at <= LONGEST_HEAD;
    if (first === '`' || first === '~') {
      const fence = openingFence(text, head.at, line.end);
      if (fence !== undefined) {
        this.#leaveLists(head.indent);
        const last = endOfFence(text, this.lines, index, fence, this.#listAround(head), head.isQuoted);
        return this.range('code', index, last);
      }
    }
    if ((first === '<' && text.startsWith('<!--', head.at)) || (first === '{' && text.startsWith('{/*', head.at))) {
      const last = endOfComment(text, this.lines, index, head.at, first === '<' ? '-->' : '*/}');
      if (last !== undefined) return this.range('comment', index, last);
    }
    if (first === '/' && this.#isPlain && PLAIN_COMMENT.test(text.slice(head.at, head.at + 16)))
      return this.range('comment', index, index);
    if ((first === 'i' || first === 'e') && !this.open) {
      const last = endOfModule(text, this.lines, index, head.at);
      if (last !== undefined) return this.range('code', index, last);
    }
    if ((first === ':' || (first === '[' && head.isQuoted)) && this.#callout(index, line, head)) return index;
    if (first === '#' && this.#heading(index, line, head)) return index;
    if ((first === '-' || first === '=' || first === '*' || first === '_') && isShort) {
      const rest = text.slice(head.at, line.end);
      // Where a table's head could be underlined, `underlines` says no: a table has been read by then.
      if (!this.#isPlain && this.open && underlines(this.open, rest, head)) return this.underlined(index, line, rest);
      if (RULE.test(rest)) {
        this.close(index);
        this.single('rule', line, { start: line.end, end: line.end });
        this.#leaveLists(head.indent);
        this.isInTable = false;
        return index;
      }
    }
    return this.#tableRow(index, line, head, first === '|');
  }

  #heading(index: number, line: TextRange, head: LineHead): boolean {
    const text = this.text;
    const heading = readHeading(text, head.at, line.end);
    if (!heading) return false;
    this.close(index);
    this.single('heading', line, heading.content, heading.level);
    this.scan(heading.content.start, heading.words);
    this.#leaveLists(head.indent);
    this.isInTable = false;
    return true;
  }

  /** The head of a callout or of a container is a heading within the section that it stands in; one without words is a sign. */
  #callout(index: number, line: TextRange, head: LineHead): boolean {
    const words = wordsOfCallout(this.text, head.at, line.end);
    if (words === undefined) return false;
    this.close(index);
    this.excluded.push({ start: head.at, end: words.start });
    this.words(words.start < words.end ? 'heading' : 'rule', line, words, INNERMOST);
    return true;
  }

  /**
   * A row of a table: a line that begins with `|`, even before the line of dashes is written, or the line above such a
   * line of dashes and all lines after it.
   */
  #tableRow(index: number, line: TextRange, head: LineHead, hasPipe: boolean): number | undefined {
    const startsItem = (): boolean =>
      readMarker(this.text, head.at, line.end, this.#isPlain, this.#number) !== undefined;
    if (!hasPipe && this.isInTable && startsItem()) this.isInTable = false;
    const isHead = !this.isInTable && !this.#isPlain && this.#headsTable(index, head);
    this.isInTable ||= isHead;
    if (!hasPipe && !this.isInTable) return undefined;
    this.close(index);
    this.#leaveLists(head.indent);
    this.row(line, head.at);
    if (!isHead) return index;
    // The line of dashes is read with the head: elsewhere it would be a rule.
    const dashes = this.lines.at(index + 1)!;
    this.row(dashes, readLineHead(this.text, dashes, Infinity).at);
    return index + 1;
  }

  /** A row whose cells tabs part: of a table below a line that names its columns, or of a form. */
  #tabbedRow(index: number, line: TextRange, { isQuoted }: LineHead): boolean {
    const mayBe = !isQuoted && !this.isInTable && this.#tag === '';
    const isInCell = this.#tabs === IN_CELL;
    this.#tabs = mayBe ? tabsOfRows(this.text, line, this.lines.at(index + 1), this.#tabs, this.#tabbed) : 0;
    if (this.#tabs === 0 || isInCell) return false;
    this.close(index);
    this.#leaveLists(0);
    this.row(line, line.start);
    this.#isAfterBlank = false;
    return true;
  }

  /** Whether the line below is the line of dashes of a table with as many columns as this line has. */
  #headsTable(index: number, head: LineHead): boolean {
    const [line, next] = [this.lines.at(index)!, this.lines.at(index + 1)];
    // A line that goes on with the item or the quotation above without being indented for it is words, whatever it holds.
    const isLazy = head.indent < (this.#lists?.column ?? 0) || this.open?.isQuoted === !head.isQuoted;
    if (!next || (this.open && isLazy)) return false;
    return headsTable(this.text, { start: head.at, end: line.end }, next, head.isQuoted, this.#listAround(head));
  }

  /** Reads a line that begins an item or a paragraph or goes on with one. */
  #words(index: number, line: TextRange, head: LineHead): void {
    const text = this.text;
    const label = this.#isPlain || this.open ? undefined : readNoteLabel(text, head.at, line.end);
    if (label) {
      this.single('note', line, { start: head.at, end: label.end });
      this.excluded.push({ start: head.at, end: label.hasWords ? label.end : line.end });
      if (label.hasWords) this.scan(label.end, line.end);
      return;
    }
    const isPlain = this.#isPlain || countsOn(text, this.open, head);
    const marker = this.#isDeep(head) ? undefined : readMarker(text, head.at, line.end, isPlain, this.#number);
    if (marker) {
      this.close(index);
      this.#leaveLists(head.indent);
      if (marker.number > 0) this.#number = marker.number;
      const { open, column } = itemAt(text, line, head, marker, this.#listAround(head));
      this.open = open;
      this.#enterList(column);
      this.#isAfterBlank = false;
      return;
    }
    if (ITEM_TAG.test(this.#tag)) {
      this.open = { ...paragraphAt(line, head, 0), kind: 'item' };
      this.#isAfterBlank = false;
      return;
    }
    if (this.open && this.#endsAbove(this.open, index, head)) this.close(index);
    this.open ??= paragraphAt(line, head, this.#listAround(head));
    this.#isAfterBlank = false;
  }

  /** Whether the block above a line ends there: in plain text, below some items, and behind a break of HTML but in an item. */
  #endsAbove(open: OpenBlock, index: number, head: LineHead): boolean {
    const [above, line] = [this.lines.at(index - 1)!, this.lines.at(index)!];
    const isBroken = (this.#tag === 'br' || above.end < above.tagEnd) && !'-*+'.includes(open.marker);
    const mayEnd = this.#isPlain || isBroken || endsItem(this.text, open, above, line, head);
    const words = { start: head.at, end: line.end };
    const isItem = open.kind === 'item';
    const goesOn = (): boolean =>
      (isItem && belongsToBullet(this.text, above, words, this.lines.at(index + 1))) ||
      isBrokenLine(this.text, above, words, this.#width, isItem);
    return mayEnd && !continues(this.text, open, above, head) && !goesOn();
  }

  /** Column at which the content of the innermost list item begins that a line is indented for; 0 outside of lists. */
  #listAround({ indent }: LineHead): number {
    let list = this.#lists;
    while (list && list.column > indent) list = list.around;
    return list?.column ?? 0;
  }

  /** Whether a line of Markdown is indented so far that it is code, or goes on with a paragraph whatever it looks like. */
  #isDeep(head: LineHead): boolean {
    return !this.#isPlain && head.indent >= 4 && head.indent >= this.#listAround(head) + 4;
  }

  /** Ends the list items that a line is not indented for. */
  #leaveLists(indent: number): void {
    for (; this.#lists && this.#lists.column > indent; this.#lists = this.#lists.around) this.#left = this.#lists;
  }

  #enterList(column: number): void {
    const left = this.#left;
    this.#lists = left?.column === column && left.around === this.#lists ? left : { column, around: this.#lists };
  }
}
