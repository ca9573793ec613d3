/** The view *Drafts*: the posts and plans of the workspace, the worst first, each with its findings; an entry opens there. */
import * as vscode from 'vscode';
import { findingsOf, GROUPINGS, gravestOf, groupedDrafts, listedDrafts } from '../../../core/plain.ts';
import type { TeamConfig } from '../../../core/packs.ts';
import type { DraftGroup, Grouping, ListedDraft, SummarizedFile } from '../../../core/plain.ts';
import type { Locale, PostSummary } from '../../../core/index.ts';
import { draftsStrings } from '../../../words/drafts-words.ts';
import { COMMANDS, DRAFTS_FILTERED, DRAFTS_SCOPED, DRAFTS_STATE, VIEWS } from '../../ids.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { Engines, LoadedEngine } from '../../platform/engines.ts';
import { unattended, type Log } from '../../platform/log.ts';
import { pictureUris } from '../../ui/picture-uri.ts';
import type { DraftNode } from '../check/draft-tree.ts';
import { findingNodes } from './draft-findings.ts';
import { markOf, markUri } from './draft-marks.ts';
import { draftRow, groupRow, type DraftRow, type RowWords } from './draft-rows.ts';
import { foldersApart } from './folders-apart.ts';
import type { DraftsList } from './drafts-list.ts';

/** A row of the tree. */
export type DraftsNode =
  | { readonly is: 'group'; readonly group: DraftGroup }
  | { readonly is: 'draft'; readonly draft: ListedDraft }
  | { readonly is: 'finding'; readonly draft: ListedDraft; readonly node: DraftNode }
  | { readonly is: 'more'; readonly group: string; readonly count: number };

export interface DraftsViewOptions {
  readonly log: Log;
  readonly engines: Engines;
  readonly language: ContentLanguage;
  readonly view: vscode.TreeView<DraftsNode>;
  /** Where groups and filter are kept. */
  readonly state: vscode.Memento;
}

/** So many rows of a group are shown: more make the side bar slow, and nobody reads them. */
const MOST_ROWS = 500;
const GROUPING_KEY = 'roleLens.drafts.grouping';
const FILTER_KEY = 'roleLens.drafts.onlyFindings';

export class DraftsView implements vscode.TreeDataProvider<DraftsNode>, vscode.Disposable {
  readonly #options: DraftsViewOptions;
  readonly #list: DraftsList;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  /** Context keys as they were set last. */
  readonly #contexts = new Map<string, unknown>();
  /** What tells files of equal names apart that are in the list. */
  #apart: ReadonlyMap<string, string> = new Map();
  /** The findings of drafts that were unfolded. */
  readonly #findings = new WeakMap<PostSummary, { readonly locale: Locale; readonly nodes: readonly DraftNode[] }>();
  /** A folder of which alone drafts are shown. */
  #scope: vscode.Uri | undefined;
  #endProgress: (() => void) | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(list: DraftsList, options: DraftsViewOptions) {
    this.#list = list;
    this.#options = options;
    const { language } = options;
    this.#listeners = vscode.Disposable.from(
      list.onDidChange(() => this.#update()),
      language.onDidChange(() => this.#update()),
      vscode.window.registerFileDecorationProvider({ provideFileDecoration: (uri) => markOf(uri, language.locale) }),
    );
    this.#setContext(DRAFTS_FILTERED, this.onlyFindings);
  }

  dispose(): void {
    this.#endProgress?.();
    this.#listeners.dispose();
    this.#changed.dispose();
  }

  get grouping(): Grouping {
    const kept = this.#options.state.get<unknown>(GROUPING_KEY);
    return GROUPINGS.find((it) => it === kept) ?? 'none';
  }

  async groupBy(grouping: Grouping): Promise<void> {
    await this.#options.state.update(GROUPING_KEY, grouping);
    this.#update();
  }

  get onlyFindings(): boolean {
    return this.#options.state.get<unknown>(FILTER_KEY) === true;
  }

  async showOnlyFindings(isWanted: boolean): Promise<void> {
    await this.#options.state.update(FILTER_KEY, isWanted);
    this.#setContext(DRAFTS_FILTERED, isWanted);
    this.#update();
  }

