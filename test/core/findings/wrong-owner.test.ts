import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer, engine } from '../../support/built-in.ts';

/** What is said of the owners of a plan: the action and the role that it is said to be of. */
function questioned(title: string, rows: readonly (readonly [action: string, owner: string])[]): string[] {
  const isChinese = /\p{Script=Han}/u.test(title);
  const head = isChinese ? '## 行动计划\n\n| 事项 | 负责人 |' : '## Action plan\n\n| Action | Owner |';
  const text = `# ${title}\n\n${head}\n|---|---|\n${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}`;
  const { findings } = analyzer.analyze(text, 'markdown');
  return findings
    .filter(({ code }) => code === 'plan/wrong-owner')
    .map(({ start, args }) => {
      const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
      return `${line.split('|')[1]!.trim()}: ${String(args.role)}`;
    });
}

describe('Who owns an action of a plan is told by its activities', () => {
  it('so that work of another role is questioned', () => {
    assert.deepEqual(
      questioned('展会计划', [
        ['催收展会签单回款', '市场'],
        ['开发新客户', '市场'],
        ['回访展会客户，催收回款', '销售'],
      ]),
      ['催收展会签单回款: sales', '开发新客户: sales'],
    );
    assert.deepEqual(
      questioned('Weekly plan', [
        ['Write press releases', 'Sales'],
        ['Pitch journalists', 'Sales'],
        ['Call 30 prospects', 'Sales'],
      ]),
      ['Write press releases: marketing', 'Pitch journalists: marketing'],
    );
  });

  it('and work that is one or another role’s by the kind of company, but never the owner’s', () => {
    assert.deepEqual(
      questioned('Product launch plan', [
        ['In-app welcome series for new users', 'Sales – Dwight'],
        ['Shoot the launch video', 'Marketing – Colleen'],
      ]),
      ['In-app welcome series for new users: operations'],
    );
  });

  it('and work that the owner shares, or may own in a case that the plan leaves open, is not', () => {
    assert.deepEqual(
      questioned('新品上市计划', [
        ['做销售演示稿', '市场'],
        ['培训销售讲产品', '市场'],
        ['内容排期', '市场'],
        ['达人合作', '运营'],
        ['询盘回复', '运营'],
        ['谈续约', '运营'],
      ]),
      [],
    );
    assert.deepEqual(
      questioned('Retention plan', [
        ['Segment users by activity', 'Marketing'],
        ['Win-back emails', 'Marketing'],
        ['Onboarding emails', 'Marketing'],
        ['NPS survey', 'Operations'],
      ]),
      [],
    );
  });

  it('whatever things are called after the work of the other role', () => {
    assert.deepEqual(
      questioned('增长计划', [
        ['签订销售合同', '市场'],
        ['提升销售额，拜访大客户', '市场'],
        ['策划市场活动', '销售'],
      ]),
      ['签订销售合同: sales', '提升销售额，拜访大客户: sales', '策划市场活动: marketing'],
    );
    assert.deepEqual(
      questioned('Growth plan', [
        ['Close sales contracts', 'Marketing'],
        ['Run marketing campaigns', 'Sales'],
      ]),
      ['Close sales contracts: sales', 'Run marketing campaigns: marketing'],
    );
  });

  it('but not where the line gives those of that role a part', () => {
    const owned = [
      ['请销售拜访大客户', '市场'],
      ['销售团队拜访大客户，签合同', '市场'],
      ['催收回款，销售总监盯', '市场'],
      ['投放广告，市场部出素材', '销售'],
      ['維護社群，營運出規則', '銷售'],
      ['請銷售拜訪大客戶', '市場'],
    ] as const;
    assert.deepEqual(questioned('增长计划', owned), []);
    const english = [
      ['Write press releases, Marketing to approve', 'Sales'],
      ['Run paid ads; marketing team reviews', 'Sales'],
      ['Moderate the forum, ops sets rules', 'Sales'],
    ] as const;
    assert.deepEqual(questioned('Growth plan', english), []);
  });

  it('nor are the plans of the pack', () => {
    for (const locale of ['zh', 'en'] as const) {
      for (const { id, body } of engine.pack.templates) {
        const { findings } = analyzer.analyze(body[locale], 'markdown');
        assert.ok(!findings.some(({ code }) => code === 'plan/wrong-owner'), `${id} ${locale}`);
      }
    }
  });
});
