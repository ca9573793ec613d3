import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../../src/vscode/ids.ts';
import type { FixReference } from '../../../src/vscode/features/check/fixing.ts';
import {
  actions,
  activate,
  closeAll,
  makeFirstFix,
  openDraft,
  problemCode,
  problems,
  quickFixes,
  saved,
  undoTo,
  until,
  withSetting,
} from './support.ts';
import { writeFile } from './written-files.ts';

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
    assert.match(first!.title, /^Rewrite as work with operations/);
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
    assert.match(lines[LINE]!, /^- 配合/);
    assert.deepEqual(lines.toSpliced(LINE, 1), JD.split('\n').toSpliced(LINE, 1));
    await until(() => problems(editor.document).every((it) => problemCode(it) !== 'role/off-role-duty'));
    await undoTo(editor.document, JD);
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
    await undoTo(editor.document, JD);
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
    // What is missing has a place among the problems where somebody wants it there.
    await withSetting(SETTINGS.findingsSeverity, { 'jd/missing-section': 'information' }, async () => {
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
  });

  it('ignoring writes a comment, and the problem goes', async () => {
    const editor = await opened(JD);
    assert.ok(await vscode.workspace.applyEdit((await action(editor, /ignore/i)).edit!));
    const lines = editor.document.getText().split('\n');
    assert.equal(lines[LINE], `- ${OFF_ROLE}<!-- role-lens-disable-line role/off-role-duty -->`);
    await until(() => problems(editor.document).every((it) => problemCode(it) !== 'role/off-role-duty'));
  });

  it('all of a kind are made in one step', async () => {
    const text = draft(OWN[0]!, `- ${OFF_ROLE}`, OWN[1]!, `- ${OFF_ROLE}，并写成周报`, OWN[2]!);
    const editor = await opened(text);
    await until(() => problems(editor.document).filter((it) => problemCode(it) === 'role/off-role-duty').length === 2);
    const all = await action(editor, /^Rewrite all as work with other teams$/);
    assert.ok(await vscode.workspace.applyEdit(all.edit!));
    assert.equal(editor.document.getText().match(/^- 配合/gm)?.length, 2);
    await undoTo(editor.document, text);
  });

  it('what is to be filled in is selected', async () => {
    const editor = await openDraft(`${draft(...OWN, '- 负责门店相关工作')}|`);
    await until(() => problems(editor.document).some((it) => problemCode(it) === 'jd/vague-duty'));
    const position = new vscode.Position(LINE + 2, 6);
    editor.selection = new vscode.Selection(position, position);
    // The editor selects what is to be filled in when it makes the fix itself.
    const [fill] = await quickFixes(editor.document, editor.selection);
    await makeFirstFix(editor, fill!.isPreferred === true);
    const selected = await until(() => editor.document.getText(editor.selection) || undefined);
    assert.match(selected, /^[〔[].+[\]〕]$/);
  });
});

