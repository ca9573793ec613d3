import * as vscode from 'vscode';
import type { Fix } from '../../../core/index.ts';
import { COMMANDS, SETTINGS, VIEWS } from '../../ids.ts';
import type { ActiveDraft, ShownDraft } from '../../documents/active-draft.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { toRange } from '../../platform/convert.ts';
import type { Drafts } from '../../documents/drafts.ts';
import type { CommandsLoader } from '../../platform/late-commands.ts';
import { isOther } from './draft-summary.ts';
import type { DraftNode } from './draft-tree.ts';
import type { FirstQuestion } from './first-question.ts';
import { pictureUris } from '../../ui/picture-uri.ts';

/**
 * *This Draft*: the kind, the role, the role mix, the findings and the sections of the active draft; each entry jumps there or
 * fixes it.
 */
export function registerThisDraftView(
  commands: Commands,
  drafts: Drafts,
  active: ActiveDraft,
  language: ContentLanguage,
  load: CommandsLoader,
  question: FirstQuestion,
): vscode.Disposable {
  const provider = new DraftTreeProvider(active, language, question);
  const view = vscode.window.createTreeView(VIEWS.draft, { treeDataProvider: provider, showCollapseAll: true });
  /** Registers a command that acts on the node it is given, or else on the selected one. */
  const onNode = (command: string, act: (node: DraftNode, draft: ShownDraft) => unknown): vscode.Disposable =>
    commands.register(command, async (argument?: unknown) => {
      const { draft } = active;
      const id = idOf(argument) ?? view.selection[0]?.id;
      // The draft may have changed since the view was drawn, so the node is looked up in the current analysis.
      const now = draft && active.at(await drafts.analyze(draft.document));
      const node = now && id !== undefined ? provider.nodesOf(now).get(id) : undefined;
      if (node) await act(node, now!);
    });
  const make = async ({ finding }: DraftNode, fix: Fix | undefined, draft: ShownDraft): Promise<void> => {
    if (!finding || !fix) return;
    const { applyFix, fixReference } = await load();
    await applyFix(drafts, fixReference(draft, finding, fix));
  };
  return vscode.Disposable.from(
    view,
    provider,
    provider.onDidChangeTreeData(() => {
      view.description = provider.title;
    }),
    ...[COMMANDS.showDraft, COMMANDS.draftFindings].map((command) =>
      commands.register(command, () => vscode.commands.executeCommand(`${VIEWS.draft}.focus`)),
    ),
    onNode(COMMANDS.draftJump, async ({ range }, { document }) => {
      if (!range) return;
      const { showDraft } = await load();
      const editor = await showDraft(document, toRange(document, range));
      editor.revealRange(toRange(document, range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }),
    onNode(COMMANDS.draftFix, (node, draft) => make(node, node.fix, draft)),
    onNode(COMMANDS.draftIgnore, (node, draft) => {
      const fixes = node.finding ? draft.analyzer.fixesOf(draft.analysis, node.finding) : [];
      return make(
        node,
        fixes.find(({ code }) => code === 'suppress-line'),
        draft,
      );
    }),
    commands.register(COMMANDS.draftSettings, () =>
      vscode.commands.executeCommand(
        'workbench.action.openSettings',
        `${SETTINGS.section}.${SETTINGS.findingsMaximum}`,
      ),
    ),
  );
}

class DraftTreeProvider implements vscode.TreeDataProvider<DraftNode>, vscode.Disposable {
  readonly #active: ActiveDraft;
  readonly #language: ContentLanguage;
  readonly #question: FirstQuestion;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  #roots: readonly DraftNode[] = [];
  /** Everything that the view shows, as one string to compare. */
  #shown = '';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(active: ActiveDraft, language: ContentLanguage, question: FirstQuestion) {
    this.#active = active;
    this.#language = language;
    this.#question = question;
    this.#listeners = vscode.Disposable.from(
      active.onDidChange(() => this.#update()),
      language.onDidChange(() => this.#update()),
      question.onDidClose(() => this.#update()),
    );
    this.#update();
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#changed.dispose();
  }

  /** The name of the draft that is shown. */
  get title(): string {
    const document = this.#roots.length > 0 ? this.#active.draft?.document : undefined;
    return document?.uri.path.split('/').at(-1) ?? '';
  }

  getChildren(node?: DraftNode): DraftNode[] {
    return [...(node ? node.children : this.#roots)];
  }

  getTreeItem(node: DraftNode): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(
      node.label,
      node.children.length === 0 ? None : node.isOpen ? Expanded : Collapsed,
    );
    item.id = node.id;
    const color = node.color === undefined ? undefined : new vscode.ThemeColor(node.color);
    item.iconPath = node.pictures ? pictureUris(node.pictures) : new vscode.ThemeIcon(node.icon, color);
    item.contextValue = node.abilities.join(' ');
    item.tooltip = node.tooltip ?? [node.label, node.description].filter(Boolean).join(' · ');
    if (node.description !== undefined) item.description = node.description;
    const spoken = [node.label, node.spoken ?? node.description, node.tooltip].filter((it) => it !== undefined);
    item.accessibilityInformation = { label: spoken.join(', ') };
    if (node.abilities.includes('insert')) {
      // Its label says what it does: *Add a duty: …*
      item.command = { command: COMMANDS.draftFix, title: node.label, arguments: [{ id: node.id }] };
    } else if (node.range) {
      item.command = { command: COMMANDS.draftJump, title: node.label, arguments: [{ id: node.id }] };
    } else if (node.abilities.includes('choose')) {
      item.command = { command: COMMANDS.choosePost, title: node.label };
    } else if (node.abilities.includes('blanks')) {
      item.command = { command: COMMANDS.nextBlank, title: node.label };
    } else if (node.abilities.includes('more')) {
      item.command = { command: COMMANDS.draftSettings, title: node.label };
    } else if (node.abilities.includes('organization')) {
      item.command = { command: COMMANDS.setOrganizationRoles, title: node.label };
    }
    return item;
  }

  /** All nodes of a draft by their ids. */
  nodesOf(draft: ShownDraft): ReadonlyMap<string, DraftNode> {
    const nodes = new Map<string, DraftNode>();
    const visit = (node: DraftNode): void => {
      nodes.set(node.id, node);
      node.children.forEach(visit);
    };
    this.#treeOf(draft).forEach(visit);
    return nodes;
  }

  #update(): void {
    const { draft } = this.#active;
    this.#roots = draft && isShown(draft) ? this.#treeOf(draft) : [];
    const shown = JSON.stringify([draft?.document.uri, this.#roots.map(visible)]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#changed.fire();
  }

  #treeOf({ document, analysis, analyzer, whole, post, engine }: ShownDraft): DraftNode[] {
    const { index, words } = engine;
    const lineOf = (offset: number): number => document.positionAt(offset).line + 1;
    const of = post < 0 ? undefined : { index: post, count: whole.posts.length };
    const { locale } = this.#language;
    const asksOrganization = this.#question.isOpen && engine.settings?.namesRoles !== true;
    const lines = engine.lineCounts(analysis, analyzer);
    return engine.draftTree({ analysis, analyzer, index, lines, words, locale, post: of, asksOrganization, lineOf });
  }
}

/** Whether there is anything to show of a draft: what is said of it, or that it is in a language that is not judged. */
function isShown(draft: ShownDraft): boolean {
  return draft.analysis.draft.otherLanguage !== undefined || draft.post >= 0 || !isOther(draft);
}

/** The visible part of a node. */
function visible({ id, label, description, tooltip, icon, abilities, children }: DraftNode): unknown {
  return [id, label, description, tooltip, icon, abilities, children.map(visible)];
}

/** The id of the node in the argument of a command; undefined when it is no node. */
function idOf(argument: unknown): string | undefined {
  const id = typeof argument === 'object' && argument !== null && 'id' in argument ? argument.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
