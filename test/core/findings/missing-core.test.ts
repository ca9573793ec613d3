import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges, type Finding } from '../../../src/core/index.ts';
import { analyzer } from '../../support/built-in.ts';

const SALES = `# 销售经理

## 岗位职责

1. 开发新客户，拜访客户
2. 完成销售额目标
3. 商务谈判与签约
4. 维护客户关系

## 任职要求

- 三年经验
`;

/** A job description with some duties. */
function post(title: string, ...duties: readonly string[]): string {
  const heading = /\p{Script=Han}/u.test(title) ? '岗位职责' : 'Responsibilities';
  return `# ${title}\n\n## ${heading}\n\n${duties.map((duty) => `- ${duty}\n`).join('')}`;
}

function findingIn(text: string): Finding | undefined {
  return analyzer.analyze(text, 'markdown').findings.find(({ code }) => code === 'role/missing-core');
}

/** What a post is said to lack. */
function missing(text: string): unknown {
  return findingIn(text)?.args.missing;
}

/** The text with all that it lacks. */
function completed(text: string): string {
  const analysis = analyzer.analyze(text, 'markdown');
  const fixes = analyzer.fixesOf(analysis, findingIn(text)!).filter(({ code }) => code === 'insert-duty');
  assert.equal(fixes.length, 1);
  return applyChanges(text, fixes[0]!.changes);
}

