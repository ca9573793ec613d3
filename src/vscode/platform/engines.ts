/** The engines that answer for documents. Whoever keeps something of an engine drops it when {@link Engines.onDidChange} fires. */
import * as vscode from 'vscode';
import type { AnalysisOptions, Analyzer, CompiledPack, Engine, Owners } from '../../core/index.ts';
import { SETTINGS } from '../ids.ts';
import type { EngineCode, EngineLoader } from './engine-loader.ts';
import { fileNameOf } from './finding-settings.ts';
import type { Log } from './log.ts';
import { configIn, NO_PACKS, type PackSource } from './pack-places.ts';
import type { LastGood, Team } from '../features/packs/read-team.ts';
import type { TeamSettings } from '../features/packs/team-settings.ts';

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
  /** Who owns what, as user and team have set it. */
  readonly owners: Owners;
  /** What the team has set; undefined where it has set nothing. */
  readonly settings: TeamSettings | undefined;
  /** Differs where other knowledge or anything else of the team is in force; of the built-in pack it says nothing but that it was loaded again. */
  readonly signature: string;
  /** What the user and the team ask of an analysis. @param document open, or a file with the language that it would be opened in */
  readonly analysisOptions: (document: Pick<vscode.TextDocument, 'uri' | 'languageId'>) => AnalysisOptions;
  /** Another one each time, for files that nobody writes: see {@link Engine.createAnalyzer}. */
  readonly createApart: () => Promise<Analyzer>;
}

export interface Engines {
  /**
   * The engine that answers for a resource, or for the window when there is none. Loaded on first need.
   * @throws Error when the knowledge cannot be read; the next call tries again
   */
  for(uri?: vscode.Uri): Promise<LoadedEngine>;
  /** What is known to be set where a resource lies; undefined too until {@link Engines.for} has answered for a resource beside it. */
  settingsAt(uri: vscode.Uri): TeamSettings | undefined;
  /** The built-in pack, without what teams say. @throws as {@link Engines.for} does */
  builtIn(): Promise<CompiledPack>;
  /** Other engines answer from now on: what was got from the ones before is out of date. */
  readonly onDidChange: vscode.Event<void>;
}

/** The built-in pack, with the code that makes engines of it. */
interface Base {
  readonly code: EngineCode;
  readonly compiled: CompiledPack;
  /** How often it was loaded again. */
  readonly reloads: number;
}

/** What knowledge makes of an engine, whatever is set beside it. */
type KnowingEngine = Omit<LoadedEngine, 'settings' | 'signature' | 'analysisOptions'>;

interface Answer {
  /** What the engine was made of, by which it is found again. */
  readonly made: readonly string[];
  readonly engine: LoadedEngine;
}

/** Engines by what they are made of. */
interface Made {
  readonly knowing: Map<string, KnowingEngine>;
  readonly whole: Map<string, LoadedEngine>;
}

interface Asked {
  readonly resource: vscode.Uri | undefined;
  readonly answer: Promise<Answer>;
  /** As soon as it is there. */
  engine?: LoadedEngine;
}

