/** The comparison: facets × roles, in one language, as plain data. */
import type { PackIndex } from '../pack/pack-index.ts';
import type { Cell, Duty, Pack } from '../pack/schema.ts';
import type { Locale } from '../language/locale.ts';
import { strengths } from '../pack/roles.ts';
import type { DutySection } from '../pack/vocabulary.ts';
import { sourceNotes, termName, type SourceNote, type Strength } from '../terms/term-card.ts';

export interface Comparison {
  readonly roles: readonly ComparisonRole[];
  readonly groups: readonly ComparisonGroup[];
}

export interface ComparisonRole {
  readonly id: string;
  readonly name: string;
  readonly tagline: string;
}

export interface ComparisonGroup {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly ComparisonRow[];
}

export interface ComparisonRow {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  /** One cell for each role, in the order of the roles. */
  readonly cells: readonly ComparisonCell[];
}

export interface ComparisonCell {
  readonly role: string;
  /** The answer in a few words; roles that answer alike have the same. Empty when the pack gives none. */
  readonly key: string;
  readonly summary: string;
  readonly points: readonly string[];
  readonly sources: readonly SourceNote[];
  /** Terms of the facet that are the role's own or shared by it, its core first. */
  readonly terms: readonly ComparisonTerm[];
  /** The role's duties of the facet. */
  readonly duties: readonly ComparisonDuty[];
}

export interface ComparisonTerm {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  /** How strongly the term speaks of the role of the cell. */
  readonly strength: Strength;
}

export interface ComparisonDuty {
  readonly id: string;
  readonly label: string;
  /** The sentence that is inserted. */
  readonly text: string;
  readonly section: DutySection;
}

/** From this strength on a term is shown with a role. */
const RELATED: Strength = 2;

export function comparison(index: PackIndex, locale: Locale): Comparison {
  const { pack } = index;
  const cellOf = (facet: string, role: string, cell: Cell | undefined): ComparisonCell => ({
    role,
    key: cell?.key?.[locale] ?? '',
    summary: cell?.summary[locale] ?? '',
    points: cell?.points.map((point) => point[locale]) ?? [],
    sources: sourceNotes(index, cell?.sources ?? [], locale),
    terms: termsOf(pack, facet, role, locale),
    duties: comparisonDuties(index.dutiesOf(role, { facet }), locale),
  });
  return {
    roles: pack.roles.map(({ id, name, tagline }) => ({ id, name: name[locale], tagline: tagline[locale] })),
    groups: pack.facetGroups.map((group) => ({
      id: group.id,
      name: group.name[locale],
      rows: pack.facets
        .filter((facet) => facet.group === group.id)
        .map((facet) => ({
          id: facet.id,
          name: facet.name[locale],
          question: facet.question[locale],
          cells: pack.roles.map((role) => cellOf(facet.id, role.id, role.cells[facet.id])),
        })),
    })),
  };
}

/** Terms of a facet that are a role's own or shared by it, its core first. */
export function termsOf(pack: Pack, facet: string, role: string, locale: Locale): ComparisonTerm[] {
  return pack.terms
    .filter((term) => term.facet === facet && (strengths(term, locale)[role] ?? 0) >= RELATED)
    .map((term) => ({
      id: term.id,
      label: termName(term)[locale],
      definition: term.definition[locale],
      strength: strengths(term, locale)[role]!,
    }))
    .sort((a, b) => b.strength - a.strength);
}

/** Duties as they are shown in a language. */
export function comparisonDuties(duties: readonly Duty[], locale: Locale): ComparisonDuty[] {
  return duties.map(({ id, label, text, section }) => ({ id, label: label[locale], text: text[locale], section }));
}
