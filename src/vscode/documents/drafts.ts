/**
 * What open documents say, for every feature: a hover asks for the structure of a version, a completion for the role that it
 * declares as well, the problems for the whole analysis. Each is worked out once for a version, and no later than it is needed.
 * Drafts that can be seen are analyzed while they are written, and listeners are told.
 */
import * as vscode from 'vscode';
import type { Analysis, Analyzer, DeclaredRole, Draft, ParsedPost } from '../../core/index.ts';
import type { Engines, LoadedEngine } from '../platform/engines.ts';
import { unattended, type Log } from '../platform/log.ts';
import { affectsAnalysis, fileNameOf } from '../platform/finding-settings.ts';
import { affectsDrafts, flavorOf, isDraft, isWritten } from './draft-document.ts';
import { BEGINNING_MS, COMPOSING_MS, Composition, type Composing } from './input-method.ts';

/** A version of a document as the engine reads it. Every range that is said of it is of this version. */
export interface DraftVersion {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly engine: LoadedEngine;
  readonly text: string;
  readonly draft: Draft;
}

/** The same with the role that it declares. */
export interface DeclaringDraft extends DraftVersion {
  readonly declared: DeclaredRole | undefined;
  /** The posts of a document that holds several. */
  readonly posts: readonly ParsedPost[];
}

/** A version of a document as it was judged. */
export interface AnalyzedDraft extends Omit<DraftVersion, 'text' | 'draft'> {
  readonly analysis: Analysis;
  /** Who made the analysis, and answers questions about it. */
  readonly analyzer: Analyzer;
}

/** From the last key to the analysis. Findings must be shown within 300 ms, and VS Code takes its part of them. */
const PAUSE_MS = 80;
/** A draft that takes long is analyzed less often, so that the rest of the extensions get their turn. */
const PAUSES_PER_ANALYSIS = 4;
const LONGEST_PAUSE_MS = 2000;

/** A draft that can be seen, or could be. */
interface Watched {
  readonly composition: Composition;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** How long the last analysis took, in ms. */
  cost: number;
  /** The analysis that the listeners were told of last. */
  latest: AnalyzedDraft | undefined;
}

export class Drafts implements vscode.Disposable {
  readonly #log: Log;
  readonly #engines: Engines;
  readonly #watched = new Map<vscode.TextDocument, Watched>();
  /** The last version that was read of each document, and the last that was analyzed. */
  #versions = new WeakMap<vscode.TextDocument, DraftVersion>();
  #analyses = new WeakMap<vscode.TextDocument, AnalyzedDraft>();
  readonly #analyzed = new vscode.EventEmitter<AnalyzedDraft>();
  readonly #closed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;

  /** A visible draft has an analysis of what it is now. Not while it is being typed in, nor inside of a composition. */
  readonly onDidAnalyze = this.#analyzed.event;
  /** A document is gone, or is no draft any more. */
  readonly onDidClose = this.#closed.event;

