import * as vscode from 'vscode';
import { toRange } from '../platform/convert.ts';
import type { Drafts } from '../documents/drafts.ts';
import { showDraft } from './show-draft.ts';

/**
 * Shows an item of a draft in its editor and selects it.
 * @param index of the item in the draft as it is now. A caller may have an index of an older version; then another item is shown, or
 * none.
 * @param post index of the post that the item is one of, where the document holds several
 */
export async function jumpToItem(
  drafts: Drafts,
  document: vscode.TextDocument,
  index: number,
  post = -1,
): Promise<void> {
  if (document.isClosed) return;
  const { analysis, version } = await drafts.analyze(document);
  const item = (analysis.posts[post] ?? analysis).draft.items[index];
  if (!item || version !== document.version) return;
  const range = toRange(document, item.content);
  const editor = await showDraft(document, range);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
