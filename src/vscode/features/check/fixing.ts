/**
 * Applies fixes of findings to the version of the draft in which they were found. What is typed while a fix is under way moves its
 * changes along; when it touches them, nothing is changed, and the user is told.
 */
import * as vscode from 'vscode';
import { isFindingCode, isSameFinding } from '../../../core/plain.ts';
import type { Finding, FindingReference, Fix, NewDraft, TextChange } from '../../../core/index.ts';
import { toRange, toSnippet, toWorkspaceEdit } from '../../platform/convert.ts';
import type { AnalyzedDraft, Drafts } from '../../documents/drafts.ts';
import { followed, planned, type PlannedChange } from '../../documents/followed-changes.ts';
import { showDraft } from '../../ui/show-draft.ts';

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
  const changes = new FollowedChanges(draft.document, fix.changes);
  try {
    // New drafts are opened first: if that fails, nothing is removed from this draft.
    await openNewDrafts(fix.newDrafts ?? []);
    await applyChanges(draft.document, changes, fix.newDrafts !== undefined);
  } finally {
    changes.dispose();
  }
}

/** The changes of a fix, where they belong in what the document is now. Made for the version that the document has. */
class FollowedChanges implements vscode.Disposable {
  readonly #listener: vscode.Disposable;
  #now: readonly PlannedChange[] | undefined;

  constructor(document: vscode.TextDocument, changes: readonly TextChange[]) {
    this.#now = planned(document.getText(), changes);
    this.#listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) this.#now &&= followed(this.#now, event.contentChanges);
    });
  }

  /** Undefined when somebody has changed what the fix changes. */
  get now(): readonly TextChange[] | undefined {
    return this.#now;
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

/** The analysis of a version of a document; undefined, after telling the user, when the document has changed since. */
export async function currentDraft(
  drafts: Drafts,
  document: vscode.TextDocument,
  version: number,
): Promise<AnalyzedDraft | undefined> {
  const draft = await drafts.analyze(document);
  return isCurrent(document, version) && draft.version === version ? draft : undefined;
}

/** Whether a document is still of a version. If not, the user is told that nothing is changed. */
export function isCurrent(document: vscode.TextDocument, version: number): boolean {
  if (document.version === version) return true;
  void vscode.window.showInformationMessage(outOfDate());
  return false;
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

/**
 * Makes the changes of a fix. VS Code refuses an edit of a version that is past; while somebody types, it is made anew for the next one.
 * @param isMove whether what goes stands in a new draft by now
 */
async function applyChanges(document: vscode.TextDocument, followed: FollowedChanges, isMove: boolean): Promise<void> {
  if (followed.now?.length === 0) return;
  const isFilledIn = followed.now?.length === 1 && toSnippet(followed.now[0]!) !== undefined;
  const editor = isFilledIn ? await showDraft(document) : undefined;
  for (;;) {
    // Nothing is waited for between the look at the version and the edit of it.
    const { version } = document;
    const changes = followed.now;
    if (changes === undefined) {
      void vscode.window.showInformationMessage(isMove ? notMoved() : outOfDate());
      return;
    }
    const done = await (editor
      ? insertChange(editor, changes[0]!)
      : vscode.workspace.applyEdit(toWorkspaceEdit(document, changes)));
    if (done) return;
    if (document.version === version || document.isClosed) break;
  }
  void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was changed: the document cannot be edited.'));
}

function insertChange(editor: vscode.TextEditor, change: TextChange): Thenable<boolean> {
  return editor.insertSnippet(toSnippet(change)!, toRange(editor.document, change), {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}

function outOfDate(): string {
  return vscode.l10n.t('Nothing was changed: the draft is not what it was any more. Choose the fix again.');
}

function notMoved(): string {
  return vscode.l10n.t(
    'Nothing was taken out of the draft: what was to be moved was changed while the new draft opened. The new draft holds it as it was before.',
  );
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
