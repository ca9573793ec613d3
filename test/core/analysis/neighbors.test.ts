import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

const neighborOf = (text: string, title?: string): string | undefined => {
  const neighbor = analyzer.neighborOf(analyzer.analyze(text, 'markdown', title === undefined ? {} : { title }));
  return neighbor && `${neighbor.id} by its ${neighbor.from}`;
};
const post = (title: string, ...lines: string[]): string =>
  `# ${title}\n\n## Responsibilities\n\n${lines.map((line) => `- ${line}\n`).join('')}`;

describe('A post of a profession beside the three roles', () => {
  it('is called what its title says', () => {
    for (const [title, neighbor] of [
      ['产品经理', 'product'],
      ['Senior Product Manager, Payments', 'product'],
      ['数据分析师', 'data'],
      ['Data Analyst', 'data'],
      ['采购专员', 'supply-chain'],
    ]) {
      assert.equal(neighborOf(post(title!, 'Do the work')), `${neighbor} by its title`, title);
    }
  });

  it('is called what a longer title says at its end', () => {
    for (const [title, neighbor] of [
      ['税务数据分析师', 'data'],
      ['跨境电商数据分析师（双休）', 'data'],
      ['资深游戏UI设计师', 'design'],
      ['Junior Data Analyst (Contract)', 'data'],
      ['工厂财务', 'finance'],
    ]) {
      assert.equal(neighborOf(post(title!, 'Do the work')), `${neighbor} by its title`, title);
    }
  });

  it('is called what its `role:` says, whatever the title', () => {
    assert.equal(neighborOf(`---\nrole: 产品经理\n---\n\n${post('增长负责人', '写需求文档')}`), 'product by its title');
  });

  it('is presales, which is neither sales nor the shop assistant of the same name', () => {
    for (const title of [
      'IBU-售前（北京）',
      '营销与交易产品部-产品售前解决方案',
      '智慧零售-售前解决方案专家',
      'Senior Solutions Consultant',
      'Pre-Sales Engineer, Retail',
    ]) {
      assert.equal(neighborOf(post(title, 'Do the work')), 'presales by its title', title);
    }
    for (const title of ['产品运营（偏售前）', '信息安全解决方案销售经理', 'Solutions Sales Manager', '售前客服']) {
      assert.notEqual(neighborOf(post(title, 'Do the work')), 'presales by its title', title);
    }
    const text = post('售前顾问', '为零售客户设计会员和私域运营的方案', '讲解投放与获客的方案', '答技术标');
    assert.deepEqual(
      analyzer.analyze(text, 'markdown').findings.filter(({ code }) => code === 'role/off-role-duty'),
      [],
    );
  });

  it('is told by its work where the title says nothing', () => {
    const text = post('新同事', '写需求文档，排版本规划', '组织需求评审，管理需求池', '画原型，跟进研发上线');
    assert.equal(neighborOf(text), 'product by its text');
  });

  it('is held against none of the roles', () => {
    const text = post('税务数据分析师', '维护运营报表', '跟进社群用户活跃数据', '提升用户留存与复购');
    const { role, findings } = analyzer.analyze(text, 'markdown');
    assert.equal(role, undefined);
    assert.deepEqual(
      findings.filter(({ code }) => code.startsWith('role/')),
      [],
    );
  });

  it('is none of them where it is of one of the roles, and where it is nobody’s that the pack knows', () => {
    assert.equal(neighborOf(post('销售经理', '开发新客户，谈判签约', '维护客户关系')), undefined);
    assert.equal(neighborOf(post('数据运营', '提升留存', '做活动')), undefined);
    assert.equal(neighborOf(post('护士', '照顾病人', '发药', '写护理记录')), undefined);
    assert.equal(neighborOf(post('Chef', 'Plan the menu', 'Run the kitchen', 'Train the cooks')), undefined);
    assert.equal(neighborOf(''), undefined);
  });

  it('is what all posts of a document are of', () => {
    const two = (a: string, b: string): string =>
      [a, b].map((title) => `## ${title}（1人）\n\n### 岗位职责\n\n- 做事\n\n### 任职要求\n\n- 细心\n`).join('\n');
    assert.equal(neighborOf(two('产品经理', '高级产品经理')), 'product by its title');
    assert.equal(neighborOf(two('产品经理', '数据分析师')), undefined);
  });
});
