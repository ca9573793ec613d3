/** What every part of *Responsibilities* is given beside its own data. */
import type { ActivityCase, Responsibilities } from '../../core/index.ts';
import type { ResponsibilityStrings } from '../../words/responsibility-view-words.ts';
import type { Actions } from '../host/actions.ts';
import type { RoleLook } from '../kit/role-look.ts';
import type { OwnerFilter } from './responsibilities-state.ts';

export interface ResponsibilitiesContext {
  readonly map: Responsibilities;
  /** How the compared roles look; undefined for a neighbor. */
  readonly lookOf: (person: string) => RoleLook | undefined;
  readonly nameOf: (person: string) => string;
  readonly strings: ResponsibilityStrings;
  /** Language tag of the language that is not shown. */
  readonly otherLang: string;
  readonly actions: Actions;
  readonly commands: ResponsibilityCommands;
}

/** What the user can do. */
export interface ResponsibilityCommands {
  readonly filter: (query: string) => void;
  readonly setOwner: (owner: OwnerFilter) => void;
  readonly setCase: (when: ActivityCase | undefined) => void;
  readonly toggleChanged: () => void;
  readonly toggleDraft: () => void;
  readonly toggleFolds: () => void;
  readonly toggleStage: (stage: string) => void;
  readonly toggleActivity: (activity: string) => void;
  readonly showAll: () => void;
  /** Goes to an item of the draft. */
  readonly jump: (item: number) => void;
  /** Goes to a row of the comparison. */
  readonly compare: (facet: string) => void;
  /** The focus went to an activity. */
  readonly focusRow: (activity: string) => void;
}
