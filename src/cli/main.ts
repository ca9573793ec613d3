/** Picks the command that is asked for, and runs it. */
import { fstatSync, statSync } from 'node:fs';
import path from 'node:path';
import type { AnalysisOptions, Engine, Locale, Owners, Pack } from '../core/index.ts';
import { createTextAnalyzer, readVersion, type TextAnalyzer } from './text-analyzer.ts';
import { createTeamConfigs, withConfig, type LoadedConfig, type TeamConfigs } from './team-configs.ts';
import { analyzerOfTeams, createTeamEngines, shownPath, type PackOptions, type TeamEngines } from './team-engines.ts';
import {
  localeIn,
  processLocale,
  readAnalysisOptions,
  readArguments,
  readChoice,
  readEncoding,
  readLocale,
  readOwners,
  type Given,
} from './arguments.ts';
import { readCheckOptions } from './check-arguments.ts';
import { analyze } from './commands/analyze.ts';
import { check } from './commands/check.ts';
import { showConfig } from './commands/config.ts';
import { COMPARE_FORMATS, compare } from './commands/compare.ts';
import { explainEntry } from './commands/explain-entry.ts';
import { packs } from './commands/list-packs.ts';
import { previewFixes } from './commands/preview-fixes.ts';
import { mcp } from './commands/mcp.ts';
import { team, TEAM_FORMATS } from './commands/team.ts';
import { terms } from './commands/terms.ts';
import { writeRolePack } from './commands/write-role-pack.ts';
import { ConfigError, StreamError, UsageError } from './failures.ts';
import { STANDARD_INPUT } from './files.ts';
import { createIgnoring, type LeavesOut } from './ignoring.ts';
import { COMMAND_OPTIONS, type CommandName } from './options.ts';
import { packPlaces } from './pack-files.ts';
import { createOutput, printable, type Output } from './output.ts';
import { REPORT_FORMATS, createReport } from './reports/formats.ts';
import { wantsColor } from './reports/text.ts';
import { sentencesFor, type Sentences } from './sentences.ts';
import { createTeamNames } from './unknown-teams.ts';
import { usageText } from './usage.ts';

/**
 * Returns the exit code: 0 without findings, 1 with findings, 2 for wrong usage, an output that could not be written or an input that
 * could not be read. The program names such an input and goes on with the others.
 */
