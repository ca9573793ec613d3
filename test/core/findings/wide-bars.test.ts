import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import { analyzer } from '../../support/built-in.ts';

const ROWS = [
  '｜ 序号 ｜ 职责 ｜ 占比 ｜',
  '｜ 1 ｜ 开发华南区的连锁客户，签下合同 ｜ 40% ｜',
  '｜ 2 ｜ 负责社群日常运营，提升用户留存 ｜ 20% ｜',
  '｜ 3 ｜ 主导商务谈判，签下年度合同 ｜ 20% ｜',
  '｜ 4 ｜ 拜访客户，完成领导交办的其他任务 ｜ 20% ｜',
  '｜ 5 ｜ 负责社群 ｜ 20% ｜',
  '职责 ｜ 负责社群日常运营，提升用户留存',
];
const MUSTS = [
  '｜ 学历 ｜ 大专，35岁以下 ｜',
  '｜ 年龄：35岁以下，会谈判 ｜',
  '｜ 35岁以下、大专 ｜',
  '｜ 其他 ｜ 10年以上销售经验 ｜',
];
const jd = (title: string): string =>
  `# ${title}\n\n## 岗位职责\n\n${ROWS.join('\n')}\n\n## 任职要求\n\n${MUSTS.join('\n')}\n`;
const PLAN = `# 季度计划\n\n## 行动计划\n\n｜ 事项 ｜ 负责人 ｜ 截止 ｜\n｜ 上门拜访采购负责人，谈价格并签下合同 ｜ 运营部 ｜ 6月 ｜\n｜ 制定广告投放计划，优化信息流广告素材 ｜ 市场部 ｜ 6月 ｜\n`;

describe('Rows between wide bars', () => {
  for (const text of [jd('大客户销售'), jd('销售助理'), PLAN]) {
    for (const flavor of ['markdown', 'plaintext'] as const) {
      it(`stay whole or go whole: ${text.slice(2, 7).trim()}, ${flavor}`, () => {
        const analysis = analyzer.analyze(text, flavor, { maximum: Infinity });
        const codes = new Set<string>();
        for (const finding of analysis.findings) {
          for (const { code, changes, newDrafts } of analyzer.fixesOf(analysis, finding)) {
            if (code.startsWith('suppress')) continue;
            codes.add(code);
            const lines = applyChanges(text, changes).split('\n');
            const kept = text.split('\n').filter((line) => lines.includes(line));
            const rows = lines.filter((line) => line.includes('｜'));
            for (const row of rows) assert.ok(kept.includes(row), `${code}: ${row}`);
            for (const { text: moved } of newDrafts ?? []) assert.ok(!/[-｜]\s*｜|｜$/mu.test(moved), moved);
          }
        }
        assert.ok(codes.has('move-to-new-draft') && codes.has('delete-line'));
      });
    }
  }

  it('become one line of what their cells say where they move to a draft of their own', () => {
    const text = jd('大客户销售');
    const analysis = analyzer.analyze(text, 'markdown', { maximum: Infinity });
    const moved = analysis.findings
      .flatMap((finding) => analyzer.fixesOf(analysis, finding))
      .flatMap(({ newDrafts }) => newDrafts ?? []);
    assert.ok(moved.some((draft) => draft.text.includes('负责社群日常运营，提升用户留存，20%')));
  });
});
