import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../../src/vscode/ids.ts';
import { actions, activate, closeAll, duties, hovers, problems, until, withSetting } from './support.ts';
import { writeFile } from './written-files.ts';

const OFF_ROLE = '负责公司公众号和社群的日常运营，每周策划内容选题，提升粉丝活跃和次月留存';
const TEXT = [
  '---\nrole: sales\nkind: jd\n---\n',
  '# 销售经理\n\n## 岗位职责\n',
  '- 开发华东区的连锁客户，每周完成 4 次有效拜访，挖掘客户需求',
  `- ${OFF_ROLE}`,
  '- 主导商务谈判和合同签订，跟进回款节点',
  '- ',
  '',
].join('\n');
/** The line of another role, and the empty item. */
const OFF_ROLE_LINE = 10;
const EMPTY_LINE = 12;

describe('Documents in other formats', () => {
  const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'formats');
  const uriOf = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);

  before(activate);
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  /** Opens a file with the same text, whatever its name. */
  async function opened(name: string): Promise<vscode.TextEditor> {
    await writeFile(uriOf(name), TEXT);
    return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf(name)));
  }

  /** What is said and offered in a document: problems, hovers, duties, fixes. */
  async function said(editor: vscode.TextEditor): Promise<Record<'problems' | 'hovers' | 'duties' | 'fixes', number>> {
    const { document } = editor;
    const at = (line: number, character: number): void => {
      editor.selection = new vscode.Selection(line, character, line, character);
    };
    at(OFF_ROLE_LINE, document.lineAt(OFF_ROLE_LINE).text.indexOf('公众号') + 1);
    const explained = (await hovers(editor)).length;
    const fixes = (await actions(document, document.lineAt(OFF_ROLE_LINE).range)).length;
    at(EMPTY_LINE, 2);
    return { problems: problems(document).length, hovers: explained, duties: (await duties(editor)).length, fixes };
  }

  /** A draft that is looked at after another: by then the other would have been looked at too. */
  async function settled(): Promise<void> {
    const { document } = await opened('jd.txt');
    await until(() => problems(document).length > 0);
  }

  it('are told from plain text, about which much is said', async () => {
    await settled();
    const editor = vscode.window.activeTextEditor!;
    const all = await until(async () => {
      const now = await said(editor);
      return now.fixes > 0 && now;
    });
    assert.ok(
      Object.values(all).every((count) => count > 0),
      JSON.stringify(all),
    );
  });

  it('are left alone where VS Code takes them for plain text', async () => {
    for (const name of ['plan.csv', 'jd.adoc', 'jd.org', 'talk.srt', 'jd.qmd', 'page.mdx']) {
      const { document } = await opened(name);
      await settled();
      const editor = await vscode.window.showTextDocument(document);
      assert.deepEqual(await said(editor), { problems: 0, hovers: 0, duties: 0, fixes: 0 }, name);
      await vscode.commands.executeCommand(COMMANDS.setDraftRole, 'marketing');
      assert.equal(document.getText(), TEXT, name);
    }
  });

  it('are read once the user adds them, and left alone again when they are taken away', async () => {
    const editor = await opened('jd.adoc');
    await settled();
    await vscode.window.showTextDocument(editor.document);
    await withSetting(SETTINGS.additionalDocuments, ['.ADOC'], async () => {
      await until(() => problems(editor.document).length > 0);
      // VS Code takes the providers anew for a document that it has open.
      const now = await until(async () => {
        const all = await said(editor);
        return Object.values(all).every((count) => count > 0) && all;
      });
      assert.ok(now.problems > 0);
    });
    await until(() => problems(editor.document).length === 0);
    assert.deepEqual(
      await until(async () => {
        const all = await said(editor);
        return Object.values(all).every((count) => count === 0) && all;
      }),
      { problems: 0, hovers: 0, duties: 0, fixes: 0 },
    );
  });

  it('are read once the user adds their language', async () => {
    const { document } = await opened('jd.json');
    await withSetting(SETTINGS.additionalDocuments, [document.languageId], () =>
      until(() => problems(document).length > 0).then(() => undefined),
    );
    await until(() => problems(document).length === 0);
  });

  it('are plain text where the name has no ending, or one that is no format', async () => {
    for (const name of ['JD', '销售经理 v1.2', 'jd.text']) {
      const { document } = await opened(name);
      await until(() => problems(document).length > 0);
    }
  });
});
