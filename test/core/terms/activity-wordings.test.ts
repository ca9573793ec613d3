import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { compiled } from '../../support/built-in.ts';
import { assertNamed, assertSilent } from '../../support/named-activities.ts';

describe('The built-in activities, from insight to lead', () => {
  it('are found in lines as Chinese postings write them', () => {
    assertNamed({
      '负责百度、头条等渠道的信息流投放': 'run-paid-placement',
      '制定年度市场预算，分配到各渠道': 'set-marketing-budget',
      策划行业峰会和用户大会: 'run-brand-events',
      '撰写新闻稿，维护核心媒体关系': 'write-press-releases',
      负责舆情监控和危机公关: 'handle-crisis',
      对公司品牌推广方案的策划与执行负责: 'run-brand-campaigns',
      '操作店铺直通车，控制花费': 'run-shop-ads',
      '优化商品标题，提升自然搜索流量': 'optimize-marketplace-search',
      '定期拜访客户，了解采购计划': 'visit-prospects',
      '开发新客户，完成季度指标': 'prospect-for-customers',
      跟进市场部转来的线索: 'follow-up-leads',
      '招募区域经销商，洽谈合作条件': 'recruit-distributors',
      邀约意向客户到店试驾: 'invite-to-store',
      '关注竞品动态，输出分析': 'watch-competitors',
    });
  });

  it('are found in lines as English postings write them', () => {
    assertNamed({
      'Own positioning and messaging for the payments line': 'define-positioning',
      'Manage a paid media budget across search and social': 'run-paid-placement',
      'Plan our annual user conference': 'run-brand-events',
      'Pitch stories to journalists and editors': 'manage-media-relations',
      'Write and maintain competitive battlecards': 'write-battle-cards',
      'Lead product launches from beta to general availability': 'plan-launch',
      'Run webinars for finance leaders': 'run-webinars',
      'Make 60 outbound calls a day': 'make-sales-calls',
      'Prospect into named accounts by phone and email': 'prospect-for-customers',
      'Qualify inbound leads within the hour': 'qualify-leads',
      'Recruit distributors in the Nordics': 'recruit-distributors',
      'Attend trade shows to meet buyers': 'meet-buyers-at-fairs',
    });
  });

  it('are found in lines of English marketing jobs, whatever the verb and what stands before the object', () => {
    assertNamed({
      'Devise and deliver the regional marketing strategy': 'set-marketing-strategy',
      'Responsible for planning and executing integrated, multi-touch campaigns': 'run-marketing-campaigns',
      'Oversee day-to-day delivery of our field marketing programs': 'run-marketing-campaigns',
      'Localise campaigns and content for the German market': 'run-marketing-campaigns',
      'Act as brand steward at every touchpoint': 'guard-brand-identity',
      'Shape our press strategy': 'run-public-relations',
      'Be the first point of contact for reporters': 'manage-media-relations',
      'Commission and interpret market research': 'run-market-study',
      'Drive awareness and preference for our brand': 'run-brand-campaigns',
      'Lead the relaunch of our brand across eight markets': 'set-brand-strategy',
      'Set KPIs for every marketing channel': 'plan-marketing-year',
      'Report on campaign ROI and cost per lead': 'attribute-results',
      'Partner with product and own the launch calendar': 'plan-launch',
      'Develop customer acquisition campaigns that lower cost': 'run-paid-placement',
      'Translate product features into customer benefits and clear messaging': 'write-messaging',
      'Run the marketing function for our UK business': 'run-marketing-campaigns',
      'Plan, execute and optimise paid and organic campaigns': 'run-paid-placement',
      'Organise press trips for trade media': 'manage-media-relations',
      'Plan and execute events': 'plan-promotional-events',
    });
  });

  it('are found in lines of English sales jobs, whatever the verb and what stands before the object', () => {
    assertNamed({
      'Identify and pursue new sales leads': 'prospect-for-customers',
      'Make 50+ calls a day to prospective customers': 'make-sales-calls',
      'Meet customers face to face and travel to client sites': 'visit-prospects',
      'Pitch to senior decision makers': 'reach-key-people',
    });
  });

  it('are not found where they are worked with, sold, built, asked for or others do them', () => {
    const lines = [
      'Collaborate with sales and marketing teams on customer feedback',
      'Proven track record of running integrated marketing campaigns',
      'Advise customers on how to run email campaigns in our tool',
      'Our customers run their marketing campaigns on our platform',
      'Strong understanding of go-to-market strategy and positioning',
      'Help clients with their marketing strategy and campaign planning',
      'Own the roadmap for our advertising platform',
      'Develop and maintain internal messaging services',
      'Develop new business models with the strategy team',
      'Previous experience in new business development preferred',
      'Build relationships with sales and marketing leaders',
      "Answer patients' questions and schedule appointments",
      'Create new accounts for employees and manage permissions',
      'Implement tracking for marketing campaigns',
      'Help sellers on our marketplace grow their sales',
    ];
    const ids = ['run-marketing-campaigns', 'run-email-marketing', 'plan-go-to-market', 'plan-marketing-year'];
    for (const id of ids) assertSilent(id, lines);
    for (const id of ['run-paid-placement', 'write-messaging', 'prospect-for-customers', 'set-appointments']) {
      assertSilent(id, lines);
    }
  });

  it('are not found inside of other words', () => {
    assertSilent('promote-on-the-ground', ['为新客做场地推荐', '寻找机会并落地推动']);
    assertSilent('run-brand-campaigns', ['热情接待客户，做好产品宣导']);
    assertSilent('reach-key-people', ['参加关键人才培养计划']);
    assertSilent('exhibit-at-trade-shows', ['组织开展会展接待']);
  });

  it('are not found where a line only shares their words', () => {
    assertSilent('run-paid-placement', ['开发客户在各大平台做广告投放', 'Sell media buying solutions to advertisers']);
    assertSilent('visit-prospects', [
      '实地拜访商户，完成市场调研',
      'Visit accounts to research how teams use the product',
    ]);
    assertSilent('prospect-for-customers', ['挖掘潜在客户需求，改进方案', 'Identify trends and develop new reports']);
    assertSilent('run-brand-campaigns', ['通过账号运营做好品牌宣传', 'Help our clients run brand campaigns']);
    assertSilent('set-brand-strategy', ['及时处理投诉，维护公司品牌形象']);
    assertSilent('run-paid-search', ['Manage Amazon PPC for the store']);
  });

  it('are not found where a line informs those who do the work, or helps others with theirs', () => {
    assertSilent('open-up-territory', ['分析行业数据，为业务拓展提供参考', '参与公司业务拓展决策']);
    assertSilent('run-official-accounts', ['帮商家复盘，定期检查商户抖音企业号']);
    assertSilent('negotiate-terms', ['准备资料，协助销售与客户洽谈']);
    assertSilent('improve-retention', ['Consult with retail partners to improve retention in their stores']);
    assertSilent('run-brand-campaigns', ['Support client(s) with programs, e.g. launch brand campaigns']);
  });

  it('are not found where letters of two words meet, or a system is meant', () => {
    assertSilent('prospect-for-customers', ['根据客户需求开发信息系统']);
    assertSilent('run-paid-placement', ['维护海外广告SDK的接入']);
  });

  it('belong to those who answer for them, and never to a seller where the article gives them to marketing', () => {
    const owners = new Map(compiled.pack.activities.map(({ id, owns, shares }) => [id, { owns, shares }]));
    for (const id of ['run-paid-placement', 'run-brand-campaigns', 'run-public-relations', 'run-brand-events']) {
      assert.deepEqual(owners.get(id)?.owns, ['marketing'], id);
      assert.ok(!owners.get(id)?.shares.some((role) => role === 'sales' || role === 'operations'), id);
    }
    for (const id of ['visit-prospects', 'make-sales-calls', 'follow-up-leads', 'prospect-for-customers']) {
      assert.deepEqual(owners.get(id)?.owns, ['sales'], id);
      assert.ok(!owners.get(id)?.shares.some((role) => role === 'marketing' || role === 'operations'), id);
    }
  });
});

