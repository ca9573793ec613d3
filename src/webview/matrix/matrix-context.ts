/** What every part of the matrix is given beside its own data. */
import type { Knowledge } from '../../core/index.ts';
import type { ComparisonStrings } from '../../words/comparison-words.ts';
import type { Actions } from '../host/actions.ts';
import type { RoleLook } from '../kit/role-look.ts';

export interface MatrixContext {
  readonly knowledge: Knowledge;
  /** How each role looks, in the order of the roles of the comparison. */
  readonly looks: readonly RoleLook[];
  readonly strings: ComparisonStrings;
  /** Language tag of the language that is not shown. */
  readonly otherLang: string;
  readonly actions: Actions;
  readonly commands: MatrixCommands;
}

/** What the user can do with the matrix itself. */
export interface MatrixCommands {
  readonly filter: (query: string) => void;
  /** A cell was opened or closed; keys are made by `cellKey`. */
  readonly setCell: (key: string, isOpen: boolean) => void;
  /** Opens or closes the cells of a row together. */
  readonly toggleRow: (facet: string) => void;
  readonly toggleGroup: (group: string) => void;
  readonly toggleFolds: () => void;
  readonly toggleDifferences: () => void;
  /** Shows or hides a role. */
  readonly toggleRole: (role: string) => void;
  readonly togglePin: (role: string) => void;
  /** Moves a role by one column towards the beginning (-1) or the end (1). */
  readonly move: (role: string, by: -1 | 1) => void;
  /** The head of a role was dropped on another one. */
  readonly drop: (dragged: string, role: string) => void;
  readonly reset: () => void;
  /** The focus went to a row. */
  readonly focusRow: (facet: string) => void;
}
