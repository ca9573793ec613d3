import * as vscode from 'vscode';
import { cardReference } from '../../../core/plain.ts';
import type { Engine, OutlineNode, PackIndex } from '../../../core/index.ts';
import { COMMANDS, VIEWS } from '../../ids.ts';
import type { ComparisonTarget } from '../../../protocol/target.ts';
import { stringsFor, type Strings } from '../../../words/common-words.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { copyText } from '../../ui/copying.ts';
import type { Engines } from '../../platform/engines.ts';
import { insertIntoLast } from '../../ui/insertion.ts';
import { MarkdownWriter } from '../../ui/markdown.ts';
import type { RecentEditors } from '../../documents/recent-editors.ts';
import { pictureUris } from '../../ui/picture-uri.ts';
import { rolePictures } from '../../ui/role-icon.ts';

/** The tree *Roles*, as other features see it. */
export interface RolesTree extends vscode.Disposable {
  /** Reveals a node. An id that the tree does not hold is ignored. */
  reveal(id: string): Promise<void>;
  /** Fires when the user selects a node. */
  readonly onDidSelect: vscode.Event<OutlineNode>;
}

export function registerRolesTree(
  commands: Commands,
  engines: Engines,
  language: ContentLanguage,
  editors: RecentEditors,
): RolesTree {
  const provider = new RolesTreeProvider(engines, language);
  const view = vscode.window.createTreeView(VIEWS.roles, { treeDataProvider: provider, showCollapseAll: true });
  const selected = new vscode.EventEmitter<OutlineNode>();
  const onNode = (command: string, act: (node: OutlineNode, engine: Engine) => unknown): vscode.Disposable =>
    commands.register(command, async (argument?: unknown) => {
      const node = (await provider.node(argument)) ?? view.selection[0];
      if (node) await act(node, await engines.for());
    });
  const subscriptions = vscode.Disposable.from(
    view,
    provider,
    selected,
    view.onDidChangeSelection(({ selection: [node] }) => {
      if (node) selected.fire(node);
    }),
    onNode(COMMANDS.treeInsert, (node, engine) => insertNode(node, engine, language, editors)),
    onNode(COMMANDS.treeCopy, ({ insert }) => insert && copyText(insert, language.locale)),
    onNode(COMMANDS.treeCompare, (node) => vscode.commands.executeCommand(COMMANDS.compareRoles, targetOf(node))),
  );
  return {
    onDidSelect: selected.event,
    async reveal(id) {
      const node = await provider.find(id);
      if (node) await view.reveal(node, { select: true, focus: true, expand: true });
    },
    dispose: () => void subscriptions.dispose(),
  };
}

/** The place in the comparison that shows a node. */
function targetOf(node: OutlineNode): ComparisonTarget {
  const { facet, role } = node;
  const reference = cardReference(node);
  return {
    ...(facet === undefined ? {} : { facet }),
    ...(role === undefined ? {} : { role }),
    ...(reference?.kind === 'term' ? { term: reference.id } : {}),
    ...(reference?.kind === 'duty' ? { duty: reference.id } : {}),
  };
}

async function insertNode(
  node: OutlineNode,
  engine: Engine,
  language: ContentLanguage,
  editors: RecentEditors,
): Promise<void> {
  if (node.insert) return insertIntoLast(engine, editors, node.insert, language.locale);
  const kind = engine.index.template(node.template)?.kind;
  if (kind === 'jd') await vscode.commands.executeCommand(COMMANDS.newJobDescription, node.template);
  if (kind === 'plan') await vscode.commands.executeCommand(COMMANDS.newPlan, node.template);
  if (kind === 'section') await vscode.commands.executeCommand(COMMANDS.insertSection, node.template);
}

