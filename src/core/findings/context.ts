/** What every check of a draft is given. */
import type { DeclaredRole } from '../terms/declared-role.ts';
import type { EditContext } from '../edits/edit-context.ts';
import type { DraftReading, OffRole } from '../judgement/reading.ts';
import type { TermMatch } from '../terms/term-index.ts';
import type { TextRange } from '../text/range.ts';
import type { Fix } from '../edits/fix.ts';
import type { Finding } from './finding.ts';

export interface FindingContext extends EditContext {
  /** Every mention of a term in prose, in order. */
  readonly matches: readonly TermMatch[];
  /** The mentions inside of a range. */
  readonly matchesIn: (range: TextRange) => readonly TermMatch[];
  readonly reading: DraftReading;
  /** For each item of the draft whether it is another role's work than the draft's; `undefined` where it is not, or there is no role. */
  readonly offRole: readonly (OffRole | undefined)[];
  readonly declared: DeclaredRole | undefined;
  /** Where the title stands, if the draft has one; a title may also be given from outside, and then has no range. */
  readonly title: { readonly text: string; readonly range: TextRange | undefined } | undefined;
  /** The role the draft is held against: the declared one, else the one its text speaks of, if it is sure. */
  readonly role: string | undefined;
  /** The roles that exist in the user's organization. Work of a role that does not exist is nobody else's. */
  readonly organizationRoles: readonly string[];
}

/**
 * A finding whose fixes are worked out only if it is shown. Checks that find many may give `args` and `evidence` as getters,
 * so that these too are worked out only for what is shown.
 */
export interface Found extends Omit<Finding, 'fixes'> {
  readonly fixes: () => readonly Fix[];
}
