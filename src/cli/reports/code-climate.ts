/**
 * The report for GitLab: the part of Code Climate's format that it reads
 * (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
 */
import type { Severity } from '../../core/index.ts';
import { shortHash } from '../fingerprints.ts';
import type { Output } from '../output.ts';
import { hostPath } from './host-path.ts';
import { createJsonList } from './json-list.ts';
import type { Report } from './report.ts';

const SEVERITIES: Readonly<Record<Severity, 'critical' | 'major' | 'minor' | 'info'>> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};

/** A finding in a Word document, which has no lines, stands on the first. @param root the folder that paths are relative to */
export function codeClimateReport(output: Output, root: string | undefined): Report {
  const issues = createJsonList(output, '', 2);
  return {
    async draft(draft) {
      const path = hostPath(draft, root);
      for (const { finding, message, fingerprint, from, to, place } of draft.findings) {
        await issues.add({
          type: 'issue',
          check_name: finding.code,
          description: message,
          categories: ['Style'],
          severity: SEVERITIES[finding.severity],
          // Equal lines of two files are two issues.
          fingerprint: shortHash(`${path}\n${fingerprint}`),
          location: { path, lines: place ? { begin: 1, end: 1 } : { begin: from.line, end: to.line } },
        });
      }
    },
    end: () => issues.end('\n'),
  };
}
