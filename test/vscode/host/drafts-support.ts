/** A list of drafts over the real workspace, as the view *Drafts* has one, for tests that look at what it holds. */
import * as vscode from 'vscode';
import { Drafts } from '../../../src/vscode/documents/drafts.ts';
import { DraftsList } from '../../../src/vscode/features/drafts/drafts-list.ts';
import { DraftsView, type DraftsNode } from '../../../src/vscode/features/drafts/drafts-view.ts';
import type { FileChanges } from '../../../src/vscode/features/drafts/file-events.ts';
import { watchFiles } from '../../../src/vscode/features/drafts/watched-files.ts';
import type { BucketStore } from '../../../src/vscode/features/drafts/summary-cache.ts';
import type { ContentLanguage } from '../../../src/vscode/platform/content-language.ts';
import type { EngineLoader } from '../../../src/vscode/platform/engine-loader.ts';
import { LayeredEngines } from '../../../src/vscode/platform/engines.ts';
import { PackPlaces } from '../../../src/vscode/platform/pack-places.ts';
import { recordLog } from './recorded-log.ts';
import { engineLoader, until } from './support.ts';
import { writeFile } from './written-files.ts';

const ENGLISH: ContentLanguage = {
  locale: 'en',
  onDidChange: new vscode.EventEmitter<void>().event,
  dispose: () => undefined,
};

/** Where summaries are kept, in memory. */
export class MemoryStore implements BucketStore {
  readonly files = new Map<string, string>();
  read = (name: string): Promise<string | undefined> => Promise.resolve(this.files.get(name));
  write = (name: string, text: string): Promise<void> => Promise.resolve(void this.files.set(name, text));
}

export class ListedWorkspace implements vscode.Disposable {
  readonly list: DraftsList;
  readonly rows: DraftsView;
  readonly drafts: Drafts;
  readonly log = recordLog();
  /** What the view shows beside its rows. */
  readonly view = { message: '', description: '', badge: undefined as vscode.ViewBadge | undefined };
  /** Tells the list what the watcher of files would. */
  news: (changes: FileChanges) => void = () => undefined;
  readonly #packs: PackPlaces;
  readonly #engines: LayeredEngines;
  readonly #kept = new Map<string, unknown>();

  /** @param loader of what judges files */
  constructor(store: BucketStore = new MemoryStore(), loader: EngineLoader = engineLoader) {
    const { log } = this.log;
    const { extensionUri } = vscode.extensions.getExtension('role-lens.role-lens')!;
    this.#packs = new PackPlaces(log, vscode.Uri.joinPath(extensionUri, 'nobodys'));
    this.#engines = new LayeredEngines(log, loader, this.#packs);
    this.drafts = new Drafts(log, this.#engines);
    const options = { log, engines: this.#engines, drafts: this.drafts };
    const watch: typeof watchFiles = (tell) => watchFiles((this.news = tell));
    this.list = new DraftsList({ ...options, loader, store, version: 'test', watch });
    const state: Pick<vscode.Memento, 'get' | 'update'> = {
      get: <T>(key: string) => this.#kept.get(key) as T,
      update: (key, value) => Promise.resolve(void this.#kept.set(key, value)),
    };
    this.rows = new DraftsView(this.list, {
      ...options,
      language: ENGLISH,
      view: this.view as unknown as vscode.TreeView<DraftsNode>,
      state: state as vscode.Memento,
    });
  }

  dispose(): void {
    for (const it of [this.rows, this.list, this.drafts, this.#engines, this.#packs]) it.dispose();
  }

  /** Looks at everything, as the view does when it is shown, and waits for the end. */
  async look(): Promise<void> {
    this.list.start();
    await until(() => this.list.progress.state === 'done');
  }

  /** The drafts in their order, by their names below a folder. */
  names(folder: vscode.Uri): string[] {
    return this.rows
      .shown()
      .filter(({ id }) => id.startsWith(folder.toString()))
      .map(({ path }) => path.split('/').at(-1)!);
  }

  /** The labels of the rows below a row; of the top without one. */
  async labels(node?: DraftsNode): Promise<string[]> {
    const rows = await this.rows.getChildren(node);
    const items = await Promise.all(rows.map((row) => this.rows.getTreeItem(row)));
    return items.map(({ label }) => (typeof label === 'string' ? label : (label?.label ?? '')));
  }
}

/** A folder of the workspace. */
export function folderNamed(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}

export async function write(folder: vscode.Uri, name: string, text: string | Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder, name);
  await writeFile(uri, text);
  return uri;
}

const OFF_ROLE = [
  '负责公司公众号和社群的日常运营，每周策划内容选题，提升粉丝活跃和次月留存',
  '负责公司信息流广告的投放，管理投放预算，优化获客成本',
  '负责社群的拉新促活，搭建用户成长体系，提升月活',
];

/** A job description of sales with so many lines of other roles. */
export function salesDraft(foreign: number): string {
  return [
    '# 销售经理',
    '',
    '## 岗位职责',
    '',
    '- 开发华东区的连锁客户，每周完成 4 次有效拜访，挖掘客户需求',
    '- 主导商务谈判和合同签订，跟进回款节点',
    '- 跟进名下客户的续约和增购，签下更多订单',
    '- 拜访经销商，谈下年度框架合同',
    '- 完成个人季度销售目标，按时催收回款',
    ...OFF_ROLE.slice(0, foreign).map((line) => `- ${line}`),
    '',
    '## 任职要求',
    '',
    '- 三年以上企业软件直销经验，完成过个人销售目标',
    '',
  ].join('\n');
}
