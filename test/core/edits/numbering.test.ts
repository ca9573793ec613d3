import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readNumbering } from '../../../src/core/edits/numbering.ts';

/** The number of a marker and the markers of other numbers, as a list goes on. */
const goesOn = (marker: string, ...values: number[]): [number | undefined, ...(string | undefined)[]] => {
  const numbering = readNumbering(marker);
  return [numbering?.value, ...values.map((value) => numbering?.write(value))];
};

describe('The number of an item', () => {
  for (const [marker, value, next] of [
    ['1.', 1, '2.'],
    ['9)', 9, '10)'],
    ['（3）', 3, '（4）'],
    ['第12条', 12, '第13条'],
    ['120.', 120, '121.'],
    ['①', 1, '②'],
    ['⑲', 19, '⑳'],
    ['⑳', 20, '㉑'],
    ['㉟', 35, '㊱'],
    ['❿', 10, '⓫'],
    ['ⓑ', 2, 'ⓒ'],
    ['Ⓨ', 25, 'Ⓩ'],
    ['⒜', 1, '⒝'],
    ['一、', 1, '二、'],
    ['（九）', 9, '（十）'],
    ['十、', 10, '十一、'],
    ['十九、', 19, '二十、'],
    ['二十、', 20, '二十一、'],
    ['第三十四，', 34, '第三十五，'],
    ['九十八、', 98, '九十九、'],
    ['a)', 1, 'b)'],
    ['(y)', 25, '(z)'],
    ['b、', 2, 'c、'],
    ['B.', 2, 'C.'],
    ['１．', 1, '２．'],
    ['９．', 9, '１０．'],
    ['1000.', 1000, '1001.'],
    ['1.2.', 2, '1.3.'],
    ['2.9', 9, '2.10'],
    ['**3.**', 3, '**4.**'],
    ['**二、**', 2, '**三、**'],
    ['iii)', 3, 'iv)'],
    ['IX.', 9, 'X.'],
    ['xxxviii.', 38, 'xxxix.'],
    ['（ii）', 2, '（iii）'],
    ['**II.**', 2, '**III.**'],
    ['⑴', 1, '⑵'],
    ['⒈', 1, '⒉'],
    ['㈠', 1, '㈡'],
    ['❶', 1, '❷'],
    ['③、', 3, '④、'],
    ['⓵', 1, '⓶'],
    ['㊀', 1, '㊁'],
    ['Ⅲ、', 3, 'Ⅳ、'],
    ['ⅱ.', 2, 'ⅲ.'],
    ['9\ufe0f\u20e3', 9, '\u{1f51f}'],
    ['[2]', 2, '[3]'],
    ['【4】', 4, '【5】'],
    ['1. [ ]', 1, '2. [ ]'],
    ['2) [x] 📅', 2, '3) [x] 📅'],
  ] as const) {
    it(`${marker} is followed by ${next}`, () => {
      assert.deepEqual(goesOn(marker, value, value + 1), [value, marker, next]);
    });
  }

  it('goes no farther than its form does', () => {
    assert.deepEqual(goesOn('㊿', 50, 51, 0), [50, '㊿', undefined, undefined]);
    assert.deepEqual(goesOn('⒇', 20, 21), [20, '⒇', undefined]);
    assert.deepEqual(goesOn('xxxix.', 39, 40, 0), [39, 'xxxix.', undefined, undefined]);
    assert.deepEqual(goesOn('九十九、', 99, 100, 0), [99, '九十九、', undefined, undefined]);
    assert.deepEqual(goesOn('z)', 26, 27), [26, 'z)', undefined]);
    assert.deepEqual(goesOn('\u{1f51f}', 10, 11), [10, '\u{1f51f}', undefined]);
  });

  for (const marker of ['-', '*', '•', '', '一二三四、', 'ab)', 'iiii)', '**', '🚀', '- [x]', 'a', '㈱', 'Q:']) {
    it(`${marker || 'no marker'} has none`, () => assert.equal(readNumbering(marker), undefined));
  }

  it('is Roman or a letter by its neighbors, and Roman where it begins a list with i', () => {
    const next = (marker: string, ...near: string[]): string | undefined => {
      const numbering = readNumbering(marker, near);
      return numbering?.write(numbering.value + 1);
    };
    assert.equal(next('i)'), 'ii)');
    assert.equal(next('i)', 'h)'), 'j)');
    assert.equal(next('c)', 'b)'), 'd)');
    assert.equal(next('V.', 'IV.'), 'VI.');
    assert.equal(next('v.'), 'w.');
    assert.equal(next('x)', 'xi)'), 'xi)');
  });

  /** From the outermost list to the innermost; on one line what is as deep. */
  const DEPTHS = [
    ['一、', '十二、', 'Ⅰ、', 'II.', 'IV.'],
    ['（一）', '㈠', '㊀', '（三）'],
    ['1.', '3、', '１．', '第1条'],
    ['1)', '（2）', '1.1', '2.3.'],
    ['①', '⑴', '❶', 'a)', 'b.', 'ii.', '1.1.1'],
  ] as const;

  DEPTHS.forEach((markers, at) => {
    it(`stands ${at} lists within others: ${markers.join(' ')}`, () => {
      assert.deepEqual(
        markers.map((marker) => readNumbering(marker)?.depth),
        markers.map(() => at + 1),
      );
    });
  });

  it('is of one list with the numbers that are written as it is', () => {
    const areOne = (one: string, other: string): boolean => readNumbering(one)?.series === readNumbering(other)?.series;
    for (const [one, other] of [
      ['1.', '12.'],
      ['（一）', '（十）'],
      ['①', '⑳'],
      ['①', '㉑'],
      ['❶', '⓬'],
      ['a)', 'd)'],
      ['ii.', 'iii.'],
      ['2.1', '2.2'],
      ['1、', '3、'],
      ['1. [ ]', '2. [x]'],
    ] as const) {
      assert.ok(areOne(one, other), `${one} ${other}`);
    }
    for (const [one, other] of [
      ['1.', '2)'],
      ['1.', '（2.'],
      ['１．', '2．'],
      ['一、', '二.'],
      ['一、', '（二、'],
      ['①', '❷'],
      ['①', '②、'],
      ['①', '**②'],
      ['a)', 'B)'],
      ['a)', 'b.'],
      ['a)', '(b)'],
      ['ii)', 'III)'],
      ['ii)', 'iii.'],
      ['b)', 'ii)'],
      ['2.1', '3.2'],
      ['一、', '2、'],
    ] as const) {
      assert.ok(!areOne(one, other), `${one} ${other}`);
    }
  });
});
