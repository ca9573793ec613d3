/** The engine and the words of its findings, as one run of a command uses them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  createEngine,
  type Analysis,
  type AnalysisOptions,
  type CompiledPack,
  type Engine,
  type Finding,
  type Flavor,
  type Locale,
} from '../core/index.ts';
import { findingMessage } from '../words/finding-words.ts';

export interface Analyst {
  /** Ids of the pack's roles, in its order. */
  readonly roles: readonly string[];
  /** @param title of the text, when it stands outside of it */
  analyze(text: string, flavor: Flavor, title?: string): Analysis;
  message(finding: Finding): string;
}

/** The learned model lies beside the program, like the pack. */
export function createAnalyst(engine: Engine, locale: Locale, options: AnalysisOptions): Analyst {
  const analyzer = engine.createAnalyzer(readFileSync(fileOf('data', 'role-model.bin')));
  return {
    roles: engine.pack.roles.map(({ id }) => id),
    analyze: (text, flavor, title) =>
      analyzer.analyze(text, flavor, title === undefined ? options : { ...options, title }),
    message: (finding) => findingMessage(finding, locale, engine.index),
  };
}

/** The built-in pack lies beside the program. */
export function loadEngine(): Engine {
  return createEngine([readJson('data', 'pack.json') as CompiledPack]);
}

/** The version in the manifest, above the program. */
export function readVersion(): string {
  return (readJson('..', 'package.json') as { version: string }).version;
}

function readJson(...names: readonly string[]): unknown {
  return JSON.parse(readFileSync(fileOf(...names), 'utf8'));
}

/** A file beside the program. */
function fileOf(...names: readonly string[]): string {
  return path.join(import.meta.dirname, ...names);
}
