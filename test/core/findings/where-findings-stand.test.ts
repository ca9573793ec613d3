import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

/** Where a finding stands in a text without a title of its own. */
function placesOf(text: string, code: string, title?: string): string[] {
  const { findings } = analyzer.analyze(text, 'plaintext', {
    ...(title === undefined ? {} : { title }),
    maximum: Infinity,
  });
  return findings.filter((it) => it.code === code).map(({ start, end }) => text.slice(start, end));
}

const SELLING = [
  '开发新客户，每周上门拜访',
  '与客户谈判报价，签订合同',
  '完成个人季度销售目标',
  '跟进合同回款，维护客情关系',
];
const SELLING_EN = [
  'Prospect for new customers and visit key accounts',
  'Negotiate prices and sign contracts',
  'Hit your sales quota every quarter',
  'Renew the contracts of existing accounts',
];
const ASKED = '任职要求：\n1、大专以上学历\n2、能适应出差\n';
const ASKED_EN = 'Requirements:\n- A degree in any field\n- Willing to travel\n';
const THIRTEEN = Array.from({ length: 13 }, (_, at) => `整理第${at + 1}号门店的客户档案`);
const THIRTEEN_EN = Array.from({ length: 13 }, (_, at) => `Keep the customer files of store number ${at + 1}`);

const numbered = (lines: readonly string[]): string => lines.map((line, at) => `${at + 1}、${line}\n`).join('');
const listed = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join('');

describe('A finding about a draft as a whole, where the text has no title', () => {
  it('stands at the heading of the duties, whatever is headed before them', () => {
    const chinese = `薪资待遇：\n1、底薪加提成\n${ASKED}岗位职责：\n${numbered(SELLING)}`;
    assert.deepEqual(placesOf(chinese, 'role/title-mismatch', '产品运营'), ['岗位职责：']);
    const english = `${ASKED_EN}\nResponsibilities:\n${listed(SELLING_EN)}`;
    assert.deepEqual(placesOf(english, 'role/title-mismatch', 'Community Manager'), ['Responsibilities:']);
  });

  it('stands at the first line of work, where the duties have no heading', () => {
    assert.deepEqual(placesOf(`${numbered(SELLING)}${ASKED}`, 'role/title-mismatch', '产品运营'), [SELLING[0]]);
    const english = `${listed(SELLING_EN)}\n${ASKED_EN}`;
    assert.deepEqual(placesOf(english, 'role/title-mismatch', 'Community Manager'), [SELLING_EN[0]]);
  });

  it('stands at the first duty, where there are too many without a heading', () => {
    const chinese = `${numbered(THIRTEEN)}${ASKED}加分项：\n1、会开车\n`;
    assert.deepEqual(placesOf(chinese, 'jd/too-many-duties', '客户经理'), [THIRTEEN[0]]);
    const english = `${listed(THIRTEEN_EN)}\n${ASKED_EN}`;
    assert.deepEqual(placesOf(english, 'jd/too-many-duties', 'Account Manager'), [THIRTEEN_EN[0]]);
  });

  it('stands at the title as before, where the text has one', () => {
    const text = `# 产品运营\n\n${ASKED}\n岗位职责：\n${numbered(SELLING)}`;
    const { findings } = analyzer.analyze(text, 'markdown', {});
    const found = findings.filter(({ code }) => code === 'role/title-mismatch');
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      ['产品运营'],
    );
  });
});
