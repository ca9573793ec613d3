import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { Frame } from 'playwright-core';
import { violations } from '../../page/axe.ts';
import { HOSTILE, Watch } from '../../page/hostile-text.ts';
import type { Ui } from '../harness.ts';
import { closeEditorsAfterEach, tidyWindow } from '../one-window.ts';

/** Themes by their names in the settings, and the class by which VS Code tells a webview of each kind. */
const THEMES = {
  'Dark Modern': 'vscode-dark',
  'Light Modern': 'vscode-light',
  'Default High Contrast': 'vscode-high-contrast',
  'Default High Contrast Light': 'vscode-high-contrast-light',
};

const WIDE = { width: 1600, height: 900 };
const SAMPLE = 'growth-marketing-manager-jd.md';
const PICTURES = 'Role Lens: Show Role Pictures of the Draft';

/** Waits until a page of ours has such a heading. */
async function headed(page: Frame, words: string | RegExp): Promise<void> {
  await page.getByRole('heading').filter({ hasText: words }).first().waitFor();
}

describe('The comparison in every theme', () => {
  let ui: Ui;
  before(async () => {
    ui = await tidyWindow(WIDE);
    await ui.showRoleLens();
    await ui.openFile(SAMPLE);
    await ui.command(PICTURES);
  });
  after(() => rmSync(path.join(ui.folder, '.vscode'), { recursive: true, force: true }));

  /** Looks at a page of ours in one theme after the other, and takes a picture of the window where that has a name. */
  async function isSound(page: Frame, picture?: string): Promise<void> {
    mkdirSync(path.join(ui.folder, '.vscode'), { recursive: true });
    for (const [theme, kind] of Object.entries(THEMES)) {
      writeFileSync(
        path.join(ui.folder, '.vscode', 'settings.json'),
        JSON.stringify({ 'workbench.colorTheme': theme }),
      );
      await page.locator(`body.${kind}[data-vscode-theme-id="${theme}"]`).waitFor();
      if (picture !== undefined) await ui.screenshot(`${picture}-${theme.replace(/\W/g, '')}`);
      assert.deepEqual(await violations(page), [], theme);
    }
  }

  it('shows the draft between the roles, with nothing that axe objects to', async () => {
    const page = await ui.comparison();
    await page.locator('.role-map .dot').first().waitFor();
    await isSound(page, 'pictures');
  });

  it('shows every facet for each role, with nothing that axe objects to', async () => {
    const page = await ui.comparison();
    await page.getByRole('tab', { name: 'Compare' }).click();
    await page.locator('.facet-row .opener').first().click();
    assert.equal(await page.locator('.facet-row').count(), 22);
    await isSound(page, 'comparison');
  });

  it('asks whose work a duty is, with nothing that axe objects to', async () => {
    const page = await ui.comparison();
    await page.getByRole('tab', { name: 'Quiz' }).click();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.locator('.option-role').first().waitFor();
    await isSound(page);
    await page.locator('.option-role').first().click();
    await page.locator('.verdict').waitFor();
    await isSound(page, 'quiz');
  });

  it('shows a term in the Role Card, with nothing that axe objects to', async () => {
    const card = await ui.card();
    await isSound(card);
    await ui.command('View: Focus First Editor Group');
    await ui.placeCursorIn('customers');
    await headed(card, /customer/i);
    await isSound(card, 'card');
  });
});

describe('The comparison', () => {
  let ui: Ui;
  before(async () => {
    ui = await tidyWindow(WIDE);
    // The only page that is shown.
    await ui.openTree();
    await ui.command('Role Lens: Compare Roles');
  });

  it('keeps what is filtered, hidden and folded while another tab is in front, and when the window reloads', async () => {
    const left = await ui.comparison();
    await left.getByRole('searchbox').fill('chief of staff');
    await left.locator('mark:visible').first().waitFor();
    await left.getByRole('button', { name: 'Sales', exact: true }).first().focus();
    await ui.page.keyboard.press('Space');
    await left.locator('.role[data-role=sales]').waitFor({ state: 'hidden' });
    const rows = await left.locator('.facet-row:visible').count();
    const isAsLeft = async (): Promise<void> => {
      const page = await ui.comparison();
      await page.locator('mark:visible').first().waitFor();
      assert.equal(await page.getByRole('searchbox').inputValue(), 'chief of staff');
      assert.equal(await page.locator('.facet-row:visible').count(), rows);
      assert.equal(await page.locator('.role[data-role=sales]').isVisible(), false);
      assert.equal(await page.locator('.role[data-role=operations]').isVisible(), true);
    };
    await ui.openFile('README.md');
    await ui.page.locator('iframe.webview.ready').first().waitFor({ state: 'hidden' });
    await ui.page.locator('.tab', { hasText: 'Role Comparison' }).click();
    await isAsLeft();
    await ui.reload();
    await isAsLeft();
  });

  it('speaks another language as soon as the setting says so', async () => {
    const page = await ui.comparison();
    await page.getByRole('heading', { name: 'Role Comparison' }).waitFor();
    mkdirSync(path.join(ui.folder, '.vscode'), { recursive: true });
    writeFileSync(path.join(ui.folder, '.vscode', 'settings.json'), '{"roleLens.contentLanguage": "zh-CN"}');
    await page.getByRole('heading', { name: '角色对比' }).waitFor();
    await ui.page.locator('.tab', { hasText: '角色对比' }).waitFor();
    // What was typed is not lost with the words around it.
    assert.equal(await page.getByRole('searchbox').inputValue(), 'chief of staff');
    rmSync(path.join(ui.folder, '.vscode'), { recursive: true });
    await page.getByRole('heading', { name: 'Role Comparison' }).waitFor();
  });
});

