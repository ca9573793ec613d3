/**
 * How long the view *Drafts* takes for 5,000 files of 3 KB: until the first is listed, until all are, the same after a restart, how
 * long anybody waits for the turn of it, and how much memory it takes. Once in threads, as on the desktop, and once beside the editors,
 * as in a browser. The files are read from the disk, as the extension does, in a
 * process of its own; VS Code's own search and its calls for each file are not in it. Run with `npm run measure-drafts`. The exit
 * code is 1 when a limit is passed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { jobDescriptions } from '../../test/bench/drafts.ts';
import { compilePack } from '../build/compile-pack.ts';
import { temporaryFolder } from '../host/cleanup.ts';
import { Unavailable, runMain } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { run } from '../host/process.ts';
import type { DraftsRun } from './drafts-run.ts';

const FILES = 5000;
const BYTES = 3000;
const SEED = 20270402;
const LIMITS = { firstMs: 1000, allMs: 10_000, megabytes: 200 };
const LIMITED = ['firstMs', 'allMs', 'megabytes'] as const;

await runMain(async () => {
  const { code } = await run(process.execPath, ['esbuild.js', '--production'], { cwd: root, show: 'inherit' });
  if (code !== 0) throw new Unavailable('the extension could not be built; see why with: npx node esbuild.js');
  const temporary = temporaryFolder('drafts');
  const folder = path.join(temporary.path, 'files');
  mkdirSync(folder);
  const size = writeFiles(folder);
  const program = path.join(import.meta.dirname, 'drafts-run.ts');
  const below = (name: string): string => {
    const folder = path.join(temporary.path, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  };
  const once = (how: 'threads' | 'beside', kept: string, ...compiled: readonly string[]): DraftsRun =>
    JSON.parse(
      execFileSync(
        process.execPath,
        ['--expose-gc', program, path.join(root, 'dist'), folder, below(kept), how, ...compiled],
        { encoding: 'utf8' },
      ),
    ) as DraftsRun;
  const first = once('threads', 'first');
  const again = once('threads', 'first');
  const beside = once('beside', 'beside', below('compiled'));
  const later = once('threads', 'later', below('compiled'));
  temporary.remove();
  console.log(`Node ${process.version}, ${FILES} files, ${(size / 1e6).toFixed(1)} MB, load ${load()}:`);
  console.log(`in threads, in the first window: ${told(first)}`);
  console.log(`in threads, in a later one: ${told(later)}`);
  console.log(`after a restart: all ${again.drafts} after ${again.allMs} ms, ${again.reads} files read`);
  console.log(`beside the editors: ${told(beside)}; ${beside.long} of ${FILES} files took longer than 16 ms`);
  const isWithin = [first, later].every((it) => LIMITED.every((name) => it[name] <= LIMITS[name]));
  return isWithin && again.reads === 0 ? 0 : 1;
});

function told({ firstMs, drafts, allMs, cpuMs, startMs, waitMs, megabytes }: DraftsRun): string {
  return [
    `first result after ${firstMs} ms (limit ${LIMITS.firstMs})`,
    `all ${drafts} after ${allMs} ms (limit ${LIMITS.allMs})`,
    `${cpuMs} ms of processor time`,
    ...(startMs > 0 ? [`${startMs} ms at once while threads start`] : []),
    `others wait ${waitMs.median} ms in the middle, 99 of 100 no longer than ${waitMs.p99} ms, longest ${waitMs.longest} ms`,
    `${megabytes} MB more when all are listed (limit ${LIMITS.megabytes})`,
  ].join(', ');
}

/** What else the machine does: figures mean little when it is more than the number of processors. */
function load(): string {
  return `${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} processors`;
}

/** Job descriptions, each cut at a line. @returns the size of all, in bytes */
function writeFiles(folder: string): number {
  const compiled = compilePack(path.join(root, 'data'));
  const texts = jobDescriptions(FILES * BYTES * 2, compiled, SEED);
  let size = 0;
  for (let at = 0; at < FILES; at++) {
    const bytes = Buffer.from(texts[at % texts.length]!);
    const part = bytes.length > BYTES ? bytes.subarray(0, bytes.lastIndexOf('\n', BYTES) + 1) : bytes;
    size += part.length;
    writeFileSync(path.join(folder, `${at}.md`), part);
  }
  return size;
}
