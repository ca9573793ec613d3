import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { fold, holdsAll, occurrences, wordsOf } from '../../src/webview/matrix/filter.ts';

const found = (text: string, query: string): string[] =>
  occurrences(fold(text), wordsOf(query)).map(({ start, end }) => text.slice(start, end));

describe('the filter of the comparison', () => {
  it('does not care about letter case and width', () => {
    assert.deepEqual(found('看ＲＯＩ、roi和Roi', 'rOi'), ['ＲＯＩ', 'roi', 'Roi']);
    assert.deepEqual(found('DAU', 'ｄａｕ'), ['DAU']);
  });

  it('finds Chinese inside running text', () => {
    assert.deepEqual(found('单条线索成本和线索成交率', '线索'), ['线索', '线索']);
  });

  it('wants every word, in whatever text', () => {
    assert.deepEqual(wordsOf('  线索　CRM crm '), ['线索', 'crm']);
    assert.equal(holdsAll(['线索成本', 'a crm system'], wordsOf('crm 线索')), true);
    assert.equal(holdsAll(['线索成本'], wordsOf('crm 线索')), false);
    assert.equal(holdsAll([], []), true);
  });

  it('joins marks that touch or overlap', () => {
    assert.deepEqual(found('客户成功经理', '客户成功 成功经理'), ['客户成功经理']);
    assert.deepEqual(found('aaaa', 'aa'), ['aaaa']);
    assert.deepEqual(found('abcd', 'ab cd'), ['abcd']);
  });

  it('keeps offsets for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(fold(text).length, text.length);
        assert.equal(fold(fold(text)), fold(text));
      }),
    );
    assert.equal(fold('İ😀\ud800x').length, 5);
  });

  it('gives stretches in order that hold a word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'Ａ', ' ') }),
        fc.string({ unit: fc.constantFrom('a', 'b', ' ') }),
        (text, query) => {
          const folded = fold(text);
          let last = -1;
          for (const { start, end } of occurrences(folded, wordsOf(query))) {
            assert.ok(start > last && end > start && end <= text.length);
            assert.ok(wordsOf(query).some((word) => folded.startsWith(word, start)));
            last = end;
          }
        },
      ),
    );
  });
});
