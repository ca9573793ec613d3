import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

const SELLING = `岗位职责：
1、用电话联系公司给的名单，问清楚客户要什么；
2、约有意向的客户来公司面谈；
3、促成签约，维护老客户；
4、完成每月业绩目标。
任职要求：
1、普通话标准，抗压能力强。
`;

/** What is said of the title above these duties, and where. */
const said = (title: string): readonly (readonly [role: string, marked: string])[] => {
  const text = `${title}\n${SELLING}`;
  const { findings } = analyzer.analyze(text, 'plaintext');
  return findings.flatMap(({ code, start, end, args }) =>
    code === 'role/title-mismatch' ? [[String(args.role), text.slice(start, end)] as const] : [],
  );
};

describe('A title over telephone selling', () => {
  for (const title of [
    '市场专员',
    '市场专员（底薪+提成）',
    '市场专员（五险一金+双休+无责底薪6000）',
    '市场专员-高提成',
    '市场专员（提供客户资源）',
    '8K底薪招市场专员',
  ])
    it(`is asked about whatever pay it offers: ${title}`, () => assert.deepEqual(said(title), [['sales', title]]));

  it('is not asked about where it says itself that it is selling', () =>
    assert.deepEqual(said('市场专员（销售方向）'), []));
});

describe('The title of a posting that calls out to people', () => {
  for (const [line, title] of [
    ['🔥市场专员🔥', '市场专员'],
    ['⭐市场专员', '市场专员'],
    ['急聘市场专员！！！', '急聘市场专员'],
    ['🔥🔥急聘：市场专员！', '急聘：市场专员'],
  ] as const)
    it(`is found without its signs: ${line}`, () => assert.deepEqual(said(line), [['sales', title]]));

  it('is no item of a list that begins with it', () => {
    const text = '🔥市场专员\n🔥销售专员\n🔥运营专员\n\n联系人：王女士\n';
    assert.equal(analyzer.analyze(text, 'plaintext').declared?.role, undefined);
  });
});
