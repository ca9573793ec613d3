import type { Readable } from 'node:stream';
import { SEVERITIES, wordPlace, type Severity } from '../../core/index.ts';
import type { TextAnalyzer } from '../text-analyzer.ts';
import {
  draftOf,
  findFiles,
  readDraftFile,
  type DraftFile,
  type FoundFile,
  type NamedDraft,
  type NamedFiles,
  type WordReader,
} from '../files.ts';
import { createFingerprints } from '../fingerprints.ts';
import { readBytes } from '../input.ts';
import { createPositions } from '../positions.ts';
import type { CheckedDraft, Outcome, Report, UnreadInput } from '../reports/report.ts';
import type { Sentences } from '../sentences.ts';
import { isInShard, type Shard } from '../shard.ts';

export interface DraftOptions {
  readonly files: NamedFiles;
  readonly shard: Shard | undefined;
  /** Opens the standard input. */
  readonly input: () => Readable;
  /** Of texts that are not UTF-8; without one they are not read. */
  readonly encoding: string | undefined;
}

export interface CheckOptions extends DraftOptions {
  /** Tells only what may fail the check. */
  readonly isQuiet: boolean;
  readonly failOn: FailOn;
  /** The number of warnings that are allowed; undefined where the user says nothing. */
  readonly maxWarnings: number | undefined;
}

export const FAIL_ON = ['error', 'warning', 'information', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/**
 * `role-lens check`: the findings of drafts on the disk and of one on the standard input. All are checked, and the exit code is the
 * same, when nobody reads the report to its end.
 * @param complain is called with a sentence for each input that could not be read; the others are still checked
 * @returns 0 when all is well; 1 when there is what fails a check; 2 when an input could not be read
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
  for (const found of filesOf(options, sentences)) {
    const checked = await checkFound(analyzer, found, options, sentences);
    if (typeof checked === 'string') {
      unread.push({ name: found.name, problem: checked });
      complain(sentences.about(found.name, checked));
      continue;
    }
    drafts++;
    const findings = checked.findings.filter(({ finding }) => !options.isQuiet || mayFail(finding.severity, options));
    for (const { finding } of findings) counts[finding.severity]++;
    await report.draft({ ...checked, findings });
  }
  const exitCode = unread.length > 0 ? 2 : hasFailed(counts, options) ? 1 : 0;
  await report.end({ counts, drafts, unread, exitCode });
  return exitCode;
}

/** The files that are meant, in their order: those of the shard. */
export function filesOf({ files, shard }: DraftOptions, sentences: Sentences): FoundFile[] {
  return findFiles(files, sentences).filter(({ name }) => !shard || isInShard(name, shard));
}

/** Whether findings of a severity are ever a reason to fail: errors and warnings, and what the user asks for. */
function mayFail(severity: Severity, { failOn }: CheckOptions): boolean {
  return SEVERITIES.indexOf(severity) <= Math.max(SEVERITIES.indexOf('warning'), SEVERITIES.indexOf(graveness(failOn)));
}

function graveness(failOn: FailOn): Severity {
  return failOn === 'never' ? 'error' : failOn;
}

/** A number of warnings that the user lets pass counts for warnings at any `--fail-on` but `never`. */
function hasFailed(counts: Readonly<Record<Severity, number>>, { failOn, maxWarnings }: CheckOptions): boolean {
  if (failOn === 'never') return false;
  const allowed = maxWarnings ?? (failOn === 'error' ? Number.MAX_SAFE_INTEGER : 0);
  return counts.error > 0 || counts.warning > allowed || (failOn === 'information' && counts.information > 0);
}

/** @returns the draft with its findings, or a sentence that says why it was not read */
async function checkFound(
  analyzer: TextAnalyzer,
  found: FoundFile,
  options: DraftOptions,
  sentences: Sentences,
): Promise<CheckedDraft | string> {
  if ('problem' in found) return found.problem;
  const read = await readNamed(analyzer, found, options, sentences);
  return typeof read === 'string' ? read : checkDraft(analyzer, found, read);
}

/** @returns the draft, or a sentence that says why it was not read */
export async function readNamed(
  analyzer: TextAnalyzer,
  { file, isStandardInput }: NamedDraft,
  { input, encoding }: DraftOptions,
  sentences: Sentences,
): Promise<DraftFile | string> {
  const readWord: WordReader = (bytes) => analyzer.readWord(bytes);
  return isStandardInput
    ? draftOf(await readBytes(input(), sentences), file, encoding, sentences, readWord)
    : readDraftFile(file, encoding, sentences, readWord);
}

function checkDraft(
  analyzer: TextAnalyzer,
  { name, file }: NamedDraft,
  { text, flavor, isWord }: DraftFile,
): CheckedDraft {
  const analysis = analyzer.analyze(text, flavor, { fileName: file });
  const positionAt = createPositions(text);
  const fingerprint = createFingerprints(text);
  const findings = analysis.findings.map((finding) => ({
    finding,
    message: analyzer.message(finding),
    fingerprint: fingerprint(finding),
    // Fixes change a text, which a Word document is not.
    fixes: () => (isWord ? [] : analyzer.fixesOf(analysis, finding)),
    from: positionAt(finding.start),
    to: positionAt(finding.end),
    ...(isWord ? { place: wordPlace(text, analysis.draft, finding.start) } : {}),
  }));
  return { name, file, text, analysis, findings, positionAt };
}