/** The nodes of the tree, as the engine for the window tells of its pack. */
export class RolesTreeProvider implements vscode.TreeDataProvider<OutlineNode>, vscode.Disposable {
  readonly #engines: Engines;
  readonly #language: ContentLanguage;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  #outline: Promise<Outline> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(engines: Engines, language: ContentLanguage) {
    this.#engines = engines;
    this.#language = language;
    const renew = (): void => {
      this.#outline = undefined;
      this.#changed.fire();
    };
    this.#listeners = vscode.Disposable.from(language.onDidChange(renew), engines.onDidChange(renew));
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#changed.dispose();
  }

  async getChildren(node?: OutlineNode): Promise<OutlineNode[]> {
    return [...(node ? node.children : (await this.#load()).roots)];
  }

  async getParent(node: OutlineNode): Promise<OutlineNode | undefined> {
    return (await this.#load()).parents.get(node.id);
  }

  async getTreeItem(node: OutlineNode): Promise<vscode.TreeItem> {
    const { index } = await this.#load();
    const strings = stringsFor(this.#language.locale);
    const item = new vscode.TreeItem(
      node.folder ? strings.folders[node.folder] : node.label,
      node.children.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
    );
    item.id = node.id;
    if (node.description !== undefined) item.description = node.description;
    item.contextValue = contextValue(node);
    item.iconPath = icon(node, index);
    if (node.kind !== 'folder') item.tooltip = tooltip(node, strings);
    if (node.template) {
      item.command = { command: COMMANDS.treeInsert, title: strings.insert, arguments: [node] };
    }
    return item;
  }

  /** The node in the argument of a command; undefined when it is none of this tree. */
  async node(argument: unknown): Promise<OutlineNode | undefined> {
    const id = typeof argument === 'object' && argument !== null && 'id' in argument ? argument.id : undefined;
    return typeof id === 'string' ? this.find(id) : undefined;
  }

  async find(id: string): Promise<OutlineNode | undefined> {
    return (await this.#load()).nodes.get(id);
  }

  #load(): Promise<Outline> {
    if (this.#outline) return this.#outline;
    const loading = this.#engines.for().then((engine) => indexed(engine.outline(this.#language.locale), engine.index));
    this.#outline = loading;
    // What could not be loaded is tried again when it is asked for next.
    loading.catch(() => {
      if (this.#outline === loading) this.#outline = undefined;
    });
    return loading;
  }
}

interface Outline {
  readonly index: PackIndex;
  readonly roots: readonly OutlineNode[];
  readonly nodes: ReadonlyMap<string, OutlineNode>;
  readonly parents: ReadonlyMap<string, OutlineNode>;
}

function indexed(roots: readonly OutlineNode[], index: PackIndex): Outline {
  const nodes = new Map<string, OutlineNode>();
  const parents = new Map<string, OutlineNode>();
  const visit = (node: OutlineNode): void => {
    nodes.set(node.id, node);
    for (const child of node.children) {
      parents.set(child.id, node);
      visit(child);
    }
  };
  roots.forEach(visit);
  return { index, roots, nodes, parents };
}

/** The context value that the menus of package.json test: the kind of the node, and what can be done with it. */
function contextValue({ kind, insert, template, hasExample, facet, role }: OutlineNode): string {
  const abilities = [
    insert && 'insert',
    insert && 'copy',
    template && 'open',
    hasExample && 'example',
    (facet ?? (kind === 'role' && role)) && 'compare',
  ];
  return [kind, ...abilities.filter(Boolean)].join(' ');
}

const ICONS: Readonly<Record<Exclude<OutlineNode['kind'], 'role'>, string>> = {
  folder: 'folder',
  note: 'info',
  facet: 'symbol-field',
  point: 'circle-small-filled',
  term: 'symbol-keyword',
  duty: 'checklist',
  specialization: 'organization',
  template: 'file-text',
  guide: 'book',
};

function icon({ kind, role }: OutlineNode, index: PackIndex): NonNullable<vscode.TreeItem['iconPath']> {
  if (kind !== 'role') return new vscode.ThemeIcon(ICONS[kind]);
  const pictures = rolePictures(index, role);
  return pictures ? pictureUris(pictures) : new vscode.ThemeIcon('account');
}

/** The tooltip: the definition, what the other roles do instead, and the sources. */
function tooltip(node: OutlineNode, strings: Strings): vscode.MarkdownString {
  const writer = new MarkdownWriter().bold(node.label);
  if (node.detail !== undefined && node.detail !== node.label) writer.raw('\n\n').text(node.detail);
  if (node.depends !== undefined) {
    writer
      .raw('\n\n$(question) ')
      .bold(strings.depends)
      .text(strings.colon + node.depends);
  }
  if (node.others && node.others.length > 0) writer.raw('\n\n---\n\n').list(node.others, strings.colon);
  if (node.sources && node.sources.length > 0) {
    const sources = node.sources.map(({ section, claim }) => ({ name: section, text: claim }));
    writer.raw('\n---\n\n$(book) ').text(strings.sources).raw('\n\n').list(sources, strings.colon);
  }
  return writer.markdown;
}
