import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { compiled } from '../../support/built-in.ts';
import { assertNamed, assertSilent } from '../../support/named-activities.ts';

describe('The built-in activities, from the deal to what use teaches', () => {
  it('are found in lines as Chinese postings write them', () => {
    assertNamed({
      '独立完成商务谈判，与客户签订合同': 'sign-contracts',
      '跟进货款，确保按期回款': 'collect-payments',
      '跟进意向客户，促成签单': 'close-deals',
      '参与招投标，编制标书': 'bid-for-tenders',
      接待进店客户并讲解车型: 'sell-in-store',
      管理省区经销商的任务与价格: 'manage-distributors',
      '带领销售团队，做好陪访': 'lead-sales-team',
      '负责商品上架，维护链接': 'list-products',
      '管理库存，制定补货计划': 'manage-stock',
      '策划站内活动，提升日活': 'plan-in-app-promotions',
      提升用户活跃度与粘性: 'keep-users-active',
      '召回沉默用户，降低流失率': 'win-back-users',
      搭建会员体系与积分商城: 'manage-membership',
      负责天猫旗舰店日常运营: 'run-shop',
      负责直播间排品与直播场控: 'run-live-rooms',
      '拍摄短视频，完成剪辑': 'edit-short-videos',
      负责客户的续约与增购: 'upsell-customers',
      '维护老客户，定期回访': 'keep-customer-relations',
      '收集用户反馈，推动产品迭代': 'propose-product-changes',
      撰写需求文档并推动上线: 'write-requirements',
    });
  });

  it('are found in lines as people say them at work', () => {
    assertNamed({
      '三个工地的砂石单价你去磨，磨下来让项目经理签字': 'negotiate-terms',
      两家连锁药店的返利条件当面敲死: 'negotiate-terms',
      '跟两所小学的总务把校服价钱讲妥，月底前盖回来': 'run-sales-cycle',
      '来看过房没定的 40 组一组组打回去，谁松口当天交定金': 'run-sales-cycle',
      '食品厂的年框，带章拿回来才算': 'sign-contracts',
      '合作社的化肥钱，赊了两季的，秋收前挨家去要': 'collect-payments',
      押金打过来再排产: 'collect-payments',
      半年没登录的老用户分两批推短信: 'win-back-users',
      小程序签到改成连签七天送鸡蛋: 'keep-users-active',
      '老师圈子不能冷场，每周抛两个话题': 'run-communities',
      报社那几个主编每季度吃顿饭: 'manage-media-relations',
      '公交车身包十辆，四月上': 'make-media-plan',
      '搜狗那边的户头钱快没了，调词你管': 'run-paid-search',
      '公司视频号半年没更了，捡起来': 'run-official-accounts',
    });
    assertSilent('negotiate-terms', [
      '跟印刷厂把单价磨到两毛',
      '跟快递磨单价',
      '商场中庭的场租价钱谈拢',
      '义乌那家拿货单价磨到 3 块',
      '展会主办那边，展位价钱谈拢',
      '给院长汇报线索单价',
    ]);
    assertSilent('sign-contracts', ['跟活动公司的合同盖回来', '异业合作协议盖章的拿回', '电台合同盖回来']);
    assertSilent('collect-payments', [
      '公关公司尾款拖了两个月，去催财务',
      '用户退款拖着不给的，去催',
      '页面改版拖了两周，去催设计',
      '代理欠的稿子去催',
    ]);
    assertSilent('win-back-users', [
      '半年没下单的老客户，挨个打电话叫回来',
      '没动静的客户一个个打电话，发红包问候',
      '过期会员打电话拉回来续卡',
    ]);
    assertSilent('run-paid-search', ['百度上搜一下客户，前三条看看', '套餐 360 元，奖金 5000 封顶']);
    assertSilent('run-communities', ['朋友圈每天抛话题', '每周评服务之星，打卡全勤加一百']);
  });

  it('are found in lines as English postings write them', () => {
    assertNamed({
      'Carry an annual quota for the mid-market segment': 'carry-quota',
      'Negotiating and closing deals with senior buyers': 'close-deals',
      'Forecast accurately every week': 'forecast-sales',
      'Respond to RFPs and security reviews': 'bid-for-tenders',
      'Coach and develop a team of eight account executives': 'lead-sales-team',
      'Chase overdue invoices with the finance team': 'collect-payments',
      'Create and optimize listings on Amazon': 'list-products',
      'Onboard new customers in their first month': 'onboard-users',
      'Own lifecycle marketing across email and SMS': 'run-lifecycle',
      'Launch win-back campaigns for lapsed subscribers': 'win-back-users',
      'Run QBRs with executive sponsors': 'review-accounts',
      'Own renewals and expansion revenue for your book of business': 'renew-contracts',
      'Build and moderate our online community': 'run-communities',
      'Manage live ops and the in-game economy': 'run-live-game',
      'Run A/B tests on the checkout': 'run-ab-tests',
      'Write product requirements and user stories': 'write-requirements',
      'Build dashboards for the weekly review': 'build-dashboards',
    });
  });

  it('are found in lines of English sales jobs, whatever the verb and what stands before the object', () => {
    assertNamed({
      'Manage the entire sales process from first call to signature': 'sell-products',
      'Lead complex negotiations with senior executives and procurement': 'negotiate-terms',
      'Negotiate annual trading terms with key accounts': 'negotiate-terms',
      'Grow revenue within existing accounts': 'upsell-customers',
      'Own the number for the DACH region': 'carry-quota',
      'Deliver against annual revenue and margin goals': 'carry-quota',
      'Bring complex, multi-stakeholder deals to a close': 'close-deals',
      'Generate a pipeline of new opportunities': 'manage-pipeline',
      'Hold weekly pipeline and forecast reviews': 'manage-pipeline',
      'Motivate a team of eight field sales executives': 'lead-sales-team',
      'Set targets for the sales team': 'lead-sales-team',
      'Grow sales in your area': 'manage-territory',
      'Manage a patch of 120 accounts': 'manage-territory',
      'Maximise revenue from every account in your portfolio': 'upsell-customers',
      'Deliver tailored proposals and presentations to prospects': 'demonstrate-product',
      'Provide accurate weekly forecasts to the VP of Sales': 'forecast-sales',
    });
  });

  it('are not found where sales is worked with, a product is meant, or others do the work', () => {
    const lines = [
      'Build strong relationships with sales teams to gather requirements',
      'Develop tools for the sales team to track commissions',
      'Lead a team of data analysts supporting the sales organization',
      'Help customers manage their sales pipeline in our app',
      'Help merchants close more deals with our tools',
      'Develop features for quota and territory planning in our product',
      'Knowledge of negotiating and closing complex deals is a plus',
      'Sell marketing software to agencies and brands',
      'Experience carrying a quota is a plus',
      'Lead sprint demos with stakeholders',
      'Write technical proposals and design documents',
      'Deliver training to new hires in the sales organization',
      'Bring projects to a close on time and on budget',
      'Ability to negotiate and close enterprise contracts',
    ];
    for (const id of ['lead-sales-team', 'manage-pipeline', 'close-deals', 'manage-territory', 'negotiate-terms']) {
      assertSilent(id, lines);
    }
    for (const id of ['carry-quota', 'demonstrate-product', 'write-proposals', 'open-up-territory']) {
      assertSilent(id, lines);
    }
  });

  it('are not found inside of other words', () => {
    assertSilent('close-deals', ['对接产业上下游相关单位']);
    assertSilent('renew-contracts', ['核算平台手续费', '收集后续签收单据', '持续保持账户稳定']);
    assertSilent('run-live-game', ['家居行业综合服务商', '代开服务的推广']);
    assertSilent('invoice-customers', ['负责对账户进行优化']);
    assertSilent('list-products', ['线上新产品推广']);
    assertSilent('prepare-export-documents', ['每周汇报关键进展', '厘清关系，推动协作']);
    assertSilent('manage-pipeline', ['挖掘跨境电商机会']);
    assertSilent('upsell-customers', ['提升单品销量', '新增购买用户']);
  });

  it('are not found where a line only shares their words', () => {
    assertSilent('sign-contracts', ['入职即签订劳动合同，缴纳社保', 'Sign employment contracts']);
    assertSilent('negotiate-terms', ['与媒体谈判价格，签约框架', 'Negotiate media rates with publishers']);
    assertSilent('sell-in-store', ['活动现场接待媒体与嘉宾']);
    assertSilent('hand-out-coupons', ['节日为员工发放红包与礼品']);
    assertSilent('improve-retention', ['降低员工流失率', 'Improve employee retention']);
    assertSilent('manage-stock', ['Optimize ad inventory with publishers']);
    assertSilent('run-communities', ['Serve the local community', '拓展社区团购门店']);
    assertSilent('onboard-users', ['Employee onboarding for new hires']);
    assertSilent('run-shop', ['负责亚马逊站内广告的投放', '负责门店日常管理与陈列']);
    assertSilent('plan-in-app-promotions', ['Equal promotion opportunities for everyone']);
  });

  it('leave what every team does to every role', () => {
    const activities = new Map(compiled.pack.activities.map((activity) => [activity.id, activity]));
    for (const id of ['review-results', 'report-results', 'improve-processes', 'manage-own-team', 'control-cost']) {
      const { owns, shares } = activities.get(id)!;
      for (const role of ['sales', 'marketing', 'operations']) assert.ok([...owns, ...shares].includes(role), id);
    }
  });

  it('leave the deal to sales, and the shop to operations', () => {
    const activities = new Map(compiled.pack.activities.map((activity) => [activity.id, activity]));
    for (const id of ['close-deals', 'sign-contracts', 'collect-payments', 'negotiate-terms', 'lead-sales-team']) {
      const { owns, shares } = activities.get(id)!;
      assert.deepEqual(owns, ['sales'], id);
      assert.ok(!shares.includes('marketing') && !shares.includes('operations'), id);
    }
    for (const id of ['list-products', 'set-up-shop', 'run-shop', 'keep-users-active', 'run-live-game']) {
      const { owns, shares } = activities.get(id)!;
      assert.deepEqual(owns, ['operations'], id);
      assert.ok(!shares.includes('marketing') && !shares.includes('sales'), id);
    }
  });
});
