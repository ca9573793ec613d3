import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import { analyzer } from '../../support/built-in.ts';

const MARKETING = {
  zh: '# 品牌市场经理\n\n## 岗位职责\n\n- 制定年度品牌传播计划\n- 策划发布会并邀请媒体\n- 管理品牌广告的投放\n- ',
  en: '# Brand Marketing Manager\n\n## Responsibilities\n\n- Define the positioning of the brand\n- Plan the yearly campaign\n- Write the press releases\n- ',
};
const SALES = {
  zh: '# 大客户销售\n\n## 岗位职责\n\n- 开发华南区的连锁客户\n- 主导商务谈判，签下年度合同\n- 跟进回款，完成季度销售额\n- ',
  en: '# Sales Manager\n\n## Responsibilities\n\n- Prospect and win new accounts\n- Negotiate and sign contracts\n- Meet the quarterly sales quota\n- ',
};

/** The fixes of a line that is another role's, in the order in which they are offered, and the line as it is rephrased. */
function fixesOf(head: string, line: string): { codes: string[]; preferred?: string; rephrased?: string } {
  const text = `${head}${line}\n`;
  const analysis = analyzer.analyze(text, 'markdown');
  const finding = analysis.findings.find((it) => it.code === 'role/off-role-duty' && it.start >= head.length);
  assert.ok(finding, `found: ${line}`);
  const fixes = analyzer.fixesOf(analysis, finding);
  const preferred = fixes.find(({ isPreferred }) => isPreferred)?.code;
  const rephrase = fixes.find(({ code }) => code === 'rephrase-as-cooperation');
  return {
    codes: fixes.map(({ code }) => code),
    ...(preferred === undefined ? {} : { preferred }),
    ...(rephrase ? { rephrased: applyChanges(text, rephrase.changes).slice(head.length).trimEnd() } : {}),
  };
}

describe('A line of another role that signs, collects or carries a number', () => {
  const committed = [
    [MARKETING.zh, '开发批发客户，上门报价，谈折扣和账期，签订合同并跟进回款'],
    [MARKETING.zh, '跟进未成交的客户，核算优惠，促成签单，计入业绩提成'],
    [MARKETING.en, 'Prospect wholesale accounts, negotiate terms and close new contracts'],
    [MARKETING.en, 'Carry an individual sales quota and close new business with key accounts'],
  ] as const;
  for (const [head, line] of committed) {
    it(`is first offered to be moved or deleted, and help with it last: ${line}`, () => {
      const { codes, preferred } = fixesOf(head, line);
      assert.deepEqual(codes.slice(0, 2), ['move-to-new-draft', 'delete-line']);
      assert.equal(preferred, undefined);
    });
  }

  for (const [head, line] of [
    [SALES.zh, '负责社群日常运营，提升用户留存'],
    [SALES.en, 'Moderate the user community and keep a close eye on its members'],
  ] as const) {
    it(`but help comes first with what can be helped with: ${line}`, () => {
      const { codes, preferred } = fixesOf(head, line);
      assert.deepEqual([codes[0], preferred], ['rephrase-as-cooperation', 'rephrase-as-cooperation']);
    });
  }
});

describe('Help with a line', () => {
  it('takes the form of “looks after”', () => {
    const { rephrased } = fixesOf(
      MARKETING.en,
      'Looks after the small retailers, visiting them and closing the yearly contracts',
    );
    assert.equal(
      rephrased,
      'Works with sales to look after the small retailers, visiting them and closing the yearly contracts',
    );
  });

  it('does not put “做好” before what is decided: 确定', () => {
    const { rephrased } = fixesOf(SALES.zh, '确定新品的品牌定位，制定年度投放计划与媒体组合');
    assert.match(rephrased!, /^配合市场团队确定/u);
  });

  it('is not written behind a label that claims the work', () => {
    const { codes } = fixesOf(
      SALES.en,
      'Take care of our blog: keyword research, four SEO articles a month, social media campaigns',
    );
    assert.ok(!codes.includes('rephrase-as-cooperation'), codes.join());
  });
});
