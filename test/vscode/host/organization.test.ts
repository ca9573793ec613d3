import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../../src/vscode/ids.ts';
import { acceptUntil, activate, closeAll, openDraft, problemCode, problems, until, withSetting } from './support.ts';

const LINE = '召回流失用户，提高复购';
const JD = [
  ...['---', 'role: marketing', 'kind: jd', '---', '', '## 岗位职责', ''],
  ...['- 制定品牌策略', '- 维护媒体关系，组织发布会', '- 投放信息流广告', '- 策划行业展会', `- ${LINE}`, ''],
].join('\n');

const offRole = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  problems(document).filter((it) => problemCode(it) === 'role/off-role-duty');
const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration(SETTINGS.section);

describe('Who does what in the company', () => {
  before(activate);
  afterEach(closeAll);

  it('is judged by the setting, in drafts that are open too', async () => {
    const { document } = await openDraft(`${JD}|`);
    await until(() => offRole(document).length === 1);
    await withSetting(SETTINGS.owners, { lifecycle: 'marketing' }, () =>
      until(() => offRole(document).length === 0).then(() => undefined),
    );
    await until(() => offRole(document).length === 1);
    await withSetting(SETTINGS.owners, ['nonsense', 7], () =>
      until(() => offRole(document).length === 1).then(() => undefined),
    );
  });

  it('is asked by Set Organization Roles…, and what most companies do stays as it is', async () => {
    const target = vscode.workspace.workspaceFolders
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.Global;
    try {
      let isDone = false;
      void vscode.commands.executeCommand(COMMANDS.setOrganizationRoles).then(() => (isDone = true));
      await acceptUntil(() => isDone);
      assert.deepEqual(settings().get(SETTINGS.organizationRoles), ['sales', 'marketing', 'operations']);
      assert.deepEqual(settings().get(SETTINGS.owners), {});
    } finally {
      for (const key of [SETTINGS.organizationRoles, SETTINGS.owners]) await settings().update(key, undefined, target);
    }
  });
});
