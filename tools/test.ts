/**
 * Runs the tests and adds them up:
 *
 *     npm test                     everything
 *     npm test -- core ui          some parts: check, core, package, cli, page, vscode, ui (core and the last four need the build, and do it)
 *     npm test -- -g 'pattern'     only tests whose full title matches
 *
 * Three steps run at a time where there are two processors; what one prints is shown when it is done. A step that fails does not keep
 * the others from running. The part `core` prints how much of src/core its tests run, and fails below the limits. The last line is
 * `N passed, N failed`.
 */
import { globSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './host/build.ts';
import { temporaryFolder } from './host/cleanup.ts';
import { Unavailable, runMain } from './host/main.ts';
import { cacheDir, root } from './host/paths.ts';
import { run } from './host/process.ts';
import { none, readResult, single } from './host/results.ts';
import type { Result } from './host/results.ts';
import { runInVSCode } from './host/run-in-vscode.ts';

const BUILD = 'build';
const parts = ['check', 'core', 'package', 'cli', 'page', 'vscode', 'ui'] as const;
type Part = (typeof parts)[number];

/** The parts that run the built extension. */
const onBuild: readonly Part[] = ['core', 'cli', 'page', 'vscode', 'ui'];

/** Tests of the core that try very many inputs, or very long ones. */
const atLength = [
  'analysis/analyzer',
  'analysis/block-terms',
  'analysis/growth-of-analysis',
  'analysis/memory-of-keys',
  'any-text',
  'authoring/render-template',
  'cases',
  'draft/front-matter',
  'draft/growth-of-reading',
  'draft/read-again',
  'findings/harms-nothing',
  'findings/house-style',
  'language/malformed-lists',
  'language/word-lists',
  'more-roles',
  'mutated-drafts',
  'pack/pack-build',
  'pack/team/hostile-packs',
  'plain-results',
  'terms/titles',
  'text/growth',
  'text/lexicon',
  'views/card',
].map((name) => `test/core/${name}.test.ts`);

/** Tests that need neither a build nor a browser. */
const besideCore = testsIn(...['services', 'words', 'protocol', 'webview', 'project', 'vscode/unit']);
const ofCore = testsIn('core').filter((file) => !atLength.includes(file));

/** Tests of a window that share one; the first of them wants one that nobody has used. The last two share another one in the same way. */
const ofNewWindow = 'test/ui/editor/first-window.test.ts';
const ofInstalled = ['walkthrough', 'host-killed'].map((name) => `test/ui/editor/${name}.test.ts`);
const ofUi = [
  ofNewWindow,
  ...testsIn('ui').filter((file) => file !== ofNewWindow && !ofInstalled.includes(file)),
  ...ofInstalled,
];

/**
 * Of the code of src/core, its tests run at least so many lines and branches of a hundred. Those at length do not count: what they do
 * over and over would take much longer while lines are counted.
 */
const COVERAGE = { lines: 95, branches: 90 };

/** What c8 counts, prints and holds against the limits. */
const coverageArguments = [
  '--include=src/core/**',
  '--temp-directory=.cache/coverage',
  '--reporter=text',
  '--skip-full',
  '--check-coverage',
  `--lines=${COVERAGE.lines}`,
  `--branches=${COVERAGE.branches}`,
  '--functions=0',
  '--statements=0',
];

/** Node keeps what it compiled: the tests run in a dozen processes, and start a program some thousand times. */
const COMPILED = { NODE_COMPILE_CACHE: path.join(cacheDir, 'compiled') };

/** Windows and pages wait more than they compute: so many steps at a time keep two processors busy. */
const LANES = 3;

interface Step {
  part: Part;
  name: string;
  /** About how long it takes, so that the long ones begin first. */
  seconds: number;
  run: () => Promise<Result>;
}

await runMain(async () => {
  const { wanted, grep, only } = readArguments();
  const all = steps(grep);
  if (only !== undefined) return runOnly(all.find(({ name }) => name === only)!);
  const needsBuild = wanted.some((part) => onBuild.includes(part));
  return report(
    await runAll(
      all.filter(({ part, name }) => (name === BUILD ? needsBuild : wanted.includes(part))),
      grep,
    ),
  );
});

/** Runs one step in this process, and writes what it came to where the process that asked for it reads it. */
async function runOnly(step: Step): Promise<number> {
  const result = await step.run().catch((error: unknown) => failed(step.name, error));
  const file = process.env.ROLE_LENS_STEP_RESULT;
  if (file !== undefined) writeFileSync(file, JSON.stringify(result));
  return result.failures.length === 0 ? 0 : 1;
}

/** Runs steps, a few at a time, and answers their results in the order of the steps. What needs the build waits for it. */
async function runAll(all: readonly Step[], grep: string | undefined): Promise<Map<string, Result>> {
  const results = new Map<string, Result>();
  const left = [...all].sort((a, b) => b.seconds - a.seconds);
  const isOneAtATime = all.length === 1 || os.availableParallelism() < 2;
  const buildNeeded = all.some(({ name }) => name === BUILD);
  /** Lanes that wait until a step is done. */
  const waiting: (() => void)[] = [];
  const lane = async (): Promise<void> => {
    while (left.length > 0) {
      const built = results.get(BUILD);
      const isReady = ({ part, name }: Step): boolean =>
        name === BUILD || !buildNeeded || built !== undefined || !onBuild.includes(part);
      const at = left.findIndex(isReady);
      if (at < 0) {
        await new Promise<void>((resolve) => waiting.push(resolve));
        continue;
      }
      const [step] = left.splice(at, 1) as [Step];
      const canRun = !onBuild.includes(step.part) || built?.failures.length !== 1;
      const begun = Date.now();
      const { result, output } = canRun
        ? await runApart(step, grep, isOneAtATime)
        : { result: failed(step.name, unbuilt()), output: '' };
      results.set(step.name, result);
      const seconds = ((Date.now() - begun) / 1000).toFixed(0);
      console.log(`\n── ${step.name} (${seconds} s) ──`);
      if (output !== '') console.log(output.trimEnd());
      for (const proceed of waiting.splice(0)) proceed();
    }
  };
  await Promise.all(Array.from({ length: isOneAtATime ? 1 : LANES }, lane));
  return new Map(all.map(({ name }) => [name, results.get(name)!]));
}

/** Runs a step in a process of its own, so that what it prints can be kept together. */
async function runApart(
  { name }: Step,
  grep: string | undefined,
  isShown: boolean,
): Promise<{ result: Result; output: string }> {
  const temporary = temporaryFolder('step');
  const file = path.join(temporary.path, 'result.json');
  const args = [path.join(root, 'tools/test.ts'), '--only', name, ...(grep === undefined ? [] : ['--grep', grep])];
  const { output } = await run(process.execPath, args, {
    cwd: root,
    show: isShown ? 'inherit' : 'quiet',
    env: { ...process.env, ROLE_LENS_STEP_RESULT: file },
  });
  const result = readResult(file) ?? single(name, false, `${name} ended before it was done`);
  temporary.remove();
  return { result, output };
}

function readArguments(): { wanted: readonly Part[]; grep: string | undefined; only: string | undefined } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { grep: { type: 'string', short: 'g' }, only: { type: 'string' } },
  });
  const unknown = positionals.find((name) => !parts.includes(name as Part));
  if (unknown !== undefined) throw new Unavailable(`there is no part “${unknown}”; the parts are: ${parts.join(', ')}`);
  const all = values.grep === undefined ? parts : parts.filter((part) => part !== 'check');
  const wanted = positionals.length === 0 ? all : (positionals as Part[]);
  return { wanted, grep: values.grep, only: values.only };
}

