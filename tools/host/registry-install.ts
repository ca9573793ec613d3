/**
 * Packages from the npm registry that are not among the dependencies, because `npm ci` cannot install them or would install
 * too much: VS Code itself, and native peers of the benchmarks. They go to the cache, once for a machine.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onEnd } from './cleanup.ts';
import { withLock } from './lock.mjs';
import { Unavailable } from './main.ts';
import { cacheDir } from './paths.ts';
import { runNpm } from './process.ts';

const hostDir = path.join(cacheDir, 'host');
const codeServer = '4.139.1';

/**
 * The program that starts the registry's VS Code, to be run by Node 24. The package code-server holds the workbench, the
 * server and the extension hosts.
 */
export async function registryServer(): Promise<string> {
  const folder = await registryPackage('code-server', codeServer, async (folder) => {
    const vscode = path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
    await npmInstall(vscode);
    await npmInstall(path.join(vscode, 'extensions'));
  });
  return path.join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js');
}

/**
 * The folder in whose `node_modules` a package stands. It is installed on the first call on a machine and reused afterwards.
 * @param finish is called with the folder before the installation counts as complete
 * @throws Unavailable when the registry does not give it
 */
export async function registryPackage(
  name: string,
  version: string,
  finish: (folder: string) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const installed = path.join(hostDir, `${name}-${version}`);
  if (existsSync(installed)) return installed;
  await withLock(path.join(hostDir, 'install.lock'), async () => {
    if (existsSync(installed)) return;
    console.error(`Fetching ${name} from the npm registry (once) …`);
    // A folder of this process, which is renamed when the installation is complete.
    const folder = path.join(hostDir, `incomplete-${process.pid}`);
    const remove = onEnd(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'role-lens-host', private: true }));
    await npmInstall(folder, `${name}@${version}`);
    await finish(folder);
    renameSync(folder, installed);
    remove();
  });
  return installed;
}

/** Install scripts are off, so nothing is compiled. Optional native modules are then missing, and are not needed. */
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
  if (code === 0) return;
  console.error(output.trim());
  const [wanted = `code-server@${codeServer}`] = packages;
  throw new Unavailable(`${wanted} could not be fetched from the npm registry; see why with: npm view ${wanted}`);
}
