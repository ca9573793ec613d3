/** *Coverage*: which facets of its role a draft speaks of. */
import type { Analysis } from '../analysis/analysis.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Duty, Facet, Pack, Term } from '../pack/schema.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import { LOCALES } from '../language/locale.ts';
import { writtenLanguage } from '../language/written-language.ts';
import { strengths } from '../pack/roles.ts';
import { within } from '../text/range.ts';
import { quoted } from './quoted.ts';

/** Spoken of in several items, in one, in none. */
export type CoverageLevel = 'covered' | 'thin' | 'missing';

export interface FacetCoverage {
  readonly facet: string;
  readonly level: CoverageLevel;
  /** Indices of the items that speak of it, in order. */
  readonly items: readonly number[];
  /** What these items say, without their markers; long ones are cut. Of very many only the first. */
  readonly texts: readonly string[];
  /** Id of a duty of the role to insert; absent when the facet is covered or the draft holds every duty of it. */
  readonly duty?: string;
}

/** So many items of a facet are quoted. */
const QUOTED = 100;
/** From so many items on a facet is covered. */
const COVERED = 2;
/** With fewer words for a facet than this, a draft that has none of them may speak of it all the same. */
const WORDS = 3;
/** What a section asks for is one facet. Under responsibilities stands work of every facet. */
const OF_ONE_FACET: readonly SectionKind[] = ['requirement', 'metric'];

/**
 * The facets that a draft of a role can speak of, in the order of the pack. An item speaks of a facet when it mentions a term of
 * the facet that has to do with the role, when it stands in the section that asks for the facet, and when it is a duty of the
 * facet, whatever its numbers were changed to. Another role's work says nothing of this one.
 * @param foreign whether an item is another role's work
 */
export function coverage(
  index: PackIndex,
  { text, draft, matches, declared, language }: Analysis,
  role: string,
  foreign: (item: number) => boolean,
): FacetCoverage[] {
  const { pack } = index;
  const duties = pack.duties.filter((duty) => duty.role === role);
  const facetByWords = new Map(
    duties.flatMap(({ facet, text }) => [text.zh, text.en].map((sentence) => [wordsOf(sentence), facet] as const)),
  );
  const sections = facetsOfSections(pack);
  const written = new Set<string>();
  const itemsOf = new Map<string, number[]>();
  draft.items.forEach((item, at) => {
    const said = text.slice(item.content.start, item.content.end);
    const locale = writtenLanguage(said, language ?? 'zh');
    const words = wordsOf(said);
    written.add(words);
    const facets = new Set<string | undefined>([facetByWords.get(words)]);
    if (!foreign(at)) {
      for (const match of within(matches, item)) {
        const term = index.term(match.term);
        if (term && role in strengths(term, locale)) facets.add(term.facet);
      }
      facets.add(item.section && sections.get(item.section));
    }
    for (const facet of facets) {
      if (facet === undefined) continue;
      const items = itemsOf.get(facet);
      if (items) items.push(at);
      else itemsOf.set(facet, [at]);
    }
  });

  // A plan asks nothing of a person, and does not tell what the role is.
  const fits = ({ section }: Duty): boolean =>
    draft.kind !== 'plan' || (section !== 'requirement' && section !== 'assessment');
  const isAsked = ({ id: facet, ofRole }: Facet): boolean => {
    if (draft.kind === 'plan' && ofRole) return false;
    const its = duties.filter((duty) => duty.facet === facet);
    return its.length === 0 || its.some(fits);
  };
  const isNew = ({ text }: Duty): boolean => !written.has(wordsOf(text.zh)) && !written.has(wordsOf(text.en));
  const rank = rankIn(index, role);
  const dutyFor = (facet: string): Duty | undefined =>
    duties
      .filter((duty) => duty.facet === facet && fits(duty) && isNew(duty))
      .filter(({ specialization: its }) => its === undefined || its === (declared?.specialization ?? its))
      .sort((a, b) => rank(a) - rank(b))[0];
  return pack.facets
    .filter((it) => canBeWrittenOf(pack, it.id, role) && canBeSeen(pack, it.id, role, sections) && isAsked(it))
    .map(({ id: facet }) => {
      const items = itemsOf.get(facet) ?? [];
      const level = items.length >= COVERED ? 'covered' : items.length > 0 ? 'thin' : 'missing';
      const duty = level === 'covered' ? undefined : dutyFor(facet);
      const texts = items.slice(0, QUOTED).map((item) => quoted(text, draft.items[item]!.content));
      return { facet, level, items, texts, ...(duty ? { duty: duty.id } : {}) };
    });
}

/**
 * Whether a draft of the role can speak of a facet: the role has words or duties for it. Any other facet, such as what outsiders
 * get wrong, tells of the role and is not written into a job description or a plan. What other roles have does not matter: a role
 * that a team adds with a few words must not take facets away from the others.
 */
function canBeWrittenOf({ terms, duties }: Pack, facet: string, role: string): boolean {
  return (
    duties.some((duty) => duty.facet === facet && duty.role === role) ||
    terms.some((term) => term.facet === facet && strengthOf(term, role) > 1)
  );
}

/** How strongly a term speaks of a role in the language in which it does most. */
function strengthOf(term: Term, role: string): number {
  return Math.max(...LOCALES.map((locale) => strengths(term, locale)[role] ?? 0));
}

/** Whether it could be told that a draft of the role speaks of a facet, so that a facet that is not found is missing indeed. */
function canBeSeen({ terms }: Pack, facet: string, role: string, sections: ReadonlyMap<SectionKind, string>): boolean {
  const isWord = (term: Term): boolean => term.facet === facet && strengthOf(term, role) > 0;
  return [...sections.values()].includes(facet) || terms.filter(isWord).length >= WORDS;
}

/** The facet that every item of a section speaks of: the one of the same name, or the one that most duties of the section have. */
function facetsOfSections({ facets, duties, sections }: Pack): ReadonlyMap<SectionKind, string> {
  const found = new Map<SectionKind, string>();
  for (const { kind } of sections) {
    const counts = facets.map(({ id }) => ({
      id,
      count: duties.filter((duty) => duty.facet === id && duty.section === kind).length,
    }));
    const most = counts.reduce((best, it) => (it.count > best.count ? it : best), { id: '', count: 0 });
    const same = facets.some(({ id }) => id === kind) ? kind : undefined;
    const facet = same ?? (OF_ONE_FACET.includes(kind) && most.count > 0 ? most.id : undefined);
    if (facet !== undefined) found.set(kind, facet);
  }
  return found;
}

/** What to offer first: work that every post of the role has, then what fits most posts. */
function rankIn(index: PackIndex, role: string): (duty: Duty) => number {
  const core = new Set(index.role(role)?.core.map(({ duties }) => duties[0]));
  return ({ id, specialization, seniority }) =>
    core.has(id) ? 0 : (specialization === undefined ? 1 : 3) + (seniority.includes('mid') ? 0 : 1);
}

/** A sentence without what may be changed in it and leave it the same: numbers, punctuation, case. */
function wordsOf(sentence: string): string {
  return sentence.replace(/[\s\d\p{P}\p{S}]+/gu, '').toLowerCase();
}
