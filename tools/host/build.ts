/** Builds the extension into dist/, when that is needed. */
import { existsSync, globSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { Unavailable } from './main.ts';
import { cacheDir, root } from './paths.ts';
import { run } from './process.ts';

/** A file whose time is the start of the last successful build. */
const stamp = path.join(cacheDir, 'built');

/** The files that the build reads. */
const inputs = [
  'src/**',
  'data/**',
  'media/**',
  'tools/build/*',
  'tools/pack/*',
  'tools/model/write.ts',
  'esbuild.js',
  'package.json',
  'package-lock.json',
];

/**
 * Builds the extension if an input has changed since the last build. Processes that call this at the same time wait for each other, so that
 * dist/ is not replaced under a running VS Code without need.
 */
export async function buildExtension(): Promise<void> {
  await withLock(path.join(cacheDir, 'build.lock'), async () => {
    if (isBuilt()) return;
    const begun = new Date();
    const { code } = await run(process.execPath, ['esbuild.js'], { cwd: root, show: 'inherit' });
    if (code !== 0) throw new Unavailable('the extension could not be built; see why with: npx node esbuild.js');
    writeFileSync(stamp, '');
    // A file that changed during the build counts as changed after it.
    utimesSync(stamp, begun, begun);
  });
}

/** Whether dist/ is newer than every input. The time of a folder changes when a file is added to it or removed. */
function isBuilt(): boolean {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined || !existsSync(path.join(root, 'dist', 'extension.cjs'))) return false;
  return globSync(inputs, { cwd: root }).every((file) => statSync(path.join(root, file)).mtimeMs < built);
}
