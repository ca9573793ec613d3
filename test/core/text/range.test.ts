import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  WHITE_SPACE,
  firstFrom,
  isWhiteSpace,
  lowerBound,
  moved,
  outside,
  rangeAt,
  trimmed,
  union,
  within,
} from '../../../src/core/text/range.ts';
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

  it('are left out when they touch one of others, and kept when they only stand beside it', () => {
    holds(
      fc.property(ranges, ranges, (all, others) => {
        const items = all.filter(({ start, end }) => start < end);
        const taken = others.filter(({ start, end }) => start < end);
        assert.deepEqual(
          outside(items, taken),
          items.filter((it) => !taken.some((other) => other.start < it.end && it.start < other.end)),
        );
      }),
    );
    assert.deepEqual(
      outside(
        [{ start: 2, end: 4 }],
        [
          { start: 0, end: 2 },
          { start: 4, end: 5 },
        ],
      ),
      [{ start: 2, end: 4 }],
    );
  });

  it('are found from an offset on', () => {
    holds(
      fc.property(ranges, fc.nat(100), (all, offset) => {
        const first = all.findIndex(({ start }) => start >= offset);
        assert.equal(firstFrom(all, offset), first < 0 ? all.length : first);
        const long = all.findIndex(({ end }) => end > offset);
        assert.equal(
          lowerBound(all, ({ end }) => end > offset),
          long < 0 ? all.length : long,
        );
      }),
    );
  });

  it('that touch are one when they are joined, in whatever order they come', () => {
    const some = fc.array(fc.tuple(fc.nat(30), fc.nat(6)).map(([start, length]) => ({ start, end: start + length })));
    holds(
      fc.property(some, (all) => {
        const joined = union(all);
        const held = (list: readonly { start: number; end: number }[]): boolean[] =>
          Array.from({ length: 40 }, (_, at) => list.some(({ start, end }) => start <= at && at < end));
        assert.deepEqual(held(joined), held(all));
        joined.forEach(({ start }, at) => assert.ok(at === 0 || joined[at - 1]!.end < start));
      }),
    );
    assert.deepEqual(
      union([
        { start: 2, end: 3 },
        { start: 0, end: 9 },
        { start: 9, end: 10 },
        { start: 12, end: 12 },
      ]),
      [
        { start: 0, end: 10 },
        { start: 12, end: 12 },
      ],
    );
  });

  it('are moved, and lose the white space at their ends', () => {
    assert.deepEqual(moved({ start: 3, end: 5 }, -2), { start: 1, end: 3 });
    assert.deepEqual(trimmed(' \u3000a b\r\n', 0, 7), { start: 2, end: 5 });
    assert.deepEqual(trimmed('ab', 0, 2), { start: 0, end: 2 });
    assert.deepEqual(trimmed('a  b', 1, 3), { start: 3, end: 3 });
    assert.deepEqual(trimmed(' a ', 1, 2), { start: 1, end: 2 });
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
