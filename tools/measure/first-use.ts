/**
 * How long the first thing that is asked of the engine takes: from nothing to a hover, and from nothing to the analysis of 100 KB, each
 * in a process of its own with the built bundle and its data read from the disk. In the first window after the installation all
 * code has to be compiled; later windows find it as an earlier one, in which drafts were judged, has kept it. Run with
 * `npm run first-use`. The exit code is 1 when a median of the later windows is over its limit.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createEngine, type CompiledPack } from '../../src/core/index.ts';
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
  ].map((it) => ({ ...it, file: path.join(temporary.path, `${it.task}.md`), place: placeOfTerm(compiled, it.text) }));
  for (const { file, text } of tasks) writeFileSync(file, text);
  const [nothing, kept] = ['nothing', 'kept'].map((name) => path.join(temporary.path, name)) as [string, string];
  for (const task of tasks) oneRun(task, kept, 'keep');
  const windows = [
    { window: 'in the first window', compiled: nothing, found: undefined },
    { window: 'in every later one', compiled: kept, found: 'judged' },
  ];
  const measured = windows.flatMap((it) =>
    tasks.map((task) => ({ ...it, ...task, times: [] as number[], computing: [] as number[] })),
  );
  for (let round = 0; round < RUNS; round++) {
    for (const it of measured) {
      const run = oneRun(it, it.compiled);
      if (run.found !== it.found) throw new Error(`compiled code: ${run.found ?? 'none'}, not ${it.found ?? 'none'}`);
      it.times.push(run.time);
      it.computing.push(run.computing);
    }
  }
  temporary.remove();
  console.log(
    `Node ${process.version}, medians of ${RUNS} new processes each, the bundle and its data read from the disk:`,
  );
  for (const { what, window, times, computing, limit, found } of measured) {
    const [fastest, median, slow] = [0, 0.5, 0.9].map((share) => quantile(times, share).toFixed(1));
    const held = found === undefined ? '' : `, limit ${limit} ms`;
    console.log(
      `from nothing to ${what} ${window}: ${median} ms (fastest ${fastest}, nine of ten within ${slow}; ` +
        `its thread computes ${quantile(computing, 0.5).toFixed(1)} ms)${held}`,
    );
  }
  return measured.every(({ times, limit, found }) => found === undefined || quantile(times, 0.5) <= limit) ? 0 : 1;
});

/** Where the first term of a draft begins. */
function placeOfTerm(pack: CompiledPack, text: string): number {
  const engine = createEngine([pack]);
  return engine.findTerms(text, engine.readDraft(text, 'markdown'))[0]!.start;
}

/** Times in ms. */
interface Run {
  readonly time: number;
  readonly computing: number;
  readonly found?: string;
}

interface Task {
  readonly task: string;
  readonly file: string;
  readonly place: number;
}

/** @param folder of compiled code */
function oneRun({ task, file, place }: Task, folder: string, ...keep: string[]): Run {
  const program = path.join(import.meta.dirname, 'first-use-run.mjs');
  const args = [program, task, path.join(root, 'dist'), file, String(place), folder, ...keep];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Run;
}
