/**
 * What is known of the drafts of the workspace. Nothing is looked at before {@link DraftsList.start}; then every file once, and again when
 * it has changed. Open documents say what they are by themselves; the rest is read from the disk, unless it is what it was before.
 */
import * as vscode from 'vscode';
import type { DraftSummary, WorkingPost } from '../../../core/index.ts';
import { saysWork, type SummarizedFile } from '../../../core/plain.ts';
import { affectsDrafts } from '../../documents/draft-document.ts';
import type { AnalyzedDraft, Drafts } from '../../documents/drafts.ts';
import type { EngineLoader } from '../../platform/engine-loader.ts';
import type { Engines, LoadedEngine } from '../../platform/engines.ts';
import { affectsAnalysis } from '../../platform/finding-settings.ts';
import { unattended, type Log } from '../../platform/log.ts';
import type { LeftOut } from '../../../words/drafts-words.ts';
import {
  areFolders,
  draftFile,
  existing,
  findDraftFiles,
  isTooLarge,
  openDocuments,
  readText,
  stampOf,
} from './draft-files.ts';
import type { DraftFile, FoundFiles } from './draft-files.ts';
import type { FileChanges } from './file-events.ts';
import { readFile, type FileReading } from './file-reading.ts';
import { JudgingElsewhere, type ToRead } from './judging-elsewhere.ts';
import { Judges } from './judges.ts';
import { summaryOf } from './judging-thread.ts';
import { watchFiles } from './watched-files.ts';
import { scan } from './scan.ts';
import { SummaryCache, type BucketStore } from './summary-cache.ts';
import { TypingClock } from './typing-clock.ts';

export interface DraftsListOptions {
  readonly log: Log;
  readonly loader: EngineLoader;
  readonly engines: Engines;
  readonly drafts: Drafts;
  readonly store: BucketStore;
  /** What the extension is: what another one has found is not believed. */
  readonly version: string;
  readonly watch?: typeof watchFiles;
}

/** How far it is. */
export interface Progress {
  readonly state: 'idle' | 'running' | 'stopped' | 'done';
  readonly done: number;
  readonly all: number;
}

/** So many files are asked at a time when they were changed. */
const STATS_AT_ONCE = 32;
/** So many files are looked at before any of them is read. */
const CHUNK = 256;
/** Between two changes of the list. */
const TELL_MS = 250;
/** From something new to keep to its writing. */
const SAVE_MS = 2000;
/** A larger file takes longer than a key may wait, in bytes: it is judged last, and when nobody has typed for longer, in ms. */
const LARGE = 50_000;
const LARGE_QUIET_MS = 2000;

export class DraftsList implements vscode.Disposable {
  readonly #options: DraftsListOptions;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #read = new vscode.EventEmitter<string>();
  readonly #clock = new TypingClock();
  readonly #cache = new SummaryCache();
  readonly #files = new Map<string, DraftFile>();
  readonly #summaries = new Map<string, DraftSummary>();
  readonly #problems = new Map<string, 'unreadable' | 'tooLarge'>();
  /** Ids of the files of which a team was held together: what is known of them says who does what. */
  readonly #ofTeam = new Set<string>();
  #listeners: vscode.Disposable | undefined;
  /** Ends all that is under way. */
  readonly #life = new AbortController();
  /** Ends the look at all files. */
  #ending = new AbortController();
  #progress: Progress = { state: 'idle', done: 0, all: 0 };
  #others: FoundFiles['others'] = { beyond: 0, word: 0 };
  #loaded: Promise<void> | undefined;
  readonly #judges: Judges;
  readonly #elsewhere: JudgingElsewhere;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #saving: ReturnType<typeof setTimeout> | undefined;

  /** There is more, less or something else in the list. Not oftener than people can look. */
  readonly onDidChange = this.#changed.event;
  /** A file was read from the disk, which costs time: its id. */
  readonly onDidRead = this.#read.event;

  constructor(options: DraftsListOptions) {
    this.#options = options;
    this.#judges = new Judges(options.engines, options.version);
    this.#elsewhere = new JudgingElsewhere(options, ({ id }) => this.#read.fire(id));
  }

