import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { root } from '../../tools/host/paths.ts';
import { folderWith, lines, only, roleLens } from './run.ts';

const VAGUE = '# 销售经理\n\n## 岗位职责\n\n- 负责客户相关工作\n';
const CONFIG = '.role-lens/config.yaml';
const level = (severity: string): string => `severity:\n  jd/vague-duty: ${severity}\n`;

/** Each draft with the level of its vague duty. */
async function levels(folder: string, ...args: string[]): Promise<string[]> {
  const { out, err } = await roleLens(['check', ...args], '', { folder });
  assert.equal(err, '');
  return lines(out).flatMap((line) => {
    const [, name, severity] = /^(.+):\d+:\d+ {2}(\w+) {2}jd\/vague-duty/.exec(line) ?? [];
    return name === undefined ? [] : [`${name} ${severity!}`];
  });
}

describe('role-lens check with .role-lens/config.yaml', () => {
  it('takes the nearest file above each draft, and nothing of those farther up', async () => {
    const folder = folderWith({
      [CONFIG]: level('error'),
      'a.md': VAGUE,
      [`team/${CONFIG}`]: level('warning'),
      'team/deep/b.md': VAGUE,
      [`other/${CONFIG}`]: '# nothing is set here\n',
      'other/c.md': VAGUE,
    });
    const [a, c, b, ...rest] = await levels(folder, '.');
    assert.deepEqual([a, b, rest], ['a.md error', 'team/deep/b.md warning', []]);
    assert.equal(c, (await levels(folder, 'other/c.md', '--no-config'))[0], 'as it is without any');
    assert.deepEqual(await levels(path.join(folder, 'team/deep'), '.'), ['b.md warning'], 'from any folder');
    assert.deepEqual(await levels(folder, 'a.md', '--severity', 'jd/vague-duty=hint'), ['a.md hint'], 'options first');
    assert.deepEqual(await levels(folder, 'a.md', '--config', `team/${CONFIG}`), ['a.md warning']);
  });

  it('takes none of above the repository that a draft is in, as with packs', async () => {
    const folder = folderWith({
      [CONFIG]: `${level('error')}ignore: [jobs/]\n`,
      'repository/.git/HEAD': '',
      'repository/jobs/a.md': VAGUE,
    });
    const file = 'repository/jobs/a.md';
    assert.deepEqual(await levels(folder, file), await levels(folder, file, '--no-config'));
    assert.notDeepEqual(await levels(folder, file, '--config', CONFIG), await levels(folder, file));
  });

  it('leaves out what it ignores, as a .gitignore beside .role-lens would, but no file that is named', async () => {
    const folder = folderWith({
      [CONFIG]: `${level('error')}ignore:\n  - archive/\n  - '*.old.md'\n  - /jobs/x.md\n`,
      'a.md': VAGUE,
      'archive/b.md': VAGUE,
      'jobs/c.old.md': VAGUE,
      'jobs/x.md': VAGUE,
      'jobs/deep/x.md': VAGUE,
    });
    assert.deepEqual(await levels(folder, '.'), ['a.md error', 'jobs/deep/x.md error']);
    assert.deepEqual(await levels(path.join(folder, 'jobs'), '.'), ['deep/x.md error']);
    assert.deepEqual(await levels(folder, 'archive/b.md'), ['archive/b.md error']);
    assert.deepEqual(await levels(folder, 'archive/b.md', '--force-exclude'), []);
    assert.equal((await levels(folder, '.', '--no-config')).length, 5);
  });

  it('knows who owns what, who is in which team, which roles exist and how many warnings pass', async () => {
    const plan = '# 计划\n\n## 行动项\n\n| 事项 | 负责人 |\n| --- | --- |\n| 签约客户，完成回款 | 小陈 |\n';
    const owner = only('plan/wrong-owner', 'error');
    const folder = folderWith({ 'plan.md': plan, [CONFIG]: 'people: { 小陈: marketing }\n', 'b.md': VAGUE });
    const found = async (...args: string[]): Promise<string> =>
      (await roleLens(['check', 'plan.md', ...owner, ...args], '', { folder })).out;
    assert.match(await found(), /plan\/wrong-owner/);
    assert.doesNotMatch(await found('--no-config'), /plan\/wrong-owner/);
    assert.doesNotMatch(await found('--person', '小陈=sales'), /plan\/wrong-owner/);
    const limited = folderWith({ 'a.md': VAGUE, [CONFIG]: `${level('warning')}limits: { warnings: 1 }\n` });
    assert.equal((await roleLens(['check', 'a.md'], '', { folder: limited })).code, 0);
    assert.equal((await roleLens(['check', 'a.md', '--max-warnings', '0'], '', { folder: limited })).code, 1);
  });

  it('says what is wrong with it, where, and what it could be, and checks nothing', async () => {
    const folder = folderWith({
      'a.md': VAGUE,
      [CONFIG]:
        'organisationRoles: [sales]\nseverity:\n  jd/vague-dutty: off\n  role/off-role-duty: loud\nlimits: {warnings: -1}\n',
    });
    const { code, out, err } = await roleLens(['check', 'a.md'], '', { folder });
    assert.deepEqual([code, out], [2, '']);
    assert.deepEqual(lines(err).slice(0, 2), [
      'role-lens: .role-lens/config.yaml:1:1: there is no “organisationRoles” here; it could be organizationRoles',
      'role-lens: .role-lens/config.yaml:3:3: there is no “jd/vague-dutty” here; it could be jd/vague-duty',
    ]);
    assert.match(err, /config\.yaml:4:\d+: .*\n.*config\.yaml:5:20: this needs to be a whole number/);
    const zh = await roleLens(['check', 'a.md', '--locale', 'zh-CN'], '', { folder });
    assert.match(zh.err, /config\.yaml:1:1: 没有“organisationRoles”这一项，可用的是 organizationRoles\n/);
    assert.equal((await roleLens(['check', 'a.md', '--no-config', '--fail-on', 'never'], '', { folder })).code, 0);
    const gone = await roleLens(['check', 'a.md', '--config', 'gone.yaml'], '', { folder });
    assert.match(gone.err, /^role-lens: gone\.yaml: it cannot be read \(ENOENT\)\n/);
    const broken = folderWith({ 'a.md': VAGUE, [CONFIG]: 'severity: [\n' });
    assert.match(
      (await roleLens(['check', 'a.md'], '', { folder: broken })).err,
      /config\.yaml:\d+:\d+: the closing bracket/,
    );
  });
});

