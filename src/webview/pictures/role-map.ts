/** *Role map*: a corner for each role, and each line of the draft where its mix puts it. */
import type { DraftDot } from '../../core/index.ts';
import type { PicturesStrings } from '../../words/pictures-words.ts';
import { element } from '../kit/dom.ts';
import { onPress } from '../kit/press.ts';
import { roving } from '../kit/roving.ts';
import type { ShownDraft, ViewContext } from '../app/view.ts';
import { draftMark } from './draft-mark.ts';
import type { Drawing, Figure } from './figure.ts';
import { between, corners, isOutside, spread, widthOf, type Point } from './geometry.ts';
import { mark, moveTo, set, svg } from '../kit/svg.ts';

interface Dot {
  readonly element: SVGGElement;
  data: DraftDot;
  /** What it looks like, to draw it anew only when that changes. */
  drawn: string;
}

/** The shape of a line that speaks of no role at all. */
const NEUTRAL = 'M6 2a4 4 0 1 0 0 8A4 4 0 1 0 6 2Z';
const DOT = 11;
/** From the mark of the whole draft to its name. */
const LEADER = 62;
const GAP = 12;
/** Room for the names of the corners, above and below. */
const MARGIN = 56;
/** From a corner to its name: lines gather around a corner. */
const AWAY = 36;
/** From a corner to a name beside it. */
const BESIDE = 22;
/** The size of the names of the corners. They are bold, thus a little wider than other text. */
const NAME = 15;

