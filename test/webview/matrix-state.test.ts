import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Comparison } from '../../src/core/index.ts';
import {
  FRESH_STATE,
  WHOLE_STATE,
  cellKey,
  fitState,
  fitTarget,
  isArranged,
  moveRole,
  readState,
  shownOrder,
  toggleRole,
} from '../../src/webview/matrix/state.ts';

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
      order: ['marketing', 'sales'],
      pinned: ['marketing'],
      folded: ['purpose'],
      differences: true,
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
        ...FRESH_STATE,
        filter: 'a',
        hidden: ['sales', 'gone'],
        pinned: ['gone', 'sales', 'sales'],
        order: ['gone'],
        folded: ['purpose', 'gone'],
        open: ['goal/sales', 'goal/gone', 'x'],
        row: 'gone',
        mark: { facet: 'gone' },
      },
      COMPARISON,
    );
    assert.deepEqual(fitted, {
      ...FRESH_STATE,
      filter: 'a',
      hidden: ['sales'],
      pinned: ['sales'],
      folded: ['purpose'],
      open: ['goal/sales'],
    });
  });

  it('never hides every role', () => {
    assert.deepEqual(fitState({ ...FRESH_STATE, hidden: ['sales', 'marketing'] }, COMPARISON).hidden, []);
    assert.deepEqual(toggleRole([], 'sales', COMPARISON), ['sales']);
    assert.equal(toggleRole(['sales'], 'marketing', COMPARISON), undefined);
    assert.deepEqual(toggleRole(['sales'], 'sales', COMPARISON), []);
  });

  it('puts pinned roles first, then moved ones, then the others as they are in the pack', () => {
    const roles = ['a', 'b', 'c', 'd'];
    assert.deepEqual(shownOrder(FRESH_STATE, roles), roles);
    assert.deepEqual(shownOrder({ ...FRESH_STATE, order: ['c', 'b'], pinned: ['d'] }, roles), ['d', 'c', 'b', 'a']);
  });

  it('moves a role by one visible column, pinned roles among themselves', () => {
    const roles = ['a', 'b', 'c', 'd'];
    const hidden = { ...FRESH_STATE, hidden: ['b'] };
    assert.deepEqual(shownOrder(moveRole(hidden, roles, 'a', 1)!, roles), ['c', 'b', 'a', 'd']);
    const pinned = { ...FRESH_STATE, pinned: ['d', 'c'] };
    assert.deepEqual(shownOrder(moveRole(pinned, roles, 'c', -1)!, roles), ['c', 'd', 'a', 'b']);
    assert.equal(moveRole(pinned, roles, 'a', -1), undefined);
    assert.equal(moveRole(FRESH_STATE, roles, 'd', 1), undefined);
  });

  it('knows whether there is anything to put back', () => {
    assert.equal(isArranged({ ...FRESH_STATE, filter: 'a', row: 'goal' }), false);
    assert.equal(isArranged({ ...FRESH_STATE, pinned: ['a'] }), true);
    assert.equal(isArranged(FRESH_STATE), false);
    assert.equal(isArranged({ ...FRESH_STATE, differences: false }), true);
    assert.equal(isArranged(WHOLE_STATE, WHOLE_STATE), false);
  });

  it('keeps the known part of a target', () => {
    assert.deepEqual(fitTarget({ facet: 'goal', role: 'gone' }, COMPARISON), { facet: 'goal' });
    assert.deepEqual(fitTarget({ role: 'sales' }, COMPARISON), { role: 'sales' });
    assert.equal(fitTarget({ facet: 'gone' }, COMPARISON), undefined);
    assert.equal(fitTarget({}, COMPARISON), undefined);
  });
});
