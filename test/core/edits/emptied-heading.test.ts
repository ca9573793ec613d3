import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { removeWithHeading } from '../../../src/core/edits/emptied-heading.ts';
import { applyChanges } from '../../../src/core/index.ts';
import { editContext } from '../../support/edit-context.ts';

/** A text without the item that a word stands in; undefined where that is not offered. */
function without(text: string, word: string, language: 'zh' | 'en' = 'zh', title = ''): string | undefined {
  const from = text.indexOf(title);
  const range = title === '' ? undefined : { start: from, end: from + title.length };
  const context = { ...editContext(text, { language }), title: { range } };
  const at = text.indexOf(word);
  const index = context.draft.items.findIndex(({ start, end }) => start <= at && at < end);
  assert.ok(index >= 0, `${word} stands in no item`);
  const changes = removeWithHeading(context, index);
  return changes.length === 0 ? undefined : applyChanges(text, changes);
}

describe('An item that is the only one below its heading', () => {
  it('takes a heading along that says nothing more', () => {
    const text =
      '工作职责\n财务工作：\n1. 登记日记账\n2. 核对往来账\n其他工作：\n1. 完成领导交办的任务\n任职要求\n1. 会计专业\n';
    assert.equal(without(text, '领导交办'), text.replace('其他工作：\n1. 完成领导交办的任务\n', ''));
    const traditional =
      '## 財務工作\n\n- 登記日記帳\n\n## 其他工作\n\n- 完成主管交辦的任務\n\n## 任職要求\n\n- 會計專業\n';
    assert.equal(without(traditional, '主管交辦'), '## 財務工作\n\n- 登記日記帳\n\n## 任職要求\n\n- 會計專業\n');
    const english =
      '## Sales\n\n- Call dealers\n\n**Other duties:**\n\n- Other duties as assigned\n\n## Requirements\n\n- Excel\n';
    assert.equal(without(english, 'as assigned', 'en'), '## Sales\n\n- Call dealers\n\n## Requirements\n\n- Excel\n');
    assert.equal(without('# 出纳\n\n- 记账\n\n## 其他工作\n\n- 完成领导交办的任务\n', '领导'), '# 出纳\n\n- 记账\n\n');
  });

  it('lets the headings behind count on', () => {
    const text = (third: string, fourth: string): string =>
      `一、岗位职责\n- 登记日记账\n二、日常工作\n- 核对往来账\n${third}${fourth}、任职要求\n- 会计专业\n`;
    assert.equal(without(text('三、其他工作：\n- 完成领导交办的任务\n', '四'), '领导交办'), text('', '三'));
    const english = (other: string, last: number): string =>
      `## 1. Sales\n\n- Call dealers\n\n${other}## ${last}. Requirements\n\n1. Excel\n`;
    assert.equal(
      without(english('## 2. Other duties\n\n- Other duties as assigned\n\n', 3), 'as assigned', 'en'),
      english('', 2),
    );
  });

  it('stays where the heading says more', () => {
    for (const [text, word] of [
      ['工作内容：\n1. 完成领导交办的任务\n任职要求：\n1. 会计专业\n', '领导'],
      ['# 出纳\n\n## 岗位职责\n\n- 完成领导交办的任务\n\n## 任职要求\n\n- 会计专业\n', '领导'],
      ['## Responsibilities\n\n- Other duties as assigned\n\n## Requirements\n\n- Excel\n', 'assigned'],
      ['Reporting:\n- Other duties as assigned\n', 'assigned'],
    ] as const)
      assert.equal(without(text, word, /[a-z]/u.test(word) ? 'en' : 'zh'), undefined, text);
  });
});

describe('The only item below a title', () => {
  it('goes alone, since a title heads the whole draft', () => {
    assert.equal(without('# 出纳\n\n- 完成领导交办的任务\n', '领导', 'zh', '出纳'), '# 出纳\n\n');
  });
});

describe('An item that is not the only one below its heading', () => {
  it('goes alone', () => {
    const text = '## 岗位职责\n\n- 完成领导交办的任务\n- 登记日记账\n\n## 任职要求\n\n- 会计专业\n';
    assert.equal(without(text, '领导'), text.replace('- 完成领导交办的任务\n', ''));
    assert.equal(without(text, '日记账'), text.replace('- 登记日记账\n', ''));
    const prose = '## 其他工作\n\n- 完成领导交办的任务\n\n每周开一次会，讨论进度和问题。\n';
    assert.equal(without(prose, '领导'), '## 其他工作\n\n每周开一次会，讨论进度和问题。\n');
  });
});