describe('Moving a duty while somebody types', () => {
  before(activate);
  afterEach(closeAll);

  const SECOND = [
    '# 销售经理\n\n## 岗位职责\n\n',
    '- 开发客户并签约\n',
    '- 负责用户拉新与留存，提升日活\n',
    '- 催收回款\n- 拜访客户\n\n## 任职要求\n\n- 本科\n',
  ];
  /** The command of *Move to a new draft* for the finding of the only line of another role. */
  const moveCommand = async (editor: vscode.TextEditor): Promise<{ command: string; reference: FixReference }> => {
    const { document } = editor;
    const [found] = await until(() => {
      const all = problems(document).filter((it) => problemCode(it) === 'role/off-role-duty');
      return all.length === 1 && all;
    });
    editor.selection = new vscode.Selection(found!.range.start, found!.range.start);
    const { command } = await action(editor, /^Move to a new draft/);
    const [reference] = command!.arguments as [FixReference];
    return { command: command!.command, reference };
  };
  const type = async (editor: vscode.TextEditor, place: vscode.Position, words: string): Promise<void> => {
    editor.selection = new vscode.Selection(place, place);
    for (const key of words) await run('type', { text: key });
  };
  const inNewDraft = (words: string): boolean =>
    vscode.workspace.textDocuments.some(
      (it) => it !== vscode.window.activeTextEditor?.document && it.isUntitled && it.getText().includes(words),
    );

  const cases: { what: string; text: string; duty: string; place: [number, number]; words: string }[] = [
    { what: 'in the line above', text: JD, duty: `- ${OFF_ROLE}\n`, place: [7, 8], words: 'xxxxx' },
    { what: 'at the end of the line above', text: JD, duty: `- ${OFF_ROLE}\n`, place: [7, 34], words: '，回款' },
    { what: 'a line at the very top', text: SECOND.join(''), duty: SECOND[2]!, place: [0, 0], words: '急招\n' },
    { what: 'below', text: SECOND.join(''), duty: SECOND[2]!, place: [7, 6], words: '并复盘' },
    {
      what: 'in a numbered list, whose numbers follow',
      text: draft(`1. ${OWN[0]!.slice(2)}`, `2. ${OFF_ROLE}`, `3. ${OWN[1]!.slice(2)}`),
      duty: `2. ${OFF_ROLE}\n`,
      place: [7, 6],
      words: 'xxxxx',
    },
  ];
  for (const { what, text, duty, place, words } of cases) {
    it(`takes out exactly that duty: ${what}`, async () => {
      const editor = await openDraft(`${text}|`);
      const { command, reference } = await moveCommand(editor);
      const moved = run(command, reference);
      await Promise.all([moved, type(editor, new vscode.Position(...place), words)]);
      await until(() => editor.document.getText().includes(words));
      const expected = text.replace(duty, '').replace(/^3\. /m, '2. ');
      await until(() => editor.document.getText().replace(words, '') === expected);
      assert.ok(inNewDraft(duty.replace(/^\S+ /, '').trimEnd()));
    });
  }

  it('takes nothing out when the duty itself is changed', async () => {
    const editor = await openDraft(`${JD}|`);
    const { command, reference } = await moveCommand(editor);
    const moved = run(command, reference);
    const place = new vscode.Position(LINE, 6);
    await editor.edit((edit) => edit.insert(place, 'xxxxx'));
    await moved;
    assert.equal(editor.document.getText().replace('xxxxx', ''), JD);
    assert.equal(editor.document.lineAt(LINE).text.indexOf('xxxxx'), 6);
  });

  it('fills in a line where it is by then', async () => {
    const vague = '- 负责门店相关工作';
    const text = draft(...OWN, vague);
    const editor = await openDraft(`${text}|`);
    const { document } = editor;
    const [found] = await until(() => {
      const all = problems(document).filter((it) => problemCode(it) === 'jd/vague-duty');
      return all.length === 1 && all;
    });
    const [start, end] = [document.offsetAt(found!.range.start), document.offsetAt(found!.range.end)];
    const finding = { code: 'jd/vague-duty', start, end, args: { what: 'related', object: '门店' } } as const;
    const reference: FixReference = { uri: document.uri.toString(), version: document.version, finding, fix: 0 };
    const moved = run(COMMANDS.applyFix, reference);
    await Promise.all([moved, editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '急招\n'))]);
    await until(() => document.getText().startsWith('急招\n'));
    const lines = document.getText().split('\n');
    assert.deepEqual(lines.toSpliced(LINE + 3, 1), ['急招', ...text.split('\n').toSpliced(LINE + 2, 1)]);
    assert.match(lines[LINE + 3]!, /^- (?:负责门店相关工作$|.*门店.*[〔[].+[\]〕])/);
  });
});

