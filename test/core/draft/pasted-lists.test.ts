import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import { analyzer, engine } from '../../support/built-in.ts';

/** The items of a plain text: section, words; those below another one further in. */
function itemsOf(text: string, flavor: 'plaintext' | 'markdown' = 'plaintext'): string[] {
  return engine
    .readDraft(text, flavor)
    .items.map(
      ({ section, content, isSubPoint }) =>
        `${isSubPoint ? '  ' : ''}${section ?? '-'} ${text.slice(content.start, content.end)}`,
    );
}

describe('A list that was pasted from another program', () => {
  it('has its words on the lines below its bullets', () => {
    for (const [bullet, gap] of [
      ['•', ''],
      ['·', ''],
      ['', ' '],
      ['1.', ''],
    ] as const) {
      const text = `岗位职责\n${bullet}${gap}\n开发新客户\n${bullet === '1.' ? '2.' : bullet}${gap}\n催收尾款\n\n任职要求\n${bullet}\n本科\n`;
      assert.deepEqual(
        itemsOf(text).filter((it) => !it.endsWith(' ')),
        ['responsibility 开发新客户', 'responsibility 催收尾款', 'requirement 本科'],
      );
    }
  });

  it('loses a line with its bullet where that stands above it', () => {
    const text =
      '用户运营\n\n岗位职责\n•\n搭建会员分层\n•\n上门拜访客户，谈判签约并催收尾款\n•\n召回流失用户\n\n任职要求\n•\n本科\n';
    const analysis = analyzer.analyze(text, 'plaintext');
    const fixes = analysis.findings.flatMap((finding) => analyzer.fixesOf(analysis, finding));
    const removed = fixes.filter(({ code }) => code === 'delete-line');
    assert.ok(removed.length > 0);
    for (const { changes } of removed)
      assert.equal(
        applyChanges(text, changes),
        '用户运营\n\n岗位职责\n•\n搭建会员分层\n•\n召回流失用户\n\n任职要求\n•\n本科\n',
      );
  });

  it('has bullets of HTML, of a typewriter and of Word, and those that were escaped for Markdown', () => {
    assert.deepEqual(itemsOf('岗位职责\n&bull;&nbsp;负责投放\n&nbsp;&bull; 写文案\n'), [
      'responsibility 负责投放',
      'responsibility 写文案',
    ]);
    assert.deepEqual(itemsOf('岗位职责\n§ 负责投放\n§ 写文案\n'), ['responsibility 负责投放', 'responsibility 写文案']);
    assert.deepEqual(itemsOf('Responsibilities\n•\tRun the store\no\tSwap banners\no Check stock\n•\tPlan sales\n'), [
      'responsibility Run the store',
      '  responsibility Swap banners',
      '  responsibility Check stock',
      'responsibility Plan sales',
    ]);
    assert.deepEqual(itemsOf('## 岗位职责\n\n\\- 负责投放\n\n\\* 写文案\n', 'markdown'), [
      'responsibility 负责投放',
      'responsibility 写文案',
    ]);
  });

  it('moves its numbers up where a line goes whose number was escaped for Markdown', () => {
    const text =
      '# 内容运营\n\n## 岗位职责\n\n1\\. 策划话题\n\n2\\. 上门拜访客户，谈判签约并催收尾款\n\n3\\. 维护创作者\n\n## 任职要求\n\n\\- 本科\n';
    const analysis = analyzer.analyze(text, 'markdown');
    const fixes = analysis.findings.flatMap((finding) => analyzer.fixesOf(analysis, finding));
    const removed = fixes.find(({ code }) => code === 'delete-line');
    assert.equal(
      removed && applyChanges(text, removed.changes),
      '# 内容运营\n\n## 岗位职责\n\n1\\. 策划话题\n\n2\\. 维护创作者\n\n## 任职要求\n\n\\- 本科\n',
    );
  });

  it('counts on whatever sign stands behind a number, and has points below one that count anew', () => {
    assert.deepEqual(itemsOf('岗位职责\n１．上架\n2.报名活动\n３、改主图\n4. 看数据\n'), [
      'responsibility 上架',
      'responsibility 报名活动',
      'responsibility 改主图',
      'responsibility 看数据',
    ]);
    assert.deepEqual(itemsOf('岗位职责\n1、招商\n2、联络，包括：\n(1) 筛选\n(2) 入驻\n(3) 考评\n3、报表\n'), [
      'responsibility 招商',
      'responsibility 联络，包括：',
      '  responsibility 筛选',
      '  responsibility 入驻',
      '  responsibility 考评',
      'responsibility 报表',
    ]);
  });

  it('has groups below a numbered heading whose numbers stand in brackets', () => {
    const text =
      '销售经理\n\n一、岗位职责\n(一) 客户\n1. 跑设计院\n2. 组织投标\n(二) 经销商\n1) 查窜货\n二、任职标准\n（一）条件\n1. 大专\n';
    assert.deepEqual(itemsOf(text), [
      'responsibility 跑设计院',
      'responsibility 组织投标',
      'responsibility 查窜货',
      'requirement 大专',
    ]);
  });
});

