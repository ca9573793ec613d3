/** Where the comparison opens. Links, menus, findings and other extensions say so; none of them is trusted. */
import * as v from 'valibot';
import type { Locale } from '../core/index.ts';
import { mainRole } from '../core/plain.ts';

export const VIEW_NAMES = ['matrix', 'responsibilities', 'pictures', 'quiz'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** A row, a column, a cell, or a term or a duty inside of one; an activity; or a view as a whole. */
export interface ComparisonTarget {
  readonly view?: ViewName;
  readonly facet?: string;
  readonly role?: string;
  readonly term?: string;
  readonly duty?: string;
  readonly activity?: string;
}

export const TargetSchema: v.GenericSchema<unknown, ComparisonTarget> = v.object({
  view: v.exactOptional(v.picklist(VIEW_NAMES)),
  facet: v.exactOptional(v.string()),
  role: v.exactOptional(v.string()),
  term: v.exactOptional(v.string()),
  duty: v.exactOptional(v.string()),
  activity: v.exactOptional(v.string()),
});

export function isTarget(value: unknown): value is ComparisonTarget {
  return v.is(TargetSchema, value);
}

interface KnownIds {
  readonly facets: readonly { readonly id: string }[];
  readonly roles: readonly { readonly id: string }[];
  readonly terms: readonly {
    readonly id: string;
    readonly facet: string;
    readonly roles: Readonly<Record<string, number>>;
    readonly rolesIn?: Readonly<Partial<Record<Locale, Readonly<Record<string, number>> | undefined>>> | undefined;
    readonly depends?: object | undefined;
  }[];
  readonly duties: readonly { readonly id: string; readonly facet: string; readonly role: string }[];
  readonly activities: readonly { readonly id: string }[];
}

/**
 * Reads the argument of the command *Compare Roles*. Ids that the pack does not hold are left out. A term or a duty adds the row and
 * the column in which it stands, unless the caller names others. A term that speaks of no role in particular adds its row only. An
 * activity adds its view.
 */
export function comparisonTarget(argument: unknown, pack: KnownIds, locale: Locale): ComparisonTarget {
  if (typeof argument !== 'object' || argument === null || Array.isArray(argument)) return {};
  const named = argument as Readonly<Record<string, unknown>>;
  const term = pack.terms.find(({ id }) => id === named.term);
  const duty = pack.duties.find(({ id }) => id === named.duty);
  const facet = pack.facets.find(({ id }) => id === named.facet)?.id ?? duty?.facet ?? term?.facet;
  const role = pack.roles.find(({ id }) => id === named.role)?.id ?? duty?.role ?? (term && mainRole(term, locale));
  const activity = pack.activities.find(({ id }) => id === named.activity);
  const view = VIEW_NAMES.find((name) => name === named.view) ?? (activity && 'responsibilities');
  return {
    ...(view === undefined ? {} : { view }),
    ...(facet === undefined ? {} : { facet }),
    ...(role === undefined ? {} : { role }),
    ...(term === undefined ? {} : { term: term.id }),
    ...(duty === undefined ? {} : { duty: duty.id }),
    ...(activity === undefined ? {} : { activity: activity.id }),
  };
}
