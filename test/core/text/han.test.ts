import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { HAN_CLASS, HAN_RANGES, hasHan, isHan } from '../../../src/core/text/han.ts';

describe('A Han character', () => {
  it('is the same for a code unit, for a text and for a character class of our own', () => {
    const inClass = new RegExp(`[${HAN_CLASS}]`);
    for (let unit = 0; unit <= 0xffff; unit++) {
      const text = String.fromCharCode(unit);
      const expected = HAN_RANGES.some(([first, last]) => unit >= first && unit <= last);
      const name = unit.toString(16);
      assert.equal(isHan(unit), expected, name);
      assert.equal(hasHan(text), expected, name);
      assert.equal(inClass.test(text), expected, name);
    }
  });

  it('is found anywhere in a text', () => {
    assert.ok(hasHan('SaaS 销售'));
    assert.ok(!hasHan('ＳaaS かな 한국어 ，。'));
  });
});
