/** A rule: all that is known of one kind of finding, and the check that finds it. */
import type { FindingContext, Found } from './context.ts';
import type { FindingCode, FindingInfo, Severity } from './finding.ts';

export interface Rule extends FindingInfo {
  readonly code: FindingCode;
  /** Looks at a draft and answers what is worth a look. Pure; never throws, whatever the draft holds. */
  readonly check: (context: FindingContext) => Found[];
}

/** How serious a finding of a rule is, by whether the check is certain of it. */
export function severityOf({ severity, likely = severity }: FindingInfo, isCertain: boolean): Severity {
  return isCertain ? severity : likely;
}
