/** Which documents are drafts, and how they are written. */
import * as vscode from 'vscode';
import type { Flavor } from '../../core/index.ts';
import { DOCUMENT_LANGUAGES } from '../ids.ts';

/** The documents that language features are registered for: saved or not, on whatever file system. */
export const DRAFT_SELECTOR: vscode.DocumentSelector = DOCUMENT_LANGUAGES.map((language) => ({ language }));

export function isDraft(document: vscode.TextDocument): boolean {
  return (DOCUMENT_LANGUAGES as readonly string[]).includes(document.languageId);
}

/**
 * Whether a document is a draft that someone writes: a file on a file system that takes changes, or one not saved yet. Not the
 * earlier version in a comparison, an output, a comment or a cell of a notebook.
 */
export function isWritten(document: vscode.TextDocument): boolean {
  const { scheme } = document.uri;
  return (
    isDraft(document) &&
    (scheme === 'untitled' || scheme === 'file' || vscode.workspace.fs.isWritableFileSystem(scheme) === true)
  );
}

export function flavorOf({ languageId }: vscode.TextDocument): Flavor {
  return languageId === 'markdown' ? 'markdown' : 'plaintext';
}
