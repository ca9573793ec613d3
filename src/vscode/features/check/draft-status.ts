import * as vscode from 'vscode';
import { isInText } from '../../../core/plain.ts';
import type { Analysis } from '../../../core/index.ts';
import {
  ADDED_ENDINGS,
  ADDED_LANGUAGES,
  COMMANDS,
  DRAFT_FINDINGS,
  DRAFT_KIND,
  DRAFT_SHOWN,
  DRAFT_STATUS,
} from '../../ids.ts';
import { added, affectsDrafts } from '../../documents/draft-document.ts';
import type { ActiveDraft } from '../../documents/active-draft.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { MarkdownWriter } from '../../ui/markdown.ts';
import { isOfWork } from './draft-summary.ts';

/** Shows the role mix of the active draft in the status bar. */
export function registerDraftStatus(active: ActiveDraft, language: ContentLanguage): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(DRAFT_STATUS, vscode.StatusBarAlignment.Right, 100);
  item.name = vscode.l10n.t('Role Lens: Role Mix');
  item.command = COMMANDS.showDraft;
  const isDraft = contextKey(DRAFT_SHOWN);
  const isOfKind = contextKey(DRAFT_KIND);
  const hasFindings = contextKey(DRAFT_FINDINGS);
  const show = (): void => {
    const { draft } = active;
    isDraft(draft !== undefined && isOfWork(draft));
    isOfKind(draft ? kindOf(draft.whole) : '');
    hasFindings(draft?.whole.findings.some(isInText) ?? false);
    const content = draft?.engine.statusOf(draft, language.locale);
    if (!content) {
      item.hide();
      return;
    }
    item.text = content.text;
    const writer = new MarkdownWriter([COMMANDS.notADraft, COMMANDS.nextBlank]);
    for (const [how, words] of content.tooltip) writer[how](words);
    item.tooltip = writer.markdown;
    item.accessibilityInformation = { label: content.label, role: 'button' };
    item.show();
  };
  show();
  tellAdded();
  return vscode.Disposable.from(
    item,
    active.onDidChange(show),
    language.onDidChange(show),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (affectsDrafts(event)) tellAdded();
    }),
  );
}

/** Has the commands for drafts offered in what the user has added too. */
function tellAdded(): void {
  const { languages, endings } = added();
  void vscode.commands.executeCommand('setContext', ADDED_LANGUAGES, languages);
  void vscode.commands.executeCommand('setContext', ADDED_ENDINGS, endings);
}

/** What a document is; '' where it holds several kinds. */
function kindOf(whole: Analysis): string {
  const posts: readonly Analysis[] = whole.posts.length > 0 ? whole.posts : [whole];
  const kinds = new Set(posts.map(({ draft }) => draft.kind));
  return kinds.size === 1 ? [...kinds].join('') : '';
}

/** Sets a context key where it changes. */
function contextKey<Value>(key: string): (value: Value) => void {
  let set: Value | undefined;
  return (value) => {
    if (value !== set) void vscode.commands.executeCommand('setContext', key, value);
    set = value;
  };
}
