/** What the matrix remembers of itself while it is hidden or the window reloads. Pure: no DOM. */
import type { Comparison } from '../../core/index.ts';
import { isTarget, type ComparisonTarget } from '../../protocol/target.ts';

export interface MatrixState {
  readonly filter: string;
  /** Ids of the roles that are hidden; never all roles. */
  readonly hidden: readonly string[];
  /** Ids of the roles that were moved, in their order; roles that are not named follow in the order of the pack. */
  readonly order: readonly string[];
  /** Ids of the roles that stand first, in the order in which they were pinned. */
  readonly pinned: readonly string[];
  /** Keys of the cells that are open, see {@link cellKey}. */
  readonly open: readonly string[];
  /** Ids of the groups that are folded. */
  readonly folded: readonly string[];
  /** Whether only what tells the roles apart is shown. */
  readonly differences: boolean;
  /** The row that the Tab key reaches. */
  readonly row?: string;
  /** What was opened from outside and not left since. */
  readonly mark?: ComparisonTarget;
}

/** What is seen first is what tells the roles apart: it fits on a page. */
export const FRESH_STATE: MatrixState = {
  filter: '',
  hidden: [],
  order: [],
  pinned: [],
  open: [],
  folded: [],
  differences: true,
};

/** The same for a page that is read and printed away from the editor: there all is wanted. */
export const WHOLE_STATE: MatrixState = { ...FRESH_STATE, differences: false };

/**
 * Reads a stored state. What an older release or a damaged store left is replaced by the default, part by part.
 * @param fresh the default
 */
export function readState(stored: unknown, fresh = FRESH_STATE): MatrixState {
  if (typeof stored !== 'object' || stored === null) return fresh;
  const { filter, hidden, order, pinned, open, folded, differences, row, mark } = stored as Record<string, unknown>;
  return {
    filter: typeof filter === 'string' ? filter : '',
    hidden: strings(hidden),
    order: strings(order),
    pinned: strings(pinned),
    open: strings(open),
    folded: strings(folded),
    differences: typeof differences === 'boolean' ? differences : fresh.differences,
    ...(typeof row === 'string' ? { row } : {}),
    ...(isTarget(mark) ? { mark } : {}),
  };
}

/** The state without what the comparison does not hold. At least one role stays visible. */
export function fitState(state: MatrixState, comparison: Comparison): MatrixState {
  const roles = new Set(comparison.roles.map(({ id }) => id));
  const rows = new Set(comparison.groups.flatMap((group) => group.rows.map(({ id }) => id)));
  const groups = new Set(comparison.groups.map(({ id }) => id));
  const cells = new Set([...rows].flatMap((row) => [...roles].map((role) => cellKey(row, role))));
  const known = (ids: readonly string[], among: ReadonlySet<string>): string[] =>
    [...new Set(ids)].filter((id) => among.has(id));
  const hidden = known(state.hidden, roles);
  const { filter, differences, row, mark } = state;
  const marked = mark && fitTarget(mark, comparison);
  return {
    filter,
    // A role alone differs from none.
    differences: differences && roles.size > 1,
    hidden: hidden.length < roles.size ? hidden : [],
    order: known(state.order, roles),
    pinned: known(state.pinned, roles),
    open: known(state.open, cells),
    folded: known(state.folded, groups),
    ...(row !== undefined && rows.has(row) ? { row } : {}),
    ...(marked ? { mark: marked } : {}),
  };
}

/** The part of a target that the comparison holds, or undefined when it holds nothing of it. */
export function fitTarget(target: ComparisonTarget, comparison: Comparison): ComparisonTarget | undefined {
  const { facet, role, term, duty } = target;
  const hasFacet = comparison.groups.some(({ rows }) => rows.some(({ id }) => id === facet));
  const hasRole = comparison.roles.some(({ id }) => id === role);
  if (!hasFacet && !hasRole) return undefined;
  return {
    ...(hasFacet && facet !== undefined ? { facet } : {}),
    ...(hasRole && role !== undefined ? { role } : {}),
    ...(hasFacet && hasRole && term !== undefined ? { term } : {}),
    ...(hasFacet && hasRole && duty !== undefined ? { duty } : {}),
  };
}

/** Names a cell. Ids hold no slash, so two cells never share a key. */
export function cellKey(facet: string, role: string): string {
  return `${facet}/${role}`;
}

/** The hidden roles after one was shown or hidden; undefined when it is the last that is visible. */
export function toggleRole(hidden: readonly string[], role: string, comparison: Comparison): string[] | undefined {
  if (hidden.includes(role)) return hidden.filter((id) => id !== role);
  return hidden.length + 1 < comparison.roles.length ? [...hidden, role] : undefined;
}

/** All roles in the order in which they are shown: pinned ones first, then the moved ones, then as in the pack. */
export function shownOrder({ order, pinned }: MatrixState, roles: readonly string[]): string[] {
  return [...new Set([...pinned, ...order, ...roles])];
}

/**
 * The state after a role was moved by one visible column; undefined when there is nowhere to go. A pinned role moves among the
 * pinned, any other among the others.
 */
export function moveRole(
  state: MatrixState,
  roles: readonly string[],
  role: string,
  by: -1 | 1,
): MatrixState | undefined {
  const isPinned = state.pinned.includes(role);
  const all = shownOrder(state, roles);
  const line = all.filter((id) => !state.hidden.includes(id) && state.pinned.includes(id) === isPinned);
  const other = line[line.indexOf(role) + by];
  if (other === undefined) return undefined;
  const swapped = all.map((id) => (id === role ? other : id === other ? role : id));
  return isPinned
    ? { ...state, pinned: swapped.filter((id) => state.pinned.includes(id)) }
    : { ...state, order: swapped.filter((id) => !state.pinned.includes(id)) };
}

/** Whether anything is arranged in another way than in the beginning. */
export function isArranged(
  { hidden, order, pinned, folded, differences, open }: MatrixState,
  fresh = FRESH_STATE,
): boolean {
  return differences !== fresh.differences || [hidden, order, pinned, folded, open].some((list) => list.length > 0);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
