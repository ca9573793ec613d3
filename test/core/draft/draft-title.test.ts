import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { title } from '../../../src/core/draft/title.ts';
import { analyzer, engine, phrases } from '../../support/built-in.ts';

type Flavor = 'markdown' | 'plaintext';

function titleOf(text: string, flavor: Flavor = 'plaintext'): string | undefined {
  const range = title(text, engine.readDraft(text, flavor), phrases);
  return range && text.slice(range.start, range.end);
}

function role(text: string, flavor: Flavor = 'markdown'): string | undefined {
  const { declared } = analyzer.read(text, flavor);
  return declared && `${declared.role} from ${declared.from}`;
}

describe('The title of a draft', () => {
  it('is what the front matter says', () => {
    assert.equal(titleOf('---\ntitle: "销售经理"\n---\n# 招聘\n', 'markdown'), '销售经理');
  });

  it('is the first heading', () => {
    assert.equal(titleOf('# 销售经理 #\n\n正文\n', 'markdown'), '销售经理');
    assert.equal(titleOf('# 销售经理 {#sales .wide}\n\n正文\n', 'markdown'), '销售经理');
    assert.equal(titleOf('# Sales Manager {#sales} ##\r\n\r\nText.\r\n', 'markdown'), 'Sales Manager');
    assert.equal(titleOf('# 销售经理 {华东}\n', 'markdown'), '销售经理 {华东}');
    assert.equal(titleOf('先看这里，写得很长很长的一句说明。\n\n# 销售经理\n', 'markdown'), '销售经理');
    assert.equal(titleOf('# 销售经理岗位职责\n\n- 签约\n', 'markdown'), '销售经理岗位职责');
  });

  it('is the subject of an email, without what says that it answers another', () => {
    for (const [head, subject] of [
      ['发件人：周敏\n收件人：何川\n主题：回复：Re: 渠道经理职位', '渠道经理职位'],
      ['From: Joan\nTo: Una\nSubject: Re: Fwd: Channel manager, Leeds', 'Channel manager, Leeds'],
    ] as const)
      assert.equal(titleOf(`${head}\n\n你好\n`), subject);
  });

  it('is the first of several headings of the first level below a note', () => {
    for (const [note, first, last] of [
      ['先看这里，写得很长很长的一句说明。', '销售经理', '关于公司'],
      ['Read this note before you write a word, please.', 'Sales Manager', 'Who writes this'],
    ] as const)
      assert.equal(titleOf(`${note}\n\n# ${first}\n\n# ${last}\n`, 'markdown'), first);
    assert.equal(titleOf('先看这里，写得很长很长的一句说明。\n\n## 说明\n\n# 销售经理\n', 'markdown'), '销售经理');
  });

  it('is a short first line', () => {
    assert.equal(titleOf('急招 运营推广专员\n岗位职责：\n1、拉新'), '急招 运营推广专员');
    assert.equal(titleOf('  Sales manager (m/f)  \nCall clients.'), 'Sales manager (m/f)');
  });

  it('is what the first line names as the position', () => {
    assert.equal(titleOf('招聘岗位：市场专员\n岗位职责：'), '市场专员');
    assert.equal(titleOf('Job title: Account Executive\nYou will sell.'), 'Account Executive');
  });

  it('is no heading of a section, no item and no sentence', () => {
    for (const text of [
      '岗位职责：\n1、拉新',
      '## 任职要求\n- 大专\n',
      '1、负责拉新\n2、促活',
      '任职要求：大专以上',
      '负责开发新客户；跟进线索',
      '我们是一家软件公司。',
      '',
      '\n\n',
      '———',
    ]) {
      assert.equal(titleOf(text), undefined, text);
    }
  });
});

