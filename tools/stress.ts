/**
 * Runs all tests several times, each time in a fresh clone, while two busy loops take processor time from them:
 *
 *     npm run test:stress              five times
 *     npm run test:stress -- 2 core    two times, the part `core` only
 *     npm run test:stress -- 1 --minutes 20
 *                                      once, and what is not done in 20 minutes counts as failed
 *
 * Clones what is committed. The dependencies are installed anew in each clone; the VS Code that the tests run in is taken over
 * from this repository when it is there. Prints each part when it is done, each run and a last line; fails when one run failed, and says
 * where all that it printed is kept. Unless told otherwise each run ends after an hour at the latest.
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { onEnd, temporaryFolder } from './host/cleanup.ts';
import { runMain, Unavailable } from './host/main.ts';
import { cacheDir, root } from './host/paths.ts';
import { killGroup, run, spawnGroup } from './host/process.ts';

const BUSY_LOOPS = 2;
const LIMIT_MINUTES = 60;
/** How the tests say that a part of them is done. */
const PART_DONE = /^── (.+) \(\d+ s\) ──$/u;

interface Run {
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly failures: readonly string[];
  /** All that it printed. */
  readonly text: string;
}

await runMain(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { minutes: { type: 'string' } } });
  const minutes = Number(values.minutes ?? LIMIT_MINUTES);
  const [first = '5'] = positionals;
  const isCount = /^\d+$/.test(first);
  const times = isCount ? Number(first) : 5;
  const parts = isCount ? positionals.slice(1) : positionals;
  if (times < 1) throw new Unavailable('say how often, from 1 on: npm run test:stress -- 5');
  if (!(minutes > 0)) throw new Unavailable('say for how many minutes at most: npm run test:stress -- 1 --minutes 20');
  const end = startBusyLoops();
  const runs: Run[] = [];
  for (let at = 1; at <= times; at++) {
    const it = await runOnce(parts, minutes, (part, seconds) =>
      console.log(`run ${at} of ${times}: ${part} done after ${seconds} s`),
    );
    runs.push(it);
    console.log(`run ${at} of ${times}: ${it.passed} passed, ${it.failed} failed, ${it.seconds} s`);
    for (const failure of it.failures) console.log(`  ${failure}`);
    if (!isGood(it)) console.log(`  all that it printed: ${kept(it, at)}`);
  }
  end();
  const good = runs.filter(isGood).length;
  console.log(`${good} of ${times} runs passed beside ${BUSY_LOOPS} busy loops`);
  return good === times ? 0 : 1;
});

function isGood({ passed, failed }: Run): boolean {
  return passed > 0 && failed === 0;
}

/** Keeps what a run printed in a file, and answers its path from the folder of the project. */
function kept({ text }: Run, at: number): string {
  mkdirSync(cacheDir, { recursive: true });
  const file = path.join(cacheDir, `stress-run-${at}.log`);
  writeFileSync(file, text);
  return path.relative(root, file);
}

/** Starts threads that do nothing but take time, and answers what ends them. */
function startBusyLoops(): () => void {
  const loops = Array.from({ length: BUSY_LOOPS }, () => new Worker('for (;;);', { eval: true }));
  return () => {
    for (const loop of loops) void loop.terminate();
  };
}

/** @param onPart is told each part when it is done, with the seconds since the run began */
async function runOnce(
  parts: readonly string[],
  minutes: number,
  onPart: (part: string, seconds: number) => void,
): Promise<Run> {
  const temporary = temporaryFolder('stress');
  const clone = path.join(temporary.path, 'clone');
  const { code, output } = await run('git', ['clone', '--quiet', '--no-hardlinks', root, clone]);
  if (code !== 0)
    throw new Unavailable(
      `the repository could not be cloned; see what git says with: git clone . ${clone}\n${output}`,
    );
  const host = path.join(cacheDir, 'host');
  if (existsSync(host)) {
    mkdirSync(path.join(clone, '.cache'));
    cpSync(host, path.join(clone, '.cache', 'host'), { recursive: true, verbatimSymlinks: true });
  }
  const begun = Date.now();
  const secondsSince = (): number => Math.round((Date.now() - begun) / 1000);
  const text = await test(clone, parts, minutes, (line) => {
    const part = PART_DONE.exec(line)?.[1];
    if (part !== undefined) onPart(part, secondsSince());
  });
  const seconds = secondsSince();
  temporary.remove();
  // What is written to the standard error may come behind it.
  const [, passed, failed] = [...text.matchAll(/^(\d+) passed, (\d+) failed\s*$/gm)].at(-1) ?? [];
  if (passed === undefined)
    return {
      passed: 0,
      failed: 1,
      seconds,
      failures: [`it did not come to its end. Its last words:\n${text.slice(-2000)}`],
      text,
    };
  const failures =
    /\nFailed:\n((?: {2}.*\n)+)/
      .exec(text)?.[1]
      ?.split('\n')
      .map((line) => line.trim()) ?? [];
  return {
    passed: Number(passed),
    failed: Number(failed),
    seconds,
    failures: failures.filter((line) => line !== ''),
    text,
  };
}

/** Runs `npm test` in a folder, and answers what it prints. @param onLine is told each line of that when it comes */
function test(
  folder: string,
  parts: readonly string[],
  minutes: number,
  onLine: (line: string) => void,
): Promise<string> {
  const setup = path.join(folder, 'tools/setup.mjs');
  const child = spawnGroup(process.execPath, [setup, 'tools/test.ts', ...parts], {
    ...process.env,
    ROLE_LENS_ALL_INPUTS: 'yes',
  });
  const kill = onEnd(() => killGroup(child));
  // Told to stop, it ends what it started; what does not hear that is ended.
  const timers = [setTimeout(() => child.kill('SIGTERM'), minutes * 60_000), setTimeout(kill, (minutes + 1) * 60_000)];
  let text = '';
  if (child.stdout)
    createInterface(child.stdout).on('line', (line) => {
      text += `${line}\n`;
      onLine(line);
    });
  child.stderr?.on('data', (data) => (text += String(data)));
  return new Promise((resolve) => {
    child.on('close', () => {
      timers.forEach(clearTimeout);
      kill();
      resolve(text);
    });
  });
}
