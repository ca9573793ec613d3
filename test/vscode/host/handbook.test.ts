import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { Drafts } from '../../../src/vscode/documents/drafts.ts';
import { referencesTo } from '../../../src/vscode/features/handbook/term-references.ts';
import { LayeredEngines } from '../../../src/vscode/platform/engines.ts';
import { folderNamed, write } from './drafts-support.ts';
import { recordLog } from './recorded-log.ts';
import { activate, closeAll, engineLoader, openDraft, until } from './support.ts';

const HEAD = '---\nrole: sales\nkind: jd\n---\n\n## 岗位职责\n\n';

async function definitions(editor: vscode.TextEditor): Promise<vscode.LocationLink[]> {
  const { document, selection } = editor;
  return vscode.commands.executeCommand<vscode.LocationLink[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    selection.active,
  );
}

async function references(editor: vscode.TextEditor): Promise<vscode.Location[]> {
  const { document, selection } = editor;
  return vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    selection.active,
  );
}

async function opened({ targetUri }: vscode.LocationLink): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(targetUri);
}

describe('Go to Definition', () => {
  before(activate);
  afterEach(closeAll);

  it('opens the page of the term under the cursor, which is read and not written', async () => {
    const editor = await openDraft(`${HEAD}- 跟进线|索，当天联系\n`);
    const [found] = await definitions(editor);
    assert.equal(editor.document.getText(found!.originSelectionRange), '线索');
    const page = await opened(found!);
    assert.equal(page.languageId, 'markdown');
    assert.match(page.getText(), /^# sales lead · 线索/);
    assert.equal(vscode.workspace.fs.isWritableFileSystem(page.uri.scheme), undefined);
  });

  it('opens the page of an activity, of a role and of a kind of finding', async () => {
    const activity = await definitions(await openDraft(`${HEAD}- 签|订合同\n`));
    assert.match((await opened(activity[0]!)).getText(), /Owns: Sales|^# contract/);
    const role = await definitions(await openDraft('---\nrole: sal|es\n---\n'));
    assert.match((await opened(role[0]!)).getText(), /^# Sales · 销售/);
    const code = await definitions(await openDraft(`<!-- role-lens-disable-file role/off-|role-duty -->\n\n${HEAD}`));
    assert.match((await opened(code[0]!)).getText(), /role-lens-disable-next-line role\/off-role-duty/);
  });

  it('has nothing where nothing is named', async () => {
    assert.deepEqual(await definitions(await openDraft(`${HEAD}- 吃|饭\n`)), []);
  });
});

/** A pack with what it brings and what it changes. */
const PACK = `pack: our-team
neighbors:
  product: { rank: compared }
terms:
  nest-egg:
    forms: { zh: [蛋窝计划], en: [nest egg program] }
    roles: { operations: 3 }
  sales-lead: { forms: { zh: { add: [鲜活客资] } } }
activities:
  - id: feed-the-hens
    name: 喂鸡
    stage: retention
    owns: operations
    wordings: [喂鸡添料]
  - id: segment-market
    why: { zh: 我们说了算, en: We say so }
`;
const DRAFT = `---
role: product
---

## 岗位职责

- 负责蛋窝计划的日常
- 跟进鲜活客资
- 每天喂鸡添料
- 负责客群细分
`;

describe('Go to Definition of what a pack of the team says', () => {
  const folder = folderNamed('definition');
  before(async () => {
    await activate();
    await write(folder, '.role-lens/team.yaml', PACK);
    await write(folder, 'draft.md', DRAFT);
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  /** What is selected in the pack, and the names of the pages, for a word of the draft. */
  const leadsTo = async (word: string): Promise<string[]> => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'draft.md'));
    const editor = await vscode.window.showTextDocument(document);
    const place = document.positionAt(DRAFT.indexOf(word) + 1);
    editor.selection = new vscode.Selection(place, place);
    const found = await definitions(editor);
    // VS Code shows them in an order of its own.
    const all = await Promise.all(
      found.map(async (link) => {
        const target = await opened(link);
        const { line, character } = link.targetRange.start;
        const name = target.uri.path.split('/').slice(-2).join('/');
        return target.uri.scheme === 'role-lens'
          ? target.uri.path.split('/').slice(1, 3).join(' ')
          : `${name}:${line + 1}:${character + 1} ${target.getText(link.targetRange)}`;
      }),
    );
    return all.sort();
  };

  it('opens the pack at the entry, and the handbook as well where some of it is built in', async () => {
    const file = '.role-lens/team.yaml';
    const own = await until(async () => {
      const found = await leadsTo('蛋窝计划');
      return found.length > 0 && found;
    });
    assert.deepEqual(own, [`${file}:5:3 nest-egg`]);
    assert.deepEqual(await leadsTo('鲜活客资'), [`${file}:8:3 sales-lead`, 'term sales-lead']);
    // The page speaks for the folder of the pack, whatever is in front of the editors.
    const page = vscode.workspace.textDocuments.find(({ uri }) => uri.query.startsWith('en&'))!;
    await vscode.window.showTextDocument(page);
    assert.match(page.getText(), /鲜活客资/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', page.uri);
    assert.ok(links.length > 0);
    assert.deepEqual(await leadsTo('喂鸡添料'), [`${file}:10:9 feed-the-hens`]);
    assert.deepEqual(await leadsTo('客群细分'), [`${file}:15:9 segment-market`, 'activity segment-market']);
    assert.deepEqual(await leadsTo('product'), [`${file}:3:3 product`, 'role product']);
  });
});

describe('A page of the handbook', () => {
  before(activate);
  afterEach(closeAll);

  it('has links to other pages, and an outline of its headings', async () => {
    const [found] = await definitions(await openDraft(`${HEAD}- 跟进线|索\n`));
    const page = await opened(found!);
    await vscode.window.showTextDocument(page);
    // VS Code's own extension for Markdown finds them, once it has read the page.
    const sales = await until(async () => {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        page.uri,
        50,
      );
      return links.find(({ range, target }) => target && page.getText(range) === 'Sales');
    });
    const role = await vscode.workspace.openTextDocument(sales.target!);
    assert.match(role.getText(), /## Work it owns/);
    await until(async () => {
      const outline = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        page.uri,
      );
      const names = outline?.flatMap(({ name, children }) => [name, ...children.map((it) => it.name)]) ?? [];
      return names.some((name) => name.includes('Written as'));
    });
  });

  it('says so where there is none', async () => {
    for (const path of ['/term/nothing/x.md', '/what/ever.md', '/']) {
      const page = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'role-lens', path }));
      assert.match(page.getText(), /no such page/);
    }
  });
});

