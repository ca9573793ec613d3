import * as vscode from 'vscode';
import type { Log } from './log.ts';

/** Registers the commands of the extension. */
export interface Commands {
  /**
   * @param run what the command does with its arguments, which are not trusted. When it fails, the user is told in the language of
   * VS Code, the log says why, and the command is done without a result.
   */
  register(command: string, run: (...args: unknown[]) => unknown): vscode.Disposable;
}

export function createCommands(log: Log): Commands {
  return {
    register: (command, run) =>
      vscode.commands.registerCommand(command, async (...args: unknown[]) => {
        try {
          return await run(...args);
        } catch (error) {
          log.tellError(`Running ${command}`, error);
          return undefined;
        }
      }),
  };
}
