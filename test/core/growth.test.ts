import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readBlocks } from '../../src/core/draft/blocks.ts';

/** Counts the units that are read of a text: every access of a string method to it, weighed by how much it looks at. */
function unitsRead(text: string, read: (text: string) => void): number {
  const prototype = String.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- they go back to the prototype that they come from
  const { indexOf, slice } = prototype;
  let work = 0;
  prototype.indexOf = function (this: string, search: string, from = 0): number {
    const found: number = indexOf.call(this, search, from);
    work += (found < 0 ? this.length : found) - from;
    return found;
  };
  prototype.slice = function (this: string, start?: number, end?: number): string {
    const part: string = slice.call(this, start, end);
    work += part.length;
    return part;
  };
  try {
    read(text);
  } finally {
    Object.assign(prototype, { indexOf, slice });
  }
  return work;
}

describe('Reading a draft', () => {
  for (const unit of [
    '`',
    '``` ',
    '<!--',
    '<!-- \n',
    '<a',
    '[',
    '[](',
    '](',
    '> ',
    '- ',
    '    ',
    '```\n',
    '|a',
    'a@',
    '://',
    '销售',
    '-->',
    '---\n',
    '1、',
    '[a]: ',
  ]) {
    it(`does work in proportion to a text of ${JSON.stringify(unit)}`, () => {
      const work = (length: number): number =>
        unitsRead(unit.repeat(length / unit.length), (text) => readBlocks(text, 'markdown'));
      const [small, large] = [work(20_000), work(80_000)];
      assert.ok(large <= 4.4 * small + 100_000, `${small} → ${large}`);
    });
  }
});
