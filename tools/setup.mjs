// Everything between a fresh clone and a script of this repository:
//
//     node tools/setup.mjs <script> [arguments]
//
// installs the dependencies when they are missing or stale, and runs the script under the Node that came with them. Plain
// JavaScript without dependencies, because it runs before there are any.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './host/lock.mjs';

const OLDEST_NODE = 20;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const node = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** A reason to stop that is told in one sentence. */
class Stop extends Error {}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(`Role Lens: ${error.message}`);
  if (basename(process.argv[2] ?? '') === 'test.ts') console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

/** @param {string[]} argv the script and its arguments */
async function main([script, ...args]) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new Stop(
      `Node ${process.versions.node} is too old; install Node ${OLDEST_NODE} or newer (https://nodejs.org) and try again.`,
    );
  }
  if (script === undefined) throw new Stop('say which script to run: node tools/setup.mjs tools/start.ts');
  await withLock(join(root, '.cache', 'setup.lock'), async () => {
    if (!dependenciesAreInstalled()) await installDependencies();
  });
  return run(node, [join(root, script), ...args], process.cwd());
}

/**
 * Whether node_modules holds what package.json and package-lock.json ask for. npm writes what it installed into
 * node_modules/.package-lock.json when it is done, so an interrupted installation counts as missing.
 */
function dependenciesAreInstalled() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const installed = readJson(join(modules, '.package-lock.json'))?.packages;
  const manifest = readJson(join(root, 'package.json'));
  if (!wanted || !installed || !manifest || !existsSync(node)) return false;
  const sameManifest = ['dependencies', 'devDependencies', 'optionalDependencies'].every((kind) =>
    sameEntries(manifest[kind] ?? {}, wanted['']?.[kind] ?? {}),
  );
  const allThere = Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    return installed[path] ? installed[path].version === entry.version : Boolean(entry.optional || entry.peer);
  });
  return sameManifest && allThere && Object.keys(installed).every((path) => path in wanted);
}

/** @param {Record<string, string>} a @param {Record<string, string>} b */
function sameEntries(a, b) {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

async function installDependencies() {
  console.log('Installing the dependencies …');
  const npm = npmCommand();
  const code = await run(
    npm.command,
    [...npm.args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    root,
    npm.shell,
  );
  if (code !== 0) throw new Stop('the dependencies could not be installed; see what npm says with: npm ci');
  if (!existsSync(node)) {
    throw new Stop(
      'the Node that belongs to the dependencies is missing, as when install scripts are off; mend it with: npm ci --ignore-scripts=false',
    );
  }
}

/** How to call npm: as the script that is running us where it is, else from PATH (on Windows a .cmd file, which needs a shell). */
function npmCommand() {
  const script = process.env['npm_execpath'];
  if (script && /^npm.*js$/.test(basename(script))) return { command: process.execPath, args: [script], shell: false };
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

/**
 * Runs a command with our own standard streams and the dependencies' programs first on PATH, passes signals on to it, and
 * answers its exit code.
 *
 * @param {string} command @param {string[]} args @param {string} cwd
 * @returns {Promise<number>}
 */
function run(command, args, cwd, shell = false) {
  const pathKey = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [join(modules, 'node', 'bin'), join(modules, '.bin'), process.env[pathKey] ?? ''].join(delimiter);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, shell, stdio: 'inherit', env: { ...process.env, [pathKey]: path } });
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    const signals = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, forward);
    child.on('error', reject);
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, forward);
      resolve(code ?? 1);
    });
  });
}

/** @param {string} path */
function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
