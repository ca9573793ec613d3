import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { linesOfItem } from '../../../src/core/edits/moved-item.ts';
import { removeItems } from '../../../src/core/edits/remove-items.ts';
import { applyChanges, type Flavor } from '../../../src/core/index.ts';
import { editContext } from '../../support/edit-context.ts';

/** A text after the item with some words is taken out, and that item as it stands in a new draft. */
function taken(text: string, words: string, flavor: Flavor = 'markdown'): { rest: string; moved: string } {
  const context = editContext(text, { flavor });
  const { draft } = context;
  const index = draft.items.findIndex(({ content }) => text.slice(content.start, content.end).includes(words));
  assert.notEqual(index, -1, `${words} is no item of ${JSON.stringify(text)}`);
  return {
    rest: applyChanges(text, removeItems(text, draft, [index], context.phrases)),
    moved: linesOfItem(context, index).join('\n'),
  };
}

/** The same of a body below the heading of the duties and above that of the requirements. */
function takenFrom(body: string, words: string, flavor: Flavor = 'markdown'): { rest: string; moved: string } {
  const head = flavor === 'markdown' ? '# 销售经理\n\n## 岗位职责\n\n' : '销售经理\n岗位职责：\n';
  const foot = flavor === 'markdown' ? '\n## 任职要求\n\n- 大专\n' : '任职要求：\n1、大专\n';
  const { rest, moved } = taken(head + body + foot, words, flavor);
  assert.ok(rest.startsWith(head) && rest.endsWith(foot), rest);
  return { rest: rest.slice(head.length, rest.length - foot.length), moved };
}

describe('An item is taken with all that belongs to it', () => {
  for (const [what, body, words, rest, moved, flavor] of [
    [
      'its bullets',
      '- 甲甲\n- 运营社群\n  - 每天发话题\n  - 周末抽奖\n- 乙乙\n',
      '运营社群',
      '- 甲甲\n- 乙乙\n',
      '- 运营社群\n  - 每天发话题\n  - 周末抽奖',
    ],
    [
      'its bullets, and the numbers go on',
      '1. 甲甲\n2. 运营社群\n   - 每天发话题\n\n   - 周末抽奖\n3. 乙乙\n',
      '运营社群',
      '1. 甲甲\n2. 乙乙\n',
      '- 运营社群\n  - 每天发话题\n\n  - 周末抽奖',
    ],
    [
      'bullets within bullets',
      '- 运营社群\n    - 话题\n        - 早晚\n    - 抽奖\n- 乙乙\n',
      '运营社群',
      '- 乙乙\n',
      '- 运营社群\n  - 话题\n      - 早晚\n  - 抽奖',
    ],
    [
      'its second paragraph',
      '- 甲甲\n\n- 运营社群\n\n  每周写一次周报。\n\n- 乙乙\n',
      '运营社群',
      '- 甲甲\n\n- 乙乙\n',
      '- 运营社群\n\n  每周写一次周报。',
    ],
    [
      'its code',
      '1. 运营社群\n\n   ```\n   a\n     b\n   ```\n\n2. 乙乙\n',
      '运营社群',
      '1. 乙乙\n',
      '- 运营社群\n\n  ```\n  a\n    b\n  ```',
    ],
    ['its quotation', '- 运营社群\n\n  > 每周一次\n\n- 乙乙\n', '运营社群', '- 乙乙\n', '- 运营社群\n\n  > 每周一次'],
    ['lines that go on', '- 运营社群，\n  每周一次\n- 乙乙\n', '运营社群', '- 乙乙\n', '- 运营社群，每周一次'],
    [
      'lines of a quotation',
      '> - 甲甲\n> - 运营社群，\n>   每周一次\n>   - 话题\n> - 乙乙\n',
      '运营社群',
      '> - 甲甲\n> - 乙乙\n',
      '- 运营社群，每周一次\n  - 话题',
    ],
    [
      'finer numbers below it',
      '1、甲甲\n2、运营社群\n（1）每天发话题\n（2）周末抽奖\n3、乙乙\n',
      '运营社群',
      '1、甲甲\n2、乙乙\n',
      '- 运营社群\n  1. 每天发话题\n  2. 周末抽奖',
      'plaintext',
    ],
    [
      'finer numbers below the last',
      '1、甲甲\n2、运营社群\n①每天发话题\n②周末抽奖\n',
      '运营社群',
      '1、甲甲\n',
      '- 运营社群\n  1. 每天发话题\n  2. 周末抽奖',
      'plaintext',
    ],
    [
      'bullets between two numbers',
      '1、甲甲\n2、运营社群\n- 每天发话题\n- 周末抽奖\n3、乙乙\n',
      '运营社群',
      '1、甲甲\n2、乙乙\n',
      '- 运营社群\n  - 每天发话题\n  - 周末抽奖',
      'plaintext',
    ],
    [
      'the lines below a label',
      '1、甲甲\n2、社群运营：\n每天发话题\n周末抽奖\n3、乙乙\n',
      '社群运营',
      '1、甲甲\n2、乙乙\n',
      '- 社群运营：\n\n  每天发话题\n\n  周末抽奖',
      'plaintext',
    ],
    [
      'Windows lines',
      '- 甲甲\r\n- 运营社群\r\n  - 每天发话题\r\n- 乙乙\r\n',
      '运营社群',
      '- 甲甲\r\n- 乙乙\r\n',
      '- 运营社群\n  - 每天发话题',
    ],
    [
      'the numbers below the ones that follow',
      '1. 运营社群\n2. 乙乙\n3. 丙丙\n',
      '运营社群',
      '1. 乙乙\n2. 丙丙\n',
      '- 运营社群',
    ],
  ] as const) {
    it(what, () => {
      const found = takenFrom(body, words, flavor);
      assert.deepEqual(found, { rest, moved });
    });
  }
});

