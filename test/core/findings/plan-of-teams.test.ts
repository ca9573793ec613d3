import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import { findingMessage } from '../../../src/words/finding-words.ts';
import { analyzer, engine } from '../../support/built-in.ts';

/** What is said of a plan: codes with what they are said of. */
const said = (text: string): readonly string[] =>
  analyzer
    .analyze(text, 'markdown')
    .findings.filter(({ code }) => code.startsWith('plan/') || code === 'role/off-role-duty')
    .map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);
const ownersOf = (text: string): readonly string[] =>
  analyzer
    .analyze(text, 'markdown')
    .draft.items.flatMap(({ owner }) => (owner ? [text.slice(owner.start, owner.end)] : []));

describe('Whom the lines of a plan name in front', () => {
  it('owns them: teams, and people where several lines begin with names', () => {
    const lines = ['- 王蕾：新账户开户充值', '- 李子昂：裂变二期上线', '- 会员定价方案再议'];
    assert.deepEqual(ownersOf(`# 市场部 W38 周计划\n\n${lines.join('\n')}\n`), ['王蕾', '李子昂']);
    const english = ['- **Sales:** Visit the ten biggest prospects', '- **Marketing:** Launch the comparison pages'];
    assert.deepEqual(ownersOf(`# H2 plan\n\n## Actions\n\n${english.join('\n')}\n`), ['Sales', 'Marketing']);
    assert.deepEqual(ownersOf('# 发布计划\n\n- 【市场部】写通稿\n- 【销售部】拜访老客户\n'), ['市场部', '销售部']);
  });

  it('is nobody where a word in front says what a line is about, or how much a goal is', () => {
    assert.deepEqual(ownersOf('# 市场部周计划\n\n- 高频：每天看投放数据\n- 预算：两万\n- 网站：改首页\n'), []);
    assert.deepEqual(ownersOf('# 三季度计划\n\n## 目标\n\n- 销售：签约 300 万\n- 市场：线索 2000 条\n'), []);
  });

  it('is asked about where the work is another team’s', () => {
    const lines = ['- Sales: visit the ten biggest prospects', '- Operations: write and pitch the press release'];
    assert.deepEqual(said(`# H2 plan\n\n${lines.join('\n')}\n- Marketing: launch the comparison pages\n`), [
      'plan/wrong-owner Operations',
    ]);
  });

  it('is a person called like a month, and no day of the week', () => {
    const lines = [
      'Write the page – Maya',
      'Ring the list – Mark',
      'Print the flyers – Monday',
      'Call the venue – Maya',
    ];
    assert.deepEqual(ownersOf(`# Weekly plan\n\n## Actions\n\n${lines.map((it) => `- ${it}\n`).join('')}`), [
      'Maya',
      'Mark',
      'Maya',
    ]);
  });

  it('may stand with a team in brackets at the end', () => {
    const text = '# 双11作战计划\n\n## 行动项\n\n- 预热视频（市场 李倩）\n- 直播排期（运营 赵敏）\n- 仓库备货到位\n';
    assert.deepEqual(ownersOf(text), ['市场 李倩', '运营 赵敏']);
    assert.deepEqual(said(text), ['plan/no-owner 仓库备货到位']);
  });
});

describe('A plan that says who does what', () => {
  for (const [how, text] of [
    ['names above lists', '# 市场部周计划\n\n王蕾：\n1、新账户开户\n2、素材三条\n\n徐可：\n1、场地踩点\n2、稿件终审\n'],
    [
      'names as headings',
      '# 市场部周计划\n\n## 王蕾\n\n- 新账户开户\n- 素材三条\n\n## 徐可\n\n- 场地踩点\n- 稿件终审\n',
    ],
    [
      'names before colons',
      '# Weekly plan\n\n- Dan: get the page live\n- Jess: ship pricing\n- Tom: pause the ads\n- Brief the agency\n',
    ],
    [
      'sentences',
      '# Weekly plan\n\n- Dan to get the page live\n- Jess will ship pricing\n- Lena owns the survey\n- Brief the agency\n',
    ],
    [
      'bold names',
      '# Weekly plan\n\n- **Dan** – get the page live\n- **Jess** – ship pricing\n- **Tom** – pause the ads\n- Brief it\n',
    ],
  ] as const)
    it(`is not told that nobody owns it: ${how}`, () =>
      assert.deepEqual(
        said(text).filter((it) => it.startsWith('plan/no-owner')),
        [],
      ));
});

