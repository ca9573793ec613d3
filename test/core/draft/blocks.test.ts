import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Flavor } from '../../../src/core/draft/block.ts';
import { readBlocks } from '../../../src/core/draft/blocks.ts';
import { holds } from '../../support/property.ts';

/** What of a text is left when everything that is not prose is blanked out. */
function prose(text: string, flavor: Flavor = 'markdown'): string {
  const units = [...Array(text.length).keys()].map((i) => text[i]!);
  for (const { start, end } of readBlocks(text, flavor).excluded) {
    for (let i = start; i < end; i++) if (!/[\r\n]/.test(units[i]!)) units[i] = '·';
  }
  return units.join('');
}

function kinds(text: string, flavor: Flavor = 'markdown'): string[] {
  return readBlocks(text, flavor).blocks.map(
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

  it('knows six levels of headings, and takes seven signs for words', () => {
    assert.deepEqual(kinds('###### 标题\n\n####### 标题\n'), ['heading: 标题', 'paragraph: ####### 标题']);
    assert.deepEqual(kinds('# C#\n\n# 标题 ##\n\n# #\n'), ['heading: C#', 'heading: 标题', 'heading: ']);
  });

  it('reads the words of a note, and not its label', () => {
    assert.equal(prose('甲[^1]\n\n[^1]: 社群运营 `码`\n'), '甲····\n\n······社群运营 ···\n');
    assert.equal(prose('[^1]: \n'), '······\n');
  });

  for (const [text, left] of [
    ['$a;b!c$ 销售', '······· 销售'],
    ['[[[销售]]]', '[[[销售]]]'],
    ['[销售](<a b.md>)市场', '[销售]··········市场'],
    ['sales@home 与销售', 'sales@home 与销售'],
    ['<b>销售</b>', '···销售····'],
  ] as const) {
    it(`finds the words of ${text}`, () => assert.equal(prose(text), left));
  }

  it('takes indented code for one block, with a blank line in it too', () => {
    for (const code of ['    a\n    b', '    a\n\n    b']) {
      assert.deepEqual(
        readBlocks(`${code}\n\n甲\n`, 'markdown').blocks.map(({ kind, start, end }) => [kind, start, end]),
        [
          ['code', 0, code.length],
          ['paragraph', code.length + 2, code.length + 3],
        ],
      );
    }
  });

  it('goes on with an item of plain text in a line that is indented by as little as one column', () => {
    assert.deepEqual(kinds('- 甲\n 乙\n', 'plaintext'), ['item: 甲⏎ 乙']);
  });

  it('ends an item above a line that is bold as a whole, as people head parts of a list', () => {
    assert.deepEqual(kinds('- 甲\n**Q4**\n- 乙\n', 'markdown'), ['item: 甲', 'paragraph: **Q4**', 'item: 乙']);
    assert.deepEqual(kinds('- 甲\n**Q4：**\n', 'markdown'), ['item: 甲', 'paragraph: **Q4：**']);
    assert.deepEqual(kinds('- 甲\n  **乙**\n', 'markdown'), ['item: 甲⏎  **乙**']);
    assert.deepEqual(kinds('- 甲\n**乙**丙\n', 'markdown'), ['item: 甲⏎**乙**丙']);
  });

  it('reads the numbering people write by hand', () => {
    const markers = [
      ...['1、', '2．', '３、', '4）', '(5)', '（6）', '【7】', '1.', '２.', '3)', '①', '⑵', '⒊', '❹', '㈤', '6️⃣'],
      ...['（一）', '(二)', '三、', '十二、', '四.', '第一，', '第2、', 'A、', 'b)', '(c)'],
      ...['•', '●', '·', '◆', '★', '☆', '■', '➢', '►', '✔', '✔️', '✅', '👉', '🔹', '\uf0b7', '- ', '* ', '+ '],
    ];
    for (const marker of markers) {
      for (const flavor of ['markdown', 'plaintext'] as const) {
        const [block] = readBlocks(`${marker}开发客户`, flavor).blocks;
        assert.equal(block?.kind, 'item', `${marker} ${flavor}`);
        assert.equal(block.marker, marker.trim());
        assert.equal(block.content.start, marker.length, marker);
      }
    }
  });

  it('reads in plain text what would be the middle of a sentence in Markdown', () => {
    for (const marker of ['1，', '2,', '3：', '4:', 'a. ', 'B.', '-', '一，']) {
      assert.equal(readBlocks(`${marker}开发客户`, 'plaintext').blocks[0]?.kind, 'item', marker);
      assert.equal(readBlocks(`${marker}开发客户`, 'markdown').blocks[0]?.kind, 'paragraph', marker);
    }
  });

  it('takes a check box for a part of the marker', () => {
    assert.deepEqual(kinds('- [ ] 办展会\n- [x] 发邀请\n'), ['item: 办展会', 'item: 发邀请']);
    assert.equal(readBlocks('- [x] 发邀请', 'markdown').blocks[0]!.marker, '- [x]');
    assert.deepEqual(kinds('1. [ ] 办展会\n2) [x] 发邀请\n'), ['item: 办展会', 'item: 发邀请']);
  });

  it('goes on with a list of letters behind the items indented below one', () => {
    for (const [text, eol] of [
      ['A. 开发客户\n   1. 拜访\n   2. 报价\nB. 签约\nC. 回款\n', '\n'],
      ['a. Alpha\r\n   - one\r\n   - two\r\nb. Beta\r\nc. Gamma\r\n', '\r\n'],
    ] as const) {
      const lines = text.trim().split(eol);
      const { blocks } = readBlocks(text, 'markdown');
      assert.deepEqual(
        blocks.map(({ start, end }) => text.slice(start, end)),
        lines,
      );
      assert.deepEqual(
        blocks.slice(1).map(({ kind }) => kind),
        ['item', 'item', 'item', 'item'],
      );
    }
    assert.deepEqual(kinds('- Reports to\nJ. Smith\n'), ['item: Reports to⏎J. Smith']);
  });

  it('goes on with a list where a number could be a decimal', () => {
    assert.deepEqual(kinds('1.大专以上\n2.3年经验\n3.5年经验优先', 'plaintext'), [
      'item: 大专以上',
      'item: 3年经验',
      'item: 5年经验优先',
    ]);
  });

  it('does not take a number in a sentence for a marker', () => {
    const lines = [
      '3.5年经验',
      '2024年目标',
      '10%增长',
      '9:30 早会',
      '1,000 位客户',
      '3月1日办展会',
      'e.g. 展会',
      'U.S. 市场',
    ];
    for (const line of lines) assert.deepEqual(kinds(line, 'plaintext'), [`paragraph: ${line}`]);
  });

  it('takes each line of plain text for itself when it is not indented below an item', () => {
    assert.deepEqual(kinds('1、条目\n下一段', 'plaintext'), ['item: 条目', 'paragraph: 下一段']);
  });

  it('joins the lines of an item that was wrapped', () => {
    assert.deepEqual(kinds('1、负责用户分群、\n用户画像\n2、回访', 'plaintext'), [
      'item: 负责用户分群、⏎用户画像',
      'item: 回访',
    ]);
    assert.deepEqual(kinds('1. Build the pipeline and\nkeep it clean\n2. Call', 'plaintext'), [
      'item: Build the pipeline and⏎keep it clean',
      'item: Call',
    ]);
  });

  it('reads a table without outer borders', () => {
    assert.deepEqual(kinds('事项 | 负责人\n--- | ---\n办展会 | 市场\n\n正文'), [
      'table-row: 事项 | 负责人',
      'table-row: --- | ---',
      'table-row: 办展会 | 市场',
      'paragraph: 正文',
    ]);
    assert.deepEqual(kinds('销售 | 市场\n正文'), ['paragraph: 销售 | 市场⏎正文']);
  });

  it('takes a line that speaks to Role Lens for a comment', () => {
    assert.deepEqual(kinds('// role-lens-disable-next-line\n拉新', 'plaintext'), [
      'comment: // role-lens-disable-next-line',
      'paragraph: 拉新',
    ]);
    for (const flavor of ['markdown', 'plaintext'] as const) {
      assert.equal(readBlocks('<!-- role-lens-disable-file -->\n拉新', flavor).blocks[0]!.kind, 'comment');
    }
    assert.deepEqual(kinds('// 备注', 'plaintext'), ['paragraph: // 备注']);
    assert.deepEqual(kinds('// role-lens-disable-file', 'markdown'), ['paragraph: // role-lens-disable-file']);
  });

  it('keeps the sign of a name at the end of a heading', () => {
    assert.deepEqual(kinds('# 招 C#\n## 标题 ##'), ['heading: 招 C#', 'heading: 标题']);
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
    assert.equal(prose('[sales]: https://a.b/sales'), '··························');
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
    holds(
      fc.property(
        fc.string({ unit: piece, maxLength: 60 }),
        fc.constantFrom<Flavor>('markdown', 'plaintext'),
        (text, flavor) => {
          const { blocks, excluded } = readBlocks(text, flavor);
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
