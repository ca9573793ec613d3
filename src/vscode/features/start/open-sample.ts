import * as vscode from 'vscode';
import { COMMANDS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';

/** *Open a Sample Draft*: an untitled copy of a sample in the language of the content, so that no file is touched. */
export function registerOpenSample(
  commands: Commands,
  extensionUri: vscode.Uri,
  language: ContentLanguage,
): vscode.Disposable {
  return commands.register(COMMANDS.openSample, async () => {
    const sample = vscode.Uri.joinPath(extensionUri, 'dist', 'samples', `${language.locale}.md`);
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample));
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
  });
}
