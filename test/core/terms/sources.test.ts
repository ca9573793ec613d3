import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { comparisonMarkdown, LOCALES } from '../../../src/core/index.ts';
import { engine } from '../../support/built-in.ts';

/** What a claim is called in the pack's own files. */
const CODE = /\bF\d\d\b/;

describe('Where a statement comes from', () => {
  it('is told in words that say what they are: the article and its part, never a code', () => {
    const { sources } = engine.pack;
    for (const { id, section } of sources.filter((it) => CODE.test(it.id))) {
      assert.match(section.en, /^The article on the three roles, part [1-4]: /, id);
      assert.match(section.zh, /^讲三个角色的文章第[1-4]部分“/, id);
    }
    for (const locale of LOCALES) {
      assert.doesNotMatch(comparisonMarkdown(engine.comparison(locale)), CODE);
      for (const { id } of engine.pack.terms) {
        for (const { section, claim } of engine.termCard(id, locale).sources)
          assert.doesNotMatch(section + claim, CODE);
      }
    }
  });
});
