import * as vscode from 'vscode';
import type { AnalyzedDraft, Drafts } from '../documents/drafts.ts';

/** What is drawn in an editor, by how it looks. */
export type Drawing = Map<vscode.TextEditorDecorationType, vscode.DecorationOptions[]>;

/** How things that are drawn look, made when they are needed first. What was drawn goes with them. */
export class DrawnStyles implements vscode.Disposable {
  readonly #styles = new Map<string, vscode.TextEditorDecorationType>();

  /** @param key the same for what looks the same */
  style(key: string, options: () => vscode.DecorationRenderOptions): vscode.TextEditorDecorationType {
    let style = this.#styles.get(key);
    if (!style) {
      style = vscode.window.createTextEditorDecorationType(options());
      this.#styles.set(key, style);
    }
    return style;
  }

  /** Draws this in an editor and nothing else of these. */
  draw(editor: vscode.TextEditor, drawing: Drawing): void {
    for (const style of this.#styles.values()) editor.setDecorations(style, drawing.get(style) ?? []);
  }

  dispose(): void {
    for (const style of this.#styles.values()) style.dispose();
    this.#styles.clear();
  }
}

/** Adds one thing to what is drawn. */
export function addTo(
  drawing: Drawing,
  style: vscode.TextEditorDecorationType,
  options: vscode.DecorationOptions,
): void {
  const known = drawing.get(style);
  if (known) known.push(options);
  else drawing.set(style, [options]);
}

/** Keeps something drawn in the drafts that can be seen, until it is disposed. @param redraw what else it depends on */
export function drawInDrafts(
  drafts: Drafts,
  styles: DrawnStyles,
  drawingOf: (draft: AnalyzedDraft) => Drawing,
  redraw?: vscode.Event<unknown>,
): vscode.Disposable {
  const show = (draft: AnalyzedDraft): void => {
    if (draft.version !== draft.document.version) return;
    const editors = vscode.window.visibleTextEditors.filter(({ document }) => document === draft.document);
    if (editors.length === 0) return;
    const drawing = drawingOf(draft);
    for (const editor of editors) styles.draw(editor, drawing);
  };
  const showAll = (): void => {
    for (const draft of drafts.all()) show(draft);
  };
  showAll();
  return vscode.Disposable.from(
    styles,
    drafts.onDidAnalyze(show),
    ...(redraw ? [redraw(showAll)] : []),
    // An editor that was hidden has lost its marks.
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    drafts.onDidClose((document) => {
      for (const editor of vscode.window.visibleTextEditors)
        if (editor.document === document) styles.draw(editor, new Map());
    }),
  );
}
