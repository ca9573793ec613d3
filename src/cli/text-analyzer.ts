/** The engine, its analyzer and the messages of its findings, as one run of a command uses them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  readPackFile,
  type Analysis,
  type DraftSummary,
  type NamedNeighbor,
  type AnalysisOptions,
  type CompiledPack,
  type DocumentNames,
  type Engine,
  type Finding,
  type Fix,
  type Flavor,
  type Locale,
  type WordReading,
  type WorkingPost,
} from '../core/index.ts';
import { findingMessage, fixTitle } from '../words/finding-words.ts';

export interface TextAnalyzer {
  /** Ids of the pack's roles, in its order. */
  readonly roles: readonly string[];
  /** @param names of the text, where they are not part of it */
  analyze(text: string, flavor: Flavor, names?: DocumentNames): Analysis;
  /** The profession beside the roles that a draft is of. */
  neighborOf(analysis: Analysis): NamedNeighbor | undefined;
  message(finding: Finding): string;
  /** The title of a fix in the editor's menu, with the words of the packs that are for the draft. */
  fixTitle(analysis: Analysis, fix: Fix): string;
  /** What a team is told of a draft. */
  summarizeWork(analysis: Analysis): DraftSummary<WorkingPost>;
  fixesOf(analysis: Analysis, finding: Finding): readonly Fix[];
  /** The fixes that may be made unasked, as when an editor saves. */
  safeFixes(analysis: Analysis): readonly Fix[];
  /** Takes up the packs that are for a draft, before it is read. @param file absolute */
  prepare?(file: string): Promise<void>;
  /** A Word document as a draft in Markdown. */
  readWord(bytes: Uint8Array): WordReading;
}

/** Reads the learned model from the folder of the program. */
export function createTextAnalyzer(engine: Engine, locale: Locale, options: AnalysisOptions): TextAnalyzer {
  const analyzer = engine.createAnalyzer(readRoleModel());
  return {
    roles: engine.pack.roles.map(({ id }) => id),
    analyze: (text, flavor, names) => analyzer.analyze(text, flavor, { ...options, ...names }),
    neighborOf: (analysis) => analyzer.neighborOf(analysis),
    readWord: (bytes) => engine.readWord(bytes),
    summarizeWork: (analysis) => engine.summarizeWork(analysis, analyzer),
    fixesOf: (analysis, finding) => analyzer.fixesOf(analysis, finding),
    safeFixes: (analysis) => analyzer.safeFixes(analysis),
    message: (finding) => findingMessage(finding, locale, engine.index),
    fixTitle: (_, fix) => fixTitle(fix, locale, engine.index),
  };
}

/** The built-in pack, read from the folder of the program. */
export function readBuiltIn(): CompiledPack {
  const file = readFileSync(fileOf('data', 'pack.bin'));
  return readPackFile(file, (part) => new TextDecoder().decode(part));
}

/** The bytes of the learned role model, from the folder of the program. */
export function readRoleModel(): Uint8Array {
  return readFileSync(fileOf('data', 'role-model.bin'));
}

/** The version in package.json, one folder above the program. */
export function readVersion(): string {
  return (readJson('..', 'package.json') as { version: string }).version;
}

function readJson(...names: readonly string[]): unknown {
  return JSON.parse(readFileSync(fileOf(...names), 'utf8'));
}

/** The path of a file in the folder of the program. */
function fileOf(...names: readonly string[]): string {
  return path.join(import.meta.dirname, ...names);
}
