import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { activate, closeAll, duties, openDraft, openText, problemCode, problems, undoTo, until } from './support.ts';

const label = (item: vscode.CompletionItem): string => (typeof item.label === 'string' ? item.label : item.label.label);

describe('Completion of duties', () => {
  before(activate);
  afterEach(closeAll);

  it('offers the duties of the draft’s role with range, filter text and the full text as detail', async () => {
    const items = await duties(await openDraft('---\nrole: sales\n---\n## 岗位职责\n\n- |'));
    assert.ok(items.length >= 24);
    const item = items.find((it) => label(it) === '需求挖掘')!;
    assert.match(item.filterText!, /xuqiuwajue/);
    assert.match(item.filterText!, /xqwj/);
    assert.ok(item.detail!.length > label(item).length);
    const range = item.range as { inserting: vscode.Range; replacing: vscode.Range };
    assert.ok(range.inserting.isEmpty && range.inserting.start.isEqual(new vscode.Position(5, 2)));
  });

  it('comes by itself in an empty item and keeps quiet behind a word', async () => {
    assert.ok((await duties(await openDraft('## Responsibilities\n- |'), ' ')).length > 0);
    assert.equal((await duties(await openDraft('## Responsibilities\n- Call |'), ' ')).length, 0);
  });

  it('is quiet in running prose', async () => {
    assert.deepEqual(await duties(await openDraft('## 岗位职责\n\n我们在找一位销售|')), []);
  });

  it('writes in the language of the draft', async () => {
    const [item] = await duties(await openDraft('# Sales Manager\n\n## Responsibilities\n\n- |'));
    assert.match((item!.insertText as vscode.SnippetString).value, /^[\x20-\x7E]+$/);
  });

  it('offers the duties of the role that the problems speak of, where the title names two', async () => {
    const body =
      '- 制定品牌传播与广告投放策略，管理投放预算\n- 策划市场活动和展会，产出获客线索\n- 管理媒体与公关关系，提升品牌知名度\n- 上门拜访新客户，谈判签约并催收回款\n';
    const editor = await openDraft(`# 运营推广专员\n\n## 岗位职责\n\n${body}- |`);
    const items = await duties(editor);
    const roles = new Set(items.map((it) => (typeof it.label === 'string' ? '' : it.label.description)));
    assert.deepEqual([...roles], ['市场']);
    const offRole = await until(() => problems(editor.document).find((it) => problemCode(it) === 'role/off-role-duty'));
    assert.match(offRole.message, /marketing/);
  });

  it('offers owners and actions in the cells of a plan', async () => {
    const row = '| 给李雷的客户报价 | 市场 |';
    const text = `# 第三季度销售计划\n\n## 行动计划\n\n| 事项 | 负责人 |\n| --- | --- |\n${row}\n|  |  |\n`;
    const editor = await openText(text);
    const offered = async (column: number): Promise<string[]> => {
      editor.selection = new vscode.Selection(7, column, 7, column);
      return (await duties(editor)).map((it) => (it.insertText as vscode.SnippetString).value);
    };
    assert.ok((await offered(2)).includes('拜访客户'));
    assert.deepEqual(await offered(5), ['销售', '市场', '运营']);
  });

  it('can be accepted, and undone in one step', async () => {
    const editor = await openDraft('---\nrole: sales\n---\n## 岗位职责\n\n- |');
    const before = editor.document.getText();
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await until(async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText() !== before;
    });
    assert.match(editor.document.getText(), /^- .{10,}$/m);
    await undoTo(editor.document, before);
  });

  it('can be switched off', async () => {
    const settings = vscode.workspace.getConfiguration('roleLens');
    await settings.update('completion.enabled', false, vscode.ConfigurationTarget.Global);
    try {
      assert.deepEqual(await duties(await openDraft('## 岗位职责\n- |')), []);
    } finally {
      await settings.update('completion.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

describe('Snippets', () => {
  before(activate);
  afterEach(closeAll);

  it('insert a whole document and the skeleton of a section', async () => {
    for (const [name, expected] of [
      ['销售岗位说明书', /^---\nrole: sales/],
      ['Sales job description', /^---\nrole: sales/],
    ] as const) {
      const editor = await openDraft('|');
      const { contributes } = vscode.extensions.getExtension('role-lens.role-lens')!.packageJSON as {
        contributes: { snippets: { path: string }[] };
      };
      assert.ok(contributes.snippets.length > 0, name);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        editor.selection.active,
      );
      const snippets = list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
      const bodies = snippets.map(({ insertText }) =>
        typeof insertText === 'string' ? insertText : (insertText?.value ?? ''),
      );
      assert.ok(
        bodies.some((body) => expected.test(body)),
        name,
      );
      await closeAll();
    }
  });
});
