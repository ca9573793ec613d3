import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer, engine } from '../../support/built-in.ts';
import { only } from '../findings/support.ts';

/** The kinds of the lines of a plan. */
function lines(body: string): (string | undefined)[] {
  return engine.readDraft(`# Launch plan\n\n${body}`, 'markdown').items.map(({ section }) => section);
}

function ownerIn(text: string): string | undefined {
  const { owner } = engine.readDraft(text, 'markdown').items[0]!;
  return owner && text.slice(owner.start, owner.end);
}

describe('The plan of one post', () => {
  it('is that person’s: nobody is missing from it', () => {
    const actions = '## Days 1-30\n\n- Shadow each rep\n- Meet the top accounts\n- Run the pipeline meeting\n';
    assert.deepEqual(only(`# 30-60-90 Day Plan: Sales Manager\n\n${actions}`, 'plan/no-owner'), []);
    for (const title of ['30-60-90 Day Plan', 'My first 90 days: Groups Sales', '十月自己记一下 销售'])
      assert.deepEqual(only(`# ${title}\n\n${actions}`, 'plan/no-owner'), [], title);
    const some =
      '## Actions\n\n- Visit the mill (Ann)\n- Call the tannery (Ben)\n- Write to the dealers (Ann)\n- Mend the price list\n';
    assert.deepEqual(only(`# My October plan\n\n${some}`, 'plan/no-owner'), []);
    assert.equal(only(`# The October plan\n\n${some}`, 'plan/no-owner').length, 1);
    assert.equal(only(`# The October plan\n\n${actions}`, 'plan/no-owner').length, 1);
  });
});

describe('A line of a plan', () => {
  const actions =
    '- Call the dormant accounts (Ann)\n- Visit the three hauliers (Ben)\n- Requote the ferry option (Ann)\n';
  it('lacks no owner where it is everybody’s, or stands below whom the title names', () => {
    const plan = (rest: string): string => `# October plan – sales (Ann, Ben, Dom)\n\n## Actions\n\n${actions}${rest}`;
    assert.equal(only(plan('- Tidy up the price list\n'), 'plan/no-owner').length, 1);
    for (const rest of ['- Forty calls a day across the team\n', '\n## dom\n\n- Tidy up the price list\n'])
      assert.deepEqual(only(plan(rest), 'plan/no-owner'), [], rest);
  });

  it('is no work below notes, nor lacks an owner who stands behind 负责：', () => {
    const zh = '# 市场部三季度计划\n\n## 重点工作\n\n- 办研讨会（小李）\n- 参加展会（小王）\n- 更新官网（小李）\n';
    assert.deepEqual(only(`${zh}\n## 说明\n\n- 新店开业推迟到四季度\n`, 'plan/no-owner'), []);
    assert.deepEqual(only(`${zh}- 拍新品图片　负责：内容组\n`, 'plan/no-owner'), []);
    for (const line of ['明星代言这季不做，钱挪给达人', '昆山几家代工厂不追了，毛利太低', '校园卡等店长会定，先不排'])
      assert.deepEqual(only(`${zh}- ${line}\n`, 'plan/no-owner'), [], line);
    for (const end of ['（全员）', ' ——大家', '（所有人）'])
      assert.deepEqual(only(`${zh}- 轮流在展台值班${end}\n`, 'plan/no-owner'), [], end);
    assert.equal(only(`${zh}- 拍新品图片\n`, 'plan/no-owner').length, 1);
    const en =
      '# Marketing plan Q3\n\n## Actions\n\n- Two webinars (Ann)\n- One fair (Ben)\n- Update the website (Ann)\n';
    assert.deepEqual(only(`${en}- not happening: the celebrity spot\n`, 'plan/no-owner'), []);
    assert.equal(only(`${en}- shoot the celebrity spot\n`, 'plan/no-owner').length, 1);
  });

  it('names nobody where the lines end with the months in which they are done', () => {
    const text = '# October plan\n\n## Actions\n\n- Book the stand. March\n- Call the dealers. March\n- Print. April\n';
    assert.deepEqual(
      engine.readDraft(text, 'markdown').items.map(({ owner }) => owner),
      [undefined, undefined, undefined],
    );
  });

  it('names nobody where it says nothing but a team in brackets, or only closes brackets', () => {
    for (const line of ['（市场部）', '市场部）'])
      assert.equal(ownerIn(`# 十月计划\n\n## 行动\n\n- ${line}\n- 投广告\n`), undefined, line);
  });

  it('names nobody by its last words where it goes on in the next line of the file, indented or not', () => {
    for (const eol of ['\n', '\r\n', '\r'])
      for (const indent of ['', '  ', '    ', '\t', '\u3000\u3000']) {
        const lines = [
          '# October plan',
          '',
          '## Actions',
          '',
          '- Launch the spring campaign in',
          `${indent}Germany`,
          '',
        ];
        assert.equal(ownerIn(lines.join(eol)), undefined, JSON.stringify([eol, indent]));
      }
    for (const gap of ['  ', '   ', '\t', ' \t', '\u3000', ' – ', ' -- '])
      assert.equal(ownerIn(`# October plan\n\n## Actions\n\n- Launch the spring campaign${gap}Ann\n`), 'Ann', gap);
  });

  it('has its owner in the column of a table whose head says so in bold, or with a colon', () => {
    for (const head of ['**负责人**', '负责人：', '__Owner__'])
      assert.equal(
        ownerIn(`# 十月计划\n\n## 行动\n\n| 事项 | ${head} |\n| --- | --- |\n| 办研讨会 | 晓梅 |\n`),
        '晓梅',
        head,
      );
  });

  it('that says by a label what it is about stays that, before any section begins', () => {
    assert.deepEqual(lines('- 地点：苏州展馆\n- 投广告\n'), ['about', undefined]);
  });

  it('is offered no team of which it says nothing', () => {
    const text = `# 电商运营组 Q4 计划\n\n## 行动\n\n- 上新 120 款（运营）\n- 直播排班（小王）\n- 大促报名（小李）\n- 破损件 24 小时补发\n`;
    const analysis = analyzer.analyze(text, 'markdown');
    const [finding] = analysis.findings.filter(({ code }) => code === 'plan/no-owner');
    assert.deepEqual(
      analyzer
        .fixesOf(analysis, finding!)
        .filter(({ code }) => code === 'set-owner')
        .map(({ args }) => (args as { role: string }).role),
      ['operations'],
    );
  });
});

