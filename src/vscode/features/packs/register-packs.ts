import * as vscode from 'vscode';
import { COMMANDS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import { registerLate } from '../../platform/late-commands.ts';
import type * as PacksBundle from '../../packs-bundle.ts';
import { isOfTeam, type PackPlaces } from '../../platform/pack-places.ts';
import type { PackProblemServices } from './pack-problems.ts';

/** Loads the code that the shell does not hold. */
export type PacksLoader = () => Promise<typeof PacksBundle>;

/** The commands of the bundle of packs. */
const WRITING = [
  COMMANDS.createTeamPack,
  COMMANDS.proposeRole,
  COMMANDS.addTerm,
  COMMANDS.addLookalike,
  COMMANDS.thisIsOurs,
];

type Services = PackProblemServices & { readonly packs: PackPlaces };

/** Everything that users have of packs beside what packs say: problems, help with writing one, commands that write. */
export function registerPacks(commands: Commands, load: PacksLoader, services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerHelp(load, services),
    registerLate(commands, WRITING, async () => {
      const { registerPackWriting } = await load();
      return () => registerPackWriting(commands, services);
    }),
  );
}

/** From the first file of a team on that is open or counts: until then nothing of it is loaded. */
function registerHelp(load: PacksLoader, services: Services): vscode.Disposable {
  let shown: vscode.Disposable | undefined;
  let isStarted = false;
  let isDisposed = false;
  const start = (): void => {
    if (isStarted) return;
    isStarted = true;
    load().then(
      ({ showPackProblems, helpWithPacks }) => {
        for (const listener of listeners) listener.dispose();
        if (!isDisposed) shown = vscode.Disposable.from(showPackProblems(services), helpWithPacks(services));
      },
      (error: unknown) => {
        // The next file of a team has it tried again.
        isStarted = false;
        services.log.error('Loading what reads packs', error);
      },
    );
  };
  const look = ({ uri }: vscode.TextDocument): void => {
    if (isOfTeam(uri)) start();
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
