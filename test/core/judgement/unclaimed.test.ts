import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

type Role = 'sales' | 'marketing' | 'operations';

/** Postings of one role that lack a line. */
const POSTINGS: Readonly<Record<'zh' | 'en' | 'hant', Readonly<Record<Role, readonly string[]>>>> = {
  zh: {
    sales: [
      '# 大客户销售',
      '## 岗位职责',
      '开发华南区的连锁客户',
      '主导商务谈判，签下年度合同',
      '跟进回款，完成季度销售额',
    ],
    marketing: ['# 品牌经理', '## 岗位职责', '制定年度品牌策略', '策划整合传播活动', '维护媒体关系，投放广告'],
    operations: [
      '# 用户运营',
      '## 岗位职责',
      '搭建用户分层，提升留存',
      '运营会员社群，策划拉新活动',
      '分析用户行为数据',
    ],
  },
  hant: {
    sales: [
      '# 大客戶業務',
      '## 工作內容',
      '開發華南區的連鎖客戶',
      '主導商務談判，簽下年度合約',
      '跟進回款，完成季度銷售額',
    ],
    marketing: ['# 品牌經理', '## 工作內容', '制定年度品牌策略', '策劃整合傳播活動', '維護媒體關係，投放廣告'],
    operations: [
      '# 用戶運營',
      '## 工作內容',
      '搭建用戶分層，提升留存',
      '運營會員社群，策劃拉新活動',
      '分析用戶行為數據',
    ],
  },
  en: {
    sales: [
      '# Account Executive',
      '## Responsibilities',
      'Prospect and win new accounts',
      'Negotiate and sign contracts',
      'Meet the quarterly sales quota',
    ],
    marketing: [
      '# Brand Manager',
      '## Responsibilities',
      'Own brand strategy and positioning',
      'Plan integrated campaigns',
      'Brief the press and buy media',
    ],
    operations: [
      '# Community Operations Manager',
      '## Responsibilities',
      'Run the forum and keep users active',
      'Raise retention with member events',
      'Analyze user behaviour',
    ],
  },
};

/** Whether the line at the end of a posting is called another role's. */
function isOffRole(role: Role, language: 'zh' | 'en' | 'hant', line: string): boolean {
  const [title, heading, ...duties] = POSTINGS[language][role];
  const text = `${title}\n\n${heading}\n\n${[...duties, line].map((it) => `- ${it}\n`).join('')}`;
  return analyzer
    .analyze(text, 'markdown')
    .findings.some(({ code, start }) => code === 'role/off-role-duty' && start >= text.lastIndexOf('\n- '));
}

type Line = readonly [role: Role, language: 'zh' | 'en' | 'hant', line: string];

