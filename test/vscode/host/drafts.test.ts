import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../../src/vscode/ids.ts';
import { folderNamed, ListedWorkspace, MemoryStore, salesDraft, write } from './drafts-support.ts';
import { activate, closeAll, problems, until, withSetting } from './support.ts';

const { fs } = vscode.workspace;

describe('Drafts', () => {
  const folder = folderNamed('twelve drafts');
  let listed: ListedWorkspace;
  before(activate);
  beforeEach(async () => {
    for (let at = 1; at <= 12; at++) {
      const foreign = { 3: 3, 7: 1, 11: 2 }[at] ?? 0;
      await write(folder, `${at}-销售经理.${at % 2 === 0 ? 'txt' : 'md'}`, salesDraft(foreign));
    }
    await write(folder, 'README.md', '# Notes\n\nThe drafts of this year.\n');
    await write(folder, 'other.md', `---\nkind: other\n---\n\n${salesDraft(3)}`);
    await write(folder, 'table.csv', salesDraft(3));
    await write(folder, '.hidden/a.md', salesDraft(3));
    await write(folder, 'node_modules/a.md', salesDraft(3));
    listed = new ListedWorkspace();
  });
  afterEach(async () => {
    listed.dispose();
    await closeAll();
    await fs.delete(folder, { recursive: true });
  });

  it('lists the posts and plans of the workspace, the worst first, and nothing else', async () => {
    assert.deepEqual(listed.names(folder), []);
    await listed.look();
    const names = listed.names(folder);
    assert.deepEqual(names.slice(0, 3), ['3-销售经理.md', '11-销售经理.md', '7-销售经理.md']);
    assert.deepEqual(
      names.slice(3),
      [1, 2, 4, 5, 6, 8, 9, 10, 12].map((at) => `${at}-销售经理.${at % 2 === 0 ? 'txt' : 'md'}`),
    );
    const expected = listed.rows.shown().filter(({ post }) => post.counts.warning > 0).length;
    await until(() => listed.view.badge?.value === expected);
    // The view is told a moment after the list is done.
    await until(() => listed.view.message === '' && /^\d+ drafts$/.test(listed.view.description));
  });

  it('finds in a file what an editor finds', async () => {
    await listed.look();
    for (const name of ['3-销售经理.md', '7-销售经理.md', '2-销售经理.txt']) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
      const { analysis } = await listed.drafts.analyze(document);
      const { post } = listed.rows.shown().find(({ id }) => id === document.uri.toString())!;
      const count = (level: string): number => analysis.findings.filter(({ severity }) => severity === level).length;
      assert.equal(post.counts.warning, count('warning'), name);
      assert.equal(post.counts.information, count('information'), name);
      assert.deepEqual(post.reading.mix, analysis.reading.mix, name);
    }
  });

  it('opens at a finding that is chosen, and at the gravest of a draft', async () => {
    await listed.look();
    listed.rows.showBelow(folder);
    const [worst] = await listed.rows.getChildren();
    const rows = await listed.rows.getChildren(worst);
    assert.ok(rows.length >= 3);
    const [draftItem, findingItem] = await Promise.all([worst!, rows[1]!].map((row) => listed.rows.getTreeItem(row)));
    for (const item of [draftItem!, findingItem!]) {
      assert.equal(item.command?.command, COMMANDS.draftsOpen);
      await vscode.commands.executeCommand(COMMANDS.draftsOpen, ...(item.command.arguments as unknown[]));
      const editor = vscode.window.activeTextEditor!;
      assert.equal(editor.document.uri.toString(), vscode.Uri.joinPath(folder, '3-销售经理.md').toString());
      const found = await until(() => {
        const here = problems(editor.document).find(({ range }) => editor.selection.contains(range));
        return here;
      });
      assert.ok(found.message.length > 0);
    }
  });

  it('follows files that change, appear and go, and folders that go with their files', async () => {
    await listed.look();
    await write(folder, '5-销售经理.md', salesDraft(3));
    await until(() => listed.names(folder).indexOf('5-销售经理.md') === 1);
    await write(folder, 'new/新的.md', salesDraft(3));
    await until(() => listed.names(folder).includes('新的.md'));
    await fs.delete(vscode.Uri.joinPath(folder, '3-销售经理.md'));
    await until(() => !listed.names(folder).includes('3-销售经理.md'));
    await fs.delete(vscode.Uri.joinPath(folder, 'new'), { recursive: true });
    await until(() => !listed.names(folder).includes('新的.md'));
  });

  it('keeps what a late watcher says was deleted, where it is there again', async () => {
    await listed.look();
    const all = listed.names(folder);
    let fewest = all.length;
    listed.list.onDidChange(() => (fewest = Math.min(fewest, listed.names(folder).length)));
    const file = vscode.Uri.joinPath(folder, '5-销售经理.md');
    await write(folder, '5-销售经理.md', salesDraft(3));
    for (const { path } of [folder, file]) {
      listed.news({ changed: [], deleted: [folder.with({ path }).toString()], isFlood: false });
    }
    await until(() => listed.names(folder).indexOf('5-销售经理.md') === 1);
    assert.equal(fewest, all.length);
  });

  it('says of an open draft what it is now, before it is saved', async () => {
    await listed.look();
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, '1-销售经理.md'));
    const editor = await vscode.window.showTextDocument(document);
    const line = document
      .getText()
      .split('\n')
      .findIndex((it) => it.startsWith('- 主导'));
    await editor.edit((edit) =>
      edit.insert(
        new vscode.Position(line, 0),
        '- 负责公司公众号和社群的日常运营，每周策划内容选题，提升粉丝活跃和次月留存\n',
      ),
    );
    await until(() => listed.names(folder).indexOf('1-销售经理.md') < 4);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until(() => listed.names(folder).indexOf('1-销售经理.md') === 3);
  });

  it('shows only drafts with findings, or those of a folder, and groups', async () => {
    await listed.look();
    await listed.rows.showOnlyFindings(true);
    const { length } = listed.names(folder);
    assert.ok(
      listed.rows.shown().every(({ post }) => Object.values(post.counts).some((it) => it > 0) || post.missing > 0),
    );
    await listed.rows.showOnlyFindings(false);
    assert.ok(listed.names(folder).length >= length);
    listed.rows.showBelow(folder);
    assert.equal(listed.rows.shown().length, 12);
    await until(() => listed.view.description === 'twelve drafts · 12 drafts');
    await listed.rows.groupBy('role');
    assert.deepEqual(await listed.labels(), ['Sales']);
    await listed.rows.groupBy('severity');
    const [first] = await listed.rows.getChildren();
    assert.equal((await listed.labels(first))[0], '3-销售经理');
    listed.rows.showBelow(undefined);
    assert.ok(listed.rows.shown().length > 12);
  });

  it('leaves out what the settings leave out, and says what could not be read', async () => {
    await write(folder, 'gbk.txt', Uint8Array.from([0xcf, 0xfa, 0xca, 0xdb, 0xbe, 0xad, 0xc0, 0xed]));
    await listed.look();
    await until(() => listed.view.message === 'Left out: 1 could not be read.');
    await withSetting(SETTINGS.filesExclude, { '**/3-*.md': true, '**/node_modules': true }, () =>
      until(() => !listed.names(folder).includes('3-销售经理.md')).then(() => undefined),
    );
    await until(() => listed.names(folder)[0] === '3-销售经理.md');
  });

  it('says how many Word documents it does not check, and how to open one', async () => {
    for (const name of ['市场专员.docx', '运营.DOCX', '~$场专员.docx']) await write(folder, name, 'PK');
    await listed.look();
    await until(() => listed.view.message === '2 Word documents are not checked: right-click to open in the Explorer.');
  });

  it('judges again when the settings ask for something else', async () => {
    await listed.look();
    const warnings = (): number | undefined =>
      listed.rows.shown().find(({ path }) => path.endsWith('/3-销售经理.md'))?.post.counts.warning;
    const before = warnings()!;
    await withSetting(SETTINGS.findingsSeverity, { 'role/off-role-duty': 'off' }, () =>
      until(() => (warnings() ?? before) < before).then(() => undefined),
    );
    await until(() => warnings() === before);
  });

  it('reads no file again in the next window that has not changed', async () => {
    const store = new MemoryStore();
    const before = new ListedWorkspace(store);
    await before.look();
    const names = before.names(folder);
    await before.list.save();
    before.dispose();
    const again = new ListedWorkspace(store);
    let reads = 0;
    again.list.onDidRead(() => reads++);
    await again.look();
    assert.deepEqual(again.names(folder), names);
    assert.equal(reads, 0);
    again.dispose();
  });

  it('stops, says how far it came, and goes on when it is told to', async () => {
    listed.list.start();
    listed.list.stop();
    assert.equal(listed.list.progress.state, 'stopped');
    await until(() => listed.view.message.startsWith('Stopped after'));
    listed.list.refresh();
    await until(() => listed.list.progress.state === 'done');
    assert.equal(listed.names(folder).length, 12);
  });

  it('is ready when it has seen what was written just before, of which no watcher has told yet', async () => {
    await listed.look();
    await write(folder, '5-销售经理.md', salesDraft(3));
    await write(folder, 'new/新的.md', salesDraft(3));
    await listed.list.ready();
    assert.equal(listed.names(folder).indexOf('5-销售经理.md'), 1);
    assert.ok(listed.names(folder).includes('新的.md'));
  });

  it('is exported with every finding: sentence, why, proposal, whose work', async () => {
    await vscode.commands.executeCommand(COMMANDS.checkFolder, folder);
    for (const [format, ending] of [
      ['csv', 'csv'],
      ['markdown', 'md'],
      ['html', 'html'],
    ]) {
      const uri = vscode.Uri.joinPath(folderNamed('exported'), `findings.${ending}`);
      await vscode.commands.executeCommand(COMMANDS.exportFindings, { format, uri });
      const text = new TextDecoder().decode(await fs.readFile(uri));
      for (const said of ['3-销售经理.md', '负责公司公众号和社群的日常运营', 'Operations', 'operations'])
        assert.ok(text.includes(said), `${format}: ${said}`);
      assert.equal(text.includes('other.md'), false);
    }
    await vscode.commands.executeCommand(COMMANDS.allDrafts);
    await fs.delete(folderNamed('exported'), { recursive: true });
  });

  it('looks at a draft once more when a team is held together, and then not again, in the next window neither', async () => {
    const store = new MemoryStore();
    const inWindow = async (ids?: readonly string[]): Promise<string[]> => {
      const window = new ListedWorkspace(store);
      const reads: string[] = [];
      await window.look();
      window.list.onDidRead((id) => reads.push(id));
      const wanted = [...window.list.files()].filter(({ path }) => !ids || ids.includes(path.split('/').at(-1)!));
      for (let again = 0; ids && again < 2; again++) {
        const files = await window.list.withWork(wanted);
        assert.equal(files.length, 2);
        for (const { summary } of files) assert.ok(summary.posts.every(({ work }) => work.lines.length > 0));
      }
      await window.list.save();
      window.dispose();
      return reads.map((id) => decodeURIComponent(id.split('/').at(-1)!)).sort();
    };
    const team = ['华北-销售经理.md', '华南-销售经理.md'];
    for (const name of team) await write(folder, name, salesDraft(1));
    await inWindow();
    assert.deepEqual(await inWindow(team), team);
    assert.deepEqual(await inWindow(team), []);
  });

  it('is held together: who does what on a page, and as a file', async () => {
    await vscode.commands.executeCommand(COMMANDS.checkFolder, folder);
    await vscode.commands.executeCommand(COMMANDS.showTeam);
    const pages = (): string[] =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs.map(({ label }) => label))
        .filter((it) => it.startsWith('Responsibilities of'));
    await until(() => pages().length === 1);
    await vscode.commands.executeCommand(COMMANDS.showTeam);
    assert.equal(pages().length, 1);
    for (const [format, ending] of [
      ['csv', 'csv'],
      ['markdown', 'md'],
      ['html', 'html'],
    ]) {
      const uri = vscode.Uri.joinPath(folderNamed('exported'), `team.${ending}`);
      await vscode.commands.executeCommand(COMMANDS.exportTeam, { format, uri });
      const text = new TextDecoder().decode(await fs.readFile(uri));
      assert.ok(text.includes('销售经理') && text.includes('Usual owner'), format);
      assert.equal(text.includes('other.md'), false);
    }
    await vscode.commands.executeCommand(COMMANDS.allDrafts);
    await fs.delete(folderNamed('exported'), { recursive: true });
  });

  it('opens a draft at the line that a link of that page names', async () => {
    const file = vscode.Uri.joinPath(folder, '3-销售经理.md');
    const text = new TextDecoder().decode(await fs.readFile(file));
    const start = text.indexOf('负责公司公众号');
    await vscode.commands.executeCommand(COMMANDS.draftsOpen, { id: file.toString(), index: -1, start });
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document.uri.toString(), file.toString());
    assert.ok(editor.document.getText(editor.selection).includes('负责公司公众号和社群的日常运营'));
  });

  it('has doors in the Explorer: a folder leads to the list, a file opens', async () => {
    await vscode.commands.executeCommand(COMMANDS.checkFolder, folder);
    await vscode.commands.executeCommand(COMMANDS.allDrafts);
    const file = vscode.Uri.joinPath(folder, '3-销售经理.md');
    await vscode.commands.executeCommand(COMMANDS.checkFile, file);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), file.toString());
    await vscode.commands.executeCommand(COMMANDS.stopDrafts);
  });
});
