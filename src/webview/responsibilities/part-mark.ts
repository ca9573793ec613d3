/** The sign of a part: a full circle owns, a half one shares, a ring supports, a dotted ring owns it elsewhere. */
import type { PartInCase } from '../../core/index.ts';
import { svg } from '../kit/svg.ts';

/** It says nothing to a screen reader. */
export function partMark(part: PartInCase): SVGSVGElement {
  const ring = svg('circle', { cx: 7, cy: 7, r: 5.5, class: 'part-ring' });
  const fill =
    part === 'owns'
      ? [svg('circle', { cx: 7, cy: 7, r: 5.5, class: 'part-fill' })]
      : part === 'shares'
        ? [svg('path', { d: 'M7 1.5a5.5 5.5 0 0 0 0 11Z', class: 'part-fill' })]
        : [];
  return svg('svg', { viewBox: '0 0 14 14', class: `part-mark part-${part}`, 'aria-hidden': 'true' }, ring, ...fill);
}
