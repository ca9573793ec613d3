import type { Readable } from 'node:stream';
import { SEVERITIES, wordPlace, type Analysis, type Fix, type Severity } from '../../core/index.ts';
import type { TextAnalyzer } from '../text-analyzer.ts';
import type { Baseline } from '../baseline.ts';
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
import { fixDraft } from '../fix-draft.ts';
import { readBytes } from '../input.ts';
import { createPositions } from '../positions.ts';
import { replaceFile } from '../replace-file.ts';
import type { CheckedDraft, Outcome, Report, ShownFinding, UnreadInput } from '../reports/report.ts';
import type { Sentences } from '../sentences.ts';
import { isInShard, type Shard } from '../shard.ts';

export interface DraftOptions {
  readonly files: NamedFiles;
  readonly shard: Shard | undefined;
  /** Opens the standard input. */
  readonly input: () => Readable;
  /** Of texts that are not UTF-8; without one they are not read. */
  readonly encoding: string | undefined;
  /** Whether a pack of those that were taken up so far was left out because it has an error. */
  readonly hasBrokenPack: () => boolean;
}

export interface CheckOptions extends DraftOptions {
  /** Whether the safe fixes of each file are made, and the file is written. */
  readonly fixes: boolean;
  readonly baseline: Baseline | undefined;
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
 * @param complain is called with a sentence for each input that could not be read or written; the others are still checked
 * @returns 0 when all is well; 1 when there is what fails a check; 2 when an input could not be read, a file not written, or a pack left out
 * @throws StreamError when the baseline cannot be written
 * @throws ConfigError when there is a mistake in what a team has set
 */
export async function check(
  analyzer: TextAnalyzer,
  options: CheckOptions,
  report: Report,
  sentences: Sentences,
  complain: (sentence: string) => void,
): Promise<Outcome['exitCode']> {
  const { baseline } = options;
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const unread: UnreadInput[] = [];
  const roleless = { others: 0, neighbors: 0 };
  let drafts = 0;
  let fixed = 0;
  let unwritten = 0;
  for (const found of await filesOf(analyzer, options, sentences)) {
    const read = await readAndFix(analyzer, found, options, sentences);
    if ('unread' in read) {
      unread.push({ name: found.name, problem: read.unread });
      complain(sentences.about(found.name, read.unread));
      continue;
    }
    if (read.unwritten !== undefined) {
      unwritten++;
      complain(sentences.about(found.name, read.unwritten));
    }
    fixed += read.fixes;
    drafts++;
    const checked = checkDraft(analyzer, read.named, read.draft);
    if (isOther(checked.analysis)) roleless.others++;
    else if (checked.neighbor) roleless.neighbors++;
    const findings = shownOf(checked, options);
    for (const { finding } of findings) counts[finding.severity]++;
    await report.draft({ ...checked, findings });
  }
  baseline?.save();
  const stale = baseline?.stale() ?? [];
  if (stale.length > 0) complain(sentences.staleBaseline(stale.length));
  const isIncomplete = unread.length + unwritten > 0 || options.hasBrokenPack();
  const exitCode = isIncomplete ? 2 : hasFailed(counts, options) ? 1 : 0;
  const asked = {
    ...(options.fixes ? { fixed } : {}),
    ...(baseline ? { baseline: { hidden: baseline.hidden(), stale } } : {}),
  };
  await report.end({ counts, drafts, roleless, unread, ...asked, exitCode });
  return exitCode;
}

/** The findings to tell of a draft. */
function shownOf(checked: CheckedDraft, options: CheckOptions): CheckedDraft['findings'] {
  const isTold = ({ finding }: ShownFinding): boolean => !options.isQuiet || mayFail(finding.severity, options);
  return options.baseline?.rest(checked, isTold) ?? checked.findings.filter(isTold);
}

/** A draft as it stands in its file now. */
interface ReadDraft {
  readonly named: NamedDraft;
  readonly draft: DraftFile;
  /** The number of fixes made in the file. */
  readonly fixes: number;
  /** Why fixes were not written. */
  readonly unwritten?: string;
}

/** @returns the draft, or a sentence that says why it was not read */
async function readAndFix(
  analyzer: TextAnalyzer,
  found: FoundFile,
  options: CheckOptions,
  sentences: Sentences,
): Promise<ReadDraft | { readonly unread: string }> {
  if ('problem' in found) return { unread: found.problem };
  const draft = await readNamed(analyzer, found, options, sentences);
  if (typeof draft === 'string') return { unread: draft };
  const unchanged = { named: found, draft, fixes: 0 };
  if (!options.fixes || found.isStandardInput) return unchanged;
  const fixed = fixDraft(analyzer, draft, found.file, options.encoding);
  if (!fixed) return { ...unchanged, unwritten: sentences.notInEncoding };
  if (fixed.fixes === 0) return unchanged;
  const unwritten = replaceFile(found.file, draft.bytes, fixed.draft.bytes, sentences);
  return unwritten === undefined ? { named: found, ...fixed } : { ...unchanged, unwritten };
}

/**
 * The files that are meant, in their order: those of the shard. What teams have set for them is taken up at once, so that a mistake in it is
 * told before anything is said of a draft.
 */
export async function filesOf(
  analyzer: TextAnalyzer,
  { files, shard }: DraftOptions,
  sentences: Sentences,
): Promise<FoundFile[]> {
  const found = findFiles(files, sentences).filter(({ name }) => !shard || isInShard(name, shard));
  for (const it of found) if ('file' in it) await analyzer.prepare?.(it.file);
  return found;
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

/** @returns the draft, or a sentence that says why it was not read */
export async function readNamed(
  analyzer: TextAnalyzer,
  { file, isStandardInput }: NamedDraft,
  { input, encoding }: DraftOptions,
  sentences: Sentences,
): Promise<DraftFile | string> {
  await analyzer.prepare?.(file);
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
  const { roles } = analyzer;
  const neighbor = analyzer.neighborOf(analysis);
  const fixTitle = (fix: Fix): string => analyzer.fixTitle(analysis, fix);
  return { name, file, text, analysis, roles, neighbor, findings, positionAt, fixTitle };
}

/** Whether a document is neither a job description nor a plan, and nothing is said of it. One in another language is told by itself. */
function isOther({ draft, role, findings }: Analysis): boolean {
  return draft.kind === 'other' && draft.otherLanguage === undefined && role === undefined && findings.length === 0;
}