describe('Work that a post of its kind does and no line says', () => {
  it('is named once, at the heading of the duties', () => {
    const found = analyzer.analyze(SALES, 'markdown').findings.filter(({ code }) => code === 'role/missing-core');
    assert.deepEqual(
      found.map(({ start, end }) => SALES.slice(start, end)),
      ['岗位职责'],
    );
    assert.deepEqual(found[0]!.args.missing, ['needs-discovery']);
  });

  it('is inserted at the end of the list with the next number, and is there then', () => {
    const after = completed(SALES);
    assert.match(after, /4\. 维护客户关系\n5\. 问清客户的需求[^\n]+[^。\n]\n\n## 任职要求/);
    assert.equal(missing(after), undefined);
  });

  it('is inserted behind the last clause of a paragraph', () => {
    const clauses = '# 销售经理\n\n岗位职责：1、开发新客户；2、完成销售额；3、商务谈判；4、维护客户关系。\n';
    assert.match(completed(clauses), /4、维护客户关系；5、问清客户的需求[^\n]+理由和费用。\n$/);
  });

  it('is there where a line names any activity of that work', () => {
    const lines = ['开发新客户，电话约访', '维护客户关系，定期回访', '整理客户档案', '扩大片区的市场份额'];
    assert.deepEqual(missing(post('销售代表', ...lines)), ['closing']);
    for (const line of ['给客户报价，跟进订单', '参加投标', '签订合同', '促成成交']) {
      assert.equal(missing(post('销售代表', ...lines, line)), undefined, line);
    }
  });

  it('is there where another section names an activity of it: what is measured or must be known', () => {
    const duties = ['开发新客户，电话约访', '维护客户关系，定期回访', '整理客户档案', '扩大片区的市场份额'];
    const text = post('销售代表', ...duties);
    assert.deepEqual(missing(text), ['closing']);
    for (const below of ['## 考核指标\n\n- 直播卖货\n', '## 任职要求\n\n- 能独立做标书\n'])
      assert.equal(missing(`${text}\n${below}`), undefined, below);
  });

  it('is there where a line below the list says what is measured', () => {
    const duties = [
      'Prospect into dental groups',
      'Run discovery calls',
      'Give product demos',
      'Negotiate terms and close the contract',
    ];
    const posting = (line: string): string => `${post('Account Executive', ...duties)}\n${line}\n`;
    assert.deepEqual(missing(posting('We are 40 people.')), ['target']);
    assert.equal(missing(posting('Numbers: $42k new ARR a month once ramped')), undefined);
  });

  it('is what the trade of that language expects: a sales manager leads a team in English', () => {
    const duties = [
      'Own the regional quota',
      'Forecast the quarter every Monday',
      'Approve discounts',
      'Win new accounts',
    ];
    assert.deepEqual(missing(post('Sales Manager', ...duties)), ['team']);
    assert.equal(missing(post('Sales Manager', ...duties, 'Lead and coach six account executives')), undefined);
    const seller = [
      'Prospect into mid-market accounts',
      'Run discovery calls',
      'Give product demos',
      'Grow the margin of the patch',
    ];
    assert.deepEqual(missing(post('Account Executive', ...seller)), ['closing']);
  });

  it('is done by who is measured by it: a sales target is only met by closing', () => {
    const lines = ['开发新客户，电话约访', '维护客户关系，定期回访', '整理客户档案'];
    for (const line of [
      '背季度销售指标',
      '完成公司的销售任务',
      '确保达成销售目标',
      '独立跑单，出业绩',
      '完成年度销售预算',
    ]) {
      assert.equal(missing(post('销售代表', ...lines, line)), undefined, line);
    }
    const seller = ['Prospect into mid-market accounts', 'Run discovery calls', 'Give product demos'];
    for (const line of ['Carry an annual quota', 'Hit your monthly sales target']) {
      assert.equal(missing(post('Account Executive', ...seller, line)), undefined, line);
    }
  });

  it('fits the specialization, and so does the line that is offered', () => {
    const media = post('新媒体运营', '公众号选题与撰写', '拍摄剪辑短视频', '涨粉，回复评论', '策划粉丝活动');
    assert.deepEqual(missing(media), ['data']);
    assert.match(completed(media), /\n- 每周统计各条内容的播放或阅读、互动和涨粉/);
    assert.equal(missing(completed(media)), undefined);
  });

  it('is offered in words that fit a shop, a car house and an office alike', () => {
    const cars = ['接待进店顾客，讲解车型', '安排试乘试驾', '谈价签约，办理购车手续', '回访老客户'];
    assert.deepEqual(missing(post('汽车销售顾问', ...cars)), ['target']);
    assert.match(
      completed(post('汽车销售顾问', ...cars)),
      /\n- 承担个人〔周期[^〕]*〕销售指标〔指标，例如销售额、签约数或新客户数〕/,
    );
    const closing = ['深入了解客户的保障需求', '电话邀约，拜访新客户', '扩大片区的市场份额', '定期回访老客户'];
    assert.deepEqual(missing(post('大客户销售', ...closing)), ['closing']);
    assert.match(
      completed(post('大客户销售', ...closing)),
      /\n- 与客户谈妥〔条件，例如价格、付款方式或服务范围〕，促成签约或下单/,
    );
    const seller = [
      'Prospect into mid-market accounts',
      'Run discovery calls',
      'Give product demos',
      'Grow the margin of the patch',
    ];
    assert.match(
      completed(post('Account Executive', ...seller)),
      /\n- Agree on \[terms, e\.g\. price, payment or scope of service\] with the customer/,
    );
  });

  it('is offered as the work that is missing: who keeps no customers is to keep them', () => {
    const trade = ['回复询盘，给客户报价', '开发海外新客户', '参加展会，谈判签约', '跟进订单和出货', '背季度销售指标'];
    assert.deepEqual(missing(post('销售代表', ...trade.slice(1, 3), ...trade.slice(4), '了解客户需求')), [
      'customer-care',
    ]);
    const after = completed(post('销售代表', ...trade.slice(1, 3), ...trade.slice(4), '了解客户需求'));
    assert.match(after, /\n- 定期回访老客户，了解近况/);
  });

  it('speaks of the members of a community, and of a shop or an account where it is not known which', () => {
    const groups = ['维护社群日常秩序', '策划社群活动和话题', '在群里答疑，带动互动', '收集用户反馈给产品团队'];
    assert.deepEqual(missing(post('社群运营', ...groups)), ['data']);
    assert.match(completed(post('社群运营', ...groups)), /\n- 每周统计社群的活跃人数、发言和退出情况/);
  });

  it('is inserted below the last duty where perks stand below it, with one sign at its end', () => {
    const perks =
      '# 销售经理\n\n岗位职责：\n\n1. 开发新客户，拜访客户；\n2. 完成销售额目标；\n3. 商务谈判与签约；\n4. 维护客户关系。；\n5. 五险一金，带薪年假，提成60%\n';
    assert.match(
      completed(perks),
      /4\. 维护客户关系。；\n5\. 问清客户的需求[^\n]+[^。]；\n6\. 五险一金，带薪年假，提成60%\n$/,
    );
    const paid =
      '# Account Executive\n\n## Responsibilities\n\n1. Prospect into mid-market accounts\n2. Run discovery calls\n3. Give product demos\n4. Grow the margin of the patch\n5. Competitive salary, health insurance and paid vacation\n';
    assert.match(
      completed(paid),
      /4\. Grow the margin of the patch\n5\. Agree on \[terms[^\n]+\n6\. Competitive salary/,
    );
  });

  describe('is inserted above the line that allows any other work', () => {
    const duties = ['开发新客户，拜访客户', '完成销售额目标', '商务谈判与签约', '维护客户关系'];
    const numbered = (lines: readonly string[], write: (at: number) => string): string =>
      lines.map((line, at) => `${write(at + 1)}${line}\n`).join('');
    for (const last of [
      '完成上级交办的其他工作',
      '领导安排的其他临时性任务',
      '其他：完成部门经理交代的其他事项',
      '其他相关工作',
    ]) {
      for (const write of [(n: number) => `${n}. `, (n: number) => `${n}、`, (n: number) => `（${n}）`]) {
        it(`${write(5)}${last}`, () => {
          const after = completed(`# 销售经理\n\n岗位职责：\n\n${numbered([...duties, last], write)}`);
          assert.equal(after.split('\n')[8]!.startsWith(`${write(5)}问清客户的需求`), true, after);
          assert.equal(after.split('\n')[9], `${write(6)}${last}`);
        });
      }
    }
    const seller = [
      'Prospect into mid-market accounts',
      'Run discovery calls',
      'Give product demos',
      'Grow the margin of the patch',
    ];
    for (const last of ['Other duties as assigned', 'Perform other tasks as assigned by the team lead.']) {
      it(last, () => {
        const after = completed(
          `# Account Executive\n\n## Responsibilities\n\n${numbered([...seller, last], (n) => `${n}. `)}`,
        );
        assert.match(after, /4\. Grow the margin of the patch\n5\. Agree on \[terms[^\n]+\n6\. /);
        assert.ok(after.endsWith(`\n6. ${last}\n`));
      });
    }

    it('and above perks below it', () => {
      const text = `# 销售经理\n\n岗位职责：\n\n${numbered([...duties, '完成领导交办的其他任务', '五险一金，带薪年假，提成60%'], (n) => `${n}. `)}`;
      assert.match(completed(text), /\n5\. 问清客户[^\n]+\n6\. 完成领导交办的其他任务\n7\. 五险一金[^\n]+\n$/);
    });

    it('but not above a line that says something else as well, or what the other work is', () => {
      for (const last of ['整理客户档案，完成上级交办的其他工作', '负责展会相关工作', '完成其他同事的交接']) {
        const after = completed(`# 销售经理\n\n岗位职责：\n\n${numbered([...duties, last], (n) => `${n}. `)}`);
        assert.match(after, /\n5\. [^\n]+\n6\. 问清客户的需求[^\n]+\n$/, last);
      }
    });
  });

  it('fits the seniority: a director leads, whoever closes', () => {
    const duties = ['制定年度销售目标并分解到区域', '开发战略大客户', '审批特价与折扣', '预测季度签约'];
    assert.deepEqual(missing(post('销售总监', ...duties)), ['team']);
    assert.equal(missing(post('销售总监', ...duties, '带20人销售团队')), undefined);
  });

  it('is not asked of those who help or learn, nor of a part of the role', () => {
    const duties = ['开发新客户，拜访客户', '完成销售额目标', '商务谈判与签约', '维护客户关系'];
    assert.deepEqual(missing(post('销售经理', ...duties)), ['needs-discovery']);
    for (const title of ['销售经理助理', '销售经理（实习）', '兼职销售经理', '销售经理（储备）']) {
      assert.equal(missing(post(title, ...duties)), undefined, title);
    }
    assert.equal(
      missing(post('销售开发代表', '电话开发陌生客户', '邀约面谈', '筛选线索', '把商机转给客户经理')),
      undefined,
    );
    assert.equal(
      missing(post('SEO Specialist', 'Research keywords', 'Fix crawl errors', 'Build links', 'Write briefs')),
      undefined,
    );
    assert.equal(
      missing(post('Sales Assistant', 'Prepare quotes', 'Answer calls', 'Update the CRM', 'Send samples')),
      undefined,
    );
  });

  it('is not asked of who sells through distributors or a team', () => {
    const duties = ['完成区域销售指标', '商务谈判，签订年度合同', '维护客户关系'];
    assert.equal(missing(post('销售经理', ...duties, '开发和管理经销商')), undefined);
    assert.equal(missing(post('销售经理', ...duties, '带领销售团队，培训销售')), undefined);
  });

  it('is not asked where several parts of the work are missing: that post is a narrower one', () => {
    assert.equal(missing(post('销售经理', '维护客户关系', '处理客户投诉', '整理客户档案', '定期回访客户')), undefined);
  });

  it('is not asked of a short draft, a plan, or a text that speaks of another role', () => {
    assert.equal(missing(post('销售经理', '开发新客户', '商务谈判与签约', '维护客户关系')), undefined);
    assert.equal(missing(SALES.replace('# 销售', '---\nkind: plan\n---\n\n# 销售')), undefined);
    assert.equal(missing(post('销售经理', '公众号选题', '社群促活', '策划站内活动', '看留存数据')), undefined);
  });
});
