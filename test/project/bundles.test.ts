import assert from 'node:assert/strict';
import path from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { before, describe, it } from 'mocha';
import { SHELL_LIMIT_KB, bundles } from '../../tools/build/bundles.ts';
import { root } from '../../tools/host/paths.ts';

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

  it('holds no library, and loads the other bundles from beside it', () => {
    assert.deepEqual(
      partsOf(shell).filter((file) => file.includes('node_modules/')),
      [],
    );
    const outside = shell.imports.filter(({ external }) => external).map((it) => it.path);
    assert.deepEqual([...new Set(outside)].sort(), [
      './commands.cjs',
      './engine.cjs',
      'node:fs/promises',
      'node:path',
      'vscode',
    ]);
  });
});

describe('The other bundles', function () {
  this.timeout(30_000);

  it('are whole: the engine needs neither VS Code nor a file, and the browser has but one', async () => {
    const [engine, browser] = await Promise.all(['dist/engine.cjs', 'dist/web/extension.js'].map(made));
    const needs = ({ imports }: Output): string[] => [...new Set(imports.map((it) => it.path))];
    assert.ok(partsOf(engine!).includes('src/core/engine.ts'));
    assert.deepEqual(needs(engine!), []);
    assert.ok(partsOf(browser!).includes('src/core/engine.ts'));
    assert.deepEqual(needs(browser!), ['vscode']);
  });
});
