/** A rule: all that is known of one kind of finding, and the check that finds it. */
import type { FindingContext, Found } from './context.ts';
import type { FindingCode, FindingInfo, Severity } from './finding.ts';

export interface Rule extends FindingInfo {
  readonly code: FindingCode;
  /** Looks at a draft and answers what is worth a look. Pure; never throws, whatever the draft holds. */
  readonly check: (context: FindingContext) => Found[];
}

/** What a check says of most lines: one list for all of them. */
export const NOTHING_FOUND: readonly Found[] = [];

/** How sure a check is of a finding. */
export type Certainty = 'certain' | 'likely' | 'possible';

/** How serious a finding of a rule is, by how sure the check is of it. */
export function severityOf(
  { severity, likely = severity, possible = likely }: FindingInfo,
  certainty: Certainty,
): Severity {
  return { certain: severity, likely, possible }[certainty];
}
