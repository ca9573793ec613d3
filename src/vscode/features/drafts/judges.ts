/**
 * Who judges the files of the list: the engine of the packs and settings that count where a file lies, as for an open draft. What counts
 * is looked up once for each folder, not for each file.
 */
import type { Analysis, AnalysisOptions, Analyzer } from '../../../core/index.ts';
import { flavorOf } from '../../documents/draft-document.ts';
import type { Engines, LoadedEngine } from '../../platform/engines.ts';
import { fileNameOf } from '../../platform/finding-settings.ts';
import type { DraftFile } from './draft-files.ts';
import { hash } from './summary-cache.ts';

export interface Judge {
  readonly engine: LoadedEngine;
  /** What a summary of a file is made with: it differs where the summary may. */
  readonly made: (file: DraftFile) => string;
  readonly optionsOf: (file: DraftFile) => AnalysisOptions;
}

export interface ReadyJudge extends Judge {
  readonly analyzer: Analyzer;
  readonly analyze: (file: DraftFile, text: string) => Analysis;
}

export class Judges {
  readonly #engines: Engines;
  readonly #version: string;
  /** By folder. */
  #judges = new Map<string, FolderJudge>();
  /** One for all engines of the same knowledge, by what makes it. */
  #analyzers = new Map<LoadedEngine['createApart'], Promise<Analyzer>>();

  /** @param version of the extension: what another one has found is not believed */
  constructor(engines: Engines, version: string) {
    this.#engines = engines;
    this.#version = version;
  }

  /** Forgets what counts: something else may. Who is looking it up goes on with what counted when they began. */
  clear(): void {
    this.#judges = new Map();
  }

  /** Looks up what counts for files. @throws Error as {@link Engines.for} does */
  async prepare(files: readonly DraftFile[]): Promise<void> {
    const judges = this.#judges;
    const folders = new Map(files.map((file) => [folderOf(file), file]));
    await Promise.all(
      [...folders].map(async ([folder, { uri }]) => {
        if (judges.has(folder)) return;
        judges.set(folder, new FolderJudge(await this.#engines.for(uri), this.#version));
      }),
    );
  }

  /** Undefined where the file is not prepared. */
  at(file: DraftFile): Judge | undefined {
    return this.#judges.get(folderOf(file));
  }

  /** What a summary of a file is made with; '' where the file is not prepared. */
  madeOf(file: DraftFile): string {
    return this.at(file)?.made(file) ?? '';
  }

  /** Whether the team leaves a file alone. */
  leavesOut(file: DraftFile): boolean {
    return this.at(file)?.engine.settings?.leavesOut(file.uri) === true;
  }

  /** Prepares files to be judged. @throws Error when engine or model cannot be read */
  async ready(files: readonly DraftFile[]): Promise<(file: DraftFile) => ReadyJudge> {
    const prepared = this.#judges;
    await this.prepare(files);
    const inUse = new Set([...prepared.values()].map(({ engine }) => engine.createApart));
    this.#analyzers = new Map([...this.#analyzers].filter(([make]) => inUse.has(make)));
    const judges = new Map<string, ReadyJudge>();
    for (const file of files) {
      const folder = folderOf(file);
      const judge = prepared.get(folder);
      if (judge && !judges.has(folder)) judges.set(folder, judge.with(await this.#analyzerOf(judge.engine)));
    }
    return (file) => judges.get(folderOf(file))!;
  }

  #analyzerOf({ createApart }: LoadedEngine): Promise<Analyzer> {
    const known = this.#analyzers.get(createApart) ?? createApart();
    this.#analyzers.set(createApart, known);
    known.catch(() => this.#analyzers.delete(createApart));
    return known;
  }
}

class FolderJudge implements Judge {
  readonly engine: LoadedEngine;
  readonly #version: string;
  /** What settings and team ask for, by language; the name of the file is to be added. */
  readonly #options = new Map<string, AnalysisOptions>();
  readonly #made = new Map<string, string>();

  constructor(engine: LoadedEngine, version: string) {
    this.engine = engine;
    this.#version = version;
  }

  readonly made = (file: DraftFile): string => {
    const key = `${file.languageId} ${flavorOf(file)}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const { signature } = this.engine;
    // A file keeps its name.
    const options = { ...this.#optionsIn(file), fileName: '' };
    const made = JSON.stringify([this.#version, signature.length, hash(signature), flavorOf(file), options]);
    this.#made.set(key, made);
    return made;
  };

  with(analyzer: Analyzer): ReadyJudge {
    return {
      engine: this.engine,
      analyzer,
      made: this.made,
      optionsOf: this.optionsOf,
      analyze: (file, text) => analyzer.analyze(text, flavorOf(file), this.optionsOf(file)),
    };
  }

  readonly optionsOf = (file: DraftFile): AnalysisOptions => ({
    ...this.#optionsIn(file),
    fileName: fileNameOf(file),
  });

  #optionsIn(file: DraftFile): AnalysisOptions {
    const known = this.#options.get(file.languageId) ?? this.engine.analysisOptions(file);
    this.#options.set(file.languageId, known);
    return known;
  }
}

function folderOf({ id }: DraftFile): string {
  return id.slice(0, id.lastIndexOf('/'));
}