describe('A mistake in .role-lens/config.yaml below the working folder', () => {
  for (const [text, said] of [
    ['owners:\n  comunity: operations\n', 'jd/.role-lens/config.yaml:2:3: 没有“comunity”这一项，可用的是 community'],
    ['ignore: archive/\n', 'jd/.role-lens/config.yaml:1:9: 这里要写成列表，例如 [a, b]，或每行一个“- a”'],
    [
      'severity:\n  jd/vague-duty: 警告\n',
      'jd/.role-lens/config.yaml:2:18: 这里不能写“警告”，可用的是 error、warning、information、hint、off',
    ],
  ] as const)
    it(`is told with its place, and no folder is called empty: ${text.split('\n')[0]!}`, async () => {
      const folder = folderWith({ 'a.md': VAGUE, 'jd/b.md': VAGUE, [`jd/${CONFIG}`]: text });
      for (const names of [['jd'], ['.'], ['jd/*.md'], ['jd/b.md'], ['.', '--fix', '--dry-run']]) {
        const { code, out, err } = await roleLens(['check', ...names, '--locale', 'zh-CN'], '', { folder });
        assert.deepEqual([code, out, err], [2, '', `role-lens: ${said}\n`], names.join(' '));
      }
    });

  it('is none where a pack beside it has the role that it names', async () => {
    const pack = 'pack: our-team\nroles:\n  bartender: { name: { zh: 调酒师, en: Bartender } }\n';
    const folder = folderWith({
      'jd/b.md': VAGUE,
      'jd/old/c.md': VAGUE,
      'jd/.role-lens/team.yaml': pack,
      [`jd/${CONFIG}`]: `organizationRoles: [sales, bartender]\nignore: [old/]\n${level('error')}`,
    });
    assert.deepEqual(await levels(folder, 'jd'), ['jd/b.md error']);
  });
});

