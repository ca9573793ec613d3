/** What can be wrong with a pack that has the right shape. */

export type PackIssueCode =
  | 'duplicate-id'
  | 'unknown-role'
  | 'unknown-facet'
  | 'unknown-group'
  | 'unknown-source'
  | 'unknown-axis'
  | 'key-too-long'
  | 'unknown-specialization'
  | 'unknown-activity'
  | 'foreign-activity'
  | 'unknown-title'
  | 'unknown-metric'
  | 'missing-why'
  | 'unknown-duty'
  | 'foreign-duty'
  | 'precise-but-clear'
  | 'missing-cell'
  | 'form-taken'
  | 'form-repeated'
  | 'lookalike-without-form'
  | 'lookalike-is-form'
  | 'sense-without-form'
  | 'missing-view'
  | 'view-of-main-role'
  | 'heading-taken'
  | 'bad-template'
  | 'unknown-profession'
  | 'owner-twice'
  | 'bad-wording'
  | 'wording-without-object'
  | 'title-taken';

export interface PackIssue {
  readonly code: PackIssueCode;
  /** Keys and indices from the root of the pack to the culprit. */
  readonly path: readonly (string | number)[];
  readonly args: readonly string[];
}

/** Takes what is wrong. */
export type Report = (code: PackIssueCode, path: (string | number)[], ...args: string[]) => void;
