import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { FixCode } from '../../../src/core/index.ts';
import { analyzer } from '../../support/built-in.ts';

const LINES = {
  marketing: ['策划新品发布会', '投放信息流广告', '撰写新闻稿并联系媒体'],
  operations: ['运营用户社群，提升留存', '维护会员等级与积分', '召回流失用户'],
  sales: ['上门拜访采购负责人，谈价格并签下合同'],
};

/** The titles of the drafts that a fix opens, by the first finding that has it. */
function titles(head: string, lines: readonly string[], code: FixCode): string[] {
  const text = `${head}\n\n## 岗位职责\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
  const analysis = analyzer.analyze(text, 'markdown');
  const [fix] = analysis.findings
    .flatMap((finding) => analyzer.fixesOf(analysis, finding))
    .filter((it) => it.code === code);
  assert.ok(fix, head);
  return (fix.newDrafts ?? []).map((it) => /^# (.*)/mu.exec(it.text)?.[1] ?? '');
}

describe('The title of a new draft', () => {
  const both = [...LINES.marketing, ...LINES.operations];
  it('is of one role where a draft for several is split, at the rank that they share', () => {
    assert.deepEqual(titles('# 市场/运营专员', both, 'split-draft'), ['市场专员', '运营专员']);
    assert.deepEqual(titles('# 市场、运营主管（杭州）', both, 'split-draft'), ['市场主管（杭州）', '运营主管（杭州）']);
  });

  it('is at the rank of the post that a line moves from, and has none where that has none', () => {
    const moved = (title: string): string[] =>
      titles(`# ${title}`, [...LINES.marketing, ...LINES.sales], 'move-to-new-draft');
    assert.deepEqual(moved('市场专员'), ['销售专员']);
    assert.deepEqual(moved('市场经理'), ['销售经理']);
    assert.deepEqual(moved('市场推广'), ['销售']);
  });
});
