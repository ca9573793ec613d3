/** How the page draws what tells a role from the others. */

import { roleLooks as looksOf } from '../../core/plain.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** By number of the shape, drawn in a square of 12 × 12. */
const SHAPES: readonly string[] = [
  'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1Z',
  'M1.5 1.5h9v9h-9Z',
  'M6 1 11.4 10.6H.6Z',
  'M6 .4 11.6 6 6 11.6.4 6Z',
  'M3.2 1.2h5.6L11.6 6 8.8 10.8H3.2L.4 6Z',
  'M4.3 1h3.4v3.3H11v3.4H7.7V11H4.3V7.7H1V4.3h3.3Z',
];

export interface RoleLook {
  /** Class that gives `--tone` its color. */
  readonly tone: string;
  /** The shape as the data of a path in a square of 12 × 12. */
  readonly path: string;
  /** A new picture of the shape; it says nothing to a screen reader. */
  readonly shape: () => SVGSVGElement;
}

/** The looks of roles, in the order of the ids. To be asked with all roles of the pack, never with one. */
export function roleLooks(ids: readonly string[]): RoleLook[] {
  return looksOf(ids).map(({ shape, tone }) => {
    const path = SHAPES[shape]!;
    return { tone: `tone-${tone}`, path, shape: () => drawn(path) };
  });
}

function drawn(path: string): SVGSVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 12 12');
  picture.setAttribute('class', 'shape');
  picture.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  picture.append(line);
  return picture;
}
