import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import { activate, acceptUntil, closeAll, engineLoader, openDraft, undoTo, until } from './support.ts';

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);
const activeText = (): string | undefined => vscode.window.activeTextEditor?.document.getText();
const tabTypes = (): string[] =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.map(({ input }) => (input instanceof vscode.TabInputWebview ? input.viewType : '')),
  );

describe('Commands', () => {
  before(activate);
  afterEach(closeAll);

  it('are all there once the extension is active', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    for (const command of Object.values(COMMANDS)) assert.ok(known.has(command), command);
  });

  it('New Job Description… opens an untitled Markdown draft after a few choices', async () => {
    void run(COMMANDS.newJobDescription);
    const text = await acceptUntil(() => activeText() || undefined);
    assert.match(text, /^---\nrole: sales\nkind: jd\n---\n/);
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'markdown');
    assert.ok(vscode.window.activeTextEditor.document.isUntitled);
    assert.match(text, /## Responsibilities\n+- /);
  });

  it('Start from a Role Brief… opens a draft whose unanswered questions are blanks', async () => {
    void run(COMMANDS.startFromBrief);
    const text = await acceptUntil(() => activeText() || undefined);
    assert.match(text, /^---\nrole: sales\nkind: jd\n---\n\n# /);
    assert.match(text, /## Responsibilities\n\n- \[to fill in\]\n/);
    assert.match(text, /## Metrics\n\n- \[to fill in\]\n/);
  });

  it('New Plan… opens a plan', async () => {
    void run(COMMANDS.newPlan);
    const text = await acceptUntil(() => activeText() || undefined);
    assert.match(text, /^---\nrole: .+\nkind: plan\n---\n/);
    assert.match(text, /Owner/);
  });

  it('New Job Description… from the tree goes straight to its template', async () => {
    void run(COMMANDS.treeInsert, { id: 'template/jd-operations' });
    const text = await acceptUntil(() => activeText() || undefined);
    assert.match(text, /^---\nrole: operations\nkind: jd\n/);
  });

  it('Show a Filled-in Example… opens what an invented company wrote, untitled, with nothing left to fill in', async () => {
    void run(COMMANDS.showExample);
    const text = await acceptUntil(() => activeText() || undefined);
    assert.match(text, /^---\nrole: sales\nkind: jd\n---\n/);
    assert.match(text, /invented/);
    assert.doesNotMatch(text, /\{\{|〔/);
    assert.ok(vscode.window.activeTextEditor?.document.isUntitled);
  });

  it('Show a Filled-in Example… of a section in the tree opens the document of its role at that section', async () => {
    await run(COMMANDS.showExample, { id: 'template/x', template: 'section-assessment-operations' });
    const editor = vscode.window.activeTextEditor!;
    assert.match(editor.document.getText(), /role: operations/);
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, '## How we assess');
  });

  it('Set Draft Role writes the front matter in one step', async () => {
    const editor = await openDraft('# 标题\n|');
    await run(COMMANDS.setDraftRole, 'marketing');
    assert.equal(editor.document.getText(), '---\nrole: marketing\n---\n\n# 标题\n');
    await run(COMMANDS.setDraftRole, 'operations');
    assert.equal(editor.document.getText(), '---\nrole: operations\n---\n\n# 标题\n');
    await undoTo(editor.document, '---\nrole: marketing\n---\n\n# 标题\n');
    await undoTo(editor.document, '# 标题\n');
  });

  it('Insert Duty… puts a duty of the draft’s role at the cursor', async () => {
    const editor = await openDraft('---\nrole: marketing\n---\n- |');
    void run(COMMANDS.insertDuty);
    await acceptUntil(() => editor.document.getText().length > 40);
    await undoTo(editor.document, '---\nrole: marketing\n---\n- ');
  });

  it('Insert Duty… writes a new item below one that says something, and counts on', async () => {
    const editor = await openDraft('---\nrole: marketing\n---\n\n## 岗位职责\n\n1. 领导交代的其他工作|\n2. 写周报\n');
    void run(COMMANDS.insertDuty);
    await acceptUntil(() => editor.document.getText().length > 70);
    assert.match(editor.document.getText(), /\n1\. 领导交代的其他工作\n2\. [^\n]{5,}\n3\. 写周报\n$/);
    await undoTo(editor.document, '---\nrole: marketing\n---\n\n## 岗位职责\n\n1. 领导交代的其他工作\n2. 写周报\n');
  });

  it('Insert Section… puts a skeleton with tab stops at the cursor', async () => {
    const editor = await openDraft('# 销售经理\n\n|');
    await run(COMMANDS.insertSection, 'section-metrics');
    assert.match(editor.document.getText(), /^# 销售经理\n\n## .*指标/);
    await undoTo(editor.document, '# 销售经理\n\n');
  });

  it('an item of the tree is inserted over the selection in the language of the draft, and copied', async () => {
    const editor = await openDraft('|工作');
    editor.selection = new vscode.Selection(0, 0, 0, 2);
    await run(COMMANDS.treeInsert, { id: 'term/sales-funnel' });
    assert.equal(editor.document.getText(), '销售漏斗');
    await undoTo(editor.document, '工作');
    await run(COMMANDS.treeCopy, { id: 'term/sales-funnel' });
    assert.equal(await vscode.env.clipboard.readText(), 'sales funnel');
  });

  it('Insert from a hover offers the term, its definition and the duties that mention it', async () => {
    const editor = await openDraft('看：|');
    void run(COMMANDS.insertFromTerm, { term: 'sales-funnel' });
    await acceptUntil(() => editor.document.getText() !== '看：');
    assert.equal(editor.document.getText(), '看：销售漏斗');
  });

  it('Find Term… shows the chosen term in the tree', async () => {
    const { createEngine, readPackFile } = await engineLoader.code();
    const engine = createEngine([
      readPackFile(await engineLoader.data('pack.bin'), (part) => new TextDecoder().decode(part)),
    ]);
    const [first] = engine.searchTerms('');
    let isDone = false;
    void run(COMMANDS.findTerm).then(() => (isDone = true));
    await acceptUntil(() => isDone);
    // Without an argument the commands of the tree act on what is selected in it.
    await vscode.env.clipboard.writeText('before');
    const copied = await until(async () => {
      await run(COMMANDS.treeCopy);
      const text = await vscode.env.clipboard.readText();
      return text !== 'before' && text;
    });
    assert.equal(copied, first!.forms.en[0]);
  });

  it('Compare Roles opens one panel, beside the draft', async () => {
    await openDraft('draft|');
    await run(COMMANDS.compareRoles);
    await until(() => tabTypes().some((type) => type.endsWith('roleLens.comparison')));
    await run(COMMANDS.compareRoles, { facet: 'goal' });
    await run(COMMANDS.compareRoles, { facet: 'no such facet', role: 7 });
    await run(COMMANDS.compareRoles, 'nonsense');
    assert.equal(tabTypes().filter((type) => type.endsWith('roleLens.comparison')).length, 1);
  });

  it('without an editor say so and do nothing', async () => {
    await closeAll();
    for (const command of [COMMANDS.setDraftRole, COMMANDS.insertDuty, COMMANDS.insertSection]) await run(command);
    await run(COMMANDS.treeInsert, { id: 'term/sales-funnel' });
    await run(COMMANDS.treeInsert, { id: 'no/such/node' });
    await run(COMMANDS.insertFromTerm, { term: 'no-such-term' });
    await run(COMMANDS.insertFromTerm);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('Set Draft Role leaves a document of another language alone', async () => {
    const editor = await openDraft('{"a": 1}|', 'json');
    await run(COMMANDS.setDraftRole, 'sales');
    assert.equal(editor.document.getText(), '{"a": 1}');
  });
});