describe('The built-in activities in the terse lines of English plans', () => {
  it('are found as each trade says them', () => {
    assertNamed({
      'Book bus sides and a radio spot for the May opening': 'run-paid-placement',
      'Get the cost per lead under €25': 'run-paid-placement',
      'Make the Google and Meta campaigns for the spring intake': 'run-paid-placement',
      'Shoot a TV spot in the old dairy': 'run-brand-campaigns',
      'Pitch the story to two county papers': 'manage-media-relations',
      'Hold a press conference on the new ferry': 'run-brand-events',
      'Prepare a crisis Q&A for the recall': 'handle-crisis',
      'Six paid YouTubers and a creator trip to Porto': 'work-with-influencers',
      'Rebuild the homepage and the pricing page': 'run-website',
      'Page one of Google for “oak gates”': 'run-seo',
      'Ring every web lead before noon': 'make-sales-calls',
      'Get the syrup stocked in 40 delis': 'close-deals',
      'Win three corporate clients for the canteen': 'close-deals',
      'Call on purchasing managers in Leeds': 'visit-prospects',
      'Sell sponsored slots to advertisers': 'sell-ads',
      'Sign up 20 bakeries in the new towns': 'sign-up-merchants',
      'Win the Buy Box back by Friday': 'run-shop',
      'Reset rider slots each Monday': 'manage-supply',
    });
  });

  it('are not found where a line only names the thing', () => {
    for (const [line, activity] of [
      ['Call back who came from the Meta campaigns', 'run-paid-placement'],
      ['Sell bus ads in York, 40 panels', 'run-paid-placement'],
      ['Ask for the cost per lead of each fair', 'run-paid-placement'],
      ['Put the ad film on the home screen', 'run-brand-campaigns'],
      ['Use the press tour to meet buyers', 'manage-media-relations'],
      ['Use the influencer posts as proof', 'work-with-influencers'],
      ['Quote from the new pricing page only', 'run-website'],
      ['Case study on corporate clients', 'close-deals'],
      ['Story of how we got into 40 delis', 'close-deals'],
      ['Pitch for the company of the year award', 'prospect-for-customers'],
      ['Photos of the rider slots for the FAQ', 'manage-supply'],
      ['Buy Box share in the monthly report', 'run-shop'],
    ] as const)
      assertSilent(activity, [line]);
  });

  it('do not take a first order of a dealer for one of a user', () => {
    assertSilent('drive-first-orders', ['Appoint 8 dealers, a first order of €9k each']);
  });
});