describe('A title that stands elsewhere', () => {
  it('is under a key of its own in front matter', () => {
    assert.equal(role('---\njob_title: Sales Executive\nteam: North\n---\n\nWe sell.\n'), 'sales from title');
    assert.equal(role('---\ntitle: Careers\njob_title: Sales Executive\n---\n'), 'sales from title');
  });

  it('is a bold item above the others', () => {
    const text =
      '* **【杭州】区域销售经理**\n\n\t* 岗位职责：\n\n\t\t* 开发新客户\n\n\t* 岗位要求：\n\n\t\t* 两年经验\n';
    assert.equal(titleOf(text), '【杭州】区域销售经理');
    assert.equal(engine.readDraft(text, 'plaintext').items.length, 2);
  });

  it('stands behind a label, in a line, in bold or in a cell', () => {
    assert.equal(titleOf('招聘启事\n公司诚聘英才\n岗位：区域销售经理\n岗位职责：\n1、签约'), '区域销售经理');
    assert.equal(titleOf('# Careers\n\n**Job title:** Account Executive\n', 'markdown'), 'Account Executive');
    assert.equal(titleOf('| 职位名称 | 品牌经理 |\n| --- | --- |\n| 部门 | 市场部 |\n', 'markdown'), '品牌经理');
  });

  it('is no duty on the first line', () => {
    assert.equal(titleOf('负责华东区客户开发与签约\n跟进回款'), undefined);
    assert.equal(titleOf('Manage key accounts across the north\nNegotiate prices'), undefined);
    assert.equal(titleOf('Lead Product Manager\nNegotiate prices'), 'Lead Product Manager');
    assert.equal(titleOf('推广专员\n跟进投放'), '推广专员');
  });
});

describe('The title of another profession', () => {
  const OTHERS = [
    '产品经理',
    '高级产品总监（B端）',
    '运营平台开发工程师',
    '运营财务',
    '销售系统架构师',
    '市场数据分析师',
    'HRBP',
    '运营财务',
    '电商美工',
    '數據產品經理',
    'Senior Product Manager',
    'Customer Success Engineer',
    'Data Analyst',
    'Marketing Data Engineer',
    'Director of Engineering',
    'VP, Product',
    'Head of People',
    'Sales Operations Analyst',
  ];
  const OWN = {
    sales: [
      'Account Executive, Mid-Market',
      '销售工程师',
      '營業經理',
      'VP of Sales',
      'Head of Sales, Product Division',
      '大客户销售',
    ],
    marketing: ['Product Marketing Manager', '产品市场经理', '品牌经理', 'Marketing Manager, Data Products'],
    operations: ['产品运营经理', '数据运营', '电商运营专员', '用户运营经理（产品方向）'],
  };
  it('declares none of the roles', () => {
    for (const title of OTHERS) assert.equal(role(`# ${title}\n\n## 运营\n\n- 拉新\n`), undefined, title);
  });

  it('is not what only has such a word in it', () => {
    for (const [id, titles] of Object.entries(OWN)) {
      for (const title of titles) assert.equal(role(`# ${title}\n`), `${id} from title`, title);
    }
  });

  it('leaves the draft without a role, and without findings of roles', () => {
    const text =
      '# 产品经理\n\n## 岗位职责\n\n- 提升用户留存和活跃\n- 策划拉新活动\n- 负责社群运营\n- 拜访客户并签约\n\n## 任职要求\n\n- 三年经验\n';
    const analysis = analyzer.analyze(text, 'markdown');
    assert.equal(analysis.reading.role, undefined);
    assert.equal(analysis.role, undefined);
    assert.deepEqual(
      analysis.findings.map(({ code }) => code).filter((code) => code.startsWith('role/')),
      [],
    );
  });
});

describe('The role a draft declares', () => {
  it('is the front matter’s before the title’s before a heading’s', () => {
    assert.equal(role('---\nrole: marketing\n---\n# 销售经理\n\n## 运营\n'), 'marketing from front-matter');
    assert.equal(role('# 销售经理\n\n## 运营\n'), 'sales from title');
    assert.equal(role('# 招聘启事\n\n## 运营\n'), 'operations from heading');
  });

  it('is read of a heading that names the role and little else', () => {
    for (const heading of [
      '## 销售',
      '## 销售部',
      '## 销售岗位职责',
      '## Sales responsibilities',
      '## Sales team',
      '### 一、销售专员',
    ]) {
      assert.equal(role(`# 2025\n\n${heading}\n\n- a\n`), 'sales from heading', heading);
    }
    assert.equal(role('# 2025\n\n## 销售职责\n\n## 销售指标\n'), 'sales from heading');
  });

  it('is not read of headings that speak of something else', () => {
    for (const heading of [
      '## 市场分析',
      '## 销售额复盘',
      '## 为什么运营需要数据',
      '## Marketing budget of last year',
    ]) {
      assert.equal(role(`# 2025\n\n${heading}\n`), undefined, heading);
    }
  });

  it('is none when the headings name several', () => {
    assert.equal(role('# 2025\n\n## 销售\n\n## 市场\n\n## 运营\n'), undefined);
  });

  it('is not read of a section heading or a first item', () => {
    assert.equal(role('岗位职责：\n负责销售', 'plaintext'), undefined);
    assert.equal(role('1、负责销售\n2、负责运营', 'plaintext'), undefined);
  });
});