const DENIED: readonly Line[] = [
  ['sales', 'zh', '不负责社群运营和用户留存'],
  ['sales', 'zh', '社群活跃和拉新由运营团队负责，本岗不参与'],
  ['sales', 'zh', '本岗不考核日活与次月留存'],
  ['sales', 'zh', '无需管理公众号和短视频账号'],
  ['sales', 'zh', '公众号、视频号的内容运营不归本岗管'],
  ['sales', 'zh', '不写推文，不做直播'],
  ['sales', 'zh', '粉丝增长和社群活跃，本岗均不负责'],
  ['sales', 'zh', '用户运营不属于本岗职责'],
  ['sales', 'zh', '店铺运营有专人负责'],
  ['sales', 'zh', '品牌部负责广告投放和公关稿'],
  ['sales', 'zh', '广告投放交由市场部'],
  ['sales', 'zh', '不需要运营社群，只需拜访客户'],
  ['sales', 'zh', '由运营负责社群运营，提升用户留存'],
  ['sales', 'zh', '社群运营由运营团队负责，提升用户留存，带动复购'],
  ['sales', 'zh', '运营部负责社群运营，提升用户留存'],
  ['sales', 'zh', '并非负责社群运营和用户留存'],
  ['sales', 'zh', '勿参与社群运营和用户留存'],
  ['sales', 'zh', '社群运营和用户留存除外'],
  ['marketing', 'zh', '无需电话销售，不背业绩'],
  ['marketing', 'zh', '不承担销售任务和回款'],
  ['marketing', 'zh', '签约和回款由销售团队跟进'],
  ['marketing', 'zh', '不拜访客户、不谈合同'],
  ['operations', 'zh', '没有销售任务，不需要外出开发客户'],
  ['operations', 'zh', '品牌广告投放由市场部统一负责'],
  ['sales', 'hant', '不負責社群營運和用戶留存'],
  ['sales', 'hant', '營運團隊負責社群營運，提升用戶留存'],
  ['sales', 'hant', '粉絲專頁由行銷團隊負責，本職位不參與'],
  ['marketing', 'hant', '無需電話銷售，不背業績'],
  ['operations', 'hant', '廣告投放不歸本崗管'],
  ['sales', 'en', 'This post does not run the community, engagement or retention'],
  ['sales', 'en', 'You do not own paid campaigns or SEO'],
  ['sales', 'en', 'Community engagement and retention are handled by the operations team'],
  ['sales', 'en', 'Marketing owns the campaigns, the brand and the press'],
  ['sales', 'en', 'Brand campaigns, paid search, press releases are run by marketing'],
  ['sales', 'en', 'You won’t write press releases or run ads'],
  ['sales', 'en', 'Brand campaigns belong to the marketing team'],
  ['sales', 'en', 'Paid search is not part of this job'],
  ['sales', 'en', 'Brand campaigns and media buying (owned by marketing)'],
  ['sales', 'en', 'Brand campaigns, media buying: out of scope'],
  ['sales', 'en', 'Leave brand campaigns and media buying to marketing'],
  ['marketing', 'en', 'No cold calling and no sales quota'],
  ['marketing', 'en', 'This role does not carry a quota or close deals'],
  ['marketing', 'en', 'Contracts are negotiated elsewhere; you never prospect'],
  ['marketing', 'en', 'Deals are closed without you: closing is done by the sales team'],
  ['operations', 'en', 'Not responsible for advertising or press releases'],
  ['operations', 'en', 'Ad buying is outsourced to an agency'],
  ['operations', 'en', 'You will not cold call or negotiate contracts'],
  ['operations', 'zh', '不做：销售签约、投放广告'],
  ['operations', 'zh', '不负责的工作：催收回款、开发客户'],
  ['marketing', 'zh', '不在本岗职责内：上门拜访客户，谈判签约'],
  ['operations', 'hant', '不負責：開發客戶、投放廣告'],
  ['operations', 'en', 'Out of scope: closing deals and paid search campaigns'],
  ['marketing', 'en', 'Not part of this job: cold calls, negotiating contracts'],
  ['operations', 'en', 'No cold calling, no closing of deals'],
];

const LEARNED: readonly Line[] = [
  ['sales', 'zh', '入职首月学习市场部的投放后台，看懂线索从哪来'],
  ['sales', 'zh', '主动学习新媒体运营和短视频剪辑'],
  ['sales', 'zh', '参加公司的品牌传播培训'],
  ['sales', 'zh', '跟着运营同事学习社群打法'],
  ['sales', 'zh', '到运营部轮岗，旁听用户增长例会'],
  ['marketing', 'zh', '每月接受销售话术和谈判技巧的培训'],
  ['operations', 'zh', '学习广告投放和媒介采购的基本知识'],
  ['operations', 'zh', '先学习客户开发和商务谈判，再分配岗位'],
  ['sales', 'hant', '到職首月學習廣告投放後台'],
  ['marketing', 'hant', '參加業務談判技巧培訓'],
  ['sales', 'en', 'Get to know HubSpot and the other marketing tools to see where leads come from'],
  ['sales', 'en', 'Learn how marketing runs its campaigns and newsletters'],
  ['sales', 'en', 'Shadow the community team to see how members are kept active'],
  ['sales', 'en', 'Get trained on brand messaging and press work'],
  ['marketing', 'en', 'Shadow sales calls and learn how deals are negotiated'],
  ['marketing', 'en', 'Receive training on cold calling and closing deals'],
  ['operations', 'en', 'Learn the basics of paid search and media buying'],
  ['operations', 'en', 'Sit in on sales negotiations with enterprise accounts'],
];

const SOLD: readonly Line[] = [
  ['sales', 'zh', '向客户演示社群运营和用户增长软件'],
  ['sales', 'zh', '拜访电商公司的用户运营总监，签下年度合同'],
  ['sales', 'zh', '向品牌商推销 SaaS 营销工具'],
  ['sales', 'zh', '销售公司的短视频代运营服务包'],
  ['sales', 'zh', '给商家讲解店铺运营方案，促成签约'],
  ['sales', 'zh', '负责新媒体运营服务的销售'],
  ['sales', 'zh', '客户多为企业的市场总监和品牌经理'],
  ['sales', 'zh', '约见市场总监，介绍舆情监测系统'],
  ['sales', 'hant', '向客戶推銷社群行銷軟體與粉絲經營工具'],
  ['sales', 'hant', '拜訪電商公司的行銷總監，簽下年度合約'],
  ['sales', 'en', 'Sell our marketing automation platform to retailers'],
  ['sales', 'en', 'Demo the community engagement software to prospects'],
  ['sales', 'en', 'Pitch advertising and brand campaign services'],
  ['sales', 'en', 'Call on marketing directors of retail chains'],
  ['sales', 'en', 'Our buyers are operations managers of online shops'],
  ['sales', 'en', 'Meet brand managers and present our media monitoring tools'],
];

