/**
 * Inserts text into the active editor, or into the one that was active last. Each insertion is one undo step. Without an editor
 * the user is told to open one.
 */
import * as vscode from 'vscode';
import { toRange } from '../platform/convert.ts';
import { languageOf } from '../../core/plain.ts';
import type { Engine, Locale, LocalText, TextChange } from '../../core/index.ts';
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

/** The language of what is inserted: that of the document, or the given one while the document has no words. */
export function insertionLocale(document: vscode.TextDocument, fallback: Locale): Locale {
  return languageOf(document.getText()) ?? fallback;
}

/** Inserts a text at the cursor of the active editor, in the language of the document. It replaces the selection. */
export async function insertText(engine: Engine, text: LocalText, fallback: Locale): Promise<void> {
  const editor = requireEditor();
  if (editor) await insertInto(engine, editor, text, fallback);
}

/** The same for a page or a tree, which have the focus themselves: inserts into the editor that was active last. */
export async function insertIntoLast(
  engine: Engine,
  editors: RecentEditors,
  text: LocalText,
  fallback: Locale,
): Promise<void> {
  const editor = (await editors.open()) ?? askForEditor();
  if (editor) await insertInto(engine, editor, text, fallback);
}

/** In the language and the characters of the document. */
async function insertInto(engine: Engine, editor: vscode.TextEditor, text: LocalText, fallback: Locale): Promise<void> {
  const locale = insertionLocale(editor.document, fallback);
  const words = engine.asWrittenIn(editor.document.getText(), text[locale]);
  await insertSnippet(editor, new vscode.SnippetString().appendText(words));
}

/** Makes changes of the text of an editor that was just read, as one undo step. Tells the user when the document is read-only. */
export async function changeText(editor: vscode.TextEditor, changes: readonly TextChange[]): Promise<void> {
  const shown = await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  const done = await shown.edit((builder) => {
    for (const change of changes) builder.replace(toRange(editor.document, change), change.newText);
  });
  if (!done) tellNothingInserted();
}

/** Inserts a snippet at the cursor of an editor and moves the focus there. Tells the user when the document is read-only. */
export async function insertSnippet(editor: vscode.TextEditor, snippet: vscode.SnippetString): Promise<void> {
  const shown = await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  const done = await shown.insertSnippet(snippet);
  if (!done) tellNothingInserted();
}

function tellNothingInserted(): void {
  void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was inserted: the document cannot be edited.'));
}
