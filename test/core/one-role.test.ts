import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine, type Engine } from '../../src/core/index.ts';
import { roleModel } from '../support/built-in.ts';
import { knowledgeWith, said } from '../support/team-files.ts';

const ALONE = `roles: { sales: { remove: true }, marketing: { remove: true } }
activities:
  plan-gacha: { name: 排卡池, stage: retention, owns: operations, wordings: [规划/上线 + 卡池] }
`;
const JD = '# 游戏运营\n\n## 岗位职责\n\n- 规划卡池\n- 运营玩家社群\n- 分析留存数据\n- 策划站内活动\n';

async function engineWith(pack: string): Promise<Engine> {
  const knowledge = await knowledgeWith(pack);
  assert.deepEqual(said(knowledge), []);
  return createEngine([knowledge.compiled]);
}

describe('A team that compares one role only', () => {
  it('sees what the role does: in its drafts, and in the team as a whole', async () => {
    const engine = await engineWith(ALONE);
    const analyzer = engine.createAnalyzer(roleModel);
    const analysis = analyzer.analyze(JD, 'markdown', {});
    const marks = engine.lens(analysis, analyzer);
    assert.ok(marks.some(({ part, activity }) => part === 'own' && activity === 'plan-gacha'));
    assert.ok(
      marks.every(({ part }) => part === 'own'),
      'nobody shares it',
    );
    const summary = engine.summarizeWork(analysis, analyzer);
    const { rows } = engine.holdTogether([{ id: 'a', path: 'a.md', summary }]);
    assert.ok(rows.some(({ activity, takers }) => activity === 'plan-gacha' && takers.length === 1));
  });

  it('hears of work that is plainly the other role’s where the other one is its own', async () => {
    const engine = await engineWith(
      `${ALONE}  draw-maps: { name: 画关卡, stage: delivery, owns: level, wordings: [画关卡] }
`.replace('roles: {', 'roles: { level: { name: { zh: 关卡策划, en: Level design } },'),
    );
    const analyzer = engine.createAnalyzer(roleModel);
    const text = '---\nrole: level\n---\n\n## 岗位职责\n\n- 画关卡\n- 规划卡池\n- 画关卡草图\n';
    const found = analyzer.analyze(text, 'markdown', {}).findings.filter(({ code }) => code === 'role/off-role-duty');
    assert.deepEqual(
      found.map(({ args }) => [args.role, args.activity]),
      [['operations', 'plan-gacha']],
    );
  });
});
