/** The report for programs: one JSON document. */
import { mixOf } from '../mix.ts';
import { declaredIn, postsOf } from '../shown-posts.ts';
import type { Output } from '../output.ts';
import { createJsonList, nested } from './json-list.ts';
import type { CheckedDraft, Report } from './report.ts';

/**
 * `{"files":[{"file","kind","declaredRole","role","mix","confidence","findings":[…],"suppressed"}],"unread":[{"file","problem"}],
 * "counts","fixed","baseline":{"hidden","stale":[{"file","code"}]}}`, the last two where they were asked for; a file with several posts has `"posts":[{"title","line",…}]`, one that is neither Chinese nor English `"otherLanguage"`, one of another profession that the pack knows `"neighbor":{"id","from"}`, one for several roles `"declaredRoles"`. A finding in a
 * Word document has `"section","item"` instead of offsets and lines: the heading above, and which line below it. Offsets are UTF-16 code units of the text without a byte-order mark, lines and columns count from 1.
 */
export function jsonReport(output: Output): Report {
  const files = createJsonList(output, '{\n  "files": ', 4);
  return {
    draft: (draft) => files.add(fileOf(draft)),
    end({ counts, unread, fixed, baseline }) {
      const problems = unread.map(({ name, problem }) => ({ file: name, problem }));
      const rest = Object.entries({ unread: problems, counts, fixed, baseline }).filter(([, it]) => it !== undefined);
      return files.end(`${rest.map(([key, it]) => `,\n  "${key}": ${nested(it, 2)}`).join('')}\n}\n`);
    },
  };
}

function fileOf(checked: CheckedDraft) {
  const { name, analysis, roles, neighbor, findings, positionAt, fixTitle } = checked;
  const { draft, reading, suppressed } = analysis;
  return {
    file: name,
    kind: draft.kind,
    ...declaredIn(analysis),
    ...mixOf(reading, roles),
    findings: findings.map(({ finding, message, fixes, from, to, place }) => ({
      code: finding.code,
      severity: finding.severity,
      message,
      ...(place ?? {
        start: finding.start,
        end: finding.end,
        line: from.line,
        column: from.column,
        endLine: to.line,
        endColumn: to.column,
      }),
      fixes: fixes().map((fix) => ({
        code: fix.code,
        title: fixTitle(fix),
        isPreferred: fix.isPreferred ?? false,
        isSafe: fix.isSafe ?? false,
        changes: fix.changes,
        newDrafts: fix.newDrafts ?? [],
      })),
    })),
    suppressed,
    ...postsOf(analysis, roles, () => (offset) => positionAt(offset).line),
    ...(neighbor ? { neighbor } : {}),
    ...(draft.otherLanguage === undefined ? {} : { otherLanguage: draft.otherLanguage }),
  };
}
