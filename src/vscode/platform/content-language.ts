import * as vscode from 'vscode';
import type { Locale } from '../../core/index.ts';
import { SETTINGS } from '../ids.ts';

/** The language in which the knowledge is shown: the user's choice, or the display language of VS Code. */
export interface ContentLanguage extends vscode.Disposable {
  readonly locale: Locale;
  readonly onDidChange: vscode.Event<void>;
}

export function createContentLanguage(): ContentLanguage {
  const changed = new vscode.EventEmitter<void>();
  const listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${SETTINGS.section}.${SETTINGS.contentLanguage}`)) changed.fire();
  });
  return {
    get locale() {
      const chosen = vscode.workspace.getConfiguration(SETTINGS.section).get<unknown>(SETTINGS.contentLanguage);
      const language = typeof chosen === 'string' && chosen !== 'auto' ? chosen : vscode.env.language;
      return language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
    },
    onDidChange: changed.event,
    dispose() {
      listener.dispose();
      changed.dispose();
    },
  };
}
