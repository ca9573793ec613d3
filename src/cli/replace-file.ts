import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { reasonOf } from './failures.ts';
import type { Sentences } from './sentences.ts';

/**
 * Puts other bytes into a file, all of them or none: they are written beside it first, and take its place in one step. A link stays a link.
 * @param before what the file held when it was read; undefined for a file that need not exist. What somebody changed since is left alone.
 * @returns a sentence that says why it was not written
 */
export function replaceFile(
  name: string,
  before: Uint8Array | undefined,
  after: Uint8Array,
  sentences: Sentences,
): string | undefined {
  let beside: string | undefined;
  try {
    const file = realPathOf(name);
    const mode = statSync(file, { throwIfNoEntry: false })?.mode;
    // A rename would write a file that is protected.
    if (mode !== undefined) accessSync(file, constants.W_OK);
    beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
    writeBeside(beside, after, mode);
    if (before && !readFileSync(file).equals(before)) return sentences.changedMeanwhile;
    renameSync(beside, file);
    beside = undefined;
    return undefined;
  } catch (error) {
    return sentences.notWritten(reasonOf(error));
  } finally {
    if (beside !== undefined) rmSync(beside, { force: true });
  }
}

function realPathOf(name: string): string {
  try {
    return realpathSync(name);
  } catch {
    return path.resolve(name);
  }
}

function writeBeside(file: string, bytes: Uint8Array, mode: number | undefined): void {
  const opened = openSync(file, 'wx');
  try {
    writeFileSync(opened, bytes);
    if (mode !== undefined) fchmodSync(opened, mode & 0o7777);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
