/** The engines that answer for documents. Whoever keeps something of an engine drops it when {@link Engines.onDidChange} fires. */
import * as vscode from 'vscode';
import type { Analyzer, Engine } from '../../core/index.ts';
import { SETTINGS } from '../ids.ts';
import { ownersIn } from './configured-roles.ts';
import type { EngineCode, EngineLoader } from './engine-loader.ts';
import type { Log } from './log.ts';

/** An engine with the analyzer of its drafts. */
export interface LoadedEngine extends Engine {
  /** The sentences of findings and fixes. */
  readonly words: EngineCode['findingWords'];
  /** The sentences of whose work something is. */
  readonly activityWords: EngineCode['activityWords'];
  /** What *This Draft* shows of an analysis. */
  readonly draftTree: EngineCode['draftTree'];
  /** What stands above the posts of an analysis. */
  readonly draftHeads: EngineCode['draftHeads'];
  /** What completion offers at a place of a draft. */
  readonly completions: EngineCode['completions'];
  /** What the status bar says of a draft. */
  readonly statusOf: EngineCode['statusOf'];
  /**
   * Made on first need and then kept, since only judging drafts takes the learned model.
   * @throws Error when the model cannot be read; the next call tries again
   */
  analyzer(): Promise<Analyzer>;
  /** Another one each time, for files that nobody writes: see {@link Engine.createAnalyzer}. */
  createApart(): Promise<Analyzer>;
}

export interface Engines {
  /**
   * The engine that answers for a resource, or for the window when there is none. Loaded on first need.
   * @throws Error when the knowledge cannot be read; the next call tries again
   */
  for(uri?: vscode.Uri): Promise<LoadedEngine>;
  /** Other engines answer from now on: what was got from the ones before is out of date. */
  readonly onDidChange: vscode.Event<void>;
}

/** One engine for everything: that of the built-in pack. */
export class BuiltInEngines implements Engines, vscode.Disposable {
  readonly #log: Log;
  readonly #loader: EngineLoader;
  readonly #changed = new vscode.EventEmitter<void>();
  #engine: Promise<LoadedEngine> | undefined;
  /** Whether anybody has asked for an engine, and would ask again. */
  #isWanted = false;
  /** Counts the reloads, so that of two at a time the later one stays. */
  #reloads = 0;

  readonly onDidChange = this.#changed.event;

  readonly #listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${SETTINGS.section}.${SETTINGS.owners}`)) void this.reload();
  });

  constructor(log: Log, loader: EngineLoader) {
    this.#log = log;
    this.#loader = loader;
  }

  for(): Promise<LoadedEngine> {
    this.#isWanted = true;
    if (this.#engine) return this.#engine;
    const loading = this.#load();
    this.#engine = loading;
    loading.catch(() => {
      if (this.#engine === loading) this.#engine = undefined;
    });
    return loading;
  }

  /** Loads the knowledge anew, if somebody uses it. When that fails, the engine from before stays, and the log says why. */
  async reload(): Promise<void> {
    if (!this.#isWanted) return;
    const reload = ++this.#reloads;
    try {
      const engine = await this.#load();
      if (reload !== this.#reloads) return;
      this.#engine = Promise.resolve(engine);
      this.#changed.fire();
    } catch (error) {
      this.#log.error('Loading the knowledge again; what was loaded before stays', error);
    }
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }

  async #load(): Promise<LoadedEngine> {
    const started = Date.now();
    const loader = this.#loader;
    const [
      { createEngine, readPackFile, findingWords, activityWords, draftHeads, draftTree, completions, statusOf },
      bytes,
    ] = await Promise.all([loader.code(), loader.data('pack.bin')]);
    const engine = createEngine(
      [readPackFile(bytes, (part) => new TextDecoder().decode(part))],
      ownersIn(vscode.workspace.getConfiguration(SETTINGS.section).get<unknown>(SETTINGS.owners)),
    );
    this.#log.info(`Loaded the built-in pack in ${Date.now() - started} ms`);
    let analyzer: Promise<Analyzer> | undefined;
    const makeAnalyzer = async (isApart?: boolean): Promise<Analyzer> =>
      engine.createAnalyzer(await loader.data('role-model.bin'), isApart);
    return {
      ...engine,
      words: findingWords,
      activityWords,
      draftHeads,
      draftTree,
      completions,
      createApart: () => makeAnalyzer(true),
      statusOf,
      analyzer: () =>
        (analyzer ??= makeAnalyzer().catch((error: unknown) => {
          analyzer = undefined;
          throw error;
        })),
    };
  }
}
