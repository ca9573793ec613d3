import * as vscode from 'vscode';

/** Shows a draft in the editor that shows it already, else in the active column. */
export async function showDraft(document: vscode.TextDocument, selection?: vscode.Range): Promise<vscode.TextEditor> {
  const all = vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
  const shown = all.find(({ viewColumn }) => viewColumn !== undefined) ?? all[0];
  if (shown && shown.viewColumn === undefined) {
    // A side of a comparison of two texts: a document that is shown anew would hide it.
    if (selection) {
      shown.selection = new vscode.Selection(selection.start, selection.end);
      shown.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    return shown;
  }
  return vscode.window.showTextDocument(document, {
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
    ...(selection === undefined ? {} : { selection }),
  });
}

/** What is selected in a document, or where its cursor stands; undefined where no editor shows it. */
export function selectionIn(document: vscode.TextDocument): vscode.Selection | undefined {
  const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  return editors.find((it) => it?.document === document)?.selection;
}
