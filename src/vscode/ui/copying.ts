import * as vscode from 'vscode';
import type { Locale, LocalText } from '../../core/index.ts';

/** Puts a text into the clipboard, in a language, and says so for a moment. */
export async function copyText(text: LocalText, locale: Locale): Promise<void> {
  await vscode.env.clipboard.writeText(text[locale]);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 2000);
}
