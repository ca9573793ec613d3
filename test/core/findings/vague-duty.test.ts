import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import { fixed, only, wordsWith } from './support.ts';

const CODE = 'jd/vague-duty';
const zh = (line: string): string => `## 岗位职责\n\n1. 开发新客户\n2. ${line}\n3. 商务谈判\n`;
const en = (line: string): string => `## Responsibilities\n\n- Win customers\n- ${line}\n- Close deals\n`;

/** What is said of a line: the words marked, the object where it names one, and which fixes are offered. */
function said(text: string): unknown[] {
  return only(text, CODE).map(({ start, end, args, fixes }) => {
    const codes = fixes.map(({ code }) => code).filter((code) => !code.startsWith('suppress'));
    return [text.slice(start, end), args.object ?? args.what, ...new Set(codes)];
  });
}

describe('A line that helps somebody', () => {
  it('allows any work where nothing but whom it helps stands in it', () => {
    for (const line of [
      '协助主管处理日常事务',
      '协助店长完成各项工作',
      '配合销售团队做好相关工作',
      '协助运营完成其它相关事宜',
      '协助新媒体运营团队的日常工作',
      '协助区域负责人处理日常管理工作',
      '配合和支持其他部门的工作',
      '协助护士长做好科内各项工作',
      '協助設計師完成日常工作',
      '协助培训部完成其他相关工作',
      '协助完成客服组内其他事项',
      '其他运营相关工作',
    ])
      assert.deepEqual(said(zh(line)), [[line, 'anything', 'delete-line']], line);
    for (const line of [
      'Assist the manager with ad hoc tasks',
      'Help out with daily operations',
      'Support the team with various tasks for the sales director',
    ])
      assert.deepEqual(said(en(line)), [[line, 'anything', 'delete-line']], line);
  });

  it('is not vague where the line goes on with what that is', () => {
    for (const line of [
      '协助主管的日常管理工作，排班表的更新，接待到访客户',
      '协助店长完成各项工作；盘点库存',
      '協助護士長做好科內各項工作，登記病歷，整理藥櫃',
    ])
      assert.deepEqual(said(zh(line)), [], line);
    assert.deepEqual(said(en('Assist the manager with daily tasks, file invoices')), []);
    for (const line of ['协助主管的日常管理工作，完成领导交办的其他任务', '协助主管处理日常事务，完成其他工作'])
      assert.equal(said(zh(line)).length, 1, line);
  });

  it('keeps what says that it only helps', () => {
    for (const line of [
      '协助主管处理日常事务、登记库存',
      '协助完成领导交办的其他任务，登记库存',
      '協助完成上級安排的其他工作及登記庫存',
    ])
      for (const { fixes } of only(zh(line), CODE))
        assert.deepEqual(
          fixes.filter(({ code }) => code === 'delete-line'),
          [],
          line,
        );
    for (const { fixes } of only(en('Help with daily tasks and restock shelves'), CODE))
      assert.ok(fixes.every(({ code }) => code !== 'delete-line'));
    assert.equal(fixed(zh('登记库存，协助主管处理日常事务'), CODE, 'delete-line'), zh('登记库存'));
  });

  it('as needed is vague only where nothing says what the help is with', () => {
    for (const line of [
      'Pitch in wherever needed',
      'Support the team as needed',
      'Help other departments where needed',
      'Support product and design teams as needed',
      'Assist with special projects as needed',
      'Help the wider team and senior leadership when required',
    ])
      assert.deepEqual(said(en(line)), [[line, 'anything', 'delete-line']], line);
    for (const line of [
      'Support the stocktaking as needed',
      'Assist with trade fairs as needed',
      'Help out in the warehouse when needed',
      'Support content as needed',
      'Assist customers where needed',
    ])
      assert.deepEqual(said(en(line)), [], line);
  });

  it('says of what it names that nothing says what is done with it, and is not deleted', () => {
    for (const [line, object] of [
      ['协助领导完成季度经营报告相关工作', '季度经营报告'],
      ['协助店铺日常管理工作', '店铺'],
      ['协助门店日常运营工作', '门店'],
      ['协助运营短视频日常运营管理工作', '短视频'],
      ['协助会员日常管理工作', '会员'],
      ['协同各部门完成展会相关工作', '展会'],
      ['配合各部门做好项目相关工作', '项目'],
      ['协助处理社群的日常事务', '社群'],
      ['协助团队执行私域相关工作', '私域'],
      ['協助主管完成年度預算相關工作', '年度預算'],
      ['其他财务相关工作', '财务'],
      ['其他与小程序相关的工作', '小程序'],
      ['协助上级完成其他与公众号相关的工作', '公众号'],
    ] as const)
      assert.deepEqual(said(zh(line)), [[line, object, 'rewrite-duty']], line);
    for (const [line, object] of [
      ['Assist with the daily operations of the online shop', 'online shop'],
      ['Support the controller with quarterly report related tasks', 'quarterly report'],
    ] as const)
      assert.deepEqual(said(en(line)), [[line, object, 'rewrite-duty']], line);
  });

  it('is rewritten so that it still says whom it helps', () => {
    for (const [line, written] of [
      ['协助领导完成季度经营报告相关工作', '协助领导〔动作〕季度经营报告，以〔可衡量的目标〕为目标'],
      ['协助运营短视频日常运营管理工作', '协助运营〔动作〕短视频，以〔可衡量的目标〕为目标'],
      ['配合各部门做好展会相关工作', '配合各部门策划并执行展会，以〔可衡量的目标〕为目标'],
      ['协助店铺日常管理工作', '协助〔动作〕店铺，以〔可衡量的目标〕为目标'],
      ['协助官网运营的日常工作', '协助做好官网运营，以〔可衡量的目标〕为目标'],
      ['协助会员运营的日常工作', '协助分层运营会员，以〔可衡量的目标〕为目标'],
    ] as const)
      assert.equal(fixed(zh(line), CODE, 'rewrite-duty'), zh(written), line);
  });

  it('keeps the blanks that it sets around a Latin word', () => {
    for (const [line, written] of [
      ['负责 SEO 相关工作', '〔动作〕 SEO，以〔可衡量的目标〕为目标'],
      ['负责SEO相关工作', '〔动作〕SEO，以〔可衡量的目标〕为目标'],
      ['负责SEO 相关工作', '〔动作〕SEO，以〔可衡量的目标〕为目标'],
      ['负责 SEO 的相关工作', '〔动作〕 SEO，以〔可衡量的目标〕为目标'],
      ['协助完成 CRM 相关工作', '协助〔动作〕 CRM，以〔可衡量的目标〕为目标'],
      ['Responsible for SEO-related work', '[Verb] SEO to'],
    ] as const) {
      const text = (/\p{Script=Han}/u.test(line) ? zh : en)(line);
      assert.ok(fixed(text, CODE, 'rewrite-duty').includes(written), `${line}: ${fixed(text, CODE, 'rewrite-duty')}`);
    }
  });

  it('is left alone where another clause says more', () => {
    for (const line of [
      '跟进各门店装修进度，协同各部门完成装修相关工作',
      '盘点样品，协助团队完成展会相关工作',
      '撰写短视频脚本，协助店铺日常管理工作',
    ])
      assert.deepEqual(said(zh(line)), [], line);
  });
});