  dispose(): void {
    this.#life.abort();
    this.#ending.abort();
    this.#elsewhere.dispose();
    clearTimeout(this.#telling);
    clearTimeout(this.#saving);
    void this.save();
    for (const it of [this.#listeners, this.#clock, this.#changed, this.#read]) it?.dispose();
  }

  get progress(): Progress {
    return this.#progress;
  }

  get leftOut(): LeftOut {
    const problems = [...this.#problems.values()];
    const unreadable = problems.filter((it) => it === 'unreadable').length;
    return { unreadable, tooLarge: problems.length - unreadable, ...this.#others };
  }

  *files(): Iterable<SummarizedFile> {
    for (const [id, summary] of this.#summaries) {
      const path = this.#files.get(id)?.path;
      if (path !== undefined && summary.posts.length > 0) yield { id, path, summary };
    }
  }

  /** Looks at everything, once. */
  start(): void {
    if (this.#listeners) return;
    this.#listeners = this.#listen();
    this.refresh();
  }

  /** Looks for files anew, and at what has changed of them. */
  refresh(): void {
    if (!this.#listeners) return this.start();
    this.#ending.abort();
    const ending = (this.#ending = new AbortController());
    this.#judges.clear();
    this.#progress = { state: 'running', done: 0, all: 0 };
    this.#tell();
    void unattended(this.#options.log, 'Looking at the drafts of the workspace', async () => {
      try {
        await this.#run(ending.signal);
      } finally {
        if (!ending.signal.aborted) this.#end('done');
      }
    });
  }

  /** Looks at everything as it is now, for a watcher tells late, and is done when that is; at once where the look was stopped. */
  async ready(): Promise<void> {
    if (this.#progress.state !== 'stopped') this.refresh();
    const isDone = (): boolean => this.#progress.state !== 'running' || this.#life.signal.aborted;
    if (isDone()) return;
    await new Promise<void>((resolve) => {
      const listener = this.onDidChange(() => {
        if (!isDone()) return;
        listener.dispose();
        resolve();
      });
    });
  }

  stop(): void {
    if (this.#progress.state !== 'running') return;
    this.#ending.abort();
    this.#end('stopped');
  }

  /** What a file says now; undefined where it cannot be read. */
  async read(id: string): Promise<Pick<AnalyzedDraft, 'analysis' | 'analyzer' | 'engine'> | undefined> {
    const file = this.#files.get(id);
    if (!file) return undefined;
    const open = openDocuments().get(id);
    if (open && this.#options.drafts.isWritten(open)) return this.#options.drafts.analyze(open);
    const [text, judgeOf] = await Promise.all([readText(file.uri), this.#judges.ready([file])]);
    if (text === undefined) return undefined;
    const { engine, analyzer, analyze } = judgeOf(file);
    return { engine, analyzer, analysis: analyze(file, text) };
  }

  /** Files of the list with what their lines say of who does what. Those of which that is not known are read again. */
  async withWork(files: readonly SummarizedFile[]): Promise<SummarizedFile<WorkingPost>[]> {
    const ids = new Set(files.map(({ id }) => id));
    for (const id of ids) this.#ofTeam.add(id);
    await this.#lookNow(files.flatMap((it) => (saysWork(it) ? [] : (this.#files.get(it.id) ?? []))));
    return [...this.files()].filter(({ id }) => ids.has(id)).filter(saysWork);
  }

  /** The engine that has judged a file, or has been asked to. */
  engineOf(id: string): LoadedEngine | undefined {
    const file = this.#files.get(id);
    return file && this.#judges.at(file)?.engine;
  }

  /** Writes what is new for the next window. */
  save(): Promise<void> {
    return this.#cache.save(this.#options.store);
  }

  #end(state: 'stopped' | 'done'): void {
    this.#progress = { ...this.#progress, state };
    this.#elsewhere.end();
    this.#saveLater();
    this.#tell();
  }

  async #run(signal: AbortSignal): Promise<void> {
    this.#loaded ??= this.#cache.load(this.#options.store);
    const cancelling = new vscode.CancellationTokenSource();
    signal.addEventListener('abort', () => cancelling.cancel());
    const [{ files: all, others }] = await Promise.all([findDraftFiles(cancelling.token), this.#loaded]);
    cancelling.dispose();
    if (signal.aborted) return;
    await this.#judges.prepare(all);
    if (signal.aborted) return;
    const files = all.filter((file) => !this.#judges.leavesOut(file));
    this.#others = others;
    const found = new Set(files.map(({ id }) => id));
    for (const id of [...this.#files.keys()]) if (!found.has(id)) this.#forget(id);
    this.#cache.keepOnly(found);
    this.#progress = { state: 'running', done: 0, all: files.length };
    this.#tell();
    const open = openDocuments();
    const inOrder = [...files.filter(({ id }) => open.has(id)), ...files.filter(({ id }) => !open.has(id))];
    const large: ToRead[] = [];
    for (let at = 0; at < inOrder.length && !signal.aborted; at += CHUNK) {
      large.push(...(await this.#look(inOrder.slice(at, at + CHUNK), signal)));
    }
    await this.#judge(large, signal, LARGE_QUIET_MS);
  }

  /**
   * Looks at files: reads those that have changed, the latest first.
   * @returns those that are too large to be judged in between
   */
  async #look(files: readonly DraftFile[], signal: AbortSignal): Promise<ToRead[]> {
    const changed: ToRead[] = [];
    const open = openDocuments();
    await this.#judges.prepare(files);
    for (let at = 0; at < files.length && !signal.aborted; at += STATS_AT_ONCE) {
      const some = files.slice(at, at + STATS_AT_ONCE);
      const stamps = await Promise.all(some.map(({ uri }) => stampOf(uri)));
      some.forEach((file, index) => {
        const stamp = this.#judges.leavesOut(file) ? undefined : stamps[index];
        this.#files.set(file.id, file);
        const known = stamp && !open.has(file.id) && this.#cache.get(file.id, stamp, this.#judges.madeOf(file));
        if (known && (!this.#ofTeam.has(file.id) || saysWork({ ...file, summary: known }))) this.#keep(file, known);
        else if (!stamp) this.#keep(file, 'gone');
        else if (isTooLarge(stamp) && !open.has(file.id)) this.#keep(file, 'tooLarge');
        else changed.push({ file, stamp });
      });
    }
    changed.sort((a, b) => Number(open.has(b.file.id)) - Number(open.has(a.file.id)) || b.stamp.mtime - a.stamp.mtime);
    const isLarge = ({ stamp: { size } }: ToRead): boolean => size > LARGE;
    await this.#judge(
      changed.filter((it) => !isLarge(it)),
      signal,
    );
    return changed.filter(isLarge);
  }

  async #judge(all: readonly ToRead[], signal: AbortSignal, quiet?: number): Promise<void> {
    const typing = (): Promise<void> | undefined => this.#clock.typing();
    // What is large takes more memory than a thread has.
    const isLarge = quiet !== undefined;
    const withWork = ({ id }: DraftFile): boolean => this.#ofTeam.has(id);
    const files = isLarge
      ? all
      : await this.#elsewhere.judge(all, this.#judges, { typing, signal, withWork }, (it, summary) => {
          if (summary) this.#cache.set(it.file.id, it.stamp, this.#judges.madeOf(it.file), summary);
          this.#keep(it.file, summary ?? 'unreadable');
        });
    if (files.length === 0 || signal.aborted) return;
    const judgeOf = await this.#judges.ready(files.map(({ file }) => file));
    const clock = this.#clock;
    const open = openDocuments();
    await scan<ToRead, FileReading>(
      files,
      {
        read: ({ file }) => readFile(file, open.get(file.id), this.#options, () => this.#read.fire(file.id)),
        judge: ({ file, stamp }, read) => {
          try {
            if (read.is === 'open') this.#keep(file, summaryOf(read.draft, withWork(file)));
            else if (read.is !== 'text') this.#keep(file, read.is);
            else {
              const { engine, analyzer, analyze, made } = judgeOf(file);
              const analysis = analyze(file, read.text);
              const summary = summaryOf({ engine, analyzer, analysis }, withWork(file));
              this.#cache.set(file.id, stamp, made(file), summary);
              this.#keep(file, summary);
            }
          } catch (error) {
            this.#options.log.error(`Judging ${file.id}`, error);
            this.#keep(file, 'unreadable');
          }
        },
      },
      { now: () => clock.now(), breathe: () => clock.breathe(), typing: () => clock.typing(quiet) },
      signal,
    );
  }

  #keep(file: DraftFile, what: DraftSummary | 'unreadable' | 'tooLarge' | 'gone'): void {
    if (what === 'gone') this.#forget(file.id);
    else if (typeof what === 'string') {
      this.#summaries.delete(file.id);
      this.#problems.set(file.id, what);
    } else {
      this.#problems.delete(file.id);
      this.#summaries.set(file.id, what);
    }
    const { state, done, all } = this.#progress;
    if (state === 'running') this.#progress = { state, done: Math.min(done + 1, all), all };
    this.#saveLater();
    this.#tell();
  }

  #forget(id: string): void {
    this.#files.delete(id);
    this.#summaries.delete(id);
    this.#problems.delete(id);
    this.#cache.delete(id);
  }

  #listen(): vscode.Disposable {
    const { log, drafts, engines, watch = watchFiles } = this.#options;
    const watched = watch((changes) => {
      void unattended(log, 'Looking at files that have changed', () => this.#follow(changes));
    });
    return vscode.Disposable.from(
      watched,
      drafts.onDidAnalyze((draft) => {
        const file = draftFile(draft.document.uri);
        if (!file || !drafts.isWritten(draft.document)) return;
        this.#files.set(file.id, file);
        this.#cache.delete(file.id);
        this.#keep(file, summaryOf(draft, false));
      }),
      drafts.onDidClose(({ uri }) => watched.happened(uri, 'changed')),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.refresh()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affectsDrafts(event) || affectsAnalysis(event) || event.affectsConfiguration('files')) this.refresh();
      }),
      engines.onDidChange(() => this.refresh()),
    );
  }

  /** Looks at the files that something has happened to. */
  async #follow({ changed, deleted, isFlood }: FileChanges): Promise<void> {
    if (isFlood) return this.refresh();
    const uris = [...changed, ...(await this.#forgetGone(deleted))].map((id) => vscode.Uri.parse(id, true));
    const files = uris.flatMap((uri) => draftFile(uri) ?? []);
    const others = uris.filter((uri) => !draftFile(uri));
    if (await areFolders(others)) return this.refresh();
    for (const file of files) this.#files.set(file.id, file);
    await this.#lookNow(files);
    this.#tell();
  }

  async #lookNow(files: readonly DraftFile[]): Promise<void> {
    const { signal } = this.#progress.state === 'running' ? this.#ending : this.#life;
    await this.#judge(await this.#look(files, signal), signal, LARGE_QUIET_MS);
    if (this.#progress.state !== 'running') this.#elsewhere.end();
  }

  /**
   * Forgets files and what was below folders. A watcher tells late: what it says was deleted may have been written anew since.
   * @returns ids of what is there
   */
  async #forgetGone(ids: readonly string[]): Promise<string[]> {
    const known = new Map(ids.map((id) => [id, this.#filesAt(id)]));
    const there = await existing(ids.filter((id) => known.get(id)!.length > 0));
    for (const id of there) known.delete(id);
    for (const file of [...known.values()].flat()) this.#forget(file);
    return there;
  }

  /** A file that is known, or those below a folder. */
  #filesAt(id: string): string[] {
    if (this.#files.has(id)) return [id];
    return [...this.#files.keys()].filter((file) => file.startsWith(`${id}/`));
  }

  #tell(): void {
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined;
      this.#changed.fire();
    }, TELL_MS);
  }

  #saveLater(): void {
    this.#saving ??= setTimeout(() => {
      this.#saving = undefined;
      void this.save();
    }, SAVE_MS);
  }
}
