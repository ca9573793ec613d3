/** The engines that answer for documents. Whoever keeps something of an engine drops it when {@link Engines.onDidChange} fires. */
import * as vscode from 'vscode';
import type { Analyzer, CompiledPack, Engine } from '../../core/index.ts';
import { SETTINGS } from '../ids.ts';
import { ownersIn } from './configured-roles.ts';
import type { EngineCode, EngineLoader } from './engine-loader.ts';
import type { Log } from './log.ts';
import { NO_PACKS, type PackSource } from './pack-places.ts';
import type { LastGood, Team } from '../features/packs/read-team.ts';

/** An engine with the analyzer of its drafts. */
export interface LoadedEngine extends Engine {
  /** The sentences of findings and fixes. */
  readonly words: EngineCode['findingWords'];
  /** The sentences of whose work something is. */
  readonly activityWords: EngineCode['activityWords'];
  /** What the list of problems says of an analysis. */
  readonly toldFindings: EngineCode['toldFindings'];
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
  /** The packs that count besides the built-in one; undefined where there are none. */
  readonly team: Team | undefined;
  /** Another one each time, for files that nobody writes: see {@link Engine.createAnalyzer}. */
  createApart(): Promise<Analyzer>;
}

export interface Engines {
  /**
   * The engine that answers for a resource, or for the window when there is none. Loaded on first need.
   * @throws Error when the knowledge cannot be read; the next call tries again
   */
  for(uri?: vscode.Uri): Promise<LoadedEngine>;
  /** The built-in pack, without what teams say. @throws as {@link Engines.for} does */
  builtIn(): Promise<CompiledPack>;
  /** Other engines answer from now on: what was got from the ones before is out of date. */
  readonly onDidChange: vscode.Event<void>;
}

/** The built-in pack, with the code that makes engines of it. */
interface Base {
  readonly code: EngineCode;
  readonly compiled: CompiledPack;
}

interface Answer {
  /** That of the packs of a team; '' for the built-in pack alone. */
  readonly signature: string;
  readonly engine: LoadedEngine;
}

/** Engines of the built-in pack and of the packs that count for a resource. Resources with the same packs share an engine. */
export class LayeredEngines implements Engines, vscode.Disposable {
  readonly #log: Log;
  readonly #loader: EngineLoader;
  readonly #packs: PackSource;
  readonly #changed = new vscode.EventEmitter<void>();
  #base: Promise<Base> | undefined;
  /** What was asked for, by {@link PackSource.keyOf}. */
  readonly #asked = new Map<string, { readonly resource: vscode.Uri | undefined; answer: Promise<Answer> }>();
  /** By what they are made of. */
  #made = new Map<string, LoadedEngine>();
  readonly #lastGood: LastGood = new Map();
  /** Everything is looked at anew one time after the other: what a later time finds stays. */
  #renewing: Promise<void> = Promise.resolve();

  readonly onDidChange = this.#changed.event;

  readonly #subscriptions: vscode.Disposable;

