/** Reads a list of files to check, as `git diff --name-only` or `find -print0` writes it. */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { StreamError, reasonOf } from './failures.ts';
import { STANDARD_INPUT } from './files.ts';
import type { Sentences } from './sentences.ts';

/**
 * @param list the name of a file, or `-` for the standard input
 * @returns the names in it, one a line or with NUL between them; a list may hold none
 * @throws StreamError when it cannot be read
 */
export async function readFileList(
  list: string,
  { folder, input }: { readonly folder: string; readonly input: () => Readable },
  sentences: Sentences,
): Promise<string[]> {
  const isInput = list === STANDARD_INPUT;
  try {
    const bytes = await buffer(isInput ? input() : createReadStream(path.resolve(folder, list)));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name.trim() !== '');
  } catch (error) {
    if (error instanceof StreamError) throw error;
    const problem =
      error instanceof TypeError
        ? sentences.encodingProblem({ kind: 'other-than', encoding: 'utf-8' })
        : sentences.unreadable(reasonOf(error));
    throw new StreamError(sentences.about(isInput ? sentences.standardInput : list, problem));
  }
}
