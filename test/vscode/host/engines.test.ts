import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { CompiledPack, Pack } from '../../../src/core/index.ts';
import type { ToPage } from '../../../src/protocol/messages.ts';
import { ActiveDraft } from '../../../src/vscode/documents/active-draft.ts';
import { Drafts } from '../../../src/vscode/documents/drafts.ts';
import { RecentEditors } from '../../../src/vscode/documents/recent-editors.ts';
import { RolesTreeProvider } from '../../../src/vscode/features/browse/roles-tree.ts';
import { CardView } from '../../../src/vscode/features/browse/role-card.ts';
import { registerTermHover } from '../../../src/vscode/features/browse/term-hover.ts';
import { registerDiagnostics } from '../../../src/vscode/features/check/diagnostics.ts';
import { ComparisonPanel } from '../../../src/vscode/features/compare/comparison-panel.ts';
import { watchBuiltData } from '../../../src/vscode/platform/built-data.ts';
import type { ContentLanguage } from '../../../src/vscode/platform/content-language.ts';
import type { EngineLoader } from '../../../src/vscode/platform/engine-loader.ts';
import { LayeredEngines } from '../../../src/vscode/platform/engines.ts';
import { AppPage } from '../../../src/vscode/ui/app-page.ts';
import { recordLog, type RecordedLog } from './recorded-log.ts';
import { activate, closeAll, engineLoader, hovers, hoverText, openDraft, problems, until } from './support.ts';

const { extensionUri } = vscode.extensions.getExtension('role-lens.role-lens')!;
const ENGLISH: ContentLanguage = {
  locale: 'en',
  onDidChange: new vscode.EventEmitter<void>().event,
  dispose: () => undefined,
};
/** Sales work with a line of operations in it. */
const JD = [
  '# Sales Manager\n\n## Responsibilities\n',
  '- Prospect new accounts, run discovery meetings and build quotes',
  '- Negotiate contracts and close deals on your own quota',
  '- Grow key accounts with renewals and upsell, and collect payments',
  '- Moderate user content and onboard merchants to the marketplace every week\n',
].join('\n');

/** A pack in which operations, and one of its words, are called otherwise. */
function renamed(pack: Pack): Pack {
  return {
    ...pack,
    roles: pack.roles.map((role) =>
      role.id === 'operations' ? { ...role, name: { zh: '增长', en: 'Tending' } } : role,
    ),
    terms: pack.terms.map((term) =>
      term.id === 'dau' ? { ...term, definition: { ...term.definition, en: 'Said otherwise by the new pack.' } } : term,
    ),
  };
}

/** Loads what `change` makes of the built-in pack. */
class ChangingLoader implements EngineLoader {
  change: (pack: Pack) => Pack = (pack) => pack;
  readonly data = engineLoader.data;
  readonly packs = engineLoader.packs;

  async code(): ReturnType<EngineLoader['code']> {
    const code = await engineLoader.code();
    const readPackFile: typeof code.readPackFile = (...file) => {
      const compiled: CompiledPack = code.readPackFile(...file);
      return { ...compiled, pack: this.change(compiled.pack) };
    };
    return { ...code, readPackFile };
  }
}

/** A webview that nobody sees: what it is sent, and what it says. */
class HiddenWebview {
  readonly sent: ToPage[] = [];
  readonly #received = new vscode.EventEmitter<unknown>();
  readonly webview = {
    options: {},
    html: '',
    cspSource: 'https://*.example',
    asWebviewUri: (uri: vscode.Uri) => uri,
    onDidReceiveMessage: this.#received.event,
    postMessage: (message: ToPage) => {
      this.sent.push(message);
      return Promise.resolve(true);
    },
  } as vscode.Webview;

  say(message: unknown): void {
    this.#received.fire(message);
  }

  get panel(): vscode.WebviewPanel {
    const never = new vscode.EventEmitter<never>().event;
    const panel = { title: '', visible: true, reveal: () => undefined, webview: this.webview };
    return { ...panel, onDidDispose: never, onDidChangeViewState: never } as unknown as vscode.WebviewPanel;
  }
}

