import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer, engine, roleModel } from '../../support/built-in.ts';

/** All that is said of a document: how loudly, what, and of which line. */
const said = (text: string): readonly string[] =>
  analyzer
    .analyze(text, 'markdown')
    .findings.map(({ severity, code, args, start, end }) =>
      [severity, code, args.owner ?? args.own, args.role, text.slice(start, end)].join(' '),
    );

/** Four teams and what all do; each line after the name of a team that should not have it. */
interface Parts {
  readonly heads: readonly [sales: string, marketing: string, operations: string, support: string];
  readonly shared: string;
  readonly marker: string;
}

const english = ({ heads: [sales, marketing, operations, support], shared, marker }: Parts): string =>
  [
    [
      sales,
      'Visit the ten biggest prospects',
      'Weekly forecast',
      'Pitch three journalists and write the press release',
    ],
    [marketing, 'Google Ads and LinkedIn ads, $40k', 'Case studies with two customers', 'Booth at the spring fair'],
    [operations, 'Onboarding of new members', 'Weekly community events', 'Cold-call companies and close deals'],
    [support, 'Answer tickets within a day', 'Hire two agents', 'Write the press release on the outage'],
    [shared, 'Pitch three journalists and write the press release'],
  ]
    .map(([head, ...lines]) => [head, ...lines.map((line) => `${marker}${line}`)].join('\n'))
    .join('\n\n');

const chinese = ({ heads: [sales, marketing, operations, support], shared, marker }: Parts): string =>
  [
    [sales, '拜访重点客户，推进签约', '每周预测', '约记者做专访，发新闻稿'],
    [marketing, '投放信息流广告', '品牌片和主视觉', '小红书达人种草'],
    [operations, '新会员引导', '社群活动排期', '陌生拜访企业客户，签订销售合同并催收回款'],
    [support, '48 小时内上门', '约记者做专访，发新闻稿'],
    [shared, '约记者做专访，发新闻稿'],
  ]
    .map(([head, ...lines]) => [head, ...lines.map((line) => `${marker}${line}`)].join('\n'))
    .join('\n\n');

const WRONG = {
  en: [
    'hint plan/wrong-owner sales marketing Pitch three journalists and write the press release',
    'hint plan/wrong-owner operations sales Cold-call companies and close deals',
  ],
  zh: [
    'hint plan/wrong-owner sales marketing 约记者做专访，发新闻稿',
    'hint plan/wrong-owner operations sales 陌生拜访企业客户，签订销售合同并催收回款',
  ],
};

