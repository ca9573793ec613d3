import * as vscode from 'vscode';
import { draftFile, isHidden } from './draft-files.ts';
import { FileEvents, type FileChanges, type FileEvent } from './file-events.ts';

/** From the first event to the news of all that came with it. */
const EVENTS_MS = 300;

export interface WatchedFiles extends vscode.Disposable {
  /** Something has happened to a file that a watcher does not see. */
  readonly happened: (uri: vscode.Uri, event: FileEvent) => void;
}

/** Tells of files of the workspace that change, come and go, and of folders that do, once for all that happens together. */
export function watchFiles(tell: (changes: FileChanges) => void): WatchedFiles {
  // VS Code watches the folders for itself: a pattern for all of it costs nothing, and tells of folders that go with their files.
  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  const events = new FileEvents();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const happened = (uri: vscode.Uri, event: FileEvent): void => {
    if (!isHidden(uri) && events.add(uri.toString(), event)) timer = setTimeout(() => tell(events.take()), EVENTS_MS);
  };
  const listeners = vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => happened(uri, 'changed')),
    watcher.onDidChange((uri) => draftFile(uri) && happened(uri, 'changed')),
    watcher.onDidDelete((uri) => happened(uri, 'deleted')),
  );
  return {
    happened,
    dispose() {
      clearTimeout(timer);
      listeners.dispose();
    },
  };
}
