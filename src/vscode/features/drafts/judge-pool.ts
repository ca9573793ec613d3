/** Threads that judge files of the list, started when there are many and ended when there is nothing to do. */
import type { DraftSummary } from '../../../core/index.ts';
import type { Thread } from '../../platform/engine-loader.ts';
import type { ThreadKnowledge, ThreadQuestion } from './judging-thread.ts';

/** With two, both processors of a small machine work; more take memory that others need. */
export const THREADS = 2;

interface Waiting {
  readonly resolve: (summary: DraftSummary) => void;
  readonly reject: (reason: Error) => void;
}

export class JudgePool {
  readonly #threads: readonly Thread[];
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #failure: Error | undefined;

  constructor(start: () => Thread, knowledge: ThreadKnowledge) {
    this.#threads = Array.from({ length: THREADS }, () => this.#begin(start(), knowledge));
  }

  /** @throws Error when a thread has ended: nothing is answered any more */
  async judge(asked: Omit<ThreadQuestion, 'id'>): Promise<DraftSummary> {
    if (this.#failure) throw this.#failure;
    const id = this.#asked++;
    const thread = this.#threads[id % THREADS]!;
    const question: ThreadQuestion = { id, ...asked };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      thread.postMessage(question);
    });
  }

  dispose(): void {
    this.#fail(new Error('the threads have ended'));
  }

  #begin(thread: Thread, knowledge: ThreadKnowledge): Thread {
    thread.on('message', ({ id, summary }) => {
      this.#waiting.get(id)?.resolve(summary);
      this.#waiting.delete(id);
    });
    thread.on('error', (error) => this.#fail(error));
    thread.on('exit', () => this.#fail(new Error('a thread has ended')));
    thread.postMessage(knowledge);
    return thread;
  }

  #fail(reason: Error): void {
    this.#failure ??= reason;
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
    for (const thread of this.#threads) void thread.terminate();
  }
}
