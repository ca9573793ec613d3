/** The comparison app: a heading, the views below it, and what they share. */
import type { Knowledge } from '../../core/index.ts';
import { appStrings } from '../../words/app-words.ts';
import { isToPage, type ToPage } from '../../protocol/messages.ts';
import { VIEW_NAMES, type ComparisonTarget, type ViewName } from '../../protocol/target.ts';
import { readAppState, type AppState } from './app-state.ts';
import { element } from '../kit/dom.ts';
import { createFailure } from '../kit/failure.ts';
import type { Host } from '../host/host.ts';
import { createMatrixView } from '../matrix/matrix-view.ts';
import { createMenu } from '../kit/menu.ts';
import { createPicturesView } from '../pictures/pictures-view.ts';
import { createQuizView } from '../quiz/quiz-view.ts';
import { roleLooks } from '../kit/role-look.ts';
import { createTabs } from '../kit/tabs.ts';
import type { CreateView, ShownDraft, View } from './view.ts';

/** How long the page must rest before where it is scrolled to is stored. */
const SCROLL_REST_MS = 120;

const CREATE: Readonly<Record<ViewName, CreateView>> = {
  matrix: createMatrixView,
  pictures: createPicturesView,
  quiz: createQuizView,
};

/** Shows the app in the document, and tells the host that it listens. */
export function startApp(host: Host): void {
  const root = element('div', { class: 'app' });
  // Made before there is anything to say: screen readers tell of changes in a region that they know.
  const live = element('div', { role: 'status', class: 'visually-hidden' });
  document.body.append(root, live);

  let state: AppState = readAppState(host.stored());
  let draft: ShownDraft = null;
  let shown: Shown | undefined;

  const keep = (change: Partial<AppState>): void => {
    state = { ...state, ...change };
    host.store(state);
  };

  const show = ({ knowledge, used, target }: Extract<ToPage, { type: 'show' }>): void => {
    const isFirst = shown === undefined;
    const hadFocus = root.contains(document.activeElement);
    const hadTab = document.activeElement?.closest('[role=tablist]') !== null;
    shown?.dispose();
    shown = createShown(knowledge, used);
    root.replaceChildren(shown.element);
    shown.open(target?.view ?? state.view);
    if (isFirst) restoreScroll();
    if (target && Object.keys(target).length > 0) shown.go(target);
    // The same page in another language: whoever was in it stays in it.
    else if (hadFocus) shown.focus(hadTab);
  };

  const keepScroll = (): void => {
    if (shown) keep({ scroll: { ...state.scroll, [state.view]: { x: window.scrollX, y: window.scrollY } } });
  };

  const restoreScroll = (): void => {
    const { x = 0, y = 0 } = state.scroll[state.view] ?? {};
    window.scrollTo(x, y);
  };

  /** The views of one knowledge; a view is made when it is first opened. */
  const createShown = (knowledge: Knowledge, used: readonly string[]): Shown => {
    const strings = appStrings(knowledge.locale);
    const looks = roleLooks(knowledge.comparison.roles.map(({ id }) => id));
    const views = new Map<ViewName, View>();
    const main = element('main');
    const tabs = createTabs<ViewName>(
      VIEW_NAMES.map((name) => [name, strings.views[name]]),
      strings.tabs,
      panelId,
      (name) => switchTo(name),
    );
    const menu = host.hasEditor
      ? createMenu(strings.export, 'save', [
          { label: strings.markdown, act: () => host.send({ type: 'export', format: 'markdown' }) },
          { label: strings.csv, act: () => host.send({ type: 'export', format: 'csv' }) },
          { label: strings.html, act: () => host.send({ type: 'export', format: 'html' }) },
        ])
      : createMenu(strings.export, 'save', [{ label: strings.print, act: () => window.print() }]);
    document.documentElement.lang = strings.lang;
    document.title = strings.title;

    const viewOf = (name: ViewName): View => {
      const known = views.get(name);
      if (known) return known;
      const view = CREATE[name]({
        knowledge,
        looks,
        used,
        stored: state.views[name],
        hasEditor: host.hasEditor,
        save: (part) => keep({ views: { ...state.views, [name]: part } }),
        announce: (sentence) => {
          live.textContent = sentence;
        },
        send: (message) => host.send(message),
        go,
      });
      views.set(name, view);
      main.append(
        element(
          'div',
          { role: 'tabpanel', id: panelId(name), class: 'panel', 'aria-label': strings.views[name] },
          view.element,
        ),
      );
      view.showDraft?.(draft);
      return view;
    };
    const open = (name: ViewName): void => {
      const view = viewOf(name);
      for (const [other, it] of views) {
        it.element.hidden = other !== name;
        it.element.parentElement!.hidden = other !== name;
      }
      tabs.choose(name);
      keep({ view: name });
      view.shown?.();
    };
    /** Each view is where it was left. */
    const switchTo = (name: ViewName): void => {
      keepScroll();
      open(name);
      restoreScroll();
    };
    /** A place is in the matrix, unless the target names another view. */
    const go = (target: ComparisonTarget): void => {
      const name = target.view ?? 'matrix';
      if (name !== state.view) keepScroll();
      open(name);
      views.get(name)?.reveal(target);
    };
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
    page.style.setProperty('--all-roles', String(knowledge.comparison.roles.length));
    return {
      element: page,
      open,
      go,
      focus: (isTab) => (isTab ? tabs.focus() : views.get(state.view)?.focus()),
      showDraft: () => views.forEach((view) => view.showDraft?.(draft)),
      dispose: () => views.forEach((view) => view.dispose()),
    };
  };

  const receive = (message: ToPage): void => {
    switch (message.type) {
      case 'show':
        show(message);
        break;
      case 'reveal':
        shown?.go(message.target);
        break;
      case 'draft':
        ({ draft } = message);
        shown?.showDraft();
        break;
      case 'failed':
        shown?.dispose();
        shown = undefined;
        document.documentElement.lang = appStrings(message.locale).lang;
        root.replaceChildren(createFailure(message.locale, () => host.send({ type: 'ready' })));
        break;
      case 'card':
        break;
    }
  };

  host.listen((message) => {
    if (isToPage(message)) receive(message);
  });

  let rest: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener(
    'scroll',
    () => {
      clearTimeout(rest);
      rest = setTimeout(keepScroll, SCROLL_REST_MS);
    },
    { passive: true },
  );

  host.send({ type: 'ready' });
}

interface Shown {
  readonly element: HTMLElement;
  open(view: ViewName): void;
  go(target: ComparisonTarget): void;
  /** Gives the focus to the tab of the view that is open, or to the view. */
  focus(isTab: boolean): void;
  /** The draft has changed. */
  showDraft(): void;
  dispose(): void;
}

function panelId(name: ViewName): string {
  return `view-${name}`;
}