export function createRoleMap(figure: Figure, strings: PicturesStrings, context: ViewContext): Drawing {
  const { roles } = context.knowledge.comparison;
  const { looks } = context;
  const words = strings.roleMap;
  const ids = roles.map(({ id }) => id);
  const nameOf = (id: string | undefined): string => roles.find((role) => role.id === id)?.name ?? strings.none;
  const lookOf = (id: string | undefined) => looks[ids.indexOf(id ?? '')];

  const ground = svg('g', { class: 'map-ground' });
  const names = svg('g', { class: 'map-names' });
  const dots = svg('g', { role: 'group', 'aria-label': words.dots });
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
    dots,
    center,
  );

  let shown: ShownDraft = null;
  let width = 0;
  const known = new Map<string, Dot>();
  let inOrder: Dot[] = [];
  const stops = roving(figure.stage, () => [inOrder.map((dot) => dot.element)]);

  const read = (dot: Dot | undefined): void => {
    for (const it of inOrder) it.element.classList.toggle('read', it === dot);
    if (!dot) {
      figure.reader.replaceChildren(element('p', { class: 'reader-hint' }, inOrder.length > 0 ? words.hint : ''));
      return;
    }
    const { line, text, mix, offRole } = dot.data;
    const shares = ids
      .map((id) => ({ id, share: mix[id] ?? 0 }))
      .sort((a, b) => b.share - a.share)
      .slice(0, 3)
      .map(({ id, share }) => `${nameOf(id)} ${strings.percent(share)}`);
    figure.reader.replaceChildren(
      element('p', {}, element('strong', {}, words.line(line)), ' ', text),
      element(
        'p',
        { class: 'reader-more' },
        [...shares, ...(offRole === undefined ? [] : [words.offRoleOf(nameOf(offRole))])].join(' · '),
      ),
    );
  };
  const dotOf = (target: EventTarget | null): Dot | undefined =>
    target instanceof Element ? inOrder.find((dot) => dot.element === target.closest('.dot')) : undefined;
  const jump = (dot: Dot | undefined): void => {
    if (dot && shown) context.send({ type: 'jump', item: dot.data.item, version: shown.version });
  };
  picture.addEventListener('pointerover', ({ target }) => {
    const dot = dotOf(target);
    if (dot) read(dot);
  });
  picture.addEventListener('focusin', ({ target }) => read(dotOf(target)));
  picture.addEventListener('click', ({ target }) => jump(dotOf(target)));
  onPress(picture, (target) => jump(dotOf(target)));

  const nameOfDot = ({ line, text, mix, role, offRole }: DraftDot): string => {
    const main = role === undefined ? words.unsure : `${nameOf(role)} ${strings.percent(mix[role] ?? 0)}`;
    return [words.line(line), text, main, ...(offRole === undefined ? [] : [words.offRoleOf(nameOf(offRole))])].join(
      ', ',
    );
  };

  /** Keeps the element of a line that only moved, so that it keeps the focus and slides to its place. */
  const update = (data: readonly DraftDot[]): void => {
    const counts = new Map<string, number>();
    const seen = new Set<string>();
    inOrder = data.map((it) => {
      const count = counts.get(it.text) ?? 0;
      counts.set(it.text, count + 1);
      const key = `${count}/${it.text}`;
      seen.add(key);
      const dot = known.get(key) ?? {
        element: svg('g', { class: 'dot', role: 'button', tabindex: -1 }),
        data: it,
        drawn: '',
      };
      known.set(key, dot);
      dot.data = it;
      paint(dot);
      return dot;
    });
    for (const [key, dot] of known) {
      if (seen.has(key)) continue;
      dot.element.remove();
      known.delete(key);
    }
    if (inOrder.some((dot, at) => dots.children[at] !== dot.element)) {
      const focused = document.activeElement;
      dots.append(...inOrder.map((dot) => dot.element));
      if (focused instanceof SVGElement && dots.contains(focused) && document.activeElement !== focused)
        focused.focus();
    }
    stops.refresh();
  };

  const paint = (dot: Dot): void => {
    const { element: it, data } = dot;
    const look = isOutside(data) && ids.length > 1 ? undefined : (lookOf(data.role) ?? lookOf(mostOf(data)));
    const name = nameOfDot(data);
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
  };

  const mostOf = ({ mix }: DraftDot): string | undefined =>
    ids.reduce<string | undefined>(
      (best, id) => ((mix[id] ?? 0) > (best === undefined ? 0 : (mix[best] ?? 0)) ? id : best),
      undefined,
    );

  const layout = (): void => {
    if (width === 0) return;
    const radius = Math.max(60, Math.min((width / 2 - 34) / (ids.length < 3 ? 1.5 : 0.9), 240));
    const isFlat = ids.length < 3;
    const top = MARGIN + (isFlat ? 30 : radius);
    const middle: Point = { x: width / 2, y: top };
    const at = corners(ids.length, middle, radius);
    const all = ids.length === 1 ? [...at, { x: middle.x - radius, y: middle.y }] : at;
    const pull = ids.length === 1 ? [...ids, 'none'] : ids;
    const bottom = Math.max(...all.map(({ y }) => y)) + MARGIN;
    const outside = inOrder.filter((dot) => isOutside(dot.data) && ids.length > 1);
    const columns = Math.max(1, Math.floor((width - 40) / GAP / 1.6));
    const trayRows = Math.ceil(outside.length / columns);
    const height = bottom + (outside.length > 0 ? 30 + trayRows * 20 : 0);
    set(picture, { viewBox: `0 0 ${width} ${height}`, width, height });
    drawGround(all);
    drawNames(at, middle);

    const inside = inOrder.filter((dot) => !outside.includes(dot));
    const places = spread(
      inside.map(({ data }) => between(data.mix, pull, all) ?? middle),
      GAP,
    );
    inside.forEach((dot, index) => moveTo(dot.element, places[index]!.x, places[index]!.y));
    outside.forEach((dot, index) => {
      const column = index % columns;
      moveTo(dot.element, 28 + column * GAP * 1.6, bottom + 34 + Math.floor(index / columns) * 20);
    });
    set(tray, { x: 20, y: bottom + 14 });
    tray.textContent = outside.length > 0 ? words.outside(outside.length) : '';
    const middleOfDraft = shown && inOrder.length > 0 ? between(shown.picture.mix, pull, all) : undefined;
    set(center, { display: middleOfDraft ? undefined : 'none' });
    if (!middleOfDraft) return;
    moveTo(center, middleOfDraft.x, middleOfDraft.y);
    nameCenter(middleOfDraft, middle);
  };

  /** The name of the mark stands towards the middle of the map, away from the lines around the mark. */
  const nameCenter = (at: Point, middle: Point): void => {
    const [dx, dy] = [middle.x - at.x, middle.y - at.y];
    const length = Math.hypot(dx, dy);
    const [x, y] = length < 20 ? [0, LEADER] : [(dx / length) * LEADER, (dy / length) * LEADER];
    set(leader, { d: `M${x * 0.26} ${y * 0.26}L${x * 0.8} ${y * 0.8}` });
    set(label, { x, y: y + 4, 'text-anchor': Math.abs(x) < LEADER * 0.6 ? 'middle' : x < 0 ? 'end' : 'start' });
    set(label, { dy: Math.abs(x) < LEADER * 0.6 && y < 0 ? -2 : 6 });
  };

  const drawGround = (at: readonly Point[]): void => {
    const outline = at.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
    const lines: SVGElement[] = [svg('path', { d: `M${outline}Z`, class: 'map-outline' })];
    // A quarter, a half, three quarters of a share: lines along which one of three roles has it.
    if (at.length === 3) {
      for (const share of [0.25, 0.5, 0.75]) {
        at.forEach((corner, index) => {
          const [one, two] = [at[(index + 1) % 3]!, at[(index + 2) % 3]!];
          const to = (end: Point): string =>
            `${(corner.x * share + end.x * (1 - share)).toFixed(1)} ${(corner.y * share + end.y * (1 - share)).toFixed(1)}`;
          lines.push(svg('path', { d: `M${to(one)}L${to(two)}`, class: 'map-grid' }));
        });
      }
    }
    ground.replaceChildren(...lines);
  };

  const drawNames = (at: readonly Point[], middle: Point): void => {
    names.replaceChildren(
      ...at.map(({ x, y }, index) => {
        const look = looks[index]!;
        const isAbove = y < middle.y - 1;
        const nameWidth = NAME * widthOf(roles[index]!.name);
        const side = x < middle.x - 1 ? 'end' : x > middle.x + 1 ? 'start' : 'middle';
        // Beside its corner where there is room, else below.
        const hasRoom = (side === 'end' ? x : width - x) >= nameWidth + BESIDE;
        const isLevel = Math.abs(y - middle.y) <= 1 && hasRoom;
        const half = nameWidth / 2 + 16;
        const inside = isLevel ? x : Math.min(Math.max(x, half), Math.max(half, width - half));
        const anchor = isLevel ? side : 'middle';
        const label = svg('g', {
          class: look.tone,
          transform: `translate(${inside} ${y + (isLevel ? 5 : isAbove ? -AWAY + 8 : AWAY + 4)})`,
        });
        const sign = mark(look.path, 12, 'corner-shape');
        const text = svg(
          'text',
          {
            class: 'corner-name',
            'text-anchor': anchor,
            x: anchor === 'middle' ? 9 : anchor === 'start' ? BESIDE : -BESIDE,
          },
          roles[index]!.name,
        );
        label.append(text);
        label.append(svg('g', { transform: signPlace(anchor, roles[index]!.name) }, sign));
        return label;
      }),
    );
  };

  const summary = (): string => {
    if (!shown) return words.lead;
    const { items, dots: data } = shown.picture;
    if (items === 0) return words.emptyDraft;
    const counts = ids
      .map((id) => ({ name: nameOf(id), count: data.filter(({ role }) => role === id).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
    return [
      words.summary(shown.name, items, counts),
      ...(data.length < items ? [words.shownOf(data.length, items)] : []),
    ].join(strings.gap);
  };

  const legend = element(
    'p',
    { class: 'legend', 'aria-hidden': 'true' },
    ...[
      ['unsure', words.unsure],
      ['off', words.offRole],
    ].map(([kind, label]) => {
      const item = element('span');
      item.append(
        svg(
          'svg',
          { viewBox: '-12 -12 24 24', class: `legend-mark ${kind}` },
          ...(kind === 'off' ? [svg('circle', { r: 10, class: 'dot-off' })] : []),
          mark(looks[0]?.path ?? NEUTRAL, DOT, 'dot-shape'),
        ),
        label!,
      );
      return item;
    }),
  );
  figure.reader.before(legend);
  figure.setPicture(picture);
  read(undefined);
  return {
    draw(next) {
      width = next;
      layout();
    },
    showDraft(draft) {
      const wasRead = inOrder.find(({ element: it }) => it.classList.contains('read'));
      shown = draft;
      legend.hidden = draft === null;
      update(draft?.picture.dots ?? []);
      layout();
      figure.setLead(summary());
      figure.setTable({
        head: [words.lineHead, words.text, ...roles.map(({ name }) => name), strings.none],
        rows: inOrder.map(({ data: { line, text, mix } }) => [
          String(line),
          text,
          ...[...ids, 'none'].map((id) => strings.percent(mix[id] ?? 0)),
        ]),
      });
      read(wasRead && inOrder.includes(wasRead) ? wasRead : undefined);
    },
  };
}

/** Where the shape of a role stands beside its name. */
function signPlace(anchor: string, name: string): string {
  if (anchor === 'start') return 'translate(12 -4)';
  if (anchor === 'end') return 'translate(-12 -4)';
  const half = (NAME * widthOf(name)) / 2;
  return `translate(${(-half - 3).toFixed(1)} -4.5)`;
}
