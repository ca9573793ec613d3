/** The tools that an assistant in the editor may call. What they answer is loaded when one is called first. */
import * as vscode from 'vscode';
import { TOOLS } from '../../ids.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { Engines } from '../../platform/engines.ts';
import type { CommandsLoader } from '../../platform/late-commands.ts';

export function registerLanguageModelTools(
  load: CommandsLoader,
  engines: Engines,
  language: ContentLanguage,
): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(TOOLS).map(([name, id]) =>
      vscode.lm.registerTool<object>(id, {
        prepareInvocation: async () => (await load()).prepareTool(name),
        invoke: async ({ input }, token) => (await load()).invokeTool(name, input, { engines, language, token }),
      }),
    ),
  );
}