describe('A person in a team that nobody knows', () => {
  const folder = folderWith({
    'jd/a.md': VAGUE,
    'jd/deep/b.md': VAGUE,
    [`jd/${CONFIG}`]: 'people:\n  小陈: sales\n  小何: 采购部的小何\n  小鹿: 设计\n  老周: 销售经理\n',
  });
  const said =
    /^role-lens: jd\/\.role-lens\/config\.yaml:3:3: 没有“采购部的小何”这个部门，所以“小何”负责的事不检查归谁；可以写 销售、市场、运营、.*设计.*，或岗位名称\n$/;

  it('is told of once, and the rest goes on as if nothing had been said', async () => {
    for (const args of [
      ['check', 'jd', '--fail-on', 'never'],
      ['team', 'jd'],
      ['config', 'jd'],
    ]) {
      const { code, out, err } = await roleLens([...args, '--locale', 'zh-CN'], '', { folder });
      assert.match(err, said, args.join(' '));
      assert.equal(code, 0, args.join(' '));
      assert.notEqual(out, '');
    }
  });

  it('is told of where an option says so', async () => {
    const person = ['--person', '王蕾=增长', '--person', 'Li=operations'];
    for (const [args, input] of [
      [['check', 'jd/a.md', '--no-config', '--fail-on', 'never']],
      [['config', '--no-config']],
      [['analyze', '--jsonl'], '{"id":1,"text":"x"}\n'],
    ] as const) {
      const { code, err } = await roleLens([...args, ...person], input, { folder });
      assert.equal(code, 0);
      assert.match(
        err,
        /^role-lens: --person: there is no team “增长” here, so nothing is said of what 王蕾 owns; it could be Sales, Marketing, .*, or a job title\n$/,
      );
    }
  });
});

describe('role-lens config', () => {
  const folder = folderWith({
    [CONFIG]:
      'people:\n  李雷: operations\nseverity:\n  jd/vague-duty: off\nignore: ["a b/"]\nowners:\n  community: marketing\n',
    'jobs/a.md': VAGUE,
  });

  it('writes each value with where it comes from', async () => {
    const { code, out } = await roleLens(['config', 'jobs/a.md', '--severity', 'role/off-role-duty=error'], '', {
      folder,
    });
    assert.equal(code, 0);
    const told = lines(out).map((line) => line.trim());
    for (const line of [
      '# .role-lens/config.yaml',
      'organizationRoles: [sales, marketing, operations]  # default',
      'community: marketing  # .role-lens/config.yaml:7',
      '李雷: operations  # .role-lens/config.yaml:2',
      "jd/vague-duty: 'off'  # .role-lens/config.yaml:4",
      'role/off-role-duty: error  # --severity',
      '# warnings: 0  # default',
      '# jd/filler: information  # default',
      "- 'a b/'  # .role-lens/config.yaml:5",
    ])
      assert.ok(told.includes(line), `${line} in\n${out}`);
  });

  it('is itself a file of settings that sets the same', async () => {
    const { out } = await roleLens(['config', 'jobs'], '', { folder });
    const other = folderWith({ 'set.yaml': out });
    const again = await roleLens(['config', '--config', 'set.yaml'], '', { folder: other });
    assert.equal(again.err, '');
    assert.deepEqual(parse(again.out), parse(out));
  });

  it('is a file of settings with which a check says and counts what it did before, at any --fail-on', async () => {
    const samples = path.join(root, 'samples');
    const other = folderWith({ 'set.yaml': (await roleLens(['config', '--no-config'], '', { folder })).out });
    for (const failOn of ['error', 'warning', 'information']) {
      const check = (...args: string[]) =>
        roleLens(['check', samples, '--fail-on', failOn, ...args], '', { folder: other });
      const { out, code } = await check('--no-config');
      const again = await check('--config', 'set.yaml');
      assert.deepEqual([again.code, again.out], [code, out]);
    }
  });

  it('quotes what YAML would read as something else than text', async () => {
    const ignored = ['null', 'true', '*.old.md', 'a: b', '1.2', '\u007F.md'];
    const quoting = folderWith({ [CONFIG]: `ignore: ${JSON.stringify(ignored)}\n` });
    const { out } = await roleLens(['config'], '', { folder: quoting });
    assert.deepEqual((parse(out) as { ignore: unknown }).ignore, ignored);
  });

  it('says that there is none, of the working folder unless another is named', async () => {
    const none = await roleLens(['config', '--no-config'], '', { folder });
    assert.match(none.out, /^# there is no \.role-lens\/config\.yaml above\n/);
    assert.match((await roleLens(['config'], '', { folder })).out, /^# \.role-lens\/config\.yaml\n/);
    const two = await roleLens(['config', 'a', 'b'], '', { folder });
    assert.equal(lines(two.err)[0], 'role-lens: config takes one file or folder at most');
  });
});
