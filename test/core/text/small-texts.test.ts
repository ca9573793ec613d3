import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/text/apply.ts';
import { differenceBetween, shiftOf } from '../../../src/core/text/difference.ts';
import { escapeHtml } from '../../../src/core/text/html.ts';
import { remembering } from '../../../src/core/text/remembering.ts';
import { shortened } from '../../../src/core/text/shortened.ts';
import { textLines } from '../../../src/core/text/text-lines.ts';
import { groupedByFirst, ungrouped, WordBorders } from '../../../src/core/text/word-borders.ts';
import { wordCount } from '../../../src/core/text/word-count.ts';

describe('Words on one line', () => {
  it('stay whole while they are few, and are cut behind a whole character', () => {
    assert.equal(shortened(' 甲\n\t乙 丙 ', 5), '甲 乙 丙');
    assert.equal(shortened('甲乙丙', 3), '甲乙丙');
    assert.equal(shortened('甲乙丙丁', 3), '甲乙丙…');
    assert.equal(shortened('甲乙丙丁', 3, 1), '甲…');
    assert.equal(shortened('🎯🎯🎯', 3), '🎯🎯🎯');
    assert.equal(shortened('🎯🎯🎯🎯', 3), '🎯🎯🎯…');
  });
});

describe('The length of a text as people count it', () => {
  for (const [text, count] of [
    ['', 0],
    ['开发客户', 4],
    ['开发 20 家客户！', 6],
    ["Don't sell B2B at 3.5% or AT&T", 7],
    ['CRM系统', 3],
    ['—— …', 0],
    ['a- b', 2],
    ['e-mail', 1],
  ] as const) {
    it(`is ${count}: ${text}`, () => assert.equal(wordCount(text), count));
  }
});

describe('What changed between two versions of a text', () => {
  const long = '甲'.repeat(3000);
  for (const [name, before, after, difference] of [
    ['nothing', '甲乙', '甲乙', [2, 2, 2]],
    ['a unit in the middle', '甲乙丙', '甲丁丙', [1, 2, 2]],
    ['a unit more', '甲乙', '甲甲乙', [1, 1, 2]],
    ['a unit less', '甲甲乙', '甲乙', [1, 2, 1]],
    ['all', '甲', '乙', [0, 1, 1]],
    ['from nothing', '', '甲', [0, 0, 1]],
    ['to nothing', '甲', '', [0, 1, 0]],
    ['the end of a long text', `${long}乙`, `${long}丙`, [3000, 3001, 3001]],
    ['the head of a long text', `乙${long}`, `丙${long}`, [0, 1, 1]],
    ['a repeated stretch', long, `${long}甲`, [3000, 3000, 3001]],
    ['the middle of a long text', `${long}乙${long}`, `${long}丙丁${long}`, [3000, 3001, 3002]],
  ] as const) {
    it(`is ${name}`, () => {
      const [start, oldEnd, newEnd] = difference;
      assert.deepEqual(differenceBetween(before, after), { start, oldEnd, newEnd });
      assert.equal(shiftOf({ start, oldEnd, newEnd }), after.length - before.length);
      const newText = after.slice(start, newEnd);
      assert.equal(applyChanges(before, [{ start, end: oldEnd, newText }]), after);
    });
  }
});

describe('The lines of a text by its offsets', () => {
  it('are counted from one and have no ends', () => {
    const lines = textLines('甲\n乙\r\n\r丙');
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map((at) => lines.lineOf(at)),
      [1, 1, 2, 2, 2, 3, 4, 4],
    );
    const rangeAt = (at: number): readonly number[] => [lines.rangeOf(at).start, lines.rangeOf(at).end];
    assert.deepEqual(
      [rangeAt(3), rangeAt(7)],
      [
        [2, 3],
        [6, 7],
      ],
    );
    assert.equal(textLines('').lineOf(0), 1);
  });
});

describe('Where two common words meet', () => {
  const codes = (text: string): number[] => [...text].map((it) => it.charCodeAt(0));
  const crossed = (text: string, at: number): boolean =>
    new WordBorders(['主推动', '广东', '推']).crossed(codes(text), at, text.length);

  it('a third that reads across is none', () => {
    assert.equal(crossed('主推广东', 1), true);
    assert.equal(crossed('在主推广东的', 2), true);
    for (const [text, at] of [
      ['主推广', 1],
      ['推广东', 0],
      ['地推广东', 1],
      ['主推广告', 1],
      ['推广', 0],
    ] as const)
      assert.equal(crossed(text, at), false, text);
  });

  it('are kept in one entry for all that begin alike', () => {
    const words = ['一下', '一出', '七分', '一月'];
    assert.deepEqual(groupedByFirst(words), ['一下出月', '七分']);
    assert.deepEqual([...ungrouped(groupedByFirst(words))].sort(), [...words].sort());
  });
});

describe('An answer for the last text', () => {
  it('is made once while the text stays, and anew when it comes back', () => {
    const asked: string[] = [];
    const answer = remembering((text) => {
      asked.push(text);
      return text.length;
    });
    assert.deepEqual(['甲', '甲', '甲乙', '甲', ''].map(answer), [1, 1, 2, 1, 0]);
    assert.deepEqual(asked, ['甲', '甲乙', '甲', '']);
  });
});

describe('A text in HTML', () => {
  it('stays text in an element and in quotes', () => {
    assert.equal(escapeHtml(`<b title="a">'&'</b>`), '&#60;b title=&#34;a&#34;&#62;&#39;&#38;&#39;&#60;/b&#62;');
  });
});
