/** Which role an item of a plan is likely for: what the pack knows of the activities that it names. */
import { ownersOf } from '../judgement/ownership.ts';
import type { FindingContext } from './context.ts';

/**
 * Somebody has to own a line, so nothing is guessed from what its words resemble.
 * @param item its index in the draft
 * @returns id of the one role of the organization that owns every activity of the item; undefined where it names none, where they are
 *   several roles', where companies are split over one, and where it is about working with a role
 */
export function likelyOwner(
  { activitiesOf, index, isCase, organizationRoles, reading }: FindingContext,
  item: number,
): string | undefined {
  if (reading.cooperatesWith(item).length > 0) return undefined;
  const owners = [...new Set(activitiesOf(item).map(({ activity }) => activity))].map((id) => {
    const activity = index.activity(id)!;
    return activity.agreement === 'split' ? [] : ownersOf(activity, isCase);
  });
  const [first = [], ...others] = owners;
  const shared = first.filter((role) => others.every((it) => it.includes(role)));
  return shared.length === 1 && organizationRoles.includes(shared[0]!) ? shared[0] : undefined;
}
