/** Everything that is said of a term in one language: what a hover, a tooltip or a card shows. */
import type { PackIndex } from '../pack/pack-index.ts';
import type { LocalText, Term } from '../pack/schema.ts';
import { otherLocale, type Locale } from '../language/locale.ts';
import { mainRole, strengths } from '../pack/roles.ts';

export type Strength = 1 | 2 | 3;

export interface TermCard {
  readonly id: string;
  readonly label: string;
  /** The label in the other language. */
  readonly otherLabel: string;
  readonly definition: string;
  /** The one role the term speaks of most where it stands, unless its reading depends. */
  readonly mainRole: string | undefined;
  /** Roles the term speaks of, strongest first. */
  readonly roles: readonly { readonly id: string; readonly name: string; readonly strength: Strength }[];
  /** What an ambiguous term's reading depends on. */
  readonly depends: string | undefined;
  /** How the roles (the others, or all where contexts or languages differ on whose it is) treat the same thing. */
  readonly views: readonly { readonly id: string; readonly name: string; readonly text: string }[];
  readonly facet: { readonly id: string; readonly name: string };
  readonly sources: readonly SourceNote[];
}

/** Where a statement comes from, in words. */
export interface SourceNote {
  readonly id: string;
  readonly section: string;
  readonly claim: string;
}

/** What a term is called: its first form in each language. */
export function termName({ forms }: Term): LocalText {
  return { zh: forms.zh[0]!, en: forms.en[0]! };
}

/** @param written the language of the text in which the term stands: it may speak of other roles there */
export function termCard(index: PackIndex, term: Term, locale: Locale, written: Locale = locale): TermCard {
  const { roles } = index.pack;
  const name = termName(term);
  const strengthOf = strengths(term, written);
  return {
    id: term.id,
    label: name[locale],
    otherLabel: name[otherLocale(locale)],
    definition: term.definition[locale],
    mainRole: mainRole(term, written),
    roles: roles
      .filter(({ id }) => id in strengthOf)
      .map(({ id, name }) => ({ id, name: name[locale], strength: strengthOf[id]! }))
      .sort((a, b) => b.strength - a.strength),
    depends: term.depends?.[locale],
    views: roles
      .filter(({ id }) => id in term.views)
      .map(({ id, name }) => ({ id, name: name[locale], text: term.views[id]![locale] })),
    facet: { id: term.facet, name: index.facet(term.facet)?.name[locale] ?? term.facet },
    sources: sourceNotes(index, term.sources, locale),
  };
}

/** The sources of a statement, in the order given; one that the pack does not list is left out. */
export function sourceNotes(index: PackIndex, ids: readonly string[], locale: Locale): SourceNote[] {
  return ids.flatMap((id) => {
    const claim = index.claim(id);
    return claim ? [{ id, section: claim.section[locale], claim: claim.claim[locale] }] : [];
  });
}
