import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import { unattended, type Log } from '../../platform/log.ts';

/** *Toggle Lens* and its setting. The lens is off for most: its code is loaded when it is switched on. */
export function registerLensSwitch(
  commands: Commands,
  log: Log,
  load: () => Promise<() => vscode.Disposable>,
): vscode.Disposable {
  let lens: vscode.Disposable | undefined;
  let isDisposed = false;
  const follow = (): void => {
    if (!isEnabled()) {
      lens?.dispose();
      lens = undefined;
    } else {
      void unattended(log, 'Showing the lens', async () => {
        const show = await load();
        if (isEnabled() && !isDisposed) lens ??= show();
      });
    }
  };
  follow();
  return vscode.Disposable.from(
    commands.register(COMMANDS.toggleLens, async () => {
      const settings = vscode.workspace.getConfiguration(SETTINGS.section);
      const { workspaceValue } = settings.inspect(SETTINGS.lensEnabled) ?? {};
      await settings.update(SETTINGS.lensEnabled, !isEnabled(), workspaceValue === undefined);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SETTINGS.section}.${SETTINGS.lensEnabled}`)) follow();
    }),
    {
      dispose() {
        isDisposed = true;
        lens?.dispose();
      },
    },
  );
}

function isEnabled(): boolean {
  return vscode.workspace.getConfiguration(SETTINGS.section).get<unknown>(SETTINGS.lensEnabled) === true;
}
