/** Decides which files are judged in threads, and has them judged there: many at a time, of knowledge that a thread can load. */
import * as vscode from 'vscode';
import type { DraftSummary } from '../../../core/index.ts';
import { flavorOf } from '../../documents/draft-document.ts';
import type { EngineLoader } from '../../platform/engine-loader.ts';
import type { LoadedEngine } from '../../platform/engines.ts';
import type { Log } from '../../platform/log.ts';
import { readText, type DraftFile } from './draft-files.ts';
import { HANDED_OUT, JudgePool } from './judge-pool.ts';
import type { Judges } from './judges.ts';
import { handOut, type Ending, type ScanClock } from './scan.ts';
import type { FileStamp } from './summary-cache.ts';

/** A file that has changed. */
export interface ToRead {
  readonly file: DraftFile;
  readonly stamp: FileStamp;
}

/** How files are judged. */
interface Judging extends Pick<ScanClock, 'typing'> {
  readonly signal: Ending;
  /** Whether what is found of a file is to say who does what. */
  readonly withWork: (file: DraftFile) => boolean;
}

/** Takes what a file is; undefined where it cannot be read. */
type Found = (it: ToRead, summary: DraftSummary | undefined) => void;

/** For fewer files threads are not worth their start. */
const MANY = 64;

export class JudgingElsewhere {
  readonly #loader: EngineLoader;
  readonly #log: Log;
  readonly #read: (file: DraftFile) => void;
  #pool: { readonly knows: LoadedEngine['createApart']; readonly pool: Promise<JudgePool> } | undefined;
  /** How many have files with the threads. */
  #judging = 0;
  #isOver = false;
  /** Threads have failed in this window. */
  #isBroken = false;

  /** @param read is told of each file that is read */
  constructor({ loader, log }: { readonly loader: EngineLoader; readonly log: Log }, read: (file: DraftFile) => void) {
    this.#loader = loader;
    this.#log = log;
    this.#read = read;
  }

  /** Ends the threads until there are many files again, as soon as nobody has files with them. */
  end(): void {
    this.#isOver = true;
    if (this.#judging === 0) this.dispose();
  }

  dispose(): void {
    void this.#pool?.pool.then((pool) => pool.dispose()).catch(() => undefined);
    this.#pool = undefined;
    this.#isOver = false;
  }

  /** @returns those of the files that are to be judged beside the editors, open ones among them */
  async judge(
    files: readonly ToRead[],
    judges: Judges,
    { typing, signal, withWork }: Judging,
    found: Found,
  ): Promise<readonly ToRead[]> {
    const first = files[0] && judges.at(files[0].file)?.engine;
    const pool =
      first && !signal.aborted
        ? await this.#poolFor(first, files.length, typing).catch((error: unknown) => this.#fail(error))
        : undefined;
    if (!pool) return files;
    const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
    const isFor = ({ file }: ToRead): boolean =>
      judges.at(file)?.engine.createApart === first?.createApart && !open.has(file.id);
    const left = files.filter((it) => !isFor(it));
    const judgeOne = async (it: ToRead, text: string | undefined): Promise<void> => {
      const judge = judges.at(it.file);
      if (!judge) return;
      if (text === undefined) return found(it, undefined);
      try {
        const [flavor, options] = [flavorOf(it.file), judge.optionsOf(it.file)];
        const summary = await pool.judge({ text, flavor, options, withWork: withWork(it.file) });
        if (!signal.aborted) found(it, summary);
      } catch (error) {
        left.push(it);
        if (!signal.aborted) this.#fail(error);
      }
    };
    const read = async ({ file }: ToRead): Promise<string | undefined> => {
      this.#read(file);
      return readText(file.uri);
    };
    this.#judging++;
    try {
      await handOut(files.filter(isFor), { read, judge: judgeOne }, { typing }, HANDED_OUT, signal);
    } finally {
      if (--this.#judging === 0 && this.#isOver) this.dispose();
    }
    return left;
  }

  /** Threads that judge what an engine judges; undefined where that is better done beside the editors. @param count of the files */
  async #poolFor(engine: LoadedEngine, count: number, typing: ScanClock['typing']): Promise<JudgePool | undefined> {
    const { startThread } = this.#loader;
    // Packs of a team are read by VS Code, of which a thread has nothing.
    if (!startThread || this.#isBroken || engine.team) return undefined;
    const { createApart, owners } = engine;
    if (this.#pool?.knows === createApart) return this.#pool.pool;
    // Others have files with threads of other knowledge.
    if (count < MANY || this.#judging > 0) return undefined;
    this.dispose();
    const data = Promise.all([this.#loader.data('pack.bin'), this.#loader.data('role-model.bin')]);
    const pool = data.then(async ([pack, model]) => {
      // To start threads takes longer than a key may wait.
      for (let wait = typing(); wait; wait = typing()) await wait;
      return JudgePool.start(startThread, { pack, model, owners });
    });
    this.#pool = { knows: createApart, pool };
    return pool;
  }

  /** A thread has failed: from now on files are judged beside the editors. */
  #fail(error: unknown): undefined {
    if (this.#isBroken) return;
    this.#isBroken = true;
    this.#log.warn(`Drafts are judged beside the editors, because a thread has failed: ${String(error)}`);
    this.dispose();
  }
}
