/** Finds the files below a folder and those that match a pattern. */
import { existsSync, readdirSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { escapePath, globSync, isDynamicPattern } from 'tinyglobby';
import type { Ignoring, LeavesOut } from './ignoring.ts';

/** The endings of drafts in a folder, in any letter case. */
const DRAFTS = '**/*.{md,markdown,txt,docx}';

/** What Word keeps beside a document while that is open. */
const OPEN_IN_WORD = '**/~$*';

/** @returns absolute paths, sorted */
export function draftsBelow(folder: string, ignoring: Ignoring): readonly string[] {
  return glob(DRAFTS, folder, false, ignoring.below(folder));
}

/** Whether a name that does not exist may stand for others. */
export function isPattern(name: string): boolean {
  const pattern = slashed(name);
  return [pattern, ...pattern.split('/')].some((part) => isDynamicPattern(part));
}

/**
 * @param folder the absolute path that the pattern is relative to
 * @returns absolute paths, sorted. Folders that exist are taken literally, whatever their names look like: `(g)/*.md`.
 */
export function matches(pattern: string, folder: string, ignoring: Ignoring): readonly string[] {
  const { base, rest } = splitLiteral(slashed(pattern), folder);
  const leavesOut = ignoring.below(base);
  const files = glob(rest, base, true, leavesOut);
  return files.length > 0 ? files : glob(withoutBrackets(rest), base, true, leavesOut);
}

function slashed(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name;
}

/** Splits a pattern behind the folders at its beginning that exist. */
function splitLiteral(pattern: string, folder: string): { readonly base: string; readonly rest: string } {
  // Of an absolute pattern the root: `/`, `C:/`, `//server/share/`.
  const { root } = path.parse(pattern);
  const parts = pattern.slice(root.length).split('/');
  let base = path.resolve(folder, root);
  let count = 0;
  while (count < parts.length - 1 && existsSync(path.join(base, parts[count]!)))
    base = path.join(base, parts[count++]!);
  return { base, rest: parts.slice(count).join('/') };
}

/** Brackets as what they are: behind a `*`, `(g)` may be the name of a folder. */
function withoutBrackets(pattern: string): string {
  return pattern
    .split('/')
    .map((part) => (/[*?]/.test(part) ? part : escapePath(part)))
    .join('/');
}

function glob(pattern: string, cwd: string, caseSensitiveMatch: boolean, leavesOut: LeavesOut): string[] {
  const ignore = [OPEN_IN_WORD, ...(pattern.includes('node_modules') ? [] : ['**/node_modules/**'])];
  return globSync(pattern, {
    cwd,
    ignore,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    caseSensitiveMatch,
    // The library reads folders in this one of the ways that Node offers. What is left out is not walked through.
    fs: {
      readdirSync: ((at: string) =>
        readWithLinks(at).filter(
          (entry) => !leavesOut(path.join(at, entry.name), entry.isDirectory()),
        )) as unknown as typeof readdirSync,
    },
  })
    .map((file) => path.resolve(file))
    .sort();
}

/** The entries of a folder, in which a link to a file is a file. */
function readWithLinks(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const isFile = (): boolean => entry.isFile() || (entry.isSymbolicLink() && isFileAt(path.join(folder, entry.name)));
    return Object.assign(Object.create(entry) as Dirent, { isFile });
  });
}

function isFileAt(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
