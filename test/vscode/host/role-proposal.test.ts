import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { proposeRole } from '../../../src/vscode/features/packs/propose-from-drafts.ts';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import { LayeredEngines } from '../../../src/vscode/platform/engines.ts';
import { p, wordDocument } from '../../support/word.ts';
import { recordLog } from './recorded-log.ts';
import { activate, closeAll, engineLoader, until } from './support.ts';
import { writeFile } from './written-files.ts';

const draft = (title: string, ...lines: readonly string[]): string =>
  `# ${title}\n\n## 岗位职责\n\n${lines.map((line) => `- ${line}\n`).join('')}`;

/** Four drafts of a profession that nobody knows. */
const DRAFTS = [
  draft('驻店调茶师', '按配方卡调茶，守住出杯时长', '每天开店前试饮，登记茶汤色卡', '教新人摇茶手法'),
  draft('高级驻店调茶师', '改良配方卡，带三名学徒', '抽查茶汤色卡，处理口味投诉', '高峰时段压住出杯时长'),
  draft('驻店调茶师（夜班）', '核对配方卡与原叶库存', '盯住夜间出杯时长', '收店前登记茶汤色卡'),
];
const WORD = ['驻店调茶师', '岗位职责', '照配方卡备料，练摇茶手法', '记录出杯时长和茶汤色卡'];

describe('A role is proposed from the drafts of a folder', () => {
  const { uri: workspace } = vscode.workspace.workspaceFolders![0]!;
  const folder = vscode.Uri.joinPath(workspace, 'tea-jobs');
  const packs = vscode.Uri.joinPath(workspace, '.role-lens');
  const store = async (name: string, content: string | Uint8Array): Promise<void> =>
    writeFile(vscode.Uri.joinPath(folder, name), content);

  before(async () => {
    await activate();
    for (const [at, text] of DRAFTS.entries()) await store(`${at + 1}.md`, text);
    await store('old.docx', wordDocument(WORD.map((words) => p(words)).join('')));
    await store('broken.docx', 'no Word');
    await store('notes.md', '# 会议纪要\n\n今天下雨，改天再说。\n');
  });
  afterEach(closeAll);
  after(async () => {
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await vscode.workspace.fs.delete(packs, { recursive: true }).then(undefined, () => undefined);
  });

  it('as a pack that is not saved yet, beside one that is there, and counts once it is saved', async () => {
    await vscode.commands.executeCommand(COMMANDS.proposeRole, folder);
    const { document } = vscode.window.activeTextEditor!;
    assert.ok(document.isUntitled);
    assert.match(document.uri.path, /\/\.role-lens\/[a-z0-9-]+\.yaml$/);
    const text = document.getText();
    assert.match(text, /^# A role drawn from 4 drafts/);
    for (const word of ['配方卡', '出杯时长', '茶汤色卡'])
      assert.ok(text.includes(`forms: [${word}]`), `${word}\n${text}`);
    assert.match(text, /# broken\.docx: could not be read\n/);
    assert.match(text, /# notes\.md: no job description\n/);
    const file = document.uri.with({ scheme: 'file' });
    const isThere = vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    assert.equal(await isThere, false, 'nothing is written');

    await writeFile(file, text);
    await vscode.commands.executeCommand(COMMANDS.proposeRole, folder);
    const second = await until(() => {
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.document !== document && activeTextEditor;
    });
    assert.notEqual(second.document.uri.path, file.path, 'no file is written over');
    assert.equal(Buffer.from(await vscode.workspace.fs.readFile(file)).toString(), text);
    await closeAll();
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
    assert.deepEqual(vscode.languages.getDiagnostics(file), []);
  });

  it('is not proposed when the reading is stopped: nothing opens, nothing is written, nothing is said, and it can be asked for again', async () => {
    const { log } = recordLog();
    const engines = new LayeredEngines(log, engineLoader);
    const language = { locale: 'en', onDidChange: engines.onDidChange, dispose: () => undefined } as const;
    const { showInformationMessage, withProgress } = vscode.window;
    const said: unknown[] = [];
    const untitled = (): string[] =>
      vscode.workspace.textDocuments.filter((it) => it.isUntitled).map(({ uri }) => uri.toString());
    const written = async (): Promise<unknown> =>
      vscode.workspace.fs.readDirectory(packs).then(
        (files) => files.map(([name]) => name).sort(),
        () => [],
      );
    const before = [untitled(), await written()];
    for (const when of ['at once', 'after a draft', 'after the last one'] as const) {
      let reports = 0;
      const stopping = new vscode.CancellationTokenSource();
      const stopped: typeof withProgress = async (_, task) => {
        const done = task(
          {
            report() {
              reports++;
              if (reports === (when === 'after a draft' ? 1 : 6)) stopping.cancel();
            },
          },
          stopping.token,
        );
        if (when === 'at once') stopping.cancel();
        return done;
      };
      try {
        Object.assign(vscode.window, {
          withProgress: stopped,
          showInformationMessage: (message: string) => Promise.resolve(void said.push(message)),
        });
        await proposeRole(folder, { engines, language });
      } finally {
        Object.assign(vscode.window, { showInformationMessage, withProgress });
        stopping.dispose();
      }
      assert.ok(stopping.token.isCancellationRequested, when);
      assert.deepEqual([untitled(), await written()], before, when);
      assert.deepEqual(said, [], when);
    }
    await proposeRole(folder, { engines, language });
    assert.match(vscode.window.activeTextEditor!.document.getText(), /^# A role drawn from 4 drafts/);
    engines.dispose();
  });

  it('or it is said how many drafts are there, where they are too few', async () => {
    const { log } = recordLog();
    const engines = new LayeredEngines(log, engineLoader);
    const few = vscode.Uri.joinPath(folder, 'few');
    await writeFile(vscode.Uri.joinPath(few, 'one.md'), DRAFTS[0]!);
    const said: unknown[] = [];
    const { showInformationMessage } = vscode.window;
    const language = { locale: 'en', onDidChange: engines.onDidChange, dispose: () => undefined } as const;
    try {
      Object.assign(vscode.window, {
        showInformationMessage(message: string) {
          said.push(message);
          return Promise.resolve(undefined);
        },
      });
      await proposeRole(few, { engines, language });
    } finally {
      Object.assign(vscode.window, { showInformationMessage });
      engines.dispose();
    }
    assert.match(String(said[0]), /^Only one job description was found\. /);
    assert.equal(said.length, 1);
  });
});
