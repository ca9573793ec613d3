/**
 * What the comparison page and the extension say to each other, and the checks of it. Neither side trusts the other:
 * whatever arrives is `unknown` until a guard of this module has seen it.
 */
import type { Comparison, Locale } from '../core/index.ts';

/** What the comparison is to point at: a row, a column, or a cell. */
export interface ComparisonTarget {
  readonly facet?: string;
  readonly role?: string;
}

/** From the extension to the page. */
export type ToPage =
  /** Everything the page shows, in one language; shown instead of what was there. */
  | {
      readonly type: 'show';
      readonly locale: Locale;
      readonly comparison: Comparison;
      readonly target?: ComparisonTarget;
    }
  /** Point at something in what is shown. */
  | { readonly type: 'reveal'; readonly target: ComparisonTarget }
  /** The knowledge could not be loaded. */
  | { readonly type: 'failed'; readonly locale: Locale };

/** From the page to the extension: it listens and has nothing to show. Always the first message; again for a retry. */
export interface FromPage {
  readonly type: 'ready';
}

/** Whether a message that reached the page is one of ours and whole. */
export function isToPage(value: unknown): value is ToPage {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'show':
      return (
        isLocale(value.locale) &&
        isComparison(value.comparison) &&
        (value.target === undefined || isTarget(value.target))
      );
    case 'reveal':
      return isTarget(value.target);
    case 'failed':
      return isLocale(value.locale);
    default:
      return false;
  }
}

/** Whether a message that reached the extension is one of ours. */
export function isFromPage(value: unknown): value is FromPage {
  return isRecord(value) && value.type === 'ready';
}

/**
 * What a caller of the command *Compare Roles* points at. The argument comes from links, menus and other extensions:
 * anything but the id of a facet or of a role that the pack holds is left out.
 */
export function comparisonTarget(
  argument: unknown,
  pack: { readonly facets: readonly { readonly id: string }[]; readonly roles: readonly { readonly id: string }[] },
): ComparisonTarget {
  if (!isRecord(argument)) return {};
  const facet = pack.facets.find(({ id }) => id === argument.facet)?.id;
  const role = pack.roles.find(({ id }) => id === argument.role)?.id;
  return { ...(facet === undefined ? {} : { facet }), ...(role === undefined ? {} : { role }) };
}

export function isTarget(value: unknown): value is ComparisonTarget {
  return isRecord(value) && isOptionalString(value.facet) && isOptionalString(value.role);
}

function isComparison(value: unknown): value is Comparison {
  if (!isRecord(value) || !isListOf(value.roles, isRole)) return false;
  const roles = value.roles.map(({ id }) => id);
  return isListOf(value.groups, (group) => isGroup(group, roles));
}

function isRole(value: unknown): value is Comparison['roles'][number] {
  return hasStrings(value, 'id', 'name', 'tagline');
}

function isGroup(value: unknown, roles: readonly string[]): boolean {
  return hasStrings(value, 'id', 'name') && isListOf(value.rows, (row) => isRow(row, roles));
}

/** A row holds one cell for each role, in the order of the roles. */
function isRow(value: unknown, roles: readonly string[]): boolean {
  if (!hasStrings(value, 'id', 'name', 'question')) return false;
  const { cells } = value;
  return isListOf(cells, isCell) && cells.length === roles.length && cells.every(({ role }, at) => role === roles[at]);
}

function isCell(value: unknown): value is { role: string } {
  return hasStrings(value, 'role', 'summary') && isListOf(value.points, isString) && isListOf(value.sources, isSource);
}

function isSource(value: unknown): boolean {
  return hasStrings(value, 'id', 'section', 'claim');
}

function isLocale(value: unknown): value is Locale {
  return value === 'zh' || value === 'en';
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[];
function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean;
function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => isItem(item));
}

function hasStrings<K extends string>(
  value: unknown,
  ...keys: K[]
): value is Record<string, unknown> & Record<K, string> {
  return isRecord(value) && keys.every((key) => isString(value[key]));
}

function isOptionalString(value: unknown): value is string | undefined {
  return value === undefined || isString(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
