import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { holds } from '../../support/property.ts';
import type { Flavor } from '../../../src/core/draft/block.ts';
import { readDraft, readDraftAgain, type ReadDraft } from '../../../src/core/draft/read-draft.ts';
import type { DraftWords } from '../../../src/core/draft/reading-words.ts';
import { differenceBetween } from '../../../src/core/text/difference.ts';
import { draftWords } from '../../support/built-in.ts';
import { drafts, edited, edits } from '../../support/edits.ts';
import { samples } from '../../support/samples.ts';

const texts = samples.map(({ text }) => text);
const flavors = fc.constantFrom<Flavor>('markdown', 'plaintext');

/** Reads the versions of a text one after the other, and holds each against a reading from nothing. */
function assertSameAsFromNothing(versions: readonly string[], flavor: Flavor): void {
  let before: { readonly text: string; readonly value: ReadDraft } | undefined;
  for (const text of versions) {
    const value = readDraftAgain(
      text,
      flavor,
      draftWords,
      before && { value: before.value, difference: differenceBetween(before.text, text) },
    );
    assert.deepEqual(value.draft, readDraft(text, flavor, draftWords));
    before = { text, value };
  }
}

/** How often it is asked whether words head a section while a text is read after another one. */
function asked(before: string, after: string, flavor: Flavor): number {
  let count = 0;
  const words: DraftWords = {
    ...draftWords,
    headings: {
      ...draftWords.headings,
      read(...all) {
        count++;
        return draftWords.headings.read(...all);
      },
    },
  };
  const value = readDraftAgain(before, flavor, words, undefined);
  count = 0;
  readDraftAgain(after, flavor, words, { value, difference: differenceBetween(before, after) });
  return count;
}

describe('A draft that is being edited', () => {
  for (const [what, line] of [
    ['items', (at: number) => `- 拜访第${at}家客户\n`],
    ['items in English', (at: number) => `- Visit customer ${at}\n`],
    ['items with comments between them', (at: number) => `- 拜访第${at}家客户\n\n<!-- ${at} -->\n\n`],
    ['paragraphs', (at: number) => `拜访第${at}家客户。\n\n`],
    ['sections', (at: number) => `## 岗位职责\n\n- 拜访第${at}家客户\n\n`],
    [
      'rows of tables',
      (at: number) => `| 事项 | 负责人 |\n|---|---|\n| 拜访 | 销售 |\n| 签约${at} | 销售 |\n\n- 甲\n\n`,
    ],
  ] as const) {
    it(`is not read again where nothing changed: ${what}`, () => {
      const text = (middle: string): string =>
        `# 销售经理\n\n## 岗位职责\n\n${Array.from({ length: 100 }, (_, at) => (at === 50 ? middle : '') + line(at)).join('')}`;
      for (const flavor of ['markdown', 'plaintext'] as const) {
        const count = asked(text('- 签订合同\n'), text('- 签订新合同\n'), flavor);
        assert.ok(count > 0 && count < 30, `${flavor}: ${count}`);
      }
    });
  }

  it('is read as from nothing, whatever is done to a real one', () => {
    holds(
      fc.property(fc.constantFrom(...texts), edits, flavors, (text, changes, flavor) => {
        assertSameAsFromNothing(edited(text, changes), flavor);
      }),
      { numRuns: 300 },
    );
  });

  it('is read as from nothing, whatever it is made of', () => {
    holds(
      fc.property(drafts, edits, flavors, (text, changes, flavor) => {
        assertSameAsFromNothing(edited(text, changes), flavor);
      }),
      { numRuns: 1000 },
    );
  });

  for (const [what, before, after] of [
    ['a line becomes the dashes of a table', '- x\n\na | b\n-- | c\n- y\n', '- x\n\na | b\n-- | --\n- y\n'],
    [
      'a line is indented into the code above',
      '# x\n\n    code\n\n  words\n- y\n',
      '# x\n\n    code\n\n      words\n- y\n',
    ],
    [
      'the heading that others are like gets a number',
      '岗位职责：\n- 拜访客户\n- 签约\n三、岗位亮点：\n- 双休\n',
      '一、岗位职责：\n- 拜访客户\n- 签约\n三、岗位亮点：\n- 双休\n',
    ],
    [
      'the line above a list in a quotation leaves it',
      '- x\n\n> a\n\n> - b\n>\n>   c\n',
      '- x\n\na\n\n> - b\n>\n>   c\n',
    ],
    ['a blank line goes', '- x\n\n<!-- a -->\n\n  - y\n    - z\n', '- x\n\n<!-- a -->\n  - y\n    - z\n'],
    ['one of two tags goes', '<!--\n- x--></p><p>y', '<!--\n- x--></><p>y'],
    ['a tag before another goes', 'a\n<li><p>y</p>\n', 'a\n<l><p>y</p>\n'],
    [
      'the head of a table with tabs gets its last column',
      '事项\t负责\n写推文\t李雷\n发推文\t韩梅\n',
      '事项\t负责人\n写推文\t李雷\n发推文\t韩梅\n',
    ],
    [
      'a row of a table with tabs gets a cell',
      '事项\t负责人\n写推文\n发推文\t韩梅\n\n- x\n',
      '事项\t负责人\n写推文\t李雷\n发推文\t韩梅\n\n- x\n',
    ],
    [
      'a label of a form with tabs is known',
      '岗位名\t销售\n部门\t销售部\n岗位职责\t拜访客户并签约\n\t催收\n\n- x\n',
      '岗位名称\t销售\n部门\t销售部\n岗位职责\t拜访客户并签约\n\t催收\n\n- x\n',
    ],
    [
      'a third line is broken at the width of the page',
      '1、负责公司公众号等账号的内容策划与更新，跟踪阅读与转\n化；\n统筹行业展会和线下沙龙的策划执行，协调搭建商，并控制\n预算；\n',
      '1、负责公司公众号等账号的内容策划与更新，跟踪阅读与转\n化；\n2、统筹行业展会和线下沙龙的策划执行，协调搭建商，控制\n预算；\n3、x\n',
    ],
    ['what follows a fence that is closed', '---\na: b\n\n- x\n', '---\na: b\n---\n\n- x\n'],
    [
      'a heading above a table of tasks loses what it says on its line',
      '# 十月计划\n\n目标：开 38 家店\n\n| 事项 | 负责人 |\n| --- | --- |\n| 选址 | 王五 |\n',
      '# 十月计划\n\n目标：\n\n| 事项 | 负责人 |\n| --- | --- |\n| 选址 | 王五 |\n',
    ],
    [
      'the only duty above a bold heading goes',
      '# 销售经理\n\n## 岗位职责\n\n负责渠道拓展。\n\n---\n\n**目标**\n\n- 开 38 家店\n',
      '# 销售经理\n\n## 岗位职责\n\n---\n\n**目标**\n\n- 开 38 家店\n',
    ],
    [
      'the heading above a bold one gets its sign',
      '# 销售经理\n\n**岗位职责**\n\n---\n\n**目标**\n\n- 开 38 家店\n',
      '# 销售经理\n\n## 岗位职责\n\n---\n\n**目标**\n\n- 开 38 家店\n',
    ],
  ] as const) {
    it(`is read as from nothing when ${what}`, () => {
      for (const flavor of ['markdown', 'plaintext'] as const) {
        assertSameAsFromNothing([before, after, before], flavor);
      }
    });
  }
});
