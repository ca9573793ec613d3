import assert from 'node:assert/strict';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { ListedDraft } from '../../../src/core/plain.ts';
import type { EngineLoader } from '../../../src/vscode/platform/engine-loader.ts';
import { IN_THREAD, THREAD_LIMITS, type ThreadFiles } from '../../../src/vscode/platform/thread-start.ts';
import { folderNamed, ListedWorkspace, MemoryStore, salesDraft, write } from './drafts-support.ts';
import { activate, engineLoader } from './support.ts';

const FILES = 120;

describe('Drafts of a large folder', () => {
  const folder = folderNamed('many drafts');
  let started = 0;
  const { extensionPath } = vscode.extensions.getExtension('role-lens.role-lens')!;
  const startIn = (code: string): EngineLoader => ({
    ...engineLoader,
    startThread: () => {
      started++;
      const built = (...names: string[]): string => path.join(extensionPath, 'dist', ...names);
      const workerData: ThreadFiles = {
        loader: built('code-cache.cjs'),
        whole: built('web', 'extension.js'),
        compiled: undefined,
      };
      return new Worker(code, { eval: true, workerData, resourceLimits: THREAD_LIMITS });
    },
  });
  /** What is listed of the folder, and how many files were read for it. */
  const listedBy = async (
    loader: EngineLoader,
    store = new MemoryStore(),
  ): Promise<[ListedDraft[], number, string]> => {
    const listed = new ListedWorkspace(store, loader);
    let reads = 0;
    listed.list.onDidRead((id) => (reads += id.startsWith(folder.toString()) ? 1 : 0));
    try {
      await listed.look();
      await listed.list.save();
      return [
        listed.rows.shown().filter(({ id }) => id.startsWith(folder.toString())),
        reads,
        listed.log.lines.join('\n'),
      ];
    } finally {
      listed.dispose();
    }
  };
  before(activate);
  beforeEach(async () => {
    started = 0;
    for (let at = 0; at < FILES; at++)
      await write(folder, `${at}.md`, `${salesDraft(at % 4)}\n\n- 完成 ${at} 次拜访\n`);
  });
  afterEach(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it('are judged in threads, and what is said of each is what is said beside the editors', async () => {
    const [beside] = await listedBy(engineLoader);
    const store = new MemoryStore();
    const [apart, reads, log] = await listedBy(startIn(IN_THREAD), store);
    assert.ok(started > 1);
    assert.doesNotMatch(log, /thread has failed/);
    assert.deepEqual(apart, beside);
    assert.deepEqual([apart.length, reads], [FILES, FILES]);
    // The next window knows them, and starts no thread.
    started = 0;
    const [again, readAgain] = await listedBy(startIn(IN_THREAD), store);
    assert.deepEqual(again, beside);
    assert.deepEqual([readAgain, started], [0, 0]);
  });

  it('are judged beside the editors when a thread fails, each of them, and the log says why', async () => {
    const [listed, , log] = await listedBy(startIn('throw new Error("no threads today")'));
    assert.equal(listed.length, FILES);
    assert.match(log, /warn: Drafts are judged beside the editors.*no threads today/);
  });
});
