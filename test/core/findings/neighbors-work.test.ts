import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine, type Analysis } from '../../../src/core/index.ts';
import { findingMessage } from '../../../src/words/finding-words.ts';
import { engine, roleModel } from '../../support/built-in.ts';
import { knowledgeWith } from '../../support/team-files.ts';

const analyzer = engine.createAnalyzer(roleModel);

const QUERIES = ['写SQL取数，出各部门要的临时数据', '搭建经营数据看板', '统一指标体系和数据口径', '按月做数据质量检查'];
const SERVICE = ['接听来电，解答客户咨询', '受理投诉，跟进到客户满意', '办理退换货和退款', '登记工单，每周做质检'];
const PRODUCT = ['写需求文档，画原型', '组织需求评审，排版本规划', '跟进研发进度，做产品测试'];
const QUERIES_EN = [
  'Write SQL queries and build dashboards in Tableau',
  'Own metric definitions and data quality',
  'Run ad hoc analysis for other teams',
];

function jd(title: string, lines: readonly string[], head = '岗位职责'): string {
  return `# ${title}\n\n## ${head}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
}

function read(text: string): Analysis {
  return analyzer.analyze(text, 'markdown', { maximum: Infinity });
}

/** The professions that titles are asked about. */
function asked(text: string): unknown[] {
  return read(text).findings.flatMap(({ code, args }) => (code === 'role/title-mismatch' ? [args.role] : []));
}

describe('A role’s title over the work of another profession', () => {
  it('has no lines that are counted as the role’s', () => {
    const counts = (title: string, lines: readonly string[]): unknown =>
      engine.lineCounts(read(jd(title, lines)), analyzer).ofRole;
    assert.deepEqual(counts('数据运营', QUERIES), {});
    assert.deepEqual(counts('数据运营', ['活动策划与执行', '用户分层，推送召回', QUERIES[1]!]), { operations: 3 });
  });

  it('is asked about where nearly all duties are that profession’s', () => {
    for (const [title, lines, profession] of [
      ['数据运营', QUERIES, 'data'],
      ['用户运营专员', SERVICE, 'customer-service'],
      ['产品运营', PRODUCT, 'product'],
      ['运营助理', ['费用报销，整理记账凭证', '核对往来账，开具发票', '纳税申报'], 'finance'],
      ['内容运营', ['发布招聘信息，筛选简历', '安排面试，办理入离职', '做考勤统计和绩效考核'], 'human-resources'],
      ['市场专员', QUERIES, 'data'],
    ] as const)
      assert.deepEqual(asked(jd(title, lines)), [profession], title);
    assert.deepEqual(asked(jd('User Operations Specialist', QUERIES_EN, 'Responsibilities')), ['data']);
    const service = [
      'Answer customer inquiries by chat',
      'Resolve complaints',
      'Process refunds',
      'Log support tickets',
    ];
    assert.deepEqual(asked(jd('Sales Manager', service, 'Responsibilities')), ['customer-service']);
  });

  it('is asked quietly, in the words of the trade, and no name is proposed', () => {
    for (const [text, locale, sentence] of [
      [jd('数据运营', QUERIES), 'zh', '标题写的是运营，职责读着却是数据分析的活。有意这样写的吗？是就不用改。'],
      [
        jd('User Operations Specialist', QUERIES_EN, 'Responsibilities'),
        'en',
        'The title says operations, but the work reads as data and analytics. Intended? Then leave it.',
      ],
    ] as const) {
      const analysis = read(text);
      const finding = analysis.findings.find(({ code }) => code === 'role/title-mismatch')!;
      assert.equal(finding.severity, 'information');
      assert.equal(findingMessage(finding, locale, engine.index), sentence);
      const offered = analyzer.fixesOf(analysis, finding).filter(({ code }) => !code.startsWith('suppress'));
      assert.deepEqual(offered, []);
    }
  });

  it('is the news, and not what the role lacks or the single line', () => {
    const text = jd('数据运营', [...QUERIES, '完成领导交办的其他工作']);
    const codes = read(text).findings.map(({ code }) => code);
    assert.ok(codes.includes('role/title-mismatch'));
    assert.ok(!codes.includes('role/missing-core') && !codes.includes('role/off-role-duty'), codes.join());
  });

  it('is not asked about where a duty is the role’s own, or many name nothing of the profession', () => {
    for (const text of [
      jd('数据运营', ['写SQL取数', '搭建数据看板', '召回流失用户，提升留存']),
      jd('产品运营', ['写新功能的使用教程', '策划拉新和促活活动', '搭建活动数据看板', '提升次月留存']),
      jd('产品运营', ['推动功能上线后的使用', '写需求文档', '做活动，看数据', '维护用户群']),
      jd('用户运营专员', ['解答用户咨询', '处理投诉', '维护用户社群，提升活跃', '策划会员日活动']),
      jd('运营专员', ['写SQL取数', '对接设计出图', '盯活动上线', '跟场地方沟通']),
      jd('运营专员', QUERIES.slice(0, 2)),
    ])
      assert.deepEqual(asked(text), [], text);
  });

  it('is not asked about where the title names the profession, or role: says the role', () => {
    assert.deepEqual(asked(jd('售后客服运营', SERVICE)), []);
    assert.deepEqual(asked(jd('运营/数据分析专员', QUERIES)), []);
    assert.deepEqual(asked(`---\nrole: operations\n---\n\n${jd('数据运营', QUERIES)}`), []);
  });

  it('is not asked about in a plan', () => {
    const plan = `# 运营部数据建设计划\n\n## 行动\n\n${QUERIES.map((line) => `- ${line}\n`).join('')}`;
    assert.deepEqual(asked(plan), []);
  });

  it('is not asked about for a neighbor that a team compares: its lines are told one by one', async () => {
    const knowledge = await knowledgeWith('neighbors: { data: { rank: compared } }');
    const own = createEngine([knowledge.compiled]).createAnalyzer(roleModel);
    const { findings } = own.analyze(jd('数据运营', QUERIES), 'markdown', {});
    assert.ok(!findings.some(({ code, args }) => code === 'role/title-mismatch' && args.against === 'work'));
  });
});
