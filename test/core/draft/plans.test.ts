import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { engine } from '../../support/built-in.ts';
import { only } from '../findings/support.ts';

function kind(title: string, body = '## 七月\n\n- 拜访客户\n- 新签三百万元\n'): string {
  return engine.readDraft(`# ${title}\n\n${body}`, 'markdown').kind;
}

/** The kinds of the lines of a plan. */
function lines(body: string): (string | undefined)[] {
  return engine.readDraft(`# Launch plan\n\n${body}`, 'markdown').items.map(({ section }) => section);
}

describe('A plan', () => {
  it('is known by its title', () => {
    for (const title of [
      '三季度销售计划',
      '新品上市推广方案（草稿）',
      '網店選品營運計畫',
      'Launch Plan',
      'Q3 Roadmap',
      'Content calendar 2027',
      'Dashboards go-to-market notes',
      '30-60-90 Day Plan: Regional Sales Manager',
      '30-60-90 — Marcus Bello, Head of Sales, DACH',
      '华东区课程顾问部 2025 Q3 工作计划',
      'OKR 2025Q4 — 产品运营组',
      '618 备战（小家电）',
      '华东 10 月销售安排',
      'My first 90 days – Head of Sales, Rolewise',
      'Sales team to do – week of 3 March',
      'Launch checklist – The Banksia (Stage 1, 84 apts)',
      'Marketing checklist: autumn fair',
      'Sales – H2 KPI breakdown',
      '华东销售组待办清单',
    ]) {
      assert.equal(kind(title), 'plan', title);
    }
  });

  it('is known by a title that says whose work of which time it lists, whatever its headings', () => {
    const body = '## Mon\n\n- 拜访客户\n- Chase the quotes\n\n## Tue\n\n- 新签三百万元\n';
    for (const title of [
      '抖音直播运营｜双11作战表',
      '华南销售组 下周安排',
      '到家保洁·武汉运营组 OKR',
      'Week 23 – Marketplace Ops',
      'March – Brand & Growth Marketing',
      'BFCM war room – social',
      'community & live ops – wk 37',
    ]) {
      assert.equal(kind(title, body), 'plan', title);
    }
    for (const title of [
      '市场部 9 月周报',
      '9月后端值班',
      'Marketing weekly report, w/c 12 May',
      'MKT 310: Digital Marketing (Spring 2026)',
      'Growth notes',
      '大客户销售 2025 秋招，10 月到岗',
    ]) {
      assert.equal(kind(title, body), 'other', title);
    }
  });

  it('is known by a line at the top that names it, below a company, a team or a path of pages', () => {
    const body = '\n- Visit the three hauliers\n- Requote the ferry option\n- Chase the renewals\n';
    for (const top of [
      'FELLS WALKING HOLIDAYS\nMARKETING TEAM PLAN, JAN–MARCH\n',
      'Space: Ledger / Pages / 2025\n**User Operations – H1 plan (Feb review)**\n',
      '**First 90 days — Mira Bello, Regional Sales Director, Commercial Roofing (TX/OK)**\n',
      '**Paws flagship store (Tmall + Douyin) / store operation group / November work plan**\n',
      '1. Sales plan north, second half-year\n\nFrom: Jana Thal\n',
    ]) {
      assert.equal(engine.readDraft(top + body, 'markdown').kind, 'plan', top);
    }
    const minutes = '# Weekly meeting\n\nSales plan\n';
    assert.equal(engine.readDraft(minutes + body, 'markdown').kind, 'other');
  });

  it('is known by its key results', () => {
    const okr = '**部门：市场部**\n\n**O1 让工程师想到我们**\n\n- KR1 官网流量\n- KR2 展位\n- KR3 手册\n';
    assert.equal(engine.readDraft(okr, 'markdown').kind, 'plan');
  });

  it('is no posting for a heading or two of wishes, where its title says whose work of which month it lists', () => {
    const list =
      'must do\n1. kickoff mar 6, patch notes\n2. clan bracket, rules out by mar 3\n3. comeback gift\n\nnice to have\n- wiki clean up\n';
    assert.equal(kind('Community ops – March', list), 'plan');
    assert.equal(
      kind('Community Manager – March', `## Responsibilities\n\n- Answer posts\n\n## Requirements\n\n- English\n`),
      'jd',
    );
  });

  it('is no posting for a topic of one character: 人：, 货：', () => {
    const notes = '# 团队安排\n\n人：\n- 新人小卢 9/15 报到\n\n货：\n- 样品 20 套周三到\n';
    assert.equal(engine.readDraft(notes, 'markdown').kind, 'other');
  });

  it('is not what is called so in passing', () => {
    for (const title of [
      '计划经理',
      '方案工程师',
      'Planning Manager',
      'Plant tour',
      'Roadmap Manager',
      '内购会通知',
      '销售经理：百万年薪计划',
      'Sales Manager - Growth Plan',
      'Release checklist',
      'Todo',
      '发版清单',
    ]) {
      assert.equal(kind(title), 'other', title);
    }
    assert.equal(kind('计划主管', '## 岗位职责\n\n- 排产\n\n## 任职要求\n\n- 大专\n'), 'jd');
  });

  it('holds no work in lists of people, things, topics and statements', () => {
    assert.deepEqual(lines('## Target audience\n\n- Sales managers\n'), ['context']);
    assert.deepEqual(lines('## Things to bring\n\n- Press kits\n'), ['context']);
    assert.deepEqual(lines('## Week one\n\nThe course covers:\n\n- Cold calling\n- Closing deals\n'), [
      'context',
      'context',
    ]);
    assert.deepEqual(
      lines('## Launch week\n\n- Tell existing customers\n- Email the news to all users\n- 短信通知會員\n'),
      ['context', 'context', 'context'],
    );
    assert.deepEqual(lines('## 达人策略\n\n- 请十位普通人试用\n- 熟人的推荐胜过硬广告\n'), [undefined, 'context']);
  });

  it('has parts that end what was said before them: background on a line, goals in capitals or with numbers', () => {
    const background = 'Background: 4,000 users, orders 3.1 a month.\n\n**O1. More orders**\n\n- Wake up old users\n';
    assert.deepEqual(lines(background), [undefined]);
    const capitals = 'GOALS\n* 9,400 requests\n\nBROCHURE AND PRESS\n* Three press trips\n';
    assert.deepEqual(lines(capitals), ['goal', undefined]);
    const numbered = '1. Goals\n\n- 300 orders\n\n2. Market work\n\n- Visit 35 practices\n';
    assert.deepEqual(lines(numbered), ['goal', undefined]);
    const parted = '1. Goals\n   1.1 5,400 leads\n   1.2 Brand searches +20 %\n2. Ads\n   2.1 Three channels\n';
    assert.deepEqual(lines(parted), ['goal', 'goal', undefined]);
    const listed =
      '1. Goals\n\n- 300 orders\n\n2. Visit 35 practices in the north and south (Egon)\n\n- ten new ones\n';
    assert.deepEqual(lines(listed).slice(0, 2), ['goal', 'goal']);
  });

  it('lists lines one below the other without bullets, but not its head nor a sentence broken by hand', () => {
    const plain =
      '## Targets\n\n- 9 orders\n\n## Market work\n\nVisit 35 practices a month\nNew bonus agreement with 3 dealers\nPrices collected after each lost case\n';
    assert.equal(lines(plain).length, 4);
    const broken =
      '## Targets\n\n- 9 orders\n\n## Why\n\nWe lost three tenders in the south\nbecause the offers came late\nand nobody called.\n';
    assert.equal(lines(broken).length, 1);
    const small = '# Plan\n\n- 9 orders\n\nwk 1\nbook the reader ads\ncall 15 publishers\nclean the club list\n';
    assert.equal(engine.readDraft(small, 'plaintext').items.length, 5);
    const upper =
      'WHERE WE ARE\n612 places live.\n\nON THE APP\nMenus: mend the photos (Lou)\nHalls: call who is late (Raz)\nNew joiners live in five days (Raz)\n';
    const { headings } = engine.readDraft(`CITY OPS\nSEPTEMBER PLAN\nKat, Femi\n\n${upper}`, 'plaintext');
    assert.deepEqual(
      headings.map(({ section }) => section),
      ['about', undefined],
    );
  });

  it('asks for no experience where a part is only called so, nor is its title one, and promises nobody growth', () => {
    assert.deepEqual(lines('## Growth\n\n- A TV spot for the season\n'), [undefined]);
    assert.deepEqual(lines('**O2. Store quality and experience**\n\n- Mend the menus\n'), [undefined]);
    const { items } = engine.readDraft(
      '## 听书 内容运营 OKR（9–10 月）\n\n### O1：听得完\n\n- KR1 完听率\n',
      'markdown',
    );
    assert.deepEqual(
      items.map(({ section }) => section),
      [undefined],
    );
  });

  it('has no item in a row that is still to be filled in', () => {
    const rows = '| Search ads | 500 | Ann |\n| [Second channel] | | |\n| {{action}} | | TBD |\n| …… | — | |\n';
    assert.equal(lines(`## Actions\n\n| Channel | Budget | Owner |\n| --- | --- | --- |\n${rows}`).length, 1);
  });
});

