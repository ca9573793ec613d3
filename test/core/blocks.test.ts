import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, it } from 'mocha';
import { readBlocks, type Flavour } from '../../src/core/draft/blocks.ts';

/** What of a text is left when everything that is not prose is blanked out. */
function prose(text: string, flavour: Flavour = 'markdown'): string {
  const units = [...Array(text.length).keys()].map((i) => text[i]!);
  for (const { start, end } of readBlocks(text, flavour).excluded) {
    for (let i = start; i < end; i++) if (!/[\r\n]/.test(units[i]!)) units[i] = '·';
  }
  return units.join('');
}

function kinds(text: string, flavour: Flavour = 'markdown'): string[] {
  return readBlocks(text, flavour).blocks.map(
    ({ kind, content }) => `${kind}: ${text.slice(content.start, content.end).replace(/\r?\n/g, '⏎')}`,
  );
}

describe('Blocks of a draft', () => {
  it('reads headings, items, tables, paragraphs', () => {
    const text = '# 标题 #\n\n段落一\n续行\n\n- 条目\n  续行\n1. 编号\n\n| a | b |\n|---|---|\n\n副标题\n---\n';
    assert.deepEqual(kinds(text), [
      'heading: 标题',
      'paragraph: 段落一⏎续行',
      'item: 条目⏎  续行',
      'item: 编号',
      'table-row: | a | b |',
      'table-row: |---|---|',
      'heading: 副标题',
    ]);
  });

  it('reads the numbering people write by hand', () => {
    const text = '1、开发客户\n2．跟进线索\n（一）签约\n(2)回款\n①续约\n三、复购\n• 转介绍';
    assert.deepEqual(
      kinds(text, 'plaintext'),
      ['开发客户', '跟进线索', '签约', '回款', '续约', '复购', '转介绍'].map((words) => `item: ${words}`),
    );
  });

  it('does not take a number in a sentence for a marker', () => {
    assert.deepEqual(kinds('3.5年经验\n2024年目标\n10%增长', 'plaintext'), [
      'paragraph: 3.5年经验',
      'paragraph: 2024年目标',
      'paragraph: 10%增长',
    ]);
  });

  it('takes each line of plain text for itself when it is not indented below an item', () => {
    assert.deepEqual(kinds('1、条目\n下一段', 'plaintext'), ['item: 条目', 'paragraph: 下一段']);
  });

  it('leaves out code, in fences, indented and in spans', () => {
    assert.equal(prose('a\n\n```js\nsales\n```\nb'), 'a\n\n·····\n·····\n···\nb');
    assert.equal(prose('a\n\n    sales\n\nb'), 'a\n\n·········\n\nb');
    assert.equal(prose('a `sales` b ``x ` y`` c'), 'a ······· b ········· c');
    assert.equal(prose('~~~\nsales'), '···\n·····');
  });

  it('keeps words behind a lone backtick and indented plain text', () => {
    assert.equal(prose('a ` sales'), 'a ` sales');
    assert.equal(prose('a\n\n    sales', 'plaintext'), 'a\n\n    sales');
  });

  it('leaves out the targets of links and keeps their words', () => {
    assert.equal(prose('[销售](https://a.b/sales "t") 市场'), '[销售]······················· 市场');
    assert.equal(prose('[销售][sales]'), '[销售]·······');
    assert.equal(prose('![图](sales.png)'), '![图]···········');
    assert.equal(prose('[sales]: https://a.b/sales'), '[sales]: ·················');
  });

  it('leaves out bare addresses up to the first Han character', () => {
    assert.equal(prose('见https://crm.example.com/销售。'), '见························销售。');
    assert.equal(prose('写信给sales@example.com，谢谢'), '写信给·················，谢谢');
    assert.equal(prose('www.sales.com 销售'), '············· 销售');
  });

  it('leaves out tags and comments, not comparisons', () => {
    assert.equal(prose('a<br>b <!-- 销售 --> c'), 'a····b ··········· c');
    assert.equal(prose('销售 < 市场 > 运营'), '销售 < 市场 > 运营');
    assert.equal(prose('<!--\n销售\n-->\n运营'), '····\n··\n···\n运营');
  });

  it('leaves out the keys of the front matter and keeps its values', () => {
    assert.equal(prose('---\nrole: sales\ntitle: 销售经理\n---\n正文'), '···\n····· sales\n······ 销售经理\n···\n正文');
  });

  it('takes a rule at the top for a rule', () => {
    assert.deepEqual(kinds('---\n正文'), ['rule: ', 'paragraph: 正文']);
  });

  it('agrees with markdown-it on where code, headings and items are', () => {
    const oracle = new MarkdownIt('commonmark');
    const line = fc.constantFrom(
      '# 标题',
      '## b',
      '正文',
      'text',
      '- 条目',
      '1. 编号',
      '* x',
      '```',
      '~~~',
      '    缩进',
      '',
      '',
      '> 引用',
      '---',
      '  续行',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        // A document that begins with a rule would be read as front matter, which markdown-it does not know.
        const text = ['开头', '', ...lines].join('\n');
        const { blocks } = readBlocks(text, 'markdown');
        const startLine = (offset: number): number => text.slice(0, offset).split('\n').length - 1;
        const ours = blocks
          .filter(({ kind }) => kind === 'heading' || kind === 'code')
          .map(({ kind, start }) => `${kind}@${startLine(start)}`);
        const theirs = oracle
          .parse(text, {})
          .filter(({ type }) => ['heading_open', 'fence', 'code_block'].includes(type))
          .map(({ type, map }) => `${type === 'heading_open' ? 'heading' : 'code'}@${map![0]}`);
        assert.deepEqual(ours, theirs);
      }),
      { numRuns: 3000 },
    );
  });

  it('agrees with markdown-it on code spans and link targets', () => {
    const oracle = new MarkdownIt('commonmark');
    const piece = fc.constantFrom('`', '``', '销售', 'a', ' ', '[', ']', '(', ')', '](', 'x', '```');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = `正文${pieces.join('')}完`;
        const spans = oracle
          .parseInline(text, {})
          .flatMap(({ children }) => children ?? [])
          .filter(({ type }) => type === 'code_inline').length;
        const ours = readBlocks(text, 'markdown').excluded.filter(({ start }) => text[start] === '`').length;
        assert.equal(ours, spans);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives every line to one block, in order, for any text', () => {
    const piece = fc.constantFrom(
      '#',
      '-',
      ' ',
      '\n',
      '\r\n',
      '```',
      '`',
      '|',
      '<',
      '<!--',
      '-->',
      '[',
      '](',
      ')',
      '---',
      '销售',
      '1、',
      '\ud83d',
      'https://',
      '@',
    );
    fc.assert(
      fc.property(
        fc.string({ unit: piece, maxLength: 60 }),
        fc.constantFrom<Flavour>('markdown', 'plaintext'),
        (text, flavour) => {
          const { blocks, excluded } = readBlocks(text, flavour);
          for (const list of [blocks, excluded]) {
            let last = 0;
            for (const { start, end } of list) {
              assert.ok(last <= start && start <= end && end <= text.length, JSON.stringify(list));
              last = end;
            }
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
