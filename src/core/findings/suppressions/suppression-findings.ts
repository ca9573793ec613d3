/** What is found of the suppressions themselves. No rule finds them: they are known once all rules have been applied. */
import type { FindingCode, FindingInfo } from '../finding.ts';

/** A suppression that hides nothing. */
export const unusedSuppression = {
  code: 'suppression/unused',
  severity: 'hint',
  about: 'comment',
  fixes: ['remove-suppression'],
} as const satisfies FindingInfo & { code: FindingCode };

/** A suppression that names a code which does not exist. */
export const unknownCode = {
  code: 'suppression/unknown-code',
  severity: 'warning',
  about: 'comment',
  fixes: ['remove-suppression'],
} as const satisfies FindingInfo & { code: FindingCode };
