import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { engine, termsIn, wordsIn } from '../../support/built-in.ts';

/** The word of the mention under the bar in a draft. */
function wordAt(marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const match = engine.termAt(text, offset, engine.readDraft(text, 'markdown'));
  return match && text.slice(match.start, match.end);
}

describe('Terms in a draft', () => {
  it('are found in running Chinese, on every mention', () => {
    assert.deepEqual(wordsIn('本季度先看销售漏斗再做需求挖掘，月底复看销售漏斗'), ['销售漏斗', '需求挖掘', '销售漏斗']);
  });

  it('are found when Latin letters are glued to Han', () => {
    assert.ok(wordsIn('在CRM中登记').includes('CRM'));
    assert.deepEqual(termsIn('SEO获客'), ['SEO=seo', '获客=customer-acquisition']);
  });

  it('are found in full width, in traditional characters and in any case', () => {
    assert.deepEqual(
      termsIn('看ＤＡＵ'),
      termsIn('看DAU').map((it) => it.replace('DAU', 'ＤＡＵ')),
    );
    assert.deepEqual(wordsIn('搭建銷售漏斗'), ['銷售漏斗']);
    assert.deepEqual(wordsIn('Improve the CONVERSION Rate'), ['CONVERSION Rate']);
  });

  it('are compared as they are found', () => {
    assert.equal(engine.fold('搭建銷售漏斗'), engine.fold('搭建销售漏斗'));
    assert.equal(engine.fold('ＤＡＵ'), engine.fold('dau'));
    assert.ok(engine.fold('營運商數據').includes(engine.fold('营运')));
    assert.notEqual(engine.fold('运营'), engine.fold('营运'));
  });

  it('are found in the wording of Taiwan', () => {
    assert.deepEqual(termsIn('負責使用者增長'), ['使用者增長=user-growth']);
    assert.deepEqual(termsIn('網路行銷與營運'), ['網路行銷=digital-marketing', '營運=operations']);
    assert.deepEqual(termsIn('执行销售计划，负责经营运作'), ['销售计划=sales-plan']);
  });

  it('have exact ranges after emoji and other characters of two code units', () => {
    assert.deepEqual(wordsIn('🎯🎯 复购率，𠮷 复购率'), ['复购率', '复购率']);
  });

  it('are the longest that fit', () => {
    assert.deepEqual(wordsIn('优化销售漏斗'), ['销售漏斗']);
    assert.deepEqual(wordsIn('做用户运营'), ['用户运营']);
  });

  for (const text of [
    '与三大运营商合作',
    '推进市场化改革',
    'a supermarket and an operating system',
    '参加人才市场招聘会',
    '下载客户端，输入用户名',
    'The stock market and market research firm'.slice(0, 16),
    '乘坐商务车',
  ]) {
    it(`do not hide in “${text}”`, () => assert.deepEqual(wordsIn(text), []));
  }

  it('are not looked for in code, link targets, addresses, comments and front-matter keys', () => {
    const text =
      '---\n销售: 用户运营\n---\n`销售漏斗` [看这里](https://a.b/销售漏斗 "GMV") <!-- GMV -->\n\n```\nGMV\n```\n见 https://x.y/gmv';
    assert.deepEqual(wordsIn(text), ['用户运营']);
  });

  it('are found under the cursor, at their first and behind their last character', () => {
    assert.equal(wordAt('看|销售漏斗的变化'), '销售漏斗');
    assert.equal(wordAt('看销售|漏斗的变化'), '销售漏斗');
    assert.equal(wordAt('看销售漏斗|的变化'), '销售漏斗');
    assert.equal(wordAt('|看销售漏斗的变化'), undefined);
  });

  it('that follow each other directly are told apart at the border', () => {
    assert.equal(wordAt('SEO|获客'), '获客');
  });

  it('are found in one and the same way from the cursor and in the whole draft', () => {
    const text = '# Sales\nfunnel and sales\nfunnel\n\n- 获客\n- SEO\n';
    const draft = engine.readDraft(text, 'markdown');
    for (const match of engine.findTerms(text, draft)) {
      assert.deepEqual(engine.termAt(text, match.start, draft), match);
    }
  });

  it('on one line of a million characters cost one pass', () => {
    const text = '销售漏斗与GMV、'.repeat(100_000);
    assert.equal(engine.findTerms(text, engine.readDraft(text, 'markdown')).length, 200_000);
  });
});

describe('The card of a term', () => {
  it('says what it is, for which roles and how strongly, and how the others treat it', () => {
    const card = engine.termCard('sales-funnel', 'zh');
    assert.equal(card.label, '销售漏斗');
    assert.equal(card.mainRole, 'sales');
    assert.equal(card.roles[0]?.id, 'sales');
    assert.deepEqual(
      card.views.map(({ id }) => id),
      ['marketing', 'operations'],
    );
    assert.ok(card.definition.length > 10 && card.sources.length > 0);
  });

  it('of an ambiguous term says what its reading depends on, in both languages', () => {
    for (const term of engine.pack.terms.filter(({ depends }) => depends !== undefined)) {
      for (const locale of ['zh', 'en'] as const) {
        const card = engine.termCard(term.id, locale);
        assert.ok(card.depends, term.id);
        assert.equal(card.mainRole, undefined);
        assert.equal(card.views.length, 3, term.id);
      }
    }
  });
});

describe('Find Term', () => {
  const first = (query: string): string | undefined => engine.searchTerms(query)[0]?.id;

  it('finds a term by its Chinese and its English name', () => {
    assert.equal(first('销售漏斗'), 'sales-funnel');
    assert.equal(first('Sales Funnel'), 'sales-funnel');
  });

  it('finds a term by full pinyin and by initials', () => {
    assert.equal(first('xiaoshouloudou'), 'sales-funnel');
    assert.equal(first('xiao shou lou dou'), 'sales-funnel');
    assert.equal(first('xsld'), 'sales-funnel');
  });

  it('finds a term by a part of its name', () => {
    assert.equal(engine.searchGuide('30-60-90')[0]?.kind, 'first-days');
    assert.equal(engine.searchGuide('CRO')[0]?.id, 'abbreviations');
    assert.equal(engine.searchGuide('yitiaoloudou')[0]?.id, 'funnel');
    assert.deepEqual(engine.searchGuide(' '), []);
    assert.ok(engine.searchTerms('漏斗').some(({ id }) => id === 'sales-funnel'));
  });

  it('lists everything for an empty query and nothing for nonsense', () => {
    assert.equal(engine.searchTerms('  ').length, engine.pack.terms.length);
    assert.deepEqual(engine.searchTerms('qzxqzx'), []);
  });
});
