import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { activate, closeAll, hoverText, until } from './support.ts';

const TEXT = `pack: our-team
roles:
  product: { name: { zh: 产品经理, en: Product manager } }
terms:
  nest-egg:
    forms: { zh: [蛋窝计划], en: [nest egg program] }
    roles: { product: 3, 
activities:
  sign-contracts: { shares: { add: [product] } }
`;
const SOUND = TEXT.replace('3, \n', '3 }\n');

describe('Whoever writes a pack', () => {
  const { uri: workspace } = vscode.workspace.workspaceFolders![0]!;
  const folder = vscode.Uri.joinPath(workspace, 'pack-help', '.role-lens');
  const uri = vscode.Uri.joinPath(folder, 'team.yaml');

  before(async () => {
    await activate();
    await vscode.workspace.fs.writeFile(uri, Buffer.from(TEXT));
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspace, 'pack-help'), { recursive: true });
  });

  const offeredAt = async (document: vscode.TextDocument, behind: string): Promise<string[]> => {
    const place = document.positionAt(document.getText().indexOf(behind) + behind.length);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      place,
    );
    return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  };

  it('is offered ids and keys in a half-written line, reads what they mean, sees an outline and renames', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await until(async () => (await offeredAt(document, 'product: 3, ')).includes('marketing'));
    const all = new vscode.Range(new vscode.Position(0, 0), document.positionAt(TEXT.length));
    await editor.edit((edit) => edit.replace(all, SOUND));
    await document.save();

    const hoverAt = async (word: string): Promise<string> => {
      const place = document.positionAt(SOUND.indexOf(word) + 1);
      const all = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, place);
      return all.map(hoverText).join('\n');
    };
    await until(async () => (await hoverAt('product')).includes('team.yaml:3'));
    assert.match(await hoverAt('sign-contracts'), /sign-contracts/);

    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert.ok(symbols.some(({ name, children }) => name === 'roles' && children.some((it) => it.name === 'product')));

    const rename = (word: string, name: string): Thenable<vscode.WorkspaceEdit> =>
      vscode.commands.executeCommand(
        'vscode.executeDocumentRenameProvider',
        uri,
        document.positionAt(SOUND.indexOf(word) + 1),
        name,
      );
    await assert.rejects(async () => rename('sign-contracts', 'sign'));
    await assert.rejects(async () => rename('product', 'sales'));
    assert.ok(await vscode.workspace.applyEdit(await rename('product', 'pm')));
    assert.equal(
      document.getText(),
      SOUND.replace('  product:', '  pm:').replace('{ product: 3 }', '{ pm: 3 }').replace('[product]', '[pm]'),
    );
    await document.save();
  });
});
