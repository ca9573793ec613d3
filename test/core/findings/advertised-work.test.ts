import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

const RUNS = ['搭建读者社群，每周安排两次话题', '分析日活与留存，推动改版', '维护老读者名录，每月回访'];
const SELLS = ['拜访经销商，每周四家', '跟进报价与回款', '完成季度销售额'];
const SELLS_EN = [
  'Prospect for new customers and qualify leads',
  'Negotiate prices and sign contracts',
  'Forecast sales and hit your quota',
];
const ADS = '投放信息流广告，控制获客成本';
const SHOP = '负责天猫店铺的商品上架和活动报名';
const ADS_EN = 'Run paid search and paid social campaigns';

/** The lines of a job description that are called another role's work. */
function othersIn(title: string, lines: readonly string[], head = ''): string[] {
  const section = /[a-z]/u.test(title) ? 'Responsibilities' : '岗位职责';
  const text = `${head}# ${title}\n\n## ${section}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
  const { findings } = analyzer.analyze(text, 'markdown');
  return findings.filter(({ code }) => code === 'role/off-role-duty').map(({ start, end }) => text.slice(start, end));
}

describe('Work that a title advertises', () => {
  for (const [title, lines, line] of [
    ['广告运营专员', RUNS, ADS],
    ['区域销售（电商运营方向）', SELLS, SHOP],
    ['销售经理（广告投放）', SELLS, ADS],
    ['Sales Manager (Advertising)', SELLS_EN, ADS_EN],
    ['Account Executive, Paid Media', SELLS_EN, ADS_EN],
  ] as const) {
    it(`is no other role's: ${title}`, () => assert.deepEqual(othersIn(title, [...lines, line]), []));
  }

  for (const [title, lines, line] of [
    ['内容运营专员', RUNS, ADS],
    ['区域销售', SELLS, SHOP],
    ['销售经理', SELLS, ADS],
    ['Sales Manager', SELLS_EN, ADS_EN],
  ] as const) {
    it(`is another role's where the title says nothing of it: ${title}`, () => {
      assert.deepEqual(othersIn(title, [...lines, line]), [line]);
    });
  }

  it('is another role’s where `role:` says whose the post is', () => {
    assert.deepEqual(othersIn('销售经理（广告投放）', [...SELLS, ADS], '---\nrole: sales\n---\n\n'), [ADS]);
  });

  it('is another role’s where the title is about that of a third one', () => {
    assert.deepEqual(othersIn('销售经理（广告投放）', [...SELLS, SHOP]), [SHOP]);
  });
});
