import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Composition, type Composing } from '../../../src/vscode/documents/input-method.ts';

/** What is made of a series of changes, each `[offset, length of what is replaced, new text]`. */
function follow(...changes: [offset: number, length: number, text: string][]): Composing[] {
  const composition = new Composition();
  return changes.map(([rangeOffset, rangeLength, text]) => composition.accept([{ rangeOffset, rangeLength, text }]));
}

describe('Whether an input method is composing', () => {
  // The changes are those that VS Code reported for these keys in a real workbench.
  it('is seen from pinyin that replaces itself, until characters stand there', () => {
    assert.deepEqual(
      follow([12, 0, 'y'], [12, 1, 'yu'], [12, 2, "yu'n"], [12, 4, 'yun y'], [12, 5, '运y'], [12, 2, '运营']),
      ['perhaps', 'yes', 'yes', 'yes', 'yes', 'no'],
    );
  });

  it('ends when it is cancelled', () => {
    assert.deepEqual(follow([18, 0, 'd'], [18, 1, 'da'], [18, 2, '']), ['perhaps', 'yes', 'no']);
  });

  it('ends when the letters are taken as they are', () => {
    assert.deepEqual(follow([18, 0, 'd'], [18, 1, 'da'], [18, 2, 'da']), ['perhaps', 'yes', 'no']);
  });

  it('is seen from zhuyin', () => {
    assert.deepEqual(follow([3, 0, 'ㄩ'], [3, 1, 'ㄩㄣ'], [3, 2, 'ㄩㄣˋ'], [3, 3, '運']), [
      'perhaps',
      'yes',
      'yes',
      'no',
    ]);
  });

  it('is not seen in letters typed one after the other', () => {
    assert.deepEqual(follow([15, 0, 'K'], [16, 0, 'P'], [17, 0, 'I']), ['perhaps', 'no', 'no']);
  });

  it('is not seen in characters, deleted text, a pasted text or a change at several cursors', () => {
    assert.deepEqual(follow([5, 0, '销'], [5, 1, ''], [5, 0, 'three words pasted'], [5, 18, '']), [
      'no',
      'no',
      'no',
      'no',
    ]);
    const composition = new Composition();
    const change = { rangeOffset: 4, rangeLength: 0, text: 'x' };
    assert.equal(composition.accept([change, { ...change, rangeOffset: 9 }]), 'no');
    assert.equal(composition.accept([]), 'no');
  });

  it('is not seen in a completion that replaces what was typed', () => {
    assert.deepEqual(follow([8, 0, 'x'], [8, 1, '深入挖掘客户需求，形成需求清单。']), ['perhaps', 'no']);
  });
});