describe('A plan that says who set it up', () => {
  it('is that team’s', () => {
    const text = '# 双11活动方案\n\n发起：市场部\n\n## 行动项\n\n- 站外投放\n- 预热海报\n- 媒体通稿\n';
    assert.equal(analyzer.analyze(text, 'markdown').declared?.role, 'marketing');
  });
});

describe('A plan of whose lines few name an owner', () => {
  const plan = (lines: readonly string[]): string => `# 市场部周计划\n\n${lines.map((it) => `- ${it}\n`).join('')}`;
  const lines = ['跟媒体对稿（徐可）', '会场踩点', '流程定稿', '投放素材二十条', '海报定稿'];

  const told = (text: string): unknown[] => {
    const analysis = analyzer.analyze(text, 'markdown');
    return analysis.findings
      .filter(({ code }) => code === 'plan/no-owner')
      .map((finding) => {
        const fixes = analyzer.fixesOf(analysis, finding).filter(({ code }) => code === 'add-owners');
        return [finding.severity, finding.args, fixes.length];
      });
  };

  it('is told so once, with how many do not; where people own them quietly, and no team is set beside each', () => {
    assert.deepEqual(told(plan(lines)), [['hint', { actions: 4, owned: 1, by: 'people' }, 0]]);
    const ofTeams = plan(['跟媒体对稿（市场部）', ...lines.slice(1)]);
    assert.deepEqual(told(ofTeams), [['information', { actions: 4, owned: 1 }, 1]]);
  });

  it('is not where most do, or where the others name somebody in passing', () => {
    const passing = ['会场踩点，小郭主谈', '流程定稿，阿宁汇总', '投放素材，小曾盯', '海报定稿 @陈放'];
    for (const text of [plan(lines.slice(0, 3)), plan([lines[0]!, ...passing])]) assert.deepEqual(said(text), [], text);
  });
});

describe('A plan with boxes to tick', () => {
  it('is asked who owns an open line, also below one that is done', () => {
    const lines = ['[ ] Get the contract signed @dan', '[x] Ship the pricing page @jess', '[ ] Pause the ads @tom'];
    const text = `# Weekly plan\n\n${[...lines, '[ ] Send the recording'].map((it) => `- ${it}\n`).join('')}`;
    assert.deepEqual(
      said(text).filter((it) => it.startsWith('plan/')),
      ['plan/no-owner Send the recording'],
    );
  });
});

describe('A plan with a part for each team', () => {
  it('gives no team’s own work to another', () => {
    const parts = [
      '## Sales team\n\n- Visit the ten biggest prospects\n- Close $500k of new ARR\n- Hire the fourth AE\n',
      '## Marketing team\n\n- Run Google Ads and LinkedIn ads\n- Write six customer stories\n',
      '## Customer success team\n\n- Renew the contracts of the Q4 cohort early\n',
    ];
    assert.deepEqual(said(`# H2 plan\n\n${parts.join('\n')}`), []);
    const chinese = [
      '## 销售部\n\n- 拜访重点客户\n- 推进签约回款\n- 招一名销售\n',
      '## 市场部\n\n- 投放信息流广告\n- 写品牌通稿\n',
    ];
    assert.deepEqual(said(`# 下半年计划\n\n${chinese.join('\n')}`), []);
  });

  it('is told what a part of the own team holds of another’s', () => {
    const text = '# 下半年销售计划\n\n## 销售部\n\n- 拜访重点客户\n- 推进签约回款\n- 投放信息流广告，管理投放预算\n';
    assert.deepEqual(said(text), ['role/off-role-duty 投放信息流广告，管理投放预算']);
  });
});

