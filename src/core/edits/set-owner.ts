/** Writes who owns an item. */
import { lineEnd, lineStart } from '../draft/places.ts';
import { borderOf } from '../draft/table.ts';
import type { TextChange, TextRange } from '../text/range.ts';

/** Puts a name in the place of an owner: in a cell between bars with a space on either side, elsewhere as it is. */
export function setOwner(text: string, owner: TextRange, inTable: boolean, name: string): TextChange {
  let { start, end } = owner;
  if (!inTable || isTabbed(text, owner)) return { start, end, newText: name };
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  while (end < text.length && (text[end] === ' ' || text[end] === '\t')) end++;
  return { start, end, newText: ` ${name} ` };
}

/** Whether tabs part the cells of the row in which a place stands. */
function isTabbed(text: string, { start, end }: TextRange): boolean {
  return borderOf(text, { start: lineStart(text, start), end: lineEnd(text, end) }) === '\t';
}
