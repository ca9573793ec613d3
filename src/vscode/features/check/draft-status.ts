import * as vscode from 'vscode';
import { isInText } from '../../../core/plain.ts';
import { COMMANDS, DRAFT_FINDINGS, DRAFT_SHOWN, DRAFT_STATUS } from '../../ids.ts';
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
  const hasFindings = contextKey(DRAFT_FINDINGS);
  const show = (): void => {
    const { draft } = active;
    isDraft(draft !== undefined && isOfWork(draft));
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
  return vscode.Disposable.from(item, active.onDidChange(show), language.onDidChange(show));
}

/** Sets a context key where it changes. */
function contextKey(key: string): (value: boolean) => void {
  let set: boolean | undefined;
  return (value) => {
    if (value !== set) void vscode.commands.executeCommand('setContext', key, value);
    set = value;
  };
}
