/** The number behind a draft in the list, in the color of its gravest finding, as VS Code marks files with problems. */
import * as vscode from 'vscode';
import { SEVERITIES } from '../../../core/plain.ts';
import type { Locale, Severity } from '../../../core/index.ts';
import { draftStrings } from '../../../words/draft-words.ts';

const SCHEME = 'role-lens-drafts';
/** A mark has room for two characters. */
const MOST = 9;

/** Colors of names; those of what is only likely keep theirs. */
const COLORS: Readonly<Partial<Record<Severity, string>>> = {
  error: 'list.errorForeground',
  warning: 'list.warningForeground',
};

/** The resource of a row, which says its mark. */
export function markUri({ count, level }: { readonly count: number; readonly level: Severity }): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${level}/${count}` });
}

/** The mark that a resource says; undefined for any other resource. */
export function markOf({ scheme, path }: vscode.Uri, locale: Locale): vscode.FileDecoration | undefined {
  if (scheme !== SCHEME) return undefined;
  const [, level, count] = path.split('/');
  const severity = SEVERITIES.find((it) => it === level);
  if (severity === undefined) return undefined;
  const color = COLORS[severity];
  return {
    badge: Number(count) > MOST ? `${MOST}+` : String(count),
    tooltip: draftStrings(locale).findingCount(Number(count)),
    ...(color === undefined ? {} : { color: new vscode.ThemeColor(color) }),
  };
}
