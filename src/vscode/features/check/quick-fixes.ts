import * as vscode from 'vscode';
import { COMMANDS, FIX_ALL_KIND } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { registerForDrafts } from '../../documents/draft-document.ts';
import type { Drafts } from '../../documents/drafts.ts';
import type { CommandsLoader } from '../../platform/late-commands.ts';

const KINDS = [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.SourceFixAll.append(FIX_ALL_KIND)];

/** Offers what `fix-actions.ts` makes, which is loaded when it is asked for in a draft first. */
export function registerQuickFixes(
  commands: Commands,
  drafts: Drafts,
  language: ContentLanguage,
  load: CommandsLoader,
): vscode.Disposable {
  let made: Required<vscode.CodeActionProvider> | undefined;
  const actions = async (): Promise<Required<vscode.CodeActionProvider>> =>
    (made ??= (await load()).createFixActions(drafts, language));
  return vscode.Disposable.from(
    commands.register(COMMANDS.applyFix, async (argument?: unknown) => (await load()).applyFix(drafts, argument)),
    registerForDrafts((selector) =>
      vscode.languages.registerCodeActionsProvider(
        selector,
        {
          provideCodeActions: async (document, range, context, token) => {
            const { only } = context;
            const isWanted = only === undefined || KINDS.some((kind) => only.contains(kind));
            if (!isWanted || !drafts.isWritten(document)) return [];
            return (await actions()).provideCodeActions(document, range, context, token);
          },
          resolveCodeAction: async (action, token) => (await actions()).resolveCodeAction(action, token),
        },
        { providedCodeActionKinds: KINDS },
      ),
    ),
  );
}
