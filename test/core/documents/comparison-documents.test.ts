import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { comparisonCsv, comparisonCsvFile, comparisonMarkdown, type Comparison } from '../../../src/core/index.ts';
import { csvHeadings } from '../../../src/words/export-words.ts';

const cell = (role: string, key: string) => ({
  role,
  key,
  summary: 'Says "no", then yes',
  points: ['=1+1', 'a|b'],
  sources: [],
  terms: [],
  duties: [],
});
const SMALL: Comparison = {
  roles: [
    { id: 'a', name: '@A', tagline: '' },
    { id: 'b', name: 'B', tagline: '' },
  ],
  groups: [
    { id: 'g', name: 'G', rows: [{ id: 'f', name: 'F', question: 'Q?', cells: [cell('a', '<img>'), cell('b', '')] }] },
  ],
};

describe('the comparison as a file', () => {
  it('is CSV whose fields survive quotes, commas and line breaks and are no formulas', () => {
    const [head, first] = comparisonCsv(SMALL, csvHeadings('en')).split('\r\n');
    assert.equal(head, 'Group,Facet,Role,In short,Summary,Details,Related terms,Sources');
    assert.equal(first, `G,F,'@A,<img>,"Says ""no"", then yes","'=1+1\na|b",,`);
  });

  it('has a byte order mark only as a file', () => {
    const text = comparisonCsv(SMALL, csvHeadings('zh'));
    assert.ok(text.startsWith('分组,维度,角色,要点,'));
    assert.equal(comparisonCsvFile(SMALL, csvHeadings('zh')), `\uFEFF${text}`);
  });

  it('is Markdown with the answer first, without an empty one, and with nothing that ends a cell', () => {
    const row = comparisonMarkdown(SMALL).split('\n')[4];
    assert.equal(
      row,
      '| **F**<br>Q? | **\\<img\\>**<br>Says "no", then yes<br>• =1+1<br>• a\\|b | Says "no", then yes<br>• =1+1<br>• a\\|b |',
    );
  });

  it('has headings in both languages', () => {
    const [zh, en] = [csvHeadings('zh'), csvHeadings('en')];
    assert.deepEqual(Object.keys(zh), Object.keys(en));
    for (const column of Object.keys(en) as (keyof typeof en)[]) {
      assert.ok(zh[column] !== '' && en[column] !== '' && zh[column] !== en[column], column);
    }
  });
});
