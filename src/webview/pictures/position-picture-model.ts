/** Where things stand in the picture *Position*, and what is said of it. Pure: no DOM. Lengths are CSS pixels. */
import { placeOf } from '../../core/plain.ts';
import type { ComparisonRole, Place, Position, RolePlace } from '../../core/index.ts';
import type { PicturesStrings } from '../../words/pictures-words.ts';
import type { ShownDraft } from '../app/shown-draft.ts';
import type { TableData } from './table-data.ts';
import { markWithName, nameSpots, widthOf, type Point } from './geometry.ts';

/** Room for the words at the ends of the axes. */
const EDGE = 30;
/** From the side of the plane to the outermost mark. */
const INSET = 24;
/** Sizes of the words at the ends of the axes and of the names. Names are bold, thus a little wider. */
const END = 12;
const NAME = 15;

/** A role that has a place on both axes. */
export interface PlacedRole {
  /** Its place among the roles of the comparison. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly place: RolePlace;
}

export function placedRoles(roles: readonly ComparisonRole[], { places }: Position): PlacedRole[] {
  return places.flatMap((place) => {
    const index = roles.findIndex(({ id }) => id === place.role);
    return index < 0 ? [] : [{ index, id: place.role, name: roles[index]!.name, place }];
  });
}

/** Where the draft stands; undefined without a draft, or when it is of none of the roles. */
export function placeOfDraft(draft: ShownDraft, roles: readonly PlacedRole[]): Place | undefined {
  return (
    draft?.picture &&
    placeOf(
      draft.picture.mix,
      roles.map(({ place }) => place),
    )
  );
}

export interface PositionLayout {
  readonly width: number;
  readonly height: number;
  /** Sides of the plane. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly middle: Point;
  /** Whether the two ends of the level axis do not fit side by side: then one stands above it. */
  readonly isTight: boolean;
  /** Where each role stands, and its name from there. */
  readonly marks: readonly { readonly at: Point; readonly name: Point }[];
  /** Where the draft stands, and on which side its name is. */
  readonly draft?: { readonly at: Point; readonly isNameLeft: boolean };
}

/**
 * @param own where the draft stands on the axes
 * @param draftName what is written beside its mark
 */
export function positionLayout(
  { x }: Position,
  roles: readonly PlacedRole[],
  own: Place | undefined,
  width: number,
  draftName: string,
): PositionLayout {
  const height = Math.round(Math.min(Math.max(width * 0.7, 240), 420));
  const [left, right, top, bottom] = [EDGE, width - EDGE, EDGE, height - EDGE];
  const pointOf = (place: Place): Point => ({
    x: left + INSET + place.x * (right - left - 2 * INSET),
    y: bottom - INSET - place.y * (bottom - top - 2 * INSET),
  });
  const spots = roles.map(({ place }) => pointOf(place));
  const widths = roles.map(({ name }) => widthOf(name) * NAME);
  const at = own && pointOf(own);
  const isNameLeft = at !== undefined && at.x > width * 0.62;
  const around = at ? markWithName(at, widthOf(draftName) * NAME, isNameLeft ? -1 : 1) : [];
  const names = nameSpots(spots, widths, { left, right }, around);
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    middle: { x: width / 2, y: height / 2 },
    isTight: (widthOf(x.low) + widthOf(x.high)) * END + 40 > right - left,
    marks: spots.map((spot, index) => ({ at: spot, name: names[index]! })),
    ...(at ? { draft: { at, isNameLeft } } : {}),
  };
}

/** Above the picture: which role the draft is nearest to. */
export function positionLead(
  roles: readonly PlacedRole[],
  own: Place | undefined,
  { position: words, gap }: PicturesStrings,
): string {
  const nearest = own && nearestRole(own, roles);
  return nearest ? `${words.lead}${gap}${words.nearest(nearest.name)}` : words.lead;
}

function nearestRole({ x, y }: Place, roles: readonly PlacedRole[]): PlacedRole | undefined {
  const far = ({ place }: PlacedRole): number => Math.hypot(place.x - x, place.y - y);
  return roles.reduce<PlacedRole | undefined>((best, it) => (best && far(best) <= far(it) ? best : it), undefined);
}

/** The same as the picture, as a table. */
export function positionTable(
  { x, y }: Position,
  roles: readonly PlacedRole[],
  own: Place | undefined,
  strings: PicturesStrings,
): TableData {
  const row = (name: string, place: Place): string[] => [name, strings.percent(place.x), strings.percent(place.y)];
  const head = ({ name, low, high }: Position['x']): string => `${name}${strings.colon}${low} → ${high}`;
  return {
    head: [strings.role, head(x), head(y)],
    rows: [...roles.map(({ name, place }) => row(name, place)), ...(own ? [row(strings.position.draft, own)] : [])],
  };
}
