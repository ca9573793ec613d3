import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

const OPERATIONS =
  '- Monitor seller health every day and warn sellers of late dispatch\n- Check new listings: titles, images, prices\n' +
  '- Plan the slots of the seasonal sale with the catalog in the panel\n- Publish the weekly report on conversion and out-of-stock items';
const SALES =
  '- Make outbound calls to prospects and book meetings\n- Prepare quotes and negotiate prices with buyers\n- Close new contracts and reach the quarterly quota';
const job = (title: string, duties: string, line: string): string =>
  `# ${title}\n\n## Responsibilities\n\n${duties}\n- ${line}\n\n## Requirements\n\n- Two years of experience\n`;

/** What is said of the last duty of a job: `role severity`. */
function offRole(title: string, duties: string, line: string): string[] {
  const text = job(title, duties, line);
  return analyzer
    .analyze(text, 'markdown')
    .findings.filter(({ code, start, end }) => code === 'role/off-role-duty' && text.slice(start, end) === line)
    .map(({ args }) => String((args as { role: string }).role));
}

/** The roles whose work a job is said to hold. */
function offRoleIn(text: string): string[] {
  const { findings } = analyzer.analyze(text, 'markdown');
  return findings
    .filter(({ code }) => code === 'role/off-role-duty')
    .map(({ args }) => String((args as { role: string }).role));
}

