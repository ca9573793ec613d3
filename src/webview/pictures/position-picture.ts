/** *Position*: the roles, and the draft, between two pairs of opposites. */
// From the file, not from the front of the engine: the page need not hold all of it.
import { placeOf } from '../../core/plain.ts';
import type { Position } from '../../core/index.ts';
import type { PicturesStrings } from '../../words/pictures-words.ts';
import { onPress } from '../kit/press.ts';
import { roving } from '../kit/roving.ts';
import type { ShownDraft, ViewContext } from '../app/view.ts';
import { draftMark } from './draft-mark.ts';
import type { Drawing, Figure } from './figure.ts';
import { nameSpots, widthOf } from './geometry.ts';
import { mark, moveTo, set, svg } from '../kit/svg.ts';

/** Room for the words at the ends of the axes. */
const EDGE = 30;
const MARK = 16;
/** Sizes of the words at the ends of the axes and of the names. Names are bold, thus a little wider. */
const END = 12;
const NAME = 15;

export function createPositionPicture(
  figure: Figure,
  strings: PicturesStrings,
  context: ViewContext,
  { x, y, places: all }: Position,
): Drawing {
  const words = strings.position;
  const { roles } = context.knowledge.comparison;
  const places = all.filter(({ role }) => roles.some(({ id }) => id === role));
  const axes = svg('g', { class: 'axes' });
  const marks = svg('g', { role: 'group', 'aria-label': words.title });
  const draftName = svg('text', { x: 16, y: 4, class: 'center-name' }, words.draft);
  const draftPlace = draftMark(draftName);
  const picture = svg(
    'svg',
    { class: 'picture position', role: 'group', 'aria-label': words.title },
    axes,
    marks,
    draftPlace,
  );

  const buttons = places.map((place) => {
    const index = roles.findIndex(({ id }) => id === place.role);
    const look = context.looks[index]!;
    const { name } = roles[index]!;
    const button = svg(
      'g',
      { class: `place ${look.tone}`, role: 'button', tabindex: -1, 'aria-label': words.compare(name) },
      svg('circle', { r: 16, class: 'dot-target' }),
      mark(look.path, MARK, 'dot-shape'),
      svg('text', { y: 26, 'text-anchor': 'middle', class: 'place-name' }, name),
    );
    const open = (): void => context.go({ role: place.role });
    button.addEventListener('click', open);
    onPress(button, open);
    return { button, place, name };
  });
  marks.append(...buttons.map(({ button }) => button));
  roving(figure.stage, () => [buttons.map(({ button }) => button)]).refresh();

  let width = 0;
  let draft: ShownDraft = null;
  const layout = (): void => {
    if (width === 0) return;
    const height = Math.round(Math.min(Math.max(width * 0.7, 240), 420));
    set(picture, { viewBox: `0 0 ${width} ${height}`, width, height });
    const [left, right, top, bottom] = [EDGE, width - EDGE, EDGE, height - EDGE];
    const at = (place: { x: number; y: number }) => ({
      x: left + 24 + place.x * (right - left - 48),
      y: bottom - 24 - place.y * (bottom - top - 48),
    });
    const [middleX, middleY] = [width / 2, height / 2];
    // Where the two ends of the level axis do not fit side by side, one stands above it.
    const isTight = (widthOf(x.low) + widthOf(x.high)) * END + 40 > right - left;
    axes.replaceChildren(
      svg('rect', { x: left, y: top, width: right - left, height: bottom - top, rx: 6, class: 'plane' }),
      svg('path', { d: `M${left} ${middleY}H${right}M${middleX} ${top}V${bottom}`, class: 'axis' }),
      svg('text', { x: left, y: middleY + (isTight ? -8 : 16), dx: 8, class: 'axis-end' }, x.low),
      svg('text', { x: right, y: middleY + 16, dx: -8, 'text-anchor': 'end', class: 'axis-end' }, x.high),
      svg('text', { x: middleX, y: top - 10, 'text-anchor': 'middle', class: 'axis-end' }, y.high),
      svg('text', { x: middleX, y: bottom + 20, 'text-anchor': 'middle', class: 'axis-end' }, y.low),
    );
    const spots = buttons.map(({ place }) => at(place));
    const labels = nameSpots(
      spots,
      buttons.map(({ name }) => widthOf(name) * NAME),
      { left, right },
    );
    buttons.forEach(({ button }, index) => {
      moveTo(button, spots[index]!.x, spots[index]!.y);
      const { x: dx, y: dy } = labels[index]!;
      set(button.querySelector('text')!, { x: dx, y: dy });
    });
    const own = draft && placeOf(draft.picture.mix, places);
    set(draftPlace, { display: own ? undefined : 'none' });
    if (!own) return;
    const point = at(own);
    moveTo(draftPlace, point.x, point.y);
    const isRight = point.x > width * 0.62;
    set(draftName, { x: isRight ? -16 : 16, 'text-anchor': isRight ? 'end' : 'start' });
  };

  figure.setPicture(picture);
  return {
    draw(next) {
      width = next;
      layout();
    },
    showDraft(next) {
      draft = next;
      layout();
      const own = draft && placeOf(draft.picture.mix, places);
      const nearest = own && closest(own, buttons);
      figure.setLead(nearest ? `${words.lead}${strings.gap}${words.nearest(nearest.name)}` : words.lead);
      const row = (name: string, place: { x: number; y: number }): string[] => [
        name,
        strings.percent(place.x),
        strings.percent(place.y),
      ];
      figure.setTable({
        head: [
          strings.role,
          `${x.name}${strings.colon}${x.low} → ${x.high}`,
          `${y.name}${strings.colon}${y.low} → ${y.high}`,
        ],
        rows: [...buttons.map(({ name, place }) => row(name, place)), ...(own ? [row(words.draft, own)] : [])],
      });
    },
  };
}

function closest<T extends { readonly place: { readonly x: number; readonly y: number } }>(
  { x, y }: { readonly x: number; readonly y: number },
  all: readonly T[],
): T | undefined {
  const far = ({ place }: T): number => Math.hypot(place.x - x, place.y - y);
  return all.reduce<T | undefined>((best, it) => (best && far(best) <= far(it) ? best : it), undefined);
}
