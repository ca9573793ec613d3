/**
 * Loads a file of our own together with what V8 had compiled of it in an earlier window, and keeps that for the next one. A bundle of
 * its own, without VS Code: the shell and the threads load it, and so does what measures them.
 *
 * `vm.Script` concerns this one file. `module.enableCompileCache` and packages like `v8-compile-cache` change how the process loads
 * modules, and so those of every other extension in it; VS Code's own cache is for VS Code's files. Nor do those choose the moment: V8
 * keeps the functions that have run by then, and only a cache that is made after use spares compiling them.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/** What had been done when code was kept: the more, the more of it was compiled. */
const DONE = ['loaded', 'judged'] as const;
export type Done = (typeof DONE)[number];

export interface LoadedCode<Exports> {
  readonly exports: Exports;
  /** What had been done with the compiled code that was found; undefined where there was none that fits. */
  readonly found: Done | undefined;
  /**
   * Keeps what is compiled by now, instead of what is kept.
   * @throws Error when it cannot be written; what is kept stays
   */
  readonly keep: (done: Done) => Promise<void>;
}

/** The one file of its folder. Another build or another V8 writes over what it cannot use. */
const NAME = 'engine.bin';

// A file is: what it was compiled of and by; the hash of the rest; what had been done; and what V8 wrote, where V8 can read it in place.
const HASH_BYTES = 32;
const DONE_AT = 2 * HASH_BYTES;
const DATA_AT = DONE_AT + 8;

const BEFORE = '(function (exports, require, module, __filename, __dirname) {';
const BEHIND = '\n})';

/**
 * Runs a module of CommonJS as Node does, with `require` and with its lines and columns where they stand in the file. It must not
 * import(): that is for those who know V8's cache better.
 * @param folder for the compiled code; without it nothing is looked for or kept
 * @throws Error as `require` does
 */
export function loadCode<Exports>(file: string, folder: string | undefined): LoadedCode<Exports> {
  const bytes = readFileSync(file);
  // V8 compares no more than the length of the code. That of another version of the extension is other code, too.
  const madeOf = hash(`${process.arch} ${cachedDataVersionTag()} `, bytes);
  const kept = folder === undefined ? undefined : readKept(path.join(folder, NAME), madeOf);
  const script = new Script(BEFORE + bytes.toString() + BEHIND, {
    filename: file,
    columnOffset: -BEFORE.length,
    ...(kept && { cachedData: kept.data }),
  });
  const module = { exports: {} };
  const run = script.runInThisContext() as (...of: unknown[]) => void;
  run.call(module.exports, module.exports, createRequire(file), module, file, path.dirname(file));
  return {
    exports: module.exports as Exports,
    found: script.cachedDataRejected === false ? kept?.done : undefined,
    keep: async (done) => {
      if (folder === undefined) return;
      await mkdir(folder, { recursive: true });
      await writeKept(folder, madeOf, done, script.createCachedData());
    },
  };
}

function hash(...parts: readonly (string | Uint8Array)[]): Buffer {
  const of = createHash('sha256');
  for (const part of parts) of.update(part);
  return of.digest();
}

/** What is kept of just this code, whole: V8 believes what it is given. */
function readKept(file: string, madeOf: Buffer): { readonly done: Done; readonly data: Buffer } | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const rest = bytes.subarray(DONE_AT);
  const isWhole =
    bytes.subarray(0, HASH_BYTES).equals(madeOf) && bytes.subarray(HASH_BYTES, DONE_AT).equals(hash(rest));
  const done = DONE[bytes[DONE_AT] ?? DONE.length];
  return isWhole && done ? { done, data: bytes.subarray(DATA_AT) } : undefined;
}

/** Another window reads what is there before or what is there now, and never a part. */
async function writeKept(folder: string, madeOf: Buffer, done: Done, data: Buffer): Promise<void> {
  const about = Buffer.alloc(DATA_AT - DONE_AT);
  about[0] = DONE.indexOf(done);
  const begun = `${randomUUID()}.tmp`;
  try {
    await writeFile(path.join(folder, begun), Buffer.concat([madeOf, hash(about, data), about, data]));
    await rename(path.join(folder, begun), path.join(folder, NAME));
  } finally {
    // With what windows have left that ended while they wrote. One that is about to finish finds a file of the same use.
    const left = (await readdir(folder)).filter((name) => name !== NAME);
    await Promise.all(left.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
  }
}
