/** Plans and minutes name people, and say elsewhere of which team each of them is. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { engine, roleModel } from '../../support/built-in.ts';

const analyzer = engine.createAnalyzer(roleModel);
const people = (text: string) => engine.readDraft(text, 'markdown').people;
/** Whose lines are said to be another team's, and whose they are. */
const said = (text: string): string[] =>
  analyzer
    .analyze(text, 'markdown')
    .findings.filter(({ code }) => code.includes('owner') || code.includes('off-role'))
    .map(({ args, start, end }) => `${text.slice(start, end)}: ${String(args.role)}`);

/** Lines of three people, in each of the ways in which their names stand. The last is another team's. */
const TASKS = [
  ['Ruth', 'quote for Alder Mills, get the contract signed'],
  ['Ben', 'Google Ads and LinkedIn ads, new creatives'],
  ['Ines', 'moderate the forum, weekly community events'],
  ['Ines', 'sign the three dealers, negotiate their prices'],
] as const;
const SHI = [
  ['周芷', '拜访重点客户，推进签约'],
  ['林乔', '信息流广告投放，出新素材'],
  ['阿满', '社群日常运营，每周答疑'],
  ['阿满', '陌生拜访企业客户，签订销售合同'],
] as const;
const lines = (of: readonly (readonly [string, string])[], write: (name: string, task: string) => string): string =>
  of.map(([name, task]) => write(name, task)).join('\n');

const FORMS: Readonly<Record<string, (name: string, task: string) => string>> = {
  'a mention': (name, task) => `@${name} ${task}`,
  'square brackets': (name, task) => `- [ ] [${name}] ${task}`,
  'brackets at the end': (name, task) => `- ${task} (${name}, 6/12)`,
  'the name and a colon': (name, task) => `${name}: ${task}`,
  'the name and a dash': (name, task) => `${name} – ${task}`,
  'a dash at the end': (name, task) => `- ${task} —— ${name}`,
  'a dash before a day': (name, task) => `1. ${task} – ${name} – 6/12`,
  'dots before the name': (name, task) => `- ${task} ......... ${name}`,
};

const ENGLISH: Readonly<Record<string, string>> = {
  'brackets behind names': 'Present: Ruth (field sales), Ben (brand mktg), Ines (user ops / community), Dov (design)',
  'a line each': 'Ruth Alder - key account sales\nBen – marketing mgr\nInes = community operations',
  'a table':
    '| Name | What they do |\n|---|---|\n| Ruth Alder | sales |\n| Ben Ott | comms + demand gen |\n| Ines | community ops |',
  'columns with tabs': 'Ruth Alder\tenterprise sales\nBen\tmarketing\nInes S.\tlearner ops (cohorts, portal)',
  sentences: 'Ruth runs field sales. Ben is our PR and marketing person, Ines handles community operations.',
  signatures:
    'Ruth Alder\nDirector of Sales\n\nBen Ott, Sr Manager Brand & Media\n\nInes Roa | Community Operations | Quill',
  'a thread':
    '**Ruth Alder · Partner Sales** 9:02\nhi\n\n**Ben · Growth Marketing** 9:04\nhi\n\n**Ines · Member Ops** 9:05\nhi',
};
const CHINESE: Readonly<Record<string, string>> = {
  括号: '参会：周芷（KA 销售）、林乔（市场）、阿满（用户运营）、老邵（法务）',
  竖线: '群公告：周芷-企业客户BD｜林乔-品牌市场｜阿满-社群运营',
  表格: '| 姓名 | 部门 | 分机 |\n|---|---|---|\n| 周芷 | 销售-渠道 | 61 |\n| 林乔 | 品牌市场部 | 62 |\n| 阿满（满姐） | 电商运营 | 63 |',
  部门在前: '出席：渠道销售部 周芷；市场部 林乔；用户运营 阿满',
  一句话: '周芷是华东区销售经理，林乔做市场，电商运营的阿满上周刚来。',
  空格: '周芷　　大客户销售\n林乔　　品牌与市场传播\n阿满　　App 用户运营',
};

