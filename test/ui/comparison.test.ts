import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { after, before, describe, it } from 'mocha';
import type { FrameLocator } from 'playwright-core';
import { Ui, type Theme } from './harness.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in the comparison. VS Code's own `role=document` on the body is not ours. */
async function violations(page: FrameLocator): Promise<string[]> {
  const body = await page.locator('body').elementHandle();
  const frame = await body.ownerFrame();
  await frame!.evaluate(axe);
  const results = await frame!.evaluate<AxeResults>('axe.run(".page")');
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}

/** Themes, and the class by which VS Code tells a webview of each kind. */
const THEMES: Record<Theme, string> = {
  'Dark Modern': 'vscode-dark',
  'Light Modern': 'vscode-light',
  'Dark High Contrast': 'vscode-high-contrast',
  'Light High Contrast': 'vscode-high-contrast-light',
};

for (const [theme, kind] of Object.entries(THEMES) as [Theme, string][]) {
  describe(`The comparison in ${theme}`, () => {
    let ui: Ui;
    before(async () => {
      ui = await Ui.start({ theme, viewport: { width: 1600, height: 900 } });
      await ui.command('Role Lens: Compare Roles');
    });
    after(() => ui?.close());

    it('shows every facet for each role and nothing that axe objects to', async () => {
      const page = await ui.comparison();
      await page.locator(`body.${kind}`).waitFor();
      assert.equal(await page.locator('tbody tr:has(th[scope=row])').count(), 22);
      await ui.screenshot(`comparison-${theme.replace(/\W/g, '')}`);
      assert.deepEqual(await violations(page), []);
    });
  });
}

describe('The comparison', () => {
  let ui: Ui;
  before(async () => {
    ui = await Ui.start({ viewport: { width: 1600, height: 900 } });
    await ui.command('Role Lens: Compare Roles');
  });
  after(() => ui?.close());

  it('is filtered, says how many rows are left, and says so when none is', async () => {
    const page = await ui.comparison();
    const filter = page.getByRole('searchbox');
    await filter.fill('chief of staff');
    await page.getByText('1 of 22 rows').first().waitFor();
    assert.equal(await page.locator('tbody tr:has(th[scope=row]):visible').count(), 1);
    assert.ok((await page.locator('mark').count()) > 0);
    await filter.fill('no such words');
    await page.getByRole('button', { name: /clear/i }).first().click();
    assert.equal(await page.locator('tbody tr:has(th[scope=row]):visible').count(), 22);
  });

  it('hides a role, by keyboard too, and never the last one', async () => {
    const page = await ui.comparison();
    await page.getByRole('button', { name: 'Sales' }).first().focus();
    await ui.page.keyboard.press('Space');
    await page.locator('thead th', { hasText: 'Sales' }).waitFor({ state: 'hidden' });
    await ui.page.keyboard.press('ArrowRight');
    await ui.page.keyboard.press('Space');
    await page.locator('thead th', { hasText: 'Marketing' }).waitFor({ state: 'hidden' });
    await ui.page.keyboard.press('ArrowRight');
    await ui.page.keyboard.press('Space');
    await page.locator('thead th', { hasText: 'Operations' }).waitFor();
  });

  it('comes back after the window reloads, with what was hidden', async () => {
    await ui.reload();
    const page = await ui.comparison();
    await page.locator('.toggle[aria-pressed=false]', { hasText: 'Sales' }).waitFor();
    assert.equal(await page.locator('thead th', { hasText: 'Sales' }).isVisible(), false);
    assert.equal(await page.locator('thead th', { hasText: 'Operations' }).isVisible(), true);
  });
});
