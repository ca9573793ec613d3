import * as vscode from 'vscode';
import { SETTINGS } from '../../ids.ts';
import { registerForDrafts } from '../../documents/draft-document.ts';
import type { AnalyzedDraft, Drafts } from '../../documents/drafts.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';

/** A line above the title of each post or plan: whose it is, whose work it holds besides, how many findings. */
export function registerDraftCodeLens(drafts: Drafts, language: ContentLanguage): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      const isOn = vscode.workspace.getConfiguration(SETTINGS.section, document).get(SETTINGS.codeLensEnabled, true);
      // While somebody types the last one stays, or the lines below would jump; when it is known anew, VS Code is told.
      const draft = isOn && drafts.isWritten(document) ? drafts.latest(document) : undefined;
      return draft ? lensesOf(draft, language) : [];
    },
  };
  return vscode.Disposable.from(
    changed,
    registerForDrafts((selector) => vscode.languages.registerCodeLensProvider(selector, provider)),
    drafts.onDidAnalyze(() => changed.fire()),
    language.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SETTINGS.section}.${SETTINGS.codeLensEnabled}`)) changed.fire();
    }),
  );
}

function lensesOf({ document, analysis, analyzer, engine }: AnalyzedDraft, { locale }: ContentLanguage) {
  return engine.draftHeads(analysis, analyzer, engine, locale).map(({ start, ...command }) => {
    const { line } = document.positionAt(start);
    return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), {
      ...command,
      arguments: [...(command.arguments ?? [])],
    });
  });
}