type Command = (args: readonly string[], output: Output, sentences: Sentences) => Promise<number>;

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  async check(args, output, sentences) {
    const { options, operands } = readArguments(args, COMMAND_OPTIONS.check, sentences);
    const format = readChoice('--format', options.format ?? 'text', REPORT_FORMATS, sentences);
    const locale = readLocale(options.locale, sentences);
    const { configs, engines, analyzerFrom } = teams(options, locale, sentences);
    const engine = await engines.in(process.cwd());
    const hasBrokenPack = (): boolean => engines.hasBrokenPack;
    const surroundings = { folder: process.cwd(), input: () => standardInput(sentences), configs, hasBrokenPack };
    const checkOptions = await readCheckOptions(options, operands, surroundings, sentences);
    const analyzer = analyzerFrom(engine);
    if (options['dry-run']) {
      if (options.format !== undefined) throw new UsageError(sentences.neverTogether('--dry-run', '--format'));
      return previewFixes(analyzer, checkOptions, output, sentences, complain);
    }
    const { isQuiet, shard } = checkOptions;
    const environment = process.env;
    const isColorful = wantsColor(process.stdout, environment);
    const reportOptions = { format, locale, isColorful, isQuiet, shard, environment, version: readVersion };
    const report = createReport(reportOptions, output);
    return check(analyzer, checkOptions, report, sentences, complain);
  },

  async config(args, output, sentences) {
    const { options, operands } = readArguments(args, COMMAND_OPTIONS.config, sentences);
    const [name = '.', ...others] = operands;
    if (others.length > 0) throw new UsageError(sentences.oneOperand('config'));
    const locale = readLocale(options.locale, sentences);
    const { configs, engines, tellTeams } = teams(options, locale, sentences);
    const file = path.resolve(name);
    const folder = statSync(file, { throwIfNoEntry: false })?.isDirectory() ? file : path.dirname(file);
    const engine = await engines.in(folder);
    const { pack } = engine;
    const loaded = configs.in(folder);
    const given = {
      options: readAnalysisOptions(options, pack, sentences),
      owners: readOwners(options, pack, sentences),
    };
    tellTeams(engine, folder, given.options);
    const shown = { pack, given, loaded, name: loaded && shownPath(loaded.file) };
    await showConfig(shown, output, sentences);
    return engines.hasBrokenPack ? 2 : 0;
  },

  async analyze(args, output, sentences) {
    const { options, operands } = readArguments(args, COMMAND_OPTIONS.analyze, sentences);
    const locale = readLocale(options.locale, sentences);
    const encoding = readEncoding(options.encoding, sentences);
    if (operands.some((name) => name !== STANDARD_INPUT)) throw new UsageError(sentences.noOperands('analyze'));
    if (!options.jsonl) throw new UsageError(sentences.needsJsonLines('analyze'));
    const owners = (pack: Pack): Owners => readOwners(options, pack, sentences);
    const engine = await teamEngines(options, locale, sentences, owners).in(process.cwd());
    const given = readAnalysisOptions(options, engine.pack, sentences);
    createTeamNames(locale, sentences, complain)(engine, given.people, () => '--person');
    const analyzer = createTextAnalyzer(engine, locale, given);
    const flavor = options.markdown ? 'markdown' : 'plaintext';
    return unlessIncomplete((note) =>
      analyze(analyzer, { flavor, encoding }, standardInput(sentences), output, sentences, note),
    );
  },

  async terms(args, output, sentences) {
    const { options, operands } = readArguments(args, COMMAND_OPTIONS.terms, sentences);
    const encoding = readEncoding(options.encoding, sentences);
    if (operands.some((name) => name !== STANDARD_INPUT)) throw new UsageError(sentences.noOperands('terms'));
    if (!options.jsonl) throw new UsageError(sentences.needsJsonLines('terms'));
    const engine = await teamEngines(options, processLocale(), sentences).in(process.cwd());
    return unlessIncomplete((note) => terms(engine, encoding, standardInput(sentences), output, sentences, note));
  },

  async team(args, output, sentences) {
    const { options, operands } = readArguments(args, COMMAND_OPTIONS.team, sentences);
    const format = readChoice('--format', options.format ?? 'markdown', TEAM_FORMATS, sentences);
    const locale = readLocale(options.locale, sentences);
    const encoding = readEncoding(options.encoding, sentences);
    const { configs, engines, analyzerFrom } = teams(options, locale, sentences);
    const files = teamFiles(operands, options, sentences, (entry, isFolder) => configs.ignores(entry, isFolder));
    const analyzer = analyzerFrom(await engines.in(files.folder));
    const asked = { files, encoding, format, locale };
    const code = await unlessIncomplete((note) => team(engines, analyzer, asked, output, sentences, note));
    return engines.hasBrokenPack ? 2 : code;
  },

  async 'propose-role'(args, output, sentences) {
    const { options, operands } = readArguments(args, COMMAND_OPTIONS['propose-role'], sentences);
    const { id, name } = options;
    const locale = readLocale(options.locale, sentences);
    const encoding = readEncoding(options.encoding, sentences);
    const files = teamFiles(operands, options, sentences);
    const engine = await teamEngines(options, locale, sentences).in(files.folder);
    const analyzer = createTextAnalyzer(engine, locale, {});
    const asked = { files, encoding, locale, ...(id !== undefined && { id }), ...(name !== undefined && { name }) };
    return unlessIncomplete((note) => writeRolePack(engine, analyzer, asked, output, sentences, note));
  },

  async compare(args, output, sentences) {
    const { options, operands } = readArguments(args, COMMAND_OPTIONS.compare, sentences);
    if (operands.length > 0) throw new UsageError(sentences.noOperands('compare'));
    const format = readChoice('--format', options.format ?? 'md', COMPARE_FORMATS, sentences);
    const locale = readLocale(options.locale, sentences);
    await compare(await teamEngines(options, locale, sentences).in(process.cwd()), format, locale, output);
    return 0;
  },

  async mcp(args, _output, sentences) {
    const { options, operands } = readArguments(args, COMMAND_OPTIONS.mcp, sentences);
    if (operands.length > 0) throw new UsageError(sentences.noOperands('mcp'));
    const locale = readLocale(options.locale, sentences);
    const owners = (pack: Pack): Owners => readOwners(options, pack, sentences);
    const engine = await teamEngines(options, locale, sentences, owners).in(process.cwd());
    const draftOptions = readAnalysisOptions(options, engine.pack, sentences);
    createTeamNames(locale, sentences, complain)(engine, draftOptions.people, () => '--person');
    await mcp({ engine, draftOptions, locale, version: readVersion() }, complain);
    return 0;
  },

  async packs(args, output, sentences) {
    const { options, operands } = readArguments(args, COMMAND_OPTIONS.packs, sentences);
    const locale = readLocale(options.locale, sentences);
    const folder = path.resolve(operands[0] ?? '.');
    const places = options['no-packs'] ? [] : packPlaces(folder, options.pack, sentences);
    if (options.explain === undefined) return packs(places, locale, sentences, output);
    const like = await explainEntry(places, options.explain, locale, output);
    if (like === undefined) return 0;
    complain(sentences.noEntry(options.explain, like.length > 0));
    if (like.length > 0) await output.write(`${like.map(printable).join('\n')}\n`);
    return 2;
  },
};

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

