import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import { analyzer } from '../../support/built-in.ts';

const SELLS = ['开发新客户，上门拜访', '签订合同，催收回款', '完成月度销售额', '报价谈判，跟进商机直到成交'];
const ADVERTISES = [
  '制定广告投放计划，优化信息流广告素材',
  '策划发布会，做好品牌传播',
  '维护媒体关系，撰写新闻稿',
  '管理市场预算',
];
const SELLS_EN = [
  'Prospect for new accounts and make cold calls',
  'Negotiate prices and close deals',
  'Carry a quarterly quota and forecast revenue',
  'Renew contracts with existing accounts',
];

/** The titles that a finding offers. */
function offered(code: string, title: string, lines: readonly string[]): string[] {
  const isChinese = /\p{Script=Han}/u.test(lines.join('') || title);
  const [duties, musts] = isChinese ? ['岗位职责', '任职要求'] : ['Responsibilities', 'Requirements'];
  const list = (items: readonly string[]): string => items.map((line) => `- ${line}\n`).join('');
  const body =
    lines.length === 0
      ? ''
      : `## ${duties}\n\n${list(lines)}\n## ${musts}\n\n${list([isChinese ? '能出差' : 'Travels'])}`;
  const text = `# ${title}\n\n${body}`;
  const analysis = analyzer.analyze(text, 'markdown');
  const found = analysis.findings.find((finding) => finding.code === code && finding.start < title.length + 2);
  assert.ok(found, `${code} is found for ${title}`);
  return analyzer
    .fixesOf(analysis, found)
    .filter((fix) => fix.code === 'change-title' || fix.code === 'choose-term')
    .map(({ changes }) => applyChanges(text, changes).split('\n')[0]!.slice(2));
}

describe('A title that also says what it pays', () => {
  it('is given the other role’s name, and pays the same', () => {
    assert.deepEqual(offered('role/title-mismatch', '市场专员 无责底薪5000+高提成 双休', SELLS), [
      '销售代表 无责底薪5000+高提成 双休',
    ]);
  });
});

describe('A title of a word that can be read two ways', () => {
  const ambiguous = (title: string, ...lines: string[]): string[] => offered('role/ambiguous-term', title, lines);

  it('is made one of those specializations that the text names', () => {
    assert.deepEqual(ambiguous('运营', '上架电商平台的商品', '处理订单'), ['电商运营']);
    assert.deepEqual(ambiguous('运营', '维护社区公约', '处理新媒体账号的留言'), ['社区运营', '新媒体运营']);
    assert.deepEqual(ambiguous('運營', '上架電商平台的商品', '處理訂單'), ['電商營運']);
  });

  it('is made a name that heads a line of work, where it is one of the role', () => {
    const reports = '数据分析：每周汇总留存与转化';
    assert.deepEqual(ambiguous('运营', '产品运营：跟进小程序的版本，收集用户反馈', reports), ['产品运营']);
    assert.deepEqual(ambiguous('运营', '社区运营：维护公约', '内容运营：撰写公众号文章', reports), [
      '内容运营',
      '社区运营',
    ]);
    assert.deepEqual(ambiguous('運營', '產品運營：跟進小程序的版本，收集用戶反饋', '數據分析：每週彙總留存'), [
      '產品營運',
    ]);
    // English product operations are of product management.
    const released = 'Product operations: follow the releases and bring user feedback to the product team';
    assert.deepEqual(ambiguous('Operations', released, 'Reports on retention every week'), []);
    const lifecycle = 'User operations: onboard new users and win back lapsed ones';
    assert.deepEqual(ambiguous('Operations', lifecycle, 'Reports on retention every week'), ['User Operations']);
  });

  it('is made none that only half a sentence speaks of', () => {
    const shop = ['负责电商平台店铺的日常管理和商品上架', '优化标题和主图，策划网上营销活动', '跟进电商平台的规则变化'];
    assert.deepEqual(ambiguous('运营', ...shop), ['电商运营']);
    assert.deepEqual(ambiguous('运营', '上架商品', '优化标题和主图，策划网上营销活动'), []);
    const english = ['Own the brand book', 'Plan brand campaigns', 'Write posts, present the product'];
    assert.deepEqual(ambiguous('Marketing', ...english), ['Brand Marketing']);
  });

  it('is not rewritten where no title comes of it', () => {
    assert.deepEqual(ambiguous('运营', '测试账号', '开车送货'), []);
    assert.deepEqual(ambiguous('运营管理', '测试账号', '开车送货'), []);
    assert.deepEqual(ambiguous('Operations', 'Drive the van', 'Sort the parcels'), []);
  });

  it('is not marked in a line of work that names the field', () => {
    for (const [title, section, line] of [
      ['主管', '岗位职责', '负责市场运营工作'],
      ['主管', '岗位职责', '负责店铺运营'],
      ['Lead', 'Responsibilities', 'Responsible for store operations'],
      ['Lead', 'Responsibilities', 'Responsible for field marketing'],
    ]) {
      const { findings } = analyzer.analyze(`# ${title}\n\n## ${section}\n\n- ${line}\n`, 'markdown');
      assert.ok(!findings.some(({ code }) => code === 'role/ambiguous-term'), line);
    }
  });
});

