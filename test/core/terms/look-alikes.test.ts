import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { termsIn, wordsIn } from '../../support/built-in.ts';

/** A line, and a word that stands in its letters but is not meant. */
const ACROSS_WORDS: readonly (readonly [line: string, word: string])[] = [
  ['负责超市场地租赁谈判。', '市场'],
  ['夜市场馆的布置', '市场'],
  ['今年主推广东门店。', '推广'],
  ['首推广西特产', '推广'],
  ['協調辦公關係', '公關'],
  ['协调办公关系，负责门店经营销售。', '公关'],
  ['协调办公关系，负责门店经营销售。', '营销'],
  ['民营销售公司', '营销'],
  ['倉庫重複盤點', '复盘'],
  ['每月存货盘点', '货盘'],
  ['提升投资回报价值。', '报价'],
  ['负责前端架构设计', '端架'],
  ['参与后端架构评审', '端架'],
  ['移动端架构升级', '端架'],
  ['服务端架构', '端架'],
  ['國內重要節日活動', '日活'],
  ['组织每月活动和每周活动', '月活'],
  ['家电销售经验', '电销'],
  ['互联网销售额', '网销'],
  ['产品宣传到位', '品宣'],
  ['督促销售完成登记', '促销'],
  ['制定价格体系', '定价'],
  ['协助完成交付验收', '成交'],
  ['海外呼叫中心建设', '外呼'],
  ['落地推进各项目', '地推'],
  ['筛选品类和供应商', '选品'],
  ['共建联合实验室', '建联'],
  ['新建联合团队', '建联'],
  ['组建联盟，统一采购', '建联'],
  ['搭建联动机制', '建联'],
  ['门店一直营业到晚上', '直营'],
  ['这款一直销售到年底', '直销'],
  ['审核价格与合同', '核价'],
  ['监督导购服务', '督导'],
  ['监控价格变化', '控价'],
  ['使用研究方法', '用研'],
  ['突破价格壁垒', '破价'],
  ['增加粉丝数量', '加粉'],
];

const OTHER_SENSES: readonly (readonly [line: string, word: string])[] = [
  ['熟悉主要业务内容', '内容'],
  ['协助项目方案的内容整合与编写', '内容'],
  ['受理客户投诉，安抚情绪', '客户'],
  ['投诉客户的处理', '客户'],
  ['Excel 熟练用户', '用户'],
  ['商场招商：储备意向品牌，更新品牌库', '品牌'],
  ['熟悉批发零售行业', '批发'],
  ['要求：平面广告设计专业', '广告设计'],
  ['按客户需求开发信息系统', '开发信'],
  ['熟悉开源协作，发过 PR 并被合并。', 'PR'],
  ['每个 PR 都要两人评审后才能合入主干', 'PR'],
  ['給開源專案提過 PR，熟悉 GitHub 流程', 'PR'],
  ['Send a PR and wait for two reviews.', 'PR'],
  ['Open PRs against main and rebase often', 'PRs'],
  ['New marathon PR this spring', 'PR'],
  ['现场准备备用热点和网线，手机也能开热点。', '热点'],
  ['断网时用随身 WiFi 或开个热点', '热点'],
  ['排查缓存热点和慢查询，数据库不抖动', '热点'],
  ['把抽象的流程转化为几步小游戏。', '转化'],
  ['把调研结论转化成三条建议', '转化'],
  ['光能转化效率和化学反应', '转化'],
  ['Automate operations with Ansible and keep the operations of the cluster quiet.', 'operations'],
  ['Run database operations on a Linux server', 'operations'],
  ['On-call for ops of the Kubernetes fleet', 'ops'],
  ['面向玩了半年以上的手冲咖啡玩家。', '玩家'],
  ['摄影器材展，欢迎胶片玩家', '玩家'],
  ['露營玩家常用的爐具', '玩家'],
  ['空气是声音的媒介，找铺位也可以问房产中介等媒介。', '媒介'],
  ['蚊虫是疾病传播的媒介', '媒介'],
  ['SEM 观察断口形貌', 'SEM'],
  ['DSP 与 FPGA 的信号处理算法', 'DSP'],
  ['Write firmware for a DSP chip', 'DSP'],
  ['软件无线电 SDR 收发机', 'SDR'],
  ['Count traffic at the junction and guide drivers', 'traffic'],
  ['Post in the Slack channel', 'channel'],
  ['Build the HTTP client with a small SDK', 'client'],
  ['水泵流量与压力要达标', '流量'],
  ['帮警方梳理案件线索', '线索'],
  ['时间可灵活安排', '可灵'],
  ['变身运动小达人', '达人'],
  ['今日更新职位', '日更'],
  ['核对用户注册数据', '注册数'],
  ['玻璃保温的R值检测', 'R值'],
  ['投后数据归档，整理被投企业报表', '投后数据'],
  ['Recruit volunteers and count sign-ups', 'sign-ups'],
  ['Brief the moderators of the exam board', 'moderators'],
  ['编写 Shell 脚本，定时任务自动备份', '脚本'],
  ['胶片相机的曝光与快门', '曝光'],
  ['垃圾分类投放，桶边值守', '投放'],
  ['红薯粉丝和白菜一起炖', '粉丝'],
  ['注塑机漏斗里加料', '漏斗'],
  ['与外交部发布会同声传译', '发布会'],
];

