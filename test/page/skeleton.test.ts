import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Locale } from '../../src/core/index.ts';
import { appStrings } from '../../src/words/app-words.ts';
import { engine } from '../support/built-in.ts';
import { violations } from './axe.ts';
import { App, type AppOptions } from './harness.ts';

/** Runs with a page that was told nothing yet. */
async function withPage(options: AppOptions, act: (app: App) => Promise<void>): Promise<void> {
  const app = await App.start(options);
  try {
    await act(app);
  } finally {
    await app.close();
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
}

const placeOf = async (app: App, selector: string): Promise<Box> => {
  const { x, y } = (await app.page.locator(selector).first().boundingBox())!;
  return { x, y };
};

describe('Before the comparison is there', () => {
  for (const locale of ['zh', 'en'] satisfies Locale[]) {
    it(`a page shows its heading, its tabs and the outlines of the table (${locale})`, () =>
      withPage({ locale }, async ({ page }) => {
        const { title, views, lang } = appStrings(locale);
        assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), title);
        assert.deepEqual(await page.locator('.tab').allInnerTexts(), Object.values(views));
        assert.equal(await page.locator('html').getAttribute('lang'), lang);
        assert.ok((await page.locator('.ghost:visible').count()) > 30);
        assert.deepEqual(await violations(page), []);
      }));

    for (const width of [1600, 1280, 960]) {
      it(`nothing jumps when it comes, in a page of ${width} pixels (${locale})`, () =>
        withPage({ locale, viewport: { width, height: 800 } }, async (app) => {
          const before = [
            await placeOf(app, 'h1'),
            await placeOf(app, '.tab'),
            await placeOf(app, '.skeleton-head > :nth-child(2)'),
            await placeOf(app, '.skeleton-row'),
          ];
          await app.say({ type: 'show', knowledge: engine.knowledge(locale), used: [] });
          await app.page.locator('.matrix-view').waitFor();
          const after = [
            await placeOf(app, 'h1'),
            await placeOf(app, '.tab'),
            await placeOf(app, '.head-row > .role'),
            await placeOf(app, '.facet-row'),
          ];
          before.forEach((was, at) => {
            const is = after[at]!;
            const apart = Math.max(Math.abs(was.x - is.x), Math.abs(was.y - is.y));
            assert.ok(apart <= 4, `${at}: ${JSON.stringify([was, is])}`);
          });
          assert.equal(await app.page.locator('.ghost').count(), 0);
        }));
    }
  }

  for (const bodyClass of ['vscode-high-contrast', 'vscode-high-contrast-light']) {
    it(`outlines are lines in ${bodyClass}`, () =>
      withPage({ bodyClass, theme: { '--vscode-contrastBorder': '#6fc3df' } }, async ({ page }) => {
        const look = await page
          .locator('.skeleton-row .ghost')
          .first()
          .evaluate((it) => [getComputedStyle(it).borderTopColor, getComputedStyle(it).backgroundColor]);
        assert.deepEqual(look, ['rgb(111, 195, 223)', 'rgba(0, 0, 0, 0)']);
      }));
  }

  it('a card shows nothing: it is small and soon there', () =>
    withPage({ place: 'card' }, async ({ page }) => {
      assert.equal(await page.locator('.ghost').count(), 0);
    }));
});
