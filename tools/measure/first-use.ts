/**
 * How long the first thing that is asked of the engine takes: from nothing to a hover, and from nothing to the analysis of 100 KB, each
 * in a process of its own with the built bundle and its data read from the disk. Run with `npm run first-use`. The exit code is 1
 * when a median is over its limit.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { draftOf, jobDescriptions } from '../../test/bench/drafts.ts';
import { quantile } from '../../test/bench/measure.ts';
import { compilePack } from '../build/compile-pack.ts';
import { temporaryFolder } from '../host/cleanup.ts';
import { Unavailable, runMain } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { run } from '../host/process.ts';

const RUNS = 21;
const SEED = 20270402;
const HOVERED_LINES = 200;
const ANALYZED_BYTES = 100_000;

await runMain(async () => {
  const { code } = await run(process.execPath, ['esbuild.js', '--production'], { cwd: root, show: 'inherit' });
  if (code !== 0) throw new Unavailable('the extension could not be built; see why with: npx node esbuild.js');
  const compiled = compilePack(path.join(root, 'data'));
  const temporary = temporaryFolder('first-use');
  const tasks = [
    { task: 'hover', what: `a hover in ${HOVERED_LINES} lines`, limit: 60, text: draftOf(HOVERED_LINES, compiled) },
    {
      task: 'analysis',
      what: 'the analysis of 100 KB',
      limit: 120,
      text: jobDescriptions(ANALYZED_BYTES, compiled, SEED).join('\n'),
    },
  ].map((it) => ({ ...it, file: path.join(temporary.path, `${it.task}.md`), times: [] as number[] }));
  for (const { file, text } of tasks) writeFileSync(file, text);
  for (let round = 0; round < RUNS; round++) for (const { task, file, times } of tasks) times.push(oneRun(task, file));
  temporary.remove();
  console.log(
    `Node ${process.version}, medians of ${RUNS} new processes each, the bundle and its data read from the disk:`,
  );
  for (const { what, times, limit } of tasks) {
    const [fastest, median, slow] = [0, 0.5, 0.9].map((share) => quantile(times, share).toFixed(1));
    console.log(
      `from nothing to ${what}: ${median} ms (fastest ${fastest}, nine of ten within ${slow}), limit ${limit} ms`,
    );
  }
  return tasks.every(({ times, limit }) => quantile(times, 0.5) <= limit) ? 0 : 1;
});

/** ms */
function oneRun(task: string, file: string): number {
  const program = path.join(import.meta.dirname, 'first-use-run.mjs');
  return Number(execFileSync(process.execPath, [program, task, path.join(root, 'dist'), file], { encoding: 'utf8' }));
}
