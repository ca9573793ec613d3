/** Saves a file where the user chooses. A file is replaced only when the user agrees, and never left half written. */
import * as vscode from 'vscode';
import { unattended, type Log } from '../platform/log.ts';
import { isWritten } from '../documents/draft-document.ts';

export interface FileToSave {
  readonly content: Uint8Array;
  /** The proposed name with its ending; one path segment. */
  readonly name: string;
  /** The filters of the dialog: names of kinds of files, and their endings without the dot. */
  readonly filters: Readonly<Record<string, string[]>>;
  /** Where to save without a dialog. When the file exists, the user is asked. */
  readonly uri?: vscode.Uri | undefined;
  /** The document that the content was made of; the dialog opens in its folder. */
  readonly beside?: vscode.TextDocument | undefined;
}

/** Saves the file and offers to open it. Tells the user when that fails. */
export async function saveFile(log: Log, file: FileToSave): Promise<void> {
  const uri = file.uri ?? (await chosen(file));
  if (!uri) return;
  const name = uri.path.split('/').at(-1) ?? '';
  try {
    // Only a dialog has asked already.
    if (file.uri && (await exists(uri)) && !(await mayReplace(name))) return;
    await writeWhole(log, uri, file.content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warn(`Saving ${uri.toString(true)}: ${reason}`);
    log.offer(vscode.l10n.t('{0} was not saved: {1}', name, reason));
    return;
  }
  // Not awaited: the command is done when the file is written, not when the user answers.
  void unattended({ error: (task, error) => log.tellError(task, error) }, 'Opening what was saved', () =>
    offerToOpen(uri, name),
  );
}

/** Shows the save dialog, which asks by itself before a file is replaced. */
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

/** @throws Error when it cannot be known, as in a folder without permission to read; then nothing is written there */
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
  // In a browser there is no process and so no home folder.
  const home = typeof process === 'undefined' ? undefined : (process.env.HOME ?? process.env.USERPROFILE);
  return home === undefined ? vscode.Uri.file(`/${name}`) : vscode.Uri.joinPath(vscode.Uri.file(home), name);
}

/**
 * Writes all or nothing: what is there stays as it is until the new content is whole, and then gives way in one step. It could not be
 * put back afterwards: VS Code writes nothing more to a file of which a write has failed.
 */
async function writeWhole(log: Log, uri: vscode.Uri, content: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const isThere = await exists(uri);
  const place = isThere ? uri.with({ path: `${uri.path}.${crypto.randomUUID()}` }) : uri;
  try {
    await fs.writeFile(place, content);
    if (isThere) await fs.rename(place, uri, { overwrite: true });
  } catch (error) {
    // This may fail too; the user is told the first reason.
    try {
      await fs.delete(place);
    } catch (second) {
      log.warn(`Taking away what was half written: ${String(second)}`);
    }
    throw error;
  }
}

async function offerToOpen(uri: vscode.Uri, name: string): Promise<void> {
  const open = vscode.l10n.t('Open');
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('Saved {0}', name), open)) !== open) return;
  // A web page on this machine opens in the browser.
  const isPage = name.toLowerCase().endsWith('.html') && uri.scheme === 'file';
  if (isPage && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined) {
    await vscode.env.openExternal(uri);
  } else {
    await vscode.commands.executeCommand('vscode.open', uri);
  }
}

/** Encodes a text as UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The name of a file without its folder and its ending. @param path with `/` between folders */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

/** Turns words into a file name that is valid on every system. */
export function fileName(words: string): string {
  const safe = words.replace(/[\p{Cc}\\/:*?"<>|]+/gu, '-').replace(/^[\s.]+/, '');
  let name = Array.from(safe).slice(0, 80).join('').trimEnd();
  while (name.endsWith('.')) name = name.slice(0, -1).trimEnd();
  return name;
}
