import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { folderWith, lines, only, roleLens } from './run.ts';

const VAGUE = '# 销售经理\n\n## 岗位职责\n\n- 负责客户相关工作\n';
const WARN = only('jd/vague-duty', 'warning');

interface Issue {
  readonly check_name: string;
  readonly description: string;
  readonly severity: string;
  readonly fingerprint: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
}

/** Runs with a variable set, as a build host does. */
async function withVariable<T>(name: string, value: string | undefined, run: () => Promise<T>): Promise<T> {
  const before = process.env[name];
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
  try {
    return await run();
  } finally {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  }
}

describe('role-lens check --format github', () => {
  const github = async (folder: string, args: readonly string[] = WARN, workspace?: string): Promise<string[]> => {
    const run = (): Promise<{ out: string }> => roleLens(['check', '.', '--format', 'github', ...args], '', { folder });
    return lines((await withVariable('GITHUB_WORKSPACE', workspace, run)).out);
  };

  it('writes a workflow command for each finding, which no name or word of a draft can break', async () => {
    const folder = folderWith({ 'a,b%: 1.md': VAGUE });
    const [first, last] = await github(folder);
    assert.match(
      first!,
      /^::warning file=a%2Cb%25%3A 1\.md,line=5,endLine=5,col=3,endColumn=\d+,title=Role Lens%3A jd\/vague-duty::\S/,
    );
    assert.equal(last, '1 draft checked: 1 warning');
  });

  it('tells levels apart, the gravest first', async () => {
    const folder = folderWith({ 'a.md': VAGUE });
    for (const [level, command] of [
      ['error', 'error'],
      ['information', 'notice'],
      ['hint', 'notice'],
    ])
      assert.match((await github(folder, only('jd/vague-duty', level!)))[0]!, new RegExp(`^::${command!} file=`));
    const unread = folderWith({ 'a.md': VAGUE, 'b.txt': 'a\0b' });
    assert.match((await github(unread))[0]!, /^::error::b\.txt: it is not a text file$/);
  });

  it('lists fifty and counts the rest', async () => {
    const files = Object.fromEntries(Array.from({ length: 63 }, (_, at) => [`${at}.md`, VAGUE]));
    const told = await github(folderWith(files));
    assert.equal(told.filter((line) => line.startsWith('::')).length, 50);
    assert.deepEqual(told.slice(50), ['13 more are not listed', '63 drafts checked: 63 warnings']);
  });

  it('names files from the top of the repository, wherever it runs', async () => {
    const folder = folderWith({ 'jobs/a.md': VAGUE });
    const [first] = await github(path.join(folder, 'jobs'), WARN, folder);
    assert.match(first!, /^::warning file=jobs\/a\.md,/);
  });
});

describe('role-lens check --format codeclimate', () => {
  const issuesOf = async (folder: string, args: readonly string[] = WARN, root?: string): Promise<Issue[]> => {
    const run = (): Promise<{ out: string }> =>
      roleLens(['check', '.', '--format', 'codeclimate', ...args], '', { folder });
    return JSON.parse((await withVariable('CI_PROJECT_DIR', root, run)).out) as Issue[];
  };

  it('says what GitLab asks of each issue', async () => {
    const folder = folderWith({ '草稿/a b.md': VAGUE });
    const [issue, ...rest] = await issuesOf(folder);
    assert.deepEqual(rest, []);
    assert.equal(issue!.check_name, 'jd/vague-duty');
    assert.match(issue!.description, /\S/);
    assert.equal(issue!.severity, 'major');
    assert.match(issue!.fingerprint, /^[0-9a-f]{32}$/);
    assert.deepEqual(issue!.location, { path: '草稿/a b.md', lines: { begin: 5, end: 5 } });
    assert.equal((await issuesOf(path.join(folder, '草稿'), WARN, folder))[0]!.location.path, '草稿/a b.md');
    for (const [level, severity] of Object.entries({ error: 'critical', information: 'minor', hint: 'info' }))
      assert.equal((await issuesOf(folder, only('jd/vague-duty', level)))[0]!.severity, severity);
  });

  it('gives equal lines of two files, and of one, different fingerprints, and keeps them when lines move', async () => {
    const twice = `${VAGUE}- 负责客户相关工作\n`;
    const issues = await issuesOf(folderWith({ 'a.md': twice, 'b.md': twice }));
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, 4);
    const moved = await issuesOf(folderWith({ 'a.md': VAGUE.replace('\n\n', '\n\n\n\n') }));
    assert.equal(moved[0]!.fingerprint, issues[0]!.fingerprint);
    assert.notEqual(moved[0]!.location.lines.begin, issues[0]!.location.lines.begin);
  });

  it('is an empty list when nothing is found', async () => {
    const { out } = await roleLens(['check', '-', '--format', 'codeclimate'], '');
    assert.deepEqual(JSON.parse(out), []);
  });
});

describe('role-lens check fails', () => {
  const codeOf = async (level: string, ...args: string[]): Promise<number> => {
    const folder = folderWith({ 'a.md': VAGUE, 'b.md': VAGUE });
    return (await roleLens(['check', '.', ...only('jd/vague-duty', level), ...args], '', { folder })).code;
  };

  it('from the level on that --fail-on names', async () => {
    const levels = ['error', 'warning', 'information', 'hint'];
    const codes = async (failOn: string): Promise<number[]> => {
      const all: number[] = [];
      for (const level of levels) all.push(await codeOf(level, '--fail-on', failOn));
      return all;
    };
    assert.deepEqual(await codes('error'), [1, 0, 0, 0]);
    assert.deepEqual(await codes('warning'), [1, 1, 0, 0]);
    assert.deepEqual(await codes('information'), [1, 1, 1, 0]);
    assert.deepEqual(await codes('never'), [0, 0, 0, 0]);
  });

  it('on more warnings than --max-warnings lets pass, whatever the level, but never with never', async () => {
    assert.equal(await codeOf('warning', '--fail-on', 'error', '--max-warnings', '1'), 1);
    assert.equal(await codeOf('warning', '--fail-on', 'error', '--max-warnings', '2'), 0);
    assert.equal(await codeOf('warning', '--fail-on', 'information', '--max-warnings', '2'), 0);
    assert.equal(await codeOf('warning', '--fail-on', 'never', '--max-warnings', '0'), 0);
  });

  it('with 2 all the same when something could not be read', async () => {
    assert.equal((await roleLens(['check', 'gone.md', '--fail-on', 'never'])).code, 2);
  });
});

describe('role-lens check --quiet', () => {
  const quiet = async (level: string, ...args: string[]): Promise<string[]> => {
    const folder = folderWith({ 'a.md': VAGUE, 'c.txt': 'Responsable de la création du matériel et des réunions.\n' });
    const run = await roleLens(['check', '.', '--quiet', ...only('jd/vague-duty', level), ...args], '', { folder });
    return lines(run.out);
  };

  it('lists what may fail a check and nothing else', async () => {
    assert.equal((await quiet('warning')).length, 1);
    assert.equal((await quiet('error')).length, 1);
    assert.deepEqual(await quiet('information'), []);
    assert.deepEqual(await quiet('hint'), []);
    assert.equal((await quiet('information', '--fail-on', 'information')).length, 1);
    assert.equal((await quiet('warning', '--fail-on', 'error')).length, 1);
    assert.deepEqual(JSON.parse((await quiet('hint', '--format', 'codeclimate')).join('\n')), []);
  });
});
