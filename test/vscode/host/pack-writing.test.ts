import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import {
  acceptUntil,
  activate,
  actions,
  closeAll,
  hovers,
  hoverText,
  problemCode,
  problems,
  until,
} from './support.ts';

describe('Packs are written for users', () => {
  const { uri: workspace } = vscode.workspace.workspaceFolders![0]!;
  const root = vscode.Uri.joinPath(workspace, 'pack-writing');
  const store = async (text: string, ...names: string[]): Promise<vscode.Uri> => {
    const uri = vscode.Uri.joinPath(root, ...names);
    await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
    return uri;
  };
  const stored = async (uri: vscode.Uri): Promise<string> =>
    Buffer.from(await vscode.workspace.fs.readFile(uri)).toString();
  const show = async (uri: vscode.Uri, selected?: string): Promise<vscode.TextEditor> => {
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    const start = selected === undefined ? 0 : document.getText().indexOf(selected);
    editor.selection = new vscode.Selection(
      document.positionAt(start),
      document.positionAt(start + (selected ?? '').length),
    );
    return editor;
  };

  before(activate);
  afterEach(closeAll);
  after(async () => {
    await vscode.workspace.fs.delete(root, { recursive: true });
  });

  it('an activity of another role is theirs, by an action on the finding, saved in the nearest pack; the finding goes', async () => {
    const text = '# 销售经理\n\n## 岗位职责\n\n- 开发新客户，签订合同\n- 负责信息流广告投放\n- 跟进商机，谈判合同\n';
    const draft = await store(text, 'ours', 'draft.md');
    const pack = await store('pack: our-team # ours\n', 'ours', '.role-lens', 'team.yaml');
    const { document } = await show(draft);
    const found = await until(() => problems(document).find((it) => problemCode(it) === 'role/off-role-duty'));
    const action = await until(async () =>
      (await actions(document, found.range)).find(({ command }) => command?.command === COMMANDS.thisIsOurs),
    );
    const given = (action.command!.arguments as unknown[])[0];
    await vscode.commands.executeCommand(COMMANDS.thisIsOurs, given);
    assert.equal(
      await stored(pack),
      'pack: our-team # ours\nactivities:\n  run-paid-placement: { shares: { add: [sales] } }\n',
    );
    await until(() => problems(document).every((it) => problemCode(it) !== 'role/off-role-duty'));
  });

  it('selected words are a term of a role that is chosen, and are explained from then on', async () => {
    const draft = await store('# 用户运营\n\n- 负责鸡蛋兑换计划的日常\n', 'term', 'draft.md');
    const pack = await store('pack: our-team\n', 'term', '.role-lens', 'team.yaml');
    const editor = await show(draft, '鸡蛋兑换计划');
    const done = vscode.commands.executeCommand(COMMANDS.addTerm);
    await acceptUntil(async () => (await stored(pack)).includes('鸡蛋兑换计划'));
    await done;
    assert.ok((await stored(pack)).startsWith('pack: our-team\nterms:\n'));
    await show(draft, '鸡蛋兑换计划');
    await until(async () => (await hovers(editor)).some((it) => hoverText(it).includes('鸡蛋兑换计划')));
  });

  it('a pack is begun from a starter that is sound as it stands, beside one that is there', async () => {
    const folder = vscode.Uri.joinPath(workspace, '.role-lens');
    const isThere = async (): Promise<boolean> =>
      vscode.workspace.fs.readDirectory(folder).then(
        (entries) => entries.length > 0,
        () => false,
      );
    assert.equal(await isThere(), false);
    try {
      const done = vscode.commands.executeCommand(COMMANDS.createTeamPack);
      const editor = await acceptUntil(() => {
        const { activeTextEditor } = vscode.window;
        return activeTextEditor?.document.uri.path.includes('/.role-lens/') && activeTextEditor;
      });
      await done;
      const { document, selection } = editor;
      assert.ok(document.getText(selection) !== '', 'the first thing to change is selected');
      assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });
});
