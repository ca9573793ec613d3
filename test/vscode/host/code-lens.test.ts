import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { afterEach, before, describe, it } from 'mocha';
import { SETTINGS } from '../../../src/vscode/ids.ts';
import { activate, closeAll, openDraft, until, withSetting } from './support.ts';

const JD =
  '# 销售经理\n\n## 岗位职责\n\n- 开发新客户，约见采购负责人\n- 主导商务谈判并签订合同\n- 跟进回款\n- 维护店长社群，每天组织签到和话题，提升群活跃度和次月留存\n|';

/** What stands above the lines of a document, ours among all. */
async function lenses(uri: vscode.Uri): Promise<{ line: number; title: string }[]> {
  const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
  return all.flatMap(({ range, command }) =>
    command?.command.startsWith('roleLens.') ? [{ line: range.start.line, title: command.title }] : [],
  );
}

describe('The line above a draft', () => {
  before(activate);
  afterEach(closeAll);

  it('says whose it is, whose work its lines are besides, and how many findings it has', async () => {
    const { document } = await openDraft(JD);
    const [lens] = await until(async () => {
      const found = await lenses(document.uri);
      return found.length > 0 && found;
    });
    assert.equal(lens?.line, 0);
    assert.match(lens.title, /^Sales · 1 line reads like operations work · \d+ findings?$/);
  });

  it('stands above the title also where that is no heading: in plain text, and in a table', async () => {
    const lineOf = async (text: string, language: string): Promise<number> => {
      const { document } = await openDraft(text, language);
      return (await until(async () => (await lenses(document.uri))[0])).line;
    };
    const duties = '- 开发新客户，约见采购负责人\n- 主导商务谈判并签订合同\n- 跟进回款\n|';
    assert.equal(await lineOf(`销售经理\n杭州 | 15-20K\n\n岗位职责：\n${duties}`, 'plaintext'), 0);
    const table = '| 岗位名称 | 销售经理 |\n| --- | --- |\n| 直接上级 | 总经理 |\n';
    assert.equal(await lineOf(`${table}\n## 岗位职责\n\n${duties}`, 'markdown'), 0);
    assert.equal(await lineOf(`---\nrole: sales\n---\n\n# 销售经理\n\n## 岗位职责\n\n${duties}`, 'markdown'), 4);
  });

  it('says how many blanks are left, and leads to the next', async () => {
    const { document } = await openDraft(
      '# 销售经理\n\n## 岗位职责\n\n- 开发新客户，每周〔家数〕家\n- 主导商务谈判，签下XX万元\n|',
    );
    const blanks = await until(async () => (await lenses(document.uri)).find(({ title }) => title.includes('blank')));
    assert.deepEqual(blanks, { line: 0, title: '2 blanks left' });
  });

  it('is not there for other texts, nor where it is switched off', async () => {
    const { document: other } = await openDraft('# Notes\n\nWe met our customers.\n|');
    const { document } = await openDraft(JD);
    await until(async () => (await lenses(document.uri)).length > 0);
    assert.deepEqual(await lenses(other.uri), []);
    await withSetting(SETTINGS.codeLensEnabled, false, async () => {
      await until(async () => (await lenses(document.uri)).length === 0);
    });
  });
});
