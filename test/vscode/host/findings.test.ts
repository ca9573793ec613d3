import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { BEGINNING_MS, COMPOSING_MS } from '../../../src/vscode/documents/input-method.ts';
import { COMMANDS, SETTINGS } from '../../../src/vscode/ids.ts';
import {
  activate,
  closeAll,
  openDraft,
  openText,
  problemCode,
  problems,
  undoTo,
  until,
  withSetting,
} from './support.ts';

const OFF_ROLE = '负责公司公众号和社群的日常运营，每周策划内容选题，提升粉丝活跃和次月留存';
const JD = [
  '---',
  'role: sales',
  'kind: jd',
  '---',
  '',
  '# 销售经理',
  '',
  '## 岗位职责',
  '',
  '- 开发华东区的连锁客户，每周完成 4 次有效拜访，挖掘客户需求',
  `- ${OFF_ROLE}`,
  '- 主导商务谈判和合同签订，跟进回款节点',
  '- 跟进名下客户的续约和增购，签下更多订单',
  '',
  '## 任职要求',
  '',
  '- 三年以上企业软件直销经验，完成过个人销售目标',
  '',
].join('\n');
const LINE = 10;

const offRole = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  problems(document).filter((it) => problemCode(it) === 'role/off-role-duty');

describe('Findings while writing', () => {
  before(activate);
  afterEach(closeAll);

  for (const language of ['markdown', 'plaintext']) {
    it(`the words of another role’s work are underlined in an unsaved ${language} draft, with what it rests on`, async () => {
      const { document } = await openDraft(`${JD}|`, language);
      const [found, ...more] = await until(() => offRole(document).length > 0 && offRole(document));
      assert.deepEqual(more, []);
      const underlined = document.getText(found!.range);
      assert.ok(OFF_ROLE.includes(underlined) && underlined.length < OFF_ROLE.length, underlined);
      assert.equal(found!.source, 'Role Lens');
      assert.match(found!.message, /operations/);
      const evidence = found!.relatedInformation!;
      assert.ok(evidence.length > 0 && evidence.length <= 3);
      for (const { location, message } of evidence) {
        assert.equal(location.range.start.line, LINE);
        assert.ok(message.includes(document.getText(location.range)), message);
      }
    });
  }

  it('what is missing is no problem and has no mark, unless somebody wants it to', async () => {
    const { document } = await openDraft(`${JD.slice(0, JD.indexOf('## 任职要求'))}|`);
    const missing = (): boolean => problems(document).some((it) => problemCode(it) === 'jd/missing-section');
    await until(() => offRole(document).length > 0);
    assert.equal(missing(), false);
    await withSetting(SETTINGS.findingsSeverity, { 'jd/missing-section': 'warning' }, () =>
      until(missing).then(() => undefined),
    );
  });

  it('Next and Previous Finding stop at each finding, whatever its level, and go around', async () => {
    const twice = JD.replace('- 主导商务谈判', '- 负责门店相关工作\n- 主导商务谈判');
    const editor = await openDraft(`|${twice}`);
    await withSetting(SETTINGS.findingsSeverity, { 'jd/vague-duty': 'hint' }, async () => {
      await until(() => problems(editor.document).some(({ severity }) => severity === vscode.DiagnosticSeverity.Hint));
      const lines: number[] = [];
      for (const command of [
        COMMANDS.nextFinding,
        COMMANDS.nextFinding,
        COMMANDS.nextFinding,
        COMMANDS.previousFinding,
      ]) {
        await vscode.commands.executeCommand(command);
        lines.push(editor.selection.active.line);
      }
      assert.deepEqual(lines, [LINE, LINE + 1, LINE, LINE + 1]);
    });
  });

  it('blanks are no problems, and *Go to Next Blank* selects one after another, so that typing fills them in', async () => {
    const text = '# 销售经理\n\n## 岗位职责\n\n- 拜访〔家数〕家客户\n- 签下XX万元合同，按____提成\n';
    const editor = await openDraft(`|${text}`);
    const selected: string[] = [];
    for (let step = 0; step < 4; step++) {
      await vscode.commands.executeCommand(COMMANDS.nextBlank);
      selected.push(editor.document.getText(editor.selection));
    }
    assert.deepEqual(selected, ['〔家数〕', 'XX', '____', '〔家数〕']);
    await vscode.commands.executeCommand('type', { text: '8' });
    assert.match(editor.document.getText(), /拜访8家客户/);
    await vscode.commands.executeCommand(COMMANDS.nextBlank);
    assert.equal(editor.document.getText(editor.selection), 'XX');
    assert.deepEqual(
      problems(editor.document).filter(({ code }) => code === 'draft/blank'),
      [],
    );
  });

  it('the code of a finding leads to the comparison', async () => {
    const { document } = await openDraft(`${JD}|`);
    const [found] = await until(() => offRole(document).length > 0 && offRole(document));
    const { target } = found!.code as { target: vscode.Uri };
    assert.equal(target.scheme, 'command');
    assert.equal(target.path, 'roleLens.compareRoles');
    assert.deepEqual(JSON.parse(decodeURIComponent(target.query)), [{ term: 'daily-operations', role: 'operations' }]);
  });

  it('a finding goes when its line goes, and comes back when it is undone', async () => {
    const editor = await openDraft(`${JD}|`);
    await until(() => offRole(editor.document).length === 1);
    await editor.edit((edit) => edit.delete(new vscode.Range(LINE, 0, LINE + 1, 0)));
    await until(() => offRole(editor.document).length === 0);
    await undoTo(editor.document, JD);
    await until(() => offRole(editor.document).length === 1);
  });

  it('what is shown stays while another line is typed: no flicker', async () => {
    const editor = await openDraft(`${JD}|`);
    const { document } = editor;
    await until(() => offRole(document).length === 1);
    // Events come from other extensions too, so what counts is what the user sees of ours.
    const seen = [JSON.stringify(offRole(document))];
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      const now = JSON.stringify(offRole(document));
      if (now !== seen.at(-1)) seen.push(now);
    });
    try {
      for (const character of '- 会用表格，沟通清楚') {
        await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length), character));
      }
      // One more finding, below, tells that the draft has been looked at with everything that was typed.
      await editor.edit((edit) => edit.insert(new vscode.Position(LINE + 1, 0), `- ${OFF_ROLE}！\n`));
      await until(() => seen.length > 1);
      assert.deepEqual(
        seen.map((it) => (JSON.parse(it) as unknown[]).length),
        [1, 2],
      );
    } finally {
      listener.dispose();
    }
  });

  it('a closed draft leaves no problems behind', async () => {
    const { document } = await openDraft(`${JD}|`);
    await until(() => problems(document).length > 0);
    await closeAll();
    await until(() => problems(document).length === 0);
  });

  it('a draft that becomes a document of another language has none', async () => {
    const { document } = await openDraft(`${JD}|`);
    await until(() => problems(document).length > 0);
    await vscode.languages.setTextDocumentLanguage(document, 'json');
    await until(() => problems(document).length === 0);
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await until(() => problems(document).length > 0);
  });

  it('a draft that was plain text and becomes Markdown is judged as Markdown before anything else is typed', async () => {
    const settings = vscode.workspace.getConfiguration(SETTINGS.section, { languageId: 'plaintext' });
    const enable = (value: boolean | undefined): Thenable<void> =>
      settings.update(SETTINGS.findingsEnabled, value, vscode.ConfigurationTarget.Global, true);
    await enable(false);
    try {
      const { document } = await openText(JD, 'plaintext');
      // Its title and its lines have been looked at.
      await vscode.commands.executeCommand(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(0, 0, 0, 0),
      );
      assert.deepEqual(problems(document), []);
      await vscode.languages.setTextDocumentLanguage(document, 'markdown');
      await until(() => offRole(document).length > 0);
    } finally {
      await enable(undefined);
    }
  });
});

