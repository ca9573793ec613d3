import * as vscode from 'vscode';
import type { Post } from '../../../core/index.ts';
import { unmarked } from '../../../core/plain.ts';
import { draftStrings } from '../../../words/draft-words.ts';
import { COMMANDS } from '../../ids.ts';
import type { ActiveDraft } from '../../documents/active-draft.ts';
import type { Drafts } from '../../documents/drafts.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { Commands } from '../../platform/commands.ts';
import { toRange } from '../../platform/convert.ts';
import { postTitle } from './draft-summary.ts';
import { showDraft } from '../../ui/show-draft.ts';

/** *Go to a Post*: of a document with several posts the cursor goes to the chosen one, and *This Draft* follows. */
export function registerChoosePost(
  commands: Commands,
  drafts: Drafts,
  active: ActiveDraft,
  language: ContentLanguage,
): vscode.Disposable {
  return commands.register(COMMANDS.choosePost, () => choosePost(drafts, active, language));
}

async function choosePost(drafts: Drafts, active: ActiveDraft, language: ContentLanguage): Promise<void> {
  const { document } = active;
  const draft = document && active.at(await drafts.analyze(document));
  if (!draft || draft.post < 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The open draft does not hold several jobs.'));
    return;
  }
  const chosen = await pickPost(draft.whole.posts, draft.post, draft.document, language);
  if (!chosen) return;
  const range = toRange(draft.document, chosen.title ?? chosen.range);
  const start = new vscode.Range(range.start, range.start);
  const editor = await showDraft(draft.document, start);
  editor.revealRange(start, vscode.TextEditorRevealType.AtTop);
}

/** Asks for one of several posts; the one at the cursor stands first. */
export async function pickPost(
  posts: readonly Post[],
  current: number,
  document: vscode.TextDocument,
  language: ContentLanguage,
): Promise<Post | undefined> {
  const strings = draftStrings(language.locale);
  const items = posts.map((post, index) => ({
    post,
    label: unmarked(postTitle(post, strings)),
    description: [
      strings.line(document.positionAt(post.range.start).line + 1),
      ...(index === current ? [vscode.l10n.t('current')] : []),
    ].join(' · '),
  }));
  const title = posts.every(({ draft }) => draft.kind === 'plan')
    ? vscode.l10n.t('Plans in This Document')
    : vscode.l10n.t('Jobs in This Document');
  const picked = await vscode.window.showQuickPick(
    [...items.slice(current, current + 1), ...items.filter((_, index) => index !== current)],
    { title, placeHolder: vscode.l10n.t('Which one?') },
  );
  return picked?.post;
}
