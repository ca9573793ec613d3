/** The code that is not in the shell, loaded on first need and kept compiled for the next window. */
import * as vscode from 'vscode';
import type { Done, LoadedCode } from './code-cache.ts';
import type { Log } from './log.ts';

/** Keeping takes some hundredths of a second: not while somebody types, nor while what is needed first is still asked for. */
const QUIET_MS = 5_000;

export class KeptCode<Exports> implements vscode.Disposable {
  readonly #log: Pick<Log, 'debug'>;
  readonly #load: () => Promise<LoadedCode<Exports>>;
  readonly #quietMs: number;
  #loading: Promise<LoadedCode<Exports>> | undefined;
  #loaded: LoadedCode<Exports> | undefined;
  #done: Done = 'loaded';
  #waiting: vscode.Disposable | undefined;
  #isDisposed = false;

  constructor(log: Pick<Log, 'debug'>, load: () => Promise<LoadedCode<Exports>>, quietMs = QUIET_MS) {
    this.#log = log;
    this.#load = load;
    this.#quietMs = quietMs;
  }

  /** @throws Error when it cannot be loaded; the next call tries again */
  async exports(): Promise<Exports> {
    this.#loading ??= this.#begin().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return (await this.#loading).exports;
  }

  /** Drafts are being judged: much more is compiled than before. */
  judges(): void {
    if (this.#done === 'judged') return;
    this.#done = 'judged';
    this.#keepWhenQuiet();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#waiting?.dispose();
  }

  async #begin(): Promise<LoadedCode<Exports>> {
    const loaded = await this.#load();
    this.#loaded = loaded;
    this.#log.debug(loaded.found ? `Took code that is compiled already (${loaded.found})` : 'Compiled the code');
    this.#keepWhenQuiet();
    return loaded;
  }

  /** Does nothing where as much was kept by an earlier window. */
  #keepWhenQuiet(): void {
    if (this.#isDisposed || !this.#loaded) return;
    const { found } = this.#loaded;
    if (found === 'judged' || found === this.#done) return;
    this.#waiting?.dispose();
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.#waiting?.dispose();
        void this.#keep(this.#done);
      }, this.#quietMs);
    };
    wait();
    this.#waiting = vscode.Disposable.from(vscode.workspace.onDidChangeTextDocument(wait), {
      dispose: () => clearTimeout(timer),
    });
  }

  async #keep(done: Done): Promise<void> {
    try {
      await this.#loaded?.keep(done);
      this.#log.debug(`Kept the compiled code for the next window (${done})`);
    } catch (error) {
      this.#log.debug(`The compiled code could not be kept; the next window compiles it again: ${String(error)}`);
    }
  }
}
