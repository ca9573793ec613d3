import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import { ATTEMPT_MS, happens, type Ui } from '../harness.ts';
import { closeEditorsAfterEach, tidyWindow } from '../one-window.ts';

describe('Writing with findings', () => {
  let ui: Ui;
  before(async () => {
    ui = await tidyWindow();
    await ui.openDraftView();
  });
  closeEditorsAfterEach(() => ui);

  const squiggles = (): Locator => ui.editor.locator('.squiggly-warning, .squiggly-info');
  /** The row of *This Draft* with this text. */
  const row = (text: string | RegExp): Locator =>
    ui.page.locator('.part.sidebar .monaco-list-row').filter({ hasText: text }).first();

  /**
   * Clicks on what opens *This Draft* of the sales draft, and waits until the view has the focus: it would take it from what is opened
   * before. A view without rows does not take it, so these are waited for first.
   */
  async function leavesEditorFor(button: Locator): Promise<void> {
    await row(/Sales · Job description/).waitFor();
    await button.click();
    await ui.page.locator('.part.sidebar .pane-header[aria-expanded=true]', { hasText: 'This Draft' }).waitFor();
    await ui.page.waitForFunction('document.activeElement?.closest(".part.sidebar") !== null');
  }

  /** Opens the clean sales draft of the samples and goes to the end of its fourth duty. */
  async function openDraft(): Promise<string> {
    await ui.openFile('用户运营-JD.md');
    const text = await ui.documentText();
    await ui.goTo(text.split('\n').indexOf('## 岗位职责') + 3);
    await ui.page.keyboard.press('End');
    return text;
  }

  /**
   * Presses a key in the first line until the status bar says this, and what else comes of it shows. The bar says it for seconds only,
   * so all is waited for at once; and a key is lost while the editor does not yet know that it shows a draft.
   */
  async function pressFromTop(key: string, said: RegExp, ...others: Locator[]): Promise<void> {
    const all = [ui.page.locator('.statusbar-item', { hasText: said }), ...others];
    do {
      await ui.goTo(1);
      await ui.page.keyboard.press(key);
    } while (!(await happens(Promise.all(all.map((it) => it.waitFor({ timeout: ATTEMPT_MS }))))));
  }

  it('an off-role line that is typed is underlined, and the quick fix rewrites it', async () => {
    const before = await openDraft();
    const count = await squiggles().count();
    await ui.page.keyboard.press('Enter');
    await ui.page.keyboard.type('- 拜访客户，主导商务谈判和合同签订，完成个人销售额与回款目标');
    await ui.page.waitForFunction(
      (known) => document.querySelectorAll('.squiggly-warning, .squiggly-info').length > known,
      count,
    );
    await ui.screenshot('finding');
    const menu = ui.page.locator('.action-widget').first();
    const rephrase = menu.getByText(/as work with/i).first();
    // What VS Code asked for while it still took in the text is empty, and no light bulb comes: whoever sees no list asks again.
    do {
      await ui.page.keyboard.press('Escape');
      await ui.page.keyboard.press('Control+.');
    } while (!(await happens(rephrase.waitFor({ timeout: ATTEMPT_MS }))));
    await ui.screenshot('finding-fixes');
    await rephrase.click();
    await menu.waitFor({ state: 'hidden' });
    await ui.editor.locator('.view-line').filter({ hasText: '配合' }).first().waitFor();
    const after = (await ui.documentText()).split('\n');
    const added = after.filter((line) => !before.split('\n').includes(line));
    assert.equal(added.length, 1);
    assert.match(added[0]!, /^- .*配合/);
    await ui.undoTo(before);
  });

  it('a line that an input method composes is underlined when it stands there', async () => {
    const before = await openDraft();
    const count = await squiggles().count();
    await ui.page.keyboard.press('Enter');
    await ui.page.keyboard.type('- ');
    await ui.compose(['z', 'zhu', "zhu'dao", '主dao', '主导'], '主导');
    await ui.compose(['t', "tan'pan", '谈判'], '谈判，签订合同，完成个人销售额与回款目标');
    await ui.page.waitForFunction(
      (known) => document.querySelectorAll('.squiggly-warning, .squiggly-info').length > known,
      count,
    );
    assert.ok((await ui.documentText()).includes('- 主导谈判，签订合同，完成个人销售额与回款目标\n'));
    await ui.undoTo(before);
  });

  it('This Draft shows the role, the mix and each finding; a finding leads to its line', async () => {
    await ui.openFile('销售经理-JD.md');
    await row(/Sales · Job description/).waitFor();
    await row(/Role mix/).waitFor();
    // A row says the words that the finding stands on.
    const finding = row(/视频号/);
    await finding.waitFor();
    const text = await ui.documentText();
    await ui.screenshot('this-draft');
    await finding.click();
    await ui.page.locator('.statusbar-item', { hasText: 'Ln 25' }).waitFor();
    await finding.hover();
    await finding.getByRole('button', { name: 'Fix' }).click();
    await ui.editor.locator('.view-line').filter({ hasText: '配合' }).first().waitFor();
    await finding.waitFor({ state: 'hidden' });
    await ui.undoTo(text);
  });

  it('a row that says to add a duty adds it', async () => {
    const text =
      '# Marketing Manager\n\n## Responsibilities\n\n- Own the brand calendar and the product launches\n- Run paid search and paid social\n- Buy the trade show booths\n- Brief the agencies\n\n## Requirements\n\n- 5 years of marketing\n';
    writeFileSync(path.join(ui.folder, 'missing.md'), text);
    await ui.openFile('missing.md');
    const missing = row(/Add a duty: /);
    await missing.click();
    await missing.waitFor({ state: 'hidden' });
    await ui.page.keyboard.press('Escape');
    const now = (await ui.documentText()).split('\n');
    assert.deepEqual(
      now.filter((line) => !text.split('\n').includes(line)).map((line) => line.slice(0, 2)),
      ['- '],
    );
    await ui.undoTo(text);
  });

  it('Next Finding goes from one finding to the next, and says what it is', async () => {
    await ui.openFile('销售经理-JD.md');
    await row(/视频号/).waitFor();
    const hover = ui.page.locator('.monaco-hover:visible').getByText('Role Lens').first();
    await pressFromTop('Control+F8', /Role Lens: finding 1 of \d+/, hover);
    await pressFromTop('Control+Shift+F8', /Role Lens: finding (\d+) of \1$/);
  });

  it('shows three findings in a low window, where everything is twice as large', async () => {
    await ui.page.setViewportSize({ width: 680, height: 430 });
    try {
      writeFileSync(
        path.join(ui.folder, 'low.md'),
        '# Community Manager\n\n## Responsibilities\n\n- Run the forum every day\n- Welcome new members\n- Close enterprise contracts with key accounts\n- Pitch the media and write press releases\n- Prospect for new customers\n- Other duties as assigned\n',
      );
      await ui.openFile('low.md');
      const view = ui.page.locator('.part.sidebar .pane').first();
      const findings = view.locator('.monaco-list-row[aria-level="2"]');
      await findings.nth(2).waitFor();
      const { y, height } = (await findings.nth(2).boundingBox())!;
      const all = (await view.boundingBox())!;
      assert.ok(y + height <= all.y + all.height + 1, JSON.stringify([y, height, all]));
    } finally {
      await ui.page.setViewportSize({ width: 1280, height: 800 });
    }
  });

  it('a lens in the title of the editor opens This Draft, and has a dot where something was found', async () => {
    await ui.openFile('销售经理-JD.md');
    const lens = ui.page.locator('.editor-actions').getByRole('button', { name: 'Show Findings in This Draft' });
    await leavesEditorFor(lens);
  });

  it('the status bar says what the draft reads as, and opens This Draft', async () => {
    await ui.openFile('销售经理-JD.md');
    const status = ui.page.getByRole('button', { name: /Role Lens: this draft reads as Sales \d+%/ });
    await leavesEditorFor(status);
    await ui.openFile('README.md');
    await status.waitFor({ state: 'hidden' });
  });
});
