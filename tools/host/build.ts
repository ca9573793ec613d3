/** The built extension in dist/. */
import { existsSync, globSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { Unavailable } from './main.ts';
import { cacheDir, root } from './paths.ts';
import { run } from './process.ts';

/** Its time is when the last build that went well began. */
const stamp = path.join(cacheDir, 'built');

/** What the build reads. */
const inputs = [
  'src/**',
  'data/**',
  'media/**',
  'tools/build/*',
  'tools/pack/*',
  'esbuild.js',
  'package.json',
  'package-lock.json',
];

/**
 * Builds the extension, unless nothing has changed since it was built. A second process that asks at the same time waits, so that
 * no dist/ is replaced under a running VS Code without need.
 */
export async function buildExtension(): Promise<void> {
  await withLock(path.join(cacheDir, 'build.lock'), async () => {
    if (isBuilt()) return;
    const begun = new Date();
    const { code } = await run(process.execPath, ['esbuild.js'], { cwd: root, show: 'inherit' });
    if (code !== 0) throw new Unavailable('the extension could not be built; see why with: npx node esbuild.js');
    writeFileSync(stamp, '');
    // What was changed while the build ran counts as changed after it.
    utimesSync(stamp, begun, begun);
  });
}

/** Whether dist/ is younger than everything it is made of. A folder is younger when a file in it was added or removed. */
function isBuilt(): boolean {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined || !existsSync(path.join(root, 'dist', 'extension.cjs'))) return false;
  return globSync(inputs, { cwd: root }).every((file) => statSync(path.join(root, file)).mtimeMs < built);
}
