import * as vscode from 'vscode';
import { SETTINGS } from '../ids.ts';
import type { Commands } from './commands.ts';
import { unattended, type Log } from './log.ts';

/**
 * Keeps something drawn into the drafts while a setting is on, and lets a command turn the setting over, until it is disposed.
 * @param setting its key within the section
 * @param load loads the code when it is switched on first: it is off for most. Showing ends when the disposable is disposed
 */
export function registerShownSwitch(
  commands: Commands,
  log: Log,
  command: string,
  setting: string,
  load: () => Promise<() => vscode.Disposable>,
): vscode.Disposable {
  let drawn: vscode.Disposable | undefined;
  let isDisposed = false;
  const isEnabled = (): boolean => vscode.workspace.getConfiguration(SETTINGS.section).get<unknown>(setting) === true;
  const follow = (): void => {
    if (!isEnabled()) {
      drawn?.dispose();
      drawn = undefined;
    } else {
      void unattended(log, `Showing what ${setting} asks for`, async () => {
        const show = await load();
        if (isEnabled() && !isDisposed) drawn ??= show();
      });
    }
  };
  follow();
  return vscode.Disposable.from(
    commands.register(command, async () => {
      const settings = vscode.workspace.getConfiguration(SETTINGS.section);
      const { workspaceValue } = settings.inspect(setting) ?? {};
      await settings.update(setting, !isEnabled(), workspaceValue === undefined);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SETTINGS.section}.${setting}`)) follow();
    }),
    {
      dispose() {
        isDisposed = true;
        drawn?.dispose();
      },
    },
  );
}
