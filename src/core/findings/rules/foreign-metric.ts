/** A metric that measures another role: DAU for sales, payment collected for operations. */
import { asDraft } from '../../edits/edit-context.ts';
import { once } from '../../text/once.ts';
import type { TextRange } from '../../text/range.ts';
import type { DraftItem } from '../../draft/draft.ts';
import { mainRole, strengths } from '../../pack/roles.ts';
import type { Term } from '../../pack/schema.ts';
import type { Locale } from '../../language/locale.ts';
import { termName } from '../../terms/term-card.ts';
import type { TermMatch } from '../../terms/term-index.ts';
import type { FindingContext, Found } from '../context.ts';
import { severityOf, type Rule } from '../rule.ts';
import type { Fix } from '../../edits/fix.ts';
import { indexAt } from '../../draft/item-at.ts';
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
  const { draft, role: own, reading, matches, index: pack } = context;
  if (own === undefined) return [];
  const offers = { zh: once(() => offersFor(context, own, 'zh')), en: once(() => offersFor(context, own, 'en')) };
  // Many metrics may stand in one item, which is looked at once.
  let last: { readonly item: DraftItem; readonly isMeasured: boolean } | undefined;
  const isMeasured = (item: DraftItem): boolean => {
    if (last?.item !== item) last = { item, isMeasured: measures(context, item) };
    return last.isMeasured;
  };
  return matches.flatMap((match): Found[] => {
    const term = pack.term(match.term);
    if (term?.kind !== 'metric') return [];
    const index = indexAt(draft.items, match.start);
    const item = draft.items[index];
    if (!item) return [];
    const written = writtenLanguage(context.text.slice(item.content.start, item.content.end), context.language);
    const owner = foreignOwner(context, term, own, written);
    if (owner === undefined || !isMeasured(item) || isPart(context, match, item)) return [];
    if (!reading.isClaimed(index, match) || reading.cooperatesWith(index).length > 0) return [];
    const strengthOf = strengths(term, written);
    const found: Found = {
      code: foreignMetric.code,
      severity: severityOf(foreignMetric, strengthOf[owner] === CORE && !(own in strengthOf) ? 'certain' : 'likely'),
      start: match.start,
      end: match.end,
      args: { words: context.text.slice(match.start, match.end), term: term.id, role: owner, own },
      evidence: () => [],
      fixes: () => replacements(context, match, term, offers[written]()),
      item,
    };
    return [found];
  });
}

function measures({ text, draft, phrases }: FindingContext, { section, content }: DraftItem): boolean {
  if (section === 'metric' || (section === 'goal' && draft.kind === 'plan')) return true;
  return section === 'responsibility' && phrases.drafts().measured.test(text.slice(content.start, content.end));
}

/** Whether a metric only explains another: it stands in the parentheses behind it (`参与率（评论/曝光）`) or in a formula. */
function isPart({ text }: FindingContext, { start, end }: TermMatch, { content }: DraftItem): boolean {
  const before = text.slice(Math.max(content.start, start - AROUND), start);
  const after = text.slice(end, Math.min(content.end, end + AROUND));
  const opened = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
  const isInside = opened > Math.max(before.lastIndexOf('）'), before.lastIndexOf(')')) && /[）)]/u.test(after);
  if (isInside && LETTER_OR_DIGIT.test(before.slice(0, opened))) return true;
  return FORMULA_BEFORE.test(before) || FORMULA_AFTER.test(after);
}

/** The role a metric measures, when it is another than the draft's and that one has no share in it. */
function foreignOwner(
  { organizationRoles }: FindingContext,
  term: Term,
  own: string,
  written: Locale,
): string | undefined {
  const owner = term.kind === 'metric' ? mainRole(term, written) : undefined;
  if (owner === undefined || owner === own || !organizationRoles.includes(owner)) return undefined;
  return (strengths(term, written)[own] ?? 0) < SHARED ? owner : undefined;
}

/** Metrics of the role that the draft does not name yet, and whether each is a share. */
function offersFor(
  context: FindingContext,
  own: string,
  written: Locale,
): readonly { readonly term: Term; readonly isShare: boolean }[] {
  const used = new Set(context.matches.map(({ term }) => term));
  return context.pack.terms
    .filter(
      (term) =>
        term.kind === 'metric' &&
        strengths(term, written)[own] === CORE &&
        mainRole(term, written) === own &&
        !used.has(term.id),
    )
    .map((term) => ({ term, isShare: isShare(context, term) }));
}

function isShare({ phrases }: FindingContext, term: Term): boolean {
  return phrases.drafts().share.test(Object.values(termName(term)).join(' '));
}

/** What is offered instead of a metric, those of the same sort (a share, an amount) first. */
function replacements(
  context: FindingContext,
  match: TermMatch,
  written: Term,
  offers: ReturnType<typeof offersFor>,
): Fix[] {
  const { text, language } = context;
  const range = wholeWord(context, match);
  if (!range) return [];
  const words = text.slice(match.start, match.end);
  const locale = writtenLanguage(words, language);
  const isOfShare = isShare(context, written);
  return [...offers.filter((it) => it.isShare === isOfShare), ...offers.filter((it) => it.isShare !== isOfShare)]
    .slice(0, OFFERED)
    .map(({ term }) => {
      const name = asDraft(context, nameLike(words, termName(term)[locale], locale));
      return { code: 'replace-metric', args: { term: term.id, name }, changes: [{ ...range, newText: name }] };
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

/** With a capital where the word it stands for has one. */
function nameLike(written: string, name: string, locale: Locale): string {
  return locale === 'en' && /^[A-Z][a-z]/u.test(written) ? name[0]!.toUpperCase() + name.slice(1) : name;
}
