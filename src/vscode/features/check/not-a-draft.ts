import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import { toWorkspaceEdit } from '../../platform/convert.ts';
import { flavorOf } from '../../documents/draft-document.ts';
import { excludedWith, patternOfFile } from '../../documents/excluded-files.ts';
import type { ActiveDraft } from '../../documents/active-draft.ts';
import type { Drafts } from '../../documents/drafts.ts';

/**
 * *This Is Not a Draft*: writes `kind: other` into the front matter of the active draft, or of the one whose URI is given. A text that
 * has no front matter, or whose `kind:` says something else, goes into `roleLens.files.exclude`.
 */
export function registerNotADraft(commands: Commands, drafts: Drafts, active: ActiveDraft): vscode.Disposable {
  return commands.register(COMMANDS.notADraft, async (uri?: unknown) => {
    const document =
      typeof uri === 'string'
        ? vscode.workspace.textDocuments.find((it) => it.uri.toString() === uri)
        : active.document;
    if (!document || !drafts.isWritten(document)) return;
    if (!(await sayOther(document, drafts))) await exclude(document);
  });
}

/** Writes `kind: other`; false where it cannot stand in the text. */
async function sayOther(document: vscode.TextDocument, drafts: Drafts): Promise<boolean> {
  // While somebody types, VS Code refuses an edit of a version that is past.
  for (;;) {
    const { engine, text, draft, version } = await drafts.read(document);
    const change = flavorOf(document) === 'markdown' ? engine.setOther(text, draft) : undefined;
    // It says so already.
    if (!change) return draft.isLeftAlone === true && draft.otherLanguage === undefined;
    if (await vscode.workspace.applyEdit(toWorkspaceEdit(document, [change]))) return true;
    if (document.version !== version && !document.isClosed) continue;
    void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was changed: the document cannot be edited.'));
    return true;
  }
}

/** Adds a file to `roleLens.files.exclude`: of its folder, or of the user where it is in none. */
async function exclude({ uri }: vscode.TextDocument): Promise<void> {
  if (uri.scheme === 'untitled') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Save the text first: Role Lens leaves plain text alone by the name of its file.'),
    );
    return;
  }
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const path = folder ? vscode.workspace.asRelativePath(uri, false) : uri.fsPath;
  const settings = vscode.workspace.getConfiguration(SETTINGS.section, uri);
  const target = folder
    ? (vscode.workspace.workspaceFolders?.length ?? 0) > 1
      ? vscode.ConfigurationTarget.WorkspaceFolder
      : vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect<unknown>(SETTINGS.filesExclude) ?? {};
  const now = { 1: globalValue, 2: workspaceValue, 3: workspaceFolderValue }[target];
  await settings.update(SETTINGS.filesExclude, excludedWith(now, folder ? patternOfFile(path) : path), target);
  void tellExcluded(path);
}

async function tellExcluded(path: string): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Role Lens leaves {0} alone from now on: it stands in roleLens.files.exclude.', path),
    open,
  );
  if (chosen !== open) return;
  await vscode.commands.executeCommand('workbench.action.openSettings', `${SETTINGS.section}.${SETTINGS.filesExclude}`);
}
