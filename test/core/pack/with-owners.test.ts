import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/index.ts';
import type { Owners } from '../../../src/core/index.ts';
import { readPackFile } from '../../../src/core/pack/compile/pack-file.ts';
import { encodePackFile } from '../../../tools/build/write-pack-file.ts';
import { compiled, roleModel } from '../../support/built-in.ts';

const file = encodePackFile(compiled);

/** An engine of the pack as the build writes it, in a company that says who owns what. */
function engineOf(owners: Owners) {
  return createEngine([readPackFile(file, (bytes) => new TextDecoder().decode(bytes))], owners);
}

/** Which of the lines of a draft are said to be another role's, and whose. */
function otherRoles(draft: string, owners: Owners): string[] {
  const analyzer = engineOf(owners).createAnalyzer(roleModel);
  return analyzer
    .analyze(draft, 'markdown')
    .findings.filter(({ code }) => code === 'role/off-role-duty')
    .map(({ start, end, args }) => `${draft.slice(start, end)} → ${String(args.role)}`);
}

const MARKETING_ZH = `# 市场经理

## 岗位职责

- 制定年度品牌策略，统一品牌视觉和话术
- 负责媒体关系，组织新闻稿和发布会
- 投放信息流和搜索广告，对线索成本负责
- 策划行业展会和发布活动
- 设计用户生命周期各阶段的触达，召回流失用户
`;

describe('Who owns what in a company', () => {
  it('decides whose work a line is', () => {
    const line = '设计用户生命周期各阶段的触达，召回流失用户';
    assert.deepEqual(otherRoles(MARKETING_ZH, {}), [`${line} → operations`]);
    assert.deepEqual(otherRoles(MARKETING_ZH, { lifecycle: 'marketing' }), []);
  });

  it('is the reason that is given', () => {
    const owned = engineOf({ community: 'marketing', 'after-signing': 'customer-success' });
    assert.deepEqual(owned.index.activity('run-communities')!.why, {
      zh: '在你们公司，社群归市场。',
      en: 'Marketing runs the community in your company.',
    });
    assert.deepEqual(owned.index.activity('renew-contracts')!.owns, ['customer-success']);
  });

  it('leaves everything else as it is', () => {
    const [before, after] = [engineOf({}), engineOf({ community: 'marketing' })];
    const inArea = before.pack.areas.find(({ id }) => id === 'community')!.activities;
    for (const activity of before.pack.activities) {
      if (!inArea.includes(activity.id)) assert.deepEqual(after.index.activity(activity.id), activity);
    }
    assert.deepEqual(structuredClone(after.pack.terms), structuredClone(before.pack.terms));
  });

  it('is as usual where what is written is no area or no role', () => {
    for (const owners of [{ nothing: 'marketing' }, { community: 'nobody' }, { constructor: 'marketing' }]) {
      assert.deepEqual(engineOf(owners as Owners).pack.activities, engineOf({}).pack.activities);
    }
  });

  it('is asked of work that the pack says has several possible owners', () => {
    for (const { roles, activities } of compiled.pack.areas) {
      for (const id of activities) {
        const { owns, shares, depends } = compiled.pack.activities.find((it) => it.id === id)!;
        const usual = [...owns, ...shares, ...depends.flatMap((it) => it.owns)];
        assert.ok(
          roles.some((role) => usual.includes(role)),
          `${id} is owned by ${usual.join(', ')}`,
        );
      }
    }
  });
});