describe('A title that is changed to that of another role', () => {
  const changed = (title: string, lines: readonly string[]): string[] => offered('role/title-mismatch', title, lines);

  it('keeps the ranks that it lists', () => {
    assert.deepEqual(changed('运营助理/专员', ADVERTISES), ['市场助理/专员']);
    assert.deepEqual(changed('市场专员／主管', SELLS), ['销售专员／主管']);
    assert.deepEqual(changed('Marketing Manager/Director', SELLS_EN), ['Sales Manager/Director']);
    assert.deepEqual(changed('用户运营专员/主管', SELLS), []);
    assert.deepEqual(changed('Brand Manager / Lead', SELLS_EN), []);
  });

  it('is no bare name of a role', () => {
    assert.deepEqual(changed('运营', ADVERTISES), ['市场专员']);
    assert.deepEqual(changed('市场', SELLS), ['销售代表']);
    assert.deepEqual(changed('Marketing', SELLS_EN), ['Sales Representative']);
  });

  it('keeps a specialization and a rank, or is not offered', () => {
    assert.deepEqual(changed('渠道市场经理', SELLS), ['渠道销售经理']);
    assert.deepEqual(changed('市场助理', SELLS), ['销售助理']);
    assert.deepEqual(changed('市场实习生', SELLS), ['销售实习生']);
    assert.deepEqual(changed('海外销售经理', ADVERTISES), ['海外市场经理']);
    assert.deepEqual(changed('Channel Marketing Manager', SELLS_EN), ['Channel Sales Manager']);
    for (const title of ['大客户销售', '门店销售', '销售工程师'])
      assert.deepEqual(changed(title, ADVERTISES), [], title);
    for (const title of ['新媒体运营', '电商运营经理', '数字营销经理', '市场推广专员'])
      assert.deepEqual(changed(title, SELLS), [], title);
    for (const title of ['Product Marketing Manager', 'Brand Manager'])
      assert.deepEqual(changed(title, SELLS_EN), [], title);
  });
});

