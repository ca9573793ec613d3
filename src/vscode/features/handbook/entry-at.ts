/** What a place of a draft names that has an entry in the pack, and where that entry is read. */
import * as vscode from 'vscode';
import { isFindingCode } from '../../../core/plain.ts';
import type { TextRange } from '../../../core/index.ts';
import type { PackSection } from '../../../core/packs.ts';
import type { PageReference } from '../../../services/handbook/page-writer.ts';
import { findingName } from '../../../words/finding-words.ts';
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
  if (!(await drafts.isDraft(document))) return undefined;
  const version = await drafts.read(document);
  if (token.isCancellationRequested) return undefined;
  const entry = entryAt(version, position);
  if (!entry) return undefined;
  return entryLocations(entry.to, version.engine, document.uri, language).map(({ uri, range }) => ({
    originSelectionRange: toRange(document, entry),
    targetUri: uri,
    targetRange: range,
  }));
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

/**
 * Where an entry is read: in the packs of the team that bring or change it, and in the handbook where some of it is built in.
 * @param draft where the entry is named
 */
export function entryLocations(
  reference: PageReference,
  engine: LoadedEngine,
  draft: vscode.Uri,
  { locale }: ContentLanguage,
): vscode.Location[] {
  const { team } = engine;
  const sections = SECTIONS[reference.kind];
  const own = sections.flatMap((section) => team?.placesOf(section, reference.id) ?? []);
  const inPacks = own.map(({ uri, range }) => new vscode.Location(uri, range));
  if (sections.some((section) => team?.origins.isOwn([section, reference.id]))) return inPacks;
  const title = nameOf(reference, engine, locale);
  // Where no pack counts, all drafts have the same page.
  const folder = team && vscode.workspace.getWorkspaceFolder(draft) ? vscode.Uri.joinPath(draft, '..') : undefined;
  return [...inPacks, new vscode.Location(handbookUri(reference, title, locale, folder), new vscode.Range(0, 0, 0, 0))];
}

/** The sections of packs that have what a kind of page is about. */
const SECTIONS: Readonly<Record<PageReference['kind'], readonly PackSection[]>> = {
  term: ['terms'],
  activity: ['activities'],
  role: ['roles', 'neighbors'],
  finding: [],
};

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
