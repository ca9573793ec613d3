import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

const BARE = '## 岗位职责\n\n- 每天打电话约人\n- 一家一家上门讲方案\n- 月底对账\n\n## 任职要求\n\n- 会开车\n';

function declaredIn(text: string, fileName: string, title?: string) {
  return analyzer.analyze(text, 'markdown', { fileName, ...(title === undefined ? {} : { title }) }).declared;
}

describe('The name of a file', () => {
  for (const [name, role] of [
    ['drafts/2026/销售代表-岗位说明书-终稿v2.md', 'sales'],
    ['销售代表JD（草稿）.md', 'sales'],
    ['C:\\jobs\\senior-sales-manager_jd_final.md', 'sales'],
    ['用户运营 2026.txt', 'operations'],
    ['新建文本文档.md', undefined],
    ['README.md', undefined],
    ['产品经理-JD.md', undefined],
  ] as const) {
    it(`says ${role ?? 'no role'} of a job description that says none: ${name}`, () => {
      assert.equal(declaredIn(BARE, name)?.role, role);
      assert.deepEqual(analyzer.read(BARE, 'markdown', { fileName: name }).declared, declaredIn(BARE, name));
    });
  }

  it('is the last thing that is asked: a title, a heading and a title from outside go before it', () => {
    assert.equal(declaredIn(`# 市场专员\n\n${BARE}`, '销售代表.md')?.from, 'title');
    assert.equal(declaredIn(`# 软件工程师\n\n${BARE}`, '销售代表.md'), undefined);
    assert.equal(declaredIn(BARE, '销售代表.md', '用户运营')?.role, 'operations');
    assert.equal(declaredIn(BARE, '销售代表.md', '软件工程师'), undefined);
  });

  it('says nothing of an article, and nothing against a text that is surely of another role', () => {
    assert.equal(declaredIn('今天去了一趟展会。\n\n回来写了几点想法。\n', '销售代表.md'), undefined);
    const text =
      '## 岗位职责\n\n- 搭建用户社群，提升留存与活跃\n- 策划拉新活动，做用户分层与召回\n- 优化新手引导，提升次月留存\n- 运营会员体系，提升复购\n- 每周看用户活跃与转化数据，复盘活动\n';
    const { declared, findings } = analyzer.analyze(text, 'markdown', { fileName: '销售经理.md' });
    assert.equal(declared, undefined);
    assert.ok(!findings.some(({ code }) => code === 'role/title-mismatch' || code === 'role/off-role-duty'));
  });
});
