/** The draft in the editor that the user is in, or was in before going to a panel or a side bar. */
import * as vscode from 'vscode';
import { affectsDrafts } from './draft-document.ts';
import { postIndexAt } from '../../core/plain.ts';
import type { Analysis } from '../../core/index.ts';
import type { AnalyzedDraft, Drafts } from './drafts.ts';

/** A draft, or of a document with several posts the one at the cursor. */
export interface ShownDraft extends AnalyzedDraft {
  /** The whole document; the same as `analysis` where it holds no more than one post. */
  readonly whole: Analysis;
  /** Index of the post among those of the document; -1 where it holds no more than one. */
  readonly post: number;
}

export class ActiveDraft implements vscode.Disposable {
  readonly #drafts: Drafts;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #document: vscode.TextDocument | undefined;
  /** Where the cursor stands in the document. */
  #cursor = new vscode.Position(0, 0);
  #shown: ShownDraft | undefined;
  /** The post that the listeners were told of last. */
  #told = -1;

  /** Another draft or post is active, or the active one has been analyzed anew. */
  readonly onDidChange = this.#changed.event;

  constructor(drafts: Drafts) {
    this.#drafts = drafts;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      vscode.window.onDidChangeActiveNotebookEditor(() => this.#follow(vscode.window.activeTextEditor)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affectsDrafts(event)) this.#follow(vscode.window.activeTextEditor);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document === this.#document && selections[0]) this.#moveTo(selections[0].active);
      }),
      drafts.onDidAnalyze(({ document }) => {
        if (document === this.#document) this.#tell();
        // It was none a moment ago.
        else this.#follow(vscode.window.activeTextEditor);
      }),
      drafts.onDidClose((document) => {
        if (document !== this.#document) return;
        this.#document = undefined;
        this.#tell();
      }),
    );
    this.#follow(vscode.window.activeTextEditor);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** The draft in the editor, analyzed or not, else the one that is shown. */
  get document(): vscode.TextDocument | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && this.#drafts.isWritten(editor.document) ? editor.document : this.draft?.document;
  }

  /** Undefined when no draft is active, or when the active one has not been analyzed yet. */
  get draft(): ShownDraft | undefined {
    const latest = this.#document && this.#drafts.latest(this.#document);
    if (!latest) return undefined;
    const shown = this.at(latest);
    // The same as before is the same object, so that nobody shows it again.
    const isSame = this.#shown?.whole === shown.whole && this.#shown.post === shown.post;
    return isSame ? this.#shown : (this.#shown = shown);
  }

  /** Of a version of the active document the post that the cursor stands in. */
  at(draft: AnalyzedDraft): ShownDraft {
    const { analysis: whole, document } = draft;
    const editor = vscode.window.activeTextEditor;
    const cursor = editor?.document === document ? editor.selection.active : this.#cursor;
    const post = postIndexAt(whole.posts, document.offsetAt(cursor));
    return { ...draft, analysis: whole.posts[post] ?? whole, whole, post };
  }

  #moveTo(cursor: vscode.Position): void {
    this.#cursor = cursor;
    if ((this.draft?.post ?? -1) !== this.#told) this.#tell();
  }

  #tell(): void {
    this.#told = this.draft?.post ?? -1;
    this.#changed.fire();
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    const document = editor && this.#drafts.isWritten(editor.document) ? editor.document : undefined;
    // Outputs, inputs and the sides of a comparison of texts have no column; without an editor the user is in a side bar, a panel or a page
    // like the comparison of roles. Who reads a notebook has left the draft.
    if (!document && editor?.viewColumn === undefined && !vscode.window.activeNotebookEditor) return;
    if (document === this.#document) return;
    this.#document = document;
    this.#cursor = editor?.selection.active ?? this.#cursor;
    this.#shown = undefined;
    this.#tell();
  }
}
