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

  it('goes by what the team has set: what to leave alone, and who owns what', async () => {
    const job = (title: string, ...duties: string[]): string =>
      [`# ${title}`, '', '## 岗位职责', '', ...duties.map((duty) => `- ${duty}`), ''].join('\n');
    const jobs = {
      'jd/社群运营.md': job('社群运营', '管理用户社群，每天发起话题', '策划拉新活动'),
      'jd/旧/市场专员.md': job('市场专员', '管理用户社群，每天发起话题', '投放信息流广告'),
      'jd/品牌经理.md': job('品牌经理', '维护媒体关系', '管理品牌规范'),
    };
    const config = 'owners:\n  community: marketing\nignore:\n  - 旧/\n';
    const folder = folderWith({ ...jobs, 'jd/.role-lens/config.yaml': config, 'set.yaml': config });
    const told = async (...args: string[]): Promise<{ jobs: number; owner: string | undefined }> => {
      const { code, out, err } = await roleLens(['team', '--locale', 'zh-CN', ...args], '', { folder });
      assert.deepEqual([code, err], [0, '']);
      const owner = /^\| 运营社群与私域 \| (.*?) \|/m.exec(out)?.[1];
      return { jobs: Number(/(\d+) 份岗位说明书/.exec(out)![1]), owner };
    };
    assert.deepEqual(await told('jd', '--no-config'), { jobs: 3, owner: '运营' });
    assert.deepEqual(await told('jd'), { jobs: 2, owner: '市场' });
    assert.deepEqual(await told('jd', '--owner', 'community=operations'), { jobs: 2, owner: '运营' }, 'options first');
    assert.deepEqual(await told('.'), { jobs: 2, owner: '市场' }, 'from above');
    assert.deepEqual(await told('jd', '--config', 'set.yaml'), { jobs: 2, owner: '市场' });
  });

  it('is told of a mistake in what the team has set, with its place', async () => {
    const folder = folderWith({
      'jd/a.md': TEAMS.en[0]![1],
      'jd/.role-lens/config.yaml': 'owners:\n  comunity: operations\n',
    });
    const { code, out, err } = await roleLens(['team', 'jd'], '', { folder });
    assert.deepEqual([code, out], [2, '']);
    assert.equal(err, 'role-lens: jd/.role-lens/config.yaml:2:3: there is no “comunity” here; it could be community\n');
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
