/**
 * Two made-up teams, a Chinese one that sells bookkeeping software to shops and one of an English-speaking company that sells scheduling
 * software to clinics: twelve job descriptions each, with work that two of them take, that nobody takes, and that is copied.
 */

/** By name of its file, the lines of work of a job; the first line is the title. */
type Jobs = Readonly<Record<string, readonly string[]>>;

const ZH: Jobs = {
  '01-市场总监.md': [
    '市场总监',
    '制定年度市场策略和市场预算，向总经理汇报投入产出',
    '确定产品定位和对外的价值主张',
    '带领市场团队完成季度目标',
    '主持季度市场复盘，调整下一季度的打法',
  ],
  '02-品牌经理.md': [
    '品牌经理',
    '管理品牌视觉规范，审核对外物料',
    '撰写新闻稿并维护行业媒体关系',
    '策划品牌年度主题传播',
    '监测舆情，处理负面报道',
    '不负责社群的日常管理',
  ],
  '03-内容营销.md': [
    '内容营销经理',
    '撰写公众号文章和行业白皮书，每月不少于 8 篇',
    '策划并执行线上直播课，邀请老板和会计来听',
    '维护行业媒体关系，推动稿件发布',
    '监测行业舆情，整理成周报',
    '建立社群并做好社群日常运营',
    '不负责官网的搜索引擎优化',
  ],
  '04-投放专员.md': [
    '广告投放专员',
    '负责信息流广告和搜索广告的投放，控制线索成本',
    '制作落地页并做 A/B 测试',
    '每周输出投放数据报告',
    '搜索引擎优化不归本岗',
  ],
  '05-活动经理.md': [
    '市场活动经理',
    '筹办行业展会和城市沙龙，管理搭建供应商',
    '整理展会名单，给每位访客标注意向等级',
    '统计活动的投入产出',
    '协助销售邀请重点客户参会',
  ],
  '06-大客户销售.md': [
    '大客户销售经理',
    '开发年营收五千万以上的连锁客户',
    '拜访客户决策人，挖掘需求并演示产品',
    '主导商务谈判，签订合同并跟进回款',
    '配合市场部撰写客户案例',
    '预测季度签约额',
  ],
  '07-渠道销售.md': [
    '渠道销售经理',
    '招募区域代理商，签订代理协议',
    '给代理商做产品和话术培训',
    '在当地投放信息流广告获取线索',
    '跟进代理商的回款',
  ],
  '08-销售开发.md': [
    '销售开发代表',
    '每天电话邀约 60 家门店老板',
    '回访市场转来的线索，判断预算和购买时间',
    '把有意向的客户约给大客户销售',
    '在 CRM 里登记每次沟通',
  ],
  '09-用户运营.md': [
    '用户运营',
    '搭建用户分层体系，设计新用户引导流程，提升首周激活率',
    '策划用户召回活动，降低流失率',
    '建立用户反馈机制，每周汇总问题推动产品改进',
    '管理会员积分和等级权益',
    '分析用户行为数据，输出留存报告',
  ],
  '10-社群运营.md': [
    '社群运营',
    '搭建用户分层体系，设计新用户引导流程，提升首月激活率',
    '策划用户召回活动，降低社群流失率',
    '建立用户反馈机制，每周汇总问题推动产品优化',
    '负责老板社群的日常运营，每天回答问题',
    '组织社群里的经验分享',
  ],
  '11-客户成功.md': [
    '客户成功经理',
    '帮助新客户完成上线和员工培训',
    '定期回访，了解使用情况，处理客户投诉',
    '负责名下客户的续约',
    '识别流失风险并预警',
  ],
  '12-产品经理.md': [
    '产品经理',
    '撰写产品需求文档，推动研发按期上线',
    '规划产品路线图',
    '访谈门店老板，验证新功能是否有人用',
    '与市场一起确定版本发布时间',
  ],
};

