/** The elements of the picture *Position*. */
import type { Position } from '../../core/index.ts';
import type { PicturesStrings } from '../../words/pictures-words.ts';
import type { RoleLook } from '../kit/role-look.ts';
import { mark, moveTo, set, svg } from '../kit/svg.ts';
import { draftMark } from './draft-mark.ts';
import type { PlacedRole, PositionLayout } from './position-picture-model.ts';

const MARK = 16;

export interface PositionDrawing {
  readonly picture: SVGSVGElement;
  /** The marks of the roles, in the order of the roles. */
  readonly buttons: readonly SVGGElement[];
  place(layout: PositionLayout): void;
}

/** @param looks in the order of the roles of the comparison */
export function drawPosition(
  position: Position,
  roles: readonly PlacedRole[],
  looks: readonly RoleLook[],
  strings: PicturesStrings,
): PositionDrawing {
  const words = strings.position;
  const axes = svg('g', { class: 'axes' });
  const names = roles.map(({ name }) => svg('text', { y: 26, 'text-anchor': 'middle', class: 'place-name' }, name));
  const buttons = roles.map(({ index, name }, at) => {
    const look = looks[index]!;
    return svg(
      'g',
      { class: `place ${look.tone}`, role: 'button', tabindex: -1, 'aria-label': words.compare(name) },
      svg('circle', { r: 16, class: 'dot-target' }),
      mark(look.path, MARK, 'dot-shape'),
      names[at],
    );
  });
  const draftName = svg('text', { x: 16, y: 4, class: 'center-name' }, words.draft);
  const draft = draftMark(draftName);
  const picture = svg(
    'svg',
    { class: 'picture position', role: 'group', 'aria-label': words.title },
    axes,
    svg('g', { role: 'group', 'aria-label': words.title }, ...buttons),
    draft,
  );
  return {
    picture,
    buttons,
    place(layout) {
      const { width, height, marks } = layout;
      set(picture, { viewBox: `0 0 ${width} ${height}`, width, height });
      axes.replaceChildren(...drawAxes(layout, position));
      marks.forEach(({ at, name }, index) => {
        moveTo(buttons[index]!, at.x, at.y);
        set(names[index]!, { x: name.x, y: name.y });
      });
      set(draft, { display: layout.draft ? undefined : 'none' });
      if (!layout.draft) return;
      const { at, isNameLeft } = layout.draft;
      moveTo(draft, at.x, at.y);
      set(draftName, { x: isNameLeft ? -16 : 16, 'text-anchor': isNameLeft ? 'end' : 'start' });
    },
  };
}

function drawAxes(layout: PositionLayout, { x, y }: Position): SVGElement[] {
  const { left, right, top, bottom, middle, isTight } = layout;
  return [
    svg('rect', { x: left, y: top, width: right - left, height: bottom - top, rx: 6, class: 'plane' }),
    svg('path', { d: `M${left} ${middle.y}H${right}M${middle.x} ${top}V${bottom}`, class: 'axis' }),
    svg('text', { x: left, y: middle.y + (isTight ? -8 : 16), dx: 8, class: 'axis-end' }, x.low),
    svg('text', { x: right, y: middle.y + 16, dx: -8, 'text-anchor': 'end', class: 'axis-end' }, x.high),
    svg('text', { x: middle.x, y: top - 10, 'text-anchor': 'middle', class: 'axis-end' }, y.high),
    svg('text', { x: middle.x, y: bottom + 20, 'text-anchor': 'middle', class: 'axis-end' }, y.low),
  ];
}
