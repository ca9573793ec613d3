import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'mocha';
import { engine as withActivities, mapOf } from '../support/activities.ts';
import { engine } from '../support/built-in.ts';
import { App } from './harness.ts';

describe('The comparison app', () => {
  let app: App;
  before(async () => {
    app = await App.start({ viewport: { width: 1280, height: 600 } });
  });
  beforeEach(async () => {
    await app.startAfresh();
    await show('en');
  });
  after(() => app?.close());

  const show = async (locale: 'zh' | 'en'): Promise<void> => {
    await app.say({ type: 'show', knowledge: engine.knowledge(locale), used: [] });
    await app.say({ type: 'responsibilities', locale, map: mapOf(locale) });
    await app.page.locator('.page').waitFor();
  };

  it('has four tabs, one stop for the Tab key, chosen with arrow keys', async () => {
    await app.page.getByRole('tab', { name: 'Compare' }).focus();
    await app.page.keyboard.press('ArrowRight');
    await app.page.locator('.responsibilities-view:visible').waitFor();
    await app.page.keyboard.press('ArrowRight');
    await app.page.locator('.pictures-view:visible').waitFor();
    assert.equal(await app.page.getByRole('tab', { selected: true }).innerText(), 'Pictures');
    assert.equal(await app.page.locator('.tabs [tabindex="0"]').count(), 1);
    await app.page.keyboard.press('ArrowRight');
    await app.page.locator('.quiz-view:visible').waitFor();
    assert.equal(await app.page.locator('.matrix-view').isVisible(), false);
  });

  it('asks who owns what when a view is opened that needs it, once, and opens the view when it comes', async () => {
    await app.startAfresh();
    await app.say({ type: 'show', knowledge: engine.knowledge('en'), used: [] });
    await app.page.locator('.matrix-view').waitFor();
    const asked = async (): Promise<number> =>
      (await app.sent()).filter(({ type }) => type === 'responsibilities').length;
    assert.equal(await asked(), 0);
    await app.say({ type: 'reveal', target: { view: 'responsibilities', activity: 'sign-contracts' } });
    await app.sentOf('responsibilities');
    await app.page.getByRole('tab', { name: 'Quiz' }).click();
    await app.say({ type: 'reveal', target: { view: 'responsibilities', activity: 'sign-contracts' } });
    assert.equal(await asked(), 1);
    // Of a language that was shown before.
    await app.say({ type: 'responsibilities', locale: 'zh', map: mapOf('zh', withActivities) });
    await app.say({ type: 'responsibilities', locale: 'en', map: mapOf('en', withActivities) });
    await app.page.locator('.activity-row.marked[data-activity=sign-contracts]').waitFor();
    await app.page.getByText('Whoever closes the deal signs it.').waitFor();
  });

  it('exports from a menu, by keyboard too', async () => {
    await app.page.getByRole('button', { name: 'Export', exact: true }).focus();
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('Enter');
    assert.equal((await app.sentOf('export')).format, 'csv');
    assert.equal(await app.page.getByRole('menu').isVisible(), false);
  });

  it('shows its menu above everything, on every tab, in every width and language', async () => {
    const size = app.page.viewportSize()!;
    for (const [locale, widths] of [
      ['en', [1600, 500, 320]],
      ['zh', [900, 320]],
    ] as const) {
      await show(locale);
      for (const width of widths) {
        await app.page.setViewportSize({ width, height: 600 });
        for (const tab of await app.page.getByRole('tab').all()) {
          await tab.click();
          await app.page.locator('.menu-box > button').click();
          const covered = await app.page.getByRole('menuitem').evaluateAll((items) =>
            items.flatMap((item) => {
              const { x, y, width: w, height } = item.getBoundingClientRect();
              const spots = [x + 3, x + w / 2, x + w - 3].map((at) => document.elementFromPoint(at, y + height / 2));
              return spots.every((spot) => item.contains(spot)) ? [] : (item.textContent ?? '');
            }),
          );
          assert.deepEqual(covered, [], `${locale}, ${width} px, ${await tab.innerText()}`);
          await app.page.keyboard.press('Escape');
        }
      }
    }
    await app.page.setViewportSize(size);
  });

  /** The page with all that there is to say, which is taller than the window. */
  const showWhole = (): Promise<void> => app.page.getByRole('button', { name: 'Differences only' }).click();

  it('comes back to the view and the place where it was left', async () => {
    await showWhole();
    await app.page.evaluate('window.scrollTo(0, 900)');
    await app.page.waitForFunction(
      () =>
        (JSON.parse(sessionStorage.getItem('state')!) as { scroll: { matrix: { y: number } } }).scroll.matrix.y >= 800,
    );
    await app.say({ type: 'reveal', target: { view: 'quiz' } });
    await app.page.locator('.quiz-view:visible').waitFor();
    await app.reload();
    await show('en');
    await app.page.locator('.quiz-view:visible').waitFor();
    await app.page.getByRole('tab', { name: 'Compare' }).click();
    assert.ok((await app.page.evaluate<number>('window.scrollY')) >= 800);
  });

  it('changes its language at once, and leaves the focus in the view', async () => {
    await app.page.locator('.facet-row[data-facet=metrics] .facet').focus();
    await show('zh');
    assert.equal(await app.page.evaluate('document.documentElement.lang'), 'zh-CN');
    await app.page.getByRole('heading', { name: '角色对比' }).waitFor();
    assert.equal(await app.page.evaluate("document.activeElement.closest('.facet-row').dataset.facet"), 'metrics');
  });

  it('changes its language under a tab that has the focus', async () => {
    await app.page.getByRole('tab', { name: 'Compare' }).focus();
    await show('zh');
    await app.page.getByRole('heading', { name: '角色对比' }).waitFor();
    assert.equal(await app.page.evaluate("document.activeElement.getAttribute('role')"), 'tab');
  });

  it('keeps where a view was scrolled to even when another is opened at once', async () => {
    await showWhole();
    await app.page.evaluate("window.scrollTo(0, 700); document.querySelector('.tab:last-child').click()");
    await app.page.locator('.quiz-view:visible').waitFor();
    await app.page.getByRole('tab', { name: 'Compare' }).click();
    assert.ok((await app.page.evaluate<number>('window.scrollY')) >= 600);
  });

  it('says so when the knowledge cannot be read, and tries again', async () => {
    await app.say({ type: 'failed', locale: 'zh' });
    await app.page.getByRole('alert').filter({ hasText: '没能读出来' }).waitFor();
    const before = (await app.sent()).length;
    await app.page.getByRole('button', { name: '重试' }).click();
    assert.ok((await app.sent()).length > before);
    await show('zh');
    await app.page.locator('.facet-row').first().waitFor();
  });
});
