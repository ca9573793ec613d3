import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { customerSuccessManagers, productManagers } from '../support/role-drafts.ts';
import { knowledgeOf, said } from '../support/team-files.ts';
import { folderWith, roleLens } from './run.ts';

const named = (texts: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(texts.map((text, at) => [`jobs/${at + 1}.md`, text]));

describe('role-lens propose-role', () => {
  it('writes a pack of the drafts of a folder, which is sound as it stands', async () => {
    const folder = folderWith({ ...named(customerSuccessManagers.texts), 'jobs/notes.md': '# Notes\n\nBuy milk.\n' });
    const { code, out, err } = await roleLens(['propose-role', 'jobs'], '', { folder });
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^# A role drawn from 10 drafts/);
    assert.match(out, /# jobs\/notes\.md: no job description\n/);
    assert.match(out, /forms: \[health scores\]/);
    assert.deepEqual(said(await knowledgeOf({ '/team/.role-lens/role.yaml': out })), []);
  });

  it('speaks Chinese, and takes the id and the name that it is given', async () => {
    const folder = folderWith(named(productManagers.texts));
    const args = ['propose-role', 'jobs', '--id', 'pm', '--name', '产品岗', '--locale', 'zh-CN'];
    const { code, out } = await roleLens(args, '', { folder });
    assert.equal(code, 0);
    assert.match(out, /^# 由 10 份草稿提炼出来的角色/);
    assert.match(out, /\nroles:\n {2}pm:/);
    assert.ok(out.includes('name: 产品岗'));
  });

  it('says what it needs, and writes nothing then', async () => {
    const folder = folderWith(named(productManagers.texts.slice(0, 2)));
    for (const [args, sentence] of [
      [['jobs'], /Only 2 job descriptions were found/],
      [[], /name a folder/],
      [['-'], /name a folder/],
    ] as const) {
      const { code, out, err } = await roleLens(['propose-role', ...args], '', { folder });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, sentence);
    }
    const mixed = folderWith({
      ...named(productManagers.texts.slice(0, 2)),
      'jobs/3.md': '# 销售经理\n\n## 岗位职责\n\n- 开发大客户，商务谈判并签约\n- 跟进回款，完成销售目标\n',
    });
    for (const [locale, sentence] of [
      ['en', /Only 2 job descriptions were found \(one is for another job\)/],
      ['zh-CN', /只找到 2 份岗位说明书（另有 1 份是别的岗位的），至少要 3 份/],
    ] as const) {
      const { code, out, err } = await roleLens(['propose-role', 'jobs', '--locale', locale], '', { folder: mixed });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, sentence);
    }
    const enough = folderWith(named(productManagers.texts));
    const taken = await roleLens(['propose-role', 'jobs', '--id', 'sales'], '', { folder: enough });
    assert.deepEqual([taken.code, taken.out], [2, '']);
    assert.match(taken.err, /There is a role “sales” already/);
  });
});
