import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { DraftPicture } from '../../src/core/index.ts';
import {
  activitySearch,
  arrowOf,
  casesOf,
  draftCounts,
  draftMarks,
  isFolded,
  shownMap,
  withActivityShown,
  withCase,
  withEverything,
  withFoldsToggled,
} from '../../src/webview/responsibilities/responsibilities-model.ts';
import {
  FRESH_STATE,
  readState,
  type ResponsibilitiesState,
} from '../../src/webview/responsibilities/responsibilities-state.ts';
import { engine, mapOf } from '../support/activities.ts';

const both = mapOf('zh', engine);
const map = both.shown;
const { syllables } = engine.knowledge('zh');
const search = activitySearch({ locale: 'zh', syllables }, both);
const state = (change: Partial<ResponsibilitiesState>): ResponsibilitiesState => ({ ...FRESH_STATE, ...change });
const rowOf = (id: string) => map.stages.flatMap(({ rows }) => rows).find((row) => row.id === id)!;

/** Ids of the rows that a state shows. */
function shown(change: Partial<ResponsibilitiesState>, draft?: readonly string[]): string[] {
  const its = state(change);
  const { stages } = shownMap(its, map, search.find(its.filter), draft && new Set(draft));
  return stages.flatMap(({ rows }) => [...rows]);
}

describe('What Responsibilities show', () => {
  it('is everything in the beginning', () => {
    assert.equal(shown({}).length, 6);
    assert.deepEqual(shownMap(FRESH_STATE, map, search.find(''), undefined).left, 6);
  });

  it('is found by words of both languages, by pinyin, and by who owns it', () => {
    for (const filter of ['签订', 'SIGN contracts', 'qianding', '签订 合同']) {
      assert.deepEqual(shown({ filter }), ['sign-contracts'], filter);
    }
    assert.deepEqual(shown({ filter: '运营' }), ['keep-users-active']);
    assert.deepEqual(shown({ filter: 'the signed paper' }), ['sign-contracts']);
    assert.deepEqual(shown({ filter: '没有这个' }), []);
  });

  it('is what somebody owns, in the case that is chosen', () => {
    assert.deepEqual(shown({ owner: 'role:marketing' }), ['buy-ads']);
    assert.deepEqual(shown({ owner: 'role:marketing', when: 'shop' }), []);
    assert.deepEqual(shown({ owner: 'role:operations', when: 'shop' }), ['buy-ads', 'keep-users-active']);
    assert.deepEqual(shown({ owner: 'others' }), ['set-prices', 'write-the-spec']);
    assert.deepEqual(shown({ owner: 'split' }), ['set-prices']);
    assert.deepEqual(shown({ onlyChanged: true, when: 'shop' }), ['buy-ads']);
  });

  it('is what the draft names, and everything where there is no draft', () => {
    assert.deepEqual(shown({ onlyDraft: true }, ['sign-contracts']), ['sign-contracts']);
    assert.equal(shown({ onlyDraft: true }).length, 6);
  });

  it('leaves out what is folded, but counts it, and unfolds for a search', () => {
    const folded = ['deal'];
    assert.equal(shown({ folded }).length, 3);
    assert.equal(shownMap(state({ folded }), map, search.find(''), undefined).left, 6);
    assert.deepEqual(shown({ folded, filter: '签订' }), ['sign-contracts']);
  });

  it('offers the cases that anything depends on', () => {
    assert.deepEqual(casesOf(map), ['shop']);
  });

  it('knows from which column to which something is handed', () => {
    assert.deepEqual(arrowOf(rowOf('buy-ads'), map), { from: 1, to: 0 });
    assert.deepEqual(arrowOf(rowOf('sign-contracts'), map), { from: 0, to: 3 });
    assert.equal(arrowOf(rowOf('set-prices'), map), undefined);
    const within = { ...rowOf('set-prices'), handover: { from: 'product', to: 'finance', what: '' } };
    assert.equal(arrowOf(within, map), undefined);
  });

  it('lays a draft over it: its lines, and how many are whose', () => {
    const dot = { item: 0, line: 8, text: '签订合同', mix: {} };
    const activities = [
      { activity: 'sign-contracts', items: [0, 700], part: 'owns' },
      { activity: 'set-prices', items: [0], part: 'others' },
      { activity: 'buy-ads', items: [0] },
    ] as const;
    const marks = draftMarks({ dots: [dot], activities } as unknown as DraftPicture);
    assert.deepEqual(marks.get('sign-contracts'), {
      part: 'owns',
      lines: [{ item: 0, line: 8, text: '签订合同' }, { item: 700 }],
    });
    assert.deepEqual(draftCounts(activities), { owns: 1, others: 1 });
  });
});

describe('What the user does to Responsibilities', () => {
  it('folds every stage, or unfolds them', () => {
    const folded = withFoldsToggled(FRESH_STATE, map);
    assert.ok(isFolded(folded, map));
    assert.deepEqual(withFoldsToggled(folded, map).folded, []);
  });

  it('shows an activity whatever hides it', () => {
    const hidden = state({ filter: 'x', owner: 'split', folded: ['deal', 'lead'] });
    assert.deepEqual(
      withActivityShown(hidden, map, 'sign-contracts', false),
      state({ folded: ['lead'], open: ['sign-contracts'], row: 'sign-contracts' }),
    );
    const kept = withActivityShown(state({ filter: '签' }), map, 'sign-contracts', true)!;
    assert.equal(kept.filter, '签');
    assert.equal(withActivityShown(FRESH_STATE, map, 'nothing', true), undefined);
  });

  it('leaves a case, and everything that is filtered by', () => {
    const chosen = state({ when: 'shop', onlyChanged: true, open: ['buy-ads'] });
    assert.deepEqual(withCase(chosen, undefined), state({ open: ['buy-ads'] }));
    assert.deepEqual(withEverything({ ...chosen, filter: 'x', owner: 'split' }), state({ open: ['buy-ads'] }));
  });
});

describe('The stored state of Responsibilities', () => {
  it('is read back', () => {
    const stored = state({
      filter: '签',
      owner: 'role:sales',
      when: 'shop',
      onlyChanged: true,
      onlyDraft: true,
      open: ['buy-ads'],
      folded: ['deal'],
      row: 'buy-ads',
    });
    assert.deepEqual(readState(JSON.parse(JSON.stringify(stored)), map), stored);
  });

  it('is replaced part by part where it is damaged, old or hostile', () => {
    for (const stored of [null, undefined, 7, 'x', [], { filter: 7, owner: 'role:nobody', when: 'moon', open: 'x' }]) {
      assert.deepEqual(readState(stored, map), FRESH_STATE, JSON.stringify(stored));
    }
    assert.deepEqual(
      readState({ open: ['gone', 'buy-ads', 'buy-ads', 7], folded: [{}, 'deal'], row: 'gone', onlyChanged: true }, map),
      state({ open: ['buy-ads'], folded: ['deal'] }),
    );
  });
});
