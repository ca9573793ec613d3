/** The comparison: facets × roles, in one language, as plain data. */
import type { Cell, Pack } from '../pack/schema.ts';
import type { Locale } from '../pack/vocabulary.ts';
import { sourceNotes, type SourceNote } from '../terms/term-card.ts';

export interface Comparison {
  readonly roles: readonly { readonly id: string; readonly name: string; readonly tagline: string }[];
  readonly groups: readonly ComparisonGroup[];
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
  readonly summary: string;
  readonly points: readonly string[];
  readonly sources: readonly SourceNote[];
}

export function comparison(pack: Pack, locale: Locale): Comparison {
  const cellOf = (role: string, cell: Cell | undefined): ComparisonCell => ({
    role,
    summary: cell?.summary[locale] ?? '',
    points: cell?.points.map((point) => point[locale]) ?? [],
    sources: sourceNotes(pack.sources, cell?.sources ?? [], locale),
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
          cells: pack.roles.map((role) => cellOf(role.id, role.cells[facet.id])),
        })),
    })),
  };
}
