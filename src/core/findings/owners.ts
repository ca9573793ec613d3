/** Whose work an item of a plan is by its owner. */
import { namedProfession } from '../terms/named-role.ts';
import type { TextRange } from '../text/range.ts';
import type { FindingContext } from './context.ts';

/** Who owns an item. */
export interface NamedOwners {
  /** Ids of roles and neighbors, each once; none where the words name nobody who is known. */
  readonly professions: readonly string[];
  /** Whether they are known by the people in the words, and not by a team that the words name. */
  readonly areOfPeople: boolean;
}

/** A team that the words name counts before that of a person beside it: `运营 @赵敏`. @param owner its place in the text */
export function namedOwners(context: FindingContext, owner: TextRange): NamedOwners {
  const named = namedProfession(context, owner);
  if (named !== undefined) return { professions: [named], areOfPeople: false };
  return { professions: context.peopleIn(context.text.slice(owner.start, owner.end)), areOfPeople: true };
}
