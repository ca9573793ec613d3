/** Which roles the duties of a draft speak of, and how the work is shared among them. */
import { isPartOf, mayBeOwn } from '../judgement/ownership.ts';
import { withoutJoint } from '../terms/declared-role.ts';
import { LINE_BEYOND_DOUBT, LINE_OF_ROLE, POST_DOMINATED } from './certainty.ts';
import type { JudgedDraft } from './judged-draft.ts';

/** The duties of a draft, by the roles that they speak of. */
export interface Duties {
  readonly count: number;
  /** Indices of items, in order; those that speak of no role are not among them. */
  readonly byRole: ReadonlyMap<string, readonly number[]>;
}

export function dutiesByRole({ draft, reading }: JudgedDraft): Duties {
  const byRole = new Map<string, number[]>();
  let count = 0;
  draft.items.forEach(({ section }, index) => {
    if (section !== undefined && section !== 'responsibility') return;
    count++;
    const { role } = reading.items[index]!;
    if (role === undefined) return;
    const known = byRole.get(role);
    if (known) known.push(index);
    else byRole.set(role, [index]);
  });
  return { count, byRole };
}

/**
 * The role that so large a part of the duties speaks of that its lines are what the post is: then the title is in question, not each
 * line. The part is set on postings that were read line by line: from there on more of such lines were the post's own than not.
 */
const MOSTLY = 0.6;
/** A shorter list of duties has no such part. */
const FEWEST_DUTIES = 4;

export function mostlyOf({ count, byRole }: Duties): string | undefined {
  if (count < FEWEST_DUTIES) return undefined;
  return [...byRole].find(([, indices]) => indices.length >= MOSTLY * count)?.[0];
}

/** A post that asks for three roles at once. */
const ROLES = 3;
/** Each of them but the one that the title names has so many lines of its own; where it names none, or one beyond doubt. */
const FEWEST_ITEMS = 2;
/** A draft of more items is no single post. */
const MOST_ITEMS = 100;

/** The roles that share the work of a job description, by their number of lines; undefined when it is not shared so. */
export function rolesSharingWork(judged: JudgedDraft, duties: Duties): string[] | undefined {
  if (judged.draft.kind === 'plan' || judged.draft.items.length > MOST_ITEMS) return undefined;
  const { declared, reading, isLearned, organizationRoles } = judged;
  // What the lines of a role resemble of which nothing was learned says nothing.
  if (declared && !isLearned(declared.role)) return undefined;
  const clear = clearDuties(judged, duties, withoutJoint(organizationRoles, declared));
  const isBeyondDoubt = (role: string) => (index: number) =>
    (reading.items[index]!.mix[role] ?? 0) >= LINE_BEYOND_DOUBT[judged.language];
  const isEnough = ([role, indices]: readonly [string, readonly number[]]): boolean =>
    indices.length >= FEWEST_ITEMS || role === declared?.role || (!declared && indices.some(isBeyondDoubt(role)));
  // Whom lines work with is asked only where the lines could be those of so many roles at all.
  if ([...clear].filter(isEnough).length < ROLES) return undefined;
  const isReal = ([role, indices]: readonly [string, readonly number[]]): boolean =>
    role === declared?.role || !knowsWorkOf(judged, role) || namesOwn(judged, role, indices);
  const sharing = [...ownDuties(judged, clear)]
    .filter((it) => isEnough(it) && isReal(it))
    .sort(([, a], [, b]) => b.length - a.length || a[0]! - b[0]!);
  const total = sharing.reduce((sum, [, indices]) => sum + indices.length, 0);
  if (sharing.length < ROLES || sharing[0]![1].length > POST_DOMINATED * total) return undefined;
  return sharing.map(([role]) => role);
}

/** Whether one of some duties names what a role does: who runs a shop speaks of sales and of promotion, and does neither. */
function namesOwn({ ownershipOf }: JudgedDraft, role: string, indices: readonly number[]): boolean {
  return indices.some((index) => mayBeOwn(ownershipOf(index, role)));
}

/** Whether the pack knows any activity of a role. */
function knowsWorkOf({ index, isCase }: JudgedDraft, role: string): boolean {
  return index.pack.activities.some((activity) => isPartOf(activity, role, isCase));
}

/** Of the duties those that clearly speak of one of some roles, if only as the one they work with, by role. */
function clearDuties(
  { reading, language }: JudgedDraft,
  { byRole }: Duties,
  roles: readonly string[],
): Map<string, number[]> {
  const isClear = (role: string, index: number): boolean =>
    (reading.items[index]!.mix[role] ?? 0) >= LINE_OF_ROLE[language];
  return select(byRole, (role, index) => roles.includes(role) && isClear(role, index));
}

/**
 * Of these those that are the role's own work: none that only helps, and none whose activities are the draft's own role's as well, as the
 * sales target of a shop is.
 */
function ownDuties(
  { reading, ownershipOf, role: held }: JudgedDraft,
  clear: ReadonlyMap<string, readonly number[]>,
): Map<string, number[]> {
  const isOfHeld = (index: number): boolean => held !== undefined && mayBeOwn(ownershipOf(index, held));
  return select(
    clear,
    (role, index) =>
      reading.cooperatesWith(index).length === 0 && (role === held || (reading.claimsAll(index) && !isOfHeld(index))),
  );
}

/** Indices of the duties that are clearly the work of one of some roles, by role. */
export function clearlyOwnDuties(
  judged: JudgedDraft,
  duties: Duties,
  roles: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  return ownDuties(judged, clearDuties(judged, duties, roles));
}

/** Those of the indices that are wanted, by role; a role without any is left out. */
function select(
  byRole: ReadonlyMap<string, readonly number[]>,
  isWanted: (role: string, index: number) => boolean,
): Map<string, number[]> {
  const selected = [...byRole].map(([role, all]) => [role, all.filter((index) => isWanted(role, index))] as const);
  return new Map(selected.filter(([, indices]) => indices.length > 0));
}
