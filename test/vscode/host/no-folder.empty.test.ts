/** A window in which no folder is open. It is tried in a Node host in Chinese, and in a web worker in English. */
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../../src/vscode/ids.ts';
import { createSummaryStore } from '../../../src/vscode/features/drafts/summary-store.ts';
import { ListedWorkspace } from './drafts-support.ts';
import { MemoryFiles } from './memory-files.ts';
import { recordLog } from './recorded-log.ts';
import { acceptUntil, activate, closeAll, openDraft } from './support.ts';
import { check, same, tryDraft, WHOLE_DRAFT } from './whole-draft.ts';

describe('A window without a folder', () => {
  before(async () => {
    same(vscode.workspace.workspaceFolders, undefined);
    await activate();
  });
  afterEach(closeAll);

  it('has drafts that are judged, completed and fixed: new ones, and files that lie in no folder', async () => {
    await tryDraft(await openDraft(`${WHOLE_DRAFT}|`));
    await closeAll();
    const files = new MemoryFiles('role-lens-memory', { '/jd.md': WHOLE_DRAFT });
    try {
      const document = await vscode.workspace.openTextDocument(files.uri('/jd.md'));
      await tryDraft(await vscode.window.showTextDocument(document));
      await closeAll();
    } finally {
      files.dispose();
    }
  });

  it('lists no drafts, keeps nothing, and says in the view what to do', async () => {
    const { log, lines } = recordLog();
    const listed = new ListedWorkspace(createSummaryStore(undefined, log));
    try {
      await listed.look();
      same([...listed.list.files()], []);
      same(listed.view.message, '');
      await listed.list.save();
      same([...lines, ...listed.log.lines], []);
    } finally {
      listed.dispose();
    }
    const { contributes } = vscode.extensions.getExtension('role-lens.role-lens')!.packageJSON as {
      contributes: { viewsWelcome: { view: string; when?: string; contents: string }[] };
    };
    const welcome = contributes.viewsWelcome.find(({ when }) => when === 'workspaceFolderCount == 0');
    check(welcome!.contents.includes('command:vscode.openFolder'), welcome!.contents);
    for (const command of [COMMANDS.showDrafts, COMMANDS.checkFolder, COMMANDS.allDrafts, COMMANDS.refreshDrafts])
      await vscode.commands.executeCommand(command);
  });

  it('keeps what the organization has for the user', async () => {
    const roles = (): unknown =>
      vscode.workspace.getConfiguration(SETTINGS.section).inspect(SETTINGS.organizationRoles)?.globalValue;
    void vscode.commands.executeCommand(COMMANDS.setOrganizationRoles);
    try {
      check(Array.isArray(await acceptUntil(roles)), String(roles()));
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      const settings = vscode.workspace.getConfiguration(SETTINGS.section);
      await settings.update(SETTINGS.organizationRoles, undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
