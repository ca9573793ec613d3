/** What happens when files, disks, settings and our own data are not as they should be: texts stay whole, and the tool works or says why not. */
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../../src/vscode/ids.ts';
import type { EngineLoader } from '../../../src/vscode/platform/engine-loader.ts';
import { saveFile, utf8 } from '../../../src/vscode/ui/saving.ts';
import { folderNamed, ListedWorkspace, MemoryStore, salesDraft, write } from './drafts-support.ts';
import { recordLog } from './recorded-log.ts';
import { activate, closeAll, duties, engineLoader, hovers, openDraft, problems, until } from './support.ts';

const folder = folderNamed('faults');
const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);

describe('A file that changes while the drafts are read', () => {
  let listed: ListedWorkspace;
  before(activate);
  beforeEach(async () => {
    for (const name of ['a.md', 'b.md', 'c.md']) await write(folder, name, salesDraft(2));
    listed = new ListedWorkspace();
  });
  afterEach(async () => {
    listed.dispose();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  const FAULTS: Readonly<Record<string, { readonly happen: () => void; readonly then: readonly string[] }>> = {
    'is deleted': { happen: () => unlinkSync(at('b.md').fsPath), then: ['a.md', 'c.md'] },
    'is renamed': {
      happen: () => renameSync(at('b.md').fsPath, at('d.md').fsPath),
      then: ['a.md', 'c.md', 'd.md'],
    },
    'is replaced by a folder': {
      happen: () => {
        unlinkSync(at('b.md').fsPath);
        mkdirSync(at('b.md').fsPath);
      },
      then: ['a.md', 'c.md'],
    },
    'cannot be read any more': {
      happen: () => {
        unlinkSync(at('b.md').fsPath);
        // A link that leads to itself is there, and nobody can read it, whoever runs this.
        symlinkSync(at('b.md').fsPath, at('b.md').fsPath);
      },
      then: ['a.md', 'c.md'],
    },
    'is cut in the middle of a character': {
      happen: () => writeFileSync(at('b.md').fsPath, Buffer.from(salesDraft(2)).subarray(0, 4)),
      then: ['a.md', 'c.md'],
    },
  };
  for (const [what, { happen, then }] of Object.entries(FAULTS)) {
    // Links are for administrators there.
    if (process.platform === 'win32' && what === 'cannot be read any more') continue;
    it(`${what}: the others are listed, and it is what it is in the end`, async () => {
      let isDone = false;
      listed.list.onDidRead((id) => {
        if (isDone || id !== at('b.md').toString()) return;
        isDone = true;
        happen();
      });
      await listed.look();
      assert.ok(isDone);
      listed.list.refresh();
      await until(() => listed.list.progress.state === 'done');
      await until(() => listed.names(folder).toSorted().join() === then.join());
      assert.ok(!listed.log.lines.some((line) => line.startsWith('error')), listed.log.lines.join('\n'));
    });
  }

  it('without anybody telling of it: a refresh finds it', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('watcherExclude', { '**/faults/**': true }, vscode.ConfigurationTarget.Global);
    try {
      await listed.look();
      assert.deepEqual(listed.names(folder).toSorted(), ['a.md', 'b.md', 'c.md']);
      unlinkSync(at('a.md').fsPath);
      writeFileSync(at('b.md').fsPath, '# Notes\n');
      writeFileSync(at('d.md').fsPath, salesDraft(1));
      listed.list.refresh();
      await until(() => listed.list.progress.state === 'done');
      await until(() => listed.names(folder).toSorted().join() === 'c.md,d.md');
    } finally {
      await files.update('watcherExclude', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

/** A disk that takes half of what it is given, and then has no room left. */
class FullDisk implements vscode.FileSystemProvider {
  readonly files = new Map<string, Uint8Array>();
  isFull = true;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  watch = (): vscode.Disposable => ({ dispose: () => undefined });
  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.files.get(path);
    if (!file && path !== '/') throw vscode.FileSystemError.FileNotFound(path);
    const type = file ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: file?.length ?? 0 };
  }
  readDirectory = (): [string, vscode.FileType][] => [];
  createDirectory = (): void => undefined;
  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return file;
  }
  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.files.set(path, this.isFull ? content.slice(0, content.length / 2) : content);
    if (this.isFull) throw vscode.FileSystemError.Unavailable('no space left on device');
  }
  delete({ path }: vscode.Uri): void {
    this.files.delete(path);
  }
  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.files.set(to.path, this.readFile(from));
    this.files.delete(from.path);
  }
}

describe('A disk that is full', () => {
  const disk = new FullDisk();
  const scheme = 'full-disk';
  const place = (name: string): vscode.Uri => vscode.Uri.from({ scheme, path: `/${name}` });
  let registered: vscode.Disposable;
  before(() => {
    registered = vscode.workspace.registerFileSystemProvider(scheme, disk);
  });
  after(() => void registered.dispose());

  it('leaves what was there as it was, nothing of what is new, and the user is told in one sentence', async () => {
    const { log, told } = recordLog();
    disk.files.set('/old.md', utf8('what was there'));
    const saved = async (name: string, text: string): Promise<void> => {
      const { showWarningMessage } = vscode.window;
      const window = vscode.window as { showWarningMessage: unknown };
      window.showWarningMessage = (_: string, __: object, answer: string) => Promise.resolve(answer);
      try {
        await saveFile(log, { content: utf8(text), name, filters: {}, uri: place(name) });
      } finally {
        Object.assign(window, { showWarningMessage });
      }
    };
    for (const name of ['old.md', 'new.md']) {
      await saved(name, 'a long text that does not fit');
      assert.match(told.at(-1)!.message, new RegExp(`${name}.*no space left`));
    }
    assert.equal(told.length, 2);
    const held = (): unknown => [...disk.files].map(([name, content]) => [name, Buffer.from(content).toString()]);
    assert.deepEqual(held(), [['/old.md', 'what was there']]);
    disk.isFull = false;
    await saved('old.md', 'what is there now');
    assert.deepEqual(held(), [['/old.md', 'what is there now']]);
    disk.isFull = true;
  });

  it('keeps no findings of drafts, and the drafts are listed all the same', async () => {
    await write(folder, 'a.md', salesDraft(2));
    const listed = new ListedWorkspace({
      read: () => Promise.resolve('torn'),
      write: () => Promise.resolve(),
    });
    try {
      await vscode.commands.executeCommand(COMMANDS.checkFolder, folder);
      await vscode.commands.executeCommand(COMMANDS.exportFindings, { format: 'csv', uri: place('findings.csv') });
      assert.ok(!disk.files.has('/findings.csv'));
      await listed.look();
      assert.deepEqual(listed.names(folder), ['a.md']);
    } finally {
      listed.dispose();
      await vscode.commands.executeCommand(COMMANDS.allDrafts);
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });
});

describe('Settings of another type than they should be', () => {
  before(activate);
  afterEach(closeAll);
  const WRONG: readonly unknown[] = ['a text', 7, null, [7, null], { a: 7, 'b/c': [] }];
  const keys = Object.entries(SETTINGS).flatMap(([name, key]) => (name === 'section' ? [] : [key]));

  it('count as not set, all of them together: problems, hovers, completion and the list of drafts are there', async () => {
    await write(folder, 'a.md', salesDraft(3));
    const settings = vscode.workspace.getConfiguration(SETTINGS.section);
    const setAll = (value: (at: number) => unknown): Promise<unknown> =>
      keys.reduce(
        (before, key, index) =>
          before.then(() => settings.update(key, value(index), vscode.ConfigurationTarget.Global)),
        Promise.resolve() as Promise<unknown>,
      );
    const listed = new ListedWorkspace();
    try {
      await setAll((index) => WRONG[index % WRONG.length]);
      const editor = await openDraft(salesDraft(3).replace('## 任职要求', '- |\n\n## 任职要求'));
      await until(() => problems(editor.document).length > 0);
      await duties(editor);
      const place = editor.document.positionAt(editor.document.getText().indexOf('回款') + 1);
      editor.selection = new vscode.Selection(place, place);
      await hovers(editor);
      await listed.look();
      assert.deepEqual(listed.names(folder), ['a.md']);
      assert.deepEqual(
        listed.log.lines.filter((line) => line.startsWith('error')),
        [],
      );
    } finally {
      listed.dispose();
      await setAll(() => undefined);
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });
});

describe('Knowledge or a model that is damaged', () => {
  afterEach(closeAll);
  const damaged = (name: string, bytes: Uint8Array): EngineLoader => ({
    ...engineLoader,
    data: (file) => (file === name ? Promise.resolve(bytes) : engineLoader.data(file)),
  });

  for (const name of ['role-model.bin', 'pack.bin'] as const) {
    it(`is said once, and judges nothing: ${name}`, async () => {
      await write(folder, 'a.md', salesDraft(3));
      const whole = await engineLoader.data(name);
      try {
        for (const bytes of [
          new Uint8Array(),
          whole.subarray(0, whole.length / 2),
          utf8('<!doctype html>'.repeat(99)),
        ]) {
          const listed = new ListedWorkspace(new MemoryStore(), damaged(name, bytes));
          try {
            const { document } = await openDraft(`${salesDraft(3)}|`);
            await assert.rejects(listed.drafts.analyze(document));
            await listed.look();
            assert.deepEqual(listed.names(folder), []);
            await until(() => listed.log.told.length > 0);
            assert.equal(listed.log.told.length, 1);
          } finally {
            listed.dispose();
          }
        }
      } finally {
        await vscode.workspace.fs.delete(folder, { recursive: true });
      }
    });
  }
});
