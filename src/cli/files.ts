/** Finds and reads the drafts that a user names: files, folders and patterns. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { Flavor } from '../core/index.ts';
import type { Sentences } from './sentences.ts';

/** A file to check, or a name that leads to no file. */
export type FoundFile =
  { readonly name: string; readonly file: string } | { readonly name: string; readonly problem: string };

/** The endings of drafts in a folder, in any letter case. */
const DRAFTS = '**/*.{md,markdown,txt}';
const MARKDOWN = /\.(?:md|markdown)$/i;

/**
 * Looks up names in their order. A name that exists is taken literally, even when it looks like a pattern (`[draft].md`). A folder
 * stands for all drafts below it, except those in `node_modules` and below names that begin with a dot. A pattern stands for the files that
 * match it, with the same exceptions unless the pattern names them. Links to folders are not followed. Each file is returned once.
 * @param folder the absolute path that names are relative to
 * @returns names relative to the folder, with `/`; absolute names for files outside of the folder
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

/** @returns absolute paths, or a sentence that says what is wrong */
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

/** Pipes and devices count as files. A name that no file can have counts as missing. */
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
  /** The text without its byte-order mark: editors do not count the mark in offsets. */
  readonly text: string;
  readonly flavor: Flavor;
}

/** @returns the draft, or a sentence that says what is wrong with the file */
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

/** The code of a system error (`EACCES`), else its message. */
function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
