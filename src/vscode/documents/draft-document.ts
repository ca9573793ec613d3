/** Which documents of VS Code are drafts, and how they are written. */
import * as vscode from 'vscode';
import type { Flavor } from '../../core/index.ts';
import { DOCUMENT_LANGUAGES, SETTINGS } from '../ids.ts';
import { excludedPatterns } from './excluded-files.ts';
import { addedDocuments, flavorOfKind, isDraftKind, patternOf, type AddedDocuments } from './document-kinds.ts';

/** What tells whether a file can be a draft, open or not. */
export type FileKind = Pick<vscode.TextDocument, 'uri' | 'languageId'>;

/** Whether a document is of a format that Role Lens works in, and not left out by the user. */
export function isDraft(document: FileKind): boolean {
  return isDraftKind({ languageId: document.languageId, path: document.uri.path }, added()) && !isExcluded(document);
}

/** Whether `roleLens.files.exclude` names a file: by its path in its folder, or by its whole path where it is in none. */
function isExcluded(document: FileKind): boolean {
  const { uri } = document;
  const setting = vscode.workspace.getConfiguration(SETTINGS.section, uri).get<unknown>(SETTINGS.filesExclude);
  const patterns = excludedPatterns(setting);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const filters = patterns.map((glob) => ({ pattern: folder ? new vscode.RelativePattern(folder, glob) : glob }));
  return vscode.languages.match(filters, document as vscode.TextDocument) > 0;
}

/**
 * Whether a document is a draft that someone writes: a file on a file system that takes changes, or one not saved yet. Not the
 * earlier version in a comparison, an output, a comment or a cell of a notebook.
 */
export function isWritten(document: vscode.TextDocument): boolean {
  const { scheme } = document.uri;
  return (
    (scheme === 'untitled' || scheme === 'file' || vscode.workspace.fs.isWritableFileSystem(scheme) === true) &&
    isDraft(document)
  );
}

export function flavorOf({ languageId, uri }: FileKind): Flavor {
  return flavorOfKind({ languageId, path: uri.path });
}

/** Whether a change of the settings may change which documents are drafts. */
export function affectsDrafts(event: vscode.ConfigurationChangeEvent): boolean {
  const { section, additionalDocuments, filesExclude } = SETTINGS;
  return [additionalDocuments, filesExclude].some((key) => event.affectsConfiguration(`${section}.${key}`));
}

/**
 * Registers a language feature for the documents that can be drafts, saved or not, on whatever file system, and anew when the user
 * adds some. What it is asked about need be none: see {@link isDraft}.
 */
export function registerForDrafts(
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  let registered = register(selectorOf(added()));
  const listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (!affectsDrafts(event)) return;
    registered.dispose();
    registered = register(selectorOf(added()));
  });
  return {
    dispose: () => {
      listener.dispose();
      registered.dispose();
    },
  };
}

/** What the user has added to Markdown and plain text. */
export function added(): AddedDocuments {
  return addedDocuments(vscode.workspace.getConfiguration(SETTINGS.section).get<unknown>(SETTINGS.additionalDocuments));
}

function selectorOf({ endings, languages }: AddedDocuments): vscode.DocumentFilter[] {
  return [
    ...[...DOCUMENT_LANGUAGES, ...languages].map((language) => ({ language })),
    ...endings.map((ending) => ({ pattern: patternOf(ending) })),
  ];
}
