/** The files of the workspace that can be drafts: which they are, and what they hold. */
import * as vscode from 'vscode';
import { added, isDraft } from '../../documents/draft-document.ts';
import { patternOf } from '../../documents/document-kinds.ts';
import { excludedPatterns } from '../../documents/excluded-files.ts';
import { findFiles, matcher } from '../../documents/find-files.ts';
import type { LeftOut } from '../../../words/drafts-words.ts';
import { SETTINGS } from '../../ids.ts';
import type { FileStamp } from './summary-cache.ts';

export interface DraftFile {
  /** Its URI as a string. */
  readonly id: string;
  readonly uri: vscode.Uri;
  /** Below the folder of the workspace; the name of that before it where there are several. */
  readonly path: string;
  /** The language that it would be opened in. */
  readonly languageId: string;
}

/** As `role-lens check` takes them from a folder. */
const ENDINGS = ['.md', '.markdown', '.txt'];
/** An editor shows no Word document, so these are counted and not judged. */
const WORD = '.docx';
/** Word keeps such a file beside a document that is open. */
const WORD_LOCK = /\/~\$[^/]*$/;
/** More files are not looked at. */
const MOST_FILES = 20_000;
/** Larger files are not read, in bytes. */
const MOST_BYTES = 2_000_000;

/** A file in the workspace; undefined where it can be no draft, is left out by the user, or lies below a name that begins with a dot. */
export function draftFile(uri: vscode.Uri): DraftFile | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder || isHidden(uri, folder) || matcher(folder.uri, excludedIn(folder))(uri)) return undefined;
  const name = uri.path.toLowerCase();
  if (![...ENDINGS, ...added().endings].some((ending) => name.endsWith(ending))) return undefined;
  const file = fileAt(uri);
  return isDraft(file) ? file : undefined;
}

function fileAt(uri: vscode.Uri, isSeveral?: boolean): DraftFile {
  const languageId = /\.(?:md|markdown)$/i.test(uri.path) ? 'markdown' : 'plaintext';
  return { id: uri.toString(), uri, path: vscode.workspace.asRelativePath(uri, isSeveral), languageId };
}

/** Whether something lies where nobody keeps drafts, so that it is not worth a look. */
export function isHidden(uri: vscode.Uri, folder = vscode.workspace.getWorkspaceFolder(uri)): boolean {
  const below = folder ? uri.path.slice(folder.uri.path.length) : uri.path;
  return below.includes('/.') || below.includes('/node_modules/');
}

/** The files that were found. */
export interface FoundFiles {
  /** By their paths. */
  readonly files: readonly DraftFile[];
  /** What was found besides, and is not judged. */
  readonly others: Pick<LeftOut, 'beyond' | 'word'>;
}

export async function findDraftFiles(token: vscode.CancellationToken): Promise<FoundFiles> {
  const pattern = `{${[...ENDINGS, WORD, ...added().endings].map(patternOf).join(',')}}`;
  const isSeveral = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const found = new Map<string, DraftFile>();
  let isCut = false;
  let word = 0;
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const options = { pattern, excluded: excludedIn(folder), most: MOST_FILES + 1 };
    const uris = await findFiles(folder.uri, options, token);
    isCut ||= uris.length > MOST_FILES;
    // The search has left out what is to be left out.
    for (const uri of uris) {
      if (!uri.path.toLowerCase().endsWith(WORD)) found.set(uri.toString(), fileAt(uri, isSeveral));
      else if (!WORD_LOCK.test(uri.path)) word++;
    }
  }
  const files = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const beyond = isCut || files.length > MOST_FILES ? MOST_FILES : 0;
  return { files: files.slice(0, MOST_FILES), others: { beyond, word } };
}

/** An own pattern takes the place of `files.exclude`, which therefore is a part of it. */
function excludedIn(folder: vscode.WorkspaceFolder): readonly string[] {
  const ours = vscode.workspace.getConfiguration(SETTINGS.section, folder).get<unknown>(SETTINGS.filesExclude);
  const common = vscode.workspace.getConfiguration('files', folder).get<unknown>('exclude');
  return ['**/.*/**', '**/node_modules/**', ...excludedPatterns(common), ...excludedPatterns(ours)];
}

/** Undefined where it is gone, or is no file. */
export async function stampOf(uri: vscode.Uri): Promise<FileStamp | undefined> {
  try {
    const { type, mtime, size } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) === 0 ? undefined : { mtime, size };
  } catch {
    return undefined;
  }
}

/** Whether one of several is a folder: it may have come with files of which nobody tells. */
export async function areFolders(uris: readonly vscode.Uri[]): Promise<boolean> {
  const kinds = await Promise.all(uris.map(typeOf));
  return kinds.some((type) => type !== undefined && (type & vscode.FileType.Directory) !== 0);
}

/** Those ids of files and folders where something is. */
export async function existing(ids: readonly string[]): Promise<string[]> {
  const kinds = await Promise.all(ids.map((id) => typeOf(vscode.Uri.parse(id, true))));
  return ids.filter((_, at) => kinds[at] !== undefined);
}

/** Undefined where there is nothing. */
async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

export function isTooLarge({ size }: FileStamp): boolean {
  return size > MOST_BYTES;
}

/** The text of a file as an editor would show it; undefined where it is gone, cannot be read, or is no text in the encoding of its folder. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const files = vscode.workspace.getConfiguration('files', uri);
    const isUtf8 = files.get('encoding') === 'utf8' && files.get('autoGuessEncoding') !== true;
    const whole = isUtf8 ? utf8(bytes) : undefined;
    const text = whole ?? (await vscode.workspace.decode(bytes, { uri }));
    // In place of what it cannot decode VS Code puts U+FFFD. In UTF-8 that is whole somebody has written it.
    return text.includes('\0') || (whole === undefined && text.includes('\ufffd')) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Without its byte-order mark; undefined where it is something else. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By their URIs as strings. */
export function openDocuments(): Map<string, vscode.TextDocument> {
  return new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]));
}
