/** *Role map*: a corner for each of three roles, a lane for each of any other number, and each line of the draft where its mix puts it. */
import type { PicturesStrings } from '../../words/pictures-words.ts';
import { element } from '../kit/dom.ts';
import { onPress } from '../kit/press.ts';
import { roving } from '../kit/roving.ts';
import type { ShownDraft } from '../app/shown-draft.ts';
import type { ViewContext } from '../app/view.ts';
import type { Drawing, Figure } from './figure.ts';
import { drawRoleMap, type DrawnDot, type RoleMapDrawing } from './role-map-drawing.ts';
import { laneLayout } from './role-lanes-model.ts';
import { RoleMapText, mapLayout } from './role-map-model.ts';

export function createRoleMap(figure: Figure, strings: PicturesStrings, context: ViewContext): Drawing {
  const { roles } = context.knowledge.comparison;
  const words = strings.roleMap;
  const text = new RoleMapText(roles, strings);
  const drawing = drawRoleMap(roles, context.looks, strings, text);
  let shown: ShownDraft = null;
  let width = 0;
  const stops = roving(figure.stage, () => [drawing.dots().map((dot) => dot.element)]);

  /** Says more of a line. */
  const read = (dot: DrawnDot | undefined): void => {
    for (const it of drawing.dots()) it.element.classList.toggle('read', it === dot);
    figure.reader.replaceChildren(
      ...(dot
        ? [
            element('p', {}, element('strong', {}, words.line(dot.data.line)), ' ', dot.data.text),
            element('p', { class: 'reader-more' }, text.shares(dot.data)),
          ]
        : [element('p', { class: 'reader-hint' }, drawing.dots().length > 0 ? words.hint : '')]),
    );
  };
  const layout = (): void => {
    if (width === 0) return;
    const data = drawing.dots().map((dot) => dot.data);
    const place = roles.length === 3 ? mapLayout : laneLayout;
    drawing.place(place(roles, data, shown?.picture.mix, width));
  };
  listen(drawing, read, ({ data }) => {
    if (shown) context.actions.jump(data.item);
  });
  figure.reader.before(drawing.legend);
  figure.setPicture(drawing.picture);
  read(undefined);
  return {
    draw(next) {
      width = next;
      layout();
    },
    showDraft(draft) {
      const wasRead = drawing.dots().find((dot) => dot.element.classList.contains('read'));
      shown = draft;
      drawing.legend.hidden = draft === null;
      drawing.setDots(draft?.picture.dots ?? []);
      stops.refresh();
      layout();
      figure.setLead(text.lead(draft));
      figure.setTable(text.table(drawing.dots().map((dot) => dot.data)));
      read(wasRead && drawing.dots().includes(wasRead) ? wasRead : undefined);
    },
  };
}

/** A line is read under the mouse and with the focus; a click or a key goes to it. */
function listen(
  { picture, dots }: RoleMapDrawing,
  read: (dot: DrawnDot | undefined) => void,
  act: (dot: DrawnDot) => void,
): void {
  const dotOf = (target: EventTarget | null): DrawnDot | undefined =>
    target instanceof Element ? dots().find((dot) => dot.element === target.closest('.dot')) : undefined;
  const actOn = (target: EventTarget | null): void => {
    const dot = dotOf(target);
    if (dot) act(dot);
  };
  picture.addEventListener('pointerover', ({ target }) => {
    const dot = dotOf(target);
    if (dot) read(dot);
  });
  picture.addEventListener('focusin', ({ target }) => read(dotOf(target)));
  picture.addEventListener('click', ({ target }) => actOn(target));
  onPress(picture, actOn);
}
