/** What the matrix shows in a state, and how what the user does changes the state. Pure: no DOM. */
import type { Comparison, ComparisonCell, ComparisonRow } from '../../core/index.ts';
import type { ComparisonTarget } from '../../protocol/target.ts';
import type { Empty } from '../kit/empty.ts';
import type { ComparisonStrings } from '../../words/comparison-words.ts';
import { fold } from '../search/filter.ts';
import type { Found } from '../search/search.ts';
import { FRESH_STATE, cellKey, moveRole, shownOrder, type MatrixState } from './state.ts';

/** A group of rows in a state. */
export interface ShownGroup {
  readonly id: string;
  readonly isFolded: boolean;
  /** How many of its rows are left, folded or not. */
  readonly left: number;
  /** Ids of the rows that are visible. */
  readonly rows: ReadonlySet<string>;
}

export interface ShownMatrix {
  /** Ids of the visible roles in the order of their columns. */
  readonly roles: readonly string[];
  /** Groups that have rows, in order. */
  readonly groups: readonly ShownGroup[];
  /** How many rows there are, and how many are left. */
  readonly total: number;
  readonly left: number;
  /** How many rows are not shown since the visible roles answer alike. */
  readonly same: number;
}

/** The groups that have rows. */
export function groupsOf({ groups }: Comparison): Comparison['groups'] {
  return groups.filter(({ rows }) => rows.length > 0);
}

export function visibleRoles(state: MatrixState, { roles }: Comparison): string[] {
  return shownOrder(
    state,
    roles.map(({ id }) => id),
  ).filter((id) => !state.hidden.includes(id));
}

/** What a state shows of the rows that a search found. */
export function shownMatrix(state: MatrixState, comparison: Comparison, { words, rows: found }: Found): ShownMatrix {
  const roles = visibleRoles(state, comparison);
  let same = 0;
  const groups = groupsOf(comparison).map(({ id, rows }): ShownGroup => {
    // A search shows what it finds in folded groups too.
    const isFolded = state.folded.includes(id) && words.length === 0;
    const inSearch = rows.filter((row) => found.has(row.id));
    const left = inSearch.filter((row) => !state.differences || !isSame(row, roles));
    same += inSearch.length - left.length;
    return { id, isFolded, left: left.length, rows: new Set(isFolded ? [] : left.map((row) => row.id)) };
  });
  return {
    roles,
    groups,
    total: groupsOf(comparison).reduce((sum, { rows }) => sum + rows.length, 0),
    left: groups.reduce((sum, group) => sum + group.left, 0),
    same,
  };
}

/** Whether all of these roles answer alike, in a few words. */
export function isSame({ cells }: ComparisonRow, roles: readonly string[]): boolean {
  const keys = cells.filter(({ role }) => roles.includes(role)).map(({ key }) => fold(key));
  return keys.length > 1 && keys[0] !== '' && keys.every((key) => key === keys[0]);
}

/** Whether a cell can be opened: it holds more than its summary. */
export function hasDetails({ points, terms, duties, sources }: ComparisonCell): boolean {
  return points.length + terms.length + duties.length + sources.length > 0;
}

/** What stands in place of the table when no row is left. */
export function emptyTable(
  state: MatrixState,
  { total, same }: ShownMatrix,
  hasWords: boolean,
  strings: ComparisonStrings,
): Empty {
  if (total === 0) return { sentence: strings.noRows, hint: '', canClear: false };
  if (!hasWords && same > 0) return { sentence: strings.noDifference, hint: '', canClear: false };
  return {
    sentence: strings.noMatch(state.filter.trim()),
    hint: strings.noMatchHint(state.hidden.length > 0),
    canClear: true,
  };
}

/** The state after a cell was opened or closed. */
export function withCell(state: MatrixState, key: string, isOpen: boolean): MatrixState {
  const others = state.open.filter((it) => it !== key);
  return { ...state, open: isOpen ? [...others, key] : others };
}

/** The state after the cells of a row were opened together, or closed when all were open. Hidden roles stay as they are. */
export function withRowToggled(state: MatrixState, { id, cells }: ComparisonRow): MatrixState {
  const keys = cells
    .filter((cell) => hasDetails(cell) && !state.hidden.includes(cell.role))
    .map(({ role }) => cellKey(id, role));
  const isOpen = keys.some((key) => !state.open.includes(key));
  const others = state.open.filter((key) => !keys.includes(key));
  return { ...state, open: isOpen ? [...others, ...keys] : others };
}

export function withGroupToggled(state: MatrixState, group: string): MatrixState {
  const others = state.folded.filter((id) => id !== group);
  return { ...state, folded: others.length < state.folded.length ? others : [...others, group] };
}

/** Whether every group is folded. */
export function isFolded({ folded }: MatrixState, comparison: Comparison): boolean {
  const groups = groupsOf(comparison);
  return groups.length > 0 && folded.length === groups.length;
}

/** The state after all groups were folded, or unfolded when all were folded. */
export function withFoldsToggled(state: MatrixState, comparison: Comparison): MatrixState {
  return { ...state, folded: isFolded(state, comparison) ? [] : groupsOf(comparison).map(({ id }) => id) };
}

export function withPinToggled(state: MatrixState, role: string): MatrixState {
  const others = state.pinned.filter((id) => id !== role);
  return { ...state, pinned: others.length < state.pinned.length ? others : [...others, role] };
}

/** The state in which everything is as in the beginning, but for what is searched. */
export function withReset({ filter }: MatrixState, fresh = FRESH_STATE): MatrixState {
  return { ...fresh, filter };
}

/**
 * The states on the way of a role that was dropped on another, one for each column that it passes. None when it may not go there:
 * a pinned role stays among the pinned.
 */
export function dropSteps(state: MatrixState, comparison: Comparison, dragged: string, onto: string): MatrixState[] {
  const order = visibleRoles(state, comparison);
  const [from, to] = [order.indexOf(dragged), order.indexOf(onto)];
  if (from < 0 || to < 0 || state.pinned.includes(dragged) !== state.pinned.includes(onto)) return [];
  const ids = comparison.roles.map(({ id }) => id);
  const steps: MatrixState[] = [];
  for (let at = from; at !== to; at += Math.sign(to - from)) {
    const next = moveRole(steps.at(-1) ?? state, ids, dragged, to > from ? 1 : -1);
    if (next) steps.push(next);
  }
  return steps;
}

/**
 * The state in which a target can be seen: nothing hides it.
 * @param found ids of the rows that the search of the state finds
 */
export function withTargetShown(
  state: MatrixState,
  comparison: Comparison,
  target: ComparisonTarget,
  found: ReadonlySet<string>,
): MatrixState {
  const { facet, role, term, duty } = target;
  const group = comparison.groups.find(({ rows }) => rows.some(({ id }) => id === facet));
  const row = group?.rows.find(({ id }) => id === facet);
  const hidesRow = row !== undefined && state.differences && isSame(row, visibleRoles(state, comparison));
  const isInside = role !== undefined && (term !== undefined || duty !== undefined);
  const key = row && isInside ? cellKey(row.id, role) : undefined;
  return {
    ...state,
    hidden: state.hidden.filter((id) => id !== role),
    filter: facet === undefined || found.has(facet) ? state.filter : '',
    differences: state.differences && !hidesRow,
    folded: state.folded.filter((id) => id !== group?.id),
    open: key === undefined || state.open.includes(key) ? state.open : [...state.open, key],
    mark: target,
  };
}
