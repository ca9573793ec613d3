import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readAppState } from '../../src/webview/app/app-state.ts';

describe('the state of the comparison app', () => {
  it('reads back what was stored', () => {
    const stored = { view: 'quiz', scroll: { quiz: { x: 3, y: 4 } }, views: { matrix: { filter: 'a' } } };
    const state = readAppState(JSON.parse(JSON.stringify(stored)));
    assert.equal(state.view, 'quiz');
    assert.deepEqual(state.scroll.quiz, { x: 3, y: 4 });
    assert.deepEqual(state.views.matrix, { filter: 'a' });
  });

  it('begins with the matrix where nothing sound was stored', () => {
    for (const stored of [undefined, null, 7, 'x', [], {}, { view: 'settings', scroll: { matrix: { y: NaN } } }]) {
      const state = readAppState(stored);
      assert.equal(state.view, 'matrix');
      assert.deepEqual(state.scroll.matrix, { x: 0, y: 0 });
      assert.equal(state.views.matrix, undefined);
    }
  });
});
