/** Every check of a draft, in the order in which findings at one place are shown. */
import { ambiguousTerm } from '../findings/rules/ambiguous-term.ts';
import { catchAll } from '../findings/rules/catch-all.ts';
import type { Check } from '../findings/context.ts';
import { foreignMetric } from '../findings/rules/foreign-metric.ts';
import { missingCore } from '../findings/rules/missing-core.ts';
import { missingSection } from '../findings/rules/missing-section.ts';
import { noOwner } from '../findings/rules/no-owner.ts';
import { offRoleDuty } from '../findings/rules/off-role-duty.ts';
import { titleMismatch } from '../findings/rules/title-mismatch.ts';
import { tooManyDuties } from '../findings/rules/too-many-duties.ts';
import { tooManyMusts } from '../findings/rules/too-many-musts.ts';
import { vagueDuty } from '../findings/rules/vague-duty.ts';
import { wrongOwner } from '../findings/rules/wrong-owner.ts';

export const CHECKS: readonly Check[] = [
  titleMismatch,
  catchAll,
  offRoleDuty,
  foreignMetric,
  missingCore,
  ambiguousTerm,
  missingSection,
  tooManyDuties,
  tooManyMusts,
  vagueDuty,
  noOwner,
  wrongOwner,
];
