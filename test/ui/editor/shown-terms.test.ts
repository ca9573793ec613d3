import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import type { Ui } from '../harness.ts';
import { tidyWindow } from '../one-window.ts';

describe('The terms that are shown in the editor', () => {
  let ui: Ui;
  before(async () => {
    ui = await tidyWindow();
    await ui.openFile('销售经理-JD.md');
  });
  after(() => ui.closeEditors());

  /** The lines below terms; each kind has a class of its own. */
  const lines = (): Locator => ui.editor.locator('.view-overlays [class*="ced-"]');
  const button = (): Locator => ui.page.locator('.editor-actions').getByRole('button', { name: /Show or Hide Terms/ });

  it('are underlined when the title of the draft says so, with another stroke for each role', async () => {
    await button().waitFor();
    assert.equal(await lines().count(), 0);
    await button().click();
    await lines().nth(6).waitFor({ state: 'attached' });
    const strokes = await lines().evaluateAll((all) => all.map((it) => getComputedStyle(it).borderBottomStyle));
    for (const stroke of ['dotted', 'dashed', 'solid']) assert.ok(strokes.includes(stroke), strokes.join(' '));
    await ui.screenshot('shown-terms');
  });

  it('are as before when it is pressed again', async () => {
    await button().click();
    await lines().first().waitFor({ state: 'detached' });
  });
});
