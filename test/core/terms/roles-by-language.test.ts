import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { strengths } from '../../../src/core/index.ts';
import { mainRole } from '../../../src/core/pack/roles.ts';
import { analyzer, engine } from '../../support/built-in.ts';

/** The role that a title names, for a draft with a line below it. */
const declared = (title: string, line: string): string | undefined =>
  analyzer.analyze(`# ${title}\n\n- ${line}\n`, 'markdown').declared?.role;

describe('A term whose work other people do in the other language', () => {
  it('speaks of the role that does it where it is written', () => {
    const push = engine.index.term('push-notification')!;
    assert.equal(mainRole(push, 'zh'), 'operations');
    assert.equal(mainRole(push, 'en'), 'marketing');
    assert.equal(strengths(push, 'zh').operations, 3);
    assert.equal(strengths(push, 'en').marketing, 3);
    const funnel = engine.index.term('sales-funnel')!;
    assert.equal(strengths(funnel, 'en'), strengths(funnel, 'zh'), 'the same where nothing else is said');
  });

  it('has a card for the language of the text in which it stands, with a view of each role', () => {
    assert.equal(engine.termCard('membership', 'zh').mainRole, 'operations');
    assert.equal(engine.termCard('membership', 'en').mainRole, 'marketing');
    const card = engine.termCard('membership', 'zh', 'en');
    assert.equal(card.mainRole, 'marketing');
    assert.equal(card.roles[0]?.id, 'marketing');
    assert.match(card.definition, /\p{Script=Han}/u, 'in the language of the reader');
    assert.deepEqual(
      card.views.map(({ id }) => id),
      ['sales', 'marketing', 'operations'],
    );
  });

  it('stands in the column and the folder of the role that does it there', () => {
    const termsOf = (locale: 'zh' | 'en', role: string): string[] =>
      engine
        .outline(locale)
        .find((node) => node.role === role)!
        .children.find(({ folder }) => folder === 'terms')!
        .children.map(({ term }) => term!);
    assert.ok(termsOf('zh', 'operations').includes('push-notification'));
    assert.ok(termsOf('en', 'marketing').includes('push-notification'));
    assert.ok(!termsOf('en', 'operations').includes('push-notification'));
    const column = engine
      .comparison('en')
      .groups.flatMap(({ rows }) => rows)
      .find(({ id }) => id === 'methods')!
      .cells.find(({ role }) => role === 'marketing')!;
    assert.equal(column.terms.find(({ id }) => id === 'push-notification')?.strength, 3);
  });

  it('makes no lifecycle marketer an operator', () => {
    const text =
      '# Lifecycle Marketing Manager\n\n## Responsibilities\n\n- Build push notification and email journeys\n' +
      '- Run win-back campaigns for lapsed users\n- Own the loyalty points and the referral program\n';
    const { reading, findings, declared } = analyzer.analyze(text, 'markdown');
    assert.equal(declared?.role, 'marketing');
    assert.notEqual(reading.role, 'operations');
    assert.deepEqual(
      findings.map(({ code }) => code).filter((code) => /off-role|mismatch/u.test(code)),
      [],
    );
  });

  it('is shared in a language in which nobody has more of it than others', () => {
    const main = (id: string): (string | undefined)[] =>
      (['zh', 'en'] as const).map((locale) => mainRole(engine.index.term(id)!, locale));
    assert.deepEqual(main('renewal-rate'), [undefined, 'sales']);
    assert.deepEqual(main('target-customer'), ['sales', undefined]);
    assert.deepEqual(main('active-users'), ['operations', undefined]);
    assert.deepEqual(main('ab-test'), [undefined, undefined]);
    assert.deepEqual(main('community-manager'), ['operations', 'marketing']);
    for (const id of ['sales', 'marketing', 'operations'])
      assert.ok(
        engine.termCard('ab-test', 'zh').views.some((view) => view.id === id),
        id,
      );
  });

  it('names in a title the role of its language', () => {
    assert.equal(declared('Paid Membership Manager', 'Own tiers and perks'), 'marketing');
    assert.equal(declared('会员运营', '设计等级与权益'), 'operations');
  });
});