describe('An item is taken without what does not belong to it', () => {
  for (const [what, body, words, rest, flavor] of [
    ['not its neighbor of another list', '1. 运营社群\n\n- 乙乙\n', '运营社群', '- 乙乙\n'],
    ['not the outer list behind its inner one', '- 甲甲\n  - 运营社群\n- 乙乙\n', '运营社群', '- 甲甲\n- 乙乙\n'],
    ['not the paragraph behind the list', '- 运营社群\n\n以上为主要工作。\n', '运营社群', '以上为主要工作。\n'],
    [
      'not the next number that is indented by one',
      ' 1、运营社群\n  2、乙乙\n',
      '运营社群',
      '  1、乙乙\n',
      'plaintext',
    ],
    ['not the quotation below', '- 运营社群\n\n> 备注\n', '运营社群', '> 备注\n'],
  ] as const) {
    it(what, () => assert.equal(takenFrom(body, words, flavor).rest, rest));
  }

  it('not a line of dashes, which would then underline the line above', () => {
    const text = '# 销售经理\n\n## 岗位职责\n- 甲甲\n\n岗位要求如下\n- 运营社群\n---\n';
    assert.match(taken(text, '运营社群').rest, /岗位要求如下\n\n---\n$/);
  });
});

describe('In a posting on one line an item is taken without the heading behind it', () => {
  for (const [text, words, rest, moved] of [
    [
      '岗位职责：1、开发客户；2、谈判签约；3、运营社群；任职要求：1、大专；2、两年经验。\n',
      '运营社群',
      '岗位职责：1、开发客户；2、谈判签约；任职要求：1、大专；2、两年经验。\n',
      '- 运营社群',
    ],
    [
      '岗位职责：1. 开发客户；2. 运营社群。任职要求：1. 大专；2. 能出差。\n',
      '运营社群',
      '岗位职责：1. 开发客户。任职要求：1. 大专；2. 能出差。\n',
      '- 运营社群',
    ],
    [
      '【岗位职责】1、开发客户；2、运营社群；【任职要求】1、大专。\n',
      '运营社群',
      '【岗位职责】1、开发客户；【任职要求】1、大专。\n',
      '- 运营社群',
    ],
    ['岗位职责：1、运营社群；任职要求：1、大专。\n', '运营社群', '岗位职责：任职要求：1、大专。\n', '- 运营社群'],
    [
      '岗位职责：1、开发客户；2、运营社群；3、催收回款；任职要求：1、大专。\n',
      '运营社群',
      '岗位职责：1、开发客户；2、催收回款；任职要求：1、大专。\n',
      '- 运营社群',
    ],
    [
      '岗位职责：开发客户；运营社群。任职要求：大专；能出差。\n',
      '运营社群',
      '岗位职责：开发客户。任职要求：大专；能出差。\n',
      '- 运营社群',
    ],
  ] as const) {
    it(text.slice(0, -1), () => {
      const whole = `区域销售经理\n${text}`;
      const found = taken(whole, words, 'plaintext');
      assert.deepEqual(found, { rest: `区域销售经理\n${rest}`, moved });
    });
  }

  it('and a sentence keeps the full stop of the one before', () => {
    const text = '# Sales Manager\n\n## Responsibilities\n\nFind customers. Close deals. Run the forum.\n';
    assert.match(taken(text, 'Run the forum').rest, /\nFind customers\. Close deals\.\n$/);
    assert.match(taken(text.replace('forum.', 'forum'), 'Run the forum').rest, /\nFind customers\. Close deals\.\n$/);
    assert.match(taken(text, 'Close deals').rest, /\nFind customers\. Run the forum\.\n$/);
  });
});

describe('A row of a table in a new draft', () => {
  it('has neither its number nor what stands for nothing', () => {
    const table = (head: string, row: string): string =>
      taken(`# 销售经理\n\n## 岗位职责\n\n| ${head} | 职责 | 指标 |\n| --- | --- | --- |\n${row}\n`, '社群').moved;
    assert.equal(table('序号', '| 2 | 运营社群 | 活跃 |'), '- 运营社群，活跃');
    assert.equal(table('#', '| 2. | 运营社群 | — |'), '- 运营社群');
    assert.equal(table('周', '| 2 | 运营社群 | 活跃 |'), '- 2，运营社群，活跃');
  });

  it('keeps what stands in the column of numbers and is none', () => {
    const text =
      '# 销售经理\n\n## 岗位职责\n\n| 序号 | 职责 |\n| --- | --- |\n| 1 | 签约 |\n| 临时 | 运营社群 |\n| 3 | 催款 |\n';
    assert.equal(taken(text, '社群').moved, '- 临时，运营社群');
  });
});
