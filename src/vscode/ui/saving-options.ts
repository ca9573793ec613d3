import * as vscode from 'vscode';

/** What tasks and key bindings may say of a file to save. */
export interface SavingOptions {
  readonly format?: unknown;
  /** Where to save it without a dialog. */
  readonly uri?: vscode.Uri | undefined;
}

/** The options in the argument of a command; anything else in it is ignored. */
export function savingOptions(argument: unknown): SavingOptions {
  // From the title of an editor VS Code passes the resource of the editor, which is not where to save.
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri) return {};
  const { format, uri } = argument as Readonly<Record<string, unknown>>;
  return { format, uri: toUri(uri) };
}

/** A place that a task or a key binding gives; undefined for what is none. */
export function toUri(value: unknown): vscode.Uri | undefined {
  if (value instanceof vscode.Uri) return value;
  if (typeof value !== 'string') return undefined;
  try {
    return vscode.Uri.parse(value, true);
  } catch {
    return undefined;
  }
}
