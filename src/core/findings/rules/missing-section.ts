/** A job description that does not say what the post does, or what it asks for. */
import { insertSection } from '../../edits/section-skeleton.ts';
import type { Check, Found } from '../context.ts';
import { headOf, headingOf } from '../whole-draft.ts';

/** With fewer items a draft has only been begun. */
const FEWEST_ITEMS = 3;
/** What a heading says that announces a section beside another one: `岗位职责和要求`. */
const ANNOUNCES = {
  responsibility: /职责|工作内容|responsibilit|duties/i,
  requirement: /要求|资格|条件|requirement|qualification/i,
} as const;

export const missingSection: Check = (context) => {
  const { text, draft } = context;
  if (draft.kind !== 'jd' || draft.items.length < FEWEST_ITEMS) return [];
  const missing = (['responsibility', 'requirement'] as const).filter(
    (kind) =>
      !headingOf(context, kind) &&
      !draft.items.some(({ section }) => section === kind) &&
      !draft.headings.some(
        ({ content, section }) => section !== undefined && ANNOUNCES[kind].test(text.slice(content.start, content.end)),
      ),
  );
  return missing.map((section): Found => {
    const other = headingOf(context, section === 'responsibility' ? 'requirement' : 'responsibility');
    const place = other && (section === 'responsibility' ? { before: other } : { after: other });
    return {
      code: 'jd/missing-section',
      severity: 'information',
      ...headOf(context),
      args: { section },
      evidence: [],
      fixes: () => [{ code: 'insert-section', args: { section }, changes: [insertSection(context, section, place)] }],
    };
  });
};
