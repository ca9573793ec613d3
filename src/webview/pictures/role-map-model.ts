/** What the role map shows: where everything stands, and what is said of it. Pure: no DOM. Lengths are CSS pixels. */
import type { ComparisonRole, DraftDot, Mix } from '../../core/index.ts';
import type { PicturesStrings } from '../../words/pictures-words.ts';
import type { ShownDraft } from '../app/shown-draft.ts';
import { between, corners, isOutside, spread, widthOf, type Point } from './geometry.ts';
import type { TableData } from './table-data.ts';

/** From the mark of the whole draft to its name. */
const LEADER = 62;
const GAP = 12;
/** From a corner to the bottom of its name above it, and below it, where no line gathers around the corner. */
const AWAY = { above: 28, below: 40 };
/** From a dot to the bottom of a name above it, and below it. */
const CLEAR = { above: 12, below: 24 };
/** From the bottom of a name above the map to the upper end of the picture, and of one below it to what follows. */
const MARGIN = { above: 28, below: 16 };
/** From a corner to a name beside it. */
const BESIDE = 22;
/** The size of the names of the corners. They are bold, thus a little wider than other text. */
const NAME = 15;

export type Anchor = 'start' | 'middle' | 'end';

/** The name of a corner with the shape of its role. */
export interface CornerName {
  readonly role: number;
  readonly at: Point;
  readonly anchor: Anchor;
  /** Where the text begins, ends or has its middle, from `at`; and where the shape stands. */
  readonly textX: number;
  readonly sign: string;
}

/** The mark of the whole draft, and its name at the end of a line. */
export interface CenterPlace {
  readonly at: Point;
  readonly leader: string;
  readonly label: { readonly x: number; readonly y: number; readonly dy: number; readonly anchor: Anchor };
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Paths: around the map, and along a quarter, a half, three quarters of a share. */
  readonly outline: string;
  readonly grid: readonly string[];
  readonly names: readonly CornerName[];
  /** A place for each dot, in the order of the dots. */
  readonly dots: readonly Point[];
  /** Where the lines that speak of no role begin, and how many they are. */
  readonly tray: { readonly at: Point; readonly count: number };
  /** Absent without a line that speaks of a role. */
  readonly center?: CenterPlace;
}

/** @param roles three of them, see `role-lanes-model.ts` @param mix of the whole draft, if there is one */
export function mapLayout(
  roles: readonly ComparisonRole[],
  dots: readonly DraftDot[],
  mix: Mix | undefined,
  width: number,
): MapLayout {
  const ids = roles.map(({ id }) => id);
  const radius = Math.max(60, Math.min((width / 2 - 34) / 0.9, 240));
  // First with the top corner at 0: what gathers around it decides how far down it stands.
  const raised: Point = { x: width / 2, y: radius };
  const raisedEnds = corners(raised, radius);
  const raisedSpots = spread(
    dots.filter((dot) => !isOutside(dot)).map((dot) => between(dot.mix, ids, raisedEnds) ?? raised),
    GAP,
  );
  const nameOf = (role: number): string => roles[role]!.name;
  const away = raisedEnds.map((corner, role) => awayFrom(corner, nameOf(role), raised, raisedSpots));
  const down = MARGIN.above + away[0]!;
  const lower = ({ x, y }: Point): Point => ({ x, y: y + down });
  const [middle, ends, places] = [lower(raised), raisedEnds.map(lower), raisedSpots.map(lower)];
  const bottom = Math.max(...ends.map(({ y }, role) => (role === 0 ? y : y + away[role]!))) + MARGIN.below;

  const inTray = dots.filter(isOutside).length;
  const columns = Math.max(1, Math.floor((width - 40) / GAP / 1.6));
  let [inside, outside] = [0, 0];
  const placeOf = (dot: DraftDot): Point => {
    if (!isOutside(dot)) return places[inside++]!;
    const at = outside++;
    return { x: 28 + (at % columns) * GAP * 1.6, y: bottom + 34 + Math.floor(at / columns) * 20 };
  };
  const ofDraft = mix && dots.length > 0 ? between(mix, ids, ends) : undefined;
  return {
    width,
    height: bottom + (inTray > 0 ? 30 + Math.ceil(inTray / columns) * 20 : 0),
    outline: `M${ends.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`,
    grid: gridOf(ends),
    names: ends.map((corner, role) => cornerName(corner, middle, role, nameOf(role), away[role]!, width)),
    dots: dots.map(placeOf),
    tray: { at: { x: 20, y: bottom + 14 }, count: inTray },
    ...(ofDraft ? { center: centerPlace(ofDraft, middle) } : {}),
  };
}

