import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingMessage } from '../../../src/words/finding-words.ts';
import type { Finding } from '../../../src/core/index.ts';
import { analyzer, engine } from '../../support/built-in.ts';

function jd(title: string, head: string, duties: readonly string[]): string {
  return `# ${title}\n\n## ${head}\n\n${duties.map((duty) => `- ${duty}\n`).join('')}`;
}

function findings(text: string, code: string): Finding[] {
  return analyzer.analyze(text, 'markdown').findings.filter((finding) => finding.code === code);
}

const SALES = ['开发新客户，独立完成商务谈判', '拜访重点客户，跟进合同和回款', '维护老客户，推动续约'];
const OPERATIONS = ['负责社群的日常运营，提升用户活跃', '策划站内活动，提升留存', '收集用户反馈，整理给产品'];

describe('Whose work a line is', () => {
  it('is said by the activity that it names, in one sentence with what the others do at most', () => {
    const text = jd('销售经理', '岗位职责', [...SALES, '制定公司的品牌策略，管理品牌形象']);
    const [finding] = findings(text, 'role/off-role-duty');
    assert.equal(finding?.args.role, 'marketing');
    const activity = engine.index.activity(String(finding?.args.activity));
    assert.ok(activity?.owns.includes('marketing'));
    assert.ok(findingMessage(finding, 'zh', engine.index).includes(activity!.why!.zh));
    assert.ok(findingMessage(finding, 'en', engine.index).includes(activity!.why!.en));
  });

  it('is asked rather than told where it is only likely', () => {
    const text = jd('运营专员', '岗位职责', [...OPERATIONS, '公司提供客户资源，联系跟进客户线索']);
    for (const finding of findings(text, 'role/off-role-duty')) {
      assert.equal(finding.args.tone, finding.severity === 'warning' ? 'sure' : 'likely');
    }
  });

  it('is its own where its role shares the activity', () => {
    for (const [title, duties, line] of [
      ['销售经理', SALES, '收集市场信息，关注竞品动态'],
      ['淘宝运营', ['负责店铺日常运营', '商品上架与维护', '策划店铺活动'], '负责直通车推广，优化投产比'],
      ['运营经理', OPERATIONS, '复盘活动效果，输出分析报告'],
    ] as const) {
      assert.deepEqual(findings(jd(title, '岗位职责', [...duties, line]), 'role/off-role-duty'), [], line);
    }
    const english = ['Build pipeline in the region', 'Negotiate and sign contracts', 'Report results to the VP'];
    const text = jd('Account Executive', 'Responsibilities', [...english, 'Work trade shows to meet buyers']);
    assert.deepEqual(findings(text, 'role/off-role-duty'), []);
  });

  it('is no question where a line only lends a hand, or a seller writes to buyers from an account of their own', () => {
    for (const [title, duties, line] of [
      ['运营主管', OPERATIONS, '配合各类市场活动，做品牌宣传和产品推广'],
      ['产品运营', OPERATIONS, '能够支持面向客户的产品演示和方案讲解'],
      ['销售经理', SALES, '个人工作号的短视频账号运营与获客'],
    ] as const) {
      assert.deepEqual(findings(jd(title, '岗位职责', [...duties, line]), 'role/off-role-duty'), [], line);
    }
    const english = ['Build pipeline in the region', 'Negotiate and sign contracts', 'Report results to the VP'];
    const text = jd('Account Executive', 'Responsibilities', [...english, 'Support paid search campaigns']);
    assert.deepEqual(findings(text, 'role/off-role-duty'), []);
  });

  it('is asked of what stands below a label, not of the label', () => {
    const labelled = [
      '1、开发新客户，签订合同；',
      '2、市场推广与品牌建设：',
      '参加行业展会，介绍产品；',
      '收集客户的反馈；',
    ];
    const text = ['销售经理', '岗位职责：', ...labelled, '3、维护老客户，跟进回款。'].join('\n');
    const { findings: all } = analyzer.analyze(text, 'plaintext');
    assert.deepEqual(
      all.filter(({ code }) => code === 'role/off-role-duty'),
      [],
    );
  });

  it('is no question of single lines where most of them are another role’s', () => {
    const text = jd('运营专员', '岗位职责', [...SALES, '完成个人销售业绩', '收集用户反馈']);
    assert.deepEqual(findings(text, 'role/off-role-duty'), []);
  });

  it('is not asked of a wish', () => {
    const text = jd('市场经理', '岗位职责', [
      '策划品牌活动，提升知名度',
      '负责广告投放',
      '撰写新闻稿，维护媒体关系',
      '有电话销售和面销经验，做过保险销售的优先',
    ]);
    assert.deepEqual(findings(text, 'role/off-role-duty'), []);
  });
});

