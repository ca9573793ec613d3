/**
 * The line-level structure of a draft: front matter, code, headings, list items, table rows, paragraphs. Markdown, and
 * plain text in which people number and head things by hand (`一、岗位职责`, `1、…`, `【任职要求】`).
 *
 * Every line belongs to exactly one block. One pass, linear in the length of the text.
 */
import { shiftOf } from '../text/difference.ts';
import { Lines } from '../text/lines.ts';
import { firstFrom, moved, trimmed, type TextRange } from '../text/range.ts';
import { movedBlock, type Block, type BlockKind, type Blocks, type Flavor } from './block.ts';
import {
  headOf,
  LineStates,
  type EarlierBlocks,
  type LineState,
  type ListLevel,
  type OpenBlock,
  type ReadBlocks,
} from './block-states.ts';
import { endOfComment, endOfFence, endOfIndentedCode, openingFence } from './code.ts';
import { continues, underlines } from './continuation.ts';
import { readHeading } from './heading-line.ts';
import { notProse, opensFrontMatter, readFrontMatter, type FrontMatter } from './front-matter.ts';

import { scanInline } from './inline.ts';
import { readLineHead, type LineHead } from './line-head.ts';
import { readMarker } from './markers.ts';
import { itemAt, paragraphAt } from './open-block.ts';
import { headsTable } from './table.ts';

const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const LINK_DEFINITION = /^\[[^\]]{1,999}\]:[ \t]*/;
/** Longer lines are prose: no fence, rule or underline is looked for in them. */
const LONGEST_HEAD = 256;
/** A comment of plain text, which has no syntax for one: a line of its own that speaks to Role Lens. */
const PLAIN_COMMENT = /^\/\/[ \t]*role-lens/;

/** Reads the blocks of a text. Never throws, whatever the text holds. */
export function readBlocks(text: string, flavor: Flavor): Blocks {
  return readBlocksAgain(text, flavor, undefined);
}

/**
 * The same for the next version of a text: begins at the last line before the change that a block begins at, and stops where a
 * line behind the change is met in the state in which it was met before, since all below it then is what it was.
 */
export function readBlocksAgain(text: string, flavor: Flavor, before: EarlierBlocks | undefined): ReadBlocks {
  const reader = new BlockReader(text, flavor === 'plaintext');
  const { head, tail } = reader.read(before);
  const { blocks, excluded, states, frontMatter } = reader;
  return { blocks, excluded, states, frontMatter, head: before ? headOf(blocks, before, head) : 0, tail };
}

class BlockReader {
  blocks: Block[] = [];
  excluded: TextRange[] = [];
  frontMatter: FrontMatter | undefined;
  states = new LineStates();
  readonly #text: string;
  #lines: Lines;
  readonly #isPlain: boolean;
  #open: OpenBlock | undefined;
  /** The list items that the current line may stand in. */
  #lists: ListLevel | undefined;
  /** The innermost one that was left last; the next item of its list has the same. */
  #left: ListLevel | undefined;
  #isAfterBlank = true;
  #isInQuotation = false;
  /** Whether the line above is part of a table, so that this one is a row of it whatever it looks like. */
  #isInTable = false;
  /** Number of the last item that had one. */
  #number = 0;

  constructor(text: string, isPlain: boolean) {
    this.#text = text;
    this.#lines = new Lines(text);
    this.#isPlain = isPlain;
  }