const EN: Jobs = {
  '01-head-of-marketing.md': [
    'Head of Marketing',
    'Set the annual marketing strategy and own the marketing budget',
    'Own positioning and the core message',
    'Hire and coach a team of four marketers',
    'Report pipeline contribution to the board every quarter',
  ],
  '02-content-marketer.md': [
    'Content Marketing Manager',
    'Write two articles a week and one white paper a quarter for practice managers',
    'Run the monthly webinar with a guest from a clinic',
    'Pitch stories to trade journalists and write press releases',
    'Monitor media coverage of the company',
    'Moderate the customer community forum every day',
    'Not responsible for SEO',
  ],
  '03-demand-gen.md': [
    'Demand Generation Manager',
    'Plan and optimize paid search and paid social campaigns',
    'Build landing pages and run A/B tests',
    'Set up lead scoring in HubSpot and route qualified leads to sales',
    'SEO is not part of this job',
  ],
  '04-communications.md': [
    'PR and Communications Manager',
    'Write press releases and pitch stories to trade press',
    'Prepare executives for interviews',
    'Monitor media coverage and handle crises',
    'Keep the brand guidelines',
  ],
  '05-field-marketing.md': [
    'Field Marketing Manager',
    'Organize our booth at eight trade shows a year',
    'Host dinners for clinic owners together with sales',
    'Track the pipeline that each event brings',
  ],
  '06-account-executive.md': [
    'Account Executive',
    'Run discovery calls and product demos with clinic groups',
    'Negotiate and close contracts from $20k to $150k a year',
    'Forecast your quarter in Salesforce',
    'Support marketing with customer case studies',
  ],
  '07-sdr.md': [
    'Sales Development Representative',
    'Cold-call 50 clinics a day and book meetings',
    'Follow up on webinar and trade show leads within a day',
    'Log every conversation in Salesforce',
  ],
  '08-partner-manager.md': [
    'Partner Sales Manager',
    'Recruit resellers and sign partner agreements',
    'Train reseller staff on the product',
    'Plan and optimize paid search campaigns in your region',
    'Own the partner revenue target',
  ],
  '09-lifecycle.md': [
    'Lifecycle Operations Manager',
    'Design onboarding emails and in-app guides that get new clinics to their first booking',
    'Run win-back campaigns for clinics that have stopped booking',
    'Analyze weekly retention cohorts and report what drives churn',
    'Collect user feedback and turn it into proposals for the product team',
  ],
  '10-community.md': [
    'Community Operations Manager',
    'Design onboarding emails and in-app guides that get new members to their first post',
    'Run win-back campaigns for members that have stopped posting',
    'Collect user feedback and turn it into proposals for our product team',
    'Moderate the community forum and answer questions within four hours',
  ],
  '11-csm.md': [
    'Customer Success Manager',
    'Onboard new clinics and train their front desk',
    'Hold quarterly business reviews',
    'Own renewals for 60 accounts',
    'Watch customer health and flag churn risks',
  ],
  '12-product-manager.md': [
    'Product Manager',
    'Own the roadmap for scheduling',
    'Write product requirements and work with engineers to ship them',
    'Interview clinic staff about new features',
  ],
};

/** The texts of the jobs, by the names of their files. */
function texts(jobs: Jobs, [duties, requirements, asked]: readonly [string, string, string]): [string, string][] {
  return Object.entries(jobs).map(([name, [title, ...lines]]) => [
    name,
    [
      `# ${title!}`,
      '',
      `## ${duties}`,
      '',
      ...lines.map((line) => `- ${line}`),
      '',
      `## ${requirements}`,
      '',
      `- ${asked}`,
      '',
    ].join('\n'),
  ]);
}

export const TEAMS = {
  zh: texts(ZH, ['岗位职责', '任职要求', '三年以上相关工作经验']),
  en: texts(EN, ['Responsibilities', 'Requirements', 'Three years of experience in a similar job']),
} as const;
