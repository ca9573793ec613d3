import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import { analyzer } from '../../support/built-in.ts';

/** The cell of the owner after the first fix that writes one. @param others owners of further rows above it */
function cellAfter(work: string, owner: string, ...others: string[]): string | undefined {
  const isChinese = /\p{Script=Han}/u.test(work);
  const head = isChinese
    ? '# 上市推广计划\n\n## 行动计划\n\n| 事项 | 负责人 | 截止 |'
    : '# Launch plan\n\n## Action plan\n\n| Action | Owner | When |';
  const rows = others.map((it) => `| ${isChinese ? '准备会场' : 'Prepare the venue'} | ${it} | 6月 |\n`);
  const text = `${head}\n| --- | --- | --- |\n${rows.join('')}| ${work} | ${owner} | 6月 |\n`;
  const analysis = analyzer.analyze(text, 'markdown');
  const [fix] = analysis.findings
    .flatMap((finding) => analyzer.fixesOf(analysis, finding))
    .filter(({ code }) => code === 'set-owner');
  return fix && applyChanges(text, fix.changes).trimEnd().split('\n').at(-1)!.split('|')[2]!.trim();
}

describe('A role written as owner', () => {
  const sign = 'Negotiate the price and sign the contract with the distributor';
  const visit = '上门拜访采购负责人，谈价格并签下合同';
  it('says of nobody that they are in another team', () => {
    assert.equal(cellAfter(visit, '@赵敏'), undefined);
    assert.equal(cellAfter(visit, '市场部 王强'), '销售部');
    assert.equal(cellAfter(visit, '市场 王强'), '销售');
    assert.equal(cellAfter(visit, '王强（市场）'), '销售');
    assert.equal(cellAfter(visit, '市场 @Li Lei、@赵敏'), '销售');
    assert.equal(cellAfter(sign, 'Jess (marketing)'), 'Sales');
  });

  it('does not say so in the brackets of a line either', () => {
    const after = (owner: string): string | undefined => {
      const text = `# Launch plan\n\n## Action plan\n\n- ${sign} ${owner}\n`;
      const analysis = analyzer.analyze(text, 'markdown');
      const found = analysis.findings.filter(({ code }) => code === 'plan/wrong-owner');
      assert.equal(found.length, 1, owner);
      const [fix] = analyzer.fixesOf(analysis, found[0]!).filter(({ code }) => code === 'set-owner');
      return fix && applyChanges(text, fix.changes).trimEnd().split('\n').at(-1);
    };
    assert.equal(after('(owner: Jess (marketing))'), `- ${sign} (owner: Sales)`);
    assert.equal(after('(owner: Marketing)'), `- ${sign} (owner: Sales)`);
    assert.equal(after('– Jess (marketing)'), undefined);
  });

  it('takes the place of a role or of nobody', () => {
    assert.equal(cellAfter(visit, '市场'), '销售');
    assert.equal(cellAfter(visit, '市场经理'), '销售');
    assert.equal(cellAfter(visit, '待定'), '销售');
  });

  it('is a team where the one is whose place it takes', () => {
    for (const team of ['部', '部门', '组', '小组', '团队', '中心', '事业部']) {
      assert.equal(cellAfter(visit, `市场${team}`), `销售${team}`);
      assert.equal(cellAfter(visit, `运营${team}`), `销售${team}`);
    }
    assert.equal(cellAfter('上門拜訪採購負責人，談價格並簽下合約', '營運團隊'), '銷售團隊');
    for (const team of ['team', 'Team', 'department', 'squad']) {
      assert.equal(cellAfter(sign, `Operations ${team}`), `Sales ${team}`);
      assert.equal(cellAfter(sign, `Operations ${team} / Li Lei`), `Sales ${team}`);
    }
  });

  it('is a team where nobody is named and the plan has teams for owners', () => {
    assert.equal(cellAfter(visit, '待定', '运营部', '市场部'), '销售部');
    assert.equal(cellAfter(visit, '待定', '运营部', '市场'), '销售');
    assert.equal(cellAfter(visit, '待定', '市场部'), '销售');
    assert.equal(cellAfter(visit, '市场', '运营部', '市场部'), '销售');
    assert.equal(cellAfter(sign, 'TBD', 'Operations team', 'Marketing team'), 'Sales team');
    assert.equal(cellAfter(sign, 'TBD', 'Operations', 'Marketing'), 'Sales');
  });
});

describe('A team in the row of a plan that names who of the team it is', () => {
  const HEADS = { zh: ['责任部门', '责任人'], en: ['Team', 'Owner'] } as const;
  /** The cells of the team and of the person after each fix of the last row. */
  const after = (locale: 'zh' | 'en', ...rows: readonly (readonly [string, string, string])[]): string[] => {
    const table = [['#', HEADS[locale][0], HEADS[locale][1]], ['---', '---', '---'], ...rows].map(
      ([work, team, person]) => `| ${work} | ${team} | ${person} |\n`,
    );
    const text = `# ${locale === 'zh' ? '上市计划\n\n## 行动计划' : 'Launch plan\n\n## Action plan'}\n\n${table.join('')}`;
    const analysis = analyzer.analyze(text, 'markdown');
    const found = analysis.findings.find(({ code }) => code === 'plan/wrong-owner');
    assert.ok(found, text);
    return analyzer
      .fixesOf(analysis, found)
      .filter(({ code }) => code === 'set-owner')
      .map(({ changes }) => applyChanges(text, changes).trimEnd().split('\n').at(-1)!.split('|').slice(2, 4).join('/'));
  };
  const sign = ['上门拜访采购负责人，谈价格并签下合同', '运营', '大白'] as const;

  it('is not put above somebody of the other team: who of the new team stands in the table is offered', () => {
    const rows = [
      ['省代订货会，签首批订单', '销售', '梁卫东'],
      ['前 20 家开发商拜访', '销售', '小庄'],
    ] as const;
    assert.deepEqual(after('zh', ...rows, sign), [' 销售 / 梁卫东 ', ' 销售 / 小庄 ']);
    assert.deepEqual(
      after(
        'en',
        ['Visit the 20 largest builders', 'Sales', 'Tom'],
        ['Negotiate the price and sign the contract with the distributor', 'Operations', 'Jess'],
      ),
      [' Sales / Tom '],
    );
  });

  it('leaves the name to fill in where nobody of it is known, or many are', () => {
    assert.deepEqual(after('zh', ['主图上新', '运营', '阿梨'], sign), [' 销售 / 〔姓名〕 ']);
    const many = ['甲', '乙', '丙', '丁'].map((name) => ['拜访经销商，催收回款', '销售', `${name}经理`] as const);
    assert.deepEqual(after('zh', ...many, sign), [' 销售 / 〔姓名〕 ']);
  });

  it('stays beside nobody as it was', () => {
    assert.deepEqual(after('zh', ['主图上新', '运营', '阿梨'], [sign[0], '运营', '']), [' 销售 /  ']);
  });
});
