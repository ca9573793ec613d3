/** The comparison app: what it does with messages, and what it remembers. */
import { appStrings } from '../../words/app-words.ts';
import { isToPage, type ToPage } from '../../protocol/messages.ts';
import { createActions } from '../host/actions.ts';
import type { Host } from '../host/host.ts';
import { element } from '../kit/dom.ts';
import { createFailure } from '../kit/failure.ts';
import { readAppState, type AppState } from './app-state.ts';
import { createOpenViews, type OpenViews } from './open-views.ts';
import type { ShownDraft } from './shown-draft.ts';

/** How long the page must rest before where it is scrolled to is stored. */
const SCROLL_REST_MS = 120;

/** Shows the app in the document, and tells the host that it listens. */
export function startApp(host: Host): void {
  const app = new App(host);
  host.listen((message) => {
    if (isToPage(message)) app.receive(message);
  });
  let rest: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener(
    'scroll',
    () => {
      clearTimeout(rest);
      rest = setTimeout(() => app.keepScroll(), SCROLL_REST_MS);
    },
    { passive: true },
  );
  app.actions.ready();
}

class App {
  readonly actions;
  readonly #host: Host;
  /** The page of a webview has it already, with the outlines of what comes. */
  readonly #root = document.querySelector<HTMLElement>('.app') ?? element('div', { class: 'app' });
  // Made before there is anything to say: screen readers tell of changes in a region that they know.
  readonly #live = element('div', { role: 'status', class: 'visually-hidden' });
  #state: AppState;
  #draft: ShownDraft = null;
  #views: OpenViews | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.actions = createActions(host);
    this.#state = readAppState(host.stored());
    document.body.append(this.#root, this.#live);
  }

  receive(message: ToPage): void {
    switch (message.type) {
      case 'show':
        this.#show(message);
        break;
      case 'reveal':
        this.#views?.go(message.target);
        break;
      case 'draft':
        this.#draft = message.draft;
        this.#views?.showDraft();
        break;
      case 'responsibilities':
        this.#views?.showResponsibilities(message.locale, message.map);
        break;
      case 'failed':
        this.#views?.dispose();
        this.#views = undefined;
        document.documentElement.lang = appStrings(message.locale).lang;
        this.#root.replaceChildren(createFailure(message.locale, this.actions.ready));
        break;
      case 'card':
        break;
    }
  }

  keepScroll(): void {
    if (!this.#views) return;
    const { scroll, view } = this.#state;
    this.#keep({ scroll: { ...scroll, [view]: { x: window.scrollX, y: window.scrollY } } });
  }

  #keep(change: Partial<AppState>): void {
    this.#state = { ...this.#state, ...change };
    this.#host.store(this.#state);
  }

  #restoreScroll(): void {
    const { x = 0, y = 0 } = this.#state.scroll[this.#state.view] ?? {};
    window.scrollTo(x, y);
  }

  #show({ knowledge, used, target }: Extract<ToPage, { type: 'show' }>): void {
    const isFirst = this.#views === undefined;
    const hadFocus = this.#root.contains(document.activeElement);
    const hadTab = document.activeElement?.closest('[role=tablist]') !== null;
    this.#views?.dispose();
    const views = createOpenViews(knowledge, used, {
      actions: this.actions,
      state: () => this.#state,
      keep: (change) => this.#keep(change),
      draft: () => this.#draft,
      announce: (sentence) => {
        this.#live.textContent = sentence;
      },
      keepScroll: () => this.keepScroll(),
      restoreScroll: () => this.#restoreScroll(),
    });
    this.#views = views;
    const { lang, title } = appStrings(knowledge.locale);
    document.documentElement.lang = lang;
    document.title = title;
    this.#root.replaceChildren(views.element);
    views.open(target?.view ?? this.#state.view);
    // A page that is new stands at its top; to scroll it there would have it laid out twice.
    const { x = 0, y = 0 } = this.#state.scroll[this.#state.view] ?? {};
    if (isFirst && (x > 0 || y > 0)) this.#restoreScroll();
    if (target && Object.keys(target).length > 0) views.go(target);
    // The same page in another language: whoever was in it stays in it.
    else if (hadFocus) views.focus(hadTab);
  }
}
