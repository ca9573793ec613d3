/** The views of one knowledge: a view is made when it is first opened; one of them is visible. */
import type { Knowledge } from '../../core/index.ts';
import { VIEW_NAMES, type ComparisonTarget, type ViewName } from '../../protocol/target.ts';
import type { Actions } from '../host/actions.ts';
import { roleLooks } from '../kit/role-look.ts';
import { createMatrixView } from '../matrix/matrix-view.ts';
import { createPicturesView } from '../pictures/pictures-view.ts';
import { createQuizView } from '../quiz/quiz-view.ts';
import { createFrame } from './app-drawing.ts';
import type { AppState } from './app-state.ts';
import type { ShownDraft } from './shown-draft.ts';
import type { CreateView, View } from './view.ts';

const CREATE: Readonly<Record<ViewName, CreateView>> = {
  matrix: createMatrixView,
  pictures: createPicturesView,
  quiz: createQuizView,
};

/** What is around the views. */
export interface ViewsContext {
  readonly actions: Actions;
  /** What the app remembers now. */
  readonly state: () => AppState;
  readonly keep: (change: Partial<AppState>) => void;
  /** The draft that the user writes now. */
  readonly draft: () => ShownDraft;
  readonly announce: (sentence: string) => void;
  /** Stores where the page is scrolled to, for the view that is open. */
  readonly keepScroll: () => void;
  /** Scrolls to where the open view was left. */
  readonly restoreScroll: () => void;
}

export interface OpenViews {
  readonly element: HTMLElement;
  open(view: ViewName): void;
  go(target: ComparisonTarget): void;
  /** Gives the focus to the tab of the view that is open, or to the view. */
  focus(isTab: boolean): void;
  /** The draft has changed. */
  showDraft(): void;
  dispose(): void;
}

/** @param used the duties that the quiz asked already */
export function createOpenViews(knowledge: Knowledge, used: readonly string[], context: ViewsContext): OpenViews {
  const { actions, state, keep, draft, announce, keepScroll, restoreScroll } = context;
  const looks = roleLooks(knowledge.comparison.roles.map(({ id }) => id));
  const views = new Map<ViewName, View>();
  /** Each view is where it was left. */
  const switchTo = (name: ViewName): void => {
    keepScroll();
    open(name);
    restoreScroll();
  };
  const frame = createFrame(knowledge, actions, switchTo);

  const viewOf = (name: ViewName): View => {
    const known = views.get(name);
    if (known) return known;
    const stored = state().views[name];
    const save = (part: unknown): void => keep({ views: { ...state().views, [name]: part } });
    const isScrolled = (state().scroll[name]?.y ?? 0) > 0;
    const view = CREATE[name]({ knowledge, looks, used, stored, isScrolled, actions, save, announce, go });
    views.set(name, view);
    frame.add(name, view);
    view.showDraft?.(draft());
    return view;
  };
  const open = (name: ViewName): void => {
    viewOf(name);
    for (const other of VIEW_NAMES) {
      const element = views.get(other)?.element;
      if (!element) continue;
      element.hidden = other !== name;
      element.parentElement!.hidden = other !== name;
    }
    frame.tabs.choose(name);
    keep({ view: name });
  };
  /** A place is in the matrix, unless the target names another view. */
  const go = (target: ComparisonTarget): void => {
    const name = target.view ?? 'matrix';
    if (name !== state().view) keepScroll();
    open(name);
    views.get(name)?.reveal(target);
  };
  return {
    element: frame.element,
    open,
    go,
    focus: (isTab) => (isTab ? frame.tabs.focus() : views.get(state().view)?.focus()),
    showDraft: () => views.forEach((view) => view.showDraft?.(draft())),
    dispose: () => views.forEach((view) => view.dispose()),
  };
}
