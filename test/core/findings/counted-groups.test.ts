/** Lists that are counted group by group, as a reader sees them. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';
import { DUTIES } from './restaurant-duties.ts';

/** What is counted in a text; nothing where it is said to be short enough. */
function counted(text: string, code: string): unknown[] {
  return analyzer
    .analyze(text, 'markdown')
    .findings.filter((it) => it.code === code)
    .map(({ args }) => args.count);
}

/** Lists of lines of a language, each below a line. */
function grouped(locale: 'zh' | 'en', heads: readonly string[], sizes: readonly number[], lead = ''): string {
  let from = 0;
  return sizes
    .map((size, at) => {
      const lines = DUTIES[locale].slice(from, (from += size)).map((line) => `- ${line}\n`);
      return `${lead}${heads[at]}\n${lines.join('')}`;
    })
    .join('\n');
}

describe('A list in groups', () => {
  const chinese = '# 市场专员\n\n## 岗位职责\n\n';
  const english = '# Marketing Specialist\n\n## Responsibilities\n\n';

  it('is not too long where each is short, whatever heads them', () => {
    for (const lead of ['### ', '', '**']) {
      const close = lead === '**' ? '**' : '';
      const zh = ['门店', '内容', '平台'].map((it) => it + close);
      const en = ['Stores', 'Content', 'Apps and guests'].map((it) => it + close);
      assert.deepEqual(counted(chinese + grouped('zh', zh, [5, 4, 4], lead), 'jd/too-many-duties'), [], `zh ${lead}`);
      assert.deepEqual(counted(english + grouped('en', en, [5, 4, 4], lead), 'jd/too-many-duties'), [], `en ${lead}`);
    }
    assert.deepEqual(counted(`${chinese}${grouped('zh', [''], [13])}`, 'jd/too-many-duties'), [13]);
    assert.deepEqual(counted(`${english}${grouped('en', [''], [13])}`, 'jd/too-many-duties'), [13]);
  });

  it('is counted without the lines that only name what the next ones do', () => {
    const text = `${english}${grouped('en', ['- Store Promotions', '- Online Content', '- Delivery Apps'], [4, 4, 4]).replace(/\n\n/gu, '\n')}`;
    assert.deepEqual(counted(text, 'jd/too-many-duties'), []);
    const zh = `${chinese}${grouped('zh', ['- 门店促销', '- 内容', '- 平台'], [4, 4, 4]).replace(/\n\n/gu, '\n')}`;
    assert.deepEqual(counted(zh, 'jd/too-many-duties'), []);
  });

  it('is counted without perks and what one will learn below a heading that nobody knows', () => {
    const perks = 'The sweet side\n- Bread every day\n- A van of your own\n- A warm shop\n- Free coffee\n';
    assert.deepEqual(counted(`${english}${grouped('en', [''], [11])}\n${perks}`, 'jd/too-many-duties'), []);
    const musts = DUTIES.en.slice(0, 9).map((_, at) => `- ${at + 2} years of experience in trade number ${at + 1}\n`);
    for (const gap of ['\n', ''])
      assert.deepEqual(
        counted(
          `# Baker\n\n## Requirements\n\n${musts.join('')}${gap}The Sweet Side\n- Bread every day\n- Free coffee\n- A van\n`,
          'jd/too-many-musts',
        ),
        [],
        gap,
      );
    const zh = '甜头\n- 天天有面包\n- 自己的面包车\n- 暖和的店\n';
    assert.deepEqual(counted(`${chinese}${grouped('zh', [''], [11])}\n${zh}`, 'jd/too-many-duties'), []);
  });
});
