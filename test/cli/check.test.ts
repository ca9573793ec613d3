import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { engine, roleModel } from '../support/built-in.ts';
import { folderWith, lines, only, roleLens } from './run.ts';

/** A draft with a duty that says nothing, on line 5 from column 3. */
const VAGUE = '# 销售经理\n\n## 岗位职责\n\n- 负责客户相关工作\n- 拜访重点客户，挖掘采购需求\n';
const CLEAN = '# 销售经理\n\n## 岗位职责\n\n- 拜访重点客户，挖掘采购需求\n';
const WARN = only('jd/vague-duty', 'warning');

/** The names of the drafts that something was found in, in order. */
function draftsIn(out: string): string[] {
  return lines(out)
    .map((line) => /^(.+):\d+:\d+ {2}/.exec(line)?.[1])
    .filter((name) => name !== undefined);
}

describe('role-lens check', () => {
  it('says where, how grave, which and what, a line a finding, and sums up', async () => {
    const folder = folderWith({ 'jd.md': VAGUE });
    const { code, out, err } = await roleLens(['check', 'jd.md', ...WARN], '', { folder });
    assert.match(out, /^jd\.md:5:3 {2}warning {2}jd\/vague-duty {2}\S.*\n1 draft checked: 1 warning\n$/);
    assert.equal(err, '');
    assert.equal(code, 1);
  });

  it('takes the role from the name of a file whose text says none', async () => {
    const text =
      '## 岗位职责\n\n- 每天打电话约人\n- 一家一家上门讲方案\n- 运营社群，提升用户留存与日活\n- 月底对账\n\n## 任职要求\n\n- 会开车\n';
    const folder = folderWith({ '销售代表-JD.md': text, '用户运营-JD.md': text });
    const { out } = await roleLens(['check', '.', ...only('role/off-role-duty', 'warning')], '', { folder });
    assert.deepEqual(draftsIn(out), ['销售代表-JD.md']);
  });

  it('ends with 0 when there is nothing, and says so', async () => {
    const folder = folderWith({ 'jd.md': CLEAN });
    const { code, out } = await roleLens(['check', 'jd.md', ...WARN], '', { folder });
    assert.equal(out, '1 draft checked: no findings\n');
    assert.equal(code, 0);
  });

  it('says how many files were held against no role, so that nobody takes silence for praise', async () => {
    const hr = (title: string): string => `# ${title}\n\n## 岗位职责\n\n- 招聘面试，办理入职\n- 缴纳社保公积金\n`;
    const folder = folderWith({
      'jd.md': CLEAN,
      'notes/shopping.md': '# Notes\n\nBuy milk.\n',
      'notes/empty.md': '',
      'hr/a.md': hr('招聘主管'),
      'hr/b.md': hr('薪酬主管'),
    });
    const last = async (...args: string[]): Promise<string> =>
      lines((await roleLens(['check', ...args, ...WARN], '', { folder })).out).at(-1)!;
    assert.equal(await last('jd.md'), '1 draft checked: no findings', 'only where there are any');
    assert.equal(
      await last('notes/shopping.md'),
      '1 draft checked: no findings; not checked for roles: 1 that is no job description or plan',
    );
    assert.equal(
      await last('.'),
      '5 drafts checked: no findings; not checked for roles: 2 that are no job description or plan, 2 of other professions',
    );
    assert.equal(
      await last('.', '--locale', 'zh-CN'),
      '查了 5 份草稿：没有发现问题；没有按角色检查：2 份不是岗位说明书或计划，2 份是别的职业的',
    );
    const { files } = reportIn((await roleLens(['check', '.', '--format', 'json'], '', { folder })).out);
    assert.deepEqual(
      files.map(({ kind, neighbor }) => [kind, neighbor?.id]),
      [
        ['jd', 'human-resources'],
        ['jd', 'human-resources'],
        ['jd', undefined],
        ['other', undefined],
        ['other', undefined],
      ],
    );
  });

  it('fails on errors, and on more warnings than are let pass; hints and information are listed and let pass', async () => {
    const folder = folderWith({ 'a.md': VAGUE, 'b.md': VAGUE });
    const codeOf = async (...args: string[]): Promise<number> => {
      const { code, out } = await roleLens(['check', '.', ...args], '', { folder });
      assert.deepEqual(draftsIn(out), ['a.md', 'b.md'], 'found all the same');
      return code;
    };
    assert.equal(await codeOf(...only('jd/vague-duty', 'hint')), 0);
    assert.equal(await codeOf(...only('jd/vague-duty', 'information')), 0);
    assert.equal(await codeOf(...WARN), 1);
    assert.equal(await codeOf(...WARN, '--max-warnings', '1'), 1);
    assert.equal(await codeOf(...WARN, '--max-warnings=2'), 0);
    assert.equal(await codeOf(...only('jd/vague-duty', 'error'), '--max-warnings', '9'), 1);
  });

  it('looks for drafts in folders and below, but not in node_modules and not behind a dot', async () => {
    const folder = folderWith({
      'team/a.md': VAGUE,
      'team/b.markdown': VAGUE,
      'team/deep/er/c.TXT': VAGUE,
      'team/page.html': VAGUE,
      'team/node_modules/pkg/d.md': VAGUE,
      'team/.git/e.md': VAGUE,
      'team/.hidden.md': VAGUE,
    });
    const { out, err } = await roleLens(['check', 'team', ...WARN], '', { folder });
    assert.deepEqual(draftsIn(out), ['team/a.md', 'team/b.markdown', 'team/deep/er/c.TXT']);
    assert.equal(err, '');
  });

  it('understands patterns that the shell left alone', async () => {
    const folder = folderWith({
      'a.md': VAGUE,
      'x/b.md': VAGUE,
      'x/y/c.md': VAGUE,
      'x/y/d.txt': VAGUE,
      'z/e.md': VAGUE,
    });
    const found = async (...patterns: string[]): Promise<string[]> =>
      draftsIn((await roleLens(['check', ...patterns, ...WARN], '', { folder })).out);
    assert.deepEqual(await found('*.md'), ['a.md']);
    assert.deepEqual(await found('**/*.md'), ['a.md', 'x/b.md', 'x/y/c.md', 'z/e.md']);
    assert.deepEqual(await found('x/**/*.{md,txt}'), ['x/b.md', 'x/y/c.md', 'x/y/d.txt']);
    assert.deepEqual(await found('[xz]/?.md'), ['x/b.md', 'z/e.md']);
  });

  it('takes a file whose name looks like a pattern for what it is', async () => {
    const folder = folderWith({ '[draft].md': VAGUE, 'd.md': VAGUE, '-x.md': VAGUE });
    const { out } = await roleLens(['check', ...WARN, '--', '[draft].md', '-x.md'], '', { folder });
    assert.deepEqual(draftsIn(out), ['[draft].md', '-x.md']);
  });

  it('checks no file twice, however often it is named', async () => {
    const folder = folderWith({ 'a.md': VAGUE });
    const { out } = await roleLens(['check', 'a.md', './a.md', '.', '*.md', ...WARN], '', { folder });
    assert.deepEqual(draftsIn(out), ['a.md']);
  });

  it('names every input it cannot read, checks the rest and ends with 2', async () => {
    const folder = folderWith({
      'a.md': VAGUE,
      'gbk.txt': Uint8Array.of(0xcf, 0xfa, 0xca, 0xdb, 0x0a),
      'utf16.txt': Buffer.from('\uFEFF销售', 'utf16le'),
      'picture.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x00, 0x01),
      'zero.txt': 'a\0b',
      'empty/readme.html': '',
      'z.md': VAGUE,
    });
    const bad = ['gone.md', 'gbk.txt', 'utf16.txt', 'picture.md', 'zero.txt', 'empty', 'no/*.md', 'a.md/b.md'];
    const { code, out, err } = await roleLens(['check', 'a.md', ...bad, 'z.md', ...WARN], '', { folder });
    assert.equal(code, 2);
    assert.deepEqual(draftsIn(out), ['a.md', 'z.md']);
    assert.match(out, /\n2 drafts checked: 2 warnings; 8 could not be read\n$/);
    assert.deepEqual(
      lines(err).map((line) => /^role-lens: (.+?): \S/.exec(line)?.[1]),
      bad,
    );
    assert.match(err, /gone\.md: there is no such file or folder\n/);
    assert.match(err, /picture\.md: it is not a text file\n/);
    assert.match(err, /empty: the folder holds no drafts/);
    assert.match(err, /no\/\*\.md: no file matches this pattern, /);
  });

  it('counts columns in UTF-16 units, lines as editors do, and no byte-order mark', async () => {
    const folder = folderWith({
      'bom.md': `\uFEFF${VAGUE.replaceAll('\n', '\r\n')}`,
      'wide.md': VAGUE.replace('- 负责', '- 🎯 负责'),
    });
    const { out } = await roleLens(['check', '.', '--format', 'json', ...WARN], '', { folder });
    const places = reportIn(out).files.map(({ file, findings }) => [file, findings[0]?.line, findings[0]?.column]);
    assert.deepEqual(places[0], ['bom.md', 5, 3]);
    assert.equal(places[1]?.[1], 5);
    const wide = reportIn(out).files[1]!.findings[0]!;
    const [line = ''] = VAGUE.replace('- 负责', '- 🎯 负责').split('\n').slice(4);
    assert.equal(wide.endLine, 5);
    assert.equal(wide.endColumn, line.length + 1);
  });

  it('reads .md as Markdown and .txt as plain text', async () => {
    const draft = '# 岗位职责\n\n```\n- 负责客户相关工作\n```\n';
    const folder = folderWith({ 'a.md': draft, 'b.txt': '岗位职责：\n1、负责客户相关工作\n2、拜访重点客户\n' });
    const { out } = await roleLens(['check', '.', ...WARN], '', { folder });
    assert.deepEqual(draftsIn(out), ['b.txt']);
  });

  it('speaks the language of the system, or the one that is asked for', async () => {
    const folder = folderWith({ 'jd.md': VAGUE });
    const zh = await roleLens(['check', 'jd.md', 'gone.md', ...WARN], '', { folder, system: 'zh_CN.UTF-8' });
    assert.match(
      zh.out,
      /^jd\.md:5:3 {2}警告 {2}jd\/vague-duty {2}.*[\u4E00-\u9FFF].*\n查了 1 份草稿：警告 1 条；1 处没能读\n$/,
    );
    assert.equal(zh.err, 'role-lens: gone.md：没有这个文件或文件夹\n');
    const asked = await roleLens(['check', 'jd.md', '--locale', 'zh-CN', ...WARN], '', { folder });
    assert.match(asked.out, /警告/);
    const english = await roleLens(['check', 'jd.md', '--locale', 'en', ...WARN], '', {
      folder,
      system: 'zh_CN.UTF-8',
    });
    assert.match(english.out, / {2}warning {2}/);
  });

  it('prints names that would play with the terminal as what they are', async () => {
    const folder = folderWith({ 'a\u001B[31m\u202E.md': VAGUE });
    const { out } = await roleLens(['check', '.', ...WARN], '', { folder });
    assert.match(out, /^a\\u\{1b\}\[31m\\u\{202e\}\.md:5:3 /);
  });

  it('uses no colors where no terminal is', async () => {
    const folder = folderWith({ 'jd.md': VAGUE });
    const { out } = await roleLens(['check', 'jd.md', ...WARN], '', { folder });
    assert.ok(!out.includes('\u001B'));
  });

  it('finds what the engine finds, with the same messages for the same draft', async () => {
    const folder = folderWith({ 'jd.md': VAGUE });
    const { out } = await roleLens(['check', 'jd.md', '--format', 'json'], '', { folder });
    const analysis = engine.createAnalyzer(roleModel).analyze(VAGUE, 'markdown');
    const plain = (findings: readonly { code: string; severity: string; start: number; end: number }[]): unknown[] =>
      findings.map(({ code, severity, start, end }) => ({ code, severity, start, end }));
    const [file] = reportIn(out).files;
    assert.ok(analysis.findings.length > 0);
    assert.deepEqual(plain(file!.findings), plain(analysis.findings));
    assert.equal(file!.role, analysis.reading.role ?? null);
  });

  it('takes the roles of the organization and the severities as the editor does', async () => {
    const folder = folderWith({ 'jd.md': VAGUE });
    const off = await roleLens(['check', 'jd.md', ...only('jd/vague-duty', 'off')], '', { folder });
    assert.equal(off.out, '1 draft checked: no findings\n');
    const roles = ['--organization-roles', 'operations, sales'];
    const { out } = await roleLens(['check', 'jd.md', '--format', 'json', ...roles], '', { folder });
    const { findings } = engine
      .createAnalyzer(roleModel)
      .analyze(VAGUE, 'markdown', { organizationRoles: ['operations', 'sales'] });
    assert.deepEqual(
      reportIn(out).files[0]!.findings.map(({ code }) => code),
      findings.map(({ code }) => code),
    );
  });

  it('judges by who owns what in the company', async () => {
    const draft =
      '# 市场经理\n\n## 岗位职责\n\n- 制定品牌策略\n- 维护媒体关系\n- 投放信息流广告\n- 策划行业展会\n- 召回流失用户，提高复购\n';
    const folder = folderWith({ 'jd.md': draft });
    const codesWith = async (...owners: string[]): Promise<string[]> => {
      const { out } = await roleLens(['check', 'jd.md', '--format', 'json', ...owners], '', { folder });
      return reportIn(out).files[0]!.findings.map(({ code }) => code);
    };
    assert.ok((await codesWith()).includes('role/off-role-duty'));
    assert.ok(!(await codesWith('--owner', 'lifecycle=marketing')).includes('role/off-role-duty'));
  });

  it('lists files, findings with their fixes, and what could not be read, as JSON', async () => {
    const folder = folderWith({ 'jd.md': VAGUE });
    const { code, out } = await roleLens(['check', 'jd.md', 'gone.md', '--format', 'json', ...WARN], '', { folder });
    const report = reportIn(out);
    assert.equal(code, 2);
    assert.deepEqual(report.unread, [{ file: 'gone.md', problem: 'there is no such file or folder' }]);
    assert.deepEqual(report.counts, { error: 0, warning: 1, information: 0, hint: 0 });
    const [file] = report.files;
    assert.equal(file?.declaredRole, 'sales');
    assert.ok(Math.abs(Object.values(file.mix).reduce((sum, share) => sum + share, 0) - 1) < 1e-9);
    const [finding] = file.findings;
    assert.ok(finding!.fixes.length > 0);
    for (const { title } of finding!.fixes) assert.match(title, /\S/);
  });

  it('knows who is in which team', async () => {
    const plan = '# 市场计划\n\n## 行动计划\n\n| 事项 | 负责人 |\n|---|---|\n| 拜访前二十大客户并签约 | 赵敏 |\n';
    const folder = folderWith({ 'plan.md': plan });
    const found = async (...people: string[]): Promise<(string | undefined)[]> => {
      const args = ['check', 'plan.md', '--format', 'json', ...people.flatMap((it) => ['--person', it])];
      return reportIn((await roleLens(args, '', { folder })).out).files[0]!.findings.map(({ code }) => code);
    };
    assert.ok((await found('王强=销售', '赵敏=运营')).includes('plan/wrong-owner'));
    assert.ok(!(await found('赵敏=sales')).includes('plan/wrong-owner'));
  });

  it('says in one sentence what is wrong with how it is called, and ends with 2', async () => {
    const folder = folderWith({ 'jd.md': VAGUE });
    for (const args of [
      [],
      ['jd.md', '--format', 'xml'],
      ['jd.md', '--format'],
      ['jd.md', '--locale', 'fr'],
      ['jd.md', '--max-warnings', '-1'],
      ['jd.md', '--max-warnings', 'many'],
      ['jd.md', '--max-warnings', '1e400'],
      ['jd.md', '--severity', 'jd/vague-duty'],
      ['jd.md', '--person', '赵敏'],
      ['jd.md', '--severity', 'jd/nothing=hint'],
      ['jd.md', '--severity', 'jd/vague-duty=fatal'],
      ['jd.md', '--organization-roles', 'sales,finance'],
      ['jd.md', '--organization-roles='],
      ['jd.md', '--owner', 'community'],
      ['jd.md', '--owner', 'nothing=sales'],
      ['jd.md', '--owner', 'community=nobody'],
      ['jd.md', '--color'],
      ['jd.md', '-f', 'json'],
    ]) {
      const { code, out, err } = await roleLens(['check', ...args], '', { folder });
      assert.equal(code, 2, args.join(' '));
      assert.equal(out, '', args.join(' '));
      assert.match(err, /^role-lens: [^\n]+\nHow to use it: role-lens check --help\n$/, args.join(' '));
    }
  });

  it('gives addresses outside of the working folder in full', async () => {
    const folder = folderWith({ 'a.md': VAGUE, 'work/b.md': VAGUE });
    const { out } = await roleLens(['check', '../a.md', 'b.md', ...WARN], '', { folder: path.join(folder, 'work') });
    assert.deepEqual(draftsIn(out), [path.join(folder, 'a.md'), 'b.md']);
  });
});

interface JsonReport {
  files: {
    file: string;
    kind: string;
    neighbor?: { id: string; from: string };
    declaredRole: string | null;
    role: string | null;
    mix: Record<string, number>;
    findings: {
      code: string;
      severity: string;
      start: number;
      end: number;
      line: number;
      column: number;
      endLine: number;
      endColumn: number;
      fixes: { title: string }[];
    }[];
  }[];
  unread: { file: string; problem: string }[];
  counts: Record<string, number>;
}

function reportIn(out: string): JsonReport {
  return JSON.parse(out) as JsonReport;
}