describe('The plan of one post', () => {
  it('is that person’s: nobody is missing from it', () => {
    const actions = '## Days 1-30\n\n- Shadow each rep\n- Meet the top accounts\n- Run the pipeline meeting\n';
    assert.deepEqual(only(`# 30-60-90 Day Plan: Sales Manager\n\n${actions}`, 'plan/no-owner'), []);
    assert.equal(only(`# 30-60-90 Day Plan\n\n${actions}`, 'plan/no-owner').length, 1);
  });
});

describe('A plan in which nobody owns anything', () => {
  it('is not told so where its title names its people, or it is somebody’s for the first months', () => {
    const body = '## Week one\n\n- call the dentists\n- mend the price list\n- write to the dealers\n';
    for (const title of ['OCTOBER PLAN - sales (Dom, Steph, Ellie)', 'RAY ORTE - 30/60/90 plan'])
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
function ownerIn(text: string): string | undefined {
  const { owner } = engine.readDraft(text, 'markdown').items[0]!;
  return owner && text.slice(owner.start, owner.end);
}

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

describe('A plan', () => {
  for (const heading of ['行动', '主要行动', '时间表', '日程安排'])
    it(`has its actions under ${heading}`, () => {
      const { kind, items } = engine.readDraft(
        `# 计划\n\n## 目标\n\n- 提升留存\n\n## ${heading}\n\n- 召回用户\n`,
        'markdown',
      );
      assert.deepEqual([kind, items.map(({ section }) => section)], ['plan', ['goal', 'action']]);
    });

  for (const column of ['谁', '负责方', '主责部门'])
    it(`has owners in a column ${column}`, () => {
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
