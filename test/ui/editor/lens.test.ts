import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import { ATTEMPT_MS, happens, type Ui } from '../harness.ts';
import { tidyWindow } from '../one-window.ts';

/** The pictures in the gutter; each kind of mark has a class of its own. */
const MARKS = '.glyph-margin-widgets [class*="ced-"]';

/** Runs in the page: whether all that a selector finds shows a picture, and there are so many different ones. */
const lookDrawn = ([selector, different]: readonly [string, number]): boolean => {
  const looks = [...document.querySelectorAll(selector)].map((it) => getComputedStyle(it).backgroundImage);
  return looks.every((it) => it.startsWith('url("data:image/svg+xml')) && new Set(looks).size === different;
};

describe('The lens in the editor', () => {
  let ui: Ui;
  before(async () => {
    ui = await tidyWindow();
    await ui.openFile('销售经理-JD.md');
  });
  after(() => ui.closeEditors());

  const marks = (): Locator => ui.editor.locator(MARKS);
  const button = (): Locator => ui.page.locator('.editor-actions').getByRole('button', { name: /Toggle Lens/ });

  it('is switched on in the title of a draft: a shape beside each line of work, others for other roles', async () => {
    await button().waitFor();
    assert.equal(await marks().count(), 0);
    await button().click();
    await marks().nth(6).waitFor();
    // A mark stands in the margin before the style sheet with its picture, and for a moment with that of a reading before. In the end
    // there are those of sales, marketing and operations.
    await ui.page.waitForFunction(lookDrawn, [MARKS, 3] as const);
    await ui.screenshot('lens');
  });

  it('says beside the line whose work it is, and why', async () => {
    const line = ui.editor.locator('.view-line').filter({ hasText: '信息流广告投放' }).first();
    const hover = ui.page
      .locator('.monaco-editor .monaco-hover:visible')
      .filter({ hasText: 'Another role’s work, marketing' });
    // A line that is drawn anew, as when its mark comes, gives up the hover.
    do {
      const { x, y } = (await line.boundingBox())!;
      await ui.page.mouse.move(x + 60, y - 60);
      await ui.page.mouse.move(x + 3, y + 8, { steps: 5 });
    } while (!(await happens(hover.waitFor({ timeout: ATTEMPT_MS }))));
    await ui.screenshot('lens-hover');
    await ui.page.keyboard.press('Escape');
  });

  it('is switched off again', async () => {
    await button().click();
    await marks().first().waitFor({ state: 'detached' });
  });
});
