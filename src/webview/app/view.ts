/** What the app and its views (matrix, responsibilities, pictures, quiz) ask of each other. */
import type { Knowledge, ResponsibilityMap } from '../../core/index.ts';
import type { ComparisonTarget } from '../../protocol/target.ts';
import type { Actions } from '../host/actions.ts';
import type { RoleLook } from '../kit/role-look.ts';
import type { ShownDraft } from './shown-draft.ts';

/** What is around a view. */
export interface ViewContext {
  readonly knowledge: Knowledge;
  /** How each role looks, in the order of the roles of the comparison. */
  readonly looks: readonly RoleLook[];
  /** What the view saved of itself last. Of an older release perhaps, or damaged: to be read with care. */
  readonly stored: unknown;
  /** Who owns what; empty for views that do without it. */
  readonly responsibilities: ResponsibilityMap;
  /** The questions that the quiz asked already. */
  readonly used: readonly string[];
  /** What can be asked for outside of the page. */
  readonly actions: Actions;
  /** Whether the view is about to be scrolled to where it was left. */
  readonly isScrolled: boolean;
  /** Keeps a state of the view, which must survive JSON. */
  readonly save: (state: unknown) => void;
  /** Says a sentence to a screen reader. */
  readonly announce: (sentence: string) => void;
  /** Goes to something in this or another view. */
  readonly go: (target: ComparisonTarget) => void;
}

export interface View {
  readonly element: HTMLElement;
  /** Scrolls to something, marks it, gives it the focus and says so. What the view does not hold is ignored. */
  reveal(target: ComparisonTarget): void;
  /** Gives the focus to the first thing to do in the view. */
  focus(): void;
  /** Another draft, another version of it, or none. */
  showDraft?(draft: ShownDraft): void;
  /** To be called when the view is taken out of the document. */
  dispose(): void;
}

export type CreateView = (context: ViewContext) => View;
