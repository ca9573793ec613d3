import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import type { Knowledge, Locale } from '../../src/core/index.ts';
import { engine } from '../support/built-in.ts';
import { violations } from './axe.ts';
import { App } from './harness.ts';
import { resized } from './resized.ts';

describe('The matrix', () => {
  let app: App;
  before(async () => {
    app = await App.start();
  });
  beforeEach(async () => {
    await app.startAfresh();
    await show('en');
  });
  after(() => app?.close());

  const show = async (locale: Locale, change: (knowledge: Knowledge) => Knowledge = (it) => it): Promise<void> => {
    await app.say({ type: 'show', knowledge: change(engine.knowledge(locale)), used: [] });
    await app.page.locator('.matrix-view').waitFor();
  };
  const rows = (): Locator => app.page.locator('.facet-row:visible');
  const row = (facet: string): Locator => app.page.locator(`.facet-row[data-facet="${facet}"]`);
  const columns = (): Promise<string[]> => app.page.locator('.role:visible .role-name').allInnerTexts();
  const button = (name: string | RegExp): Locator => app.page.getByRole('button', { name });

  it('shows every facet for each role, with nothing that axe objects to', async () => {
    assert.equal(await rows().count(), 22);
    assert.deepEqual(await columns(), ['Sales', 'Marketing', 'Operations']);
    assert.deepEqual(await violations(app.page), []);
  });

  it('is one stop for the Tab key, with arrow keys inside', async () => {
    await row('goal').locator('.facet').focus();
    await app.page.keyboard.press('ArrowRight');
    assert.match((await app.page.locator(':focus').getAttribute('aria-label'))!, /^Sales, Goal/);
    await app.page.keyboard.press('ArrowDown');
    assert.match((await app.page.locator(':focus').getAttribute('aria-label'))!, /^Sales, Metrics/);
    assert.equal(await app.page.locator('.matrix [tabindex="0"]').count(), 1);
    await app.page.keyboard.press('Tab');
    assert.equal(await app.page.locator('.matrix :focus').count(), 0);
  });

  it('opens a cell into points, terms, sentences and sources, to insert and to copy', async () => {
    const cell = row('methods').locator('[data-role=sales]');
    await cell.locator('.opener').click();
    await cell.getByRole('heading', { name: 'Related terms' }).waitFor();
    const duty = cell.locator('.duty').first();
    await duty.getByRole('button', { name: /^Insert/ }).click();
    const { what } = await app.sentOf('insert');
    assert.equal(what.kind, 'duty');
    await duty.getByRole('button', { name: /^Copy/ }).click();
    assert.deepEqual((await app.sentOf('copy')).what, what);
    await duty.getByText('Copied').waitFor();
    await cell.locator('.chip').first().click();
    await cell
      .locator('.definition:visible')
      .getByRole('button', { name: /^Show card/ })
      .click();
    assert.equal((await app.sentOf('card')).what.kind, 'term');
    assert.deepEqual(await violations(app.page), []);
  });

  it('opens a whole row with Enter on its name', async () => {
    await row('goal').locator('.facet').focus();
    await app.page.keyboard.press('Enter');
    assert.equal(await row('goal').locator('.cell.open').count(), 3);
    await app.page.keyboard.press('Enter');
    assert.equal(await row('goal').locator('.cell.open').count(), 0);
  });

  it('folds a group, and unfolds it for what the filter finds', async () => {
    await button('Purpose').click();
    assert.equal(await row('goal').isVisible(), false);
    await app.page.getByRole('searchbox').fill('a customer who pays');
    assert.equal(await row('goal').isVisible(), true);
    await app.page.getByRole('searchbox').fill('');
    assert.equal(await row('goal').isVisible(), false);
    await button('Fold all').click();
    assert.equal(await rows().count(), 0);
    await button('Unfold all').click();
    assert.equal(await rows().count(), 22);
  });

  it('moves, pins and hides roles, and puts everything back', async () => {
    await button('Move right: Sales').focus();
    await app.page.keyboard.press('Enter');
    assert.deepEqual(await columns(), ['Marketing', 'Sales', 'Operations']);
    assert.equal(await app.page.locator(':focus').getAttribute('aria-label'), 'Move right: Sales');
    await button('Pin to the front: Operations').focus();
    await app.page.keyboard.press('Enter');
    assert.deepEqual(await columns(), ['Operations', 'Marketing', 'Sales']);
    assert.deepEqual(
      await row('goal')
        .locator('.cell')
        .evaluateAll((cells) => cells.map((it) => it.getAttribute('data-role'))),
      ['operations', 'marketing', 'sales'],
    );
    await button('Hide: Marketing').focus();
    await app.page.keyboard.press('Enter');
    assert.deepEqual(await columns(), ['Operations', 'Sales']);
    await button('Reset view').click();
    assert.deepEqual(await columns(), ['Sales', 'Marketing', 'Operations']);
  });

  it('never hides the last role', async () => {
    for (const name of ['Sales', 'Marketing', 'Operations']) {
      await app.page.locator('.toggle', { hasText: name }).focus();
      await app.page.keyboard.press('Space');
    }
    assert.deepEqual(await columns(), ['Operations']);
    await app.page.getByText('One role has to stay').waitFor();
  });

  it('shows only differences at first: short answers, and no row in which the shown roles answer alike', async () => {
    await app.page.locator('.toggle', { hasText: 'Operations' }).click();
    assert.equal(await row('team').isVisible(), false);
    assert.equal(await row('goal').isVisible(), true);
    assert.equal(await row('goal').locator('.summary').first().isVisible(), false);
    await app.page.getByText('2 alike are hidden').waitFor();
    await app.page.locator('.toggle', { hasText: 'Operations' }).click();
    assert.equal(await row('team').isVisible(), true);
    await button('Differences only').click();
    assert.equal(await row('goal').locator('.summary').first().isVisible(), true);
  });

  it('finds words of both languages and pinyin, marks them, and says how many rows are left', async () => {
    const filter = app.page.getByRole('searchbox');
    await filter.fill('special-forces');
    assert.equal(await rows().count(), 1);
    await app.page.getByText('1 of 22 rows').waitFor();
    await rows()
      .locator('mark', { hasText: /^Special-forces$/ })
      .waitFor();
    await filter.fill('斩首');
    await rows()
      .locator('.also mark', { hasText: /^斩首$/ })
      .first()
      .waitFor();
    await filter.fill('zhanshou');
    await rows()
      .locator('.also mark', { hasText: /^斩首$/ })
      .first()
      .waitFor();
    await show('zh');
    await rows()
      .locator('.key mark', { hasText: /^斩首$/ })
      .first()
      .waitFor();
    await filter.fill('没有这样的话');
    await app.page.getByText('没有哪一行提到').waitFor();
    await button('清除筛选').first().click();
    assert.equal(await rows().count(), 22);
  });

  it('shows the answer that a match is in, also where it shows only differences', async () => {
    const summary = engine.knowledge('en').comparison.groups[0]!.rows[0]!.cells[0]!.summary;
    await app.page.getByRole('searchbox').fill(summary);
    await app.page.locator('.summary mark:visible').first().waitFor();
  });

  it('says where a match is inside of a closed cell', async () => {
    const duty = engine.pack.duties.find(({ facet, role }) => facet === 'methods' && role === 'sales')!;
    await app.page.getByRole('searchbox').fill(duty.text.en);
    await row('methods').locator('[data-role=sales] .found-inside:visible').waitFor();
  });

  it('goes to a term and to a duty that something points at', async () => {
    const duty = engine.pack.duties.find(({ facet, role }) => facet === 'tools' && role === 'operations')!;
    await button('Hide: Operations').focus();
    await app.page.keyboard.press('Enter');
    await button('Resources').click();
    await app.say({ type: 'reveal', target: { facet: 'tools', role: 'operations', duty: duty.id } });
    await app.page.locator('.duty:focus', { hasText: duty.text.en }).waitFor();
    const term = engine.pack.terms.find(({ facet, roles }) => facet === 'methods' && roles.sales === 3)!;
    await app.say({ type: 'reveal', target: { facet: 'methods', role: 'sales', term: term.id } });
    await app.page.locator('.chip[aria-expanded=true]:focus', { hasText: term.forms.en[0]! }).waitFor();
    assert.deepEqual(await row('methods').evaluate((it) => it.classList.contains('marked')), true);
  });

  it('keeps what was arranged while it is hidden, and in another language', async () => {
    await app.page.getByRole('searchbox').fill('customer');
    await button('Pin to the front: Operations').focus();
    await app.page.keyboard.press('Enter');
    await row('goal').locator('.opener').first().click();
    await app.reload();
    await show('zh');
    assert.deepEqual(await columns(), ['运营', '销售', '市场']);
    assert.equal(await app.page.getByRole('searchbox').inputValue(), 'customer');
    assert.equal(await row('goal').locator('.cell.open').count(), 1);
  });

  it('does not filter while an input method composes', async () => {
    const session = await app.page.context().newCDPSession(app.page);
    await app.page.getByRole('searchbox').focus();
    await session.send('Input.imeSetComposition', { text: 'zhan', selectionStart: 4, selectionEnd: 4 });
    await app.page.waitForFunction(`document.querySelector('[role=searchbox], [type=search]').value === 'zhan'`);
    assert.equal(await rows().count(), 22);
    await session.send('Input.insertText', { text: '斩首' });
    await app.page.getByText('1 of 22 rows').waitFor();
    assert.equal(await rows().count(), 1);
  });

  it('has something to say when there is nothing to compare, or nobody to compare with', async () => {
    await show('en', (it) => ({
      ...it,
      comparison: { roles: [], groups: [] },
      translation: { roles: [], groups: [] },
    }));
    await app.page.getByText('There is nothing to compare yet.').waitFor();
    await show('en', (it) => resized(it, 1));
    assert.deepEqual(await columns(), ['Sales']);
    assert.equal(await button('Differences only').getAttribute('aria-disabled'), 'true');
    assert.equal(await rows().count(), 22);
    assert.deepEqual(await violations(app.page), []);
  });

  it('has every cell within reach of the keys when it shows only differences', async () => {
    await row('goal').locator('.facet').focus();
    await app.page.keyboard.press('ArrowRight');
    assert.match((await app.page.locator(':focus').getAttribute('aria-label'))!, /^Sales, Goal/);
    assert.equal(await row('goal').locator('.summary').first().isVisible(), false);
    await app.page.keyboard.press('Enter');
    assert.equal(await row('goal').locator('.summary').first().isVisible(), true);
    assert.deepEqual(await violations(app.page), []);
  });

  it('shows three roles side by side in half an editor', async () => {
    await app.page.setViewportSize({ width: 800, height: 800 });
    assert.ok((await app.page.evaluate<number>('document.documentElement.scrollWidth')) <= 800);
    assert.equal(await app.page.locator('.role:visible').count(), 3);
    await app.page.setViewportSize({ width: 1280, height: 800 });
  });

  it('keeps a pinned role in sight while eight are scrolled sideways', async () => {
    const long = 'Marketing and everything that has to do with it, wherever it is done';
    await show('en', (it) => {
      const eight = resized(it, 8);
      const roles = eight.comparison.roles.map((role, at) => (at === 4 ? { ...role, name: long } : role));
      return { ...eight, comparison: { ...eight.comparison, roles } };
    });
    await button(`Pin to the front: ${long}`).focus();
    await app.page.keyboard.press('Enter');
    assert.equal((await columns())[0], long);
    await app.page.evaluate('window.scrollTo(600, 0)');
    const head = (await app.page.locator('.role[data-role=marketing-4]').boundingBox())!;
    const facet = (await row('goal').locator('.facet').boundingBox())!;
    assert.ok(Math.abs(head.x - (facet.x + facet.width)) < 2, 'right after the first column');
    assert.ok(head.height < 160, 'a long name takes two lines');
    assert.deepEqual(await violations(app.page), []);
  });

  it('stacks the cells on a narrow page, with nothing cut off', async () => {
    await app.page.setViewportSize({ width: 300, height: 800 });
    assert.ok((await app.page.evaluate<number>('document.documentElement.scrollWidth')) <= 300);
    await row('goal').locator('.cell-role').first().waitFor();
    assert.deepEqual(await violations(app.page), []);
    await app.page.setViewportSize({ width: 1280, height: 800 });
  });
});
