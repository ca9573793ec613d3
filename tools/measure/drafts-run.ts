/**
 * One run of tools/measure/drafts.ts: looks at every file of a folder as the view *Drafts* does, and prints what that took, as JSON.
 *
 *     node --expose-gc tools/measure/drafts-run.ts <folder of the build> <folder of the files> <folder for what is kept> <beside | threads> [folder of compiled code]
 *
 * Beside the editors it keeps what is compiled in the end, as the extension does when nobody types.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type { DraftSummary } from '../../src/core/index.ts';
import { HANDED_OUT, JudgePool } from '../../src/vscode/features/drafts/judge-pool.ts';
import { everyTurn, handOut, scan } from '../../src/vscode/features/drafts/scan.ts';
import { SummaryCache, type BucketStore, type FileStamp } from '../../src/vscode/features/drafts/summary-cache.ts';
import { IN_THREAD, THREAD_LIMITS, type ThreadFiles } from '../../src/vscode/platform/thread-start.ts';
import type * as CodeCache from '../../src/vscode/platform/code-cache.ts';
import type * as Whole from '../../src/vscode/extension.browser.ts';

export interface DraftsRun {
  readonly drafts: number;
  readonly reads: number;
  /** Until the first draft is listed, and until all are. */
  readonly firstMs: number;
  readonly allMs: number;
  readonly cpuMs: number;
  /** How long somebody waits who comes in while threads start, which they do when nobody types. */
  readonly startMs: number;
  /** How long somebody waits who comes in between. */
  readonly waitMs: { readonly median: number; readonly p99: number; readonly longest: number };
  /** How many files took longer than a key may wait, of those that were judged beside the editors. */
  readonly long: number;
  readonly megabytes: number;
}

const KEY_MS = 16;
const STATS_AT_ONCE = 32;
const CHUNK = 256;

const [, , dist = '', folder = '', kept = '', how = '', compiled] = process.argv;
const [loader, whole] = ['code-cache.cjs', 'web/extension.js'].map((name) => path.resolve(dist, name)) as [
  string,
  string,
];
const store: BucketStore = {
  read: (name) => readFile(path.join(kept, name), 'utf8').catch(() => undefined),
  write: (name, text) => writeFile(path.join(kept, name), text),
};
const threads: Worker[] = [];
/** What is in use, in MB. The heaps of threads are not tidied up before. */
const memory = async (): Promise<number> => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const heaps = await Promise.all(threads.map((thread) => thread.getHeapStatistics()));
  const inThreads = heaps.reduce((sum, { used_heap_size: used, external_memory: outside }) => sum + used + outside, 0);
  return (heapUsed + arrayBuffers + inThreads) / 1e6;
};
console.log(JSON.stringify(await measured()));

async function measured(): Promise<DraftsRun> {
  const before = await memory();
  const processor = process.cpuUsage();
  const began = performance.now();
  const loading = loadEngine();
  const cache = new SummaryCache();
  await cache.load(store);
  const names = readdirSync(folder);
  const { engine, analyzer, keep } = await loading;
  let pool: JudgePool | undefined;
  const delays = monitorEventLoopDelay({ resolution: 1 });
  const run = { drafts: 0, reads: 0, long: 0, firstMs: 0, startMs: 0 };
  const list = (posts: number): void => {
    run.drafts += posts;
    if (run.firstMs === 0 && posts > 0) run.firstMs = Math.round(performance.now() - began);
  };
  delays.enable();
  for (let at = 0; at < names.length; at += CHUNK) {
    const changed: { readonly name: string; readonly stamp: FileStamp }[] = [];
    const chunk = names.slice(at, at + CHUNK);
    for (let from = 0; from < chunk.length; from += STATS_AT_ONCE) {
      const some = chunk.slice(from, from + STATS_AT_ONCE);
      const stamps = await Promise.all(some.map((name) => stat(path.join(folder, name))));
      some.forEach((name, index) => {
        const { mtimeMs: mtime, size } = stamps[index]!;
        const known = cache.get(name, { mtime, size }, 'measured');
        if (known) list(known.posts.length);
        else changed.push({ name, stamp: { mtime, size } });
      });
    }
    const judged = (name: string, stamp: FileStamp, summary: DraftSummary): void => {
      run.reads++;
      cache.set(name, stamp, 'measured', summary);
      list(summary.posts.length);
    };
    const read = ({ name }: { readonly name: string }): Promise<string> => readFile(path.join(folder, name), 'utf8');
    if (how === 'threads' && changed.length > 0) {
      if (!pool) {
        pool = await startPool();
        await everyTurn();
        run.startMs = Math.round(delays.max / 1e5) / 10;
        delays.reset();
      }
      await handOut(
        changed,
        {
          read,
          judge: async ({ name, stamp }, text) =>
            judged(
              name,
              stamp,
              await pool!.judge({ text, flavor: 'markdown', options: { fileName: name }, withWork: false }),
            ),
        },
        { typing: () => undefined },
        HANDED_OUT,
        { aborted: false },
      );
      continue;
    }
    await scan(
      changed,
      {
        read,
        judge({ name, stamp }, text) {
          const start = performance.now();
          const summary = engine.summarize(analyzer.analyze(text, 'markdown', { fileName: name }), analyzer);
          if (performance.now() - start > KEY_MS) run.long++;
          judged(name, stamp, summary);
        },
      },
      { now: () => performance.now(), breathe: everyTurn, typing: () => undefined },
      { aborted: false },
    );
  }
  delays.disable();
  const allMs = Math.round(performance.now() - began);
  const { user, system } = process.cpuUsage(processor);
  const wait = (nanoseconds: number): number => Math.round(nanoseconds / 1e5) / 10;
  const megabytes = Math.round((await memory()) - before);
  pool?.dispose();
  await cache.save(store);
  if (how === 'beside') await keep('judged');
  return {
    ...run,
    allMs,
    cpuMs: Math.round((user + system) / 1000),
    waitMs: { median: wait(delays.percentile(50)), p99: wait(delays.percentile(99)), longest: wait(delays.max) },
    megabytes,
  };
}

async function startPool(): Promise<JudgePool> {
  const data = (name: string): Promise<Uint8Array> => readFile(path.join(dist, 'data', name));
  const workerData: ThreadFiles = { loader, whole, compiled };
  return JudgePool.start(
    () => {
      const thread = new Worker(IN_THREAD, { eval: true, workerData, resourceLimits: THREAD_LIMITS });
      threads.push(thread);
      return thread;
    },
    { pack: await data('pack.bin'), model: await data('role-model.bin'), owners: {} },
  );
}

async function loadEngine() {
  const require = createRequire(import.meta.url);
  const { loadCode } = require(loader) as typeof CodeCache;
  const { exports, keep } = loadCode<typeof Whole>(whole, compiled);
  const code = await exports.engine();
  const pack = readFileSync(path.join(dist, 'data/pack.bin'));
  const engine = code.createEngine([code.readPackFile(pack, (bytes) => new TextDecoder().decode(bytes))]);
  return { engine, keep, analyzer: engine.createAnalyzer(readFileSync(path.join(dist, 'data/role-model.bin')), true) };
}
