import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import { isToPage, type ToPage } from '../../../src/protocol/messages.ts';
import { AppPage } from '../../../src/vscode/ui/app-page.ts';
import type { ContentLanguage } from '../../../src/vscode/platform/content-language.ts';
import { Drafts } from '../../../src/vscode/documents/drafts.ts';
import { LayeredEngines } from '../../../src/vscode/platform/engines.ts';
import { CardView } from '../../../src/vscode/features/browse/role-card.ts';
import { jumpToItem } from '../../../src/vscode/ui/jump.ts';
import { answerPage, type PageServices } from '../../../src/vscode/features/compare/page-requests.ts';
import { RecentEditors } from '../../../src/vscode/documents/recent-editors.ts';
import { recordLog } from './recorded-log.ts';
import {
  activate,
  closeAll,
  engineLoader,
  openDraft,
  problemCode,
  problems,
  quickFixes,
  undoTo,
  until,
} from './support.ts';

const { extensionUri } = vscode.extensions.getExtension('role-lens.role-lens')!;
const loader = engineLoader;
const engines = new LayeredEngines(recordLog().log, loader);
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);
const panels = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('roleLens.comparison'));
const firstText = ({ document, selection }: vscode.TextEditor): string => document.getText(selection);

/** A page that nobody sees: what it sends and is sent. */
class Page {
  readonly #received = new vscode.EventEmitter<unknown>();
  readonly sent: ToPage[] = [];
  readonly webview: vscode.Webview = {
    options: {},
    html: '',
    cspSource: 'https://*.example',
    asWebviewUri: (uri) => uri.with({ scheme: 'https', authority: 'webview.example' }),
    onDidReceiveMessage: this.#received.event,
    postMessage: (message: unknown) => {
      assert.ok(isToPage(message), JSON.stringify(message));
      this.sent.push(message);
      return Promise.resolve(true);
    },
  };

  say(message: unknown): void {
    this.#received.fire(message);
  }
}

class Language implements ContentLanguage {
  readonly #changed = new vscode.EventEmitter<void>();
  locale: ContentLanguage['locale'] = 'zh';
  readonly onDidChange = this.#changed.event;

