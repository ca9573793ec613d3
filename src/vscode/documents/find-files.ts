/** Finds files of the workspace on any file system. */
import * as vscode from 'vscode';

/** VS Code finds files on these. On others it does only where an extension brings a search, and waits without end for one to come. */
const SEARCHED = ['file', 'vscode-remote', 'vscode-vfs'];
/** So many folders are looked into at a time where we look ourselves. */
const FOLDERS_AT_ONCE = 16;
/** A tree of more folders is looked at no further. */
const MOST_FOLDERS = 10_000;

export interface FindOptions {
  /** What their paths below the folder match. */
  readonly pattern: string;
  /** Patterns of what is left out, files and folders. */
  readonly excluded: readonly string[];
  /** So many at most. */
  readonly most: number;
}

/** Files below a folder, in no order. Links to folders are not followed where VS Code has no search of its own. */
export async function findFiles(
  folder: vscode.Uri,
  options: FindOptions,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const { pattern, excluded, most } = options;
  if (!SEARCHED.includes(folder.scheme)) return walk(folder, options, token);
  const exclude = excluded.length > 0 ? `{${excluded.join(',')}}` : undefined;
  return vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), exclude, most, token);
}

async function walk(
  root: vscode.Uri,
  { pattern, excluded, most }: FindOptions,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const matches = matcher(root, [pattern]);
  const isLeftOut = matcher(root, excluded);
  const found: vscode.Uri[] = [];
  let seen = 0;
  for (let level = [root]; level.length > 0;) {
    const next: vscode.Uri[] = [];
    for (let at = 0; at < level.length; at += FOLDERS_AT_ONCE) {
      const some = level.slice(at, at + FOLDERS_AT_ONCE);
      seen += some.length;
      if (token.isCancellationRequested || found.length >= most || seen > MOST_FOLDERS) return found.slice(0, most);
      const entries = await Promise.all(some.map(entriesOf));
      for (const { uri, type } of entries.flat()) {
        if (isLeftOut(uri)) continue;
        if (type === vscode.FileType.Directory) {
          // A pattern like `**/dist/**` names what is in the folder.
          if (!isLeftOut(vscode.Uri.joinPath(uri, '-'))) next.push(uri);
        } else if ((type & vscode.FileType.File) !== 0 && matches(uri)) found.push(uri);
      }
    }
    level = next;
  }
  return found.slice(0, most);
}

/** What is in a folder; nothing where it cannot be read. */
async function entriesOf(folder: vscode.Uri): Promise<{ readonly uri: vscode.Uri; readonly type: vscode.FileType }[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.map(([name, type]) => ({ uri: vscode.Uri.joinPath(folder, name), type }));
  } catch {
    return [];
  }
}

/** Whether one of several patterns names a file below a folder. */
export function matcher(root: vscode.Uri, patterns: readonly string[]): (uri: vscode.Uri) => boolean {
  const filters = patterns.map((pattern) => ({ pattern: new vscode.RelativePattern(root, pattern) }));
  return (uri) => vscode.languages.match(filters, { uri, languageId: '' } as vscode.TextDocument) > 0;
}
