import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { folderWith, lines, only, roleLens, type Outcome } from './run.ts';

const VAGUE = '- 负责客户相关工作\n';
const DRAFT = `# 销售经理\n\n## 岗位职责\n\n${VAGUE}- 负责渠道相关工作\n`;
const WARN = only('jd/vague-duty', 'warning');

function check(folder: string, ...args: string[]): Promise<Outcome> {
  return roleLens(['check', '.', ...WARN, ...args], '', { folder });
}

/** A folder with two drafts whose findings are in a baseline. */
async function withBaseline(): Promise<string> {
  const folder = folderWith({ 'a.md': DRAFT, 'jobs/b.md': DRAFT });
  const { code, out } = await check(folder, '--baseline', 'old.json', '--write-baseline');
  assert.deepEqual([code, out], [0, '2 drafts checked: no findings; 4 in the baseline not listed\n']);
  return folder;
}

describe('role-lens check --baseline', () => {
  it('lists and counts only what is new, wherever the old lines have moved to', async () => {
    const folder = await withBaseline();
    const file = path.join(folder, 'a.md');
    writeFileSync(file, `${DRAFT.replace('## ', '一段介绍。\n\n## ')}${VAGUE}- 负责门店相关工作\n`);
    const { code, out, err } = await check(folder, '--baseline', 'old.json');
    assert.deepEqual(
      lines(out).map((line) => line.split('  ')[0]),
      ['a.md:9:3', 'a.md:10:3', '2 drafts checked: 2 warnings; 4 in the baseline not listed'],
      'the same words once more are new',
    );
    assert.deepEqual([code, err], [1, '']);
    const below = await roleLens(['check', '.', ...WARN, '--baseline', '../old.json'], '', {
      folder: path.join(folder, 'jobs'),
    });
    assert.equal(below.out, '1 draft checked: no findings; 2 in the baseline not listed\n', 'from any folder');
  });

  it('tells what is in it and found no more, which fails nothing', async () => {
    const folder = await withBaseline();
    writeFileSync(path.join(folder, 'a.md'), DRAFT.replace(VAGUE, ''));
    rmSync(path.join(folder, 'jobs/b.md'));
    const { code, err } = await check(folder, '--baseline', 'old.json');
    assert.equal(code, 0);
    assert.match(err, /^role-lens: 3 entries of the baseline stand for nothing any more; --write-baseline/);
    const { out } = await check(folder, '--baseline', 'old.json', '--format', 'json');
    const { baseline } = JSON.parse(out) as { baseline: { hidden: number; stale: { file: string; code: string }[] } };
    assert.equal(baseline.hidden, 1);
    assert.deepEqual(
      baseline.stale.map(({ file, code: it }) => `${file} ${it}`),
      ['a.md jd/vague-duty', 'jobs/b.md jd/vague-duty', 'jobs/b.md jd/vague-duty'],
    );
  });

  it('holds no words of drafts, and is written the same each time, with what was not checked kept', async () => {
    const folder = await withBaseline();
    const file = path.join(folder, 'old.json');
    const text = readFileSync(file, 'utf8');
    assert.doesNotMatch(text, /\p{Script=Han}/u);
    assert.deepEqual(Object.keys((JSON.parse(text) as { files: object }).files), ['a.md', 'jobs/b.md']);
    await check(folder, '--baseline', 'old.json', '--write-baseline');
    assert.equal(readFileSync(file, 'utf8'), text);
    writeFileSync(path.join(folder, 'jobs/b.md'), '# 销售经理\n');
    await roleLens(['check', 'jobs', ...WARN, '--baseline', 'old.json', '--write-baseline'], '', { folder });
    assert.deepEqual(Object.keys((JSON.parse(readFileSync(file, 'utf8')) as { files: object }).files), ['a.md']);
  });

  it('leaves what is not told with --quiet out of it', async () => {
    const folder = folderWith({ 'a.md': DRAFT });
    const hint = only('jd/vague-duty', 'hint');
    await roleLens(['check', '.', ...hint, '--baseline', 'b.json', '--write-baseline', '--quiet'], '', { folder });
    assert.deepEqual(JSON.parse(readFileSync(path.join(folder, 'b.json'), 'utf8')), { version: 1, files: {} });
  });

  it('is not called stale with --quiet for what --quiet does not tell', async () => {
    const folder = folderWith({ 'a.md': DRAFT });
    const hint = only('jd/vague-duty', 'hint');
    const quiet = [...hint, '--baseline', 'b.json', '--quiet', '--format', 'json'];
    await roleLens(['check', '.', ...hint, '--baseline', 'b.json', '--write-baseline'], '', { folder });
    const { code, out, err } = await roleLens(['check', '.', ...quiet], '', { folder });
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual((JSON.parse(out) as { baseline: object }).baseline, { hidden: 0, stale: [] });
    writeFileSync(path.join(folder, 'a.md'), DRAFT.replace(VAGUE, ''));
    const { err: gone } = await roleLens(['check', '.', ...quiet], '', { folder });
    assert.match(gone, /^role-lens: 1 entry of the baseline stands for nothing any more/);
  });

  it('is refused in a sentence when it is none, is missing, or cannot be written', async () => {
    const folder = folderWith({ 'a.md': DRAFT, 'x.json': '{"version":1,"files":{"a.md":[1]}}', 'y.json': '{' });
    const first = async (...args: string[]): Promise<string> => {
      const { code, err } = await check(folder, ...args);
      assert.equal(code, 2);
      return lines(err)[0]!;
    };
    assert.equal(await first('--baseline', 'x.json'), 'role-lens: x.json: it is not a baseline of Role Lens');
    assert.equal(await first('--baseline', 'y.json'), 'role-lens: y.json: it is not a baseline of Role Lens');
    assert.equal(await first('--baseline', 'z.json'), 'role-lens: z.json: it cannot be read (ENOENT)');
    assert.equal(await first('--write-baseline'), 'role-lens: --write-baseline needs --baseline');
    assert.equal(
      await first('--baseline', 'no/z.json', '--write-baseline'),
      'role-lens: no/z.json: it could not be written (ENOENT) and is as it was',
    );
  });
});
