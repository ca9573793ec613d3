/** Where findings about a draft as a whole stand. */
import type { DraftHeading, DraftItem } from '../draft/draft.ts';
import { labelsAbove } from '../draft/labels-above.ts';
import { saidOnce } from '../draft/said-twice.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import type { LineKind } from '../judgement/line-kinds.ts';
import { once } from '../text/once.ts';
import { trimmed, type TextRange } from '../text/range.ts';
import type { MessageArguments } from '../edits/fix.ts';
import type { FindingContext } from './context.ts';
import { inGroups } from './counted-groups.ts';
import { itemSpan, lineEnd, standsAlone } from '../draft/places.ts';

/**
 * The title, else where a section of a kind begins, which may have no heading, else where the work of the draft does; failing that the
 * first line of which nothing says what it is, or of whatever there is.
 */
export function headOf(context: FindingContext, kind = workOf(context)): TextRange {
  const { text, title, draft } = context;
  if (title?.range) return title.range;
  const first =
    beginOf(context, kind) ??
    beginOf(context, workOf(context)) ??
    draft.items.find(({ section }) => section === undefined) ??
    draft.headings[0] ??
    draft.items[0];
  if (first)
    return { start: first.content.start, end: Math.min(first.content.end, lineEnd(text, first.content.start)) };
  const { start } = trimmed(text, 0, text.length);
  return { start, end: lineEnd(text, start) };
}

/** The heading of a kind of section, else its first item. */
function beginOf(context: FindingContext, kind: SectionKind): DraftHeading | DraftItem | undefined {
  return headingOf(context, kind) ?? context.draft.items.find(({ section }) => section === kind);
}

/** The heading of a section of a kind, else what stands for it: see {@link headOf}. */
export function sectionHeadOf(context: FindingContext, kind: SectionKind): TextRange {
  return headingOf(context, kind)?.content ?? headOf(context, kind);
}

/** The section that says what is done. */
function workOf({ draft }: FindingContext): SectionKind {
  return draft.kind === 'plan' ? 'action' : 'responsibility';
}

/** The argument of a message that speaks otherwise of a plan than of a job description. */
export function inPlan({ draft }: Pick<FindingContext, 'draft'>): MessageArguments {
  return draft.kind === 'plan' ? { draft: 'plan' } : {};
}

/** Of so many lines each is asked what it is; more than these are a draft of any length, and what they are is left open. */
export const MOST_ASKED = 100;

/** The items that are not surely of another kind. */
function notOfAnotherKind({ kindOf }: FindingContext, items: readonly DraftItem[], kind: LineKind): DraftItem[] {
  return items.filter((item, at) => at >= MOST_ASKED || (kindOf(item) ?? kind) === kind);
}

/** A list of fewer items stands beside the running text, which then counts as well. */
const FEWEST_LISTED = 3;

/**
 * The items of a kind as a reader counts them: without points of points, running text, and what surely is of another kind.
 * None where sections of the kind and of another one take turns: those are several posts.
 * @param over no more than so many are answered as none, since what each line is need not be asked then
 */
export function countedItems(
  context: FindingContext,
  kind: LineKind,
  over: number,
  isCounted: (item: DraftItem) => boolean = () => true,
): readonly DraftItem[] {
  const { text, draft } = context;
  if (takesTurns(draft.headings, kind)) return [];
  // Sentences of a paragraph are no list.
  const isListed = (it: DraftItem): boolean =>
    it.form !== 'clause' || /\d/u.test(it.marker) || standsAlone(text, itemSpan(text, it));
  const labels = once(() => labelsAbove(text, draft.items));
  const items = draft.items.filter((it, at) => {
    if (it.section !== kind || it.isSubPoint || !isCounted(it) || !isListed(it)) return false;
    // A number counts with what stands below it; a short line without one is a heading.
    return it.form === 'list' || !labels().has(at);
  });
  if (items.length <= over) return [];
  const own = inSectionsOfKind(context, items, kind);
  const listed = own.filter(({ form }) => form === 'list');
  const counted = saidOnce(text, notOfAnotherKind(context, listed.length >= FEWEST_LISTED ? listed : own, kind));
  return counted.length <= over ? counted : longestGroup(inGroups(context, counted, kind));
}

/** So many lines of a section show of what kind it is, and so large a share of them is surely of another. */
const [MOST_OF_SECTION, LEAST_OF_OTHERS] = [20, 0.25];

/**
 * The items without those of sections that are of another kind by what they say: above a list of duties a posting may tell of its company
 * below a heading for all of it. Some of their lines surely are something else, and none is surely of the kind.
 */
function inSectionsOfKind(
  { draft, kindOf }: FindingContext,
  items: readonly DraftItem[],
  kind: LineKind,
): readonly DraftItem[] {
  if (draft.sections.length < 2 || items.length > MOST_ASKED) return items;
  const asked = new Set(items);
  const others = new Set<DraftItem>();
  for (const { firstItem, endItem } of draft.sections) {
    const all = draft.items.slice(firstItem, endItem).filter((item) => asked.has(item));
    const first = all.slice(0, MOST_OF_SECTION);
    // Of most sections the first line says it.
    if (first.some((item) => kindOf(item) === kind)) continue;
    const sure = first.filter((item) => kindOf(item) !== undefined).length;
    if (sure === 0 || sure < LEAST_OF_OTHERS * first.length) continue;
    for (const item of all) others.add(item);
  }
  return others.size < items.length ? items.filter((item) => !others.has(item)) : items;
}

/** Of lists that begin anew the longest: who numbers in groups has merged what belongs together. */
function longestGroup(items: readonly DraftItem[]): readonly DraftItem[] {
  let longest: readonly DraftItem[] = [];
  let first = 0;
  for (let at = 1; at <= items.length; at++) {
    const isAnew = items[at]?.marker === items[first]!.marker && items[at]!.marker !== items[at - 1]!.marker;
    if (at < items.length && !isAnew) continue;
    if (at - first > longest.length) longest = items.slice(first, at);
    first = at;
  }
  return longest;
}

/** Whether a kind of section comes back behind another one of a post. */
function takesTurns(headings: readonly DraftHeading[], kind: LineKind): boolean {
  const kinds = headings.map(({ section }) => section);
  const other = kind === 'responsibility' ? 'requirement' : 'responsibility';
  const first = kinds.indexOf(kind);
  const between = kinds.indexOf(other, first + 1);
  return first >= 0 && between >= 0 && kinds.includes(kind, between + 1);
}

/** Whether duties or requirements come back behind the other of the two: such a text holds several posts, or one post twice. */
export function isSeveralPosts(headings: readonly DraftHeading[]): boolean {
  return takesTurns(headings, 'responsibility') || takesTurns(headings, 'requirement');
}

/** How many of the first items are surely of a kind. */
export function surelyOfKind({ draft, kindOf }: FindingContext, kind: LineKind): number {
  return draft.items.slice(0, MOST_ASKED).filter((item) => kindOf(item) === kind).length;
}

/** The heading that opens a section of a kind. */
export function headingOf({ draft }: FindingContext, kind: SectionKind): DraftHeading | undefined {
  return draft.headings.find(({ section }) => section === kind);
}
