import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isFromPage, isToPage } from '../../src/protocol/messages.ts';
import { comparisonTarget } from '../../src/protocol/target.ts';

const CELL = { role: 'sales', key: 'k', summary: 'x', points: ['y'], sources: [], terms: [], duties: [] };
const ROW = { id: 'goal', name: 'Goal', question: '?', cells: [CELL] };
const COMPARISON = {
  roles: [{ id: 'sales', name: 'Sales', tagline: 't' }],
  groups: [{ id: 'purpose', name: 'Purpose', rows: [ROW] }],
};
const KNOWLEDGE = {
  locale: 'zh',
  comparison: COMPARISON,
  translation: COMPARISON,
  syllables: { 运: ['yun'] },
  relay: [],
};
const ROW_OF_MAP = {
  id: 'sign',
  name: 'Sign',
  owns: ['sales'],
  shares: [],
  supports: [],
  why: 'w',
  depends: [{ when: 'b2b', owns: ['sales'], text: 't' }],
  sources: [{ id: 'practice', kind: 'practice', name: 'n', claim: 'c' }],
  agreement: 'most',
  facet: 'goal',
};
const mapWith = (row: object, other: object = row) => {
  const side = (it: object) => ({
    roles: [{ id: 'sales', name: 'Sales' }],
    neighbors: [],
    stages: [{ id: 'deal', rows: [it] }],
  });
  return { type: 'responsibilities', locale: 'en', map: { shown: side(row), translation: side(other), named: {} } };
};
const PICTURE = { isDeclared: false, mix: { none: 1 }, items: 0, dots: [], coverage: [], activities: [] };
const SHOW = { type: 'show', knowledge: KNOWLEDGE, used: [] };

describe('messages to the comparison page', () => {
  it('takes the messages of the extension', () => {
    for (const message of [
      SHOW,
      { ...SHOW, target: {} },
      { ...SHOW, target: { facet: 'goal', role: 'sales', term: 'lead', view: 'matrix' } },
      { type: 'reveal', target: { facet: 'goal' } },
      mapWith(ROW_OF_MAP),
      mapWith({ ...ROW_OF_MAP, handover: { from: 'sales', to: 'finance', what: 'w' } }),
      { type: 'draft', draft: null },
      // Messages travel as JSON, which has no place for a role that is not known.
      { type: 'draft', draft: { name: 'a.md', picture: PICTURE } },
      { type: 'draft', draft: { name: 'a.md', picture: { ...PICTURE, role: 'sales' } } },
      { type: 'card', locale: 'en', card: null },
      { type: 'failed', locale: 'en' },
    ]) {
      assert.equal(isToPage(message), true, JSON.stringify(message));
    }
  });

  it('takes nothing that is not whole', () => {
    const withComparison = (comparison: unknown) => ({
      ...SHOW,
      knowledge: { ...KNOWLEDGE, comparison, translation: comparison },
    });
    const withRow = (row: unknown) => withComparison({ ...COMPARISON, groups: [{ id: 'g', name: 'G', rows: [row] }] });
    for (const message of [
      undefined,
      null,
      'show',
      7,
      [],
      {},
      { type: 'show' },
      { type: 'other' },
      { ...SHOW, knowledge: { ...KNOWLEDGE, locale: 'fr' } },
      withComparison(null),
      { ...SHOW, target: 'goal' },
      { ...SHOW, target: { facet: 7 } },
      withComparison({ ...COMPARISON, roles: [{ id: 'sales', name: 'Sales' }] }),
      { ...SHOW, knowledge: { ...KNOWLEDGE, translation: { roles: [], groups: [] } } },
      { ...SHOW, target: { view: 'settings' } },
      withComparison({ ...COMPARISON, groups: {} }),
      withRow({ ...ROW, question: undefined }),
      withRow({ ...ROW, cells: [] }),
      withRow({ ...ROW, cells: [{ ...CELL, role: 'marketing' }] }),
      withRow({ ...ROW, cells: [{ ...CELL, points: [1] }] }),
      withRow({ ...ROW, cells: [{ ...CELL, sources: [{ id: 'F01' }] }] }),
      mapWith({ ...ROW_OF_MAP, owns: 'sales' }),
      mapWith({ ...ROW_OF_MAP, agreement: 'perhaps' }),
      mapWith({ ...ROW_OF_MAP, depends: [{ when: 'moon', owns: [], text: '' }] }),
      mapWith(ROW_OF_MAP, { ...ROW_OF_MAP, id: 'other' }),
      mapWith(ROW_OF_MAP, { ...ROW_OF_MAP, depends: [] }),
      { ...mapWith(ROW_OF_MAP), locale: undefined },
      { type: 'reveal' },
      { type: 'reveal', target: { role: {} } },
      { type: 'failed' },
    ]) {
      assert.equal(isToPage(message), false, JSON.stringify(message));
    }
  });
});

