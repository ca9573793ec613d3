import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

const RUNS = ['搭建读者社群，每周安排两次话题', '分析日活与留存，推动改版', '维护老读者名录，每月回访'];
const SELLS = [
  'Prospect for new customers and qualify leads',
  'Negotiate prices and sign contracts',
  'Forecast sales and hit your quota',
];

/** The lines of a post in operations, or in English of one in sales, that are called another role's work. */
function othersIn(line: string): string[] {
  const isEnglish = /^[A-Z]/u.test(line);
  const [title, section, own] = isEnglish
    ? ['Sales Manager', 'Responsibilities', SELLS]
    : ['内容运营专员', '岗位职责', RUNS];
  const text = `# ${title}\n\n## ${section}\n\n${[...own, line].map((it) => `- ${it}\n`).join('')}`;
  return analyzer
    .analyze(text, 'markdown')
    .findings.filter(({ code }) => code === 'role/off-role-duty')
    .map(({ start, end }) => text.slice(start, end));
}

describe('Work that a line only helps with', () => {
  for (const line of [
    '协助策划品牌推广活动',
    '参与制定品牌传播方案',
    '积极参与品牌推广活动的筹备',
    '能够配合信息流广告的投放',
    'Assist with brand campaigns and paid search',
    'Participate in planning brand campaigns',
    'Actively contribute to brand campaigns',
  ]) {
    it(`is not called another role’s: ${line}`, () => assert.deepEqual(othersIn(line), []));
  }

  for (const line of [
    '策划品牌推广活动，控制预算',
    '协助部门负责人策划品牌推广活动',
    '协助领导投放信息流广告',
    '组织和参与品牌推广活动',
    '参与品牌推广活动，独立负责信息流广告的投放',
    'Run brand campaigns and paid search',
    'Assist the head of department in running brand campaigns and paid search',
  ]) {
    it(`is, where it is the post’s own or its superior’s: ${line}`, () => assert.deepEqual(othersIn(line), [line]));
  }
});
