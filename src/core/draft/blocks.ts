/**
 * The line-level structure of a draft: front matter, code, headings, list items, table rows, paragraphs. Markdown, and
 * plain text in which people number and head things by hand (`一、岗位职责`, `1、…`, `【任职要求】`).
 *
 * Every line belongs to exactly one block. One pass, linear in the length of the text.
 */
import { scanInline } from './inline.ts';
import { splitLines } from '../text/lines.ts';
import { trimmed, type TextRange } from '../text/range.ts';

/** Plain text knows no indented code: people indent there as they like. */
export type Flavour = 'markdown' | 'plaintext';

export type BlockKind = 'front-matter' | 'code' | 'comment' | 'heading' | 'item' | 'table-row' | 'paragraph' | 'rule';

export interface Block extends TextRange {
  readonly kind: BlockKind;
  /** Where the words are: without markers, numbering, heading signs and trailing white space. */
  readonly content: TextRange;
  /** Heading level 1–6; for an item the column of its marker; otherwise 0. */
  readonly level: number;
  /** The marker of an item as written (`-`, `1.`, `（一）`), otherwise ''. */
  readonly marker: string;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  /** Where no prose stands: code, link targets, tags, comments, front-matter keys. Sorted, not overlapping. */
  readonly excluded: readonly TextRange[];
}

const BULLET = /^([-*+•●○▪◆·])(?:[ \t]+|$)/;
const NUMBERED =
  /^(\d{1,3}[.)](?=[ \t]|$|[^\d\s])|\d{1,3}[、．）]|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}、)[ \t]*/;
