import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { activate, closeAll, hoverText, saved, until, withSetting } from './support.ts';
import { writeFile } from './written-files.ts';

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
    await writeFile(uri, TEXT);
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

  it('is offered ids and keys in a half-written line, reads what they mean, goes to them, sees an outline and renames', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await until(async () => (await offeredAt(document, 'product: 3, ')).includes('marketing'));
    const all = new vscode.Range(new vscode.Position(0, 0), document.positionAt(TEXT.length));
    await editor.edit((edit) => edit.replace(all, SOUND));
    await saved(document);

    const hoverAt = async (word: string): Promise<string> => {
      const place = document.positionAt(SOUND.indexOf(word) + 1);
      const all = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, place);
      return all.map(hoverText).join('\n');
    };
    await until(async () => (await hoverAt('product')).includes('team.yaml:3'));
    assert.match(await hoverAt('sign-contracts'), /sign-contracts/);

    const leadsTo = async (word: string): Promise<string[]> => {
      const place = document.positionAt(SOUND.lastIndexOf(word) + 1);
      const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        uri,
        place,
      );
      const lines = links.map(({ targetUri, targetRange: { start } }) =>
        targetUri.scheme === 'role-lens' ? targetUri.path.split('/')[2]! : `team.yaml:${start.line + 1}`,
      );
      return lines.sort();
    };
    // A neighbor that the pack makes a role has a page as well; what it shares leads to the entry that it changes.
    assert.deepEqual(await leadsTo('product'), ['product', 'team.yaml:3']);
    assert.deepEqual(await leadsTo('sign-contracts'), ['sign-contracts', 'team.yaml:9']);
    assert.deepEqual(await leadsTo('nest-egg'), ['team.yaml:5']);

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
    await saved(document);
  });
});

describe('An id that is renamed', () => {
  const { uri: workspace } = vscode.workspace.workspaceFolders![0]!;
  let tests = 0;
  // Each test has its own: VS Code may still hold a file of the one before as it was.
  let root: vscode.Uri;
  // Beside the workspace folder: nothing of the workspace.
  let outside: vscode.Uri;
  const stored = async (uri: vscode.Uri, text: string): Promise<vscode.Uri> => {
    await writeFile(uri, text);
    // A document of this name that was open before may still be what it was.
    const document = await vscode.workspace.openTextDocument(uri);
    await until(() => document.getText() === text);
    return uri;
  };
  const pack = (name: string, ...lines: string[]): string => [`pack: ${name}`, ...lines, ''].join('\n');
  const given = (name: string): string => pack(name, 'roles:', '  pm: { name: Product manager }');
  const rename = (document: vscode.TextDocument): Thenable<vscode.WorkspaceEdit> =>
    vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      document.positionAt(document.getText().indexOf('pm') + 1),
      'product-manager',
    );

  /** There is one as soon as packs are helped with. */
  const outline = (uri: vscode.Uri): Thenable<vscode.DocumentSymbol[]> =>
    vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);

  before(activate);
  beforeEach(() => {
    root = vscode.Uri.joinPath(workspace, `pack-renaming-${++tests}`);
    outside = vscode.Uri.joinPath(workspace, '..', `packs-of-others-${tests}`);
  });
  afterEach(async () => {
    await closeAll();
    for (const folder of [root, outside]) {
      await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
    }
  });

  it('is renamed in the packs of nearer folders and in what is imported, too, and not where something else has it', async () => {
    const at = (...names: string[]): vscode.Uri => vscode.Uri.joinPath(root, ...names);
    const own = await stored(at('.role-lens', 'team.yaml'), `${given('team')}imports: [more/titles.yaml]\n`);
    const imported = await stored(
      at('.role-lens', 'more', 'titles.yaml'),
      pack('titles', 'roles: { pm: { name: Product manager } }'),
    );
    const nearer = await stored(
      at('teams', 'blue', '.role-lens', 'blue.yaml'),
      pack('blue', 'activities: { sign-contracts: { shares: { add: [pm] } } }'),
    );
    const others = [
      await stored(at('..', 'pack-renaming-beside', '.role-lens', 'x.yaml'), given('beside')),
      await stored(at('notes.yaml'), pack('notes', 'roles: { pm: { name: Nobody } }')),
    ];
    const before = await Promise.all(others.map(async (uri) => vscode.workspace.openTextDocument(uri)));
    const texts = before.map((it) => it.getText());
    try {
      const document = await vscode.workspace.openTextDocument(own);
      await vscode.window.showTextDocument(document);
      await until(async () => (await outline(own)).length > 0);
      const edit = await rename(document);
      assert.deepEqual(
        edit
          .entries()
          .map(([uri]) => uri.path)
          .sort(),
        [own, imported, nearer].map(({ path }) => path).sort(),
      );
      assert.ok(await vscode.workspace.applyEdit(edit));
      const text = (uri: vscode.Uri): Promise<string> =>
        Promise.resolve(vscode.workspace.openTextDocument(uri)).then((it) => it.getText());
      assert.match(await text(own), /^ {2}product-manager: \{ name: Product manager \}$/m);
      assert.match(await text(imported), /\{ product-manager: \{/);
      assert.match(await text(nearer), /add: \[product-manager\]/);
      assert.deepEqual(
        before.map((it) => it.getText()),
        texts,
      );
      await vscode.workspace.saveAll();
    } finally {
      await vscode.workspace.fs.delete(at('..', 'pack-renaming-beside'), { recursive: true });
    }
  });

  it('stays as it is in files outside of the workspace, and is not renamed alone when only they give it', async () => {
    const elsewhere = await stored(vscode.Uri.joinPath(outside, 'shared.yaml'), given('shared'));
    const own = await stored(
      vscode.Uri.joinPath(root, '.role-lens', 'team.yaml'),
      pack('team', 'activities: { sign-contracts: { shares: { add: [pm] } } }'),
    );
    const document = await vscode.workspace.openTextDocument(own);
    await vscode.window.showTextDocument(document);
    await withSetting('packs', [elsewhere.fsPath], async () => {
      await until(() => vscode.languages.getDiagnostics(own).length === 0);
      await assert.rejects(async () => rename(document), /shared\.yaml/);
      const change = new vscode.WorkspaceEdit();
      change.insert(own, new vscode.Position(1, 0), 'roles: { pm: { tagline: Ours } }\n');
      await vscode.workspace.applyEdit(change);
      // Until what was written now is in force, the pack from before has the new id.
      const edit = await until(async () => {
        try {
          return await rename(document);
        } catch {
          return undefined;
        }
      });
      assert.deepEqual(
        edit.entries().map(([uri]) => uri.path),
        [own.path],
      );
      await saved(document);
    });
  });
});
