/** Applies fixes of findings, but only to the version of the draft in which they were found. */
import * as vscode from 'vscode';
import { isFindingCode, isSameFinding } from '../../../core/plain.ts';
import type { Finding, FindingReference, Fix, NewDraft, TextChange } from '../../../core/index.ts';
import { toRange, toSnippet, toWorkspaceEdit } from '../../platform/convert.ts';
import type { AnalyzedDraft, Drafts } from '../../documents/drafts.ts';

/** Names a fix, as the argument of a command: plain data. */
export interface FixReference {
  readonly uri: string;
  readonly version: number;
  readonly finding: FindingReference;
  /** The index among the fixes of the finding. */
  readonly fix: number;
}

export function fixReference(
  { document, version, analysis, analyzer }: AnalyzedDraft,
  finding: Finding,
  fix: Fix,
): FixReference {
  const { code, start, end, args } = finding;
  const index = analyzer.fixesOf(analysis, finding).indexOf(fix);
  return { uri: document.uri.toString(), version, finding: { code, start, end, args }, fix: index };
}

/** Applies the fix that the argument of a command names, or tells the user why not. Any other argument is ignored. */
export async function applyFix(drafts: Drafts, argument: unknown): Promise<void> {
  if (!isReference(argument)) return;
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === argument.uri);
  const draft = document && (await currentDraft(drafts, document, argument.version));
  if (!draft) return;
  const { analysis, analyzer } = draft;
  const finding = analysis.findings.find((it) => isSameFinding(it, argument.finding));
  const fix = finding && analyzer.fixesOf(analysis, finding)[argument.fix];
  if (!fix) return;
  // New drafts are opened first: if that fails, nothing is removed from this draft.
  await openNewDrafts(fix.newDrafts ?? []);
  await applyChanges(draft.document, fix.changes);
}

/** The analysis of a version of a document; undefined, after telling the user, when the document has changed since. */
export async function currentDraft(
  drafts: Drafts,
  document: vscode.TextDocument,
  version: number,
): Promise<AnalyzedDraft | undefined> {
  const draft = await drafts.analyze(document);
  if (draft.version === version && document.version === version) return draft;
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Nothing was changed: the draft is not what it was any more. Choose the fix again.'),
  );
  return undefined;
}

/** The changes of a fix as an edit of an editor. Placeholders in them become tab stops. */
export function fixEdit(document: vscode.TextDocument, changes: readonly TextChange[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    changes.map((change): vscode.TextEdit | vscode.SnippetTextEdit => {
      const range = toRange(document, change);
      const snippet = toSnippet(change);
      if (!snippet) return vscode.TextEdit.replace(range, change.newText);
      const snippetEdit = vscode.SnippetTextEdit.replace(range, snippet);
      snippetEdit.keepWhitespace = true;
      return snippetEdit;
    }),
  );
  return edit;
}

async function openNewDrafts(newDrafts: readonly NewDraft[]): Promise<void> {
  for (const { text } of newDrafts) {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: false,
    });
  }
}

async function applyChanges(document: vscode.TextDocument, changes: readonly TextChange[]): Promise<void> {
  if (changes.length === 0) return;
  const [only] = changes;
  const snippet = changes.length === 1 ? toSnippet(only!) : undefined;
  const done = snippet
    ? await (
        await showDraft(document)
      ).insertSnippet(snippet, toRange(document, only!), {
        undoStopBefore: true,
        undoStopAfter: true,
        keepWhitespace: true,
      })
    : await vscode.workspace.applyEdit(toWorkspaceEdit(document, changes));
  if (!done) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was changed: the document cannot be edited.'));
  }
}

/** Shows a draft in the editor that shows it already, else in the active column. */
export function showDraft(document: vscode.TextDocument, selection?: vscode.Range): Thenable<vscode.TextEditor> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  return vscode.window.showTextDocument(document, {
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
    ...(selection === undefined ? {} : { selection }),
  });
}

function isReference(value: unknown): value is FixReference {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    typeof value.uri === 'string' &&
    'version' in value &&
    'finding' in value &&
    typeof value.finding === 'object' &&
    value.finding !== null &&
    'code' in value.finding &&
    isFindingCode(value.finding.code) &&
    'fix' in value &&
    typeof value.fix === 'number'
  );
}
