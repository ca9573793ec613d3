import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'mocha';
import type { Engine, Locale } from '../../src/core/index.ts';
import { samplesDir } from '../../tools/host/paths.ts';
import { roleModel, pictureWith } from '../support/built-in.ts';
import { engineOf } from '../support/more-roles.ts';
import { violations } from './axe.ts';
import { App } from './harness.ts';
import { withFewActivities, withFewFacets } from './resized.ts';
import { THEMES } from './themes.ts';

const sample = readFileSync(path.join(samplesDir, '销售经理-JD.md'), 'utf8');
/** Rows of each group and stage: the built-in roles are looked at with all of theirs. */
const FEW = 3;
const OVERFLOW = 'document.documentElement.scrollWidth - window.innerWidth';

async function show(app: App, engine: Engine, locale: Locale): Promise<void> {
  await app.say({ type: 'show', knowledge: withFewFacets(engine.knowledge(locale), FEW), used: [] });
  await app.say({ type: 'responsibilities', locale, map: withFewActivities(engine.responsibilityMap(locale), FEW) });
  const picture = pictureWith(engine, engine.createAnalyzer(roleModel), sample);
  await app.say({ type: 'draft', draft: { name: '销售经理-JD.md', picture } });
  await app.page.locator('.matrix-view').waitFor();
}

/** The middle of what is shown of an element is the element's own. */
function isOnTop(element: Element): boolean {
  const { left, right, top, height } = element.getBoundingClientRect();
  const spot = document.elementFromPoint((Math.max(left, 0) + Math.min(right, innerWidth)) / 2, top + height / 2);
  return element.contains(spot);
}

// Axe looks at each theme once, which takes long.
for (const [count, locale, theme, isLookedAt] of [
  [1, 'zh', 'light', true],
  [2, 'en', 'high contrast', false],
  [5, 'zh', 'dark', true],
  [5, 'en', 'light high contrast', true],
  [20, 'zh', 'light', false],
  [20, 'en', 'high contrast', true],
] as const) {
  describe(`The page with ${count} compared roles, ${locale}, ${theme}`, () => {
    const engine = engineOf(count);
    const names = engine.pack.roles.map(({ name }) => name[locale]);
    let app: App;
    before(async () => {
      app = await App.start({ ...THEMES[theme], locale, viewport: { width: 1280, height: 900 } });
      await show(app, engine, locale);
    });
    beforeEach(() => app.page.setViewportSize({ width: 1280, height: 900 }));
    after(() => app?.close());

    it(`names every role in every view that compares${isLookedAt ? ', and pleases axe in all' : ''}`, async () => {
      const { page } = app;
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        const panel = page.locator('[role=tabpanel]:not([hidden])');
        await panel.locator('*').first().waitFor();
        const said = await panel.innerText();
        if ((await panel.locator('.quiz-view').count()) === 0)
          for (const name of names) assert.ok(said.includes(name), name);
        if (isLookedAt) assert.deepEqual(await violations(page), []);
      }
    });

    it('keeps what a row is about beside its cells, however far it is scrolled', async () => {
      const { page } = app;
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
    });

    it('fits into a narrow window, where only tables are scrolled', async () => {
      const { page } = app;
      await page.setViewportSize({ width: 400, height: 800 });
      for (const [at, tab] of (await page.getByRole('tab').all()).entries()) {
        await tab.click();
        // The table of who does what has a column for each role.
        if (at !== 1 || count < 20) assert.equal(await page.evaluate(OVERFLOW), 0, `tab ${at}`);
      }
    });
  });
}
