import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

const CODES = ['role/off-role-duty', 'plan/wrong-owner'];
/** The lines that are told as another role's, by the row or line that they stand on. */
const others = (text: string): string[] =>
  analyzer
    .analyze(text, 'markdown')
    .findings.filter(({ code }) => CODES.includes(code))
    .map(({ start }) => text.slice(text.lastIndexOf('\n', start) + 1).split('\n')[0]!);
const marketing = (line: string): string =>
  `# 三季度市场计划\n\n## 行动\n\n- 投放信息流广告，线索 3000 条\n- 品牌发布会邀媒体 40 家\n- 官网改版\n- ${line}\n`;
const marketingEn = (line: string): string =>
  `# Q3 marketing plan\n\n## Actions\n\n- Brand film with the agency\n- Press day for the spring issue\n- Media plan for the launch campaign\n- ${line}\n`;

describe('When work is done', () => {
  it('is no work itself behind a line: nobody signs within two weeks of signing', () => {
    for (const line of [
      '发新品通稿（合同签订后两周内）',
      '客户案例上官网，合同签订后 7 天内',
      '合同签订后 10 个工作日内发新品通稿',
      '发新品通稿（簽訂合同後 3 天內）',
      '签合同前 3 天发新品通稿',
    ])
      assert.deepEqual(others(marketing(line)), [], line);
    for (const line of [
      'Customer story on the blog, within 10 days of signing the contract',
      'Press release for the partner (two weeks after closing the deal)',
      'Write the press release before the contract is signed',
    ])
      assert.deepEqual(others(marketingEn(line)), [], line);
  });

  it('is no work in a column of its own, whatever its head is called', () => {
    for (const head of ['截止', '时间', '完成时间', '**时间节点**', 'Deadline', '截止時間']) {
      const text = `# 三季度市场计划\n\n| 事项 | 负责人 | ${head} |\n| --- | --- | --- |\n| 准备材料 | 市场 | 续费谈判、签订合同 |\n`;
      assert.deepEqual(others(text), [], head);
    }
    for (const head of ['Due', 'When', 'By', 'Target date', 'deadline']) {
      const text = `# Q3 marketing plan\n\n| Action | Owner | ${head} |\n| --- | --- | --- |\n| Get the quotes ready | Marketing | Renewal negotiation |\n`;
      assert.deepEqual(others(text), [], head);
    }
  });

  it('hides no work beside it', () => {
    for (const line of ['上线前 3 天催客户签订合同', '催客户签订合同，活动结束后 7 天内'])
      assert.deepEqual(others(marketing(line)), [`- ${line}`], line);
    const text = `# 三季度市场计划\n\n| 事项 | 负责人 | 截止 |\n| --- | --- | --- |\n| 续费谈判、签订合同 | 市场 | 上线后 7 天 |\n`;
    assert.deepEqual(others(text), ['| 续费谈判、签订合同 | 市场 | 上线后 7 天 |']);
    const row = '| Renewal negotiation | Marketing | Before launch |';
    const english = `# Q3 marketing plan\n\n| Action | Owner | Due |\n| --- | --- | --- |\n${row}\n`;
    assert.deepEqual(others(english), [row]);
  });

  it('is no column of times where the head only begins like one', () => {
    const row = '| 准备材料 | 市场 | 续费谈判、签订合同 |';
    const text = `# 三季度市场计划\n\n| 事项 | 负责人 | 时间管理 |\n| --- | --- | --- |\n${row}\n`;
    assert.deepEqual(others(text), [row]);
  });
});