function steps(grep: string | undefined): Step[] {
  return [
    { part: 'check', name: BUILD, seconds: 1000, run: build },
    { part: 'check', name: 'types and lint', seconds: 100, run: typesAndLint },
    { part: 'check', name: 'format', seconds: 20, run: format },
    { part: 'core', name: 'core at length', seconds: 240, run: () => mocha(atLength, grep, 300_000) },
    { part: 'core', name: 'core', seconds: 150, run: () => mocha(ofCore, grep, 300_000) },
    { part: 'core', name: 'beside the core', seconds: 70, run: () => mocha(besideCore, grep, 300_000) },
    // They build copies of the project.
    { part: 'package', name: 'package', seconds: 120, run: () => mocha(testsIn('package'), grep, 300_000) },
    { part: 'cli', name: 'command line', seconds: 110, run: () => mocha(testsIn('cli', 'mcp'), grep, 300_000) },
    { part: 'page', name: 'page', seconds: 130, run: () => mocha(testsIn('page'), grep, 180_000) },
    { part: 'vscode', name: 'vscode', seconds: 200, run: () => runInVSCode('en', grep) },
    { part: 'vscode', name: 'vscode in Chinese', seconds: 25, run: () => runInVSCode('zh', grep) },
    { part: 'vscode', name: 'vscode in a web worker', seconds: 35, run: () => runInVSCode('web', grep) },
    { part: 'vscode', name: 'vscode, untrusted', seconds: 25, run: () => runInVSCode('untrusted', grep) },
    {
      part: 'vscode',
      name: 'vscode in a web worker, untrusted',
      seconds: 25,
      run: () => runInVSCode('web-untrusted', grep),
    },
    { part: 'ui', name: 'ui', seconds: 160, run: () => mocha(ofUi, grep, 300_000) },
  ];
}

