import type { Readable } from 'node:stream';
import { wordPlace, type Severity } from '../../core/index.ts';
import type { TextAnalyzer } from '../text-analyzer.ts';
import { draftOf, findFiles, readDraftFile, type DraftFile, type NamedDraft, type WordReader } from '../files.ts';
import { readBytes } from '../input.ts';
import { createPositions } from '../positions.ts';
import type { CheckedDraft, Outcome, Report, UnreadInput } from '../reports/report.ts';
import type { Sentences } from '../sentences.ts';

export interface CheckOptions {
  /** Files, folders, patterns, and `-` for the standard input. */
  readonly names: readonly string[];
  /** Absolute path of the folder that relative names are relative to. */
  readonly folder: string;
  /** Opens the standard input. */
  readonly input: () => Readable;
  /** The name that stands for the standard input. */
  readonly inputName: string | undefined;
  /** Of texts that are not UTF-8; without one they are not read. */
  readonly encoding: string | undefined;
  /** The number of warnings that are allowed. */
  readonly maxWarnings: number;
}

/**
 * `role-lens check`: the findings of drafts on the disk and of one on the standard input. All are checked, and the exit code is the
 * same, when nobody reads the report to its end.
 * @param complain is called with a sentence for each input that could not be read; the others are still checked
 * @returns 0 without errors; 1 with an error, or with more warnings than allowed; 2 when an input could not be read.
 * Information and hints do not count.
 */
export async function check(
  analyzer: TextAnalyzer,
  options: CheckOptions,
  report: Report,
  sentences: Sentences,
  complain: (sentence: string) => void,
): Promise<Outcome['exitCode']> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const unread: UnreadInput[] = [];
  let drafts = 0;
  for (const found of findFiles(options.names, options.folder, options.inputName, sentences)) {
    const checked = 'problem' in found ? found.problem : await checkNamed(analyzer, found, options, sentences);
    if (typeof checked === 'string') {
      unread.push({ name: found.name, problem: checked });
      complain(sentences.about(found.name, checked));
      continue;
    }
    drafts++;
    for (const { finding } of checked.findings) counts[finding.severity]++;
    await report.draft(checked);
  }
  const hasFailed = counts.error > 0 || counts.warning > options.maxWarnings;
  const exitCode = unread.length > 0 ? 2 : hasFailed ? 1 : 0;
  await report.end({ counts, drafts, unread, exitCode });
  return exitCode;
}

/** @returns the draft with its findings, or a sentence that says why it was not read */
async function checkNamed(
  analyzer: TextAnalyzer,
  named: NamedDraft,
  { input, encoding }: CheckOptions,
  sentences: Sentences,
): Promise<CheckedDraft | string> {
  const readWord: WordReader = (bytes) => analyzer.readWord(bytes);
  const read = named.isStandardInput
    ? draftOf(await readBytes(input(), sentences), named.file, encoding, sentences, readWord)
    : readDraftFile(named.file, encoding, sentences, readWord);
  return typeof read === 'string' ? read : checkDraft(analyzer, named, read);
}

function checkDraft(
  analyzer: TextAnalyzer,
  { name, file }: NamedDraft,
  { text, flavor, isWord }: DraftFile,
): CheckedDraft {
  const analysis = analyzer.analyze(text, flavor, { fileName: file });
  const positionAt = createPositions(text);
  const findings = analysis.findings.map((finding) => ({
    finding,
    message: analyzer.message(finding),
    // Fixes change a text, which a Word document is not.
    fixes: () => (isWord ? [] : analyzer.fixesOf(analysis, finding)),
    from: positionAt(finding.start),
    to: positionAt(finding.end),
    ...(isWord ? { place: wordPlace(text, analysis.draft, finding.start) } : {}),
  }));
  return { name, file, text, analysis, findings, positionAt };
}