  constructor(log: Log, engines: Engines) {
    this.#log = log;
    this.#engines = engines;
    this.#subscriptions = vscode.Disposable.from(
      this.#analyzed,
      this.#closed,
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const watched = this.#watched.get(document);
        if (watched && contentChanges.length > 0) {
          this.#schedule(document, watched, pause(watched, watched.composition.accept(contentChanges)));
        }
      }),
      // A document whose language changes is closed and opened: the same version, read otherwise.
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#versions.delete(document);
        this.#analyses.delete(document);
        this.#forget(document);
      }),
      vscode.workspace.onDidOpenTextDocument(() => this.#watchVisible()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#watchVisible()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affectsDrafts(event)) this.#watchDraftsOnly();
        if (affectsAnalysis(event)) this.#analyzeAnew();
      }),
      engines.onDidChange(() => {
        this.#versions = new WeakMap();
        this.#analyzeAnew();
        this.#watchDraftsOnly();
      }),
    );
    this.#watchVisible();
  }

  dispose(): void {
    for (const { timer } of this.#watched.values()) clearTimeout(timer);
    this.#watched.clear();
    this.#subscriptions.dispose();
  }

  /** Whether a document is a draft that neither the user nor the team leaves alone. */
  async isDraft(document: vscode.TextDocument): Promise<boolean> {
    return isDraft(document) && (await this.#engines.for(document.uri)).settings?.leavesOut(document.uri) !== true;
  }

  /** Whether someone writes a document, and it is a draft as far as is known, see {@link Engines.settingsAt}. */
  isWritten(document: vscode.TextDocument): boolean {
    return isWritten(document) && this.#engines.settingsAt(document.uri)?.leavesOut(document.uri) !== true;
  }

  /** The structure of what a document is now. */
  async read(document: vscode.TextDocument): Promise<DraftVersion> {
    const engine = await this.#engines.for(document.uri);
    const known = this.#versions.get(document);
    if (known?.version === document.version && known.engine === engine) return known;
    const text = document.getText();
    const read = {
      document,
      version: document.version,
      engine,
      text,
      draft: engine.readDraft(text, flavorOf(document)),
    };
    this.#versions.set(document, read);
    return read;
  }

  /** The same with the role that the document declares. */
  async readDeclared(document: vscode.TextDocument): Promise<DeclaringDraft> {
    const analyzer = await (await this.#engines.for(document.uri)).analyzer();
    const read = await this.read(document);
    const { declared, posts } = analyzer.read(read.text, flavorOf(document), { fileName: fileNameOf(document) });
    return { ...read, declared, posts };
  }

  /** What a document is now. Computes it at once when it is not known yet, without telling the listeners. */
  async analyze(document: vscode.TextDocument): Promise<AnalyzedDraft> {
    const engine = await this.#engines.for(document.uri);
    const analyzer = await engine.analyzer();
    const { text, version } = await this.read(document);
    const known = this.#analyses.get(document);
    if (known?.version === version && known.engine === engine) return known;
    const started = performance.now();
    const analysis = analyzer.analyze(text, flavorOf(document), engine.analysisOptions(document));
    const cost = Math.round(performance.now() - started);
    this.#log.debug(`Analyzed ${document.uri.toString(true)}, version ${version}, in ${cost} ms`);
    const watched = this.#watched.get(document);
    if (watched) watched.cost = cost;
    const analyzed = { document, version, engine, analyzer, analysis };
    this.#analyses.set(document, analyzed);
    return analyzed;
  }

  /** The same with every finding, however many there are of a kind. */
  async analyzeWhole(document: vscode.TextDocument): Promise<AnalyzedDraft> {
    const draft = await this.analyze(document);
    const { analysis, analyzer } = draft;
    if (Object.keys(analysis.capped).length === 0) return draft;
    const options = { ...analysis.options, maximum: Number.MAX_SAFE_INTEGER };
    return { ...draft, analysis: analyzer.analyze(analysis.text, analysis.flavor, options) };
  }

  /** The analysis that the listeners were told of last; the document may have changed since. */
  latest(document: vscode.TextDocument): AnalyzedDraft | undefined {
    return this.#watched.get(document)?.latest;
  }

  /** All that the listeners were told of last. */
  all(): AnalyzedDraft[] {
    return [...this.#watched.values()].flatMap(({ latest }) => latest ?? []);
  }

  /** What was known holds no longer. */
  #analyzeAnew(): void {
    this.#analyses = new WeakMap();
    for (const [document, watched] of this.#watched) this.#schedule(document, watched, 0);
  }

  /** Which documents are drafts has changed. */
  #watchDraftsOnly(): void {
    for (const document of [...this.#watched.keys()]) if (!this.isWritten(document)) this.#forget(document);
    this.#watchVisible();
  }

  #watchVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (!this.isWritten(document) || document.isClosed) continue;
      const known = this.#watched.get(document);
      if (known?.latest?.version === document.version || known?.timer !== undefined) continue;
      const watched = known ?? { composition: new Composition(), timer: undefined, cost: 0, latest: undefined };
      this.#watched.set(document, watched);
      this.#schedule(document, watched, 0);
    }
  }

  #schedule(document: vscode.TextDocument, watched: Watched, delay: number): void {
    clearTimeout(watched.timer);
    watched.timer = setTimeout(() => {
      watched.timer = undefined;
      void unattended(this.#log, 'Analyzing a draft', () => this.#tell(document, watched));
    }, delay);
  }

  /** Analyzes a draft and tells the listeners, unless it has changed or was told of meanwhile. */
  async #tell(document: vscode.TextDocument, watched: Watched): Promise<void> {
    if (!(await this.isDraft(document))) return this.#forget(document);
    const draft = await this.analyze(document);
    const isCurrent = this.#watched.get(document) === watched && watched.timer === undefined;
    if (!isCurrent || draft === watched.latest || draft.version !== document.version) return;
    watched.latest = draft;
    this.#analyzed.fire(draft);
  }

  #forget(document: vscode.TextDocument): void {
    const watched = this.#watched.get(document);
    if (!watched) return;
    clearTimeout(watched.timer);
    this.#watched.delete(document);
    this.#closed.fire(document);
  }
}

/** How long to wait for the next key, in milliseconds. */
function pause({ cost, latest }: Watched, composing: Composing): number {
  if (composing === 'yes') return COMPOSING_MS;
  // In an English draft a letter is a letter.
  if (composing === 'perhaps' && latest?.analysis.language !== 'en') return BEGINNING_MS;
  return Math.min(Math.max(PAUSE_MS, cost * PAUSES_PER_ANALYSIS), LONGEST_PAUSE_MS);
}
