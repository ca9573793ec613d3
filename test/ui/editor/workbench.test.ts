import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { before, describe, it } from 'mocha';
import type { Ui } from '../harness.ts';
import { tidyWindow } from '../one-window.ts';

describe('The workbench with the extension', () => {
  let ui: Ui;
  before(async () => {
    ui = await tidyWindow();
  });

  it('shows Role Lens in the activity bar', async () => {
    await ui.activity('Role Lens').waitFor();
    assert.equal(await ui.activity('Role Lens').count(), 1);
    await ui.screenshot('workbench');
  });

  it('opens every sample with the text that is on disk', async () => {
    const samples = readdirSync(ui.folder, { withFileTypes: true }).filter((it) => it.isFile());
    assert.ok(samples.length >= 3);
    for (const { name } of samples) {
      await ui.openFile(name);
      assert.equal(await ui.documentText(), ui.savedText(name), name);
    }
  });

  it('runs commands from the palette', async () => {
    await ui.closeEditors();
    await ui.page.locator('.editor-group-container.empty').waitFor();
  });
});
