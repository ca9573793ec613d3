/** What stands in blocks of a draft besides prose, as it is handed on: code, the signs before items, cells of tables. */
import type { Block } from '../draft/block.ts';
import { boxOf, readNumbering } from '../edits/numbering.ts';
import type { TextRange } from '../text/range.ts';
import { plainWords } from './page-words.ts';

const FENCE = /^\s*(`{3,}|~{3,})/u;
const QUOTED = /^(?:[ \t]*>)*/u;

/** The lines of a block of code, without its fences and the signs of a quotation. */
export function codeLines(text: string, { content }: Pick<Block, 'content'>): string[] {
  const written = text.slice(content.start, content.end).split(/\r\n|\n|\r/u);
  const depth = QUOTED.exec(written[0]!)![0].split('>').length - 1;
  const quoted = new RegExp(`^(?:[ \\t]*>){0,${depth}} ?`, 'u');
  const lines = depth > 0 ? written.map((line) => line.replace(quoted, '')) : written;
  const fence = FENCE.exec(lines[0]!)?.[1];
  if (fence === undefined) return lines;
  const last = lines.at(-1)!.trim();
  const isClosed = lines.length > 1 && last.startsWith(fence) && last === fence[0]!.repeat(last.length);
  return lines.slice(1, isClosed ? -1 : undefined);
}

/** How the marker of an item is shown. */
export interface ShownMarker {
  /** As it is written, without emphasis and the box of a task: `**（一）**` is `（一）`. '' for a bullet that counts nothing. */
  readonly counted: string;
  /** The number, where it is written as lists of programs are: `3.`, `3)`, `3、`. */
  readonly number: number | undefined;
  /** The box of a task, with the blank behind it. */
  readonly box: '' | '☐ ' | '☑ ';
}

export function shownMarker(marker: string): ShownMarker {
  const box = boxOf(marker);
  const bare = marker
    .slice(0, marker.length - box.length)
    .replace(/[*_]/gu, '')
    .trim();
  const number = /^(\d{1,6})[.)、．]?$/u.exec(bare)?.[1];
  return {
    counted: readNumbering(bare) ? bare : '',
    number: number === undefined ? undefined : Number(number),
    box: box === '' ? '' : /\[[xX]\]/u.test(box) ? '☑ ' : '☐ ',
  };
}

/** A marker that stands before words as it is written, with the blank that it needs. */
export function leading(marker: string): string {
  return /[!-~]$/u.test(marker) ? `${marker} ` : marker;
}

/** The words of a cell. In a table a bar is escaped in code too. */
export function cellWords(text: string, cell: TextRange, excluded: readonly TextRange[]): string {
  return plainWords(text, cell, excluded).replaceAll('\\|', '|');
}
