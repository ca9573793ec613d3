/** A job description whose list of duties nobody keeps in mind. */
import { saidOnce } from '../../draft/said-twice.ts';
import type { FindingContext, Found } from '../context.ts';
import type { Rule } from '../rule.ts';
import { headOf, headingOf, notOfAnotherKind } from '../whole-draft.ts';

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
  fixes: [],
  check,
};

function check(context: FindingContext): Found[] {
  const { text, draft } = context;
  if (draft.kind !== 'jd') return [];
  const duties = draft.items.filter(({ section, isSubPoint }) => section === 'responsibility' && !isSubPoint);
  if (duties.length <= MOST_DUTIES) return [];
  const count = saidOnce(text, notOfAnotherKind(context, duties, 'responsibility')).length;
  if (count <= MOST_DUTIES) return [];
  return [
    {
      code: tooManyDuties.code,
      severity: tooManyDuties.severity,
      ...(headingOf(context, 'responsibility')?.content ?? headOf(context)),
      args: { count, maximum: MOST_DUTIES },
      evidence: () => [],
      fixes: () => [],
    },
  ];
}
