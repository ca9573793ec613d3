/** Saving what was made as a file that the user chooses. No file is ever replaced unasked, and none is left half written. */
import * as vscode from 'vscode';
import type { Log } from '../platform/log.ts';
import { isWritten } from '../documents/draft-analyses.ts';

export interface FileToSave {
  readonly content: Uint8Array;
  /** Proposed, with its ending; one path segment. */
  readonly name: string;
  /** What the dialog calls files of this kind, and their endings without the dot. */
  readonly filters: Readonly<Record<string, string[]>>;
  /** Where to save without a dialog; the user is asked when there is something already. */
  readonly uri?: vscode.Uri | undefined;
  /** The document that it was made of; the dialog opens beside it. */
  readonly beside?: vscode.TextDocument | undefined;
}

/** Saves and offers to open the file. Says what went wrong, if something did. */
export async function saveFile(log: Log, file: FileToSave): Promise<void> {
  const uri = file.uri ?? (await chosen(file));
  if (!uri) return;
  const name = uri.path.split('/').at(-1) ?? '';
  try {
    // A dialog has asked already.
    if (file.uri && (await exists(uri)) && !(await mayReplace(name))) return;
    await writeWhole(log, uri, file.content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warn(`Saving ${uri.toString(true)}: ${reason}`);
    log.offer(vscode.l10n.t('{0} was not saved: {1}', name, reason));
    return;
  }
  // The command is done when the file is there, not when the user has read of it.
  void offerToOpen(uri, name);
}

/** The dialogs of VS Code, native and simple, ask themselves before a file is replaced. */
function chosen({ name, filters, beside }: FileToSave): Thenable<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({ defaultUri: proposedPlace(name, beside), filters: { ...filters } });
}

async function mayReplace(name: string): Promise<boolean> {
  const replace = vscode.l10n.t('Replace');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} already exists. Do you want to replace it?', name),
    { modal: true, detail: vscode.l10n.t('What is in it now will be lost.') },
    replace,
  );
  return answer === replace;
}

/** @throws Error when nobody can tell, as below a folder that may not be read: nothing is written there then */
async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

/** Beside the document, else in the folder that is open, else where the user is at home. */
function proposedPlace(name: string, beside: vscode.TextDocument | undefined): vscode.Uri {
  if (beside && !beside.isUntitled && isWritten(beside)) return vscode.Uri.joinPath(beside.uri, '..', name);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder) return vscode.Uri.joinPath(folder, name);
  // In a browser there is no process and no home.
  const home = typeof process === 'undefined' ? undefined : (process.env.HOME ?? process.env.USERPROFILE);
  return home === undefined ? vscode.Uri.file(`/${name}`) : vscode.Uri.joinPath(vscode.Uri.file(home), name);
}

/** Writes all or nothing: what was there before is there again when the writing fails. */
async function writeWhole(log: Log, uri: vscode.Uri, content: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const before = (await exists(uri)) ? await fs.readFile(uri) : undefined;
  try {
    await fs.writeFile(uri, content);
  } catch (error) {
    // Best effort: the reason that the user is told is the first one.
    try {
      if (!before) await fs.delete(uri);
      else if (!isSame(before, await fs.readFile(uri))) await fs.writeFile(uri, before);
    } catch (second) {
      log.warn(`Putting back what ${uri.toString(true)} held: ${String(second)}`);
    }
    throw error;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

async function offerToOpen(uri: vscode.Uri, name: string): Promise<void> {
  const open = vscode.l10n.t('Open');
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('Saved {0}', name), open)) !== open) return;
  // A page belongs into a browser, where one can see the file.
  const isPage = name.toLowerCase().endsWith('.html') && uri.scheme === 'file';
  if (isPage && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined) {
    await vscode.env.openExternal(uri);
  } else {
    await vscode.commands.executeCommand('vscode.open', uri);
  }
}

/** A text as the bytes of a file. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Words as a name of a file, on every system. */
export function fileName(words: string): string {
  const safe = words.replace(/[\p{Cc}\\/:*?"<>|]+/gu, '-').replace(/^[\s.]+|[\s.]+$/g, '');
  return Array.from(safe).slice(0, 80).join('').trimEnd();
}
