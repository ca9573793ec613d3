import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import type { Ui } from '../harness.ts';
import { installedWindow } from '../one-window.ts';

describe('The walkthrough, in Chinese', () => {
  let ui: Ui;
  before(async () => {
    ui = await installedWindow();
  });

  const open = async (): Promise<void> => {
    await ui.command('Welcome: Open Walkthrough...');
    await ui.pick('Role Lens 入门');
    await step('认识各个角色').waitFor();
  };
  const step = (title: string): Locator => ui.page.locator('.getting-started-step').filter({ hasText: title });
  const done = (title: string): Locator => step(title).locator('.codicon.complete');

  it('shows a picture of ours for each step', async () => {
    await open();
    for (const [title, shows] of [
      ['认识各个角色', '角色树'],
      ['问一个词是谁的', '商务谈判'],
      ['新建一份岗位说明书', '选择角色'],
      ['看哪几条是别人的活', '改法'],
      ['对比各个角色', '对比表'],
    ] as const) {
      await step(title).click();
      const picture = ui.page
        .locator('.getting-started-media iframe')
        .first()
        .contentFrame()
        // The frame of the next picture stands beside this one until it is loaded.
        .locator('#active-frame')
        .contentFrame()
        .locator('svg');
      await picture.locator('title').filter({ hasText: shows }).waitFor({ state: 'attached' });
      assert.ok((await picture.boundingBox())!.width > 300, title);
      // In the color of the theme, which is not that of a page without one.
      const color = await picture
        .locator('text')
        .first()
        .evaluate((it) => getComputedStyle(it).fill);
      assert.notEqual(color, 'rgb(0, 0, 0)', title);
    }
    await ui.screenshot('walkthrough');
  });

  it('ticks off what the user has done', async () => {
    await step('认识各个角色').click();
    const views = ui.page.locator('.gettingStartedContainer').getByRole('button', { name: '打开“角色”视图' });
    await views.first().click();
    await done('认识各个角色').waitFor();
    await step('问一个词是谁的').click();
    await ui.page.locator('.gettingStartedContainer').getByRole('button', { name: '打开示例草稿' }).first().click();
    await ui.focusEditor();
    assert.match(await ui.documentText(), /^---\nrole: sales\nkind: jd\n/);
    await ui.goTo(24);
    const hover = await ui.hoverOver('商务谈判');
    // What VS Code knows of the line by itself may be shown before.
    await hover.locator('a[data-href^="command:roleLens.insertFromTerm"]').first().waitFor();
    await ui.command('Role Lens: 对比角色');
    await ui.comparison();
    await open();
    for (const title of ['问一个词是谁的', '看哪几条是别人的活', '对比各个角色']) await done(title).waitFor();
    assert.equal(await done('新建一份岗位说明书').count(), 0);
  });
});
