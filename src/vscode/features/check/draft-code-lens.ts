import * as vscode from 'vscode';
import type { Analysis } from '../../../core/index.ts';
import { draftStrings } from '../../../words/draft-words.ts';
import { COMMANDS, SETTINGS } from '../../ids.ts';
import { isWritten, registerForDrafts } from '../../documents/draft-document.ts';
import type { AnalyzedDraft, Drafts } from '../../documents/drafts.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { headLine, isOfWork } from './draft-summary.ts';

/** A line above the title of each post or plan: whose it is, whose work it holds besides, how many findings. */
export function registerDraftCodeLens(drafts: Drafts, language: ContentLanguage): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      const isOn = vscode.workspace.getConfiguration(SETTINGS.section, document).get(SETTINGS.codeLensEnabled, true);
      const draft = isOn && isWritten(document) ? drafts.latest(document) : undefined;
      return draft?.version === document.version ? lensesOf(draft, language) : [];
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

function lensesOf({ document, analysis, analyzer, engine: { index } }: AnalyzedDraft, language: ContentLanguage) {
  const { locale } = language;
  const posts: readonly Analysis[] = analysis.posts.length > 0 ? analysis.posts : [analysis];
  return posts.flatMap((post) => {
    if (post.draft.kind === 'other' || !isOfWork({ analysis: post })) return [];
    const title = headLine(post, analyzer.neighborOf(post), index, locale, draftStrings(locale));
    const { line } = document.positionAt(startOf(post));
    return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { title, command: COMMANDS.showDraft });
  });
}

/** Where a post begins: with its first heading or item. */
function startOf({ draft: { headings, items } }: Analysis): number {
  return Math.min(headings[0]?.start ?? Infinity, items[0]?.start ?? Infinity, Number.MAX_SAFE_INTEGER);
}
