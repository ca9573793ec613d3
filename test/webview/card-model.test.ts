import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { CardHistory, kindLine, readStoredCard, referenceOf, targetOf } from '../../src/webview/card/card-model.ts';
import { cardStrings } from '../../src/words/card-words.ts';
import { engine } from '../support/built-in.ts';

const cardOf = (reference: Parameters<typeof engine.card>[0]) => engine.card(reference, 'en')!;
const cell = { kind: 'cell', facet: 'methods', role: 'sales' } as const;
const facet = cardOf(cell);
const term = cardOf({ kind: 'term', id: 'sales-lead' });
const role = cardOf({ kind: 'role', id: 'sales' });

describe('The way through the Role Card', () => {
  it('leads back step by step over what its buttons left', () => {
    const history = new CardHistory();
    history.show('en', facet);
    assert.deepEqual(history.forward({ kind: 'term', id: 'sales-lead' }), { kind: 'term', id: 'sales-lead' });
    assert.deepEqual(history.show('en', term), { isNew: true, isAsked: true });
    assert.deepEqual(history.before, [cell]);
    assert.deepEqual(history.back(), cell);
    assert.deepEqual(history.show('en', facet), { isNew: true, isAsked: true });
    assert.deepEqual(history.before, []);
    assert.equal(history.back(), undefined);
  });

  it('ends when something else is shown than its button asked for', () => {
    const history = new CardHistory();
    history.show('en', facet);
    history.forward({ kind: 'term', id: 'sales-lead' });
    assert.deepEqual(history.show('en', role), { isNew: true, isAsked: false });
    assert.deepEqual(history.before, []);
  });

  it('stays when the same is shown in another language, and nothing changes when the same is shown again', () => {
    const history = new CardHistory();
    history.show('en', facet);
    history.forward({ kind: 'term', id: 'sales-lead' });
    history.show('en', term);
    assert.deepEqual(history.show('en', term), { isNew: false, isAsked: false });
    history.show('zh', engine.card({ kind: 'term', id: 'sales-lead' }, 'zh')!);
    assert.deepEqual(history.before, [cell]);
    history.forget();
    assert.equal(history.show('zh', engine.card({ kind: 'term', id: 'sales-lead' }, 'zh')!).isNew, true);
  });

  it('remembers twenty steps', () => {
    const history = new CardHistory();
    history.show('en', facet);
    for (let step = 0; step < 30; step++) {
      history.forward({ kind: 'term', id: 'sales-lead' });
      history.show('en', term);
    }
    assert.equal(history.before.length, 20);
    assert.deepEqual(history.before.at(-1), { kind: 'term', id: 'sales-lead' });
  });

  it('comes back with a page that was hidden', () => {
    const stored = readStoredCard(JSON.parse(JSON.stringify({ locale: 'en', card: term, before: [cell] })))!;
    const history = new CardHistory();
    history.restore(stored);
    history.show(stored.locale, stored.card);
    assert.deepEqual(history.back(), cell);
  });

  it('forgets what is stored when it is damaged, step by step', () => {
    for (const stored of [undefined, null, 7, {}, { locale: 'en', card: { kind: 'term' } }]) {
      assert.equal(readStoredCard(stored), undefined);
    }
    const damaged = { locale: 'en', card: term, before: [7, cell, { kind: 'term' }, 'x'] };
    assert.deepEqual(readStoredCard(damaged)!.before, [cell]);
    assert.deepEqual(readStoredCard({ ...damaged, before: 'x' })!.before, []);
  });
});

describe('What the Role Card says', () => {
  const strings = cardStrings('en');

  it('is whose it is and what it is above the title', () => {
    assert.equal(kindLine(facet, strings), `Sales · ${strings.kinds.facet}`);
    assert.equal(kindLine(role, strings), strings.kinds.role);
    assert.equal(kindLine(term, strings), `${strings.kinds.term} · ${term.facet!.name}`);
  });

  it('leads to what can be asked for again, and to the place in the comparison', () => {
    assert.deepEqual(referenceOf(facet), cell);
    assert.equal(referenceOf(role), undefined);
    assert.deepEqual(targetOf(facet), { role: 'sales', facet: 'methods' });
    assert.deepEqual(targetOf(role), { role: 'sales' });
    assert.equal(targetOf(term).term, 'sales-lead');
    const duty = cardOf({ kind: 'duty', id: engine.pack.duties[0]!.id });
    assert.deepEqual(referenceOf(duty), { kind: 'duty', id: duty.id });
    assert.equal(targetOf(duty).duty, duty.id);
  });
});