  /** Shows the drafts below a folder only; all of the workspace without one. */
  showBelow(folder: vscode.Uri | undefined): void {
    this.#scope = folder;
    this.#setContext(DRAFTS_SCOPED, folder !== undefined);
    this.#list.start();
    this.#update();
  }

  /** The name of the folder of which alone drafts are shown. */
  get scopeName(): string | undefined {
    return this.#scope?.path.split('/').findLast((part) => part !== '');
  }

  /** The drafts that are shown, in the order of the list. */
  shown(): readonly ListedDraft[] {
    const drafts = this.#inScope();
    return this.onlyFindings ? drafts.filter(({ post }) => findingsOf(post) > 0) : drafts;
  }

  /** The files whose drafts are in the list, those without findings too. */
  filesInScope(): SummarizedFile[] {
    const scope = this.#scope && `${this.#scope.toString().replace(/\/$/, '')}/`;
    return [...this.#list.files()].filter(({ id }) => scope === undefined || id.startsWith(scope));
  }

  async getChildren(node?: DraftsNode): Promise<DraftsNode[]> {
    if (node === undefined) {
      this.#list.start();
      const { index } = await this.#options.engines.for();
      const { roles, neighbors } = index.pack;
      const professions = [...roles, ...neighbors].map(({ id }) => id);
      const drafts = this.shown();
      this.#apart = foldersApart(drafts.map(({ path }) => path));
      const groups = groupedDrafts(drafts, this.grouping, professions);
      if (this.grouping === 'none') return groups.flatMap((group) => rowsOf(group));
      return groups.map((group) => ({ is: 'group', group }));
    }
    if (node.is === 'group') return rowsOf(node.group);
    if (node.is !== 'draft') return [];
    const nodes = await this.#findingsOf(node.draft);
    return nodes.map((it) => ({ is: 'finding', draft: node.draft, node: it }));
  }

  /** The file is read again when it says something else: VS Code asks for all that is unfolded whenever the list changes. */
  async #findingsOf({ id, index, post }: ListedDraft): Promise<readonly DraftNode[]> {
    const { locale } = this.#options.language;
    const known = this.#findings.get(post);
    if (known?.locale === locale) return known.nodes;
    const found = await this.#list.read(id);
    if (!found) return [];
    const nodes = findingNodes(found, index, locale);
    this.#findings.set(post, { locale, nodes });
    return nodes;
  }

  async getTreeItem(node: DraftsNode): Promise<vscode.TreeItem> {
    const engine = await this.#options.engines.for();
    const { locale } = this.#options.language;
    if (node.is === 'more')
      return moreItem(node, draftsStrings(locale).more(node.count), draftsStrings(locale).moreHint);
    const item = node.is === 'finding' ? findingItem(node.node) : this.#rowItem(node, engine);
    item.id = idOf(node);
    if (node.is !== 'group') {
      const { id, index } = node.draft;
      const place = { id, index, ...(node.is === 'finding' ? { finding: node.node.id } : {}) };
      item.command = { command: COMMANDS.draftsOpen, title: draftsStrings(locale).open, arguments: [place] };
    }
    return item;
  }

  #rowItem(node: Extract<DraftsNode, { is: 'group' | 'draft' }>, engine: LoadedEngine): vscode.TreeItem {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    const { locale } = this.#options.language;
    // Where a team has roles of its own, the engine that judged a draft knows their names.
    const { index, words } = (node.is === 'draft' ? this.#list.engineOf(node.draft.id) : undefined) ?? engine;
    const nameOf: RowWords['nameOf'] = (code) => words.findingName(code, locale);
    const rowWords: RowWords = { index, locale, nameOf, apart: this.#apart };
    if (node.is === 'group') {
      const row = groupRow(node.group, this.grouping, rowWords, (level) => words.severityName(level, locale));
      return itemOf({ ...row, mark: undefined }, Expanded);
    }
    const row = draftRow(node.draft, this.grouping, rowWords);
    const { post } = node.draft;
    return itemOf(row, findingsOf(post) > post.blanks ? Collapsed : None);
  }

  #inScope(): readonly ListedDraft[] {
    return listedDrafts(this.filesInScope());
  }

