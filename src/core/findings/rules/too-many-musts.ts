/** A job description that asks for more than anybody has. */
import type { Check } from '../context.ts';
import { headOf, headingOf } from '../whole-draft.ts';

/**
 * Writers on hiring advise five to seven requirements (Ongig, *Job description requirements*), because good applicants who do
 * not meet a long list do not apply. Ten is where it is certainly long.
 */
export const MOST_MUSTS = 10;

/** A requirement that only helps. */
const OPTIONAL =
  /优先|加分|更佳|者佳|为佳|最好|不限|preferred|nice to have|(?:is|are|would be) (?:a |an )?(?:big |strong |huge )?(?:plus|bonus|advantage|asset|desirable)|a plus\b|bonus points|desirable|ideally/i;
/** A heading under which all that follows only helps. */
const OPTIONAL_HEADING = /加分|优先|nice to have|preferred|bonus|desirable/i;

export const tooManyMusts: Check = (context) => {
  const { draft, text } = context;
  if (draft.kind !== 'jd') return [];
  let heading = 0;
  let count = 0;
  for (const { section, content } of draft.items) {
    if (section !== 'requirement') continue;
    while (heading < draft.headings.length && draft.headings[heading]!.start <= content.start) heading++;
    const above = draft.headings[heading - 1]?.content;
    const isOptional =
      OPTIONAL.test(text.slice(content.start, content.end)) ||
      (above !== undefined && OPTIONAL_HEADING.test(text.slice(above.start, above.end)));
    if (!isOptional) count++;
  }
  if (count <= MOST_MUSTS) return [];
  return [
    {
      code: 'jd/too-many-musts',
      severity: 'information',
      ...(headingOf(context, 'requirement')?.content ?? headOf(context)),
      args: { count, maximum: MOST_MUSTS },
      evidence: [],
      fixes: () => [],
    },
  ];
};
