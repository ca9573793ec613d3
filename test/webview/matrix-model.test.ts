import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Comparison, ComparisonCell } from '../../src/core/index.ts';
import {
  dropSteps,
  emptyTable,
  groupsOf,
  hasDetails,
  isFolded,
  isSame,
  shownMatrix,
  visibleRoles,
  withCell,
  withFoldsToggled,
  withGroupToggled,
  withPinToggled,
  withReset,
  withRowToggled,
  withTargetShown,
} from '../../src/webview/matrix/matrix-model.ts';
import type { Found } from '../../src/webview/search/search.ts';
import { FRESH_STATE, cellKey, type MatrixState } from '../../src/webview/matrix/state.ts';
import { comparisonStrings } from '../../src/words/comparison-words.ts';

const ROLES = ['sales', 'marketing', 'operations'];
/** A cell with a key; those of sales and marketing have something to open. */
const cell = (role: string, key: string): ComparisonCell => ({
  role,
  key,
  summary: '',
  points: role === 'operations' ? [] : ['a point'],
  sources: [],
  terms: [],
  duties: [],
});
const row = (id: string, ...keys: string[]) => ({
  id,
  name: id,
  question: '',
  cells: ROLES.map((role, at) => cell(role, keys[at] ?? '')),
});
const COMPARISON: Comparison = {
  roles: ROLES.map((id) => ({ id, name: id, tagline: '' })),
  groups: [
    { id: 'purpose', name: '', rows: [row('goal', 'deals', 'leads', 'use'), row('team', 'front', 'Front', 'back')] },
    { id: 'empty', name: '', rows: [] },
    { id: 'work', name: '', rows: [row('tools', 'CRM', 'ads', 'chat')] },
  ],
};
const EVERYTHING: Found = { words: [], rows: new Set(['goal', 'team', 'tools']) };
const finding = (...rows: string[]): Found => ({ words: [{ word: 'x', isPinyin: false }], rows: new Set(rows) });
const state = (change: Partial<MatrixState> = {}): MatrixState => ({ ...FRESH_STATE, ...change });
const visibleRows = (shown: ReturnType<typeof shownMatrix>) => shown.groups.flatMap(({ rows }) => [...rows]);

describe('What the matrix shows', () => {
  it('is every row of every group that has rows', () => {
    const shown = shownMatrix(state(), COMPARISON, EVERYTHING);
    assert.deepEqual(visibleRows(shown), ['goal', 'team', 'tools']);
    assert.deepEqual([shown.left, shown.total, shown.same], [3, 3, 0]);
    assert.deepEqual(
      groupsOf(COMPARISON).map(({ id }) => id),
      ['purpose', 'work'],
    );
  });

  it('is less with folded groups, which still count', () => {
    const shown = shownMatrix(state({ folded: ['purpose'] }), COMPARISON, EVERYTHING);
    assert.deepEqual(visibleRows(shown), ['tools']);
    assert.equal(shown.left, 3);
    assert.deepEqual(
      shown.groups.map(({ isFolded, left }) => [isFolded, left]),
      [
        [true, 2],
        [false, 1],
      ],
    );
  });

  it('is what a search finds, in folded groups too', () => {
    const shown = shownMatrix(state({ folded: ['purpose'] }), COMPARISON, finding('team'));
    assert.deepEqual(visibleRows(shown), ['team']);
    assert.equal(shown.groups[1]!.left, 0);
  });

  it('leaves out rows in which the visible roles answer alike, when only differences are asked for', () => {
    const all = shownMatrix(state({ differences: true }), COMPARISON, EVERYTHING);
    assert.deepEqual([all.left, all.same], [3, 0]);
    const two = shownMatrix(state({ differences: true, hidden: ['operations'] }), COMPARISON, EVERYTHING);
    assert.deepEqual(visibleRows(two), ['goal', 'tools']);
    assert.deepEqual([two.left, two.same], [2, 1]);
  });

  it('calls answers alike whatever their case, and never where one is missing or alone', () => {
    const [goal, team] = COMPARISON.groups[0]!.rows;
    assert.equal(isSame(team!, ['sales', 'marketing']), true);
    assert.equal(isSame(team!, ROLES), false);
    assert.equal(isSame(team!, ['sales']), false);
    assert.equal(isSame(goal!, ['sales', 'marketing']), false);
    assert.equal(isSame(row('rhythm', '', ''), ['sales', 'marketing']), false);
  });

  it('says why nothing is left', () => {
    const strings = comparisonStrings('en');
    const say = (change: Partial<MatrixState>, found: Found, comparison = COMPARISON) => {
      const at = state(change);
      return emptyTable(at, shownMatrix(at, comparison, found), found.words.length > 0, strings);
    };
    const searched = say({ filter: ' nobody ' }, finding());
    assert.deepEqual(searched, {
      sentence: strings.noMatch('nobody'),
      hint: strings.noMatchHint(false),
      canClear: true,
    });
    assert.equal(say({ filter: 'x', hidden: ['sales'] }, finding()).hint, strings.noMatchHint(true));
    const same = { ...COMPARISON, groups: [{ id: 'g', name: '', rows: [row('team', 'front', 'front', 'front')] }] };
    const alike: Found = { words: [], rows: new Set(['team']) };
    assert.equal(say({ differences: true }, alike, same).sentence, strings.noDifference);
    assert.equal(say({}, { words: [], rows: new Set() }, { ...COMPARISON, groups: [] }).sentence, strings.noRows);
  });
});

