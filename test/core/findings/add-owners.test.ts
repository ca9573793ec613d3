import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges, createEngine } from '../../../src/core/index.ts';
import { analyzer, roleModel, shipped } from '../../support/built-in.ts';

/** The text after the fix that adds owners, which is offered once; undefined where it is not. */
function added(text: string, flavor: 'markdown' | 'plaintext' = 'markdown'): string | undefined {
  const analysis = analyzer.analyze(text, flavor);
  const fixes = analysis.findings
    .flatMap((finding) => analyzer.fixesOf(analysis, finding))
    .filter(({ code }) => code === 'add-owners');
  assert.ok(fixes.length < 2);
  return fixes[0] && applyChanges(text, fixes[0].changes);
}

const plan = (...lines: string[]): string => ['# 三季度上市计划', '', '## 行动计划', '', ...lines, ''].join('\n');
const english = (...lines: string[]): string => ['# Q3 launch plan', '', '## Actions', '', ...lines, ''].join('\n');

describe('An owner column', () => {
  it('is not offered where the pack has no name for it', () => {
    const pack = { ...shipped.pack };
    delete pack.ownerColumns;
    const own = createEngine([{ ...shipped, pack }]).createAnalyzer(roleModel);
    const rows = ['拜访客户', '催收回款', '签订合同'].map((work) => `| ${work} | 7月 |`);
    const analysis = own.analyze(plan('| 事项 | 时间 |', '| --- | --- |', ...rows), 'markdown');
    const finding = analysis.findings.find(({ code }) => code === 'plan/no-owner')!;
    assert.ok(!own.fixesOf(analysis, finding).some(({ code }) => code === 'add-owners'));
  });

  it('is one column also where a team calls it by a name with a bar', () => {
    const names = { zh: ['负责人|DRI'], en: ['Owner|DRI'] };
    const pack = { ...shipped.pack, ownerColumns: names };
    const own = createEngine([{ ...shipped, pack }]).createAnalyzer(roleModel);
    const headAfter = (lines: string[]): string => {
      const text = plan(...lines);
      const analysis = own.analyze(text, 'markdown');
      const fixes = analysis.findings.flatMap((finding) => own.fixesOf(analysis, finding));
      return applyChanges(text, fixes.find(({ code }) => code === 'add-owners')!.changes).split('\n')[4]!;
    };
    const rows = ['拜访客户', '催收回款', '签订合同'].map((work) => [work, '7月']);
    assert.equal(
      headAfter(['| 事项 | 时间 |', '| --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`)]),
      '| 事项 | 负责人\\|DRI | 时间 |',
    );
    assert.equal(headAfter(['事项\t时间', ...rows.map((row) => row.join('\t'))]), '事项\t负责人/DRI\t时间');
  });

  it('stands behind what is to be done and names the likely role where that is sure', () => {
    assert.equal(
      added(
        plan(
          '| 序号 | 事项 | 时间 |',
          '|:--|---|:-:|',
          '| 1 | 投放信息流广告 | 7月 |',
          '| 2 | 拜访前二十大客户并签约 | 7月 |',
          '| 3 | 做用户分层，给沉默用户发召回消息 | 8月 |',
          '| 4 | 采购一批礼品 | 8月 |',
          '| 5 | 配合销售做客户答谢会 | 9月 |',
        ),
      ),
      plan(
        '| 序号 | 事项 | 负责人 | 时间 |',
        '|:--|---|---|:-:|',
        '| 1 | 投放信息流广告 | 市场 | 7月 |',
        '| 2 | 拜访前二十大客户并签约 | 销售 | 7月 |',
        '| 3 | 做用户分层，给沉默用户发召回消息 | 运营 | 8月 |',
        '| 4 | 采购一批礼品 |  | 8月 |',
        '| 5 | 配合销售做客户答谢会 |  | 9月 |',
      ),
    );
  });

  it('keeps an even table even and a narrow one narrow', () => {
    assert.equal(
      added(
        english(
          '| Week | What                | Cost |',
          '| ---- | :------------------ | ---- |',
          '| 1    | Buy search ads      | 500  |',
          '| 2    | Pitch trade press   | 200  |',
          '| 3    | Order the balloons  | 0    |',
        ),
      ),
      english(
        '| Week | What                | Owner     | Cost |',
        '| ---- | :------------------ | :-------- | ---- |',
        '| 1    | Buy search ads      | Marketing | 500  |',
        '| 2    | Pitch trade press   | Marketing | 200  |',
        '| 3    | Order the balloons  |           | 0    |',
      ),
    );
    assert.equal(
      added(english('What|Cost', '---|---', 'Buy search ads|500', 'Order balloons|1', 'Order ribbons|1')),
      english(
        'What|Owner|Cost',
        '---|---|---',
        'Buy search ads|Marketing|500',
        'Order balloons||1',
        'Order ribbons||1',
      ),
    );
  });

  it('leaves ragged rows, escaped borders, code and comments as they are', () => {
    assert.equal(
      added(
        plan(
          '| 事项 | 产出 |',
          '| --- | --- |',
          '| 投放信息流广告 | `a \\| b` |',
          '| 采购 \\| 礼品 |',
          '|',
          '| 布置会场 | 照片 | 多出一格 |',
          '| 投放搜索广告 | 名单 <!-- 待核 --> |',
        ),
      ),
      plan(
        '| 事项 | 负责人 | 产出 |',
        '| --- | --- | --- |',
        '| 投放信息流广告 | 市场 | `a \\| b` |',
        '| 采购 \\| 礼品 |  |',
        '|',
        '| 布置会场 |  | 照片 | 多出一格 |',
        '| 投放搜索广告 | 市场 | 名单 <!-- 待核 --> |',
      ),
    );
  });

  it('is added at the end of a table that has no border there, in a quotation and with other line breaks', () => {
    const open = ['> | 时间 | 事项', '> | --- | ---', '> | 7月 | 投放广告', '> | 8月 | 买礼品', '> | 9月 | 订场地'];
    const owned = [
      '> | 时间 | 事项 | 负责人',
      '> | --- | --- | ---',
      '> | 7月 | 投放广告 | 市场',
      '> | 8月 | 买礼品 | ',
      '> | 9月 | 订场地 | ',
    ];
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    assert.equal(added(windows(plan(...open))), windows(plan(...owned)));
  });

  it('is written in the characters of the draft', () => {
    const after = added(
      '# 上市推廣計畫\n\n## 行動計畫\n\n| 事項 | 時間 |\n|---|---|\n| 投放廣告 | 七月 |\n| 訂場地 | 八月 |\n| 買禮品 | 九月 |\n',
    );
    assert.match(after ?? '', /\| 事項 \| 負責人 \| 時間 \|/u);
  });

  it('is added to tables of actions, not to those of risks or budgets, and once', () => {
    const risks = '\n## 风险\n\n| 风险 | 应对 |\n| --- | --- |\n| 预算不够 | 投放广告减半 |\n';
    const text = plan('| 事项 |', '| --- |', '| 投放广告 |', '| 订场地 |', '| 买礼品 |') + risks;
    const after = added(text)!;
    assert.ok(after.endsWith(risks));
    assert.equal(added(after), undefined);
  });
});

describe('Owners of a list', () => {
  it('stand behind the actions that are surely a role’s, before the sign that closes the line', () => {
    assert.equal(
      added(plan('- 投放信息流广告；', '- 拜访前二十大客户并签约；', '- 订场地。')),
      plan('- 投放信息流广告（负责人：市场）；', '- 拜访前二十大客户并签约（负责人：销售）；', '- 订场地。'),
    );
    assert.equal(
      added(english('1. Buy search ads', '2. Negotiate renewals with the largest accounts.', '3. Order balloons')),
      english(
        '1. Buy search ads (owner: Marketing)',
        '2. Negotiate renewals with the largest accounts (owner: Sales).',
        '3. Order balloons',
      ),
    );
  });

  it('stand behind none that is about working with a role, whatever work it names', () => {
    const together = ['- 市场调研（与销售协作）', '- 和运营一起做竞品分析'];
    assert.equal(added(plan('- 投放信息流广告', ...together)), plan('- 投放信息流广告（负责人：市场）', ...together));
  });

  it('are not offered where no action is surely a role’s', () => {
    assert.equal(added(plan('- 订场地', '- 买礼品', '- 布置会场')), undefined);
  });
});

describe('Owners in the plan of one team', () => {
  it('are left to fill in, for the name of the team says nothing of who does it; another team’s line is given to that team', () => {
    assert.equal(
      added('# 市场部 11 月计划\n\n- 投放信息流广告\n- 订场地\n- 拜访前二十大客户并签约\n'),
      '# 市场部 11 月计划\n\n- 投放信息流广告（负责人：〔姓名〕）\n- 订场地（负责人：〔姓名〕）\n- 拜访前二十大客户并签约（负责人：销售）\n',
    );
    assert.equal(
      added('# Marketing team – November plan\n\n- Buy search ads\n- Book the venue\n- Write the press release\n'),
      '# Marketing team – November plan\n\n- Buy search ads (owner: [name])\n- Book the venue (owner: [name])\n- Write the press release (owner: [name])\n',
    );
  });
});
