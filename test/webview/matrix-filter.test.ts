import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { excerpt, fold, joined, occurrences, wordsOf, type Stretch } from '../../src/webview/search/filter.ts';
import { readings } from '../../src/webview/search/pinyin.ts';
import type { Search } from '../../src/webview/search/search.ts';
import { matrixSearch } from '../../src/webview/matrix/matrix-search.ts';
import { engine } from '../support/built-in.ts';
import { holds } from '../support/property.ts';

const stretches = (text: string, query: string): Stretch[] =>
  joined(wordsOf(query).flatMap((word) => occurrences(fold(text), word)));
const found = (text: string, query: string): string[] =>
  stretches(text, query).map(({ start, end }) => text.slice(start, end));

describe('the filter of the comparison', () => {
  it('does not care about letter case and width', () => {
    assert.deepEqual(found('看ＲＯＩ、roi和Roi', 'rOi'), ['ＲＯＩ', 'roi', 'Roi']);
    assert.deepEqual(found('DAU', 'ｄａｕ'), ['DAU']);
  });

  it('finds Chinese inside running text', () => {
    assert.deepEqual(found('单条线索成本和线索成交率', '线索'), ['线索', '线索']);
  });

  it('takes words apart at every kind of space', () => {
    assert.deepEqual(wordsOf('  线索　CRM crm '), ['线索', 'crm']);
  });

  it('joins marks that touch or overlap', () => {
    assert.deepEqual(found('客户成功经理', '客户成功 成功经理'), ['客户成功经理']);
    assert.deepEqual(found('aaaa', 'aa'), ['aaaa']);
    assert.deepEqual(found('abcd', 'ab cd'), ['abcd']);
  });

  it('keeps offsets for any text', () => {
    holds(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(fold(text).length, text.length);
        assert.equal(fold(fold(text)), fold(text));
      }),
    );
    assert.equal(fold('İ😀\ud800x').length, 5);
  });

  it('gives stretches in order that hold a word', () => {
    holds(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'Ａ', ' ') }),
        fc.string({ unit: fc.constantFrom('a', 'b', ' ') }),
        (text, query) => {
          const folded = fold(text);
          let last = -1;
          for (const { start, end } of stretches(text, query)) {
            assert.ok(start > last && end > start && end <= text.length);
            assert.ok(wordsOf(query).some((word) => folded.startsWith(word, start)));
            last = end;
          }
        },
      ),
    );
  });

  it('quotes what is around a match', () => {
    const text = `${'一'.repeat(50)}线索${'二'.repeat(50)}`;
    const { text: quote, match } = excerpt(text, { start: 50, end: 52 });
    assert.equal(quote.slice(match.start, match.end), '线索');
    assert.ok(quote.startsWith('…一') && quote.endsWith('二…') && quote.length < 70);
    assert.deepEqual(excerpt('线索', { start: 0, end: 2 }), { text: '线索', match: { start: 0, end: 2 } });
  });
});

describe('pinyin in the filter', () => {
  const syllables = {
    运: ['yun'],
    营: ['ying'],
    银: ['yin'],
    行: ['xing', 'hang'],
    女: ['nv'],
    西: ['xi'],
    安: ['an'],
  };
  const read = (text: string, word: string, initials = 3): string[] =>
    readings(text, word, syllables, initials).map(({ start, end }) => text.slice(start, end));

  it('finds whole syllables, of which the last may be begun', () => {
    assert.deepEqual(read('做运营的', 'yunying'), ['运营']);
    assert.deepEqual(read('做运营的', 'yuny'), ['运营']);
    assert.deepEqual(read('做运营的', 'yun'), ['运']);
    assert.deepEqual(read('做运营的', 'yunx'), []);
    assert.deepEqual(read('西安', 'xian'), ['西安']);
  });

  it('knows that a character is read in several ways, and ü as v', () => {
    assert.deepEqual(read('银行', 'yinhang'), ['银行']);
    assert.deepEqual(read('女', 'nv'), ['女']);
  });

  it('takes letters for initials when there are enough of them', () => {
    assert.deepEqual(read('运营银行', 'yyyh'), ['运营银行']);
    assert.deepEqual(read('运营', 'yy'), []);
    assert.deepEqual(read('运营', 'yy', 2), ['运营']);
  });

  it('takes nothing else for pinyin', () => {
    for (const word of ['y', '运', 'yun ying', 'yun1', '']) assert.deepEqual(read('运营', word), [], word);
  });
});

describe('the search of the comparison', () => {
  const zh = matrixSearch(engine.knowledge('zh'));
  const en = matrixSearch(engine.knowledge('en'));
  const all = ['sales', 'marketing', 'operations'];
  const rows = (search: Search, query: string, roles = all): string[] => [...search.find(query, roles).rows].sort();

  it('finds the same rows by the words of either language', () => {
    assert.deepEqual(rows(zh, '斩首突击队'), ['war-metaphor']);
    assert.deepEqual(rows(en, '斩首突击队'), ['war-metaphor']);
    assert.deepEqual(rows(zh, 'Decapitation squad'), ['war-metaphor']);
  });

  it('reads as pinyin only what stands nowhere as it is written', () => {
    assert.deepEqual(rows(zh, 'zhanshoutuji'), ['war-metaphor']);
    assert.deepEqual(rows(en, 'zhanshoutuji'), ['war-metaphor']);
    assert.equal(zh.find('crm', all).words[0]!.isPinyin, false);
    assert.equal(zh.find('zhanshou', all).words[0]!.isPinyin, true);
  });

  it('looks only at what the shown roles say', () => {
    assert.deepEqual(rows(zh, '斩首突击队', ['marketing']), []);
  });

  it('wants every word', () => {
    assert.deepEqual(rows(zh, '斩首 没有这样的话'), []);
    assert.ok(rows(zh, '客户').length > rows(zh, '客户 回款').length);
  });

  it('finds what stands inside of a cell: points, terms, sentences', () => {
    for (const duty of engine.pack.duties.slice(0, 5)) {
      assert.ok(rows(zh, duty.text.zh).includes(duty.facet), duty.id);
      assert.ok(rows(zh, duty.text.en).includes(duty.facet), duty.id);
    }
  });
});
