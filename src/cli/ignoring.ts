/** Which files of folders and patterns are left out: what `.gitignore` says, as Git reads it, and what the user says. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Answers for an entry of a folder that is not left out itself. */
export type LeavesOut = (entry: string, isFolder: boolean) => boolean;

export interface Ignoring {
  /**
   * What is left out below a folder that the user named. Where that folder is itself left out, the user wants it all the same: what leaves
   * it out, Git's rules or the others, says nothing of what is below it then. The `.gitignore` files in it count.
   */
  below(folder: string): LeavesOut;
  /** Whether a file is left out by itself or with a folder above it. */
  leavesOut(file: string): boolean;
}

/** Letter case counts where it counts for the names of files. */
export const IGNORE_OPTIONS = {
  ignorecase: process.platform === 'win32' || process.platform === 'darwin',
  allowRelativePaths: true,
};

/**
 * @param folder the working folder, an absolute path: globs are relative to it
 * @param globs written as in a `.gitignore`
 * @param readsGitignore whether `.gitignore` files count: those of the repository that a folder is in, or, where it is in none, of the
 * working folder and below
 * @param others what is left out besides
 */
export function createIgnoring(
  folder: string,
  globs: readonly string[],
  readsGitignore: boolean,
  others: LeavesOut = () => false,
): Ignoring {
  const own = globs.length > 0 ? ignore(IGNORE_OPTIONS).add([...globs]) : undefined;
  const files = createGitignoreFiles();
  const isOwn: LeavesOut = (entry, isFolder) => {
    const name = slashed(path.relative(folder, entry));
    return own !== undefined && name !== '' && own.ignores(isFolder ? `${name}/` : name);
  };
  const isOther: LeavesOut = (entry, isFolder) => others(entry, isFolder) || isOwn(entry, isFolder);
  const isGits = (top: string, entry: string, isFolder: boolean): boolean =>
    readsGitignore && files.ignores(top, entry, isFolder);
  return {
    below(named) {
      const top = topOf(named, folder);
      const own = named !== top && isGits(top, named, true) ? named : top;
      const isWanted = isOther(named, true);
      return (entry, isFolder) => (!isWanted && isOther(entry, isFolder)) || isGits(own, entry, isFolder);
    },
    leavesOut: (file) => isOther(file, false) || isGits(topOf(path.dirname(file), folder), file, false),
  };
}

interface GitignoreFiles {
  /** What the files from `top` down to the entry say of it and of the folders that it is in. The last rule that speaks of each counts. */
  ignores(top: string, entry: string, isFolder: boolean): boolean;
}

/** Reads each file once. The rules of a folder are those of all folders from the top down to it, written for the top. */
function createGitignoreFiles(): GitignoreFiles {
  const lines = new Map<string, readonly string[]>();
  const rules = new Map<string, Ignore>();
  const linesOf = (folder: string): readonly string[] => {
    if (!lines.has(folder)) lines.set(folder, readLines(folder));
    return lines.get(folder)!;
  };
  const rulesOf = (top: string, folder: string): Ignore => {
    const key = `${top}\0${folder}`;
    const known = rules.get(key);
    if (known) return known;
    const above = folder === top ? undefined : rulesOf(top, path.dirname(folder));
    const own = linesOf(folder);
    const prefix = slashed(path.relative(top, folder));
    const all =
      own.length === 0 && above
        ? above
        : ignore(IGNORE_OPTIONS).add([...(above ? [above] : []), ...own.map((line) => moved(line, prefix))]);
    rules.set(key, all);
    return all;
  };
  return {
    ignores(top, entry, isFolder) {
      const name = slashed(path.relative(top, entry));
      return rulesOf(top, path.dirname(entry)).ignores(isFolder ? `${name}/` : name);
    },
  };
}

/** The lines of a folder's `.gitignore`, and at the top of a repository of what only this copy of it ignores. */
function readLines(folder: string): string[] {
  const files = [path.join(folder, '.git', 'info', 'exclude'), path.join(folder, '.gitignore')];
  return files
    .flatMap((file) => textOf(file)?.split(/\r?\n/) ?? [])
    .map(withoutBlanks)
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** A line without the blanks at its end. One that a backslash stands before is part of a name. */
function withoutBlanks(line: string): string {
  let end = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === ' ') continue;
    if (line[at] === '\\') at++;
    end = at + 1;
  }
  return line.slice(0, end);
}

/** A line of a `.gitignore` as it is written in one some folders above. @param prefix from there to the folder of the line */
function moved(line: string, prefix: string): string {
  if (prefix === '') return line;
  const [, not = '', pattern = ''] = /^(!?)(.*)$/.exec(line) ?? [];
  const isAnchored = /\/./.test(pattern);
  const literal = prefix.replace(/[\\*?[\]]/g, '\\$&');
  return `${not}/${literal}/${isAnchored ? '' : '**/'}${pattern.replace(/^\//, '')}`;
}

/** A file that cannot be read counts as none. */
function textOf(file: string): string | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile()
      ? readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
      : undefined;
  } catch {
    return undefined;
  }
}

/** Where reading of `.gitignore` files begins: the top of the repository; without one the working folder, or else the folder itself. */
function topOf(named: string, folder: string): string {
  for (let at = named; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (at === path.dirname(at)) break;
  }
  const relative = path.relative(folder, named);
  return relative.split(path.sep)[0] === '..' || path.isAbsolute(relative) ? named : folder;
}

function slashed(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name;
}