describe('Saving with source.fixAll', () => {
  before(activate);
  afterEach(closeAll);

  /** A file for each draft: VS Code may still know what one that was deleted held, and then refuses to save over it. */
  let files = 0;
  /** Saves a draft after a change of it, with every kind of *fix all* on, and answers what is on the disk then. */
  async function savedWith(text: string, change: (edit: vscode.TextEditorEdit, document: vscode.TextDocument) => void) {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const file = vscode.Uri.joinPath(folder, `saved-${++files}.md`);
    await writeFile(file, text);
    const settings = vscode.workspace.getConfiguration('editor');
    const actionsOnSave = { 'source.fixAll': 'explicit', 'source.fixAll.roleLens': 'explicit' };
    await settings.update('codeActionsOnSave', actionsOnSave, vscode.ConfigurationTarget.Global);
    try {
      const document = await vscode.workspace.openTextDocument(file);
      const editor = await vscode.window.showTextDocument(document);
      await editor.edit((edit) => change(edit, document));
      await saved(document);
      await until(() => !document.isDirty);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
      await run('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(file);
    }
  }

  const accepted = (comment: string): string =>
    `# 销售经理\n\n## 岗位职责\n\n- 开发华南区的连锁客户\n- 主导商务谈判并签约\n${comment}\n- 运营公司社群，提升用户留存\n- 完成季度销售额\n\n## 任职要求\n\n- 大专\n`;

  for (const comment of [
    '<!-- role-lens-disable-next-line role/off-role-duty -- 我们由销售管群 -->',
    '<!-- role-lens-disable-next-line role/off-role-duty 我们公司由销售写公众号 -->',
    '<!-- role-lens-disable-next-line role/of-role-duty -- typo, agreed with HR -->',
    '<!-- role-lens-disable-next-line role/off-role-duty -->',
    '<!-- role-lens-disable-next-line -->',
  ]) {
    it(`keeps ${comment}, also where it ignores nothing by then`, async () => {
      const text = accepted(comment);
      const title = '# 销售经理';
      const now = await savedWith(text, (edit) => edit.replace(new vscode.Range(0, 0, 0, title.length), '# 用户运营'));
      assert.equal(now, text.replace(title, '# 用户运营'));
    });
  }

  it('takes out of a comment a code that it says twice', async () => {
    const twice = accepted('<!-- role-lens-disable-next-line role/off-role-duty, role/off-role-duty -- agreed -->');
    const now = await savedWith(twice, (edit) => edit.insert(new vscode.Position(5, 0), '- 维护客户关系\n'));
    const once = accepted('<!-- role-lens-disable-next-line role/off-role-duty -- agreed -->');
    assert.equal(now, once.replace('- 主导', '- 维护客户关系\n- 主导'));
  });
});

describe('The titles of quick fixes', () => {
  before(activate);
  afterEach(closeAll);

  const jd = (...duties: string[]): string =>
    [
      '# 销售经理\n\n## 岗位职责\n',
      ...['开发华南区的连锁客户', '主导商务谈判并签约', ...duties, '完成季度销售额'].map((it) => `- ${it}`),
      '\n## 任职要求\n\n- 大专\n',
    ].join('\n');
  /** The titles at a place of a draft, once it has all these problems. */
  async function titlesAt(text: string, range: vscode.Range, codes: string[]): Promise<string[]> {
    const { document } = await openDraft(`${text}|`);
    await until(() => problems(document).map(problemCode).sort().join() === codes.join());
    return (await quickFixes(document, range)).map(({ title }) => title);
  }

  it('differ on a line with two findings', async () => {
    const text = jd('运营公司社群，完成领导交办的其他工作');
    const titles = await titlesAt(text, new vscode.Range(6, 4, 6, 16), ['jd/vague-duty', 'role/off-role-duty']);
    assert.deepEqual([...new Set(titles)], titles);
    for (const title of ['Delete this line', 'Delete “完成领导交办的其他工作”'])
      assert.ok(titles.includes(title), titles.join('\n'));
  });

  it('say the line over a selection', async () => {
    const text = jd('负责公众号选题和内容排期', '负责社群用户拉新与留存', '完成领导交办的其他工作');
    const codes = ['jd/vague-duty', 'role/off-role-duty', 'role/off-role-duty'];
    const titles = await titlesAt(text, new vscode.Range(0, 0, 12, 0), codes);
    assert.deepEqual([...new Set(titles)], titles);
    for (const line of [7, 8]) assert.ok(titles.includes(`Delete this line (line ${line})`), titles.join('\n'));
    // What is made of several lines at once is on none of them.
    for (const title of titles)
      assert.match(title, /\(line \d+\)$|^Rewrite all as |in the whole file$|^This is not a draft$/);
  });
});

describe('Fix all', () => {
  before(activate);
  afterEach(closeAll);

  it('leaves to the user what takes words away, such as a comment that ignores nothing', async () => {
    const { document } = await opened(
      draft(OWN[0]!, `- ${OFF_ROLE}`, '', '<!-- role-lens-disable-next-line plan/no-owner -->', OWN[1]!),
    );
    const [unused] = await until(() => {
      const all = problems(document).filter((it) => problemCode(it) === 'suppression/unused');
      return all.length > 0 && all;
    });
    const kind = vscode.CodeActionKind.SourceFixAll.append('roleLens');
    assert.deepEqual(await actions(document, new vscode.Range(0, 0, 0, 0), kind), []);
    const remove = (await quickFixes(document, unused!.range)).find(({ title }) => title === 'Remove this suppression');
    assert.ok(await vscode.workspace.applyEdit(remove!.edit!));
    assert.doesNotMatch(document.getText(), /role-lens-disable/);
    assert.ok(document.getText().includes(`- ${OFF_ROLE}`));
  });

  it('is not offered where nothing can', async () => {
    const editor = await opened(JD);
    assert.deepEqual(
      await actions(editor.document, new vscode.Range(0, 0, 0, 0), vscode.CodeActionKind.SourceFixAll),
      [],
    );
  });
});
