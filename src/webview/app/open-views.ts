/** The views of one knowledge: a view is made when it is first opened; one of them is visible. */
import type { Knowledge, Locale, Responsibilities, ResponsibilityMap } from '../../core/index.ts';
import type { ComparisonTarget, ViewName } from '../../protocol/target.ts';
import type { Actions } from '../host/actions.ts';
import { roleLooks } from '../kit/role-look.ts';
import { createMatrixView } from '../matrix/matrix-view.ts';
import { createPicturesView } from '../pictures/pictures-view.ts';
import { createQuizView } from '../quiz/quiz-view.ts';
import { createResponsibilitiesView } from '../responsibilities/responsibilities-view.ts';
import { createFrame } from './app-drawing.ts';
import type { AppState } from './app-state.ts';
import type { ShownDraft } from './shown-draft.ts';
import type { CreateView, View } from './view.ts';

const CREATE: Readonly<Record<ViewName, CreateView>> = {
  matrix: createMatrixView,
  responsibilities: createResponsibilitiesView,
  pictures: createPicturesView,
  quiz: createQuizView,
};

/** Views that know who owns what. It is asked for when one of them is first opened: the first paint does without. */
const WITH_RESPONSIBILITIES: readonly ViewName[] = ['responsibilities', 'quiz'];
const NOBODY: Responsibilities = { roles: [], neighbors: [], stages: [] };
const UNKNOWN: ResponsibilityMap = { shown: NOBODY, translation: NOBODY, named: {} };

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
  /** Who owns what has come, in a language. */
  showResponsibilities(locale: Locale, map: ResponsibilityMap): void;
  dispose(): void;
}

/** @param used the questions that the quiz asked already */
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
  const late = lateResponsibilities(actions);

  const make = (name: ViewName, responsibilities: ResponsibilityMap): View => {
    const stored = state().views[name];
    const save = (part: unknown): void => keep({ views: { ...state().views, [name]: part } });
    const isScrolled = (state().scroll[name]?.y ?? 0) > 0;
    const about = { knowledge, responsibilities, looks, used, stored, isScrolled };
    const view = CREATE[name]({ ...about, actions, save, announce, go });
    views.set(name, view);
    frame.add(name, view);
    view.showDraft?.(draft());
    return view;
  };
  const open = (name: ViewName): void => {
    const map = late.for(name);
    if (map && !views.has(name)) make(name, map);
    showOnly(name, views);
    frame.tabs.choose(name);
    keep({ view: name });
  };
  /** Does something in the open view, at once or when it is made. */
  const inView = (act: (view: View) => void): void => {
    const view = views.get(state().view);
    if (view) act(view);
    else late.then(state().view, act);
  };
  /** A place is in the matrix, unless the target names another view. */
  const go = (target: ComparisonTarget): void => {
    const name = target.view ?? 'matrix';
    if (name !== state().view) keepScroll();
    open(name);
    inView((view) => view.reveal(target));
  };
  return {
    element: frame.element,
    open,
    go,
    focus: (isTab) => (isTab ? frame.tabs.focus() : inView((view) => view.focus())),
    showDraft: () => views.forEach((view) => view.showDraft?.(draft())),
    showResponsibilities(locale, map) {
      if (locale !== knowledge.locale || !late.set(map)) return;
      const { view: name } = state();
      if (views.has(name)) return;
      const act = late.waiting(name);
      open(name);
      if (act) inView(act);
      else restoreScroll();
    },
    dispose: () => views.forEach((view) => view.dispose()),
  };
}

function showOnly(name: ViewName, views: ReadonlyMap<ViewName, View>): void {
  for (const [other, { element }] of views) {
    element.hidden = other !== name;
    element.parentElement!.hidden = other !== name;
  }
}

/** Who owns what, which is asked for when it is first needed, and what is to be done in a view that waits for it. */
interface LateResponsibilities {
  /** What a view is made with; undefined while it has to wait. */
  for(name: ViewName): ResponsibilityMap | undefined;
  /** Answers false when it came already. */
  set(map: ResponsibilityMap): boolean;
  then(name: ViewName, act: (view: View) => void): void;
  waiting(name: ViewName): ((view: View) => void) | undefined;
}

function lateResponsibilities({ askResponsibilities }: Actions): LateResponsibilities {
  let known: ResponsibilityMap | undefined;
  let isAsked = false;
  let wish: { readonly name: ViewName; readonly act: (view: View) => void } | undefined;
  return {
    for(name) {
      if (known || !WITH_RESPONSIBILITIES.includes(name)) return known ?? UNKNOWN;
      if (!isAsked) askResponsibilities();
      isAsked = true;
      return undefined;
    },
    set(map) {
      if (known) return false;
      known = map;
      return true;
    },
    then(name, act) {
      wish = { name, act };
    },
    waiting: (name) => (wish?.name === name ? wish.act : undefined),
  };
}