const FOR_OTHERS: readonly Line[] = [
  ['marketing', 'zh', '让销售随时能找到每个行业的客户案例'],
  ['marketing', 'zh', '为销售团队提供物料和竞品资料'],
  ['marketing', 'zh', '写出销售用得上的案例和话术'],
  ['marketing', 'zh', '便于销售快速了解竞品报价'],
  ['operations', 'zh', '让市场部及时知道活动效果和品牌口碑'],
  ['sales', 'zh', '给市场部反馈投放线索的质量'],
  ['sales', 'en', 'Brief marketing on the brand campaigns that your accounts need'],
  ['marketing', 'hant', '讓銷售隨時能找到每個產業的客戶案例'],
  ['marketing', 'en', 'Sales should always find a tested case study for each industry'],
  ['marketing', 'en', 'Write case studies and decks for the sales team'],
  ['marketing', 'en', 'Build pricing sheets so that sales can quote with confidence'],
  ['marketing', 'en', 'Make sure sales always has an up-to-date product demo'],
  ['operations', 'en', 'Build dashboards for the marketing team'],
];

const LEADS: readonly Line[] = [
  ['sales', 'zh', '跟进市场活动带来的线索，判断意向'],
  ['sales', 'zh', '回访公众号和直播间的留资名单'],
  ['sales', 'zh', '清洗展会名单并逐一致电'],
  ['sales', 'zh', '联系信息流广告投放来的客户'],
  ['sales', 'hant', '跟進行銷活動帶來的名單'],
  ['sales', 'en', 'Call back everybody who answered one of the marketing campaigns'],
  ['sales', 'en', 'Follow up on leads generated by webinars and newsletters'],
  ['sales', 'en', 'Qualify inbound leads from paid search and social media'],
  ['sales', 'en', 'Respond to enquiries that come from the blog and the newsletter'],
];

/** Lines that do claim another role's work. */
const CLAIMED: readonly Line[] = [
  ['sales', 'zh', '负责公众号日常更新和粉丝增长'],
  ['sales', 'zh', '不断完善社群运营，提升用户活跃与留存'],
  ['sales', 'zh', '不仅要签单，还要运营公司社群、提升用户留存'],
  ['sales', 'zh', '不写报告而是运营社群，提升用户留存和日活'],
  ['sales', 'zh', '品牌部负责投放，你负责社群运营和用户留存'],
  ['sales', 'zh', '由你负责社群运营，提升用户留存'],
  ['sales', 'hant', '負責公眾號日常更新和粉絲增長'],
  ['marketing', 'zh', '拜访新客户，完成签约和回款'],
  ['operations', 'zh', '撰写新闻稿，维护媒体关系'],
  ['operations', 'zh', '撰写新闻稿，维护媒体关系，由公司提供媒体名单'],
  ['operations', 'hant', '撰寫新聞稿，維護媒體關係，由公司提供媒體名單'],
  ['sales', 'en', 'Run paid search campaigns and write press releases'],
  ['sales', 'en', 'Run the company’s paid ads and brand campaigns'],
  ['sales', 'en', 'Run the brand campaigns and buy media (with a budget that is approved by the board)'],
  ['marketing', 'en', 'Cold call prospects, negotiate contracts and close deals'],
];

describe('A line that speaks of another role’s work without claiming it', () => {
  const kinds = {
    denied: DENIED,
    learned: LEARNED,
    'for sale': SOLD,
    'for others': FOR_OTHERS,
    'where leads come from': LEADS,
  };
  for (const [kind, lines] of Object.entries(kinds)) {
    for (const [role, language, line] of lines) {
      it(`is not called off-role: ${kind}, in a post of ${role}: ${line}`, () =>
        assert.equal(isOffRole(role, language, line), false));
    }
  }
  for (const [role, language, line] of CLAIMED) {
    it(`is called off-role where it claims it, in a post of ${role}: ${line}`, () =>
      assert.equal(isOffRole(role, language, line), true));
  }
});
