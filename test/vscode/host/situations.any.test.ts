/** Where a draft may stand besides a file of the folder. Each is tried in a Node host and in a web worker. */
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import { MemoryFiles } from './memory-files.ts';
import { OwnParts } from './own-parts.ts';
import { activate, closeAll, openDraft, problems, until } from './support.ts';
import { check, explains, same, tryDraft, tryShown, WHOLE_DRAFT } from './whole-draft.ts';

const IN_NO_FILE = 'Nothing was exported: this text is in no file that can be edited. Copy it into a new one first.';
const EXPORTS = [COMMANDS.exportJobPosting, COMMANDS.exportPlan, COMMANDS.exportWord];

async function shown(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** What the user is told who exports the text of the active editor. */
async function toldOnExport(uri: vscode.Uri): Promise<string[]> {
  const parts = new OwnParts();
  try {
    const told: string[] = [];
    for (const command of EXPORTS) told.push(...(await parts.told(command, { format: 'markdown', uri })));
    return told;
  } finally {
    parts.dispose();
  }
}

describe('A draft on a file system of another extension', () => {
  let files: MemoryFiles;
  before(activate);
  afterEach(async () => {
    await closeAll();
    files.dispose();
  });

  it('is judged, completed, fixed, saved and exported there', async () => {
    files = new MemoryFiles('role-lens-memory', { '/jobs/jd.md': WHOLE_DRAFT });
    const editor = await shown(files.uri('/jobs/jd.md'));
    await tryDraft(editor);
    same(files.text('/jobs/jd.md'), editor.document.getText());
    await vscode.commands.executeCommand(COMMANDS.exportJobPosting, { uri: files.uri('/jobs/jd.jsonld') });
    const posting = JSON.parse(files.text('/jobs/jd.jsonld')!) as Readonly<Record<string, unknown>>;
    same(posting.title, '销售经理');
  });

  it('that takes no changes: a hover explains, nothing is found, and an export says why there is none', async () => {
    files = new MemoryFiles('role-lens-fixed', { '/jobs/jd.md': WHOLE_DRAFT }, { isReadonly: true });
    await tryShown(await shown(files.uri('/jobs/jd.md')));
    same(
      await toldOnExport(files.uri('/jobs/out')),
      EXPORTS.map(() => IN_NO_FILE),
    );
  });

  it('that takes no changes is no place to export to: one sentence says so, and the draft is as it was', async () => {
    files = new MemoryFiles('role-lens-fixed', { '/jobs/jd.md': WHOLE_DRAFT }, { isReadonly: true });
    const { document } = await openDraft(`${WHOLE_DRAFT}|`);
    const parts = new OwnParts();
    try {
      await until(() => parts.active.draft);
      const [told, ...more] = await parts.told(COMMANDS.exportJobPosting, { uri: files.uri('/jobs/jd.jsonld') });
      check(told!.startsWith('jd.jsonld was not saved: '), told!);
      same(more, []);
      same(document.getText(), WHOLE_DRAFT);
      same(files.text('/jobs/jd.jsonld'), undefined);
    } finally {
      parts.dispose();
    }
  });
});

describe('A draft that was never saved', () => {
  before(activate);
  afterEach(closeAll);

  it('is judged, completed and fixed', async () => {
    await tryDraft(await openDraft(`${WHOLE_DRAFT}|`));
  });
});

describe('A cell of a notebook', () => {
  before(activate);
  afterEach(closeAll);

  it('is explained, is no draft, and is not exported instead of one', async () => {
    const cell = { cell_type: 'markdown', metadata: {}, source: WHOLE_DRAFT.split(/(?<=\n)/) };
    const notebook = JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 });
    const files = new MemoryFiles('role-lens-memory', { '/notes.ipynb': notebook });
    await openDraft(`${WHOLE_DRAFT}|`);
    const parts = new OwnParts();
    try {
      await until(() => parts.rows().length > 0);
      const opened = await vscode.workspace.openNotebookDocument(files.uri('/notes.ipynb'));
      await vscode.window.showNotebookDocument(opened);
      const { document } = opened.cellAt(0);
      same(document.getText(), WHOLE_DRAFT);
      await explains({ document });
      await parts.drafts.analyze(document);
      same(problems(document), []);
      await until(() => parts.rows().length === 0);
      same(parts.status, undefined);
      const told = await parts.told(COMMANDS.exportJobPosting, { uri: files.uri('/out.jsonld') });
      same(told.length, 1);
      same(files.text('/out.jsonld'), undefined);
    } finally {
      parts.dispose();
      await closeAll();
      files.dispose();
    }
  });
});

describe('A comparison of two versions', () => {
  const BEFORE = 'role-lens-before';
  let provided: vscode.Disposable;
  let files: MemoryFiles;
  before(async () => {
    await activate();
    provided = vscode.workspace.registerTextDocumentContentProvider(BEFORE, {
      provideTextDocumentContent: () => WHOLE_DRAFT,
    });
    files = new MemoryFiles('role-lens-memory', { '/jobs/jd.md': WHOLE_DRAFT });
  });
  after(() => {
    provided.dispose();
    files.dispose();
  });
  afterEach(closeAll);

  it('judges the version that is written, and leaves the one alone that was', async () => {
    const earlier = vscode.Uri.from({ scheme: BEFORE, path: '/jobs/jd.md' });
    await vscode.commands.executeCommand('vscode.diff', earlier, files.uri('/jobs/jd.md'), 'JD');
    const at = (uri: vscode.Uri): Promise<vscode.TextEditor> =>
      until(() => vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString()));
    const left = await at(earlier);
    await tryDraft(await at(files.uri('/jobs/jd.md')));
    // Who is led to a finding stays in the comparison.
    check(vscode.window.visibleTextEditors.includes(left), 'the earlier version is gone');
    same(problems(left.document), []);
    await explains(left);
  });
});
