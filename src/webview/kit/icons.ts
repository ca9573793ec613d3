/** Small pictures for buttons, drawn in a square of 16 × 16 with lines of the color of the text. They say nothing to a screen reader. */

import { svg } from './svg.ts';

const PATHS = {
  chevron: 'M6 3.5 10.5 8 6 12.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  pin: 'M5.5 2.5h5M6.5 2.5v4L4.5 9h7l-2-2.5v-4M8 9v4.5',
  left: 'M9.5 4 5.5 8l4 4',
  right: 'M6.5 4l4 4-4 4',
  hide: 'M2 8s2.2-3.8 6-3.8S14 8 14 8s-2.2 3.8-6 3.8S2 8 2 8ZM3.5 13 12.5 3',
  check: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  table: 'M2.5 3.5h11v9h-11ZM2.5 6.5h11M6.5 6.5v6',
  save: 'M8 2.5v7M5 7l3 3 3-3M3 13h10',
  insert: 'M8 3.5v9M3.5 8h9',
  jump: 'M4 12 12 4M6.5 4H12v5.5',
  arrow: 'M2.5 8h11M9.5 4l4 4-4 4',
  back: 'M9.5 3.5 5 8l4.5 4.5',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGSVGElement {
  const looks = { viewBox: '0 0 16 16', class: `icon icon-${name}`, 'aria-hidden': 'true' };
  return svg('svg', looks, svg('path', { d: PATHS[name] }));
}