describe('messages from the comparison page', () => {
  it('takes the wishes of the page', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'insert', what: { kind: 'duty', id: 'sales-negotiation' } },
      { type: 'copy', what: { kind: 'cell', facet: 'goal', role: 'sales' } },
      { type: 'jump', item: 3 },
      { type: 'export', format: 'csv' },
      { type: 'picture', name: 'role-map', format: 'svg', data: '<svg/>' },
      { type: 'quiz', used: ['sales-negotiation'] },
      { type: 'responsibilities' },
      { type: 'export', format: 'raci' },
    ]) {
      assert.equal(isFromPage(message), true, JSON.stringify(message));
    }
  });

  it('takes nothing else', () => {
    for (const message of [
      undefined,
      null,
      'ready',
      [],
      {},
      { type: 'run' },
      { type: ['ready'] },
      { type: 'insert', what: { kind: 'text', text: 'x' } },
      { type: 'jump', item: -1 },
      { type: 'jump', item: 1.5 },
      { type: 'export', format: 'exe' },
      { type: 'picture', name: '../../x', format: 'svg', data: '' },
      { type: 'picture', name: 'role-map', format: 'gif', data: '' },
      { type: 'quiz', used: [7] },
    ]) {
      assert.equal(isFromPage(message), false, JSON.stringify(message));
    }
  });
});

describe('the argument of Compare Roles', () => {
  const pack = {
    facets: [{ id: 'goal' }],
    roles: [{ id: 'sales' }],
    terms: [
      { id: 'lead', facet: 'goal', roles: { marketing: 1, sales: 3 } },
      {
        id: 'market',
        facet: 'goal',
        roles: { sales: 1, marketing: 3 },
        depends: { zh: '看上下文', en: 'On its context' },
      },
      { id: 'conversion', facet: 'goal', roles: { sales: 3, marketing: 3 } },
    ],
    duties: [{ id: 'call', facet: 'goal', role: 'sales' }],
    activities: [{ id: 'sign' }],
  };

  it('keeps the ids that the pack holds', () => {
    assert.deepEqual(comparisonTarget({ facet: 'goal', role: 'sales' }, pack, 'zh'), { facet: 'goal', role: 'sales' });
    assert.deepEqual(comparisonTarget({ facet: 'goal', role: 'nobody' }, pack, 'zh'), { facet: 'goal' });
    assert.deepEqual(comparisonTarget({ facet: 'nothing', role: 'sales' }, pack, 'zh'), { role: 'sales' });
  });

  it('finds the row and the column of a term and of a duty', () => {
    assert.deepEqual(comparisonTarget({ term: 'lead' }, pack, 'zh'), { facet: 'goal', role: 'sales', term: 'lead' });
    assert.deepEqual(comparisonTarget({ duty: 'call' }, pack, 'zh'), { facet: 'goal', role: 'sales', duty: 'call' });
    assert.deepEqual(comparisonTarget({ view: 'quiz' }, pack, 'zh'), { view: 'quiz' });
  });

  it('finds the view of an activity', () => {
    const sign = { view: 'responsibilities', activity: 'sign' };
    assert.deepEqual(comparisonTarget({ activity: 'sign' }, pack, 'zh'), sign);
    assert.deepEqual(comparisonTarget({ activity: 'nothing' }, pack, 'zh'), {});
  });

  it('chooses no column for a term whose role depends on the words around it, or that two roles share', () => {
    assert.deepEqual(comparisonTarget({ term: 'market' }, pack, 'zh'), { facet: 'goal', term: 'market' });
    assert.deepEqual(comparisonTarget({ term: 'conversion' }, pack, 'zh'), { facet: 'goal', term: 'conversion' });
    const asked = { term: 'market', role: 'sales' };
    assert.deepEqual(comparisonTarget(asked, pack, 'zh'), { facet: 'goal', ...asked });
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
      assert.deepEqual(comparisonTarget(argument, pack, 'zh'), {}, JSON.stringify(argument));
    }
  });
});
