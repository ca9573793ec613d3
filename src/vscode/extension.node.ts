/** The entry of the extension on the desktop and in remote windows: the engine is a bundle beside this one. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type * as vscode from 'vscode';
import { compose } from './extension.ts';
import type { EngineLoader } from './platform/engine-loader.ts';

export function activate(context: vscode.ExtensionContext): void {
  const loader: EngineLoader = {
    code: () => import('./engine-bundle.ts'),
    // Our own files always lie on a disk here, and are there sooner than through the file systems of VS Code.
    data: (name) => readFile(path.join(context.extensionPath, 'dist', 'data', name)),
  };
  compose(context, loader, () => import('./commands-bundle.ts'));
}
