import type * as vscode from 'vscode';
import { COMMANDS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { Log } from '../../platform/log.ts';

/** *Show Log*. */
export function registerShowLog(commands: Commands, log: Log): vscode.Disposable {
  return commands.register(COMMANDS.showLog, () => log.show());
}
