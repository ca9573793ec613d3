/**
 * The role map for any number of roles but three: a lane for each role, all equally long, and each line of the draft in the lane of its role,
 * the farther along the more of it is that role's. Only between three corners does every mix have a place of its own: with more, mixes that
 * have nothing in common fall onto one place, and what lies near depends on the order of the roles. Pure: no DOM. Lengths are CSS pixels.
 */
import type { ComparisonRole, DraftDot, Mix } from '../../core/index.ts';
import { isOutside, widthOf, type Point } from './geometry.ts';
import { shapeRole } from './role-map-model.ts';

/** From one dot to the next. */
const GAP = 12;
/** A lane with a row of dots, and what is around the rows of a higher one. */
const LANE = 30;
const AROUND = 14;
/** The size of the names of the lanes, and the room for the shape before one and behind the longest. */
const NAME = 15;
const SIGN = 24;
const BEHIND = 14;
const LONGEST_NAME = 170;
/** Room for the share of the whole draft, behind a lane. */
const SHARE = 46;
/** In a picture narrower than this names stand above their lanes. */
const NARROW = 460;
const ABOVE = 20;
const TOP = 8;
/** The signs of the scale, below. */
const SCALE = 22;
const TRAY = 30;

export interface Lane {
  /** Place of its role among the roles. */
  readonly role: number;
  readonly top: number;
  readonly height: number;
  /** Where its name begins, and the middle of its line. */
  readonly name: Point;
  readonly label: string;
  /** How much of the whole draft is the role's; absent without a draft. */
  readonly share?: number;
  /** How far that goes, and where it is said. */
  readonly bar: number;
  readonly shareAt: Point;
}

export interface LaneLayout {
  readonly width: number;
  readonly height: number;
  /** Where lanes begin and end. */
  readonly left: number;
  readonly right: number;
  readonly lanes: readonly Lane[];
  /** Where the signs of the scale stand, by share. */
  readonly ticks: readonly { readonly share: number; readonly x: number; readonly y: number }[];
  /** A place for each dot, in the order of the dots. */
  readonly dots: readonly Point[];
  /** Where the lines that speak of no role begin, and how many they are. */
  readonly tray: { readonly at: Point; readonly count: number };
}

/** @param mix of the whole draft, if there is one */
export function laneLayout(
  roles: readonly ComparisonRole[],
  dots: readonly DraftDot[],
  mix: Mix | undefined,
  width: number,
): LaneLayout {
  const isNarrow = width < NARROW;
  const longest = Math.max(0, ...roles.map(({ name }) => NAME * widthOf(name)));
  const left = isNarrow ? GAP : SIGN + BEHIND + Math.min(longest, LONGEST_NAME);
  const right = Math.max(left + 4 * GAP, width - SHARE);
  const places: Point[] = dots.map(() => ({ x: 0, y: 0 }));
  const inTray: number[] = [];
  const ofRole = new Map<string, number[]>();
  dots.forEach((dot, at) => {
    const role = isOutside(dot) ? undefined : shapeRole(dot, roles);
    const list = role === undefined ? inTray : (ofRole.get(role) ?? []);
    list.push(at);
    if (role !== undefined) ofRole.set(role, list);
  });
  let top = TOP;
  const lanes = roles.map(({ id, name }, role): Lane => {
    const own = ofRole.get(id) ?? [];
    const xs = own.map((at) => left + (dots[at]!.mix[id] ?? 0) * (right - left));
    const { seats, rows } = seated(xs, left, right);
    const bodyTop = top + (isNarrow ? ABOVE : 0);
    const height = Math.max(LANE, rows * GAP + AROUND);
    const middle = bodyTop + height / 2;
    own.forEach((at, index) => {
      const { x, row } = seats[index]!;
      places[at] = { x, y: middle + fromMiddle(row) * GAP };
    });
    top = bodyTop + height + 4;
    const share = mix && dots.length > 0 ? (mix[id] ?? 0) : undefined;
    return {
      role,
      top: bodyTop,
      height,
      name: isNarrow ? { x: GAP, y: bodyTop - ABOVE / 2 } : { x: SIGN / 2, y: middle },
      label: shortened(name, isNarrow ? width - SHARE : LONGEST_NAME),
      ...(share === undefined ? {} : { share }),
      bar: (share ?? 0) * (right - left),
      shareAt: { x: right + 8, y: middle },
    };
  });
  const trayTop = top + SCALE;
  const columns = Math.max(1, Math.floor((width - 40) / GAP / 1.6));
  inTray.forEach((at, index) => {
    places[at] = {
      x: 28 + (index % columns) * GAP * 1.6,
      y: trayTop + TRAY + Math.floor(index / columns) * 20,
    };
  });
  const trayHeight = inTray.length > 0 ? TRAY + 12 + Math.ceil(inTray.length / columns) * 20 : 0;
  return {
    ...{ width, left, right, lanes, dots: places },
    height: trayTop + trayHeight,
    ticks: [0, 0.5, 1].map((share) => ({ share, x: left + share * (right - left), y: top + 14 })),
    tray: { at: { x: 20, y: trayTop + 10 }, count: inTray.length },
  };
}

/** 0, 1, -1, 2, -2, … */
function fromMiddle(row: number): number {
  return row % 2 === 1 ? (row + 1) / 2 : -row / 2;
}

/** Rows are full before a column takes what belongs beside it. */
const ROWS = 5;

/**
 * Seats for dots along a lane, none upon another: each in the column of its place, in the nearest one where that is full. There are as many
 * rows as it takes for all to find a seat near their place.
 */
function seated(
  xs: readonly number[],
  left: number,
  right: number,
): { seats: { x: number; row: number }[]; rows: number } {
  const columns = Math.max(1, Math.floor((right - left) / GAP));
  const limit = Math.max(ROWS, Math.ceil((2 * xs.length) / columns));
  const taken = new Int32Array(columns + 1);
  let rows = xs.length > 0 ? 1 : 0;
  const seats = xs.map((x) => {
    const column = Math.min(columns, Math.max(0, Math.round((x - left) / GAP)));
    let step = 0;
    const at = (): number => column + (step % 2 === 1 ? -(step + 1) / 2 : step / 2);
    while (!(at() >= 0 && at() <= columns && taken[at()]! < limit)) step++;
    const row = taken[at()]!++;
    rows = Math.max(rows, row + 1);
    return { x: left + at() * GAP, row };
  });
  return { seats, rows };
}

/** A name that fits in so much room. */
function shortened(name: string, room: number): string {
  if (NAME * widthOf(name) <= room) return name;
  const characters = [...name];
  while (characters.length > 1 && NAME * (widthOf(characters.join('')) + 1) > room) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
