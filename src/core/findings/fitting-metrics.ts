/** Which metrics of a role fit a line: those that measure the work which the line names, then its section, then the draft. */
import { isPartOf } from '../judgement/ownership.ts';
import { LOCALES, type Locale } from '../language/locale.ts';
import { once } from '../text/once.ts';
import { chooseUsualDuties, type DutyQuery } from '../pack/choose-duties.ts';
import type { Duty } from '../pack/schema.ts';
import type { FindingContext } from './context.ts';

/** So many ranks there are: what is asked of all of them is common. */
const ALL_RANKS = 3;
/** A shorter name of a metric stands in other words by chance, in UTF-16 code units. */
const SHORTEST = { zh: 3, en: 4 } as const;

/**
 * Makes what orders the metrics of a role for a line.
 * @param query of which role, and of which specialization and rank where the title says so
 * @returns of an index of an item all that are known, the most fitting first
 */
export function fittingMetrics(
  context: FindingContext,
  query: Omit<DutyQuery, 'section'>,
): (item: number) => readonly Duty[] {
  const { index, draft, isCase } = context;
  const { role, specialization } = query;
  const chosen = once(() => chooseUsualDuties(index, { ...query, section: 'metric' }));
  // A job is measured by what all of its work comes to, and its title says what that is.
  if (draft.kind !== 'plan') return chosen;
  const usual = once(() => usualFirst(chosen()));
  /** Those of all specializations with the activities that they measure; of two names for one metric the usual one. */
  const tied = once(() => {
    const known = new Set<string>();
    return [...new Set([...usual(), ...index.dutiesOf(role, { section: 'metric' })])].flatMap((duty) => {
      const terms = termsIn(context, duty).filter((id) => !known.has(id));
      for (const id of terms) known.add(id);
      // What only comes of another role's work (市场来源签约额) measures none of this one's.
      const measured = terms
        .flatMap((id) => index.activitiesOfMetric(id))
        .filter((activity) => isPartOf(activity, role, isCase));
      return measured.length === 0 ? [] : { duty, measures: new Set(measured.map(({ id }) => id)) };
    });
  });
  const namedBy = draft.items.map((_, at) => once(() => context.activitiesOf(at).map(({ activity }) => activity)));
  const countIn = (measures: ReadonlySet<string>, first: number, end: number): number =>
    namedBy.slice(first, end).filter((named) => named().some((activity) => measures.has(activity))).length;
  return (item) => {
    const section = draft.sections.find(({ firstItem, endItem }) => firstItem <= item && item < endItem);
    const reaches = [
      [item, item + 1],
      [section?.firstItem ?? item, section?.endItem ?? item + 1],
      [0, draft.items.length],
    ] as const;
    const counted = tied().map(({ duty, measures }) => ({
      duty,
      counts: reaches.map(([first, end]) => countIn(measures, first, end)),
    }));
    const fitting = counted
      .filter(({ duty, counts }) => counts[reachOf(duty, specialization)]! > 0)
      .sort((a, b) => b.counts[0]! - a.counts[0]! || b.counts[1]! - a.counts[1]! || b.counts[2]! - a.counts[2]!)
      .map(({ duty }) => duty);
    return [...new Set([...fitting, ...usual()])];
  };
}

/** How far from a line the work may stand that a metric measures: one of a specialization that is not the draft's is only for that work itself. */
function reachOf(duty: Duty, specialization: string | undefined): 0 | 1 | 2 {
  if (duty.specialization !== undefined && duty.specialization !== specialization) return 0;
  return specialization === undefined ? 2 : 1;
}

/** What only few are measured by, and moves slowly: brand awareness, in a survey. */
function isSlow({ facet, seniority, specialization }: Duty): boolean {
  return facet === 'goal' && specialization === undefined && seniority.length < ALL_RANKS;
}

/** What is slow goes behind what is counted every day. */
function usualFirst(duties: readonly Duty[]): readonly Duty[] {
  return [...duties.filter((duty) => !isSlow(duty)), ...duties.filter(isSlow)];
}

/** Ids of the metrics that the name of a duty holds. */
function termsIn({ pack }: FindingContext, { label }: Duty): string[] {
  const holds = (locale: Locale, form: string): boolean => {
    const name = label[locale].toLowerCase();
    return name === form || (form.length >= SHORTEST[locale] && name.includes(form));
  };
  return pack.terms
    .filter(({ kind }) => kind === 'metric')
    .filter(({ forms }) => LOCALES.some((locale) => forms[locale].some((form) => holds(locale, form.toLowerCase()))))
    .map(({ id }) => id);
}
