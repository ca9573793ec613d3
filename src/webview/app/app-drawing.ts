/** The frame of the app: a heading with tabs and a menu, and the place where the views stand. */
import type { Knowledge } from '../../core/index.ts';
import { appStrings } from '../../words/app-words.ts';
import { VIEW_NAMES, type ViewName } from '../../protocol/target.ts';
import type { Actions } from '../host/actions.ts';
import { element } from '../kit/dom.ts';
import { createMenu } from '../kit/menu.ts';
import { createTabs, type Tabs } from '../kit/tabs.ts';
import type { View } from './view.ts';

export interface Frame {
  readonly element: HTMLElement;
  readonly tabs: Tabs<ViewName>;
  /** Puts a view into the document. */
  add(name: ViewName, view: View): void;
}

/** @param onChoose called with the view whose tab the user chose */
export function createFrame(
  { locale, comparison }: Knowledge,
  actions: Actions,
  onChoose: (name: ViewName) => void,
): Frame {
  const strings = appStrings(locale);
  const main = element('main');
  const tabs = createTabs<ViewName>(
    VIEW_NAMES.map((name) => [name, strings.views[name]]),
    strings.tabs,
    panelId,
    onChoose,
  );
  const menu = actions.hasEditor
    ? createMenu(strings.export, 'save', [
        { label: strings.markdown, act: () => actions.exportAs('markdown') },
        { label: strings.csv, act: () => actions.exportAs('csv') },
        { label: strings.html, act: () => actions.exportAs('html') },
        { label: strings.responsibilitiesMarkdown, act: () => actions.exportAs('responsibilities-markdown') },
        { label: strings.responsibilitiesCsv, act: () => actions.exportAs('responsibilities-csv') },
        { label: strings.raci, act: () => actions.exportAs('raci') },
      ])
    : createMenu(strings.export, 'save', [{ label: strings.print, act: () => window.print() }]);
  const page = element(
    'div',
    { class: 'page' },
    element(
      'header',
      { class: 'top' },
      element('div', { class: 'top-line' }, element('h1', {}, strings.title), tabs.element, menu),
    ),
    main,
  );
  page.style.setProperty('--all-roles', String(comparison.roles.length));
  return {
    element: page,
    tabs,
    add(name, view) {
      main.append(
        element(
          'div',
          { role: 'tabpanel', id: panelId(name), class: 'panel', 'aria-label': strings.views[name] },
          view.element,
        ),
      );
    },
  };
}

function panelId(name: ViewName): string {
  return `view-${name}`;
}
