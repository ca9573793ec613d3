/** Writing into the editor that the user is in, or was in last. Every insertion is one step for undo; without an editor it says so and does nothing. */
import * as vscode from 'vscode';
import { languageOf } from '../../core/plain.ts';
import type { Locale, LocalText } from '../../core/index.ts';
import type { RecentEditors } from '../documents/recent-editors.ts';

/** The active text editor, or undefined after telling the user that one is needed. */
export function requireEditor(): vscode.TextEditor | undefined {
  return vscode.window.activeTextEditor ?? askForEditor();
}

function askForEditor(): undefined {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open the document you are writing first, then insert into it.'),
  );
}

/** The language to insert in: the document's own, or the given one while it is empty. */
export function insertionLocale(document: vscode.TextDocument, fallback: Locale): Locale {
  return languageOf(document.getText()) ?? fallback;
}

/** Puts a text at the cursor (over the selection) of the active editor, in the language of the document. */
export async function insertText(text: LocalText, fallback: Locale): Promise<void> {
  const editor = requireEditor();
  if (editor) await insertInto(editor, text, fallback);
}

/** The same, from a page or a tree: into the editor that the user was in last. */
export async function insertIntoLast(editors: RecentEditors, text: LocalText, fallback: Locale): Promise<void> {
  const editor = (await editors.open()) ?? askForEditor();
  if (editor) await insertInto(editor, text, fallback);
}

async function insertInto(editor: vscode.TextEditor, text: LocalText, fallback: Locale): Promise<void> {
  const locale = insertionLocale(editor.document, fallback);
  await insertSnippet(editor, new vscode.SnippetString().appendText(text[locale]));
}

/** Puts a snippet at the cursor of an editor and gives the editor the focus. Says so when the document is read-only. */
export async function insertSnippet(editor: vscode.TextEditor, snippet: vscode.SnippetString): Promise<void> {
  const shown = await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  const done = await shown.insertSnippet(snippet);
  if (!done) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was inserted: the document cannot be edited.'));
  }
}
