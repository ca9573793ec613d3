import * as vscode from 'vscode';
import { COMMANDS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { toTextEdit } from '../../platform/convert.ts';
import type { ActiveDraft } from '../../documents/active-draft.ts';
import type { Drafts } from '../../documents/drafts.ts';

/** *Set Draft Role*: writes `role:` into the front matter of the active draft. */
export function registerDraftRole(
  commands: Commands,
  drafts: Drafts,
  active: ActiveDraft,
  language: ContentLanguage,
): vscode.Disposable {
  return commands.register(COMMANDS.setDraftRole, async (roleId?: unknown) => {
    const { document } = active;
    if (!document || !(await drafts.isDraft(document))) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a Markdown or plain-text draft first, then set its role.'),
      );
      return;
    }
    const { engine, declared, posts } = await drafts.readDeclared(document);
    const role = engine.pack.roles.some(({ id }) => id === roleId)
      ? (roleId as string)
      : await pickRole(
          engine.pack.roles.map(({ id, name, tagline }) => ({
            id,
            label: name[language.locale],
            description: id === declared?.role ? vscode.l10n.t('current') : '',
            detail: tagline[language.locale],
          })),
          posts.length > 0
            ? vscode.l10n.t(
                'This document holds {0} jobs. The role is written above all of them and counts for those whose title names none.',
                posts.length,
              )
            : vscode.l10n.t('Which role is this draft for?'),
        );
    if (role === undefined) return;
    // The document may have changed while the list was open. While somebody types, VS Code refuses an edit of a version that is past.
    for (;;) {
      const { engine: current, text, draft, version } = await drafts.read(document);
      const change = current.setRole(text, draft, role);
      if (!change) return;
      const edit = new vscode.WorkspaceEdit();
      edit.set(document.uri, [toTextEdit(document, change)]);
      if (await vscode.workspace.applyEdit(edit)) return;
      if (document.version === version || document.isClosed) break;
    }
    void vscode.window.showWarningMessage(vscode.l10n.t('The role was not written: the document cannot be edited.'));
  });
}

async function pickRole(
  items: (vscode.QuickPickItem & { id: string })[],
  placeHolder: string,
): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Set Draft Role'),
    placeHolder,
  });
  return picked?.id;
}
