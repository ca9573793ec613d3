/** Lines that no role claims, and lines of roles that were once taken for another's, as people write them. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

/** What a line says, as one of several in a plain text. */
function roleOf(line: string): string | undefined {
  const { draft, reading } = analyzer.analyze(`${line}\n`, 'plaintext');
  assert.equal(draft.items.length, 1, line);
  return reading.items[0]!.role;
}

const OF_NOBODY = [
  '处理客户投诉，安抚情绪并给出补偿',
  '接听服务热线，登记问题并转给相关部门',
  '为住店客人办理入住和退房',
  '电话邀约候选人，组织面试并记录评价',
  '绘制原型，撰写需求文档，跟进版本迭代',
  '搭建指标看板，校验埋点，输出分析报告',
  '负责海报、画册的排版和印前检查',
  '熟悉酒店和批发零售行业',
  '团队意识强，能承受压力，善于总结',
  'Study how users search and report the findings to designers',
  'Train key users on the new dashboard and run acceptance tests',
  'Advise clients on how to shape job profiles and interview panels',
  'We are an equal opportunity employer and a disability symbol user',
  'We recruit for several clients in the north of the country',
  'Gather data from devices in demo mode and compare countries',
];

/** What is known to be read wrongly: it stands and falls with a word of a role (海报). */
const MISREAD = [['负责海报、画册的排版和印前检查', 'marketing']];

const OF_ROLES: readonly (readonly [line: string, role: string])[] = [
  ['展厅接待进店顾客，邀请试驾，促成订车', 'sales'],
  ['为商场储备餐饮租户，洽谈入驻条件并签约', 'sales'],
  ['维护搜索推广账户，增删关键词，调整出价', 'marketing'],
  ['搭建信息流广告计划，测试素材，控制获客成本', 'marketing'],
  ['筛选红人，谈报价和排期，审核推广视频', 'marketing'],
  ['做好店铺备货计划，避免断货和滞销', 'operations'],
  ['Show demo accounts to prospective clients and win them', 'sales'],
  ['Retain users with push messages and win back those who left', 'operations'],
];

describe('A line of a draft', () => {
  it('is given no role where it is nobody’s of the three, but for one that is known', () => {
    const given = OF_NOBODY.map((line) => [line, roleOf(line)]).filter(([, role]) => role !== undefined);
    assert.deepEqual(given, MISREAD);
  });

  it('is given its role where another stands near by its words', () => {
    const wrong = OF_ROLES.map(([line, role]) => [line, role, roleOf(line)]).filter(([, role, said]) => said !== role);
    assert.deepEqual(wrong, []);
  });
});
