import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

const ADVERTISES = [
  '规划品牌战役和年度传播',
  '投放信息流广告，控制获客成本',
  '和公关一起约媒体采访',
  '策划新品发布的整合营销',
  '做用户调研和竞品分析，定下卖点',
];
const SELLS = ['拜访客户，签订合同', '完成季度销售额', '报价谈判，催收回款', '开发新客户', '维护大客户关系'];
const RUNS = [
  '维护用户社群，组织每周打卡',
  '设计会员积分和签到玩法',
  '召回流失用户，分析留存',
  '上架商品，报名平台活动',
  '做好新用户的首单转化',
  '运营公众号，安排每日推送',
];
const POSTS = [
  '规划 TikTok 和 Instagram 账号的内容日历，提高品牌曝光',
  '联系海外红人拍开箱视频，谈合作费用',
  '策划节日话题，做好品牌传播',
  '投放社交媒体广告，控制预算和回报',
  '和公关一起做整合营销，统一品牌口径',
];
const ADVERTISES_EN = [
  'Plan brand campaigns for the spring season',
  'Brief the agency on creative and media',
  'Buy paid search and paid social',
  'Write press releases and pitch journalists',
  'Launch integrated marketing campaigns',
];
const SELLS_EN = [
  'Prospect for new customers and qualify leads',
  'Negotiate prices and sign contracts',
  'Visit key accounts and renew their contracts',
  'Forecast sales and hit your quota',
];
const RUNS_EN = [
  'Plan the homepage merchandising calendar of the store',
  'Set up promotions and coupons on the marketplace',
  'Run the loyalty program and win back lapsed users',
  'Moderate the community and reply to members',
  'Analyze retention and daily active users',
];

/** The role that a title says against the one that the text speaks of, where the title is called wrong. */
function mismatch(title: string, lines: readonly string[], head = ''): string | undefined {
  const section = /\p{Script=Han}/u.test(title) ? '岗位职责' : 'Responsibilities';
  const text = `${head}# ${title}\n\n## ${section}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
  const found = analyzer.analyze(text, 'markdown').findings.find(({ code }) => code === 'role/title-mismatch');
  return found && `${String(found.args.said)} → ${String(found.args.role)}`;
}

describe('A title with a word for the work of its text', () => {
  for (const [title, lines] of [
    ['速卖通推广助理', ADVERTISES],
    ['Lazada推广助理', ADVERTISES],
    ['电商推广运营', ADVERTISES],
    ['店铺运营（广告投放）', ADVERTISES],
    ['渠道拓展运营', SELLS],
    ['运营专员（招商方向）', SELLS],
    ['区域市场专员', SELLS],
    ['E-commerce Operations Manager, Advertising', ADVERTISES_EN],
    ['Store Campaigns Manager, Merchandising', RUNS_EN],
    ['Brand Manager, Sales', SELLS_EN],
  ] as const) {
    it(`is right: ${title}`, () => assert.equal(mismatch(title, lines), undefined));
  }

  for (const title of [
    '社媒运营',
    '海外SNS运营',
    '海外社交媒体运营专员',
    'SNS运营专员',
    'Facebook运营',
    '新媒体运营',
    '小红书运营',
  ]) {
    it(`is right where accounts are both roles': ${title}`, () => assert.equal(mismatch(title, POSTS), undefined));
  }
});

describe('A title without a word for the work of its text', () => {
  for (const [title, lines, said] of [
    ['销售经理', RUNS, 'sales → operations'],
    ['销售经理', ADVERTISES, 'sales → marketing'],
    ['市场经理', SELLS, 'marketing → sales'],
    ['运营经理', ADVERTISES, 'operations → marketing'],
    ['电商运营', SELLS, 'operations → sales'],
    ['Sales Manager', RUNS_EN, 'sales → operations'],
    ['Marketing Manager', SELLS_EN, 'marketing → sales'],
    // Accounts on social networks are not sold.
    ['海外SNS运营', SELLS, 'operations → sales'],
    // Whom a post sells to is no work, the name of the own role is no other's, and what is denied is not there.
    ['B端运营专员', SELLS, 'operations → sales'],
    ['门店市场专员', SELLS, 'marketing → sales'],
    ['运营助理（无销售）', SELLS, 'operations → sales'],
    // A word for a third role.
    ['速卖通推广助理', SELLS, 'operations → sales'],
    ['Store Campaigns Manager, Merchandising', SELLS_EN, 'marketing → sales'],
  ] as const) {
    it(`is wrong: ${title}, ${said}`, () => assert.equal(mismatch(title, lines), said));
  }

  it('is what `role:` is held against, whatever the title says', () => {
    const head = '---\nrole: operations\n---\n\n';
    assert.equal(mismatch('速卖通推广助理', ADVERTISES, head), 'operations → marketing');
  });
});
