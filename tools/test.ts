/**
 * Runs the tests and adds them up:
 *
 *     npm test                     everything
 *     npm test -- core ui          some parts: check, core, package, cli, page, vscode, ui (the last four need the build, and do it)
 *     npm test -- -g 'pattern'     only tests whose full title matches
 *
 * A part that fails does not keep the others from running. The last line is `N passed, N failed`. With COVERAGE=1 the coverage of
 * src/core by the tests of the part `core` is printed.
 */
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './host/build.ts';
import { temporaryFolder } from './host/cleanup.ts';
import { Unavailable, runMain } from './host/main.ts';
import { root } from './host/paths.ts';
import { run } from './host/process.ts';
import { none, readResult, single } from './host/results.ts';
import type { Result } from './host/results.ts';
import { runInVSCode } from './host/run-in-vscode.ts';

const parts = ['check', 'core', 'package', 'cli', 'page', 'vscode', 'ui'] as const;
type Part = (typeof parts)[number];

/** The parts that run the built extension. */
const onBuild: readonly Part[] = ['cli', 'page', 'vscode', 'ui'];

/** Tests that need neither a build nor a browser. */
const quick = ['core', 'words', 'protocol', 'webview', 'project', 'vscode/unit'].map((room) => `test/${room}`);

interface Step {
  part: Part;
  name: string;
  run: () => Promise<Result>;
}

await runMain(async () => {
  const { wanted, grep } = readArguments();
  const results = new Map<string, Result>();
  const needsBuild = wanted.some((part) => onBuild.includes(part));
  const building: Step[] = needsBuild ? [{ part: 'check', name: 'build', run: build }] : [];
  for (const step of [...building, ...steps(grep).filter(({ part }) => wanted.includes(part))]) {
    console.log(`\n── ${step.name} ──`);
    const built = results.get('build')?.failures.length !== 1;
    const run = built || !onBuild.includes(step.part) ? step.run : unbuilt;
    results.set(step.name, await run().catch((error: unknown) => failed(step.name, error)));
  }
  return report(results);
});

function readArguments(): { wanted: readonly Part[]; grep: string | undefined } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { grep: { type: 'string', short: 'g' } },
  });
  const unknown = positionals.find((name) => !parts.includes(name as Part));
  if (unknown !== undefined) throw new Unavailable(`there is no part “${unknown}”; the parts are: ${parts.join(', ')}`);
  const all = values.grep === undefined ? parts : parts.filter((part) => part !== 'check');
  return { wanted: positionals.length === 0 ? all : (positionals as Part[]), grep: values.grep };
}

function steps(grep: string | undefined): Step[] {
  const checks: Step[] = [
    check('types', 'tsconfig.json', ['typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit']),
    check('types of the core', 'tsconfig.core.json', ['typescript/bin/tsc', '-p', 'tsconfig.core.json', '--noEmit']),
    check('types of the webview', 'tsconfig.webview.json', [
      'typescript/bin/tsc',
      '-p',
      'tsconfig.webview.json',
      '--noEmit',
    ]),
    check('types of the browser tests', 'tsconfig.ui.json', [
      'typescript/bin/tsc',
      '-p',
      'tsconfig.ui.json',
      '--noEmit',
    ]),
    check('lint', 'eslint.config.js', ['eslint/bin/eslint.js', '.']),
    check('format', '.prettierrc.json', ['prettier/bin/prettier.cjs', '--check', '.']),
  ].flat();
  return [
    ...checks,
    { part: 'core', name: 'core', run: () => mocha(quick, grep, 10_000) },
    // They build copies of the project.
    { part: 'package', name: 'package', run: () => mocha(['test/package'], grep, 120_000) },
    { part: 'cli', name: 'command line', run: () => mocha(['test/cli'], grep, 30_000) },
    { part: 'page', name: 'page', run: () => mocha(['test/page'], grep, 60_000) },
    { part: 'vscode', name: 'vscode', run: () => runInVSCode('en', grep) },
    { part: 'vscode', name: 'vscode in Chinese', run: () => runInVSCode('zh', grep) },
    { part: 'vscode', name: 'vscode in a web worker', run: () => runInVSCode('web', grep) },
    { part: 'ui', name: 'ui', run: () => mocha(['test/ui'], grep, 120_000) },
  ];
}

/** A successful build does not count as a passed test. */
async function build(): Promise<Result> {
  await buildExtension();
  return none;
}

function unbuilt(): Promise<Result> {
  return Promise.reject(
    new Unavailable('this part needs the extension built; see why it is not with: npx node esbuild.js'),
  );
}

/** A step that runs a tool, if there is the file that configures it. */
function check(name: string, config: string, [tool = '', ...args]: readonly string[]): Step[] {
  if (!existsSync(path.join(root, config))) return [];
  const program = path.join(root, 'node_modules', tool);
  return [{ part: 'check', name, run: async () => single(name, (await runNode([program, ...args])).code === 0) }];
}

/** Runs the test files of some folders with mocha in a process of their own. */
async function mocha(folders: readonly string[], grep: string | undefined, timeout: number): Promise<Result> {
  const files = globSync(
    folders.map((folder) => `${folder}/**/*.test.ts`),
    { cwd: root },
  ).sort();
  if (files.length === 0) return none;
  const temporary = temporaryFolder('mocha');
  const resultFile = path.join(temporary.path, 'result.json');
  const bin = (name: string) => path.join(root, 'node_modules', name);
  const coverage = folders === quick && (process.env.COVERAGE ?? '') !== '';
  const { code } = await runNode(
    [
      ...(coverage ? [bin('c8/bin/c8.js'), '--include=src/core/**', '--reporter=text', process.execPath] : []),
      bin('mocha/bin/mocha.js'),
      `--reporter=${path.join(root, 'tools/host/reporter.ts')}`,
      `--timeout=${timeout}`,
      ...(grep === undefined ? [] : ['--grep', grep]),
      ...files,
    ],
    { ROLE_LENS_RESULT: resultFile },
  );
  const result = readResult(resultFile);
  temporary.remove();
  if (result !== undefined && (code === 0 || result.failures.length > 0)) return result;
  return single(folders.join(' '), false, `mocha ended with ${code ?? 'a signal'} before the tests did`);
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
