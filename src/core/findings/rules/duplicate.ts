/** Two items of one job description that say one thing. */
import type { Draft, DraftItem } from '../../draft/draft.ts';
import type { Twin } from '../alike.ts';
import { cutLine, quoted } from '../clause-cut.ts';
import type { FindingContext, Found } from '../context.ts';
import { severityOf, type Rule } from '../rule.ts';
import { readNumbering } from '../../edits/numbering.ts';
import { isSeveralPosts } from '../whole-draft.ts';

export const duplicate: Rule = {
  code: 'jd/duplicate',
  severity: 'information',
  about: 'line',
  fixes: ['cut-line'],
  check,
};

/** Duties, requirements, and one list more. */
const MOST_BEGINNINGS = 3;

function check(context: FindingContext): Found[] {
  const { draft } = context;
  if (draft.kind !== 'jd' || isSeveralPosts(draft.headings) || beginsOften(draft)) return [];
  const said = new Set<number>();
  const found = context.twins().filter(({ isOfTwoLevels }) => !isOfTwoLevels);
  const sections = repeatedSections(context, found);
  return found.flatMap((twin): Found[] => {
    const section = sections.get(twin);
    if (section) return section.first === twin ? [foundOf(context, 'section', section.at, section.stays, false)] : [];
    const goes = whichGoes(context, twin);
    const [at, stays] = goes === 'like' ? [twin.like, twin.item] : [twin.item, twin.like];
    const item = draft.items[at]!;
    // Below no heading pay and places of work stand as well.
    if (said.has(at) || (item.section === undefined && context.kindOf(item) === undefined)) return [];
    said.add(at);
    return [foundOf(context, twin.isSame ? 'same' : 'part', at, stays, goes !== undefined)];
  });
}

function foundOf(
  context: FindingContext,
  what: 'same' | 'part' | 'section',
  at: number,
  stays: number,
  canGo: boolean,
): Found {
  const { text, draft } = context;
  const [item, like] = [draft.items[at]!, draft.items[stays]!];
  return {
    code: duplicate.code,
    severity: severityOf(duplicate, 'certain'),
    start: item.content.start,
    end: item.content.end,
    args: { what, like: quoted(text, like) },
    evidence: () => [],
    fixes: () => (canGo ? cutLine(context, at, 'repeated', like) : []),
    item,
  };
}

/** A section that repeats another one: the first of its lines that do, and the line that this one repeats. */
interface RepeatedSection {
  readonly first: Twin;
  readonly at: number;
  readonly stays: number;
}

/** A section of so many lines is told of as a whole: without one of them it would repeat the other one all the same. */
const FEWEST_REPEATED = 2;

/** Of two sections, each line of one of which stands in the other, by the twins that their lines are. */
function repeatedSections(context: FindingContext, found: readonly Twin[]): Map<Twin, RepeatedSection> {
  const { draft } = context;
  const twins = found.filter(({ isSame }) => isSame);
  const repeated = new Map<Twin, RepeatedSection>();
  if (twins.length < FEWEST_REPEATED) return repeated;
  const sectionOf = (at: number): number =>
    draft.sections.findIndex(({ firstItem, endItem }) => firstItem <= at && at < endItem);
  const pairs = new Map<string, Twin[]>();
  for (const twin of twins) {
    const [own, other] = [sectionOf(twin.item), sectionOf(twin.like)];
    if (own === other) continue;
    const pair = pairs.get(`${own} ${other}`);
    if (pair) pair.push(twin);
    else pairs.set(`${own} ${other}`, [twin]);
  }
  for (const alike of pairs.values()) {
    const first = alike[0]!;
    const isAll = (of: 'item' | 'like', other: 'item' | 'like'): boolean =>
      repeatsAll(context, sectionOf(first[of]), sectionOf(first[other]), new Set(alike.map((twin) => twin[of])));
    if (alike.length < FEWEST_REPEATED) continue;
    const section = isAll('item', 'like')
      ? { first, at: first.item, stays: first.like }
      : isAll('like', 'item') && { first, at: first.like, stays: first.item };
    if (section) for (const twin of alike) repeated.set(twin, section);
  }
  return repeated;
}

/** Whether each item of a section is one of some that stand in another section as well, or is short and stands there word for word. */
function repeatsAll({ text, draft }: FindingContext, own: number, other: number, known: ReadonlySet<number>): boolean {
  const wordsOf = ({ content }: DraftItem): string =>
    text.slice(content.start, content.end).replace(/[^\p{L}\p{N}]/gu, '');
  const itemsOf = (section: number): readonly DraftItem[] =>
    draft.sections[section]
      ? draft.items.slice(draft.sections[section].firstItem, draft.sections[section].endItem)
      : [];
  const said = new Set(itemsOf(other).map(wordsOf));
  return itemsOf(own).every((item, at) => known.has(draft.sections[own]!.firstItem + at) || said.has(wordsOf(item)));
}

/**
 * Which of two can go: of a summary in running text and a line of a list the summary, of lines of two sections the one that stands among
 * what it is not. Undefined where nobody knows which that is.
 */
function whichGoes(context: FindingContext, { item: at, like: before, isSame }: Twin): 'item' | 'like' | undefined {
  const [item, like] = [context.draft.items[at]!, context.draft.items[before]!];
  if (!isSame) return 'item';
  if (item.section === like.section) return like.form === 'clause' && item.form === 'list' ? 'like' : 'item';
  const kind = context.kindOf(item) ?? context.kindOf(like);
  if (kind === undefined) return undefined;
  if (item.section === kind) return 'like';
  return like.section === kind ? 'item' : undefined;
}

/** Lists of several posts, each with its duties and its requirements, begin more often than those of one. */
function beginsOften({ items }: Draft): boolean {
  let begun = 0;
  for (const { marker, section, isSubPoint } of items) {
    if (!isSubPoint && section !== 'benefit' && readNumbering(marker)?.value === 1) begun++;
  }
  return begun > MOST_BEGINNINGS;
}
