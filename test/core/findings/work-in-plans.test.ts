import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import { analyzer } from '../../support/built-in.ts';

const SALES = '- 拜访 30 家老客户，谈续约\n- 每天打 40 个电话约见客户\n- 报价单模板统一，折扣另批';
const SALES_EN = '- Visit 30 accounts and negotiate renewals\n- Make 40 cold calls a day\n- Unify the quote template';
const offRole = (text: string): string[] =>
  analyzer
    .analyze(text, 'markdown')
    .findings.filter(({ code }) => code === 'role/off-role-duty')
    .map(({ start, end }) => text.slice(start, end));
/** Plans of sales with one more line. */
const salesPlan = (line: string): string => `# Q3 销售计划\n\n## 行动\n\n${SALES}\n- ${line}\n`;
const salesPlanEn = (line: string): string => `# Q3 sales plan\n\n## Actions\n\n${SALES_EN}\n- ${line}\n`;
const sectionsIn = (text: string): (string | undefined)[] =>
  analyzer.analyze(text, 'markdown').draft.items.map(({ section }) => section);

describe('Work of another role in a plan', () => {
  it('is found in a line that reads like a wish, as notes do', () => {
    const line = '把官网两组 SEO 页面重写一遍,60 个长尾词,11 月底前做到百度前两页,小郭牵头';
    assert.deepEqual(offRole(salesPlan(line)), [line]);
  });

  it('is found where the team says that it does it itself, in words that both roles use', () => {
    const line = '官网的产品页和案例页太旧了，等排期等不起，我们组自己重写一版，小秦出文案和配图，8/15 上线';
    assert.deepEqual(offRole(salesPlan(line)), [line]);
  });

  it('is marketing’s where a gift card of a shop is all that the plan says of shops', () => {
    const line = '7 月起我们自己开百度账户投竞价，关键词和出价小秦来弄';
    const text = salesPlan(`${line}\n- 介绍人送 500 元京东卡`);
    const found = analyzer.analyze(text, 'markdown').findings.filter(({ code }) => code === 'role/off-role-duty');
    assert.deepEqual(
      found.map(({ args }) => args.role),
      ['marketing'],
    );
  });

  it('is not a contract with a carrier, who is paid by the writer', () => {
    const plan = (line: string): string =>
      `# 上半年运营计划\n\n## 行动\n\n- 店铺大促排期与复盘\n- 会员群每日维护，提升复购\n- 优化商品详情页\n- ${line}\n`;
    assert.deepEqual(offRole(plan('干线承运商由 8 家减到 5 家，4 月前签订年度运输合同')), []);
  });

  it('is found in an English line that names no known work and plainly reads as the other role’s', () => {
    const ring =
      'Ring the 240 parents who asked for fees, talk them through the payment plans and get deposits in by May';
    const lines =
      '- Brand film with the agency\n- Press day for the spring issue\n- Media plan for the launch campaign';
    assert.deepEqual(offRole(`# Q3 marketing plan\n\n## Actions\n\n${lines}\n- ${ring}\n`), [ring]);
  });

  it('is found where the title of the plan names no role', () => {
    const line = 'Do the demo, send the quote, negotiate the discount and get them signed by 30 Nov';
    const lines = [
      'Book the media plan: paid social and search for the launch campaign',
      'Brief the creative agency on the brand film',
      'Write the press release and the landing page',
    ];
    const text = `# Offsite notes → plan Oct/Nov\n\n## Actions\n\n${[...lines, line].map((it) => `- ${it}\n`).join('')}`;
    assert.deepEqual(offRole(text), [line]);
  });

  it('is not held against marketing where the title only names a market', () => {
    for (const title of ['Mid-Market AE pod: Q3 plan', 'Q3 plan – New markets'])
      assert.equal(
        analyzer.analyze(`# ${title}\n\n## Actions\n\n${SALES_EN}\n`, 'markdown').declared,
        undefined,
        title,
      );
  });

  it('is not what a team for calls or visits does, goes by its own name, or is what the team does not do itself', () => {
    const plan = (line: string): string =>
      `# 市场部四季度计划\n\n## 行动\n\n- 投放信息流广告，线索 3000 条\n- ${line}\n- 品牌发布会一场，邀媒体 40 家\n`;
    for (const line of [
      '电销那边每天打 200 个电话邀约',
      '地推团队每天扫 20 家店',
      '48 小时首呼率由电销保障，我们每周一拉表',
      '不自己打电话邀约，上季度试过，效率很差',
      '企业体检是客户经理团队的指标，他们跑客户、报价、签约，我们配一本新画册',
    ])
      assert.deepEqual(offRole(plan(line)), [], line);
    const own = '每天打 200 个电话邀约客户，谈价格、签合同';
    assert.deepEqual(offRole(plan(own)), [own]);
  });

  it('is not what another team does, or is asked for, where the line names that team first', () => {
    for (const line of [
      '市场部的秋季信息流投放 9/15 上线，落地页他们做',
      '市场部高雯：4/5 前投放信息流广告',
      '市场那边在做公众号推文和 SEO',
      '华东市场部 高雯：4/5 前投放信息流广告',
    ]) {
      assert.deepEqual(offRole(salesPlan(line)), [], line);
    }
    for (const line of [
      'Marketing’s May webinar gave us 41 MQLs, 6 turned into opps',
      'Marketing, Joana: hold the paid search budget',
      'Marketing is running the SEO project',
      'From Marketing: the paid search calendar two weeks ahead',
      'Our marketing team will redo the landing page',
      'Finance: approve the paid search budget by 4 May',
      'Digital mktg: landing page and paid search, ask for fewer fields',
      'Demand gen got the paid search budget back',
    ]) {
      assert.deepEqual(offRole(salesPlanEn(line)), [], line);
    }
    const tables = 'Sign 8 hotel chains as resellers, contract value €400k, price tables from finance (Mat)';
    const plan = `# User operations – Q2 plan\n\n## Actions\n\n- Reactivation pushes to lapsed users\n- Rebuild the onboarding flow\n- User forum: two AMAs a month\n- ${tables}\n`;
    assert.deepEqual(offRole(plan), [tables]);
    const own = 'Run the paid search campaign for marketing leads';
    assert.deepEqual(offRole(salesPlanEn(own)), [own]);
  });

  it('is found in the few words in which English plans say that something is sold', () => {
    const plan = (line: string): string =>
      `# Marketing plan, Q3\n\n## Actions\n\n- Brand film ready for the fair\n- Trade press and PR list\n- Google Ads down to $90 a lead\n- ${line}\n`;
    for (const line of [
      'Forty kennel contracts: agree price, get them re-signed',
      'Phone the 60 open enquiries, quote the package, take the deposit',
      '12 dealer agreements negotiated and signed by May',
      'Ring the 70 trials and quote the annual plan',
    ])
      assert.deepEqual(offRole(plan(line)), [line]);
  });

  it('is found in the terse words of each trade, and not where a line only names the thing', () => {
    const operations = (line: string): string =>
      `# User operations – Q2 plan\n\n## Actions\n\n- Reactivation pushes to lapsed users\n- Rebuild the onboarding flow\n- User forum: two AMAs a month\n- ${line}\n`;
    const ad = 'Book bus sides and a radio spot for the May opening, £30k';
    assert.deepEqual(offRole(operations(ad)), [ad]);
    assert.deepEqual(offRole(salesPlanEn(ad)), [ad]);
    for (const line of ['Moderate comments on the founder interview post', 'Retention of users from ads on TikTok'])
      assert.deepEqual(offRole(operations(line)), [], line);
    for (const line of [
      'Call back the leads from the Meta campaigns the same day',
      'Sell bus ads in Leeds and York, 40 panels',
      'Quote prices from the new pricing page only',
    ])
      assert.deepEqual(offRole(salesPlanEn(line)), [], line);
  });

  it('is found beside work of which the own role only has a share, where its owner’s other work or plain words stand beside it', () => {
    const plan = (line: string): string =>
      `# User operations – Q2 plan\n\n## Actions\n\n- Reactivation pushes to lapsed users\n- Rebuild the onboarding flow\n- User forum: two AMAs a month\n- ${line}\n`;
    const sold = 'Visit purchasing managers of 30 courier firms, sell 15 yearly repair packages';
    assert.deepEqual(offRole(plan(sold)), [sold]);
    for (const line of ['Sell the winter package in the app', 'Two podcasts with riders for the forum'])
      assert.deepEqual(offRole(plan(line)), [], line);
  });

  it('is what the team whose plan it is says that it does by its own name', () => {
    const plan = (line: string): string =>
      `# 市场部 Q4 工作计划\n\n## 行动\n\n- 品牌片 10 月上线\n- 双十一广告投放 80 万\n- 媒体沟通会请 20 家媒体\n- ${line}\n`;
    for (const line of [
      '展会线索市场组自己打电话、自己报价、谈到签单，回款 100 万',
      '大客户合同签约，11 月起由市场部执行',
    ])
      assert.deepEqual(offRole(plan(line)), [line]);
    const visits = '走访 40 家企业行政部，谈协议价，签约 25 家';
    assert.deepEqual(offRole(plan(visits)), [visits]);
    assert.deepEqual(offRole(plan('大客户合同签约，11 月起由销售部执行')), []);
    const event = '首发发布会也由我们组办：请 15 家媒体到场，通稿、专访都我们出';
    const users = `# 用户运营组 Q4 工作计划\n\n## 行动\n\n- 老用户召回\n- 会员积分改版\n- 社群日常活跃\n- ${event}\n`;
    assert.deepEqual(offRole(users), [event]);
  });

  it('is found where more lines are another role’s than are plainly the own: a team knows its name', () => {
    const lines = ['中小客户的单子我们自己打到底：首电、报价、走合同', '到期的 63 家客户由我们逐家谈续费'];
    const plan = `# 市场部 Q4 计划\n\n## 行动\n\n- 年会物料打样\n- 新同事入职带教\n${lines.map((line) => `- ${line}\n`).join('')}- 周会改到周二\n`;
    assert.deepEqual(offRole(plan), lines);
  });

  it('is found by plain words for what is done, though the own role now and then does such work', () => {
    const plan = (line: string): string =>
      `# 民宿运营组 6 月计划\n\n## 行动\n\n- 差评 24 小时内回复\n- 房源图片重拍，差图下架\n- 会场 6 月 20 日上线，报名商家 300 家\n- ${line}\n`;
    const line = '机场大屏加高铁座椅头枕，做一轮“慢下来”的品牌广告，90 万（老段）';
    assert.deepEqual(offRole(plan(line)), [line]);
  });

  it('is not what the line says somewhere that others do, or of which one has another part', () => {
    for (const line of [
      '信息流投放节奏，市场部盯，8 月 ROI 1.6',
      '运营公众号，每周 2 篇，归新媒体那边的',
      '让市场中心 9/25 给信息流投放排期',
      '我们出场地和客户名单，信息流投放归总部市场',
      '信息流投放是增长团队的事，我们只给名单',
      '公众号推文日更，我们提供 3 个客户案例',
      '之后的信息流投放和落地页都在总部，我们每周五拉一张表',
      '信息流投放的获客成本进周报，只看，不背',
    ]) {
      assert.deepEqual(offRole(salesPlan(line)), [], line);
    }
    for (const line of [
      'Paid search campaign and landing pages, we only send the code',
      'Paid search campaign with marketing (Henk), budget €5k',
      'Marketing spring campaign starts 9 June: paid search and landing pages',
      'Demand gen moved $90k from paid search to review sites',
    ]) {
      assert.deepEqual(offRole(salesPlanEn(line)), [], line);
    }
  });

  it('is not what another team is at, nor what stands behind a colon as that team’s', () => {
    for (const line of ['官网改版总部市场在弄 我们把船期给过去', '代言人是市场在谈，我们准备称号'])
      assert.deepEqual(offRole(salesPlan(line)), [], line);
    const given = 'Outbound to dentists: SDR team, we give them the list and two email templates';
    assert.ok(!offRole(salesPlanEn(given).replace('sales plan', 'marketing plan')).includes(given));
  });

  it('is found where somebody of the team is said to do it', () => {
    for (const line of ['信息流广告 1 月起由小婧来管，每周换素材', '微信公众号从 9 月起由阿宁负责日更']) {
      assert.deepEqual(offRole(salesPlan(line)), [line]);
    }
  });

  it('is found in a line that names no activity, where its words leave no doubt; it is no warning then', () => {
    const row = '| 门店三周年 | 出一套品牌海报和主题广告语，找 4A 出创意，请本地媒体到场 | 赵蕾 | 9.18 |';
    const rows = [
      '| 骑手早会 | 每天 10 点讲投诉案例，抽查头盔 | 高磊 | 每天 |',
      '| 商户上新 | 新店 7 天扶持，菜单和图片重拍 | 周敏 | 9.20 |',
      '| 会员日 | 9.16 发 5 元券，推送两轮，看核销 | 阿宁 | 9.16 |',
    ];
    const text = `# 9 月外卖运营组行动计划\n\n| 事项 | 做什么 | 负责人 | 截止 |\n|---|---|---|---|\n${[...rows, row].join('\n')}\n`;
    const found = analyzer.analyze(text, 'markdown').findings.filter(({ code }) => code === 'role/off-role-duty');
    assert.deepEqual(
      found.map(({ severity, start, end }) => [severity, text.slice(start, end).includes('三周年')]),
      [['information', true]],
    );
  });

  it('is found below “What we do”, and behind a goal that has a line and a blank line of its own', () => {
    const line = '微信公众号由阿宁负责日更';
    for (const text of [
      `# Q3 销售计划\n\n目标：签 30 家，回款 200 万\n\n${SALES}\n- ${line}\n`,
      salesPlan(line).replace('## 行动', '## 我们做什么'),
    ]) {
      assert.deepEqual(offRole(text), [line]);
    }
    const own = 'Run the paid search campaign, £5k';
    assert.deepEqual(offRole(salesPlanEn(own).replace('## Actions', '## What we do')), [own]);
  });

  it('is found in a line whose words plainly speak of the other role, though it names no activity; not where they name its people', () => {
    for (const line of [
      '公交站牌 3 家广告公司比价，定下 15 块牌子投到寒假',
      '新品的英文新闻稿定稿，联系 25 家海外科技媒体发布',
    ])
      assert.deepEqual(offRole(salesPlan(line)), [line]);
    for (const line of [
      'Product ops: can the in-app banner go on before 1 Aug?',
      'B2B marketing – Luke Farrow: forecast of the campaign dates so that we can plan calls',
      'Guest lists go to the marketing coordinators on Monday',
    ])
      assert.deepEqual(offRole(salesPlanEn(line)), [], line);
  });

  it('is found where somebody of the team is named who does it, and not where it is handed over', () => {
    for (const line of [
      '2026 年由林晓峰牵头投放全年信息流广告',
      '信息流广告由小段分批投放',
      '信息流广告由林晓峰一并投放',
    ])
      assert.deepEqual(offRole(salesPlan(line)), [line]);
    for (const line of [
      '投放广告的需求一律转市场老曾，我们不接',
      '开屏广告的投放需求 → 市场',
      '开屏广告等市场投放',
      '信息流广告投放的咨询收到转市场小孟',
      '信息流广告投放不碰，等总部定',
      '开屏和信息流广告交给市场投放',
      '春招直播：运营搭直播间，市场投放信息流广告，我们拉 20 家企业上播',
      '信息流广告请代理投放负责',
      '信息流广告投放市场自己做',
      '不自建投放团队，不投信息流广告',
    ])
      assert.deepEqual(offRole(salesPlan(line)), [], line);
  });

  it('is found in a key result that names its owner', () => {
    const own = ['KR1：新签 40 家', 'KR2：重点客户拜访 120 次（王五）', 'KR3：合同回款 300 万'];
    const line = '投放百度信息流广告，优化 SEO 页面（陈可）';
    const okr = (last: string): string =>
      `# 销售部 Q3 OKR\n\n## Q3 目标\n\n### O1：拿下华东\n\n${[...own, `KR4：${last}`].map((it) => `- ${it}\n`).join('')}`;
    assert.deepEqual(offRole(okr(line)), [`KR4：${line}`]);
    assert.deepEqual(offRole(okr('投放带来的线索 300 条')), []);
  });

  it('is found in a table of tasks with owners below a few sentences of background', () => {
    const line = '投放百度信息流广告，优化 SEO 页面';
    const rows = ['拜访 30 家老客户，谈续约', '每天打 40 个电话约见客户', line];
    const table = `| 事项 | 负责人 |\n|---|---|\n${rows.map((it) => `| ${it} | 王五 |\n`).join('')}`;
    assert.equal(offRole(`# Q3 销售计划\n\n**背景**\n去年新签 31 家，续约 80%。\n\n${table}`).length, 1);
  });

  it('is not what stands below a heading that looks back', () => {
    const result = '双11 天猫店 GMV 1130w，店铺运营新客占比 58%';
    for (const heading of ['Q4 结果', '0 / Q4 结果', '上季度回顾', '二、7月复盘', 'Last quarter', 'Q2 results']) {
      const text = `# 市场部 Q1 计划\n\n## ${heading}\n\n- ${result}\n\n### 投放\n\n- ${result}\n\n## 行动\n\n- 投放信息流广告\n`;
      assert.deepEqual(sectionsIn(text), ['context', 'context', 'action'], heading);
      assert.deepEqual(offRole(text), [], heading);
    }
    // One without a sign ends where the next of its kind begins.
    const numbered =
      '销售部8月计划\n编制：罗建平\n\n一、7月小结\n1. 回款 412 万\n\n二、重点工作\n1. 拜访客户\n2. 投放信息流广告\n';
    assert.deepEqual(sectionsIn(numbered), ['context', 'action', 'action']);
    for (const heading of ['Q4 目标', '本季度行动', 'Q3 actions'])
      assert.notEqual(sectionsIn(`# 市场部 Q1 计划\n\n## ${heading}\n\n- ${result}\n`)[0], 'context', heading);
  });

  it('is not what stands below a heading of what is not done, or of what others do', () => {
    for (const heading of ['四、本季不做', '需要支持', '等别人', '5. 依赖和边界'])
      assert.deepEqual(offRole(`${salesPlan('整理丢单表')}\n## ${heading}\n\n- 投放百度信息流广告\n`), [], heading);
    for (const heading of ['Not this quarter', 'Dropped', 'Needs from others', 'What others do for us', 'Off the list'])
      assert.deepEqual(
        offRole(`${salesPlanEn('Clean the CRM')}\n## ${heading}\n\n- Run the paid search campaign, £5k\n`),
        [],
        heading,
      );
    const own = 'Run the paid search campaign, £5k';
    assert.deepEqual(offRole(`${salesPlanEn('Clean the CRM')}\n## Needs of the market\n\n- ${own}\n`), [own]);
    assert.deepEqual(offRole(salesPlanEn('Paid search campaign with marketing, we bring two customers')), []);
  });

  it('is found in a table of tasks below a line that says the goal', () => {
    const head = '目标：新开县级经销商 38 家，终端铺货 9,500 家\n\n| # | 任务 | 负责人 |\n|---|---|---|\n';
    const rows = [
      '经销商合同模板更新',
      '拜访经销商，谈首批打款',
      '今夏 15 秒广告片:写脚本、找拍摄、买抖音信息流,预算 40w',
    ];
    const text = `# 经销商拓展计划（销售部）\n\n${head}${rows.map((it, at) => `| ${at + 1} | ${it} | 刘一鸣 |\n`).join('')}`;
    assert.deepEqual(sectionsIn(text), ['goal', 'action', 'action', 'action']);
    assert.equal(offRole(text).length, 1);
    // Below a heading a table of goals is one of goals.
    const goals = '# 销售计划\n\n## 目标\n\n| 目标 | 负责人 |\n|---|---|\n| 新签 500 万 | 张三 |\n';
    assert.deepEqual(sectionsIn(goals), ['goal']);
  });
});

