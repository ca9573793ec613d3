/** Writes who owns an item. */
import { lineEnd, lineStart } from '../draft/places.ts';
import { borderOf } from '../draft/table.ts';
import { asCell } from '../text/as-cell.ts';
import type { TextChange, TextRange } from '../text/range.ts';

/** Puts a name in the place of an owner: in a cell between bars with a space on either side, elsewhere as it is. */
export function setOwner(text: string, owner: TextRange, inTable: boolean, name: string): TextChange {
  let { start, end } = owner;
  if (!inTable) return { start, end, newText: name };
  const border = borderAround(text, owner);
  if (border === '\t') return { start, end, newText: asCell(name, border) };
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  while (end < text.length && (text[end] === ' ' || text[end] === '\t')) end++;
  return { start, end, newText: ` ${asCell(name)} ` };
}

/** What parts the cells of the row in which a place stands. */
function borderAround(text: string, { start, end }: TextRange): ReturnType<typeof borderOf> {
  return borderOf(text, { start: lineStart(text, start), end: lineEnd(text, end) });
}
