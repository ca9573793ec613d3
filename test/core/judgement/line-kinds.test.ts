/** What kind of line a line is by its own words, and what the findings make of it. */
import assert from 'node:assert/strict';
import { analyzer, lineKinds } from '../../support/built-in.ts';

const kindOf = (line: string): string | undefined => lineKinds.sureKindOf(line, { start: 0, end: line.length });

const codesOf = (text: string): string[] =>
  analyzer.analyze(text, 'markdown').findings.map(({ code }) => code satisfies string);

describe('the kind of a line', () => {
  for (const [line, kind] of [
    ['负责华东区域的客户开发，完成签约和回款', 'responsibility'],
    ['制定并执行季度推广方案，跟踪投放效果', 'responsibility'],
    ['本科及以上学历，三年以上相关工作经验', 'requirement'],
    ['具备良好的沟通能力，能承受一定的工作压力', 'requirement'],
    ['具備良好的溝通能力，大學以上學歷，相關經驗者優先', 'requirement'],
    ['入职缴纳五险一金，享带薪年假、节日福利和定期体检', 'benefit'],
    ['Manage the budget of the team and report on results every month', 'responsibility'],
    ["Bachelor's degree and 3 years of experience in a similar role", 'requirement'],
    ['25 days of holiday, pension scheme and private healthcare', 'benefit'],
  ] as const) {
    it(`is ${kind} for “${line}”`, () => assert.equal(kindOf(line), kind));
  }

  for (const line of ['', '。', '其他', 'Other', '12345', '2026-11-26']) {
    it(`is left open for “${line}”`, () => assert.equal(kindOf(line), undefined));
  }

  it('does not depend on what follows far behind', () => {
    const line = '负责华东区域的客户开发，完成签约和回款，'.repeat(20);
    assert.equal(kindOf(line), kindOf(line + '本科及以上学历。'.repeat(1000)));
  });
});

describe('findings about lines of a known kind', () => {
  const asked = ['本科及以上学历，三年以上相关工作经验', '具备良好的沟通能力，能承受一定的工作压力'];
  const done = [
    '负责华东区域的客户开发，完成签约和回款',
    '负责渠道的日常维护，定期拜访客户',
    '跟进合同执行，处理客户投诉',
  ];
  const given = [
    '入职缴纳五险一金，享带薪年假、节日福利和定期体检',
    '周末双休，法定节假日正常休息，提供餐补和交通补贴',
  ];
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join('');

  it('do not miss requirements that stand at the end of the duties', () => {
    const text = `# 销售经理\n\n## 岗位职责\n\n${list([...done, ...asked])}`;
    assert.ok(!codesOf(text).includes('jd/missing-section'));
  });

  it('miss requirements where no line asks for anything', () => {
    const text = `# 销售经理\n\n## 岗位职责\n\n${list(done)}`;
    assert.ok(codesOf(text).includes('jd/missing-section'));
  });

  it('do not count benefits and requirements as duties', () => {
    const duties = Array.from({ length: 9 }, (_, at) => `负责第${at + 1}个区域的客户开发，完成签约和回款`);
    const text = `# 销售经理\n\n## 岗位职责\n\n${list([...duties, ...asked, ...given])}`;
    assert.ok(!codesOf(text).includes('jd/too-many-duties'));
  });

  it('do not count benefits as requirements', () => {
    const musts = Array.from({ length: 9 }, (_, at) => `具备${at + 1}年以上相关工作经验，本科及以上学历`);
    const text = `# 销售经理\n\n## 岗位职责\n\n${list(done)}\n## 任职要求\n\n${list([...musts, ...given])}`;
    assert.ok(!codesOf(text).includes('jd/too-many-musts'));
  });
});
