import * as vscode from 'vscode';
import { isDraft, isWritten } from '../../documents/draft-document.ts';

/**
 * Says why nothing is exported. What can only be read, such as the earlier version in a comparison, is open and yet no draft that somebody
 * writes.
 * @param open the sentence where nothing of the kind is open
 */
export function tellNoDraft(open: string): void {
  const document = vscode.window.activeTextEditor?.document;
  const isOnlyShown = document && isDraft(document) && !isWritten(document);
  void vscode.window.showInformationMessage(
    isOnlyShown
      ? vscode.l10n.t('Nothing was exported: this text is in no file that can be edited. Copy it into a new one first.')
      : open,
  );
}
