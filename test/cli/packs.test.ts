import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { TEAM_SHAPE } from '../../src/core/packs.ts';
import { folderWith, jsonLines, lines, roleLens } from './run.ts';

const DRAFT =
  '# 客户成功经理\n\n## 岗位职责\n\n- 带新客户上线，盯住客户健康分\n- 投放信息流广告\n\n## 任职要求\n\n- 本科\n';
const TEAM = `pack: team
neighbors:
  customer-success: { rank: compared }
terms:
  health-score: { forms: { zh: [客户健康分], en: [health score] }, roles: { customer-success: 3 } }
`;

describe('Packs on the command line', function () {
  this.timeout(60_000);

  it('count for the drafts of their folder and below, and for no others', async () => {
    const folder = folderWith({
      'ours/.role-lens/team.yaml': TEAM,
      'ours/jobs/cs.md': DRAFT,
      'theirs/cs.md': DRAFT,
    });
    const { code, out, err } = await roleLens(['check', '.', '--format', 'json'], '', { folder });
    assert.equal(err, '');
    const { files } = JSON.parse(out) as { files: { file: string; findings: { code: string }[] }[] };
    const codesOf = (name: string): string[] =>
      files.find(({ file }) => file === name)?.findings.map((finding) => finding.code) ?? [];
    assert.deepEqual([codesOf('ours/jobs/cs.md'), codesOf('theirs/cs.md')], [['role/off-role-duty'], []]);
    // Nothing was learned of a role of the team: what is said of its drafts is no warning.
    assert.equal(code, 0);
    const without = await roleLens(['check', '.', '--no-packs'], '', { folder });
    assert.equal(without.code, 0);
  });

  it('give the mix of each draft and of its posts by the roles of its own folder, and it adds up to 1', async () => {
    const posts = DRAFT.replace('# 客户成功经理', '客户成功经理（1人）').replaceAll('## ', '').replaceAll('- ', '');
    const folder = folderWith({
      'ours/.role-lens/team.yaml': TEAM,
      'ours/cs.md': DRAFT,
      'ours/two.txt': `${posts}\n大客户销售（3人）\n岗位职责：\n1、开发连锁客户\n2、商务谈判并签约\n任职要求：\n1、大专\n`,
      'theirs/cs.md': DRAFT,
    });
    const { out } = await roleLens(['check', '.', '--format', 'json'], '', { folder });
    interface Mixed {
      readonly mix: Readonly<Record<string, number>>;
    }
    const { files } = JSON.parse(out) as { files: (Mixed & { file: string; posts?: Mixed[] })[] };
    assert.equal(files[1]!.posts?.length, 2);
    for (const { file, mix, posts: inside = [] } of files) {
      for (const it of [mix, ...inside.map((post) => post.mix)]) {
        const sum = Object.values(it).reduce((all, share) => all + share, 0);
        assert.equal(sum.toFixed(4), '1.0000', file);
        assert.equal('customer-success' in it, file.startsWith('ours/'), file);
      }
    }
  });

  it('say nothing to the terminal but words', async () => {
    const text = '\u001b]0;x\u0007\u001b[2J 甲乙 👩🏽‍💻'.padEnd(90, '🙂');
    const folder = folderWith({
      '.role-lens/team.json': JSON.stringify({ pack: 'team', roles: { sales: { summary: { zh: text } } } }),
      '.role-lens/other.json': JSON.stringify({ pack: 'te\u001b[2Jam' }),
    });
    for (const args of [['--explain', 'roles/sales'], ['--explain', 'pack'], []]) {
      const { out } = await roleLens(['packs', '--locale', 'zh-CN', ...args], '', { folder });
      assert.doesNotMatch(out, /[\u001b\u0007]|\p{Cs}/u, args.join(' '));
      assert.match(out, /\\u\{1b\}\[2J/);
    }
  });

  it('are given by name too, and those of a folder win', async () => {
    const folder = folderWith({
      'mine.yaml': 'pack: mine\nroles: { sales: { name: { zh: 甲, en: A } } }',
      '.role-lens/team.json': JSON.stringify({ pack: 'team', roles: { sales: { name: { zh: '乙' } } } }),
      '.role-lens/config.yaml': 'anything: here',
    });
    const named = await roleLens(['compare', '--pack', 'mine.yaml', '--format', 'json'], '', { folder });
    const { roles } = JSON.parse(named.out) as { roles: { name: string }[] };
    assert.equal(roles[0]!.name, 'A');
    const chinese = await roleLens(['compare', '--pack', 'mine.yaml', '--locale', 'zh', '--format', 'json'], '', {
      folder,
    });
    assert.equal((JSON.parse(chinese.out) as { roles: { name: string }[] }).roles[0]!.name, '乙');
    const missing = await roleLens(['compare', '--pack', 'no.yaml'], '', { folder });
    assert.equal(missing.code, 2);
    assert.match(missing.err, /no\.yaml: there is no such file or folder/);
  });

  it('count for what terms and analyze read', async () => {
    const folder = folderWith({ '.role-lens/team.yaml': TEAM });
    const { out } = await roleLens(['terms', '--jsonl'], '{"id":1,"text":"盯住客户健康分"}\n', { folder });
    const [answer] = jsonLines<{ terms: { term: string; role: string }[] }>(out);
    assert.deepEqual(
      answer!.terms.filter(({ term }) => term === 'health-score').map(({ role }) => role),
      ['customer-success'],
    );
    const analyzed = await roleLens(['analyze', '--jsonl'], `${JSON.stringify({ id: 1, text: DRAFT })}\n`, { folder });
    assert.ok('customer-success' in jsonLines<{ mix: object }>(analyzed.out)[0]!.mix);
  });

  it('are listed in their order, with what is wrong at file, line and column, and 2 when one is left out', async () => {
    const folder = folderWith({
      '.role-lens/a.yaml': 'pack: a\nimports: [words/z.yaml]\n',
      '.role-lens/words/z.yaml': 'pack: z\n',
      'jobs/.role-lens/near.yaml': 'pack: near\nterms: { slaes: { remove: true } }\n',
    });
    const sound = await roleLens(['packs', 'jobs'], '', { folder });
    assert.deepEqual(lines(sound.out), [
      'built-in  role-lens',
      'folder  .role-lens/words/z.yaml (z)',
      'folder  .role-lens/a.yaml (a)',
      'folder  jobs/.role-lens/near.yaml (near)',
      'jobs/.role-lens/near.yaml:2:10: there is no “slaes” to remove; did you mean “sales”?',
    ]);
    assert.equal(sound.code, 0);
    writeFileSync(path.join(folder, 'jobs/.role-lens/near.yaml'), 'pack: near\nterms:\n  x: 7\n');
    const broken = await roleLens(['packs', 'jobs', '--locale', 'zh'], '', { folder });
    assert.equal(broken.code, 2);
    assert.match(
      broken.out,
      /near\.yaml \(near\)：有错误，没有用\n.*near\.yaml:3:6: 这里应当是若干“名称: 值”，名称可以是 id, kind, .*\n$/s,
    );
  });

  it('with an error are left out as a whole and said once, and the others count', async () => {
    const folder = folderWith({
      '.role-lens/bad.yaml': 'pack: bad\nroles: { sales: { remove: true } }\nterms: 7\n',
      '.role-lens/team.yaml': TEAM,
      'a.md': DRAFT,
      'b.md': DRAFT,
    });
    const { code, out, err } = await roleLens(['check', '.'], '', { folder });
    assert.deepEqual(lines(err), ['role-lens: .role-lens/bad.yaml:3:8: a list, or ids with values is needed here']);
    assert.match(out, /role\/off-role-duty/);
    assert.equal(code, 2);
  });

  it('say of each value of an entry where it comes from', async () => {
    const folder = folderWith({
      '.role-lens/team.yaml': 'pack: team\nterms:\n  sales:\n    forms: { zh: { add: [销售同学] } }\n',
    });
    const { code, out } = await roleLens(['packs', '--explain', 'terms/sales'], '', { folder });
    assert.equal(code, 0);
    assert.match(out, /^terms\/sales\n/);
    assert.match(out, / {2}forms\.zh\.销售同学: 销售同学 {2}← folder \.role-lens\/team\.yaml:4:26\n/);
    assert.match(out, / {2}definition\.en: .* {2}← built-in\n/);
    const unknown = await roleLens(['packs', '--explain', 'no-such-id'], '', { folder });
    assert.deepEqual([unknown.code, unknown.err], [2, 'role-lens: there is no entry “no-such-id”\n']);
  });

  it('say of any part what stands in it and where from', async () => {
    const folder = folderWith({
      '.role-lens/team.yaml': `pack: team
name: Our team
imports: [more/words.yaml]
cooperation: { en: { add: [ride along with] } }
style: { limits: { duties: 7 }, banned: { wolf: { forms: [狼性] } } }
`,
      '.role-lens/more/words.yaml': 'pack: words\n',
    });
    const explain = async (id: string, ...more: readonly string[]): Promise<string> => {
      const { code, out, err } = await roleLens(['packs', '--explain', id, ...more], '', { folder });
      assert.deepEqual([code, err], [0, ''], id);
      return out;
    };
    for (const part of Object.keys(TEAM_SHAPE.fields)) {
      const out = await explain(part);
      assert.ok(out.startsWith(part), `${part}: ${out}`);
      assert.doesNotMatch(out, /undefined|\[object/, part);
    }
    assert.match(
      await explain('cooperation'),
      /^cooperation\n[^]* {2}en\.ride along with: .+ ← folder .*team\.yaml:4:28\n/,
    );
    assert.match(await explain('cooperation', '--no-packs'), / {2}zh\.配合: 配合 {2}← built-in\n/);
    assert.match(await explain('cooperation/en'), /^cooperation\/en\n/);
    assert.match(await explain('ownerColumns'), / ← built-in\n/);
    assert.match(
      await explain('pack'),
      /^pack\n {2}words {2}← folder .*words\.yaml:1:7\n {2}team {2}← folder .*:1:7\n$/,
    );
    assert.match(await explain('imports'), /^imports\n {2}more\/words\.yaml {2}← folder .*:3:11\n$/);
    assert.match(await explain('style/limits'), /^style\/limits\n {2}duties: 7 {2}← folder .*:5:28\n$/);
    assert.equal(await explain('style', '--no-packs'), 'style\n');
  });

  for (const [how, text, at] of [
    ['by its rank', 'neighbors:\n  product: { rank: compared }\n', '3:20'],
    ['by standing among the roles', 'roles:\n  product:\n    tagline: Ours\n', '3:3'],
  ] as const) {
    it(`say which line made a neighbor a role, and a role a neighbor: ${how}`, async () => {
      const folder = folderWith({
        '.role-lens/team.yaml': `pack: team\n${text}`,
        'near/.role-lens/near.yaml': 'pack: near\nroles: { product: { rank: neighbor }, sales: { rank: neighbor } }\n',
      });
      const { out } = await roleLens(['packs', '--explain', 'roles/product'], '', { folder });
      assert.ok(out.includes(`  rank: compared  ← folder .role-lens/team.yaml:${at}\n`), out);
      const near = { folder: path.join(folder, 'near') };
      const back = await roleLens(['packs', '--explain', 'neighbors/product'], '', near);
      assert.match(back.out, / {2}rank: neighbor {2}← folder .*near\.yaml:2:27\n/);
      const sales = await roleLens(['packs', '--explain', 'neighbors/sales'], '', near);
      assert.match(sales.out, / {2}rank: neighbor {2}← folder .*near\.yaml:2:54\n/);
    });
  }

  it('name the entries that are meant by a word, and all of a list', async () => {
    const folder = folderWith({});
    const { code, err, out } = await roleLens(['packs', '--explain', 'demos'], '', { folder });
    assert.equal(code, 2);
    assert.equal(err, 'role-lens: there is no entry “demos”; did you mean one of these?\n');
    assert.match(out, /^activities\/demonstrate-product {2}.+$/m);
    const chinese = await roleLens(['packs', '--explain', '签订合同', '--locale', 'zh-CN'], '', { folder });
    assert.match(chinese.err, /是不是下面的某一条？/);
    assert.match(chinese.out, /^activities\/sign-contracts {2}/m);
    const list = await roleLens(['packs', '--explain', 'activities'], '', { folder });
    assert.equal(list.code, 0);
    assert.match(list.out, /^activities\/sign-contracts {2}.+$/m);
  });

  it('that are folders, no UTF-8, or links to somewhere else are refused in a sentence', async () => {
    const folder = folderWith({
      'secret.yaml': 'pack: secret\n',
      'work/.role-lens/gbk.yaml': Uint8Array.from([0x70, 0x61, 0x63, 0x6b, 0x3a, 0xb0, 0xa1]),
    });
    const packs = path.join(folder, 'work/.role-lens');
    mkdirSync(path.join(packs, 'folder.yaml'));
    symlinkSync(path.join(folder, 'secret.yaml'), path.join(packs, 'link.yaml'));
    const { code, out } = await roleLens(['packs'], '', { folder: path.join(folder, 'work') });
    assert.equal(code, 2);
    assert.match(out, /folder\.yaml:1:1: the file cannot be read/);
    assert.match(out, /gbk\.yaml:1:1: the file is not encoded in UTF-8/);
    assert.match(out, /link\.yaml:1:1: the file cannot be read/);
  });
});
