/** What *Responsibilities* shows in a state, and how what the user does changes the state. Pure: no DOM. */
import type {
  ActivityCase,
  ActivityRow,
  DraftActivity,
  DraftDot,
  DraftPart,
  DraftPicture,
  Knowledge,
  Responsibilities,
  ResponsibilityMap,
} from '../../core/index.ts';
import { ACTIVITY_CASES, ownersOf } from '../../core/plain.ts';
import type { ResponsibilityStrings } from '../../words/responsibility-view-words.ts';
import type { Empty } from '../kit/empty.ts';
import { haystack, Search, type Found } from '../search/search.ts';
import { FRESH_STATE, type ResponsibilitiesState } from './responsibilities-state.ts';

/** A stage in a state. */
export interface ShownStage {
  readonly id: string;
  readonly isFolded: boolean;
  /** How many of its rows are left, folded or not. */
  readonly left: number;
  /** Ids of the rows that are visible. */
  readonly rows: ReadonlySet<string>;
}

export interface ShownMap {
  readonly stages: readonly ShownStage[];
  readonly total: number;
  readonly left: number;
}

/** What the search looks through: names of both languages, and what is said of an activity and of whom. */
export function activitySearch(
  language: Pick<Knowledge, 'locale' | 'syllables'>,
  { shown, translation }: ResponsibilityMap,
): Search {
  const nameIn = ({ roles, neighbors }: Responsibilities): ((id: string) => string) => {
    const names = new Map([...roles, ...neighbors].map(({ id, name }) => [id, name]));
    return (id) => names.get(id) ?? id;
  };
  const [ofShown, ofOther] = [nameIn(shown), nameIn(translation)];
  const rows = shown.stages.flatMap((stage, s) =>
    stage.rows.map((row, r) => [row, translation.stages[s]!.rows[r]!] as const),
  );
  return new Search(
    language,
    rows.map(([{ id }]) => id),
    () =>
      new Map(
        rows.map(([row, other]) => [
          row.id,
          [
            haystack(
              undefined,
              { shown: [row.name, ...row.owns.map(ofShown)], other: [other.name, ...other.owns.map(ofOther)] },
              { shown: textsOf(row), other: textsOf(other) },
            ),
          ],
        ]),
      ),
  );
}

function textsOf({ why, depends, handover }: ActivityRow): string[] {
  return [why, ...depends.map(({ text }) => text), handover?.what].filter((text) => text !== undefined);
}

/** The cases that anything depends on, in their order. */
export function casesOf({ stages }: Responsibilities): ActivityCase[] {
  const used = new Set(stages.flatMap(({ rows }) => rows.flatMap(({ depends }) => depends.map(({ when }) => when))));
  return ACTIVITY_CASES.filter((it) => used.has(it));
}

/** Whether an activity has other owners in a case than in most companies. */
export function isChanged(row: ActivityRow, when: ActivityCase | undefined): boolean {
  const owners = ownersOf(row, when);
  return owners.length !== row.owns.length || owners.some((id) => !row.owns.includes(id));
}

/** What a state shows of the rows that a search found. @param draft the activities that the draft names; undefined without a draft */
export function shownMap(
  state: ResponsibilitiesState,
  { roles, stages: all }: Responsibilities,
  { words, rows: found }: Found,
  draft: ReadonlySet<string> | undefined,
): ShownMap {
  const { owner, when, onlyChanged, onlyDraft, folded } = state;
  const isOwned = (row: ActivityRow): boolean => {
    const owners = ownersOf(row, when);
    if (owner === 'all') return true;
    if (owner === 'split') return row.agreement === 'split';
    if (owner === 'others') return !roles.some(({ id }) => owners.includes(id));
    return owners.some((id) => owner === `role:${id}`);
  };
  const stages = all.map(({ id, rows }): ShownStage => {
    const left = rows.filter(
      (row) =>
        found.has(row.id) &&
        isOwned(row) &&
        (!onlyChanged || isChanged(row, when)) &&
        (!onlyDraft || !draft || draft.has(row.id)),
    );
    // A search shows what it finds in folded stages too.
    const isFolded = folded.includes(id) && words.length === 0;
    return { id, isFolded, left: left.length, rows: new Set(isFolded ? [] : left.map((row) => row.id)) };
  });
  return {
    stages,
    total: all.reduce((sum, { rows }) => sum + rows.length, 0),
    left: stages.reduce((sum, { left }) => sum + left, 0),
  };
}

