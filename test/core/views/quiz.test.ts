import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  activityQuestions,
  drawRound,
  quizQuestions,
  ROUND,
  scoreRound,
  withUsed,
  type Question,
} from '../../../src/core/views/quiz.ts';
import type { ActivityRow, Responsibilities } from '../../../src/core/index.ts';
import { engine } from '../../support/built-in.ts';
import { holds } from '../../support/property.ts';

const question = (role: string, id: string): Question => ({ id, role, text: id, facet: 'goal', words: [] });

/** Questions of some roles, so many each. */
const questionSets = fc
  .array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 8 })
  .map((counts) =>
    counts.flatMap((count, role) => Array.from({ length: count }, (_, at) => question(`r${role}`, `r${role}-${at}`))),
  );

/** A source of numbers that a run can be repeated with. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (state * 1_664_525 + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** So many questions about activities are of operations in English at least. */
const FEWEST_OF_OPERATIONS = 5;

describe('The quiz', () => {
  for (const locale of ['zh', 'en'] as const) {
    it(`has enough questions of every role in ${locale}, none of which names its role`, () => {
      const { comparison } = engine.knowledge(locale);
      const questions = quizQuestions(comparison);
      for (const { id, name } of comparison.roles) {
        const own = questions.filter(({ role }) => role === id);
        assert.ok(own.length >= 15, `${id}: ${own.length}`);
        assert.deepEqual(
          own.filter(({ text }) => text.toLowerCase().includes(name.toLowerCase())),
          [],
        );
      }
    });

    it(`asks in ${locale} of no sentence that is still to be filled in or chosen from`, () => {
      const { comparison } = engine.knowledge(locale);
      const activities = activityQuestions(engine.responsibilities(locale));
      for (const { text } of [...quizQuestions(comparison), ...activities]) {
        assert.doesNotMatch(text, /[[\]〔〕]|__|[（(][^）)]*[/／]/u);
      }
    });
  }

  it('has no more questions of a role than of the others, and they are of all its facets', () => {
    const { comparison } = engine.knowledge('zh');
    const questions = quizQuestions(comparison);
    const of = (role: string): Question[] => questions.filter((it) => it.role === role);
    const counts = comparison.roles.map(({ id }) => of(id).length);
    assert.deepEqual(new Set(counts).size, 1, counts.join(' '));
    const written = engine.pack.duties.filter(
      ({ role, section }) => role === 'operations' && section !== 'requirement' && section !== 'assessment',
    );
    assert.deepEqual(new Set(of('operations').map(({ facet }) => facet)), new Set(written.map(({ facet }) => facet)));
  });

  it('points at the words of the role in a sentence, and at no part of a word', () => {
    const words = (locale: 'zh' | 'en'): [string, string[]][] =>
      quizQuestions(engine.knowledge(locale).comparison).map(({ text, words }) => [
        text.toLowerCase(),
        words.map(({ label }) => label.toLowerCase()),
      ]);
    assert.ok(words('zh').filter(([, labels]) => labels.length > 0).length > 50);
    for (const [text, labels] of words('en')) {
      for (const label of labels)
        assert.ok(
          text
            .split(/[^a-z0-9]+/)
            .join(' ')
            .includes(label.replace(/[^a-z0-9]+/g, ' ')),
        );
      for (const label of labels) assert.ok(!labels.some((other) => other !== label && other.includes(label)));
    }
  });

  it('has no questions where there is nothing to choose from', () => {
    const { comparison } = engine.knowledge('zh');
    assert.deepEqual(quizQuestions({ ...comparison, roles: comparison.roles.slice(0, 1) }), []);
    assert.deepEqual(quizQuestions({ roles: [], groups: [] }), []);
  });

  it('asks ten different questions, or all when there are fewer', () => {
    holds(
      fc.property(questionSets, fc.nat(), (questions, seed) => {
        const round = drawRound(questions, [], randomOf(seed));
        assert.equal(round.length, Math.min(ROUND, questions.length));
        assert.equal(new Set(round).size, round.length);
      }),
    );
  });

  it('asks of every role alike while there are questions of it', () => {
    holds(
      fc.property(questionSets, fc.nat(), (questions, seed) => {
        const round = drawRound(questions, [], randomOf(seed));
        const roles = [...new Set(questions.map(({ role }) => role))];
        const counts = roles.map((role) => round.filter((it) => it.role === role).length);
        roles.forEach((role, at) => {
          const all = questions.filter((it) => it.role === role).length;
          assert.ok(counts[at] === all || counts[at]! >= Math.max(...counts) - 1, `${role}: ${counts.join(' ')}`);
        });
      }),
    );
  });

  it('repeats nothing until everything was asked, over as many rounds as that takes', () => {
    holds(
      fc.property(questionSets, fc.nat(), (questions, seed) => {
        fc.pre(questions.length > 0);
        const random = randomOf(seed);
        let used: string[] = [];
        const asked: string[] = [];
        while (asked.length < questions.length * 2) {
          for (const { id } of drawRound(questions, used, random)) {
            used = withUsed(questions, used, id);
            asked.push(id);
          }
        }
        const first = asked.slice(0, questions.length);
        assert.equal(new Set(first).size, questions.length);
      }),
    );
  });

  it('forgets what the pack no longer holds', () => {
    const questions = [question('a', '1'), question('b', '2')];
    assert.deepEqual(withUsed(questions, ['gone', '1'], '2'), ['1', '2']);
    assert.deepEqual(withUsed(questions, ['1', '2'], '1'), ['1']);
  });

  it('says how many were right and what to read again', () => {
    const at = (facet: string, chosen: string) => ({ question: { ...question('a', facet), facet }, chosen });
    const score = scoreRound([at('goal', 'a'), at('tools', 'b'), at('team', 'b'), at('team', 'c')]);
    assert.deepEqual(score, { right: 1, total: 4, facets: ['team', 'tools'] });
  });
});

