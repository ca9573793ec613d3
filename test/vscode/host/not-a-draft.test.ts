import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../../src/vscode/ids.ts';
import {
  actions,
  activate,
  closeAll,
  duties,
  hovers,
  openDraft,
  problems,
  quickFixes,
  undoTo,
  until,
  withSetting,
} from './support.ts';
import { writeFile } from './written-files.ts';

const OFF_ROLE = '负责公司公众号和社群的日常运营，每周策划内容选题，提升粉丝活跃和次月留存';
const BODY = ['# 销售经理', '', '## 岗位职责', '', '- 开发华东区的连锁客户，每周拜访四次', `- ${OFF_ROLE}`, ''].join(
  '\n',
);

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

/** Opens an untitled draft that something is found in. */
async function opened(text: string): Promise<vscode.TextEditor> {
  const editor = await openDraft(`${text}|`);
  await until(() => problems(editor.document).length > 0);
  return editor;
}

async function silent(document: vscode.TextDocument): Promise<void> {
  await until(() => problems(document).length === 0);
}

describe('This Is Not a Draft', () => {
  before(activate);
  afterEach(closeAll);

  it('is a fix of whatever was found, writes `kind: other`, and one step takes it back', async () => {
    const { document } = await opened(BODY);
    const [problem] = problems(document);
    const fixes = await quickFixes(document, problem!.range);
    const fix = fixes.find(({ command }) => command?.command === COMMANDS.notADraft);
    assert.ok(fix, fixes.map(({ title }) => title).join('; '));
    await run(fix.command!.command, ...(fix.command!.arguments as unknown[]));
    assert.equal(document.getText(), `---\nkind: other\n---\n\n${BODY}`);
    await silent(document);
    assert.deepEqual(await actions(document, problem!.range), []);
    await undoTo(document, BODY);
    await until(() => problems(document).length > 0);
  });

  it('writes into the front matter that is there, in its form', async () => {
    for (const [head, written] of [
      ['---\nkind: jd\ntags: [a]\n---\n\n', '---\nkind: other\ntags: [a]\n---\n\n'],
      ['+++\nrole = "sales"\n+++\n\n', '+++\nrole = "sales"\nkind = "other"\n+++\n\n'],
      ['{\n  "role": "sales"\n}\n\n', '{\n  "role": "sales",\n  "kind": "other"\n}\n\n'],
    ]) {
      const { document } = await opened(head + BODY);
      await run(COMMANDS.notADraft);
      assert.equal(document.getText(), written + BODY);
      await silent(document);
      await closeAll();
    }
  });

  it('changes no text where it is known to say it already', async () => {
    const text = `---\nkind: 其他\n---\n\n${BODY}`;
    const { document } = await openDraft(`${text}|`);
    await run(COMMANDS.notADraft);
    assert.equal(document.getText(), text);
    await silent(document);
  });
});

describe('Files to leave alone', () => {
  const root = vscode.workspace.workspaceFolders![0]!.uri;
  const folder = vscode.Uri.joinPath(root, 'left-alone');
  const settings = (uri: vscode.Uri): vscode.WorkspaceConfiguration =>
    vscode.workspace.getConfiguration(SETTINGS.section, uri);

  before(activate);
  afterEach(async () => {
    await closeAll();
    await settings(root).update(SETTINGS.filesExclude, undefined, vscode.ConfigurationTarget.Workspace);
  });
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  async function written(name: string, text = BODY): Promise<vscode.TextEditor> {
    const uri = vscode.Uri.joinPath(folder, name);
    await writeFile(uri, text);
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await until(() => problems(editor.document).length > 0);
    return editor;
  }

  it('are those of the globs, by folder and by name, until the setting is gone', async () => {
    const editor = await written('notes.md');
    for (const glob of ['left-alone', 'left-alone/**', '**/notes.md', '*/notes.{md,txt}']) {
      await withSetting(SETTINGS.filesExclude, { [glob]: true }, async () => {
        await silent(editor.document);
        const line = editor.document.lineAt(5);
        const at = line.text.indexOf('公众号') + 1;
        editor.selection = new vscode.Selection(5, at, 5, at);
        assert.deepEqual(await hovers(editor), [], glob);
        assert.deepEqual(await duties(editor), [], glob);
        assert.deepEqual(await actions(editor.document, line.range), [], glob);
      });
      await until(() => problems(editor.document).length > 0);
    }
  });

  it('are not those that a glob leaves in, or names elsewhere', async () => {
    const editor = await written('deeper/notes.md');
    const other = await openDraft(`${BODY}|`);
    await withSetting(SETTINGS.filesExclude, { 'left-alone/**': false, 'notes.md': true }, async () => {
      await until(() => problems(other.document).length > 0);
      assert.ok(problems(editor.document).length > 0);
    });
  });

  it('come to be one by *This Is Not a Draft* where the text has no front matter', async () => {
    const { document } = await written('[notes].txt');
    await run(COMMANDS.notADraft);
    await silent(document);
    assert.equal(document.getText(), BODY);
    const { workspaceValue } = settings(root).inspect<unknown>(SETTINGS.filesExclude)!;
    assert.deepEqual(workspaceValue, { 'left-alone/[[]notes[]].txt': true });
  });

  it('come to be one where `kind:` is somebody else’s', async () => {
    const text = `---\nkind: page\nrole: sales\n---\n\n${BODY}`;
    const { document } = await written('page.md', text);
    await run(COMMANDS.notADraft);
    await silent(document);
    assert.equal(document.getText(), text);
  });

  it('may stand on a file system of another extension', async () => {
    const files = new Map<string, Uint8Array>([['/jobs/jd.md', new TextEncoder().encode(BODY)]]);
    const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
    const provider: vscode.FileSystemProvider = {
      onDidChangeFile: changed.event,
      watch: () => ({ dispose: () => undefined }),
      stat: ({ path }) => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: files.get(path)?.length ?? 0 }),
      readDirectory: () => [],
      createDirectory: () => undefined,
      readFile: ({ path }) => files.get(path) ?? new Uint8Array(),
      writeFile: ({ path }, content) => void files.set(path, content),
      delete: () => undefined,
      rename: () => undefined,
    };
    const registered = vscode.workspace.registerFileSystemProvider('role-lens-test', provider);
    try {
      const uri = vscode.Uri.parse('role-lens-test:/jobs/jd.md');
      const { document } = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      await until(() => problems(document).length > 0);
      await withSetting(SETTINGS.filesExclude, { '**/jobs/*.md': true }, () => silent(document));
      await until(() => problems(document).length > 0);
    } finally {
      await closeAll();
      registered.dispose();
      changed.dispose();
    }
  });
});