describe('The comparison beside a draft', () => {
  let ui: Ui;
  before(async () => {
    ui = await tidyWindow(WIDE);
    await ui.openDraftView();
  });
  closeEditorsAfterEach(() => ui);

  it('shows a line as a dot while it is typed, and a click on the dot leads to the line', async () => {
    await ui.openFile(SAMPLE);
    const before = await ui.documentText();
    const line = before.split('\n').findIndex((text) => text.startsWith('- Cold-call')) + 1;
    await ui.command(PICTURES);
    const page = await ui.comparison();
    await page.locator('.role-map .dot').first().waitFor();
    const count = await page.locator('.role-map .dot').count();
    await ui.command('View: Focus First Editor Group');
    await ui.goTo(line);
    await ui.page.keyboard.press('End');
    await ui.page.keyboard.press('Enter');
    await ui.page.keyboard.type('- Negotiate contracts with customers and close deals');
    const dot = page.locator('.role-map .dot[aria-label*="Negotiate contracts with customers"]');
    await dot.waitFor();
    assert.equal(await page.locator('.role-map .dot').count(), count + 1);
    await ui.goTo(1);
    await dot.click();
    await ui.page.locator('.statusbar-item', { hasText: `Ln ${line + 1}, ` }).waitFor();
    // The click was in the panel: VS Code may make it the active one once more.
    await ui.command('View: Focus First Editor Group');
    await ui.undoTo(before);
  });

  it('is pointed at a term from its hover', async () => {
    await ui.openFile(SAMPLE);
    const hover = await ui.hoverOver('trade shows');
    await hover.getByText('Compare').click();
    const page = await ui.comparison();
    await page
      .locator('.marked')
      .filter({ hasText: /trade show/i })
      .first()
      .waitFor();
  });

  it('has a Role Card that follows the cursor, and then the tree', async () => {
    await ui.openFile(SAMPLE);
    const card = await ui.card();
    // The editor opens where it was scrolled to before.
    await ui.goTo(1);
    await ui.placeCursorIn('customers');
    await headed(card, /customer/i);
    await ui.openTree();
    await ui.expand('Marketing', 'Facets');
    await ui.row('Goal').click();
    await headed(await ui.card(), 'Goal');
  });

  it('is saved as a file where the user says, and no file is replaced unasked', async () => {
    const file = path.join(ui.folder, 'Role Comparison.md');
    const dialog = ui.page.locator('.quick-input-widget');
    /** Takes the place that the dialog proposes. */
    const save = async (): Promise<void> => {
      await ui.command('Role Lens: Export Comparison…');
      await ui.pick('Markdown');
      await ui.page.waitForFunction((wanted) => {
        const input = document.querySelector<HTMLInputElement>('.quick-input-widget .quick-input-filter input');
        return input?.value === wanted;
      }, file);
      // Until it has listed the folder, the dialog takes no answer.
      await dialog.locator('.monaco-list-row', { hasText: 'README.md' }).waitFor();
      await ui.page.waitForFunction(
        () => document.querySelector('.quick-input-widget .monaco-progress-container.active') === null,
      );
      await dialog.getByRole('button', { name: 'OK', exact: true }).click();
    };
    await save();
    // A file is there before it is written.
    while (!existsSync(file) || readFileSync(file, 'utf8') === '') {
      await ui.page.evaluate('new Promise(requestAnimationFrame)');
    }
    assert.match(readFileSync(file, 'utf8'), /^#.*\n[\s\S]*\| .*Sales.* \|/);
    writeFileSync(file, 'mine');
    await save();
    const question = dialog.getByText(/already exists/).first();
    await question.waitFor();
    await ui.page.keyboard.press('Escape');
    // Whoever says no may choose another place.
    await question.waitFor({ state: 'hidden' });
    await dialog.locator('.monaco-list-row', { hasText: 'README.md' }).waitFor();
    await ui.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(readFileSync(file, 'utf8'), 'mine');
  });
});

describe('A draft of hostile text in the workbench', () => {
  let ui: Ui;
  before(async () => {
    ui = await tidyWindow(WIDE);
    const lines = [
      '商务谈判和合同签订',
      '公众号日常更新，提升粉丝数',
      '管理信息流广告投放预算',
      '跟进客户的续约和增购',
    ];
    const items = lines.map((line) => `- ${line}，${HOSTILE}`).join('\n');
    const text = `---\nrole: sales\nkind: jd\n---\n\n# 销售经理 ${HOSTILE}\n\n## 岗位职责 ${HOSTILE}\n\n${items}\n`;
    writeFileSync(path.join(ui.folder, 'hostile.md'), text);
    await ui.openDraftView();
  });

  it('is shown on hover, in the tree and in the pictures, and nothing of it runs', async () => {
    const watch = new Watch(ui.page);
    await ui.openFile('hostile.md');
    const rows = ui.page.locator('.part.sidebar .monaco-list-row');
    await rows.filter({ hasText: 'Sections' }).first().click();
    await rows.filter({ hasText: 'onerror=' }).first().waitFor();
    await ui.hoverOver('商务谈判');
    await ui.command(PICTURES);
    const page = await ui.comparison();
    const dot = page.locator('.role-map .dot').first();
    await dot.focus();
    await page.locator('.figures').getByText('onerror=').first().waitFor();
    await ui.page.keyboard.press('Enter');
    await ui.page.locator('.statusbar-item', { hasText: /^Ln 1\d, / }).waitFor();
    assert.deepEqual(await watch.found(), []);
  });
});
