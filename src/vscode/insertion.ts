/** Writing into the active editor. Every insertion is one step for undo; without an editor it says so and does nothing. */
import * as vscode from 'vscode';
import { languageOf, type Locale, type LocalText } from '../core/index.ts';

/** The active text editor, or undefined after telling the user that one is needed. */
export function requireEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open the document you are writing first, then insert into it.'),
    );
  }
  return editor;
}

/** The language to insert in: the document's own, or the given one while it is empty. */
export function insertionLocale(document: vscode.TextDocument, fallback: Locale): Locale {
  return languageOf(document.getText()) ?? fallback;
}

/** Puts a text at the cursor (over the selection) of the active editor, in the language of the document. */
export async function insertText(text: LocalText, fallback: Locale): Promise<void> {
  const editor = requireEditor();
  if (!editor) return;
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
