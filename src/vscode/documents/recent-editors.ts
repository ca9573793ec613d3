/** The editors of text that the user was in, so that a page that has the focus can still write into the last of them. */
import * as vscode from 'vscode';

interface Place {
  readonly document: vscode.TextDocument;
  readonly viewColumn: vscode.ViewColumn;
}

export class RecentEditors implements vscode.Disposable {
  /** The latest first; one for each document. */
  #places: readonly Place[] = [];
  readonly #subscriptions: vscode.Disposable;

  constructor() {
    this.#remember(vscode.window.activeTextEditor);
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#remember(editor)),
      vscode.workspace.onDidCloseTextDocument((closed) => {
        this.#places = this.#places.filter(({ document }) => document !== closed);
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** The active editor; where a page is active, the editor that was active before it, shown again. Undefined when it is closed. */
  async open(): Promise<vscode.TextEditor | undefined> {
    const active = vscode.window.activeTextEditor;
    if (active) return active;
    const place = this.#places.find(isOpen);
    if (!place) return undefined;
    const { visibleTextEditors } = vscode.window;
    const shown =
      visibleTextEditors.find((it) => it.document === place.document && it.viewColumn === place.viewColumn) ??
      visibleTextEditors.find((it) => it.document === place.document && it.viewColumn !== undefined);
    return vscode.window.showTextDocument(place.document, shown?.viewColumn ?? place.viewColumn);
  }

  #remember(editor: vscode.TextEditor | undefined): void {
    // Outputs and inputs have no column.
    if (editor?.viewColumn === undefined) return;
    const { document, viewColumn } = editor;
    this.#places = [{ document, viewColumn }, ...this.#places.filter((place) => place.document !== document)];
  }
}

/** VS Code keeps some documents for a while after their last tab was closed: those are nothing to write into. */
function isOpen({ document }: Place): boolean {
  const uri = document.uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri),
  );
}