describe('Find All References', () => {
  before(activate);
  afterEach(closeAll);

  it('finds a term in every draft of the workspace, however it is written, and in those that are not saved', async () => {
    const folder = folderNamed('references');
    await write(folder, 'a.md', `${HEAD}- 跟进线索\n- 清洗客资\n`);
    await write(folder, 'b.txt', '销售经理\n\n岗位职责\n1. Follow up on sales leads\n');
    await write(folder, 'c.csv', '线索');
    const editor = await openDraft(`${HEAD}- 跟进线|索\n`);
    const found = await until(async () => {
      const places = await references(editor);
      return places.some(({ uri }) => uri.path.endsWith('/references/b.txt')) ? places : undefined;
    });
    const here = found.filter(({ uri }) => uri.path.includes('/references/'));
    const written = await Promise.all(
      here.map(async ({ uri, range }) => (await vscode.workspace.openTextDocument(uri)).getText(range)),
    );
    assert.deepEqual(written.sort(), ['sales leads', '客资', '线索'].sort());
    assert.ok(found.some(({ uri }) => uri.toString() === editor.document.uri.toString()));
  });

  it('ends when it is stopped, with what it has found by then, and can be asked again', async () => {
    const { log } = recordLog();
    const engines = new LayeredEngines(log, engineLoader);
    const drafts = new Drafts(log, engines);
    const language = { locale: 'en', onDidChange: engines.onDidChange, dispose: () => undefined } as const;
    const { withProgress } = vscode.window;
    const stopping = new vscode.CancellationTokenSource();
    try {
      await write(folderNamed('references'), 'a.md', `${HEAD}- 跟进线索\n`);
      const { document, selection } = await openDraft(`${HEAD}- 跟进线|索\n`);
      const find = async (): Promise<vscode.Location[] | undefined> =>
        referencesTo(
          document,
          selection.active,
          { engines, drafts, language, includeDeclaration: false },
          new vscode.CancellationTokenSource().token,
        );
      const stopped: typeof withProgress = async (_, task) => {
        const done = task({ report: () => undefined }, stopping.token);
        stopping.cancel();
        return done;
      };
      Object.assign(vscode.window, { withProgress: stopped });
      assert.deepEqual(await find(), []);
      Object.assign(vscode.window, { withProgress });
      assert.ok((await find())!.some(({ uri }) => uri.toString() === document.uri.toString()));
    } finally {
      Object.assign(vscode.window, { withProgress });
      stopping.dispose();
      drafts.dispose();
      engines.dispose();
    }
  });
});
