/** What teams have set for their drafts, in `.role-lens/config.yaml`: for each file the nearest one above it, and no other. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { TEAM_FOLDER, type AnalysisOptions, type Locale, type Pack } from '../core/index.ts';
import { readConfig, type TeamConfig } from '../core/packs.ts';
import { configProblem } from '../words/config-words.ts';
import { ConfigError, UsageError, reasonOf } from './failures.ts';
import { IGNORE_OPTIONS } from './ignoring.ts';
import { createNearestAbove } from './nearest-above.ts';
import { createPositions, type Position } from './positions.ts';
import type { Sentences } from './sentences.ts';

export interface LoadedConfig {
  /** The absolute path of the file. */
  readonly file: string;
  readonly config: TeamConfig;
  /** Where a key stands. */
  readonly positionOf: (...keys: readonly (string | number)[]) => Position;
}

export interface TeamConfigs {
  /** What counts for a file. @throws ConfigError when there is a mistake in it */
  of(file: string): LoadedConfig | undefined;
  /** What counts in a folder. @throws ConfigError when there is a mistake in it */
  in(folder: string): LoadedConfig | undefined;
  /** The path of the file that counts in a folder, whatever is in it. */
  fileIn(folder: string): string | undefined;
  /** Whether a file or folder is left out by what counts where it lies. A mistake in that is told when it is asked for as a whole. */
  ignores(entry: string, isFolder: boolean): boolean;
}

export interface ConfigChoice {
  /** The working folder. */
  readonly folder: string;
  /** The name of a file that counts for all drafts. */
  readonly named: string | undefined;
  /** Whether none counts. */
  readonly isOff: boolean;
}

/** @param pack the pack whose names a config may use; asked for when there is a config */
export function createTeamConfigs(
  { folder, named, isOff }: ConfigChoice,
  pack: () => Pack,
  locale: Locale,
  sentences: Sentences,
): TeamConfigs {
  const nearest = createNearestAbove(path.join(TEAM_FOLDER, 'config.yaml'));
  const loaded = new Map<string, LoadedConfig>();
  const rules = new Map<string, LeftOut>();
  const load = (file: string): LoadedConfig => {
    const known = loaded.get(file) ?? loadConfig(file, path.relative(folder, file), pack(), locale, sentences);
    loaded.set(file, known);
    return known;
  };
  const fileIn = (where: string): string | undefined =>
    isOff ? undefined : named === undefined ? nearest(where) : path.resolve(folder, named);
  const configIn = (where: string): LoadedConfig | undefined => {
    const file = fileIn(where);
    return file === undefined ? undefined : load(file);
  };
  return {
    of: (file) => configIn(path.dirname(file)),
    in: configIn,
    fileIn,
    ignores(entry, isFolder) {
      const file = fileIn(path.dirname(entry));
      if (file === undefined) return false;
      const known = rules.get(file) ?? leftOutBy(file);
      rules.set(file, known);
      const name = path.relative(known.folder, entry).split(path.sep).join('/');
      return name !== '' && known.rules.ignores(isFolder ? `${name}/` : name);
    },
  };
}

/** What an analysis is asked for: what the user gave counts before what a team has set. */
export function withConfig(given: AnalysisOptions, loaded: LoadedConfig | undefined): AnalysisOptions {
  if (!loaded) return given;
  const { organizationRoles, people, severity } = loaded.config;
  return {
    ...(organizationRoles ? { organizationRoles } : {}),
    ...given,
    people: { ...people, ...given.people },
    severities: { ...severity, ...given.severities },
  };
}

interface LeftOut {
  readonly folder: string;
  readonly rules: Ignore;
}

/** What a file leaves out; nothing where it cannot be read. */
function leftOutBy(file: string): LeftOut {
  const rules = ignore(IGNORE_OPTIONS);
  const folder = folderOf(file);
  try {
    return { folder, rules: rules.add([...readConfig(readText(file), NO_NAMES).ignore]) };
  } catch {
    return { folder, rules };
  }
}

const NO_NAMES = { roles: [], areas: [], professions: [] };

function loadConfig(file: string, name: string, pack: Pack, locale: Locale, sentences: Sentences): LoadedConfig {
  const text = textOf(file, name, sentences);
  const { config, problems, rangeOf } = readConfig(text, {
    roles: pack.roles.map(({ id }) => id),
    areas: pack.areas.map(({ id }) => id),
    professions: [...pack.roles, ...pack.neighbors].map(({ id }) => id),
  });
  const positionAt = createPositions(text);
  if (!config)
    throw new ConfigError(
      problems.map((problem) => {
        const { line, column } = positionAt(problem.range.start);
        return `${name}:${line}:${column}: ${configProblem(problem, locale)}`;
      }),
    );
  return { file, config, positionOf: (...keys) => positionAt(rangeOf(keys).start) };
}

/** The folder that what a file ignores is relative to. One of another name lies where it lies. */
function folderOf(file: string): string {
  const above = path.dirname(file);
  return path.basename(above) === TEAM_FOLDER ? path.dirname(above) : above;
}

function readText(file: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
}

function textOf(file: string, name: string, sentences: Sentences): string {
  try {
    return readText(file);
  } catch (error) {
    const problem =
      error instanceof TypeError
        ? sentences.encodingProblem({ kind: 'other-than', encoding: 'utf-8' })
        : sentences.unreadable(reasonOf(error));
    throw new UsageError(sentences.about(name, problem));
  }
}
