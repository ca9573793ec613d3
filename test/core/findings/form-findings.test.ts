import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';
import { fixed, only, wordsWith } from './support.ts';

describe('A job description without a section', () => {
  const duties = '# 销售经理\n\n## 岗位职责\n\n- 开发新客户\n- 商务谈判\n- 拜访客户\n\n## 福利待遇\n\n- 五险一金\n';
  it('gets the missing one behind the duties, with blanks to fill in', () => {
    assert.deepEqual(
      only(duties, 'jd/missing-section').map(({ args }) => args.section),
      ['requirement'],
    );
    const after = fixed(duties, 'jd/missing-section', 'insert-section');
    assert.match(after, /- 拜访客户\n\n## 任职要求\n\n[\s\S]*〔[\s\S]*\n\n## 福利待遇\n/);
    assert.deepEqual(only(after, 'jd/missing-section'), []);
  });

  it('gets its duties before the requirements', () => {
    const text = '# Sales Manager\n\n## Requirements\n\n- Two years\n- English\n- Driving licence\n';
    const after = fixed(text, 'jd/missing-section', 'insert-section');
    assert.match(after, /^# Sales Manager\n\n## Responsibilities\n\n- [\s\S]*\[[\s\S]*\n\n## Requirements\n/);
  });

  it('gets a heading like its others', () => {
    const plain = '销售经理\n\n一、岗位职责：\n1、开发新客户\n2、商务谈判\n3、拜访客户\n';
    const after = fixed(plain, 'jd/missing-section', 'insert-section', { flavor: 'plaintext' });
    assert.match(after, /3、拜访客户\n\n二、任职要求：\n/);
    assert.doesNotMatch(after, /#/);
  });

  it('gets the requirements above what is said of pay right below the duties', () => {
    const text =
      '单证员\n\n岗位职责\n1、回复询盘\n2、核对单据\n3、跟进订单\n月薪8千到1万，五险一金。\n提供住宿和工作餐，节日有礼品。\n\n工作时间：早九晚六，周末双休\n';
    const after = fixed(text, 'jd/missing-section', 'insert-section', { flavor: 'plaintext' });
    assert.match(
      after,
      /3、跟进订单\n\n任职要求\n\n[\s\S]*\n\n月薪8千到1万，五险一金。\n提供住宿和工作餐，节日有礼品。\n\n工作时间/,
    );
  });

  it('gets duties in words that fit every trade, or those of the work that its title names', () => {
    const musts = (title: string): string => `# ${title}\n\n## 任职要求\n\n- 大专以上学历\n- 有亲和力\n- 会说普通话\n`;
    const written = (title: string): string => fixed(musts(title), 'jd/missing-section', 'insert-section');
    for (const title of ['置业顾问', '汽车销售顾问', '坐班销售', '门店销售员', '外贸业务员']) {
      const after = written(title);
      assert.doesNotMatch(after, /对口联系人|决策|商机|方案|上门|合同到期|交付|台数|报价|丢单/, title);
      assert.match(after, /问清客户的需求、预算[\s\S]*促成签约或下单/, title);
    }
    assert.match(written('导购'), /接待〔进店顾客，或走访的商户〕/);
    assert.doesNotMatch(written('导购'), /扫街|对口联系人|商机/);
    const calls = written('电话销售');
    assert.match(calls, /次电话、微信或邮件触达/);
    assert.doesNotMatch(calls, /上门|拜访|对口联系人/);
    assert.doesNotMatch(written('市场专员'), /年度|高管/);
    assert.match(written('销售总监'), /年度签约目标[\s\S]*销售团队/);
    const english = fixed(
      '# Sales Consultant\n\n## Requirements\n\n- Two years\n- English\n- Driving licence\n',
      'jd/missing-section',
      'insert-section',
    );
    assert.doesNotMatch(english, /\blead\b|opportunity|proposal|\bshop\b|delivery|quote/i);
    assert.match(english, /Ask customers about their needs, budget/);
  });

  it('asks of nobody what only some can have: years, projects, work to show', () => {
    const clerk = '# 前台文员\n\n## 岗位职责\n\n- 录入单据\n- 接听电话\n- 整理档案\n';
    assert.doesNotMatch(
      fixed(clerk, 'jd/missing-section', 'insert-section'),
      /主导过|〔总年限〕|作品，例如|门店|续约率/,
    );
    const english =
      '# Office Clerk\n\n## Responsibilities\n\n- Enter orders\n- Answer the phone\n- File papers\n\n## Benefits\n\n- Lunch\n';
    assert.doesNotMatch(
      fixed(english, 'jd/missing-section', 'insert-section'),
      /You led|sole responsibility|work sample|retail|renewal/,
    );
  });

  it('is left alone where what is looked for stands among the work, in a line or at the end of one', () => {
    for (const line of [
      '约好回访时间。要有一年以上电话销售经验，新手勿扰',
      '完成每月的签约目标；会开车，有驾照，能出差',
      '要有两年以上同类经验，不收学徒',
    ])
      assert.deepEqual(
        only(`# 电话销售\n\n## 工作内容\n\n- 给老客户打电话\n- 记录通话结果\n- ${line}\n`, 'jd/missing-section'),
        [],
        line,
      );
    for (const line of [
      'You need two years of experience and a driving licence',
      'Take orders on your round. You have at least one year of experience in retail',
    ])
      assert.deepEqual(
        only(
          `# Van Sales\n\n## What you will do\n\n- Visit bakeries\n- ${line}\n- Collect payments\n`,
          'jd/missing-section',
        ),
        [],
      );
  });

  it('is left alone where running text above the first heading says what is done, and not where it tells of the company', () => {
    const chinese = (line: string): string =>
      `销售代表\n\n${line}\n\n任职要求：\n1、大专以上学历\n2、两年以上销售经验\n3、能适应出差\n`;
    const english = (line: string): string =>
      `Sales Representative\n\n${line}\n\nRequirements:\n- Two years in medical sales\n- A driving licence\n- Good spoken English\n`;
    const told = (text: string): unknown[] =>
      only(text, 'jd/missing-section', { flavor: 'plaintext' }).map(({ args }) => args.section);
    for (const text of [
      chinese('负责公司产品在苏州各诊所的开发、推广和维护。'),
      english('Responsible for developing and promoting our dressings in local clinics.'),
      english('You will visit wards and pharmacies, present our dressings and take orders.'),
    ])
      assert.deepEqual(told(text), [], text);
    for (const text of [
      chinese('我们是一家做医用敷料的公司，成立于2009年。'),
      chinese('公司负责运营三家商场，服务上百个品牌。'),
      chinese('负责产品：骨科耗材'),
      english('We have been making dressings since 1987. Our team of forty likes what it does.'),
    ])
      assert.deepEqual(told(text), ['responsibility'], text);
  });

  it('is left alone where a list stands below a heading that nobody knows: it may be the missing one', () => {
    const text = `${duties}\n## 门当户对\n\n- 两年经验\n- 会开车\n`;
    assert.deepEqual(only(text, 'jd/missing-section'), []);
  });

  it('is left alone where a page cut the text off', () => {
    const cut = '销售经理\n\n岗位职责：\n1、开发新客户\n2、商务谈判\n3、拜访客户，按时……\n';
    assert.deepEqual(only(cut, 'jd/missing-section', { flavor: 'plaintext' }), []);
    const english = '# Sales Manager\n\n## Responsibilities\n\n- Win deals\n- Negotiate\n- Report to the...\n';
    assert.deepEqual(only(english, 'jd/missing-section'), []);
  });

  it('is left alone where all lines were run together into one: a heading in it is a word like others', () => {
    const words =
      'Sales Executive. Main duties: Win new accounts. Visit customers. Close deals. The right person drives, has sold before and likes people.';
    assert.deepEqual(only(words, 'jd/missing-section', { flavor: 'plaintext' }), []);
    const chinese = '销售经理 岗位职责：1、开发新客户；2、商务谈判；3、拜访客户；4、回款。要会开车，有人脉。';
    assert.deepEqual(only(chinese, 'jd/missing-section', { flavor: 'plaintext' }), []);
  });

  it('is told of a post that has benefits alone', () => {
    const text = '# Sales Executive\n\n## Benefits\n\n- Car\n- Pension\n- Lunch\n';
    assert.deepEqual(
      only(text, 'jd/missing-section').map(({ args }) => args.section),
      ['responsibility', 'requirement'],
    );
  });

  it('is left alone while it is being begun, and is no plan', () => {
    assert.deepEqual(only('# 销售经理\n\n## 岗位职责\n\n- 开发新客户\n', 'jd/missing-section'), []);
    assert.deepEqual(
      only('# 销售经理\n\n## 岗位职责和要求\n\n- 开发新客户\n- 签约回款\n- 两年经验\n', 'jd/missing-section'),
      [],
    );
    assert.deepEqual(only('# 计划\n\n## 行动计划\n\n- 甲\n- 乙\n- 丙\n', 'jd/missing-section'), []);
  });
});

describe('A list that is too long', () => {
  const list = (heading: string, count: number, line: string): string =>
    `## ${heading}\n\n${`- ${line}\n`.repeat(count)}`;
  it('is found with its number of duties', () => {
    assert.deepEqual(only(list('岗位职责', 13, '拜访客户'), 'jd/too-many-duties')[0]?.args, { count: 13, maximum: 12 });
    assert.deepEqual(only(list('岗位职责', 12, '拜访客户'), 'jd/too-many-duties'), []);
  });

  it('is found with its number of hard requirements', () => {
    assert.deepEqual(only(list('Requirements', 11, 'Two years'), 'jd/too-many-musts')[0]?.args, {
      count: 11,
      maximum: 10,
    });
    assert.deepEqual(only(list('任职要求', 11, '有驾照者优先'), 'jd/too-many-musts'), []);
    const optional = `${list('任职要求', 6, '两年经验')}\n### 加分项\n\n${'- 会德语\n'.repeat(6)}`;
    assert.deepEqual(only(optional, 'jd/too-many-musts'), []);
  });
});

describe('What does not count', () => {
  it('are points below a duty or a requirement', () => {
    const nested =
      '- Plan campaigns\n  - Spring\n  - Summer\n  - Autumn\n- Build the team\n  - Writers\n  - Designer\n  - Analyst\n';
    assert.deepEqual(only(`## Responsibilities\n\n${nested.repeat(2)}`, 'jd/too-many-duties'), []);
    const plain = '1、策划活动\n（1）春季\n（2）夏季\n（3）秋季\n2、带团队\n• 写手\n• 设计\n• 分析\n'.repeat(2);
    assert.deepEqual(only(`岗位职责：\n${plain}`, 'jd/too-many-duties', { flavor: 'plaintext' }), []);
  });

  it('are wishes', () => {
    const musts = '- Search\n- Social\n- Print\n- Radio\n- Events\n- Budgets\n- Agencies\n- Copy\n- Teams\n';
    for (const wishes of [
      '## Nice-to-have\n\n- Coding\n- Spanish\n',
      '### Even better if\n\n- Coding\n- Spanish\n',
      '- Preferably some coding\n- (Not essential) Spanish\n',
      '- Optional: coding\n- Spanish, ideally\n',
      '- 有編程經驗者優先\n- 会西班牙语更好\n',
    ]) {
      assert.deepEqual(only(`# Manager\n\n## Requirements\n\n${musts}\n${wishes}`, 'jd/too-many-musts'), [], wishes);
    }
  });

  it('are benefits alone: what has no duties and no requirements is no job description', () => {
    assert.deepEqual(only('# Beta\n\n## What are the benefits?\n\n- Fast\n- Free\n- Safe\n', 'jd/missing-section'), []);
    assert.deepEqual(only('# 内购会通知\n\n## 福利\n\n- 五折\n- 送券\n- 免运费\n', 'jd/missing-section'), []);
  });

  it('are steps of hiring: whom a candidate meets is no duty of the post', () => {
    const text =
      '# 品牌经理\n\n## 岗位职责\n\n- 制定年度品牌策略\n- 策划传播活动\n- 维护媒体关系\n\n## 任职要求\n\n- 五年\n\n## 面试流程\n\n- 和销售总监聊签约与回款\n';
    const { findings } = analyzer.analyze(text, 'markdown');
    assert.deepEqual(
      findings.filter(({ code }) => code === 'role/off-role-duty'),
      [],
    );
  });
});

describe('A duty that says nothing', () => {
  const jd = (line: string): string => `## 岗位职责\n\n1. 开发新客户\n2. ${line}\n3. 商务谈判\n`;
  it('is rewritten as verb, object and goal', () => {
    assert.equal(
      fixed(jd('负责活动相关工作；'), 'jd/vague-duty', 'rewrite-duty'),
      jd('策划并执行活动，以〔可衡量的目标〕为目标；'),
    );
    assert.equal(
      fixed(jd('负责仓库的相关工作'), 'jd/vague-duty', 'rewrite-duty'),
      jd('〔动作〕仓库，以〔可衡量的目标〕为目标'),
    );
    const english = '## Responsibilities\n\n- Responsible for event-related work.\n';
    assert.equal(
      fixed(english, 'jd/vague-duty', 'rewrite-duty'),
      '## Responsibilities\n\n- Plan and run events to reach [measurable goal].\n',
    );
  });

  it('names what a bare 市场 may mean', () => {
    assert.match(
      fixed(`# 市场经理\n\n${jd('负责市场相关工作')}`, 'jd/vague-duty', 'rewrite-duty'),
      /2\. 负责市场推广，以/,
    );
    assert.deepEqual(wordsWith(jd('负责市场相关工作'), 'role/ambiguous-term'), []);
  });

  it('is deleted when it allows any work', () => {
    for (const line of ['完成领导交办的其他工作', '上级安排的其他任务。', '其他相关工作']) {
      assert.equal(
        fixed(jd(line), 'jd/vague-duty', 'delete-line'),
        '## 岗位职责\n\n1. 开发新客户\n2. 商务谈判\n',
        line,
      );
    }
    const english = '## Duties\n\n- Sell\n- Other duties as assigned\n';
    assert.equal(fixed(english, 'jd/vague-duty', 'delete-line'), '## Duties\n\n- Sell\n');
  });

  it('allows any work, whoever gives it and whatever it is called', () => {
    const chinese = [
      '领导交办的其他事',
      '老板安排的其他事',
      '上级分配的其他任务',
      '店长安排的其他工作',
      '老闆吩咐的其他雜事',
      '领导给的其他活',
      '老板要求的其他工作',
      '临时交办的其他工作',
      '做好总监安排的每一件事',
    ];
    for (const line of chinese) assert.deepEqual(wordsWith(jd(line), 'jd/vague-duty'), [line]);
    const english = (line: string): string => `## Duties\n\n- Sell\n- ${line}\n`;
    for (const line of [
      'Other duties as assigned by the boss',
      'Any other duties given by the director',
      'Other work the manager assigns',
      'Any other task your manager gives you',
      'Ad hoc tasks as assigned by the line manager',
      'Carry out other duties delegated by the CEO',
      'Anything else the boss asks for',
    ])
      assert.equal(only(english(line), 'jd/vague-duty').length, 1, line);
    for (const line of [
      '处理老板安排的大客户拜访',
      '负责上级分配的客户名单跟进',
      '完成上级下达的销售任务',
      '安排其他门店的陈列',
      '复盘领导交代的事故',
      '执行公司要求的活动排期',
      '给客户安排其他时间拜访',
    ])
      assert.deepEqual(wordsWith(jd(line), 'jd/vague-duty'), [], line);
    for (const line of [
      'Call the leads assigned by your manager',
      'Hit the targets set by the manager',
      'Own other channels assigned by region',
      'Deliver whatever the customer ordered',
    ])
      assert.deepEqual(only(english(line), 'jd/vague-duty'), [], line);
  });

  it('is deleted alone when the line says more', () => {
    assert.equal(
      fixed(jd('整理客户档案，完成领导交办的其他工作。'), 'jd/vague-duty', 'delete-line'),
      jd('整理客户档案。'),
    );
    for (const [line, left] of [
      ['维护老客户、完成领导交办的其他工作', '维护老客户'],
      ['完成领导交办的其他任务、投标', '投标'],
      ['整理客戶檔案、其他主管交辦事項', '整理客戶檔案'],
    ] as const) {
      for (const eol of ['\n', '\r\n']) {
        const written = (it: string): string => jd(it).replaceAll('\n', eol);
        assert.equal(fixed(written(line), 'jd/vague-duty', 'delete-line'), written(left), line);
      }
    }
    const english = (line: string): string => `## Duties\n\n- Sell\n- ${line}\n`;
    assert.equal(
      fixed(english('Win accounts and other duties as assigned.'), 'jd/vague-duty', 'delete-line'),
      english('Win accounts.'),
    );
    const given = '公司交办、部门安排的其他任务';
    assert.deepEqual(wordsWith(jd(given), 'jd/vague-duty'), [given]);
  });

  it('is not a line that says what is done', () => {
    for (const line of ['策划线下活动并复盘', '负责客户接待工作', '跟进合同与回款']) {
      assert.deepEqual(wordsWith(jd(line), 'jd/vague-duty'), [], line);
    }
  });

  it('is not a line that goes on to list which work it means', () => {
    const vague = '协助店长完成日常工作';
    assert.deepEqual(wordsWith(jd(vague), 'jd/vague-duty'), [vague]);
    assert.deepEqual(wordsWith(jd(`${vague}，包括上架、改价和对账`), 'jd/vague-duty'), []);
    const english = (line: string): string => `## Duties\n\n- Sell\n- ${line}\n`;
    assert.equal(only(english('Help with daily tasks'), 'jd/vague-duty').length, 1);
    assert.deepEqual(only(english('Help with daily tasks, including invoices'), 'jd/vague-duty'), []);
  });
});

describe('An item of a plan', () => {
  const plan = (rows: string): string =>
    `# 季度计划\n\n## 行动计划\n\n| 事项 | 负责人 | 时间 |\n|---|---|---|\n${rows}\n`;
  it('lacks an owner where the cell is empty or says it is open', () => {
    const text = plan('| 拜访客户 |  | 4月 |\n| 公众号选题 | 待定 | 4月 |\n| 商务谈判 | 张三 | 5月 |');
    assert.equal(only(text, 'plan/no-owner').length, 2);
    assert.equal(fixed(text, 'plan/no-owner', 'set-owner'), text.replace('|  | 4月', '| 销售 | 4月'));
    const english = '# Plan\n\n## Action plan\n\n| Action | Owner |\n|---|---|\n| Close deals | TBD |\n';
    assert.equal(fixed(english, 'plan/no-owner', 'set-owner'), english.replace('TBD', 'Sales'));
  });

  it('lacks an owner where most lines of its list name one, quietly below a heading that announces no actions', () => {
    const list = (heading: string): string =>
      `# 季度计划\n\n## ${heading}\n\n- 拜访客户（王强）\n- 商务谈判（李雷）\n- 整理报价\n\n## 要记得的\n\n- 月底对账\n`;
    for (const [heading, severity] of [
      ['行动计划', 'warning'],
      ['渠道', 'information'],
    ] as const) {
      const found = only(list(heading), 'plan/no-owner');
      assert.deepEqual(
        found.map((it) => [it.severity, list(heading).slice(it.start, it.end)]),
        [[severity, '整理报价']],
        heading,
      );
    }
    const english =
      '# Q3 plan\n\n## Week one\n\n- Call dealers (Sales)\n- Update the shop (Operations)\n- Print the price list\n';
    assert.equal(only(english, 'plan/no-owner').length, 1);
    assert.deepEqual(only(english.replace(' (Operations)', ''), 'plan/no-owner'), []);
  });

  it('is offered the role it speaks of first, and only roles that exist', () => {
    const text = plan('| 公众号选题 |  | 4月 |');
    const roles = (organizationRoles?: string[]): unknown[] =>
      only(text, 'plan/no-owner', organizationRoles ? { organizationRoles } : {})[0]!.fixes.flatMap(({ code, args }) =>
        code === 'set-owner' ? [args.role] : [],
      );
    assert.deepEqual(roles(), ['operations', 'sales', 'marketing']);
    assert.deepEqual(roles(['sales', 'operations']), ['operations', 'sales']);
  });

  it("has the wrong owner where its work is clearly another role's", () => {
    const text = plan('| 开发新客户并签约 | 市场部 | 3月 |\n| 品牌定位 | 市场 | 3月 |');
    assert.deepEqual(wordsWith(text, 'plan/wrong-owner'), ['市场部']);
    assert.equal(fixed(text, 'plan/wrong-owner', 'set-owner'), text.replace('市场部', '销售部'));
    assert.deepEqual(wordsWith(text, 'plan/wrong-owner', { organizationRoles: ['marketing', 'operations'] }), []);
  });

  it('has the wrong owner by whatever name the owner goes: 市场 or 市场部', () => {
    for (const owner of ['市场', '市场部', '市场团队', '运营部']) {
      const text = plan(`| 拜访客户 | ${owner} | 3月 |`);
      assert.deepEqual(wordsWith(text, 'plan/wrong-owner'), [owner]);
    }
    for (const line of ['与销售部一起拜访客户', '拜访客户，名单我们只给一次', '拜访客户（归他们，我们给名单）'])
      assert.deepEqual(wordsWith(plan(`| ${line} | 市场部 | 3月 |`), 'plan/wrong-owner'), [], line);
  });
});
