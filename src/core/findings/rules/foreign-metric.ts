/** A metric that measures another role: DAU for sales, payment collected for operations. */
import { asDraft } from '../../edits/edit-context.ts';
import { once } from '../../text/once.ts';
import type { TextRange } from '../../text/range.ts';
import type { DraftItem } from '../../draft/draft.ts';
import { mainRole, strengths } from '../../pack/roles.ts';
import type { Term } from '../../pack/schema.ts';
import { isPartOf, ownersOf } from '../../judgement/ownership.ts';
import type { Locale } from '../../language/locale.ts';
import { withoutJoint } from '../../terms/declared-role.ts';
import type { TermMatch } from '../../terms/term-index.ts';
import type { FindingContext, Found } from '../context.ts';
import { fittingMetrics } from '../fitting-metrics.ts';
import { metricEntry } from '../metric-entry.ts';
import { namedOwners } from '../owners.ts';
import { NOTHING_FOUND, severityOf, type Rule } from '../rule.ts';
import type { Fix } from '../../edits/fix.ts';
import { indexAt } from '../../draft/item-at.ts';
import { placeholder } from '../../draft/placeholders.ts';
import { writtenLanguage } from '../../language/written-language.ts';
import { LETTER_OR_DIGIT } from '../../text/letters.ts';

/** How strongly a term speaks of a role whose core it is. */
const CORE = 3;
/** A term that speaks of a role so strongly is shared with it. */
const SHARED = 2;
/** So many metrics of the role are offered. */
const OFFERED = 3;
/** So far around a metric the formula that it is a part of is looked for, in code units. */
const AROUND = 60;
/** The name of a metric before what it means. */
const LABEL = /^[^:：,，;；。]+[:：]/u;
const LONGEST_LABEL = 60;
/** What joins the parts of a formula. */
const FORMULA_BEFORE = /[=＝÷×][^,，;；。]{0,40}$/u;
const FORMULA_AFTER = /^[^,，;；。]{0,10}[÷×]/u;
export const foreignMetric: Rule = {
  code: 'role/foreign-metric',
  severity: 'warning',
  likely: 'hint',
  about: 'line',
  facet: 'metrics',
  fixes: ['replace-metric'],
  check,
};

function check(context: FindingContext): Found[] {
  const { draft, role: own, reading, matches, index: pack, declared } = context;
  // A plan that does not say whose it is may be several roles'.
  if (own === undefined || (draft.kind === 'plan' && !declared)) return [];
  // Which metrics are shared with a role that nothing was learned of, terms mostly do not say.
  if (!context.isLearned(own)) return [];
  const offers = { zh: once(() => offersFor(context, own, 'zh')), en: once(() => offersFor(context, own, 'en')) };
  // Many metrics may stand in one item, which is looked at once.
  let last: { readonly item: DraftItem; readonly isMeasured: boolean } | undefined;
  const isMeasured = (item: DraftItem): boolean => {
    if (last?.item !== item) last = { item, isMeasured: measures(context, item) };
    return last.isMeasured;
  };
  const foreignOwners = { zh: new Map<Term, Foreign | undefined>(), en: new Map<Term, Foreign | undefined>() };
  const foreignIn = (term: Term, written: Locale): Foreign | undefined => {
    const known = foreignOwners[written];
    if (!known.has(term)) known.set(term, foreignOwner(context, term, own, written));
    return known.get(term);
  };
  const owners = once(() => professionsOf(context));
  // A plan in which others have a part is measured by what they do as well.
  const hasPart = (role: string): boolean => draft.kind === 'plan' && owners().has(role);
  return matches.flatMap((match): readonly Found[] => {
    const term = pack.term(match.term);
    if (term?.kind !== 'metric') return NOTHING_FOUND;
    const index = indexAt(draft.items, match.start);
    const item = draft.items[index];
    if (!item) return NOTHING_FOUND;
    const isOfAction = context.measured.isMetric(item, match);
    if (!isOfAction && !isMeasured(item)) return NOTHING_FOUND;
    const written = writtenLanguage(context.text.slice(item.content.start, item.content.end), context.language);
    const foreign = foreignIn(term, written);
    if (!foreign || hasPart(foreign.owner) || isPart(context, match, item, isOfAction)) return NOTHING_FOUND;
    if (!reading.isClaimed(index, match) || reading.cooperatesWith(index).length > 0) return NOTHING_FOUND;
    const found: Found = {
      code: foreignMetric.code,
      severity: severityOf(foreignMetric, foreign.isSure ? 'certain' : 'likely'),
      start: match.start,
      end: match.end,
      args: { words: context.text.slice(match.start, match.end), term: term.id, role: foreign.owner, own },
      evidence: () => [],
      fixes: () => replacements(context, index, match, offers),
      item,
    };
    return [found];
  });
}

