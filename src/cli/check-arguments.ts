/** Reads the arguments of `role-lens check`. */
import type { Readable } from 'node:stream';
import { openBaseline, type Baseline } from './baseline.ts';
import { readChoice, readCount, readEncoding, type Given } from './arguments.ts';
import { FAIL_ON, type CheckOptions } from './commands/check.ts';
import { UsageError } from './failures.ts';
import { readFileList } from './file-list.ts';
import { STANDARD_INPUT, type NamedFiles } from './files.ts';
import { createIgnoring } from './ignoring.ts';
import type { COMMAND_OPTIONS } from './options.ts';
import type { Sentences } from './sentences.ts';
import { readShard } from './shard.ts';
import type { TeamConfigs } from './team-configs.ts';

type CheckGiven = Given<(typeof COMMAND_OPTIONS)['check']>;

/** Where a check is run. */
export interface Surroundings {
  /** The working folder. */
  readonly folder: string;
  /** Opens the standard input. */
  readonly input: () => Readable;
  readonly configs: TeamConfigs;
  readonly hasBrokenPack: () => boolean;
}

/**
 * @throws UsageError for a mistake in the arguments
 * @throws StreamError when the list of files cannot be read
 */
export async function readCheckOptions(
  given: CheckGiven,
  operands: readonly string[],
  surroundings: Surroundings,
  sentences: Sentences,
): Promise<CheckOptions> {
  const { folder, input, configs, hasBrokenPack } = surroundings;
  const maxWarnings = given['max-warnings'];
  const files = await readNamedFiles(given, operands, surroundings, sentences);
  if (given['dry-run'] && !given.fix) throw new UsageError(sentences.needsOption('--dry-run', '--fix'));
  if (given.fix && !given['dry-run'] && files.names.includes(STANDARD_INPUT))
    throw new UsageError(sentences.fixesInput);
  return {
    files,
    fixes: given.fix,
    baseline: readBaseline(given, folder, sentences),
    shard: readShard(given.shard, sentences),
    input,
    hasBrokenPack,
    encoding: readEncoding(given.encoding, sentences),
    isQuiet: given.quiet,
    failOn: readChoice('--fail-on', given['fail-on'] ?? 'warning', FAIL_ON, sentences),
    maxWarnings:
      maxWarnings === undefined
        ? configs.in(folder)?.config.limits.warnings
        : readCount('--max-warnings', maxWarnings, sentences),
  };
}

function readBaseline(given: CheckGiven, folder: string, sentences: Sentences): Baseline | undefined {
  const isWritten = given['write-baseline'];
  if (given.baseline !== undefined) return openBaseline(given.baseline, folder, isWritten, sentences);
  if (isWritten) throw new UsageError(sentences.needsOption('--write-baseline', '--baseline'));
  return undefined;
}

async function readNamedFiles(
  given: CheckGiven,
  operands: readonly string[],
  { folder, input, configs }: Surroundings,
  sentences: Sentences,
): Promise<NamedFiles> {
  const inputName = given['stdin-filename'];
  const list = given['file-list'];
  const names = operands.length === 0 && list === undefined && inputName !== undefined ? [STANDARD_INPUT] : operands;
  if (names.length === 0 && list === undefined) throw new UsageError(sentences.noFiles);
  if (names.some((name) => name.trim() === '')) throw new UsageError(sentences.emptyOperand);
  const readsInput = names.includes(STANDARD_INPUT);
  if (inputName !== undefined && !readsInput) throw new UsageError(sentences.unusedInputName);
  if (readsInput && list === STANDARD_INPUT) throw new UsageError(sentences.inputTwice);
  return {
    names,
    listed: list === undefined ? [] : await readFileList(list, { folder, input }, sentences),
    folder,
    inputName,
    ignoring: createIgnoring(folder, given.ignore, !given['no-gitignore'], (entry, isFolder) =>
      configs.ignores(entry, isFolder),
    ),
    forcesExclude: given['force-exclude'],
  };
}
