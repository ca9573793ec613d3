import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

const ZH = `# 市场、运营、销售专员

## 岗位职责

- 策划品牌活动，投放广告
- 负责用户社群日常运营，提升用户活跃
- 开发新客户，完成商务谈判和签约
- 拜访客户，跟进合同和回款

## 考核指标

- 签约额
- 日活

## 任职要求

- 大专以上学历
`;
const EN = `# Sales & Marketing Manager

## Responsibilities

- Prospect new customers and close deals
- Plan brand campaigns and buy advertising
- Negotiate contracts and win renewals

## Requirements

- Three years of experience
`;

describe('A job whose title names several roles', () => {
  const analyze = (text: string) => analyzer.analyze(text, 'markdown');
  const said = (text: string): string[] =>
    analyze(text)
      .findings.filter(({ code }) => code.startsWith('role/'))
      .map(({ code, severity }) => `${code} ${severity}`);

  it('has no line of another of them, and is asked about once, quietly', () => {
    for (const text of [ZH, EN]) assert.deepEqual(said(text), ['role/catch-all hint'], text);
    const { args } = analyze(ZH).findings.find(({ code }) => code === 'role/catch-all')!;
    assert.equal(args.from, 'title');
    assert.deepEqual([...(args.roles as string[])].sort(), ['marketing', 'operations', 'sales']);
  });

  it('is held against every other role as before', () => {
    const text = ZH.replace('市场、运营、销售专员', '市场/销售专员').replace('- 日活\n', '');
    const off = analyze(text).findings.filter(({ code }) => code === 'role/off-role-duty');
    assert.deepEqual(
      off.map(({ args }) => args.role),
      ['operations'],
    );
  });

  it('is settled by its `role:`', () => {
    assert.deepEqual(said(`---\nrole: [sales, marketing]\n---\n\n${EN}`), []);
  });

  it('is split into a draft for each', () => {
    const analysis = analyze(ZH);
    const finding = analysis.findings.find(({ code }) => code === 'role/catch-all')!;
    const fix = analyzer.fixesOf(analysis, finding).find(({ code }) => code === 'split-draft')!;
    const drafts = new Map(fix.newDrafts?.map(({ role, text }) => [role, text]));
    assert.deepEqual([...drafts.keys()].sort(), ['marketing', 'operations', 'sales']);
    for (const [role, words] of [
      ['marketing', '品牌活动'],
      ['operations', '社群日常运营'],
      ['sales', '商务谈判'],
    ] as const)
      for (const [id, text] of drafts) assert.equal(text.includes(words), id === role, `${words} in ${id}`);
    for (const [role, text] of drafts)
      assert.deepEqual(
        said(text).filter((it) => !it.startsWith('role/foreign-metric')),
        [],
        role,
      );
  });

  it('is no plan', () => {
    const plan = '# 市场与销售季度计划\n\n- 策划品牌活动，投放广告（市场部）\n- 拜访客户，跟进合同（销售部）\n';
    assert.deepEqual(
      said(plan).filter((code) => code.startsWith('role/catch-all')),
      [],
    );
  });
});
