/** The shape and the color of a role in trees, texts and gutters; its name always stands beside them. */
import { ROLE_SHAPES, ROLE_SIGNS, roleLooks, type RoleLook } from '../../core/plain.ts';
import type { PackIndex } from '../../core/index.ts';

/** Ids of theme colors, by number of the tone; those that the page has for them. */
const COLORS: readonly string[] = [
  'charts.blue',
  'charts.purple',
  'charts.green',
  'charts.yellow',
  'charts.red',
  'charts.foreground',
];

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
  dark: ['#59a4f9', '#b180d7', '#89d185', '#e2b93d', '#f48771', '#d4d4d4'],
};

function pictureOf({ shape, tone }: RoleLook, theme: 'light' | 'dark', isHollow: boolean): string {
  const color = PICTURE_COLORS[theme][tone]!;
  const paint = isHollow ? `fill="none" stroke="${color}" stroke-width="1.7"` : `fill="${color}"`;
  const size = isHollow ? 'translate(2.6 2.6) scale(.9)' : 'translate(2 2)';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path transform="${size}" d="${ROLE_SHAPES[shape]!}" ${paint}/></svg>`;
}

/** A picture for each kind of theme, as SVG. */
export interface Pictures {
  readonly light: string;
  readonly dark: string;
}

/** The shape of a role for light and dark themes; undefined for what is no role of the pack. */
export function rolePictures(index: PackIndex, role: string | undefined, isHollow = false): Pictures | undefined {
  const look = lookOf(index, role);
  return look && { light: pictureOf(look, 'light', isHollow), dark: pictureOf(look, 'dark', isHollow) };
}

function lookOf({ pack }: PackIndex, role: string | undefined): RoleLook | undefined {
  const ids = pack.roles.map(({ id }) => id);
  return role === undefined ? undefined : roleLooks(ids)[ids.indexOf(role)];
}
