/** The draft in the editor that the user is in, or was in before going to a panel or a side bar. */
import * as vscode from 'vscode';
import { affectsDrafts, isWritten } from './draft-document.ts';
import type { AnalyzedDraft, Drafts } from './drafts.ts';

export class ActiveDraft implements vscode.Disposable {
  readonly #drafts: Drafts;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #document: vscode.TextDocument | undefined;

  /** Another draft is active, or the active one has been analyzed anew. */
  readonly onDidChange = this.#changed.event;

  constructor(drafts: Drafts) {
    this.#drafts = drafts;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affectsDrafts(event)) this.#follow(vscode.window.activeTextEditor);
      }),
      drafts.onDidAnalyze(({ document }) => {
        if (document === this.#document) this.#changed.fire();
      }),
      drafts.onDidClose((document) => {
        if (document !== this.#document) return;
        this.#document = undefined;
        this.#changed.fire();
      }),
    );
    this.#follow(vscode.window.activeTextEditor);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Undefined when no draft is active, or when the active one has not been analyzed yet. */
  get draft(): AnalyzedDraft | undefined {
    return this.#document && this.#drafts.latest(this.#document);
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    // Outputs and inputs have no column; without an editor the user is in a side bar, a panel or a page like the comparison.
    if (editor?.viewColumn === undefined) return;
    const document = isWritten(editor.document) ? editor.document : undefined;
    if (document === this.#document) return;
    this.#document = document;
    this.#changed.fire();
  }
}
