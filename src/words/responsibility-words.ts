/** The words of *Responsibilities* that its exports, its view and what the editor tells of an activity share. They follow the content language. */
import type { ActivitySource, Agreement, Locale, ResponsibilityWords } from '../core/index.ts';

export interface ResponsibilityTitleWords extends ResponsibilityWords {
  readonly title: string;
  readonly agreementSentences: Readonly<Record<Agreement, string>>;
  /** Kinds of sources. */
  readonly kinds: Readonly<Record<ActivitySource['kind'], string>>;
}

const ZH: ResponsibilityTitleWords = {
  title: '职责分工',
  activity: '工作',
  stage: '阶段',
  person: '谁',
  part: '怎么参与',
  others: '其他岗位',
  why: '理由',
  depends: '看情形',
  handover: '交接',
  agreement: '说法是否一致',
  sources: '出处',
  stages: {
    insight: '市场洞察',
    positioning: '定位与定价',
    brand: '品牌与公关',
    demand: '推广获客',
    lead: '线索',
    deal: '成交',
    delivery: '交付与上架',
    activation: '激活',
    retention: '留存与复购',
    feedback: '复盘与反馈',
  },
  cases: {
    b2b: '企业客户（B2B）',
    b2c: '个人消费者（B2C）',
    'self-serve': '客户自助购买',
    'sales-led': '靠销售成交',
    small: '小公司',
    large: '大公司',
    shop: '网店、直播间',
    brand: '品牌公司',
    agency: '代理公司',
    zh: '国内公司',
    en: '英语国家的公司',
  },
  parts: { owns: '负责', shares: '分担', supports: '支持' },
  agreements: { all: '一致', most: '多数一致', split: '说法不一' },
  legend: '● 负责　◐ 分担　○ 支持',
  raci: '工作（A/R=负责，R=分担，C=支持；I未列）',
  colon: '：',
  comma: '、',
  agreementSentences: {
    all: '各处说法一致。',
    most: '多数说法一致。',
    split: '归谁负责，说法不一：这里按较常见的写，不能拿来判对错。',
  },
  kinds: {
    article: '文章',
    practice: '行业惯例',
    tasks: '职业任务清单',
    standard: '职业标准',
    handbook: '企业公开手册',
    matrix: '责任矩阵',
    agreement: '部门协议',
    law: '法规',
  },
};

const EN: ResponsibilityTitleWords = {
  title: 'Responsibilities',
  activity: 'Activity',
  stage: 'Stage',
  person: 'Who',
  part: 'Part',
  others: 'Other teams',
  why: 'Why',
  depends: 'It depends',
  handover: 'Handover',
  agreement: 'Agreement',
  sources: 'Sources',
  stages: {
    insight: 'Market insight',
    positioning: 'Positioning and pricing',
    brand: 'Brand and PR',
    demand: 'Demand generation',
    lead: 'Leads',
    deal: 'Closing deals',
    delivery: 'Delivery and listing',
    activation: 'Activation',
    retention: 'Retention and repeat business',
    feedback: 'Review and feedback',
  },
  cases: {
    b2b: 'B2B',
    b2c: 'B2C',
    'self-serve': 'Self-serve',
    'sales-led': 'Sales-led',
    small: 'Small company',
    large: 'Large company',
    shop: 'Online shop or live stream',
    brand: 'Consumer brand',
    agency: 'Agency',
    zh: 'Companies in China',
    en: 'English-speaking companies',
  },
  parts: { owns: 'Owns', shares: 'Shares', supports: 'Supports' },
  agreements: { all: 'All agree', most: 'Most agree', split: 'Split' },
  legend: '● owns · ◐ shares · ○ supports',
  raci: 'Activity (A/R = owns, R = shares, C = supports; I is not listed)',
  colon: ': ',
  comma: ', ',
  agreementSentences: {
    all: 'All sources agree.',
    most: 'Most sources agree.',
    split: 'Sources and companies disagree on the owner. The more common answer is shown; nobody should be held to it.',
  },
  kinds: {
    article: 'Article',
    practice: 'Trade practice',
    tasks: 'Occupational task list',
    standard: 'Occupational standard',
    handbook: 'Public company handbook',
    matrix: 'Responsibility matrix',
    agreement: 'Agreement between teams',
    law: 'Rule of law',
  },
};

export function responsibilityWords(locale: Locale): ResponsibilityTitleWords {
  return locale === 'zh' ? ZH : EN;
}
