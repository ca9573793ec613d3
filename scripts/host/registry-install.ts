/** VS Code from the npm registry: the package code-server holds the workbench, the server and the extension hosts. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onEnd } from './cleanup.ts';
import { withLock } from './lock.mjs';
import { Unavailable } from './main.ts';
import { cacheDir } from './paths.ts';
import { runNpm } from './process.ts';

const version = '4.139.1';
const hostDir = path.join(cacheDir, 'host');
const installed = path.join(hostDir, `code-server-${version}`);
const entry = path.join('node_modules', 'code-server', 'out', 'node', 'entry.js');

/**
 * The program that starts the registry's VS Code, to be run by Node 24. It is installed on the first call on a machine and
 * reused afterwards.
 */
export async function registryServer(): Promise<string> {
  if (!existsSync(installed)) {
    await withLock(path.join(hostDir, 'install.lock'), async () => {
      if (!existsSync(installed)) await install();
    });
  }
  return path.join(installed, entry);
}

/** Installs into a folder of this process's own and gives it its name only when it is whole. */
async function install(): Promise<void> {
  console.log('Fetching VS Code from the npm registry (once) …');
  const folder = path.join(hostDir, `incomplete-${process.pid}`);
  const remove = onEnd(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'role-lens-host', private: true }));
  const vscode = path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  // Without install scripts nothing is compiled; VS Code does without the optional native modules that are then missing.
  await npmInstall(folder, `code-server@${version}`);
  await npmInstall(vscode);
  await npmInstall(path.join(vscode, 'extensions'));
  renameSync(folder, installed);
  remove();
}

async function npmInstall(folder: string, ...packages: string[]): Promise<void> {
  const args = [
    'install',
    ...packages,
    '--omit=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { code, output } = await runNpm(args, folder);
  if (code !== 0) {
    console.error(output.trim());
    throw new Unavailable(
      `VS Code could not be fetched from the npm registry; see why with: npm view code-server@${version}`,
    );
  }
}
