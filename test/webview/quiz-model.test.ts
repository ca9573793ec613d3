import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { QuizModel, type QuestionPage, type ResultPage, type StartPage } from '../../src/webview/quiz/quiz-model.ts';
import { NO_ROUND } from '../../src/webview/quiz/quiz-state.ts';
import { quizStrings } from '../../src/words/quiz-words.ts';
import type { Responsibilities } from '../../src/core/index.ts';
import { engine } from '../support/built-in.ts';

const strings = quizStrings('en');
const { comparison } = engine.knowledge('en');
const NOBODY: Responsibilities = { roles: [], neighbors: [], stages: [] };
const model = new QuizModel(comparison, { shown: NOBODY, named: {} }, strings);
const begin = () => model.begin([], () => 0.5);
/** The round after its questions were answered: each rightly, or each by the same role. */
function played(chosen?: string) {
  let state = begin();
  let used: readonly string[] = [];
  for (let at = 0; at < 10; at++) {
    const { question } = model.page(state, used) as QuestionPage;
    const answered = model.answer(state, used, chosen ?? question.role)!;
    ({ used } = answered);
    state = model.next(answered.state);
  }
  return { state, used };
}

describe('A round of the quiz', () => {
  it('begins with how many questions are left', () => {
    const total = model.questions.length;
    const fresh = model.page(NO_ROUND, []) as StartPage;
    assert.deepEqual(fresh, { kind: 'start', lead: strings.lead(10), left: strings.left(total, total) });
    const used = model.questions.slice(0, 4).map(({ id }) => id);
    assert.equal((model.page(NO_ROUND, used) as StartPage).left, strings.left(total - 4, total));
    const all = model.questions.map(({ id }) => id);
    assert.equal((model.page(NO_ROUND, all) as StartPage).left, strings.left(total, total));
  });

  it('says so where there is nothing to ask', () => {
    const empty = new QuizModel({ ...comparison, groups: [] }, { shown: NOBODY, named: {} }, strings);
    assert.deepEqual(empty.page(NO_ROUND, []), { kind: 'start', lead: strings.none });
  });

  it('asks ten questions, each answered once', () => {
    const state = begin();
    assert.equal(state.round.length, 10);
    const open = model.page(state, []) as QuestionPage;
    assert.deepEqual([open.kind, open.at, open.total, open.answer], ['question', 0, 10, undefined]);
    const answered = model.answer(state, [], open.question.role)!;
    assert.deepEqual(answered.used, [open.question.id]);
    assert.equal(model.answer(answered.state, answered.used, 'sales'), undefined);
    assert.equal(model.answer(NO_ROUND, [], 'sales'), undefined);
  });

  it('explains a right answer with what two others do, and a wrong one with what that role does', () => {
    const state = begin();
    const { question } = model.page(state, []) as QuestionPage;
    const right = (model.page(model.answer(state, [], question.role)!.state, []) as QuestionPage).answer!;
    assert.equal(right.verdict, strings.right(model.roleName(question.role)));
    assert.equal(right.others.length, 2);
    assert.ok(right.why!.includes(model.facetName(question.facet)));
    const other = comparison.roles.find(({ id }) => id !== question.role)!;
    const wrong = (model.page(model.answer(state, [], other.id)!.state, []) as QuestionPage).answer!;
    assert.equal(wrong.isRight, false);
    assert.equal(wrong.verdict, strings.wrong(model.roleName(question.role)));
    assert.equal(wrong.others.length, 1);
    assert.ok(wrong.others[0]!.includes(other.name));
  });

  it('ends with a score, what to read again, and every answer', () => {
    const perfect = played();
    const won = model.page(perfect.state, perfect.used) as ResultPage;
    assert.equal(won.score, strings.score(10, 10));
    assert.deepEqual(won.missed, []);
    const half = played('sales');
    const page = model.page(half.state, half.used) as ResultPage;
    const wrong = page.review.filter(({ isRight }) => !isRight);
    assert.equal(page.score, strings.score(10 - wrong.length, 10));
    assert.deepEqual(
      new Set(page.missed.map(({ facet }) => facet)),
      new Set(wrong.map(({ question }) => question.facet)),
    );
    assert.equal(page.missed.length, new Set(page.missed.map(({ facet }) => facet)).size);
    assert.ok(page.review.every(({ chosen }) => chosen === 'sales'));
  });

  it('can be left at any time', () => {
    assert.deepEqual(model.stop(), NO_ROUND);
  });

  it('explains a duty by the activity that it names, and not by what its role does at large', () => {
    const responsibilities = engine.responsibilityMap('en');
    const { shown: map, named } = responsibilities;
    const explained = new QuizModel(comparison, responsibilities, strings);
    const question = explained.questions.find(({ id }) => id in named)!;
    const state = { round: [question.id], chosen: [question.role], at: 0 };
    const { answer } = explained.page(state, []) as QuestionPage;
    const row = map.stages.flatMap(({ rows }) => rows).find(({ id }) => id === named[question.id]);
    assert.equal(answer!.why, row!.why);
    assert.ok(row!.owns.includes(question.role));
  });

  it('leaves out what nobody wrote: a reason, and the cells of a role that has none', () => {
    const bare = {
      ...comparison,
      groups: comparison.groups.map((group) => ({
        ...group,
        rows: group.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, key: '', summary: '', points: [] })),
        })),
      })),
    };
    const shown: Responsibilities = {
      roles: comparison.roles,
      neighbors: [],
      stages: [
        {
          id: 'deal',
          rows: [
            {
              ...{ id: 'sign', name: 'Sign contracts', owns: ['sales'], shares: [], supports: [], sources: [] },
              ...{ depends: [{ when: 'en', owns: ['marketing'] }], agreement: 'most', facet: 'methods' },
            },
          ],
        },
      ],
    };
    const asking = new QuizModel(bare, { shown, named: {} }, strings);
    for (const { id, role } of asking.questions) {
      const { answer } = asking.page({ round: [id], chosen: [role], at: 0 }, []) as QuestionPage;
      assert.deepEqual([answer!.why, answer!.others], [undefined, []], id);
    }
    assert.ok(asking.questions.some(({ activity }) => activity));
  });

  it('explains an activity by its reason and its exceptions, and names a neighbor that was chosen', () => {
    const map: Responsibilities = {
      roles: comparison.roles,
      neighbors: [{ id: 'product', name: 'Product' }],
      stages: [
        {
          id: 'deal',
          rows: [
            {
              id: 'sign',
              name: 'Sign contracts',
              owns: ['sales'],
              shares: [],
              supports: [],
              why: 'The seller signs.',
              depends: [{ when: 'shop', owns: ['operations'], text: 'Nobody signs in a shop.' }],
              sources: [],
              agreement: 'most',
              facet: 'methods',
            },
            {
              id: 'spec',
              name: 'Write the spec',
              owns: ['product'],
              shares: [],
              supports: [],
              why: 'Product writes it.',
              depends: [],
              sources: [],
              agreement: 'all',
              facet: 'methods',
            },
          ],
        },
      ],
    };
    const asking = new QuizModel({ ...comparison, groups: [] }, { shown: map, named: {} }, strings);
    assert.deepEqual(asking.people, [...comparison.roles.map(({ id }) => id), 'product']);
    const state = { round: ['activity/sign'], chosen: [], at: 0 };
    const wrong = (asking.page(asking.answer(state, [], 'product')!.state, []) as QuestionPage).answer!;
    assert.deepEqual(wrong, {
      chosen: 'product',
      isRight: false,
      verdict: strings.wrong('Sales'),
      why: 'The seller signs.',
      others: [strings.depends('Nobody signs in a shop.')],
    });
    assert.equal(asking.roleName('product'), 'Product');
  });
});