describe('What repeats a title that is changed', () => {
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join('');
  const changed = (text: string): string => {
    const analysis = analyzer.analyze(text, 'markdown');
    const found = analysis.findings.find(({ code }) => code === 'role/title-mismatch');
    assert.ok(found, text);
    const fix = analyzer.fixesOf(analysis, found).find(({ code }) => code === 'change-title');
    assert.ok(fix, text);
    return applyChanges(text, fix.changes);
  };

  it('is changed with it', () => {
    for (const text of [
      `# 销售经理\n\n## 销售经理岗位职责\n\n${list(ADVERTISES)}\n## 任职要求\n\n- 能出差\n`,
      `---\ntitle: 销售经理\n---\n\n# 销售经理\n\n## 岗位职责\n\n${list(ADVERTISES)}`,
      `# 销售经理\n\n**职位名称：** 销售经理\n\n【销售经理岗位职责】\n${list(ADVERTISES)}\n销售经理任职要求：\n- 能出差\n`,
    ])
      assert.equal(changed(text), text.replaceAll('销售经理', '市场经理'));
    const english = `# Marketing Manager\n\n## Marketing Manager Responsibilities\n\n${list(SELLS_EN)}\n## Requirements\n\n- Travels\n`;
    assert.equal(changed(english), english.replaceAll('Marketing Manager', 'Account Executive'));
    const traditional = `# 銷售經理\n\n## 銷售經理工作內容\n\n${list(['制定廣告投放計畫，優化廣告素材', '策劃發布會，做好品牌傳播', '維護媒體關係，撰寫新聞稿'])}`;
    assert.equal(changed(traditional), traditional.replaceAll('銷售經理', '市場經理'));
  });

  it('is written in capitals where it was', () => {
    const text = `# MARKETING MANAGER, LEEDS\n\n## Responsibilities\n\n${list(SELLS_EN)}\n## Requirements\n\n- Travels\n`;
    assert.equal(changed(text), text.replace('MARKETING MANAGER', 'ACCOUNT EXECUTIVE'));
  });

  it('is not where more than the title is said', () => {
    const more = [
      '向销售经理汇报的人要写周报。',
      '## 销售经理助理岗位职责',
      '## 大客户销售经理',
      '## 与销售经理的配合',
      '职位名称：高级销售经理',
      '| 汇报给 | 销售经理 |\n| --- | --- |',
      '## 汇报对象\n\n销售经理',
      '## 汇报对象\n\n### 销售经理',
      '## 汇报对象：销售经理',
      '| 汇报对象 |\n| --- |\n| 销售经理 |',
    ];
    for (const line of more) {
      const text = `# 销售经理\n\n${line}\n\n## 岗位职责\n\n${list(ADVERTISES)}\n## 任职要求\n\n- 有销售经理经验者优先\n- 销售经理\n`;
      const analysis = analyzer.analyze(text, 'markdown');
      const found = analysis.findings.find(({ code }) => code === 'role/title-mismatch');
      assert.ok(found, line);
      const fix = analyzer.fixesOf(analysis, found).find(({ code }) => code === 'change-title');
      assert.ok(fix, line);
      assert.equal(applyChanges(text, fix.changes), text.replace('# 销售经理', '# 市场经理'), line);
    }
  });
});

describe('A title of a word that can be read two ways, above lines that say which', () => {
  const found = (title: string, head: string, lines: readonly string[]): number =>
    analyzer
      .analyze(`# ${title}\n\n## ${head}\n\n${lines.map((line) => `- ${line}\n`).join('')}`, 'markdown')
      .findings.filter(({ code }) => code === 'role/ambiguous-term').length;

  it('is left alone, be they called duties or what success looks like', () => {
    const fifth = '走访经销商，核对返利';
    assert.equal(found('运营', '岗位职责', ['上架电商平台的商品', '处理订单', '回复评价', '打包发货']), 1);
    for (const title of ['运营', '市场', '渠道管理']) assert.equal(found(title, '岗位职责', [...SELLS, fifth]), 0);
    const english = [...SELLS_EN, 'Visit dealers every month'];
    assert.equal(found('Business Development', 'Responsibilities', english), 0);
    assert.equal(found('Community Lead', 'What success looks like', english), 0);
  });

  it('heads lines below it whose signs have no blank behind them', () => {
    const lines = ['Watch what Echo charges, it went up. Send my best ten a note', 'Tell Sean who cut prices'];
    const listed = lines.map((line) => `-${line}\n`).join('');
    const text = `Q3 sales plan\n\nCalls\n-Call the open quotes of May, ask each. Then log it\n-Visit Dunn and Kerr\n\nMarket\n${listed}`;
    const { findings } = analyzer.analyze(text, 'markdown');
    assert.deepEqual(
      findings.filter(({ code }) => code === 'role/ambiguous-term'),
      [],
    );
  });

  it('heads the lines below it in a list: they say what it means', () => {
    const lines = [
      'Lead Generation',
      ...SELLS_EN.slice(0, 2),
      'Business Development',
      ...SELLS_EN.slice(2),
      'Ask for references',
    ];
    assert.equal(found('Account Executive', 'Responsibilities', lines), 0);
    const zh = [
      '市场营销',
      '办好每季的经销商大会',
      '更新产品手册和展会的物料',
      '渠道管理',
      '走访经销商，核对库存和返利',
      '教经销商的导购讲解新品',
    ];
    assert.equal(found('销售经理', '岗位职责', zh), 0);
  });
});
