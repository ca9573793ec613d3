import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { loadCode } from '../../../src/vscode/platform/code-cache.ts';
import { root } from '../../../tools/host/paths.ts';
import { temporaryFolder } from '../../../tools/host/cleanup.ts';

interface Code {
  readonly greet: (name: string) => string;
  readonly fail: () => never;
  readonly beside: string;
}

/** A module as the build makes them: on one line, with a module beside it and one of Node. */
const SOURCE =
  'const p=require("node:path");exports.beside=require("./beside.cjs")+p.basename(__filename);exports.greet=n=>"你好，"+n;exports.fail=()=>{throw new Error("no")};';

/** Loads the code in a process of its own, as another window does, and says whether it was compiled already. */
const ANOTHER_WINDOW = `
  const { loadCode } = await import(process.argv[1]);
  const { exports, found } = loadCode(process.argv[2], process.argv[3]);
  console.log(exports.greet('世界'), found ?? 'compiled');
`;

describe('Compiled code', function () {
  this.timeout(20_000);
  let temporary: ReturnType<typeof temporaryFolder>;
  let file: string;
  let folder: string;
  const kept = (): string => path.join(folder, 'engine.bin');
  const load = (): ReturnType<typeof loadCode<Code>> => loadCode<Code>(file, folder);
  beforeEach(() => {
    temporary = temporaryFolder('code-cache');
    file = path.join(temporary.path, 'code.cjs');
    // The storage of an extension is not there before somebody writes to it.
    folder = path.join(temporary.path, 'storage', 'compiled');
    writeFileSync(file, SOURCE);
    writeFileSync(path.join(temporary.path, 'beside.cjs'), 'module.exports = "beside ";');
  });
  afterEach(() => temporary.remove());

  const inAnotherWindow = (...flags: string[]): string => {
    const loader = path.join(root, 'src/vscode/platform/code-cache.ts');
    const args = [...flags, '--input-type=module', '-e', ANOTHER_WINDOW, loader, file, folder];
    return execFileSync(process.execPath, args, { encoding: 'utf8' }).trim();
  };

  it('is used by the next window, and not before something was kept', async () => {
    const first = load();
    assert.equal(first.found, undefined);
    assert.equal(inAnotherWindow(), '你好，世界 compiled');
    await first.keep('judged');
    assert.equal(inAnotherWindow(), '你好，世界 judged');
    assert.deepEqual(readdirSync(folder), ['engine.bin']);
  });

  it('says what had been done when it was kept', async () => {
    await load().keep('loaded');
    assert.equal(load().found, 'loaded');
  });

  it('runs as a module does: it knows its place, what lies beside it, and where it fails', async () => {
    await load().keep('judged');
    for (const { exports } of [load(), loadCode<Code>(file, undefined)]) {
      assert.equal(exports.beside, 'beside code.cjs');
      const required = createRequire(import.meta.url)(file) as Code;
      const [line, other] = [exports, required].map(({ fail }) => {
        try {
          return fail();
        } catch (error) {
          return (error as Error).stack!.split('\n')[1];
        }
      });
      assert.equal(line, other);
      assert.ok(line!.includes(`${file}:1:${SOURCE.indexOf('new Error') + 1}`), line);
    }
  });

  it('of another version of the extension is not used', async () => {
    await load().keep('judged');
    // Of the same length, which is all that V8 looks at.
    writeFileSync(file, SOURCE.replace('你好', '再见'));
    assert.equal(inAnotherWindow(), '再见，世界 compiled');
    await load().keep('judged');
    assert.equal(inAnotherWindow(), '再见，世界 judged');
    assert.deepEqual(readdirSync(folder), ['engine.bin']);
  });

  it('of a JavaScript engine with other switches is not used', async () => {
    await load().keep('judged');
    assert.equal(inAnotherWindow('--no-lazy'), '你好，世界 compiled');
  });

  const DAMAGE: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    'is empty': () => Buffer.alloc(0),
    'ends in its middle': (bytes) => bytes.subarray(0, bytes.length / 2),
    'is something else': () => Buffer.from('{"what": "no code"}'),
    'has one wrong bit in what V8 would believe': (bytes) => {
      bytes[bytes.length - 20]! ^= 1;
      return bytes;
    },
    'has a wrong bit in what is said about it': (bytes) => {
      bytes[64]! ^= 1;
      return bytes;
    },
  };
  for (const [what, damage] of Object.entries(DAMAGE)) {
    it(`that ${what} is not used: everything works as without it, and the next is kept`, async () => {
      const { keep } = load();
      await keep('judged');
      writeFileSync(kept(), damage(readFileSync(kept())));
      assert.equal(inAnotherWindow(), '你好，世界 compiled');
      await keep('judged');
      assert.equal(inAnotherWindow(), '你好，世界 judged');
    });
  }

  it('that cannot be kept, because nothing can be written there, is compiled each time', async () => {
    // A file stands where the folder should: nobody can write below it, whoever runs this.
    writeFileSync(path.join(temporary.path, 'storage'), '');
    const { exports, keep } = load();
    assert.equal(exports.greet('世界'), '你好，世界');
    await assert.rejects(keep('judged'));
    assert.equal(inAnotherWindow(), '你好，世界 compiled');
  });

  it('that cannot be read is compiled', () => {
    mkdirSync(kept(), { recursive: true });
    assert.equal(inAnotherWindow(), '你好，世界 compiled');
  });

  it('is kept by two windows at once without harm, and nothing is left of one that ended while it wrote', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'left.tmp'), 'half of');
    const windows = [load(), load(), load()];
    await Promise.allSettled(windows.map(({ keep }) => keep('judged')));
    assert.equal(inAnotherWindow(), '你好，世界 judged');
    assert.deepEqual(readdirSync(folder), ['engine.bin']);
  });

  it('is neither looked for nor kept where there is no storage', async () => {
    const { exports, found, keep } = loadCode<Code>(file, undefined);
    assert.equal(exports.greet('世界'), '你好，世界');
    assert.equal(found, undefined);
    await keep('judged');
  });

  it('says that code is missing or broken as Node does', () => {
    assert.throws(() => loadCode(path.join(temporary.path, 'none.cjs'), folder), /ENOENT/);
    writeFileSync(file, 'exports.greet = (');
    assert.throws(() => load(), SyntaxError);
  });
});
