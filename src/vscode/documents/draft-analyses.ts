/** Analyses the drafts that are open, while they are written, and tells when it has. */
import * as vscode from 'vscode';
import type { Analysis, AnalysisOptions, PackIndex } from '../../core/index.ts';
import type { Analyst, AnalystSource } from '../platform/analyst-source.ts';
import type { Log } from '../platform/log.ts';
import { BEGINNING_MS, COMPOSING_MS, Composition, type Composing } from './input-method.ts';
import { isDraft } from './draft-reader.ts';
import { affectsAnalysis, analysisOptions } from '../platform/finding-settings.ts';

/** What a version of a document was found to be. */
export interface AnalyzedDraft {
  readonly document: vscode.TextDocument;
  /** The version that every range of the analysis is of. */
  readonly version: number;
  readonly text: string;
  readonly analysis: Analysis;
  readonly index: PackIndex;
  /** The sentences of its findings and fixes. */
  readonly words: Analyst['words'];
}

/** From the last key to the analysis. Findings must be shown within 300 ms, and VS Code takes its part of them. */
const PAUSE_MS = 80;
/** A draft that takes long is analyzed less often, so that the rest of the extensions get their turn. */
const PAUSES_PER_ANALYSIS = 4;
const LONGEST_PAUSE_MS = 2000;

interface State {
  readonly composition: Composition;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** How long the last analysis took. */
  cost: number;
  known: AnalyzedDraft | undefined;
  /** What the listeners were told last. */
  told: AnalyzedDraft | undefined;
}

export class DraftAnalyses implements vscode.Disposable {
  readonly #log: Log;
  readonly #source: AnalystSource;
  readonly #states = new Map<vscode.TextDocument, State>();
  readonly #analyzed = new vscode.EventEmitter<AnalyzedDraft>();
  readonly #closed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;

  /** A visible draft has an analysis of what it is now. Not while it is being typed in, nor inside of a composition. */
  readonly onDidAnalyze = this.#analyzed.event;
  /** A document is gone, or is no draft any more. */
  readonly onDidClose = this.#closed.event;

  constructor(log: Log, source: AnalystSource) {
    this.#log = log;
    this.#source = source;
    this.#subscriptions = vscode.Disposable.from(
      this.#analyzed,
      this.#closed,
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const state = this.#states.get(document);
        if (state && contentChanges.length > 0) {
          this.#schedule(document, state, pause(state, state.composition.accept(contentChanges)));
        }
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      // A document whose language changes is closed and opened.
      vscode.workspace.onDidOpenTextDocument(() => this.#showVisible()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#showVisible()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!affectsAnalysis(event)) return;
        for (const [document, state] of this.#states) {
          state.known = undefined;
          this.#schedule(document, state, 0);
        }
      }),
    );
    this.#showVisible();
  }

  dispose(): void {
    for (const { timer } of this.#states.values()) clearTimeout(timer);
    this.#states.clear();
    this.#subscriptions.dispose();
  }

  /** What listeners were told of a document last; it may have changed since. */
  latest(document: vscode.TextDocument): AnalyzedDraft | undefined {
    return this.#states.get(document)?.told;
  }

  /** Everything that listeners were told last. */
  all(): AnalyzedDraft[] {
    return [...this.#states.values()].flatMap(({ told }) => told ?? []);
  }

  /** What a document is now. Computes it at once when it is not known yet; nobody is told of that. */
  async read(document: vscode.TextDocument): Promise<AnalyzedDraft> {
    const analyst = await this.#source.get();
    const state = this.#states.get(document);
    if (state?.known?.version === document.version) return state.known;
    const started = Date.now();
    const known = analyzed(document, analyst, analysisOptions(document));
    const cost = Date.now() - started;
    this.#log.debug(`Analyzed ${document.uri.toString(true)}, version ${known.version}, in ${cost} ms`);
    if (state) Object.assign(state, { cost, known });
    return known;
  }

  /** What a document is now, with every finding, however many there are of a kind. */
  async readAll(document: vscode.TextDocument): Promise<AnalyzedDraft> {
    const draft = await this.read(document);
    if (Object.keys(draft.analysis.capped).length === 0) return draft;
    const options = { ...analysisOptions(document), maximum: Number.MAX_SAFE_INTEGER };
    return analyzed(document, await this.#source.get(), options);
  }

  #showVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (!isWritten(document) || document.isClosed) continue;
      const known = this.#states.get(document);
      if (known?.told?.version === document.version || known?.timer !== undefined) continue;
      const state = known ?? {
        composition: new Composition(),
        timer: undefined,
        cost: 0,
        known: undefined,
        told: undefined,
      };
      this.#states.set(document, state);
      this.#schedule(document, state, 0);
    }
  }

  #schedule(document: vscode.TextDocument, state: State, delay: number): void {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => {
      state.timer = undefined;
      this.#analyze(document, state).catch((error: unknown) => this.#log.error('Analyzing a draft', error));
    }, delay);
  }

  async #analyze(document: vscode.TextDocument, state: State): Promise<void> {
    const draft = await this.read(document);
    const isCurrent = this.#states.get(document) === state && state.timer === undefined;
    if (!isCurrent || draft === state.told || draft.version !== document.version) return;
    state.told = draft;
    this.#analyzed.fire(draft);
  }

  #forget(document: vscode.TextDocument): void {
    const state = this.#states.get(document);
    if (!state) return;
    clearTimeout(state.timer);
    this.#states.delete(document);
    this.#closed.fire(document);
  }
}

function analyzed(document: vscode.TextDocument, analyst: Analyst, options: AnalysisOptions): AnalyzedDraft {
  const { version, languageId } = document;
  const text = document.getText();
  const analysis = analyst.analyze(text, languageId === 'markdown' ? 'markdown' : 'plaintext', options);
  return { document, version, text, analysis, index: analyst.index, words: analyst.words };
}

/** How long to wait for the next key, in milliseconds. */
function pause({ cost, known }: State, composing: Composing): number {
  if (composing === 'yes') return COMPOSING_MS;
  // In an English draft a letter is a letter.
  if (composing === 'perhaps' && known?.analysis.language !== 'en') return BEGINNING_MS;
  return Math.min(Math.max(PAUSE_MS, cost * PAUSES_PER_ANALYSIS), LONGEST_PAUSE_MS);
}

/**
 * Whether a document is a draft that someone writes: a file on a file system that takes changes, or one not saved yet. Not the
 * earlier version in a comparison, an output, a comment or a cell of a notebook.
 */
export function isWritten(document: vscode.TextDocument): boolean {
  const { scheme } = document.uri;
  return (
    isDraft(document) &&
    (scheme === 'untitled' || scheme === 'file' || vscode.workspace.fs.isWritableFileSystem(scheme) === true)
  );
}
