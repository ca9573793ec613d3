import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import { activate, closeAll, openDraft, until } from './support.ts';

const POSTING = '# 市场专员\n\n## 岗位职责\n\n- 策划展会和沙龙活动\n- 撰写公众号文章\n- 电话邀约意向客户，推动签约\n|';

const pages = (): vscode.TextDocument[] =>
  vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'role-lens-posting');

describe('Explain This Posting', () => {
  before(activate);
  afterEach(closeAll);

  it('says what to open where no draft is active', async () => {
    await vscode.commands.executeCommand(COMMANDS.explainPosting);
    assert.deepEqual(pages(), []);
  });

  it('opens one page beside the draft, and the page follows what is written', async () => {
    const editor = await openDraft(POSTING);
    await vscode.commands.executeCommand(COMMANDS.explainPosting);
    const [page] = await until(() => (pages().length === 1 ? pages() : undefined));
    await until(() => page!.getText().includes('推动签约'));
    await editor.edit((edit) => edit.insert(new vscode.Position(6, 0), '- 投放信息流广告\n'));
    await until(() => page!.getText().includes('投放信息流广告'));
    assert.equal(pages().length, 1);
  });
});
