import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { engine, roleModel } from '../../support/built-in.ts';
import type { Flavor } from '../../../src/core/draft/block.ts';

const analyzer = engine.createAnalyzer(roleModel);

/** The titles of the posts of a text. */
function titlesOf(text: string, flavor: Flavor): string[] {
  return analyzer.read(text, flavor).posts.map(({ title }) => (title ? text.slice(title.start, title.end) : '–'));
}

/** The sections of a post, so that an example only says what heads it. */
const ZH = '岗位职责：\n1、搭建用户分层\n2、提升次月留存\n3、复盘活动数据\n任职要求：\n1、大专以上\n2、细心\n';
const EN =
  'Responsibilities:\n- Win accounts\n- Close contracts\n- Forecast\n\nRequirements:\n- Three years of selling\n';
const MD_ZH = '### 岗位职责\n\n- 开发客户\n- 商务谈判\n\n### 任职要求\n\n- 大专\n\n';
const MD_EN = '### Responsibilities\n\n- Win accounts\n- Close contracts\n\n### Requirements\n\n- A diploma\n\n';

describe('Bold lines that may be titles of posts nobody knows', () => {
  it('are none where only what is asked of people stands below them', () => {
    const musts = '岗位要求：\n1、大专以上\n2、会开车\n';
    assert.deepEqual(titlesOf(`**银行柜员**\n\n${musts}\n**仓库管理员**\n\n${musts}`, 'plaintext'), []);
  });
});

