import type { Severity } from '../../core/index.ts';
import type { Analyst } from '../analyst.ts';
import { findFiles, readDraftFile } from '../files.ts';
import { createPositions } from '../positions.ts';
import type { CheckedDraft, Outcome, Report, UnreadInput } from '../reports/report.ts';
import type { Sentences } from '../sentences.ts';

export interface CheckWish {
  /** Files, folders and patterns. */
  readonly names: readonly string[];
  /** Absolute: where relative names begin. */
  readonly folder: string;
  /** So many warnings are let pass. */
  readonly maxWarnings: number;
}

/**
 * `role-lens check`: the findings of drafts on the disk.
 * @param complain told of everything that could not be read; the rest is still checked
 * @returns 0 when all is well; 1 when there is an error, or more warnings than are let pass; 2 when something could not be read.
 * Information and hints do not count.
 */
export async function check(
  analyst: Analyst,
  { names, folder, maxWarnings }: CheckWish,
  report: Report,
  sentences: Sentences,
  complain: (sentence: string) => void,
): Promise<Outcome['exitCode']> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const unread: UnreadInput[] = [];
  let drafts = 0;
  for (const found of findFiles(names, folder, sentences)) {
    const checked = 'problem' in found ? found.problem : checkFile(analyst, found.name, found.file, sentences);
    if (typeof checked === 'string') {
      unread.push({ name: found.name, problem: checked });
      complain(sentences.about(found.name, checked));
      continue;
    }
    drafts++;
    for (const { finding } of checked.findings) counts[finding.severity]++;
    await report.draft(checked);
  }
  const hasFailed = counts.error > 0 || counts.warning > maxWarnings;
  const exitCode = unread.length > 0 ? 2 : hasFailed ? 1 : 0;
  await report.end({ counts, drafts, unread, exitCode });
  return exitCode;
}

function checkFile(analyst: Analyst, name: string, file: string, sentences: Sentences): CheckedDraft | string {
  const read = readDraftFile(file, sentences);
  if (typeof read === 'string') return read;
  const { text, flavor } = read;
  const analysis = analyst.analyze(text, flavor);
  const positionAt = createPositions(text);
  const findings = analysis.findings.map((finding) => ({
    finding,
    message: analyst.message(finding),
    from: positionAt(finding.start),
    to: positionAt(finding.end),
  }));
  return { name, file, text, analysis, findings, positionAt };
}
