/** The rows of a Markdown table, and which of their cells says who owns the work. */
import type { Folder } from '../text/fold.ts';
import { trimmed, type TextRange } from '../text/range.ts';
import type { Block } from './blocks.ts';

export interface TableRow {
  readonly block: Block;
  /** The words of each cell, without the white space around them. */
  readonly cells: readonly TextRange[];
  /** The cell of the owner; undefined when the table has no such column. */
  readonly owner: TextRange | undefined;
}

/** Whether a column's heading says that its cells name an owner. */
export type OwnerColumn = (heading: string) => boolean;

export function createOwnerColumn(words: readonly string[], folder: Folder): OwnerColumn {
  const known = new Set(words.map((word) => folder.foldToString(word)));
  return (heading) => known.has(folder.foldToString(heading.replace(/^[\s*_]+|[\s*_:：]+$/g, '')));
}

/** The rows below the head of a table, which is given as its blocks from the first line to the last. */
export function readTable(text: string, blocks: readonly Block[], isOwner: OwnerColumn): TableRow[] {
  const [head, ...rows] = blocks.map((block) => ({ block, cells: readCells(text, block.content) }));
  const owner = head?.cells.findIndex(({ start, end }) => isOwner(text.slice(start, end))) ?? -1;
  return rows
    .filter(({ cells }) => !cells.every(({ start, end }) => /^:?-*:?$/.test(text.slice(start, end))))
    .map(({ block, cells }) => ({ block, cells, owner: cells[owner] }));
}

function readCells(text: string, { start, end }: TextRange): TextRange[] {
  const cells: TextRange[] = [];
  let from = text[start] === '|' ? start + 1 : start;
  for (let at = from; at <= end; at++) {
    if (text[at] === '\\') at++;
    else if (at === end || text[at] === '|') {
      if (at < end || text.slice(from, at).trim() !== '') cells.push(trimmed(text, from, at));
      from = at + 1;
    }
  }
  return cells;
}
