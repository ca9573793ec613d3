/** Where things stand in the pictures. Pure: no DOM. Lengths are CSS pixels; y grows downwards. */
import type { DraftDot } from '../../core/index.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of the role map, the first at the top, clockwise. */
export function corners(center: Point, radius: number): Point[] {
  return [0, 1, 2].map((at) => {
    const angle = (at / 3) * 2 * Math.PI - Math.PI / 2;
    return { x: center.x + radius * Math.cos(angle), y: center.y + radius * Math.sin(angle) };
  });
}

/**
 * Where a mix of roles stands between the corners (barycentric): each corner pulls as strongly as its share. Undefined when no
 * role has a share.
 * @param ids the roles, in the order of the corners
 */
export function between(
  mix: Readonly<Record<string, number>>,
  ids: readonly string[],
  at: readonly Point[],
): Point | undefined {
  const shares = ids.map((id) => mix[id] ?? 0);
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (total <= 0) return undefined;
  return {
    x: shares.reduce((sum, share, index) => sum + share * at[index]!.x, 0) / total,
    y: shares.reduce((sum, share, index) => sum + share * at[index]!.y, 0) / total,
  };
}

/** Radians between one point of a sunflower and the next. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** How much further out the next seat of a sunflower is tried, in gaps. */
const STEP = 0.34;

/**
 * The points moved so that none covers another: each takes the nearest free seat of a sunflower around its place, in the order of
 * the list. The same points always give the same picture.
 * @param gap how far apart neighbors are at least
 */
export function spread(points: readonly Point[], gap: number): Point[] {
  const taken = new Map<string, Point[]>();
  const cell = (value: number): number => Math.floor(value / gap);
  const isFree = ({ x, y }: Point): boolean => {
    for (let column = cell(x) - 1; column <= cell(x) + 1; column++) {
      for (let row = cell(y) - 1; row <= cell(y) + 1; row++) {
        for (const other of taken.get(`${column}/${row}`) ?? []) {
          if ((other.x - x) ** 2 + (other.y - y) ** 2 < gap ** 2) return false;
        }
      }
    }
    return true;
  };
  // Where many have the same place, the next one begins where the last one found a seat.
  const tried = new Map<string, number>();
  return points.map((point) => {
    const place = `${point.x.toFixed(0)}/${point.y.toFixed(0)}`;
    let seat = tried.get(place) ?? 0;
    let at = point;
    for (; ; seat++) {
      const distance = gap * STEP * Math.sqrt(seat) * 1.6;
      at = {
        x: point.x + distance * Math.cos(seat * GOLDEN_ANGLE),
        y: point.y + distance * Math.sin(seat * GOLDEN_ANGLE),
      };
      if (isFree(at)) break;
    }
    tried.set(place, seat + 1);
    const key = `${cell(at.x)}/${cell(at.y)}`;
    taken.set(key, [...(taken.get(key) ?? []), at]);
    return at;
  });
}

/** Share of an item that speaks of no role from which on it stands beside the map, if it is sure of none. */
const NO_ROLE = 0.5;

/** Whether an item speaks of no role. */
export function isOutside({ mix, role }: DraftDot): boolean {
  return role === undefined && (mix.none ?? 0) >= NO_ROLE;
}

/** From the middle of a mark to the line of a name below and above it. */
const BELOW = 26;
const ABOVE = -15;
/** The height of a name, and half of the room that a mark takes. */
const TALL = 18;
const HALF_MARK = 12;

/** A part of a picture, by its middle. */
export interface Box extends Point {
  readonly halfX: number;
  readonly halfY: number;
}

/** A mark with its name beside it, on the line of the mark. @param side on which the name stands: 1 right, -1 left */
export function markWithName({ x, y }: Point, width: number, side: 1 | -1): Box[] {
  return [
    { x, y, halfX: HALF_MARK, halfY: HALF_MARK },
    { x: x + side * (HALF_MARK + width / 2), y, halfX: width / 2, halfY: TALL / 2 },
  ];
}

/**
 * Where names stand beside their marks, from the mark to the middle of the name's line: below; above or further away where a mark
 * or another name is in the way. Always within the sides.
 * @param widths of the names
 * @param others what else no name may lie on
 */
export function nameSpots(
  marks: readonly Point[],
  widths: readonly number[],
  sides: { readonly left: number; readonly right: number },
  others: readonly Box[] = [],
): Point[] {
  const taken: Box[] = [...marks.map(({ x, y }) => ({ x, y, halfX: HALF_MARK, halfY: HALF_MARK })), ...others];
  return marks.map(({ x, y }, at) => {
    const halfX = widths[at]! / 2;
    const inside = Math.min(Math.max(x, sides.left + halfX), Math.max(sides.left + halfX, sides.right - halfX));
    const boxAt = (dy: number) => ({ x: inside, y: y + dy - TALL / 4, halfX, halfY: TALL / 2 });
    const isFree = (dy: number): boolean => {
      const box = boxAt(dy);
      return taken.every(
        (it, other) =>
          other === at ||
          Math.abs(it.x - box.x) >= it.halfX + box.halfX ||
          Math.abs(it.y - box.y) >= it.halfY + box.halfY,
      );
    };
    const tries = Array.from({ length: taken.length + 1 }, (_, step) => [
      BELOW + step * TALL,
      ABOVE - step * TALL,
    ]).flat();
    const dy = tries.find(isFree) ?? BELOW;
    taken.push(boxAt(dy));
    return { x: inside - x, y: dy };
  });
}

/** How wide a text is, roughly, in em: a Chinese character is one, a letter about half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0x2e80 ? 1 : 0.58;
  return width;
}

/**
 * A text in lines of limited width. English breaks between words, Chinese between characters, not before closing punctuation. What
 * does not fit in the last line ends with an ellipsis.
 * @param width in em
 */
export function wrap(text: string, width: number, limit: number): string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = text.match(/[\u2e80-\uffff][，。、；：？！”）》]*|[^\s\u2e80-\uffff]+|\s+/gu) ?? [];
  for (const piece of pieces) {
    // Closing punctuation may hang over the end of a line.
    if (line !== '' && widthOf(line + withoutClosing(piece)) > width) {
      lines.push(line.trim());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== '') lines.push(line.trim());
  if (lines.length <= limit) return lines;
  const last = lines[limit - 1]!;
  return [...lines.slice(0, limit - 1), `${last.slice(0, Math.max(0, last.length - 1))}…`];
}

const CLOSING = '，。、；：？！”）》';

function withoutClosing(piece: string): string {
  let end = piece.length;
  while (end > 0 && (CLOSING.includes(piece[end - 1]!) || piece[end - 1]!.trim() === '')) end--;
  return piece.slice(0, end);
}

/** The lines of a wrapped text with the space back at whose place it was cut, so that joined they read as the text. */
export function spaced(lines: readonly string[], text: string): string[] {
  return lines.map((line, at) => (at < lines.length - 1 && text.includes(`${line} `) ? `${line} ` : line));
}
