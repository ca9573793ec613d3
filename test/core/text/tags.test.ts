import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Lines } from '../../../src/core/text/lines.ts';
import { tagAfter } from '../../../src/core/text/tags.ts';

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
  ] as const) {
    it(`is <${after}> where <${name}> follows <${before}>`, () => assert.equal(tagAfter(before, name), after));
  }
});

describe('A break of HTML', () => {
  for (const row of ['| 拜访<br>签约', '拜访<br>签约 |', '| 拜访<br>签约 |']) {
    it(`ends no line in a row of a table: ${row}`, () => {
      assert.deepEqual(lines(row), [row]);
      assert.deepEqual(lines(`事项\n${row}\n备注`), ['事项', row, '备注']);
    });
  }

  it('ends a line elsewhere', () => assert.deepEqual(lines('拜访<br>签约'), ['拜访', '签约']));
});
