/** The only place where plain results become VS Code's types. */
import * as vscode from 'vscode';
import type { TextChange, TextRange } from '../core/index.ts';

export function toRange(document: vscode.TextDocument, { start, end }: TextRange): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

export function toTextEdit(document: vscode.TextDocument, change: TextChange): vscode.TextEdit {
  return vscode.TextEdit.replace(toRange(document, change), change.newText);
}
