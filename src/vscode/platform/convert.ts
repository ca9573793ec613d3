/** The only place where plain results become VS Code's types. */
import * as vscode from 'vscode';
import { placeholders, textLines } from '../../core/plain.ts';
import type { Severity, TextChange, TextRange } from '../../core/index.ts';

export function toRange(document: vscode.TextDocument, { start, end }: TextRange): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

export function toTextEdit(document: vscode.TextDocument, change: TextChange): vscode.TextEdit {
  return vscode.TextEdit.replace(toRange(document, change), change.newText);
}

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function toSeverity(severity: Severity): vscode.DiagnosticSeverity {
  return SEVERITIES[severity];
}

/** Changes of a document as one edit. VS Code undoes it in one step. */
export function toWorkspaceEdit(document: vscode.TextDocument, changes: readonly TextChange[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    changes.map((change) => toTextEdit(document, change)),
  );
  return edit;
}

/** The text of a change with a tab stop at each thing it leaves to fill in; undefined when it leaves nothing. */
export function toSnippet({ newText }: TextChange): vscode.SnippetString | undefined {
  const open = placeholders(newText);
  if (open.length === 0) return undefined;
  const snippet = new vscode.SnippetString();
  let done = 0;
  for (const { start, end } of open) {
    snippet.appendText(newText.slice(done, start)).appendPlaceholder(newText.slice(start, end));
    done = end;
  }
  return snippet.appendText(newText.slice(done)).appendTabstop(0);
}

/** Places in a text that need not be open, by offsets in UTF-16 code units: lines end where VS Code ends them. */
export function positionsIn(text: string): (offset: number) => vscode.Position {
  const lines = textLines(text);
  return (offset) => new vscode.Position(lines.lineOf(offset) - 1, offset - lines.rangeOf(offset).start);
}
