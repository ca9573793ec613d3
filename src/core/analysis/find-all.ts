/** All findings of a draft: what the checks say, with the user's severities, suppressions and caps applied. */
import { applySuppressions } from '../findings/suppressions/apply-suppressions.ts';
import { readSuppressions } from '../findings/suppressions/read-suppressions.ts';
import { suppressFixes } from '../findings/suppressions/suppress-fixes.ts';
import { DEFAULT_MAXIMUM, type Analysis, type AnalysisOptions } from './analysis.ts';
import type { FindingContext, Found } from '../findings/context.ts';
import { once } from '../text/once.ts';
import type { Fix } from '../edits/fix.ts';
import { FINDINGS, type Finding, type FindingCode, type Severity } from '../findings/finding.ts';
import { RULES } from '../findings/registry.ts';

export type Findings = Pick<Analysis, 'findings' | 'capped' | 'suppressed'>;
export type FindingOptions = Pick<AnalysisOptions, 'severities' | 'maximum'>;

export function findAll(context: FindingContext, options: FindingOptions = {}): Findings {
  const { severities = {}, maximum = DEFAULT_MAXIMUM } = options;
  const suppressions = readSuppressions(context.text, context.draft);
  const found = RULES.flatMap(({ check }) => check(context));
  // What is off counts as a use of the comment that suppresses it: turning a code off does not make comments superfluous.
  const { shown, hidden, about } = applySuppressions(context.text, found, suppressions);
  const isOn = ({ code }: Found): boolean => severities[code] !== 'off';
  const capped: Partial<Record<FindingCode, number>> = {};
  const counts = new Map<FindingCode, number>();
  const findings: Finding[] = [];
  for (const finding of [...shown, ...about].filter(isOn).sort((a, b) => a.start - b.start || a.end - b.end)) {
    const { code } = finding;
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count > maximum) {
      capped[code] = (capped[code] ?? 0) + 1;
      continue;
    }
    const wished = severities[code];
    const severity = wished === undefined || wished === 'off' ? finding.severity : wished;
    const fixes = once(() => [
      ...finding.fixes(),
      ...(FINDINGS[code].about === 'comment' ? [] : suppressFixes(context, finding, suppressions)),
    ]);
    findings.push(lazily(finding, severity, fixes));
  }
  return { findings, capped, suppressed: hidden.filter(isOn).length };
}

/** What is said of a finding is worked out when it is asked for first. */
function lazily(found: Found, severity: Severity, fixes: () => readonly Fix[]): Finding {
  const { code, start, end, item } = found;
  const args = once(() => found.args);
  const evidence = once(() => found.evidence);
  return {
    code,
    severity,
    start,
    end,
    get args() {
      return args();
    },
    get evidence() {
      return evidence();
    },
    get fixes() {
      return fixes();
    },
    ...(item ? { item } : {}),
  };
}
