import * as vscode from 'vscode';
import type * as CommandsBundle from '../commands-bundle.ts';
import type { Commands } from './commands.ts';

/** Loads the code that the shell does not hold. */
export type CommandsLoader = () => Promise<typeof CommandsBundle>;

/**
 * Commands whose code is loaded when one of them is run first. Until then each is only a name; then `load` brings what registers
 * them for good. When it fails, so does the command that was run, and the next one tries again.
 * @param load its answer registers exactly these commands
 */
export function registerLate(
  commands: Commands,
  ids: readonly string[],
  load: () => Promise<() => vscode.Disposable>,
): vscode.Disposable {
  let registered = vscode.Disposable.from(
    ...ids.map((command) =>
      commands.register(command, async (...args: unknown[]) => {
        await replace();
        return vscode.commands.executeCommand(command, ...args);
      }),
    ),
  );
  let replacing: Promise<void> | undefined;
  let isDisposed = false;
  const replace = (): Promise<void> =>
    (replacing ??= load()
      .then((register) => {
        if (isDisposed) return;
        registered.dispose();
        registered = register();
      })
      .catch((error: unknown) => {
        replacing = undefined;
        throw error;
      }));
  return {
    dispose() {
      isDisposed = true;
      registered.dispose();
    },
  };
}
