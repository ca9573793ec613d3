/** The icon and the color of a role in trees and in the status bar; its name always stands beside them. */
import { ROLE_SHAPES, ROLE_SIGNS, roleLooks } from '../../core/plain.ts';
import type { PackIndex } from '../../core/index.ts';

/** Names of the codicons that are nearest to the shapes of the page, by number of the shape. */
const ICONS: readonly string[] = [
  'circle-filled',
  'primitive-square',
  'triangle-up',
  'debug-breakpoint-log',
  'symbol-method',
  'add',
];

/** Ids of theme colors, by number of the tone; those that the page has for them. */
const COLORS: readonly string[] = [
  'charts.blue',
  'charts.purple',
  'charts.green',
  'charts.yellow',
  'charts.red',
  'charts.foreground',
];

/** Name of a codicon: that of an account for what is no role of the pack. */
export function roleIcon(index: PackIndex, role: string | undefined): string {
  const look = lookOf(index, role);
  return look ? ICONS[look.shape]! : 'account';
}

/** The shape of a role within a text; '' for what is no role of the pack. */
export function roleSign(index: PackIndex, role: string | undefined): string {
  const look = lookOf(index, role);
  return look ? ROLE_SIGNS[look.shape]! : '';
}

/** Id of a theme color; none for what is no role of the pack. */
export function roleColor(index: PackIndex, role: string | undefined): string | undefined {
  const look = lookOf(index, role);
  return look && COLORS[look.tone];
}

/** How a line below a word of a role is drawn, by number of the shape: never told by color alone. */
const STROKES = ['dotted', 'dashed', 'solid', 'double', 'dotted', 'dashed'] as const;

/** A CSS border style; that of no role is a dotted one. */
export function roleStroke(index: PackIndex, role: string | undefined): (typeof STROKES)[number] {
  const look = lookOf(index, role);
  return look ? STROKES[look.shape]! : 'dotted';
}

/** By number of the tone: pictures have no theme colors. Each stands out from the background of every theme of its kind. */
const PICTURE_COLORS: Readonly<Record<'light' | 'dark', readonly string[]>> = {
  light: ['#0063d3', '#652d90', '#2f7d31', '#8a6500', '#c72e0f', '#3b3b3b'],
  dark: ['#59a4f9', '#c792ea', '#89d185', '#e2b93d', '#f48771', '#d4d4d4'],
};

/**
 * The shape of a role as a picture for the gutter; undefined for what is no role of the pack.
 * @param isHollow draws its outline only
 */
export function rolePicture(
  index: PackIndex,
  role: string,
  theme: 'light' | 'dark',
  isHollow: boolean,
): string | undefined {
  const look = lookOf(index, role);
  if (!look) return undefined;
  const color = PICTURE_COLORS[theme][look.tone]!;
  const paint = isHollow ? `fill="none" stroke="${color}" stroke-width="1.7"` : `fill="${color}"`;
  const size = isHollow ? 'translate(2.6 2.6) scale(.9)' : 'translate(2 2)';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path transform="${size}" d="${ROLE_SHAPES[look.shape]!}" ${paint}/></svg>`;
}

function lookOf({ pack }: PackIndex, role: string | undefined): ReturnType<typeof roleLooks>[number] | undefined {
  const ids = pack.roles.map(({ id }) => id);
  return role === undefined ? undefined : roleLooks(ids)[ids.indexOf(role)];
}
