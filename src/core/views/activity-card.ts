/** Everything that is said of an activity in one language: who owns, shares and supports it, why, and where that is known from. */
import { otherLocale, type Locale } from '../language/locale.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Activity } from '../pack/schema.ts';
import type { Part } from './activity-parts.ts';
import { responsibility, type ActivityDepends, type ActivityRow } from './responsibilities.ts';

export interface ActivityCard extends Pick<
  ActivityRow,
  'id' | 'name' | 'why' | 'handover' | 'sources' | 'agreement' | 'facet'
> {
  /** The name in the other language. */
  readonly otherName: string;
  /** Owners first, then those who share it, then those who support it. */
  readonly people: readonly ActivityPerson[];
  readonly depends: readonly (ActivityDepends & { readonly ownerNames: readonly string[] })[];
}

/** A role or a neighbor with its part. */
export interface ActivityPerson {
  readonly id: string;
  readonly name: string;
  readonly part: Part;
}

const PARTS: readonly Part[] = ['owns', 'shares', 'supports'];

/** @param home the language of the companies that are meant, see {@link responsibility}; a handover names people */
export function activityCard(index: PackIndex, activity: Activity, locale: Locale, home: Locale): ActivityCard {
  const row = responsibility(index, activity, locale, home);
  const { id, name, why, handover, sources, agreement, facet } = row;
  const called = (person: string): string => index.professionName(person, locale);
  const told = new Set<string>();
  const people = PARTS.flatMap((part) =>
    row[part].flatMap((person) => {
      // Who owns it in this world has no lesser part in it beside.
      if (told.has(person)) return [];
      told.add(person);
      return [{ id: person, name: called(person), part }];
    }),
  );
  return {
    ...{ id, name, otherName: activity.name[otherLocale(locale)], people, sources, agreement, facet },
    ...(why === undefined ? {} : { why }),
    depends: row.depends.map((it) => ({ ...it, ownerNames: it.owns.map(called) })),
    ...(handover ? { handover: { ...handover, from: called(handover.from), to: called(handover.to) } } : {}),
  };
}
