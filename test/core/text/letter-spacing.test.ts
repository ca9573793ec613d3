import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { closedUp } from '../../../src/core/text/letter-spacing.ts';
import { analyzer } from '../../support/built-in.ts';

describe('Words that are set wide', () => {
  it('are closed up', () => {
    for (const [wide, close] of [
      ['市 场 专 员', '市场专员'],
      ['招 市 场 专 员', '招市场专员'],
      ['市　场　部　经　理', '市场部经理'],
      ['销  售  经  理（北京）', '销售经理（北京）'],
      ['市 场、运 营、销 售 专 员', '市场、运营、销售专员'],
      ['岗 位 职 责：', '岗位职责：'],
    ] as const)
      assert.equal(closedUp(wide), close);
  });

  it('stay where blanks part words', () => {
    for (const words of [
      '市场 专员 北京',
      '销售经理 男 女 不限',
      '市场部 销 售',
      'A 岗 B 岗',
      'Sales Manager',
      '市\n场\n专\n员',
      '2024 年 3 月 版',
      '',
    ])
      assert.equal(closedUp(words), words);
  });

  const declared = (title: string, duties: string): (string | undefined)[] => {
    const text = `${title}\n\n${duties}\n1. 按月排定活动\n2. 整理现场照片\n\n任职要求：\n1. 本科\n`;
    return (['markdown', 'plaintext'] as const).map((flavor) => {
      const { declared: said, draft } = analyzer.read(text, flavor);
      return draft.items[0]?.section === 'responsibility' ? said?.role : 'no duties';
    });
  };

  it('say the role of a draft, and what its sections are', () => {
    for (const [title, role] of [
      ['招 市 场 专 员', 'marketing'],
      ['# 运 营 主 管', 'operations'],
      ['诚　聘　销　售　代　表', 'sales'],
      ['岗位名称：新 媒 体 运 营', 'operations'],
      ['数 据 分 析 师', undefined],
    ] as const)
      for (const duties of ['岗位职责：', '岗 位 职 责', '岗　位　职　责：'])
        assert.deepEqual(declared(title, duties), [role, role], `${title} ${duties}`);
  });
});
