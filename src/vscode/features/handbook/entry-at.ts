/** What a place of a draft names that has an entry in the pack, and where that entry is read. */
import * as vscode from 'vscode';
import { isFindingCode } from '../../../core/plain.ts';
import type { TextRange } from '../../../core/index.ts';
import type { PageReference } from '../../../services/handbook/page-writer.ts';
import { findingName } from '../../../words/finding-words.ts';
import { isDraft } from '../../documents/draft-document.ts';
import type { Drafts, DraftVersion } from '../../documents/drafts.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { toRange } from '../../platform/convert.ts';
import type { Engines, LoadedEngine } from '../../platform/engines.ts';
import { handbookUri } from './handbook-uri.ts';

export interface EntryParts {
  readonly engines: Engines;
  readonly drafts: Drafts;
  readonly language: ContentLanguage;
}

interface Entry extends TextRange {
  readonly to: PageReference;
}

/** *Go to Definition*: of a term, failing that of the activity that the words name, a role behind `role:`, the code of a finding. */
export async function definitionAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  { drafts, language }: EntryParts,
  token: vscode.CancellationToken,
): Promise<vscode.LocationLink[] | undefined> {
  if (!isDraft(document)) return undefined;
  const version = await drafts.read(document);
  if (token.isCancellationRequested) return undefined;
  const entry = entryAt(version, position);
  if (!entry) return undefined;
  const { uri, range } = entryLocation(entry.to, version.engine, language);
  return [{ originSelectionRange: toRange(document, entry), targetUri: uri, targetRange: range }];
}

function entryAt(version: DraftVersion, position: vscode.Position): Entry | undefined {
  const { document, engine, text, draft } = version;
  const named = codeAt(document, position) ?? roleAt(document, position, engine);
  if (named) return named;
  const offset = document.offsetAt(position);
  const match = engine.termAt(text, offset, draft);
  if (match) return { start: match.start, end: match.end, to: { kind: 'term', id: match.term } };
  const [activity] = draft.kind === 'other' ? [] : engine.activitiesAt(text, offset, draft);
  return activity && { start: activity.start, end: activity.end, to: { kind: 'activity', id: activity.activity } };
}

/** The code of a finding, as comments name it. */
function codeAt(document: vscode.TextDocument, position: vscode.Position): Entry | undefined {
  const range = document.getWordRangeAtPosition(position, /[a-z/-]{1,40}/);
  const code = range && document.getText(range);
  if (!isFindingCode(code) || !document.lineAt(position).text.includes('role-lens-')) return undefined;
  return { ...offsets(document, range!), to: { kind: 'finding', id: code } };
}

/** The id of a role or a profession behind `role:`. */
function roleAt(document: vscode.TextDocument, position: vscode.Position, { index }: LoadedEngine): Entry | undefined {
  if (!/^\s*role:/.test(document.lineAt(position).text)) return undefined;
  const range = document.getWordRangeAtPosition(position, /[\w-]{1,60}/);
  const id = range && document.getText(range);
  if (!range || id === undefined || !(index.role(id) ?? index.neighbor(id))) return undefined;
  return { ...offsets(document, range), to: { kind: 'role', id } };
}

function offsets(document: vscode.TextDocument, { start, end }: vscode.Range): TextRange {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/** Where an entry is read: in the handbook. This is the one place that says so. */
export function entryLocation(
  reference: PageReference,
  engine: LoadedEngine,
  { locale }: ContentLanguage,
): vscode.Location {
  const title = nameOf(reference, engine, locale);
  return new vscode.Location(handbookUri(reference, title, locale), new vscode.Range(0, 0, 0, 0));
}

function nameOf({ kind, id }: PageReference, { index }: LoadedEngine, locale: ContentLanguage['locale']): string {
  switch (kind) {
    case 'term':
      return index.termName(id)?.[locale] ?? id;
    case 'activity':
      return index.activity(id)?.name[locale] ?? id;
    case 'role':
      return index.professionName(id, locale);
    case 'finding':
      return isFindingCode(id) ? findingName(id, locale) : id;
  }
}