describe('Another engine', () => {
  let loader: ChangingLoader;
  let recorded: RecordedLog;
  let engines: LayeredEngines;
  let drafts: Drafts;
  let active: ActiveDraft;
  before(activate);
  beforeEach(() => {
    loader = new ChangingLoader();
    recorded = recordLog();
    engines = new LayeredEngines(recorded.log, loader);
    drafts = new Drafts(recorded.log, engines);
    active = new ActiveDraft(drafts);
  });
  afterEach(async () => {
    for (const it of [active, drafts, engines]) it.dispose();
    await closeAll();
  });
  const swap = async (): Promise<void> => {
    loader.change = renamed;
    await engines.reload();
  };

  it('is what the tree shows from then on', async () => {
    const tree = new RolesTreeProvider(engines, ENGLISH);
    const labels = async (): Promise<string[]> => (await tree.getChildren()).map(({ label }) => label);
    let told = 0;
    tree.onDidChangeTreeData(() => told++);
    assert.ok((await labels()).includes('Operations'));
    await swap();
    assert.equal(told, 1);
    assert.ok((await labels()).includes('Tending'));
    tree.dispose();
  });

  it('is what a hover explains with, in a draft that is open already', async () => {
    const hover = registerTermHover(drafts, ENGLISH, () => undefined);
    const editor = await openDraft('Raise the D|AU.');
    const texts = async (): Promise<string> => (await hovers(editor)).map(hoverText).join('\n');
    assert.doesNotMatch(await texts(), /Said otherwise/);
    await swap();
    assert.match(await texts(), /Said otherwise by the new pack/);
    hover.dispose();
  });

  it('is what the problems of an open draft are found by, and what a completion and a role card read', async () => {
    const diagnostics = registerDiagnostics(drafts, ENGLISH);
    const { document } = await openDraft(`${JD}|`);
    const said = (): string =>
      problems(document)
        .map(({ message }) => message)
        .join('\n');
    await until(() => drafts.latest(document));
    assert.doesNotMatch(said(), /tending/i);
    const [before, declared] = [await drafts.read(document), await drafts.readDeclared(document)];
    assert.equal(declared.draft, before.draft);
    assert.equal((await drafts.analyze(document)).analysis.draft, before.draft);
    await swap();
    await until(() => said().includes('tending'));
    const after = await drafts.read(document);
    assert.notEqual(after.engine, before.engine);
    assert.equal((await drafts.analyze(document)).engine, after.engine);
    assert.equal(active.draft?.engine, after.engine);
    diagnostics.dispose();
  });

  it('is what the panel and the card show', async () => {
    const [panelView, cardView] = [new HiddenWebview(), new HiddenWebview()];
    const services = { log: recorded.log, loader, engines, drafts, active, language: ENGLISH };
    const editors = new RecentEditors();
    const context = { extensionUri, globalState: { get: () => undefined } } as unknown as vscode.ExtensionContext;
    const panel = new ComparisonPanel(panelView.panel, { ...services, context, editors, showCard: () => 0 });
    const card = new CardView(recorded.log, engines, drafts, ENGLISH);
    const own = { webview: cardView.webview, visible: true, onDidDispose: () => 0, onDidChangeVisibility: () => 0 };
    const page = new AppPage({
      ...{ webview: cardView.webview, extensionUri, place: 'card', language: ENGLISH, loader, engines },
      ...{ log: recorded.log, show: () => card.send(), receive: () => Promise.resolve() },
    });
    card.attach(own as unknown as vscode.WebviewView, page);
    card.choose({ kind: 'role', id: 'operations' });
    for (const view of [panelView, cardView]) view.say({ type: 'ready' });
    const names = (): string[] =>
      panelView.sent.flatMap((it) => (it.type === 'show' ? it.knowledge.comparison.roles.map(({ name }) => name) : []));
    const titles = (): (string | undefined)[] =>
      cardView.sent.flatMap((it) => (it.type === 'card' ? [it.card?.title] : []));
    await until(() => names().includes('Operations') && titles().includes('Operations'));
    await swap();
    await until(() => names().includes('Tending') && titles().at(-1) === 'Tending');
    for (const it of [panel, card, editors]) it.dispose();
  });

  it('leaves the card empty when it does not hold what was shown, and fills it again when it does', async () => {
    const view = new HiddenWebview();
    const card = new CardView(recorded.log, engines, drafts, ENGLISH);
    const own = { webview: view.webview, visible: true, onDidDispose: () => 0, onDidChangeVisibility: () => 0 };
    const page = new AppPage({
      ...{ webview: view.webview, extensionUri, place: 'card', language: ENGLISH, loader, engines },
      ...{ log: recorded.log, show: () => card.send(), receive: () => Promise.resolve() },
    });
    card.attach(own as unknown as vscode.WebviewView, page);
    card.choose({ kind: 'role', id: 'operations' });
    view.say({ type: 'ready' });
    const titles = (): (string | undefined)[] =>
      view.sent.flatMap((it) => (it.type === 'card' ? [it.card?.title] : []));
    await until(() => titles().at(-1) === 'Operations');
    loader.change = (pack) => ({ ...pack, roles: pack.roles.filter(({ id }) => id !== 'operations') });
    await engines.reload();
    await until(() => titles().at(-1) === undefined);
    // A choice that the pack does not hold changes nothing.
    card.choose({ kind: 'role', id: 'operations' });
    card.choose({ kind: 'role', id: 'sales' });
    await until(() => titles().at(-1) === 'Sales');
    loader.change = (pack) => pack;
    await engines.reload();
    card.choose({ kind: 'role', id: 'operations' });
    await until(() => titles().at(-1) === 'Operations');
    card.dispose();
  });

  it('does not come when it cannot be loaded: the last good one stays, and the log says why', async () => {
    const good = await engines.for();
    let told = 0;
    engines.onDidChange(() => told++);
    loader.change = () => {
      throw new Error('the pack is half written');
    };
    await engines.reload();
    assert.equal(await engines.for(), good);
    assert.equal(told, 0);
    assert.ok(recorded.lines.some((line) => line.startsWith('error') && line.includes('half written')));
    loader.change = renamed;
    await engines.reload();
    assert.equal(told, 1);
    assert.equal((await engines.for()).index.roleName('operations', 'en'), 'Tending');
  });

  it('is tried again by the next who asks when the first could not be loaded', async () => {
    loader.change = () => {
      throw new Error('no pack');
    };
    await assert.rejects(engines.for(), /no pack/);
    loader.change = (pack) => pack;
    assert.equal((await engines.for()).index.roleName('operations', 'en'), 'Operations');
  });

  it('leaves a failure that nobody waits for in the log', async () => {
    const view = new HiddenWebview();
    await openDraft(`${JD}|`);
    const draft = await until(() => active.draft);
    const broken = {
      ...draft,
      engine: {
        ...draft.engine,
        draftPicture: () => {
          throw new Error('no picture');
        },
      },
    };
    const changed = new vscode.EventEmitter<void>();
    const fake = { draft: undefined as unknown, onDidChange: changed.event } as unknown as ActiveDraft;
    const panel = new ComparisonPanel(view.panel, {
      ...{ log: recorded.log, loader, engines, drafts, active: fake, language: ENGLISH, showCard: () => 0 },
      context: { extensionUri, globalState: { get: () => undefined } } as unknown as vscode.ExtensionContext,
      editors: new RecentEditors(),
    });
    view.say({ type: 'ready' });
    await until(() => view.sent.length > 0);
    Object.assign(fake, { draft: broken });
    changed.fire();
    await until(() => recorded.lines.some((line) => line.includes('no picture')));
    panel.dispose();
  });
});

describe('The folder of built data', () => {
  it('is told of once a build has written it', async () => {
    const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '.built-data');
    await vscode.workspace.fs.createDirectory(folder);
    let builds = 0;
    const watch = watchBuiltData(folder, () => builds++);
    let written = 0;
    // The watching begins some time after it was asked for, so files are written until one is seen.
    await until(async () => {
      const bytes = new TextEncoder().encode(String(++written));
      for (const name of ['pack.bin', 'role-model.bin']) {
        await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), bytes);
      }
      const before = builds;
      const deadline = Date.now() + 1_000;
      return until(() => builds > before || Date.now() > deadline).then(() => builds > before);
    });
    assert.ok(builds <= written, 'one call for all that was written together');
    watch.dispose();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
});
