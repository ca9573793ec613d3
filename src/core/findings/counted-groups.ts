/** The groups of a list that is counted: what a reader sees as parts, each below a line of its own. */
import type { DraftItem } from '../draft/draft.ts';
import { lineEnd } from '../draft/places.ts';
import { extentOf } from '../edits/item-extent.ts';
import type { LineKind } from '../judgement/line-kinds.ts';
import { hasHan } from '../text/han.ts';
import { firstFrom } from '../text/range.ts';
import type { FindingContext } from './context.ts';
import { mayHead } from './head-lines.ts';

/** Lists of parts that are no longer than this are easy to keep in mind, however many parts there are. */
const SHORT_GROUP = 5;
/** A longer list is no posting's. */
const MOST_COUNTED = 100;
/** A line between two items that is longer heads nothing, in UTF-16 code units. */
const LONGEST_HEAD = 80;
/** Tags and comments are no words. */
const TAG = /<[^<>]*>/gu;

/** Longer lines say something themselves, in UTF-16 code units. */
const LONGEST_LABEL = { zh: 6, en: 32 } as const;
const PARTS = /[，,；;。！!？?：:]|\.$|\d/u;
/** "Lead Generation": each word begins with a capital, but for the small ones. */
const IN_TITLE_CASE = /^[A-Z][\w'’-]*(?:\s+(?:(?:and|of|the|for|with|to)\s+|&\s+)?[A-Z][\w'’-]*){1,4}$/u;
const LONGER = 2;
/** One short line is a duty like others. */
const FEWEST_LABELS = 2;

/**
 * The items of a list without lines that only head the next ones, and without parts below a heading that nobody knows of which no line surely
 * is of the kind: perks, what one will learn. None where all parts are short ones.
 */
export function inGroups(context: FindingContext, counted: readonly DraftItem[], kind: LineKind): readonly DraftItem[] {
  if (counted.length > MOST_COUNTED) return counted;
  const labels = flatLabels(context.text, counted);
  const groups: DraftItem[][] = [];
  let before: DraftItem | undefined;
  for (const item of counted) {
    if (!labels.has(item)) {
      if (!before || labels.has(before) || isParted(context, before, item)) groups.push([]);
      groups.at(-1)!.push(item);
    }
    before = item;
  }
  if (groups.length > 1 && groups.every(({ length }) => length <= SHORT_GROUP)) return [];
  const isOfKind = (group: readonly DraftItem[], at: number): boolean =>
    at === 0 || isBelowKnown(context, group[0]!, kind) || group.some((item) => context.kindOf(item) === kind);
  return groups.filter(isOfKind).flat();
}

/** Whether the nearest line above a group that is a heading by its form or words announces the kind. */
function isBelowKnown({ draft }: FindingContext, first: DraftItem, kind: LineKind): boolean {
  const at = draft.items.indexOf(first);
  const from = draft.items[at - 1]?.end ?? 0;
  const heading = draft.headings[firstFrom(draft.headings, first.start) - 1];
  return heading !== undefined && heading.start >= from && heading.section === kind;
}

/** Whether a heading, or a line that looks like one, stands between two items. */
function isParted({ text, draft }: FindingContext, above: DraftItem, below: DraftItem): boolean {
  const { items, headings } = draft;
  const [first, last] = [items.indexOf(above), items.indexOf(below)];
  const heading = headings[firstFrom(headings, above.start)];
  if (heading && heading.start < below.start) return true;
  if (endsInHead(text, above)) return true;
  for (let at = first + 1; at <= last; at++) {
    const item = items[at]!;
    const { end } = at - 1 === first ? extentOf(text, draft, first) : items[at - 1]!;
    if (end < item.start && /\p{L}/u.test(text.slice(end, item.start).replace(TAG, ''))) return true;
    if (at < last && (isHead(text, item, below) || endsInHead(text, item))) return true;
  }
  return false;
}

/** Whether an item that is not counted looks like what heads the next one that is. */
function isHead(text: string, { form, content, isSubPoint }: DraftItem, below: DraftItem): boolean {
  if (isSubPoint === true && below.form === 'list') return false;
  if (form === 'list' && below.form === 'list') return false;
  const words = text.slice(content.start, lineEnd(text, content.end));
  return mayHead(words, LONGEST_HEAD);
}

/** Whether the last line of an item stands at the margin and looks like a heading: Markdown takes it for more of the item. */
function endsInHead(text: string, { start, end, form }: DraftItem): boolean {
  const lines =
    form === 'list'
      ? text
          .slice(start, end)
          .trimEnd()
          .split(/\r\n|\n|\r/u)
      : [];
  const words = lines.length < 2 ? '' : lines.at(-1)!;
  return /^\p{Lu}/u.test(words) && mayHead(words, Infinity);
}

/** Lines of a list without deeper ones that only name what the next ones do: the first, and each above two others at least. */
export function flatLabels(text: string, items: readonly DraftItem[]): ReadonlySet<DraftItem> {
  const words = items.map(({ content }) => text.slice(content.start, content.end));
  const isNext = (at: number): boolean => words[at] === undefined || isLabelAbove(words[at], words[at + 1]);
  const labels = items.filter(
    ({ form }, at) => form === 'list' && isLabelAbove(words[at]!, words[at + 1]) && !isNext(at + 1) && !isNext(at + 2),
  );
  return new Set(labels.length >= FEWEST_LABELS && labels[0] === items[0] ? labels : []);
}

function isLabelAbove(own: string, next: string | undefined): boolean {
  if (next === undefined || PARTS.test(own)) return false;
  if (!hasHan(own)) return own.length <= LONGEST_LABEL.en && IN_TITLE_CASE.test(own) && !IN_TITLE_CASE.test(next);
  return own.length <= LONGEST_LABEL.zh && next.length >= LONGER * own.length;
}
