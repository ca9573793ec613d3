/** What a company says of who owns what, laid over a pack. */
import { lazily, overlaid } from '../../text/once.ts';
import type { LocalText, Activity, Area, Pack } from '../schema.ts';
import type { CompiledPack } from '../compile/compiled-pack.ts';

/** Ids of areas, and the role or neighbor that owns each. */
export type Owners = Readonly<Record<string, string>>;

/**
 * A pack in which the activities of some areas have the owner that a company gives them. Whoever owned one of them before has a part
 * in it no more than anybody who helps.
 * @param owners people write them: an area or an owner that the pack does not name counts as not given
 */
export function withOwners(compiled: CompiledPack, owners: Owners): CompiledPack {
  if (Object.keys(owners).length === 0) return compiled;
  const { pack } = compiled;
  // The other parts stay as they are: those of a file are read when they are asked for.
  const over = lazily({ activities: () => ownedActivities(pack, owners) });
  return overlaid(compiled, { pack: overlaid(pack, over) });
}

function ownedActivities(pack: Pack, owners: Owners): Activity[] {
  const given = new Map<string, Pick<Activity, 'owns' | 'why'>>();
  for (const area of pack.areas) {
    const owner = Object.hasOwn(owners, area.id) ? professionOf(pack, owners[area.id]!) : undefined;
    if (!owner) continue;
    const said = { owns: [owner.id], why: whyOf(area, owner.name) };
    for (const id of area.activities) given.set(id, said);
  }
  return pack.activities.map((activity) => {
    const said = given.get(activity.id);
    if (!said) return activity;
    const before = [activity.owns, activity.shares, activity.supports, ...activity.depends.map(({ owns }) => owns)];
    const supports = [...new Set(before.flat())].filter((id) => !said.owns.includes(id));
    return { ...activity, ...said, shares: [], supports, depends: [], agreement: 'all' };
  });
}

function professionOf(
  { roles, neighbors }: Pack,
  id: string,
): { readonly id: string; readonly name: LocalText } | undefined {
  return roles.find((role) => role.id === id) ?? neighbors.find((neighbor) => neighbor.id === id);
}

function whyOf({ why }: Area, name: LocalText): LocalText {
  return { zh: why.zh.replace('{role}', name.zh), en: why.en.replace('{role}', name.en) };
}
