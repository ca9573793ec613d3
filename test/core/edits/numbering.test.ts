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
  ] as const) {
    it(`${marker} is followed by ${next}`, () => {
      assert.deepEqual(goesOn(marker, value, value + 1), [value, marker, next]);
    });
  }

  it('goes no farther than its form does', () => {
    assert.deepEqual(goesOn('⑳', 20, 21), [20, '⑳', undefined]);
    assert.deepEqual(goesOn('九十九、', 99, 100, 0), [99, '九十九、', undefined, undefined]);
    assert.deepEqual(goesOn('z)', 26, 27), [26, 'z)', undefined]);
  });

  for (const marker of ['-', '*', '•', '', '1234.', '一二三四、', '1.2.', 'ab)', 'a', '㉑', 'Q:']) {
    it(`${marker || 'no marker'} has none`, () => assert.equal(readNumbering(marker), undefined));
  }
});
