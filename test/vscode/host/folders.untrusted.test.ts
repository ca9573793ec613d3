/** A window with several folders that the user does not trust. It is tried in a Node host and in a web worker. */
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../../src/vscode/ids.ts';
import { folderNamed, ListedWorkspace, salesDraft, write } from './drafts-support.ts';
import { MemoryFiles } from './memory-files.ts';
import { activateInTwoFolders, closeAll, hovers, hoverText, problems, until } from './support.ts';
import { check, explains, goTo, same, tryDraft, WHOLE_DRAFT } from './whole-draft.ts';

const second = (): vscode.Uri => vscode.workspace.workspaceFolders![1]!.uri;
const gone = (...uris: vscode.Uri[]): Promise<unknown> =>
  Promise.all(uris.map((uri) => vscode.workspace.fs.delete(uri, { recursive: true })));

async function shown(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Takes away so many folders from the third on, and adds some; done when VS Code has done it. */
async function changeFolders(taken: number, ...added: { readonly uri: vscode.Uri }[]): Promise<void> {
  const done = new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
  check(vscode.workspace.updateWorkspaceFolders(2, taken, ...added), 'the folders were not changed');
  await done;
}

function packWith(form: string, definition: string): string {
  return `pack: ours\nterms: [{ id: nest-egg, forms: [${form}], definition: ${definition}, roles: { operations: 3 } }]\n`;
}

describe('Folders that are not trusted', () => {
  before(async function () {
    // A desktop VS Code that runs tests trusts every folder.
    if (vscode.workspace.isTrusted) this.skip();
    await activateInTwoFolders();
  });
  afterEach(closeAll);

  it('have drafts that are judged, completed and fixed', async () => {
    const file = await write(second(), 'jd.md', WHOLE_DRAFT);
    await tryDraft(await shown(file));
    await closeAll();
    await gone(file);
  });

  it('have packs that count, for they are only read; not one outside that a setting names, which the log says', async () => {
    const place = folderNamed('.role-lens');
    await write(place, 'team.yaml', packWith('蛋窝计划', '攒着换礼的积分'));
    const file = await write(folderNamed('team'), 'draft.md', '# 用户运营\n\n- 负责蛋窝计划的日常运营\n');
    const settings = vscode.workspace.getConfiguration(SETTINGS.section);
    const listed = new ListedWorkspace();
    try {
      const { path } = vscode.workspace.workspaceFolders![0]!.uri;
      const outside = ['/tmp/team.yaml', '../outside', `${path}/../outside/team.yaml`, `${path}/../..`];
      await settings.update(SETTINGS.packs, outside, vscode.ConfigurationTarget.Workspace);
      const editor = await shown(file);
      goTo(editor, '蛋窝', 1);
      await until(async () => (await hovers(editor)).some((it) => hoverText(it).includes('攒着换礼的积分')));
      await listed.drafts.analyze(editor.document);
      for (const named of outside)
        check(
          listed.log.lines.some((line) => line.includes(named) && line.includes('until the workspace is trusted')),
          listed.log.lines.join('\n'),
        );
    } finally {
      listed.dispose();
      await settings.update(SETTINGS.packs, undefined, vscode.ConfigurationTarget.Workspace);
      await closeAll();
      await gone(place, folderNamed('team'));
    }
  });
});

describe('A folder that is not trusted, on a file system of another extension', () => {
  before(activateInTwoFolders);
  afterEach(closeAll);

  it('does not lead to a file of the same path on the disk', async function () {
    if (vscode.workspace.isTrusted) this.skip();
    const files = new MemoryFiles('role-lens-memory', { '/team/jd.md': WHOLE_DRAFT });
    const settings = vscode.workspace.getConfiguration(SETTINGS.section);
    const listed = new ListedWorkspace();
    try {
      await changeFolders(0, { uri: files.uri('/team') });
      await settings.update(SETTINGS.packs, ['/team/pack.yaml'], vscode.ConfigurationTarget.Workspace);
      const { document } = await shown(files.uri('/team/jd.md'));
      await listed.drafts.analyze(document);
      check(
        listed.log.lines.some((line) => line.includes('/team/pack.yaml') && line.includes('trusted')),
        listed.log.lines.join('\n'),
      );
    } finally {
      listed.dispose();
      await settings.update(SETTINGS.packs, undefined, vscode.ConfigurationTarget.Workspace);
      await closeAll();
      await changeFolders(1);
      files.dispose();
    }
  });
});

describe('Several folders', () => {
  before(activateInTwoFolders);
  afterEach(closeAll);

  it('are each their own: a pack of one does not count in another', async () => {
    const place = vscode.Uri.joinPath(second(), '.role-lens');
    await write(place, 'team.yaml', packWith('蛋窝计划', '攒着换礼的积分'));
    const text = '# 用户运营\n\n- 负责蛋窝计划的日常运营，复盘销售漏斗\n';
    const [with_, without] = await Promise.all([
      write(second(), 'a.md', text),
      write(folderNamed('other'), 'a.md', text),
    ]);
    try {
      const editor = await shown(with_);
      goTo(editor, '蛋窝', 1);
      await until(async () => (await hovers(editor)).some((it) => hoverText(it).includes('攒着换礼的积分')));
      const other = await shown(without);
      await explains(other);
      goTo(other, '蛋窝', 1);
      check(!(await hovers(other)).some((it) => hoverText(it).includes('攒着换礼的积分')), 'it counts elsewhere');
    } finally {
      await closeAll();
      await gone(place, with_, folderNamed('other'));
    }
  });

  it('are all in the list of drafts, also one on a file system of another extension, which comes and goes', async () => {
    const files = new MemoryFiles('role-lens-memory', {
      '/team/far.md': salesDraft(3),
      '/team/.hidden/no.md': salesDraft(3),
      '/team/node_modules/x/no.md': salesDraft(3),
      '/team/deep/down/deep.txt': salesDraft(1),
    });
    await write(folderNamed('several'), 'near.md', salesDraft(2));
    await write(second(), 'next.md', salesDraft(0));
    const listed = new ListedWorkspace();
    const names = (): string[] =>
      listed.rows
        .shown()
        .map(({ path }) => path)
        .filter((path) => /^(?:samples\/several|second|team)\//.test(path));
    try {
      await listed.look();
      same(names(), ['samples/several/near.md', 'second/next.md']);
      await changeFolders(0, { uri: files.uri('/team') });
      await until(() => names().length === 4);
      same(names(), ['team/far.md', 'samples/several/near.md', 'team/deep/down/deep.txt', 'second/next.md']);
      await until(() => listed.list.progress.state === 'done');
      await changeFolders(1);
      await until(() => names().length === 2);
    } finally {
      listed.dispose();
      files.dispose();
      await gone(folderNamed('several'), vscode.Uri.joinPath(second(), 'next.md'));
    }
  });

  it('keep what is left alone each for themselves', async () => {
    const file = await write(second(), 'notes.txt', salesDraft(2));
    const other = await write(folderNamed('other'), 'notes.txt', salesDraft(2));
    const excluded = (uri: vscode.Uri): unknown =>
      vscode.workspace.getConfiguration(SETTINGS.section, uri).inspect(SETTINGS.filesExclude)?.workspaceFolderValue;
    try {
      const { document } = await shown(file);
      await until(() => problems(document).length > 0);
      await vscode.commands.executeCommand(COMMANDS.notADraft);
      await until(() => problems(document).length === 0);
      same(excluded(file), { 'notes.txt': true });
      same(excluded(other), undefined);
      const { document: left } = await shown(other);
      await until(() => problems(left).length > 0);
    } finally {
      await closeAll();
      await gone(file, folderNamed('other'), vscode.Uri.joinPath(second(), '.vscode'));
    }
  });
});
