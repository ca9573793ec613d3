import * as vscode from 'vscode';
import type { Locale, LocalText } from '../../core/index.ts';

/** Copies a text in a language to the clipboard, and says so in the status bar for two seconds. */
export async function copyText(text: LocalText, locale: Locale): Promise<void> {
  await vscode.env.clipboard.writeText(text[locale]);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 2000);
}
