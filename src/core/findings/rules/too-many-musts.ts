/** A job description that asks for more than anybody has. */
import type { FindingContext, Found } from '../context.ts';
import { countedMusts } from '../musts.ts';
import type { Rule } from '../rule.ts';
import { sectionHeadOf } from '../whole-draft.ts';

/**
 * Writers on hiring advise five to seven requirements (Ongig, *Job description requirements*), because good applicants who do
 * not meet a long list do not apply. Ten is where it is certainly long.
 */
export const MOST_MUSTS = 10;

export const tooManyMusts: Rule = {
  code: 'jd/too-many-musts',
  severity: 'information',
  about: 'draft',
  // What only helps is moved, not deleted, and which that is only its author knows.
  fixes: [],
  check,
};

function check(context: FindingContext): Found[] {
  const { draft, style } = context;
  // Where a team says its own limit, that counts.
  if (draft.kind !== 'jd' || draft.items.length <= MOST_MUSTS || style?.limits.requirements !== undefined) return [];
  const count = countedMusts(context, MOST_MUSTS).length;
  if (count <= MOST_MUSTS) return [];
  return [
    {
      code: tooManyMusts.code,
      severity: tooManyMusts.severity,
      ...sectionHeadOf(context, 'requirement'),
      args: { count, maximum: MOST_MUSTS },
      evidence: () => [],
      fixes: () => [],
    },
  ];
}
