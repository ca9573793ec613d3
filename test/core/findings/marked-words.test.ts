import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { FINDINGS, type Finding } from '../../../src/core/index.ts';
import { markedWords } from '../../../src/core/findings/marked-words.ts';
import { findingMessage } from '../../../src/words/finding-words.ts';
import { analyzer, engine } from '../../support/built-in.ts';
import { contextOf } from './support.ts';

const SALES = `# 销售经理

## 岗位职责

- 开发新客户，独立完成商务谈判和签约
- 拜访重点客户，跟进合同和回款
- 维护老客户，推动续约和增购
- 公司新闻稿、公告、软文等撰写；
- **品牌建设与传播**，配合公司活动
`;

const PLAN = `# 市场推广计划

## 行动计划

| 事项 | 负责人 | 时间 |
|---|---|---|
| 策划发布会、投放广告 | 市场部 | 6 月 |
| 写品牌稿 | 市场部 | 6 月 |
| 电话邀约老客户，谈价格并签合同 | 赵敏 | 6 月 |
| 上门催收回款 |  | 7 月 |
`;

const COMMUNITY = `# Community Manager

## Responsibilities

- Run the forum and welcome new members every day
- Plan member events and keep people active
- Write a weekly digest for members
- Close enterprise contracts with key accounts
- Pitch the media and write press releases
- Prospect for new customers
`;

const VISITS = `# 用户运营

## 岗位职责

- 策划会员活动，提升用户活跃和留存
- 维护社群，回复用户反馈
- 分析用户数据，优化运营策略
- 上门拜访客户，签订合同并催收回款
`;

interface Shown {
  readonly finding: Finding;
  readonly marked: string;
  readonly message: string;
}

function shownOf(text: string, locale: 'zh' | 'en'): Shown[] {
  const analysis = analyzer.analyze(text, 'markdown');
  const ofLines = analysis.findings.filter(({ code }) => FINDINGS[code].about === 'line');
  return ofLines.map((finding) => {
    const { marked } = analyzer.explain(analysis, finding);
    const message = findingMessage(finding, locale, engine.index);
    return { finding, marked: text.slice(marked.start, marked.end), message };
  });
}

const marksOf = (text: string, locale: 'zh' | 'en'): string[] => shownOf(text, locale).map(({ marked }) => marked);

describe('What is marked of a line', () => {
  it('are the words that name the work of another role, without a marker or markup', () => {
    assert.deepEqual(marksOf(SALES, 'zh'), ['公司新闻稿', '品牌建设与传播']);
    assert.deepEqual(marksOf(COMMUNITY, 'en'), [
      'Close enterprise contracts',
      'press releases',
      'Prospect for new customers',
    ]);
  });

  it('is of a row of a table what stands in one cell', () => {
    assert.deepEqual(marksOf(PLAN, 'zh'), ['电话邀约老客户', '上门催收回款']);
  });

  it('is the clause where a word alone would be overlooked', () => {
    const text = '# 销售经理\n\n## 岗位职责\n\n- 整理名单，为新品做好投放，写报告\n';
    const context = contextOf(text);
    const { content } = context.draft.items[0]!;
    const finding: Finding = { code: 'role/off-role-duty', severity: 'information', ...content, args: {}, item: 0 };
    const start = text.indexOf('投放');
    const marked = markedWords(context, finding, [{ start, end: start + 2 }]);
    assert.equal(text.slice(marked.start, marked.end), '为新品做好投放');
  });

  it('stands where the finding does in one of several posts', () => {
    const both = `${SALES}\n${COMMUNITY}`;
    assert.deepEqual(marksOf(both, 'zh'), [...marksOf(SALES, 'zh'), ...marksOf(COMMUNITY, 'en')]);
  });
});

describe('A line that is likely another role’s', () => {
  const all = [...[SALES, PLAN, VISITS].flatMap((text) => shownOf(text, 'zh')), ...shownOf(COMMUNITY, 'en')].filter(
    ({ finding }) => finding.code === 'role/off-role-duty',
  );

  it('is information, and what is certain a warning', () => {
    const levels = new Set(all.map(({ finding }) => finding.severity));
    assert.ok(levels.has('information') && levels.has('warning'), [...levels].join());
  });

  it('is asked about, and what is certain is said', () => {
    for (const { finding, message } of all) {
      const isQuestion = /^(?:读着像|Reads like ).*[？?]/u.test(message);
      assert.equal(isQuestion, finding.severity !== 'warning', message);
    }
  });

  it('is asked about also where no activity gives the reason', () => {
    const args = { role: 'sales', own: 'marketing', phrases: ['key accounts', 'close'], tone: 'likely' };
    const finding: Finding = { code: 'role/off-role-duty', severity: 'information', start: 0, end: 1, args };
    assert.equal(
      findingMessage(finding, 'en', engine.index),
      'Reads like sales work (“key accounts”, “close”). Intended? Then leave it.',
    );
    assert.equal(
      findingMessage(finding, 'zh', engine.index),
      '读着像销售的活（“key accounts”“close”）。有意写在这里的吗？是就不用改。',
    );
  });
});