/** What stands in place of the table when no row is left. */
export function emptyMap({ total }: ShownMap, strings: ResponsibilityStrings): Empty {
  return total === 0
    ? { sentence: strings.none, hint: '', canClear: false }
    : { sentence: strings.noMatch, hint: strings.noMatchHint, canClear: true };
}

/** The state in which everything is shown again; what is open and folded stays. */
export function withEverything(state: ResponsibilitiesState): ResponsibilitiesState {
  const { open, folded } = state;
  return { ...FRESH_STATE, open, folded };
}

export function withToggled(list: readonly string[], id: string): string[] {
  return list.includes(id) ? list.filter((it) => it !== id) : [...list, id];
}

/** The state after all stages were folded, or unfolded when all were folded. */
export function withFoldsToggled(state: ResponsibilitiesState, map: Responsibilities): ResponsibilitiesState {
  return { ...state, folded: isFolded(state, map) ? [] : map.stages.map(({ id }) => id) };
}

export function isFolded({ folded }: ResponsibilitiesState, { stages }: Responsibilities): boolean {
  return stages.length > 0 && stages.every(({ id }) => folded.includes(id));
}

/** The state in which the owners of a case are shown; undefined for those of most companies, in which nothing changes hands. */
export function withCase(state: ResponsibilitiesState, when: ActivityCase | undefined): ResponsibilitiesState {
  if (when) return { ...state, when };
  const { filter, owner, onlyDraft, open, folded, row } = state;
  return { filter, owner, onlyChanged: false, onlyDraft, open, folded, ...(row === undefined ? {} : { row }) };
}

/** The state in which an activity can be seen, open; undefined for one that the map does not hold. */
export function withActivityShown(
  state: ResponsibilitiesState,
  map: Responsibilities,
  activity: string | undefined,
  isShown: boolean,
): ResponsibilitiesState | undefined {
  const stage = map.stages.find(({ rows }) => rows.some(({ id }) => id === activity));
  if (!stage || activity === undefined) return undefined;
  const seen = isShown ? state : withEverything(state);
  return {
    ...seen,
    row: activity,
    open: [...new Set([...seen.open, activity])],
    folded: seen.folded.filter((id) => id !== stage.id),
  };
}

/** The columns that a handover goes from and to: roles by their places, then one for all others. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
}

/** Undefined where nothing is handed from one column to another. */
export function arrowOf({ handover }: ActivityRow, { roles }: Responsibilities): Arrow | undefined {
  if (!handover) return undefined;
  const columnOf = (person: string): number => {
    const at = roles.findIndex(({ id }) => id === person);
    return at < 0 ? roles.length : at;
  };
  const [from, to] = [columnOf(handover.from), columnOf(handover.to)];
  return from === to ? undefined : { from, to };
}

/** What the draft says of an activity. */
export interface DraftMark {
  readonly part: DraftPart | undefined;
  readonly lines: readonly DraftLine[];
}

export interface DraftLine {
  /** Index of the item. */
  readonly item: number;
  /** Counted from 1; absent for lines far behind. */
  readonly line?: number;
  readonly text?: string;
}

/** What is laid over the map, by the id of the activity. */
export function draftMarks({ activities, dots }: DraftPicture): ReadonlyMap<string, DraftMark> {
  const dotOf = new Map<number, DraftDot>(dots.map((dot) => [dot.item, dot]));
  const lineOf = (item: number): DraftLine => {
    const dot = dotOf.get(item);
    return dot ? { item, line: dot.line, text: dot.text } : { item };
  };
  return new Map(activities.map(({ activity, part, items }) => [activity, { part, lines: items.map(lineOf) }]));
}

/** How many of the named activities are whose. */
export function draftCounts(activities: readonly DraftActivity[]): Partial<Record<DraftPart, number>> {
  const counts: Partial<Record<DraftPart, number>> = {};
  for (const { part } of activities) if (part) counts[part] = (counts[part] ?? 0) + 1;
  return counts;
}
