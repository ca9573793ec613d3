import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { folderWith, jsonLines, lines, only, roleLens, roleLensAlone } from './run.ts';

const VAGUE = '# 销售经理\n\n## 岗位职责\n\n- 负责客户相关工作\n- 拜访重点客户，挖掘采购需求\n';
const WARN = only('jd/vague-duty', 'warning');
const MEGABYTE = 1_000_000;
const onPosix = process.platform === 'win32' ? it.skip : it;

describe('What is too large', () => {
  it('is named and not read, and the files behind it are checked', async () => {
    const folder = folderWith({
      'a.md': 'x'.repeat(5 * MEGABYTE + 1),
      'b.md': VAGUE,
      'c.md': `%PDF-1.7${' '.repeat(6 * MEGABYTE)}`,
    });
    const { code, out, err } = await roleLens(['check', '.', ...WARN], '', { folder });
    assert.equal(code, 2);
    assert.match(out, /^b\.md:5:3 .+\n1 draft checked: 1 warning; 2 could not be read\n$/);
    assert.match(
      err,
      /^role-lens: a\.md: it is larger than 5 MB, which is more than is read\nrole-lens: c\.md: it is a PDF; /,
    );
    const zh = await roleLens(['check', 'a.md', '--locale', 'zh-CN'], '', { folder });
    assert.equal(zh.err, 'role-lens: a.md：超过 5 MB，太大了，没有读\n');
  });

  it('may be the standard input, which is then not read to its end', async () => {
    const { code, out, err } = await roleLensAlone(['check', '-'], 'x\n'.repeat(4 * MEGABYTE));
    assert.equal(code, 2);
    assert.equal(out, 'no draft was checked; 1 could not be read\n');
    assert.match(err, /^role-lens: <stdin>: it is larger than 5 MB/);
  });

  it('may be a JSON line, which is named by its number while the others are answered', async () => {
    const long = `{"id":2,"text":"${'x'.repeat(6 * MEGABYTE)}"}`;
    for (const command of ['analyze', 'terms']) {
      const { code, out, err } = await roleLens(
        [command, '--jsonl'],
        `{"id":1,"text":"x"}\n${long}\n{"id":3,"text":"x"}\n${long}`,
      );
      assert.equal(code, 2);
      assert.deepEqual(
        jsonLines<{ id: number }>(out).map(({ id }) => id),
        [1, 3],
      );
      assert.deepEqual(
        lines(err).map((line) => /line (\d) was left out: it is larger than 5 MB/.exec(line)?.[1]),
        ['2', '4'],
      );
    }
  });
});

describe('What is not a file', () => {
  onPosix('is refused when it is named and passed over in folders: pipes and devices never end', async () => {
    const folder = folderWith({ 'z.md': VAGUE });
    execFileSync('mkfifo', [path.join(folder, 'a.md')]);
    symlinkSync('/dev/zero', path.join(folder, 'b.md'));
    symlinkSync('/dev/null', path.join(folder, 'c.md'));
    const named = await roleLens(['check', 'a.md', 'b.md', 'c.md', 'z.md', ...WARN], '', { folder });
    assert.equal(named.code, 2);
    assert.match(named.out, /^z\.md:5:3 .+\n1 draft checked: 1 warning; 3 could not be read\n$/);
    for (const line of lines(named.err))
      assert.match(
        line,
        /^role-lens: [abc]\.md: it is not a file but a pipe, a device or the like; to check the standard input write -$/,
      );
    for (const all of ['.', '*.md'])
      assert.match((await roleLens(['check', all, ...WARN], '', { folder })).out, /\n1 draft checked: 1 warning\n$/);
  });
});

/** The names of the drafts that something was found in. */
async function checked(folder: string, ...names: string[]): Promise<string[]> {
  const { out, err } = await roleLens(['check', ...names, ...WARN], '', { folder });
  assert.equal(err, '');
  return lines(out)
    .slice(0, -1)
    .map((line) => line.split(':')[0]!);
}

describe('A link', () => {
  onPosix('to a file is followed wherever it is found, to the same file only once', async () => {
    const folder = folderWith({ 'x.md': VAGUE, 'd/k.md': VAGUE });
    symlinkSync('../x.md', path.join(folder, 'd', 'l.md'));
    symlinkSync('l.md', path.join(folder, 'd', 'm.md'));
    symlinkSync('k.md', path.join(folder, 'd', 'a.md'));
    assert.deepEqual(await checked(folder, 'd'), ['d/k.md', 'd/l.md']);
    assert.deepEqual(await checked(folder, 'd/*.md'), ['d/k.md', 'd/l.md']);
    assert.deepEqual(await checked(folder, '.'), ['d/k.md', 'x.md']);
    assert.deepEqual(await checked(folder, 'd/m.md', 'd', 'x.md'), ['d/m.md', 'd/k.md']);
  });

  onPosix(
    'to a folder is not followed unless it is named, and one that leads nowhere or back ends nothing',
    async () => {
      const folder = folderWith({ 'd/a.md': VAGUE, 'e/b.md': VAGUE });
      symlinkSync('../e', path.join(folder, 'd', 'e'));
      symlinkSync('..', path.join(folder, 'd', 'up'));
      symlinkSync('gone.md', path.join(folder, 'd', 'gone-too.md'));
      symlinkSync('self.md', path.join(folder, 'd', 'self.md'));
      assert.deepEqual(await checked(folder, 'd'), ['d/a.md']);
      assert.deepEqual(await checked(folder, 'd', 'd/e'), ['d/a.md', 'd/e/b.md']);
    },
  );
});

describe('A name', () => {
  it('is refused when it is empty, as that of a variable that is not set', async () => {
    const folder = folderWith({ 'a.md': VAGUE });
    for (const names of [[''], ['a.md', ''], [' '], ['', '--', 'a.md']]) {
      const { code, out, err } = await roleLens(['check', ...names], '', { folder });
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(
        err,
        /^role-lens: a file name is empty, perhaps a variable that is not set; to check this folder write \.\n/,
      );
    }
  });

  onPosix('of a folder may hold brackets of any kind below which patterns find drafts', async () => {
    for (const name of ['(g)', '[x] 招聘', '{a,b}', 'k (2024)', '+(q)!']) {
      const folder = folderWith({ [`${name}/a.md`]: VAGUE, [`top/${name}/b.md`]: VAGUE, 'g/c.md': '', 'x/c.md': '' });
      assert.deepEqual(await checked(folder, `${name}/*.md`), [`${name}/a.md`]);
      assert.deepEqual(await checked(folder, `${path.join(folder, name)}/?.md`), [`${name}/a.md`]);
      if (name !== '{a,b}') assert.deepEqual(await checked(folder, `*/${name}/*.md`), [`top/${name}/b.md`]);
    }
  });
});
