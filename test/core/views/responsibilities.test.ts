import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine, type DraftActivity } from '../../../src/core/index.ts';
import { ownersOf, partOf } from '../../../src/core/plain.ts';
import { ACTIVITIES, engine, withActivities } from '../../support/activities.ts';
import { roleModel, pictureWith } from '../../support/built-in.ts';

const analyzer = engine.createAnalyzer(roleModel);
const namedIn = (text: string): readonly DraftActivity[] => pictureWith(engine, analyzer, text).activities;

describe('Who owns what', () => {
  const { roles, neighbors, stages } = engine.responsibilities('zh');

  it('stands in the order of the funnel, whatever the order of the pack', () => {
    assert.deepEqual(
      stages.map(({ id, rows }) => [id, rows.map((row) => row.id)]),
      [
        ['demand', ['buy-ads']],
        ['lead', ['call-leads-back']],
        ['deal', ['sign-contracts', 'set-prices', 'write-the-spec']],
        ['retention', ['keep-users-active']],
      ],
    );
  });

  it('names the compared roles, and of their neighbors those that have a part in anything', () => {
    assert.deepEqual(
      roles.map(({ name }) => name),
      ['销售', '市场', '运营'],
    );
    assert.deepEqual(new Set(neighbors.map(({ id }) => id)), new Set(['product', 'data', 'finance']));
    assert.ok(neighbors.every(({ id, name }) => name !== id));
  });

  it('calls somebody that the pack does not know by the id', () => {
    const [first, ...rest] = ACTIVITIES;
    const activities = [{ ...first!, supports: ['astronaut'] }, ...rest];
    const odd = createEngine([{ ...withActivities, pack: { ...withActivities.pack, activities } }]);
    assert.deepEqual(odd.responsibilities('en').neighbors.at(-1), { id: 'astronaut', name: 'astronaut' });
  });

  it('says in each language why, what it depends on and what is handed on', () => {
    const row = engine.responsibilities('en').stages[0]!.rows[0]!;
    assert.equal(row.name, 'Buy ad space');
    assert.equal(row.why, 'It is for those who spend the budget.');
    assert.deepEqual(row.depends, [{ when: 'shop', owns: ['operations'], text: 'In a shop the shopkeeper does it.' }]);
    assert.deepEqual(row.handover, { from: 'marketing', to: 'sales', what: 'Qualified leads' });
    assert.equal(stages[0]!.rows[0]!.handover!.what, '合格线索');
  });

  it('tells its sources as what they are', () => {
    const reference = {
      id: 'a-list',
      kind: 'tasks',
      name: { zh: '一份清单', en: 'A list' },
      says: { zh: '清单这样说', en: 'It says so' },
    } as const;
    const [first, ...rest] = ACTIVITIES;
    const activities = [{ ...first!, sources: ['F01', 'a-list', 'practice', 'lost'] }, ...rest];
    const its = createEngine([
      { ...withActivities, pack: { ...withActivities.pack, activities, references: [reference] } },
    ]);
    const sources = its
      .responsibilities('zh')
      .stages.flatMap(({ rows }) => rows)
      .find(({ id }) => id === first!.id)!.sources;
    assert.deepEqual(
      sources.map(({ id, kind }) => [id, kind]),
      [
        ['F01', 'article'],
        ['a-list', 'tasks'],
        ['practice', 'practice'],
      ],
    );
    assert.deepEqual(sources[1], { id: 'a-list', kind: 'tasks', name: '一份清单', claim: '清单这样说' });
  });

  it('is what companies of the language do, and what is said of most others is a case', () => {
    const [first, ...rest] = ACTIVITIES;
    const abroad = {
      when: 'en',
      owns: ['marketing'],
      text: { zh: '英语国家归市场。', en: 'Abroad it is marketing.' },
    } as const;
    const activities = [{ ...first!, depends: [{ ...abroad, owns: [...abroad.owns] }] }, ...rest];
    const its = createEngine([{ ...withActivities, pack: { ...withActivities.pack, activities } }]);
    const rowIn = (...languages: Parameters<typeof its.responsibilities>) =>
      its
        .responsibilities(...languages)
        .stages.flatMap(({ rows }) => rows)
        .find(({ id }) => id === first!.id)!;
    const here = rowIn('zh');
    assert.deepEqual([here.owns, here.depends.map(({ when }) => when)], [['sales'], ['en']]);
    const there = rowIn('en');
    assert.deepEqual([there.owns, there.why], [['marketing'], 'Abroad it is marketing.']);
    assert.deepEqual(there.depends, [{ when: 'zh', owns: ['sales'], text: 'Whoever sells calls the leads back.' }]);
    assert.equal(rowIn('zh', 'en').why, '英语国家归市场。');
  });

  it('survives being copied', () => {
    assert.deepEqual(structuredClone(engine.responsibilities('en')), engine.responsibilities('en'));
  });

  it('shows the owner of a case, and that another one mostly owns it', () => {
    const ads = stages[0]!.rows[0]!;
    assert.deepEqual(ownersOf(ads), ['marketing']);
    assert.deepEqual(ownersOf(ads, 'shop'), ['operations']);
    assert.deepEqual(ownersOf(ads, 'b2b'), ['marketing']);
    assert.deepEqual(
      ['sales', 'marketing', 'operations', 'product'].map((id) => partOf(ads, id, 'shop')),
      ['supports', 'mostly', 'owns', undefined],
    );
  });
});

