import * as vscode from 'vscode';
import type { Analysis } from '../../../core/index.ts';
import { COMMANDS } from '../../ids.ts';
import { blankCount } from '../check/draft-summary.ts';

/**
 * Whether a draft that has blanks is exported all the same: asked once, without standing in the way. Whoever wants to fill them in is led
 * to the first.
 * @param from where what is exported begins in its document
 */
export async function isExportedWithBlanks(analysis: Analysis, from: number): Promise<boolean> {
  const count = blankCount(analysis);
  if (count === 0) return true;
  const all = vscode.l10n.t('Export Anyway');
  const first = vscode.l10n.t('Go to the First Blank');
  const sentence =
    count === 1
      ? vscode.l10n.t('1 blank is left in this draft. It is exported as it stands.')
      : vscode.l10n.t('{0} blanks are left in this draft. They are exported as they stand.', count);
  const chosen = await vscode.window.showInformationMessage(sentence, all, first);
  if (chosen === first) await vscode.commands.executeCommand(COMMANDS.nextBlank, from);
  return chosen === all;
}
