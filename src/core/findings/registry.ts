/**
 * The list of everything that Role Lens may find, in the order in which findings at one place are shown. `npm run manifest` writes
 * what is known of each into `catalog.ts`, `package.json`, the README and `docs/findings.md`.
 */
import type { FindingCode, FindingInfo } from './finding.ts';
import type { Rule } from './rule.ts';
import { ambiguousTerm } from './rules/ambiguous-term.ts';
import { blank } from './rules/blank.ts';
import { brief } from './rules/brief.ts';
import { briefGap } from './rules/brief-gap.ts';
import { catchAll } from './rules/catch-all.ts';
import { discriminating } from './rules/discriminating.ts';
import { duplicate } from './rules/duplicate.ts';
import { filler } from './rules/filler.ts';
import { foreignMetric } from './rules/foreign-metric.ts';
import { inflated } from './rules/inflated.ts';
import { missingCore } from './rules/missing-core.ts';
import { missingSection } from './rules/missing-section.ts';
import { noOwner } from './rules/no-owner.ts';
import { offRoleDuty } from './rules/off-role-duty.ts';
import { styleBanned } from './rules/style-banned.ts';
import { styleLimit } from './rules/style-limit.ts';
import { styleMissingSection } from './rules/style-missing-section.ts';
import { titleMismatch } from './rules/title-mismatch.ts';
import { tooManyDuties } from './rules/too-many-duties.ts';
import { tooManyMusts } from './rules/too-many-musts.ts';
import { vagueDuty } from './rules/vague-duty.ts';
import { wrongOwner } from './rules/wrong-owner.ts';
import { unknownCode, unusedSuppression } from './suppressions/suppression-findings.ts';

export const RULES: readonly Rule[] = [
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
  discriminating,
  inflated,
  duplicate,
  filler,
  brief,
  briefGap,
  noOwner,
  wrongOwner,
  styleBanned,
  styleMissingSection,
  styleLimit,
  blank,
];

/** Every kind of finding: those of the rules, and those about suppressions. */
export const REGISTRY: readonly (FindingInfo & { readonly code: FindingCode })[] = [
  ...RULES,
  unusedSuppression,
  unknownCode,
];
