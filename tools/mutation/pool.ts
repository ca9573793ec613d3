/** A process that runs tests against mutants, and a new one in its place when it has to be ended. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { onEnd } from '../host/cleanup.ts';
import type { Answer, Request, Setup } from './worker.ts';

/** Random tests try the same few inputs for every mutant. */
const INPUTS = { ROLE_LENS_RUNS: '30', ROLE_LENS_SEED: '1' };

export class WorkerProcess {
  readonly #setup: Setup;
  #child: ChildProcess | undefined;
  #isReady: Promise<boolean> | undefined;
  #forget: (() => void) | undefined;
  /** Whether the process ended before it was ready. */
  hasFailed = false;

  constructor(setup: Setup) {
    this.#setup = setup;
  }

  /** Asks the process; answers undefined when it ended or took too long, and starts it anew for the next question. */
  async ask(request: Request, milliseconds: number): Promise<Answer | undefined> {
    this.#child ??= this.#start();
    if (!(await this.#isReady)) {
      this.hasFailed = true;
      this.end();
      return undefined;
    }
    const child = this.#child;
    child.send(request);
    const answer = await nextMessage(child, milliseconds);
    if (answer === undefined) this.end();
    return answer;
  }

  restart(): void {
    this.end();
  }

  end(): void {
    this.#forget?.();
    this.#child = undefined;
  }

  #start(): ChildProcess {
    const child = fork(path.join(import.meta.dirname, 'worker.ts'), {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { ...process.env, ...INPUTS, ROLE_LENS_MUTATION: JSON.stringify(this.#setup) },
    });
    this.#forget = onEnd(() => child.kill('SIGKILL'));
    this.#isReady = nextMessage(child, 300_000).then((message) => message !== undefined);
    return child;
  }
}

/** The next message of a process, or undefined when it ends or the time is over before. */
function nextMessage(child: ChildProcess, milliseconds: number): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const done = (message?: Answer): void => {
      clearTimeout(timer);
      child.off('message', done);
      child.off('exit', gone);
      resolve(message);
    };
    const gone = (): void => done();
    const timer = setTimeout(gone, milliseconds);
    child.on('message', done);
    child.on('exit', gone);
  });
}
