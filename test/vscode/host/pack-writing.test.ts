import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { registerPackWriting } from '../../../src/vscode/features/packs/write-packs.ts';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import type { Commands } from '../../../src/vscode/platform/commands.ts';
import { LayeredEngines } from '../../../src/vscode/platform/engines.ts';
import { PackPlaces } from '../../../src/vscode/platform/pack-places.ts';
import { recordLog } from './recorded-log.ts';
import {
  acceptUntil,
  actions,
  activate,
  closeAll,
  engineLoader,
  hovers,
  hoverText,
  problemCode,
  problems,
  saved,
  undoTo,
  until,
} from './support.ts';
import { writeFile } from './written-files.ts';

describe('Packs are written for users', () => {
  const { uri: workspace } = vscode.workspace.workspaceFolders![0]!;
  const root = vscode.Uri.joinPath(workspace, 'pack-writing');
  const store = async (text: string, ...names: string[]): Promise<vscode.Uri> => {
    const uri = vscode.Uri.joinPath(root, ...names);
    await writeFile(uri, text);
    return uri;
  };
  const stored = async (uri: vscode.Uri): Promise<string> =>
    Buffer.from(await vscode.workspace.fs.readFile(uri)).toString();
  const show = async (uri: vscode.Uri, selected?: string): Promise<vscode.TextEditor> => {
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    const start = selected === undefined ? 0 : document.getText().indexOf(selected);
    editor.selection = new vscode.Selection(
      document.positionAt(start),
      document.positionAt(start + (selected ?? '').length),
    );
    return editor;
  };

  before(activate);
  afterEach(closeAll);
  after(async () => {
    await vscode.workspace.fs.delete(root, { recursive: true });
  });

  it('an activity of another role is theirs, by an action on the finding, saved in the nearest pack; the finding goes', async () => {
    const text = '# 销售经理\n\n## 岗位职责\n\n- 开发新客户，签订合同\n- 负责信息流广告投放\n- 跟进商机，谈判合同\n';
    const draft = await store(text, 'ours', 'draft.md');
    const pack = await store('pack: our-team # ours\n', 'ours', '.role-lens', 'team.yaml');
    const { document } = await show(draft);
    const found = await until(() => problems(document).find((it) => problemCode(it) === 'role/off-role-duty'));
    const action = await until(async () =>
      (await actions(document, found.range)).find(({ command }) => command?.command === COMMANDS.thisIsOurs),
    );
    const given = (action.command!.arguments as unknown[])[0];
    await vscode.commands.executeCommand(COMMANDS.thisIsOurs, given);
    assert.equal(
      await stored(pack),
      'pack: our-team # ours\nactivities:\n  run-paid-placement: { shares: { add: [sales] } }\n',
    );
    await until(() => problems(document).every((it) => problemCode(it) !== 'role/off-role-duty'));
  });

  it('selected words are a term of a role that is chosen, and are explained from then on', async () => {
    const draft = await store('# 用户运营\n\n- 负责鸡蛋兑换计划的日常\n', 'term', 'draft.md');
    const pack = await store('pack: our-team\n', 'term', '.role-lens', 'team.yaml');
    const editor = await show(draft, '鸡蛋兑换计划');
    const done = vscode.commands.executeCommand(COMMANDS.addTerm);
    await acceptUntil(async () => (await stored(pack)).includes('鸡蛋兑换计划'));
    await done;
    assert.ok((await stored(pack)).startsWith('pack: our-team\nterms:\n'));
    await show(draft, '鸡蛋兑换计划');
    await until(async () => (await hovers(editor)).some((it) => hoverText(it).includes('鸡蛋兑换计划')));
  });

  it('a pack is begun from a starter that is sound as it stands, beside one that is there', async () => {
    const folder = vscode.Uri.joinPath(workspace, '.role-lens');
    const isThere = async (): Promise<boolean> =>
      vscode.workspace.fs.readDirectory(folder).then(
        (entries) => entries.length > 0,
        () => false,
      );
    assert.equal(await isThere(), false);
    try {
      const done = vscode.commands.executeCommand(COMMANDS.createTeamPack);
      const editor = await acceptUntil(() => {
        const { activeTextEditor } = vscode.window;
        return activeTextEditor?.document.uri.path.includes('/.role-lens/') && activeTextEditor;
      });
      await done;
      const { document, selection } = editor;
      assert.ok(document.getText(selection) !== '', 'the first thing to change is selected');
      assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });
});

describe('Something that is no term', () => {
  const { uri: workspace } = vscode.workspace.workspaceFolders![0]!;
  const root = vscode.Uri.joinPath(workspace, 'pack-lookalikes');
  const outer = vscode.Uri.joinPath(workspace, '.role-lens');
  const users = vscode.Uri.joinPath(workspace, '..', 'pack-lookalikes-of-a-user');
  const folders = [root, outer, users];
  const TEXT = '# 销售经理\n\n## 岗位职责\n\n- 梳理线索袋的库存\n';
  /** A pack as somebody wrote it, with line ends, spaces and remarks of their own. */
  const pack = (id: string): string =>
    `# Ours\r\npack:   ${id}   # keep\r\n\r\nterms:\r\n    sales-lead:   # the leads\r\n        forms: { zh: {add: [ '客资儿' ]} }\r\n\r\n    # The end\r\n`;
  const added = (id: string): string =>
    pack(id).replace(']} }\r\n', ']} }\r\n        lookalikes: { add: [线索袋] }\r\n');
  const store = async (uri: vscode.Uri, text: string): Promise<vscode.Uri> => {
    await writeFile(uri, text);
    return uri;
  };
  const stored = async (uri: vscode.Uri): Promise<string> =>
    Buffer.from(await vscode.workspace.fs.readFile(uri)).toString();
  const removeAll = async (): Promise<void> => {
    await closeAll();
    for (const folder of folders)
      await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
  };

  before(activate);
  afterEach(removeAll);

  it('is said by a link of the hover, written in one step that can be undone, and no term from then on', async () => {
    const file = await store(vscode.Uri.joinPath(root, '.role-lens', 'team.yaml'), pack('nearest'));
    const uri = await store(vscode.Uri.joinPath(root, 'draft.md'), TEXT);
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const place = editor.document.positionAt(TEXT.indexOf('线索袋') + 1);
    editor.selection = new vscode.Selection(place, place);
    const said = async (): Promise<string> => (await hovers(editor)).map(hoverText).join('\n');
    const link = await until(async () => /\(command:roleLens\.addLookalike\?([^)\s]+)/.exec(await said())?.[1]);
    const [given] = JSON.parse(decodeURIComponent(link)) as readonly [{ readonly term: string }];
    assert.equal(given.term, 'sales-lead');
    const done = vscode.commands.executeCommand(COMMANDS.addLookalike, { ...given, text: '线索袋' });
    await acceptUntil(async () => (await stored(file)).includes('线索袋'));
    await done;
    assert.equal(await stored(file), added('nearest'));
    await until(async () => !(await said()).includes('addLookalike'));
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    await undoTo(document, pack('nearest'));
    await saved(document);
  });

  it('goes into the pack that is chosen: the nearest, that of the workspace folder, or the own one', async () => {
    const uri = await store(vscode.Uri.joinPath(root, 'draft.md'), TEXT);
    const files = [
      await store(vscode.Uri.joinPath(root, '.role-lens', 'team.yaml'), pack('nearest')),
      await store(vscode.Uri.joinPath(outer, 'outer.yaml'), pack('outer')),
      await store(vscode.Uri.joinPath(users, 'own.yaml'), pack('own')),
    ];
    const { log } = recordLog();
    const places = new PackPlaces(log, users);
    const engines = new LayeredEngines(log, engineLoader, places);
    const run = new Map<string, (given?: unknown) => unknown>();
    const commands: Commands = {
      register(command, act) {
        run.set(command, act);
        return { dispose: () => undefined };
      },
    };
    const language = { locale: 'en', onDidChange: places.onDidChange, dispose: () => undefined } as const;
    const writing = registerPackWriting(commands, { engines, packs: places, language });
    const offered: string[][] = [];
    const asked = { ...vscode.window };
    try {
      for (const [at, file] of files.entries()) {
        Object.assign(vscode.window, {
          showInputBox: () => Promise.resolve('线索袋'),
          showQuickPick(items: readonly vscode.QuickPickItem[]) {
            offered.push(items.map(({ label }) => label));
            return Promise.resolve(items[at]);
          },
        });
        await run.get(COMMANDS.addLookalike)!({ term: 'sales-lead', text: '线索袋', uri: uri.toString() });
        assert.equal(await stored(file), added(['nearest', 'outer', 'own'][at]!));
        const left = files.slice(at + 1);
        assert.deepEqual(
          await Promise.all(left.map(stored)),
          ['nearest', 'outer', 'own'].slice(at + 1).map(pack),
          'nothing else is written',
        );
      }
    } finally {
      const { showInputBox, showQuickPick } = asked;
      Object.assign(vscode.window, { showInputBox, showQuickPick });
      for (const it of [writing, engines, places]) it.dispose();
    }
    assert.deepEqual(offered, Array(3).fill(['team.yaml', 'outer.yaml', 'own.yaml']));
  });

  it('begins a pack where there is none', async () => {
    const uri = await store(vscode.Uri.joinPath(root, 'draft.md'), TEXT);
    const given = { term: 'sales-lead', text: '线索袋', uri: uri.toString() };
    const done = vscode.commands.executeCommand(COMMANDS.addLookalike, given);
    const file = vscode.Uri.joinPath(outer, 'our-team.yaml');
    const text = await acceptUntil(async () =>
      stored(file).then(
        (it) => it.includes('线索袋') && it,
        () => false,
      ),
    );
    await done;
    assert.equal(text, 'pack: our-team\nterms:\n  sales-lead: { lookalikes: { add: [线索袋] } }\n');
  });
});
