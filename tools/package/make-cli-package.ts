/**
 * Makes the npm package of the programs that run outside of the editor, in `dist/npm`: bundles, knowledge and documents, without
 * dependencies. Run with `npm run package-cli`; `npm publish dist/npm` would publish it. The extension has a manifest of its own, at the top.
 */
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { BESIDE_PROGRAMS, PROGRAMS, bundles } from '../build/bundles.ts';
import { compilePack } from '../build/compile-pack.ts';
import { encodePackFile } from '../build/write-pack-file.ts';
import { runMain } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { bundledPackages, notices } from './notices.ts';

const folder = path.join(root, 'dist/npm');

await runMain(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'dist/data'), { recursive: true });
  const metafiles = await Promise.all([...PROGRAMS.map(({ bundle }) => bundle), ...BESIDE_PROGRAMS].map(bundleInto));
  writeFileSync(path.join(folder, 'dist/data/pack.bin'), encodePackFile(compilePack(path.join(root, 'data'))));
  cpSync(path.join(root, 'data/model/role-model.bin'), path.join(folder, 'dist/data/role-model.bin'));
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest(), undefined, 2)}\n`);
  cpSync(path.join(root, 'docs/command-line.md'), path.join(folder, 'README.md'));
  for (const name of ['CHANGELOG.md', 'LICENSE']) cpSync(path.join(root, name), path.join(folder, name));
  const bundled = bundledPackages(metafiles, () => true);
  writeFileSync(path.join(folder, 'ThirdPartyNotices.txt'), notices(bundled, 'npm run package-cli'));
  console.log('Made dist/npm; `npm pack dist/npm` makes the archive that people install.');
  return 0;
});

/** Makes a bundle as it is shipped, at its place in the package. */
async function bundleInto(bundle: string): Promise<Metafile> {
  const options = bundles(true).find(({ outfile }) => outfile === bundle);
  if (!options) throw new Error(`the build makes no ${bundle}`);
  const outfile = path.join(folder, bundle);
  const { metafile } = await build({ ...options, outfile, metafile: true });
  chmodSync(outfile, 0o755);
  return metafile;
}

/** The part of the manifest at the top that speaks of the programs. */
function manifest(): object {
  const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly [key: string]: unknown;
    readonly engines: { readonly node: string };
  };
  const { name, version, license, repository, bugs, homepage, keywords } = own;
  return {
    name,
    version,
    description:
      'Checks job descriptions and plans on the command line: whose work each line is, sales, marketing or operations, in Chinese and English.',
    license,
    repository,
    bugs,
    homepage,
    keywords,
    type: 'module',
    bin: Object.fromEntries(PROGRAMS.map((it) => [it.name, it.bundle])),
    engines: { node: own.engines.node },
    files: ['dist', 'CHANGELOG.md', 'ThirdPartyNotices.txt'],
  };
}
