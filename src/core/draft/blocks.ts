/**
 * The line-level structure of a draft: front matter, code, headings, list items, table rows, paragraphs. Markdown, and
 * plain text in which people number and head things by hand (`一、岗位职责`, `1、…`, `【任职要求】`).
 *
 * Every line belongs to exactly one block. One pass, linear in the length of the text.
 */
import { splitLines } from '../text/lines.ts';
import { trimmed, type TextRange } from '../text/range.ts';
import type { Block, BlockKind, Blocks, Flavor } from './block.ts';
import { endOfFence, endOfIndentedCode, openingFence } from './code.ts';
import { scanInline } from './inline.ts';
import { columns, readLineHead, type LineHead } from './line-head.ts';
import { readMarker } from './markers.ts';
import { delimiterColumns, headColumns } from './table.ts';

const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const SETEXT = /^(?:=+|-+)[ \t]*$/;
const LINK_DEFINITION = /^\[[^\]]{1,999}\]:[ \t]*/;
const FRONT_MATTER_KEY = /^[ \t]*(?:-[ \t]+)?[^\s:#'"-][^:]*:(?=[ \t]|$)/;
const CHECK_BOX = /^\[[ xX]\][ \t]+/;
/** Longer lines are prose: no fence, rule or underline is looked for in them. */
const LONGEST_HEAD = 256;
/** A comment of plain text, which has no syntax for one: a line of its own that speaks to Role Lens. */
const PLAIN_COMMENT = /^\/\/[ \t]*role-lens/;
const HASH = 0x23;
const BLANK = ' \t\u3000';

/** The paragraph or item that is being read. */
interface OpenBlock {
  readonly kind: 'paragraph' | 'item';
  /** Index of its first line. */
  readonly from: number;
  /** Offset of its first word. */
  readonly content: number;
  readonly level: number;
  readonly marker: string;
  /** Whether it stands in a quotation, and the column its list item's content begins at. */
  readonly isQuoted: boolean;
  readonly listIndent: number;
}

/** Reads the blocks of a text. Never throws, whatever the text holds. */
export function readBlocks(text: string, flavor: Flavor): Blocks {
  const reader = new BlockReader(text, flavor === 'plaintext');
  reader.read();
  return { blocks: reader.blocks, excluded: reader.excluded };
}

class BlockReader {
  readonly blocks: Block[] = [];
  readonly excluded: TextRange[] = [];
  readonly #text: string;
  readonly #lines: readonly TextRange[];
  readonly #isPlain: boolean;
  #open: OpenBlock | undefined;
  /** Columns at which the contents of the list items begin that the current line may stand in, outermost first. */
  readonly #lists: number[] = [];
  #isAfterBlank = true;
  #isInQuotation = false;
  /** Whether the line above is part of a table, so that this one is a row of it whatever it looks like. */
  #isInTable = false;
  /** Number of the last item that had one. */
  #number = 0;

  constructor(text: string, isPlain: boolean) {
    this.#text = text;
    this.#lines = splitLines(text);
    this.#isPlain = isPlain;
  }

  read(): void {
    for (let index = this.#frontMatter(); index < this.#lines.length; index++) index = this.#line(index);
    this.#close(this.#lines.length);
  }

  /** Reads the block that a line begins or goes on with, and answers the last line that was read. */
  #line(index: number): number {
    const [text, line] = [this.#text, this.#lines[index]!];
    const head = readLineHead(text, line, this.#isPlain ? Infinity : (this.#lists.at(-1) ?? 0) + 4);
    if (head.at === line.end) {
      this.#close(index);
      this.#isAfterBlank = true;
      this.#isInTable = false;
      return index;
    }
    if (head.isQuoted !== this.#isInQuotation) this.#isInTable = false;
    if (head.isQuoted && !this.#isInQuotation) {
      // A quotation ends whatever stands outside of it and begins its own lists.
      this.#close(index);
      this.#lists.length = 0;
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
      const last = this.#endOfComment(index, head.at);
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
    let at = head.at;
    while (at < line.end && text.charCodeAt(at) === HASH) at++;
    const level = at - head.at;
    if (level > 6 || (at < line.end && !BLANK.includes(text.charAt(at)))) return false;
    this.#close(index);
    const content = trimmed(text, at, line.end);
    let end = content.end;
    while (end > content.start && text.charCodeAt(end - 1) === HASH) end--;
    // Closing signs stand apart from the words: `C#` keeps its own.
    if (end > content.start && end < content.end && !BLANK.includes(text.charAt(end - 1))) end = content.end;
    this.#single('heading', line, trimmed(text, content.start, end), level);
    scanInline(text, content.start, content.end, this.excluded);
    this.#leaveLists(head.indent);
    this.#isInTable = false;
    return true;
  }

  /** Makes the open paragraph a heading, because this line underlines it. */
  #underlined(index: number, line: TextRange, rest: string): number {
    const { from, content } = this.#open!;
    const end = this.#lines[index - 1]!.end;
    const words = trimmed(this.#text, content, end);
    this.#push('heading', this.#lines[from]!.start, line.end, words, rest.startsWith('=') ? 1 : 2, '');
    scanInline(this.#text, content, end, this.excluded);
    this.#open = undefined;
    return index;
  }

  /**
   * A row of a table: a line that begins with `|`, even before the line of dashes is written, or the line above such a
   * line of dashes and all lines after it.
   */
  #tableRow(index: number, line: TextRange, head: LineHead, hasPipe: boolean): number | undefined {
    if (!hasPipe && this.#isInTable && this.#startsItem(line, head)) this.#isInTable = false;
    const isHead = !this.#isInTable && !this.#isPlain && this.#headsTable(index, head);
    this.#isInTable ||= isHead;
    if (!hasPipe && !this.#isInTable) return undefined;
    this.#close(index);
    this.#leaveLists(head.indent);
    this.#row(line, head.at);
    if (!isHead) return index;
    // The line of dashes is read with the head: elsewhere it would be a rule.
    const dashes = this.#lines[index + 1]!;
    this.#row(dashes, dashes.start);
    return index + 1;
  }

  #row(line: TextRange, at: number): void {
    this.#single('table-row', line, trimmed(this.#text, at, line.end));
    scanInline(this.#text, at, line.end, this.excluded);
  }

  /** Whether the line below is the line of dashes of a table with as many columns as this line has. */
  #headsTable(index: number, head: LineHead): boolean {
    const [line, next] = [this.#lines[index]!, this.#lines[index + 1]];
    // A line that goes on with the item or the quotation above without being indented for it is words, whatever it holds.
    const isLazy = head.indent < (this.#lists.at(-1) ?? 0) || this.#open?.isQuoted === !head.isQuoted;
    if (!next || (this.#open && isLazy)) return false;
    const below = readLineHead(this.#text, next, 4);
    const around = this.#listAround(head);
    if (below.isQuoted !== head.isQuoted || below.indent < around || below.indent >= around + 4) return false;
    const count = delimiterColumns(this.#text, { start: below.at, end: next.end });
    return count > 0 && count === headColumns(this.#text, { start: head.at, end: line.end });
  }

  #startsItem(line: TextRange, head: LineHead): boolean {
    return readMarker(this.#text, head.at, line.end, this.#isPlain, this.#number) !== undefined;
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
      const box = CHECK_BOX.exec(text.slice(marker.content, Math.min(line.end, marker.content + 8)))?.[0] ?? '';
      const content = marker.content + (marker.number === 0 ? box.length : 0);
      this.#open = {
        kind: 'item',
        from: index,
        content,
        level: head.indent,
        marker: text.slice(head.at, content).trimEnd(),
        isQuoted: head.isQuoted,
        listIndent: this.#listAround(head),
      };
      const gap = columns(text, head.at, marker.content) - columns(text, head.at, marker.end);
      // An item that begins with code or with nothing has its content one column behind its marker.
      const isWide = gap > 4 || marker.content === line.end;
      this.#lists.push(head.indent + columns(text, head.at, marker.end) + (isWide ? 1 : gap));
      this.#isAfterBlank = false;
      return;
    }
    if (this.#open && this.#isPlain && !this.#continues(this.#open, index, line, head)) this.#close(index);
    this.#open ??= {
      kind: 'paragraph',
      from: index,
      content: head.at,
      level: 0,
      marker: '',
      isQuoted: head.isQuoted,
      listIndent: this.#listAround(head),
    };
    this.#isAfterBlank = false;
  }

  /**
   * Whether a line of plain text goes on with the block above. Every line stands for itself, except one that is indented
   * below its item, one after a comma, and the small letter that goes on with an English item.
   */
  #continues({ kind, level }: OpenBlock, index: number, line: TextRange, head: LineHead): boolean {
    if (head.indent >= Math.max(1, level)) return true;
    const above = trimmed(this.#text, this.#lines[index - 1]!.start, this.#lines[index - 1]!.end);
    const last = this.#text.charAt(above.end - 1);
    if (above.end > above.start && '、，'.includes(last)) return true;
    return kind === 'item' && /[a-z,]/.test(last) && /[a-z]/.test(this.#text.charAt(head.at)) && line.end > head.at;
  }

  /** Last line of the comment that opens at an offset; undefined when words stand behind its end on the same line. */
  #endOfComment(index: number, at: number): number | undefined {
    const [text, lines] = [this.#text, this.#lines];
    const found = text.indexOf('-->', at + 4);
    if (found < 0) return lines.length - 1;
    // A comment of several lines takes its last line whole, as CommonMark has it; one that ends on its own line is read
    // with the inline rules when words follow it.
    let last = index;
    while (lines[last]!.end < found) last++;
    return last > index || trimmed(text, found + 3, lines[index]!.end).start === lines[index]!.end ? last : undefined;
  }

  /** Column at which the content of the innermost list item begins that a line is indented for; 0 outside of lists. */
  #listAround({ indent }: LineHead): number {
    return this.#lists.findLast((column) => column <= indent) ?? 0;
  }

  /** Whether a line of Markdown is indented so far that it is code, or goes on with a paragraph whatever it looks like. */
  #isDeep(head: LineHead): boolean {
    return !this.#isPlain && head.indent >= 4 && head.indent >= this.#listAround(head) + 4;
  }

  /** Ends the list items that a line is not indented for. */
  #leaveLists(indent: number): void {
    while (this.#lists.length > 0 && this.#lists.at(-1)! > indent) this.#lists.pop();
  }

  /** Adds the front matter, if the text begins with one, and returns the index of the line after it. */
  #frontMatter(): number {
    const [text, lines] = [this.#text, this.#lines];
    const isFence = (line: TextRange, fences: readonly string[]): boolean =>
      line.end - line.start < LONGEST_HEAD && fences.includes(text.slice(line.start, line.end).trimEnd());
    if (!isFence({ start: text.charCodeAt(0) === 0xfeff ? 1 : 0, end: lines[0]!.end }, ['---'])) return 0;
    const last = lines.findIndex((line, index) => index > 0 && isFence(line, ['---', '...']));
    if (last < 0) return 0;
    this.excluded.push({ start: lines[0]!.start, end: lines[0]!.end });
    for (const line of lines.slice(1, last)) {
      const key = FRONT_MATTER_KEY.exec(text.slice(line.start, Math.min(line.end, line.start + LONGEST_HEAD)));
      if (key) this.excluded.push({ start: line.start, end: line.start + key[0].length });
    }
    this.excluded.push({ start: lines[last]!.start, end: lines[last]!.end });
    const content = { start: lines[1]!.start, end: last > 1 ? lines[last - 1]!.end : lines[1]!.start };
    this.#push('front-matter', 0, lines[last]!.end, content, 0, '');
    return last + 1;
  }

  /** Ends the open block on the line before `before`. */
  #close(before: number): void {
    if (!this.#open) return;
    const { kind, from, content, level, marker } = this.#open;
    const end = this.#lines[before - 1]!.end;
    this.#push(kind, this.#lines[from]!.start, end, trimmed(this.#text, content, end), level, marker);
    scanInline(this.#text, content, end, this.excluded);
    this.#open = undefined;
  }

  #single(kind: BlockKind, line: TextRange, content: TextRange, level = 0): void {
    this.#push(kind, line.start, line.end, content, level, '');
  }

  /** Adds lines that hold no prose, and answers the last of them. */
  #range(kind: BlockKind, first: number, last: number): number {
    const range = { start: this.#lines[first]!.start, end: this.#lines[last]!.end };
    this.#push(kind, range.start, range.end, range, 0, '');
    this.excluded.push(range);
    this.#isInTable = false;
    return last;
  }

  #push(kind: BlockKind, start: number, end: number, content: TextRange, level: number, marker: string): void {
    this.blocks.push({ kind, start, end, content, level, marker });
  }
}

/** Whether a line of `=` or `-` makes the open paragraph a heading: it must stand in the same quotation and list item. */
function underlines(open: OpenBlock, rest: string, { indent, isQuoted }: LineHead): boolean {
  const isInside = isQuoted === open.isQuoted && indent >= open.listIndent && indent < open.listIndent + 4;
  return open.kind === 'paragraph' && isInside && SETEXT.test(rest);
}
