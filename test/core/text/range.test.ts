import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { WHITE_SPACE, isWhiteSpace, rangeAt, within } from '../../../src/core/text/range.ts';
import { holds } from '../../support/property.ts';

/** Sorted ranges that do not overlap. */
const ranges = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 20 }).map((gaps) => {
  let at = 0;
  return gaps.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
});

describe('Ranges of a text', () => {
  it('that lie inside of another are found as by looking at each', () => {
    holds(
      fc.property(ranges, fc.nat(100), fc.nat(60), (all, start, length) => {
        const range = { start, end: start + length };
        assert.deepEqual(
          within(all, range),
          all.filter((it) => it.start >= range.start && it.end <= range.end),
        );
      }),
    );
  });

  it('are found by an offset, the end of a range included', () => {
    holds(
      fc.property(ranges, fc.nat(100), (all, offset) => {
        assert.deepEqual(
          rangeAt(all, offset),
          all.find((it) => it.start <= offset && offset <= it.end),
        );
      }),
    );
  });

  it('end at white space as a regular expression knows it', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
    assert.deepEqual(
      [...WHITE_SPACE],
      units.filter((unit) => /\s/.test(String.fromCharCode(unit))),
    );
    assert.deepEqual(units.filter(isWhiteSpace), [...WHITE_SPACE]);
  });
});