describe('A title', () => {
  it('is right where the work that is named is its role’s, whatever the customers do', () => {
    const text = jd('Head of Marketing, Sales Training Company', 'Responsibilities', [
      'Own positioning and messaging for sales directors and their teams',
      'Run paid search and email campaigns that sales leaders read',
      'Write case studies with sales managers who closed more deals',
      'Plan webinars on pipeline reviews and objection handling',
    ]);
    assert.deepEqual(findings(text, 'role/title-mismatch'), []);
  });

  it('is wrong where all the work that is named is another role’s', () => {
    const text = jd('市场专员', '岗位职责', [...SALES, '完成个人销售业绩目标', '电话邀约客户上门洽谈']);
    assert.equal(findings(text, 'role/title-mismatch')[0]?.args.role, 'sales');
  });

  it('of a plan is wrong where all its actions are another role’s', () => {
    for (const [text, role] of [
      [jd('第三季度市场计划', '行动计划', SALES), 'sales'],
      [jd('第三季度销售计划', '行动计划', SALES), undefined],
    ] as const) {
      assert.equal(findings(text, 'role/title-mismatch')[0]?.args.role, role, text);
    }
  });

  it('is in no question where one line says what the post does and the requirements another role’s words', () => {
    const text = `${jd('门店运营经理', '岗位职责', ['负责直营门店整体运营管理及加盟业务拓展'])}\n## 任职要求\n\n- 有终端销售经历，能谈下加盟客户\n- 有客户资源，擅长成交和催收回款\n- 有商务谈判和签约经验\n`;
    assert.deepEqual(findings(text, 'role/title-mismatch'), []);
  });

  it('says the role of its words, whatever a remark in brackets works on', () => {
    const role = (title: string, duties: readonly string[]): string | undefined =>
      analyzer.analyze(jd(title, '岗位职责', duties), 'markdown').declared?.role;
    assert.equal(role('产品内容运营（新媒体广告）', OPERATIONS), 'operations');
    assert.equal(role('大众点评到店综合BD', SALES), 'sales');
    assert.equal(role('酒店BD-济南', SALES), 'sales');
  });
});

describe('A title of another profession', () => {
  const SELLING = [...SALES, '电话邀约客户上门洽谈，促成签约', '完成个人销售业绩目标'];
  const SELLING_EN = [
    'Prospect for new customers and qualify leads',
    'Negotiate prices and sign contracts',
    'Visit key accounts and renew their contracts',
    'Forecast sales and hit your quota',
  ];

  it('over nothing but the work of one of the roles is asked about, and nothing is pressed', () => {
    for (const [title, head, duties, said] of [
      ['数据分析师', '岗位职责', SELLING, 'data'],
      ['产品经理', '岗位职责', SELLING, 'product'],
      ['Data Analyst', 'Responsibilities', SELLING_EN, 'data'],
    ] as const) {
      const [finding, ...more] = findings(jd(title, head, duties), 'role/title-mismatch');
      assert.deepEqual(more, []);
      assert.deepEqual(
        [finding?.severity, finding?.args.said, finding?.args.role],
        ['information', said, 'sales'],
        title,
      );
    }
    const [finding] = findings(jd('数据分析师', '岗位职责', SELLING), 'role/title-mismatch');
    assert.match(findingMessage(finding!, 'zh', engine.index), /^标题写的是数据分析，职责读着却是销售的活。/u);
    assert.match(
      findingMessage(finding!, 'en', engine.index),
      /^The title says data and analytics, but the work reads as sales\./u,
    );
  });

  it('is in no question where any line is its own work, where the lines are few, and where the work is of several', () => {
    for (const duties of [
      [...SELLING, '搭建数据看板，分析用户行为数据'],
      SELLING.slice(0, 3),
      [...SALES, ...OPERATIONS],
      ['每周整理报表', '跟进项目进度', '完成交办的工作', '参加部门会议'],
    ]) {
      assert.deepEqual(findings(jd('数据分析师', '岗位职责', duties), 'role/title-mismatch'), [], duties.at(-1));
    }
  });
});
