import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { readConfig } from '../../../src/core/packs.ts';
import { configProblem } from '../../../src/words/config-words.ts';
import { LayeredEngines } from '../../../src/vscode/platform/engines.ts';
import { NO_PACKS, PackPlaces, type PackSource } from '../../../src/vscode/platform/pack-places.ts';
import { folderNamed, ListedWorkspace, salesDraft, write } from './drafts-support.ts';
import { recordLog } from './recorded-log.ts';
import {
  activate,
  closeAll,
  engineLoader,
  hovers,
  hoverText,
  problemCode,
  problems,
  saved,
  until,
  withSetting,
} from './support.ts';

const FILE = '.role-lens/config.yaml';

describe('What a team sets in .role-lens/config.yaml', () => {
  let tests = 0;
  // Each test has its own: VS Code may still hold a file of the one before as it was.
  let folder: vscode.Uri;
  const shown = async (name: string): Promise<vscode.TextDocument> => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
    await vscode.window.showTextDocument(document);
    return document;
  };
  const isOffRole = (it: vscode.Diagnostic): boolean => problemCode(it) === 'role/off-role-duty';
  const offRole = (document: vscode.TextDocument): vscode.Diagnostic[] => problems(document).filter(isOffRole);
  const set = (text: string, below = ''): Promise<vscode.Uri> => write(folder, `${below}${FILE}`, text);

  before(activate);
  beforeEach(async () => {
    folder = folderNamed(`set by a team ${++tests}`);
    await write(folder, 'sales.md', salesDraft(3));
    await write(folder, 'nearer/sales.md', salesDraft(3));
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('counts in the findings of drafts below, as soon as it is written and no longer than it is there', async () => {
    const document = await shown('sales.md');
    await until(() => offRole(document).length > 0);
    const file = await set('organizationRoles: [sales]\n');
    await until(() => offRole(document).length === 0);
    await set('severity:\n  role/off-role-duty: error\n');
    const isError = ({ severity }: vscode.Diagnostic): boolean => severity === vscode.DiagnosticSeverity.Error;
    await until(() => offRole(document).some(isError));
    await vscode.workspace.fs.delete(file);
    await until(() => offRole(document).some(({ severity }) => severity === vscode.DiagnosticSeverity.Warning));
  });

  it('gives way to what a user has set, entry by entry', async () => {
    await set('severity:\n  role/off-role-duty: error\n  jd/vague-duty: off\norganizationRoles: [sales]\n');
    const places = new PackPlaces(recordLog().log, folderNamed('nobodys'));
    const engines = new LayeredEngines(recordLog().log, engineLoader, places);
    const file = { uri: vscode.Uri.joinPath(folder, 'sales.md'), languageId: 'markdown' };
    try {
      const { analysisOptions } = await engines.for(file.uri);
      assert.deepEqual(analysisOptions(file).organizationRoles, ['sales']);
      await withSetting('findings.severity', { 'role/off-role-duty': 'hint' }, () => {
        assert.deepEqual(analysisOptions(file).severities, { 'role/off-role-duty': 'hint', 'jd/vague-duty': 'off' });
        return Promise.resolve();
      });
      // All roles exist when a user says so.
      await withSetting('organizationRoles', [], () => {
        assert.equal(analysisOptions(file).organizationRoles, undefined);
        return Promise.resolve();
      });
    } finally {
      engines.dispose();
      places.dispose();
    }
  });

  it('leaves files alone: no findings, no hovers, no row among the drafts, until it names them no more', async () => {
    const file = await set('ignore: [sales.md]\n');
    const document = await shown('sales.md');
    const listed = new ListedWorkspace();
    try {
      await listed.look();
      assert.ok(!listed.rows.shown().some(({ id }) => id === document.uri.toString()));
      // The same name in a folder below is meant too, as in a .gitignore.
      assert.deepEqual(listed.names(folder), []);
      const place = document.positionAt(document.getText().indexOf('回款') + 1);
      const editor = vscode.window.activeTextEditor!;
      editor.selection = new vscode.Selection(place, place);
      assert.deepEqual(await hovers(editor), []);
      assert.deepEqual(problems(document), []);
      await vscode.workspace.fs.delete(file);
      await until(() => offRole(document).length > 0);
      await until(async () => (await hovers(editor)).map(hoverText).join('').includes('回款'));
      await until(() => listed.names(folder).length === 2);
      await set('ignore: [/sales.md]\n');
      await until(() => problems(document).length === 0);
      await until(() => listed.names(folder).length === 1);
    } finally {
      listed.dispose();
    }
  });

  it('is checked as it is typed, at line and column in the words of the command line; the last good one stays in force', async () => {
    const draft = await shown('sales.md');
    await until(() => offRole(draft).length > 0);
    // A draft that nobody has judged yet has no findings either.
    const file = await set('organizationRoles: [sales]\n');
    await until(() => offRole(draft).length === 0);
    const document = await vscode.workspace.openTextDocument(file);
    const wrong = 'organisationRoles: [sales]\n';
    await until(() => document.getText() === 'organizationRoles: [sales]\n');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(file, new vscode.Range(0, 0, 1, 0), wrong);
    await vscode.workspace.applyEdit(edit);
    const [problem] = await until(() => problems(document).length > 0 && problems(document));
    const [said] = readConfig(wrong, { roles: ['sales'], areas: [], professions: [] }).problems;
    const locale = vscode.env.language.startsWith('zh') ? 'zh' : 'en';
    assert.equal(problem!.message, configProblem(said!, locale));
    assert.deepEqual([problem!.range.start.line, document.getText(problem!.range)], [0, 'organisationRoles']);
    await saved(document);
    const nearer = await shown('nearer/sales.md');
    await until(() => problems(draft).every((it) => !isOffRole(it)));
    await until(() => nearer.lineCount > 3 && offRole(nearer).length === 0);
    await set('organizationRoles: [sales, marketing, operations]\n');
    await until(() => offRole(nearer).length > 0 && problems(document).length === 0);
  });

  it('is that of the nearest folder alone, and counts for nothing outside of the workspace', async () => {
    await set('organizationRoles: [sales]\npeople:\n  赵敏: operations\n');
    await set('people:\n  李雷: sales\n', 'nearer/');
    const log = recordLog();
    const places = new PackPlaces(log.log, folderNamed('nobodys'));
    const engines = new LayeredEngines(log.log, engineLoader, places);
    const people = async (uri: vscode.Uri): Promise<unknown> =>
      (await engines.for(uri)).analysisOptions({ uri, languageId: 'markdown' }).people;
    try {
      assert.deepEqual(await people(vscode.Uri.joinPath(folder, 'sales.md')), { 赵敏: 'operations' });
      assert.deepEqual(await people(vscode.Uri.joinPath(folder, 'nearer/sales.md')), { 李雷: 'sales' });
      const outside = vscode.Uri.file(path.join(tmpdir(), 'sales.md'));
      assert.deepEqual(await people(outside), {});
      // What is set beside the same knowledge needs no knowledge of its own.
      const far = await engines.for(vscode.Uri.joinPath(folder, 'sales.md'));
      const near = await engines.for(vscode.Uri.joinPath(folder, 'nearer/sales.md'));
      assert.notEqual(far, near);
      assert.equal(far.index, near.index);
      assert.ok(log.lines.some((line) => /config\.yaml sets organizationRoles, people .*count before/.test(line)));
    } finally {
      engines.dispose();
      places.dispose();
    }
  });

  it('of two folders of a workspace counts in each for itself', async () => {
    const roots = [vscode.Uri.joinPath(folder, 'one'), vscode.Uri.joinPath(folder, 'two')];
    await set('owners:\n  community: marketing\n', 'one/');
    await set('owners:\n  community: operations\nignore: ["*.md"]\n', 'two/');
    const rootOf = (uri?: vscode.Uri): vscode.Uri => roots.find((it) => uri?.path.startsWith(it.path)) ?? roots[0]!;
    const source: PackSource = {
      ...NO_PACKS,
      keyOf: (uri) => rootOf(uri).path,
      of: (uri) => {
        const root = rootOf(uri);
        return Promise.resolve([{ layer: 'folder', root, files: [], config: vscode.Uri.joinPath(root, FILE) }]);
      },
    };
    const engines = new LayeredEngines(recordLog().log, engineLoader, source);
    try {
      const [one, two] = await Promise.all(roots.map((root) => engines.for(vscode.Uri.joinPath(root, 'a.md'))));
      assert.deepEqual(
        [one!.settings!.config.owners, two!.settings!.config.owners],
        [{ community: 'marketing' }, { community: 'operations' }],
      );
      // Who owns what is knowledge.
      assert.notEqual(one!.index, two!.index);
      assert.ok(!one!.settings!.leavesOut(vscode.Uri.joinPath(roots[0]!, 'a.md')));
      assert.ok(two!.settings!.leavesOut(vscode.Uri.joinPath(roots[1]!, 'a.md')));
      assert.ok(!two!.settings!.leavesOut(vscode.Uri.joinPath(roots[0]!, 'a.md')));
    } finally {
      engines.dispose();
    }
  });

  it('counts among the drafts as in an editor, and says when there are more warnings than the team lets pass', async () => {
    await set('limits: { warnings: 1 }\n');
    await set('organizationRoles: [sales]\n', 'nearer/');
    const listed = new ListedWorkspace();
    try {
      await listed.look();
      const warnings = (name: string): number =>
        listed.rows.shown().find(({ id }) => id === vscode.Uri.joinPath(folder, name).toString())!.post.counts.warning;
      assert.ok(warnings('sales.md') > 1);
      assert.equal(warnings('nearer/sales.md'), 0);
      await until(() => listed.view.message === `${warnings('sales.md')} warnings; the team lets 1 pass.`);
    } finally {
      listed.dispose();
    }
  });

  it('is helped with: keys, roles, kinds of findings and levels, and what each means', async () => {
    const file = await set('severity:\n  \n');
    const document = await vscode.workspace.openTextDocument(file);
    const editor = await vscode.window.showTextDocument(document);
    const offered = async (line: number, column: number): Promise<string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        file,
        new vscode.Position(line, column),
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    await until(async () => (await offered(1, 2)).includes('role/off-role-duty'));
    assert.ok((await offered(2, 0)).includes('people'));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'organizationRoles: []\n'));
    await until(async () => (await offered(0, 20)).includes('operations'));
    editor.selection = new vscode.Selection(0, 3, 0, 3);
    const all = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      file,
      editor.selection.active,
    );
    assert.match(all.map(hoverText).join('\n'), /VS Code/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
