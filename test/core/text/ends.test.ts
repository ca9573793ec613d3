import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { behindLast, trailing, withoutEnd, withoutEnds } from '../../../src/core/text/ends.ts';

describe('The end of a text', () => {
  it('is counted up to its beginning, and no farther', () => {
    for (const [text, count] of [
      ['', 0],
      ['abc', 3],
      ['1abc', 3],
      ['abc1', 0],
    ] as const) {
      assert.equal(trailing(text, /[a-z]/), count, text);
    }
  });

  it('is taken off, and nothing is left of a text that is all of the kind', () => {
    assert.equal(withoutEnd('销售abc', /[a-z]/), '销售');
    assert.equal(withoutEnd('abc', /[a-z]/), '');
    assert.equal(withoutEnds('ab销售abc', /[a-z]/), '销售');
    assert.equal(behindLast('ab，abc', /，/), 'abc');
    assert.equal(behindLast('abc', /，/), 'abc');
    assert.equal(behindLast('ab，', /，/), '');
    assert.equal(behindLast('，abc', /，/), 'abc');
    assert.equal(behindLast('', /，/), '');
    assert.equal(withoutEnds('abc', /[a-z]/), '');
    assert.equal(withoutEnds('售abc', /[a-z]/), '售');
  });
});
