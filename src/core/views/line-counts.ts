/** How many lines of work of a draft are whose: what its mix is told by, so that it can be counted and never differs from the marks. */
import type { Mix } from '../judgement/reading.ts';
import type { LensMark } from './lens-marks.ts';

export interface LineCounts {
  /** How many lines are work. */
  readonly lines: number;
  /** How many of them are a role's, by its id; the others are nobody's, or it is not known whose. */
  readonly ofRole: Readonly<Record<string, number>>;
}

/** Fewer lines tell no mix. */
const FEWEST = 3;

/**
 * @param lines how many lines are work
 * @param own the role of the draft; what several roles have a part in counts as its own
 */
export function lineCounts(marks: readonly LensMark[], lines: number, own: string | undefined): LineCounts {
  const ofRole: Record<string, number> = {};
  for (const mark of marks) {
    const role = roleOfMark(mark, own);
    if (role !== undefined) ofRole[role] = (ofRole[role] ?? 0) + 1;
  }
  return { lines, ofRole };
}

/** Whose a line with a mark is; undefined for shared work of a draft that is nobody's. */
export function roleOfMark({ part, role }: LensMark, own: string | undefined): string | undefined {
  return part === 'shared' ? own : role;
}

/** The shares of those lines that are some role's; undefined where so few are that nothing can be told by them. */
export function mixOfLines({ ofRole }: LineCounts): Mix | undefined {
  const told = Object.values(ofRole).reduce((sum, count) => sum + count, 0);
  if (told < FEWEST) return undefined;
  return Object.fromEntries(Object.entries(ofRole).map(([role, count]) => [role, count / told]));
}
