/**
 * Reading a draft must take work in proportion to its length, whatever it holds. Work is counted, not timed: every unit
 * of the text that a string method or a regular expression may look at.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Flavor } from '../../../src/core/draft/block.ts';
import { engine } from '../../support/built-in.ts';

/* eslint-disable @typescript-eslint/unbound-method -- the methods go back to the prototypes that they come from */

/** Counts the units that `read` looks at: each call of a method of strings, weighed by how far it can look. */
function unitsRead(read: () => void): number {
  let work = 0;
  const { indexOf, slice, charCodeAt, charAt, startsWith } = String.prototype;
  const { exec } = RegExp.prototype;
  const count = <A extends unknown[], R>(
    method: (this: string, ...args: A) => R,
    weigh: (text: string, args: A, result: R) => number,
  ): ((this: string, ...args: A) => R) =>
    function (this: string, ...args: A): R {
      const result = method.apply(this, args);
      work += weigh(this, args, result);
      return result;
    };
  String.prototype.indexOf = count(
    indexOf,
    (text, [, from = 0], found) => (found < 0 ? text.length : found) - from + 1,
  );
  String.prototype.slice = count(slice, (_, __, part) => part.length + 1);
  String.prototype.charCodeAt = count(charCodeAt, () => 1);
  String.prototype.charAt = count(charAt, () => 1);
  String.prototype.startsWith = count(startsWith, (_, [search]) => search.length);
  RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
    work += text.length;
    return exec.call(this, text);
  };
  try {
    read();
  } finally {
    Object.assign(String.prototype, { indexOf, slice, charCodeAt, charAt, startsWith });
    RegExp.prototype.exec = exec;
  }
  return work;
}

const UNITS = [
  ...['`', '``` ', '```\n', '\\`', 'a`\n\n', '<!--', '<!-- \n', 'a <!--\n\n', '<a', 'a <b\n\n', '-->'],
  ...[
    '[',
    '[](',
    '](',
    '[a]: ',
    'a@',
    '://',
    'www.',
    '> ',
    '- ',
    '- \n',
    '  - a\n',
    '    ',
    '|a',
    '|a\n',
    'a | b\n--- | ---\n',
  ],
  ...[
    '---\n',
    '# \n',
    '销售',
    '；',
    '：',
    '负责：',
    '：\n',
    '1、',
    '1、a',
    '1、a\n',
    '1. a 2. ',
    '（',
    '（）',
    '【',
    '【】',
    '（1）',
    '（\n',
  ],
  ...[
    '任职要求：',
    '岗位职责：\n',
    '岗位职责\n1、a\n',
    '一、a\n',
    '一、岗位职责：a；',
    '负责人：',
    '@',
    'owner: ',
    '。',
    '. ',
    'A. ',
    'a,\n',
    '、\n',
  ],
  ...[
    '①',
    '•',
    '\u3000',
    ' \n',
    '\t',
    '\r\n',
    '2024',
    '第一，',
    '👉',
    '// role-lens\n',
    '---\na: b\n',
    '&amp;',
    '"1. ',
  ],
];

describe('Reading a draft', () => {
  for (const unit of UNITS) {
    it(`does work in proportion to a text of ${JSON.stringify(unit)}`, () => {
      for (const flavor of ['markdown', 'plaintext'] satisfies Flavor[]) {
        const work = (length: number): number => {
          const text = unit.repeat(Math.ceil(length / unit.length));
          return unitsRead(() => engine.readDraft(text, flavor));
        };
        const [small, large] = [work(5_000), work(20_000)];
        assert.ok(large <= 4.4 * small + 30_000, `${flavor}: ${small} → ${large}`);
        assert.ok(large <= 265 * 20_000, `${flavor}: ${large} units read of 20000`);
      }
    });
  }
});