/** Engines of the built-in pack, of the packs that count for a resource, and of what is set there. Resources with the same share an engine. */
export class LayeredEngines implements Engines, vscode.Disposable {
  readonly #log: Log;
  readonly #loader: EngineLoader;
  readonly #packs: PackSource;
  readonly #changed = new vscode.EventEmitter<void>();
  #base: Promise<Base> | undefined;
  #reloads = 0;
  #hasTold = false;
  /** What was asked for, by {@link PackSource.keyOf}. */
  readonly #asked = new Map<string, Asked>();
  #made: Made = { knowing: new Map(), whole: new Map() };
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
        if (event.affectsConfiguration(`${SETTINGS.section}.${SETTINGS.owners}`)) void this.#renew();
      }),
    );
  }

  async for(resource?: vscode.Uri): Promise<LoadedEngine> {
    const key = this.#packs.keyOf(resource);
    let asked = this.#asked.get(key);
    if (!asked) {
      asked = { resource, answer: this.#answer(resource, this.#loaded(), this.#made) };
      this.#asked.set(key, asked);
    }
    try {
      return (asked.engine = (await asked.answer).engine);
    } catch (error) {
      if (this.#asked.get(key) === asked) this.#asked.delete(key);
      throw error;
    }
  }

  settingsAt(uri: vscode.Uri): TeamSettings | undefined {
    return this.#asked.get(this.#packs.keyOf(uri))?.engine?.settings;
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
      const made: Made = anew ? { knowing: new Map(), whole: new Map() } : this.#made;
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
      for (const { key, resource, now } of answers) {
        this.#asked.set(key, { resource, answer: Promise.resolve(now), engine: now.engine });
      }
      const inUse = new Set(answers.flatMap(({ now }) => now.made));
      for (const engines of [made.knowing, made.whole]) {
        for (const it of [...engines.keys()]) if (!inUse.has(it)) engines.delete(it);
      }
      this.#made = made;
      if (answers.some(({ isOther }) => isOther)) this.#changed.fire();
    } catch (error) {
      this.#log.error('Loading the knowledge again; what was loaded before stays', error);
    }
  }

  /** @param made a new engine is put among them */
  async #answer(resource: vscode.Uri | undefined, base: Promise<Base>, made: Made): Promise<Answer> {
    const [{ code, compiled, reloads }, places] = await Promise.all([base, this.#packs.of(resource)]);
    const started = performance.now();
    const reader = places.length === 0 ? undefined : await this.#loader.packs();
    const packs = places.filter(({ files }) => files.length > 0);
    const team = packs.length === 0 ? undefined : await reader!.readTeam(compiled, packs, this.#lastGood);
    const knowledge = team?.compiled ?? compiled;
    const file = configIn(places);
    const settings = file && (await reader!.readTeamSettings(file, knowledge.pack, this.#lastGood));
    const set = vscode.workspace.getConfiguration(SETTINGS.section).get<unknown>(SETTINGS.owners);
    const owners = code.ownersIn(set, settings?.config);
    const knows = JSON.stringify([reloads, team?.signature, owners]);
    const signature = JSON.stringify([knows, settings?.signature]);
    let knowing = made.knowing.get(knows);
    if (!knowing) {
      made.knowing.set(knows, (knowing = this.#engine(code, knowledge, team, owners)));
      if (team) {
        const wrong = team.packs.filter(({ isInForce }) => !isInForce).length;
        this.#log.info(
          `Read ${team.packs.length} packs, ${wrong} of them with errors, in ${Math.round(performance.now() - started)} ms`,
        );
      }
    }
    let engine = made.whole.get(signature);
    if (!engine) {
      made.whole.set(signature, (engine = wholeEngine(code, knowing, settings, signature)));
      if (file) this.#log.info(reader!.toldSettings(file, settings));
    }
    return { made: [knows, signature], engine };
  }

  /** Loads the built-in pack, where it is not loaded yet. */
  #loaded(): Promise<Base> {
    if (this.#base) return this.#base;
    const loading = this.#loadBase();
    this.#base = loading;
    loading.catch((error: unknown) => {
      if (this.#base === loading) this.#base = undefined;
      this.#tell(error);
    });
    return loading;
  }

  /** Says once, and not at every key, that nothing can be said. */
  #tell(error: unknown): void {
    if (this.#hasTold) return;
    this.#hasTold = true;
    this.#log.error('Reading the knowledge', error);
    this.#log.offer(vscode.l10n.t('Role Lens cannot read its own data. Installing it again helps; the log says why.'));
  }

  async #loadBase(): Promise<Base> {
    const started = performance.now();
    // The file is read while the code is compiled.
    const [bytes, code] = await Promise.all([this.#loader.data('pack.bin'), this.#loader.code()]);
    const compiled = code.readPackFile(bytes, (part) => new TextDecoder().decode(part));
    this.#log.info(`Loaded the built-in pack in ${Math.round(performance.now() - started)} ms`);
    return { code, compiled, reloads: this.#reloads++ };
  }

  #engine(code: EngineCode, compiled: CompiledPack, team: Team | undefined, owners: Owners): KnowingEngine {
    const engine = code.createEngine([compiled], owners);
    let analyzer: Promise<Analyzer> | undefined;
    const makeAnalyzer = async (isApart?: boolean): Promise<Analyzer> =>
      engine.createAnalyzer(await this.#loader.data('role-model.bin'), isApart);
    return {
      ...engine,
      owners,
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
          this.#tell(error);
          throw error;
        })),
    };
  }
}

function wholeEngine(
  code: EngineCode,
  knowing: KnowingEngine,
  settings: TeamSettings | undefined,
  signature: string,
): LoadedEngine {
  return {
    ...knowing,
    settings,
    signature,
    analysisOptions(document) {
      const set = vscode.workspace.getConfiguration(SETTINGS.section, document);
      return code.analysisOptions(set, fileNameOf(document), settings?.config);
    },
  };
}
