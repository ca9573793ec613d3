import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine, type Analysis } from '../../../src/core/index.ts';
import { findingMessage } from '../../../src/words/finding-words.ts';
import { engine, roleModel } from '../../support/built-in.ts';
import { knowledgeWith, said } from '../../support/team-files.ts';

const SELLING = [
  '开发新客户，完成客户拜访',
  '签订合同并跟进回款',
  '商务谈判，报价与议价',
  '催收逾期回款',
  '电话邀约客户上门洽谈，促成签约',
  '完成个人销售业绩目标',
];
const SELLING_EN = [
  'Prospect for new customers and qualify leads',
  'Negotiate prices and sign contracts',
  'Visit key accounts and renew their contracts',
  'Forecast sales and hit your quota',
];

function jd(title: string, lines: readonly string[], head = '岗位职责'): string {
  return `# ${title}\n\n## ${head}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
}

async function analyzerWith(pack: string): Promise<(text: string) => [Analysis, readonly string[]]> {
  const knowledge = await knowledgeWith(pack);
  assert.deepEqual(said(knowledge), []);
  const engine = createEngine([knowledge.compiled]);
  const analyzer = engine.createAnalyzer(roleModel);
  return (text) => {
    const analysis = analyzer.analyze(text, 'markdown', {});
    const found = analysis.findings.filter(({ code }) => code === 'role/title-mismatch');
    return [analysis, found.map((it) => findingMessage(it, analysis.language === 'en' ? 'en' : 'zh', engine.index))];
  };
}

describe('A title over work that is mostly another role’s', () => {
  const asked = (text: string): unknown[] =>
    engine
      .createAnalyzer(roleModel)
      .analyze(text, 'markdown')
      .findings.filter(({ code }) => code === 'role/title-mismatch')
      .map(({ args }) => args.role);

  it('is asked about where as many lines name work of both, but far more speak of the other', () => {
    const spoken = [
      '给名单上的老板打电话介绍贷款，约来公司面签',
      '每天加企业主微信，跟进意向，完成放款任务',
      '陪客户办手续，催客户按时还清服务费',
      '按月完成业绩，业绩高提成高',
    ];
    const shared = ['解答客户的使用问题', '处理客户投诉', '收集客户反馈'];
    assert.deepEqual(asked(jd('产品运营', [...spoken, ...shared])), ['sales']);
  });

  it('is asked about below `role:` without a value as where there is none', () => {
    for (const head of ['', '---\nrole:\n---\n\n', '---\nrole: ""\n---\n\n'])
      assert.deepEqual(asked(head + jd('数据分析师', SELLING)), ['sales'], head);
  });

  it('is not asked about where half of the lines are its own', () => {
    const own = ['维护用户社群，提高留存', '策划站内活动', '更新公众号推文', '召回流失用户'];
    assert.deepEqual(asked(jd('产品运营', [...SELLING.slice(0, 4), ...own])), []);
  });
});

describe('The title of a role that a team compares', () => {
  const PROMOTED = 'neighbors: { data: { rank: compared }, human-resources: { rank: compared } }';

  it('is asked about as before where a neighbor became the role and nearly all work is another’s', async () => {
    const read = await analyzerWith(PROMOTED);
    for (const [text, sentence] of [
      [jd('数据分析师', SELLING), /^标题写的是数据分析，职责读着却是销售的活。/u],
      [jd('人力资源经理', SELLING), /^标题写的是人力资源，职责读着却是销售的活。/u],
      [
        jd('Data Analyst', SELLING_EN, 'Responsibilities'),
        /^The title says data and analytics, but the work reads as sales\./u,
      ],
    ] as const) {
      const [{ findings, declared }, sentences] = read(text);
      assert.equal(declared?.from, 'title');
      assert.equal(sentences.length, 1, text);
      assert.match(sentences[0]!, sentence);
      assert.ok(!findings.some(({ code }) => code === 'role/off-role-duty'), 'the title is the finding');
    }
  });

  it('is that of a neighbor whatever a line below speaks of, and that line is found', async () => {
    const read = await analyzerWith('neighbors: { customer-success: { rank: compared } }');
    const success = ['上线培训与首月陪跑', '盯健康分，预警流失', '每季度做一次客户复盘会', '收集产品反馈'];
    const [analysis] = read(jd('客户成功经理（CSM）', [...success, '开发新客户，每月新签三家']));
    assert.equal(analysis.declared?.role, 'customer-success');
    assert.deepEqual(
      analysis.findings.filter(({ code }) => code === 'role/off-role-duty').map(({ args }) => args.role),
      ['sales'],
    );
    const english = ['Run onboarding for new customers', 'Watch health scores and adoption', 'Hold quarterly reviews'];
    const selling = 'Cold call new prospects and close new business';
    const [read2] = read(jd('Customer Success Manager', [...english, selling], 'Responsibilities'));
    assert.equal(read2.declared?.role, 'customer-success');
  });

  it('is not asked about where a line is its own, where few lines say anything, or where role: says it', async () => {
    const read = await analyzerWith(PROMOTED);
    for (const text of [
      jd('数据分析师', [...SELLING, '搭建数据看板']),
      jd('数据分析师', SELLING.slice(0, 3)),
      `---\nrole: data\n---\n\n${jd('数据分析师', SELLING)}`,
      jd('数据分析师', ['搭建数据看板', '统一数据口径', '做AB实验分析', '写取数脚本']),
    ])
      assert.deepEqual(read(text)[1], [], text);
  });

  const OWN = 'roles: { bd: { name: { zh: 商务, en: Partnerships }, titles: { mid: 商务拓展经理 } } }\n';

  it('is not asked about where the team says little of what the role does', async () => {
    const read = await analyzerWith(`${OWN}activities: { recruit-distributors: { owns: bd } }\n`);
    assert.deepEqual(read(jd('商务拓展经理', SELLING))[1], []);
  });

  it('is asked about where the team says as much of it as is known of a neighbor', async () => {
    const verbs = ['谈', '审', '排', '核', '盯', '催', '签', '评'];
    const activities = verbs.map(
      (verb, at) => `  own-${at}: { name: ${verb}联名协议, stage: deal, owns: bd, wordings: [${verb}联名协议] }\n`,
    );
    const read = await analyzerWith(`${OWN}activities:\n${activities.join('')}`);
    const [sentence] = read(jd('商务拓展经理', SELLING))[1];
    assert.match(sentence!, /^标题写的是商务，职责读着却是销售的活。/u);
    assert.deepEqual(read(jd('商务拓展经理', [...SELLING, '谈联名协议']))[1], []);
  });
});
