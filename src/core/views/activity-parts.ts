/** Who has which part in an activity, in most companies or in a case. Pure, and light enough for the page to hold. */
import { ownersOf as ownersWhere, type Owned } from '../judgement/ownership.ts';
import type { ActivityCase } from '../pack/vocabulary.ts';

/** Answers for it; does a part of it as work of one's own; only helps. */
export type Part = 'owns' | 'shares' | 'supports';

/** In a case another one owns it; what is left then to those who mostly own it is not known. */
export type PartInCase = Part | 'mostly';

/** Who owns an activity in a case; in most companies when there is no case, or nothing is known of it. */
export function ownersOf(activity: Owned, when?: ActivityCase): readonly string[] {
  return ownersWhere(activity, (of) => of === when);
}

/** The part that somebody has; undefined for none. */
export function partOf(activity: Owned, person: string, when?: ActivityCase): PartInCase | undefined {
  if (ownersOf(activity, when).includes(person)) return 'owns';
  if (activity.owns.includes(person)) return 'mostly';
  return activity.shares.includes(person) ? 'shares' : activity.supports.includes(person) ? 'supports' : undefined;
}
