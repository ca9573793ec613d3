import * as vscode from 'vscode';

/** A format to save something in. */
export interface SavedFormat {
  /** The ending of the name of a file, without the dot. */
  readonly ending: string;
  /** What it is called in lists and dialogs. */
  readonly name: string;
  /** What one gets, and what for. */
  readonly detail: string;
}

/** What something can be saved in, in the order of the list. */
export type SavedFormats<Name extends string> = Readonly<Record<Name, SavedFormat>>;

/**
 * The format that a task or a key binding names, else the one that the user picks.
 * @param named is not trusted
 */
export async function chooseFormat<Name extends string>(
  title: string,
  formats: SavedFormats<Name>,
  named: unknown,
): Promise<Name | undefined> {
  const names = Object.keys(formats) as Name[];
  const given = names.find((it) => it === named);
  if (given !== undefined) return given;
  const items = names.map((format) => ({ format, label: formats[format].name, detail: formats[format].detail }));
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('As what?') });
  return picked?.format;
}

/** The filter of the dialog, see `FileToSave.filters`. */
export function filterOf({ name, ending }: SavedFormat): Record<string, string[]> {
  return { [name]: [ending] };
}
