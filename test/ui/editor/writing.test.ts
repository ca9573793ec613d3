import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { ATTEMPT_MS, happens, type Ui } from '../harness.ts';
import { closeEditorsAfterEach, tidyWindow } from '../one-window.ts';

describe('Writing a draft', () => {
  let ui: Ui;
  before(async () => {
    ui = await tidyWindow();
    await ui.openTree();
  });
  closeEditorsAfterEach(() => ui);

  it('a term under the mouse is explained, and leads to the comparison', async () => {
    await ui.openFile('销售经理-JD.md');
    const hover = await ui.hoverOver('公众号');
    // The line is another role's work, and the hover says that first.
    await hover
      .getByText(/official account/)
      .first()
      .waitFor();
    assert.match(await hover.innerText(), /Operations · core[\s\S]*Marketing[\s\S]*Compare[\s\S]*Insert/);
    await ui.screenshot('hover');
    await hover.getByText('Compare').click();
    await (await ui.comparison()).locator('.marked').first().waitFor();
  });

  it('a duty is offered by pinyin in a list, and accepted with Enter', async () => {
    await ui.openFile('销售经理-JD.md');
    const before = await ui.documentText();
    await ui.goTo(28);
    await ui.page.keyboard.press('End');
    await ui.page.keyboard.press('Enter');
    await ui.page.keyboard.type('9. ');
    const list = ui.page.locator('.suggest-widget.visible');
    // The list that comes by itself is gone where the text it was asked for has changed meanwhile: whoever sees none asks for it.
    while (!(await happens(list.locator('.monaco-list-row').first().waitFor({ timeout: ATTEMPT_MS }))))
      await ui.page.keyboard.press('Control+Space');
    await ui.page.keyboard.type('xqwj');
    await list.locator('.monaco-list-row.focused').filter({ hasText: '需求挖掘' }).waitFor();
    await ui.screenshot('completion');
    await ui.page.keyboard.press('Enter');
    await list.waitFor({ state: 'hidden' });
    const lines = (await ui.documentText()).split('\n');
    assert.match(lines[28]!, /^9\. .*需求/);
    assert.equal(lines.length, before.split('\n').length + 1);
    await ui.undoTo(before);
  });

  it('a job description comes from four questions and its placeholders are stepped through', async () => {
    await ui.command('Role Lens: New Job Description…');
    await ui.pick('Operations');
    await ui.pick('Operations job description');
    await ui.pick('User operations');
    await ui.pick('Senior');
    await ui.screenshot('new-jd');
    await ui.pick('中文');
    await ui.focusEditor();
    const text = await ui.documentText();
    assert.match(text, /^---\nrole: operations\nspecialization: user-operations\nkind: jd\n/);
    assert.match(text, /## 岗位职责\n\n- /);
    assert.match(text, /高级用户运营|用户运营总监|用户运营/);
    // Whoever closes it is asked whether to save it.
    await ui.command('View: Revert and Close Editor');
  });
});

describe('Browsing the tree', () => {
  let ui: Ui;
  before(async () => {
    ui = await tidyWindow();
    await ui.openTree();
  });

  it('leads from a role to a duty, which is inserted into the draft with its inline action', async () => {
    await ui.openFile('用户运营-JD.md');
    await ui.goTo(1);
    await ui.expand('Sales', 'Responsibilities');
    const row = ui.row('Needs discovery');
    await row.hover();
    await row.getByRole('button', { name: 'Insert at Cursor' }).click();
    await ui.editor.getByText('需求清单').first().waitFor();
    assert.match((await ui.documentText()).split('\n')[0]!, /^访谈.*---$/);
  });

  it('shows a facet in the comparison', async () => {
    await ui.collapseTree();
    await ui.expand('Marketing', 'Facets');
    const row = ui.row('Budget');
    await row.hover();
    await row.getByRole('button', { name: 'Show in Comparison' }).click();
    const comparison = await ui.comparison();
    await comparison.getByRole('heading', { name: 'Role Comparison' }).waitFor();
    // The page takes the focus to the row; whoever types before that types into the page.
    await comparison.locator('.facet-row[data-facet=budget].marked .facet:focus').waitFor();
    await ui.screenshot('comparison');
  });

  it('is searched by initials with Find Term…', async () => {
    await ui.command('Role Lens: Find Term…');
    await ui.pick('sales funnel', 'xsld');
    await ui.row('sales funnel').waitFor();
    await ui.screenshot('find-term');
  });
});
