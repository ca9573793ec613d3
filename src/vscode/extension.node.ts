/** The entry of the extension on the desktop and in remote windows: the engine is in a file beside this one. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type * as vscode from 'vscode';
import type * as Whole from './extension.browser.ts';
import { compose } from './extension.ts';
import type { EngineLoader } from './platform/engine-loader.ts';
import { KeptCode } from './platform/kept-code.ts';
import { createLog } from './platform/log.ts';
import { IN_THREAD, THREAD_LIMITS, type ThreadFiles } from './platform/thread-start.ts';

export function activate(context: vscode.ExtensionContext): void {
  const built = (...names: string[]): string => path.join(context.extensionPath, 'dist', ...names);
  const { scheme, fsPath } = context.globalStorageUri;
  const files: ThreadFiles = {
    loader: built('code-cache.cjs'),
    // The file that is the whole extension in a browser: what is not in this shell is taken from it on first need.
    whole: built('web', 'extension.js'),
    compiled: scheme === 'file' ? path.join(fsPath, 'compiled') : undefined,
  };
  const log = createLog(context.extensionMode);
  const kept = new KeptCode(log, async () => {
    const { loadCode } = await import('./platform/code-cache.ts');
    return loadCode<typeof Whole>(files.whole, files.compiled);
  });
  context.subscriptions.push(kept);
  const whole = (): Promise<typeof Whole> => kept.exports();
  const packs = async (): ReturnType<typeof Whole.packs> => (await whole()).packs();
  const loader: EngineLoader = {
    code: async () => (await whole()).engine(),
    packs,
    // Our own files always lie on a disk here, and are there sooner than through the file systems of VS Code.
    data: (name) => {
      if (name === 'role-model.bin') kept.judges();
      return readFile(built('data', name));
    },
    startThread: () => new Worker(IN_THREAD, { eval: true, workerData: files, resourceLimits: THREAD_LIMITS }),
  };
  compose(context, log, loader, async () => (await whole()).commands(), packs);
}
