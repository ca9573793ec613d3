/** A line that is another role's work, taken out of its draft into a new one of that role. */
import { newDraft } from '../edits/draft-of-role.ts';
import type { Fix } from '../edits/fix.ts';
import { titleOfRole } from '../edits/title-of-role.ts';
import type { Role } from '../pack/schema.ts';
import type { TextChange } from '../text/range.ts';
import type { FindingContext } from './context.ts';

/**
 * @param index of the item
 * @param changes that take it out of its draft
 * @param words of it, where the fix is offered away from the line
 */
export function moveToRole(
  context: FindingContext,
  index: number,
  role: Role,
  changes: readonly TextChange[],
  words?: string,
): Fix {
  const title = context.title && titleOfRole(context, context.title.text, role);
  return {
    code: 'move-to-new-draft',
    args: { role: role.id, ...(words === undefined ? {} : { words }) },
    changes,
    newDrafts: [newDraft(context, role, [index], title)],
  };
}