describe('A plan in which nobody owns anything', () => {
  it('is not told so where its title names its people, or it is somebody’s for the first months', () => {
    const body = '## Week one\n\n- call the dentists\n- mend the price list\n- write to the dealers\n';
    for (const title of [
      'OCTOBER PLAN - sales (Dom, Steph, Ellie)',
      'RAY ORTE - 30/60/90 plan',
      '30 / 60 / 90 — Ray Orte, Head of Sales',
      '入职90天计划，华东区销售总监',
    ])
      assert.deepEqual(only(`# ${title}\n\n${body}`, 'plan/no-owner'), [], title);
    assert.equal(only(`# OCTOBER PLAN - sales\n\n${body}`, 'plan/no-owner').length, 1);
  });

  const actions = '- 办两场研讨会\n- 投放行业广告\n- 更新官网案例\n';
  it('is told so once, at the heading of its actions or the head of their table', () => {
    const found = only(`# 三季度市场计划\n\n## 行动计划\n\n${actions}`, 'plan/no-owner');
    assert.deepEqual(
      found.map(({ start, args }) => [start, args.actions]),
      [[14, 3]],
    );
    const table =
      '# Spring Plan\n\n## Timeline\n\n| Week | Activity |\n| --- | --- |\n| 1 | Open accounts |\n| 2 | Write |\n| 3 | Send |\n';
    assert.deepEqual(
      only(table, 'plan/no-owner').map(({ start, end }) => table.slice(start, end)),
      ['Activity'],
    );
    const months = `# 三季度市场计划\n\n## 七月\n\n${actions}`;
    assert.deepEqual(
      only(months, 'plan/no-owner').map(({ start }) => start),
      [2],
    );
  });

  it('has owners when a line, a heading or a column names one', () => {
    for (const body of [
      `## 市场部\n\n${actions}`,
      `## 内容小组\n\n${actions}`,
      `## 七月 @张三\n\n${actions}`,
      `## Field team\n\n${actions}`,
      `## 七月\n\n${actions}- 参展（负责人：王芳）\n`,
    ]) {
      assert.deepEqual(only(`# 三季度推广计划\n\n${body}`, 'plan/no-owner'), [], body);
    }
  });

  it('lacks none where a line says what is measured', () => {
    const owned = '- 办研讨会（负责人：王芳）\n- 参展 —— 李雷\n';
    for (const [line, lacking] of [
      ['指标：留存率', []],
      ['KPI：月活', []],
      ['衡量：召回率', []],
      ['考核指标：新签客户数', []],
      ['Metric: retention', []],
      ['Measured by: win-back rate', []],
      ['渠道：朋友圈', ['渠道：朋友圈']],
    ] as const) {
      const text = `# 三季度推广计划\n\n## 行动\n\n${owned}- ${line}\n`;
      const found = only(text, 'plan/no-owner').map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(found, lacking, line);
    }
  });

  it('is still being written when it has few actions', () => {
    assert.deepEqual(only('# 三季度推广计划\n\n## 七月\n\n- 办研讨会\n- 参展\n', 'plan/no-owner'), []);
  });
});

