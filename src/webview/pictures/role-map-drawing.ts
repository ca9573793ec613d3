/** The elements of the role map. */
import type { ComparisonRole, DraftDot } from '../../core/index.ts';
import type { PicturesStrings } from '../../words/pictures-words.ts';
import { element } from '../kit/dom.ts';
import type { RoleLook } from '../kit/role-look.ts';
import { mark, moveTo, set, svg } from '../kit/svg.ts';
import { draftMark } from './draft-mark.ts';
import { drawLanes } from './role-lanes-drawing.ts';
import type { LaneLayout } from './role-lanes-model.ts';
import { dotKeys, shapeRole, type CornerName, type MapLayout, type RoleMapText } from './role-map-model.ts';

/** A line of the draft in the map. */
export interface DrawnDot {
  readonly element: SVGGElement;
  data: DraftDot;
  /** What it looks like, to draw it anew only when that changes. */
  drawn: string;
}

/** The shape of a line that speaks of no role at all. */
const NEUTRAL = 'M6 2a4 4 0 1 0 0 8A4 4 0 1 0 6 2Z';
const DOT = 11;

export interface RoleMapDrawing {
  readonly picture: SVGSVGElement;
  /** Explains the marks that are not of a role. */
  readonly legend: HTMLElement;
  /** The dots, in the order of the draft. */
  readonly dots: () => readonly DrawnDot[];
  /** Keeps the element of a line that only moved, so that it keeps the focus and slides to its place. */
  setDots(data: readonly DraftDot[]): void;
  place(layout: MapLayout | LaneLayout): void;
}

export function drawRoleMap(
  roles: readonly ComparisonRole[],
  looks: readonly RoleLook[],
  strings: PicturesStrings,
  text: RoleMapText,
): RoleMapDrawing {
  const words = strings.roleMap;
  const ground = svg('g', { class: 'map-ground' });
  const names = svg('g', { class: 'map-names' });
  const group = svg('g', { role: 'group', 'aria-label': words.dots });
  const leader = svg('path', { class: 'center-leader' });
  const label = svg('text', { class: 'center-name' }, words.center);
  const center = draftMark(leader, label);
  const tray = svg('text', { class: 'map-tray' });
  const picture = svg(
    'svg',
    { class: 'picture role-map', role: 'group', 'aria-label': words.title },
    ground,
    names,
    tray,
    group,
    center,
  );
  const dots = new Dots(group, (dot) => paintDot(dot, roles, looks, text));
  return {
    picture,
    legend: drawLegend(looks[0]?.path ?? NEUTRAL, words),
    dots: () => dots.inOrder,
    setDots: (data) => dots.set(data),
    place(layout) {
      const { width, height } = layout;
      set(picture, { viewBox: `0 0 ${width} ${height}`, width, height });
      const drawn = 'lanes' in layout ? drawLanes(layout, roles, looks, strings) : drawCorners(layout, roles, looks);
      ground.replaceChildren(...drawn.ground);
      names.replaceChildren(...drawn.names);
      dots.inOrder.forEach((dot, at) => moveTo(dot.element, layout.dots[at]!.x, layout.dots[at]!.y));
      set(tray, { x: layout.tray.at.x, y: layout.tray.at.y });
      tray.textContent = layout.tray.count > 0 ? words.outside(layout.tray.count) : '';
      const whole = 'center' in layout ? layout.center : undefined;
      set(center, { display: whole ? undefined : 'none' });
      if (!whole) return;
      moveTo(center, whole.at.x, whole.at.y);
      set(leader, { d: whole.leader });
      const { x, y, dy, anchor } = whole.label;
      set(label, { x, y, 'text-anchor': anchor, dy });
    },
  };
}

/** The elements of the dots, by what their lines say. */
class Dots {
  inOrder: readonly DrawnDot[] = [];
  readonly #group: SVGGElement;
  readonly #paint: (dot: DrawnDot) => void;
  readonly #known = new Map<string, DrawnDot>();

  constructor(group: SVGGElement, paint: (dot: DrawnDot) => void) {
    this.#group = group;
    this.#paint = paint;
  }

  set(data: readonly DraftDot[]): void {
    const keys = dotKeys(data);
    this.inOrder = data.map((it, at) => {
      const dot = this.#known.get(keys[at]!) ?? newDot(it);
      this.#known.set(keys[at]!, dot);
      dot.data = it;
      this.#paint(dot);
      return dot;
    });
    const seen = new Set(keys);
    for (const [key, dot] of this.#known) {
      if (seen.has(key)) continue;
      dot.element.remove();
      this.#known.delete(key);
    }
    if (this.inOrder.every((dot, at) => this.#group.children[at] === dot.element)) return;
    const focused = document.activeElement;
    this.#group.append(...this.inOrder.map((dot) => dot.element));
    // An element that is put elsewhere in the document loses the focus.
    if (focused instanceof SVGElement && this.#group.contains(focused) && document.activeElement !== focused)
      focused.focus();
  }
}

function newDot(data: DraftDot): DrawnDot {
  return { element: svg('g', { class: 'dot', role: 'button', tabindex: -1 }), data, drawn: '' };
}

function paintDot(
  dot: DrawnDot,
  roles: readonly ComparisonRole[],
  looks: readonly RoleLook[],
  text: RoleMapText,
): void {
  const { element: it, data } = dot;
  const role = shapeRole(data, roles);
  const look = looks[roles.findIndex(({ id }) => id === role)];
  const name = text.dot(data);
  if (it.getAttribute('aria-label') !== name) it.setAttribute('aria-label', name);
  const drawn = `dot ${look?.tone ?? ''}${data.role === undefined ? ' unsure' : ''}${data.offRole === undefined ? '' : ' off'}`;
  if (drawn === dot.drawn) return;
  dot.drawn = drawn;
  it.setAttribute('class', drawn);
  it.replaceChildren(
    svg('circle', { r: 11, class: 'dot-target' }),
    ...(data.offRole === undefined ? [] : [svg('circle', { r: 10, class: 'dot-off' })]),
    mark(look?.path ?? NEUTRAL, DOT, 'dot-shape'),
  );
}

function drawCorners(
  layout: MapLayout,
  roles: readonly ComparisonRole[],
  looks: readonly RoleLook[],
): { readonly ground: SVGElement[]; readonly names: SVGElement[] } {
  return {
    ground: [
      svg('path', { d: layout.outline, class: 'map-outline' }),
      ...layout.grid.map((d) => svg('path', { d, class: 'map-grid' })),
    ],
    names: layout.names.map((it) => drawName(it, roles[it.role]!.name, looks[it.role]!)),
  };
}

function drawName({ at, anchor, textX, sign }: CornerName, name: string, look: RoleLook): SVGGElement {
  return svg(
    'g',
    { class: look.tone, transform: `translate(${at.x} ${at.y})` },
    svg('text', { class: 'corner-name', 'text-anchor': anchor, x: textX }, name),
    svg('g', { transform: sign }, mark(look.path, 12, 'corner-shape')),
  );
}

function drawLegend(path: string, words: PicturesStrings['roleMap']): HTMLElement {
  const item = (kind: string, label: string, ...around: readonly SVGElement[]): HTMLElement => {
    const made = element('span');
    made.append(
      svg('svg', { viewBox: '-12 -12 24 24', class: `legend-mark ${kind}` }, ...around, mark(path, DOT, 'dot-shape')),
      label,
    );
    return made;
  };
  return element(
    'p',
    { class: 'legend', 'aria-hidden': 'true' },
    item('unsure', words.unsure),
    item('off', words.offRole, svg('circle', { r: 10, class: 'dot-off' })),
  );
}
