import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { folderNamed, ListedWorkspace, salesDraft, write } from './drafts-support.ts';
import { activateInTwoFolders, closeAll, hoverText, hovers, until } from './support.ts';
import { check } from './whole-draft.ts';

describe('In a web extension host with folders', () => {
  before(activateInTwoFolders);
  afterEach(closeAll);

  it('a pack of the folder counts, and what is wrong with one is shown', async () => {
    const folder = folderNamed('team');
    const draft = await write(folder, 'draft.md', '# 用户运营\n\n- 负责蛋窝计划的日常运营\n');
    const terms = 'terms: [{ id: nest-egg, forms: [蛋窝计划], definition: 攒着换礼的积分, roles: { operations: 3 } }]';
    const file = await write(vscode.Uri.joinPath(folder, '.role-lens'), 'team.yaml', `pack: ours\n${terms}\n`);
    const document = await vscode.workspace.openTextDocument(draft);
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(2, 5, 2, 5);
    await until(async () => (await hovers(editor)).some((it) => hoverText(it).includes('攒着换礼的积分')));
    await write(vscode.Uri.joinPath(folder, '.role-lens'), 'team.yaml', `pack: ours\ntrems: []\n${terms}\n`);
    await until(() => vscode.languages.getDiagnostics(file).some(({ message }) => message.includes('terms')));
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('the drafts of a folder are listed, the worst first, and followed', async () => {
    const folder = folderNamed('drafts');
    await write(folder, 'a.md', salesDraft(0));
    await write(folder, 'b.txt', salesDraft(2));
    const listed = new ListedWorkspace();
    await listed.look();
    check(listed.names(folder).join() === 'b.txt,a.md', listed.names(folder).join());
    await write(folder, 'c.md', salesDraft(3));
    await until(() => listed.names(folder).join() === 'c.md,b.txt,a.md');
    listed.dispose();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
});