/** A successful build does not count as a passed test. */
async function build(): Promise<Result> {
  await buildExtension();
  return none;
}

function unbuilt(): Unavailable {
  return new Unavailable('this part needs the extension built; see why it is not with: npx node esbuild.js');
}

/** Loaded late: no other step needs a compiler. */
async function typesAndLint(): Promise<Result> {
  const { checkCode } = await import('./host/check-code.ts');
  return checkCode();
}

async function format(): Promise<Result> {
  const { code } = await runNode([path.join(root, 'node_modules/prettier/bin/prettier.cjs'), '--check', '.']);
  return single('format', code === 0);
}

/** The test files of some rooms, in order, each with its path from the root. */
function testsIn(...rooms: readonly string[]): readonly string[] {
  const files = globSync(
    rooms.map((room) => `test/${room}/**/*.test.ts`),
    { cwd: root },
  );
  return files.map((file) => file.replaceAll(path.sep, '/')).sort();
}

/** Runs test files with mocha in a process of their own. */
async function mocha(files: readonly string[], grep: string | undefined, timeout: number): Promise<Result> {
  if (files.length === 0) return none;
  const temporary = temporaryFolder('mocha');
  const resultFile = path.join(temporary.path, 'result.json');
  const bin = (name: string) => path.join(root, 'node_modules', name);
  const isWhole = files === ofCore && grep === undefined;
  const { code } = await runNode(
    [
      ...(isWhole ? [bin('c8/bin/c8.js'), ...coverageArguments, process.execPath] : []),
      bin('mocha/bin/mocha.js'),
      `--reporter=${path.join(root, 'tools/host/reporter.ts')}`,
      `--timeout=${timeout}`,
      ...(grep === undefined ? [] : ['--grep', grep]),
      ...files,
    ],
    // Of code that was kept no lines can be counted.
    { ...(isWhole ? {} : COMPILED), ROLE_LENS_RESULT: resultFile },
  );
  const result = readResult(resultFile);
  temporary.remove();
  if (result !== undefined && (code === 0 || result.failures.length > 0)) return result;
  // The tests came to their end and none failed: what failed is what runs around them.
  if (result !== undefined && isWhole) {
    const message = `less than ${COVERAGE.lines} % of lines or ${COVERAGE.branches} % of branches`;
    return { ...result, failures: [{ title: 'coverage of src/core', message }] };
  }
  return single('the tests', false, `mocha ended with ${code ?? 'a signal'} before the tests did`);
}

function runNode(args: readonly string[], env: Record<string, string> = {}) {
  return run(process.execPath, args, { cwd: root, show: 'inherit', env: { ...process.env, ...env } });
}

function failed(name: string, error: unknown): Result {
  const message =
    error instanceof Unavailable ? `Role Lens: ${error.message}` : String((error as Error).stack ?? error);
  console.error(message);
  return single(name, false, message);
}

/** Prints what failed, the table and the last line; answers the exit code. */
function report(results: ReadonlyMap<string, Result>): number {
  const rows = [...results].map(([name, { passed, skipped, failures }]) => ({
    name,
    passed,
    failed: failures.length,
    skipped,
  }));
  const sum = (key: 'passed' | 'failed') => rows.reduce((total, row) => total + row[key], 0);
  const titles = [...results].flatMap(([name, { failures }]) => failures.map(({ title }) => `  ${name}: ${title}`));
  if (titles.length > 0) console.log(`\nFailed:\n${titles.join('\n')}`);
  console.log(`\n${'part'.padEnd(26)}${['passed', 'failed', 'skipped'].map((head) => head.padStart(9)).join('')}`);
  for (const row of rows) {
    console.log(
      row.name.padEnd(26) + [row.passed, row.failed, row.skipped].map((count) => String(count).padStart(9)).join(''),
    );
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}
