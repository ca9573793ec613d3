/** *Find All References* of a term: where the drafts of the workspace write it, in whatever form and language. */
import * as vscode from 'vscode';
import { flavorOf, type FileKind } from '../../documents/draft-document.ts';
import type { Drafts } from '../../documents/drafts.ts';
import { positionsIn } from '../../platform/convert.ts';
import type { LoadedEngine } from '../../platform/engines.ts';
import { findDraftFiles, isTooLarge, readText, stampOf } from '../drafts/draft-files.ts';
import { scan } from '../drafts/scan.ts';
import { TypingClock } from '../drafts/typing-clock.ts';
import { entryLocations, type EntryParts } from './entry-at.ts';

/** More places are not shown. */
const MOST_PLACES = 2000;
/** So many files are worked through between two reports. */
const REPORT_EVERY = 50;

interface Search extends EntryParts {
  readonly includeDeclaration: boolean;
}

interface ReadFile {
  readonly engine: LoadedEngine;
  /** Undefined for what cannot be read or is too large. */
  readonly text: string | undefined;
}

export async function referencesTo(
  document: vscode.TextDocument,
  position: vscode.Position,
  search: Search,
  token: vscode.CancellationToken,
): Promise<vscode.Location[] | undefined> {
  if (!(await search.drafts.isDraft(document))) return undefined;
  const { engine, text, draft } = await search.drafts.read(document);
  const term = engine.termAt(text, document.offsetAt(position), draft)?.term;
  if (term === undefined || token.isCancellationRequested) return undefined;
  const name = engine.index.termName(term)![search.language.locale];
  const found = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Looking for “{0}” in the drafts of the workspace', name),
      cancellable: true,
    },
    (progress, stop) => placesOf(term, search, progress, [token, stop]),
  );
  const entries = entryLocations({ kind: 'term', id: term }, engine, document.uri, search.language);
  return search.includeDeclaration ? [...entries, ...found] : found;
}

/** What was found until it was stopped. */
async function placesOf(
  term: string,
  { engines, drafts }: Search,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  tokens: readonly vscode.CancellationToken[],
): Promise<vscode.Location[]> {
  const ending = new AbortController();
  const cancelling = new vscode.CancellationTokenSource();
  const stopping = tokens.map((it) =>
    it.onCancellationRequested(() => {
      ending.abort();
      cancelling.cancel();
    }),
  );
  const clock = new TypingClock();
  const places: vscode.Location[] = [];
  try {
    const files = await filesToSearch(drafts, cancelling.token);
    let done = 0;
    await scan<FileKind, ReadFile>(
      files,
      {
        read: async ({ uri }) => ({ engine: await engines.for(uri), text: await textAt(uri) }),
        judge: (file, { engine, text }) => {
          const isLeftOut = engine.settings?.leavesOut(file.uri) === true;
          if (text !== undefined && !isLeftOut) places.push(...placesIn(file, text, term, engine));
          if (++done % REPORT_EVERY === 0) {
            const message = vscode.l10n.t('{0} of {1} files', done, files.length);
            progress.report({ message, increment: (100 * REPORT_EVERY) / files.length });
          }
          if (places.length > MOST_PLACES) ending.abort();
        },
      },
      clock,
      ending.signal,
    );
  } finally {
    clock.dispose();
    cancelling.dispose();
    for (const it of stopping) it.dispose();
  }
  if (places.length > MOST_PLACES) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Only the first {0} places are shown.', MOST_PLACES));
  }
  return places.slice(0, MOST_PLACES);
}

/** The drafts that are open, and the files of the workspace that can be drafts. */
async function filesToSearch(drafts: Drafts, token: vscode.CancellationToken): Promise<FileKind[]> {
  const open = vscode.workspace.textDocuments.filter((it) => drafts.isWritten(it));
  const { files } = await findDraftFiles(token);
  const known = new Set(open.map(({ uri }) => uri.toString()));
  return [...open, ...files.filter(({ id }) => !known.has(id))];
}

async function textAt(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((it) => it.uri.toString() === uri.toString());
  if (open) return open.getText();
  const stamp = await stampOf(uri);
  return stamp && !isTooLarge(stamp) ? readText(uri) : undefined;
}

function placesIn(file: FileKind, text: string, term: string, engine: LoadedEngine): vscode.Location[] {
  const found = engine.findTerms(text, engine.readDraft(text, flavorOf(file))).filter((it) => it.term === term);
  if (found.length === 0) return [];
  const at = positionsIn(text);
  return found.map(({ start, end }) => new vscode.Location(file.uri, new vscode.Range(at(start), at(end))));
}