describe('A document that says which team does what', () => {
  const inEnglish: Record<string, Parts> = {
    'leaders and people in brackets': {
      heads: ['SALES (Marcus, 6 reps)', 'MARKETING (Lena, 4)', 'PRODUCT & USER OPS (Dev, 5)', 'SUPPORT (Ann, 3)'],
      shared: 'SHARED',
      marker: '- ',
    },
    'posts and how many there are': {
      heads: [
        'COMMERCIAL SALES LEAD (1)',
        'MARKETING MANAGER (1)',
        'MEMBER COMMUNITY & DIGITAL OPS (1, starts July)',
        'HELP DESK (2)',
      ],
      shared: 'ALL FOUR:',
      marker: '> ',
    },
    'letters in front': {
      heads: [
        'A) Sales (2 heads)',
        'B) Marketing (1 head)',
        'C) Community Ops (1 head)',
        'D) Customer service (2 heads)',
      ],
      shared: 'Everyone:',
      marker: '- ',
    },
    'names alone': {
      heads: ['Sales team:', 'Marketing team:', 'Operations team:', 'Finance team:'],
      shared: 'All teams',
      marker: '• ',
    },
    'capitals above lines without bullets': {
      heads: ['SALES (Marcus)', 'MARKETING (Lena)', 'USER OPS (Dev)', 'FINANCE (Ann)'],
      shared: 'SHARED',
      marker: '',
    },
  };
  for (const [how, parts] of Object.entries(inEnglish))
    it(`is read team by team and quietly: ${how}`, () => {
      assert.deepEqual(said(`LARKFIELD – who does what, spring season\nv3, from Ann\n\n${english(parts)}\n`), WRONG.en);
    });

  it('may say so in a first line that is bold only in part', () => {
    const heads = [
      '**SALES (Marcus + 6 reps)**',
      '**MARKETING (Lena, + agency)**',
      '**USER OPS (Dev)**',
      '**FINANCE (Ann)**',
    ] as const;
    const text = english({ heads, shared: '**SHARED**', marker: '- ' });
    assert.deepEqual(said(`**Who does what, spring season** (v3, from Ann)\n\n${text}\n`), WRONG.en);
  });

  it('may number its lines', () => {
    const text = english({ ...inEnglish['leaders and people in brackets']!, marker: '1.1 ' });
    assert.deepEqual(said(`Larkfield Reading: who owns what, FY26\n\n${text}\n`), WRONG.en);
  });

  const inChinese: Record<string, Parts> = {
    'brackets and leaders': {
      heads: [
        '【销售部】负责人:老邱',
        '【市场部】负责人:Mandy',
        '【用户运营部】负责人:老饶',
        '【客服售后】负责人:阿May',
      ],
      shared: '【通用要求】',
      marker: '- ',
    },
    'numbers between dashes': {
      heads: [
        '———— 一、渠道销售（1人） ————',
        '———— 二、市场（2人） ————',
        '———— 三、用户运营（1人） ————',
        '———— 四、客服（3人） ————',
      ],
      shared: '通用要求：',
      marker: '· ',
    },
    'names alone': {
      heads: ['销售部：', '市场部：', '运营部：', '财务部：'],
      shared: '各部门：',
      marker: '1、',
    },
    headings: {
      heads: ['## 销售部（老邱）', '## 市场部（Mandy）', '## 运营部（老饶）', '## 客服部（阿May）'],
      shared: '## 共同',
      marker: '- ',
    },
  };
  for (const [how, parts] of Object.entries(inChinese))
    it(`is read team by team and quietly in Chinese: ${how}`, () => {
      const rest = '例会：每周二 18:30，迟到发红包';
      assert.deepEqual(said(`新锁上市项目组 · 岗位职责分工（v0.4）\n\n${chinese(parts)}\n\n${rest}\n`), WRONG.zh);
    });

  it('needs no blank lines', () => {
    const close = (text: string): string => text.replaceAll('\n\n', '\n');
    const english_ = english(inEnglish['leaders and people in brackets']!);
    assert.deepEqual(said(`Who owns what: Larkfield FY26\n${close(english_)}\n`), WRONG.en);
    const chinese_ = chinese(inChinese['brackets and leaders']!);
    assert.deepEqual(said(`新锁上市分工\n背景：9/12 首发\n${close(chinese_)}\n`), WRONG.zh);
  });

  it('is read the same while it is typed', () => {
    const text = `Who owns what: Larkfield FY26\n${english(inEnglish['leaders and people in brackets']!)}\n`;
    const typed = engine.createAnalyzer(roleModel);
    for (let end = 1; end <= text.length; end += 9) {
      const version = text.slice(0, end);
      const [now, fresh] = [typed, engine.createAnalyzer(roleModel)].map((it) => it.analyze(version, 'markdown'));
      assert.deepEqual([now!.draft, now!.findings], [fresh!.draft, fresh!.findings], version);
    }
  });

  it('gives the part of two teams to both, and what stands below the last list to nobody', () => {
    const parts = '**Sales & Marketing (Ann)**\n- Cold-call companies and close deals\n- Run Google Ads\n\n';
    const others = 'Support – Joe\n- Answer tickets\n- Run Google Ads\n\nOperations (Dev)\n- Onboarding\n\n';
    const rest = 'Run Google Ads\nPitch three journalists and write the press release\nAsk Ann\n';
    assert.deepEqual(said(`# Launch – who does what\n\n${parts}${others}${rest}`), []);
  });

  it('may have labels in each part, and numbers', () => {
    const part = (team: string, line: string): string =>
      `${team}\n职责：\n1）每周例会\n2）${line}\n考核：\n1）满意度\n`;
    const parts = ['1、销售部', '2、市场部', '3、财务部'].map((team) => part(team, '约记者做专访，发新闻稿'));
    assert.deepEqual(said(`# 开店职责分工\n\n${parts.join('\n')}`), [WRONG.zh[0]]);
  });

  it('is that of a team where its title names one, whose work is at its place in every part', () => {
    const parts = '【内容组】3人\n- 写品牌通稿\n- 约记者做专访\n\n【渠道组】2人\n- 投放信息流广告\n- 发新闻稿\n';
    assert.deepEqual(said(`市场部职责分工\n\n${parts}`), []);
  });

  it('is nothing to look at without teams, or where it is about something else', () => {
    for (const text of [
      '项目职责分工\n\n- 约记者做专访\n- 签订销售合同\n- 社群活动\n',
      '研发中心职责分工\n\n【前端组】3人\n- 登录页\n- 发新闻稿\n\n【后端组】4人\n- 接口\n- 签订合同\n',
    ])
      assert.deepEqual(said(text), [], text);
  });
});

