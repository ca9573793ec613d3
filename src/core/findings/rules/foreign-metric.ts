/** A metric that measures another role: DAU for sales, payment collected for operations. */
import type { DraftItem } from '../../draft/draft.ts';
import { mainRole } from '../../pack/roles.ts';
import type { Term } from '../../pack/schema.ts';
import type { Locale } from '../../language/locale.ts';
import { termName } from '../../terms/term-card.ts';
import type { TermMatch } from '../../terms/term-index.ts';
import type { FindingContext, Found } from '../context.ts';
import { severityOf, type Rule } from '../rule.ts';
import type { Fix } from '../../edits/fix.ts';
import { indexAt } from '../../draft/item-at.ts';
import { writtenLanguage } from '../../language/written-language.ts';

/** How strongly a term speaks of a role whose core it is. */
const CORE = 3;
/** A term that speaks of a role so strongly is shared with it. */
const SHARED = 2;
/** So many metrics of the role are offered. */
const OFFERED = 3;
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
  return matches.flatMap((match): Found[] => {
    const term = pack.term(match.term);
    if (term?.kind !== 'metric') return [];
    const owner = foreignOwner(context, term, own);
    const index = owner === undefined ? -1 : indexAt(draft.items, match.start);
    const item = draft.items[index];
    if (owner === undefined || !item || !measures(context, item)) return [];
    if (reading.cooperatesWith(index).length > 0) return [];
    const found: Found = {
      code: foreignMetric.code,
      severity: severityOf(foreignMetric, term.roles[owner] === CORE && !(own in term.roles)),
      start: match.start,
      end: match.end,
      args: { words: context.text.slice(match.start, match.end), term: term.id, role: owner, own },
      evidence: () => [],
      fixes: () => replacements(context, match, term, own),
      item,
    };
    return [found];
  });
}

function measures({ text, draft, phrases }: FindingContext, { section, content }: DraftItem): boolean {
  if (section === 'metric' || (section === 'goal' && draft.kind === 'plan')) return true;
  return section === 'responsibility' && phrases.drafts().measured.test(text.slice(content.start, content.end));
}

/** The role a metric measures, when it is another than the draft's and that one has no share in it. */
function foreignOwner({ organizationRoles }: FindingContext, term: Term, own: string): string | undefined {
  const owner = term.kind === 'metric' ? mainRole(term) : undefined;
  if (owner === undefined || owner === own || !organizationRoles.includes(owner)) return undefined;
  return (term.roles[own] ?? 0) < SHARED ? owner : undefined;
}

/** Metrics of the role that the draft does not name yet, those of the same sort (a share, an amount) first. */
function replacements(context: FindingContext, match: TermMatch, written: Term, own: string): Fix[] {
  const { text, pack, matches, language, phrases } = context;
  const words = text.slice(match.start, match.end);
  const locale = writtenLanguage(words, language);
  const used = new Set(matches.map(({ term }) => term));
  const isShare = (term: Term): boolean => phrases.drafts().share.test(Object.values(termName(term)).join(' '));
  const sameSort = (term: Term): number => Number(isShare(term) === isShare(written));
  return pack.terms
    .filter(
      (term) => term.kind === 'metric' && term.roles[own] === CORE && mainRole(term) === own && !used.has(term.id),
    )
    .sort((a, b) => sameSort(b) - sameSort(a))
    .slice(0, OFFERED)
    .map((term) => {
      const name = nameLike(words, termName(term)[locale], locale);
      return {
        code: 'replace-metric',
        args: { term: term.id, name },
        changes: [{ start: match.start, end: match.end, newText: name }],
      };
    });
}

/** With a capital where the word it stands for has one. */
function nameLike(written: string, name: string, locale: Locale): string {
  return locale === 'en' && /^[A-Z][a-z]/u.test(written) ? name[0]!.toUpperCase() + name.slice(1) : name;
}