describe('Who a text says is of which team', () => {
  for (const [name, head] of Object.entries(ENGLISH)) {
    it(`is told by ${name}`, () => {
      const text = `Spring launch, actions\n\n${head}\n\n${lines(TASKS, FORMS['brackets at the end']!)}\n`;
      const { Ruth, Ben, Ines } = people(text) ?? {};
      assert.deepEqual([Ruth, Ben, Ines], ['sales', 'marketing', 'operations']);
    });
  }

  for (const [name, head] of Object.entries(CHINESE)) {
    it(`is told by ${name}`, () => {
      const text = `新品上市 待办\n\n${head}\n\n${lines(SHI, (who, task) => `- ${task}（${who}）`)}\n`;
      const { 周芷, 林乔, 阿满 } = people(text) ?? {};
      assert.deepEqual([周芷, 林乔, 阿满], ['sales', 'marketing', 'operations']);
    });
  }

  it('is known too of a short name, of what colleagues call somebody, and of a second name', () => {
    const en = 'Here: Stephanie Ott (marketing), Mary Beth Roa (sales), Will Torres (product)';
    assert.deepEqual(
      people(`${en}\n\n- press kit (Steph)\n- quote for Alder Mills (Mary Beth)\n- fix the app (Will)\n`),
      {
        Steph: 'marketing',
        'Mary Beth': 'sales',
        Will: 'other',
      },
    );
    const two = 'Here: Chris Lim – catering sales / Chris Bauer – app operations / Dot – marketing dir';
    assert.deepEqual(people(`${two}\n\n- quote (Chris L.)\n- push (Chris B.)\n- radio (Dot)\n`), {
      'Chris L.': 'sales',
      'Chris B.': 'operations',
      Dot: 'marketing',
    });
    const zh = '参会：王蕾（市场）、销售部 顾怀民、鲁静（静姐）—— 用户运营';
    assert.deepEqual(people(`${zh}\n\n- 写通稿（王蕾老师）\n- 催回款（老顾）\n- 社群答疑（静姐）\n`), {
      王蕾老师: 'marketing',
      老顾: 'sales',
      静姐: 'operations',
    });
    const both = '到会：王蕾［市场］ 周芷［KA 销售］；商户运营还是 Jessie；丹丹姐是大客户 BD';
    assert.deepEqual(
      people(`${both}\n\n- [王蕾] 写通稿\n- [小王] 盯展台\n- [周芷] 催回款\n- [Jessie] 社群答疑\n- [丹丹] 约客户\n`),
      { 王蕾: 'marketing', 周芷: 'sales', Jessie: 'operations', 丹丹: 'sales' },
    );
  });

  it('is nobody’s where two teams are said of one name, or who is of a team has nothing to do', () => {
    const two = 'Present: Ruth (sales), Ben (marketing), Ines (operations)\nInes (sales)';
    assert.equal(people(`${two}\n\n${lines(TASKS, FORMS['a mention']!)}\n`)?.Ines, 'other');
    assert.equal(
      people(`${ENGLISH['brackets behind names']!}\n\n- quote for Alder Mills\n- ads\n- forum\n`),
      undefined,
    );
    assert.equal(people('# Contacts\n\n- Ruth – sales\n- Ben – marketing\n- Ines – community operations\n'), undefined);
    assert.equal(people(`# 通讯录\n\n${CHINESE.表格!}\n`), undefined);
  });

  it('is not asked in the plan of one team, nor where a column says what a line is about', () => {
    const one = 'Ruth (field sales), Ben (inside sales)';
    assert.equal(people(`${one}\n\n- quote (Ruth)\n- call (Ben)\n- visit (Ruth)\n`), undefined);
    const rows = '| 线下 | 市场活动 | 5月 |\n| 电商 | 运营活动 | 6月 |\n| 线下 | 销售拜访 | 7月 |';
    assert.equal(people(`# 计划\n\n| 渠道 | 事项 | 时间 |\n|---|---|---|\n${rows}\n`), undefined);
  });
});

describe('The lines of people who are known', () => {
  for (const [name, write] of Object.entries(FORMS)) {
    it(`are theirs by ${name}, and another team’s is told`, () => {
      const text = `Spring launch\n\n${ENGLISH['brackets behind names']!}\n\n${lines(TASKS, write)}\n`;
      assert.deepEqual(said(text), ['Ines: sales'], text);
    });
  }

  it('are theirs in Chinese, and below a heading with their name', () => {
    const head = CHINESE.括号!;
    assert.deepEqual(said(`新品上市 待办\n\n${head}\n\n${lines(SHI, (who, task) => `@${who} ${task}`)}\n`), [
      '阿满: sales',
    ]);
    const parts = ['周芷', '林乔', '阿满'].map(
      (name) =>
        `### ${name}\n${SHI.filter(([who]) => who === name)
          .map(([, task]) => `- ${task}`)
          .join('\n')}\n`,
    );
    assert.deepEqual(said(`# 新品上市 6月分工\n\n${head}\n\n${parts.join('\n')}`), [
      '陌生拜访企业客户，签订销售合同: sales',
    ]);
  });

  it('are read in minutes and threads, where nothing else is asked', () => {
    const text = `# Launch sync, minutes of 6/12\n\n${ENGLISH['brackets behind names']!}\n\n## Notes\n\n- Stock is late\n\n## Actions\n\n${lines(TASKS, FORMS['brackets at the end']!)}\n- numbers to Dov by Monday\n`;
    const { findings } = analyzer.analyze(text, 'markdown');
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['plan/wrong-owner'],
    );
  });

  it('are held against nobody else’s role: who has them does not do the others’ work', () => {
    const text = `Spring launch\n\n${ENGLISH['brackets behind names']!}\n\n${lines(TASKS.slice(0, 3), FORMS['a mention']!)}\n@Ruth visit the ten biggest prospects\n@Ruth forecast\n`;
    assert.deepEqual([said(text), analyzer.analyze(text, 'markdown').role], [[], undefined]);
  });

  it('count as the front matter says, where that says another team', () => {
    const text = `---\npeople:\n  Ines: sales\n---\n\nSpring launch\n\n${ENGLISH['brackets behind names']!}\n\n${lines(TASKS, FORMS['a mention']!)}\n`;
    assert.ok(!said(text).includes('Ines: sales'));
  });
});
