/** A job description whose list of duties nobody keeps in mind. */
import type { DraftItem } from '../../draft/draft.ts';
import type { FindingContext, Found } from '../context.ts';
import { cutDuties } from '../cuts.ts';
import { ledBy } from '../lead-lines.ts';
import type { Rule } from '../rule.ts';
import { countedItems, sectionHeadOf } from '../whole-draft.ts';

/**
 * Guides of employers advise 6 (Washington University in St. Louis, *Job descriptions*) to 8–10 duties (University of
 * Oklahoma, *Defining job duties*); who lists more than 10–12 splits them too finely (University of Southern Maine,
 * *Position review tips*). The most lenient of these counts.
 */
export const MOST_DUTIES = 12;

export const tooManyDuties: Rule = {
  code: 'jd/too-many-duties',
  severity: 'information',
  about: 'draft',
  fixes: ['cut-line', 'move-to-new-draft'],
  check,
};

function check(context: FindingContext): Found[] {
  const { draft, style } = context;
  // Where a team says its own limit, that counts.
  if (draft.kind !== 'jd' || draft.items.length <= MOST_DUTIES || style?.limits.duties !== undefined) return [];
  // What is planned for the first months is no duty of the list.
  const isPlanned = ledBy(context, context.phrases.leads().firstMonths);
  const isDuty = isPlanned && ((item: DraftItem): boolean => !isPlanned(item));
  const listed = countedItems(context, 'responsibility', MOST_DUTIES, isDuty);
  const duties = listed.length > MOST_DUTIES ? withoutCopies(context, listed) : listed;
  const count = duties.length;
  if (count <= MOST_DUTIES) return [];
  return [
    {
      code: tooManyDuties.code,
      severity: tooManyDuties.severity,
      ...sectionHeadOf(context, 'responsibility'),
      args: { count, maximum: MOST_DUTIES },
      evidence: () => [],
      fixes: () => cutDuties(context, duties, MOST_DUTIES),
    },
  ];
}

/** The items without those that say what an earlier one of them says: pasted twice they are a finding of their own. */
function withoutCopies(context: FindingContext, items: readonly DraftItem[]): readonly DraftItem[] {
  const listed = new Set(items);
  const copies = new Set<DraftItem>();
  for (const { item, like, isSame } of context.twins()) {
    const [copy, first] = [context.draft.items[item]!, context.draft.items[like]!];
    if (isSame && listed.has(copy) && listed.has(first)) copies.add(copy);
  }
  return items.filter((item) => !copies.has(item));
}
