/** What *Responsibilities* remembers of itself while it is hidden or the window reloads. Pure: no DOM. */
import type { ActivityCase, Responsibilities } from '../../core/index.ts';
import { ACTIVITY_CASES } from '../../core/plain.ts';

/** Whose activities are shown: all, those that a role owns, those that only others own, those of which the owner is disputed. */
export type OwnerFilter = 'all' | `role:${string}` | 'others' | 'split';

export interface ResponsibilitiesState {
  readonly filter: string;
  readonly owner: OwnerFilter;
  /** The case whose owners are shown; absent for most companies. */
  readonly when?: ActivityCase;
  /** Whether only those are shown that another one owns in the case. */
  readonly onlyChanged: boolean;
  /** Whether only those are shown that the draft names. */
  readonly onlyDraft: boolean;
  /** Ids of the activities that are open. */
  readonly open: readonly string[];
  /** Ids of the stages that are folded. */
  readonly folded: readonly string[];
  /** The activity that the Tab key reaches. */
  readonly row?: string;
}

export const FRESH_STATE: ResponsibilitiesState = {
  filter: '',
  owner: 'all',
  onlyChanged: false,
  onlyDraft: false,
  open: [],
  folded: [],
};

/** Reads a stored state. What an older release or a damaged store left, and what is not there any more, is replaced by the default. */
export function readState(stored: unknown, map: Responsibilities): ResponsibilitiesState {
  if (typeof stored !== 'object' || stored === null) return FRESH_STATE;
  const { filter, owner, when, onlyChanged, onlyDraft, open, folded, row } = stored as Record<string, unknown>;
  const activities = new Set(map.stages.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const stages = new Set<string>(map.stages.map(({ id }) => id));
  const knownCase = ACTIVITY_CASES.find((it) => it === when);
  return {
    filter: typeof filter === 'string' ? filter : '',
    owner: readOwner(owner, map),
    ...(knownCase ? { when: knownCase } : {}),
    onlyChanged: knownCase !== undefined && onlyChanged === true,
    onlyDraft: onlyDraft === true,
    open: known(open, activities),
    folded: known(folded, stages),
    ...(typeof row === 'string' && activities.has(row) ? { row } : {}),
  };
}

/** A choice that the page offers; everything else stands for all. */
export function readOwner(value: unknown, { roles }: Responsibilities): OwnerFilter {
  const choices: readonly OwnerFilter[] = [...roles.map(({ id }) => `role:${id}` as const), 'others', 'split'];
  return choices.find((it) => it === value) ?? 'all';
}

function known(value: unknown, among: ReadonlySet<string>): string[] {
  if (!Array.isArray(value)) return [];
  return [...new Set(value.filter((id): id is string => typeof id === 'string' && among.has(id)))];
}
