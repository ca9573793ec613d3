/** Writes who owns an item. */
import type { TextChange, TextRange } from '../text/range.ts';

/** Puts a name in the place of an owner: in a table's cell with a space on either side, elsewhere as it is. */
export function setOwner(text: string, owner: TextRange, inTable: boolean, name: string): TextChange {
  let { start, end } = owner;
  if (!inTable) return { start, end, newText: name };
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  while (end < text.length && (text[end] === ' ' || text[end] === '\t')) end++;
  return { start, end, newText: ` ${name} ` };
}
