import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { LayeredEngines } from '../../../src/vscode/platform/engines.ts';
import { PackPlaces } from '../../../src/vscode/platform/pack-places.ts';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import { recordLog } from './recorded-log.ts';
import {
  acceptUntil,
  activate,
  closeAll,
  duties,
  engineLoader,
  hovers,
  hoverText,
  problemCode,
  problems,
  quickFixes,
  saved,
  until,
  withSetting,
} from './support.ts';
import { writeFile } from './written-files.ts';

/** A pack with a word of the team, and what it means. */
const pack = (meaning: string, id = 'our-team'): string => `pack: ${id}
terms:
  - id: nest-egg
    forms: { zh: [蛋窝计划], en: [nest egg program] }
    definition: { zh: ${meaning}, en: ${meaning} }
    roles: { operations: 3 }
`;
const DRAFT = '# 用户运营\n\n## 岗位职责\n\n- 负责蛋窝计划的日常运营\n';

describe('Packs of a team', () => {
  const { uri: workspace } = vscode.workspace.workspaceFolders![0]!;
  const root = vscode.Uri.joinPath(workspace, 'packs');
  const at = (...names: string[]): vscode.Uri => vscode.Uri.joinPath(root, ...names);
  /** What is said of the team's word in a draft. */
  const said = async (...names: string[]): Promise<string> => {
    const document = await vscode.workspace.openTextDocument(at(...names));
    const editor = await vscode.window.showTextDocument(document);
    const place = document.positionAt(document.getText().indexOf('蛋窝计划') + 1);
    editor.selection = new vscode.Selection(place, place);
    return (await hovers(editor)).map(hoverText).join('\n');
  };
  const saysInTime = (meaning: string, ...names: string[]): Promise<unknown> =>
    until(async () => (await said(...names)).includes(meaning));
  const messages = (uri: vscode.Uri): string[] => vscode.languages.getDiagnostics(uri).map(({ message }) => message);

  before(async () => {
    await activate();
    await writeFile(at('draft.md'), DRAFT);
    await writeFile(at('nearer', 'draft.md'), DRAFT);
    await writeFile(vscode.Uri.joinPath(workspace, 'packs-beside.md'), DRAFT);
  });
  afterEach(async () => {
    await closeAll();
    for (const folder of [at('.role-lens'), at('nearer', '.role-lens'), at('named')]) {
      await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
    }
    await until(async () => !(await said('nearer', 'draft.md')).includes('蛋窝'));
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(root, { recursive: true });
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspace, 'packs-beside.md'));
  });

  it('count in drafts of their folder and below, from when they are written, and nowhere else', async () => {
    assert.doesNotMatch(await said('draft.md'), /攒着/);
    await writeFile(at('.role-lens', 'team.yaml'), pack('老用户攒着换礼的积分'));
    await saysInTime('老用户攒着换礼的积分', 'draft.md');
    await saysInTime('老用户攒着换礼的积分', 'nearer', 'draft.md');
    assert.doesNotMatch(await said('..', 'packs-beside.md'), /老用户攒着/);
  });

  it('give way to those of a nearer folder', async () => {
    await writeFile(at('.role-lens', 'team.yaml'), pack('远处的说法'));
    await writeFile(at('nearer', '.role-lens', 'team.yml'), pack('近处的说法', 'nearer-team'));
    await saysInTime('近处的说法', 'nearer', 'draft.md');
    await saysInTime('远处的说法', 'draft.md');
  });

  it('are those that a setting names, too, and give way to those of the folder', async () => {
    await writeFile(at('named', 'words.json'), JSON.stringify({ pack: 'named', terms: {} }));
    await writeFile(at('named', 'more.yaml'), pack('设置里的说法'));
    await withSetting('packs', ['packs/named'], async () => {
      await saysInTime('设置里的说法', 'draft.md');
      await writeFile(at('.role-lens', 'team.yaml'), pack('文件夹里的说法', 'of-the-folder'));
      await saysInTime('文件夹里的说法', 'draft.md');
    });
  });

  it('say where what they say stands, in a hover that leads there', async () => {
    await writeFile(at('.role-lens', 'team.yaml'), pack('老用户攒着换礼的积分'));
    await until(async () => /our-team.*team\.yaml#L3/s.test(await said('draft.md')));
  });

  it('are checked as they are typed, at line and column, and count as they were until a good one is saved', async () => {
    const file = at('.role-lens', 'team.yaml');
    await writeFile(file, pack('第一版'));
    await saysInTime('第一版', 'draft.md');
    const document = await vscode.workspace.openTextDocument(file);
    await until(() => document.getText().includes('第一版'));
    const edit = new vscode.WorkspaceEdit();
    const words = document.getText().indexOf('operations: 3');
    edit.insert(file, document.positionAt(words), 'operatons: 2, ');
    await vscode.workspace.applyEdit(edit);
    const problem = await until(() => problems(document).find((it) => problemCode(it) === 'pack/unknown-reference'));
    assert.ok(problem.message.includes('operations'), problem.message);
    assert.deepEqual([problem.range.start.line, document.getText(problem.range)], [5, 'operatons']);
    // Nothing is in force that is not saved, and nothing that is wrong.
    await saysInTime('第一版', 'draft.md');
    await saved(document);
    await saysInTime('第一版', 'draft.md');
    assert.ok(messages(file).length > 0);
    await writeFile(file, pack('第二版'));
    await saysInTime('第二版', 'draft.md');
    await until(() => messages(file).length === 0);
  });

  it('are in force as soon as they are saved, and answer by the same engine for drafts with the same packs', async () => {
    const { log } = recordLog();
    const places = new PackPlaces(log, at('nobodys'));
    const engines = new LayeredEngines(log, engineLoader, places);
    const file = at('.role-lens', 'team.yaml');
    try {
      await writeFile(file, pack('第一版'));
      // Asked at once: what tells of the file that was just written may come between two questions.
      const [one, other] = await Promise.all([engines.for(at('draft.md')), engines.for(at('other.md'))]);
      assert.equal(one, other);
      assert.equal((await engines.for(vscode.Uri.joinPath(workspace, 'packs-beside.md'))).team, undefined);
      const document = await vscode.workspace.openTextDocument(file);
      // One that was open before is read again by and by.
      await until(() => document.getText().includes('第一版'));
      const edit = new vscode.WorkspaceEdit();
      const place = document.getText().indexOf('第一版');
      edit.replace(file, new vscode.Range(document.positionAt(place), document.positionAt(place + 3)), '第二版');
      await vscode.workspace.applyEdit(edit);
      const isInForce = async (): Promise<boolean> =>
        (await engines.for(at('draft.md'))).index.term('nest-egg')?.definition.zh === '第二版';
      const changed = new Promise<void>((resolve) => {
        engines.onDidChange(() => void isInForce().then((is) => is && resolve()));
      });
      const began = performance.now();
      await saved(document);
      await changed;
      console.log(`      a saved pack was in force after ${Math.round(performance.now() - began)} ms`);
    } finally {
      engines.dispose();
      places.dispose();
    }
  });

  it('stay usable through many broken saves', async () => {
    const file = at('.role-lens', 'team.yaml');
    await writeFile(file, pack('一直在'));
    await saysInTime('一直在', 'draft.md');
    const whole = pack('没写完的');
    for (let length = 1; length < whole.length; length += 5) await writeFile(file, `${whole.slice(0, length)}\n  - [`);
    await until(() => messages(file).length > 0);
    await saysInTime('一直在', 'draft.md');
    await writeFile(file, pack('写完了'));
    await saysInTime('写完了', 'draft.md');
  });
});

