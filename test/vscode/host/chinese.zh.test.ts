import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/vscode/ids.ts';
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

describe('In a Chinese VS Code', () => {
  before(activate);
  afterEach(closeAll);

  it('the display language is Chinese', () => assert.equal(vscode.env.language, 'zh-cn'));

  it('commands and settings are named in Chinese', () => {
    const { contributes } = vscode.extensions.getExtension('role-lens.role-lens')!.packageJSON as {
      contributes: { commands: { command: string; title: string | { value: string } }[] };
    };
    const { title } = contributes.commands.find(({ command }) => command === COMMANDS.compareRoles)!;
    assert.equal(typeof title === 'string' ? title : title.value, '对比角色');
  });

  it('questions and messages are in Chinese', () => {
    assert.equal(vscode.l10n.t('Which role is the job for?'), '这个岗位属于哪个角色？');
  });

  it('whose work words name is told in Chinese', async () => {
    const [hover] = await hovers(
      await openDraft('---\nrole: sales\nkind: jd\n---\n\n## Duties\n\n- Sign| contracts\n'),
    );
    assert.match(hoverText(hover!), /这是谁的活？.*签订合同/);
    assert.match(hoverText(hover!), /● 负责：销售/);
  });

  it('a hover is in Chinese, over an English term too', async () => {
    const [hover] = await hovers(await openDraft('the sales |funnel'));
    const text = hoverText(hover!);
    assert.match(text, /销售漏斗/);
    assert.match(text, /核心用语/);
    assert.match(text, /\$\(table\) 对比/);
  });

  it('a new job description is in Chinese', async () => {
    void vscode.commands.executeCommand(COMMANDS.newJobDescription);
    const text = await acceptUntil(() => vscode.window.activeTextEditor?.document.getText() || undefined);
    assert.match(text, /## 岗位职责/);
  });

  it('a finding, what it rests on and its fixes are in Chinese, in an English draft too', async () => {
    for (const [line, role] of [
      ['负责公司公众号和社群的日常运营，每周策划内容选题，提升粉丝活跃和次月留存', '运营'],
      ['Run paid search and paid social campaigns and manage the media budget', '市场'],
    ] as const) {
      const { document } = await openDraft(`---\nrole: sales\nkind: jd\n---\n\n## 岗位职责\n\n- ${line}\n|`);
      const found = await until(() =>
        problems(document).find(
          (it) => problemCode(it) === 'role/off-role-duty' && line.includes(document.getText(it.range)),
        ),
      );
      assert.match(found.message, new RegExp(role));
      assert.match(found.relatedInformation![0]!.message, new RegExp(`是${role}的说法`));
      const titles = (await quickFixes(document, found.range)).map(({ title }) => title);
      assert.ok(titles.includes(`改写成与${role}团队配合`), titles.join());
      assert.ok(
        titles.every((title) => /[\u4E00-\u9FFF]/.test(title)),
        titles.join(),
      );
      await closeAll();
    }
  });

  it('an English draft still gets English duties', async () => {
    const [item] = await duties(await openDraft('# Sales Manager\n\n## Responsibilities\n\n- |'));
    assert.match((item!.insertText as vscode.SnippetString).value, /^[\x20-\x7E]+$/);
  });
});
