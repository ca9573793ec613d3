import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { engine } from '../../support/built-in.ts';

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
      '关于机床事业部销售部 2025 年度工作计划的汇报（初稿）',
    ]) {
      assert.equal(kind(title), 'plan', title);
    }
  });

  it('is known by a title that says whose work of which time it lists, whatever its headings', () => {
    const body = '## Mon\n\n- 拜访客户\n- Chase the quotes\n\n## Tue\n\n- 新签三百万元\n';
    for (const title of [
      '抖音直播运营｜双11作战表',
      '城市运营（成都）交接说明',
      'Handover – store operations, Cork',
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
    const item = '\n1. Visit the three hauliers\n2. Chase the renewals\n3. Requote the ferry option\n';
    for (const top of [
      '# Kestrel Robotics GmbH\n\n## Year-end plan / Q4 – Department Marketing\n',
      'Rota – Inside Sales (UK & IE)\n====\n\nSprint plan 6 Oct – 31 Oct / by Niamh\n',
      '导出\n标题：Q4 产品运营 roadmap（记账 SaaS）\n团队：产品运营部\n---\n',
    ]) {
      assert.equal(engine.readDraft(top + item, 'markdown').kind, 'plan', top);
    }
    const minutes = '# Weekly meeting\n\nSales plan\n';
    assert.equal(engine.readDraft(minutes + body, 'markdown').kind, 'other');
  });

  it('is known where it is somebody’s or a team’s first months, or the list of a team’s week', () => {
    const body = '## Learn it\n\n1. Walk the four hotels\n2. Read the lost enquiries\n3. Meet the top accounts\n';
    assert.equal(kind('My first 90 days: Groups and Events Sales', body), 'plan');
    assert.equal(kind('我的前 90 天 — 合同物流大客户销售总监', body), 'plan');
    assert.equal(kind('我的十年运营路', body), 'other');
    for (const top of ['【社区运营周清单】W23 6.2–6.8　取景框', '裕华店 展厅销售二组 本周要干的（11.10-11.16）'])
      assert.equal(
        engine.readDraft(`${top}\n\n□ 首页精选每天 20 张\n□ 版主换届\n□ 等级改版\n`, 'plaintext').kind,
        'plan',
        top,
      );
  });

  it('is known where it is an email about what a team does in some time; not where one reports, asks or invites', () => {
    const kindOfMail = (head: string, list: string): string => engine.readDraft(`${head}\n\n${list}`, 'plaintext').kind;
    const zh = '各位：\n\n1、太仓两家电子厂各走访一遍\n2、到期的合同谈续签\n3、逾期款我去要\n';
    const en = 'Hi all,\n\n- Visit the three hauliers\n- Chase the renewals\n- Requote the ferry option\n';
    assert.equal(kindOfMail('发件人：何川\n收件人：太仓业务一部\n日期：10月9日\n主题：四季度怎么干', zh), 'plan');
    assert.equal(kindOfMail("To: sales-north\nFrom: Joan\nSubject: What we're doing in Q1", en), 'plan');
    assert.equal(kindOfMail('From: Joan\nTo: all\nSubject: Sales plan, spring', en), 'plan');
    for (const head of [
      'To: sales-north\nFrom: Joan\nSubject: Office move in March',
      'To: sales-north\nFrom: Joan\nSubject: Re: sales plan, spring',
      'To: sales-north\nFrom: Joan\nSubject: Q1 sales results',
      'Subject: What we are doing in Q1',
    ])
      assert.equal(kindOfMail(head, en), 'other', head);
    assert.equal(kindOfMail('发件人：何川\n收件人：太仓业务一部\n主题：10 月团建', zh), 'other');
    const { items } = engine.readDraft(`发件人：何川\n主题：销售部四季度怎么干\n\n${zh}`, 'plaintext');
    assert.equal(items.length, 3);
    assert.equal(kindOfMail('发件人：何川\n收件人：陈总\n主题：10 月销售安排，您先看，周一过', zh), 'plan');
    assert.equal(kindOfMail('发件人：何川\n收件人：陈总\n主题：9 月面试安排，请确认', zh), 'other');
  });

  it('is known by the line that says whose work of which time it lists, though nothing below it has bullets', () => {
    const text =
      'FELLS EXPERIENCES\nHOST & CONTENT OPS, APRIL TO JUNE\n\nWHAT WE ARE MEASURED ON\nListings 8,900\nRating 4.75\n\nHOSTS\nReshoot 90 listings\nWrite the host course\nCall forty hosts\n';
    const { kind: found, items, headings } = engine.readDraft(text, 'plaintext');
    assert.equal(found, 'plan');
    assert.deepEqual(
      headings.map(({ content, section }) => [text.slice(content.start, content.end), section]),
      [
        ['WHAT WE ARE MEASURED ON', 'metric'],
        ['HOSTS', undefined],
      ],
    );
    assert.deepEqual(
      items.filter(({ section }) => section === undefined).map(({ content }) => text.slice(content.start, content.end)),
      ['Reshoot 90 listings', 'Write the host course', 'Call forty hosts'],
    );
    const typed =
      '西南渠道  10月要干的事\n\n指标：出货 410 万\n\n经销商\n  毕节新开一家\n  曲靖见三家\n  返利对账\n\n不管的\n  直播那边在弄\n  换货走客服\n  差旅超了\n';
    const notes = engine.readDraft(typed, 'plaintext');
    assert.equal(notes.kind, 'plan');
    assert.deepEqual(
      notes.items.map(({ section }) => section),
      ['metric', undefined, undefined, undefined, 'context', 'context', 'context'],
    );
    for (const head of [
      'MKTG TO DO - OCT/NOV',
      'Sales dept. weekly list – Hotel Mar (2 houses, 214 rooms, 3 bars), week 19',
    ])
      assert.equal(engine.readDraft(`${head}\n\n- Shoot\n- Quote\n- Visit\n`, 'plaintext').kind, 'plan', head);
    const bracketed =
      '【武汉城市运营｜8月待办】 安居到家　by 小程\n\n---- 供给 ----\n☐ 新人培训\n☐ 补机动班\n\n---- 别人 ----\n☐ 总部市场投抖音\n';
    const draft = engine.readDraft(bracketed, 'plaintext');
    assert.equal(draft.kind, 'plan');
    assert.equal(draft.headings.length, 2);
  });

  it('is known by its key results', () => {
    const okr = '**部门：市场部**\n\n**O1 让工程师想到我们**\n\n- KR1 官网流量\n- KR2 展位\n- KR3 手册\n';
    assert.equal(engine.readDraft(okr, 'markdown').kind, 'plan');
  });

  it('is no posting for a heading or two of wishes, where its title says whose work of which month it lists', () => {
    const list =
      'must do\n1. kickoff mar 6, patch notes\n2. clan bracket, rules out by mar 3\n3. comeback gift\n\nnice to have\n- wiki clean up\n';
    assert.equal(kind('Community ops – March', list), 'plan');
    const hosts =
      'WANDERLY EXPERIENCES\nHOST & CONTENT OPS, APRIL TO JUNE\n\nQUALITY\n- Fix the 420 listings\n- Photo standard, 1,500 reshot\n- Translate the top 600\n';
    assert.equal(engine.readDraft(hosts, 'plaintext').kind, 'plan');
    assert.equal(engine.readDraft(`Hi all,\n${hosts}`, 'plaintext').kind, 'other');
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
    assert.deepEqual(lines(listed).slice(0, 2), ['goal', undefined]);
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

  it('lists what is said on a line in a sentence or two, and what has the line below a heading to itself', () => {
    const said = (text: string): string[] =>
      engine.readDraft(text, 'plaintext').items.map(({ content: { start, end } }) => text.slice(start, end));
    const shop =
      'Call the Ludlow and Hay grocers, leave samples. Una\nNew crate labels from the printer\nStand at the cider fair. Two helpers. Una';
    const till = 'Answer every wholesale mail the same day. Una, Pat on leave';
    const text = `ORCHARD JUICE\nAUTUMN PLAN\n\nOBJECTIVE\nSell 300 crates\n\nTHE SHOPS\n${shop}\n\nTHE TILL\n${till}\n`;
    assert.deepEqual(said(text), ['Sell 300 crates', ...shop.split('\n'), till]);
    const prose =
      'The summer was wet. Nobody walked. We sold half of what we wanted to. The shops were kind, and some of them even paid early. Prices stayed.';
    assert.ok(!said(`${text}\nWHY\n${prose}\n`).some((line) => line.startsWith('The summer')));
    const apart = 'We lost two shops in spring. They went to a cheaper press.';
    assert.ok(!said(`${text}\n${apart}\n`).includes(apart));
  });

  it('lists lines with a box to tick and no bullet', () => {
    const text =
      'Trail club · two-week list\n\n[ ] book the hut w/ P. Oduya, 40 beds\n[x] badges\n[ ] ring the guides\n';
    const { items } = engine.readDraft(text, 'markdown');
    assert.deepEqual(
      items.map(({ content: { start, end } }) => text.slice(start, end)),
      ['book the hut w/ P. Oduya, 40 beds', 'badges', 'ring the guides'],
    );
    const headed = '# 徒步组待办\n\n■ 路线\n[ ] 补两段轨迹 @阿蓝\n[x] 换封面\n\n■ 领队\n[ ] 面试三位 @阿蓝\n';
    const read = engine.readDraft(headed, 'markdown');
    assert.deepEqual([read.items.length, read.headings.length], [3, 3]);
    const boxes = '- Ring the guides\n\nThe form has a box: [x] yes, [ ] no.\n\n[x](https://example.com) is a link\n';
    assert.equal(lines(boxes).length, 1);
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

  it('does not look back where it says what is to come of some days, nor states what somebody does', () => {
    assert.deepEqual(lines('## 31–60 天 动起来\n\n- 拜访客户\n\n## 61–90 天 出结果\n\n- 签约 160 万\n'), [
      undefined,
      undefined,
    ]);
    assert.deepEqual(lines('## 90 天结果\n\n- 签约 160 万\n'), ['context']);
    assert.deepEqual(lines('## 首月\n\n- 每天按导量决定开几组新服 @小满\n- 选题决定流量\n'), [undefined, 'context']);
  });

  it('sums up below a bold line, and does from the list of another form on what it says it does', () => {
    const where = '**Where we are**\n- Half of the quota\n- Few enquiries\n\n';
    const does = '1. Marcus opens an account for search ads\n2. Dana rings the old customers\n';
    const number = '**The number:** 2.35M, and a third of it has to come from new customers.\n\n';
    assert.deepEqual(lines(`${where}${does}`), ['about', 'about', undefined, undefined]);
    assert.deepEqual(lines(`${where}${number}${does}`), ['about', 'about', undefined, undefined]);
    // A heading with a sign, a list that goes on, and a line that leads to one sum up further.
    assert.deepEqual(lines(`## Where we are\n\n- Half of the quota\n\n${does}`), ['about', 'about', 'about']);
    assert.deepEqual(lines('**Goals**\n- More visits\n\n- More orders\n'), ['goal', 'goal']);
    assert.deepEqual(lines('**Goals**\n\nThis quarter:\n\n- More orders\n').at(-1), 'goal');
  });

  it('sums up below a line that begins a paragraph, and does from the line on that heads another list', () => {
    const week = 'Week one\n- Call the forty hosts\n- Cut the film\n';
    for (const sum of ['Goals\nListings 8,900, rating 4.75.\n\n', '**Goals**\n- Listings 8,900\n\n'])
      assert.deepEqual(lines(`${sum}${week}`).slice(-2), [undefined, undefined], sum);
    assert.deepEqual(lines('预算（万）\n户外 135 / 制作 33\n\n线上\n- 首页换主视觉\n- 拍三条片\n'), [
      undefined,
      undefined,
    ]);
    const numbered = 'Where we are\nWe landed 86% of the quota.\n\n1. Pipeline\n   - Self-source 45 deals\n';
    assert.equal(lines(numbered).at(-1), undefined);
    // What a line says it leads to goes on with what stands above.
    assert.deepEqual(lines('Goals\nListings 8,900.\n\nBy region:\n- North 4,000\n').at(-1), 'goal');
  });

  it('is said in sentences where an email has no list', () => {
    const prose = '各位：\n\n太仓两家电子厂各走访一遍。到期的合同谈续签。\n\n逾期款我去要，月底前收齐。\n';
    const { items } = engine.readDraft(`发件人：何川\n主题：销售部四季度怎么干\n\n${prose}`, 'markdown');
    assert.equal(items.filter(({ form }) => form === 'clause').length, 3);
  });

  it('does nothing of a list below a line that gives it to others', () => {
    for (const lead of ['不归我们、但要盯的：', '这次不做：', '要别人帮的：', 'Needs from others:'])
      assert.deepEqual(lines(`- Call the hosts\n\n${lead}\n- 官方群和评论区的回复\n- 首充礼包的节奏\n`), [
        undefined,
        'context',
        'context',
      ]);
  });

  it('does what follows from what is true', () => {
    assert.deepEqual(
      lines(
        '## Actions\n\n- Inbound is too thin\n- Inbound is too thin, so Marcus opens an account for search ads\n- The page is old. Tom rewrites it by May\n',
      ),
      ['context', 'action', 'action'],
    );
    assert.deepEqual(lines('## 行动\n\n- 熟人推荐胜过硬广告\n- 熟人推荐胜过硬广告，所以小秦跑转介绍\n'), [
      'context',
      'action',
    ]);
  });

  it('has no item in a row that is still to be filled in', () => {
    const rows = '| Search ads | 500 | Ann |\n| [Second channel] | | |\n| {{action}} | | TBD |\n| …… | — | |\n';
    assert.equal(lines(`## Actions\n\n| Channel | Budget | Owner |\n| --- | --- | --- |\n${rows}`).length, 1);
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
});
