/**
 * The scanner against markdown-it, which knows all of CommonMark and GFM's tables: on Markdown that both know they must
 * agree. Where they differ on purpose, the texts of these tests leave it out:
 *
 * - front matter is none of Markdown: every text begins with a paragraph;
 * - numbering by hand (`1、` `（一）` `①` `•`) and a number other than 1 begin an item at once, also below a line of text,
 *   because people write so; CommonMark reads on with the paragraph;
 * - a line that begins with `|` is a row of a table before its line of dashes is written, so that it is read while typing;
 * - an item is what stands up to the next block: the paragraphs of an item after the first are paragraphs.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, it } from 'mocha';
import type { BlockKind } from '../../../src/core/draft/block.ts';
import { readBlocks } from '../../../src/core/draft/blocks.ts';
import { holds } from '../../support/property.ts';

const oracle = new MarkdownIt('default', { html: true, linkify: false });

const KINDS: Readonly<Record<string, BlockKind>> = {
  heading_open: 'heading',
  fence: 'code',
  code_block: 'code',
  list_item_open: 'item',
  tr_open: 'table-row',
  hr: 'rule',
};

/** Kind and first line of each block of some kinds, by both readers. */
function compare(lines: readonly string[], wanted: readonly BlockKind[]): { ours: string[]; theirs: string[] } {
  const text = ['开头', '', ...lines].join('\n');
  const line = (offset: number): number => text.slice(0, offset).split('\n').length - 1;
  const { blocks } = readBlocks(text, 'markdown');
  // The line of dashes is a row of ours: the second of each table.
  const isRow = (index: number): boolean => {
    const [block, above] = [blocks[index], blocks[index - 1]];
    return block?.kind === 'table-row' && above?.kind === 'table-row' && line(above.start) + 1 === line(block.start);
  };
  const ours = blocks
    .filter(({ kind }, index) => wanted.includes(kind) && !(isRow(index) && !isRow(index - 1)))
    .map(({ kind, start }) => `${kind}@${line(start)}`);
  const theirs = oracle
    .parse(text, {})
    .filter(({ type, map }) => map && wanted.includes(KINDS[type]!))
    .map(({ type, map }) => `${KINDS[type]}@${map![0]}`);
  return { ours, theirs };
}

function agree(line: fc.Arbitrary<string>, wanted: readonly BlockKind[]): void {
  holds(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { ours, theirs } = compare(lines, wanted);
      assert.deepEqual(ours, theirs, lines.join('\n'));
    }),
    { numRuns: 4000 },
  );
}

describe('The scanner and markdown-it agree', () => {
  it('on headings, items, code and rules', () => {
    agree(
      fc.constantFrom(
        '# 标题',
        '## b ##',
        '#标签',
        '正文',
        'text',
        '- 条目',
        '1. 编号',
        '* x',
        '+ y',
        '```',
        '~~~ js',
        '    缩进',
        '',
        '',
        '---',
        '***',
        '===',
        '  续行',
        '- [ ] 待办',
      ),
      ['heading', 'code', 'item', 'rule'],
    );
  });

  it('on what stands in a quotation', () => {
    agree(fc.constantFrom('> 引用', '> ## 标题', '> - 条目', '正文', '', '# 标题', '>', '- 条目'), ['heading', 'item']);
  });

  it('on items below items', () => {
    agree(
      fc.constantFrom('- 一', '  - 二', '    - 三', '1. 一', '   - 二', '', '  正文', '- a', '   1. b', '      c'),
      ['item'],
    );
  });

  it('on the rows of a table', () => {
    agree(
      fc.constantFrom(
        '事项 | 负责人',
        '--- | ---',
        ':--|:-:',
        'a | b | c',
        '---|---|---',
        '办展会 | 市场',
        '',
        '正文',
        '# 标题',
        '- 条目',
        'x \\| y',
        '---',
      ),
      ['table-row', 'heading', 'item'],
    );
  });

  it('on tables with borders', () => {
    const row = fc.constantFrom('| a | b |', '| 办展会 | |', '| x |');
    holds(
      fc.property(fc.array(row, { maxLength: 5 }), fc.constantFrom('', '\n正文', '正文'), (rows, below) => {
        const { ours, theirs } = compare(['| 事项 | 负责人 |', '|---|---|', ...rows, below], ['table-row']);
        assert.deepEqual(ours, theirs);
      }),
      { numRuns: 500 },
    );
  });

  const inline = new MarkdownIt('commonmark');
  type Token = ReturnType<typeof inline.parse>[number];
  const nested = (tokens: readonly Token[]): Token[] =>
    tokens.flatMap((token) => [token, ...nested(token.children ?? [])]);

  /** How many code spans and how many destinations of links and images a paragraph has, by both readers. */
  function compareInline(text: string): { ours: number[]; theirs: number[] } {
    const { excluded } = readBlocks(text, 'markdown');
    const beginning = (sign: string): number => excluded.filter(({ start }) => text[start] === sign).length;
    const tokens = nested(inline.parseInline(text, {}));
    const ofType = (...types: string[]): number => tokens.filter(({ type }) => types.includes(type)).length;
    return {
      ours: [beginning('`'), beginning('(')],
      theirs: [ofType('code_inline'), ofType('link_open', 'image')],
    };
  }

  it('on code spans and link targets', () => {
    const signs = ['`', '``', '```', '[', '![', ']', '](', '(', ')', '\\', '"', '!'];
    const piece = fc.constantFrom(...signs, '销售', 'a', ' ', 'x');
    holds(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = `正文${pieces.join('')}完`;
        const { ours, theirs } = compareInline(text);
        assert.deepEqual(ours, theirs, text);
      }),
      { numRuns: 3000 },
    );
  });

  // Each of these was read wrong once, and is too rare for random pieces to hit it in every run.
  for (const [what, text, spans, targets] of [
    ['a pair of brackets before a destination is a link, no label of the pair before', '[甲][乙](``) ``完', 0, 1],
    ['a backslash before a blank does not keep a destination together', '[甲](\\ `乙`)完', 1, 0],
    ['a link that holds a link is none', '[甲[乙]()](``)``完', 1, 1],
    ['brackets around a link, and around nothing else, end with it', '[甲[乙](丙)] [丁](戊)', 0, 2],
    ['a link may hold an image', '[![甲](乙.png)](丙)', 0, 2],
    ['an image may hold a link', '![甲[乙](丙)](丁)', 0, 2],
    ['an escaped exclamation mark makes no image', '\\![甲[乙](丙)](`丁`)', 1, 1],
    ['an escaped quotation mark does not end a title', '[甲](乙 "丙\\"丁")', 0, 1],
    ['a title that does not end is none', '[甲](乙 "丙)', 0, 0],
  ] as const) {
    it(`that ${what}`, () => {
      assert.deepEqual(compareInline(text), { ours: [spans, targets], theirs: [spans, targets] });
    });
  }
});
