/** *Coverage*: which facets of its role a draft speaks of. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Duty, Pack } from '../pack/schema.ts';
import { within } from '../text/range.ts';

/** Spoken of in several items, in one, in none. */
export type CoverageLevel = 'covered' | 'thin' | 'missing';

export interface FacetCoverage {
  readonly facet: string;
  readonly level: CoverageLevel;
  /** Indices of the items that speak of it, in order. */
  readonly items: readonly number[];
  /** Id of a duty of the role to insert; absent when the facet is covered or the draft holds every duty of it. */
  readonly duty?: string;
}

/** From so many items on a facet is covered. */
const COVERED = 2;

/**
 * The facets that a draft of a role can speak of, in the order of the pack. An item speaks of a facet when it mentions a term of
 * the facet that has to do with the role.
 */
export function coverage(pack: Pack, text: string, { draft, matches }: Analysis, role: string): FacetCoverage[] {
  const itemsOf = new Map<string, number[]>();
  draft.items.forEach((item, index) => {
    const facets = new Set(within(matches, item).flatMap(({ term }) => (role in term.roles ? [term.facet] : [])));
    for (const facet of facets) {
      const items = itemsOf.get(facet);
      if (items) items.push(index);
      else itemsOf.set(facet, [index]);
    }
  });
  return pack.facets
    .filter(({ id }) => canBeWrittenOf(pack, id))
    .map(({ id: facet }) => {
      const items = itemsOf.get(facet) ?? [];
      const level = items.length >= COVERED ? 'covered' : items.length > 0 ? 'thin' : 'missing';
      const duty = level === 'covered' ? undefined : dutyFor(pack, text, role, facet);
      return { facet, level, items, ...(duty ? { duty: duty.id } : {}) };
    });
}

/**
 * Whether a draft can speak of a facet: every role has words or duties for it. A facet that only some have words for, such as
 * what outsiders get wrong, tells of roles and is not written into a job description or a plan.
 */
function canBeWrittenOf({ roles, terms, duties }: Pack, facet: string): boolean {
  return roles.every(
    ({ id }) =>
      duties.some((duty) => duty.facet === facet && duty.role === id) ||
      terms.some((term) => term.facet === facet && (term.roles[id] ?? 0) > 1),
  );
}

/** A duty of the role and the facet that the draft does not hold yet; what every post of the role has comes first. */
function dutyFor({ roles, duties }: Pack, text: string, role: string, facet: string): Duty | undefined {
  const core = new Set(roles.find(({ id }) => id === role)?.core.map(({ duty }) => duty));
  const rank = (duty: Duty): number => (core.has(duty.id) ? 0 : duty.specialisation === undefined ? 1 : 2);
  return duties
    .filter((duty) => duty.role === role && duty.facet === facet)
    .filter((duty) => !text.includes(duty.text.zh) && !text.includes(duty.text.en))
    .sort((a, b) => rank(a) - rank(b))[0];
}
