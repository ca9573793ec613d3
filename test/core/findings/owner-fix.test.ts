import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import { analyzer } from '../../support/built-in.ts';

/** The cell of the owner after the first fix that writes one. */
function cellAfter(work: string, owner: string): string | undefined {
  const text = `# 上市推广计划\n\n## 行动计划\n\n| 事项 | 负责人 | 截止 |\n| --- | --- | --- |\n| ${work} | ${owner} | 6月 |\n`;
  const analysis = analyzer.analyze(text, 'markdown');
  const [fix] = analysis.findings
    .flatMap((finding) => analyzer.fixesOf(analysis, finding))
    .filter(({ code }) => code === 'set-owner');
  return fix && applyChanges(text, fix.changes).trimEnd().split('\n').at(-1)!.split('|')[2]!.trim();
}

describe('A role written as owner', () => {
  const visit = '上门拜访采购负责人，谈价格并签下合同';
  it('keeps the person whom the row names', () => {
    assert.equal(cellAfter(visit, '@赵敏'), '销售 @赵敏');
    assert.equal(cellAfter(visit, '市场部 王强'), '销售 王强');
    assert.equal(cellAfter(visit, '王强（市场）'), '销售 王强');
    assert.equal(cellAfter(visit, '市场 @Li Lei、@赵敏'), '销售 @Li Lei、@赵敏');
  });

  it('takes the place of a role or of nobody', () => {
    assert.equal(cellAfter(visit, '市场'), '销售');
    assert.equal(cellAfter(visit, '市场部'), '销售');
    assert.equal(cellAfter(visit, '市场团队'), '销售');
    assert.equal(cellAfter(visit, '市场经理'), '销售');
    assert.equal(cellAfter(visit, '待定'), '销售');
  });
});
