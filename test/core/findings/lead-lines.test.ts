/** Lists below a line that says what they are: they count as that. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';
import { DUTIES } from './restaurant-duties.ts';

/** What is counted in a text; nothing where it is said to be short enough. */
function counted(text: string, code: string, flavor: 'markdown' | 'plaintext' = 'markdown'): unknown[] {
  return analyzer
    .analyze(text, flavor)
    .findings.filter((it) => it.code === code)
    .map(({ args }) => args.count);
}

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join('');

describe('Requirements of which some are enough', () => {
  const musts = {
    zh: ['火锅店', '烘焙店', '茶饮店', '食堂', '酒楼', '快餐店', '夜市摊', '西餐厅', '面馆', '小吃街', '早点铺'].map(
      (it) => `有${it}的管理经验`,
    ),
    en: ['ovens', 'mills', 'vans', 'tills', 'ferries', 'markets', 'cakes', 'stalls', 'pizzas', 'teas', 'jams'].map(
      (it) => `Experience with ${it}`,
    ),
  };
  for (const [locale, title, head, leads, others] of [
    [
      'zh',
      '市场专员',
      '任职要求',
      [
        '满足以下任意三项：',
        '以下条件满足其一',
        '具备下列条件之一者即可：',
        '以下要求至少符合两条：',
        '至少具备以下三项：',
        '滿足以下任意兩項：',
        '### 以下任一',
      ],
      ['满足以下三项要求：', '还需要具备以下能力：'],
    ],
    [
      'en',
      'Marketing Specialist',
      'Requirements',
      [
        'At least three of the following:',
        'One or more of the following',
        '**Any of these:**',
        'Experience in 2 or more of the following:',
        '### Two of the following',
      ],
      ['All of the following:', 'You also have experience in these:'],
    ],
  ] as const) {
    const lines = musts[locale];
    const post = (lead: string, gap = '\n'): string =>
      `# ${title}\n\n## ${head}\n\n${list(lines.slice(0, 4))}${gap}${lead}\n${list(lines.slice(4))}`;

    it(`are no musts: ${head}`, () => {
      for (const lead of leads) {
        assert.deepEqual(counted(post(lead), 'jd/too-many-musts'), [], lead);
        assert.deepEqual(counted(post(lead, ''), 'jd/too-many-musts'), [], lead);
        assert.deepEqual(
          counted(post(lead, '\n').replace(/^#+ |\*\*/gmu, ''), 'jd/too-many-musts', 'plaintext'),
          [],
          lead,
        );
      }
      for (const lead of others) assert.deepEqual(counted(post(lead), 'jd/too-many-musts'), [11], lead);
      assert.deepEqual(counted(post(leads[0]) + `\n${others[1]}\n${list(lines.slice(4))}`, 'jd/too-many-musts'), [11]);
    });
  }
});

describe('A plan of the first months', () => {
  for (const [locale, title, head, plans, others] of [
    [
      'zh',
      '市场专员',
      '岗位职责',
      [
        ['入职前30天', '入职前60天', '入职前90天'],
        ['第一个月：', '第二个月：', '第三个月：'],
        ['30天内：', '60天内：', '90天内：'],
        ['首月', '首季度', '首年'],
      ],
      ['门店', '每月三次的活动', '三个平台的内容'],
    ],
    [
      'en',
      'Marketing Specialist',
      'Responsibilities',
      [
        ['In your first 30 days, you will…', 'In your first 60 days, you will...', 'In your first 90+ days, you will'],
        ['Month 1', 'Month 2', 'Month 3'],
        ['By day 30', 'By day 60', 'By day 90'],
        ['Within one month:', 'Within three months:', 'Within 6 months:'],
      ],
      ['Stores', 'Monthly events', 'Three apps'],
    ],
  ] as const) {
    it(`is no list of duties: ${head}`, () => {
      // What each line is, is sure.
      const lines = DUTIES[locale].map((line) =>
        locale === 'zh' ? `负责${line}` : `Plan, manage and report the marketing campaigns: ${line.toLowerCase()}`,
      );
      const post = (heads: readonly string[], gap: string): string =>
        `# ${title}\n\n## ${head}\n\n${list(lines.slice(0, 7))}${heads.map((it, at) => `${gap}${it}\n${list(lines.slice(7 + 2 * at, 9 + 2 * at))}`).join('')}`;
      for (const heads of plans) {
        assert.deepEqual(counted(post(heads, '\n'), 'jd/too-many-duties'), [], heads[0]);
        assert.deepEqual(counted(post(heads, ''), 'jd/too-many-duties'), [], heads[0]);
        assert.deepEqual(counted(post(heads, '\n### '), 'jd/too-many-duties'), [], heads[0]);
      }
      assert.deepEqual(counted(post(others, '\n'), 'jd/too-many-duties'), [13]);
    });
  }
});