describe('A job that was copied with the page that it stood on', () => {
  it('has no lines of work in its buttons and the numbers of its pages', () => {
    assert.deepEqual(
      itemsOf(
        '岗位职责\n1、开发新客户\n立即沟通\n第 1 页 共 2 页\n2、催收尾款\n任职要求\n本科\n查看更多\n王女士\n刚刚活跃\n',
      ),
      ['responsibility 开发新客户', 'responsibility 催收尾款', 'requirement 本科'],
    );
    assert.deepEqual(
      itemsOf(
        'Responsibilities\nClose deals\nPage 1 of 2\nCall clients\nRequirements\nA degree\nApply now\nShow more\n',
      ),
      ['responsibility Close deals', 'responsibility Call clients', 'requirement A degree'],
    );
  });

  it('ends where it says who the company is', () => {
    assert.deepEqual(
      itemsOf(
        'What you will do\n\n- Close deals\n\nAbout Acme Robotics\n\nAcme was founded in 2015 and employs 300 people.\n\nWhat you bring\n\n- Three years of sales\n',
      ),
      ['responsibility Close deals', 'requirement Three years of sales'],
    );
    for (const head of ['关于驰电', '▶ 关于驰电', '【关于驰电】'])
      assert.deepEqual(itemsOf(`岗位职责\n1、签单\n${head}\n驰电成立于2015年，自有工厂3万平。\n任职要求\n1、本科\n`), [
        'responsibility 签单',
        'requirement 本科',
      ]);
    assert.deepEqual(itemsOf('岗位职责\n1、签单\n2、认识新客户\n3、关于价格，先报后谈\n'), [
      'responsibility 签单',
      'responsibility 认识新客户',
      'responsibility 关于价格，先报后谈',
    ]);
  });

  it('has no line of work in the foot of a page, and names the post once more below it', () => {
    assert.deepEqual(
      itemsOf(
        'Responsibilities\n• Close deals\nAcme, Inc. - Confidential                Page 1 of 3\n\n• Call clients\n',
      ),
      ['responsibility Close deals', 'responsibility Call clients'],
    );
    const text =
      'Performance Marketing Manager - D2C\n\nResponsibilities\n• Manage paid campaigns\n• Brief creators\n\nRequirements\n• A degree\n\nRole: Performance Marketing Manager\nKey skills\nMeta Ads\n';
    assert.deepEqual(analyzer.analyze(text, 'plaintext').posts, []);
  });

  it('has headings whose signs are entities of HTML', () => {
    const text =
      '<p><strong>What you&rsquo;ll do</strong></p>\n<ul>\n<li>Own positioning &amp; messaging</li>\n</ul>\n<p><strong>QUALIFICATIONS &amp; EXPERIENCE</strong></p>\n<ul>\n<li>A degree</li>\n</ul>\n';
    assert.deepEqual(itemsOf(text), ['responsibility Own positioning &amp; messaging', 'requirement A degree']);
  });

  it('asks in headings on lines of their own', () => {
    const text =
      'Community Associate\n\nWhat will you be doing all day?\n✅ Moderating groups\n🎯 Onboarding mentors\n\nWhat do you need to have?\n🙋 Fluent Hindi\n\nHow do I apply?\n👉 Send a message\n';
    assert.deepEqual(itemsOf(text), [
      'responsibility Moderating groups',
      'responsibility Onboarding mentors',
      'requirement Fluent Hindi',
      'hiring Send a message',
    ]);
  });

  it('has its lists on one line, each part behind a dash', () => {
    const text =
      'Analyst\n\nKey responsibilities:   - Own the forecast,  user requests\t- Prepare reports  - Maintain territories\nRequirements: - A degree - SQL, well-kept - 3 years of sales\n';
    assert.deepEqual(itemsOf(text), [
      'responsibility Own the forecast,  user requests',
      'responsibility Prepare reports',
      'responsibility Maintain territories',
      'requirement A degree',
      'requirement SQL, well-kept',
      'requirement 3 years of sales',
    ]);
    assert.deepEqual(itemsOf('岗位职责：- 开发客户 - 催收尾款\n'), [
      'responsibility 开发客户',
      'responsibility 催收尾款',
    ]);
    assert.deepEqual(itemsOf('Responsibilities\nSell software - Europe and Asia - to schools\n'), [
      'responsibility Sell software - Europe and Asia - to schools',
    ]);
  });

  it('asks in headings with a picture of their own, right above lines with another', () => {
    const text =
      '🙋 你将做什么？\n🍋 牵头新品上市\n🍋 维护媒体\n\n🎁 我们给什么？\n✨ 饮料随便喝\n✨ 年假\n\n🧐 你是谁？\n👉 四年品牌经验\n👉 会写\n';
    assert.deepEqual(
      itemsOf(text).filter((it) => !it.startsWith('benefit')),
      ['responsibility 牵头新品上市', 'responsibility 维护媒体', 'requirement 四年品牌经验', 'requirement 会写'],
    );
  });
});
