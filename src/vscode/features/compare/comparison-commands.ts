import * as vscode from 'vscode';
import type { ViewName } from '../../../protocol/target.ts';
import { COMMANDS, VIEWS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { Comparison } from './comparison-panel.ts';

/**
 * *Compare Roles*: comparison, responsibilities, pictures and quiz in one panel, which is restored when the window reloads. The code of the
 * panel is loaded when it is opened first.
 */
export function registerComparison(commands: Commands, load: () => Promise<Comparison>): vscode.Disposable {
  let loaded: Promise<Comparison> | undefined;
  let isDisposed = false;
  const comparison = (): Promise<Comparison> =>
    (loaded ??= load().catch((error: unknown) => {
      // The next one tries again.
      loaded = undefined;
      throw error;
    }));
  const open = async (argument: unknown): Promise<void> => {
    const opened = await comparison();
    if (!isDisposed) opened.open(argument);
  };
  const openView = (view: ViewName) => (): Promise<void> => open({ view });
  return vscode.Disposable.from(
    commands.register(COMMANDS.compareRoles, open),
    commands.register(COMMANDS.showResponsibilities, openView('responsibilities')),
    commands.register(COMMANDS.showPictures, openView('pictures')),
    commands.register(COMMANDS.startQuiz, openView('quiz')),
    vscode.window.registerWebviewPanelSerializer(VIEWS.comparison, {
      async deserializeWebviewPanel(panel) {
        const restored = await comparison();
        if (!isDisposed) restored.restore(panel);
      },
    }),
    {
      dispose() {
        isDisposed = true;
        loaded?.then((it) => void it.dispose()).catch(() => undefined);
      },
    },
  );
}
