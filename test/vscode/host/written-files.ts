/** Files that tests write into the folders of a window. */
import * as vscode from 'vscode';
import { untilLate } from './support.ts';

/** Folders that are being made, by their addresses. */
const making = new Map<string, Promise<void>>();

/** Writes a file, in a folder that VS Code watches. */
export async function writeFile(uri: vscode.Uri, content: string | Uint8Array): Promise<void> {
  await makeFolder(vscode.Uri.joinPath(uri, '..'));
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
}

/**
 * Makes a folder of the window and those above it, each after VS Code has told of the one above. On Linux its watcher begins with a
 * folder when it learns of it, and does not look what is in there already: a folder that was made in it before stays unwatched for ever.
 */
function makeFolder(folder: vscode.Uri): Promise<void> {
  const key = folder.toString();
  const made = making.get(key) ?? makeWatched(folder).finally(() => making.delete(key));
  making.set(key, made);
  return made;
}

async function makeWatched(folder: vscode.Uri): Promise<void> {
  if (folder.scheme !== 'file' || !vscode.workspace.getWorkspaceFolder(folder) || (await isThere(folder))) return;
  await makeFolder(vscode.Uri.joinPath(folder, '..'));
  let isTold = false;
  const told = (uri: vscode.Uri): void => void (isTold ||= uri.toString() === folder.toString());
  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  // What was deleted a moment before is told of as changed.
  const listeners = vscode.Disposable.from(watcher, watcher.onDidCreate(told), watcher.onDidChange(told));
  for (;;) {
    await vscode.workspace.fs.createDirectory(folder);
    await untilLate(() => isTold);
    if (isTold) break;
    // The watcher was not at work yet.
    await vscode.workspace.fs.delete(folder);
  }
  listeners.dispose();
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
