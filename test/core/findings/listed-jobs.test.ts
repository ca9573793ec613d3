import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

const SALES = ['开发新客户，独立完成商务谈判', '拜访重点客户，跟进合同和回款', '维护老客户，推动续约'];
const MARKETING = ['策划品牌传播活动，管理媒体关系', '投放信息流广告，优化获客成本', '撰写新闻稿，维护记者关系'];
const OPERATIONS = ['负责社群的日常运营，提升用户活跃', '策划站内活动，提升次月留存', '搭建用户分层，做沉默用户召回'];
const catchAlls = (text: string) =>
  analyzer.analyze(text, 'markdown').findings.filter(({ code }) => code === 'role/catch-all');
const lines = (list: readonly string[]): string => list.map((it, at) => `${at + 1}、${it}`).join('\n');

describe('Three roles’ work', () => {
  it('in one job is said', () => {
    const text = `# 业务专员\n\n岗位职责\n${lines([...SALES, ...MARKETING, ...OPERATIONS])}\n`;
    assert.equal(catchAlls(text).length, 1);
  });

  it('in an advertisement that lists the jobs under their titles is not one job’s', () => {
    const jobs = [
      ['一、销售专员', SALES],
      ['二、品牌专员', MARKETING],
      ['三、用户运营', OPERATIONS],
    ] as const;
    const text = `# 诚聘多岗\n\n${jobs.map(([title, duties]) => `${title}\n${lines(duties)}`).join('\n')}\n以上岗位要求：\n1、大专以上学历\n`;
    assert.deepEqual(catchAlls(text), []);
  });
});
