/** The drafts that a user names: files, folders and patterns, found and read. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { Flavor } from '../core/index.ts';
import type { Sentences } from './sentences.ts';

/** A file to check, or something named that cannot be. */
export type FoundFile =
  { readonly name: string; readonly file: string } | { readonly name: string; readonly problem: string };

/** What a draft is called on the disk, in a folder; letter case does not matter. */
const DRAFTS = '**/*.{md,markdown,txt}';
const MARKDOWN = /\.(?:md|markdown)$/i;

/**
 * Looks up what was named, in the order it was named. What exists under the very name is taken as it is, though it has the signs
 * of a pattern in it (`[draft].md`). A folder stands for the drafts in it and below, but for `node_modules` and names that begin
 * with a dot; a pattern for the files that match, by the same two exceptions, unless it names those itself. Links to folders
 * are not followed. No file comes twice.
 * @param folder absolute; names are relative to it
 * @returns names as a user knows them: relative to the folder with `/`, unless they lead out of it
 */
export function findFiles(names: readonly string[], folder: string, sentences: Sentences): FoundFile[] {
  const found = new Map<string, FoundFile>();
  const add = (file: string): void => {
    if (!found.has(file)) found.set(file, { name: shownName(file, folder), file });
  };
  for (const name of names) {
    const file = path.resolve(folder, name);
    const outcome = lookUp(name, file, folder, sentences);
    if (typeof outcome === 'string') found.set(`${file}\0`, { name, problem: outcome });
    else outcome.forEach(add);
  }
  return [...found.values()];
}

/** Absolute paths, or what is wrong. */
function lookUp(name: string, file: string, folder: string, sentences: Sentences): readonly string[] | string {
  try {
    const kind = kindOf(file);
    if (kind === 'folder') {
      const drafts = glob(DRAFTS, file, { caseSensitiveMatch: false });
      return drafts.length > 0 ? drafts : sentences.noDrafts;
    }
    if (kind === 'file') return [file];
    const pattern = path.sep === '\\' ? name.replaceAll('\\', '/') : name;
    if (!isDynamicPattern(pattern)) return sentences.missing;
    const files = glob(pattern, folder, {});
    return files.length > 0 ? files : sentences.noMatch;
  } catch (error) {
    return sentences.unreadable(reasonOf(error));
  }
}

function glob(pattern: string, cwd: string, options: { caseSensitiveMatch?: boolean }): string[] {
  const ignore = pattern.includes('node_modules') ? [] : ['**/node_modules/**'];
  return globSync(pattern, {
    cwd,
    ignore,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ...options,
  })
    .map((file) => path.resolve(file))
    .sort();
}

/** Anything that is neither (a pipe, a device) is read like a file. A name that no file can have is not there. */
function kindOf(file: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats && (stats.isDirectory() ? 'folder' : 'file');
  } catch (error) {
    if (['ENOTDIR', 'ENAMETOOLONG'].includes(reasonOf(error))) return undefined;
    throw error;
  }
}

function shownName(file: string, folder: string): string {
  const relative = path.relative(folder, file);
  const isInside = relative !== '' && !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..';
  return isInside ? relative.split(path.sep).join('/') : file;
}

export interface DraftFile {
  /** Without a byte-order mark, as editors count offsets. */
  readonly text: string;
  readonly flavor: Flavor;
}

/** @returns the draft, or what is wrong with the file */
export function readDraftFile(file: string, sentences: Sentences): DraftFile | string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return sentences.unreadable(reasonOf(error));
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? sentences.notText : { text, flavor: MARKDOWN.test(file) ? 'markdown' : 'plaintext' };
  } catch (error) {
    if (error instanceof TypeError) return bytes.includes(0) ? sentences.notText : sentences.notUtf8;
    return sentences.unreadable(reasonOf(error));
  }
}

/** The system's short name for what went wrong (`EACCES`), else its words. */
function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