describe("The built-in activities in people's own words", () => {
  it('are found where a price is talked over, signed for and agreed on', () => {
    assertNamed({
      'Hammer out a per-bed rate with the nursing home': 'negotiate-terms',
      'Meyer Farms: get them onto the new price by spring': 'negotiate-terms',
      'Counter at 12% off on a two-year': 'negotiate-terms',
      'Go over the rate sheet at the three golf clubs': 'quote-prices',
      'Have the county clerk go first, then get her signature': 'sign-contracts',
      'See the orchard owners and come home with ink': 'sign-contracts',
      'Get Dunn Foods on a 12-month deal': 'sign-contracts',
      'Swing by the brewery on Friday, paperwork back by Monday': 'run-sales-cycle',
      'Rent two billboards on Route 9': 'make-media-plan',
      'Get the delivery vans wrapped': 'make-media-plan',
      'Boost two posts a week around the store': 'run-paid-placement',
      'Block the words that bring in job seekers': 'run-paid-search',
      'When a reporter shows up, be the one who answers': 'manage-media-relations',
      "The gardeners' forum: five moderators, a daily thread": 'run-communities',
      'Decide whose listings come first': 'manage-merchants',
      'Go see the ski resorts and bring home the PO': 'sign-contracts',
      'Get the agreement executed with three dairies': 'sign-contracts',
      'Ring the clinics that asked for a price': 'quote-prices',
      'A week of YouTube pre-roll before the fair': 'run-paid-placement',
      'Get us into the gift guides': 'manage-media-relations',
    });
  });

  it('are not found where others are paid, or nothing is sold', () => {
    for (const [line, activity] of [
      ['Haggle with the billboard company', 'negotiate-terms'],
      ['Work out the price with the courier', 'negotiate-terms'],
      ['Get 500 people to sign up for the newsletter', 'sign-contracts'],
      ['Get her to sign off on the copy', 'sign-contracts'],
      ['Have the drivers get their signatures on the waiver', 'sign-contracts'],
      ['Have the PO raised for new boxes', 'sign-contracts'],
      ['Sell billboards on Route 9', 'make-media-plan'],
      ['Wrap orders well before the holidays', 'make-media-plan'],
      ['Hand the press calls to the marketing team', 'manage-media-relations'],
    ] as const)
      assertSilent(activity, [line]);
  });
});
