import { svg } from '../kit/svg.ts';

/** The mark of the draft as a whole: a ring with a cross, and what names it. */
export function draftMark(...names: readonly SVGElement[]): SVGGElement {
  return svg(
    'g',
    { class: 'map-center' },
    svg('circle', { r: 9, class: 'center-ring' }),
    svg('path', { d: 'M-13 0H13M0-13V13', class: 'center-cross' }),
    ...names,
  );
}