const ATX = /^(#{1,6})(?:[ \t]+|$)/;
const SETEXT = /^(?:=+|-+)[ \t]*$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const FENCE = /^(`{3,}|~{3,})([^\n]*)$/;
const TABLE_ROW = /^\|.*\|?[ \t]*$/;
const LINK_DEFINITION = /^ {0,3}\[[^\]]{1,999}\]:[ \t]*/;
const FRONT_MATTER_KEY = /^[ \t]*(?:-[ \t]+)?[^\s:#'"-][^:]*:(?=[ \t]|$)/;
/** Longer lines are prose; no marker stands farther in than this. */
const LONGEST_HEAD = 256;

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
  readonly quoted: boolean;
  readonly listIndent: number;
}

/** Reads the blocks of a text. Never throws, whatever the text holds. */
export function readBlocks(text: string, flavour: Flavour): Blocks {
  const lines = splitLines(text);
  const blocks: Block[] = [];
  const excluded: TextRange[] = [];
  let index = readFrontMatter(text, lines, blocks, excluded);

  let open: OpenBlock | undefined;
  let listIndent = 0; // column at which the content of the current list item begins; 0 outside of lists
  let afterBlank = true;
  let inQuotation = false;

  const close = (before: number): void => {
    if (!open) return;
    const start = lines[open.from]!.start;
    const end = lines[before - 1]!.end;
    blocks.push({
      kind: open.kind,
      start,
      end,
      content: trimmed(text, open.content, end),
      level: open.level,
      marker: open.marker,
    });
    scanInline(text, open.content, end, excluded);
    open = undefined;
  };
  const single = (kind: BlockKind, line: TextRange, content: TextRange, level = 0): void => {
    blocks.push({ kind, start: line.start, end: line.end, content, level, marker: '' });
  };

  for (; index < lines.length; index++) {
    const line = lines[index]!;
    const head = text.slice(line.start, Math.min(line.end, line.start + LONGEST_HEAD));
    const whole = line.end - line.start <= LONGEST_HEAD;
    const prefix = /^[ \t\u3000]*(?:>[ \t]?)*[ \t\u3000]*/.exec(head)![0];
    const rest = head.slice(prefix.length);
    if (rest === '' && whole) {
      close(index);
      afterBlank = true;
      continue;
    }
    const quoted = prefix.includes('>');
    const indent = columns(prefix.slice(prefix.lastIndexOf('>') + 1));
    if (quoted && !inQuotation) {
      // A quotation ends whatever stands outside of it and begins its own lists.
      close(index);
      listIndent = 0;
    }
    inQuotation = quoted;
    if (afterBlank && indent < listIndent) listIndent = 0;

    if (flavour === 'markdown' && !open && indent >= listIndent + 4 && !quoted) {
      const last = endOfIndentedCode(text, lines, index, listIndent + 4);
      const range = { start: line.start, end: lines[last]!.end };
      single('code', range, range);
      excluded.push(range);
      index = last;
      continue;
    }
    const [, fence, info] =
      (indent < listIndent + 4 || flavour === 'plaintext') && whole ? (FENCE.exec(rest) ?? []) : [];
    if (fence && !(fence.startsWith('`') && info!.includes('`'))) {
      close(index);
      if (indent < listIndent) listIndent = 0;
      const last = endOfFence(text, lines, index, fence, listIndent, quoted);
      const range = { start: line.start, end: lines[last]!.end };
      single('code', range, range);
      excluded.push(range);
      index = last;
      afterBlank = false;
      continue;
    }
    if (rest.startsWith('<!--')) {
      // A comment of several lines takes its last line whole, as CommonMark has it; one that ends on its own line is
      // read with the inline rules when words follow it.
      const found = text.indexOf('-->', line.start + prefix.length + 4);
      let last = index;
      if (found < 0) last = lines.length - 1;
      else while (lines[last]!.end < found) last++;
      if (last > index || found < 0 || text.slice(found + 3, line.end).trim() === '') {
        close(index);
        const range = { start: line.start, end: lines[last]!.end };
        single('comment', range, range);
        excluded.push(range);
        index = last;
        continue;
      }
    }
    const atx = ATX.exec(rest);
    if (atx && indent < listIndent + 4) {
      close(index);
      const content = trimmed(text, line.start + prefix.length + atx[0].length, line.end);
      let end = content.end;
      while (end > content.start && text[end - 1] === '#') end--;
      single('heading', line, trimmed(text, content.start, end), atx[1]!.length);
      scanInline(text, content.start, content.end, excluded);
      listIndent = 0;
      afterBlank = false;
      continue;
    }
    if (whole && flavour === 'markdown' && open && underlines(open, rest, indent, quoted)) {
      const { from, content } = open;
      const end = lines[index - 1]!.end;
      blocks.push({
        kind: 'heading',
        start: lines[from]!.start,
        end: line.end,
        content: trimmed(text, content, end),
        level: rest.startsWith('=') ? 1 : 2,
        marker: '',
      });
      scanInline(text, content, end, excluded);
      open = undefined;
      continue;
    }
    if (whole && RULE.test(head)) {
      close(index);
      single('rule', line, { start: line.end, end: line.end });
      listIndent = 0;
      afterBlank = false;
      continue;
    }
    if (rest.startsWith('|') && whole && TABLE_ROW.test(rest)) {
      close(index);
      single('table-row', line, trimmed(text, line.start + prefix.length, line.end));
      scanInline(text, line.start + prefix.length, line.end, excluded);
      afterBlank = false;
      continue;
    }
    const definition = flavour === 'markdown' && !open ? LINK_DEFINITION.exec(head) : null;
    if (definition) {
      single('paragraph', line, { start: line.start, end: line.start + definition[0].length });
      excluded.push({ start: line.start + definition[0].length, end: line.end });
      continue;
    }
    const marker = BULLET.exec(rest) ?? NUMBERED.exec(rest);
    if (marker) {
      close(index);
      if (indent < listIndent) listIndent = 0;
      const content = line.start + prefix.length + marker[0].length;
      open = {
        kind: 'item',
        from: index,
        content: Math.min(content, line.end),
        level: indent,
        marker: marker[1]!,
        quoted,
        listIndent,
      };
      listIndent = indent + columns(marker[0]);
      afterBlank = false;
      continue;
    }
    // A hard-wrapped line goes on with its block; in plain text every line stands for itself.
    if (open && flavour === 'plaintext' && indent < Math.max(1, open.level)) close(index);
    open ??= {
      kind: 'paragraph',
      from: index,
      content: line.start + prefix.length,
      level: 0,
      marker: '',
      quoted,
      listIndent,
    };
    if (indent === 0 && afterBlank) listIndent = 0;
    afterBlank = false;
  }
  close(lines.length);
  return { blocks, excluded };
}

/** Adds the front matter, if the text begins with one, and returns the index of the line after it. */
function readFrontMatter(text: string, lines: readonly TextRange[], blocks: Block[], excluded: TextRange[]): number {
  const isFence = (line: TextRange, fences: readonly string[]): boolean =>
    line.end - line.start < LONGEST_HEAD && fences.includes(text.slice(line.start, line.end).trimEnd());
  if (!isFence({ start: text.charCodeAt(0) === 0xfeff ? 1 : 0, end: lines[0]!.end }, ['---'])) return 0;
  const last = lines.findIndex((line, index) => index > 0 && isFence(line, ['---', '...']));
  if (last < 0) return 0;
  excluded.push({ start: lines[0]!.start, end: lines[0]!.end });
  for (const line of lines.slice(1, last)) {
    const key = FRONT_MATTER_KEY.exec(text.slice(line.start, Math.min(line.end, line.start + LONGEST_HEAD)));
    if (key) excluded.push({ start: line.start, end: line.start + key[0].length });
  }
  excluded.push({ start: lines[last]!.start, end: lines[last]!.end });
  const content = { start: lines[1]!.start, end: last > 1 ? lines[last - 1]!.end : lines[1]!.start };
  blocks.push({ kind: 'front-matter', start: 0, end: lines[last]!.end, content, level: 0, marker: '' });
  return last + 1;
}

/** Whether a line of `=` or `-` makes the open paragraph a heading: it must stand in the same quotation and list item. */
function underlines(open: OpenBlock, rest: string, indent: number, quoted: boolean): boolean {
  const inside = quoted === open.quoted && indent >= open.listIndent && indent < open.listIndent + 4;
  return open.kind === 'paragraph' && inside && SETEXT.test(rest);
}

/** Last line of a fence: the closing one, the last before its list item or quotation ends, or the last of the text. */
function endOfFence(
  text: string,
  lines: readonly TextRange[],
  first: number,
  fence: string,
  listIndent: number,
  quoted: boolean,
): number {
  for (let index = first + 1; index < lines.length; index++) {
    const line = lines[index]!;
    const head = text.slice(line.start, Math.min(line.end, line.start + LONGEST_HEAD));
    const rest = head.replace(/^[ \t]*(?:>[ \t]?)*[ \t]*/, '');
    if (quoted && !head.slice(0, head.length - rest.length).includes('>')) return index - 1;
    if (rest === '') continue;
    const run = /^(`+|~+)[ \t]*$/.exec(rest)?.[1];
    if (run?.[0] === fence[0] && run!.length >= fence.length) return index;
    if (columns(head.slice(0, head.length - rest.length)) < listIndent) return index - 1;
  }
  return lines.length - 1;
}

/** Last line of a block of lines indented by at least `indent` columns, blank lines between them included. */
function endOfIndentedCode(text: string, lines: readonly TextRange[], first: number, indent: number): number {
  let last = first;
  for (let index = first + 1; index < lines.length; index++) {
    const line = lines[index]!;
    const head = text.slice(line.start, Math.min(line.end, line.start + LONGEST_HEAD));
    const space = /^[ \t]*/.exec(head)![0];
    if (space.length === head.length) continue;
    if (columns(space) < indent) break;
    last = index;
  }
  return last;
}

/** Width of white space and markers in columns; a tab goes to the next multiple of four. */
function columns(space: string): number {
  let width = 0;
  for (const character of space) width += character === '\t' ? 4 - (width % 4) : 1;
  return width;
}
