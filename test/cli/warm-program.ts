/**
 * Runs the program in processes that stay: starting one takes longer than most of what is asked of it. What it is built of and with is
 * that of the built program. Each call finds the arguments, the input, the folder and the environment that it would have in a process of its
 * own.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../tools/build/bundles.ts';
import { onEnd, temporaryFolder } from '../../tools/host/cleanup.ts';
import { root } from '../../tools/host/paths.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a process is asked to run. */
export interface Asked {
  readonly args: readonly string[];
  readonly input: Uint8Array;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A call that takes longer, in milliseconds, stands still; its process ends, and the next call has another one. */
const STANDSTILL = 120_000;

let bundled: Promise<string> | undefined;
/** By the language of the system, which a process has from its start on. */
const processes = new Map<string, Warm>();

export async function runWarm(asked: Asked, language: string): Promise<Outcome> {
  const bundle = await (bundled ??= bundleProgram());
  let warm = processes.get(language);
  if (!warm?.isAlive) {
    warm = new Warm(bundle, language);
    processes.set(language, warm);
  }
  return warm.run(asked);
}

/** The program as a module that runs when it is told to; it finds the pack where the built program does. */
async function bundleProgram(): Promise<string> {
  const options = bundles(false).find(({ outfile }) => outfile === 'dist/cli.js')!;
  const outfile = path.join(temporaryFolder('program').path, 'program.mjs');
  const define = { 'import.meta.dirname': JSON.stringify(path.join(root, 'dist')) };
  await build({ ...options, entryPoints: ['src/cli/main.ts'], outfile, define, sourcemap: false });
  return outfile;
}

class Warm {
  readonly #child: ChildProcess;
  /** Of the call that is under way. */
  #settle: { answer: (outcome: Outcome) => void; fail: (error: Error) => void } | undefined;
  #last: Promise<unknown>;

  constructor(bundle: string, language: string) {
    this.#child = spawn(process.execPath, [path.join(import.meta.dirname, 'warm-process.ts'), bundle], {
      env: { ...process.env, LC_ALL: language },
      // Pipes: what is written to a file or a device is written in another way.
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    onEnd(() => this.end());
    this.#last = once(this.#child, 'message').then(() =>
      this.#child.on('message', (outcome: Outcome) => this.#settle?.answer(outcome)),
    );
    this.#child.on('exit', () => this.#settle?.fail(new Error('the process of the program has ended')));
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** One call after the other: the folder and the streams are those of the process. */
  run(asked: Asked): Promise<Outcome> {
    const outcome = this.#last.then(() => this.#call(asked));
    this.#last = outcome.catch(() => undefined);
    return outcome;
  }

  end(): void {
    this.#child.kill();
  }

  async #call(asked: Asked): Promise<Outcome> {
    const timer = setTimeout(() => this.end(), STANDSTILL);
    try {
      return await new Promise<Outcome>((answer, fail) => {
        this.#settle = { answer, fail };
        this.#child.send(asked);
      });
    } finally {
      clearTimeout(timer);
    }
  }
}

/** To be called at the end of a run: a process that waits keeps this one alive. */
(globalThis as { after?: (end: () => void) => void }).after?.(() => {
  for (const warm of processes.values()) warm.end();
});
