import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import { analyzer, engine } from '../../support/built-in.ts';

/** The items of a form in Markdown: section, form, words. */
function items(text: string): string[] {
  return engine.readDraft(text, 'markdown').items.map(({ section, form, content }) => {
    return `${section ?? '-'} ${form} ${text.slice(content.start, content.end)}`;
  });
}

describe('A job that is a form', () => {
  it('has one duty for each counted label, whose cells say what it is called, what is done and how it is measured', () => {
    const text = [
      '| 项目 | 名称 | 内容 | 权重 |',
      '| --- | --- | --- | --- |',
      '| 职责一 | 渠道 | 开发经销商，签订合同 | 60% |',
      '| 职责二 | 回款 | 每月对账 | 40% |',
      '| 任职要求1 | 大专以上 | | |',
    ].join('\n');
    assert.deepEqual(items(text), [
      'responsibility row | 职责一 | 渠道 | 开发经销商，签订合同 | 60% |',
      'responsibility row | 职责二 | 回款 | 每月对账 | 40% |',
      'requirement clause 大专以上',
    ]);
  });

  it('has its duties below the name of a group, and below headings that have a row to themselves', () => {
    const text = [
      '| 岗位名称 | 市场专员 | | |',
      '| --- | --- | --- | --- |',
      '| **职责与任务** | | | |',
      '| 职责一 | 职责表述：品牌传播 | | |',
      '| | 工作任务 | 撰写新闻稿 | 每周 |',
      '| | | 筹办沙龙 | 每季 |',
      '| **协作关系** | | | |',
      '| 内部 | 销售部、财务部 | | |',
      '| **任职资格** | | | |',
      '| 知识 | 熟悉广告法 | | |',
      '| 学历 | 本科 | | |',
    ].join('\n');
    assert.deepEqual(items(text), [
      'responsibility row | | 工作任务 | 撰写新闻稿 | 每周 |',
      'responsibility row | | | 筹办沙龙 | 每季 |',
      '- row | 内部 | 销售部、财务部 | | |',
      'requirement row | 知识 | 熟悉广告法 | | |',
      'requirement row | 学历 | 本科 | | |',
    ]);
  });

  it('has its duties below a row that names columns', () => {
    const text = [
      '| 岗位名称 | 店铺运营 | 部门 | 电商部 |',
      '| --- | --- | --- | --- |',
      '| 序号 | 职责 | 工作内容 | 占比 |',
      '| 1 | 上新 | 上架新品并核对库存 | 60% |',
      '| 2 | 活动 | 提报大促活动 | 40% |',
    ].join('\n');
    assert.deepEqual(items(text), [
      'responsibility row | 1 | 上新 | 上架新品并核对库存 | 60% |',
      'responsibility row | 2 | 活动 | 提报大促活动 | 40% |',
    ]);
  });

  it('names columns anew in two cells, too, and says how much of the time each duty takes', () => {
    const text = [
      '| Job title | Community Manager |',
      '| --- | --- |',
      '| Reports to | Head of Product |',
      '| Key result area | Accountabilities |',
      '| Engagement (40%) | Plan the weekly prompts; host AMAs |',
      '| Revenue | Close sponsorship deals |',
      '| Essential | Plain writing |',
    ].join('\n');
    assert.deepEqual(items(text), [
      'responsibility row | Engagement (40%) | Plan the weekly prompts; host AMAs |',
      'responsibility row | Revenue | Close sponsorship deals |',
      'requirement clause Plain writing',
    ]);
    const sheet = 'Essential functions\t% of time\nQualifies accounts\t40\nNegotiates terms\t20\n';
    assert.deepEqual(items(sheet), [
      'responsibility row Qualifies accounts\t40',
      'responsibility row Negotiates terms\t20',
    ]);
  });

  it('begins with its first duty where rows are counted and none names columns, and loses no table with it', () => {
    const text = [
      '# Marketing Officer',
      '',
      '## Duties',
      '',
      '| 1. | Negotiate and sign contracts with agents |',
      '| --- | --- |',
      '| 2. | Keep the news pages current |',
      '| 3. | Plan paid social campaigns |',
    ].join('\n');
    assert.deepEqual(items(text), [
      'responsibility clause Negotiate and sign contracts with agents',
      'responsibility row | 2. | Keep the news pages current |',
      'responsibility row | 3. | Plan paid social campaigns |',
    ]);
    const analysis = analyzer.analyze(text, 'markdown');
    const fixes = analysis.findings.flatMap((finding) => analyzer.fixesOf(analysis, finding));
    const removed = fixes.filter(({ code }) => code === 'delete-line');
    assert.ok(removed.length > 0);
    for (const { changes } of removed)
      assert.match(applyChanges(text, changes), /\n\| 1\. \|  \|\n\| --- \| --- \|\n\| 2\. \|/u);
  });

  it('says whose it is in rows without a label that is known, and in a label that names a section elsewhere', () => {
    const text = [
      '| Post title: | Marketing Officer |',
      '| --- | --- |',
      '| Directorate: | Communications |',
      '| Post number: | 114 |',
    ].join('\n');
    assert.deepEqual(items(`## Job description\n\n${text}\n`), ['- row | Directorate: | Communications |']);
    const sheet =
      'Role\tAccount Executive\nTeam\tSales\nLocation\tDublin\n\nAccountability\tWhat good looks like\tWeight\nNegotiate and close\tNew ARR\t35\n';
    assert.deepEqual(
      items(sheet).filter((it) => it.startsWith('responsibility')),
      ['responsibility row Negotiate and close\tNew ARR\t35'],
    );
  });

  it('says what has to be and what may be in two columns, whatever each row is about', () => {
    const text = [
      '| Criteria | Essential | Desirable | How assessed |',
      '| --- | --- | --- | --- |',
      '| Education | A degree | | Application |',
      '| Skills | SQL basics | HTML email | Task |',
    ].join('\n');
    assert.deepEqual(items(text), [
      'requirement clause A degree',
      'requirement clause SQL basics',
      'requirement clause HTML email',
    ]);
  });

  it('has its duties in rows where two columns are of them', () => {
    const text = ['| Duties | Essential functions | % |', '| --- | --- | --- |', '| 1 | Builds journeys | 60 |'].join(
      '\n',
    );
    assert.deepEqual(items(text), ['responsibility row | 1 | Builds journeys | 60 |']);
  });

  it('is read out of the cells that a sheet puts into quotation marks, without the marks and the column beside them', () => {
    const text = [
      'Job title\tAccount Executive\tHR',
      'What you will do\t"- Own 140 dental groups',
      '- Write a ""one-pager"" for each group',
      '- Get the paper signed"\tVP Sales',
      'What you need\t"3+ years of closing deals',
      'A 27"" screen at home"',
      'Nice to have\t"A background in dentistry"\tVP Sales',
    ].join('\n');
    for (const flavor of ['markdown', 'plaintext'] as const) {
      const { items: read } = engine.readDraft(text, flavor);
      assert.deepEqual(
        read.map(({ section, content }) => `${section ?? '-'} ${text.slice(content.start, content.end)}`),
        [
          'responsibility Own 140 dental groups',
          'responsibility Write a ""one-pager"" for each group',
          'responsibility Get the paper signed',
          'requirement 3+ years of closing deals',
          'requirement A 27"" screen at home',
          'requirement A background in dentistry',
        ],
      );
    }
  });

  it('stays whole where the last line of a cell in quotation marks goes', () => {
    const text =
      '岗位名称\t用户运营\n岗位职责\t"1. 搭建会员分层\n2. 维护用户社群\n3. 上门拜访客户，谈判签约并催收尾款"\n任职要求\t本科及以上学历\n';
    const analysis = analyzer.analyze(text, 'plaintext');
    const fixes = analysis.findings.flatMap((finding) => analyzer.fixesOf(analysis, finding));
    const removed = fixes.filter(({ code }) => code === 'delete-line');
    assert.ok(removed.length > 0);
    for (const { changes } of removed) {
      const after = applyChanges(text, changes);
      assert.equal(after.split('"').length, 3, after);
      assert.match(after, /"\n任职要求\t/u);
    }
  });

  it('has no lines of work in rows that add up the others or are for signatures', () => {
    const text = [
      '| 岗位职责 | 权重 |',
      '| --- | --- |',
      '| 开发经销商 | 60% |',
      '| 催收货款 | 40% |',
      '| **合计** | 100% |',
      '| 审核： | 王芳 |',
    ].join('\n');
    assert.deepEqual(items(text), ['responsibility row | 开发经销商 | 60% |', 'responsibility row | 催收货款 | 40% |']);
    const signed = '## Duties\n\n- Close deals\n\n| Approved by | Name |\n| --- | --- |\n| Head of Sales | |\n';
    assert.deepEqual(items(signed), ['responsibility list Close deals']);
    const plan = '# Sales plan\n\n| Action | Owner |\n| --- | --- |\n| Call lapsed accounts | Ann |\n| Total | |\n';
    assert.deepEqual(items(plan), ['- row | Call lapsed accounts | Ann |']);
  });

  it('ticks which of its rows are essential and which are desirable', () => {
    const text = [
      '| Criterion | Essential | Desirable |',
      '| --- | --- | --- |',
      '| Runs paid search | X | |',
      '| Speaks Welsh | | ✓ |',
    ].join('\n');
    assert.deepEqual(items(text), [
      'requirement row | Runs paid search | X | |',
      'requirement row | Speaks Welsh | | ✓ |',
    ]);
    const wiki = '||Criterion||Essential||Desirable||\n|Runs paid search|(/)| |\n|Speaks Welsh| |(/)|\n';
    assert.deepEqual(items(wiki), ['requirement row |Runs paid search|(/)| |', 'requirement row |Speaks Welsh| |(/)|']);
  });

  it('has several duties in a cell where each has a bullet of its own, in whatever words', () => {
    const text = [
      '| Area | Responsibilities | Priority |',
      '| --- | --- | --- |',
      '| Brand | • Guard the voice of the brand<br>• Big moments, twice a year | High |',
      '| Retail | Visit buyers | Low |',
    ].join('\n');
    assert.deepEqual(items(text), [
      'responsibility clause Guard the voice of the brand',
      'responsibility clause Big moments, twice a year',
      'responsibility row | Retail | Visit buyers | Low |',
    ]);
  });

  it('is a table below a line that heads the numbers of its rows, whatever the other columns are called', () => {
    const text =
      'RESPONSIBILITY CHART (R = does it, A = answers for it, C = is asked)\nNo.\tActivity\tKAM\tFinance\n1\tSigns up restaurants\tR\t-\n2\tNegotiates rebates\tR\tC\n';
    assert.deepEqual(items(text), [
      'responsibility row 1\tSigns up restaurants\tR\t-',
      'responsibility row 2\tNegotiates rebates\tR\tC',
    ]);
  });
});