describe('A line that names an action and what it is done with', () => {
  it('is not vague, whatever is said of it besides', () => {
    for (const line of [
      '负责商品违规类型抽检和质检等相关工作',
      '负责平台内容审核相关工作',
      '负责老客户关系维护相关工作',
      '负责高中数学教学相关工作',
      '协助主管完成新品推广相关工作',
      '协助经理开展门店巡检相关工作',
      '参与样板间建设等相关工作',
      '协助产品完成积分商城的活动策划和运营相关工作',
      '负责仓库盘点的日常工作',
    ])
      assert.deepEqual(said(zh(line)), [], line);
  });

  it('says what is missing where the action stands alone, or the action is another thing’s name', () => {
    for (const [line, written] of [
      ['负责审核和质检相关工作', '审核和质检〔对象〕，以〔可衡量的目标〕为目标'],
      ['负责推广相关工作', '推广〔对象〕，以〔可衡量的目标〕为目标'],
      ['负责采购合同相关工作', '跟进并落实采购合同，以〔可衡量的目标〕为目标'],
      ['负责培训教室相关工作', '〔动作〕培训教室，以〔可衡量的目标〕为目标'],
    ] as const)
      assert.equal(fixed(zh(line), CODE, 'rewrite-duty'), zh(written), line);
  });
});

