import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import type { Engine, Locale } from '../../src/core/index.ts';
import { samplesDir } from '../../tools/host/paths.ts';
import { roleModel } from '../support/built-in.ts';
import { engineOf } from '../support/more-roles.ts';
import { violations } from './axe.ts';
import { App } from './harness.ts';
import { THEMES } from './themes.ts';

const sample = readFileSync(path.join(samplesDir, '销售经理-JD.md'), 'utf8');
const OVERFLOW = 'document.documentElement.scrollWidth - window.innerWidth';

async function show(app: App, engine: Engine, locale: Locale): Promise<void> {
  await app.say({ type: 'show', knowledge: engine.knowledge(locale), used: [] });
  await app.say({ type: 'responsibilities', locale, map: engine.responsibilityMap(locale) });
  const picture = engine.draftPicture(engine.createAnalyzer(roleModel).analyze(sample, 'markdown'));
  await app.say({ type: 'draft', draft: { name: '销售经理-JD.md', version: 1, picture } });
  await app.page.locator('.matrix-view').waitFor();
}

/** The middle of what is shown of an element is the element's own. */
function isOnTop(element: Element): boolean {
  const { left, right, top, height } = element.getBoundingClientRect();
  const spot = document.elementFromPoint((Math.max(left, 0) + Math.min(right, innerWidth)) / 2, top + height / 2);
  return element.contains(spot);
}

for (const [count, locale, theme] of [
  [1, 'zh', 'light'],
  [2, 'en', 'high contrast'],
  [5, 'zh', 'dark'],
  [5, 'en', 'light high contrast'],
  [20, 'zh', 'light'],
  [20, 'en', 'high contrast'],
] as const) {
  describe(`The page with ${count} compared roles, ${locale}, ${theme}`, () => {
    const engine = engineOf(count);
    const names = engine.pack.roles.map(({ name }) => name[locale]);
    const withApp = async (test: (app: App) => Promise<void>): Promise<void> => {
      const app = await App.start({ ...THEMES[theme], locale, viewport: { width: 1280, height: 900 } });
      try {
        await show(app, engine, locale);
        await test(app);
      } finally {
        await app.close();
      }
    };

    it('names every role in every view that compares, and pleases axe in all', () =>
      withApp(async ({ page }) => {
        for (const tab of await page.getByRole('tab').all()) {
          await tab.click();
          const panel = page.locator('[role=tabpanel]:not([hidden])');
          await panel.locator('*').first().waitFor();
          const said = await panel.innerText();
          if ((await panel.locator('.quiz-view').count()) === 0)
            for (const name of names) assert.ok(said.includes(name), name);
          assert.deepEqual(await violations(page), []);
        }
      }));

    it('keeps what a row is about beside its cells, however far it is scrolled', () =>
      withApp(async ({ page }) => {
        for (const [tab, head] of [
          [0, '.facet-row [role=rowheader], .facet-row th'],
          [1, '.activity-row .activity-name'],
        ] as const) {
          await page.getByRole('tab').nth(tab).click();
          await page.locator(head).first().waitFor();
          const overflow = await page.evaluate<number>(OVERFLOW);
          assert.equal(overflow > 0, count === 20, String(overflow));
          await page.evaluate('scrollTo(document.documentElement.scrollWidth, 0)');
          const first = page.locator(head).first();
          assert.ok(await first.evaluate(isOnTop), `tab ${tab}`);
          const box = (await first.boundingBox())!;
          assert.ok(box.x >= 0 && box.x < 400, JSON.stringify(box));
          await page.evaluate('scrollTo(0, 0)');
        }
      }));

    it('fits into a narrow window, where only tables are scrolled', () =>
      withApp(async ({ page }) => {
        await page.setViewportSize({ width: 400, height: 800 });
        for (const [at, tab] of (await page.getByRole('tab').all()).entries()) {
          await tab.click();
          // The table of who does what has a column for each role.
          if (at !== 1 || count < 20) assert.equal(await page.evaluate(OVERFLOW), 0, `tab ${at}`);
        }
      }));
  });
}
