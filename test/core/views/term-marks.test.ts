import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer, engine } from '../../support/built-in.ts';

const marksOf = (text: string): (readonly [string, string | undefined])[] =>
  engine.termMarks(analyzer.analyze(text, 'markdown')).map(({ start, end, role }) => [text.slice(start, end), role]);

describe('The terms that are shown in a draft', () => {
  it('stand where they are said, with the role that they speak of', () => {
    assert.deepEqual(marksOf('# 销售经理\n\n## 岗位职责\n\n- 完成商务谈判，跟进回款\n'), [
      ['销售经理', 'sales'],
      ['商务谈判', 'sales'],
      ['回款', 'sales'],
    ]);
  });

  it('have no role where the words around them decide', () => {
    assert.ok(
      marksOf('## 岗位职责\n\n- 提升渠道的转化\n').some(([words, role]) => words === '渠道' && role === undefined),
    );
  });

  it('leave front matter alone', () => {
    const marks = marksOf('---\ntitle: 销售经理\nrole: sales\n---\n\n## 岗位职责\n\n- 跟进回款\n');
    assert.deepEqual(marks, [['回款', 'sales']]);
  });

  it('speak of the role that they have in the language of the draft', () => {
    const role = (text: string): unknown => marksOf(text).find(([words]) => /push/i.test(words))?.[1];
    assert.notEqual(role('## Responsibilities\n\n- Send push notifications\n'), undefined);
    assert.deepEqual(marksOf(''), []);
  });
});
