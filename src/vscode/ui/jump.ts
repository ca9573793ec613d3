import * as vscode from 'vscode';
import type { ShownDraft } from '../documents/active-draft.ts';
import type { Drafts } from '../documents/drafts.ts';
import { toRange } from '../platform/convert.ts';
import { itemAgain } from './item-again.ts';
import { showDraft } from './show-draft.ts';

/**
 * Shows an item of a draft in its editor and selects it, see {@link itemAgain}.
 * @param shown the version that somebody looks at; the draft may have changed since
 * @param index of the item in that version
 */
export async function jumpToItem(
  drafts: Drafts,
  shown: Pick<ShownDraft, 'document' | 'analysis' | 'post'>,
  index: number,
): Promise<void> {
  const { document, post } = shown;
  if (document.isClosed) return;
  const { analysis, version } = await drafts.analyze(document);
  const item = itemAgain(shown.analysis, index, analysis.posts[post] ?? analysis);
  if (!item || version !== document.version) return;
  const range = toRange(document, item.content);
  const editor = await showDraft(document, range);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