/** Lines along which one of three roles has a quarter, a half, three quarters of a share. */
function gridOf(ends: readonly Point[]): string[] {
  return [0.25, 0.5, 0.75].flatMap((share) =>
    ends.map((corner, index) => {
      const [one, two] = [ends[(index + 1) % 3]!, ends[(index + 2) % 3]!];
      const to = (end: Point): string =>
        `${(corner.x * share + end.x * (1 - share)).toFixed(1)} ${(corner.y * share + end.y * (1 - share)).toFixed(1)}`;
      return `M${to(one)}L${to(two)}`;
    }),
  );
}

/** From a corner to the bottom of its name, so that no dot around the corner covers the name. */
function awayFrom(corner: Point, name: string, middle: Point, dots: readonly Point[]): number {
  const side = corner.y < middle.y ? 'above' : 'below';
  // A name below a corner may be moved into the picture, towards the middle.
  const half = NAME * widthOf(name) + BESIDE;
  const near = dots.filter(({ x }) => Math.abs(x - corner.x) < half);
  const beyond = near.map(({ y }) => (side === 'above' ? corner.y - y : y - corner.y) + CLEAR[side]);
  return Math.max(AWAY[side], ...beyond);
}

/** @param away from the corner to the bottom of its name */
function cornerName(
  { x, y }: Point,
  middle: Point,
  role: number,
  name: string,
  away: number,
  width: number,
): CornerName {
  const isAbove = y < middle.y - 1;
  const nameWidth = NAME * widthOf(name);
  const side = x < middle.x - 1 ? 'end' : x > middle.x + 1 ? 'start' : 'middle';
  // Beside its corner where there is room, else below.
  const hasRoom = (side === 'end' ? x : width - x) >= nameWidth + BESIDE;
  const isLevel = Math.abs(y - middle.y) <= 1 && hasRoom;
  const half = nameWidth / 2 + 16;
  const inside = isLevel ? x : Math.min(Math.max(x, half), Math.max(half, width - half));
  const anchor = isLevel ? side : 'middle';
  return {
    role,
    at: { x: inside, y: y + (isLevel ? 5 : isAbove ? -away : away) },
    anchor,
    textX: anchor === 'middle' ? 9 : anchor === 'start' ? BESIDE : -BESIDE,
    sign: signPlace(anchor, name),
  };
}

/** Where the shape of a role stands beside its name. */
function signPlace(anchor: Anchor, name: string): string {
  if (anchor === 'start') return 'translate(12 -4)';
  if (anchor === 'end') return 'translate(-12 -4)';
  const half = (NAME * widthOf(name)) / 2;
  return `translate(${(-half - 3).toFixed(1)} -4.5)`;
}

/** The name of the mark stands towards the middle of the map, away from the lines around the mark. */
function centerPlace(at: Point, middle: Point): CenterPlace {
  const [dx, dy] = [middle.x - at.x, middle.y - at.y];
  const length = Math.hypot(dx, dy);
  const [x, y] = length < 20 ? [0, LEADER] : [(dx / length) * LEADER, (dy / length) * LEADER];
  const isUpright = Math.abs(x) < LEADER * 0.6;
  return {
    at,
    leader: `M${x * 0.26} ${y * 0.26}L${x * 0.8} ${y * 0.8}`,
    label: { x, y: y + 4, dy: isUpright && y < 0 ? -2 : 6, anchor: isUpright ? 'middle' : x < 0 ? 'end' : 'start' },
  };
}

