import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join('');

/** The lines of a job description that are called another role's. */
function others(title: string, lines: readonly string[], heading: string): string[] {
  const text = `# ${title}\n\n## ${heading}\n\n${list(lines)}`;
  return analyzer
    .analyze(text, 'markdown')
    .findings.filter(({ code }) => code === 'role/off-role-duty')
    .map(({ start, end }) => text.slice(start, end));
}

const RUNS = ['更新公众号和抖音号，策划选题', '维护用户社群，提高活跃和留存', '策划站内活动，复盘转化数据'];
const MARKETS = ['策划品牌发布会，联系媒体到场', '撰写新闻稿，维护媒体关系', '管理广告预算，核对投放效果'];
const SELLS = ['Prospect for new accounts and make cold calls', 'Negotiate prices and close deals', 'Carry a quota'];
const PROMOTES = ['Write press releases and pitch the media', 'Run brand campaigns', 'Plan the launch of new products'];
const runs = (line: string): string[] => others('用户运营', [...RUNS, line], '岗位职责');
const markets = (line: string): string[] => others('品牌经理', [...MARKETS, line], '岗位职责');
const sells = (line: string, title = 'Account Executive'): string[] =>
  others(title, [...SELLS, line], 'Responsibilities');
const promotes = (line: string): string[] => others('Marketing Manager', [...PROMOTES, line], 'Responsibilities');

describe('Work of another role that a line only names', () => {
  it('as the ground that something is done on is not the line’s', () => {
    assert.deepEqual(runs('制定品牌推广方案'), ['制定品牌推广方案']);
    assert.deepEqual(runs('根据品牌推广方案，更新站内栏目'), []);
    assert.deepEqual(runs('依照品牌推廣方案，更新站內欄目'), []);
  });

  it('as what comes of it is not', () => {
    assert.deepEqual(markets('运营用户社群，提升用户活跃度').length, 1);
    assert.deepEqual(markets('策划品牌发布会，提升用户活跃度'), []);
    assert.deepEqual(markets('策劃品牌發布會，提升用戶活躍度'), []);
  });

  it('as where something comes from or takes place is not', () => {
    assert.deepEqual(sells('Run marketing campaigns in the region').length, 1);
    assert.deepEqual(sells('Call back leads from marketing campaigns'), []);
    assert.deepEqual(sells('Meet buyers at brand events, conferences and trade shows'), []);
  });

  it('as something it lends a hand with at its end is not', () => {
    assert.deepEqual(runs('行业展会的策划执行').length, 1);
    assert.deepEqual(runs('行业展会的配合执行'), []);
  });
});

describe('A line that a fair reader would not take for a duty of another role', () => {
  it('is one that most probably is a wish, an offer or about the company', () => {
    assert.deepEqual(sells('You have a deep understanding of affiliate marketing and brand campaigns'), []);
    assert.deepEqual(sells('Ability to travel to trade shows and brand events up to 30% of the time'), []);
  });

  it('is a paragraph of several English sentences, not one of a plan', () => {
    const words =
      'We are growing fast in three countries and have just opened an office in Leeds with room for forty people. ' +
      'You will run marketing campaigns now and then, and meet the team at lunch.';
    assert.deepEqual(sells(words), []);
  });

  it('stands below an English title that says none of the roles', () => {
    const line = 'Run marketing campaigns in the region';
    assert.equal(sells(line).length, 1);
    assert.deepEqual(sells(line, 'Site Lead'), []);
    assert.deepEqual(sells(line, 'Growth Manager'), []);
  });

  it('makes something for clients, or sells what the title names', () => {
    assert.deepEqual(
      others('销售经理', ['拜访客户，谈合同', '催收回款', '完成销售目标', '为客户制定广告投放方案'], '岗位职责'),
      [],
    );
    assert.deepEqual(
      others('广告销售', ['拜访客户，谈合同', '催收回款', '完成销售目标', '制定广告投放方案'], '岗位职责'),
      [],
    );
    assert.equal(
      others('销售经理', ['拜访客户，谈合同', '催收回款', '完成销售目标', '制定广告投放方案'], '岗位职责').length,
      1,
    );
  });

  it('negotiates with those who make content, and receives guests who do not buy', () => {
    assert.deepEqual(runs('独立完成商务谈判签约，定下与创作者的合作模式'), []);
    assert.equal(runs('独立完成客户谈判签约').length, 1);
    assert.deepEqual(promotes('Lead the RFP process for the launch, vetting agencies'), []);
    assert.equal(promotes('Lead the RFP responses to enterprise buyers and negotiate prices').length, 1);
  });
});
