import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { pinyinKeys } from '../../../src/core/pack/pinyin-keys.ts';
import { compiled } from '../../support/built-in.ts';

describe('How a label is typed', () => {
  const syllables = { 销: ['xiao'], 售: ['shou'], 行: ['xing', 'hang'], 业: ['ye'], 绿: ['lv'] };

  it('is the reading of each character, and the first letters of those', () => {
    assert.deepEqual(pinyinKeys('销售', { pinyin: {}, syllables }), { full: 'xiaoshou', initials: 'xs' });
    assert.deepEqual(pinyinKeys('绿', { pinyin: {}, syllables }), { full: 'lv', initials: 'l' });
  });

  it('keeps Latin letters and digits, in lower case, and leaves out all else', () => {
    assert.deepEqual(pinyinKeys('B2B 销售（KA）', { pinyin: {}, syllables }), {
      full: 'b2bxiaoshouka',
      initials: 'b2bxska',
    });
  });

  it('is what the build says of a label whose characters are read otherwise together', () => {
    const pinyin = { 行业: { full: 'hangye', initials: 'hy' } };
    assert.equal(pinyinKeys('行业', { pinyin, syllables })?.full, 'hangye');
    assert.equal(pinyinKeys('行业销售', { pinyin, syllables })?.full, 'xingyexiaoshou');
    assert.equal(pinyinKeys('行业会议', compiled)?.full, 'hangyehuiyi');
  });

  it('is unknown when a character is', () => {
    assert.equal(pinyinKeys('销魂', { pinyin: {}, syllables }), undefined);
  });

  it('takes no label for a property that every object has', () => {
    assert.deepEqual(pinyinKeys('constructor', { pinyin: {}, syllables }), {
      full: 'constructor',
      initials: 'constructor',
    });
  });

  it('stands in the pack only for labels that are not read character by character', () => {
    for (const [label, keys] of Object.entries(compiled.pinyin)) {
      assert.notDeepEqual(pinyinKeys(label, { ...compiled, pinyin: {} }), keys, label);
    }
  });
});
