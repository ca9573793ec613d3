/** Numbers in the first column of a table, which count its rows: `| 1 | 开发客户 |`. */
import type { Block } from '../draft/block.ts';
import type { Draft, DraftItem } from '../draft/draft.ts';
import { readCells, tableAround } from '../draft/table.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { TextChange, TextRange } from '../text/range.ts';

/** A number that counts rows, and the sign behind it. */
const NUMBER = /^(\d{1,3})([.、)）]?)$/u;

/** The rows of the table in which an item stands, where its first column only counts them; none where it says something. */
function countedRows(
  text: string,
  { blocks }: Pick<Draft, 'blocks'>,
  { start }: DraftItem,
  phrases: Phrases,
): readonly Block[] {
  const table = tableAround(text, blocks, start);
  const [cell] = table ? readCells(text, table.head.content) : [];
  return table && cell && phrases.numberColumn().test(text.slice(cell.start, cell.end)) ? table.rows : [];
}

function numberOf(text: string, row: Block): { cell: TextRange; value: number; sign: string } | undefined {
  const [cell] = readCells(text, row.content);
  const [, written, sign] = NUMBER.exec(cell ? text.slice(cell.start, cell.end) : '') ?? [];
  return cell && written !== undefined ? { cell, value: Number(written), sign: sign! } : undefined;
}

/** The cell of a row that says nothing but its number, with the sign behind that. */
export function rowNumber(
  text: string,
  draft: Pick<Draft, 'blocks'>,
  item: DraftItem,
  phrases: Phrases,
): (TextRange & { readonly sign: string }) | undefined {
  const row = countedRows(text, draft, item, phrases).find(({ start }) => start === item.start);
  const found = row && numberOf(text, row);
  return found && { ...found.cell, sign: found.sign };
}

/**
 * The numbers of the rows behind a removed one, as far as they count up by one.
 * @param first the first row that is removed
 * @param removed where removed items begin
 * @returns the changes, and where the table ends
 */
export function renumberRows(
  text: string,
  draft: Pick<Draft, 'blocks'>,
  first: DraftItem,
  removed: ReadonlySet<number>,
  phrases: Phrases,
): { changes: TextChange[]; end: number } {
  const rows = countedRows(text, draft, first, phrases).filter(({ start }) => start >= first.start);
  const changes: TextChange[] = [];
  let number = rows[0] && numberOf(text, rows[0])?.value;
  let expected = number;
  for (const row of rows) {
    const found = numberOf(text, row);
    if (!found || number === undefined || found.value !== expected) break;
    if (!removed.has(row.start)) {
      if (number !== expected) changes.push({ ...found.cell, newText: `${number}${found.sign}` });
      number++;
    }
    expected++;
  }
  return { changes, end: rows.at(-1)?.end ?? first.content.end };
}
