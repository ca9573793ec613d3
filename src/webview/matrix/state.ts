/** What the page remembers of itself while it is hidden or the window reloads. Pure: no DOM. */
import type { Comparison } from '../../core/index.ts';
import { isTarget, type ComparisonTarget } from '../../shared/messages/target.ts';

export interface ViewState {
  readonly filter: string;
  /** Ids of the roles that are hidden; never all roles. */
  readonly hidden: readonly string[];
  /** Keys of the cells whose sources are open, see {@link cellKey}. */
  readonly open: readonly string[];
  /** The row that the Tab key reaches. */
  readonly row?: string;
  /** What was opened from outside and not left since. */
  readonly mark?: ComparisonTarget;
}

export const FRESH_STATE: ViewState = { filter: '', hidden: [], open: [] };

/** Reads a stored state. What an older release or a damaged store left is replaced by the default, part by part. */
export function readState(stored: unknown): ViewState {
  if (typeof stored !== 'object' || stored === null) return FRESH_STATE;
  const { filter, hidden, open, row, mark } = stored as Record<string, unknown>;
  return {
    filter: typeof filter === 'string' ? filter : '',
    hidden: strings(hidden),
    open: strings(open),
    ...(typeof row === 'string' ? { row } : {}),
    ...(isTarget(mark) ? { mark } : {}),
  };
}

/** The state without what the comparison does not hold. At least one role stays visible. */
export function fitState(state: ViewState, comparison: Comparison): ViewState {
  const roles = comparison.roles.map(({ id }) => id);
  const rows = comparison.groups.flatMap((group) => group.rows.map(({ id }) => id));
  const cells = new Set(rows.flatMap((row) => roles.map((role) => cellKey(row, role))));
  const hidden = state.hidden.filter((id) => roles.includes(id));
  const { filter, row, mark } = state;
  const marked = mark && fitTarget(mark, comparison);
  return {
    filter,
    hidden: hidden.length < roles.length ? hidden : [],
    open: state.open.filter((key) => cells.has(key)),
    ...(row !== undefined && rows.includes(row) ? { row } : {}),
    ...(marked ? { mark: marked } : {}),
  };
}

/** The part of a target that the comparison holds, or undefined when it holds nothing of it. */
export function fitTarget(target: ComparisonTarget, comparison: Comparison): ComparisonTarget | undefined {
  const { facet, role } = target;
  const hasFacet = comparison.groups.some(({ rows }) => rows.some(({ id }) => id === facet));
  const hasRole = comparison.roles.some(({ id }) => id === role);
  if (!hasFacet && !hasRole) return undefined;
  return { ...(hasFacet && facet !== undefined ? { facet } : {}), ...(hasRole && role !== undefined ? { role } : {}) };
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

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