/** A word inside of a draft of one trade, or of another trade, that the pack once took for work of a role that it is not. */
const NOT_THAT_TERM: readonly (readonly [line: string, word: string, term: string])[] = [
  ['确认预售定金和尾款节奏', '尾款', 'receivables-follow-up'],
  ['直播间样品收发、尾款结算', '尾款', 'receivables-follow-up'],
  ['监控客户健康度、活跃账号数', '账号', 'social-account'],
  ['操作千川投流，ROI不低于2', '千川', 'ad-platform'],
  ['外呼沉默用户，提升召回', '外呼', 'telesales'],
  ['与媒体洽谈合作，签订合同并催收发票', '洽谈', 'commercial-negotiation'],
  ['与媒体洽谈合作，签订合同并催收发票', '签订合同', 'contract-signing'],
  ['谈判采购价格', '谈判', 'commercial-negotiation'],
  ['供应商渠道开发', '渠道开发', 'channel-sales'],
  ['达人佣金设置与结算', '佣金', 'commission'],
  ['联系物流、仓库，跟进订单发货', '跟进订单', 'order-follow-up'],
  ['收款、开票、对账', '收款', 'receivables-follow-up'],
  ['登记预付款，核对供应商发票', '预付款', 'receivables-follow-up'],
  ['撰写领导演讲稿', '演讲稿', 'executive-communications'],
  ['协助领导起草讲话稿', '讲话稿', 'executive-communications'],
  ['输出培训内容与脚本', '脚本', 'video-script'],
  ['HRBP，负责编制与人效提升', '人效', 'sales-productivity'],
  ['Hire a Social Media Manager', 'media manager', 'media-planner'],
  ['We are looking for a Content Creator', 'content creator', 'kol'],
  ['Commission market research and brief agencies', 'commission', 'commission'],
  ['Marketing Manager: competitive base salary', 'base salary', 'base-salary'],
  ['Account management of five brands at an agency', 'account management', 'customer-maintenance'],
  ['channel customer feedback into the roadmap', 'channel', 'channel'],
  ['Sponsorship available for a work visa', 'sponsorship', 'sponsorship'],
  ['Tender care to residents', 'tender', 'tender-bidding'],
  ['Crisis management plans for fire safety', 'crisis management', 'crisis-pr'],
  ['Sit on the advisory board of a charity', 'advisory board', 'speaker-programme'],
  ['Work with journalists on the magazine desk', 'journalists', 'mainstream-media'],
  ['The keynote speech at graduation', 'keynote speech', 'executive-communications'],
  ['Add event tracking to the SDK', 'event tracking', 'event-tracking'],
  ['Ship by canary release', 'canary release', 'staged-rollout'],
  ['Act as product owner of the API backlog', 'product owner', 'product-manager'],
  ['Publish the release calendar of the platform team', 'release calendar', 'version-operations'],
  ['Write an FAQ and a tutorial for the SDK docs', 'faq', 'help-centre'],
  ['Update the onboarding guide for new employees', 'onboarding guide', 'help-centre'],
  ['Order processing in SAP', 'order processing', 'order-follow-up'],
  ['Inventory management of spare parts', 'inventory management', 'store-inventory'],
  ['Own lead routing with marketing', 'lead routing', 'deal-registration'],
  ['谈定佣金比例', '佣金比例', 'slot-fee'],
  ['做官网SEO，提升自然流量', '自然流量', 'marketplace-search'],
  ['策划展会获客活动', '展会获客', 'trade-show-selling'],
  ['付费会员续费与权益', '续费', 'renewal'],
  ['拒收不合格线索', '合格线索', 'qualified-leads'],
];

/** Lines in which such a word is meant. */
const MEANT: readonly (readonly [line: string, word: string])[] = [
  ['负责媒介投放与公关（PR），策划拉新活动，提升转化率。', 'PR'],
  ['Own PR and the brand', 'PR'],
  ['负责推广广东市场', '推广'],
  ['做好公关关系维护', '公关'],
  ['引流转化工作', '转化'],
  ['将线索转化为客户', '转化为客户'],
  ['把流量轉化為訂單', '轉化為訂單'],
  ['追热点、写推文，阅读量十万', '追热点'],
  ['结合互联网热点策划选题', '热点'],
  ['运营玩家社区，策划版本活动', '玩家'],
  ['管理媒介与代理公司', '媒介'],
  ['Run store operations', 'operations'],
  ['Manage channel partners', 'channel partners'],
  ['Choose the right channel', 'channel'],
  ['Keep every client happy', 'client'],
  ['筛选线索并分配', '线索'],
  ['写脚本、拍视频', '脚本'],
  ['提升流量与转化率', '流量'],
  ['信息流广告投放', '投放'],
  ['SEM 竞价账户优化', 'SEM'],
  ['今年主推广告投放业务', '投放'],
  ['通过私信建联博主', '建联'],
  ['负责达人建联', '达人建联'],
  ['增加粉丝数量', '粉丝数'],
  ['Write cold email cadences', 'cold email cadences'],
  ['管理直营与加盟门店', '直营'],
];

describe('A word that only looks like a term', () => {
  for (const [line, word] of ACROSS_WORDS) {
    it(`is none across the border of two words: ${word} in “${line}”`, () =>
      assert.ok(!wordsIn(line).includes(word), wordsIn(line).join(' ')));
  }
  for (const [line, word] of OTHER_SENSES) {
    it(`is none in another sense: ${word} in “${line}”`, () =>
      assert.ok(!wordsIn(line).includes(word), wordsIn(line).join(' ')));
  }
  for (const [line, word, term] of NOT_THAT_TERM) {
    it(`is not taken for work that it is not: ${word} in “${line}”`, () =>
      assert.ok(
        !termsIn(line)
          .map((it) => it.toLowerCase())
          .includes(`${word}=${term}`),
        termsIn(line).join(' '),
      ));
  }
  for (const [line, word] of MEANT) {
    it(`is one where it is meant: ${word} in “${line}”`, () =>
      assert.ok(wordsIn(line).includes(word), wordsIn(line).join(' ')));
  }
});
