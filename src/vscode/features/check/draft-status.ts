import * as vscode from 'vscode';
import { isInText, NONE } from '../../../core/plain.ts';
import type { Locale } from '../../../core/index.ts';
import { draftStrings } from '../../../words/draft-words.ts';
import { COMMANDS, DRAFT_FINDINGS, DRAFT_SHOWN, DRAFT_STATUS } from '../../ids.ts';
import type { ActiveDraft, ShownDraft } from '../../documents/active-draft.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { bar, isOfWork, isOther, mixText, percent, postTitle, readingOf, shares } from './draft-summary.ts';
import { MarkdownWriter } from '../../ui/markdown.ts';
import { roleSign } from '../../ui/role-icon.ts';

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
    const other = draft?.analysis.draft.otherLanguage;
    if (draft && other !== undefined) leaveAlone(item, draftStrings(language.locale).otherLanguage(other));
    else if (!draft || isOther(draft)) item.hide();
    else fill(item, draft, language.locale);
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
  const read = readingOf(reading, index, locale, strings);
  const inText = findings.filter(isInText).length;
  const missing = findings.length - inText;
  const count = strings.findingCount(inText) + (missing > 0 ? ` · ${strings.missingCount(missing)}` : '');
  const named = neighbor?.id ?? role;
  // Where the text does not say, the draft may.
  const isUnclear = read.is === 'unclear' && named !== undefined;
  const profession = neighbor || isUnclear ? index.professionName(named!, locale) : undefined;
  const mix = profession ?? mixText(reading, index, locale, strings);
  const isMismatch = findings.some(({ code }) => code === 'role/title-mismatch');
  const sign = roleSign(index, reading.role ?? (isUnclear ? role : undefined));
  const icon = isMismatch ? '$(warning)' : sign === '' ? '$(account)' : sign;
  item.text = `${icon} ${mix}${inText > 0 ? ` · ${inText}` : ''}`;
  const writer = new MarkdownWriter([COMMANDS.notADraft]);
  if (post >= 0)
    writer
      .text(`${postTitle(analysis, strings)} · ${strings.post(post + 1, whole.posts.length, analysis.draft.kind)}`)
      .raw('\n\n');
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
  writer.raw('\n').text(count).raw(`\n\n[${strings.notADraft}](command:${COMMANDS.notADraft})`);
  item.tooltip = writer.markdown;
  item.accessibilityInformation = {
    label: strings.status(profession === undefined ? read : { is: 'profession', name: profession }, count),
    role: 'button',
  };
  item.show();
}
