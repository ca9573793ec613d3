/** Where a finding begins: one more, one less, and the very number. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { MOST_DUTIES } from '../../../src/core/findings/rules/too-many-duties.ts';
import { MOST_MUSTS } from '../../../src/core/findings/rules/too-many-musts.ts';
import { only, wordsWith } from './support.ts';

const repeated = (count: number, line: string): string =>
  Array.from({ length: count }, (_, at) => line.replace('#', String(at + 1))).join('');

describe('A job description asks for too much', () => {
  const musts = (count: number, more = ''): string =>
    `# 销售经理\n\n## 任职要求\n\n${repeated(count, '- 有#年谈判经验\n')}${more}`;

  it('from the eleventh requirement on', () => {
    assert.deepEqual(only(musts(MOST_MUSTS), 'jd/too-many-musts'), []);
    const [finding] = only(musts(MOST_MUSTS + 1), 'jd/too-many-musts');
    assert.deepEqual(finding?.args, { count: MOST_MUSTS + 1, maximum: MOST_MUSTS });
    assert.equal(finding.severity, 'information');
  });

  it('which is not counted when it only helps, by its words or by its heading', () => {
    assert.deepEqual(only(musts(MOST_MUSTS, '- 英语流利者优先\n'), 'jd/too-many-musts'), []);
    assert.deepEqual(only(musts(MOST_MUSTS, '\n### 加分项\n\n- 英语流利\n'), 'jd/too-many-musts'), []);
    assert.deepEqual(
      only(musts(MOST_MUSTS, '\n### 加分项\n\n- 英语流利\n\n## 任职要求\n\n- 能出差\n'), 'jd/too-many-musts').length,
      1,
    );
  });

  it('from the thirteenth duty on', () => {
    const duties = (count: number): string => `# 销售经理\n\n## 岗位职责\n\n${repeated(count, '- 拜访第#家客户\n')}`;
    assert.deepEqual(only(duties(MOST_DUTIES), 'jd/too-many-duties'), []);
    const [finding] = only(duties(MOST_DUTIES + 1), 'jd/too-many-duties');
    assert.deepEqual(finding?.args, { count: MOST_DUTIES + 1, maximum: MOST_DUTIES });
  });
});

describe('What a reader does not count as one long list', () => {
  const duties = (count: number, number: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => `${number(at)}拜访第${at + 1}家客户，谈下合作；\n`).join('');
  const tooMany = (text: string): number => only(text, 'jd/too-many-duties', { flavor: 'plaintext' }).length;

  it('is the text below numbered lines', () => {
    const label = (at: number): string => `${at + 1}、客户维护：\n定期拜访区域内的客户；\n收集客户的意见并反馈；\n`;
    assert.equal(tooMany(`销售经理\n岗位职责：\n${[0, 1, 2, 3, 4, 5, 6].map(label).join('')}任职要求：\n1、大专\n`), 0);
  });

  it('are groups that are numbered each for itself', () => {
    const group = duties(5, (at) => `${at + 1}、`);
    assert.equal(tooMany(`销售经理\n岗位职责：\n开发客户\n${group}维护客户\n${group}管理回款\n${group}`), 0);
    assert.equal(tooMany(`销售经理\n岗位职责：\n${duties(15, (at) => `${at + 1}、`)}`), 1);
  });

  it('are the sentences of a paragraph', () => {
    const prose = repeated(15, 'You visit the customers of district # and close deals. ');
    assert.deepEqual(only(`# Sales Manager\n\n## Responsibilities\n\n${prose}\n`, 'jd/too-many-duties'), []);
  });

  it('are several posts in one text', () => {
    const post = `岗位职责：\n${duties(7, () => '- ')}任职要求：\n- 大专以上学历\n`;
    assert.equal(tooMany(`销售部诚聘\n${post}\n${post}`), 0);
  });
});

describe('A list of actions lacks owners', () => {
  const plan = (...lines: string[]): string =>
    `---\nkind: plan\n---\n\n# 季度计划\n\n## 行动计划\n\n${lines.join('\n')}\n`;

  it('where at least half of the others have one', () => {
    const half = plan('- 拜访客户 @张三', '- 商务谈判 @李四', '- 签订合同', '- 催收回款');
    assert.deepEqual(wordsWith(half, 'plan/no-owner'), ['签订合同', '催收回款']);
    const less = plan('- 拜访客户 @张三', '- 商务谈判 @李四', '- 签订合同', '- 催收回款', '- 续约');
    assert.deepEqual(wordsWith(less, 'plan/no-owner'), []);
  });

  it('where at least two have one', () => {
    assert.deepEqual(wordsWith(plan('- 拜访客户 @张三', '- 商务谈判'), 'plan/no-owner'), []);
    assert.deepEqual(wordsWith(plan('- 拜访客户 @张三', '- 商务谈判 @李四', '- 签约'), 'plan/no-owner'), ['签约']);
  });
});

describe('The work of another role', () => {
  const jd = (section: string): string => `# 销售经理\n\n## ${section}\n\n- 开发新客户\n- 公众号选题\n- 商务谈判\n`;

  it('is found among duties, and not among metrics, which have a finding of their own', () => {
    assert.deepEqual(wordsWith(jd('岗位职责'), 'role/off-role-duty'), ['公众号选题']);
    assert.deepEqual(wordsWith(jd('考核指标'), 'role/off-role-duty'), []);
  });

  it('is nobody else’s when the organization does not have that role', () => {
    const options = { organizationRoles: ['sales', 'marketing'] };
    assert.deepEqual(wordsWith(jd('岗位职责'), 'role/off-role-duty', options), []);
  });
});

describe('A text that speaks of another role than its title', () => {
  const text = (count: number): string =>
    `# 销售经理\n\n## 岗位职责\n\n${repeated(count, '- 公众号选题，粉丝增长，社群运营，第#组\n')}`;

  it('is told from the third item on', () => {
    assert.deepEqual(only(text(2), 'role/title-mismatch'), []);
    const [finding, ...more] = only(text(3), 'role/title-mismatch');
    assert.deepEqual(more, []);
    assert.equal(finding?.args.said, 'sales');
    assert.equal(finding.args.role, 'operations');
  });
});
