/** How the levels of findings look in trees. */
import type { Severity } from '../../../core/index.ts';

/** The gravest first. */
export const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const SEVERITY_LOOK: Readonly<Record<Severity, { icon: string; color?: string }>> = {
  error: { icon: 'error', color: 'problemsErrorIcon.foreground' },
  warning: { icon: 'warning', color: 'problemsWarningIcon.foreground' },
  information: { icon: 'info', color: 'problemsInfoIcon.foreground' },
  hint: { icon: 'lightbulb' },
};

/** The sign of a level, and its color. */
export function severityLook(severity: Severity): { icon: string; color?: string } {
  return SEVERITY_LOOK[severity];
}
