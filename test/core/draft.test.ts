import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { engine } from './built-in.ts';

/** The items of a draft: section, form, words, owner. */
function items(text: string, flavour: 'markdown' | 'plaintext' = 'plaintext'): string[] {
  return engine.readDraft(text, flavour).items.map(({ section, form, content, owner }) => {
    const owned = owner ? ` @${text.slice(owner.start, owner.end)}` : '';
    return `${section ?? '-'} ${form} ${text.slice(content.start, content.end)}${owned}`;
  });
}

describe('The items of a draft', () => {
  it('are list items under their section', () => {
    assert.deepEqual(items('## 岗位职责\n- 开发客户\n- 跟进线索\n\n## 任职要求\n1. 三年经验\n', 'markdown'), [
      'responsibility list 开发客户',
      'responsibility list 跟进线索',
      'requirement list 三年经验',
    ]);
  });

  it('are clauses between semicolons in one paragraph', () => {
    assert.deepEqual(items('岗位职责：\n开发客户；跟进线索；签订合同。'), [
      'responsibility clause 开发客户',
      'responsibility clause 跟进线索',
      'responsibility clause 签订合同',
    ]);
  });

  it('are numbered in one line of a posting pasted without any markup', () => {
    const text = '岗位职责：1、开发客户；2、跟进线索，3.5天内回访 任职要求：1、大专以上；2、两年经验';
    assert.deepEqual(items(text), [
      'responsibility clause 开发客户',
      'responsibility clause 跟进线索，3.5天内回访',
      'requirement clause 大专以上',
      'requirement clause 两年经验',
    ]);
  });

  it('are found behind a heading on the same line', () => {
    assert.deepEqual(items('任职要求：大专以上；两年经验'), [
      'requirement clause 大专以上',
      'requirement clause 两年经验',
    ]);
  });

  it('are rows of a table, with the cell of their owner', () => {
    const text =
      '## 行动计划\n\n| 事项 | 负责人 | 时间 |\n|---|---|---|\n| 办展会 | 市场 | 3月 |\n| 拜访客户 |  | 4月 |\n';
    assert.deepEqual(items(text, 'markdown'), [
      'action row | 办展会 | 市场 | 3月 | @市场',
      'action row | 拜访客户 |  | 4月 | @',
    ]);
  });

  it('are not sentences of prose', () => {
    assert.deepEqual(items('我们是一家软件公司。成立于2015年；团队30人。'), []);
    assert.deepEqual(items('## 关于我们\n\n我们做软件。很开心。', 'markdown'), []);
  });

  it('have ranges inside the text and in order, for any text', () => {
    const piece = fc.constantFrom(
      '岗位职责',
      '：',
      '1、',
      '；',
      '\n',
      '。',
      '|',
      '负责人',
      '- ',
      '# ',
      'a',
      ' ',
      '（一）',
      '①',
      '3.5',
    );
    fc.assert(
      fc.property(
        fc.string({ unit: piece, maxLength: 40 }),
        fc.constantFrom<'markdown' | 'plaintext'>('markdown', 'plaintext'),
        (text, flavour) => {
          let last = 0;
          for (const { start, end, content } of engine.readDraft(text, flavour).items) {
            assert.ok(
              last <= start &&
                start <= content.start &&
                content.start <= content.end &&
                content.end <= end &&
                end <= text.length,
            );
            last = start;
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('The kind of a draft', () => {
  const kind = (text: string): string => engine.readDraft(text, 'markdown').kind;

  it('is what the front matter says', () => assert.equal(kind('---\nkind: plan\n---\n## 岗位职责\n'), 'plan'));
  it('is read from its sections', () => {
    assert.equal(kind('## 岗位职责\n\n## 任职要求\n'), 'jd');
    assert.equal(kind('## Goals\n\n## Action plan\n\n## Budget\n'), 'plan');
  });
  it('is other when there is nothing to tell', () => assert.equal(kind('# 红烧肉的做法\n\n- 切肉\n'), 'other'));
});
