import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

/** What is said of the owners of a plan: the words that stand for everybody, by the line that they stand on. */
function ofAll(text: string): unknown[] {
  const { findings } = analyzer.analyze(text, 'markdown');
  return findings.flatMap(({ code, args }) => (code === 'plan/no-owner' ? [args.everybody] : []));
}
const zh = (line: string): string =>
  `# 三季度销售计划\n\n## 行动\n\n- 约见客户 40 家 —— 李强\n- 整理丢单表 —— 王五\n- ${line}\n`;
const en = (line: string): string =>
  `# Q3 sales plan\n\n## Actions\n\n- Pitch the buyers — Anna\n- Clean the CRM — Tom\n- ${line}\n`;

describe('A line of a plan that all are to do', () => {
  it('has no single owner', () => {
    for (const [line, words] of [
      ['**全员：** 每人每周拜访 5 家客户', '全员'],
      ['老客户续约谈判（负责人：大家）', '大家'],
      ['报价模板统一，负责人：各部门', '各部门'],
      ['報價範本統一（負責人：全體）', '全體'],
    ] as const)
      assert.deepEqual(ofAll(zh(line)), [words], line);
    for (const [line, words] of [
      ['**All:** make 40 cold calls a day', 'All'],
      ['Negotiate renewals (owner: all)', 'all'],
      ['Visit 30 accounts, owner: the team', 'the team'],
    ] as const)
      assert.deepEqual(ofAll(en(line)), [words], line);
    const table =
      '# Q3 sales plan\n\n| Action | Owner |\n| --- | --- |\n| Visit key accounts | Everyone |\n| Close the deal | Anna |\n';
    assert.deepEqual(ofAll(table), ['Everyone']);
    assert.deepEqual(
      ofAll('# 三季度销售计划\n\n| 事项 | 负责人 |\n| --- | --- |\n| 拜访大客户 | 全员 |\n| 催回款 | 李强 |\n'),
      ['全员'],
    );
  });

  it('is offered to the role that its words speak of, and to nobody by chance', () => {
    const first = (work: string): unknown => {
      const text = `# 开业计划\n\n## 行动\n\n| 事项 | 负责人 |\n| --- | --- |\n| ${work} | 全体 |\n| 订餐 | 李强 |\n`;
      const analysis = analyzer.analyze(text, 'markdown');
      const found = analysis.findings.find(({ code }) => code === 'plan/no-owner');
      return analyzer.fixesOf(analysis, found!).find(({ code }) => code === 'set-owner')?.args.role;
    };
    assert.equal(first('拜访大客户，签年度合同'), 'sales');
    assert.equal(first('开业日到店，分三班'), undefined);
  });

  it('is no line whose work all take part in, nor one that a team owns', () => {
    for (const line of ['全员参加产品培训 —— 赵六', '全员大会筹备（负责人：赵六）', '拜访大客户（负责人：销售部）'])
      assert.deepEqual(ofAll(zh(line)), [], line);
    for (const line of ['All-hands rehearsal — Ines', 'Visit key accounts (owner: Sales team)'])
      assert.deepEqual(ofAll(en(line)), [], line);
  });

  it('counts for no owner of a plan that names none', () => {
    const text = '# 三季度销售计划\n\n## 行动\n\n- **全员：** 拜访客户\n- 打 40 个陌生电话\n- 整理丢单表\n';
    const { findings } = analyzer.analyze(text, 'markdown');
    assert.deepEqual(
      findings.flatMap(({ code, args }) => (code === 'plan/no-owner' ? [args.actions] : [])),
      [3],
    );
  });
});

describe('A line without an owner that is told as another team’s', () => {
  const offers = (text: string): unknown[][] => {
    const analysis = analyzer.analyze(text, 'markdown');
    return analysis.findings.flatMap((finding) =>
      finding.code === 'plan/no-owner' || finding.code === 'role/off-role-duty'
        ? [
            analyzer
              .fixesOf(analysis, finding)
              .filter(({ code }) => code === 'set-owner')
              .map(({ args }) => args.role),
          ]
        : [],
    );
  };

  it('is offered to that team first by whatever is said of it', () => {
    const lists = [
      [
        '# 三季度市场计划\n\n## 行动\n\n- 投放信息流广告 —— 小李\n- 品牌发布会 —— 小王\n- 官网改版 —— 阿岚\n',
        '拜访 30 家老客户，谈续约',
      ],
      [
        '# Q3 marketing plan\n\n## Actions\n\n- Media plan — Anna\n- Brand film — Tom\n- Press day — Ines\n',
        'Negotiate renewals with 30 accounts and close the contracts',
      ],
    ] as const;
    for (const [plan, line] of lists)
      assert.deepEqual(offers(`${plan}- ${line}\n`), [['sales'], ['sales', 'marketing']], line);
  });
});