/** Ids of all who own an item of a plan. */
function professionsOf(context: FindingContext): ReadonlySet<string> {
  return new Set(context.draft.items.flatMap(({ owner }) => (owner ? namedOwners(context, owner).professions : [])));
}

/** Whether people are measured by what an item says. A plan may aim at what others bring in: its goals are nobody's metrics. */
function measures({ text, phrases }: FindingContext, { section, content }: DraftItem): boolean {
  if (section === 'metric') return true;
  return section === 'responsibility' && phrases.drafts().measured.test(text.slice(content.start, content.end));
}

/**
 * Whether a metric only explains another, in parentheses behind it (`参与率（评论/曝光）`), behind its name and a colon or in a formula, or is a
 * part of itself: what came from somewhere (`市场来源签约额`, "marketing-sourced bookings").
 * @param isNamed whether words before it say that metrics follow, which no explanation has: `（指标：签约额）`
 */
function isPart(
  { text, phrases, matchesIn, index }: FindingContext,
  { start, end }: TermMatch,
  { content }: DraftItem,
  isNamed: boolean,
): boolean {
  const before = text.slice(Math.max(content.start, start - AROUND), start);
  const after = text.slice(end, Math.min(content.end, end + AROUND));
  const label = LABEL.exec(text.slice(content.start, Math.min(start, content.start + LONGEST_LABEL)))?.[0].length ?? 0;
  const isExplanation =
    label > 0 &&
    !isNamed &&
    matchesIn({ start: content.start, end: content.start + label }).some(
      ({ term }) => index.term(term)?.kind === 'metric',
    );
  const opened = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
  const isInside = opened > Math.max(before.lastIndexOf('）'), before.lastIndexOf(')')) && /[）)]/u.test(after);
  if (isInside && !isNamed && LETTER_OR_DIGIT.test(before.slice(0, opened))) return true;
  const { sourceBefore, sourceAfter } = phrases.drafts();
  if (sourceBefore.test(before) || sourceAfter.test(after)) return true;
  return FORMULA_BEFORE.test(before) || FORMULA_AFTER.test(after) || isExplanation;
}

/** Whose a metric is that measures another role than the draft's. */
interface Foreign {
  readonly owner: string;
  /** Nobody would say that it is the own role's as well. */
  readonly isSure: boolean;
}

/**
 * A metric measures activities, and is fair for whoever owns or shares one of them, and for the roles that the word speaks of clearly
 * enough. Where a pack does not say what it measures, the word alone decides.
 */
function foreignOwner(context: FindingContext, term: Term, own: string, written: Locale): Foreign | undefined {
  const { organizationRoles, declared, index, isCase } = context;
  const strengthOf = strengths(term, written);
  const measured = index.activitiesOfMetric(term.id);
  if ((strengthOf[own] ?? 0) >= SHARED || measured.some((it) => isPartOf(it, own, isCase))) return undefined;
  const main = mainRole(term, written);
  const owners = measured.flatMap((activity) => [...ownersOf(activity, isCase), ...activity.owns]);
  const owner =
    main !== undefined && (measured.length === 0 || owners.includes(main)) ? main : owners.find((id) => index.role(id));
  if (owner === undefined || owner === own) return undefined;
  if (!withoutJoint(organizationRoles, declared).includes(owner)) return undefined;
  const isSplit = measured.some(({ agreement }) => agreement === 'split');
  return { owner, isSure: strengthOf[owner] === CORE && !(own in strengthOf) && !isSplit };
}

