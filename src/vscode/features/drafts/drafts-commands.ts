/** The commands of *Drafts*, and those of the Explorer that lead there. */
import * as vscode from 'vscode';
import { GROUPINGS } from '../../../core/plain.ts';
import { draftsStrings } from '../../../words/drafts-words.ts';
import { COMMANDS, VIEWS } from '../../ids.ts';
import type { Drafts } from '../../documents/drafts.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { toRange } from '../../platform/convert.ts';
import { showDraft } from '../../ui/show-draft.ts';
import { findingNodes, postAt } from './draft-findings.ts';
import type { DraftsList } from './drafts-list.ts';
import type { DraftsView } from './drafts-view.ts';

export interface DraftsCommandsOptions {
  readonly list: DraftsList;
  readonly rows: DraftsView;
  readonly drafts: Drafts;
  readonly language: ContentLanguage;
}

/** Where a row of the list leads. */
interface Place {
  /** The URI of the file. */
  readonly id: string;
  /** Index of the post in it; -1 where it holds no other. */
  readonly index: number;
  /** Which of its findings; the gravest when absent. */
  readonly finding?: string;
  /** The offset of a line to go to instead. */
  readonly start?: number;
}

export function registerDraftsCommands(commands: Commands, options: DraftsCommandsOptions): vscode.Disposable {
  const { list, rows, drafts, language } = options;
  const focus = (): Thenable<unknown> => vscode.commands.executeCommand(`${VIEWS.drafts}.focus`);
  return vscode.Disposable.from(
    commands.register(COMMANDS.showDrafts, () => {
      list.start();
      return focus();
    }),
    commands.register(COMMANDS.checkFolder, (folder?: unknown) => {
      const isWhole = !(folder instanceof vscode.Uri) || isOnlyRoot(folder);
      rows.showBelow(isWhole ? undefined : folder);
      return focus();
    }),
    commands.register(COMMANDS.checkFile, async (file?: unknown) => {
      if (file instanceof vscode.Uri) await vscode.window.showTextDocument(file);
      await vscode.commands.executeCommand(COMMANDS.showDraft);
    }),
    commands.register(COMMANDS.allDrafts, () => rows.showBelow(undefined)),
    commands.register(COMMANDS.refreshDrafts, () => list.refresh()),
    commands.register(COMMANDS.stopDrafts, () => list.stop()),
    commands.register(COMMANDS.filterDrafts, () => rows.showOnlyFindings(true)),
    commands.register(COMMANDS.unfilterDrafts, () => rows.showOnlyFindings(false)),
    commands.register(COMMANDS.groupDrafts, async () => {
      const { groupings, groupBy } = draftsStrings(language.locale);
      const items = GROUPINGS.map((grouping) => ({
        grouping,
        label: groupings[grouping],
        iconPath: new vscode.ThemeIcon(grouping === rows.grouping ? 'check' : 'blank'),
      }));
      const picked = await vscode.window.showQuickPick(items, { placeHolder: groupBy });
      if (picked) await rows.groupBy(picked.grouping);
    }),
    commands.register(COMMANDS.draftsOpen, (argument?: unknown) =>
      isPlace(argument) ? open(argument, drafts, language) : undefined,
    ),
  );
}

/** Opens a draft at a finding, as the document is now. */
async function open({ id, index, finding, start }: Place, drafts: Drafts, language: ContentLanguage): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(id, true));
  if (start !== undefined) {
    const { range } = document.lineAt(document.positionAt(start));
    const shown = await showDraft(document, range);
    return shown.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  const draft = await drafts.analyze(document);
  const nodes = findingNodes(draft, index, language.locale);
  const post = postAt(draft, index);
  const title = 'title' in post ? (post.title as { readonly start: number; readonly end: number }) : undefined;
  const blank = post.findings.find(({ code }) => code === 'draft/blank');
  const place = (nodes.find((it) => it.id === finding) ?? nodes[0])?.range ?? blank ?? title;
  const range = place && toRange(document, place);
  const editor = await showDraft(document, range);
  if (range) editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function isOnlyRoot(folder: vscode.Uri): boolean {
  const { workspaceFolders = [] } = vscode.workspace;
  return workspaceFolders.length === 1 && workspaceFolders[0]!.uri.toString() === folder.toString();
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const { id, index, start } = value as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && typeof index === 'number' && (start === undefined || Number.isSafeInteger(start));
}
