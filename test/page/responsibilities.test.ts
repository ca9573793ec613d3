import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import type { Locale } from '../../src/core/index.ts';
import { engine, mapOf } from '../support/activities.ts';
import { roleModel, pictureWith } from '../support/built-in.ts';
import { violations } from './axe.ts';
import { THEMES } from './themes.ts';
import { App } from './harness.ts';

const DRAFT = `---
role: sales
kind: jd
---
# 销售经理

## 岗位职责
- 签订合同，跟进回款
- 购买广告
- 维持用户活跃
`;

/** Shows the view, with what it needs to know. */
async function show(app: App, locale: Locale): Promise<void> {
  await app.say({ type: 'show', knowledge: engine.knowledge(locale), used: [], target: { view: 'responsibilities' } });
  await app.say({ type: 'responsibilities', locale, map: mapOf(locale, engine) });
  await app.page.locator('.responsibilities-view').waitFor();
}

async function showDraft(app: App): Promise<void> {
  const picture = pictureWith(engine, engine.createAnalyzer(roleModel), DRAFT);
  await app.say({ type: 'draft', draft: { name: 'a.md', picture } });
  await app.page.locator('.draft-summary:visible').waitFor();
}

describe('Responsibilities', () => {
  let app: App;
  before(async () => {
    app = await App.start();
  });
  beforeEach(async () => {
    await app.startAfresh();
    await show(app, 'en');
  });
  after(() => app?.close());

  const rows = (): Promise<(string | null)[]> =>
    app.page
      .locator('.activity-row:visible')
      .evaluateAll((lines) => lines.map((it) => it.getAttribute('data-activity')));
  const row = (activity: string): Locator => app.page.locator(`.activity-row[data-activity="${activity}"]`);
  const below = (activity: string): Locator => app.page.locator(`.activity-row[data-activity="${activity}"] + tr`);
  /** What a row says without its signs. */
  const cells = (activity: string): Promise<string[]> =>
    row(activity)
      .locator('td')
      .evaluateAll((all) => all.map((it) => it.textContent.trim()));
  const opener = (activity: string): Locator => row(activity).locator('.activity-opener');
  const choose = (label: string, option: string): Promise<unknown> =>
    app.page.getByLabel(label, { exact: true }).selectOption({ label: option });

  it('is a table along the funnel: a column for each role and one for all others', async () => {
    assert.deepEqual(await app.page.locator('.responsibilities-view h2').allInnerTexts(), [
      'Demand generation',
      'Leads',
      'Closing deals',
      'Retention and repeat business',
    ]);
    assert.deepEqual(await cells('call-leads-back'), ['owns', 'shares', 'no part', 'no part']);
    assert.equal((await cells('set-prices'))[3], 'ownsProduct managementsharesFinance and accounting');
    assert.equal(await app.page.getByRole('columnheader').count(), 5);
    assert.deepEqual(await violations(app.page), []);
  });

  it('opens a row into the reason, the cases, the handover and the sources', async () => {
    await opener('buy-ads').click();
    const details = below('buy-ads');
    await details.getByText('It is for those who spend the budget.').waitFor();
    assert.match(
      await details.innerText(),
      /Online shop or live stream\s+Operations\s+In a shop the shopkeeper does it\./,
    );
    assert.match(await details.innerText(), /Supported by Sales, Data and analytics/);
    assert.match(await details.innerText(), /Marketing\s+Qualified leads\s+Sales/);
    await details.getByText('Trade practice').waitFor();
    assert.deepEqual(await violations(app.page), []);
    await opener('buy-ads').click();
    assert.equal(await details.isVisible(), false);
  });

  it('says plainly where the owner is disputed', async () => {
    assert.match(await row('set-prices').innerText(), /Split/);
    await opener('set-prices').click();
    assert.match(await below('set-prices').innerText(), /disagree on the owner/);
  });

  it('draws a handover from column to column, and says it to a screen reader', async () => {
    const arrow = row('buy-ads').locator('.handover');
    assert.match((await arrow.getAttribute('class'))!, /to-left/);
    assert.equal((await cells('buy-ads'))[1], 'owns hands over to Sales: Qualified leads');
    const [from, to, line] = await Promise.all([
      row('buy-ads').locator('td').nth(1).boundingBox(),
      row('buy-ads').locator('td').nth(0).boundingBox(),
      arrow.boundingBox(),
    ]);
    const middle = (box: typeof from): number => box!.x + box!.width / 2;
    assert.ok(Math.abs(line!.x - middle(to)) < 3 && Math.abs(line!.x + line!.width - middle(from)) < 3);
    assert.match((await row('sign-contracts').locator('.handover').getAttribute('class'))!, /to-right to-others/);
  });

  it('is filtered by words of both languages and by pinyin, and marks them', async () => {
    const field = app.page.getByRole('searchbox');
    await app.page.keyboard.press('/');
    await app.page.keyboard.type('contracts');
    assert.deepEqual(await rows(), ['sign-contracts']);
    assert.equal(await row('sign-contracts').locator('mark').innerText(), 'contracts');
    await field.fill('合同');
    assert.deepEqual(await rows(), ['sign-contracts']);
    await field.fill('hetong');
    assert.deepEqual(await rows(), ['sign-contracts']);
    await field.fill('zzz');
    await app.page.getByText('No activity fits.').waitFor();
    assert.deepEqual(await violations(app.page), []);
    await app.page.getByRole('button', { name: 'Show all' }).click();
    assert.equal((await rows()).length, 6);
  });

  it('is filtered by who owns it', async () => {
    await choose('Owner', 'Owned by Sales');
    assert.deepEqual(await rows(), ['call-leads-back', 'sign-contracts']);
    await choose('Owner', 'Owned by other teams');
    assert.deepEqual(await rows(), ['set-prices', 'write-the-spec']);
    await choose('Owner', 'Split opinions');
    assert.deepEqual(await rows(), ['set-prices']);
  });

  it('shows the owners of a case, and what changes hands', async () => {
    await choose('Case', 'Online shop or live stream');
    assert.deepEqual((await cells('buy-ads')).slice(1, 3), [
      'owns it in most companies, not here hands over to Sales: Qualified leads',
      'owns',
    ]);
    assert.match(await row('buy-ads').innerText(), /other owner/);
    await choose('Owner', 'Owned by Operations');
    assert.deepEqual(await rows(), ['buy-ads', 'keep-users-active']);
    await app.page.getByRole('button', { name: 'Only what changes hands' }).click();
    assert.deepEqual(await rows(), ['buy-ads']);
    assert.deepEqual(await violations(app.page), []);
    await choose('Case', 'Most companies');
    assert.deepEqual(await rows(), ['keep-users-active']);
  });

  it('lays the draft over it, and leads to its lines', async () => {
    await showDraft(app);
    assert.equal(
      await app.page.locator('.draft-summary').innerText(),
      'a.md names 3 activities: 1 of its own, 1 to support only, 1 owned by another team',
    );
    assert.match(await row('sign-contracts').innerText(), /its own work/);
    assert.match(await row('keep-users-active').innerText(), /owned by Operations/);
    assert.equal(await app.page.locator('.part-head.draft-column').innerText(), 'Sales\nThis draft');
    await row('keep-users-active')
      .getByRole('button', { name: /^Line 10/ })
      .click();
    assert.deepEqual(await app.sentOf('jump'), { type: 'jump', item: 2 });
    await opener('sign-contracts').click();
    await below('sign-contracts').getByText('签订合同，跟进回款').waitFor();
    await app.page.getByRole('button', { name: 'Only what the draft names' }).click();
    assert.deepEqual(await rows(), ['buy-ads', 'sign-contracts', 'keep-users-active']);
    assert.deepEqual(await violations(app.page), []);
    await app.say({ type: 'draft', draft: null });
    await app.page.locator('.draft-summary').waitFor({ state: 'hidden' });
    assert.equal((await rows()).length, 6);
  });

  it('leaves alone what an input method composes in the filter, when the draft is analyzed anew', async () => {
    const session = await app.page.context().newCDPSession(app.page);
    const box = app.page.getByRole('searchbox');
    await box.focus();
    await session.send('Input.imeSetComposition', { text: 'qian', selectionStart: 4, selectionEnd: 4 });
    await showDraft(app);
    assert.equal(await box.inputValue(), 'qian');
    await session.send('Input.insertText', { text: '签' });
    await app.page.waitForFunction(`document.querySelector('[type=search]').value === '签'`);
    await showDraft(app);
    assert.equal(await box.inputValue(), '签');
  });

  it('folds a stage, and unfolds it for what the filter finds', async () => {
    await app.page.getByRole('button', { name: 'Closing deals' }).click();
    assert.deepEqual(await rows(), ['buy-ads', 'call-leads-back', 'keep-users-active']);
    await app.page.getByRole('searchbox').fill('contracts');
    assert.deepEqual(await rows(), ['sign-contracts']);
    await app.page.getByRole('searchbox').fill('');
    await app.page.getByRole('button', { name: 'Fold all' }).click();
    assert.deepEqual(await rows(), []);
    await app.page.getByRole('button', { name: 'Unfold all' }).click();
    assert.equal((await rows()).length, 6);
  });

  it('is one stop for the Tab key, with arrow keys inside and Enter to open', async () => {
    await showDraft(app);
    await opener('call-leads-back').focus();
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('ArrowDown');
    assert.equal(await app.page.locator(':focus').innerText(), 'Sign contracts');
    await app.page.keyboard.press('Enter');
    await app.page.keyboard.press('ArrowRight');
    assert.match(await app.page.locator(':focus').innerText(), /^Line 8$/);
    await app.page.keyboard.press('ArrowDown');
    assert.equal(await below('sign-contracts').locator(':focus').count(), 1);
    assert.equal(await app.page.locator('.activities [tabindex="0"]').count(), 1);
    await app.page.keyboard.press('Tab');
    assert.equal(await app.page.locator('.activities :focus').count(), 0);
  });

  it('is as it was left after the page was hidden', async () => {
    await opener('set-prices').click();
    await app.page.locator('.group-button', { hasText: 'Leads' }).click();
    await choose('Case', 'Online shop or live stream');
    await app.reload();
    await show(app, 'en');
    assert.equal(await below('set-prices').isVisible(), true);
    assert.equal(await row('call-leads-back').isVisible(), false);
    assert.equal((await cells('buy-ads'))[2], 'owns');
  });

  it('opens an activity from outside, whatever is filtered and folded', async () => {
    await choose('Owner', 'Owned by Sales');
    await app.page.getByRole('button', { name: 'Fold all' }).click();
    await app.say({ type: 'reveal', target: { view: 'responsibilities', activity: 'keep-users-active' } });
    await app.page.locator('.activity-row.marked').waitFor();
    assert.equal(await app.page.locator(':focus').innerText(), 'Keep users active');
    assert.equal(await below('keep-users-active').isVisible(), true);
    await app.page.getByRole('searchbox').focus();
    assert.equal(await app.page.locator('.activity-row.marked').count(), 0);
  });

  it('leads to the comparison', async () => {
    await opener('sign-contracts').click();
    await below('sign-contracts').getByRole('button', { name: 'Compare the roles on this' }).click();
    await app.page.locator('.facet-row.marked[data-facet=methods]').waitFor();
  });

  it('is exported as Markdown, as CSV and as a RACI table', async () => {
    for (const [name, format] of [
      ['Responsibilities: Markdown document', 'responsibilities-markdown'],
      ['Responsibilities: CSV table', 'responsibilities-csv'],
      ['RACI table (CSV)', 'raci'],
    ] as const) {
      await app.page.getByRole('button', { name: 'Export', exact: true }).click();
      await app.page.getByRole('menuitem', { name }).click();
      assert.equal((await app.sentOf('export')).format, format);
    }
  });

  it('says so where the pack knows of no activity', async () => {
    await app.startAfresh();
    const nobody = { roles: [], neighbors: [], stages: [] };
    await app.say({ type: 'show', knowledge: engine.knowledge('en'), used: [], target: { view: 'responsibilities' } });
    await app.say({ type: 'responsibilities', locale: 'en', map: { shown: nobody, translation: nobody, named: {} } });
    await app.page.getByText('does not say yet who owns what').waitFor();
  });
});

describe('Responsibilities in every theme', () => {
  for (const [at, [name, options]] of Object.entries(THEMES).entries()) {
    const locale = at % 2 === 0 ? 'zh' : 'en';
    it(`read well with everything open, in ${name}, ${locale}, wide, in 300 and in 195 pixels`, async () => {
      const app = await App.start({ ...options, viewport: { width: 1280, height: 900 } });
      try {
        await show(app, locale);
        await showDraft(app);
        await app.page.getByRole('combobox').nth(1).selectOption('shop');
        for (const opener of await app.page.locator('.activity-opener').all()) await opener.click();
        for (const width of [1280, 300, 195]) {
          await app.page.setViewportSize({ width, height: 900 });
          assert.deepEqual(await violations(app.page), []);
          const overflow = await app.page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
          assert.equal(overflow, 0, `${width} pixels`);
        }
      } finally {
        await app.close();
      }
    });
  }
});