describe('A document with several posts', () => {
  const several: Record<string, [text: string, flavor: Flavor, titles: readonly string[]]> = {
    'headings with numbers': [
      `# 招聘启事\n\n## 1. 大客户销售\n\n${MD_ZH}## 2. 用户运营\n\n${MD_ZH}`,
      'markdown',
      ['大客户销售', '用户运营'],
    ],
    'headings of the first level': [
      `# Account Executive\n\n${MD_EN}# Content Marketing Manager\n\n${MD_EN}`,
      'markdown',
      ['Account Executive', 'Content Marketing Manager'],
    ],
    'headings beside their sections': [
      `## 销售代表\n\n## 岗位职责\n\n- 开发客户\n\n## 任职要求\n\n- 大专\n\n## 新媒体运营\n\n## 岗位职责\n\n- 运营公众号\n\n## 任职要求\n\n- 细心\n`,
      'markdown',
      ['销售代表', '新媒体运营'],
    ],
    'brackets in front of the posts': [
      `【岗位一】销售经理\n${ZH}\n【岗位二】用户运营【急】\n${ZH}`,
      'plaintext',
      ['【岗位一】销售经理', '【岗位二】用户运营【急】'],
    ],
    'places in brackets': [
      `## [Remote] Account Executive\n\n${MD_EN}## [Berlin] Community Manager\n\n${MD_EN}`,
      'markdown',
      ['[Remote] Account Executive', '[Berlin] Community Manager'],
    ],
    'tags around the titles': [`<b>销售经理</b>\n${ZH}\n<b>用户运营</b>\n${ZH}`, 'plaintext', ['销售经理', '用户运营']],
    'rules between posts': [
      `**Sales Representative**\n\n${MD_EN}---\n\n**Community Manager**\n\n${MD_EN}`,
      'markdown',
      ['Sales Representative', 'Community Manager'],
    ],
    'a heading among them with its work right below': [
      `# 招聘启事\n\n## 大客户销售\n\n${MD_ZH}## 岗位二、市场专员\n\n- 策划展会\n- 维护媒体关系\n\n## 用户运营\n\n${MD_ZH}## 联系方式\n\n- 电话\n`,
      'markdown',
      ['大客户销售', '岗位二、市场专员', '用户运营'],
    ],
    'a heading behind them with its work right below': [
      `# Account Executive\n\n${MD_EN}# Content Marketing Manager\n\n${MD_EN}# Community Manager\n\n- Moderate the forum\n`,
      'markdown',
      ['Account Executive', 'Content Marketing Manager', 'Community Manager'],
    ],
    'no heading that only names whom one works with': [
      `# 招聘启事\n\n## 大客户销售\n\n${MD_ZH}## 汇报对象：销售总监\n\n- 每周例会\n\n## 用户运营\n\n${MD_ZH}`,
      'markdown',
      ['大客户销售', '用户运营'],
    ],
    'numbers of people, each above a list without sections': [
      '三个岗位一起招\n\n—— 一、渠道销售（1人） ——\n· 跑宠物店\n· 谈账期\n\n—— 二、用户运营（2人） ——\n· 新手引导\n· 社群活动\n\n薪资：面议\n',
      'markdown',
      ['渠道销售（1人）', '用户运营（2人）'],
    ],
    'what each pays, above a list without sections': [
      '春招（3 个岗）\n\n**① 渠道销售经理(线下)|8-12K+提成**\n- 跑宠物店\n- 谈账期\n\n**② 品牌市场|9-14K**\n- 种草合作\n- 展会布展\n',
      'markdown',
      ['渠道销售经理(线下)|8-12K+提成', '品牌市场|9-14K'],
    ],
    'numbers of heads and who they are, each above a list': [
      'ROLE CARDS\n\nA) SALES (2 heads)\nWho: reps on site\n- Give tours\n- Quote\n\nB) MARKETING (1 head)\nWho: a coordinator\n- Photos\n- Signs\n',
      'markdown',
      ['SALES (2 heads)', 'MARKETING (1 head)'],
    ],
    'numbers of people and more beside them, another profession among them': [
      '两个岗位一起招\n\n—— 一、渠道销售（1人，常驻广州） ——\n· 跑宠物店\n\n—— 二、客服（2人） ——\n· 接电话\n\n—— 三、用户运营（2人，8月到岗） ——\n· 新手引导\n',
      'markdown',
      ['渠道销售（1人，常驻广州）', '客服（2人）', '用户运营（2人，8月到岗）'],
    ],
    'numbers of heads, another profession among them': [
      'ROLE CARDS\n\nA) SALES (2)\n- Give tours\n\nB) HELP DESK (1)\n- Tickets\n\nC) COMMUNITY OPS (1, starts July)\n- Events\n',
      'markdown',
      ['SALES (2)', 'HELP DESK (1)', 'COMMUNITY OPS (1, starts July)'],
    ],
    'numbers of people': [
      `大客户销售（3人）\n${ZH}\n用户运营（1人）\n${ZH}`,
      'plaintext',
      ['大客户销售（3人）', '用户运营（1人）'],
    ],
    'numbers of people without brackets': [
      `门市店长 2名\n${ZH}社群运营 若干名\n${ZH}`,
      'plaintext',
      ['门市店长 2名', '社群运营 若干名'],
    ],
    'numbers of people behind a cross': [
      `大客户销售 x2\n${ZH}\n用户运营 ×1\n${ZH}`,
      'plaintext',
      ['大客户销售 x2', '用户运营 ×1'],
    ],
    'numbers before titles': [`一、大客户销售\n${ZH}\n二、用户运营\n${ZH}`, 'plaintext', ['大客户销售', '用户运营']],
    'sections in words of their own': [
      'Account Executive\n\nWhat you will do\n- Win accounts\n- Close\n\nWhat we are looking for\n- A diploma\n\nCommunity Manager\n\nWhat you will do\n- Run the forum\n\nWhat we are looking for\n- Care\n',
      'plaintext',
      ['Account Executive', 'Community Manager'],
    ],
    labels: [`岗位一：抖音主播\n${ZH}岗位二：平面设计\n${ZH}`, 'plaintext', ['抖音主播', '平面设计']],
    brackets: [`【内容运营】\n${ZH}【渠道销售】\n${ZH}`, 'plaintext', ['内容运营', '渠道销售']],
    'bare lines above the duties': [
      `社区运营\n${ZH}渠道销售\n${ZH}活动策划\n${ZH}`,
      'plaintext',
      ['社区运营', '渠道销售', '活动策划'],
    ],
    'traditional characters': [
      `## 業務專員\n\n### 工作內容\n\n- 開發客戶\n\n### 任職要求\n\n- 大專\n\n## 行銷企劃\n\n### 工作內容\n\n- 規劃活動\n\n### 任職要求\n\n- 細心\n`,
      'markdown',
      ['業務專員', '行銷企劃'],
    ],
    'English in plain text': [
      `Account Executive (2 openings)\n${EN}\nCustomer Success Manager (1 opening)\n${EN}`,
      'plaintext',
      ['Account Executive (2 openings)', 'Customer Success Manager (1 opening)'],
    ],
    'titles as long as titles are, and no line that is longer': [
      `华东区新能源汽车与储能行业大客户拓展二部高级销售经理\n${ZH}\n用户运营\n${ZH}\n华东区新能源汽车与储能行业的大客户拓展二部高级销售经理\n`,
      'plaintext',
      ['华东区新能源汽车与储能行业大客户拓展二部高级销售经理', '用户运营'],
    ],
    'long English titles, and no line that is longer': [
      `Senior Regional Industry and Energy and Machines Account Manager\n${EN}\nCommunity Manager\n${EN}`,
      'plaintext',
      ['Senior Regional Industry and Energy and Machines Account Manager', 'Community Manager'],
    ],
    'line ends of Windows': [
      `大客户销售（3人）\n${ZH}\n用户运营（1人）\n${ZH}`.replaceAll('\n', '\r\n'),
      'plaintext',
      ['大客户销售（3人）', '用户运营（1人）'],
    ],
    'two plans': [
      '# Q1 销售计划\n\n## 目标\n\n- 签单 20 家\n\n## 行动\n\n- 拜访客户\n\n# Q1 市场计划\n\n## 目标\n\n- 获客 500\n\n## 行动\n\n- 投放广告\n',
      'markdown',
      ['Q1 销售计划', 'Q1 市场计划'],
    ],
    'bold lines with numbers above lists': [
      "We're hiring x3\n\n**1) Account Executive**\n- Win accounts\n- Close\n\n**2) Marketing Lead (first one!)**\n- Run the ads\n\n**3) Community & Resident Ops**\n- Run the forum\n",
      'markdown',
      ['Account Executive', 'Marketing Lead', 'Community & Resident Ops'],
    ],
    'one of them in English': [
      `# 大客户销售\n\n${MD_ZH}# Content Marketing Manager\n\n${MD_EN}`,
      'markdown',
      ['大客户销售', 'Content Marketing Manager'],
    ],
  };
  for (const [name, [text, flavor, titles]] of Object.entries(several)) {
    it(`is told by ${name}`, () => assert.deepEqual(titlesOf(text, flavor), titles));
  }

  const single: Record<string, [text: string, flavor: Flavor]> = {
    'one post': [`# 销售经理\n\n${MD_ZH}`, 'markdown'],
    'groups of duties': [
      '# 运营经理\n\n## 岗位职责\n\n### 一、新媒体运营\n\n- 公众号\n\n### 二、大客户销售\n\n- 签约\n\n## 任职要求\n\n- 大专\n',
      'markdown',
    ],
    'groups of duties in plain text': [
      '岗位职责：\n一、新媒体运营\n1、公众号\n二、大客户销售\n1、签约\n任职要求：\n一、大专\n',
      'plaintext',
    ],
    'two levels of a post': [`# 客户经理\n\n## 初级客户经理\n\n${MD_ZH}## 高级客户经理\n\n${MD_ZH}`, 'markdown'],
    'levels in English': [`## Account Manager\n\n${MD_EN}## Senior Account Manager\n\n${MD_EN}`, 'markdown'],
    'a repeated section': [`# 销售经理\n\n${MD_ZH}## 其他\n\n### 岗位职责\n\n- 培训新人\n`, 'markdown'],
    'two sections of requirements': [
      '销售经理\n岗位职责：\n1、开发客户\n2、协助销售\n任职要求：\n1、大专\n2、做过销售\n任职资格：\n1、能出差\n',
      'plaintext',
    ],
    'words for other teams': [
      '# About us\n\nThe sales team closes. The operations team runs the shop.\n\n## Sales Manager\n\n### Responsibilities\n\n- Win\n\n### Requirements\n\n- A diploma\n\n## Our team\n\n### Responsibilities of the company\n\n- Pay\n',
      'markdown',
    ],
    'a post in two languages': [`# 大客户销售\n\n${MD_ZH}# Key Account Manager\n\n${MD_EN}`, 'markdown'],
    'a post in two languages, of a profession that nobody knows': [
      `门店大使（3人）\n${ZH}\nStore Ambassador (3 openings)\n${EN}`,
      'plaintext',
    ],
    'a plan of several teams': [
      '# 年度计划\n\n## 销售\n\n### 目标\n\n- 签单\n\n### 行动\n\n- 拜访\n\n## 市场\n\n### 目标\n\n- 获客\n\n### 行动\n\n- 投放\n',
      'markdown',
    ],
    'bold lines with numbers of which none is the title of a post': [
      '# Who does what\n\n**1) Sales**\n- Win accounts\n\n**2) Marketing**\n- Run the ads\n',
      'markdown',
    ],
    'groups of duties in bold with numbers': [
      '# 用户运营\n\n岗位职责：\n**一、用户获取与引流**\n1. 找渠道\n**二、用户转化与销售**\n1. 推荐产品\n**三、用户运营**\n1. 办活动\n任职要求：\n1. 大专\n',
      'markdown',
    ],
    'groups of work in bold with numbers, and no sections': [
      '# 用户运营要做的\n\n**一、市场推广**\n- 找渠道\n\n**二、用户转化与销售**\n- 推荐产品\n',
      'markdown',
    ],
    'the name of a form above its title': [
      'Alder Clinics\nJob Description\n\nJob title: Marketing Coordinator\nDepartment: Administration\n\nPrimary Responsibilities:\n- Run the ads\n- Plan fairs\n\nQualifications:\n- A diploma\n\nPhysical Requirements:\n- Lift boxes\n',
      'plaintext',
    ],
    'an example in code': [`# 销售经理\n\n${MD_ZH}\`\`\`\n## 用户运营\n${MD_ZH}\`\`\`\n`, 'markdown'],
  };
  for (const [name, [text, flavor]] of Object.entries(single)) {
    it(`is not told of ${name}`, () => assert.deepEqual(titlesOf(text, flavor), []));
  }

  it('has each duty of a post in two languages counted once, section by section and line by line', () => {
    const duties = Array.from({ length: 8 }, (_, at) => [
      `策划第${at + 1}季品牌传播`,
      `Plan brand campaign number ${at + 1}`,
    ]);
    const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join('');
    const [zh, en] = [0, 1].map((at) => list(duties.map((pair) => pair[at]!)));
    const head = '# 品牌经理 Brand Manager\n\n## 岗位职责 Responsibilities\n\n';
    for (const text of [
      `${head}${list(duties.flat())}`,
      `${head}${zh!}\n### In English\n\n${en!}`,
      `# 品牌经理\n\n## 岗位职责\n\n${zh!}\n# Brand Manager\n\n## Responsibilities\n\n${en!}`,
    ]) {
      const { posts, findings } = analyzer.analyze(`${text}\n## 任职要求\n\n- 大专\n`, 'markdown');
      assert.deepEqual([posts, findings.filter(({ code }) => code === 'jd/too-many-duties')], [[], []]);
    }
    const chinese = `${head}${zh!}${zh!.replaceAll('季', '场')}\n## 任职要求\n\n- 大专\n`;
    assert.ok(analyzer.analyze(chinese, 'markdown').findings.some(({ code }) => code === 'jd/too-many-duties'));
  });

  it('keeps what is about all posts out of the last one', () => {
    const text = `# 招聘\n\n## 大客户销售\n\n${MD_ZH}## 用户运营\n\n${MD_ZH}# 联系我们\n\n- 发邮件到人事\n`;
    const { posts } = analyzer.read(text, 'markdown');
    assert.equal(text.slice(posts[1]!.range.end), '# 联系我们\n\n- 发邮件到人事\n');
  });
});
