import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dutyFilterText, type DutySuggestions } from '../../../src/core/index.ts';
import { analyzer, engine } from '../../support/built-in.ts';

/** What is suggested at the bar in a draft. */
function suggested(
  marked: string,
  flavor: 'markdown' | 'plaintext' = 'markdown',
): (DutySuggestions & { text: string }) | undefined {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const { draft, declared } = analyzer.read(text, flavor);
  const suggestions = engine.suggestDuties(text, offset, draft, declared);
  return suggestions && { ...suggestions, text };
}

function rolesOf(suggestions: DutySuggestions | undefined): string[] {
  return [...new Set(suggestions?.duties.map(({ role }) => role))];
}

describe('Duties offered in a draft', () => {
  it('are those of the role that the front matter names, by id or by name', () => {
    assert.deepEqual(rolesOf(suggested('---\nrole: marketing\n---\n## 岗位职责\n- |')), ['marketing']);
    assert.deepEqual(rolesOf(suggested('---\nrole: 运营\n---\n## 岗位职责\n- |')), ['operations']);
    assert.deepEqual(rolesOf(suggested('---\nrole: 用户运营\n---\n## 岗位职责\n- |')), ['operations']);
    assert.deepEqual(rolesOf(suggested('---\nrole: brand marketing\n---\n## Responsibilities\n- |')), ['marketing']);
    assert.deepEqual(rolesOf(suggested('---\nrole: [sales, marketing]\n---\n## 岗位职责\n- |')), [
      'sales',
      'marketing',
    ]);
    assert.deepEqual(rolesOf(suggested('---\nrole: "Sales" # who\n---\n## Responsibilities\n- |')), ['sales']);
  });

  it('are those of the role that the title names', () => {
    assert.deepEqual(rolesOf(suggested('# 大客户销售经理\n## 岗位职责\n- |')), ['sales']);
    assert.deepEqual(rolesOf(suggested('# Brand Marketing Manager\n\n## Responsibilities\n\n- |')), ['marketing']);
  });

  it('are of all roles when the draft names none', () => {
    assert.deepEqual(rolesOf(suggested('## 岗位职责\n- |')), ['sales', 'marketing', 'operations']);
  });

  it('begin with the specialization’s own', () => {
    const suggestions = suggested('# 用户运营经理\n## 岗位职责\n- |');
    assert.equal(suggestions?.duties[0]?.specialization, 'user-operations');
    assert.ok(
      suggestions?.duties.every(({ specialization }) => (specialization ?? 'user-operations') === 'user-operations'),
    );
  });

  const headings: [string, string][] = [
    ['## 岗位职责', 'responsibility'],
    ['## 任职要求', 'requirement'],
    ['### 考核指标（KPI）', 'metric'],
    ['## 怎么考察', 'assessment'],
    ['## How we assess', 'assessment'],
    ['## Responsibilities', 'responsibility'],
    ['## Requirements:', 'requirement'],
    ['## KPIs', 'metric'],
    ['**岗位职责：**', 'responsibility'],
    ['【任职要求】', 'requirement'],
    ['一、岗位职责', 'responsibility'],
    ['🎯 岗位职责', 'responsibility'],
  ];
  for (const [heading, section] of headings) {
    it(`fit the heading ${heading}`, () => {
      const suggestions = suggested(`${heading}\n\n- |`);
      assert.equal(suggestions?.section, section);
      assert.ok(suggestions.duties.every((duty) => duty.section === section));
    });
  }

  it('are offered in the numbered lists of plain text', () => {
    assert.equal(suggested('岗位职责：\n1、|', 'plaintext')?.section, 'responsibility');
    assert.equal(
      suggested('岗位职责：\n1、开发客户\n2、|\n\n任职要求：\n1、两年经验', 'plaintext')?.section,
      'responsibility',
    );
  });

  it('replace the words of the item and nothing else', () => {
    const { text, inserting, replacing } = suggested('## 岗位职责\n- 客户|拜访\n- 其他')!;
    assert.equal(text.slice(inserting.start, inserting.end), '客户');
    assert.equal(text.slice(replacing.start, replacing.end), '客户拜访');
  });

  it('leave out what the draft already says', () => {
    const duty = suggested('---\nrole: sales\n---\n## 岗位职责\n- |')!.duties[0]!;
    const after = suggested(`---\nrole: sales\n---\n## 岗位职责\n- ${duty.text.zh.replace('，', ',')}\n- |`)!;
    assert.ok(!after.duties.includes(duty));
    assert.ok(!suggested(`---\nrole: sales\n---\n## 岗位职责\n- ${duty.text.en}\n- |`)!.duties.includes(duty));
  });

  it('can be typed in Chinese, in pinyin and by initials', () => {
    const duty = engine.pack.duties.find(({ id }) => id === 'sales-needs-discovery')!;
    const filter = dutyFilterText(duty, 'zh', engine.pinyin(duty.label.zh));
    for (const typed of [duty.label.zh, duty.text.zh, 'xuqiu', 'xq'])
      assert.ok(filter.includes(typed), `${typed} in ${filter}`);
  });

  for (const [where, marked] of [
    ['in running prose', '## 岗位职责\n我们在找|'],
    ['in a heading', '## 岗位职责|\n- 条目'],
    ['in the marker', '## 岗位职责\n|- 条目'],
    ['under another heading', '## 福利待遇\n- |'],
    ['under a heading that is not known', '## 岗位职责\n\n## 我们的故事\n- |'],
    ['without a heading', '- |'],
    ['in code', '## 岗位职责\n```\n- |\n```'],
    ['on the second line of an item', '## 岗位职责\n- 条目\n  续|行'],
    ['in an empty text', '|'],
  ] as const) {
    it(`are not offered ${where}`, () => assert.equal(suggested(marked), undefined));
  }

  it('stay offered below a subheading of the section', () => {
    assert.equal(suggested('## 岗位职责\n### 第一年\n- |')?.section, 'responsibility');
  });
});
