import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { Engines } from '../../platform/engines.ts';
import { configuredRoles } from '../../platform/finding-settings.ts';

/**
 * *Set Organization Roles…*: asks which roles the user's organization has, and writes the setting of the folder, or of the user
 * when no folder is open.
 */
export function registerOrganizationRoles(
  commands: Commands,
  engines: Engines,
  language: ContentLanguage,
): vscode.Disposable {
  return commands.register(COMMANDS.setOrganizationRoles, async () => {
    const { pack } = await engines.for();
    const settings = vscode.workspace.getConfiguration(SETTINGS.section);
    const now = configuredRoles(settings);
    const items = pack.roles.map(({ id, name, tagline }) => ({
      id,
      label: name[language.locale],
      detail: tagline[language.locale],
      picked: now?.includes(id) ?? true,
    }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Set Organization Roles'),
      placeHolder: vscode.l10n.t('Which of these does your organization have?'),
      canPickMany: true,
    });
    if (!picked || picked.length === 0) return;
    const target = vscode.workspace.workspaceFolders
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.Global;
    const ids = picked.map(({ id }) => id);
    await settings.update(SETTINGS.organizationRoles, ids, target);
  });
}
