import type { Severity } from '../../core/index.ts';
import type { TextAnalyzer } from '../text-analyzer.ts';
import { findFiles, readDraftFile } from '../files.ts';
import { createPositions } from '../positions.ts';
import type { CheckedDraft, Outcome, Report, UnreadInput } from '../reports/report.ts';
import type { Sentences } from '../sentences.ts';

export interface CheckOptions {
  /** Files, folders and patterns. */
  readonly names: readonly string[];
  /** Absolute path of the folder that relative names are relative to. */
  readonly folder: string;
  /** The number of warnings that are allowed. */
  readonly maxWarnings: number;
}

/**
 * `role-lens check`: the findings of drafts on the disk.
 * @param complain is called with a sentence for each input that could not be read; the others are still checked
 * @returns 0 without errors; 1 with an error, or with more warnings than allowed; 2 when an input could not be read.
 * Information and hints do not count.
 */
export async function check(
  analyzer: TextAnalyzer,
  { names, folder, maxWarnings }: CheckOptions,
  report: Report,
  sentences: Sentences,
  complain: (sentence: string) => void,
): Promise<Outcome['exitCode']> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const unread: UnreadInput[] = [];
  let drafts = 0;
  for (const found of findFiles(names, folder, sentences)) {
    const checked = 'problem' in found ? found.problem : checkFile(analyzer, found.name, found.file, sentences);
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

function checkFile(analyzer: TextAnalyzer, name: string, file: string, sentences: Sentences): CheckedDraft | string {
  const read = readDraftFile(file, sentences);
  if (typeof read === 'string') return read;
  const { text, flavor } = read;
  const analysis = analyzer.analyze(text, flavor);
  const positionAt = createPositions(text);
  const findings = analysis.findings.map((finding) => ({
    finding,
    message: analyzer.message(finding),
    fixes: () => analyzer.fixesOf(analysis, finding),
    from: positionAt(finding.start),
    to: positionAt(finding.end),
  }));
  return { name, file, text, analysis, findings, positionAt };
}
