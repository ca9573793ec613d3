import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { afterBreak, beforeBreak, breakOf, lineEnd, lineStart, standsAlone } from '../../../src/core/draft/places.ts';

describe('The lines of a text', () => {
  const text = '甲\r\n乙\n\n丙\r丁';

  it('begin behind a line break of any kind and end before one', () => {
    const lineAt = (offset: number): string => text.slice(lineStart(text, offset), lineEnd(text, offset));
    assert.deepEqual([0, 1, 3, 4, 5, 6, 7, 8, 9].map(lineAt), ['甲', '甲', '乙', '乙', '', '丙', '丙', '丁', '丁']);
  });

  it('are joined by a break that is one or two units long', () => {
    assert.deepEqual(
      [0, 1, 4, 5, 7, 9].map((at) => afterBreak(text, at)),
      [0, 3, 5, 6, 8, 9],
    );
    assert.deepEqual(
      [0, 1, 3, 5, 6, 8].map((at) => beforeBreak(text, at)),
      [0, 1, 1, 4, 5, 7],
    );
    assert.equal(beforeBreak('\n甲', 1), 0);
  });

  it('end with the break that the text uses first', () => {
    assert.equal(breakOf(text), '\r\n');
    assert.equal(breakOf('甲\n乙\r\n'), '\n');
    assert.equal(breakOf('甲\r乙'), '\r');
    assert.equal(breakOf('甲'), '\n');
  });

  it('may hold one thing alone, but for white space and the signs of a quotation', () => {
    const alone = (line: string): boolean => {
      const start = line.indexOf('甲');
      return standsAlone(line, { start, end: start + 1 });
    };
    for (const line of ['甲', '\n甲\n', '> \t\u3000甲 \t\u3000', '\r甲\r'])
      assert.ok(alone(line), JSON.stringify(line));
    for (const line of ['乙甲', '甲乙', '- 甲', '甲>', '甲。']) assert.ok(!alone(line), JSON.stringify(line));
  });
});
