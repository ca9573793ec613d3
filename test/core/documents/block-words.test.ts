import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { planHtml, writeWord } from '../../../src/core/index.ts';
import { analyzer, engine } from '../../support/built-in.ts';

/** A draft in each form that it is handed on in: as Word shows it, read again; as a page; as the text of a posting. */
function handedOn(body: string): { word: string; page: string; posting: string } {
  const analysis = analyzer.analyze(`# 销售经理\n\n## 岗位职责\n\n${body}`, 'markdown');
  const reading = engine.readWord(writeWord(analysis));
  assert.ok('markdown' in reading);
  return {
    word: reading.markdown.replaceAll(/\\(?=[`*_>])/gu, '').split('## 岗位职责\n\n')[1]!,
    page: planHtml(analysis, 'zh')
      .split('</h2>\n')[1]!
      .replaceAll(/ style="[^"]*monospace[^"]*"/gu, ''),
    posting: engine.jobPosting(analysis)!.description.split('岗位职责\n\n')[1]!,
  };
}

describe('What is no prose in a draft that is handed on', () => {
  it('counts numbers in bold or italics as a list, without their asterisks', () => {
    const { word, page, posting } = handedOn(
      '**1.** 开发大客户\n**2.** 商务谈判\n\n_3._ 跟进回款\n\n**4. 渠道**：开发代理\n',
    );
    assert.equal(word, '1. 开发大客户\n2. 商务谈判\n3. 跟进回款\n4. 渠道：开发代理\n');
    assert.match(page, /<ol>\n<li>开发大客户\n<\/li>\n<li>商务谈判\n<\/li>\n<li>跟进回款\n<\/li>\n<li>渠道：开发代理/);
    assert.equal(posting, '1. 开发大客户\n2. 商务谈判\n\n3. 跟进回款\n\n4. 渠道：开发代理');
  });

  it('keeps numbers of other forms as they are written', () => {
    for (const [first, second] of [
      ['（一）', '（二）'],
      ['１．', '２．'],
      ['①', '②'],
      ['1.1 ', '1.2 '],
      ['KR1 ', 'KR2 '],
      ['(1) ', '(2) '],
    ] as const) {
      const { word, page, posting } = handedOn(`${first}开发大客户\n${second}商务谈判\n`);
      assert.equal(word, `${first}开发大客户\n\n${second}商务谈判\n`);
      assert.match(page, /^<ul>\n<li style="list-style-type:none">[^\n]+\n<\/li>\n<li style="list-style-type:none">/);
      assert.ok(page.includes(`>${second}商务谈判\n`), page);
      assert.equal(posting, `${first.trim()} 开发大客户\n${second.trim()} 商务谈判`);
    }
  });

  it('shows code without its fences, and with those that stand in it', () => {
    for (const [written, shown] of [
      ['```js\nlet a;\n  a++;\n```', 'let a;\n  a++;'],
      ['~~~~md\n```\ncode\n```\n~~~~', '```\ncode\n```'],
      ['````\n```\ncode\n```\n````', '```\ncode\n```'],
      ['> ~~~\n> quoted\n> > twice\n> ~~~', 'quoted\n> twice'],
      ['```\nopen', 'open'],
    ] as const) {
      const { word, page, posting } = handedOn(`${written}\n`);
      const lines = shown.split('\n');
      assert.deepEqual(
        word.split('\n').filter((line) => line !== ''),
        lines.map((line) => line.trim()),
      );
      assert.ok(page.includes(`<pre>${shown.replaceAll('>', '&#62;')}`), page);
      assert.equal(posting.trim(), shown);
    }
  });

  it('shows the boxes of tasks, and bars in cells as bars', () => {
    const { word, page, posting } = handedOn(
      '1. [x] 签约\n2. [ ] 回款\n\n| 甲 | `a \\| b` |\n| --- | --- |\n| 丙 | c \\| d |\n',
    );
    assert.match(word, /^1\. ☑ 签约\n2\. ☐ 回款\n\n\| 甲 \| a \\\| b \|\n/);
    assert.match(page, /<li>☑ 签约\n<\/li>\n<li>☐ 回款/);
    assert.ok(page.includes('>a | b</th>') && page.includes('>c | d</td>'), page);
    assert.equal(posting, '1. 签约\n2. 回款\n\n甲  a | b\n丙  c | d');
  });
});
