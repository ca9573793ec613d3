import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { PackIndex } from '../../../src/core/pack/pack-index.ts';
import { createNeighborWords, type NeighborWords } from '../../../src/core/terms/neighbor-words.ts';
import { createFolder } from '../../../src/core/text/fold.ts';
import { compiled } from '../../support/built-in.ts';

const folder = createFolder(compiled.han);
const analyst = {
  id: 'analyst',
  words: { zh: ['取数'], en: ['SQL', 'C++'] },
  inTitles: { zh: ['数据分析'], en: ['Data Analyst'] },
};
const product = { id: 'product', words: { zh: ['原型'], en: [] }, inTitles: { zh: ['产品经理'], en: ['Owner'] } };
const media = { id: 'media', inTitles: { zh: [], en: ['Media Planner'] } };

/** Anew each time: it remembers the words of the professions. */
function known(): NeighborWords {
  return createNeighborWords(
    { pack: { neighbors: [analyst, product], roles: [media] } } as unknown as PackIndex,
    folder,
  );
}

describe('The words of a profession beside the compared roles', () => {
  it('are heard in a line, wherever they stand, in any case and writing', () => {
    for (const line of ['SQL', '取数', '每日取數', 'Write sql.', 'Write ＳＱＬ', '写SQL报表', 'C++ and SQL'])
      assert.deepEqual(known().spokenIn(line), ['analyst'], line);
    assert.deepEqual(known().spokenIn('画原型，用 SQL 取数'), ['analyst', 'product']);
    for (const line of ['', '写报表', '取 数']) assert.deepEqual(known().spokenIn(line), [], line);
  });

  it('are not heard inside of another word, but behind one', () => {
    for (const line of ['MySQL', 'SQLite', 'sqlsql', 'MySQL and SQLite', '2SQL', 'SQL2'])
      assert.deepEqual(known().spokenIn(line), [], line);
    for (const line of ['MySQL, SQL', 'SQL, MySQL', 'SQL or SQLite', 'C++11'])
      assert.deepEqual(known().spokenIn(line), ['analyst'], line);
  });

  it('are heard at the head of a long text only', () => {
    assert.deepEqual(known().spokenIn(`${'某'.repeat(398)}取数`), ['analyst']);
    assert.deepEqual(known().spokenIn(`${'某'.repeat(399)}取数`), []);
  });
});

describe('The profession that a title says', () => {
  for (const [title, profession] of [
    ['数据分析', 'analyst'],
    ['財務數據分析師', 'analyst'],
    ['Data Analyst', 'analyst'],
    ['Senior data analyst, Pricing', 'analyst'],
    ['Media Planner and Buyer', 'media'],
    ['Homeowner support', undefined],
    ['Ownership lead', undefined],
    ['写 SQL 的人', undefined],
    ['', undefined],
  ] as const) {
    it(`by a word of its titles: ${title} – ${profession ?? 'none'}`, () =>
      assert.equal(known().inTitle(title), profession));
  }

  it('is that of the last of its words', () => {
    assert.equal(known().inTitle('数据分析产品经理'), 'product');
    assert.equal(known().inTitle('产品经理（数据分析）'), 'analyst');
    assert.equal(known().inTitle('Owner, Data Analyst'), 'analyst');
    assert.equal(known().inTitle('Owner of media: Data Analyst, Media Planner, Owner'), 'product');
    assert.equal(known().inTitle('Media Planner, formerly Data Analyst and Media Planner'), 'media');
  });
});
