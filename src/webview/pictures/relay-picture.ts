/** *Relay*: how the roles work on one product, leg by leg and round again. */
import type { RelayLeg } from '../../core/index.ts';
import type { PicturesStrings } from '../../words/pictures-words.ts';
import { element } from '../kit/dom.ts';
import { onPress } from '../kit/press.ts';
import { quietButton } from '../kit/quiet-button.ts';
import { roving } from '../kit/roving.ts';
import type { ViewContext } from '../app/view.ts';
import type { Drawing, Figure } from './figure.ts';
import { spaced, wrap } from './geometry.ts';
import { mark, set, svg } from '../kit/svg.ts';

/** The narrowest box, the widest one, and its height when the name takes one line. */
const BOX = { width: 150, widest: 250, height: 64 } as const;
const NAME = 13;
const NAME_LINE = 17;
/** From the left of a box to the arrow below it, where boxes stand one under another. */
const STEM = 28;
/** Between two boxes, with room for what is handed over. */
const GAP = { x: 130, y: 64 } as const;
const HANDS = 12;

export function createRelay(figure: Figure, strings: PicturesStrings, context: ViewContext): Drawing {
  const words = strings.relay;
  const { relay: legs, comparison } = context.knowledge;
  const arrows = svg('g', { class: 'arrows' });
  const boxes = svg('g', { role: 'group', 'aria-label': words.title });
  const head = svg(
    'marker',
    { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' },
    svg('path', { d: 'M0 0 8 4 0 8Z', class: 'arrow-head' }),
  );
  const picture = svg(
    'svg',
    { class: 'picture relay', role: 'group', 'aria-label': words.title },
    svg('defs', {}, head),
    arrows,
    boxes,
  );
  const nameOf = ({ role }: RelayLeg): string => comparison.roles.find(({ id }) => id === role)?.name ?? role;

  const buttons = legs.map((leg, at) => {
    const look = context.looks[comparison.roles.findIndex(({ id }) => id === leg.role)];
    const button = svg(
      'g',
      {
        class: `leg ${look?.tone ?? ''}`,
        role: 'button',
        tabindex: -1,
        'aria-label': `${at + 1}. ${nameOf(leg)}${strings.colon}${leg.name}`,
      },
      svg('rect', { rx: 6, class: 'leg-box' }),
      svg('rect', { width: 4, rx: 2, class: 'leg-edge' }),
      svg('g', { transform: 'translate(22 22)' }, mark(look?.path ?? '', 12, 'dot-shape')),
      svg('text', { x: 36, y: 26, class: 'leg-role' }, nameOf(leg)),
      // Not drawn; it parts the words as in the label.
      strings.colon,
      svg('text', { class: 'leg-name' }),
    );
    button.addEventListener('click', () => read(at));
    button.addEventListener('focus', () => read(at));
    button.addEventListener('pointerenter', () => read(at));
    onPress(button, () => open(at));
    return button;
  });
  boxes.append(...buttons);
  roving(figure.stage, () => [buttons]).refresh();

  const open = (at: number): void => {
    const { facet, role } = legs[at]!;
    context.go({ facet, role });
  };
  const read = (at: number): void => {
    buttons.forEach((button, index) => button.classList.toggle('read', index === at));
    const leg = legs[at];
    if (!leg) return;
    figure.reader.replaceChildren(
      element('p', {}, element('strong', {}, `${at + 1}. ${nameOf(leg)}${strings.colon}${leg.name}`)),
      element('p', { class: 'reader-more' }, leg.text),
      element('p', { class: 'reader-more' }, `→ ${at === legs.length - 1 ? words.back(leg.hands) : leg.hands}`),
      element(
        'div',
        { class: 'actions' },
        quietButton('table', words.compare, () => open(at)),
      ),
    );
  };

  /** Four legs go round a square; more of them, or a narrow page, stand one under another. */
  const layout = (width: number): void => {
    const isRound = legs.length === 4 && width >= 2 * BOX.width + GAP.x;
    const boxWidth = isRound
      ? Math.min(Math.max((width - 200) / 2, BOX.width), BOX.widest)
      : Math.min(Math.max(width - 2, 0), BOX.widest);
    const gapX = isRound ? Math.min(width - 2 * boxWidth, 240) : 0;
    const left = isRound ? (width - 2 * boxWidth - gapX) / 2 : 0;
    const names = legs.map(({ name }) => wrap(name, (boxWidth - 28) / NAME, 2));
    const boxHeight = BOX.height + (names.some((lines) => lines.length > 1) ? NAME_LINE : 0);
    const corner = (at: number): { x: number; y: number } =>
      isRound
        ? { x: left + (at === 1 || at === 2 ? boxWidth + gapX : 0), y: at >= 2 ? boxHeight + GAP.y : 0 }
        : { x: left, y: at * (boxHeight + GAP.y) };
    const rows = isRound ? 2 : legs.length;
    const height = rows * (boxHeight + GAP.y) - (isRound ? GAP.y : 0) + 2;
    set(picture, { viewBox: `-1 -1 ${width} ${height}`, width, height });
    buttons.forEach((button, at) => {
      set(button, { transform: `translate(${corner(at).x} ${corner(at).y})` });
      set(button.querySelector<SVGElement>('.leg-box')!, { width: boxWidth, height: boxHeight });
      set(button.querySelector<SVGElement>('.leg-edge')!, { height: boxHeight });
      button
        .querySelector('.leg-name')!
        .replaceChildren(
          ...spaced(names[at]!, legs[at]!.name).map((line, row) =>
            svg('tspan', { x: 16, y: 48 + row * NAME_LINE }, line),
          ),
        );
    });
    arrows.replaceChildren(
      ...legs.flatMap(({ hands }, at) => {
        const from = corner(at);
        const to = corner((at + 1) % legs.length);
        const middle = boxHeight / 2;
        if (from.y === to.y && isRound) {
          const forward = to.x > from.x;
          const [start, end] = forward ? [from.x + boxWidth + 6, to.x - 6] : [from.x - 6, to.x + boxWidth + 6];
          return arrow(
            `M${start} ${from.y + middle}H${end}`,
            hands,
            (start + end) / 2,
            from.y + middle - 8,
            'middle',
            Math.abs(end - start) / HANDS,
            true,
          );
        }
        const x = from.x + (isRound ? boxWidth / 2 : STEM);
        const isBack = to.y < from.y;
        if (isBack && !isRound)
          return arrow(
            `M${x} ${from.y + boxHeight + 6}V${from.y + boxHeight + GAP.y - 14}`,
            words.back(hands),
            x + 12,
            from.y + boxHeight + 30,
            'start',
            (width - x - 16) / HANDS,
          );
        const [start, end] = isBack ? [from.y - 6, to.y + boxHeight + 6] : [from.y + boxHeight + 6, to.y - 6];
        const anchor = isRound && !isBack ? 'end' : 'start';
        return arrow(
          `M${x} ${start}V${end}`,
          hands,
          x + (anchor === 'end' ? -12 : 12),
          (start + end) / 2 + 4,
          anchor,
          isRound ? 15 : (width - x - 16) / HANDS,
        );
      }),
    );
  };

  /** An arrow and what is handed over along it, in lines that grow upwards or around their place. */
  const arrow = (
    d: string,
    hands: string,
    x: number,
    y: number,
    anchor: string,
    room: number,
    isAbove = false,
  ): SVGElement[] => {
    const lines = wrap(hands, Math.max(6, room), 2);
    const top = isAbove ? y - (lines.length - 1) * 15 : y - ((lines.length - 1) * 15) / 2;
    return [
      svg('path', { d, class: 'arrow', 'marker-end': 'url(#arrow)' }),
      svg(
        'text',
        { class: 'hands', 'text-anchor': anchor },
        ...lines.map((line, at) => svg('tspan', { x, y: top + at * 15 }, line)),
      ),
    ];
  };

  figure.setLead(legs.length > 0 ? words.lead : words.none);
  figure.setPicture(legs.length > 0 ? picture : undefined);
  figure.setTable({
    head: [words.step, strings.role, words.what, words.hands],
    rows: legs.map((leg, at) => [`${at + 1}. ${leg.name}`, nameOf(leg), leg.text, leg.hands]),
  });
  read(0);
  return { draw: (width) => layout(width), showDraft: () => undefined };
}
