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

  it('is none where its words speak of the own work, though it names an activity of another role', () => {
    const line = '搭建分销玩法和激励规则，拓展分销渠道，带动用户下单';
    const runs = ['策划选题，更新公众号和短视频', '分析用户数据，提升留存和活跃', '策划活动，盯转化率'];
    assert.deepEqual(others(`# 产品运营\n\n## 岗位职责\n\n${list([...runs, line])}`), []);
    assert.deepEqual(others(chinese('开发经销商，谈下供货合同')), ['开发经销商，谈下供货合同']);
  });

  it('is none where the title names those that the line is about', () => {
    const line = 'Manage relationships with creative agencies in the region';
    assert.deepEqual(others(english(line)), [line]);
    assert.deepEqual(others(english(line, 'Head of Creative Agencies')), []);
    assert.deepEqual(others(english('Select and manage media agencies', 'Agency Partnerships Manager')), []);
  });

  it('is found where the title only shares a word with the tool that it is done in', () => {
    const line = 'Decide what runs in our Google ad accounts: keywords, creatives, daily spend';
    assert.deepEqual(others(english(line, 'Account Executive')), [line]);
  });

  it('is found in English by its words alone, and is none where the company sells advertising', () => {
    const line = 'Come up with the new name and tagline of the shop and invite travel bloggers to see it';
    const strategy = 'Tailor and share digital marketing strategy ideas, and make the case for our other products';
    for (const duty of [line, strategy]) {
      assert.deepEqual(others(english(duty)), [duty]);
      assert.deepEqual(others(`${english(duty)}\n## About us\n\nWe help advertisers grow.\n`), [], duty);
    }
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

describe('A line that is no other role’s by what stands in it or above it', () => {
  it('helps behind a label, joins another team, or carries out what the company decided', () => {
    for (const line of [
      '推广活动执行：协助策划品牌推广活动，复盘效果',
      '联合市场部策划品牌推广活动',
      '会同品牌团队举办新品发布会',
      '执行公司品牌推广',
    ])
      assert.deepEqual(others(chinese(line)), [], line);
    assert.equal(others(chinese('品牌推广：策划品牌推广活动，维护媒体关系')).length, 1);
    assert.equal(others(chinese('举办品牌联合发布会，维护媒体关系')).length, 1);
  });

  it('lists the departments of a company: whoever runs all does the work of none', () => {
    const line = '统筹销售团队、人力资源和财务，管理销售团队';
    assert.deepEqual(others(chinese(line)), []);
    assert.deepEqual(others(chinese('组建并管理销售团队，制定销售目标')), ['组建并管理销售团队，制定销售目标']);
  });

  it('is about what clients have or need, in a job that wins clients', () => {
    const sells = (line: string): string =>
      `# 商家BD\n\n## 岗位职责\n\n${list(['开发本地商户，谈合作并签约', '拜访意向商户，促成成交', '跟进回款', line])}`;
    for (const line of ['复盘商户的抖音账号，输出内容营销建议', '根据商户需求策划促销活动和团单'])
      assert.deepEqual(others(sells(line)), [], line);
    assert.equal(others(sells('运营公司抖音账号，策划短视频选题和内容')).length, 1);
    assert.deepEqual(others(english("Improve our clients' campaigns on social media")), []);
  });

  it('is about the platform that the title names, unless it sells there', () => {
    const runs = (title: string, line: string): string => `# ${title}\n\n## 岗位职责\n\n${list([...RUNS, line])}`;
    const line = '负责TikTok广告投放，控制广告预算';
    assert.deepEqual(others(runs('TikTok运营', line)), []);
    assert.deepEqual(others(runs('用户运营', line)), [line]);
    const sells = '在抖音上开发新客户，谈判并签订销售合同';
    assert.deepEqual(others(runs('抖音运营', sells)), [sells]);
  });

  it('is of the role that nearly all of the text speaks of: the title is the news then', () => {
    const text = `# 用户运营\n\n## 岗位职责\n\n${list(['开发新客户，陌生拜访', '商务谈判，签订销售合同', '跟进回款，完成销售业绩', '维护用户社群'])}`;
    const { findings } = analyzer.analyze(text, 'markdown');
    assert.ok(findings.some(({ code }) => code === 'role/title-mismatch'));
    assert.deepEqual(others(text), []);
  });
});

describe('A line of a job that says that others do the work', () => {
  it('is about what the job does for them', () => {
    for (const line of [
      'Brief the PR agency, who handle press and the spring campaign',
      'The spring campaign and the ads are theirs, you hand them the price list',
    ])
      assert.deepEqual(others(english(line)), [], line);
    const own = 'Handle press and run the spring campaign';
    assert.deepEqual(others(english(own)), [own]);
  });
});

describe('A line of a job that goes along with others', () => {
  it('only helps them', () => {
    for (const line of ['跟着销售去见客户，谈合同时听着', '偶尔跟着销售拜访客户'])
      assert.deepEqual(others(chinese(line)), [], line);
    assert.deepEqual(others(chinese('拜访客户，谈合同')), ['拜访客户，谈合同']);
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
