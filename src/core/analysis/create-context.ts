/** Puts together what the checks of a draft are given. */
import { within } from '../text/range.ts';
import type { FindingContext } from '../findings/context.ts';

/** The role is the declared one, else the one that is given, else the one the text surely speaks of. */
export function createFindingContext(
  parts: Omit<FindingContext, 'matchesIn' | 'role'> & Partial<Pick<FindingContext, 'role'>>,
): FindingContext {
  return {
    ...parts,
    role: parts.declared?.role ?? parts.role ?? parts.reading.role,
    matchesIn: (range) => within(parts.matches, range),
  };
}
