import assert from 'node:assert/strict';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { before, describe, it } from 'mocha';
import { SHELL_LIMIT_KB, bundles } from '../../tools/build/bundles.ts';
import { root } from '../../tools/host/paths.ts';
import type * as Browser from '../../src/vscode/extension.browser.ts';

type Output = Metafile['outputs'][string];

/** What a bundle is made of, as it is shipped. Nothing is written. */
async function made(outfile: string): Promise<Output> {
  const options = bundles(true).find((it) => it.outfile === outfile);
  assert.ok(options, outfile);
  const quiet: BuildOptions = { ...options, write: false, metafile: true };
  const { metafile } = await build(quiet);
  return metafile!.outputs[outfile]!;
}

/** Files of src that have a part in a bundle, from the root of the repository. */
const partsOf = ({ inputs }: Output): string[] =>
  Object.entries(inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => file);

/** The rooms of the core from which the shell may hold constants and small helpers, by the door `plain.ts`. */
async function behindThePlainDoor(): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/core/plain.ts'],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    outfile: path.join(root, 'dist/plain.js'),
  });
  return Object.values(metafile.outputs).flatMap(partsOf);
}

describe('The shell of the extension', function () {
  this.timeout(30_000);
  let shell: Output;
  before(async () => {
    shell = await made('dist/extension.cjs');
  });

  it(`is no larger than ${SHELL_LIMIT_KB} KB, because it is read at every start`, () => {
    assert.ok(shell.bytes <= SHELL_LIMIT_KB * 1024, `${shell.bytes} bytes`);
  });

  it('holds nothing of the engine but what the plain door lets through', async () => {
    const plain = await behindThePlainDoor();
    const engine = partsOf(shell).filter((file) => file.startsWith('src/core/') && !plain.includes(file));
    assert.deepEqual(engine, []);
    const rooms = ['src/core/engine.ts', 'src/core/text/automaton.ts', 'src/core/judgement/role-reader.ts'];
    assert.deepEqual(
      partsOf(shell).filter((file) => rooms.includes(file)),
      [],
    );
  });

  it('holds no library, and loads everything else from the bundle of the browser', () => {
    assert.deepEqual(
      partsOf(shell).filter((file) => file.includes('node_modules/')),
      [],
    );
    const outside = shell.imports.filter(({ external }) => external).map((it) => it.path);
    assert.deepEqual([...new Set(outside)].sort(), [
      './code-cache.cjs',
      'node:fs/promises',
      'node:path',
      'node:worker_threads',
      'vscode',
    ]);
  });
});

describe('The bundle of the browser', function () {
  this.timeout(30_000);
  const outfile = 'dist/web/extension.js';

  it('is whole: it holds the engine and the commands, and needs nothing but VS Code', async () => {
    const whole = await made(outfile);
    for (const file of ['src/core/engine.ts', 'src/vscode/extension.ts', 'src/vscode/features/export/exports.ts']) {
      assert.ok(partsOf(whole).includes(file), file);
    }
    assert.deepEqual([...new Set(whole.imports.map((it) => it.path))], ['vscode']);
  });

  it('gives the desktop the engine without running what needs VS Code', async () => {
    const options = bundles(true).find((it) => it.outfile === outfile)!;
    const { outputFiles } = await build({ ...options, write: false });
    const context = { module: { exports: {} as typeof Browser }, TextDecoder };
    runInNewContext(outputFiles[0]!.text, context);
    const { createEngine, readPackFile } = await context.module.exports.engine();
    assert.ok(createEngine.length > 0 && readPackFile.length > 0);
  });
});