describe('A line about what somebody assigned', () => {
  it('is not vague where it says what is done about it', () => {
    for (const line of ['跟进领导交办事项的落实进度', '记录上级下达任务的完成率'])
      assert.deepEqual(said(zh(line)), [], line);
    for (const line of ['领导交办的事项', '完成上级安排的其他的工作'])
      assert.deepEqual(said(zh(line)), [[line, 'anything', 'delete-line']], line);
  });
});

describe('Of several works of a clause', () => {
  it('only what somebody assigns is marked and cut', () => {
    for (const [line, marked, left] of [
      ['销售报表以及完成领导交办的其他工作', '完成领导交办的其他工作', '销售报表'],
      ['客户档案、以及领导交办的其他事项', '领导交办的其他事项', '客户档案'],
      ['维护样品库及上级安排的其他工作', '上级安排的其他工作', '维护样品库'],
      ['催收尾款并完成公司下达的其他任务', '完成公司下达的其他任务', '催收尾款'],
      ['完成季度盘点和主管交代的其他事情', '主管交代的其他事情', '完成季度盘点'],
      ['维护老客户、完成公司及领导安排的其他工作', '完成公司及领导安排的其他工作', '维护老客户'],
      ['维护老客户、公司和领导安排的其他工作', '公司和领导安排的其他工作', '维护老客户'],
      ['領導交辦的其他事項以及客戶檔案', '領導交辦的其他事項', '客戶檔案'],
      ['订展位，撰写文案以及领导交办的其他工作', '领导交办的其他工作', '订展位，撰写文案'],
      ['上级安排的其他工作及维护客户', '上级安排的其他工作', '维护客户'],
      ['领导交办的其他事项和客户回访', '领导交办的其他事项', '客户回访'],
      ['領導交辦的其他工作及維護客戶', '領導交辦的其他工作', '維護客戶'],
      [
        '公司、领导交办的其他工作及维护客户、上级安排的其他工作',
        '上级安排的其他工作',
        '公司、领导交办的其他工作及维护客户',
      ],
    ] as const) {
      assert.deepEqual(said(zh(line)), [[marked, 'anything', 'delete-line']], line);
      assert.equal(fixed(zh(line), CODE, 'delete-line'), zh(left), line);
    }
  });

  it('who assigns is no work, however many they are', () => {
    for (const line of [
      '大区、分公司负责人交办的其他事务',
      '公司、部门安排的其他工作',
      '完成公司及部门领导交办的其他任务',
      '按时完成上级及部门其他领导交办的临时工作',
      '集团、各事业部领导交办的其他事项',
      '股东、董事长交代的其他事情',
      '完成上级领导或公司安排的其他工作',
      '参与和完成公司安排的其他工作',
      '协助或完成领导安排的其他事宜',
      '准确并按时完成直属上级吩咐的工作',
      '完成公司领导安排的其他任务和职责',
      '及时完成领导交办的其他工作',
      '积极参与公司安排的各项工作',
      '和领导交办的其他事项',
      '公司、领导交办的其他工作和上级安排的其他工作',
      '领导交办的其他工作和任务',
    ]) {
      assert.deepEqual(said(zh(line)), [[line, 'anything', 'delete-line']], line);
      assert.equal(fixed(zh(line), CODE, 'delete-line'), '## 岗位职责\n\n1. 开发新客户\n2. 商务谈判\n', line);
    }
  });
});

/** Every line that may be written instead of one. */
function rewritten(title: string, line: string): string[] {
  const isChinese = /\p{Script=Han}/u.test(line);
  const text = `# ${title}\n\n${(isChinese ? zh : en)(line)}`;
  return only(text, CODE).flatMap(({ fixes }) =>
    fixes
      .filter(({ code }) => code === 'rewrite-duty')
      .map(({ changes }) =>
        applyChanges(text, changes)
          .split('\n')
          .at(-3)!
          .replace(/^(?:\d\. |- )/u, ''),
      ),
  );
}

const GOAL = '，以〔可衡量的目标〕为目标';
const GOAL_EN = ', measured by [measurable goal]';