describe('Work of another role in a job description', () => {
  it('is a duty below the heading of duties, though the line reads like an offer', () => {
    for (const line of [
      'Close yearly sponsorship deals with big brands, a revenue target of $1 million a quarter will be yours',
      'Close contracts with restaurant chains, the commission on them is yours from the first month on',
    ])
      assert.deepEqual(offRole('Seller Operations Specialist', OPERATIONS, line), ['sales'], line);
  });

  it('is a duty where the job is told what it does every week, and none where nobody is', () => {
    const duty = (line: string): string[] =>
      offRoleIn(
        `# 园区招商经理\n\n## 岗位职责\n\n- 拜访企业客户，带看、谈价、签约\n- 催收租金\n- ${line}\n\n## 任职要求\n\n- 大专\n`,
      );
    assert.deepEqual(duty('小程序你每周换新玩法、积分换咖啡，把月活拉上去，掉下来要找原因'), ['operations']);
    assert.deepEqual(duty('小程序每周换新玩法、积分换咖啡，把月活拉上去，掉下来要找原因'), []);
  });

  it('is a duty where it says that the job itself does it, though the line reads like company text', () => {
    const runs = '- 更新公众号和抖音号，策划选题\n- 维护用户社群，提高活跃和留存\n- 策划站内活动，复盘转化数据';
    const text = (line: string): string => `# 用户运营\n\n## 岗位职责\n\n${runs}\n- ${line}\n`;
    assert.deepEqual(offRoleIn(text('有新版本要联系媒体发稿，通稿你来写，制作人受访也找你安排')), ['marketing']);
  });

  it('is found where its words speak of any other owner, as companies differ in whose it is', () => {
    const line =
      'Manage our app for residents: post notices, approve posts in the community and raise daily active users';
    assert.deepEqual(offRole('Sales Executive', SALES, line), ['marketing']);
  });

  it('is that of the owner its words speak of, where it names work of several', () => {
    const line = 'Moderate the user forum every day, welcome new members and remove posts that break the rules';
    assert.deepEqual(offRole('Sales Executive', SALES, line), ['operations']);
  });

  it('is not what is agreed or decided with the team whose it is', () => {
    for (const line of [
      'Agree with field marketing how the media budget for partners gets spent',
      'Decide with marketing which trade fairs we exhibit at',
    ])
      assert.deepEqual(offRole('Channel Sales Manager', SALES, line), [], line);
  });

  it('is not what is said to be the matter of others', () => {
    const duties = '- 管理广告账户的出价和定向\n- 写投放素材的脚本\n- 做落地页的 A/B 测试\n- 每天出前一天的投放数据';
    const said = (line: string): string[] =>
      offRoleIn(`# 信息流优化师\n\n## 岗位职责\n\n${duties}\n- ${line}\n\n## 任职要求\n\n- 两年投放经验\n`);
    assert.deepEqual(said('到展会上签单、收定金、谈合同条款'), ['sales']);
    assert.deepEqual(said('签单、收定金和谈合同条款是客户经理那边的事，他要清楚哪个渠道签得好'), []);
  });

  it('is found whatever examples it gives', () => {
    const duties = '- 开发区域内的新客户\n- 上门拜访，谈价签约\n- 跟进回款';
    for (const line of ['负责品牌推广工作，包括但不限于电梯广告投放', '負責品牌推廣工作，包括但不限於電梯廣告投放'])
      assert.deepEqual(offRoleIn(`# 区域销售经理\n\n## 岗位职责\n\n${duties}\n- ${line}\n`), ['marketing'], line);
  });

  it('is nothing that a post does which runs the whole company', () => {
    const line = 'Buy media and run paid search campaigns for the brand';
    assert.deepEqual(offRole('Head of Sales', SALES, line), ['marketing']);
    assert.deepEqual(offRole('Co-Founder and Head of Sales', SALES, line), []);
  });

  it('is not what the own role has a share in, however plainly its words are the other role’s', () => {
    const duties = '- 搭建会员等级与积分权益\n- 召回沉默用户\n- 每天看留存和复购数据\n- 配置站内活动后台';
    for (const line of ['达人种草投放的博主筛选与品牌KOL合作', '拍摄并投放品牌宣传片'])
      assert.deepEqual(offRoleIn(`# 用户运营\n\n## 岗位职责\n\n${duties}\n- ${line}\n`), [], line);
  });

  it('is said of each line where fewer than a third of the lines are, and only asked where so many more are that the title is in question', () => {
    const marketing = [
      'Plan our stand at three trade fairs and brief the stand builder',
      'Write the show newsletter and the landing pages',
      'Run the paid ads for each show',
      'Brief the agency on press releases and pitch the trade press',
      'Measure leads and cost per lead of each campaign',
      'Own the brand guidelines',
      'Organize webinars with speakers from our labs',
    ];
    const sales = [
      'Negotiate prices with distributors and sign the contracts',
      'Cold call prospects every day',
      'Close new accounts and reach the sales quota',
    ];
    const text = (duties: readonly string[]): string =>
      job('Event Marketing Manager', duties.map((it) => `- ${it}`).join('\n'), 'Report every month');
    assert.deepEqual(offRoleIn(text([...marketing, ...sales])), ['sales', 'sales', 'sales']);
    const { findings } = analyzer.analyze(text([...marketing.slice(0, 1), ...sales]), 'markdown');
    assert.deepEqual(
      findings.filter(({ code }) => code.startsWith('role/')).map(({ code, severity }) => [code, severity]),
      [
        ['role/off-role-duty', 'hint'],
        ['role/off-role-duty', 'hint'],
      ],
    );
  });

  it('is not said of lines where it is said of the title', () => {
    const sales = ['开发新客户，上门拜访', '报价、谈判并签订合同', '跟进回款', '完成个人销售任务'];
    const codes = (title: string, duties: readonly string[]): string[] => {
      const text = `# ${title}\n\n## 岗位职责\n\n${duties.map((it) => `- ${it}\n`).join('')}`;
      const { findings } = analyzer.analyze(text, 'markdown');
      return findings
        .map(({ code }) => code)
        .filter((code) => code.startsWith('role/off-') || code.startsWith('role/title'));
    };
    assert.deepEqual(codes('新媒体运营', sales), ['role/title-mismatch']);
    const press = ['撰写新闻稿，与媒体对接', '策划品牌宣传活动', '拍摄短视频', '撰写公众号推文'];
    assert.deepEqual(codes('新媒体运营', press), ['role/off-role-duty', 'role/off-role-duty']);
  });

  it('is a question where an English duty plainly speaks of another role, though it names no work that is known', () => {
    const line = 'Steer the brand relaunch in autumn, from the tagline and TV commercial to the press launch';
    const text = job('Seller Operations Specialist', OPERATIONS, line);
    const found = analyzer.analyze(text, 'markdown').findings.filter(({ code }) => code === 'role/off-role-duty');
    assert.deepEqual(
      found.map(({ start, end, severity }) => [text.slice(start, end), severity]),
      [[line, 'hint']],
    );
    assert.deepEqual(offRole('Sales Executive', SALES, 'Track competitors and brief the team'), []);
  });

  it('is not what one only joins or aligns on', () => {
    assert.deepEqual(
      offRole('Seller Operations Specialist', OPERATIONS, 'Join sales calls now and then to hear what sellers ask'),
      [],
    );
    const marketing = `# 市场经理\n\n## 岗位职责\n\n- 制定年度品牌传播方案\n- 策划新品发布会\n- 管理广告投放预算\n`;
    for (const line of ['与销售总监每月对齐线索跟进情况', '大客户方案汇报时，偶尔跟销售一起去讲产品'])
      assert.deepEqual(offRoleIn(`${marketing}- ${line}\n`), [], line);
  });

  it('is not what another team is at when something is done for it', () => {
    const operations = '# 司机运营\n\n## 岗位职责\n\n- 司机招募后的激活与留存\n- 接单活动策划\n- 司机社群日常维护\n';
    assert.deepEqual(offRoleIn(`${operations}- 市场部投地铁广告、做开城活动前，提前把运力备好\n`), []);
    assert.deepEqual(offRoleIn(`${operations}- 投地铁广告，策划开城品牌活动，写新闻稿\n`), ['marketing']);
  });
});
