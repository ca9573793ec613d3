/**
 * Makes the `.vsix` that people install, and prints what it weighs. Run with `npm run package`. The same sources give the same
 * bytes, wherever and whenever it is run. The exit code is 1 when a bundle or the package is larger than its limit.
 *
 *     node tools/package/make-package.ts --loose     does not pack tightly, which takes half the time: to look at what is in it
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { PackageManager, createVSIX, listFiles } from '@vscode/vsce';
import type { Metafile } from 'esbuild';
import { temporaryFolder } from '../host/cleanup.ts';
import { Unavailable, runMain } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { SHELL_LIMIT_KB } from '../build/bundles.ts';
import { run } from '../host/process.ts';
import { forgetPermissions, packedTightly } from './archive.ts';
import { bundledPackages, notices } from './notices.ts';

const KILOBYTE = 1024;
/**
 * Everything that is loaded on first need: the engine, the list of all drafts, plans, exports, Word documents, the tools of assistants,
 * what reads packs of teams and what they set, with a parser of YAML, house style, and what proposes roles from drafts.
 */
const ENGINE_LIMIT_KB = 1063;
/** In bytes. The shell is read at every start, the package is what people download. In the browser one file holds shell and engine. */
const LIMITS: Readonly<Record<string, number>> = {
  'dist/extension.cjs': SHELL_LIMIT_KB * KILOBYTE,
  'dist/web/extension.js': (SHELL_LIMIT_KB + ENGINE_LIMIT_KB) * KILOBYTE,
  'role-lens.vsix': 1_500_000,
};

/** The time of every file in the package, in seconds: 1 January 1980, the first that the format can say. */
const FILE_TIME = '315532800';

const NAME = 'role-lens.vsix';
const isLoose = process.argv.includes('--loose');

await runMain(async () => {
  const metafiles = await build();
  const shipped = new Set(await listFiles({ cwd: root, packageManager: PackageManager.None }));
  const bundled = bundledPackages(metafiles, (output) => shipped.has(output));
  writeFileSync(path.join(root, 'ThirdPartyNotices.txt'), notices(bundled));
  await pack();
  const isSmall = printSizes([NAME, ...filesIn('dist')]);
  console.log(
    `\nsha256 of ${NAME}: ${createHash('sha256')
      .update(readFileSync(path.join(root, NAME)))
      .digest('hex')}`,
  );
  return isSmall || isLoose ? 0 : 1;
});

/** Builds what is shipped, and returns what each bundle is made of. */
async function build(): Promise<Metafile[]> {
  const folder = temporaryFolder('metafile');
  const file = path.join(folder.path, 'meta.json');
  const { code } = await run(process.execPath, ['esbuild.js', '--production', `--metafile=${file}`], {
    cwd: root,
    show: 'inherit',
  });
  if (code !== 0) throw new Unavailable('the extension could not be built; see why with: npm run build');
  const metafiles = JSON.parse(readFileSync(file, 'utf8')) as Metafile[];
  folder.remove();
  return metafiles;
}

async function pack(): Promise<void> {
  // With this vsce sorts the files and gives each the same time. A zip archive holds local time, so the zone is fixed too.
  process.env.SOURCE_DATE_EPOCH = FILE_TIME;
  process.env.TZ = 'UTC';
  const packagePath = path.join(root, NAME);
  await createVSIX({ cwd: root, packagePath, dependencies: false });
  const archive = readFileSync(packagePath);
  forgetPermissions(archive);
  writeFileSync(packagePath, isLoose ? archive : await packedTightly(archive));
}

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
