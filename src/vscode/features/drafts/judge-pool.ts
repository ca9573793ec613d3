/** Threads that judge files of the list, started when there are many and ended when there is nothing to do. */
import type { DraftSummary } from '../../../core/index.ts';
import type { Thread } from '../../platform/engine-loader.ts';
import type { ThreadKnowledge, ThreadQuestion } from './judging-thread.ts';
import { everyTurn } from './scan.ts';

/** With two, both processors of a small machine work; more take memory that others need. */
export const THREADS = 2;

/** So many files are in one message at the most: each message costs about as much as a tenth of a file. */
const TOGETHER = 8;
/** So many messages a thread has at a time, so that the next one is at hand when it is done with one. */
const AHEAD = 2;

/** So many files keep the threads busy: those that are with them, and half as many that are being read. */
export const HANDED_OUT = THREADS * AHEAD * TOGETHER * 1.5;

interface Waiting {
  readonly resolve: (summary: DraftSummary) => void;
  readonly reject: (reason: Error) => void;
}

interface Busy {
  readonly thread: Thread;
  /** Messages that are not answered. */
  messages: number;
}

export class JudgePool {
  readonly #threads: Busy[] = [];
  /** Questions that no thread has yet. */
  readonly #questions: ThreadQuestion[] = [];
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
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#questions.push({ id, ...asked });
      this.#send();
    });
  }

  /** Gives the threads what they can take, the one with less to do first. */
  #send(): void {
    while (this.#questions.length > 0) {
      const next = this.#threads.reduce((a, b) => (b.messages < a.messages ? b : a));
      if (next.messages >= AHEAD) return;
      next.messages++;
      next.thread.postMessage(this.#questions.splice(0, TOGETHER));
    }
  }

  dispose(): void {
    this.#fail(new Error('the threads have ended'));
  }

  #listenTo(thread: Thread): void {
    const busy: Busy = { thread, messages: 0 };
    this.#threads.push(busy);
    thread.on('message', (answers) => {
      busy.messages--;
      this.#send();
      for (const { id, summary } of answers) {
        this.#waiting.get(id)?.resolve(summary);
        this.#waiting.delete(id);
      }
    });
    thread.on('error', (error) => this.#fail(error));
    thread.on('exit', () => this.#fail(new Error('a thread has ended')));
  }

  #fail(reason: Error): void {
    this.#failure ??= reason;
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
    for (const { thread } of this.#threads) void thread.terminate();
  }
}
