/** Lines of another role in a draft: told by what the whole analysis says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeOffRoleRule } from '../../../src/core/judgement/off-role.ts';
import { analyzer, engine } from '../../support/built-in.ts';

const folder = path.join(import.meta.dirname, '..', '..', '..', 'data', 'model');

interface Flagged {
  readonly line: string;
  readonly role: unknown;
}

function flagged(text: string, organizationRoles?: string[]): Flagged[] {
  const { findings } = analyzer.analyze(text, 'markdown', organizationRoles ? { organizationRoles } : {});
  return findings
    .filter(({ code }) => code === 'role/off-role-duty')
    .map(({ start, end, args }) => ({ line: text.slice(start, end), role: args.role }));
}

const jd = (title: string, heading: string, lines: readonly string[]): string =>
  `# ${title}\n\n## ${heading}\n\n${lines.map((line, at) => `${at + 1}. ${line}`).join('\n')}\n`;

const SALES = [
  '开拓区域内的企业客户，每周完成十次上门拜访',
  '了解客户需求，制作方案并报价',
  '主导商务谈判，推动合同签订',
  '跟进到期款项，保证按时回款',
];
const OPERATIONS = [
  '负责用户分层与召回，提升次月留存',
  '策划并执行社群活动，提高用户活跃',
  '跟踪日活、留存等运营数据并输出周报',
  '收集用户反馈，推动产品改进',
];
const MARKETING = [
  '制定年度品牌传播计划并落地',
  '负责媒体关系维护与新闻稿撰写',
  '管理信息流广告投放，优化获客成本',
  '筹备行业展会与新品发布会',
];
const ACCOUNT = '负责公众号的选题、撰写与日常更新，提升粉丝量和阅读量';

describe("another role's line in a draft", () => {
  it("is said to be operations' in a sales job description", () => {
    const found = flagged(jd('销售代表', '岗位职责', [...SALES, ACCOUNT]));
    assert.deepEqual(found, [{ line: ACCOUNT, role: 'operations' }]);
  });

  it('is said where the roles that are said to exist are none that anybody knows: a mistyped name silences nothing', () => {
    const text = jd('销售代表', '岗位职责', [...SALES, ACCOUNT]);
    assert.equal(flagged(text, ['sale', 'operation']).length, 1);
    assert.equal(flagged(text, ['sales', 'operation']).length, 0);
  });

  it('is found without a title that names the role', () => {
    const text = `岗位职责：\n${[...SALES, ACCOUNT].map((line, at) => `${at + 1}、${line}`).join('\n')}`;
    assert.deepEqual(flagged(text), [{ line: ACCOUNT, role: 'operations' }]);
  });

  it("is said to be sales' in an operations job description", () => {
    const line = '开发新客户，上门拜访并签订销售合同，完成回款任务';
    assert.deepEqual(flagged(jd('用户运营专员', '岗位职责', [...OPERATIONS, line])), [{ line, role: 'sales' }]);
  });

  it("is said to be marketing's in a sales job description", () => {
    const line = '负责品牌公关传播，维护媒体关系并撰写新闻稿';
    assert.deepEqual(flagged(jd('销售经理', '岗位职责', [...SALES, line])), [{ line, role: 'marketing' }]);
  });

  it('is found in English', () => {
    const text = jd('Sales Representative', 'Responsibilities', [
      'Prospect for new accounts and visit customers every week',
      'Prepare quotations and negotiate contracts',
      'Own the sales pipeline and meet the quarterly quota',
      'Plan brand campaigns, brief the media agency and write press releases',
    ]);
    assert.deepEqual(
      flagged(text).map(({ role }) => role),
      ['marketing'],
    );
  });

  it('is found in English in the everyday words of a posting, in American and in British spelling', () => {
    const marketing = [
      'Plan, run and optimise paid social campaigns',
      'Write press releases and pitch stories to journalists',
      'Own the brand guidelines and the tone of voice',
      'Produce white papers and case studies',
    ];
    const sales = [
      'Own a quarterly quota and close new business',
      'Prospect into target accounts by phone and email',
      'Negotiate prices and contract terms with procurement',
      'Run product demos for prospective customers',
    ];
    const foreign: readonly (readonly [title: string, own: readonly string[], line: string, role: string])[] = [
      ['Marketing Manager', marketing, 'Own a quarterly quota and close new business', 'sales'],
      ['Marketing Manager', marketing, 'Sell our software to hospitals and clinics in the region', 'sales'],
      ['Marketing Manager', marketing, 'Call back people who requested a quote and get them to buy', 'sales'],
      ['Account Executive', sales, 'Run paid search campaigns and landing page tests', 'marketing'],
      ['Account Executive', sales, 'Manage influencer partnerships and negotiate creator fees', 'marketing'],
      ['Account Executive', sales, 'Optimise web pages and improve search rankings', 'marketing'],
    ];
    for (const [title, own, line, role] of foreign) {
      assert.deepEqual(flagged(jd(title, 'Responsibilities', [...own, line])), [{ line, role }], line);
    }
  });

  it('is a warning in a clear case, whether all sources agree whose work it is or most', () => {
    const severityOf = (line: string): unknown => {
      const { findings } = analyzer.analyze(jd('销售代表', '岗位职责', [...SALES, line]), 'markdown');
      return findings.find(({ code }) => code === 'role/off-role-duty')?.severity;
    };
    assert.equal(severityOf('制定公司的品牌策略，管理品牌形象'), 'warning');
    assert.equal(severityOf(ACCOUNT), 'warning');
  });
});

describe('nothing is said of', () => {
  it('whose work an article is that explains who sells and who promotes', () => {
    const article = readFileSync(path.join(import.meta.dirname, '..', '..', '..', 'samples', 'README.md'), 'utf8');
    const { role, findings } = analyzer.analyze(article, 'markdown');
    assert.deepEqual({ role, findings }, { role: undefined, findings: [] });
  });

  it('a line about working with the other role', () => {
    for (const line of ['配合运营团队做好公众号活动的客户邀约', '为运营部提供客户反馈，支持社群活动策划']) {
      assert.deepEqual(flagged(jd('销售代表', '岗位职责', [...SALES, line])), [], line);
    }
  });

  it('work of a role that the organization does not have', () => {
    const text = jd('运营专员', '岗位职责', [...OPERATIONS, ...MARKETING.slice(0, 1), ...SALES.slice(0, 1)]);
    assert.deepEqual(flagged(text, ['operations']), []);
    assert.deepEqual(flagged(jd('销售代表', '岗位职责', [...SALES, ACCOUNT]), ['sales', 'marketing']), []);
  });

  it('what a company offers, who it is, and what it asks for', () => {
    const text =
      jd('销售代表', '岗位职责', SALES) +
      '\n## 任职要求\n\n- 了解社群运营和公众号更佳\n\n## 福利待遇\n\n- 品牌公关团队为你做个人品牌推广\n';
    assert.deepEqual(flagged(text), []);
  });

  it('a recipe, an engineer and a text of two words', () => {
    for (const text of [
      '# 番茄炒蛋\n\n1. 番茄切块，鸡蛋打散\n2. 热油炒蛋，盛出\n3. 炒番茄，倒回鸡蛋，加盐\n',
      jd('后端工程师', '岗位职责', ['设计并实现订单服务的接口', '优化数据库查询', '编写单元测试与技术文档']),
      '销售',
      '',
    ]) {
      assert.deepEqual(flagged(text), [], text);
    }
  });

  it("clean work of each role, and hardly ever of the pack's own duties", () => {
    const drafts: readonly (readonly [string, readonly string[]])[] = [
      ['销售代表', SALES],
      ['市场专员', MARKETING],
      ['运营专员', OPERATIONS],
    ];
    for (const [title, lines] of drafts) assert.deepEqual(flagged(jd(title, '岗位职责', lines)), [], title);
    let lines = 0;
    let wrong = 0;
    for (const language of ['zh', 'en'] as const) {
      for (const { id, name } of engine.pack.roles) {
        const duties = engine.pack.duties.filter(({ role, section }) => role === id && section === 'responsibility');
        for (let at = 0; at + 6 <= duties.length; at += 6) {
          const texts = duties.slice(at, at + 6).map(({ text }) => text[language]);
          const heading = language === 'zh' ? '岗位职责' : 'Responsibilities';
          lines += texts.length;
          wrong += flagged(jd(name[language], heading, texts)).length;
        }
      }
    }
    assert.ok(lines > 100);
    assert.ok(wrong <= 0.04 * lines, `${wrong} of ${lines}`);
  });
});

describe('the rule about lines of other roles', () => {
  it('is read from its file, and a broken one says so', () => {
    const rule = JSON.parse(readFileSync(path.join(folder, 'off-role.json'), 'utf8')) as Record<string, unknown>;
    assert.doesNotThrow(() => decodeOffRoleRule(rule));
    for (const broken of [
      undefined,
      {},
      { ...rule, bias: Number.NaN },
      { ...rule, weights: {} },
      { ...rule, more: 1 },
    ]) {
      assert.throws(() => decodeOffRoleRule(broken), /This is no rule about lines of other roles/);
    }
  });
});
