/** Where summaries of files are kept from one window to the next: with the data that VS Code keeps for the workspace. */
import * as vscode from 'vscode';
import type { Log } from '../../platform/log.ts';
import type { BucketStore } from './summary-cache.ts';

/** A half of a file that is so old was left by a window that was killed while it wrote, in ms. */
const LEFT_MS = 3_600_000;

/** @param folder where to keep them; undefined where VS Code keeps nothing, as in a window without a folder */
export function createSummaryStore(folder: vscode.Uri | undefined, log: Pick<Log, 'warn'>): BucketStore {
  const { fs } = vscode.workspace;
  let tidying: Promise<void> | undefined;
  return {
    async read(name) {
      if (!folder) return undefined;
      try {
        return new TextDecoder().decode(await fs.readFile(vscode.Uri.joinPath(folder, name)));
      } catch {
        return undefined;
      }
    },
    async write(name, text) {
      if (!folder) return;
      await (tidying ??= tidy(folder));
      const half = vscode.Uri.joinPath(folder, `${name}.${crypto.randomUUID()}`);
      try {
        await fs.writeFile(half, new TextEncoder().encode(text));
        await fs.rename(half, vscode.Uri.joinPath(folder, name), { overwrite: true });
      } catch (error) {
        // The files are read again next time. VS Code deletes what it replaces: another window may have done so, and what that has found will do.
        const isOther = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
        if (!isOther) log.warn(`Keeping what was found in drafts: ${String(error)}`);
        await gone(half);
      }
    },
  };
}

/** Takes a file away, if it is there and can be. */
async function gone(file: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(file);
  } catch {
    // Mostly it never came to be.
  }
}

/** Takes away what killed windows have left. Never rejects: another window may do the same. */
async function tidy(folder: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  try {
    for (const [name] of await fs.readDirectory(folder)) {
      if (!/^drafts-\d+\.json\./.test(name)) continue;
      const uri = vscode.Uri.joinPath(folder, name);
      // A clock that was set tells nothing: what seems to be of the future is left.
      if (Date.now() - (await fs.stat(uri)).mtime > LEFT_MS) await gone(uri);
    }
  } catch {
    // Mostly there is no such folder yet.
  }
}
