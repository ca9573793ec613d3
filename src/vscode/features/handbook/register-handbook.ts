import * as vscode from 'vscode';
import { registerForDrafts } from '../../documents/draft-document.ts';
import { HANDBOOK_SCHEME } from '../../ids.ts';
import type { CommandsLoader } from '../../platform/late-commands.ts';
import type { EntryParts } from './entry-at.ts';

/** The handbook, *Go to Definition* and *Find All References* of what drafts name. All of their code is loaded on first need. */
export function registerHandbook(load: CommandsLoader, parts: EntryParts): vscode.Disposable {
  const { engines } = parts;
  const selector = { scheme: HANDBOOK_SCHEME };
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    engines.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === HANDBOOK_SCHEME) changed.fire(uri);
    }),
    vscode.workspace.registerTextDocumentContentProvider(HANDBOOK_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => (await load()).handbookText(uri, engines),
    }),
    vscode.languages.registerDocumentLinkProvider(selector, {
      provideDocumentLinks: async (document) => (await load()).handbookLinks(document, engines),
    }),
    registerForDrafts((drafts) =>
      vscode.Disposable.from(
        vscode.languages.registerDefinitionProvider(drafts, {
          provideDefinition: async (document, position, token) =>
            (await load()).definitionAt(document, position, parts, token),
        }),
        vscode.languages.registerReferenceProvider(drafts, {
          provideReferences: async (document, position, { includeDeclaration }, token) =>
            (await load()).referencesTo(document, position, { ...parts, includeDeclaration }, token),
        }),
      ),
    ),
  );
}