/** What the fix writes in the place of a metric. */
interface Offer {
  readonly duty: string;
  readonly name: string;
}

/**
 * Of an item the metrics that measure its work, then those by which a job of the role, of the specialization and the rank that the title says,
 * is mostly measured, without those that the draft names.
 */
function offersFor(context: FindingContext, own: string, written: Locale): (item: number) => readonly Offer[] {
  const { text, pack, declared, title, titles, matches, phrases } = context;
  const seniority = title && titles.find(title.text)?.seniority;
  const fitting = fittingMetrics(context, { role: own, specialization: declared?.specialization, seniority });
  const plainText = phrases.simplified(text).toLowerCase();
  const used = new Set(matches.map(({ term }) => term));
  const known = pack.terms.filter(({ id, kind }) => kind === 'metric' && used.has(id));
  const isNamed = (name: string): boolean =>
    plainText.includes(name) || known.some(({ forms }) => forms[written].some((form) => form.toLowerCase() === name));
  return (item) =>
    fitting(item)
      .filter(({ label }) => !isNamed(label[written].toLowerCase()))
      .slice(0, OFFERED)
      .map(({ id, label }) => ({ duty: id, name: label[written] }));
}

/** What is offered instead of a metric. What qualifies it and its target were that metric's, and go with it. */
function replacements(
  context: FindingContext,
  at: number,
  match: TermMatch,
  offersIn: Readonly<Record<Locale, () => (item: number) => readonly Offer[]>>,
): Fix[] {
  const { text, draft, language, phrases } = context;
  const item = draft.items[at]!;
  const metric = wholeWord(context, match);
  const entry = metric && metricEntry(context, item, metric);
  if (!entry) return [];
  const { start, end, emphasis, joint } = entry;
  const words = text.slice(match.start, match.end);
  const locale = writtenLanguage(words, language);
  const target = placeholder(phrases.lists[locale].written.target, locale);
  const gap = joint?.trim() === '' ? (locale === 'zh' ? '' : ' ') : joint;
  const behind = gap === undefined ? '' : gap + target;
  const first = text.slice(start + emphasis.length, match.end);
  return offersIn[locale]()(at).map(({ duty, name: label }) => {
    const name = asDraft(context, nameLike(first, label, locale));
    const newText = `${emphasis}${name}${emphasis}${asDraft(context, behind)}`;
    return { code: 'replace-metric', args: { duty, name }, changes: [{ start, end, newText }] };
  });
}

/** A metric with the sign of a number behind it (`日活跃用户` + `数`), which its replacement has itself; undefined inside of a word. */
function wholeWord({ text, phrases }: FindingContext, { start, end }: TermMatch): TextRange | undefined {
  const isLatin = (unit: string): boolean => /[A-Za-z0-9]/u.test(unit);
  const isCut = (inside: string, beside: string): boolean => isLatin(inside) && (isLatin(beside) || beside === '-');
  if (isCut(text.charAt(start), text.charAt(start - 1)) || isCut(text.charAt(end - 1), text.charAt(end)))
    return undefined;
  const tail = phrases.drafts().metricTail.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  return { start, end: end + tail };
}

/** In small letters where the words are that it stands for, unless it begins with an abbreviation. */
function nameLike(written: string, name: string, locale: Locale): string {
  const isSmall = locale === 'en' && /^[a-z]/u.test(written) && /^[A-Z][a-z]/u.test(name);
  return isSmall ? name[0]!.toLowerCase() + name.slice(1) : name;
}
