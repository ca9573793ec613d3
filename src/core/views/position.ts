/** *Position*: where the roles stand between two pairs of opposites. */
import type { PackIndex } from '../pack/pack-index.ts';
import type { Axis } from '../pack/schema.ts';
import type { Locale } from '../language/locale.ts';
import type { Mix } from '../judgement/reading.ts';
import { sourceNotes, type SourceNote } from '../terms/term-card.ts';

export interface Position {
  readonly x: PositionAxis;
  readonly y: PositionAxis;
  /** The roles that have a place on both axes. */
  readonly places: readonly RolePlace[];
}

export interface PositionAxis {
  readonly id: string;
  readonly name: string;
  readonly low: string;
  readonly high: string;
  readonly sources: readonly SourceNote[];
}

/** 0 is the low end of an axis, 1 its high end. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface RolePlace extends Place {
  readonly role: string;
}

/** Undefined when the pack has no two axes. */
export function position(index: PackIndex, locale: Locale): Position | undefined {
  const { pack } = index;
  const [x, y] = pack.axes;
  if (!x || !y) return undefined;
  const axis = ({ id, name, low, high, sources }: Axis): PositionAxis => ({
    id,
    name: name[locale],
    low: low[locale],
    high: high[locale],
    sources: sourceNotes(index, sources, locale),
  });
  const places = pack.roles.flatMap((role): RolePlace[] => {
    const [left, up] = [role.places[x.id], role.places[y.id]];
    return left === undefined || up === undefined ? [] : [{ role: role.id, x: left, y: up }];
  });
  return { x: axis(x), y: axis(y), places };
}

/** Where a mix of roles stands: the middle of its roles' places, each as heavy as its share. Undefined when it is of none of them. */
export function placeOf(mix: Mix, places: readonly RolePlace[]): Place | undefined {
  const total = places.reduce((sum, { role }) => sum + (mix[role] ?? 0), 0);
  if (total <= 0) return undefined;
  const middle = (along: (place: Place) => number): number =>
    places.reduce((sum, place) => sum + (mix[place.role] ?? 0) * along(place), 0) / total;
  return { x: middle((place) => place.x), y: middle((place) => place.y) };
}
