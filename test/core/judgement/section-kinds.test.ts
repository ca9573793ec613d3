/** A heading that says nothing stands above lines that do. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { engine, roleModel } from '../../support/built-in.ts';

const analyzer = engine.createAnalyzer(roleModel);

/** The kinds of the sections of a draft, by the words of their headings. */
function kindsOf(text: string): Record<string, string | undefined> {
  const analysis = analyzer.analyze(text, 'markdown');
  return Object.fromEntries(
    analysis.draft.sections.flatMap((section) => {
      const { heading } = section;
      if (!heading) return [];
      return [[text.slice(heading.content.start, heading.content.end), analyzer.sectionKindOf(analysis, section)]];
    }),
  );
}

const ZH = [
  '# 销售经理\n',
  '## 星辰大海\n',
  '- 负责华东区客户的开发与维护，完成季度销售目标',
  '- 负责商务谈判、合同签订和回款跟进',
  '- 负责收集客户需求，协调内部资源解决问题\n',
  '## 同路人\n',
  '- 本科及以上学历，市场营销专业优先',
  '- 三年以上销售工作经验',
  '- 具备良好的沟通能力和团队合作精神\n',
  '## 粮草\n',
  '- 五险一金，带薪年假',
  '- 节日福利，定期体检',
  '- 底薪加提成，上不封顶\n',
].join('\n');
const EN = [
  '# Account Executive\n',
  '## The fun part\n',
  '- Manage a portfolio of accounts and meet quarterly sales targets',
  '- Develop and maintain relationships with key customers',
  '- Prepare proposals and negotiate contracts with customers\n',
  '## You?\n',
  "- Bachelor's degree in business or equivalent experience",
  '- 5+ years of experience in software sales',
  '- Excellent written and verbal communication skills\n',
].join('\n');

describe('A section', () => {
  it('is what its lines surely are, where its heading says nothing', () => {
    const zh = kindsOf(ZH);
    assert.deepEqual([zh['星辰大海'], zh['同路人'], zh['粮草']], ['responsibility', 'requirement', 'benefit']);
    const en = kindsOf(EN);
    assert.deepEqual([en['The fun part'], en['You?']], ['responsibility', 'requirement']);
  });

  it('is what its heading says, whatever stands below', () => {
    const text = '## 任职要求\n\n- 负责华东区客户的开发与维护，完成季度销售目标\n- 负责商务谈判、合同签订和回款跟进\n';
    assert.deepEqual(kindsOf(text), { 任职要求: 'requirement' });
  });

  it('is left open where a line or two say little, or each something else', () => {
    for (const lines of [
      '- 三年以上销售工作经验',
      '- 见下文\n- 另行通知',
      '- 本科及以上学历\n- 五险一金，带薪年假',
      '',
    ])
      assert.equal(kindsOf(`# 销售经理\n\n## 星辰大海\n\n${lines}\n`)['星辰大海'], undefined, lines);
  });
});

describe('Completion', () => {
  /** The section whose duties are offered at the bar. */
  const offered = (marked: string): string | undefined => {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    const { draft, declared } = analyzer.read(text, 'markdown');
    return engine.suggestDuties(text, offset, draft, declared, (it) => analyzer.sectionKindOf({ text, draft }, it))
      ?.section;
  };

  it('offers what goes on with the lines above, below a heading that says nothing', () => {
    assert.equal(offered(ZH.replace('\n\n## 同路人', '\n- |\n\n## 同路人')), 'responsibility');
    assert.equal(offered(ZH.replace('\n\n## 粮草', '\n- |\n\n## 粮草')), 'requirement');
    assert.equal(offered(EN.replace('\n\n## You?', '\n- |\n\n## You?')), 'responsibility');
  });

  it('offers nothing where the lines say nothing either', () => {
    assert.equal(offered('# 销售经理\n\n## 星辰大海\n\n- 见下文\n- |\n'), undefined);
  });
});

describe('A list that begins anew without a heading', () => {
  const duties = [
    '1、负责华东区客户的开发与维护，完成季度销售目标；',
    '2、负责商务谈判、合同签订和回款跟进；',
    '3、负责收集客户需求，协调内部资源解决问题。',
  ];
  const asked = [
    '1、本科及以上学历，市场营销专业优先；',
    '2、三年以上销售工作经验；',
    '3、具备良好的沟通能力和团队合作精神。',
  ];
  /** The kinds of the sections that hold items, and of their items. */
  const told = (lines: readonly string[]): (readonly (string | undefined)[])[] => {
    const text = lines.join('\n');
    const { draft } = analyzer.analyze(text, 'plaintext');
    return draft.sections
      .filter(({ firstItem, endItem }) => endItem > firstItem)
      .map(({ kind, firstItem, endItem }) => [
        kind,
        ...new Set(draft.items.slice(firstItem, endItem).map(({ section }) => section)),
      ]);
  };
  const BOTH = [
    ['responsibility', 'responsibility'],
    ['requirement', 'requirement'],
  ];

  it('is what its lines surely are', () => {
    assert.deepEqual(told(['销售经理', '岗位职责：', ...duties, ...asked]), BOTH);
    assert.deepEqual(told(['销售经理', '', ...duties, '', ...asked]), BOTH);
  });

  it('leaves no requirement missing, and none to mend as a duty', () => {
    const text = ['销售经理', '岗位职责：', ...duties, ...asked].join('\n');
    assert.deepEqual(analyzer.analyze(text, 'plaintext').findings, []);
  });

  it('goes on with the section where its lines are of the same kind', () => {
    assert.deepEqual(told(['销售经理', '岗位职责：', ...duties, ...duties]), [['responsibility', 'responsibility']]);
  });
});

describe('A part of a post', () => {
  const codes = (text: string): string[] =>
    analyzer.analyze(text, 'plaintext', { title: '产品运营' }).findings.map(({ code }) => code);
  const asked = '任职要求：\n1、本科及以上学历，专业不限；\n2、两年以上产品运营工作经验；\n3、具备良好的沟通能力。\n';
  const done = '1、负责产品的日常运营与数据分析；\n2、策划并执行拉新和促活活动；\n3、收集用户反馈，推动产品优化。\n';

  it('is not missing where its heading promises less than its lines say', () => {
    for (const heading of ['岗位说明：', '职位概况：', '岗位介绍：'])
      assert.deepEqual(codes(`${heading}\n${done}${asked}`), [], heading);
  });

  it('is not missing where one heading names both', () => {
    assert.deepEqual(codes(`岗位描述及任职要求：\n${done}4、本科及以上学历。\n`), []);
  });

  it('is not missing where a line surely says what is asked for', () => {
    const text = `岗位职责：\n${done}4、大专及以上学历，两年以上相关工作经验，性格开朗，抗压能力强；\n`;
    assert.ok(!codes(text).includes('jd/missing-section'));
  });
});

describe('A post is not three jobs', () => {
  it('where the operator of a shop watches the market, buys ads in it and has a sales target', () => {
    const text = [
      '1、负责店铺的日常运营和商品上架，优化商品页面，保证账号安全；',
      '2、提炼商品卖点，优化标题关键词，提升搜索排名；',
      '3、调研市场与竞品，设置站内广告，提高品牌知名度；',
      '4、统计销售和库存数据，控制库存周转；',
      '5、完成公司下达的销售业绩目标。',
      '任职要求：',
      '1、本科及以上学历，熟悉平台规则。',
    ].join('\n');
    const { findings } = analyzer.analyze(text, 'plaintext', { title: '亚马逊运营' });
    assert.deepEqual(
      findings.filter(({ code }) => code === 'role/catch-all'),
      [],
    );
  });
});
