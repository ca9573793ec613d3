import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine, type Analyzer } from '../../../src/core/index.ts';
import { analyzer, roleModel } from '../../support/built-in.ts';
import { knowledgeWith, said } from '../../support/team-files.ts';

/** The lines that are called another role's. */
function others(text: string, by: Analyzer = analyzer): string[] {
  return by
    .analyze(text, 'markdown')

    .findings.filter(({ code }) => code === 'role/off-role-duty')
    .map(({ start, end }) => text.slice(start, end));
}

const RUNS = [
  '更新公众号和抖音号，策划选题',
  '维护用户社群，提高活跃和留存',
  '策划站内活动，复盘转化数据',
  '分层推送召回消息',
];
const SELLS = [
  'Prospect for new accounts and make cold calls',
  'Negotiate prices and close deals',
  'Carry a quarterly quota',
];
const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join('');
const chinese = (line: string): string => `# 用户运营\n\n## 岗位职责\n\n${list([...RUNS, line])}`;
const english = (line: string, title = 'Sales Manager'): string =>
  `# ${title}\n\n## Responsibilities\n\n${list([...SELLS, line])}`;

describe('A line of another role', () => {
  it('is found', () => {
    assert.deepEqual(others(chinese('维护媒体关系，撰写新闻稿')), ['维护媒体关系，撰写新闻稿']);
    assert.deepEqual(others(english('Run brand campaigns in the region')), ['Run brand campaigns in the region']);
  });

  it('is none below a heading that names the job it belongs to', () => {
    const two = (head: string): string =>
      `# 新媒体运营\n\n岗位职责：（新媒体运营：6-9K）\n${list(RUNS)}${head}\n- 维护媒体关系，撰写新闻稿\n- 管理广告预算，核对投放效果\n`;
    assert.deepEqual(others(two('岗位职责：（媒介专员：8-15K）')), []);
    assert.equal(others(two('岗位职责：（每周：二十小时）')).length, 2);
    const too = (head: string): string =>
      `# Sales Manager\n\n## Responsibilities\n\n${list(SELLS)}\n## ${head}\n\n- Run brand campaigns in the region\n- Write press releases\n`;
    assert.deepEqual(others(too('Responsibilities (Brand Manager)')), []);
    assert.equal(others(too('Responsibilities (part time)')).length, 2);
  });

  it('is none where the title names those that the line is about', () => {
    const line = 'Manage relationships with creative agencies in the region';
    assert.deepEqual(others(english(line)), [line]);
    assert.deepEqual(others(english(line, 'Head of Creative Agencies')), []);
    assert.deepEqual(others(english('Select and manage media agencies', 'Agency Partnerships Manager')), []);
  });

  it('is none where it carries out what others lead', () => {
    for (const line of ['执行总部的品牌推广活动', '落实公司下发的广告投放方案', '負責執行總部制定的品牌推廣活動'])
      assert.deepEqual(others(chinese(line)), [], line);
    const several = '跨部门合作：\n  与产品、销售等部门紧密合作，制定推广计划\n  配合其他市场活动，做好品牌宣传';
    assert.deepEqual(others(chinese(several)), []);
    for (const line of [
      "Carry out the company's brand campaigns in the region",
      'Execute the brand campaigns planned by head office',
      'Roll out brand campaigns led by the marketing team',
    ])
      assert.deepEqual(others(english(line)), [], line);
    for (const line of ['Execute brand campaigns in the region', 'Plan the brand campaigns of the region'])
      assert.deepEqual(others(english(line)), [line]);
  });
});

describe('The words of a line in a title', () => {
  it('are no expression, whatever a team calls those that it works with', async () => {
    const partners = `terms:
  own-guilds:
    kind: audience
    facet: cooperation
    roles: { marketing: 3 }
    forms: { zh: [开发者公会], en: ['c++', 'c++ (guilds'] }
`;
    const knowledge = await knowledgeWith(partners);
    assert.deepEqual(said(knowledge), []);
    const own = createEngine([knowledge.compiled]).createAnalyzer(roleModel);
    for (const form of ['c++', 'c++ (guilds']) {
      const line = `Run brand campaigns for ${form} in the region`;
      assert.deepEqual(others(english(line), own), [line]);
      assert.deepEqual(others(english(line, `Sales Manager, ${form}`), own), []);
    }
  });
});
