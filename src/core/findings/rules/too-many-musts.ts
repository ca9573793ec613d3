/** A job description that asks for more than anybody has. */
import type { DraftItem } from '../../draft/draft.ts';
import { saidOnce } from '../../draft/said-twice.ts';
import type { FindingContext, Found } from '../context.ts';
import type { Rule } from '../rule.ts';
import { headOf, headingOf, notOfAnotherKind } from '../whole-draft.ts';

/**
 * Writers on hiring advise five to seven requirements (Ongig, *Job description requirements*), because good applicants who do
 * not meet a long list do not apply. Ten is where it is certainly long.
 */
export const MOST_MUSTS = 10;

export const tooManyMusts: Rule = {
  code: 'jd/too-many-musts',
  severity: 'information',
  about: 'draft',
  fixes: [],
  check,
};

function check(context: FindingContext): Found[] {
  const { draft, text, phrases } = context;
  if (draft.kind !== 'jd') return [];
  const asked = draft.items.filter(({ section, isSubPoint }) => section === 'requirement' && !isSubPoint);
  if (asked.length <= MOST_MUSTS) return [];
  const { optional, optionalHeading } = phrases.drafts();
  let heading = 0;
  const musts: DraftItem[] = [];
  for (const item of asked) {
    const { content } = item;
    while (heading < draft.headings.length && draft.headings[heading]!.start <= content.start) heading++;
    const above = draft.headings[heading - 1]?.content;
    const isOptional =
      optional.test(text.slice(content.start, content.end)) ||
      (above !== undefined && optionalHeading.test(text.slice(above.start, above.end)));
    if (!isOptional) musts.push(item);
  }
  if (musts.length <= MOST_MUSTS) return [];
  const count = saidOnce(text, notOfAnotherKind(context, musts, 'requirement')).length;
  if (count <= MOST_MUSTS) return [];
  return [
    {
      code: tooManyMusts.code,
      severity: tooManyMusts.severity,
      ...(headingOf(context, 'requirement')?.content ?? headOf(context)),
      args: { count, maximum: MOST_MUSTS },
      evidence: () => [],
      fixes: () => [],
    },
  ];
}
