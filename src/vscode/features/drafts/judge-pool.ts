/** Threads that judge files of the list, started when there are many and ended when there is nothing to do. */
import type { DraftSummary } from '../../../core/index.ts';
import type { Thread } from '../../platform/engine-loader.ts';
import type { ThreadKnowledge, ThreadQuestion } from './judging-thread.ts';
import { everyTurn } from './scan.ts';

/** With two, both processors of a small machine work; more take memory that others need. */
export const THREADS = 2;

interface Waiting {
  readonly resolve: (summary: DraftSummary) => void;
  readonly reject: (reason: Error) => void;
}

export class JudgePool {
  readonly #threads: Thread[] = [];
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #failure: Error | undefined;

  /** Starts the threads, and hands each what it is to know. Both take time: everybody has a turn after each. */
  static async start(start: () => Thread, knowledge: ThreadKnowledge): Promise<JudgePool> {
    const pool = new JudgePool();
    while (pool.#threads.length < THREADS && !pool.#failure) {
      const thread = start();
      pool.#listenTo(thread);
      await everyTurn();
      thread.postMessage(knowledge);
      await everyTurn();
    }
    return pool;
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

  #listenTo(thread: Thread): void {
    this.#threads.push(thread);
    thread.on('message', ({ id, summary }) => {
      this.#waiting.get(id)?.resolve(summary);
      this.#waiting.delete(id);
    });
    thread.on('error', (error) => this.#fail(error));
    thread.on('exit', () => this.#fail(new Error('a thread has ended')));
  }

  #fail(reason: Error): void {
    this.#failure ??= reason;
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
    for (const thread of this.#threads) void thread.terminate();
  }
}
