import * as vscode from 'vscode';
import { COMMANDS, VIEWS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import { registerLate, type CommandsLoader } from '../../platform/late-commands.ts';
import { createLateTree } from '../../platform/late-tree.ts';
import type { DraftsParts, DraftsTree } from './create-drafts.ts';
import type { DraftsNode } from './drafts-view.ts';

const DRAFTS_COMMANDS = [
  COMMANDS.showDrafts,
  COMMANDS.checkFolder,
  COMMANDS.checkFile,
  COMMANDS.filterDrafts,
  COMMANDS.unfilterDrafts,
  COMMANDS.groupDrafts,
  COMMANDS.stopDrafts,
  COMMANDS.refreshDrafts,
  COMMANDS.allDrafts,
  COMMANDS.draftsOpen,
  COMMANDS.exportFindings,
  COMMANDS.showTeam,
  COMMANDS.exportTeam,
];

/** *Drafts* and its commands. All of their code is loaded when somebody sees the view first, or runs one of them. */
export function registerDraftsTree(commands: Commands, load: CommandsLoader, parts: DraftsParts): vscode.Disposable {
  const tree = createLateTree<DraftsNode, DraftsTree>(VIEWS.drafts, async (view) => {
    const { createDrafts } = await load();
    return createDrafts(parts, view);
  });
  return vscode.Disposable.from(
    tree,
    registerLate(commands, DRAFTS_COMMANDS, async () => {
      const loaded = await tree.loaded();
      return () => loaded.register(commands);
    }),
  );
}
