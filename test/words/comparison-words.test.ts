import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { comparisonStrings, type ComparisonStrings } from '../../src/words/comparison-words.ts';

describe('the words of the comparison page', () => {
  const zh = comparisonStrings('zh');
  const en = comparisonStrings('en');

  it('are there in both languages', () => {
    for (const key of Object.keys(en) as (keyof ComparisonStrings)[]) {
      assert.equal(typeof zh[key], typeof en[key], key);
      if (typeof en[key] === 'string') assert.ok(en[key] !== '' && zh[key] !== en[key], key);
    }
  });

  it('count rows', () => {
    assert.equal(en.rows(5, 22), '5 of 22 rows');
    assert.equal(en.rows(22, 22), '22 rows');
    assert.equal(zh.rows(5, 22), '5行符合，共22行');
    assert.equal(zh.rows(22, 22), '共22行');
  });

  it('name what was opened', () => {
    assert.equal(zh.openedAt('目标', '销售'), '已定位到目标，销售');
    assert.equal(en.openedAt('Goal', undefined), 'Now at Goal');
  });
});
