import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Comparison } from '../../src/core/index.ts';
import { FRESH_STATE, cellKey, fitState, fitTarget, readState, toggleRole } from '../../src/webview/matrix/state.ts';

const COMPARISON: Comparison = {
  roles: ['sales', 'marketing'].map((id) => ({ id, name: id, tagline: id })),
  groups: [{ id: 'purpose', name: 'Purpose', rows: [{ id: 'goal', name: 'Goal', question: '?', cells: [] }] }],
};

describe('the state of the comparison page', () => {
  it('reads back what was stored', () => {
    const state = {
      filter: '线索',
      hidden: ['sales'],
      open: [cellKey('goal', 'sales')],
      row: 'goal',
      mark: { facet: 'goal', role: 'sales' },
    };
    assert.deepEqual(readState(JSON.parse(JSON.stringify(state))), state);
  });

  it('replaces what is damaged, part by part', () => {
    for (const stored of [undefined, null, 7, 'x', [], {}]) assert.deepEqual(readState(stored), FRESH_STATE);
    assert.deepEqual(readState({ filter: 7, hidden: ['sales', 3], open: 'x', row: {}, mark: { facet: 1 } }), {
      ...FRESH_STATE,
      hidden: ['sales'],
    });
    assert.deepEqual(readState({ hidden: null, filter: 'a' }), { ...FRESH_STATE, filter: 'a' });
  });

  it('drops what the comparison does not hold', () => {
    const fitted = fitState(
      {
        filter: 'a',
        hidden: ['sales', 'gone'],
        open: ['goal/sales', 'goal/gone', 'x'],
        row: 'gone',
        mark: { facet: 'gone' },
      },
      COMPARISON,
    );
    assert.deepEqual(fitted, { filter: 'a', hidden: ['sales'], open: ['goal/sales'] });
  });

  it('never hides every role', () => {
    assert.deepEqual(fitState({ ...FRESH_STATE, hidden: ['sales', 'marketing'] }, COMPARISON).hidden, []);
    assert.deepEqual(toggleRole([], 'sales', COMPARISON), ['sales']);
    assert.equal(toggleRole(['sales'], 'marketing', COMPARISON), undefined);
    assert.deepEqual(toggleRole(['sales'], 'sales', COMPARISON), []);
  });

  it('keeps the known part of a target', () => {
    assert.deepEqual(fitTarget({ facet: 'goal', role: 'gone' }, COMPARISON), { facet: 'goal' });
    assert.deepEqual(fitTarget({ role: 'sales' }, COMPARISON), { role: 'sales' });
    assert.equal(fitTarget({ facet: 'gone' }, COMPARISON), undefined);
    assert.equal(fitTarget({}, COMPARISON), undefined);
  });
});
