import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { activityStrings, lensSentence, toldActivity } from '../../../src/words/activity-words.ts';
import { engine } from '../../support/built-in.ts';

const idsIn = (text: string): string[] => engine.activitiesIn(text).map(({ activity }) => activity);

describe('Whose work something is', () => {
  for (const locale of ['zh', 'en'] as const) {
    it(`is told of every activity with names, a reason and sources that say what they are (${locale})`, () => {
      for (const { id, owns, depends } of engine.pack.activities) {
        // Of companies in which the language is spoken.
        const there = depends.find(({ when }) => when === locale)?.owns ?? owns;
        const card = engine.activityCard(id, locale)!;
        assert.deepEqual(
          card.people.filter(({ part }) => part === 'owns').map((it) => it.id),
          there,
        );
        assert.ok(
          card.people.every(({ id: person, name }) => name !== person && name !== ''),
          id,
        );
        const told = toldActivity(card, locale);
        assert.match(told.people, /^● /);
        assert.ok(told.cases.length >= depends.length - 1, id);
        // Ids of claims and references are for those who keep the pack.
        assert.doesNotMatch(told.sources, /\bF\d\d\b|undefined|onet-|[a-z]-[a-z]+-[a-z]/, id);
        assert.ok(told.why !== '' && told.why !== undefined && card.name !== card.otherName, id);
      }
    });
  }

  it('is found in any text, also where the text denies it', () => {
    assert.ok(idsIn('不负责签订合同').includes('sign-contracts'));
    assert.ok(idsIn('We run paid search campaigns').includes('run-paid-search'));
    assert.deepEqual(idsIn('The weather was fine.'), []);
  });

  it('is found at the words of a draft that name it, and only there', () => {
    const text = '# 销售经理\n\n## 岗位职责\n\n- 拜访老板，然后签订合同，再去喝茶\n';
    const draft = engine.readDraft(text, 'markdown');
    const at = (words: string): string[] =>
      engine.activitiesAt(text, text.indexOf(words), draft).map(({ activity }) => activity);
    assert.ok(at('签订合同').includes('sign-contracts'));
    assert.deepEqual(at('喝茶'), []);
    assert.deepEqual(at('岗位职责'), []);
  });

  it('is searched by Chinese, English, pinyin and initials', () => {
    const { name } = engine.index.activity('sign-contracts')!;
    for (const query of [
      name.zh,
      name.en.toLowerCase(),
      engine.pinyin(name.zh)!.full,
      engine.pinyin(name.zh)!.initials,
    ]) {
      assert.ok(
        engine.searchActivities(query).some(({ id }) => id === 'sign-contracts'),
        query,
      );
    }
    assert.equal(engine.searchActivities('').length, engine.pack.activities.length);
    assert.equal(
      new Set(engine.searchActivities('签订合同').map(({ id }) => id)).size,
      engine.searchActivities('签订合同').length,
    );
  });

  it('is undefined for an activity that the pack does not hold', () => {
    assert.equal(engine.activityCard('no-such-activity', 'en'), undefined);
  });

  it('is said of a mark in one sentence', () => {
    const nameOf = (id: string): string => engine.index.professionName(id, 'en');
    const mark = { start: 0, end: 1, role: 'sales', owners: ['marketing'] };
    assert.equal(lensSentence({ ...mark, part: 'own' }, 'Sign contracts', nameOf, 'en'), 'Sales work: Sign contracts');
    assert.equal(
      lensSentence({ ...mark, part: 'shared' }, 'Score leads', nameOf, 'en'),
      'Shared work, owned by marketing: Score leads',
    );
    assert.equal(lensSentence({ ...mark, part: 'other' }, undefined, nameOf, 'en'), 'Reads like sales work');
    assert.equal(activityStrings('zh').whoseWork, '这是谁的活？');
  });
});
