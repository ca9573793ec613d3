import * as vscode from 'vscode';
import type { Drafts } from '../../documents/drafts.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { EngineLoader } from '../../platform/engine-loader.ts';
import type { Engines } from '../../platform/engines.ts';
import type { Log } from '../../platform/log.ts';
import { registerDraftsCommands } from './drafts-commands.ts';
import { registerExportFindings } from './export-findings.ts';
import { DraftsList } from './drafts-list.ts';
import { DraftsView, type DraftsNode } from './drafts-view.ts';
import { registerTeam } from './team-page.ts';
import { createSummaryStore } from './summary-store.ts';

export interface DraftsParts {
  readonly context: vscode.ExtensionContext;
  readonly log: Log;
  readonly loader: EngineLoader;
  readonly engines: Engines;
  readonly drafts: Drafts;
  readonly language: ContentLanguage;
}

/** What the view *Drafts* shows, and its commands. */
export interface DraftsTree extends vscode.TreeDataProvider<DraftsNode>, vscode.Disposable {
  register(commands: Commands): vscode.Disposable;
}

/** Composes the view *Drafts*. Nothing is looked at before somebody sees the view, or asks for it. */
export async function createDrafts(parts: DraftsParts, view: vscode.TreeView<DraftsNode>): Promise<DraftsTree> {
  const { context, log, loader, engines, drafts, language } = parts;
  const version = await versionOf(context);
  const list = new DraftsList({
    log,
    loader,
    engines,
    drafts,
    version,
    store: createSummaryStore(context.storageUri, log),
  });
  const rows = new DraftsView(list, { log, engines, language, view, state: context.workspaceState });
  return {
    onDidChangeTreeData: rows.onDidChangeTreeData,
    getChildren: (node) => rows.getChildren(node),
    getTreeItem: (node) => rows.getTreeItem(node),
    register: (commands) =>
      vscode.Disposable.from(
        registerDraftsCommands(commands, { list, rows, drafts, language }),
        registerExportFindings(commands, { log, loader, list, rows, language }),
        registerTeam(commands, { log, loader, engines, list, rows, language }),
      ),
    dispose() {
      rows.dispose();
      list.dispose();
    },
  };
}

/** What tells this build of the extension from every other: what another one has found is not believed. */
async function versionOf({ extension, extensionUri }: vscode.ExtensionContext): Promise<string> {
  const { version } = extension.packageJSON as { readonly version: string };
  const parts = ['data/pack.bin', 'data/role-model.bin', 'web/extension.js'].map(async (name) => {
    try {
      const { size, mtime } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, 'dist', name));
      return `${size} ${mtime}`;
    } catch {
      // What is fetched from a server has no looks; there the version must do.
      return '';
    }
  });
  return [version, ...(await Promise.all(parts))].join(' ');
}
