/** Engines with the packs of the teams whose drafts are checked: one for each set of packs. */
import path from 'node:path';
import { createEngine, type Analysis, type Engine, type Locale, type Owners, type Pack } from '../core/index.ts';
import type { CheckedPack, PackPlace, TeamKnowledge } from '../core/packs.ts';
import { packProblem } from '../words/pack-words.ts';
import { packPlaces, readPackFrom } from './pack-files.ts';
import { createPositions } from './positions.ts';
import type { Sentences } from './sentences.ts';
import { readBuiltIn, type TextAnalyzer } from './text-analyzer.ts';

/** What the command line says of packs. */
export interface PackOptions {
  readonly pack: readonly string[];
  readonly 'no-packs': boolean;
}

export interface TeamEngines {
  /** For drafts in a folder. */
  in(folder: string): Promise<Engine>;
  /** Whether a pack was left out because it has an error. */
  readonly hasBrokenPack: boolean;
}

/** Who owns what, for drafts in a folder. */
export interface FolderOwners {
  of(pack: Pack, folder: string): Owners;
  /** The same for folders in which it is the same. */
  keyOf(folder: string): string;
}

/** @param complain is called once for each error of a pack */
export function createTeamEngines(
  { pack: given, 'no-packs': isOff }: PackOptions,
  owners: FolderOwners,
  locale: Locale,
  sentences: Sentences,
  complain: (sentence: string) => void,
): TeamEngines {
  const engines = new Map<string, Engine>();
  /** Most folders hold many drafts. */
  const byFolder = new Map<string, Engine>();
  const told = new Set<string>();
  let hasBrokenPack = false;
  return {
    async in(folder) {
      const known = byFolder.get(folder);
      if (known) return known;
      const places = isOff ? [] : packPlaces(folder, given, sentences);
      const key = JSON.stringify([places, owners.keyOf(folder)]);
      let engine = engines.get(key);
      if (!engine) {
        const { compiled, packs } = await readTeam(places);
        engine = createEngine([compiled], owners.of(compiled.pack, folder));
        engines.set(key, engine);
        for (const sentence of errorsOf(packs, locale)) {
          hasBrokenPack = true;
          if (!told.has(sentence)) complain(sentence);
          told.add(sentence);
        }
      }
      byFolder.set(folder, engine);
      return engine;
    },
    get hasBrokenPack() {
      return hasBrokenPack;
    },
  };
}

/** The knowledge of the packs in some places. What reads packs is loaded where there are any. */
export async function readTeam(
  places: readonly PackPlace[],
): Promise<Pick<TeamKnowledge, 'compiled' | 'packs'> & Partial<TeamKnowledge>> {
  const builtIn = readBuiltIn();
  if (places.length === 0) return { compiled: builtIn, packs: [] };
  const { loadPacks, teamKnowledge } = await import('../core/packs.ts');
  const readFile = (file: string) => Promise.resolve(readPackFrom(file, places));
  return teamKnowledge(builtIn, await loadPacks(places, { readFile }));
}

function errorsOf(packs: readonly CheckedPack[], locale: Locale): string[] {
  return packs.flatMap((pack) => problemsOf(pack, locale).flatMap(({ line, isError }) => (isError ? [line] : [])));
}

/** What is wrong with a pack, each as `file:line:column: sentence`. */
export function problemsOf(
  { path: file, reading, problems }: CheckedPack,
  locale: Locale,
): { line: string; isError: boolean }[] {
  const positionAt = createPositions(reading.text);
  return problems.map((problem) => {
    const { line, column } = positionAt(problem.range.start);
    const place = `${shownPath(file)}:${line}:${column}`;
    return { line: `${place}: ${packProblem(problem, locale)}`, isError: problem.severity === 'error' };
  });
}

/** A path as people write it: from the folder they are in, where it lies in that. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative.split(path.sep).join('/');
}

/**
 * What judges drafts, each with the packs of its folder. Drafts come one after the other.
 * @param engine for drafts in the working folder
 * @param make makes what judges drafts of a folder with an engine
 */
export function analyzerOfTeams(
  engines: TeamEngines,
  engine: Engine,
  make: (engine: Engine, folder: string) => TextAnalyzer,
): TextAnalyzer {
  const analyzers = new Map([[engine, make(engine, process.cwd())]]);
  let current = analyzers.get(engine)!;
  const makers = new WeakMap<Analysis, TextAnalyzer>();
  const makerOf = (analysis: Analysis): TextAnalyzer => makers.get(analysis) ?? current;
  return {
    get roles() {
      return current.roles;
    },
    async prepare(file) {
      const folder = path.dirname(file);
      const own = await engines.in(folder);
      const known = analyzers.get(own) ?? make(own, folder);
      analyzers.set(own, known);
      current = known;
    },
    analyze(text, flavor, names) {
      const analysis = current.analyze(text, flavor, names);
      makers.set(analysis, current);
      return analysis;
    },
    neighborOf: (analysis) => makerOf(analysis).neighborOf(analysis),
    message: (finding) => current.message(finding),
    fixTitle: (analysis, fix) => makerOf(analysis).fixTitle(analysis, fix),
    fixesOf: (analysis, finding) => makerOf(analysis).fixesOf(analysis, finding),
    safeFixes: (analysis) => makerOf(analysis).safeFixes(analysis),
    summarizeWork: (analysis) => makerOf(analysis).summarizeWork(analysis),
    readWord: (bytes) => current.readWord(bytes),
  };
}
