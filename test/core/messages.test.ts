import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { comparisonTarget, isFromPage, isToPage } from '../../src/shared/messages.ts';

const CELL = { role: 'sales', summary: 'x', points: ['y'], sources: [{ id: 'F01', section: 's', claim: 'c' }] };
const ROW = { id: 'goal', name: 'Goal', question: '?', cells: [CELL] };
const COMPARISON = {
  roles: [{ id: 'sales', name: 'Sales', tagline: 't' }],
  groups: [{ id: 'purpose', name: 'Purpose', rows: [ROW] }],
};
const SHOW = { type: 'show', locale: 'zh', comparison: COMPARISON };

describe('messages to the comparison page', () => {
  it('takes the messages of the extension', () => {
    for (const message of [
      SHOW,
      { ...SHOW, target: {} },
      { ...SHOW, locale: 'en', target: { facet: 'goal', role: 'sales' } },
      { type: 'reveal', target: { facet: 'goal' } },
      { type: 'failed', locale: 'en' },
    ]) {
      assert.equal(isToPage(message), true, JSON.stringify(message));
    }
  });

  it('takes nothing that is not whole', () => {
    const withRow = (row: unknown) => ({
      ...SHOW,
      comparison: { ...COMPARISON, groups: [{ id: 'g', name: 'G', rows: [row] }] },
    });
    for (const message of [
      undefined,
      null,
      'show',
      7,
      [],
      {},
      { type: 'show' },
      { type: 'other' },
      { ...SHOW, locale: 'fr' },
      { ...SHOW, comparison: null },
      { ...SHOW, target: 'goal' },
      { ...SHOW, target: { facet: 7 } },
      { ...SHOW, comparison: { ...COMPARISON, roles: [{ id: 'sales', name: 'Sales' }] } },
      { ...SHOW, comparison: { ...COMPARISON, groups: {} } },
      withRow({ ...ROW, question: undefined }),
      withRow({ ...ROW, cells: [] }),
      withRow({ ...ROW, cells: [{ ...CELL, role: 'marketing' }] }),
      withRow({ ...ROW, cells: [{ ...CELL, points: [1] }] }),
      withRow({ ...ROW, cells: [{ ...CELL, sources: [{ id: 'F01' }] }] }),
      { type: 'reveal' },
      { type: 'reveal', target: { role: {} } },
      { type: 'failed' },
    ]) {
      assert.equal(isToPage(message), false, JSON.stringify(message));
    }
  });
});

describe('messages from the comparison page', () => {
  it('takes ready and nothing else', () => {
    assert.equal(isFromPage({ type: 'ready' }), true);
    for (const message of [undefined, null, 'ready', [], {}, { type: 'run' }, { type: ['ready'] }]) {
      assert.equal(isFromPage(message), false, JSON.stringify(message));
    }
  });
});

describe('the argument of Compare Roles', () => {
  const pack = { facets: [{ id: 'goal' }], roles: [{ id: 'sales' }] };

  it('keeps the ids that the pack holds', () => {
    assert.deepEqual(comparisonTarget({ facet: 'goal', role: 'sales' }, pack), { facet: 'goal', role: 'sales' });
    assert.deepEqual(comparisonTarget({ facet: 'goal', role: 'nobody' }, pack), { facet: 'goal' });
    assert.deepEqual(comparisonTarget({ facet: 'nothing', role: 'sales' }, pack), { role: 'sales' });
  });

  it('leaves out everything else', () => {
    for (const argument of [
      undefined,
      null,
      'goal',
      7,
      ['goal'],
      { facet: ['goal'] },
      { facet: null },
      { path: '/x', scheme: 'file' },
      { __proto__: { facet: 'x' } },
    ]) {
      assert.deepEqual(comparisonTarget(argument, pack), {}, JSON.stringify(argument));
    }
  });
});
