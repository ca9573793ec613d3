/** The report for programs: one JSON document. */
import type { Writable } from 'node:stream';
import { mixOf } from '../mix.ts';
import { write } from '../output.ts';
import type { CheckedDraft, Report, ReportWords } from './report.ts';

/**
 * `{"files":[{"file","kind","declaredRole","role","mix","confidence","findings":[…],"suppressed"}],"unread":[{"file","problem"}],
 * "counts"}`. Offsets are UTF-16 code units of the text without a byte-order mark, lines and columns count from 1.
 */
export function jsonReport(output: Writable, roles: readonly string[], words: ReportWords): Report {
  const files: unknown[] = [];
  return {
    draft(draft) {
      files.push(fileOf(draft, roles, words));
      return Promise.resolve();
    },
    end({ counts, unread }) {
      const document = { files, unread: unread.map(({ name, problem }) => ({ file: name, problem })), counts };
      return write(output, `${JSON.stringify(document, undefined, 2)}\n`);
    },
  };
}

function fileOf({ name, analysis, findings }: CheckedDraft, roles: readonly string[], words: ReportWords) {
  const { draft, declared, reading, suppressed } = analysis;
  return {
    file: name,
    kind: draft.kind,
    declaredRole: declared?.role ?? null,
    ...mixOf(reading, roles),
    findings: findings.map(({ finding, message, fixes, from, to }) => ({
      code: finding.code,
      severity: finding.severity,
      message,
      start: finding.start,
      end: finding.end,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      fixes: fixes().map((fix) => ({
        code: fix.code,
        title: words.fixTitle(fix),
        isPreferred: fix.isPreferred ?? false,
        isSafe: fix.isSafe ?? false,
        changes: fix.changes,
        newDrafts: fix.newDrafts ?? [],
      })),
    })),
    suppressed,
  };
}