async function main(args: readonly string[], locale: Locale): Promise<number> {
  const sentences = sentencesFor(locale);
  const output = createOutput(process.stdout, sentences);
  const [name, ...rest] = args;
  const optionsEnd = args.indexOf('--');
  const isHelp = (it: string): boolean => it === '--help' || it === '-h';
  if (name === 'help' || (optionsEnd < 0 ? args : args.slice(0, optionsEnd)).some(isHelp)) {
    const named = name === 'help' || isHelp(name!) ? args.slice(1) : args.slice(0, 1);
    const command = named.find(isCommand);
    await output.write(`${usageText(locale, command)}\n`);
    return 0;
  }
  if (name === '--version') {
    await output.write(`${readVersion()}\n`);
    return 0;
  }
  if (name === undefined) throw new UsageError(sentences.noCommand);
  if (!isCommand(name)) throw new UsageError(sentences.unknownCommand(name));
  return COMMANDS[name](rest, output, sentences);
}

/** The files that belong together, named one way or another. @param others what is left out besides what options and Git say */
function teamFiles(
  names: readonly string[],
  options: { readonly ignore: readonly string[]; readonly 'no-gitignore': boolean },
  sentences: Sentences,
  others?: LeavesOut,
) {
  if (names.length === 0 || names.includes(STANDARD_INPUT)) throw new UsageError(sentences.noTeam);
  if (names.some((name) => name.trim() === '')) throw new UsageError(sentences.emptyOperand);
  const folder = process.cwd();
  const ignoring = createIgnoring(folder, options.ignore, !options['no-gitignore'], others);
  return { names, listed: [], folder, inputName: undefined, ignoring, forcesExclude: false };
}

interface Teams {
  readonly configs: TeamConfigs;
  readonly engines: TeamEngines;
  /** What judges drafts, each as its team has set. @param engine for drafts in the working folder */
  readonly analyzerFrom: (engine: Engine) => TextAnalyzer;
  /** Tells of people in teams that are not known. @param given what the user gave */
  readonly tellTeams: (engine: Engine, folder: string, given: AnalysisOptions) => void;
}

/** What teams have set, and engines with what they set and with their packs. */
function teams(options: Given<(typeof COMMAND_OPTIONS)['config']>, locale: Locale, sentences: Sentences): Teams {
  const { config: named, 'no-config': isOff } = options;
  if (named !== undefined && isOff) throw new UsageError(sentences.neverTogether('--config', '--no-config'));
  // The pack whose names a file of settings may use is known when the first engine is made.
  let pack: Pack | undefined;
  const choice = { folder: process.cwd(), named, isOff };
  const configs = createTeamConfigs(choice, () => pack!, locale, sentences);
  const owners = {
    keyOf: (folder: string) => configs.fileIn(folder) ?? '',
    of(own: Pack, folder: string): Owners {
      pack = own;
      return { ...configs.in(folder)?.config.owners, ...readOwners(options, own, sentences) };
    },
  };
  const engines = createTeamEngines(options, owners, locale, sentences, complain);
  const tell = createTeamNames(locale, sentences, complain);
  const tellTeams: Teams['tellTeams'] = (engine, folder, { people }) => {
    const loaded = configs.in(folder);
    tell(engine, people, () => '--person');
    if (loaded) tell(engine, loaded.config.people, (person) => placeIn(loaded, 'people', person));
  };
  const analyzerFrom = (engine: Engine): TextAnalyzer =>
    analyzerOfTeams(engines, engine, (own, folder) => {
      const given = readAnalysisOptions(options, own.pack, sentences);
      tellTeams(own, folder, given);
      return createTextAnalyzer(own, locale, withConfig(given, configs.in(folder)));
    });
  return { configs, engines, analyzerFrom, tellTeams };
}

/** Where a key of a file of settings stands: `file:line:column`. */
function placeIn({ file, positionOf }: LoadedConfig, ...keys: readonly string[]): string {
  const { line, column } = positionOf(...keys);
  return `${shownPath(file)}:${line}:${column}`;
}

/** Engines with the packs of teams; what is wrong with one of these is said. */
function teamEngines(
  options: PackOptions,
  locale: Locale,
  sentences: Sentences,
  ownersIn: (pack: Pack) => Owners = () => ({}),
): TeamEngines {
  return createTeamEngines(options, { of: ownersIn, keyOf: () => '' }, locale, sentences, complain);
}

/** @throws StreamError for a folder, which Node takes for an empty input */
function standardInput(sentences: Sentences): NodeJS.ReadStream {
  if (fstatSync(process.stdin.fd).isDirectory())
    throw new StreamError(sentences.about(sentences.standardInput, sentences.unreadable('EISDIR')));
  return process.stdin;
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

/** Runs the program for the process that it is in. What goes wrong is told there. @returns the exit code */
export async function runProgram(args: readonly string[]): Promise<number> {
  const locale = localeIn(args);
  const sentences = sentencesFor(locale);
  return main(args, locale).catch((error: unknown) => {
    if (error instanceof UsageError || error instanceof StreamError) complain(error.message);
    else if (error instanceof ConfigError) error.sentences.forEach(complain);
    // A mistake of the program is told with all that helps to find it; 1 would stand for findings.
    else console.error(error);
    if (error instanceof UsageError) console.error(sentences.seeHelp(args.slice(0, 1).find(isCommand)));
    return 2;
  });
}
