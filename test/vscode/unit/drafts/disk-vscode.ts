/** As much of VS Code as it takes to keep files, for a process without VS Code: the disk itself. It prints a dot in the middle of each file. */
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

export const FileType = { Unknown: 0, File: 1, Directory: 2 };

export class FileSystemError extends Error {}

export class Uri {
  readonly fsPath: string;
  constructor(fsPath: string) {
    this.fsPath = fsPath;
  }
  static file = (fsPath: string): Uri => new Uri(fsPath);
  static joinPath = ({ fsPath }: Uri, ...names: string[]): Uri => new Uri(path.join(fsPath, ...names));
}

/**
 * Prints a line, and waits until it is out: a process that is ended loses what nobody has taken yet, and it must not be ahead of what is
 * known of it by more than that line.
 */
export function say(line: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${line}\n`, () => resolve()));
}

export const workspace = {
  fs: {
    readFile: ({ fsPath }: Uri): Promise<Uint8Array> => readFile(fsPath),
    async writeFile({ fsPath }: Uri, content: Uint8Array): Promise<void> {
      await mkdir(path.dirname(fsPath), { recursive: true });
      const file = await open(fsPath, 'w');
      const half = content.length / 2;
      await file.write(content.subarray(0, half));
      // Whoever hears this may end the process in the middle of the file.
      await say('.');
      await file.write(content.subarray(half));
      await file.close();
    },
    rename: (from: Uri, to: Uri): Promise<void> => rename(from.fsPath, to.fsPath),
    delete: ({ fsPath }: Uri): Promise<void> => rm(fsPath),
    async readDirectory({ fsPath }: Uri): Promise<[string, number][]> {
      const entries = await readdir(fsPath, { withFileTypes: true });
      return entries.map((it) => [it.name, it.isDirectory() ? FileType.Directory : FileType.File]);
    },
    async stat({ fsPath }: Uri): Promise<{ readonly mtime: number }> {
      return { mtime: (await stat(fsPath)).mtimeMs };
    },
  },
};
