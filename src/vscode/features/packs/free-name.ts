import * as vscode from 'vscode';

/** A name that no file has, so that none is written over. */
export async function freeName(folder: vscode.Uri, file: string): Promise<vscode.Uri> {
  const [, name = '', ending = ''] = /^(.*)(\.\w+)$/.exec(file)!;
  for (let number = 1; ; number++) {
    const uri = vscode.Uri.joinPath(folder, number === 1 ? file : `${name}-${number}${ending}`);
    const isThere = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (!isThere) return uri;
  }
}
