/** The elements of the relay. */
import type { RelayLeg } from '../../core/index.ts';
import type { PicturesStrings } from '../../words/pictures-words.ts';
import type { RoleLook } from '../kit/role-look.ts';
import { mark, set, svg } from '../kit/svg.ts';
import { NAME_LINE, type RelayArrow, type RelayLayout, type RelayText } from './relay-picture-model.ts';

export interface RelayDrawing {
  readonly picture: SVGSVGElement;
  /** The boxes, in the order of the legs. */
  readonly buttons: readonly SVGGElement[];
  place(layout: RelayLayout): void;
}

/** @param lookOf the look of the role of a leg; undefined for a role that the comparison does not hold */
export function drawRelay(
  legs: readonly RelayLeg[],
  lookOf: (leg: RelayLeg) => RoleLook | undefined,
  strings: PicturesStrings,
  text: RelayText,
): RelayDrawing {
  const { title } = strings.relay;
  const arrows = svg('g', { class: 'arrows' });
  const head = svg(
    'marker',
    { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' },
    svg('path', { d: 'M0 0 8 4 0 8Z', class: 'arrow-head' }),
  );
  const boxes = legs.map((leg, at) => drawLeg(text.role(leg), text.title(at), lookOf(leg), strings.colon));
  const buttons = boxes.map(({ button }) => button);
  const picture = svg(
    'svg',
    { class: 'picture relay', role: 'group', 'aria-label': title },
    svg('defs', {}, head),
    arrows,
    svg('g', { role: 'group', 'aria-label': title }, ...buttons),
  );
  return {
    picture,
    buttons,
    place(layout) {
      const { width, height, boxWidth, boxHeight } = layout;
      set(picture, { viewBox: `-1 -1 ${width} ${height}`, width, height });
      boxes.forEach(({ button, box, edge, name }, index) => {
        const { at, lines } = layout.boxes[index]!;
        set(button, { transform: `translate(${at.x} ${at.y})` });
        set(box, { width: boxWidth, height: boxHeight });
        set(edge, { height: boxHeight });
        name.replaceChildren(...lines.map((line, row) => svg('tspan', { x: 16, y: 48 + row * NAME_LINE }, line)));
      });
      arrows.replaceChildren(...layout.arrows.flatMap(drawArrow));
    },
  };
}

interface DrawnLeg {
  readonly button: SVGGElement;
  readonly box: SVGRectElement;
  readonly edge: SVGRectElement;
  readonly name: SVGTextElement;
}

function drawLeg(role: string, label: string, look: RoleLook | undefined, colon: string): DrawnLeg {
  const box = svg('rect', { rx: 6, class: 'leg-box' });
  const edge = svg('rect', { width: 4, rx: 2, class: 'leg-edge' });
  const name = svg('text', { class: 'leg-name' });
  const button = svg(
    'g',
    { class: `leg ${look?.tone ?? ''}`, role: 'button', tabindex: -1, 'aria-label': label },
    box,
    edge,
    svg('g', { transform: 'translate(22 22)' }, mark(look?.path ?? '', 12, 'dot-shape')),
    svg('text', { x: 36, y: 26, class: 'leg-role' }, role),
    // Not drawn; it parts the words as in the label.
    colon,
    name,
  );
  return { button, box, edge, name };
}

function drawArrow({ path, anchor, lines }: RelayArrow): SVGElement[] {
  return [
    svg('path', { d: path, class: 'arrow', 'marker-end': 'url(#arrow)' }),
    svg(
      'text',
      { class: 'hands', 'text-anchor': anchor },
      ...lines.map(({ x, y, text }) => svg('tspan', { x, y }, text)),
    ),
  ];
}
