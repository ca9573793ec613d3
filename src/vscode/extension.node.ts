/** The entry of the extension on the desktop and in remote windows: the engine is in a file beside this one. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type * as vscode from 'vscode';
import type * as Whole from './extension.browser.ts';
import { compose } from './extension.ts';
import type { EngineLoader } from './platform/engine-loader.ts';
import { IN_THREAD, THREAD_LIMITS } from './platform/thread-start.ts';

/** The file that is the whole extension in a browser: what is not in this shell is taken from it on first need. */
const whole = (): Promise<typeof Whole> => import('./extension.browser.ts');

export function activate(context: vscode.ExtensionContext): void {
  const file = path.join(context.extensionPath, 'dist', 'web', 'extension.js');
  const packs = async (): ReturnType<typeof Whole.packs> => (await whole()).packs();
  const loader: EngineLoader = {
    code: async () => (await whole()).engine(),
    packs,
    // Our own files always lie on a disk here, and are there sooner than through the file systems of VS Code.
    data: (name) => readFile(path.join(context.extensionPath, 'dist', 'data', name)),
    startThread: () => new Worker(IN_THREAD, { eval: true, workerData: file, resourceLimits: THREAD_LIMITS }),
  };
  compose(context, loader, async () => (await whole()).commands(), packs);
}
