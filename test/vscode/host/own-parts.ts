/**
 * The parts of Role Lens that show something, made by the tests themselves: what the status bar, *This Draft* and messages of the extension
 * say, no other extension can see.
 */
import * as vscode from 'vscode';
import { ActiveDraft } from '../../../src/vscode/documents/active-draft.ts';
import { Drafts } from '../../../src/vscode/documents/drafts.ts';
import { registerDraftStatus } from '../../../src/vscode/features/check/draft-status.ts';
import type { DraftNode } from '../../../src/vscode/features/check/draft-tree.ts';
import { registerThisDraftView } from '../../../src/vscode/features/check/this-draft-view.ts';
import { registerExports } from '../../../src/vscode/features/export/exports.ts';
import { registerPlanExport } from '../../../src/vscode/features/export/plan-export.ts';
import { registerWord } from '../../../src/vscode/features/export/word.ts';
import type { Commands } from '../../../src/vscode/platform/commands.ts';
import { LayeredEngines } from '../../../src/vscode/platform/engines.ts';
import { PackPlaces } from '../../../src/vscode/platform/pack-places.ts';
import { recordLog } from './recorded-log.ts';
import { engineLoader } from './support.ts';

const NOTHING = { dispose: () => undefined };
const QUESTION = { isOpen: false, onDidClose: () => NOTHING, close: () => undefined, ...NOTHING };

type Window = Record<'createStatusBarItem' | 'createTreeView' | 'showInformationMessage', unknown>;

/** Runs with other functions of `vscode.window` than VS Code's. */
function withWindow<T>(functions: Partial<Window>, act: () => T): T {
  const window = vscode.window as Window;
  const before = Object.fromEntries(Object.keys(functions).map((name) => [name, window[name as keyof Window]]));
  Object.assign(window, functions);
  try {
    return act();
  } finally {
    Object.assign(window, before);
  }
}

export class OwnParts implements vscode.Disposable {
  readonly log = recordLog();
  readonly drafts: Drafts;
  readonly active: ActiveDraft;
  readonly engines: LayeredEngines;
  readonly #packs: PackPlaces;
  readonly #commands = new Map<string, (...args: unknown[]) => unknown>();
  readonly #parts: vscode.Disposable;
  readonly #status = { text: '', isShown: false };
  #tree: vscode.TreeDataProvider<DraftNode> | undefined;

  constructor() {
    const { log } = this.log;
    const { extensionUri } = vscode.extensions.getExtension('role-lens.role-lens')!;
    this.#packs = new PackPlaces(log, vscode.Uri.joinPath(extensionUri, 'nobodys'));
    this.engines = new LayeredEngines(log, engineLoader, this.#packs);
    this.drafts = new Drafts(log, this.engines);
    this.active = new ActiveDraft(this.drafts);
    const { drafts, active, engines } = this;
    const language = { locale: 'en', onDidChange: () => NOTHING, ...NOTHING } as const;
    const commands: Commands = {
      register: (command, run) => {
        this.#commands.set(command, run);
        return NOTHING;
      },
    };
    const status = this.#status;
    const item = {
      show: () => void (status.isShown = true),
      hide: () => void (status.isShown = false),
      set text(text: string) {
        status.text = text;
      },
      ...NOTHING,
    };
    const createTreeView = (_: string, options: vscode.TreeViewOptions<DraftNode>): object => {
      this.#tree = options.treeDataProvider;
      return { selection: [], ...NOTHING };
    };
    this.#parts = withWindow({ createStatusBarItem: () => item, createTreeView }, () =>
      vscode.Disposable.from(
        registerDraftStatus(active, language),
        registerThisDraftView(commands, drafts, active, language, () => Promise.reject(new Error('late')), QUESTION),
        registerExports(commands, log, extensionUri, engineLoader, engines, drafts, active, language),
        registerPlanExport(commands, log, engineLoader, drafts, active, language),
        registerWord(commands, log, engineLoader, engines, drafts, active, language),
      ),
    );
  }

  dispose(): void {
    for (const it of [this.#parts, this.active, this.drafts, this.engines, this.#packs]) it.dispose();
  }

  /** What the status bar shows; undefined when nothing. */
  get status(): string | undefined {
    return this.#status.isShown ? this.#status.text : undefined;
  }

  /** The rows of *This Draft*, those inside of others too. */
  rows(): DraftNode[] {
    const below = (node?: DraftNode): DraftNode[] =>
      (this.#tree?.getChildren(node) as DraftNode[]).flatMap((it) => [it, ...below(it)]);
    return below();
  }

  /** Runs a command, and answers what the user was told in passing. */
  async told(command: string, ...args: unknown[]): Promise<string[]> {
    const messages: string[] = [];
    const showInformationMessage = (message: string): Promise<undefined> => {
      messages.push(message);
      return Promise.resolve(undefined);
    };
    const window = vscode.window as Window;
    const before = window.showInformationMessage;
    Object.assign(window, { showInformationMessage });
    try {
      await this.#commands.get(command)!(...args);
    } finally {
      Object.assign(window, { showInformationMessage: before });
    }
    return [...messages, ...this.log.told.map(({ message }) => message)];
  }
}
