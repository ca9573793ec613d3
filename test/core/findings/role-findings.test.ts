import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import { analyzer } from '../../support/built-in.ts';
import { fixOf, fixed, findingsIn, only, wordsWith } from './support.ts';

const SALES = `# 销售经理

## 岗位职责

1. 开发新客户，每周拜访客户
2. 负责公众号的日常更新与粉丝增长
3. 商务谈判与签约

## 任职要求

- 三年经验
`;
const SALES_EN = `# Sales Manager

## Responsibilities

- Prospect new customers and close deals
- Manage the forum and grow daily active users with push notifications
- Negotiate contracts

## Requirements

- Three years of experience
`;

describe("A line of another role's work", () => {
  it('is found, with the phrases that say so', () => {
    const [finding] = only(SALES, 'role/off-role-duty');
    assert.deepEqual(wordsWith(SALES, 'role/off-role-duty'), ['负责公众号的日常更新与粉丝增长']);
    assert.equal(finding!.severity, 'warning');
    assert.deepEqual(finding!.args, {
      role: 'operations',
      own: 'sales',
      phrases: ['公众号', '粉丝增长'],
      tone: 'sure',
    });
  });

  it('is rephrased as work with the other role', () => {
    assert.equal(
      fixed(SALES, 'role/off-role-duty', 'rephrase-as-cooperation'),
      SALES.replace('负责公众号', '配合运营团队做好公众号'),
    );
    assert.equal(
      fixed(SALES_EN, 'role/off-role-duty', 'rephrase-as-cooperation'),
      SALES_EN.replace('- Manage the forum', '- Help the operations team manage the forum'),
    );
  });

  it('is no longer found once it is rephrased', () => {
    for (const text of [SALES, SALES_EN]) {
      const after = fixed(text, 'role/off-role-duty', 'rephrase-as-cooperation');
      assert.deepEqual(wordsWith(after, 'role/off-role-duty'), []);
    }
  });

  it('is deleted with its number, and the next lines count on', () => {
    assert.equal(
      fixed(SALES, 'role/off-role-duty', 'delete-line'),
      SALES.replace('2. 负责公众号的日常更新与粉丝增长\n3. ', '2. '),
    );
  });

  it('moves to a new draft of that role', () => {
    const { newDrafts, changes } = fixOf(only(SALES, 'role/off-role-duty')[0], 'move-to-new-draft');
    assert.equal(changes.length, 2);
    assert.deepEqual(newDrafts, [
      {
        role: 'operations',
        text: '---\nrole: operations\nkind: jd\n---\n\n# 运营经理\n\n## 岗位职责\n\n- 负责公众号的日常更新与粉丝增长\n',
      },
    ]);
    const [english] = fixOf(only(SALES_EN, 'role/off-role-duty')[0], 'move-to-new-draft').newDrafts!;
    assert.match(english!.text, /# Platform Operations Manager\n\n## Responsibilities\n\n- Manage the forum/);
  });

  it('is not found where the other role does not exist in the organization', () => {
    assert.deepEqual(wordsWith(SALES, 'role/off-role-duty', { organizationRoles: ['sales'] }), []);
  });

  it('is not found where the draft has no role', () => {
    assert.deepEqual(wordsWith('## 岗位职责\n- 认真细致\n- 公众号\n- 商务谈判\n', 'role/off-role-duty'), []);
  });
});

describe('A clause in a paragraph', () => {
  const text = '# 销售经理\n\n岗位职责：1、开发新客户；2、公众号选题；3、商务谈判。\n';
  it('is deleted with its separator, and the numbers go on', () => {
    assert.equal(
      fixed(text, 'role/off-role-duty', 'delete-line'),
      '# 销售经理\n\n岗位职责：1、开发新客户；2、商务谈判。\n',
    );
  });

  it('leaves the full stop to the one before when it was the last', () => {
    assert.equal(
      fixed('# 销售经理\n\n岗位职责：开发新客户；商务谈判；公众号选题。\n', 'role/off-role-duty', 'delete-line'),
      '# 销售经理\n\n岗位职责：开发新客户；商务谈判。\n',
    );
  });
});

/** What *change title* makes of the title of a draft, whatever `role:` stands above it. */
function titlesWritten(text: string): string[] {
  return ['', 'sales', 'marketing', 'operations'].flatMap((role) => {
    const front = role === '' ? text : `---\nrole: ${role}\n---\n${text}`;
    return only(front, 'role/title-mismatch').flatMap(({ fixes, args }) =>
      fixes
        .filter(({ code }) => code === 'change-title' && args.role === 'sales')
        .map(({ changes }) => /^# (.*)$/mu.exec(applyChanges(front, changes))![1]!),
    );
  });
}

describe('A title that says another role than the text', () => {
  const text = `# 市场经理

## 岗位职责

- 开发新客户，电话销售
- 商务谈判与签约
- 催收回款，维护客户关系
- 拜访客户

## 任职要求

- 一年经验
`;
  it('is found', () => {
    const [finding] = only(text, 'role/title-mismatch');
    assert.equal(text.slice(finding!.start, finding!.end), '市场经理');
    assert.equal(finding!.args.said, 'marketing');
    assert.equal(finding!.args.role, 'sales');
  });

  it('is changed to the title of the role at the same level', () => {
    assert.equal(fixed(text, 'role/title-mismatch', 'change-title'), text.replace('市场经理', '销售经理'));
    const senior = text.replace('市场经理', '市场总监');
    assert.equal(fixed(senior, 'role/title-mismatch', 'change-title'), text.replace('市场经理', '销售总监'));
  });

  it('is not changed where it lists several crafts, since the other would stay beside the new one', () => {
    const english = `# Marketing Manager\n\n## Responsibilities\n\n- Prospect for new customers\n- Close deals and sign contracts\n`;
    for (const title of [
      '销售、市场、运营负责人',
      '市场、运营经理',
      '市场/运营经理',
      '市场／运营',
      '市场和运营经理',
      '市场与运营总监',
      '市场及运营总监',
      '市场兼运营经理',
      '市场&运营经理',
      '市场＆运营经理',
      '市场 / 运营 经理',
      '品牌/公关经理',
      '品牌与公关总监',
      '文案、市场专员',
      '市场经理/品牌经理',
      '市场经理（品牌与公关）',
      '市场总监 — 品牌、公关',
      '市場、營運經理',
      'Marketing/运营经理',
    ])
      assert.deepEqual(titlesWritten(text.replace('市场经理', title)), [], title);
    for (const title of [
      'Sales, Marketing & Operations Lead',
      'Marketing and Operations Manager',
      'Marketing＆Operations Manager',
      'Marketing plus Operations Manager',
      'Head of Marketing and Operations',
      'Brand & PR Manager',
      'Brand and Communications Manager',
      'VP of Sales and Marketing',
      'Content & Social Media Manager',
      'Design/Marketing Manager',
      'Operations, Marketing and Sales Director',
      'Marketing Manager (Brand and PR)',
      'Marketing Manager / Brand Lead',
    ])
      assert.deepEqual(titlesWritten(english.replace('Marketing Manager', title)), [], title);
  });

  it('is changed where what it lists is no craft', () => {
    for (const [title, written] of [
      ['市场专员/助理', '销售专员/助理'],
      ['市场经理（杭州/上海）', '销售经理（杭州/上海）'],
      ['【杭州】市场经理', '【杭州】销售经理'],
    ] as const)
      assert.deepEqual(new Set(titlesWritten(text.replace('市场经理', title))), new Set([written]), title);
    const english = `# Marketing Manager (m/f/d)\n\n## Responsibilities\n\n- Prospect for new customers\n- Close deals and sign contracts\n`;
    assert.deepEqual(new Set(titlesWritten(english)), new Set(['Account Executive (m/f/d)']));
  });

  it('gives way to `role:`', () => {
    assert.match(fixed(text, 'role/title-mismatch', 'set-role'), /^---\nrole: sales\n---\n/);
  });

  it('leaves its lines alone, since the title is the news', () => {
    assert.deepEqual(only(text, 'role/off-role-duty'), []);
  });

  it('is found where `role:` says yet another', () => {
    const front = `---\nrole: sales\n---\n\n${text}`;
    const [finding] = only(front, 'role/title-mismatch');
    assert.equal(finding!.args.against, 'front-matter');
    assert.equal(fixed(front, 'role/title-mismatch', 'change-title'), front.replace('市场经理', '销售经理'));
  });

  it('is not found where the word of the title is said of both roles', () => {
    const plan = (role: string, title: string): string =>
      `---\nrole: ${role}\n---\n\n# ${title}\n\n## Actions\n\n- Call churned users\n`;
    assert.deepEqual(wordsWith(plan('operations', 'Growth plan'), 'role/title-mismatch'), []);
    assert.deepEqual(wordsWith(plan('marketing', 'Growth plan'), 'role/title-mismatch'), []);
    assert.deepEqual(wordsWith(plan('operations', 'Sales plan'), 'role/title-mismatch'), ['Sales plan']);
  });

  it('is not found where both agree', () => assert.deepEqual(wordsWith(SALES, 'role/title-mismatch'), []));
});

describe('A metric of another role', () => {
  const text = '# 销售经理\n\n## 考核指标\n\n- DAU 提升 20%\n- 回款率 90%\n';
  it('is found under the metrics and replaced by one of this role', () => {
    assert.deepEqual(wordsWith(text, 'role/foreign-metric'), ['DAU']);
    const [finding] = only(text, 'role/foreign-metric');
    assert.equal(finding!.fixes.filter(({ code }) => code === 'replace-metric').length, 3);
    assert.equal(
      fixed(text, 'role/foreign-metric', 'replace-metric'),
      text.replace('DAU 提升 20%', '签约额〔目标值〕'),
    );
  });

  it('is replaced by those that the title makes the first ones', () => {
    const offered = (title: string): string[] => {
      const [finding] = only(`# ${title}\n\n## 考核指标\n\n- 赢单率 30%\n`, 'role/foreign-metric');
      return finding!.fixes.flatMap(({ code, args }) => (code === 'replace-metric' ? String(args.name) : []));
    };
    assert.deepEqual(offered('会员运营'), ['分层留存率', '沉默唤醒率', '会员续费率']);
    assert.deepEqual(offered('网店运营'), ['店铺净成交额', '支付转化率', '自然搜索访客']);
  });

  it('is offered in the language of the line', () => {
    const english = '# Sales Manager\n\n## Metrics\n\n- Daily active users above 10,000\n';
    assert.equal(
      fixed(english, 'role/foreign-metric', 'replace-metric'),
      english.replace('Daily active users above 10,000', 'Bookings [target]'),
    );
  });

  it('is not found in a duty that only mentions it', () => {
    assert.deepEqual(wordsWith('# 销售经理\n\n## 岗位职责\n\n- 了解产品的 DAU\n', 'role/foreign-metric'), []);
  });

  it('is not found where that role does not exist', () => {
    assert.deepEqual(wordsWith(text, 'role/foreign-metric', { organizationRoles: ['sales', 'marketing'] }), []);
  });
});

describe('A post of three roles', () => {
  const text = `# 运营经理

## 岗位职责

1. 开发新客户，拜访客户
2. 商务谈判与签约
3. 品牌定位与广告投放
4. 策划新闻稿，维护媒体关系
5. 公众号选题
6. 用户增长与留存

## 任职要求

- 三年经验
`;
  it('is found once, and its lines are hints', () => {
    assert.equal(only(text, 'role/catch-all').length, 1);
    assert.ok(only(text, 'role/off-role-duty').every(({ severity }) => severity === 'hint'));
    assert.deepEqual(wordsWith(text, 'role/missing-core'), []);
  });

  it('is as it should be where the draft says which roles it is for, and nothing of theirs is another’s', () => {
    const joint = `---\nrole: [operations, sales, marketing]\n---\n\n${text}\n## 考核指标\n\n- 签约额\n`;
    const codes = (draft: string): string[] => analyzer.analyze(draft, 'markdown').findings.map(({ code }) => code);
    assert.deepEqual(codes(joint), []);
    assert.ok(codes(joint.replace(', sales', '')).includes('role/foreign-metric'));
  });

  it('splits into a draft for each role, with the common sections in all of them', () => {
    const { newDrafts, changes } = fixOf(only(text, 'role/catch-all')[0], 'split-draft');
    assert.deepEqual(changes, []);
    const sales = newDrafts!.find(({ role }) => role === 'sales')!;
    assert.equal(
      sales.text,
      `---\nrole: sales\n---\n\n# 销售经理\n\n## 岗位职责\n\n1. 开发新客户，拜访客户\n2. 商务谈判与签约\n\n## 任职要求\n\n- 三年经验\n`,
    );
    assert.equal(newDrafts!.length, 3);
    const lines = newDrafts!.flatMap((it) => it.text.split('\n')).filter((line) => /^\d\. /.test(line));
    assert.equal(lines.length, 6);
  });

  it('splits into drafts that have their own title wherever it is said', () => {
    const whole =
      '---\ntitle: 市场/运营专员\n---\n\n# 市场/运营专员\n\n## 岗位职责\n\n- 策划品牌活动，投放广告\n- 维护社群，组织打卡\n';
    const analysis = analyzer.analyze(whole, 'markdown');
    const finding = analysis.findings.find(({ code }) => code === 'role/catch-all')!;
    const [split] = analyzer.fixesOf(analysis, finding);
    assert.deepEqual(
      split!.newDrafts!.map((it) => it.text.split('\n').filter((line) => line.includes('专员'))),
      [
        ['title: 市场专员', '# 市场专员'],
        ['title: 运营专员', '# 运营专员'],
      ],
    );
  });

  it('is nothing to say of where the organization has operations only', () => {
    assert.deepEqual(
      findingsIn(text, { organizationRoles: ['operations'] }).filter(
        ({ code }) => code.startsWith('role/c') || code === 'role/off-role-duty',
      ),
      [],
    );
  });
});

describe('A post that speaks of several roles', () => {
  const severities = (title: string, lines: readonly string[], head = '岗位职责'): string[] =>
    analyzer
      .analyze(`${head}：\n${lines.map((line, at) => `${at + 1}、${line}\n`).join('')}`, 'plaintext', { title })
      .findings.filter(({ code }) => code === 'role/catch-all')
      .map(({ severity }) => severity);
  const SHOP = [
    '按季度销售目标排出个人销售计划，完成销售业绩',
    '负责商品上架、信息修改、促销活动和备货',
    '盯住同类店铺的价格和出单情况',
    '跟踪评估广告和促销的推广效果，随时调整策略',
    '用营销技巧研究产品关键词，制定推广计划，提高曝光率',
    '每周汇总销售数据和退货数据，及时调整销售策略',
  ];
  const SEVERAL = [
    '电话陌拜开发新客户',
    '与客户谈判报价，签订合同并催收回款',
    '撰写新闻稿，维护媒体关系',
    '策划品牌发布会，投放品牌广告',
    '维护用户社群，提升社群活跃',
    '做用户分层，提升留存与复购',
  ];

  it('is one job where it runs a shop or a platform', () => {
    for (const title of ['天猫运营', '亚马逊运营', '速卖通店铺运营'])
      assert.deepEqual(severities(title, SHOP), [], title);
  });

  it('is one job where a few lines of planning name the fields that it is for', () => {
    const lines = [
      '招人做品牌',
      '我们已经有五万老客户',
      '缺的是新客户',
      '要你想办法引流，给品牌出主意',
      '社群有人在管',
    ];
    assert.deepEqual(severities('新媒体运营', lines), []);
  });

  it('is several where it does real work of each', () => {
    assert.deepEqual(severities('综合专员', SEVERAL), ['warning']);
    assert.deepEqual(severities('天猫运营', SEVERAL), ['warning']);
  });

  it('is asked about quietly where it leads the people of several', () => {
    assert.deepEqual(severities('运营总监', SEVERAL), ['hint']);
    assert.deepEqual(severities('Director of Operations', SEVERAL), ['hint']);
  });

  it('is one job where a title lists one craft twice', () => {
    const lines = ['拍摄和剪辑短视频', '更新公众号和抖音号', '写活动方案'];
    assert.deepEqual(severities('策划专员/新媒体运营', lines), []);
    assert.deepEqual(severities('销售/新媒体运营', lines), ['hint']);
    assert.deepEqual(severities('市场策划/新媒体运营', lines), ['hint']);
  });
});

describe('A word that can be read two ways', () => {
  const text = '# 销售经理\n\n## 岗位职责\n\n- 开发新客户\n- 负责市场工作\n- 商务谈判\n';
  it('is found where it is all that a line says', () => {
    assert.deepEqual(wordsWith(text, 'role/ambiguous-term'), ['市场']);
    assert.deepEqual(wordsWith('## Responsibilities\n\n- Responsible for marketing\n', 'role/ambiguous-term'), [
      'marketing',
    ]);
  });

  it("is replaced by what the draft's role would write, first", () => {
    assert.equal(
      fixed(text, 'role/ambiguous-term', 'choose-term'),
      text.replace('负责市场工作', '负责区域客户开发工作'),
    );
    assert.equal(
      fixed(text, 'role/ambiguous-term', 'choose-term', {}, 1),
      text.replace('负责市场工作', '负责市场推广工作'),
    );
  });

  it('is left alone among other words', () => {
    const line = (words: string): string => `# 销售经理\n\n## 岗位职责\n\n- ${words}\n`;
    for (const words of ['了解市场变化并上报', '负责上架、推广、售后', '负责市场部的招聘', '收集市场信息']) {
      assert.deepEqual(wordsWith(line(words), 'role/ambiguous-term'), [], words);
    }
  });

  const inDuties = (...lines: readonly string[]): string[] =>
    wordsWith(`# 专员\n\n## 岗位职责\n\n${lines.join('\n')}\n`, 'role/ambiguous-term');

  it('is found in a list, whatever its items are numbered with', () => {
    for (const [first, second] of [
      ['①', '②'],
      ['a)', 'b)'],
      ['i.', 'ii.'],
      ['九、', '十、'],
      ['１．', '２．'],
      ['1.1', '1.2'],
      ['- [x]', '- [ ]'],
      ['1. [x]', '2. [ ]'],
    ])
      assert.deepEqual(inDuties(`${first} 市场工作`, `${second} 客户拜访`), ['市场'], first);
    assert.deepEqual(inDuties('一、市场工作', '① 客户拜访', '② 回访'), []);
  });

  it('is found in traditional characters, and replaced in them', () => {
    const draft = (line: string): string => `# 專員\n\n## 崗位職責\n\n- ${line}\n- 拜訪客戶，維護關係\n`;
    for (const [line, ...choices] of [
      ['市場工作', '區域客戶開發工作', '市場推廣工作'],
      ['負責市場工作', '負責區域客戶開發工作', '負責市場推廣工作'],
      ['負責公司市場工作', '負責公司區域客戶開發工作', '負責公司市場推廣工作'],
      ['推進公司產品活動', '推進公司客戶答謝與促銷活動', '推進公司展會與發布會'],
    ] as const) {
      const written = [0, 1, 2].map((at) => fixed(draft(line), 'role/ambiguous-term', 'choose-term', {}, at));
      for (const choice of choices) assert.ok(written.includes(draft(choice)), `${choice}: ${written.join()}`);
    }
    assert.deepEqual(wordsWith(draft('負責產品的運營'), 'role/ambiguous-term'), []);
  });

  it('is left alone where it only heads what follows', () => {
    assert.deepEqual(inDuties('1. 市场营销', '   1.1 办好每季的经销商大会', '   1.2 更新产品手册', '2. 库存盘点'), []);
    assert.deepEqual(inDuties('1、渠道管理', '走访经销商，核对库存和返利', '2、商务管理', '拟合同，跟进付款'), []);
    assert.deepEqual(inDuties('- Marketing', '  - Run the spring fair', '  - Print the catalog'), []);
    assert.deepEqual(inDuties('1、渠道管理；', '2、商务管理；', '3、库存盘点；'), ['渠道', '商务']);
  });

  it('is left alone on a line without a sign above what it heads', () => {
    const said = (text: string): string[] =>
      analyzer
        .analyze(text, 'markdown')
        .findings.filter(({ code }) => code === 'role/ambiguous-term')
        .map(({ start, end }) => text.slice(start, end));
    const zh = (gap: string, sign: string): string =>
      `# 销售经理\n\n## 岗位职责\n\n大客户${gap}${sign}开发华东区的新客户\n${sign}谈判并签订合同\n\n运营${gap}${sign}每周更新报价单并整理回款\n${sign}走访经销商\n`;
    const en = (gap: string, sign: string): string =>
      `# Sales Manager\n\n## Responsibilities\n\nKey accounts${gap}${sign}Win new customers in the north.\n${sign}Negotiate and sign contracts.\n\nOperations${gap}${sign}Keep the price list up to date every week.\n${sign}Visit dealers.\n`;
    for (const text of [zh('\n', '- '), zh('\n\n', '- '), en('\n', '- '), en('\n\n', '- '), en('\n\n', '')])
      assert.deepEqual(said(text), [], text);
    assert.deepEqual(said('# 销售经理\n\n## 岗位职责\n\n- 开发新客户\n- 负责运营工作\n- 商务谈判\n'), ['运营']);
  });

  it('is left alone in a job of another trade, where no choice makes sense', () => {
    const said = (text: string): string[] =>
      analyzer
        .analyze(text, 'markdown')
        .findings.filter(({ code }) => code === 'role/ambiguous-term')
        .map(({ start, end }) => text.slice(start, end));
    const nurse = ['给病人输液换药', '观察病情并写护理记录', '配合医生抢救危重病人', '准备手术器械', '给伤口换纱布'];
    const kitchen = [
      'Cook breakfast for the guests',
      'Clean the grill',
      'Cut bread and wash salads',
      'Store the meat',
      'Wash pans',
    ];
    const post = (title: string, head: string, lines: readonly string[]): string =>
      `# ${title}\n\n## ${head}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
    assert.deepEqual(said(post('护士', '岗位职责', [...nurse, '负责运营工作'])), []);
    assert.deepEqual(said(post('Cook', 'Responsibilities', [...kitchen, 'Responsible for operations'])), []);
    assert.deepEqual(said(post('运营', '岗位职责', ['策划站内的用户活动', '写推送', '拉活老用户', '负责运营工作'])), [
      '运营',
      '运营',
    ]);
  });

  it('is left alone where the line says right behind it what is meant', () => {
    for (const line of [
      '负责公司营销，走访小区发展新业主',
      '负责产品推广，通过扫楼和摆摊获客',
      '负责市场工作：走访经销商',
    ])
      assert.deepEqual(inDuties(`- ${line}`), [], line);
    assert.deepEqual(inDuties('- 负责市场工作；走访经销商', '- 更新产品手册，推进市场工作'), ['市场', '市场']);
  });

  it('is left alone in a name that says of which kind it is', () => {
    for (const line of ['负责项目运营工作', '负责公司产品的运营', '负责项目日常运营', '推进业务活动'])
      assert.deepEqual(inDuties(`- ${line}`), [], line);
    assert.deepEqual(inDuties('- 负责部门营销事务', '- 负责日常市场工作'), ['营销', '市场']);
  });

  it('is replaced with the word before it that says of what', () => {
    const draft = (line: string): string => `# 销售经理\n\n## 岗位职责\n\n- 开发新客户\n- ${line}\n`;
    const choices = (line: string): string[] =>
      [0, 1, 2].map((at) => fixed(draft(line), 'role/ambiguous-term', 'choose-term', {}, at).split('\n- ')[2]!.trim());
    assert.deepEqual(choices('推进公司产品活动'), [
      '推进公司客户答谢与促销活动',
      '推进公司展会与发布会',
      '推进公司站内用户活动',
    ]);
    assert.equal(choices('负责公司市场工作')[0], '负责公司区域客户开发工作');
  });

  it('is not shown on every line', () => {
    const many = `## 岗位职责\n\n${'- 负责市场工作\n'.repeat(9)}`;
    assert.equal(only(many, 'role/ambiguous-term').length, 3);
  });
});
