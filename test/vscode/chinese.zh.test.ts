import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/shared/ids.ts';
import { activate, acceptUntil, closeAll, duties, hoverText, hovers, openDraft } from './support.ts';

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
    assert.equal(vscode.l10n.t('Which role is the post for?'), '这个岗位属于哪个角色？');
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

  it('an English draft still gets English duties', async () => {
    const [item] = await duties(await openDraft('# Sales Manager\n\n## Responsibilities\n\n- |'));
    assert.match((item!.insertText as vscode.SnippetString).value, /^[\x20-\x7E]+$/);
  });
});