describe('A house style of a team', () => {
  const { uri: workspace } = vscode.workspace.workspaceFolders![0]!;
  const root = vscode.Uri.joinPath(workspace, 'house-style');
  const file = vscode.Uri.joinPath(root, '.role-lens', 'our-style.yaml');
  const draft = vscode.Uri.joinPath(root, 'sales.md');
  const TEXT =
    '# 销售经理\n\n## 岗位职责\n\n- 开发新客户，完成商务谈判和签约\n- 拜访重点客户\n\n## 任职要求\n\n- 有狼性，能出差\n';
  const STYLE = `pack: our-style
style:
  banned: { wolf: { forms: { zh: [狼性], en: [ninja] }, say: { zh: [主动], en: [expert] } } }
  required: { hiring: }
templates:
  closing:
    kind: section
    name: { zh: 面试, en: Hiring }
    prefix: { zh: [本司], en: [hiring] }
    body:
      zh: |
        ## 面试流程

        - 狼性的人优先
      en: |
        ## Hiring process

        - Two interviews
`;
  const codes = (document: vscode.TextDocument): string[] =>
    problems(document).flatMap((it) => (problemCode(it).startsWith('style/') ? problemCode(it) : []));

  before(async () => {
    await activate();
    await writeFile(draft, TEXT);
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(root, { recursive: true });
  });

  it('is found in the open draft as soon as it is saved, with fixes, and is gone when it is taken away', async () => {
    const document = await vscode.workspace.openTextDocument(draft);
    await vscode.window.showTextDocument(document);
    await until(() => document.getText() === TEXT);
    await writeFile(file, STYLE);
    await until(() => codes(document).length === 2);
    assert.deepEqual(codes(document), ['style/missing-section', 'style/banned']);
    const banned = problems(document).find((it) => problemCode(it) === 'style/banned')!;
    assert.equal(document.getText(banned.range), '狼性');
    assert.match(banned.message, /our-style\.yaml/);
    const fixes = await quickFixes(document, banned.range);
    const fix = fixes.find(({ edit, isPreferred }) => isPreferred && edit?.has(draft));
    assert.ok(fix, fixes.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(fix.edit!);
    assert.equal(document.getText(), TEXT.replace('狼性', '主动'));
    await until(() => codes(document).join() === 'style/missing-section');
    const editor = vscode.window.activeTextEditor!;
    const [missing] = problems(document).filter((it) => problemCode(it) === 'style/missing-section');
    const inserting = (await quickFixes(document, missing!.range)).find(({ isPreferred }) => isPreferred)!;
    await vscode.workspace.applyEdit(inserting.edit!);
    // The section of the team’s own template, which is no better than it was written.
    assert.match(document.getText(), /## 面试流程\n\n- 狼性的人优先\n?$/);
    await until(() => codes(document).join() === 'style/banned');
    assert.equal(editor.document, document);
    await vscode.workspace.fs.delete(file);
    await until(() => codes(document).length === 0);
  });

  it('is held against the templates of the team, at their words', async () => {
    await writeFile(file, STYLE);
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    const [problem] = await until(() => problems(document).length > 0 && problems(document));
    assert.equal(problemCode(problem!), 'pack/template-finding');
    assert.deepEqual([document.getText(problem!.range), problem!.range.start.line], ['狼性', 13]);
    assert.equal(problem!.severity, vscode.DiagnosticSeverity.Hint);
  });

  it('has its templates offered in drafts by what is typed for them', async () => {
    await writeFile(file, STYLE.replace('狼性的人优先', '两轮面试'));
    const typed = vscode.Uri.joinPath(root, 'typed.md');
    await writeFile(typed, `${TEXT}\n本司\n`);
    const document = await vscode.workspace.openTextDocument(typed);
    const editor = await vscode.window.showTextDocument(document);
    const end = document.positionAt(document.getText().indexOf('本司') + 2);
    editor.selection = new vscode.Selection(end, end);
    // The pack from before may be in force for a moment.
    const written = await until(async () =>
      (await duties(editor))
        .map(({ insertText }) => (insertText as vscode.SnippetString).value)
        .find((value) => value.includes('两轮')),
    );
    assert.equal(written, '## 面试流程\n\n- 两轮面试\n$0');
  });

  it('has its template of a job description offered first, for every role where it names none', async () => {
    const ofWindow = vscode.Uri.joinPath(workspace, '.role-lens', 'our-jd.yaml');
    const body =
      '---\\nrole: {{=role}}\\nkind: jd\\n---\\n\\n# {{=title}} at Harbor\\n\\n## Responsibilities\\n\\n- {{What}}\\n';
    await writeFile(ofWindow, `pack: our-jd\ntemplates: { our-jd: { name: Our job description, body: "${body}" } }\n`);
    try {
      await until(async () => {
        void vscode.commands.executeCommand(COMMANDS.newJobDescription);
        const text = await acceptUntil(() => vscode.window.activeTextEditor?.document.getText() || undefined);
        await closeAll();
        return /^---\nrole: sales\nkind: jd\n---\n\n# Sales .* at Harbor\n/.test(text);
      });
    } finally {
      await vscode.workspace.fs.delete(ofWindow);
    }
  });
});
