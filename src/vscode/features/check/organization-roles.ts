import * as vscode from 'vscode';
import type { Pack } from '../../../core/index.ts';
import { COMMANDS, SETTINGS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { Engines, LoadedEngine } from '../../platform/engines.ts';
import { configuredRoles, ownersIn, textsIn } from '../../platform/analysis-options.ts';
import type { FirstQuestion } from './first-question.ts';

type Area = Pack['areas'][number];

/**
 * *Set Organization Roles…*: asks which roles the user's organization has, and for each area that companies hand out differently
 * who owns it. Writes the settings of the folder, or of the user when no folder is open. Who leaves early keeps what was answered.
 */
export function registerOrganizationRoles(
  commands: Commands,
  engines: Engines,
  language: ContentLanguage,
  question: FirstQuestion,
): vscode.Disposable {
  return commands.register(COMMANDS.setOrganizationRoles, async () => {
    // Who leaves without an answer may want to think about it: the question stays.
    if (await ask(await engines.for(), language)) question.close();
  });
}

/** @returns whether the first question, which roles there are, was answered */
async function ask({ pack, settings: team }: LoadedEngine, { locale }: ContentLanguage): Promise<boolean> {
  const settings = vscode.workspace.getConfiguration(SETTINGS.section);
  const now = configuredRoles(settings, team?.config);
  const items = pack.roles.map(({ id, name, tagline }) => ({
    id,
    label: name[locale],
    detail: tagline[locale],
    picked: now?.includes(id) ?? true,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: titleOf(0, pack.areas),
    placeHolder: vscode.l10n.t('Which of these does your organization have?'),
    canPickMany: true,
  });
  if (!picked || picked.length === 0) return false;
  const isInWorkspace = vscode.workspace.workspaceFolders !== undefined;
  const target = isInWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  const roles = picked.map(({ id }) => id);
  await settings.update(SETTINGS.organizationRoles, roles, target);
  // VS Code lays the settings of a workspace over those of the user, entry by entry: what is not written lets the user's through.
  const { globalValue, workspaceValue } = settings.inspect<unknown>(SETTINGS.owners) ?? {};
  let owners = textsIn(isInWorkspace ? workspaceValue : globalValue);
  const inForce = ownersIn(settings.get<unknown>(SETTINGS.owners), team?.config);
  for (const [at, area] of pack.areas.entries()) {
    const set = inForce[area.id];
    const owner = await askOwner(pack, area, titleOf(at + 1, pack.areas), { roles, locale, now: set });
    if (owner === undefined) break;
    const isUsual = owner === '' && set === undefined && owners[area.id] === undefined;
    if (!isUsual) owners = { ...owners, [area.id]: owner };
  }
  await settings.update(SETTINGS.owners, owners, target);
  return true;
}

function titleOf(at: number, areas: readonly Area[]): string {
  return `${vscode.l10n.t('Set Organization Roles')} (${at + 1}/${areas.length + 1})`;
}

/** @returns the id of the owner, '' for as usual, undefined when the user leaves */
async function askOwner(
  { roles, neighbors }: Pack,
  area: Area,
  title: string,
  known: { readonly roles: readonly string[]; readonly locale: 'zh' | 'en'; readonly now: string | undefined },
): Promise<string | undefined> {
  const { locale, now } = known;
  const nameOf = (id: string): string => [...roles, ...neighbors].find((it) => it.id === id)?.name[locale] ?? id;
  const isThere = (id: string): boolean => known.roles.includes(id) || !roles.some((role) => role.id === id);
  const usual = { id: '', label: vscode.l10n.t('As in most companies'), description: '' };
  const items = [usual, ...area.roles.filter(isThere).map((id) => ({ id, label: nameOf(id), description: '' }))];
  const set = vscode.l10n.t('current');
  const shown = items.map((it) => (it.id === (now ?? '') ? { ...it, description: set } : it));
  const picked = await vscode.window.showQuickPick(shown, { title, placeHolder: area.question[locale] });
  return picked?.id;
}
