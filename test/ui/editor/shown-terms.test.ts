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
  after(() => ui.command('View: Close All Editors'));

  /** What is drawn on a line; each kind of line below a term has a class of its own. */
  const termsOf = (words: string): Locator =>
    ui.editor.locator('.view-line').filter({ hasText: words }).first().locator('[class*="ced-"]');
  const button = (): Locator => ui.page.locator('.editor-actions').getByRole('button', { name: /Show or Hide Terms/ });

  it('are underlined when the title of the draft says so, with another stroke for each role', async () => {
    await button().waitFor();
    assert.equal(await termsOf('商务谈判').count(), 0);
    await button().click();
    await termsOf('商务谈判').first().waitFor();
    const strokes = new Set<string>();
    for (const words of ['商务谈判', '信息流广告投放', '次月留存']) {
      const styles = await termsOf(words).evaluateAll((all) => all.map((it) => getComputedStyle(it).borderBottomStyle));
      for (const style of styles) if (style !== 'none') strokes.add(style);
    }
    assert.ok(strokes.size >= 3, [...strokes].join(' '));
    await ui.screenshot('shown-terms');
  });

  it('are as before when it is pressed again', async () => {
    await button().click();
    await termsOf('商务谈判').first().waitFor({ state: 'detached' });
  });
});