  /** Where there are more warnings than a team lets pass. */
  #overLimits(drafts: readonly ListedDraft[]): { readonly count: number; readonly limit: number }[] {
    const counts = new Map<TeamConfig, number>();
    for (const { id, post } of drafts) {
      const config = this.#list.engineOf(id)?.settings?.config;
      if (config) counts.set(config, (counts.get(config) ?? 0) + post.counts.warning);
    }
    return [...counts].flatMap(([{ limits }, count]) =>
      limits.warnings !== undefined && count > limits.warnings ? [{ count, limit: limits.warnings }] : [],
    );
  }

  #update(): void {
    const { view } = this.#options;
    const { progress, leftOut } = this.#list;
    const strings = draftsStrings(this.#options.language.locale);
    const drafts = this.#inScope();
    const { done, all, state } = progress;
    const isRunning = state === 'running';
    const isHidden = drafts.length > 0 && this.shown().length === 0;
    const scope = this.scopeName;
    view.message = [
      isRunning && all > 0 ? strings.progress(done, all) : '',
      state === 'stopped' ? strings.stopped(done, all) : '',
      isHidden ? strings.allClean(drafts.length) : '',
      state === 'done' && scope !== undefined && drafts.length === 0 ? strings.noneHere(scope) : '',
      isRunning ? '' : strings.leftOut(leftOut),
      ...(isRunning ? [] : this.#overLimits(drafts).map(({ count, limit }) => strings.overLimit(count, limit))),
    ]
      .filter((it) => it !== '')
      .join(' ');
    view.description = [scope ?? [], drafts.length > 0 ? strings.drafts(drafts.length) : []].flat().join(' · ');
    const grave = drafts.filter(({ post }) => ['error', 'warning'].includes(gravestOf(post) ?? '')).length;
    view.badge = grave > 0 ? { value: grave, tooltip: strings.badge(grave) } : undefined;
    this.#setContext(DRAFTS_STATE, state === 'done' && drafts.length === 0 && scope === undefined ? 'none' : state);
    this.#showProgress(isRunning);
    this.#changed.fire();
  }

  #showProgress(isRunning: boolean): void {
    if (!isRunning) {
      this.#endProgress?.();
      this.#endProgress = undefined;
    }
    if (!isRunning || this.#endProgress) return;
    void vscode.window.withProgress(
      { location: { viewId: VIEWS.drafts } },
      () => new Promise<void>((resolve) => (this.#endProgress = resolve)),
    );
  }

  #setContext(key: string, value: unknown): void {
    if (this.#contexts.get(key) === value) return;
    this.#contexts.set(key, value);
    void unattended(this.#options.log, 'Setting a context', () =>
      vscode.commands.executeCommand('setContext', key, value),
    );
  }
}

function rowsOf({ key, drafts }: DraftGroup): DraftsNode[] {
  const rows: DraftsNode[] = drafts.slice(0, MOST_ROWS).map((draft) => ({ is: 'draft', draft }));
  const count = drafts.length - rows.length;
  return count > 0 ? [...rows, { is: 'more', group: key, count }] : rows;
}

/** The same for as long as the row is about the same thing, wherever that has moved to. */
function idOf(node: DraftsNode): string {
  if (node.is === 'group') return `group ${node.group.key}`;
  if (node.is === 'more') return `more ${node.group}`;
  const draft = `${node.draft.id}#${node.draft.index}`;
  return node.is === 'draft' ? draft : `${draft} ${node.node.id}`;
}

function itemOf(row: DraftRow, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, state);
  item.description = row.description;
  item.tooltip = row.tooltip;
  const color = row.color === undefined ? undefined : new vscode.ThemeColor(row.color);
  item.iconPath = row.pictures ? pictureUris(row.pictures) : new vscode.ThemeIcon(row.icon, color);
  if (row.mark) item.resourceUri = markUri(row.mark);
  item.accessibilityInformation = { label: [row.label, row.spoken ?? row.description].join(', ') };
  return item;
}

function findingItem({ label, description, tooltip, icon, color }: DraftNode): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  if (description !== undefined) item.description = description;
  item.tooltip = tooltip ?? label;
  item.iconPath = new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
  item.accessibilityInformation = { label: [label, description, tooltip].filter((it) => it !== undefined).join(', ') };
  return item;
}

function moreItem({ group }: { readonly group: string }, label: string, hint: string): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  item.id = `more ${group}`;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.tooltip = hint;
  return item;
}
