/** Where the legs of the relay stand, and what is said of them. Pure: no DOM. Lengths are CSS pixels. */
import type { Comparison, RelayLeg } from '../../core/index.ts';
import type { PicturesStrings } from '../../words/pictures-words.ts';
import type { TableData } from './table-data.ts';
import { spaced, wrap, type Point } from './geometry.ts';

/** The narrowest box, the widest one, and its height when the name takes one line. */
const BOX = { width: 150, widest: 250, height: 64 } as const;
const NAME = 13;
export const NAME_LINE = 17;
/** From the left of a box to the arrow below it, where boxes stand one under another. */
const STEM = 28;
/** Between two boxes, with room for what is handed over. */
const GAP = { x: 130, y: 64 } as const;
const HANDS = 12;
/** Lines of what is handed over, in the height of their text. */
const HANDS_LINE = 15;
/** Between an arrow and the box that it comes from or goes to. */
const AIR = 6;

export interface RelayLayout {
  readonly width: number;
  readonly height: number;
  readonly boxWidth: number;
  readonly boxHeight: number;
  /** The boxes in the order of the legs, with the lines of their names. */
  readonly boxes: readonly { readonly at: Point; readonly lines: readonly string[] }[];
  readonly arrows: readonly RelayArrow[];
}

/** An arrow from a leg to the next, and what is handed over along it. */
export interface RelayArrow {
  readonly path: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

/** Four legs go round a square; more of them, or a narrow page, stand one under another. */
export function relayLayout(legs: readonly RelayLeg[], width: number, strings: PicturesStrings): RelayLayout {
  const isRound = legs.length === 4 && width >= 2 * BOX.width + GAP.x;
  const boxWidth = isRound
    ? Math.min(Math.max((width - 200) / 2, BOX.width), BOX.widest)
    : Math.min(Math.max(width - 2, 0), BOX.widest);
  const gapX = isRound ? Math.min(width - 2 * boxWidth, 240) : 0;
  const left = isRound ? (width - 2 * boxWidth - gapX) / 2 : 0;
  const names = legs.map(({ name }) => wrap(name, (boxWidth - 28) / NAME, 2));
  const boxHeight = BOX.height + (names.some((lines) => lines.length > 1) ? NAME_LINE : 0);
  const corners = legs.map((_, at) =>
    isRound
      ? { x: left + (at === 1 || at === 2 ? boxWidth + gapX : 0), y: at >= 2 ? boxHeight + GAP.y : 0 }
      : { x: left, y: at * (boxHeight + GAP.y) },
  );
  const rows = isRound ? 2 : legs.length;
  const box = { width: boxWidth, height: boxHeight };
  return {
    width,
    height: rows * (boxHeight + GAP.y) - (isRound ? GAP.y : 0) + 2,
    boxWidth,
    boxHeight,
    boxes: corners.map((at, index) => ({ at, lines: spaced(names[index]!, legs[index]!.name) })),
    arrows: legs.map(({ hands }, at) => {
      const [from, to] = [corners[at]!, corners[(at + 1) % legs.length]!];
      return isRound
        ? roundArrow(from, to, box, hands)
        : downArrow(from, to, box, to.y < from.y ? strings.relay.back(hands) : hands, width);
    }),
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** An arrow along a side of the square. */
function roundArrow(from: Point, to: Point, box: Size, hands: string): RelayArrow {
  if (from.y === to.y) {
    const y = from.y + box.height / 2;
    const [start, end] =
      to.x > from.x ? [from.x + box.width + AIR, to.x - AIR] : [from.x - AIR, to.x + box.width + AIR];
    const lines = wrap(hands, Math.max(6, Math.abs(end - start) / HANDS), 2);
    const top = y - 8 - (lines.length - 1) * HANDS_LINE;
    return { path: `M${start} ${y}H${end}`, anchor: 'middle', lines: textLines(lines, (start + end) / 2, top) };
  }
  const x = from.x + box.width / 2;
  const isUp = to.y < from.y;
  const [start, end] = isUp ? [from.y - AIR, to.y + box.height + AIR] : [from.y + box.height + AIR, to.y - AIR];
  const lines = wrap(hands, 15, 2);
  const top = (start + end) / 2 + 4 - ((lines.length - 1) * HANDS_LINE) / 2;
  return {
    path: `M${x} ${start}V${end}`,
    anchor: isUp ? 'start' : 'end',
    lines: textLines(lines, x + (isUp ? 12 : -12), top),
  };
}

/** An arrow to the box below, or out of the last one. */
function downArrow(from: Point, to: Point, box: Size, hands: string, width: number): RelayArrow {
  const x = from.x + STEM;
  const start = from.y + box.height + AIR;
  const isLast = to.y < from.y;
  const end = isLast ? from.y + box.height + GAP.y - 14 : to.y - AIR;
  const middle = isLast ? from.y + box.height + 30 : (start + end) / 2 + 4;
  const lines = wrap(hands, Math.max(6, (width - x - 16) / HANDS), 2);
  const top = middle - ((lines.length - 1) * HANDS_LINE) / 2;
  return { path: `M${x} ${start}V${end}`, anchor: 'start', lines: textLines(lines, x + 12, top) };
}

function textLines(lines: readonly string[], x: number, top: number): RelayArrow['lines'] {
  return lines.map((text, at) => ({ x, y: top + at * HANDS_LINE, text }));
}

/** The sentences of the relay. */
export class RelayText {
  readonly #legs: readonly RelayLeg[];
  readonly #roles: Comparison['roles'];
  readonly #strings: PicturesStrings;

  constructor(legs: readonly RelayLeg[], roles: Comparison['roles'], strings: PicturesStrings) {
    this.#legs = legs;
    this.#roles = roles;
    this.#strings = strings;
  }

  lead(): string {
    const { lead, none } = this.#strings.relay;
    return this.#legs.length > 0 ? lead : none;
  }

  role({ role }: RelayLeg): string {
    return this.#roles.find(({ id }) => id === role)?.name ?? role;
  }

  /** What a leg is called. */
  title(at: number): string {
    const leg = this.#legs[at]!;
    return `${at + 1}. ${this.role(leg)}${this.#strings.colon}${leg.name}`;
  }

  /** What a leg hands over; the last one hands it back. */
  hands(at: number): string {
    const { hands } = this.#legs[at]!;
    return `→ ${at === this.#legs.length - 1 ? this.#strings.relay.back(hands) : hands}`;
  }

  /** The same as the picture, as a table. */
  table(): TableData {
    const { step, what, hands } = this.#strings.relay;
    return {
      head: [step, this.#strings.role, what, hands],
      rows: this.#legs.map((leg, at) => [`${at + 1}. ${leg.name}`, this.role(leg), leg.text, leg.hands]),
    };
  }
}