  /** @returns how many blocks were taken over from the version before */
  read(before: EarlierBlocks | undefined): { head: number; tail: number } {
    const kept = before && this.#resume(before);
    let index = kept ? kept.line : this.#frontMatter();
    for (let line = this.#lines.at(index); line; line = this.#lines.at(++index)) {
      const tail = kept ? this.#takeOver(before, line) : 0;
      if (tail > 0) return { head: kept!.head, tail };
      index = this.#line(index, line);
    }
    this.#close(index);
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
    const from = states.lastBefore(this.#text, difference.start);
    if (from < 0) return undefined;
    const state = states.get(from);
    const first = state.open?.start ?? state.at;
    const head = firstFrom(blocks, first);
    this.blocks = blocks.slice(0, head);
    this.excluded = excluded.slice(0, firstFrom(excluded, first));
    this.frontMatter = frontMatter;
    this.states = states.upTo(from);
    this.#open = state.open;
    this.#lists = state.lists;
    this.#isAfterBlank = state.isAfterBlank;
    this.#isInQuotation = state.isInQuotation;
    this.#isInTable = state.isInTable;
    this.#number = state.number;
    this.#lines = new Lines(this.#text, first);
    let line = 0;
    while (this.#lines.at(line)!.start < state.at) line++;
    return { line, head };
  }

  /** Takes over all from a line behind the change on, if it is met in the state in which it was met before. */
  #takeOver({ blocks, excluded, states, difference }: EarlierBlocks, { start }: TextRange): number {
    if (start < difference.newEnd) return 0;
    const shift = shiftOf(difference);
    const from = states.sameAt(start - shift, this.#state(start), difference);
    if (from < 0) return 0;
    const first = (this.#open?.start ?? start) - shift;
    const tail = blocks.slice(firstFrom(blocks, first));
    for (const block of tail) this.blocks.push(movedBlock(block, shift));
    for (const range of excluded.slice(firstFrom(excluded, first))) this.excluded.push(moved(range, shift));
    this.states.takeOver(states, from, shift);
    return tail.length;
  }

  #state(at: number): LineState {
    return {
      at,
      open: this.#open,
      lists: this.#lists,
      isAfterBlank: this.#isAfterBlank,
      isInQuotation: this.#isInQuotation,
      isInTable: this.#isInTable,
      number: this.#number,
    };
  }

  /** Reads the block that a line begins or goes on with, and answers the last line that was read. */
  #line(index: number, line: TextRange): number {
    const text = this.#text;
    const head = readLineHead(text, line, this.#isPlain ? Infinity : (this.#lists?.column ?? 0) + 4);
    if (head.at === line.end) {
      this.#close(index);
      this.#isAfterBlank = true;
      this.#isInTable = false;
      return index;
    }
    const state = this.#state(line.start);
    const last = this.#lineOfWords(index, line, head);
    // A line that goes on with the block above is no place to begin at.
    if (state.open === undefined || this.#open !== state.open) this.states.add(state);
    return last;
  }

  #lineOfWords(index: number, line: TextRange, head: LineHead): number {
    const text = this.#text;
    if (head.isQuoted !== this.#isInQuotation) this.#isInTable = false;
    if (head.isQuoted && !this.#isInQuotation) {
      // A quotation ends whatever stands outside of it and begins its own lists.
      this.#close(index);
      this.#lists = undefined;
    }
    this.#isInQuotation = head.isQuoted;
    if (this.#isAfterBlank) this.#leaveLists(head.indent);

    const isDeep = this.#isDeep(head);
    if (isDeep && !this.#open && !head.isQuoted) {
      return this.#range('code', index, endOfIndentedCode(text, this.#lines, index, this.#listAround(head) + 4));
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
    const text = this.#text;
    const first = text.charAt(head.at);
    const isShort = line.end - head.at <= LONGEST_HEAD;
    if ((first === '`' || first === '~') && isShort) {
      const fence = openingFence(text, head.at, line.end);
      if (fence !== undefined) {
        this.#close(index);
        this.#leaveLists(head.indent);
        const last = endOfFence(text, this.#lines, index, fence, this.#listAround(head), head.isQuoted);
        return this.#range('code', index, last);
      }
    }
    if (first === '<' && text.startsWith('<!--', head.at)) {
      const last = endOfComment(text, this.#lines, index, head.at);
      if (last !== undefined) {
        this.#close(index);
        return this.#range('comment', index, last);
      }
    }
    if (first === '/' && this.#isPlain && PLAIN_COMMENT.test(text.slice(head.at, head.at + 16))) {
      this.#close(index);
      return this.#range('comment', index, index);
    }
    if (first === '#' && this.#heading(index, line, head)) return index;
    if ((first === '-' || first === '=' || first === '*' || first === '_') && isShort) {
      const rest = text.slice(head.at, line.end);
      // Where a table's head could be underlined, `underlines` says no: a table has been read by then.
      if (!this.#isPlain && this.#open && underlines(this.#open, rest, head))
        return this.#underlined(index, line, rest);
      if (RULE.test(rest)) {
        this.#close(index);
        this.#single('rule', line, { start: line.end, end: line.end });
        this.#leaveLists(head.indent);
        this.#isInTable = false;
        return index;
      }
    }
    return this.#tableRow(index, line, head, first === '|');
  }

  #heading(index: number, line: TextRange, head: LineHead): boolean {
    const text = this.#text;
    const heading = readHeading(text, head.at, line.end);
    if (!heading) return false;
    this.#close(index);
    this.#single('heading', line, heading.content, heading.level);
    scanInline(text, heading.content.start, heading.words, this.excluded);
    this.#leaveLists(head.indent);
    this.#isInTable = false;
    return true;
  }

  /** Makes the open paragraph a heading, because this line underlines it. */
  #underlined(index: number, line: TextRange, rest: string): number {
    const { start, content } = this.#open!;
    const { end } = this.#lines.at(index - 1)!;
    this.#push('heading', start, line.end, trimmed(this.#text, content, end), rest.startsWith('=') ? 1 : 2, '');
    scanInline(this.#text, content, end, this.excluded);
    this.#open = undefined;
    return index;
  }

  /**
   * A row of a table: a line that begins with `|`, even before the line of dashes is written, or the line above such a
   * line of dashes and all lines after it.
   */
  #tableRow(index: number, line: TextRange, head: LineHead, hasPipe: boolean): number | undefined {
    const startsItem = (): boolean =>
      readMarker(this.#text, head.at, line.end, this.#isPlain, this.#number) !== undefined;
    if (!hasPipe && this.#isInTable && startsItem()) this.#isInTable = false;
    const isHead = !this.#isInTable && !this.#isPlain && this.#headsTable(index, head);
    this.#isInTable ||= isHead;
    if (!hasPipe && !this.#isInTable) return undefined;
    this.#close(index);
    this.#leaveLists(head.indent);
    this.#row(line, head.at);
    if (!isHead) return index;
    // The line of dashes is read with the head: elsewhere it would be a rule.
    const dashes = this.#lines.at(index + 1)!;
    this.#row(dashes, dashes.start);
    return index + 1;
  }

  #row(line: TextRange, at: number): void {
    this.#single('table-row', line, trimmed(this.#text, at, line.end));
    scanInline(this.#text, at, line.end, this.excluded);
  }

  /** Whether the line below is the line of dashes of a table with as many columns as this line has. */
  #headsTable(index: number, head: LineHead): boolean {
    const [line, next] = [this.#lines.at(index)!, this.#lines.at(index + 1)];
    // A line that goes on with the item or the quotation above without being indented for it is words, whatever it holds.
    const isLazy = head.indent < (this.#lists?.column ?? 0) || this.#open?.isQuoted === !head.isQuoted;
    if (!next || (this.#open && isLazy)) return false;
    return headsTable(this.#text, { start: head.at, end: line.end }, next, head.isQuoted, this.#listAround(head));
  }

  /** Reads a line that begins an item or a paragraph or goes on with one. */
  #words(index: number, line: TextRange, head: LineHead): void {
    const text = this.#text;
    if (!this.#isPlain && !this.#open && text.charAt(head.at) === '[') {
      const definition = LINK_DEFINITION.exec(text.slice(head.at, Math.min(line.end, head.at + 1004)));
      if (definition) {
        const colon = head.at + definition[0].length;
        this.#single('paragraph', line, { start: head.at, end: colon });
        this.excluded.push({ start: colon, end: line.end });
        return;
      }
    }
    const marker = this.#isDeep(head) ? undefined : readMarker(text, head.at, line.end, this.#isPlain, this.#number);
    if (marker) {
      this.#close(index);
      this.#leaveLists(head.indent);
      if (marker.number > 0) this.#number = marker.number;
      const { open, column } = itemAt(text, line, head, marker, this.#listAround(head));
      this.#open = open;
      this.#enterList(column);
      this.#isAfterBlank = false;
      return;
    }
    if (this.#open && this.#isPlain && !continues(this.#text, this.#open, this.#lines.at(index - 1)!, head))
      this.#close(index);
    this.#open ??= paragraphAt(line, head, this.#listAround(head));
    this.#isAfterBlank = false;
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

  /** Adds the front matter, if the text begins with one, and returns the index of the line after it. */
  #frontMatter(): number {
    const text = this.#text;
    this.frontMatter = readFrontMatter(text);
    if (!this.frontMatter) {
      // What opens it may be closed, or become YAML, by whatever is written below.
      this.states.isFenceOpen = opensFrontMatter(text);
      return 0;
    }
    const { end } = this.frontMatter.range;
    this.excluded.push(...notProse(text, this.frontMatter));
    let last = 0;
    while (this.#lines.at(last)!.end < end) last++;
    const first = last > 1 ? this.#lines.at(1)!.start : this.#lines.at(last)!.start;
    const content = { start: first, end: last > 1 ? this.#lines.at(last - 1)!.end : first };
    this.#push('front-matter', 0, end, content, 0, '');
    return last + 1;
  }

  /** Ends the open block on the line before `before`. */
  #close(before: number): void {
    if (!this.#open) return;
    const { kind, start, content, level, marker } = this.#open;
    const end = this.#lines.at(before - 1)!.end;
    this.#push(kind, start, end, trimmed(this.#text, content, end), level, marker);
    scanInline(this.#text, content, end, this.excluded);
    this.#open = undefined;
  }

  #single(kind: BlockKind, line: TextRange, content: TextRange, level = 0): void {
    this.#push(kind, line.start, line.end, content, level, '');
  }

  /** Adds lines that hold no prose, and answers the last of them. */
  #range(kind: BlockKind, first: number, last: number): number {
    const range = { start: this.#lines.at(first)!.start, end: this.#lines.at(last)!.end };
    this.#push(kind, range.start, range.end, range, 0, '');
    this.excluded.push(range);
    this.#isInTable = false;
    return last;
  }

  #push(kind: BlockKind, start: number, end: number, content: TextRange, level: number, marker: string): void {
    this.blocks.push({ kind, start, end, content, level, marker });
  }
}
