import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import type { FixReference } from '../../../src/vscode/features/check/fixing.ts';
import { actions, activate, closeAll, openDraft, problemCode, problems, quickFixes, until } from './support.ts';

const OFF_ROLE = '负责公司公众号和社群的日常运营，每周策划内容选题，提升粉丝活跃和次月留存';
const draft = (...lines: string[]): string =>
  ['---', 'role: sales', 'kind: jd', '---', '', '## 岗位职责', '', ...lines, ''].join('\n');
const OWN = [
  '- 开发华东区的连锁客户，每周完成 4 次有效拜访，挖掘客户需求',
  '- 主导商务谈判和合同签订，跟进回款节点',
  '- 跟进名下客户的续约和增购，签下更多订单',
];
const JD = draft(OWN[0]!, `- ${OFF_ROLE}`, ...OWN.slice(1));
const LINE = 8;

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

async function opened(text: string): Promise<vscode.TextEditor> {
  const editor = await openDraft(`${text}|`);
  await until(() => problems(editor.document).some((it) => problemCode(it) === 'role/off-role-duty'));
  const position = new vscode.Position(LINE, 4);
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

async function action({ document, selection }: vscode.TextEditor, title: RegExp): Promise<vscode.CodeAction> {
  const found = (await quickFixes(document, selection)).find((it) => title.test(it.title));
  assert.ok(found, `there is an action ${String(title)}`);
  return found;
}

describe('Quick fixes', () => {
  before(activate);
  afterEach(closeAll);

  it('of a line of another role: cooperate, move, delete, ignore', async () => {
    const editor = await opened(JD);
    const found = await quickFixes(editor.document, editor.selection);
    const [first] = found;
    assert.match(first!.title, /working with operations/);
    assert.ok(first!.isPreferred);
    for (const title of [/move/i, /delete/i, /ignore/i])
      assert.ok(
        found.some((it) => title.test(it.title)),
        String(title),
      );
    assert.equal(found.filter(({ isPreferred }) => isPreferred).length, 1);
  });

  it('the preferred one rewrites the line, the problem goes, and one step takes it back', async () => {
    const editor = await opened(JD);
    const preferred = (await quickFixes(editor.document, editor.selection)).filter(({ isPreferred }) => isPreferred);
    assert.equal(preferred.length, 1);
    assert.ok(await vscode.workspace.applyEdit(preferred[0]!.edit!));
    const lines = editor.document.getText().split('\n');
    assert.match(lines[LINE]!, /^- 协同/);
    assert.deepEqual(lines.toSpliced(LINE, 1), JD.split('\n').toSpliced(LINE, 1));
    await until(() => problems(editor.document).every((it) => problemCode(it) !== 'role/off-role-duty'));
    await run('undo');
    assert.equal(editor.document.getText(), JD);
  });

  it('deleting takes the line with its marker, and nothing else', async () => {
    const editor = await opened(JD);
    assert.ok(await vscode.workspace.applyEdit((await action(editor, /delete/i)).edit!));
    assert.equal(editor.document.getText(), draft(...OWN));
  });

  it('moving opens a draft of the other role beside, and takes the line out in one step', async () => {
    const editor = await opened(JD);
    const { command } = await action(editor, /move/i);
    const [reference] = command!.arguments as [FixReference];
    await run(command!.command, reference);
    assert.equal(editor.document.getText(), draft(...OWN));
    const beside = vscode.window.visibleTextEditors.find(({ document }) => document !== editor.document)!;
    assert.ok(beside.document.isUntitled);
    assert.equal(beside.document.languageId, 'markdown');
    assert.match(beside.document.getText(), /^---\nrole: operations\n/);
    assert.ok(beside.document.getText().includes(OFF_ROLE));
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    await run('undo');
    assert.equal(editor.document.getText(), JD);
  });

  it('one chosen for a draft that has changed since does nothing', async () => {
    const editor = await opened(JD);
    const { command } = await action(editor, /move/i);
    const [reference] = command!.arguments as [FixReference];
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
    const before = editor.document.getText();
    await run(command!.command, reference);
    assert.equal(editor.document.getText(), before);
    for (const nonsense of [undefined, 7, {}, { ...reference, fix: 99 }]) await run(COMMANDS.applyFix, nonsense);
    assert.equal(editor.document.getText(), before);
    assert.equal(vscode.window.visibleTextEditors.length, 1);
  });

  it('of two findings of a kind at one place mends the one that was chosen', async () => {
    const text =
      '---\nkind: jd\n---\n\n# Sales Manager\n\n## About us\n\n- Founded 2010\n- In Shanghai\n- 500 people\n- Listed\n';
    const { document } = await openDraft(`${text}|`);
    const missing = await until(() => {
      const found = problems(document).filter((it) => problemCode(it) === 'jd/missing-section');
      return found.length === 2 && found;
    });
    assert.ok(missing[0]!.range.isEqual(missing[1]!.range));
    const [start, end] = [document.offsetAt(missing[1]!.range.start), document.offsetAt(missing[1]!.range.end)];
    const finding = { code: 'jd/missing-section', start, end, args: { section: 'requirement' } } as const;
    const reference: FixReference = { uri: document.uri.toString(), version: document.version, finding, fix: 0 };
    await run(COMMANDS.applyFix, reference);
    await until(() => document.getText() !== text);
    assert.match(document.getText(), /^## Requirements/m);
    assert.doesNotMatch(document.getText(), /^## Responsibilities/m);
  });

  it('ignoring writes a comment, and the problem goes', async () => {
    const editor = await opened(JD);
    assert.ok(await vscode.workspace.applyEdit((await action(editor, /ignore/i)).edit!));
    const lines = editor.document.getText().split('\n');
    assert.match(lines[LINE]!, /role-lens-disable-next-line/);
    assert.equal(lines[LINE + 1], `- ${OFF_ROLE}`);
    await until(() => problems(editor.document).every((it) => problemCode(it) !== 'role/off-role-duty'));
  });

  it('all of a kind are made in one step', async () => {
    const text = draft(OWN[0]!, `- ${OFF_ROLE}`, OWN[1]!, `- ${OFF_ROLE}，并写成周报`, OWN[2]!);
    const editor = await opened(text);
    await until(() => problems(editor.document).filter((it) => problemCode(it) === 'role/off-role-duty').length === 2);
    const all = await action(editor, /^Fix all 2/);
    assert.ok(await vscode.workspace.applyEdit(all.edit!));
    assert.equal(editor.document.getText().match(/^- 协同/gm)?.length, 2);
    await run('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('what is to be filled in is selected', async () => {
    const editor = await openDraft(`${draft(...OWN, '- 负责门店相关工作')}|`);
    await until(() => problems(editor.document).some((it) => problemCode(it) === 'jd/vague-duty'));
    const position = new vscode.Position(LINE + 2, 6);
    editor.selection = new vscode.Selection(position, position);
    // The editor selects what is to be filled in when it makes the fix itself.
    const [fill] = await quickFixes(editor.document, editor.selection);
    const preferred = fill!.isPreferred === true;
    await run('editor.action.codeAction', { kind: 'quickfix', preferred, apply: 'first' });
    const selected = await until(() => editor.document.getText(editor.selection) || undefined);
    assert.match(selected, /^[［[].+[\]］]$/);
  });
});

describe('Fix all', () => {
  before(activate);
  afterEach(closeAll);

  it('is offered as source.fixAll.roleLens where something can be fixed unasked, and makes only that', async () => {
    const editor = await opened(
      draft(OWN[0]!, `- ${OFF_ROLE}`, '', '<!-- role-lens-disable-next-line plan/no-owner -->', OWN[1]!),
    );
    await until(() => problems(editor.document).some((it) => problemCode(it) === 'suppression/unused'));
    const kind = vscode.CodeActionKind.SourceFixAll.append('roleLens');
    const [fixAll, ...more] = await actions(editor.document, new vscode.Range(0, 0, 0, 0), kind);
    assert.deepEqual(more, []);
    assert.ok(await vscode.workspace.applyEdit(fixAll!.edit!));
    assert.doesNotMatch(editor.document.getText(), /role-lens-disable/);
    assert.ok(editor.document.getText().includes(`- ${OFF_ROLE}`));
  });

  it('is not offered where nothing can', async () => {
    const editor = await opened(JD);
    assert.deepEqual(
      await actions(editor.document, new vscode.Range(0, 0, 0, 0), vscode.CodeActionKind.SourceFixAll),
      [],
    );
  });
});
