/** Adds a column to a table. Every cell that stands there stays as it is. */
import type { Block } from '../draft/block.ts';
import { readCells, type TableLines } from '../draft/table.ts';
import { asCell } from '../text/as-cell.ts';
import type { TextChange, TextRange } from '../text/range.ts';
import { widthOf } from '../text/width.ts';

/**
 * A row that ends before the column is left alone: its missing cells are empty ones.
 * @param behind index of the column that the new one stands behind
 * @param header what its head says
 * @param valueOf what its cell in a row says
 */
export function addColumn(
  text: string,
  { head, dashes, rows, all }: TableLines,
  behind: number,
  header: string,
  valueOf: (row: Block) => string,
): TextChange[] {
  const words = [header, ...rows.map(valueOf)].map((it) => asCell(it, dashes ? '|' : '\t'));
  const placeIn = (row: Block): TextRange | undefined => readCells(text, row.content)[behind];
  if (!dashes) {
    return [head, ...rows].flatMap((row, at) => {
      const place = placeIn(row);
      return place ? [{ start: place.end, end: place.end, newText: `\t${words[at]!}` }] : [];
    });
  }
  // Only in a table whose borders stand one below the other a cell is filled up with blanks.
  const isEven = new Set(all.map(({ content }) => widthOf(text.slice(content.start, content.end)))).size === 1;
  const width = isEven ? Math.max(3, ...words.map(widthOf)) : 0;
  const cell = (row: Block, value: string): TextChange[] => {
    const place = placeIn(row);
    return place ? [cellBehind(text, row.content, place, value)] : [];
  };
  const padded = (value: string): string => value + ' '.repeat(Math.max(0, width - widthOf(value)));
  return [
    ...cell(head, padded(words[0]!)),
    ...cell(dashes, dashesLike(text, placeIn(dashes), width)),
    ...rows.flatMap((row, at) => cell(row, padded(words[at + 1]!))),
  ];
}

function cellBehind(text: string, row: TextRange, place: TextRange, value: string): TextChange {
  const space = /\| | \|/u.test(text.slice(row.start, row.end)) ? ' ' : '';
  let border = place.end;
  while (border < row.end && text.charAt(border) !== '|') border++;
  const isOpen = border === row.end;
  const newText = isOpen ? `${space}|${space}${value}` : `|${space}${value}${space}`;
  return { start: border, end: border, newText };
}

/** What stands below the head: to the left where the column beside it says so. */
function dashesLike(text: string, beside: TextRange | undefined, width: number): string {
  const words = beside ? text.slice(beside.start, beside.end) : '';
  const isLeft = words.startsWith(':') && !words.endsWith(':');
  return (isLeft ? ':' : '-') + '-'.repeat(Math.max(width, 3) - 1);
}
