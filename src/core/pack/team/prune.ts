/** What the built-in pack and outer layers say of something that a team took away goes with it. */
import type { Activity, Pack } from '../schema.ts';
import type { PackParts } from './team-pack.ts';

type Ids = ReadonlySet<string>;

/** Takes out whatever points at roles, activities, duties and terms that were there and are gone. */
export function withoutDangling(base: Pack, joined: PackParts): void {
  const goneFrom = (...names: ('roles' | 'neighbors' | 'activities' | 'duties')[]): Ids => {
    if (!names.some((name) => name in joined.values)) return new Set();
    const left = new Set(names.flatMap((name) => joined.get(name).map(({ id }) => id)));
    const before = names.flatMap((name) => [...base[name].map(({ id }) => id), ...joined.takenFrom(name)]);
    return new Set(before.filter((id) => !left.has(id)));
  };
  const roles = goneFrom('roles');
  const people = goneFrom('roles', 'neighbors');
  if (roles.size > 0) pruneRoles(joined, roles);
  if (people.size > 0) prunePeople(joined, people);
  if ('terms' in joined.values) pruneMetrics(joined);
  const activities = goneFrom('activities');
  const duties = goneFrom('duties');
  if (activities.size > 0) pruneActivities(joined, activities);
  if (activities.size > 0 || duties.size > 0) pruneCore(joined, activities, duties);
}

function without<T>(values: Readonly<Record<string, T>>, gone: Ids): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([id]) => !gone.has(id)));
}

const left = (ids: readonly string[], gone: Ids): string[] => ids.filter((id) => !gone.has(id));

/** Words, duties and texts of a role that is compared no more. */
function pruneRoles(joined: PackParts, gone: Ids): void {
  const { values } = joined;
  values.terms = joined
    .get('terms')
    .map((term) => ({
      ...term,
      roles: without(term.roles, gone),
      ...(term.rolesIn && {
        rolesIn: {
          ...(term.rolesIn.zh && { zh: without(term.rolesIn.zh, gone) }),
          ...(term.rolesIn.en && { en: without(term.rolesIn.en, gone) }),
        },
      }),
      views: without(term.views, gone),
      precise: term.precise.filter(({ role }) => !gone.has(role)),
    }))
    .filter(({ roles }) => Object.keys(roles).length > 0);
  const isOfRole = ({ role }: { readonly role?: string | undefined }): boolean => role === undefined || !gone.has(role);
  values.duties = joined.get('duties').filter(isOfRole);
  values.templates = joined.get('templates').filter(isOfRole);
  values.relay = joined.get('relay').filter(isOfRole);
  values.guide = joined.get('guide').filter(isOfRole);
  const risks = joined.get('risks');
  if (risks) values.risks = risks.filter(isOfRole);
  values.neighbors = joined.get('neighbors').map((it) => ({ ...it, borders: without(it.borders, gone) }));
}

/** Work of a profession that is not known any more. What nobody owns any more is gone too. */
function prunePeople(joined: PackParts, gone: Ids): void {
  const { values } = joined;
  values.activities = joined.get('activities').flatMap((activity): Activity[] => {
    const owns = left(activity.owns, gone);
    if (owns.length === 0) return [];
    const depends = activity.depends.flatMap((it) => {
      const others = left(it.owns, gone);
      return others.length > 0 ? [{ ...it, owns: others, ...(it.shares && { shares: left(it.shares, gone) }) }] : [];
    });
    const { handover, ...rest } = activity;
    const isHanded = handover && !gone.has(handover.from) && !gone.has(handover.to);
    const parts = { owns, shares: left(activity.shares, gone), supports: left(activity.supports, gone), depends };
    return [{ ...rest, ...parts, ...(isHanded && { handover }) }];
  });
  values.areas = joined
    .get('areas')
    .map((area) => ({ ...area, roles: left(area.roles, gone) }))
    .filter(({ roles }) => roles.length > 1);
  values.titles = joined.get('titles').map(({ profession, specialization, ...title }) => ({
    ...title,
    also: left(title.also, gone),
    ...(profession !== undefined && !gone.has(profession) && { profession, ...(specialization && { specialization }) }),
  }));
}

/** Metrics that are no term any more: by themselves, or with the role whose words they were. */
function pruneMetrics(joined: PackParts): void {
  const known = new Set(joined.get('terms').map(({ id }) => id));
  joined.values.activities = joined
    .get('activities')
    .map((it) => ({ ...it, metrics: it.metrics.filter((id) => known.has(id)) }));
}

function pruneActivities(joined: PackParts, gone: Ids): void {
  joined.values.areas = joined
    .get('areas')
    .map((area) => ({ ...area, activities: left(area.activities, gone) }))
    .filter(({ activities }) => activities.length > 0);
}

function pruneCore(joined: PackParts, activities: Ids, duties: Ids): void {
  joined.values.roles = joined.get('roles').map((role) => ({
    ...role,
    core: role.core
      .map((work) => ({
        ...work,
        activities: left(work.activities, activities),
        unless: left(work.unless, activities),
        duties: left(work.duties, duties),
      }))
      .filter((work) => work.activities.length > 0 && work.duties.length > 0),
  }));
}