/** The sentences of the role map. */
export class RoleMapText {
  readonly #roles: readonly ComparisonRole[];
  readonly #strings: PicturesStrings;

  constructor(roles: readonly ComparisonRole[], strings: PicturesStrings) {
    this.#roles = roles;
    this.#strings = strings;
  }

  /** Above the map: what it shows of a draft. */
  lead(draft: ShownDraft): string {
    const words = this.#strings.roleMap;
    if (!draft) return this.#roles.length === 3 ? words.lead : words.lanesLead;
    const { items, dots } = draft.picture;
    if (items === 0) return words.emptyDraft;
    const counts = this.#roles
      .map(({ id, name }) => ({ name, count: dots.filter(({ role }) => role === id).length }))
      .sort((a, b) => b.count - a.count);
    // Who adds the numbers up gets that of the lines.
    const outside = dots.filter(isOutside).length;
    const unsure = dots.filter((dot) => dot.role === undefined && !isOutside(dot)).length;
    const rest = [
      { name: words.unsure, count: unsure },
      { name: words.noRole, count: outside },
    ];
    return [
      words.summary(
        draft.name,
        items,
        [...counts, ...rest].filter(({ count }) => count > 0),
      ),
      ...(dots.length < items ? [words.shownOf(dots.length, items)] : []),
    ].join(this.#strings.gap);
  }

  /** What a dot is called. */
  dot({ line, text, mix, role, offRole }: DraftDot): string {
    const words = this.#strings.roleMap;
    const main = role === undefined ? words.unsure : `${this.#nameOf(role)} ${this.#strings.percent(mix[role] ?? 0)}`;
    return [words.line(line), text, main, ...this.#offRole(offRole)].join(', ');
  }

  /** Of what roles a dot speaks most, three at most, and whose work it is. */
  shares({ mix, offRole }: DraftDot): string {
    const shares = this.#roles
      .map(({ id, name }) => ({ name, share: mix[id] ?? 0 }))
      .sort((a, b) => b.share - a.share)
      .slice(0, 3)
      .map(({ name, share }) => `${name} ${this.#strings.percent(share)}`);
    return [...shares, ...this.#offRole(offRole)].join(' · ');
  }

  /** The same as the map, as a table. */
  table(dots: readonly DraftDot[]): TableData {
    const words = this.#strings.roleMap;
    return {
      head: [words.lineHead, words.text, ...this.#roles.map(({ name }) => name), this.#strings.none],
      rows: dots.map(({ line, text, mix }) => [
        String(line),
        text,
        ...[...this.#roles.map(({ id }) => id), 'none'].map((id) => this.#strings.percent(mix[id] ?? 0)),
      ]),
    };
  }

  #offRole(role: string | undefined): string[] {
    return role === undefined ? [] : [this.#strings.roleMap.offRoleOf(this.#nameOf(role))];
  }

  #nameOf(id: string): string {
    return this.#roles.find((role) => role.id === id)?.name ?? this.#strings.none;
  }
}

/** The role whose shape a dot has: its own, else the one that it speaks of most. Undefined for a dot that speaks of none. */
export function shapeRole(dot: DraftDot, roles: readonly ComparisonRole[]): string | undefined {
  if (isOutside(dot)) return undefined;
  if (roles.some(({ id }) => id === dot.role)) return dot.role;
  let best: string | undefined;
  for (const { id } of roles) {
    if ((dot.mix[id] ?? 0) > (best === undefined ? 0 : (dot.mix[best] ?? 0))) best = id;
  }
  return best;
}

/** Names each dot by its text, so that a line that only moved keeps its name; lines that say the same are counted. */
export function dotKeys(dots: readonly DraftDot[]): string[] {
  const counts = new Map<string, number>();
  return dots.map(({ text }) => {
    const count = counts.get(text) ?? 0;
    counts.set(text, count + 1);
    return `${count}/${text}`;
  });
}