describe('What the user does to the matrix', () => {
  it('opens and closes a cell', () => {
    const key = cellKey('goal', 'sales');
    const opened = withCell(state({ open: ['tools/sales'] }), key, true);
    assert.deepEqual(opened.open, ['tools/sales', key]);
    assert.deepEqual(withCell(opened, key, true).open, ['tools/sales', key]);
    assert.deepEqual(withCell(opened, key, false).open, ['tools/sales']);
  });

  it('opens all visible cells of a row that have something inside, and closes them when all are open', () => {
    const goal = COMPARISON.groups[0]!.rows[0]!;
    assert.deepEqual(goal.cells.map(hasDetails), [true, true, false]);
    const half = state({ open: ['goal/sales', 'tools/sales'] });
    const all = withRowToggled(half, goal);
    assert.deepEqual(all.open, ['tools/sales', 'goal/sales', 'goal/marketing']);
    assert.deepEqual(withRowToggled(all, goal).open, ['tools/sales']);
    assert.deepEqual(withRowToggled(state({ hidden: ['sales'] }), goal).open, ['goal/marketing']);
  });

  it('folds one group and all', () => {
    const one = withGroupToggled(state(), 'work');
    assert.deepEqual(one.folded, ['work']);
    assert.equal(isFolded(one, COMPARISON), false);
    const all = withFoldsToggled(one, COMPARISON);
    assert.deepEqual(all.folded, ['purpose', 'work']);
    assert.equal(isFolded(all, COMPARISON), true);
    assert.deepEqual(withFoldsToggled(all, COMPARISON).folded, []);
    assert.deepEqual(withGroupToggled(all, 'purpose').folded, ['work']);
  });

  it('pins roles in the order in which they were pinned', () => {
    const pinned = withPinToggled(withPinToggled(state(), 'operations'), 'marketing');
    assert.deepEqual(visibleRoles(pinned, COMPARISON), ['operations', 'marketing', 'sales']);
    assert.deepEqual(withPinToggled(pinned, 'operations').pinned, ['marketing']);
  });

  it('drops a role on another, one column after the other, and never across the pinned', () => {
    const steps = dropSteps(state(), COMPARISON, 'sales', 'operations');
    assert.deepEqual(
      steps.map((step) => visibleRoles(step, COMPARISON)),
      [
        ['marketing', 'sales', 'operations'],
        ['marketing', 'operations', 'sales'],
      ],
    );
    const back = dropSteps(steps[1]!, COMPARISON, 'sales', 'marketing');
    assert.deepEqual(visibleRoles(back.at(-1)!, COMPARISON), ['sales', 'marketing', 'operations']);
    assert.deepEqual(dropSteps(state({ pinned: ['sales'] }), COMPARISON, 'sales', 'operations'), []);
    assert.deepEqual(dropSteps(state({ hidden: ['operations'] }), COMPARISON, 'sales', 'operations'), []);
    assert.deepEqual(dropSteps(state(), COMPARISON, 'sales', 'sales'), []);
  });

  it('puts everything back but the search', () => {
    const changed = state({ filter: 'x', hidden: ['sales'], pinned: ['operations'], open: ['goal/sales'] });
    assert.deepEqual(withReset(changed), { ...FRESH_STATE, filter: 'x' });
  });

  it('shows what something points at: nothing hides it, and its cell is open', () => {
    const hiding = state({
      filter: 'x',
      hidden: ['sales', 'operations'],
      folded: ['purpose', 'work'],
      differences: true,
    });
    const target = { facet: 'goal', role: 'sales', term: 'a-term' };
    const shown = withTargetShown(hiding, COMPARISON, target, new Set(['tools']));
    assert.deepEqual(shown.hidden, ['operations']);
    assert.equal(shown.filter, '');
    assert.deepEqual(shown.folded, ['work']);
    assert.deepEqual(shown.open, ['goal/sales']);
    assert.equal(shown.differences, true);
    assert.deepEqual(shown.mark, target);
  });

  it('leaves alone what does not hide what something points at', () => {
    const at = state({ filter: 'x', folded: ['purpose'], open: ['tools/sales'] });
    const shown = withTargetShown(at, COMPARISON, { facet: 'tools', role: 'sales' }, new Set(['tools']));
    assert.deepEqual(shown, { ...at, mark: { facet: 'tools', role: 'sales' } });
    const again = withTargetShown(at, COMPARISON, { facet: 'tools', role: 'sales', duty: 'd' }, new Set(['tools']));
    assert.deepEqual(again.open, ['tools/sales']);
  });

  it('gives up showing only differences for a row in which the visible roles answer alike', () => {
    const at = state({ differences: true, hidden: ['operations'] });
    const all = EVERYTHING.rows;
    assert.equal(withTargetShown(at, COMPARISON, { facet: 'team' }, all).differences, false);
    assert.equal(withTargetShown(at, COMPARISON, { facet: 'goal' }, all).differences, true);
  });
});