describe('A line with the name of a field of work', () => {
  const market = ['区域客户开发', '市场推广', '市场研究'];
  const marketing = ['客户开发与签约', '品牌传播与市场推广', '站内活动与用户转化'];
  const operations = ['销售数据与流程支持', '用户增长与留存', '内容与活动策划'];

  it('is claimed as work, since what it may mean are deeds already', () => {
    for (const [line, words] of [
      ['负责市场相关工作', market],
      ['市场相关事宜', market],
      ['处理市场方面的工作', market],
      ['负责公司市场方面的工作', market],
      ['负责营销相关工作', marketing],
      ['负责市场营销相关工作', marketing],
      ['负责Marketing相关工作', marketing],
      ['负责 marketing 相关工作', marketing],
      ['负责ｍａｒｋｅｔｉｎｇ相关工作', marketing],
      ['负责公司营销等相关工作', marketing],
      ['负责运营相关事务', operations],
      ['负责Operations相关工作', operations],
      ['负责商务相关工作', ['商务谈判与签约', '品牌联合推广', '平台与资源置换对接']],
      ['负责BD相关工作', ['客户开发与签约', '资源合作与渠道引流', '品牌异业合作']],
      ['负责销售相关工作', ['销售']],
      ['负责市场和运营相关工作', ['市场和运营']],
    ] as const)
      assert.deepEqual(
        rewritten('销售经理', line),
        words.map((it) => `负责${it}${GOAL}`),
        line,
      );
    const english = [
      'winning and signing customers',
      'brand communication and promotion',
      'in-product campaigns and user conversion',
    ];
    for (const [line, words] of [
      ['Responsible for marketing-related work', english],
      ['Handle Marketing related duties', english],
      [
        'Take care of ops-related matters',
        ['sales operations', 'user growth and retention', 'content and campaign planning'],
      ],
      ['Do sales-related work', ['sales']],
      ['Handle sales and marketing-related work', ['sales and marketing']],
    ] as const)
      assert.deepEqual(
        rewritten('Sales Manager', line),
        words.map((it) => `Responsible for ${it}${GOAL_EN}`),
        line,
      );
  });

  it('keeps the characters of its draft', () => {
    for (const [line, written] of [
      ['負責營銷相關工作', '負責客戶開發與簽約'],
      ['負責行銷相關工作', '負責行銷'],
    ] as const) {
      const text = `# 銷售經理\n\n## 崗位職責\n\n1. 開發新客戶\n2. ${line}\n3. 商務談判\n`;
      assert.equal(fixed(text, CODE, 'rewrite-duty'), text.replace(line, `${written}，以〔可衡量的目標〕為目標`));
    }
  });

  it('says no more than it did of who does it and how', () => {
    for (const [line, written] of [
      ['全面负责市场相关工作', '全面负责区域客户开发'],
      ['独立负责活动相关工作', '独立策划并执行活动'],
      ['参与市场相关工作', '参与区域客户开发'],
      ['参与活动相关工作', '参与策划并执行活动'],
      ['参与推广相关工作', '参与推广〔对象〕'],
    ] as const)
      assert.equal(rewritten('销售经理', line)[0], written + GOAL, line);
    for (const [line, written] of [
      ['Help with marketing-related work', `Help with winning and signing customers${GOAL_EN}`],
      ['Assist with event-related work', 'Help plan and run events to reach [measurable goal]'],
    ] as const)
      assert.equal(rewritten('Sales Manager', line)[0], written, line);
  });

  it('allows any work where it only helps somebody with that', () => {
    for (const line of ['协助主管做好营销方面的工作', '协助经理完成市场有关工作'])
      assert.deepEqual(said(zh(line)), [[line, 'anything', 'delete-line']], line);
  });
});

describe('The usual verb', () => {
  it('is that of the thing that the words end with', () => {
    for (const [object, written] of [
      ['客户', '开发并维护客户'],
      ['经销商', '开发并维护经销商'],
      ['线下展会', '策划并执行线下展会'],
      ['广告', '策划并投放广告'],
      ['公众号', '运营并维护公众号'],
      ['用户增长', '〔动作〕用户增长'],
      ['用户协议', '〔动作〕用户协议'],
      ['客户合同', '跟进并落实客户合同'],
      ['渠道政策', '〔动作〕渠道政策'],
      ['活动预算', '〔动作〕活动预算'],
      ['会议室', '〔动作〕会议室'],
      ['客户关系', '建立并维护客户关系'],
    ] as const)
      assert.deepEqual(rewritten('行政专员', `负责${object}相关工作`), [written + GOAL], object);
    for (const [object, written] of [
      ['customer', 'Win and keep customers'],
      ['trade show', 'Plan and run trade shows'],
      ['company event', 'Plan and run company events'],
      ['content', 'Plan and publish content'],
      ['social media', 'Plan and run social media'],
      ['search ad', 'Plan and place search ads'],
      ['customer acquisition', '[Verb] customer acquisition'],
      ['lead generation', '[Verb] lead generation'],
      ['user retention', '[Verb] user retention'],
      ['event planning', '[Verb] event planning'],
      ['customer service', '[Verb] customer service'],
    ] as const)
      assert.deepEqual(
        rewritten('Office Manager', `Handle ${object}-related work`),
        [`${written} to reach [measurable goal]`],
        object,
      );
  });

  it('is not asked for where the action holds its thing already', () => {
    for (const deed of ['获客', '拉新', '教学', '收银', '排班'])
      assert.deepEqual(rewritten('行政专员', `负责${deed}相关工作`), [`负责${deed}${GOAL}`], deed);
  });
});

