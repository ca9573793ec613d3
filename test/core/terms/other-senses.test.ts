import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Pack } from '../../../src/core/pack/schema.ts';
import { OtherSenses } from '../../../src/core/terms/other-senses.ts';
import { createFolder } from '../../../src/core/text/fold.ts';
import { compiled } from '../../support/built-in.ts';

const otherSenses = [
  { forms: ['PR'], beside: ['merge', '合并', 'C++', 'a.b'] },
  { forms: ['channel'], beside: ['Slack', 'tv'] },
];
const senses = new OtherSenses(
  { terms: [{ otherSenses: undefined }, { otherSenses }] } as unknown as Pick<Pack, 'terms'>,
  createFolder(compiled.han),
);

/** Whether the word between the bars means something else. */
function isOther(marked: string, place = 1, from = 0, to = Infinity): boolean {
  const [before = '', word = '', after = ''] = marked.split('|');
  const text = before + word + after;
  const match = { start: before.length, end: before.length + word.length, value: place };
  return senses.isOther(text, match, from, Math.min(to, text.length));
}

describe('A word with another sense', () => {
  it('has it where a telling word stands before or behind it', () => {
    for (const text of [
      '|PR| 合并',
      '合并 |PR|',
      '合併 |PR|',
      'merge the |PR|',
      'the |PR| to ＭＥＲＧＥ',
      'C++ |PR|',
      'a.b |PR|',
    ])
      assert.ok(isOther(text), text);
    for (const text of ['|PR| 与品牌', 'c |PR|', 'C+ |PR|', 'axb |PR|', '|PR|', 'Slack |PR|', 'merge |channel|'])
      assert.ok(!isOther(text), text);
  });

  it('has it in any case and in the plural', () => {
    for (const text of [
      'merge |pr|',
      'merge |PRs|',
      'Slack |Channels|',
      'merges |PR|',
      'TVs |channel|',
      'tves |channel|',
    ])
      assert.ok(isOther(text), text);
  });

  it('is not told by a part of another word', () => {
    for (const text of [
      'submerge |PR|',
      'merged |PR|',
      'merger |PR|',
      'slacker |channel|',
      'hdtv |channel|',
      'tv2 |channel|',
      'atv |channel|',
      'ztv |channel|',
      'tva |channel|',
      'tvz |channel|',
      '0tv |channel|',
      '9tv |channel|',
      'tv0 |channel|',
      'tv9 |channel|',
      'tvses |channel|',
    ])
      assert.ok(!isOther(text), text);
    assert.ok(isOther('已合并了 |PR|'), 'Han has no borders');
    for (const text of [
      'hdtv, tv |channel|',
      'tv, hdtv |channel|',
      '`tv` |channel|',
      '{tv} |channel|',
      '/tv: |channel|',
    ])
      assert.ok(isOther(text), text);
  });

  it('is not told by what stands in another sentence', () => {
    for (const end of ['。', '；', ';', '！', '!', '？', '?', '\n', '\r\n', '. ']) {
      assert.ok(!isOther(`merge${end}负责 |PR| 与品牌`), end);
      assert.ok(!isOther(`负责 |PR| 与品牌${end}merge`), end);
      assert.ok(!isOther(`merge${end}|PR|`), end);
      assert.ok(!isOther(`|PR|${end}merge`), end);
    }
    for (const other of ['，', '、', ',', ' ', ' v1.2']) {
      assert.ok(isOther(`merge${other} |PR|`), other);
      assert.ok(isOther(`|PR|${other} merge`), other);
    }
    assert.ok(isOther('品牌。merge |PR|') && isOther('|PR| merge。品牌'), 'only the sentence itself is looked at');
  });

  it('is not told by what stands far away', () => {
    for (const [blanks, isNear] of [
      [70, true],
      [90, false],
    ] as const) {
      assert.equal(isOther(`merge${' '.repeat(blanks)}|PR|`), isNear);
      assert.equal(isOther(`|PR|${' '.repeat(blanks)}merge`), isNear);
    }
  });

  it('is not told by what stands outside of what is read', () => {
    assert.ok(!isOther('merge |PR| 品牌', 1, 5));
    assert.ok(isOther('merge |PR| 品牌', 1, 0));
    assert.ok(!isOther('品牌 |PR| merge', 1, 0, 5));
    assert.ok(isOther('品牌 |PR| merge', 1, 0, 11));
  });

  it('does not make one of other words of the term, or of other terms', () => {
    assert.ok(!isOther('merge |公关|'));
    for (const word of ['PRx', 'P', 'PRss']) assert.ok(!isOther(`merge |${word}|`), word);
    assert.ok(!isOther('merge |PR|', 0));
    assert.ok(!isOther('merge |PR|', 7));
  });
});