  constructor(log: Log, loader: EngineLoader, packs: PackSource = NO_PACKS) {
    this.#log = log;
    this.#loader = loader;
    this.#packs = packs;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      packs.onDidChange(() => void this.#renew()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SETTINGS.section}.${SETTINGS.owners}`)) void this.reload();
      }),
    );
  }

  async for(resource?: vscode.Uri): Promise<LoadedEngine> {
    const key = this.#packs.keyOf(resource);
    let asked = this.#asked.get(key);
    if (!asked) {
      asked = { resource, answer: this.#answer(resource, this.#loaded(), this.#made) };
      const { answer } = asked;
      this.#asked.set(key, asked);
      answer.catch(() => {
        if (this.#asked.get(key)?.answer !== answer) return;
        this.#asked.delete(key);
      });
    }
    return (await asked.answer).engine;
  }

  async builtIn(): Promise<CompiledPack> {
    return (await this.#loaded()).compiled;
  }

  /** Loads the knowledge anew, if somebody uses it. When that fails, the engines from before stay, and the log says why. */
  async reload(): Promise<void> {
    if (this.#asked.size > 0) await this.#renew(this.#loadBase());
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Answers everything that was asked again. @param anew the built-in pack, where that is another one */
  #renew(anew?: Promise<Base>): Promise<void> {
    this.#renewing = this.#renewing.then(() => this.#renewNow(anew));
    return this.#renewing;
  }

  async #renewNow(anew: Promise<Base> | undefined): Promise<void> {
    const base = anew ?? this.#base;
    if (!base) return;
    try {
      const made = anew ? new Map<string, LoadedEngine>() : this.#made;
      const before = [...this.#asked];
      const answers = await Promise.all(
        before.map(async ([key, { resource, answer }]) => {
          const now = await this.#answer(resource, base, made);
          const was = await answer.catch(() => undefined);
          return { key, resource, now, isOther: was?.engine !== now.engine };
        }),
      );
      this.#base = base;
      // What was asked in the meantime was answered by what was there before.
      const answered = new Set(before.map(([key]) => key));
      for (const key of [...this.#asked.keys()]) if (!answered.has(key)) this.#asked.delete(key);
      for (const { key, resource, now } of answers) this.#asked.set(key, { resource, answer: Promise.resolve(now) });
      const inUse = new Set(answers.map(({ now }) => now.signature));
      this.#made = new Map([...made].filter(([signature]) => inUse.has(signature)));
      if (answers.some(({ isOther }) => isOther)) this.#changed.fire();
    } catch (error) {
      this.#log.error('Loading the knowledge again; what was loaded before stays', error);
    }
  }

  /** @param made engines by what they are made of; a new one is put among them */
  async #answer(
    resource: vscode.Uri | undefined,
    base: Promise<Base>,
    made: Map<string, LoadedEngine>,
  ): Promise<Answer> {
    const [{ code, compiled }, places] = await Promise.all([base, this.#packs.of(resource)]);
    const started = Date.now();
    const team =
      places.length === 0 ? undefined : await (await this.#loader.packs()).readTeam(compiled, places, this.#lastGood);
    const signature = team ? team.signature : '';
    const known = made.get(signature);
    if (known) return { signature, engine: known };
    const engine = this.#engine(code, team?.compiled ?? compiled, team);
    made.set(signature, engine);
    if (team) {
      const wrong = team.packs.filter(({ isInForce }) => !isInForce).length;
      this.#log.info(`Read ${team.packs.length} packs, ${wrong} of them with errors, in ${Date.now() - started} ms`);
    }
    return { signature, engine };
  }

  /** Loads the built-in pack, where it is not loaded yet. */
  #loaded(): Promise<Base> {
    if (this.#base) return this.#base;
    const loading = this.#loadBase();
    this.#base = loading;
    loading.catch(() => {
      if (this.#base === loading) this.#base = undefined;
    });
    return loading;
  }

  async #loadBase(): Promise<Base> {
    const started = Date.now();
    const [code, bytes] = await Promise.all([this.#loader.code(), this.#loader.data('pack.bin')]);
    const compiled = code.readPackFile(bytes, (part) => new TextDecoder().decode(part));
    this.#log.info(`Loaded the built-in pack in ${Date.now() - started} ms`);
    return { code, compiled };
  }

  #engine(code: EngineCode, compiled: CompiledPack, team: Team | undefined): LoadedEngine {
    const owners = ownersIn(vscode.workspace.getConfiguration(SETTINGS.section).get<unknown>(SETTINGS.owners));
    const engine = code.createEngine([compiled], owners);
    let analyzer: Promise<Analyzer> | undefined;
    const makeAnalyzer = async (isApart?: boolean): Promise<Analyzer> =>
      engine.createAnalyzer(await this.#loader.data('role-model.bin'), isApart);
    return {
      ...engine,
      words: code.findingWords,
      activityWords: code.activityWords,
      draftHeads: code.draftHeads,
      toldFindings: code.toldFindings,
      draftTree: code.draftTree,
      completions: code.completions,
      statusOf: code.statusOf,
      team,
      createApart: () => makeAnalyzer(true),
      analyzer: () =>
        (analyzer ??= makeAnalyzer().catch((error: unknown) => {
          analyzer = undefined;
          throw error;
        })),
    };
  }
}
