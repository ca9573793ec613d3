/** Writes one more item below the one that the cursor stands in, and numbers the rest of the list anew. */
import type { Draft, DraftItem } from '../draft/draft.ts';
import { lineEnd, standsAlone } from '../draft/places.ts';
import type { TextChange } from '../text/range.ts';
import { columnOf, lineBelow, withoutClosing } from './insert-item.ts';
import { extentOf, wrapped } from './item-extent.ts';
import { renumbered } from './numbering.ts';

/**
 * @param offset where the cursor stands, in UTF-16 code units
 * @returns undefined where it does not stand in a list item of its own line that says something: an empty one is to be filled
 */
export function insertBelow(
  text: string,
  draft: Draft,
  offset: number,
  sentence: string,
): readonly TextChange[] | undefined {
  const index = draft.items.findIndex(
    (item) => item.form === 'list' && item.start <= offset && offset <= lineEnd(text, item.end),
  );
  const item = draft.items[index];
  if (!item || text.slice(item.content.start, item.content.end).trim() === '') return undefined;
  if (!standsAlone(text, wrapped(text, item))) return undefined;
  const before = siblingsOf(text, draft, index, -1);
  const behind = siblingsOf(text, draft, index, 1);
  // Where all have the same number, as Markdown allows, the new one has it too.
  const same = [before[0], behind[0]].find((it) => it?.marker === item.marker);
  const { end } = extentOf(text, draft, index);
  const line = lineBelow(text, end, item, (same ?? before[0])?.marker, withoutClosing(sentence));
  return [line, ...renumbered(text, item, behind)];
}

/** The items of the same list before or behind one, the nearest first. */
function siblingsOf(text: string, { items }: Draft, index: number, step: 1 | -1): DraftItem[] {
  const own = items[index]!;
  const column = columnOf(text, own);
  const found: DraftItem[] = [];
  for (let at = index + step; items[at]; at += step) {
    const item = items[at]!;
    if (item.section !== own.section || item.form !== 'list') break;
    if (columnOf(text, item) === column) found.push(item);
    else if (columnOf(text, item) < column) break;
  }
  return found;
}
