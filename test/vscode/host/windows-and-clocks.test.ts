/** Several windows on one folder that keep what they find in one place, and clocks that are set. */
import assert from 'node:assert/strict';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { afterEach, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { createSummaryStore } from '../../../src/vscode/features/drafts/summary-store.ts';
import { folderNamed, ListedWorkspace, salesDraft, write } from './drafts-support.ts';
import { recordLog } from './recorded-log.ts';
import { activate, closeAll, openText, problems, saved, until } from './support.ts';

const at = (folder: vscode.Uri, name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);

describe('Several windows on one folder', () => {
  let tests = 0;
  // Each test has its own: VS Code may still hold a document of the one before as it was.
  let folder: vscode.Uri;
  // Nobody looks for drafts there.
  const kept = folderNamed('.windows-kept');
  const windows: ListedWorkspace[] = [];
  const { log, lines } = recordLog();
  /** A window, with the files of the folder that it has read. */
  const opened = (): { readonly list: ListedWorkspace; readonly read: string[] } => {
    const list = new ListedWorkspace(createSummaryStore(kept, log));
    windows.push(list);
    const read: string[] = [];
    list.list.onDidRead((id) => {
      if (id.startsWith(folder.toString())) read.push(id.split('/').at(-1)!);
    });
    return { list, read };
  };

  before(activate);
  beforeEach(async () => {
    folder = folderNamed(`windows-${++tests}`);
    for (const [name, foreign] of Object.entries({ 'a.md': 0, 'b.md': 2, 'c.md': 3 }))
      await write(folder, name, salesDraft(foreign));
  });
  afterEach(async () => {
    for (const window of windows.splice(0)) window.dispose();
    await closeAll();
    for (const uri of [folder, kept]) await vscode.workspace.fs.delete(uri, { recursive: true });
  });

  it('list what each other changes, and what they keep is believed by the next one, unread', async () => {
    const [one, other] = [opened(), opened()];
    await Promise.all([one.list.look(), other.list.look()]);
    const both = (names: string): Promise<boolean> =>
      until(() => [one, other].every(({ list }) => list.names(folder).join() === names));
    await both('c.md,b.md,a.md');
    await Promise.all([one.list.list.save(), other.list.list.save()]);
    // Changed and saved in an editor; then beside VS Code; then gone.
    const { document } = await vscode.window.showTextDocument(at(folder, 'a.md'));
    const line = salesDraft(3).split('\n').slice(10, 13).join('\n');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(9).range.start, `${line}\n`);
    await vscode.workspace.applyEdit(edit);
    await saved(document);
    writeFileSync(at(folder, 'c.md').fsPath, salesDraft(1));
    await both('a.md,b.md,c.md');
    await vscode.workspace.fs.delete(at(folder, 'b.md'));
    await both('a.md,c.md');
    await closeAll();
    await Promise.all([one, other, one, other].map(({ list }) => list.list.save()));
    assert.deepEqual(lines, []);
    // What a window keeps it writes beside, and then puts in place; one may be at it still.
    await until(() => readdirSync(kept.fsPath).every((name) => name.endsWith('.json')));
    const next = opened();
    await next.list.look();
    assert.equal(next.list.names(folder).join(), 'a.md,c.md');
    // The other files were not touched: nobody reads them again.
    assert.ok(!next.read.includes('c.md'), next.read.join());
  });

  it('are not misled by what one has kept that is torn: it is thrown away without a word', async () => {
    const first = opened();
    await first.list.look();
    await first.list.list.save();
    for (const name of readdirSync(kept.fsPath))
      writeFileSync(vscode.Uri.joinPath(kept, name).fsPath, 'role-lens-3 7\n[[');
    const next = opened();
    await next.list.look();
    assert.equal(next.list.names(folder).join(), 'c.md,b.md,a.md');
    assert.deepEqual(next.read.toSorted(), ['a.md', 'b.md', 'c.md']);
    assert.deepEqual([...lines, ...next.list.log.lines.filter((it) => /^(?:warn|error)/.test(it))], []);
  });
});

describe('A clock that is set', () => {
  const folder = folderNamed('clocks');
  const now = Date.now;
  const YEARS = 20 * 365 * 86_400_000;
  before(activate);
  afterEach(async () => {
    Date.now = now;
    await closeAll();
  });

  for (const [what, by] of Object.entries({ back: -YEARS, forth: YEARS })) {
    it(`${what}: files are what they are, whatever their times say, and what is typed is judged`, async () => {
      const store = new Map<string, string>();
      const bucket = {
        read: (name: string) => Promise.resolve(store.get(name)),
        write: (name: string, text: string) => Promise.resolve(void store.set(name, text)),
      };
      await write(folder, 'early.md', salesDraft(3));
      await write(folder, 'late.md', salesDraft(2));
      const listed = new ListedWorkspace(bucket);
      try {
        await listed.look();
        assert.equal(listed.names(folder).join(), 'early.md,late.md');
        Date.now = () => now() + by;
        writeFileSync(at(folder, 'early.md').fsPath, salesDraft(0));
        utimesSync(at(folder, 'early.md').fsPath, Date.now() / 1000, Date.now() / 1000);
        listed.list.refresh();
        await until(() => listed.names(folder).join() === 'late.md,early.md');
        await until(() => listed.list.progress.state === 'done');
        const editor = await openText(salesDraft(1));
        await until(() => problems(editor.document).length > 0);
        const count = problems(editor.document).length;
        const end = editor.document.positionAt(salesDraft(1).indexOf('## 任职要求'));
        await editor.edit((edit) => edit.insert(end, salesDraft(3).split('\n').slice(10, 13).join('\n')));
        await until(() => problems(editor.document).length > count);
        await listed.list.save();
        Date.now = now;
        // What was kept in between counts as far as the files are the same.
        const next = new ListedWorkspace(bucket);
        await next.look();
        assert.equal(next.names(folder).join(), 'late.md,early.md');
        next.dispose();
      } finally {
        Date.now = now;
        listed.dispose();
        await vscode.workspace.fs.delete(folder, { recursive: true });
      }
    });
  }
});
