import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS, TOOLS } from '../../../src/vscode/ids.ts';
import { folderNamed, ListedWorkspace, salesDraft, write } from './drafts-support.ts';
import {
  quickFixes,
  activate,
  acceptUntil,
  closeAll,
  duties,
  hoverText,
  hovers,
  openDraft,
  problemCode,
  problems,
  until,
} from './support.ts';

/** A web worker has no `node:assert`. */
function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

describe('In a web extension host, as on vscode.dev', () => {
  before(activate);
  afterEach(closeAll);

  it('a hover explains a term', async () => {
    const editor = await openDraft('🎯 复盘销售|漏斗');
    const [hover] = await hovers(editor);
    check(editor.document.getText(hover!.range) === '销售漏斗', 'the range is the term');
    check(hoverText(hover!).includes('sales funnel'), hoverText(hover!));
  });

  it('a hover says whose work words name', async () => {
    const [hover] = await hovers(await openDraft('---\nrole: sales\nkind: jd\n---\n\n## 岗位职责\n\n- 签订|合同\n'));
    check(hoverText(hover!).includes('● Owns: Sales'), hoverText(hover!));
  });

  it('duties are offered', async () => {
    const items = await duties(await openDraft('---\nrole: sales\n---\n## 岗位职责\n\n- |'));
    check(items.length >= 24, `${items.length} duties`);
  });

  it('a line of another role is found and rewritten', async () => {
    const line = '负责公司公众号和社群的日常运营，每周策划内容选题，提升粉丝活跃和次月留存';
    const { document } = await openDraft(`---\nrole: sales\nkind: jd\n---\n\n## 岗位职责\n\n- ${line}\n|`);
    const found = await until(() =>
      problems(document).find(
        (it) => problemCode(it) === 'role/off-role-duty' && line.includes(document.getText(it.range)),
      ),
    );
    const [fix] = await quickFixes(document, found.range);
    check(await vscode.workspace.applyEdit(fix!.edit!), fix!.title);
    check(document.getText().includes('- 协同运营'), document.getText());
    await until(() => problems(document).every(({ message }) => message !== found.message));
  });

  it('an assistant has a draft checked', async () => {
    const input = {
      text: '# 销售经理\n\n## 岗位职责\n\n- 拜访客户，签订合同\n- 负责公司信息流广告的投放，优化获客成本\n',
    };
    const { content } = await vscode.lm.invokeTool(TOOLS.check_draft, { input, toolInvocationToken: undefined });
    const [part] = content as { value: string }[];
    check(part!.value.includes('是谁的活：市场'), part!.value);
    check(
      Object.values(TOOLS).every((name) => vscode.lm.tools.some((it) => it.name === name)),
      'every tool is there',
    );
  });

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

  it('a job description is written', async () => {
    void vscode.commands.executeCommand(COMMANDS.newJobDescription);
    const text = await acceptUntil(() => vscode.window.activeTextEditor?.document.getText() || undefined);
    check(text.includes('## Responsibilities'), text);
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
