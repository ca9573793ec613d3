import * as vscode from 'vscode';
import { NONE } from '../../../core/plain.ts';
import type { Locale } from '../../../core/index.ts';
import { draftStrings } from '../../../words/draft-words.ts';
import { COMMANDS, DRAFT_SHOWN, DRAFT_STATUS } from '../../ids.ts';
import type { ActiveDraft, ShownDraft } from '../../documents/active-draft.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { bar, isOfWork, isOther, mixText, percent, postTitle, shares } from './draft-summary.ts';
import { MarkdownWriter } from '../../ui/markdown.ts';
import { roleIcon } from '../../ui/role-icon.ts';

/** Shows the role mix of the active draft in the status bar. */
export function registerDraftStatus(active: ActiveDraft, language: ContentLanguage): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(DRAFT_STATUS, vscode.StatusBarAlignment.Right, 100);
  item.name = vscode.l10n.t('Role Lens: Role Mix');
  item.command = COMMANDS.showDraft;
  let isShown: boolean | undefined;
  const show = (): void => {
    const { draft } = active;
    const isDraft = draft !== undefined && isOfWork(draft);
    if (isDraft !== isShown) void vscode.commands.executeCommand('setContext', DRAFT_SHOWN, isDraft);
    isShown = isDraft;
    const other = draft?.analysis.draft.otherLanguage;
    if (draft && other !== undefined) leaveAlone(item, draftStrings(language.locale).otherLanguage(other));
    else if (!draft || isOther(draft)) item.hide();
    else fill(item, draft, language.locale);
  };
  show();
  return vscode.Disposable.from(item, active.onDidChange(show), language.onDidChange(show));
}

/** Says that a draft is in a language that is not judged. */
function leaveAlone(item: vscode.StatusBarItem, sentence: string): void {
  item.text = '$(circle-slash) Role Lens';
  item.tooltip = sentence;
  item.accessibilityInformation = { label: sentence, role: 'button' };
  item.show();
}

function fill(
  item: vscode.StatusBarItem,
  { analysis, analyzer, whole, post, engine: { index } }: ShownDraft,
  locale: Locale,
): void {
  const strings = draftStrings(locale);
  const { reading, role, declared, findings } = analysis;
  const neighbor = analyzer.neighborOf(analysis);
  const mix = neighbor ? index.professionName(neighbor.id, locale) : mixText(reading, index, locale, strings);
  const count = strings.findingCount(findings.length);
  const isMismatch = findings.some(({ code }) => code === 'role/title-mismatch');
  item.text = `$(${isMismatch ? 'warning' : roleIcon(index, reading.role)}) ${mix}`;
  const writer = new MarkdownWriter();
  if (post >= 0)
    writer.text(`${postTitle(analysis, strings)} · ${strings.post(post + 1, whole.posts.length)}`).raw('\n\n');
  const named = neighbor?.id ?? role;
  if (named !== undefined) {
    writer
      .bold(index.professionName(named, locale))
      .text(` · ${strings.roleFrom[neighbor?.from ?? declared?.from ?? 'text']}`)
      .raw('\n\n');
  }
  for (const { role: id, name, share } of shares(reading, index, locale, strings)) {
    if (id !== NONE || share >= 0.005)
      writer
        .raw('`')
        .raw(bar(share))
        .raw('` ')
        .text(`${name} ${percent(share)}`)
        .raw('  \n');
  }
  writer.raw('\n').text(count);
  item.tooltip = writer.markdown;
  item.accessibilityInformation = { label: strings.status(mix, count), role: 'button' };
  item.show();
}