describe('Questions about activities', () => {
  const row = (id: string, owns: string[], change: Partial<ActivityRow> = {}): ActivityRow => ({
    id,
    name: id,
    owns,
    shares: [],
    supports: [],
    why: `why ${id}`,
    depends: [],
    sources: [],
    agreement: 'most',
    facet: 'methods',
    ...change,
  });
  const map = (...rows: ActivityRow[]): Responsibilities => ({
    roles: ['sales', 'marketing'].map((id) => ({ id, name: `the ${id} team` })),
    neighbors: ['product', 'data'].map((id) => ({ id, name: `the ${id} team` })),
    stages: [{ id: 'deal', rows }],
  });
  const asked = (...rows: ActivityRow[]): string[] => activityQuestions(map(...rows)).map(({ id }) => id);

  it('ask what one alone owns, with the reason, and never what is disputed', () => {
    const [first, ...others] = activityQuestions(
      map(row('sign', ['sales']), row('split', ['sales'], { agreement: 'split' }), row('both', ['sales', 'marketing'])),
    );
    assert.deepEqual(others, []);
    assert.deepEqual([first!.id, first!.role, first!.activity!.why], ['activity/sign', 'sales', 'why sign']);
  });

  it('ask nothing whose name says who owns it', () => {
    assert.deepEqual(asked(row('brief the sales team', ['sales']), row('brief the sales team', ['marketing'])), [
      'activity/brief the sales team',
    ]);
  });

  it('tell the exceptions', () => {
    const depends = [{ when: 'b2b', owns: ['marketing'], text: 'In B2B' }] as const;
    assert.deepEqual(activityQuestions(map(row('plan', ['sales'], { depends })))[0]!.activity!.depends, ['In B2B']);
  });

  it('offer a neighbor beside the roles only where it has no part, or owns it', () => {
    const neighborOf = (rows: ActivityRow[]): (string | undefined)[] =>
      activityQuestions(map(...rows)).map(({ activity }) => activity?.neighbor?.id);
    const own = row('spec', ['product']);
    assert.deepEqual(neighborOf([own, row('sign', ['sales'])]), ['product', 'product']);
    assert.deepEqual(neighborOf([own, row('sign', ['sales'], { shares: ['product'] })]), ['product', undefined]);
    const inACase = { depends: [{ when: 'b2b', owns: ['product'], text: '' }] } as const;
    assert.deepEqual(neighborOf([own, row('sign', ['sales'], inACase)]), ['product', undefined]);
  });

  for (const locale of ['zh', 'en'] as const) {
    it(`take turns with those about duties in ${locale}, and are as many of each role`, () => {
      const questions = activityQuestions(engine.responsibilities(locale));
      for (const { id } of engine.pack.roles) {
        // In English-speaking companies others own much of what 运营 does.
        const fewest = locale === 'en' && id === 'operations' ? FEWEST_OF_OPERATIONS : ROUND;
        assert.ok(questions.filter(({ role }) => role === id).length >= fewest, id);
      }
      const split = engine.pack.activities.filter(({ agreement }) => agreement === 'split').map(({ id }) => id);
      assert.deepEqual(
        questions.filter(({ activity }) => split.includes(activity!.id)),
        [],
      );
      for (const { activity, role } of questions) {
        const known = engine.index.activity(activity!.id)!;
        const neighbor = activity!.neighbor?.id;
        if (neighbor === undefined || neighbor === role) continue;
        const involved = [...known.owns, ...known.shares, ...known.depends.flatMap(({ owns }) => owns)];
        assert.ok(!involved.includes(neighbor), `${known.id}: ${neighbor}`);
      }
    });
  }
});
