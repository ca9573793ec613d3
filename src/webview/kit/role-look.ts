/** How the page draws what tells a role from the others. */

import { ROLE_SHAPES, roleLooks as looksOf } from '../../core/plain.ts';

const SVG = 'http://www.w3.org/2000/svg';
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
    const path = ROLE_SHAPES[shape]!;
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
