/** Rows of a plan's table as a table of their own in a new plan: with the names of the columns, and with who owns them. */
import { readCells, tableAround } from '../draft/table.ts';
import type { Block } from '../draft/block.ts';
import type { EditContext } from './edit-context.ts';
import { rowNumber } from './row-numbers.ts';

/** @param indices of items @returns undefined where they are not all rows of one table below its head */
export function movedRows(context: EditContext, indices: readonly number[]): string[] | undefined {
  const { text, draft, phrases } = context;
  const rows = indices.map((index) => draft.items[index]!);
  const [first] = rows;
  const table = first?.form === 'row' ? tableAround(text, draft.blocks, first.start) : undefined;
  if (!table) return undefined;
  const { head, dashes } = table;
  const blocks = rows.map((row) => table.rows.find(({ start }) => start === row.start));
  if (blocks.includes(undefined)) return undefined;
  const columns = readCells(text, head.content).length;
  const written = (block: Block, anew: (start: number) => string | undefined = () => undefined): string => {
    const cells = readCells(text, block.content).map(({ start, end }) => anew(start) ?? text.slice(start, end));
    while (cells.length < columns) cells.push('');
    return dashes ? `| ${cells.join(' | ')} |` : cells.join('\t');
  };
  return [
    written(head),
    ...(dashes ? [written(dashes)] : []),
    ...rows.map((row, at) => {
      const number = rowNumber(text, draft, row, phrases);
      return written(blocks[at]!, (start) => (start === number?.start ? `${at + 1}${number.sign}` : undefined));
    }),
  ];
}
