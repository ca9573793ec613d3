import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readFrontMatter } from '../../../src/core/draft/front-matter.ts';
import { readBrief } from '../../../src/core/draft/role-brief.ts';
import { fixed, only, wordsWith } from './support.ts';

const zh = (brief: string, duties: readonly string[], metrics: readonly string[] = []): string =>
  `---\nrole: sales\nbrief:\n${brief}---\n\n# 销售经理\n\n## 岗位职责\n\n${duties.map((it) => `- ${it}\n`).join('')}${
    metrics.length > 0 ? `\n## 考核指标\n\n${metrics.map((it) => `- ${it}\n`).join('')}` : ''
  }`;
const en = (not: string, duties: readonly string[]): string =>
  `---\nrole: sales\nbrief:\n  not:\n    - ${not}\n---\n\n# Sales Manager\n\n## Responsibilities\n\n${duties.map((it) => `- ${it}\n`).join('')}`;
const DUTIES = ['拜访重点客户', '主导商务谈判', '跟进合同和回款'];

describe('A draft with the brief of its role', () => {
  it('has a line that does what the brief says the job does not do', () => {
    const brief = '  not:\n    - 投放广告\n    - 报销审核\n';
    const text = zh(brief, [...DUTIES, '在信息流平台投放品牌广告', '每月做报销审核和归档']);
    assert.deepEqual(wordsWith(text, 'jd/brief'), ['在信息流平台投放品牌广告', '每月做报销审核和归档']);
    assert.deepEqual(only(text, 'jd/brief')[0]?.args, { words: '投放广告' });
    assert.equal(fixed(text, 'jd/brief', 'cut-line'), text.replace('- 在信息流平台投放品牌广告\n', ''));
  });

  it('is read where the brief stands in brackets or is one value', () => {
    for (const brief of ['  not: [公众号选题, 报销审核]\n', '  not: "报销审核"\n']) {
      assert.deepEqual(wordsWith(zh(brief, [...DUTIES, '做报销审核']), 'jd/brief'), ['做报销审核'], brief);
    }
  });

  it('says its things without the quotes, comments and signs of the front matter, whatever that is written in', () => {
    const yaml = (list: string): string => `---\nrole: sales\nbrief:\n${list}---\n`;
    const said = ['签约 "A" 类门店', '审核, 归档报销', '赢单 # 10', 'Visit key accounts'];
    const [first, second, third, fourth] = ['签约 \\"A\\" 类门店', ...said.slice(1)];
    const fronts: [string, string][] = [
      [
        'a list with comments, and a thing on two lines',
        yaml(
          `  outcomes:\n    # 去年：“续约”\n    - "${first}" # 每季度\n    - ${second}   # 每月\n    - '${third}'\n    - Visit key\n      accounts\n`,
        ),
      ],
      ['brackets', yaml(`  outcomes: ["${first}", "${second}", '${third}', ${fourth}]\n`)],
      [
        'brackets over several lines',
        yaml(
          `  outcomes: [\n    # 去年\n    "${first}", # 每季度\n    "${second}",\n    '${third}',\n    ${fourth},\n  ]\n`,
        ),
      ],
      ['a text that keeps its lines', yaml(`  outcomes: |\n${said.map((it) => `    ${it}\n`).join('')}`)],
      [
        'TOML',
        `+++\nrole = "sales"\n[brief]\noutcomes = [\n  "${first}", # 每季度\n  "${second}",\n  '${third}', "${fourth}"]\n+++\n`,
      ],
      ['JSON', `{ "role": "sales", "brief": { "outcomes": ["${first}", "${second}", "${third}", "${fourth}"] } }\n`],
    ];
    for (const [what, front] of fronts) {
      assert.deepEqual(
        readBrief(readFrontMatter(front))?.outcomes.map(({ words }) => words),
        said,
        what,
      );
    }
    const text = zh('  outcomes:\n    # was: 续约\n    - 打开西南市场 # 两年内\n', DUTIES);
    assert.deepEqual(
      only(text, 'jd/brief-gap').map(({ args }) => args),
      [{ what: 'outcome', words: '打开西南市场' }],
    );
  });

  it('has none where the line helps those who do it, or does something else', () => {
    const brief = '  not:\n    - 公众号选题\n';
    assert.deepEqual(wordsWith(zh(brief, [...DUTIES, '配合运营做公众号选题']), 'jd/brief'), []);
    assert.deepEqual(wordsWith(zh(brief, [...DUTIES, '整理客户档案']), 'jd/brief'), []);
    assert.deepEqual(wordsWith(zh('  outcomes:\n    - 公众号选题\n', DUTIES), 'jd/brief'), []);
  });

  it('lacks an outcome that no duty serves', () => {
    const brief = '  outcomes:\n    - 打开西南市场\n    - 大客户续约率到九成\n';
    assert.deepEqual(
      only(zh(brief, [...DUTIES, '推动大客户续约']), 'jd/brief-gap').map(({ args, severity }) => [args, severity]),
      [[{ what: 'outcome', words: '打开西南市场' }, 'hint']],
    );
    assert.deepEqual(only(zh(brief, ['拜访客户']), 'jd/brief-gap'), [], 'only begun');
  });

  it('lacks a metric of the brief', () => {
    const brief = '  metrics:\n    - 毛利率\n    - 回款额\n';
    assert.deepEqual(
      only(zh(brief, DUTIES, ['季度回款额']), 'jd/brief-gap').map(({ args }) => args),
      [{ what: 'metric', words: '毛利率' }],
    );
    assert.deepEqual(only(zh(brief, DUTIES), 'jd/brief-gap'), [], 'no metrics yet');
  });

  it('says what is not done in other forms of the same words', () => {
    const cases: [not: string, duty: string][] = [
      ['Renewals', 'Renew contracts before they run out'],
      ['Contract drafting', 'Draft and check contracts with resellers'],
      ['Translation', 'Translate all brochures into German'],
      ['Managing the warehouse', 'Supervise the warehouse on Saturdays'],
      ['Salesforce administration', 'Administer Salesforce for the whole office'],
    ];
    for (const [not, duty] of cases) assert.deepEqual(wordsWith(en(not, [duty]), 'jd/brief'), [duty], duty);
    const apart = '为门店讲新品，每月做一次培训';
    assert.deepEqual(wordsWith(zh('  not:\n    - 组织门店培训\n', [...DUTIES, apart]), 'jd/brief'), [apart]);
    const first = '撰写行业文章，每周两篇';
    assert.deepEqual(wordsWith(zh('  not:\n    - 写文章\n', [...DUTIES, first]), 'jd/brief'), [first]);
    const later = '参与展会筹备，负责撰写公众号推文';
    assert.deepEqual(wordsWith(zh('  not:\n    - 公众号推文\n', [...DUTIES, later]), 'jd/brief'), [later]);
  });

  it('does not do what a line only speaks of, or hands to the one who owns it', () => {
    assert.deepEqual(wordsWith(en('Renewals', ['Hand signed customers over before renewals']), 'jd/brief'), []);
    const owned =
      '  owners:\n    - 素材设计：创意组\n    - Legal review - counsel\n  not:\n    - 素材设计\n    - Legal review\n';
    const duties = ['给创意组提素材设计需求', 'Send every contract to counsel for legal review'];
    for (const duty of duties) assert.deepEqual(wordsWith(zh(owned, [...DUTIES, duty]), 'jd/brief'), [], duty);
    const alone = '做落地页的素材设计';
    assert.deepEqual(wordsWith(zh(owned, [...DUTIES, alone]), 'jd/brief'), [alone]);
  });

  it('serves an outcome whatever number, time and form of the word it is said with', () => {
    const served = (outcome: string, duty: string): void => {
      const brief = `  outcomes:\n    - ${outcome}\n`;
      assert.deepEqual(only(zh(brief, [...DUTIES, duty]), 'jd/brief-gap'), [], outcome);
    };
    served('全年退货 300 件以内', '分析退货的原因');
    served('每场到场 60 人以上', '打电话请客户到场');
    served('Leads routed to sales within five minutes', 'Build the routing of leads');
    served('Returns processed in three days', 'Look after the returns process');
  });

  it('is not served by words of the title or of numbers alone', () => {
    const unserved = (title: string, outcome: string, duties: readonly string[]): void => {
      const text = zh(`  outcomes:\n    - ${outcome}\n`, duties).replace('# 销售经理', `# ${title}`);
      assert.deepEqual(
        only(text, 'jd/brief-gap').map(({ args }) => args),
        [{ what: 'outcome', words: outcome }],
      );
    };
    unserved('Partner Manager', 'Certify forty partner engineers', [
      'Sign partners',
      'Visit partners',
      'Call forty partners',
    ]);
  });

  it('finds the owner wherever a line names it, and in no other word', () => {
    const brief = '  not:\n    - 报销审核\n  owners:\n    - 报销审核：财务\n';
    assert.deepEqual(wordsWith(zh(brief, [...DUTIES, '整理财务档案，配合财务做报销审核']), 'jd/brief'), []);
    const legal = zh('  not:\n    - Contract drafting\n  owners:\n    - "Contract drafting: Legal team"\n', [
      'Draft contracts with the legal team',
      'Draft contracts for paralegal teams',
    ]);
    assert.deepEqual(wordsWith(legal, 'jd/brief'), ['Draft contracts for paralegal teams']);
  });

  it('tells metrics apart that share a general word', () => {
    const brief = '  metrics:\n    - Stock-out rate\n    - Gross retention\n';
    assert.deepEqual(
      only(zh(brief, DUTIES, ['Conversion rate', 'Gross retention rate']), 'jd/brief-gap').map(({ args }) => args),
      [{ what: 'metric', words: 'Stock-out rate' }],
    );
  });

  it('has no line whose words for it stand far apart: they speak of two things', () => {
    const brief = '  not:\n    - 渠道返点\n';
    assert.deepEqual(wordsWith(zh(brief, [...DUTIES, '核算渠道返点']), 'jd/brief'), ['核算渠道返点']);
    const apart = '维护渠道的日常关系，整理合同档案和客户资料，按月和大家一起当面核对返点';
    assert.deepEqual(wordsWith(zh(brief, [...DUTIES, apart]), 'jd/brief'), []);
  });

  it('is held against nothing where the front matter has no brief', () => {
    const text = zh('', DUTIES).replace('brief:\n', '');
    for (const code of ['jd/brief', 'jd/brief-gap'] as const) assert.deepEqual(only(text, code), []);
  });
});
