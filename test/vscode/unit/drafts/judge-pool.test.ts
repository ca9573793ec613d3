import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as core from '../../../../src/core/index.ts';
import type { DraftSummary } from '../../../../src/core/index.ts';
import { JudgePool, THREADS } from '../../../../src/vscode/features/drafts/judge-pool.ts';
import {
  serveJudging,
  type ThreadAnswer,
  type ThreadKnowledge,
  type ThreadMessage,
  type ThreadQuestion,
} from '../../../../src/vscode/features/drafts/judging-thread.ts';
import type { Thread } from '../../../../src/vscode/platform/engine-loader.ts';

const SUMMARY: DraftSummary = { posts: [], more: 0 };
const KNOWLEDGE: ThreadKnowledge = { pack: new Uint8Array(), model: new Uint8Array(), owners: {} };

/** A thread that answers when it is told to. */
class FakeThread implements Thread {
  readonly asked: ThreadQuestion[] = [];
  isEnded = false;
  readonly #listeners = new Map<string, (value: never) => void>();

  postMessage(message: ThreadMessage): void {
    if (!('pack' in message)) this.asked.push(...message);
  }
  on(event: string, listener: (value: never) => void): void {
    this.#listeners.set(event, listener);
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer({ id }: ThreadQuestion, summary = SUMMARY): void {
    this.#listeners.get('message')!([{ id, summary }] satisfies ThreadAnswer[] as never);
  }
  fail(): void {
    this.#listeners.get('error')!(new Error('out of memory') as never);
  }
}

const asked = (text: string): Omit<ThreadQuestion, 'id'> => ({
  text,
  flavor: 'markdown',
  options: {},
  withWork: false,
});

describe('Threads that judge', () => {
  const started = async (): Promise<{ readonly pool: JudgePool; readonly threads: FakeThread[] }> => {
    const threads: FakeThread[] = [];
    const start = (): Thread => {
      const thread = new FakeThread();
      threads.push(thread);
      return thread;
    };
    return { pool: await JudgePool.start(start, KNOWLEDGE), threads };
  };

  it('share the files, and each answer goes to its question, whichever comes first', async () => {
    const { pool, threads } = await started();
    assert.equal(threads.length, THREADS);
    const answers = [1, 2, 3, 4].map((at) => pool.judge(asked(`text ${at}`)));
    assert.deepEqual(
      threads.map(({ asked }) => asked.map(({ text }) => text)),
      [
        ['text 1', 'text 3'],
        ['text 2', 'text 4'],
      ],
    );
    for (const thread of threads.toReversed())
      for (const question of thread.asked.toReversed()) thread.answer(question, { posts: [], more: question.id });
    assert.deepEqual(
      (await Promise.all(answers)).map(({ more }) => more),
      [0, 1, 2, 3],
    );
  });

  it('are given up together when one fails: nobody waits for ever', async () => {
    const { pool, threads } = await started();
    const answers = [1, 2, 3].map((at) => pool.judge(asked(`text ${at}`)));
    threads[1]!.fail();
    const results = await Promise.allSettled(answers);
    assert.ok(results.every(({ status }) => status === 'rejected'));
    assert.ok(threads.every(({ isEnded }) => isEnded));
    await assert.rejects(pool.judge(asked('text')), /out of memory/);
  });

  it('fail with a file that cannot be judged, in the thread, where that ends it', () => {
    let tell: ((message: ThreadMessage) => void) | undefined;
    serveJudging({ postMessage: () => undefined, on: (_, listener) => void (tell = listener) }, core);
    assert.throws(() => tell!(KNOWLEDGE));
  });
});
