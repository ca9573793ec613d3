/** How the page draws what tells a role from the others. */

import { ROLE_SHAPES, roleLooks as looksOf } from '../../core/plain.ts';
import { svg } from './svg.ts';

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
    const looks = { viewBox: '0 0 12 12', class: 'shape', 'aria-hidden': 'true' };
    return { tone: `tone-${tone}`, path, shape: () => svg('svg', looks, svg('path', { d: path })) };
  });
}
