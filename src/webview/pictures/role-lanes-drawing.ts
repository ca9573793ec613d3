/** The elements of the lanes, below and beside the lines of the draft. */
import type { ComparisonRole } from '../../core/index.ts';
import type { PicturesStrings } from '../../words/pictures-words.ts';
import type { RoleLook } from '../kit/role-look.ts';
import { mark, svg } from '../kit/svg.ts';
import type { Lane, LaneLayout } from './role-lanes-model.ts';

/** @returns the ground of the lanes, and what is written beside them */
export function drawLanes(
  layout: LaneLayout,
  roles: readonly ComparisonRole[],
  looks: readonly RoleLook[],
  strings: PicturesStrings,
): { readonly ground: SVGElement[]; readonly names: SVGElement[] } {
  const { left, right, lanes, ticks } = layout;
  const bottom = (lanes.at(-1)?.top ?? 0) + (lanes.at(-1)?.height ?? 0);
  return {
    ground: [
      ...lanes.map((lane) =>
        svg(
          'g',
          { class: looks[lane.role]!.tone },
          svg('rect', { x: left, y: lane.top, width: right - left, height: lane.height, rx: 3, class: 'lane' }),
          // The share of the whole draft is a length and a line at its end: in high contrast no shade is seen.
          ...(lane.bar > 0
            ? [
                svg('rect', { x: left, y: lane.top, width: lane.bar, height: lane.height, rx: 3, class: 'lane-share' }),
                svg('path', { d: `M${left + lane.bar} ${lane.top}v${lane.height}`, class: 'lane-end' }),
              ]
            : []),
        ),
      ),
      ...ticks.map(({ x }) => svg('path', { d: `M${x} ${lanes[0]?.top ?? 0}V${bottom}`, class: 'map-grid' })),
    ],
    names: [
      ...lanes.map((lane) => drawName(lane, roles[lane.role]!.name, looks[lane.role]!, strings)),
      ...ticks.map(({ share, x, y }) =>
        svg('text', { x, y, 'text-anchor': 'middle', class: 'axis-end' }, strings.percent(share)),
      ),
    ],
  };
}

function drawName({ name, label, share, shareAt }: Lane, whole: string, look: RoleLook, strings: PicturesStrings) {
  return svg(
    'g',
    { class: look.tone },
    ...(label === whole ? [] : [svg('title', {}, whole)]),
    svg('g', { transform: `translate(${name.x} ${name.y})` }, mark(look.path, 12, 'corner-shape')),
    svg('text', { x: name.x + 12, y: name.y + 5, class: 'corner-name' }, label),
    ...(share === undefined ? [] : [svg('text', { x: shareAt.x, y: shareAt.y + 4 }, strings.percent(share))]),
  );
}
