import * as vscode from 'vscode';
import type { Log } from '../../platform/log.ts';
import type * as PacksBundle from '../../packs-bundle.ts';
import { isPack, type PackPlaces } from '../../platform/pack-places.ts';
import type { PackProblemServices } from './pack-problems.ts';

/** Loads the code that the shell does not hold. */
export type PacksLoader = () => Promise<typeof PacksBundle>;

/** Shows what is wrong with packs and helps with writing them, from the first one on that is open or counts: until then nothing of it is loaded. */
export function registerPackProblems(
  log: Log,
  load: PacksLoader,
  services: PackProblemServices & { readonly packs: PackPlaces },
): vscode.Disposable {
  let shown: vscode.Disposable | undefined;
  let isStarted = false;
  let isDisposed = false;
  const start = (): void => {
    if (isStarted) return;
    isStarted = true;
    for (const listener of listeners) listener.dispose();
    load().then(
      ({ showPackProblems, helpWithPacks }) => {
        if (!isDisposed) shown = vscode.Disposable.from(showPackProblems(services), helpWithPacks(services));
      },
      (error: unknown) => log.error('Loading what reads packs', error),
    );
  };
  const look = ({ uri }: vscode.TextDocument): void => {
    if (isPack(uri)) start();
  };
  const listeners = [vscode.workspace.onDidOpenTextDocument(look), services.packs.onDidFind(start)];
  vscode.workspace.textDocuments.forEach(look);
  return {
    dispose() {
      isDisposed = true;
      for (const listener of listeners) listener.dispose();
      shown?.dispose();
    },
  };
}
