import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import { ROUND, activityQuestions, quizQuestions, type Question } from '../../src/core/views/quiz.ts';
import { engine as withActivities, mapOf } from '../support/activities.ts';
import { engine } from '../support/built-in.ts';
import { quizStrings } from '../../src/words/quiz-words.ts';
import { violations } from './axe.ts';
import { App } from './harness.ts';
import { resized } from './resized.ts';

const knowledge = engine.knowledge('zh');
const map = mapOf('zh', withActivities);
const questions = [...quizQuestions(knowledge.comparison), ...activityQuestions(map.shown)];

describe('The quiz', () => {
  let app: App;
  before(async () => {
    app = await App.start();
  });
  beforeEach(async () => {
    await app.startAfresh();
    await show();
  });
  after(() => app?.close());

  const show = async (used: string[] = []): Promise<void> => {
    await app.say({ type: 'show', knowledge, used, target: { view: 'quiz' } });
    await app.say({ type: 'responsibilities', locale: 'zh', map });
    await app.page.locator('.quiz-card').waitFor();
  };
  const sentence = (): Promise<string> => app.page.locator('.quiz-sentence').innerText();
  const asked = async () => {
    const text = await sentence();
    return questions.find((it) => [it.text, quizStrings('zh').askOwner(it.text)].includes(text))!;
  };
  /** A neighbor is offered behind the roles. */
  const option = (role: string): Locator => {
    const { roles } = knowledge.comparison;
    const at = roles.findIndex(({ id }) => id === role);
    return app.page.locator('.option-role').nth(at < 0 ? roles.length : at);
  };

  it('asks ten questions one at a time, says why, and gives a score with what to read again', async () => {
    await app.page.getByRole('button', { name: '开始' }).click();
    assert.deepEqual(await violations(app.page), []);
    const seen = new Set<string>();
    let missed: Question | undefined;
    for (let at = 0; at < ROUND; at++) {
      const question = await asked();
      assert.ok(!seen.has(question.id));
      seen.add(question.id);
      const wrong = knowledge.comparison.roles.find(({ id }) => id !== question.role)!.id;
      await option(at === 0 ? wrong : question.role).click();
      await app.page.locator(`.verdict.${at === 0 ? 'wrong' : 'right'}`).waitFor();
      if (at === 0) {
        missed = question;
        assert.deepEqual(await violations(app.page), []);
      }
      await app.page.keyboard.press('Enter');
    }
    await app.page.getByText('10题答对9题').waitFor();
    const { activity, facet, text } = missed!;
    const row = knowledge.comparison.groups.flatMap(({ rows }) => rows).find(({ id }) => id === facet)!;
    const strings = quizStrings('zh');
    const name = activity ? strings.readActivity(text) : strings.readFacet(row.name);
    await app.page.getByRole('button', { name }).first().click();
    const place = activity
      ? `.activity-row.marked[data-activity="${activity.id}"]`
      : `.facet-row.marked[data-facet="${facet}"]`;
    await app.page.locator(place).waitFor();
    assert.deepEqual(await violations(app.page), []);
  });

  it('asks who owns an activity, with a neighbor to choose from, and leads to it in Responsibilities', async () => {
    const sign = questions.find(({ id }) => id === 'activity/sign-contracts')!;
    await show(questions.map(({ id }) => id).filter((id) => id !== sign.id));
    await app.page.getByRole('button', { name: '开始' }).click();
    assert.equal(await sentence(), '“签订合同”归谁负责？');
    assert.equal(await app.page.locator('.option-role').count(), 4);
    assert.deepEqual(await violations(app.page), []);
    await app.page.keyboard.press('4');
    await app.page.locator('.verdict.wrong').waitFor();
    await app.page.getByText('谁谈下来谁签。').waitFor();
    assert.deepEqual((await app.sentOf('quiz')).used.at(-1), sign.id);
    await app.page.getByRole('button', { name: '看“签订合同”的分工' }).click();
    await app.page.locator('.activity-row.marked[data-activity=sign-contracts]').waitFor();
  });

  it('is answered with a number key, and tells the editor what was asked', async () => {
    await app.page.getByRole('button', { name: '开始' }).click();
    const question = await asked();
    await app.page.keyboard.press('2');
    await app.page.locator('.verdict').waitFor();
    assert.deepEqual((await app.sentOf('quiz')).used, [question.id]);
    await app.page.keyboard.press('3');
    assert.equal(await app.page.locator('.option-role.right').count(), 1);
  });

  it('leads from the sentence to the roles with an arrow key', async () => {
    await app.page.getByRole('button', { name: '开始' }).click();
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('ArrowRight');
    await app.page.keyboard.press('Enter');
    await app.page.locator('.verdict').waitFor();
    assert.equal(
      await app.page
        .locator('.option-role')
        .nth(1)
        .evaluate((it) => it.matches('.right, .wrong')),
      true,
    );
  });

  it('asks what was not asked before', async () => {
    const left = questions.slice(0, 3).map(({ id }) => id);
    await show(questions.map(({ id }) => id).filter((id) => !left.includes(id)));
    await app.page.getByText('还有3题没出过').waitFor();
    await app.page.getByRole('button', { name: '开始' }).click();
    assert.ok(left.includes((await asked()).id));
  });

  it('goes on where it was after the page was hidden', async () => {
    await app.page.getByRole('button', { name: '开始' }).click();
    const first = await asked();
    await option(first.role).click();
    await app.page.getByRole('button', { name: '下一题' }).click();
    const second = await sentence();
    await app.reload();
    await app.say({ type: 'show', knowledge, used: [] });
    assert.equal((await app.sentOf('responsibilities')).type, 'responsibilities');
    await app.say({ type: 'responsibilities', locale: 'zh', map });
    await app.page.getByText('第2题，共10题').waitFor();
    assert.equal(await sentence(), second);
  });

  it('says why there is none where there is one role', async () => {
    await app.say({ type: 'show', knowledge: resized(knowledge, 1), used: [], target: { view: 'quiz' } });
    const nobody = { roles: [], neighbors: [], stages: [] };
    await app.say({ type: 'responsibilities', locale: 'zh', map: { shown: nobody, translation: nobody, named: {} } });
    await app.page.getByText('才能出题').waitFor();
    assert.equal(await app.page.getByRole('button', { name: '开始' }).count(), 0);
  });
});