describe('A plan that several teams make together', () => {
  const lines = '- 拜访企业客户并签约\n- 投放信息流广告\n- 社群促活活动\n';
  const offRole = (head: string): readonly string[] =>
    said(`${head}\n\n## 行动项\n\n${lines}`).filter((it) => it.startsWith('role/'));

  it('holds nothing against the teams that its title names', () => {
    for (const title of ['企业版联合上市计划（市场 × 销售 × 运营）', '市场部、销售部和运营部三方上市计划'])
      assert.deepEqual(offRole(`# ${title}`), [], title);
    assert.deepEqual(offRole('# 市场部与销售部联合计划'), ['role/off-role-duty 社群促活活动']);
    assert.deepEqual(offRole('# 市场部异业联合营销计划').length, 2);
  });

  it('may lie with one of them', () => {
    const text = `---\nrole: marketing\n---\n\n# 市场×运营联合促活计划\n\n## 行动项\n\n${lines}`;
    const { findings } = analyzer.analyze(text, 'markdown');
    assert.deepEqual(
      findings.filter(({ code }) => code === 'role/title-mismatch'),
      [],
    );
  });
});

describe('What a team agrees with those whom it pays', () => {
  it('is no selling', () => {
    const lines = [
      '代言人合同谈判并签约',
      '跟XX银行的联合会员谈价格、签合同',
      'B站UP主报价催一下',
      '信息流素材每周上新',
    ];
    const text = `# 市场部Q4投放计划\n\n## 行动项\n\n${lines.map((it) => `- ${it}\n`).join('')}`;
    assert.deepEqual(
      said(text).filter((it) => it.startsWith('role/')),
      [],
    );
  });
});

describe('The parts of a plan that headings give to teams', () => {
  const parts = (...lines: readonly string[]): string =>
    `# 三季度全公司分工\n\n【市场部 — 莉莉】\n- 投放信息流广告\n- ${lines[0]}\n\n【销售部 — 赵总】\n- 拜访经销商，签单\n- ${lines[1]}\n\n【客服部】\n- 回访投诉用户\n`;

  it('are owned by them, whoever leads them', () => {
    assert.deepEqual(said(parts('出品牌片', '投标政府项目')), []);
  });

  it('are asked about a line that is surely another team’s, quietly and with its owner to add', () => {
    const text = parts('出品牌片', '约记者做专访，发新闻稿');
    const analysis = analyzer.analyze(text, 'markdown');
    const found = analysis.findings.filter(({ code }) => code === 'plan/wrong-owner');
    assert.deepEqual(
      found.map(({ severity, args, start, end }) => [severity, args.owner, args.role, text.slice(start, end)]),
      [['hint', 'sales', 'marketing', '约记者做专访，发新闻稿']],
    );
    assert.match(findingMessage(found[0]!, 'zh', engine.index), /列在“销售部”下面/u);
    assert.match(findingMessage(found[0]!, 'en', engine.index), /stands under “销售部”/u);
    const [fix] = analyzer.fixesOf(analysis, found[0]!);
    assert.match(applyChanges(text, fix!.changes), /发新闻稿（负责人：市场）/u);
  });

  it('are not asked where the line says who does it, or the heading is only what its lines are about', () => {
    assert.deepEqual(said(parts('出品牌片', '约记者做专访，发新闻稿（李倩）')), []);
    assert.deepEqual(
      said('# June – marketing\n\n## Community\n\n- Pitch three journalists\n- Write the press release\n'),
      [],
    );
  });
});

describe('A plan whose table names several teams as owners', () => {
  it('is no one team’s, whatever most of its rows are: lines without an owner are held against none', () => {
    const plan = (second: string): string =>
      `# 新品上市项目计划\n\n| 事项 | 责任部门 | 截止 |\n| --- | --- | --- |\n| 省代订货会，签首批订单 | 销售 | 4/26 |\n| 拜访前 20 家开发商 | 销售 | 5/5 |\n| 经销商回款 | ${second} | 5/9 |\n\n- 老用户以旧换新，弹窗加发券\n`;
    const off = (text: string): number =>
      analyzer.analyze(text, 'markdown').findings.filter(({ code }) => code === 'role/off-role-duty').length;
    assert.equal(off(plan('销售')), 1);
    assert.equal(off(plan('运营')), 0);
  });
});
