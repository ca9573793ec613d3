import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Log } from 'sarif';
import { folderWith, lines, roleLens } from './run.ts';

const STYLE = `pack: our-style
style:
  required: { hiring: }
  banned:
    ninja: { forms: { zh: [狼性], en: [ninja] }, say: { zh: [主动], en: [expert] }, why: { zh: 看不出要做什么, en: It says nothing of the work } }
  limits: { duties: 2 }
`;
const JOB =
  '# Sales Manager\n\n## Responsibilities\n\n- Win new customers\n- Lead negotiations\n- Close contracts\n\n## Requirements\n\n- A ninja of deals\n';

describe('A house style on the command line', function () {
  this.timeout(60_000);
  const files = { '.role-lens/our-style.yaml': STYLE, 'jobs/sales.md': JOB };

  it('is checked in drafts below its folder, each finding with its place, and ends in 1', async () => {
    const folder = folderWith(files);
    const { code, out, err } = await roleLens(['check', 'jobs'], '', { folder });
    assert.equal(err, '');
    assert.equal(code, 1);
    for (const said of [
      /1:3 {2}warning {2}style\/missing-section {2}House style \(our-style\.yaml\): add a section “Hiring process”\./u,
      /3:4 {2}warning {2}style\/limit {2}House style \(our-style\.yaml\): at most 2 duties; this list has 3\./u,
      /11:5 {2}warning {2}style\/banned {2}House style \(our-style\.yaml\): write “expert”, not “ninja”\. It says nothing/u,
    ])
      assert.match(out, said);
    const chinese = await roleLens(['check', 'jobs', '--locale', 'zh'], '', { folder });
    assert.match(chinese.out, /团队写法（our-style\.yaml）：“ninja”改说“expert”。看不出要做什么。/u);
    assert.equal((await roleLens(['check', 'jobs', '--no-packs'], '', { folder })).code, 0);
  });

  it('is in JSON and in SARIF, there with its fix', async () => {
    const folder = folderWith(files);
    const { out } = await roleLens(['check', 'jobs', '--format', 'json'], '', { folder });
    const {
      files: [draft],
    } = JSON.parse(out) as { files: { findings: { code: string; message: string }[] }[] };
    assert.deepEqual(
      draft!.findings.map(({ code }) => code),
      ['style/missing-section', 'style/limit', 'style/banned'],
    );
    const sarif = await roleLens(['check', 'jobs', '--format', 'sarif'], '', { folder });
    const results = (JSON.parse(sarif.out) as Log).runs[0]!.results!;
    const banned = results.find(({ ruleId }) => ruleId === 'style/banned')!;
    const { artifactChanges } = banned.fixes![0]!;
    assert.equal(artifactChanges[0]!.replacements.at(-1)!.insertedContent!.text, 'expert');
  });

  it('names a section of the team by its heading, in what is wrong and in the fix', async () => {
    const folder = folderWith({
      ...files,
      '.role-lens/our-style.yaml':
        'pack: our-style\nstyle:\n  required:\n    pay: { headings: { zh: [薪水与奖金], en: [Pay and bonus] } }\n',
    });
    const { out } = await roleLens(['check', 'jobs', '--format', 'json', '--locale', 'zh'], '', { folder });
    const said = JSON.parse(out) as { files: { findings: { message: string; fixes: { title: string }[] }[] }[] };
    const [finding] = said.files[0]!.findings;
    assert.match(finding!.message, /“薪水与奖金”一节/u);
    assert.equal(finding!.fixes[0]!.title, '插入“薪水与奖金”一节');
  });

  it('has the severity that is given, and can be off', async () => {
    const folder = folderWith(files);
    const off = ['style/banned=off', 'style/missing-section=off', 'style/limit=information'];
    const { code, out } = await roleLens(['check', 'jobs', ...off.flatMap((it) => ['--severity', it])], '', { folder });
    assert.equal(code, 0);
    assert.ok(!out.includes('ninja'));
    assert.match(out, /information {2}style\/limit {2}House style/u);
  });

  it('is refused where it is wrong, with file, line and column, and the drafts are checked without it', async () => {
    const folder = folderWith({ ...files, '.role-lens/our-style.yaml': STYLE.replace('duties: 2', 'duties: 0') });
    const { code, out } = await roleLens(['packs'], '', { folder });
    assert.equal(code, 2);
    assert.deepEqual(lines(out).slice(-1), ['.role-lens/our-style.yaml:6:21: write a number from 1 to 100000']);
  });

  it('says of each entry where it comes from', async () => {
    const folder = folderWith(files);
    const { out } = await roleLens(['packs', '--explain', 'style/ninja'], '', { folder });
    assert.match(out, /say\.en\.expert: expert {2}← folder \.role-lens\/our-style\.yaml:5:/u);
    const limits = await roleLens(['packs', '--explain', 'style/limits'], '', { folder });
    assert.match(limits.out, /duties: 2 {2}← folder \.role-lens\/our-style\.yaml:6:/u);
  });

  it('is held against the templates of the team as well, at line and column of the pack', async () => {
    const template =
      'templates:\n  closing: { kind: section, name: Closing, body: "## Hiring process\\n\\n- Two talks for a ninja\\n" }\n';
    const folder = folderWith({ '.role-lens/our-style.yaml': STYLE + template });
    const { code, out } = await roleLens(['packs'], '', { folder });
    assert.equal(code, 0);
    assert.deepEqual(lines(out).slice(2), [
      '.role-lens/our-style.yaml:8:90: in this template: House style (our-style.yaml): write “expert”, not “ninja”. It says nothing of the work.',
    ]);
  });
});
