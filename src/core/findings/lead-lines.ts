/** What leads to the items of a list: the nearest line above them that is none of them. */
import type { DraftItem } from '../draft/draft.ts';
import { lineEnd } from '../draft/places.ts';
import { withoutEnd } from '../text/ends.ts';
import type { FindingContext } from './context.ts';
import { mayHead } from './head-lines.ts';

/** A longer line leads to nothing, in UTF-16 code units. */
const LONGEST = 120;
/** Looks no farther above the first item, in UTF-16 code units. */
const FARTHEST = 400;
const LINE_BREAK = /\r\n|\n|\r/u;
/** Signs of a heading or of emphasis around a line. */
const [BEFORE, BEHIND] = [/^[\s#*_>【]+/u, /[\s*_】]/u];
const COLON = /[:：]$/u;
const DOTS = /\.{3}$/u;

/**
 * The words of the line that leads to each item, such as a heading or "At least three of the following:"; items below none are left out.
 * Work grows with the length of the text.
 */
export function leadsOf({ text, draft }: Pick<FindingContext, 'text' | 'draft'>): ReadonlyMap<DraftItem, string> {
  const leads = new Map<DraftItem, string>();
  let lead: string | undefined;
  let before: DraftItem | undefined;
  for (const item of draft.items) {
    lead = leadBetween(text, before, item) ?? lead;
    if (lead !== undefined) leads.set(item, lead);
    before = item;
  }
  return leads;
}

/** The last line between two items that leads to the second one. */
function leadBetween(text: string, before: DraftItem | undefined, item: DraftItem): string | undefined {
  const from = before ? lineEnd(text, before.content.start) : Math.max(0, item.start - FARTHEST);
  const inside = before ? text.slice(from, Math.min(before.end, item.start)) : '';
  const between = text.slice(Math.max(from, before?.end ?? 0), item.start);
  const line = lastLine(between) ?? headIn(inside);
  if (line !== undefined) return line.length <= LONGEST ? line : '';
  const words = before && text.slice(before.content.start, before.content.end);
  if (words === undefined || words.length > LONGEST) return undefined;
  return COLON.test(withoutEnd(words, BEHIND)) || (before!.form === 'clause' && item.form === 'list')
    ? words
    : undefined;
}

function lastLine(words: string): string | undefined {
  const line = words.split(LINE_BREAK).findLast((it) => /\p{L}/u.test(it));
  return line === undefined ? undefined : withoutEnd(line.replace(BEFORE, ''), BEHIND);
}

/** The last line of an item, where it looks like what heads the next one: Markdown takes it for more of the item. */
function headIn(words: string): string | undefined {
  const line = lastLine(words);
  if (line === undefined) return undefined;
  const isHead = COLON.test(line) || mayHead(line.replace(DOTS, ''), LONGEST);
  return isHead && /^[^\p{Ll}]/u.test(line) ? line : undefined;
}
