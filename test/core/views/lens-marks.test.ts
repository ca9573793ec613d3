import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import type { LensMark } from '../../../src/core/index.ts';
import { analyzer, engine } from '../../support/built-in.ts';

const SALES = [
  '---',
  'role: sales',
  'kind: jd',
  '---',
  '',
  '# 销售经理',
  '',
  '## 岗位职责',
  '',
  '- 开发华东区的连锁客户，每周完成4次有效拜访，挖掘客户需求',
  '- 主导商务谈判，签订合同，跟进回款节点',
  '- 负责公司信息流广告的投放，管理投放预算，优化获客成本',
  '- 提供免费三餐和通勤班车',
  '- 撰写产品需求文档（PRD），推动版本评审',
  '',
  '## 任职要求',
  '',
  '- 三年以上信息流广告投放经验',
  '',
].join('\n');

/** The marks of a draft by the words of its lines. */
function marksOf(text: string, severities = {}): Record<string, LensMark> {
  const analysis = analyzer.analyze(text, 'markdown', { severities });
  return Object.fromEntries(
    engine.lens(analysis, analyzer).map((mark) => [text.slice(mark.start, mark.start + 6), mark]),
  );
}

describe('The lens', () => {
  it("marks a line of the draft's own role as its own, by the activity that it names", () => {
    const mark = marksOf(SALES)['主导商务谈判'];
    assert.deepEqual([mark?.part, mark?.role], ['own', 'sales']);
    assert.ok(engine.pack.activities.some(({ id }) => id === mark?.activity));
    assert.ok(mark?.owners.includes('sales'));
  });

  it("marks another role's line as the other's, as a finding says it", () => {
    const mark = marksOf(SALES)['负责公司信息'];
    assert.deepEqual([mark?.part, mark?.role], ['other', 'marketing']);
    assert.deepEqual(engine.index.activity(mark?.activity)?.owns, ['marketing']);
  });

  it("says that a line is another role's only where a finding says why", () => {
    const unsaid = SALES.replace(
      '- 负责公司信息流',
      '<!-- role-lens-disable-next-line role/off-role-duty -->\n- 负责公司信息流',
    );
    for (const marks of [marksOf(SALES, { 'role/off-role-duty': 'off' }), marksOf(unsaid)])
      assert.equal(marks['负责公司信息'], undefined);
    const vague = ['参加品牌部的周会，了解下个月的投放安排', '关注小红书的热门话题'];
    for (const line of vague) {
      const mark = marksOf(SALES.replace('- 提供免费三餐', `- ${line}\n- 提供免费三餐`))[line.slice(0, 6)];
      assert.notEqual(mark?.part, 'other', line);
    }
  });

  it('marks the lines of a text that is of another role than its title says', () => {
    const text = [
      '# 销售经理',
      '',
      '## 岗位职责',
      '',
      '- 负责公司信息流广告的投放，管理投放预算，优化获客成本',
      '- 策划品牌活动和新品发布会，管理品牌形象',
      '- 撰写公众号文章和新闻稿，维护媒体关系',
      '- 做市场调研和竞品分析，制定年度市场推广计划',
      '',
    ].join('\n');
    const analysis = analyzer.analyze(text, 'markdown');
    assert.ok(analysis.findings.some(({ code }) => code === 'role/title-mismatch'));
    const marks = engine.lens(analysis, analyzer);
    assert.ok(marks.filter(({ part, role }) => part === 'other' && role === 'marketing').length >= 3);
  });

  it('has no mark for requirements, offers and the work of a neighbor', () => {
    const marks = marksOf(SALES);
    for (const line of ['三年以上信息', '提供免费三餐', '撰写产品需求']) assert.equal(marks[line], undefined, line);
  });

  it('is hollow for work that is done with another role', () => {
    const mark = marksOf(SALES.replace('负责公司信息流广告的投放，管理投放预算', '配合市场做好信息流广告的投放'))[
      '配合市场做好'
    ];
    assert.deepEqual([mark?.part, mark?.role], ['shared', 'sales']);
  });

  it('is hollow for a line that names work of both', () => {
    const text = [
      '# Sales Manager',
      '',
      '## Responsibilities',
      '',
      '- Negotiate contract terms and sign contracts',
      '- Prospect for new customers and hit your quota',
      '- Track competitors and brief the team',
      '- Close deals and forecast revenue',
      '',
    ].join('\n');
    const marks = marksOf(text);
    assert.equal(marks.Negoti?.part, 'own');
    assert.deepEqual([marks['Track ']?.part, marks['Track ']?.role], ['shared', 'sales']);
  });

  it('has none in a text that is neither a job description nor a plan', () => {
    assert.deepEqual(marksOf('# Notes\n\nWe had lunch. The weather was fine.\n\n- bread\n- butter\n'), {});
    const readme = readFileSync(path.join(import.meta.dirname, '..', '..', '..', 'samples', 'README.md'), 'utf8');
    assert.deepEqual(marksOf(readme), {});
  });

  it('marks the posts of one document each by its own role', () => {
    const post = (title: string, line: string): string =>
      [
        `# ${title}`,
        '',
        '## 岗位职责',
        '',
        `- ${line}`,
        `- ${line}，每周复盘`,
        '- 完成上级交办的工作',
        '',
        '## 任职要求',
        '',
        '- 本科以上',
        '',
      ].join('\n');
    const text = `${post('销售经理', '拜访客户，签订合同，跟进回款')}\n${post('信息流投放专员', '负责信息流广告投放，管理投放预算')}`;
    const analysis = analyzer.analyze(text, 'markdown');
    assert.equal(analysis.posts.length, 2);
    const said = engine
      .lens(analysis, analyzer)
      .map(({ start, part, role }) => `${text.slice(start, start + 2)} ${part} ${role}`);
    assert.ok(said.includes('拜访 own sales'), said.join('\n'));
    assert.ok(said.includes('负责 own marketing'), said.join('\n'));
  });

  it('has at most one mark for an item, inside of the text', () => {
    const analysis = analyzer.analyze(SALES, 'markdown');
    const marks = engine.lens(analysis, analyzer);
    assert.equal(new Set(marks.map(({ start }) => start)).size, marks.length);
    assert.ok(marks.every(({ start, end }) => start < end && end <= SALES.length));
  });
});
