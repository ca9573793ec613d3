import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS, TOOLS } from '../../../src/vscode/ids.ts';
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
import { check } from './whole-draft.ts';

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
    check(document.getText().includes('- 配合运营'), document.getText());
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

  it('a job description is written', async () => {
    void vscode.commands.executeCommand(COMMANDS.newJobDescription);
    const text = await acceptUntil(() => vscode.window.activeTextEditor?.document.getText() || undefined);
    check(text.includes('## Responsibilities'), text);
  });
});
