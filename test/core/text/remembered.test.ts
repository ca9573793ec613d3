import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Remembered } from '../../../src/core/text/remembered.ts';

describe('An answer that is remembered', () => {
  it('is made once, also where it is none', () => {
    const asked: string[] = [];
    const answers = new Remembered<number | undefined>(8);
    const ask = (question: string) =>
      answers.of(question, (it) => {
        asked.push(it);
        return it === '' ? undefined : it.length;
      });
    assert.deepEqual(['销售', '', '销售', ''].map(ask), [2, undefined, 2, undefined]);
    assert.deepEqual(asked, ['销售', '']);
  });

  it('is made anew where there were more than are kept', () => {
    let made = 0;
    const answers = new Remembered<number>(2);
    for (const question of ['a', 'b', 'c', 'a']) answers.of(question, () => ++made);
    assert.equal(made, 4);
  });
});
