/** The view *Pictures*: the draft between the roles, the roles between opposites, what the draft covers, how the roles work together. */
import { picturesStrings } from '../../words/pictures-words.ts';
import { element } from '../kit/dom.ts';
import type { ShownDraft } from '../app/shown-draft.ts';
import type { CreateView } from '../app/view.ts';
import { createCoverage } from './coverage-picture.ts';
import { createFigure, type Drawing, type Figure } from './figure.ts';
import { createPositionPicture } from './position-picture.ts';
import { createRelay } from './relay-picture.ts';
import { createRoleMap } from './role-map.ts';

export const createPicturesView: CreateView = (context) => {
  const { knowledge, actions } = context;
  const { hasEditor } = actions;
  const strings = picturesStrings(knowledge.locale);
  const drawings = new Map<HTMLElement, Drawing>();
  const figures: Figure[] = [];
  const add = (name: string, title: string, make: (figure: Figure) => Drawing): void => {
    const figure = createFigure(name, title, strings, context);
    figures.push(figure);
    drawings.set(figure.element, make(figure));
  };
  if (knowledge.comparison.roles.length > 0) {
    add('role-map', strings.roleMap.title, (figure) => createRoleMap(figure, strings, context));
    // A page without an editor has no draft to cover anything.
    if (hasEditor) add('coverage', strings.coverage.title, (figure) => createCoverage(figure, strings, context));
  }
  const { position } = knowledge;
  if (position) {
    add('position', strings.position.title, (figure) => createPositionPicture(figure, strings, context, position));
  }
  add('relay', strings.relay.title, (figure) => createRelay(figure, strings, context));

  const start = element('button', { type: 'button', class: 'button' }, strings.newDraft);
  start.addEventListener('click', actions.newDraft);
  const noDraft = element('div', { class: 'no-draft' }, element('p', {}, strings.noDraft), start);
  const root = element(
    'div',
    { class: 'pictures-view' },
    noDraft,
    element('div', { class: 'figures' }, ...figures.map((it) => it.element)),
  );

  const observer = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      // Whole pixels: the scroll bar of a picture that grows may take part of one.
      if (contentRect.width > 0) drawings.get(target as HTMLElement)?.draw(Math.floor(contentRect.width));
    }
  });
  for (const figure of figures) observer.observe(figure.element);

  const showDraft = (draft: ShownDraft): void => {
    noDraft.hidden = draft !== null || !hasEditor;
    for (const drawing of drawings.values()) drawing.showDraft(draft);
  };
  showDraft(null);
  return {
    element: root,
    reveal: () => figures[0]?.element.querySelector<SVGElement>('[tabindex="0"]')?.focus(),
    focus: () => root.querySelector<HTMLElement>('[tabindex="0"], button')?.focus(),
    showDraft,
    dispose: () => observer.disconnect(),
  };
};