describe('What a draft names of it', () => {
  const SALES = (...lines: string[]): string =>
    `---\nrole: sales\nkind: jd\n---\n# 销售经理\n\n## 岗位职责\n${lines.map((line) => `- ${line}\n`).join('')}`;

  it('is each activity with its lines, and what the role of the draft has in it', () => {
    const text = SALES('签订合同，跟进回款', '购买广告', '开发客户、签订合同', '写需求文档');
    assert.deepEqual(namedIn(text), [
      { activity: 'buy-ads', items: [1], part: 'supports' },
      { activity: 'sign-contracts', items: [0, 2], part: 'owns' },
      { activity: 'write-the-spec', items: [3], part: 'others' },
    ]);
  });

  it('says that it depends where the role owns it in a case', () => {
    const text = SALES('购买广告').replace('role: sales', 'role: operations');
    assert.deepEqual(namedIn(text), [{ activity: 'buy-ads', items: [0], part: 'depends' }]);
  });

  it('says that it depends where companies of the language of the draft mostly give it to another role', () => {
    const abroad = { when: 'en' as const, owns: ['marketing'], text: { zh: '市场', en: 'Marketing' } };
    const activities = ACTIVITIES.map((it) => (it.id === 'sign-contracts' ? { ...it, depends: [abroad] } : it));
    const its = createEngine([{ ...withActivities, pack: { ...withActivities.pack, activities } }]);
    const partIn = (text: string) =>
      pictureWith(its, its.createAnalyzer(roleModel), text).activities.map(({ part }) => part);
    assert.deepEqual(partIn(SALES('签订合同')), ['owns']);
    const english =
      '---\nrole: sales\nkind: jd\n---\n# Sales Manager\n\n## Responsibilities\n- Sign contracts with new customers\n';
    assert.deepEqual(partIn(english), ['depends']);
  });

  it('names nothing that is required, denied, or given', () => {
    const text = `${SALES('不负责购买广告', '由运营负责购买广告')}\n## 任职要求\n- 会购买广告\n\n## 福利待遇\n- 不用签订合同\n`;
    assert.deepEqual(namedIn(text), []);
  });

  it('names activities of a draft whose role is not known, without saying whose they are', () => {
    assert.deepEqual(namedIn('- 购买广告\n'), [{ activity: 'buy-ads', items: [0] }]);
  });

  it('is nothing where there is no draft', () => {
    assert.deepEqual(namedIn(''), []);
  });
});
