/** Where summaries of files are kept from one window to the next: with the data that VS Code keeps for the workspace. */
import * as vscode from 'vscode';
import type { Log } from '../../platform/log.ts';
import type { BucketStore } from './summary-cache.ts';

/** @param folder where to keep them; undefined where VS Code keeps nothing, as in a window without a folder */
export function createSummaryStore(folder: vscode.Uri | undefined, log: Log): BucketStore {
  const { fs } = vscode.workspace;
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
      const half = vscode.Uri.joinPath(folder, `${name}.${crypto.randomUUID()}`);
      try {
        await fs.writeFile(half, new TextEncoder().encode(text));
        await fs.rename(half, vscode.Uri.joinPath(folder, name), { overwrite: true });
      } catch (error) {
        // The files are read again next time.
        log.warn(`Keeping what was found in drafts: ${String(error)}`);
      }
    },
  };
}