describe('Inside a composition of an input method', () => {
  before(activate);
  afterEach(closeAll);

  it('nothing is shown anew; afterwards it is', async () => {
    const text = JD.replace(OFF_ROLE, '负责门店相关工作');
    const isVague = (document: vscode.TextDocument): boolean =>
      problems(document).some((it) => problemCode(it) === 'jd/vague-duty');
    const { document: other } = await openDraft(`${text}|`);
    const composed = await openText(text, 'markdown', vscode.ViewColumn.Beside);
    await until(() => isVague(other) && isVague(composed.document));
    // What an input method does to the document while `相关` becomes `相当的`: the line is not vague in between.
    const place = composed.document.getText().indexOf('关工作');
    const write = (length: number, words: string): Thenable<boolean> => {
      const [start, end] = [place, place + length].map((offset) => composed.document.positionAt(offset));
      return composed.edit((edit) => edit.replace(new vscode.Range(start!, end!), words));
    };
    const rewrite = async (document: vscode.TextDocument, words: string): Promise<void> => {
      const whole = new vscode.WorkspaceEdit();
      const end = document.positionAt(document.getText().length);
      whole.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), words);
      await vscode.workspace.applyEdit(whole);
    };
    // A composition is believed in for a while only. A machine that is too slow to type in that while types again.
    const compose = async (): Promise<boolean> => {
      const started = Date.now();
      await write(0, 'd');
      await write(1, 'da');
      const isBelieved = Date.now() - started < BEGINNING_MS / 2;
      await write(2, "da'de");
      return isBelieved;
    };
    const isShownAnew = async (): Promise<boolean | undefined> => {
      if (!(await compose())) return undefined;
      const composedAt = Date.now();
      // A change made later elsewhere has been looked at: by then this one would have been too.
      const line = other.lineAt(LINE);
      const edit = new vscode.WorkspaceEdit();
      edit.delete(other.uri, line.rangeIncludingLineBreak);
      await vscode.workspace.applyEdit(edit);
      await until(() => !isVague(other));
      const isAnew = !isVague(composed.document);
      return Date.now() - composedAt < COMPOSING_MS / 2 ? isAnew : undefined;
    };
    let isAnew = await isShownAnew();
    while (isAnew === undefined) {
      for (const document of [other, composed.document]) await rewrite(document, text);
      await until(() => isVague(other) && isVague(composed.document));
      isAnew = await isShownAnew();
    }
    assert.equal(isAnew, false);
    await write(5, '大的');
    await until(() => !isVague(composed.document));
  });
});

