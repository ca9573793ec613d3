import { FINDINGS, type Finding } from './finding.ts';

/**
 * Whether a finding has a place in the text: a mark, a turn when somebody goes from one to the next, and a part in their number. What is
 * missing or not filled in has none, unless somebody wants it among the problems.
 */
export function isInText({ code, severity }: Pick<Finding, 'code' | 'severity'>): boolean {
  return severity !== 'hint' || !['missing', 'blank'].includes(FINDINGS[code].about);
}
