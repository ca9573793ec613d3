import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'mocha';
import { folderWith, lines, only, roleLens } from './run.ts';

const VAGUE = '# 销售经理\n\n## 岗位职责\n\n- 负责客户相关工作\n';
const WARN = only('jd/vague-duty', 'warning');

/** A folder with drafts of these names, and with other files. */
function folderOf(drafts: readonly string[], others: Readonly<Record<string, string>> = {}): string {
  return folderWith({ ...Object.fromEntries(drafts.map((name) => [name, VAGUE])), ...others });
}

/** The names of the drafts that were checked. */
async function checked(folder: string, args: readonly string[], input = ''): Promise<string[]> {
  const { out } = await roleLens(['check', ...args, ...WARN], input, { folder });
  return lines(out).flatMap((line) => /^(.+):\d+:\d+ {2}/.exec(line)?.[1] ?? []);
}

describe('role-lens check leaves out', () => {
  it('what Git ignores, in nested files, with exceptions, as Git itself says', async () => {
    const names = [
      'a.md',
      'draft.tmp.md',
      'keep.tmp.md',
      'old/b.md',
      'jobs/c.md',
      'jobs/build/d.md',
      'jobs/build/deep/e.md',
      'jobs/team/f.txt',
      'jobs/team/g.txt',
      'jobs/team/old/h.md',
      'jobs/Build/i.md',
      '草稿/旧/j.md',
      '草稿/k.md',
      'x/y/z/l.md',
      'x/y/m.md',
      'sp ace /n.md',
      'blank/made/o.md',
      'blank/deep/made/p.md',
      'blank/deep/q.md',
      'blank/r /s.md',
    ];
    const folder = folderOf(names, {
      '.gitignore': '\uFEFF# comment\n*.tmp.md\n!keep.tmp.md\n/old/\nbuild/\n草稿/旧\n**/z\nsp\\ ace\\ \n\n',
      'jobs/.gitignore': '*.txt\r\n!team/g.txt\r\n!build/\r\n',
      'jobs/team/.gitignore': '!old/\n/old/h.md\n',
      'x/.gitignore': '!z\n',
      'blank/.gitignore': '   \nmade/  \nr\\  \n',
    });
    execFileSync('git', ['init', '-q'], { cwd: folder });
    const listed = execFileSync('git', ['-c', 'core.quotePath=false', 'ls-files', '-o', '--exclude-standard', '-z'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const expected = listed.split('\0').filter((name) => /\.(?:md|txt)$/.test(name));
    assert.ok(expected.length > 5 && expected.length < names.length - 4, 'some are left out and some are not');
    assert.deepEqual((await checked(folder, ['.'])).sort(), expected.sort());
    assert.deepEqual((await checked(folder, ['**/*.{md,txt}'])).sort(), expected.sort(), 'patterns as well');
    assert.equal((await checked(folder, ['.', '--no-gitignore'])).length, names.length);
  });

  it('by the files of the whole repository when it runs below its top', async () => {
    const folder = folderOf(['jobs/a.md', 'jobs/b.old.md'], { '.gitignore': '*.old.md\n', '.git/info/exclude': '' });
    assert.deepEqual(await checked(path.join(folder, 'jobs'), ['.']), ['a.md']);
    const excluded = folderOf(['a.md', 'mine.md'], { '.git/info/exclude': 'mine.md\n' });
    assert.deepEqual(await checked(excluded, ['.']), ['a.md']);
  });

  it('without a repository what the .gitignore of the working folder says', async () => {
    const folder = folderOf(['jobs/a.md', 'jobs/b.old.md'], { '.gitignore': '*.old.md\n' });
    assert.deepEqual(await checked(folder, ['jobs']), ['jobs/a.md']);
  });

  it('nothing of a folder that is itself ignored and named', async () => {
    const folder = folderOf(['build/a.md', 'build/b.md', 'c.md'], {
      '.gitignore': 'build/\n',
      'build/.gitignore': 'b.md\n',
    });
    assert.deepEqual(await checked(folder, ['.']), ['c.md']);
    assert.deepEqual(await checked(folder, ['build']), ['build/a.md']);
    assert.deepEqual(await checked(folder, ['build/*.md']), ['build/a.md']);
  });

  it('nothing of a folder that the team or --ignore leaves out and that is named, but what Git ignores in it', async () => {
    const folder = folderOf(['archive/a.md', 'archive/b.tmp.md', 'archive/deep/c.md', 'd.md'], {
      '.gitignore': '*.tmp.md\n',
      '.git/info/exclude': '',
    });
    const below = ['archive/a.md', 'archive/deep/c.md'];
    const ignore = ['--ignore', 'archive/'];
    assert.deepEqual(await checked(folder, ['.', ...ignore]), ['d.md']);
    assert.deepEqual(await checked(folder, ['archive', ...ignore]), below);
    assert.deepEqual(await checked(folder, ['archive/**/*.md', ...ignore]), below);
    const team = folderOf(['archive/a.md', 'd.md'], { '.role-lens/config.yaml': 'ignore: [archive/]\n' });
    assert.deepEqual(await checked(team, ['.']), ['d.md']);
    assert.deepEqual(await checked(team, ['archive']), ['archive/a.md']);
    assert.deepEqual(await checked(path.join(team, 'archive'), ['.']), ['a.md']);
  });

  it('what a team writes in the letter case of the name, as --ignore does', async () => {
    const drafts = ['Archive/a.md', 'b.md'];
    const team = folderOf(drafts, { '.role-lens/config.yaml': 'ignore: [archive/]\n' });
    assert.deepEqual(await checked(team, ['.']), await checked(folderOf(drafts), ['.', '--ignore', 'archive/']));
  });

  it('what --ignore names, however often, but no file that is named itself', async () => {
    const folder = folderOf(['a.md', 'b.md', 'old/c.md', 'jobs/d.draft.md', 'jobs/e.md']);
    const ignore = ['--ignore', 'old/', '--ignore=*.draft.md', '--ignore', '/b.md'];
    assert.deepEqual(await checked(folder, ['.', ...ignore]), ['a.md', 'jobs/e.md']);
    assert.deepEqual(await checked(folder, ['old/c.md', 'b.md', ...ignore]), ['old/c.md', 'b.md']);
    assert.deepEqual(await checked(folder, ['.', '--ignore', '*.md', '--ignore', '!a.md']), ['a.md']);
  });

  it('files that are named themselves too, with --force-exclude', async () => {
    const folder = folderOf(['a.md', 'old/c.md', 'deep/er/d.md'], { '.gitignore': 'old/\n', '.git/info/exclude': '' });
    const named = ['a.md', 'old/c.md', 'deep/er/d.md'];
    assert.deepEqual(await checked(folder, named), named);
    assert.deepEqual(await checked(folder, [...named, '--force-exclude', '--ignore', 'deep/']), ['a.md']);
    const none = await roleLens(['check', 'old/c.md', '--force-exclude'], '', { folder });
    assert.deepEqual([none.code, none.out], [0, 'no draft was checked\n'], 'a hook that gets only such files passes');
    const input = ['-', '--stdin-filename', 'old/x.md', '--force-exclude'];
    assert.deepEqual(await checked(folder, input, VAGUE), []);
  });

  it('says so when all of a folder is ignored', async () => {
    const folder = folderOf(['old/a.md'], { '.gitignore': '*.md\n' });
    const { code, err } = await roleLens(['check', '.'], '', { folder });
    assert.equal(code, 2);
    assert.match(err, /^role-lens: \.: the folder holds no drafts .*or all are ignored\n$/);
  });
});

describe('role-lens check --file-list', () => {
  it('checks the files that a file or the standard input names, and takes each name as it is', async () => {
    const folder = folderOf(['a.md', '[b].md', 'b.md', 'dir/c.md', ' d .md'], { list: '[b].md\r\n\r\ndir\n d .md\n' });
    assert.deepEqual(await checked(folder, ['--file-list', 'list']), ['[b].md', 'dir/c.md', ' d .md']);
    assert.deepEqual(await checked(folder, ['a.md', '--file-list', '-'], 'b.md\na.md'), ['a.md', 'b.md']);
    assert.deepEqual(await checked(folder, ['--file-list', '-'], 'a.md\0dir/c.md\0'), ['a.md', 'dir/c.md']);
    const { code, err } = await roleLens(['check', '--file-list', '-'], '*.md\n', { folder });
    assert.equal(code, 2);
    assert.match(err, /\*\.md: there is no such file/);
  });

  it('passes when the list is empty, as after a change of other files', async () => {
    const { code, out } = await roleLens(['check', '--file-list', '-'], '\n');
    assert.deepEqual([code, out], [0, 'no draft was checked\n']);
  });

  it('says in a sentence why a list cannot be read', async () => {
    const folder = folderOf([], { 'gbk.txt': '' });
    const gone = await roleLens(['check', '--file-list', 'gone'], '', { folder });
    assert.deepEqual([gone.code, gone.err], [2, 'role-lens: gone: it cannot be read (ENOENT)\n']);
    const gbk = await roleLens(['check', '--file-list', '-'], Uint8Array.of(0xcf, 0xfa), { folder });
    assert.equal(gbk.code, 2);
    assert.match(gbk.err, /standard input: it is not encoded in UTF-8/);
    const twice = await roleLens(['check', '-', '--file-list', '-'], 'a.md', { folder });
    assert.match(twice.err, /the standard input holds the list of files/);
  });
});
