/**
 * Builds again whenever something changes. What it prints is made for VS Code's task runner: `[watch] build started`, the problems
 * as `file:line:column: reason`, and `[watch] build finished` when `dist/` is up to date. The sources of the build itself (esbuild.js
 * and tools/build) are read once: after a change of those, start it again.
 */
import { watch } from 'node:fs';
import path from 'node:path';
import { context, stop } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';
import { PackError } from './compile-pack.ts';

export interface WatchOptions {
  /** The root of the project. */
  readonly root: string;
  readonly bundles: readonly BuildOptions[];
  /** Folders that the assets are made of, relative to the root. */
  readonly assetFolders: readonly string[];
  /** Writes everything in `dist/` that is no bundle. Rejects with a {@link PackError} when the pack is not sound. */
  readonly writeAssets: () => Promise<void>;
}

/** An editor writes a file in several steps; within this time in milliseconds they count as one change. */
const SETTLE_MS = 50;
/** What a shell answers for a process that SIGTERM has ended. */
const SIGTERM_EXIT = 143;

/** Builds everything, then watches until the process is stopped. Resolves when the first build is done, however it went. */
export async function watchBuild({ root, bundles, assetFolders, writeAssets }: WatchOptions): Promise<void> {
  const progress = new Progress();
  // Without it the process that builds may outlive this one, when a build is under way.
  process.once('SIGTERM', () => void stop().finally(() => process.exit(SIGTERM_EXIT)));
  const assets = new Repeated(() => progress.during(() => writeAssets().catch(tell)));
  for (const folder of assetFolders) watch(path.join(root, folder), { recursive: true }, () => assets.ask());
  await progress.during(async () => {
    const built = bundles.map((options) => watchBundle(options, progress));
    await Promise.all([assets.run(), ...built]);
  });
}

/** Watches one bundle. Resolves when it was built for the first time. */
function watchBundle(options: BuildOptions, progress: Progress): Promise<void> {
  return new Promise((resolve, reject) => {
    const plugin: Plugin = {
      name: 'progress',
      setup(build) {
        build.onStart(() => progress.start());
        build.onEnd(() => {
          progress.finish();
          resolve();
        });
      },
    };
    context({ ...options, plugins: [...(options.plugins ?? []), plugin] })
      .then((bundle) => bundle.watch())
      .catch(reject);
  });
}

/** What is wrong with the pack in its own words; anything else with its stack. The next change tries again. */
function tell(error: unknown): void {
  console.error(error instanceof PackError ? error.message : error);
}

/** Prints when the first of several builds at the same time has started, and when the last has finished. */
class Progress {
  #running = 0;

  async during(work: () => Promise<void>): Promise<void> {
    this.start();
    try {
      await work();
    } finally {
      this.finish();
    }
  }

  start(): void {
    if (this.#running++ === 0) console.log('[watch] build started');
  }

  finish(): void {
    if (--this.#running === 0) console.log('[watch] build finished');
  }
}

/** Work that is asked for again and again: never twice at the same time, and once more when it is asked for while it runs. */
class Repeated {
  readonly #work: () => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  /** Has the work done soon; several calls in a row count as one. */
  ask(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.run(), SETTLE_MS);
  }

  /** Does the work after what runs already. */
  run(): Promise<void> {
    this.#running = this.#running.then(this.#work);
    return this.#running;
  }
}
