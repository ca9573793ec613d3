import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { Lines, splitLines } from '../../../src/core/text/lines.ts';
import { holds } from '../../support/property.ts';

const texts = fc
  .array(fc.constantFrom('a', '销售', '\n', '\r', '\r\n', '\u2028', ' '), { maxLength: 20 })
  .map((parts) => parts.join(''));

describe('The lines of a text', () => {
  it('end at LF, CRLF or CR, and at nothing else, as editors count them', () => {
    holds(
      fc.property(texts, (text) => {
        assert.deepEqual(
          splitLines(text).map(({ start, end }) => text.slice(start, end)),
          text.split(/\r\n|\r|\n/),
        );
      }),
    );
    const placesIn = (text: string): number[][] => splitLines(text).map(({ start, end }) => [start, end]);
    assert.deepEqual(placesIn(''), [[0, 0]]);
    assert.deepEqual(placesIn('a\r\n'), [
      [0, 1],
      [3, 3],
    ]);
  });

  it('are found one by one, from any of them on', () => {
    holds(
      fc.property(texts, fc.nat(25), (text, index) => {
        const all = splitLines(text);
        const lines = new Lines(text);
        assert.deepEqual(lines.at(index), all[index]);
        assert.equal(lines.found.length, Math.min(index + 1, all.length), 'no more than was asked for');
        assert.equal(lines.count, all.length);
        const from = all[Math.min(index, all.length - 1)]!;
        const rest = new Lines(text, from.start);
        assert.deepEqual(rest.at(0), from);
        assert.equal(rest.count, all.length - all.indexOf(from));
      }),
    );
  });
});
