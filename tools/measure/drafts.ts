/**
 * How long the view *Drafts* takes for 5,000 files of 3 KB: until the first is listed, until all are, the same after a restart, how
 * long anybody waits for the turn of it, and how much memory it takes. The files are read from the disk, as the extension does, in a
 * process of its own; VS Code's own search and its calls for each file are not in it. Run with `npm run measure-drafts`. The exit
 * code is 1 when a limit is passed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
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

await runMain(async () => {
  const { code } = await run(process.execPath, ['esbuild.js', '--production'], { cwd: root, show: 'inherit' });
  if (code !== 0) throw new Unavailable('the extension could not be built; see why with: npx node esbuild.js');
  const temporary = temporaryFolder('drafts');
  const folder = path.join(temporary.path, 'files');
  mkdirSync(folder);
  const size = writeFiles(folder);
  const program = path.join(import.meta.dirname, 'drafts-run.ts');
  const once = (): DraftsRun =>
    JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', program, path.join(root, 'dist'), folder, temporary.path], {
        encoding: 'utf8',
      }),
    ) as DraftsRun;
  const first = once();
  const again = once();
  temporary.remove();
  console.log(`Node ${process.version}, ${FILES} files, ${(size / 1e6).toFixed(1)} MB:`);
  console.log(
    `from nothing: first result after ${first.firstMs} ms (limit ${LIMITS.firstMs}), all ${first.drafts} after ` +
      `${first.allMs} ms (limit ${LIMITS.allMs}), ${first.cpuMs} ms of processor time`,
  );
  console.log(
    `others wait for their turn: ${first.waitMs.median} ms in the middle, 99 of 100 no longer than ${first.waitMs.p99} ms, ` +
      `longest ${first.waitMs.longest} ms; ${first.long} of ${FILES} files took longer than 16 ms`,
  );
  console.log(`memory: ${first.megabytes} MB more when all are listed (limit ${LIMITS.megabytes})`);
  console.log(`after a restart: all ${again.drafts} after ${again.allMs} ms, ${again.reads} files read`);
  const isWithin =
    first.firstMs <= LIMITS.firstMs && first.allMs <= LIMITS.allMs && first.megabytes <= LIMITS.megabytes;
  return isWithin && again.reads === 0 ? 0 : 1;
});

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
