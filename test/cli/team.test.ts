import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { TEAMS } from '../support/teams/teams.ts';
import { folderWith, roleLens } from './run.ts';

describe('role-lens team', () => {
  const folder = folderWith({ ...Object.fromEntries(TEAMS.en), 'notes/readme.md': '# Notes\n\nBuy milk.\n' });

  it('says of a folder what two jobs have, what nobody has, and what is copied, with files and lines', async () => {
    const { code, out, err } = await roleLens(['team', '.'], '', { folder });
    assert.deepEqual([code, err], [0, '']);
    assert.ok(out.startsWith('# Responsibilities of the Team\n'));
    for (const said of [
      '08-partner-manager.md:7',
      'Publish case studies',
      'SEO is not part of this job',
      '3 of 4 duties',
    ])
      assert.ok(out.includes(said), said);
    assert.equal(out.includes('readme'), false);
  });

  it('speaks Chinese, and writes tables and JSON', async () => {
    const chinese = folderWith(Object.fromEntries(TEAMS.zh));
    const table = await roleLens(['team', '.', '--format', 'csv', '--locale', 'zh-CN'], '', { folder: chinese });
    assert.ok(table.out.includes('投放广告：这是市场的活'));
    const { out } = await roleLens(['team', '.', '--format', 'json'], '', { folder: chinese });
    const { posts, clashes } = JSON.parse(out) as { posts: { path: string }[]; clashes: { names: string[] }[] };
    assert.deepEqual([posts.length, clashes[0]!.names], [12, ['Publish case studies']]);
  });

  it('names what it could not read, and says what it needs', async () => {
    const missing = await roleLens(['team', '.', 'gone.md'], '', { folder });
    assert.equal(missing.code, 2);
    assert.ok(missing.err.includes('gone.md: there is no such file or folder'));
    assert.ok(missing.out.includes('Owned twice'));
    for (const args of [['team'], ['team', '-'], ['team', ''], ['team', '.', '--format', 'pdf']]) {
      const { code, out } = await roleLens(args, '', { folder });
      assert.deepEqual([code, out], [2, '']);
    }
  });
});
