/**
 * Makes the `.vsix` that people install, and prints what it weighs. Run with `npm run package`.
 * The exit code is 1 when a bundle or the package is larger than its limit.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { createVSIX } from '@vscode/vsce';
import { Unavailable, runMain } from './host/main.ts';
import { root } from './host/paths.ts';
import { run } from './host/process.ts';

const KILOBYTE = 1024;
/** In bytes. The bundles are read at every start, the package is what people download. */
const LIMITS: Readonly<Record<string, number>> = {
  'dist/extension.cjs': 300 * KILOBYTE,
  'dist/web/extension.js': 300 * KILOBYTE,
  'role-lens.vsix': 1024 * KILOBYTE,
};

await runMain(async () => {
  const { code } = await run(process.execPath, ['esbuild.js', '--production'], { cwd: root, show: 'inherit' });
  if (code !== 0) throw new Unavailable('the extension could not be built; see why with: npx node esbuild.js');
  await createVSIX({
    cwd: root,
    packagePath: path.join(root, 'role-lens.vsix'),
    dependencies: false,
    allowMissingRepository: true,
    // The pictures of the README come with the package: there is no address to fetch them from.
    rewriteRelativeLinks: false,
  });
  return printSizes(['role-lens.vsix', ...filesIn('dist')]) ? 0 : 1;
});

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((name) => statSync(path.join(root, name)).isFile())
    .sort();
}

/** Prints a table of files; answers whether all keep to their limits. */
function printSizes(names: readonly string[]): boolean {
  const width = Math.max(...names.map((name) => name.length));
  const column = (text: string | number): string => text.toLocaleString('en-US').padStart(11);
  console.log(`\n${'file'.padEnd(width)}${column('bytes')}${column('gzip')}${column('limit')}`);
  return names
    .map((name) => {
      const content = readFileSync(path.join(root, name));
      const limit = LIMITS[name];
      const isFine = limit === undefined || content.length <= limit;
      const verdict = limit === undefined ? '' : `${column(limit)}  ${isFine ? 'ok' : 'TOO LARGE'}`;
      console.log(name.padEnd(width) + column(content.length) + column(gzipSync(content).length) + verdict);
      return isFine;
    })
    .every(Boolean);
}
