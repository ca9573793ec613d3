import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import { ROUND, quizQuestions } from '../../src/core/views/quiz.ts';
import { engine } from '../support/built-in.ts';
import { violations } from './axe.ts';
import { App } from './harness.ts';
import { resized } from './resized.ts';

const knowledge = engine.knowledge('zh');
const questions = quizQuestions(knowledge.comparison);

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
    await app.page.locator('.quiz-card').waitFor();
  };
  const sentence = (): Promise<string> => app.page.locator('.quiz-sentence').innerText();
  const asked = async () => {
    const text = await sentence();
    return questions.find((it) => it.text === text)!;
  };
  const option = (role: string): Locator =>
    app.page.locator('.option-role').nth(knowledge.comparison.roles.findIndex(({ id }) => id === role));

  it('asks ten duties one at a time, says why, and gives a score with what to read again', async () => {
    await app.page.getByRole('button', { name: '开始' }).click();
    assert.deepEqual(await violations(app.page), []);
    const seen = new Set<string>();
    let missed = '';
    for (let at = 0; at < ROUND; at++) {
      const question = await asked();
      assert.ok(!seen.has(question.duty));
      seen.add(question.duty);
      const wrong = knowledge.comparison.roles.find(({ id }) => id !== question.role)!.id;
      await option(at === 0 ? wrong : question.role).click();
      await app.page.locator(`.verdict.${at === 0 ? 'wrong' : 'right'}`).waitFor();
      if (at === 0) {
        missed = question.facet;
        assert.deepEqual(await violations(app.page), []);
      }
      await app.page.keyboard.press('Enter');
    }
    await app.page.getByText('10题答对9题').waitFor();
    const row = knowledge.comparison.groups.flatMap(({ rows }) => rows).find(({ id }) => id === missed)!;
    await app.page
      .getByRole('button', { name: `看“${row.name}”这一行` })
      .first()
      .click();
    await app.page.locator(`.facet-row.marked[data-facet="${missed}"]`).waitFor();
    assert.deepEqual(await violations(app.page), []);
  });

  it('is answered with a number key, and tells the editor what was asked', async () => {
    await app.page.getByRole('button', { name: '开始' }).click();
    const question = await asked();
    await app.page.keyboard.press('2');
    await app.page.locator('.verdict').waitFor();
    assert.deepEqual((await app.sentOf('quiz')).used, [question.duty]);
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
    const left = questions.slice(0, 3).map(({ duty }) => duty);
    await show(questions.map(({ duty }) => duty).filter((duty) => !left.includes(duty)));
    await app.page.getByText('还有3题没出过').waitFor();
    await app.page.getByRole('button', { name: '开始' }).click();
    assert.ok(left.includes((await asked()).duty));
  });

  it('goes on where it was after the page was hidden', async () => {
    await app.page.getByRole('button', { name: '开始' }).click();
    const first = await asked();
    await option(first.role).click();
    await app.page.getByRole('button', { name: '下一题' }).click();
    const second = await sentence();
    await app.reload();
    await app.say({ type: 'show', knowledge, used: [] });
    await app.page.getByText('第2题，共10题').waitFor();
    assert.equal(await sentence(), second);
  });

  it('says why there is none where there is one role', async () => {
    await app.say({ type: 'show', knowledge: resized(knowledge, 1), used: [], target: { view: 'quiz' } });
    await app.page.getByText('才能出题').waitFor();
    assert.equal(await app.page.getByRole('button', { name: '开始' }).count(), 0);
  });
});
