#!/usr/bin/env node
/** Role Lens on the command line: the same engine as in the editor. */
import { createTextAnalyzer, loadEngine, readVersion } from './text-analyzer.ts';
import {
  ANALYSIS_OPTIONS,
  processLocale,
  readAnalysisOptions,
  readArguments,
  readChoice,
  readCount,
  readLocale,
} from './arguments.ts';
import { analyze } from './commands/analyze.ts';
import { check } from './commands/check.ts';
import { COMPARE_FORMATS, compare } from './commands/compare.ts';
import { terms } from './commands/terms.ts';
import { UsageError } from './input.ts';
import { printable, write } from './output.ts';
import { REPORT_FORMATS, createReport } from './reports/formats.ts';
import { sentencesFor, type Sentences } from './sentences.ts';

/**
 * Returns the exit code: 0 without findings, 1 with findings, 2 for wrong usage or an input that could not be read. The program
 * names such an input and goes on with the others.
 */
type Command = (args: readonly string[], sentences: Sentences) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  async check(args, sentences) {
    const known = { ...ANALYSIS_OPTIONS, format: 'value', locale: 'value', 'max-warnings': 'value' } as const;
    const { options, operands } = readArguments(args, known, sentences);
    const format = readChoice('--format', options.format ?? 'text', REPORT_FORMATS, sentences);
    const locale = readLocale(options.locale, sentences);
    const maxWarnings = readCount('--max-warnings', options['max-warnings'], sentences);
    if (operands.length === 0) throw new UsageError(sentences.noFiles);
    const engine = loadEngine();
    const analyzer = createTextAnalyzer(engine, locale, readAnalysisOptions(options, engine.pack, sentences));
    const report = createReport(format, process.stdout, locale, engine.index, readVersion);
    const checkOptions = { names: operands, folder: process.cwd(), maxWarnings };
    return check(analyzer, checkOptions, report, sentencesFor(locale), complain);
  },

  async analyze(args, sentences) {
    const known = { ...ANALYSIS_OPTIONS, jsonl: 'flag', markdown: 'flag', locale: 'value' } as const;
    const { options, operands } = readArguments(args, known, sentences);
    const locale = readLocale(options.locale, sentences);
    if (operands.length > 0) throw new UsageError(sentences.noOperands('analyze'));
    if (!options.jsonl) throw new UsageError(sentences.needsJsonLines('analyze'));
    const engine = loadEngine();
    const analyzer = createTextAnalyzer(engine, locale, readAnalysisOptions(options, engine.pack, sentences));
    const flavor = options.markdown ? 'markdown' : 'plaintext';
    return unlessIncomplete((note) =>
      analyze(analyzer, flavor, process.stdin, process.stdout, sentencesFor(locale), note),
    );
  },

  async terms(args, sentences) {
    const { options, operands } = readArguments(args, { jsonl: 'flag' }, sentences);
    if (operands.length > 0) throw new UsageError(sentences.noOperands('terms'));
    if (!options.jsonl) throw new UsageError(sentences.needsJsonLines('terms'));
    return unlessIncomplete((note) => terms(loadEngine(), process.stdin, process.stdout, sentences, note));
  },

  async compare(args, sentences) {
    const { options, operands } = readArguments(args, { format: 'value', locale: 'value' }, sentences);
    if (operands.length > 0) throw new UsageError(sentences.noOperands('compare'));
    const format = readChoice('--format', options.format ?? 'md', COMPARE_FORMATS, sentences);
    await compare(loadEngine(), format, readLocale(options.locale, sentences), process.stdout);
    return 0;
  },
};

async function main(args: readonly string[]): Promise<number> {
  const sentences = sentencesFor(processLocale());
  const [name, ...rest] = args;
  const optionsEnd = args.indexOf('--');
  const isHelp = (it: string): boolean => it === '--help' || it === '-h';
  if (name === 'help' || (optionsEnd < 0 ? args : args.slice(0, optionsEnd)).some(isHelp)) {
    await write(process.stdout, `${sentences.usage}\n`);
    return 0;
  }
  if (name === '--version') {
    await write(process.stdout, `${readVersion()}\n`);
    return 0;
  }
  if (name === undefined) throw new UsageError(sentences.noCommand);
  if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(sentences.unknownCommand(name));
  return COMMANDS[name]!(rest, sentences);
}

function complain(sentence: string): void {
  console.error(`role-lens: ${printable(sentence)}`);
}

/** Runs a command that goes on when an input cannot be read. Returns 2 when there was such an input, else 0. */
async function unlessIncomplete(run: (complain: (sentence: string) => void) => Promise<void>): Promise<0 | 2> {
  let complaints = 0;
  await run((sentence) => {
    complaints++;
    complain(sentence);
  });
  return complaints > 0 ? 2 : 0;
}

// The reader of a pipe may stop early, as in `| head`; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error;
  complain(error.message);
  console.error(sentencesFor(processLocale()).seeHelp);
  return 2;
});
