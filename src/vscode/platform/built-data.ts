import * as vscode from 'vscode';

/** A build writes several files, one after the other. */
const QUIET_MS = 200;

/**
 * Tells when files of a folder were written, once for all that are written together.
 * @param folder with the data that a build makes
 */
export function watchBuiltData(folder: vscode.Uri, onDidBuild: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const written = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onDidBuild, QUIET_MS);
  };
  return vscode.Disposable.from(watcher, watcher.onDidChange(written), watcher.onDidCreate(written), {
    dispose: () => clearTimeout(timer),
  });
}