describe('A line that allows any work, when it is deleted', () => {
  const after = (line: string, of: (line: string) => string): string => fixed(of(line), CODE, 'delete-line');

  it('goes with what only says when or by whose wish it is done', () => {
    for (const line of [
      '根据业务发展需求，完成分配的其他相关职责。',
      '按公司要求，完成領導交辦的其他工作',
      '在店长带领下，完成公司安排的其他任务；',
      '必要时，根据公司安排，完成领导交办的其他工作',
      '根据门店工作，按时完成店长交办的临时任务',
      '結合部門業務，處理領導交辦的其他工作',
      '依据上级通知，完成其他临时工作',
    ])
      assert.equal(after(line, zh), '## 岗位职责\n\n1. 开发新客户\n2. 商务谈判\n', line);
    for (const line of [
      'As needed, perform other duties as assigned.',
      'Under the store manager, perform other duties as assigned',
    ])
      assert.equal(after(line, en), '## Responsibilities\n\n- Win customers\n- Close deals\n', line);
  });

  it('takes no line below it along', () => {
    for (const below of ['职能要求：', '晋升通道：销售、主管', '我们做汽车'])
      assert.equal(
        fixed(`## 岗位职责\n\n1、开发新客户\n2、完成上司交办的各项工作任务\n${below}\n`, CODE, 'delete-line'),
        `## 岗位职责\n\n1、开发新客户\n${below}\n`,
      );
  });

  it('stays where what is left may be only why it is done', () => {
    for (const line of ['根据淡旺季，完成店长交办的其他任务', '按照店里的老规矩，處理主管交辦的其他工作'])
      assert.deepEqual(
        said(zh(line)).map((it) => (it as unknown[]).slice(1)),
        [['anything']],
        line,
      );
    assert.equal(after('按订单发货，完成店长交办的其他任务', zh), zh('按订单发货'));
  });

  it('goes with further work that has no name either', () => {
    for (const line of [
      'Assist with other tasks and projects as assigned',
      'Perform other duties as assigned and special projects',
      'Assist with other tasks, projects and duties as assigned',
      'Assist with other tasks, projects, and duties as needed.',
      'Projects, tasks, and other duties as assigned',
    ])
      assert.equal(after(line, en), '## Responsibilities\n\n- Win customers\n- Close deals\n', line);
    for (const [line, left] of [
      ['Win dealers, special projects and other duties as assigned', 'Win dealers'],
      ['Other duties as assigned and report weekly', 'report weekly'],
      ['Sales, other duties as assigned', 'Sales'],
    ] as const)
      assert.equal(after(line, en), en(left), line);
    assert.equal(after('维护客户，其他工作，完成领导交办的其他任务', zh), zh('维护客户'));
    assert.equal(after('維護客戶，領導交辦的其他任務，其他臨時工作', zh), zh('維護客戶'));
  });

  it('leaves work that stands before it without them', () => {
    assert.equal(after('维护客户关系，根据公司安排，完成领导交办的其他任务', zh), zh('维护客户关系'));
    assert.equal(after('根据客户需求制定方案，完成领导交办的其他工作', zh), zh('根据客户需求制定方案'));
    assert.equal(after('Answer dealers; as needed, perform other duties as assigned', en), en('Answer dealers'));
  });

  it('stays where it says what part of the time it takes', () => {
    for (const line of ['完成领导交办的其他任务（10%）', '完成领导交办的其他任务：10％。'])
      assert.deepEqual(
        said(zh(line)).map((it) => (it as unknown[]).slice(1)),
        [['anything']],
        line,
      );
    assert.deepEqual(
      said(en('Perform other duties as assigned (10 %).')).map((it) => (it as unknown[]).slice(1)),
      [['anything']],
    );
  });

  it('stays where what stands behind goes on with it', () => {
    for (const line of [
      '完成上级布置的工作，并能独立处理客诉',
      '完成领导交办的其他任务，同时维护老客户',
      '根据公司安排，完成领导交办的其他任务，并及时反馈',
    ])
      assert.deepEqual(
        said(zh(line)).map((it) => (it as unknown[]).slice(1)),
        [['anything']],
        line,
      );
    assert.deepEqual(
      said(en('Perform other duties as assigned, and report on them')).map((it) => (it as unknown[]).slice(1)),
      [['anything']],
    );
    assert.equal(after('完成领导交办的其他任务，维护老客户', zh), zh('维护老客户'));
  });
});

