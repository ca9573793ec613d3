import { SEVERITIES, type Finding } from './finding.ts';
import { isInText } from './in-text.ts';

/** Findings by level, those of a level in the order of the text; what is only missing comes last. */
export function gravestFirst<It extends Pick<Finding, 'code' | 'severity' | 'start'>>(findings: readonly It[]): It[] {
  const rank = (it: It): number => (isInText(it) ? SEVERITIES.indexOf(it.severity) : SEVERITIES.length);
  return [...findings].sort((a, b) => rank(a) - rank(b) || a.start - b.start);
}
