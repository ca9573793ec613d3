import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import type { Ui } from '../harness.ts';
import { unusedWindow } from '../one-window.ts';

describe('Whoever opens Role Lens for the first time', () => {
  let ui: Ui;
  let end: () => Promise<void>;
  before(async () => {
    ({ ui, end } = await unusedWindow());
  });
  after(() => end());

  const title = (): Locator => ui.page.locator('.quick-input-widget .quick-input-title');

  it('sees whole what This Draft and Drafts hold, and Roles and Role Card as headers', async () => {
    await ui.showRoleLens();
    const headers = ui.page.locator('.part.sidebar .pane-header');
    await headers.nth(3).waitFor();
    const states = await headers.evaluateAll((all) => all.map((it) => it.getAttribute('aria-expanded')));
    assert.deepEqual(states, ['true', 'true', 'false', 'false']);
    const tour = ui.page.locator('.part.sidebar .pane').first().getByText('take the tour');
    await tour.waitFor();
    const [link, view] = await Promise.all([
      tour.boundingBox(),
      ui.page.locator('.part.sidebar .pane').first().boundingBox(),
    ]);
    assert.ok(link!.y + link!.height <= view!.y + view!.height, JSON.stringify([link, view]));
  });

  it('finds Show This Draft first where it is typed', async () => {
    await ui.palette('show this draft');
    const first = ui.page.locator('.quick-input-list .monaco-list-row').first();
    await first.filter({ hasText: /Role Lens: Show This Draft/ }).waitFor();
    await ui.page.keyboard.press('Escape');
  });

  it('is offered what can be exported of a plan, and not what only a job description can be', async () => {
    const exports = async (name: string, role: RegExp): Promise<string> => {
      await ui.openFile(name);
      await ui.page.getByRole('button', { name: role }).waitFor();
      await ui.palette('Role Lens: Export ');
      await ui.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Export as Word' }).first().waitFor();
      const said = await ui.page.locator('.quick-input-list').innerText();
      await ui.page.keyboard.press('Escape');
      return said;
    };
    const plan = await exports('2027-Q1-推广计划.md', /Role Lens: this draft reads as Marketing/);
    assert.match(plan, /Export Plan…/);
    assert.doesNotMatch(plan, /Export Job Posting/);
    const jd = await exports('销售经理-JD.md', /Role Lens: this draft reads as Sales/);
    assert.match(jd, /Export Job Posting/);
    assert.doesNotMatch(jd, /Export Plan…/);
  });

  it('is told how many questions a new plan asks', async () => {
    await ui.command('Role Lens: New Plan…');
    await title()
      .filter({ hasText: /\(1\/2\)/ })
      .waitFor();
    await ui.page.keyboard.press('Enter');
    await title()
      .filter({ hasText: /\(2\/2\)/ })
      .waitFor();
    await ui.page.keyboard.press('Escape');
  });

  it('knows the tab of the comparison by the lens', async () => {
    await ui.command('Role Lens: Compare Roles');
    const tab = ui.page.locator('.tab', { hasText: 'Role Comparison' });
    await tab.locator('.monaco-icon-label-iconpath[style*="lens-"]').waitFor();
    // The page takes the focus when it is there, and would take it from what is opened before.
    await ui.comparison();
  });
});
