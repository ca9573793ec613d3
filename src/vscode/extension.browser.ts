/** The entry of the extension in a browser, where it is one file and everything else is fetched through VS Code. */
import * as vscode from 'vscode';
import { compose } from './extension.ts';
import type { EngineLoader } from './platform/engine-loader.ts';

export function activate(context: vscode.ExtensionContext): void {
  const loader: EngineLoader = {
    code: () => import('./engine-bundle.ts'),
    data: async (name) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', 'data', name)),
  };
  compose(context, loader, () => import('./commands-bundle.ts'));
}
