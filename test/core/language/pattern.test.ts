import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { HAN_NUMERALS, hanNumber, writeHan } from '../../../src/core/language/numerals.ts';
import {
  fillIn,
  groupReader,
  inAllWritings,
  madeOf,
  pattern,
  withCapitals,
} from '../../../src/core/language/pattern.ts';
import { phrases } from '../../support/built-in.ts';

describe('A phrase made of word lists', () => {
  it('takes every sign of a word as it is', () => {
    const words = { words: ['C++', 'n/a', '(x)', 'a.b', '[y]*'] };
    for (const word of words.words) assert.ok(pattern('u')`^${words}$`.test(word), word);
    assert.ok(!pattern('u')`^${words}$`.test('axb'));
  });

  it('finds the longest word, wherever it stands in the list', () => {
    assert.equal(pattern('u')`${{ words: ['独立', '独立负责'] }}`.exec('独立负责社群')![0], '独立负责');
    assert.equal(pattern('u')`${[{ words: ['own'] }, { words: ['owner'] }]}`.exec('owner')![0], 'owner');
  });

  it('leaves out longer words that mean something else', () => {
    const people = pattern('u')`^${{ words: ['员', '部'], lookalikes: ['员工', '部署'] }}`;
    assert.ok(people.test('员和客户') && people.test('部门'));
    assert.ok(!people.test('员工大会') && !people.test('部署系统'));
  });

  it('of an empty list is found nowhere, and may be left out', () => {
    assert.ok(!pattern('u')`${{ words: [] }}`.test('anything'));
    assert.ok(pattern('u')`^${{ words: [] }}?x$`.test('x'));
  });

  it('is found in traditional characters too, and with a capital', () => {
    const variants = new Map([
      ['协', '協'],
      ['对', '對'],
    ]);
    const first = pattern('u')`^${inAllWritings([{ words: ['协助', '对接'] }], variants)}$`;
    for (const word of ['协助', '協助', '對接']) assert.ok(first.test(word), word);
    assert.ok(!first.test('对助'));
    assert.ok(pattern('u')`^${withCapitals([{ words: ['other work'] }])}$`.test('Other work'));
  });

  it('of groups is that of the first group that has a word', () => {
    const read = groupReader({ run: ['活动'], publish: ['内容', '活动内容'] }, (words) => pattern('u')`${words}`);
    assert.deepEqual(['活动内容', '内容', '其他'].map(read), ['run', 'publish', undefined]);
  });

  it('is told to be all of a text without trying every way to cut it', () => {
    const isMade = madeOf([{ words: ['a', 'ab', 'bc', 'c', 'abc'] }]);
    assert.ok(isMade('') && isMade('abcabc'.repeat(20_000)));
    assert.ok(!isMade(`${'abc'.repeat(20_000)}b`));
  });

  it('fills in a text, and leaves what it does not know', () => {
    assert.equal(fillIn('{role}: {other} $& {role}', { role: '$1 市场' }), '$1 市场: {other} $& $1 市场');
  });

  it('is made once for an engine', () => {
    assert.equal(phrases.cooperation(), phrases.cooperation());
    assert.equal(phrases.drafts(), phrases.drafts());
  });
});

describe('A Chinese numeral', () => {
  it('is read as it is written, from one to ninety-nine', () => {
    for (let value = 1; value <= 99; value++) assert.equal(hanNumber(writeHan(value)!), value);
    assert.deepEqual([10, 11, 20, 99].map(writeHan), ['十', '十一', '二十', '九十九']);
    assert.deepEqual([0, 100, -1].map(writeHan), [undefined, undefined, undefined]);
    assert.equal(HAN_NUMERALS.length, 10);
  });
});
