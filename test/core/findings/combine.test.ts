import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { bulkFix, combineFixes, placeholders, safeFixes, type Fix, type TextChange } from '../../../src/core/index.ts';
import { holds } from '../../support/property.ts';

const change = (start: number, end: number, newText = ''): TextChange => ({ start, end, newText });
const fix = (changes: TextChange[], more: Partial<Fix> = {}): Fix => ({
  code: 'delete-line',
  args: {},
  changes,
  isPreferred: true,
  ...more,
});
const applied = (text: string, changes: readonly TextChange[]): string =>
  changes.reduceRight((done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end), text);

describe('Making several fixes at once', () => {
  it('makes all that stand apart, in whatever order they were found', () => {
    const changes = combineFixes([fix([change(4, 6, 'Y')]), fix([change(0, 2, 'X')])]);
    assert.equal(applied('abcdefg', changes), 'XcdYg');
  });

  it('takes neighboring lines, and leaves out what would change the same text twice', () => {
    assert.equal(applied('a\nb\nc\n', combineFixes([fix([change(0, 2)]), fix([change(2, 4)])])), 'c\n');
    assert.equal(applied('abc', combineFixes([fix([change(0, 2)]), fix([change(1, 3)])])), 'c');
    assert.equal(applied('abc', combineFixes([fix([change(3, 3, '1')]), fix([change(3, 3, '2')])])), 'abc1');
  });

  it('makes a fix whole or not at all', () => {
    const changes = combineFixes([fix([change(2, 3, '1')]), fix([change(0, 1), change(2, 4)])]);
    assert.equal(applied('abcdef', changes), 'bef');
  });

  it('never loses what no fix touches, whatever is combined', () => {
    const someFix = fc
      .array(fc.nat(30), { minLength: 2, maxLength: 6 })
      .map((places) => [...new Set(places)].sort((a, b) => a - b))
      .map((places) => fix(places.slice(1).map((end, index) => change(places[index]!, end, '_'))));
    holds(
      fc.property(fc.array(someFix, { maxLength: 8 }), (fixes) => {
        const changes = combineFixes(fixes);
        let last = 0;
        for (const { start, end } of changes) {
          assert.ok(start >= last && end >= start);
          last = end;
        }
        for (const one of fixes) {
          const made = one.changes.filter((it) => changes.includes(it)).length;
          assert.ok(made === 0 || made === one.changes.length);
        }
      }),
    );
  });

  it('takes the preferred fix of a finding, and none that opens another draft', () => {
    const preferred = fix([change(0, 1)]);
    const moves = fix([change(4, 5)], { newDrafts: [{ role: 'sales', text: '' }] });
    const notPreferred: Fix = { code: 'delete-line', args: {}, changes: [change(6, 7)] };
    assert.equal(bulkFix([notPreferred, preferred]), preferred);
    for (const fixes of [[], [moves], [notPreferred], [fix([])]]) assert.equal(bulkFix(fixes), undefined);
  });
});

describe('What may be fixed unasked', () => {
  it('is what says that it is safe and changes nothing but the text, one fix a finding', () => {
    const safe = fix([change(0, 1)], { isSafe: true });
    const moves = fix([change(2, 3)], { isSafe: true, newDrafts: [{ role: 'sales', text: '' }] });
    assert.deepEqual(safeFixes([[fix([change(0, 2)]), safe, safe], [fix([change(4, 5)])], [moves], []]), [safe]);
  });
});

describe('What a fix leaves to fill in', () => {
  const words = (text: string): string[] => placeholders(text).map(({ start, end }) => text.slice(start, end));

  it('is what stands in brackets', () => {
    assert.deepEqual(words('策划并执行活动，以〔目标〕为目标，每［周／月］一次'), ['〔目标〕', '［周／月］']);
    assert.deepEqual(words('Plan [event] to reach [goal].'), ['[event]', '[goal]']);
  });

  it('is no check box, no link and no footnote', () => {
    assert.deepEqual(words('- [ ] one\n- [x] two [link](https://example.org) [a][b]:'), []);
    assert.deepEqual(words('[name]: https://example.org'), []);
  });
});
