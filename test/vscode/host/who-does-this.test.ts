import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../../src/vscode/ids.ts';
import {
  acceptUntil,
  activate,
  closeAll,
  hovers,
  hoverText,
  openDraft,
  problemCode,
  problems,
  quickFixes,
  until,
  withSetting,
} from './support.ts';

const LINE = '负责公司信息流广告的投放，管理投放预算，优化获客成本';
const JD = [
  '---',
  'role: sales',
  'kind: jd',
  '---',
  '',
  '## 岗位职责',
  '',
  '- 开发华东区的连锁客户，每周完成4次有效拜访，挖掘客户需求',
  `- ${LINE}`,
  '- 主导商务谈判，签订合同，跟进回款节点',
  '',
].join('\n');

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);
const isComparisonOpen = (): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('roleLens.comparison')),
  );

describe('Who Does This?', () => {
  before(activate);
  afterEach(closeAll);

  it('tells of the line at the cursor, and shows the chosen activity', async () => {
    await openDraft(JD.replace('签订合同', '签订|合同'));
    void run(COMMANDS.whoDoesThis);
    await acceptUntil(isComparisonOpen);
  });

  it('searches where the line names none, and without an editor', async () => {
    void run(COMMANDS.whoDoesThis);
    await acceptUntil(isComparisonOpen);
  });

  it('takes what anybody passes it', async () => {
    for (const argument of ['nonsense', 7, null, { text: 7 }, { activity: 'no-such-activity' }]) {
      let isDone = false;
      void run(COMMANDS.whoDoesThis, argument).then(() => (isDone = true));
      await acceptUntil(() => isDone);
    }
  });

  it("is an action of another role's line, and asks about that line", async () => {
    const { document } = await openDraft(`${JD}|`);
    const [found] = await until(() => {
      const offRole = problems(document).filter((it) => problemCode(it) === 'role/off-role-duty');
      return offRole.length > 0 && offRole;
    });
    const action = (await quickFixes(document, found!.range)).find(({ title }) => title === 'Who does this?');
    assert.equal(action?.command?.command, COMMANDS.whoDoesThis);
    assert.deepEqual(action.command.arguments, [{ text: LINE }]);
  });

  it('stands in the hover of words that name an activity, below a term', async () => {
    const [hover] = await hovers(await openDraft(JD.replace('签订合同', '签订|合同')));
    assert.match(hoverText(hover!), /Whose work is this\?/);
    assert.match(hoverText(hover!), /● Owns: Sales/);
    assert.match(hoverText(hover!), /command:roleLens\.compareRoles\?/);
    await closeAll();
    const [onTerm, ...more] = await hovers(await openDraft(JD.replace('信息流广告', '信息流|广告')));
    assert.deepEqual(more, []);
    const text = hoverText(onTerm!);
    assert.ok(text.indexOf('command:roleLens.insertFromTerm') < text.indexOf('Whose work is this?'), text);
  });

  it('stays out of the hover of texts that are no drafts', async () => {
    const said = await hovers(await openDraft('# Diary\n\nMy aunt had to sign| contracts about the boat.'));
    assert.ok(said.every((hover) => !hoverText(hover).includes('Whose work')));
  });
});

describe('The lens', () => {
  before(activate);
  afterEach(closeAll);

  const isOn = (): unknown => vscode.workspace.getConfiguration(SETTINGS.section).get(SETTINGS.lensEnabled);

  it('is switched on and off by its command, where its setting was made', async () => {
    await openDraft(`${JD}|`);
    assert.equal(isOn(), false);
    await run(COMMANDS.toggleLens);
    await until(() => isOn() === true);
    await run(COMMANDS.toggleLens);
    await until(() => isOn() === false);
    await vscode.workspace
      .getConfiguration(SETTINGS.section)
      .update(SETTINGS.lensEnabled, undefined, vscode.ConfigurationTarget.Global);
  });

  it('disturbs nothing while one writes', async () => {
    await withSetting(SETTINGS.lensEnabled, true, async () => {
      const editor = await openDraft(`${JD}|`);
      const before = await until(() => problems(editor.document).length > 0 && problems(editor.document).length);
      await editor.edit((edit) => edit.insert(new vscode.Position(8, 0), `- ${LINE}！\n`));
      await until(() => problems(editor.document).length > before);
      assert.equal(editor.document.lineAt(8).text, `- ${LINE}！`);
    });
  });
});