/** Whom the first item of a text names as its owner. */
describe('An action with a word for its owner', () => {
  for (const line of ['社群打卡【运营部】', '社群打卡（运营部）。', 'Call dormant accounts (Operations)'])
    it(`has it in brackets of any kind: ${line}`, () =>
      assert.match(ownerIn(`# 三季度计划\n\n## 行动\n\n- ${line}\n`) ?? '', /^(?:运营部|Operations)$/));
  for (const [line, owner] of [
    ['Owner: sales — visit key accounts', 'sales'],
    ['负责人：市场部 —— 办展会', '市场部'],
    ['Owner: Anne-Marie Li', 'Anne-Marie Li'],
    ['负责人：李雷 - 韩梅梅', '李雷'],
    ['复盘 —— 王五', '王五'],
    ['上线新手任务——王五，3月10日前', '王五'],
    ['短信召回 — 小李（5月）', undefined],
    ['办展会 - 市场部', '市场部'],
    ['办展会 —— 周报', undefined],
    ['复盘（王五，10月）', '王五'],
    ['复盘（阿岚）', '阿岚'],
    ['复盘 — 红姐', '红姐'],
    ['复盘（七七）', '七七'],
    ['复盘 — 阿晴，11 月底', '阿晴'],
    ['布置门店（小店）', undefined],
    ['Launch the checklist — Anne, by 10 March', 'Anne'],
    ['Review the results – Anne-Marie Li.', 'Anne-Marie Li'],
    ['Review the results — October', undefined],
    ['Call lapsed accounts (Anne Li, May)', 'Anne Li'],
    ['Call lapsed accounts (Berlin)', undefined],
    ['王五 —— 复盘', undefined],
  ] as const)
    it(`has the name before or behind a dash: ${line}`, () =>
      assert.equal(ownerIn(`# 三季度计划\n\n## 行动\n\n- ${line}\n`), owner));
});