describe('Several openings on a page, each with how many people are looked for', () => {
  const told = (text: string): readonly string[] => said(text).filter((it) => it.includes('role/off-role-duty'));

  it('are read one by one, and what is asked of all belongs to none', () => {
    const parts: Parts = {
      heads: [
        '—— 一、渠道销售（1人） ——',
        '—— 二、市场（2人） ——',
        '—— 三、用户运营（1人） ——',
        '—— 四、客服（3人） ——',
      ],
      shared: '通用要求：',
      marker: '· ',
    };
    assert.deepEqual(told(`四个岗位一起招，坐标深圳\n\n${chinese(parts)}\n\n薪资：面议\n`), [
      'warning role/off-role-duty sales marketing 约记者做专访，发新闻稿',
      'warning role/off-role-duty operations sales 陌生拜访企业客户，签订销售合同并催收回款',
    ]);
  });

  it('are so in English', () => {
    const parts: Parts = {
      heads: [
        'A) SALES (2 heads)',
        'B) MARKETING (1 head)',
        'C) COMMUNITY OPS (1, part-time)',
        'D) HELP DESK (2 heads)',
      ],
      shared: 'All four:',
      marker: '- ',
    };
    assert.deepEqual(told(`ROLE CARDS – 4 openings\n\n${english(parts)}\n`), [
      'warning role/off-role-duty sales marketing Pitch three journalists and write the press release',
      'warning role/off-role-duty operations sales Cold-call companies and close deals',
    ]);
  });

  it('hold a long line that names work against their own, though much of it may read like an offer', () => {
    const long = '华南这一片的宠物医院由市场的同学去敲门，压价、签单、把货款收回来';
    const text = `两个岗位一起招\n\n市场（1人）\n· 品牌片\n· ${long}\n\n用户运营（1人）\n· 新手引导\n`;
    assert.deepEqual(told(text), [`warning role/off-role-duty marketing sales ${long}`]);
  });
});

describe('A table with a column of teams beside one of persons', () => {
  it('is asked quietly about a row that is another team’s, and about none of a team of another profession', () => {
    const rows = [
      '| Marketing | Hero film and stills | Tasha | 4/25 |',
      '| Marketing | Cold-call companies and close deals | Leo | 5/2 |',
      '| Sales | Visit the top 120 shops | Greg | 4/30 |',
      '| Sales | Pitch three journalists and write the press release | Carmen | 5/16 |',
      '| Ecom/Community | Weekly club rides | Mina | 5/20 |',
      '| Ecom/Community | Run Google Ads and LinkedIn ads | Mina | 5/20 |',
      '| Support | Pitch three journalists and write the press release | Jo | 5/14 |',
    ];
    const table = `| Team | Task | Who | Due |\n|---|---|---|---|\n${rows.join('\n')}\n`;
    assert.deepEqual(
      said(`# Go-to-market tracker – Larkfield lamp\n\n${table}`).map((it) => it.replace(/ \| \w+ \| [\d/]+ \|$/u, '')),
      [
        'hint plan/wrong-owner marketing sales | Marketing | Cold-call companies and close deals',
        'hint plan/wrong-owner sales marketing | Sales | Pitch three journalists and write the press release',
        'hint plan/wrong-owner operations marketing | Ecom/Community | Run Google Ads and LinkedIn ads',
      ],
    );
  });

  it('is so in Chinese', () => {
    const rows = [
      '| 市场部 | 品牌片 | 李倩 |',
      '| 销售部 | 约记者做专访，发新闻稿 | 王五 |',
      '| 运营部 | 陌生拜访企业客户，签订销售合同并催收回款 | 赵敏 |',
      '| 客服部 | 约记者做专访，发新闻稿 | 陈放 |',
    ];
    const table = `| 部门 | 事项 | 负责人 |\n|---|---|---|\n${rows.join('\n')}\n`;
    assert.deepEqual(said(`# 新锁上市推进表\n\n${table}`), [
      'hint plan/wrong-owner sales marketing | 销售部 | 约记者做专访，发新闻稿 | 王五 |',
      'hint plan/wrong-owner operations sales | 运营部 | 陌生拜访企业客户，签订销售合同并催收回款 | 赵敏 |',
    ]);
  });
});
