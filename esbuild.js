/**
 * The build: compiles the pack and bundles the extension (desktop and web), the command line and the comparison page.
 *
 *     npm run build                            once, for development
 *     npm run watch                            again on every change of the code, the knowledge or the samples
 *     node esbuild.js --production             what is shipped
 *     node esbuild.js --metafile=<file>        also writes what the bundles are made of: an array of esbuild's metafiles
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { PackError, compilePack } from './tools/build/compile-pack.ts';
import { bundles as bundlesFor } from './tools/build/bundles.ts';
import { watchBuild } from './tools/build/watch.ts';
import { encodePackFile } from './tools/build/write-pack-file.ts';
import { snippetsOf } from './tools/build/write-snippets.ts';
import { walkthroughPictures } from './tools/build/walkthrough/pictures.ts';

const root = import.meta.dirname;
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const metafile = process.argv.find((it) => it.startsWith('--metafile='))?.slice('--metafile='.length);

const bundles = bundlesFor(production).map((options) => ({ ...options, metafile: metafile !== undefined }));

/** Writes the pack, the role model, the snippet files, and the sample drafts and the pictures of the walkthrough. */
async function writeAssets() {
  const compiled = compilePack(path.join(root, 'data'));
  for (const folder of ['data', 'snippets', 'walkthrough'])
    await mkdir(path.join(root, 'dist', folder), { recursive: true });
  await writeFile(path.join(root, 'dist/data/pack.bin'), encodePackFile(compiled));
  // The same for people and other tools to look at; the package does not hold it.
  await writeFile(path.join(root, 'dist/data/pack.json'), JSON.stringify(compiled));
  await cp(path.join(root, 'data/model/role-model.bin'), path.join(root, 'dist/data/role-model.bin'));
  // Node takes the file of the browser for CommonJS, which it is, where a manifest beside it says so.
  await mkdir(path.join(root, 'dist/web'), { recursive: true });
  await writeFile(path.join(root, 'dist/web/package.json'), JSON.stringify({ type: 'commonjs' }));
  await cp(path.join(root, 'samples/销售经理-JD.md'), path.join(root, 'dist/samples/zh.md'));
  await cp(path.join(root, 'samples/growth-marketing-manager-jd.md'), path.join(root, 'dist/samples/en.md'));
  for (const locale of /** @type {const} */ (['zh', 'en'])) {
    const snippets = JSON.stringify(snippetsOf(compiled, locale));
    await writeFile(path.join(root, `dist/snippets/${locale}.json`), snippets);
  }
  const model = await readFile(path.join(root, 'data/model/role-model.bin'));
  for (const [name, picture] of Object.entries(walkthroughPictures(compiled, model))) {
    await writeFile(path.join(root, 'dist/walkthrough', name), picture);
  }
}

/** What the build reads besides the code that esbuild follows by itself. */
const assetFolders = ['data', 'samples'];

try {
  await rm(path.join(root, 'dist'), { recursive: true, force: true });
  if (watch) await watchBuild({ root, bundles, assetFolders, writeAssets });
  else {
    await writeAssets();
    const results = await Promise.all(bundles.map((options) => build(options)));
    if (metafile !== undefined) await writeFile(metafile, JSON.stringify(results.map((result) => result.metafile)));
  }
} catch (error) {
  if (!(error instanceof PackError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