describe('A label of lines below it', () => {
  const CHINESE = ['其他工作', '布置会议室并接待来访客人', '完成上级委派的其他临时性工作'] as const;
  const ENGLISH = ['Other duties', 'Book rooms', 'Other tasks as assigned'] as const;
  const below: readonly [string, (lines: readonly string[]) => string][] = [
    ['unnumbered', ([label, ...lines]) => `${label}\n${lines.join('\n')}\n`],
    ['indented', ([label, ...lines]) => `${label}\n   ${lines.join('\n   ')}\n`],
    ['of points', ([label, ...lines]) => `${label}\n- ${lines.join('\n- ')}\n`],
    ['of points farther in', ([label, ...lines]) => `${label}\n   - ${lines.join('\n   - ')}\n`],
    ['of finer numbers', ([label, ...lines]) => `${label}\n（1）${lines[0]}\n（2）${lines[1]}\n`],
  ];
  const chinese = (write: (lines: readonly string[]) => string, lines: readonly string[]): string =>
    `销售内勤\n\n岗位职责：\n1. ${write(['订单处理', '录入订单并核对数量', '跟进发货'])}2. ${write(lines)}\n任职要求：\n1. 大专以上学历\n`;
  const english = (write: (lines: readonly string[]) => string, lines: readonly string[]): string =>
    `Clerk\n\nResponsibilities:\n1. ${write(['Orders', 'Enter orders', 'Track shipments'])}2. ${write(lines)}\nRequirements:\n1. A college degree\n`;

  for (const [name, write] of below)
    it(`is told of in none of its words, only the line below that says nothing is: ${name}`, () => {
      for (const [text, lines] of [
        [chinese(write, CHINESE), CHINESE],
        [english(write, ENGLISH), ENGLISH],
      ] as const) {
        const wish = { flavor: 'plaintext' } as const;
        assert.deepEqual(wordsWith(text, CODE, wish), [lines[2]], text);
        const rest = fixed(text, CODE, 'delete-line', wish);
        for (const line of lines.slice(0, 2)) assert.ok(rest.includes(line), rest);
        assert.ok(!rest.includes(lines[2]), rest);
      }
    });

  it('is none where running text of the company stands below it', () => {
    const text = (line: string): string =>
      `店铺运营\n\n岗位职责：\n1、上架商品\n2、${line}\n我们是一家做母婴用品的公司，成立八年，在三个城市设有分公司。\n`;
    assert.deepEqual(wordsWith(text('完成上级安排的其他工作'), CODE, { flavor: 'plaintext' }), [
      '完成上级安排的其他工作',
    ]);
  });

  it('is none where it says with its lines that any work may come, or goes on in the next line', () => {
    for (const line of ['其他工作\n   领导安排的临时任务', '其他工作'])
      assert.equal(only(zh(line), CODE).length, 1, line);
    assert.equal(only(en('Other\n  duties as assigned by the manager'), CODE).length, 1);
  });
});

describe('A line for any work at all', () => {
  const duties = (line: string): string =>
    `# Sales Manager\n\n## Responsibilities\n\n- Win new customers\n- ${line}\n- Close contracts\n`;
  for (const line of ['Ad hoc projects', 'Ad-hoc tasks as needed', 'Anything else needed', 'Help with ad hoc requests'])
    it(`is found where it says nothing else: ${line}`, () =>
      assert.deepEqual(wordsWith(duties(line), 'jd/vague-duty'), [line]));
  for (const line of ['Ad hoc reports for the board', 'Anything else needed to ship the fall catalog', 'Projects'])
    it(`is not where it says which: ${line}`, () => assert.deepEqual(wordsWith(duties(line), 'jd/vague-duty'), []));
});
