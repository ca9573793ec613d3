import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lettersDecoder, MOST_LETTERS, SINGLE_LETTERS } from '../../../src/core/text/letter-codes.ts';
import { lettersEncoder, lettersOf } from '../../../tools/build/write-letter-codes.ts';
import { compiled } from '../../support/built-in.ts';

function again(text: string): string {
  const letters = lettersOf([text]);
  return lettersDecoder(letters)(lettersEncoder(letters)(text));
}

/** As many different characters as said. */
function different(count: number): string {
  return String.fromCharCode(...Array.from({ length: count }, (_, at) => 0x3400 + at));
}

describe('Texts with a byte for each frequent letter', () => {
  it('are the same again: of all characters, as long as they like, with as many letters as fit', () => {
    const chinese = compiled.pack.terms.map(({ definition }) => definition.zh).join('\n');
    for (const text of ['', 'a', '\0\u007f\u0080', '销售“卖”🎯\ud800', chinese, different(MOST_LETTERS)]) {
      assert.equal(again(text), text);
    }
  });

  it('take a byte for each of the frequent letters and for ASCII, and two for any other', () => {
    const frequent = different(SINGLE_LETTERS);
    const text = `${frequent}${frequent}a额`;
    assert.equal(lettersEncoder(lettersOf([text]))(text).length, 2 * SINGLE_LETTERS + 1 + 2);
  });

  it('are refused with more letters than fit, or with one that is not in the list', () => {
    assert.throws(
      () => lettersOf([different(MOST_LETTERS + 1)]),
      /^RangeError: there are 8289 letters, and at most 8288 fit/,
    );
    assert.throws(() => lettersEncoder(lettersOf(['销售']))('销量'), /^RangeError: no letter of the list at 1: 量/);
  });
});