  change(locale: ContentLanguage['locale']): void {
    this.locale = locale;
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

describe('The comparison in the editor', () => {
  before(activate);
  afterEach(closeAll);

  it('opens on its responsibilities, on its pictures and on its quiz, always in the one panel', async () => {
    await openDraft('draft|');
    await run(COMMANDS.showResponsibilities);
    await run(COMMANDS.showPictures);
    await run(COMMANDS.startQuiz);
    await run(COMMANDS.compareRoles, { term: 'sales-funnel', view: 'no such view' });
    await until(() => panels().length > 0);
    await run(COMMANDS.showPictures);
    assert.equal(panels().length, 1);
  });

  it('has the focus, and an item of the tree still goes into the draft that was written in last', async () => {
    const editor = await openDraft('看：|');
    await run(COMMANDS.compareRoles);
    await until(() => vscode.window.activeTextEditor === undefined);
    await run(COMMANDS.treeInsert, { id: 'term/sales-funnel' });
    assert.equal(editor.document.getText(), '看：销售漏斗');
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    await undoTo(editor.document, '看：');
  });

  it('is where findings lead that are about telling roles apart, behind every fix', async () => {
    const { document } = await openDraft(
      '---\nrole: sales\nkind: jd\n---\n\n## 岗位职责\n\n- 负责公司公众号和社群的日常运营，每周策划内容选题，提升粉丝活跃和次月留存\n- 主导商务谈判和合同签订，跟进回款节点\n- 跟进名下客户的续约和增购，签下更多订单\n|',
    );
    const found = await until(() => problems(document).find((it) => problemCode(it) === 'role/off-role-duty'));
    const isLink = ({ command }: vscode.CodeAction): boolean => command?.command === COMMANDS.compareRoles;
    const offered = await until(async () => {
      const all = await quickFixes(document, found.range);
      return all.some(isLink) && all;
    });
    const at = offered.findIndex(isLink);
    const link = offered[at]!;
    assert.equal(link.edit, undefined);
    assert.ok(
      offered.slice(at + 1).every(({ edit }) => !edit),
      'no fix comes after it',
    );
    const [target] = link.command!.arguments as [{ role: string }];
    assert.equal(target.role, 'operations');
    const { target: linked } = found.code as { target: vscode.Uri };
    assert.deepEqual(JSON.parse(decodeURIComponent(linked.query)), [target], 'the link of the code leads there too');
  });
});

describe('A page of ours', () => {
  let page: Page;
  let language: Language;
  const { log, lines } = recordLog();
  const make = (show: () => Promise<void>): { app: AppPage; received: unknown[] } => {
    const received: unknown[] = [];
    const receive = (message: unknown): Promise<void> => {
      received.push(message);
      return Promise.resolve();
    };
    return {
      app: new AppPage({
        webview: page.webview,
        extensionUri,
        place: 'panel',
        language,
        loader,
        engines,
        log,
        show,
        receive,
      }),
      received,
    };
  };
  beforeEach(() => {
    page = new Page();
    language = new Language();
  });

  it('may run our script and style and nothing else, and load from the built folder only', () => {
    make(() => Promise.resolve());
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page.webview.html)?.[1] ?? '';
    assert.match(
      policy,
      /^default-src 'none'; style-src https:\/\/\*\.example; img-src blob:; script-src 'nonce-[\w-]+'$/,
    );
    assert.match(page.webview.html, /<body data-place="panel">/);
    const roots = page.webview.options.localResourceRoots!.map(({ path }) => path);
    assert.equal(roots.length, 1);
    assert.ok(roots[0]!.endsWith('/dist/webview'));
  });

  it('is told nothing before it listens, everything then, and everything anew in another language', async () => {
    const { app } = make(() => {
      app.post({ type: 'failed', locale: language.locale });
      return Promise.resolve();
    });
    app.post({ type: 'failed', locale: 'zh' });
    assert.equal(page.sent.length, 0);
    page.say({ type: 'ready' });
    await until(() => page.sent.length === 1);
    language.change('en');
    await until(() => page.sent.length === 2);
    assert.deepEqual(
      page.sent.map((it) => it.type === 'failed' && it.locale),
      ['zh', 'en'],
    );
    app.hidden();
    language.change('zh');
    app.post({ type: 'failed', locale: 'zh' });
    assert.equal(page.sent.length, 2);
  });

  it('is not listened to when it says what is no message', async () => {
    const { received } = make(() => Promise.resolve());
    for (const message of [undefined, 'ready', { type: 'insert' }, { type: 'insert', what: { kind: 'term', id: 7 } }]) {
      page.say(message);
    }
    page.say({ type: 'new-draft' });
    await until(() => received.length > 0);
    assert.deepEqual(received, [{ type: 'new-draft' }]);
  });

  it('says so when the knowledge cannot be read', async () => {
    make(() => Promise.reject(new Error('no pack')));
    page.say({ type: 'ready' });
    await until(() => page.sent.length === 1);
    assert.deepEqual(page.sent, [{ type: 'failed', locale: 'zh' }]);
    assert.match(lines.at(-1)!, /^error: Showing a page: Error: no pack/);
  });
});

describe('What a page asks for', () => {
  const editors = new RecentEditors();
  const language = new Language();
  const shown: unknown[] = [];
  const services: PageServices = { engines, language, editors, showCard: (what) => shown.push(what) };
  before(activate);
  afterEach(closeAll);

  it('is inserted at the cursor in the language of the draft, in one step', async () => {
    const { duties } = (await engines.for()).pack;
    const editor = await openDraft('We sell.\n\n- |');
    await answerPage({ type: 'insert', what: { kind: 'duty', id: duties[0]!.id } }, services);
    assert.equal(editor.document.getText(), `We sell.\n\n- ${duties[0]!.text.en}`);
    await undoTo(editor.document, 'We sell.\n\n- ');
  });

  it('is looked up in the pack: what it does not hold is neither inserted nor copied', async () => {
    const editor = await openDraft('看|');
    await vscode.env.clipboard.writeText('before');
    for (const type of ['insert', 'copy'] as const) {
      await answerPage({ type, what: { kind: 'term', id: 'no-such-term' } }, services);
      await answerPage({ type, what: { kind: 'cell', facet: 'constructor', role: 'sales' } }, services);
    }
    assert.equal(editor.document.getText(), '看');
    assert.equal(await vscode.env.clipboard.readText(), 'before');
  });

  it('is copied in the language of the content, a cell with its points', async () => {
    await answerPage({ type: 'copy', what: { kind: 'cell', facet: 'goal', role: 'sales' } }, services);
    const { cells } = (await engines.for()).pack.roles.find(({ id }) => id === 'sales')!;
    const { summary, points } = cells.goal!;
    assert.equal(await vscode.env.clipboard.readText(), [summary.zh, ...points.map(({ zh }) => `- ${zh}`)].join('\n'));
  });

  it('is shown in the Role Card', async () => {
    await answerPage({ type: 'card', what: { kind: 'term', id: 'sales-funnel' } }, services);
    assert.deepEqual(shown, [{ kind: 'term', id: 'sales-funnel' }]);
  });

  it('goes nowhere once the draft is closed', async () => {
    await openDraft('看|');
    await run(COMMANDS.compareRoles);
    await closeAll();
    assert.equal(await editors.open(), undefined);
  });

  it('jumps to an item of the draft, and to the same one when the draft has changed', async () => {
    const drafts = new Drafts(recordLog().log, engines);
    const editor = await openDraft('# 销售经理\n\n## 岗位职责\n\n- 主导商务谈判\n- 跟进回款节点\n|');
    await run(COMMANDS.compareRoles);
    const shown = { ...(await drafts.analyze(editor.document)), post: -1 };
    await jumpToItem(drafts, shown, 1);
    assert.equal(firstText(vscode.window.activeTextEditor!), '跟进回款节点');
    // The comparison may have stood in the place of the editor.
    await vscode.window.activeTextEditor!.edit((edit) => edit.insert(new vscode.Position(4, 0), '- 开发新客户\n'));
    await jumpToItem(drafts, shown, 0);
    assert.equal(firstText(vscode.window.activeTextEditor!), '主导商务谈判');
    await jumpToItem(drafts, shown, 99);
    assert.equal(firstText(vscode.window.activeTextEditor!), '主导商务谈判');
    drafts.dispose();
  });
});

describe('The Role Card', () => {
  const visibility = new vscode.EventEmitter<void>();
  const gone = new vscode.EventEmitter<void>();
  let page: Page;
  let language: Language;
  let card: CardView;
  let drafts: Drafts;
  const { log } = recordLog();
  let view: { visible: boolean };
  const titles = (): (string | undefined)[] => page.sent.map((it) => (it.type === 'card' ? it.card?.title : it.type));
  before(activate);
  afterEach(closeAll);
  beforeEach(() => {
    page = new Page();
    language = new Language();
    drafts = new Drafts(log, engines);
    card = new CardView(log, engines, drafts, language);
    view = { visible: true };
    const own = { webview: page.webview, onDidChangeVisibility: visibility.event, onDidDispose: gone.event };
    const options = { webview: page.webview, extensionUri, place: 'card', language, loader, engines, log } as const;
    const receive = (): Promise<void> => Promise.resolve();
    card.attach(
      Object.assign(view, own) as unknown as vscode.WebviewView,
      new AppPage({ ...options, show: () => card.send(), receive }),
    );
  });
  afterEach(() => {
    card.dispose();
    drafts.dispose();
  });

  it('is empty at first, shows what is chosen in the tree, and what the cursor comes to after that', async () => {
    page.say({ type: 'ready' });
    await until(() => page.sent.length === 1);
    card.choose({ kind: 'role', id: 'marketing' });
    await until(() => page.sent.length === 2);
    card.follow(await openDraft('画一张销售|漏斗'));
    await until(() => page.sent.length === 3);
    assert.deepEqual(titles(), [undefined, '市场', '销售漏斗']);
  });

  it('stays where the cursor is on no term, and for what the pack does not hold', async () => {
    page.say({ type: 'ready' });
    card.choose({ kind: 'term', id: 'sales-funnel' });
    await until(() => page.sent.length > 0);
    card.follow(await openDraft('今天天气|很好'));
    card.choose({ kind: 'term', id: 'no-such-term' });
    card.choose({ kind: 'role', id: 'sales' });
    await until(() => titles().at(-1) === '销售');
    assert.ok(titles().every((title) => title === '销售漏斗' || title === '销售'));
  });

  it('is told when it comes back what was chosen while it was hidden, and anew in another language', async () => {
    page.say({ type: 'ready' });
    await until(() => page.sent.length === 1);
    view.visible = false;
    visibility.fire();
    card.choose({ kind: 'role', id: 'sales' });
    card.choose({ kind: 'term', id: 'sales-funnel' });
    assert.equal(page.sent.length, 1);
    view.visible = true;
    page.say({ type: 'ready' });
    await until(() => page.sent.length === 2);
    language.change('en');
    await until(() => page.sent.length === 3);
    assert.deepEqual(titles(), [undefined, '销售漏斗', 'sales funnel']);
  });
});