describe('Settings of findings', () => {
  before(activate);
  afterEach(closeAll);

  it('a kind can be made more or less serious, or be switched off', async () => {
    const { document } = await openDraft(`${JD}|`);
    await until(() => offRole(document).length === 1);
    await withSetting(SETTINGS.findingsSeverity, { 'role/off-role-duty': 'error' }, () =>
      until(() => offRole(document)[0]?.severity === vscode.DiagnosticSeverity.Error).then(() => undefined),
    );
    await withSetting(SETTINGS.findingsSeverity, { 'role/off-role-duty': 'off' }, () =>
      until(() => offRole(document).length === 0).then(() => undefined),
    );
    await until(() => offRole(document).length === 1);
  });

  it('what makes no sense in a setting is ignored', async () => {
    await withSetting(SETTINGS.findingsSeverity, { 'role/off-role-duty': 7, nonsense: 'off' }, async () => {
      await withSetting(SETTINGS.findingsMaximum, 'many', async () => {
        await withSetting(SETTINGS.organizationRoles, 'sales', async () => {
          const { document } = await openDraft(`${JD}|`);
          await until(() => offRole(document).length === 1);
        });
      });
    });
  });

  it('all of them can be switched off', async () => {
    const { document } = await openDraft(`${JD}|`);
    await until(() => offRole(document).length === 1);
    await withSetting(SETTINGS.findingsEnabled, false, () =>
      until(() => problems(document).length === 0).then(() => undefined),
    );
  });

  it('work of a role that the organization does not have is nobody else’s', async () => {
    const { document } = await openDraft(`${JD}|`);
    await until(() => offRole(document).length === 1);
    await withSetting(SETTINGS.organizationRoles, ['sales'], () =>
      until(() => offRole(document).length === 0).then(() => undefined),
    );
  });

  it('the roles of the organization are read under their former name too, where the new one is not set', async () => {
    const { document } = await openDraft(`${JD}|`);
    await until(() => offRole(document).length === 1);
    await withSetting(SETTINGS.formerOrganizationRoles, ['sales'], async () => {
      await until(() => offRole(document).length === 0);
      await withSetting(SETTINGS.organizationRoles, ['sales', 'marketing', 'operations'], () =>
        until(() => offRole(document).length === 1).then(() => undefined),
      );
    });
    await until(() => offRole(document).length === 1);
  });

  it('the last of a kind says how many more there are than are listed', async () => {
    const many = JD.replace(`- ${OFF_ROLE}`, [1, 2, 3].map((number) => `- ${OFF_ROLE}，第${number}组`).join('\n'));
    await withSetting(SETTINGS.findingsMaximum, 2, async () => {
      const { document } = await openDraft(`${many}|`);
      const [first, last, ...more] = await until(() => offRole(document).length > 0 && offRole(document));
      assert.deepEqual(more, []);
      assert.doesNotMatch(first!.message, /1 more/);
      assert.match(last!.message, /1 more not listed/);
    });
  });
});
