import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

const numbered = (lines: readonly string[]): string => lines.map((line, at) => `${at + 1}、${line}\n`).join('');
const mismatches = (title: string, lines: readonly string[], head = '岗位职责'): number =>
  analyzer
    .analyze(`${head}：\n${numbered(lines)}`, 'plaintext', { title })
    .findings.filter(({ code }) => code === 'role/title-mismatch').length;

const SELLING = [
  '开发新客户，每周上门拜访',
  '与客户谈判报价，签订合同',
  '完成个人季度销售目标',
  '跟进合同回款，维护客情关系',
];
const RUNNING = [
  '负责店铺日常运营和商品上下架，盯住转化率',
  '管理公司账号的日常维护，处理评论和私信',
  '每天查看后台数据，优化商品标题和详情页',
  '运营用户社群，提高老用户的活跃和复购',
];
const PLACING = [
  '搭建和维护百度、抖音的广告账户，制定投放计划',
  '分析广告投放数据，调整出价和创意，降低获客成本',
  '撰写广告文案，策划品牌推广方案',
  '对接媒体和广告代理商，跟进媒介排期',
];

describe('A title that does not say its role for sure', () => {
  for (const [title, lines] of [
    // The name of a territory.
    ['海外市场专员', SELLING],
    ['市场经理（海外）', SELLING],
    ['市场主管（海外）双休', SELLING],
    ['国际市场经理', SELLING],
    ['东南亚市场经理', SELLING],
    // Who heads all that is sold.
    ['市场营销副总', SELLING],
    ['市场营销副总经理', SELLING],
    // Promotion on a platform looks after the accounts there.
    ['网络推广专员（天猫）', RUNNING],
    ['推广专员', RUNNING],
    ['Instagram红人推广', RUNNING],
    // Who runs ad accounts.
    ['百度抖音运营', PLACING],
    ['竞价运营', PLACING],
    // Both are named.
    ['产品运营-GTM', PLACING],
  ] as const) {
    it(`is contradicted by no work that it may mean: ${title}`, () => assert.equal(mismatches(title, lines), 0));
  }

  for (const [title, lines] of [
    ['市场经理', SELLING],
    ['市场经理（杭州）', SELLING],
    ['福建区域市场专员', SELLING],
    ['市场总监', SELLING],
    ['网络推广', SELLING],
    ['推广专员', SELLING],
    ['产品运营', SELLING],
    ['产品运营', PLACING],
    ['新媒体运营', PLACING],
    ['产品运营-双休', PLACING],
    ['品牌经理', RUNNING],
  ] as const) {
    it(`is contradicted by work of another role: ${title}`, () => assert.equal(mismatches(title, lines), 1));
  }

  it('is what its text makes of it', () => {
    const text = `岗位职责：\n${numbered(SELLING)}`;
    for (const title of ['海外市场专员', '市场经理（海外）', '市场营销副总'])
      assert.equal(analyzer.read(text, 'plaintext', { title }).declared?.role, 'sales', title);
    assert.equal(analyzer.read(text, 'plaintext', { title: '市场经理' }).declared?.role, 'marketing');
    const selling = [
      'Visit key accounts and close deals',
      'Negotiate contracts and hit your quota',
      'Prospect for new customers',
      'Make outbound calls and book meetings with buyers',
      'Prepare quotes and follow up on proposals',
    ];
    const english = `Responsibilities:\n${selling.map((line) => `- ${line}\n`).join('')}`;
    assert.equal(analyzer.read(english, 'plaintext', { title: 'Overseas Market Manager' }).declared?.role, 'sales');
  });
});
