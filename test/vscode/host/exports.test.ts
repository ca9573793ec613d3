import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import { pictureContent, pictureName } from '../../../src/vscode/features/compare/picture-files.ts';
import { fileName } from '../../../src/vscode/ui/saving.ts';
import { activate, closeAll, openDraft, openText } from './support.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'role-lens-exports-'));
const place = (name: string): vscode.Uri => vscode.Uri.file(path.join(folder, name));
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

describe('Exports', () => {
  before(activate);
  after(() => rmSync(folder, { recursive: true }));
  afterEach(closeAll);

  it('write the comparison as Markdown', async () => {
    await run(COMMANDS.exportComparison, { format: 'markdown', uri: place('comparison.md') });
    assert.match(
      read('comparison.md'),
      /^# Role Comparison\n\n## Purpose\n\n\| {2}\| Sales \| Marketing \| Operations \|\n/,
    );
  });

  it('write it as CSV that Excel reads as UTF-8; the place may be text, as in a key binding', async () => {
    await run(COMMANDS.exportComparison, { format: 'csv', uri: place('comparison.csv').toString() });
    assert.match(read('comparison.csv'), /^\uFEFFGroup,Facet,Role,.*\r\n/);
  });

  it('write it as one page that needs no network', async () => {
    await run(COMMANDS.exportComparison, { format: 'html', uri: place('comparison.html') });
    const page = read('comparison.html');
    assert.match(page, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.match(page, /<body data-place="stand-alone">/);
    assert.ok(!/(?:src|href)="/.test(page.slice(0, page.indexOf('<script'))), 'nothing is loaded');
  });

  it('write who owns what as Markdown, as CSV and as a RACI table', async () => {
    await run(COMMANDS.exportComparison, { format: 'responsibilities-markdown', uri: place('map.md') });
    assert.match(read('map.md'), /^# Responsibilities\n\n● owns/);
    await run(COMMANDS.exportComparison, { format: 'responsibilities-csv', uri: place('map.csv') });
    assert.match(read('map.csv'), /^\uFEFFStage,Activity,Who,Part,RACI,/);
    await run(COMMANDS.exportComparison, { format: 'raci', uri: place('raci.csv') });
    assert.match(read('raci.csv'), /^\uFEFFStage,"Activity \(A\/R = owns/);
  });

  it('write a draft as a Word document, which opens as the same draft and stays as it is', async () => {
    const content = '# 销售经理\n\n## 岗位职责\n\n1. 开发新客户\n2. 跟进回款\n';
    await openText(content);
    await run(COMMANDS.exportWord, { uri: place('sales.docx') });
    const before = readFileSync(path.join(folder, 'sales.docx'));
    await run(COMMANDS.openWord, place('sales.docx'));
    const document = vscode.window.activeTextEditor!.document;
    assert.equal(document.getText(), content);
    assert.ok(document.isUntitled);
    assert.ok(before.equals(readFileSync(path.join(folder, 'sales.docx'))));
  });

  it('write a plan as Markdown, as a page for a mail and its actions as CSV, and nothing of what is no plan', async () => {
    const content = '# 三季度计划\n\n## 行动计划\n\n| 事项 | 负责人 |\n|---|---|\n| 订场地 <!-- 待核 --> | @赵敏 |\n';
    await openText(content);
    await run(COMMANDS.exportPlan, { format: 'markdown', uri: place('plan.md') });
    assert.ok(
      read('plan.md').startsWith('# 三季度计划\n\n## 行动计划\n\n| 事项 | 负责人 |\n') &&
        !read('plan.md').includes('待核'),
    );
    await run(COMMANDS.exportPlan, { format: 'html', uri: place('plan.html') });
    assert.match(read('plan.html'), /<html lang="zh">[^]*<table border="1"/u);
    await run(COMMANDS.exportPlan, { format: 'csv', uri: place('plan.csv') });
    assert.equal(read('plan.csv'), "\uFEFF部分,事项,负责人\r\n行动计划,订场地,'@赵敏\r\n");
    await openDraft('# 销售经理\n\n## 岗位职责\n\n- 主导商务谈判和合同签订\n\n## 任职要求\n\n- 本科以上学历\n|');
    await run(COMMANDS.exportPlan, { format: 'csv', uri: place('post.csv') });
    assert.ok(!readdirSync(folder).includes('post.csv'));
  });

  it('write a job description as schema.org JobPosting', async () => {
    await openDraft('# 销售经理\n\n## 岗位职责\n\n- 主导商务谈判和合同签订\n\n## 任职要求\n\n- 本科以上学历\n|');
    await run(COMMANDS.exportJobPosting, { uri: place('posting.jsonld') });
    const posting = JSON.parse(read('posting.jsonld')) as Record<string, unknown>;
    assert.equal(posting['@type'], 'JobPosting');
    assert.equal(posting.title, '销售经理');
    assert.deepEqual(posting.responsibilities, ['主导商务谈判和合同签订']);
  });

  it('ask what search engines want of a job posting and the draft does not say', async () => {
    const body = '# 销售经理\n\n## 岗位职责\n\n- 主导商务谈判和合同签订\n\n## 任职要求\n\n- 本科以上学历\n|';
    await openDraft(`---\nlocation: 杭州\n---\n\n${body}`);
    const { showInputBox, showSaveDialog } = vscode.window;
    const asked: string[] = [];
    const answers: (string | undefined)[] = ['远山科技', '2026-03-01', '', undefined];
    const stub = {
      showInputBox: (options: vscode.InputBoxOptions) => {
        const { prompt = '' } = options;
        asked.push(prompt.split('?')[0]!);
        assert.equal(options.validateInput?.(''), undefined);
        if (prompt.startsWith('When')) assert.notEqual(options.validateInput?.('2026-02-30'), undefined);
        return Promise.resolve(answers.shift());
      },
      showSaveDialog: () => Promise.resolve(place('asked.jsonld')),
    };
    Object.assign(vscode.window, stub);
    try {
      await run(COMMANDS.exportJobPosting);
      const posting = JSON.parse(read('asked.jsonld')) as Record<string, unknown>;
      assert.deepEqual(posting.hiringOrganization, { '@type': 'Organization', name: '远山科技' });
      assert.deepEqual(posting.jobLocation, { '@type': 'Place', address: '杭州' });
      assert.equal(posting.datePosted, '2026-03-01');
      rmSync(path.join(folder, 'asked.jsonld'));
      await run(COMMANDS.exportJobPosting);
      assert.ok(!readdirSync(folder).includes('asked.jsonld'));
    } finally {
      Object.assign(vscode.window, { showInputBox, showSaveDialog });
    }
    assert.deepEqual(asked, ['Who is the employer', 'When is it posted', 'Who is the employer', 'When is it posted']);
  });

  it('ask once about the blanks of a draft, and write them as they stand or lead to the first', async () => {
    const editor = await openDraft('# 销售经理\n\n## 岗位职责\n\n- 每周拜访〔家数〕家客户\n- 签下XX万元合同\n|');
    const asked: string[] = [];
    const { showInformationMessage, showInputBox, showSaveDialog } = vscode.window;
    const answers = ['Go to the First Blank', 'Export Anyway', undefined];
    const window = vscode.window as unknown as Record<string, unknown>;
    window.showInformationMessage = (sentence: string) => {
      asked.push(sentence);
      return Promise.resolve(answers.shift());
    };
    window.showInputBox = () => Promise.resolve('');
    window.showSaveDialog = () => Promise.resolve(place('blanks.jsonld'));
    try {
      await run(COMMANDS.exportJobPosting);
      assert.equal(editor.document.getText(editor.selection), '〔家数〕');
      assert.ok(!readdirSync(folder).includes('blanks.jsonld'));
      await run(COMMANDS.exportJobPosting);
      assert.match(read('blanks.jsonld'), /每周拜访〔家数〕家客户/);
      rmSync(path.join(folder, 'blanks.jsonld'));
      await run(COMMANDS.exportJobPosting);
      assert.ok(!readdirSync(folder).includes('blanks.jsonld'));
      const plan = await openDraft('# 三月市场计划\n\n## 行动计划\n\n- 订〔城市〕的场地 @赵敏\n|');
      window.showSaveDialog = () => Promise.resolve(place('blanks.md'));
      answers.push('Go to the First Blank', 'Export Anyway');
      await run(COMMANDS.exportPlan, { format: 'markdown' });
      assert.equal(plan.document.getText(plan.selection), '〔城市〕');
      assert.ok(!readdirSync(folder).includes('blanks.md'));
      await run(COMMANDS.exportPlan, { format: 'markdown' });
      assert.match(read('blanks.md'), /订〔城市〕的场地/);
    } finally {
      Object.assign(window, { showInformationMessage, showInputBox, showSaveDialog });
    }
    assert.equal(asked[0], '2 blanks are left in this draft. They are exported as they stand.');
    assert.ok(asked.includes('1 blank is left in this draft. It is exported as it stands.'));
    assert.equal(answers.length, 0);
  });

  it('of tasks and key bindings ask nothing about blanks', async () => {
    await openDraft('# 销售经理\n\n## 岗位职责\n\n- 每周拜访〔家数〕家客户\n|');
    await run(COMMANDS.exportJobPosting, { uri: place('silent.jsonld') });
    assert.match(read('silent.jsonld'), /〔家数〕/);
  });

  it('write nothing of a draft that is no job description, and of none', async () => {
    await openDraft('今天天气很好。|');
    await run(COMMANDS.exportJobPosting, { uri: place('weather.jsonld') });
    await closeAll();
    await run(COMMANDS.exportJobPosting, { uri: place('weather.jsonld') });
    assert.ok(!readdirSync(folder).includes('weather.jsonld'));
  });

  it('never replace a file unasked', async () => {
    writeFileSync(path.join(folder, 'mine.md'), 'mine');
    // VS Code shows no modal question in tests: it refuses.
    await run(COMMANDS.exportComparison, { format: 'markdown', uri: place('mine.md') }).then(
      undefined,
      () => undefined,
    );
    assert.equal(read('mine.md'), 'mine');
  });

  it('leave nothing behind where they cannot write', async () => {
    writeFileSync(path.join(folder, 'file'), 'a file, not a folder');
    await run(COMMANDS.exportComparison, { format: 'markdown', uri: place('file/comparison.md') });
    assert.equal(read('file'), 'a file, not a folder');
  });

  it('take pictures only when they are pictures', () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]);
    assert.deepEqual([...pictureContent({ format: 'png', data: png.toString('base64') })!], [...png]);
    assert.equal(pictureContent({ format: 'png', data: Buffer.from('<svg/>').toString('base64') }), undefined);
    assert.equal(pictureContent({ format: 'png', data: 'not base64!' }), undefined);
    assert.equal(new TextDecoder().decode(pictureContent({ format: 'svg', data: '<svg></svg>' })), '<svg></svg>');
    assert.equal(pictureContent({ format: 'svg', data: '<html><svg></svg></html>' }), undefined);
  });

  it('name a picture after the draft that it shows; the relay shows none', () => {
    assert.equal(pictureName('role-map', '/jobs/市场主管.md'), '市场主管-role-map');
    assert.equal(pictureName('coverage', 'Untitled-1'), 'Untitled-1-coverage');
    assert.equal(pictureName('relay', '/jobs/市场主管.md'), 'role-lens-relay');
    assert.equal(pictureName('position', undefined), 'role-lens-position');
  });

  it('propose names that every system takes', () => {
    assert.equal(fileName(' 销售/市场: "经理"\n'), '销售-市场- -经理-');
    assert.equal(fileName('..'), '');
    assert.equal(fileName('😀'.repeat(100)).length, 160);
  });
});