describe('The names at the ends of lines', () => {
  const ownersIn = (...body: readonly string[]): (string | undefined)[] => {
    const text = `# Q3 plan\n\n${body.map((line) => `- ${line}\n`).join('')}`;
    return engine.readDraft(text, 'markdown').items.map(({ owner }) => owner && text.slice(owner.start, owner.end));
  };

  it('are owners where a name comes again, in brackets, behind a dash or a full stop', () => {
    assert.deepEqual(ownersIn('Book the stand (Ingrid)', 'Brief the film (Jonas)', 'Write the mails (Ingrid, May)'), [
      'Ingrid',
      'Jonas',
      'Ingrid',
    ]);
    assert.deepEqual(ownersIn('Book the stand – IK', 'Brief the film – JB', 'Write the mails – IK'), [
      'IK',
      undefined,
      'IK',
    ]);
    assert.deepEqual(ownersIn('Book the stand. Meg', 'Brief the film by 3 May. Ollie', 'Write the mails. Meg'), [
      'Meg',
      undefined,
      'Meg',
    ]);
  });

  it('lack nothing in a line whose share each has, or that names a team and somebody of it', () => {
    const rest = '- Requote the ferry (owner: Ann)\n- Ring the cards (owner: Bob)\n';
    for (const line of ['14 new accounts, 4k each (RK 6, LJ 5)', '买量素材储备 240 条 —— 投放 Leo'])
      assert.deepEqual(only(`# Q3 plan\n\n## Actions\n\n${rest}- ${line}\n`, 'plan/no-owner'), [], line);
  });

  it('are owners in a column for who is in charge', () => {
    const text = '# Q3 plan\n\n| Work | In charge |\n| --- | --- |\n| Ring the cards | Leo |\n';
    const [item] = engine.readDraft(text, 'markdown').items;
    assert.equal(item?.owner && text.slice(item.owner.start, item.owner.end), 'Leo');
  });

  it('are no numbers of a list: “a note on day 3. Anne”', () => {
    const text = '# Q4 plan\n\n1. Home screen (Jo)\n2. Retention up, a note on day 3. Anne\n3. Score cards (Jo)\n';
    assert.equal(engine.readDraft(text, 'markdown').items.length, 3);
    const inside = '# Q4 plan\n\n1. Home screen 2. Retention 3. Score cards\n4. Prices\n';
    assert.equal(engine.readDraft(inside, 'markdown').items.length, 4);
  });

  it('are none where each stands once, or says how the work stands', () => {
    assert.deepEqual(ownersIn('Book the stand (Leeds)', 'Brief the film (Berlin)', 'Write the mails (Oslo)'), [
      undefined,
      undefined,
      undefined,
    ]);
    assert.deepEqual(ownersIn('Book the stand (Done)', 'Brief the film (Weekly)', 'Write the mails (Done)'), [
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('make key results somebody’s work', () => {
    const goals =
      '**Goal 1 – companies**\n\n- Ten sites signed (Ingrid)\n- Maps in the app (Jonas)\n- Two stories (Ingrid)\n- 48 % active\n';
    assert.deepEqual(lines(goals), ['action', 'action', 'action', 'goal']);
  });
});

describe('The column of a table', () => {
  for (const column of ['谁', '负责方', '主责部门', '牵头'])
    it(`has owners where it is called ${column}`, () => {
      const text = `# 计划\n\n## 行动\n\n| 事项 | ${column} |\n| --- | --- |\n| 召回用户 | 运营 |\n`;
      assert.equal(ownerIn(text), '运营');
    });
});

describe('The brackets at the end of an action', () => {
  const ownerBetween = (brackets: string): string | undefined => {
    const isChinese = /\p{Script=Han}/u.test(brackets);
    const text = isChinese
      ? `# 季度计划\n\n## 行动计划\n\n- 策划新品发布会（${brackets}）\n- 拜访客户 @赵敏\n`
      : `# Q4 plan\n\n## Actions\n\n- Call the dormant accounts (${brackets})\n- Visit them @ana\n`;
    return ownerIn(text);
  };
  for (const [brackets, owner] of [
    ['市场部', '市场部'],
    ['市场部，10月', '市场部'],
    ['市场部 10月', '市场部'],
    ['市场，3月5日前', '市场'],
    ['销售部，月底前', '销售部'],
    ['Sales', 'Sales'],
    ['Sales, October', 'Sales'],
    ['Marketing, by mid-May', 'Marketing'],
    ['Q3, Operations', 'Operations'],
    ['Marketing 3 Oct', 'Marketing'],
  ] as const)
    it(`name its owner, alone or beside a day: ${brackets}`, () => assert.equal(ownerBetween(brackets), owner));

  for (const brackets of [
    '销售技巧、话术',
    '10月',
    'marketing, pricing and docs pages',
    'sales decks, October',
    'October',
  ])
    it(`name none where they say something else: ${brackets}`, () => assert.equal(ownerBetween(brackets), undefined));
});