describe('The fixes of such a line', () => {
  const fixesOf = (line: string): string[] => {
    const analysis = analyzer.analyze(salesPlan(line), 'markdown');
    const finding = analysis.findings.find(({ code }) => code === 'role/off-role-duty');
    assert.ok(finding, line);
    return analyzer.fixesOf(analysis, finding).map(({ code }) => code);
  };

  it('set no second owner beside a person whom it names', () => {
    const line = '投放百度信息流广告，优化 SEO 页面';
    assert.ok(fixesOf(line).includes('set-owner'));
    for (const by of [
      '，小郭牵头',
      '，阿宁负责',
      ' @陈放',
      '（佩珊）',
      '（可欣、法务）',
      '（方舟/老贺）',
      ' (kenji, 25 mar)',
    ])
      assert.ok(!fixesOf(`${line}${by}`).includes('set-owner'), by);
    for (const whole of [
      'Steph runs paid search for the webinar, £5k before 30 May',
      'Hannah – run paid search for the webinar, £5k before 30 May',
      '信息流广告投放：苗苗去找代理商开户',
      'Bex and two temps run paid search for the webinar',
      '佳佳主导信息流投放，每周换素材',
      '侯伟兼管百度信息流投放',
      '阿May 去跑信息流投放，每周换素材',
      '信息流广告我来投，阿May 盯素材',
      '百度信息流广告归我操盘，SEO 页面一起做',
      '百度信息流广告我们部自己投',
      'Paid search campaign for the webinar, we set it up ourselves',
    ])
      assert.ok(!fixesOf(whole).includes('set-owner'), whole);
  });

  it('put no words of cooperation before a person or a thing that the line begins with', () => {
    assert.ok(fixesOf('投放百度信息流广告，优化 SEO 页面').includes('rephrase-as-cooperation'));
    assert.ok(fixesOf('Run paid search for the webinar, £5k').includes('rephrase-as-cooperation'));
    for (const line of [
      'Steph runs paid search for the webinar, £5k before 30 May',
      'Bex and two temps run paid search for the webinar',
      '小马带两个人跑信息流投放，每周换素材',
      '百度信息流广告一天 3 万起投，优化 SEO 页面',
      '策划公司 30 周年品牌形象：征集新 LOGO 和口号，投整版广告',
      '投放周年品牌广告：定主题、请媒体 20 家',
    ])
      assert.ok(!fixesOf(line).includes('rephrase-as-cooperation'), line);
  });

  it('leave the line in bold that heads what follows', () => {
    const text =
      '# 市场计划\n\n## 行动\n\n**Q3**\n- 投放信息流广告\n- 逐家拜访开发商，谈价格、签年度框架\n**Q4**\n- 双11整合传播\n- 媒体沟通会\n';
    const analysis = analyzer.analyze(text, 'markdown', { maximum: Infinity });
    const finding = analysis.findings.find(({ code }) => code === 'role/off-role-duty');
    assert.ok(finding);
    for (const { code, changes } of analyzer.fixesOf(analysis, finding))
      if (!code.startsWith('suppress')) assert.match(applyChanges(text, changes), /^\*\*Q4\*\*$/mu, code);
  });

  it('put no Chinese words before an English sentence', () => {
    assert.ok(!fixesOf('Launch the paid search campaign — 投放百度信息流广告').includes('rephrase-as-cooperation'));
  });
});
