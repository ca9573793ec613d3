/** A line such as `Owner: Jess` right below a list, which is of all of it: Markdown takes it for more of the last item. */
import type { Draft, DraftItem } from '../draft/draft.ts';
import { lineStart } from '../draft/places.ts';
import { columnOf } from './insert-item.ts';

/** A label and what it says, at the head of a line. */
const LABEL = /^(?:\*\*)?[\p{L}][\p{L} ]{0,15}(?:\*\*)?[:：]\*{0,2}[ \t]*\S/u;
const BREAK = /\r\n|\n|\r/u;
/** So many items of the list are asked whether they have such a line of their own. */
const MOST_ASKED = 40;
/** Below fewer items the line may be of the last one. */
const FEWEST_ABOVE = 2;

/**
 * The draft as an edit takes it: some items end above a line that is a label of its own, if no other item of their list has such a line.
 * @param indices of the items that are edited
 */
export function withoutLabelsBelow(text: string, draft: Draft, indices: readonly number[]): Draft {
  const ends = new Map(indices.flatMap((at) => [[at, endAboveLabel(text, draft.items, at)] as const]));
  if ([...ends.values()].every((end) => end === undefined)) return draft;
  const items = draft.items.map((item, at) => {
    const end = ends.get(at);
    if (end === undefined) return item;
    const { owner, ...bare } = item;
    const isOwn = owner !== undefined && owner.start < end;
    return { ...bare, ...(isOwn ? { owner } : {}), content: { start: item.content.start, end } };
  });
  return { ...draft, items };
}

/** Where the words of an item end above such a line; undefined where none stands there. */
function endAboveLabel(text: string, items: readonly DraftItem[], index: number): number | undefined {
  const end = labelLine(text, items[index]!);
  const next = items[index + 1];
  if (end === undefined || (next && touches(text, items[index]!, next))) return undefined;
  let above = 0;
  for (let at = index - 1; at >= 0 && above < MOST_ASKED && touches(text, items[at]!, items[at + 1]!); at--) {
    if (labelLine(text, items[at]!) !== undefined) return undefined;
    above++;
  }
  return above >= FEWEST_ABOVE ? end : undefined;
}

/** Where the words above a label end, which stands in a line of an item that is not farther in than its sign. */
function labelLine(text: string, item: DraftItem): number | undefined {
  if (item.form !== 'list') return undefined;
  const { start, end } = item.content;
  const words = text.slice(start, end);
  const found = BREAK.exec(words);
  if (!found) return undefined;
  const at = start + found.index + found[0].length;
  const indent = /^[ \t]*/u.exec(text.slice(at, end))![0].length;
  return indent <= columnOf(text, item) && LABEL.test(text.slice(at + indent, end)) ? start + found.index : undefined;
}

/** Whether no empty line stands between two items. */
function touches(text: string, { content }: DraftItem, next: DraftItem): boolean {
  return !/\S|(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]/u.test(text.slice(content.end, lineStart(text, next.start)));
}
