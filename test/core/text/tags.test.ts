import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Lines } from '../../../src/core/text/lines.ts';
import { beginsBlockTag, endsBlockTag, readBlockTag, tagAfter } from '../../../src/core/text/tags.ts';

/** The words of the lines of a text in which tags end lines too. */
function lines(text: string): string[] {
  const found = new Lines(text, 0, true);
  found.at(Infinity);
  return found.found.map(({ start, end }) => text.slice(start, end));
}

describe('What is known of the words behind tags', () => {
  for (const [before, name, after] of [
    ['li', '/li', '/li'],
    ['li', 'br', 'li'],
    ['li', 'div', 'li'],
    ['li', 'h2', 'h2'],
    ['div', 'br', 'div'],
    ['div', 'p', 'p'],
    ['', 'br', 'br'],
    ['', 'div', 'div'],
    ['/li', 'br', '/li'],
    ['/li', 'li', 'li'],
    ['h3', '/h3', '/h3'],
    ['th', 'td', 'td'],
    ['li', '/ul', 'li'],
    ['br', 'br', 'br'],
    ['p', '/p', '/p'],
  ] as const) {
    it(`is <${after}> where <${name}> follows <${before}>`, () => assert.equal(tagAfter(before, name), after));
  }
});

describe('A tag that ends a line', () => {
  for (const [tag, name] of [
    ['<br>', 'br'],
    ['<BR/>', 'br'],
    ['</p>', '/p'],
    ['<H6 id="a">', 'h6'],
    ['<li\tid=a>', 'li'],
    ['<blockquote>', 'blockquote'],
    ['<figcaption >', 'figcaption'],
    ['<br', undefined],
    ['<b>', undefined],
    ['<h7>', undefined],
    ['<brx>', undefined],
    ['<br:a>', undefined],
    ['<>', undefined],
    ['</>', undefined],
    ['< br>', undefined],
    ['<figcaptions>', undefined],
  ] as const) {
    it(`is ${name ?? 'none'}: ${tag}`, () => {
      const found = name === undefined ? undefined : { name, end: tag.length + 1 };
      assert.deepEqual(readBlockTag(`甲${tag}乙`, 1, tag.length + 1), found);
      assert.equal(beginsBlockTag(`甲${tag}`, 1), name !== undefined);
      assert.equal(endsBlockTag(`甲${tag}乙`, tag.length + 1), name !== undefined);
    });
  }

  it('begins and ends where it does, and is not looked for far away', () => {
    assert.deepEqual([beginsBlockTag('<br>', 1), endsBlockTag('<br>', 3), endsBlockTag('', 0)], [false, false, false]);
    assert.equal(endsBlockTag('<br>甲>', 6), false);
    assert.equal(endsBlockTag('<br 甲', 5), false);
    const far = (length: number): string => `<li ${'a'.repeat(length - 5)}>`;
    for (const [length, isFound] of [
      [400, true],
      [401, false],
    ] as const)
      assert.deepEqual([beginsBlockTag(far(length), 0), endsBlockTag(far(length), length)], [isFound, isFound]);
  });
});

describe('A break of HTML', () => {
  for (const row of [
    '| 拜访<br>签约',
    '拜访<br>签约 |',
    '| 拜访<br>签约 |',
    ' | 拜访<br>签约',
    '拜访<br>签约 | ',
    '> | 拜访<br>签约',
  ]) {
    it(`ends no line in a row of a table: ${row}`, () => {
      assert.deepEqual(lines(row), [row]);
      assert.deepEqual(lines(`事项\n${row}\n备注`), ['事项', row, '备注']);
    });
  }

  it('ends no line above the dashes of a table', () => {
    assert.deepEqual(lines('拜访|签<br>约\n-|-\n甲'), ['拜访|签<br>约', '-|-', '甲']);
    assert.deepEqual(lines('拜访|签<br>约\n: -|- :'), ['拜访|签<br>约', ': -|- :']);
    assert.deepEqual(lines('拜访|签<br>约\n---'), ['拜访|签', '约', '---']);
    assert.deepEqual(lines('拜访|签<br>约\n-|-甲'), ['拜访|签', '约', '-|-甲']);
    assert.deepEqual(lines('拜访签<br>约\n-|-'), ['拜访签', '约', '-|-']);
    assert.deepEqual(lines('拜访|签<br>约\n'), ['拜访|签', '约', '']);
  });

  it('ends a line elsewhere', () => {
    assert.deepEqual(lines('拜访<br>签约'), ['拜访', '签约']);
    assert.deepEqual(lines('<br>拜访<br>\n<br>'), ['拜访', '']);
    assert.deepEqual(lines('<ul><li>拜访</li></ul>签约'), ['拜访', '签约']);
  });

  it('ends none in a comment or in code', () => {
    assert.deepEqual(lines('甲<!-- <br> -->乙<br>丙'), ['甲<!-- <br> -->乙', '丙']);
    assert.deepEqual(lines('甲<!-- <br>乙'), ['甲<!-- <br>乙']);
    assert.deepEqual(lines('`<br>`甲<br>乙'), ['`<br>`甲', '乙']);
    assert.deepEqual(lines('`<br>甲'), ['`', '甲']);
    assert.deepEqual(lines('`a`<br>`b<br>'), ['`a`', '`b']);
  });
});
