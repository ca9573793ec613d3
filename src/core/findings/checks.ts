/** Every check of a draft, in the order in which findings at one place are shown. */
import { ambiguousTerm } from './ambiguous-term.ts';
import { catchAll } from './catch-all.ts';
import type { Check } from './context.ts';
import { foreignMetric } from './foreign-metric.ts';
import { missingCore } from './missing-core.ts';
import { missingSection } from './missing-section.ts';
import { noOwner } from './no-owner.ts';
import { offRoleDuty } from './off-role-duty.ts';
import { titleMismatch } from './title-mismatch.ts';
import { tooManyDuties } from './too-many-duties.ts';
import { tooManyMusts } from './too-many-musts.ts';
import { vagueDuty } from './vague-duty.ts';
import { wrongOwner } from './wrong-owner.ts';

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
