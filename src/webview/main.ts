/** The comparison app inside its webview: listens to the extension, keeps the state, shows the page. */
import { comparisonStrings } from '../shared/comparison-strings.ts';
import { isToPage, type FromPage, type ToPage } from '../shared/messages.ts';
import { element } from './dom.ts';
import { createFailure } from './failure.ts';
import { createPage, type Page } from './page.ts';
import { readState, type PageState, type ViewState } from './state.ts';

/** What VS Code gives to the scripts of a webview. */
interface WebviewApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): WebviewApi;

/** How long the page must rest before where it is scrolled to is stored. */
const SCROLL_REST_MS = 120;

const api = acquireVsCodeApi();
const app = element('div', { class: 'app' });
// Made before there is anything to say: screen readers tell of changes in a region that they know.
const live = element('div', { role: 'status', class: 'visually-hidden' });
document.body.append(app, live);

let state: PageState = readState(api.getState());
let page: Page | undefined;

function save(view: ViewState, scroll = state.scroll): void {
  state = { ...view, scroll };
  api.setState(state);
}

function show({ locale, comparison, target }: Extract<ToPage, { type: 'show' }>): void {
  const isFirst = page === undefined;
  const focused = page?.focused();
  page?.dispose();
  const strings = comparisonStrings(locale);
  document.documentElement.lang = strings.lang;
  document.title = strings.title;
  page = createPage(
    locale,
    comparison,
    state,
    (view) => save(view),
    (sentence) => {
      live.textContent = sentence;
    },
  );
  app.replaceChildren(page.element);
  if (focused) page.focus(focused);
  if (isFirst) window.scrollTo(state.scroll.x, state.scroll.y);
  if (target) page.reveal(target);
}

function receive(message: ToPage): void {
  switch (message.type) {
    case 'show':
      show(message);
      break;
    case 'reveal':
      page?.reveal(message.target);
      break;
    case 'failed':
      page?.dispose();
      page = undefined;
      document.documentElement.lang = comparisonStrings(message.locale).lang;
      app.replaceChildren(createFailure(message.locale, () => api.postMessage({ type: 'ready' })));
      break;
  }
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToPage(data)) receive(data);
});

for (const event of ['focusin', 'pointerdown'] as const) {
  app.addEventListener(event, ({ target }) => page?.leaveMark(target as Node));
}

window.addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey || event.shiftKey) return;
  const command = event.ctrlKey || event.metaKey;
  const isTyping = event.target instanceof HTMLInputElement;
  if (command ? event.key.toLowerCase() !== 'f' : event.key !== '/' || isTyping) return;
  if (!page) return;
  event.preventDefault();
  page.focusFilter();
});

let rest: ReturnType<typeof setTimeout> | undefined;
window.addEventListener(
  'scroll',
  () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (page) save(state, { x: window.scrollX, y: window.scrollY });
    }, SCROLL_REST_MS);
  },
  { passive: true },
);

api.postMessage({ type: 'ready' });
