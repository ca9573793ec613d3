import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

describe('A plan whose lines name people in passing', () => {
  const unowned = (text: string): boolean =>
    analyzer.analyze(text, 'markdown').findings.some(({ code }) => code === 'plan/no-owner');
  const plan = (lines: readonly string[], title = 'Q3 sales plan'): string =>
    `# ${title}\n\n## ${title.startsWith('Q3') ? 'Actions' : '行动'}\n\n${lines.map((it) => `- ${it}\n`).join('')}`;

  it('is not said to have no owners', () => {
    const zh = ['拜访 30 家老客户', '打 40 个陌生电话', '整理丢单表'];
    for (const lines of [
      ['重写报价单，小郭牵头', ...zh],
      ['三家连锁店的合同阿宁负责', ...zh],
      ['小曾整理丢单表', '老魏+小曾去沧州', ...zh],
      ['催尾款 @陈放', ...zh],
      ['新店培训（佩珊）', '样品寄出（若彤）', ...zh],
    ])
      assert.equal(unowned(plan(lines, '三季度销售计划')), false, lines[0]);
    assert.equal(unowned(plan(zh, '三季度销售计划')), true);
    const en = ['Visit 30 old accounts', 'Make 40 cold calls a day', 'Update the quote template'];
    for (const lines of [
      ['Tom + Priya split the list', 'Competitor sheet from lost calls, Priya', ...en],
      ['Jonas calls the closed-lost deals', 'Deal desk rules, Jonas to write them', ...en],
      ['Book the room (Elsa)', 'Print the price list (Rob)', ...en],
      ['Win back utilities, Anna K. to lead', 'Visit the top 12, Anna K. + area manager', ...en],
      ['Ollie: split the list', 'Ollie: price sheet', ...en],
    ])
      assert.equal(unowned(plan(lines)), false, lines[0]);
    const owned = [
      'Visit the top 20 – Imogen, by 12 Dec',
      'Write the price list – Tomasz, May',
      'Clean the CRM – Anne, May',
    ];
    assert.equal(unowned(plan([...owned, 'Ask Tutor Ops (Gareth Lowe) to confirm the slots'])), false);
    assert.equal(unowned(plan([...owned, 'Confirm the slots'])), true);
    assert.equal(unowned(plan([...owned, 'Week of 4/28'])), false);
    const zhOwned = ['拜访 30 家老客户（王五）', '打 40 个陌生电话（李梅）', '整理丢单表（张三）'];
    for (const line of [
      '财务：预售定金科目',
      '法务：框架合同第 6 条',
      '清仓款出价格表　　Momo',
      '清仓款出价格表　晓雯',
    ])
      assert.equal(unowned(plan([...zhOwned, line], '三季度销售计划')), false, line);
    for (const line of ['渠道：朋友圈三条', '清仓款出价格表　　周四', '清仓款出价格表'])
      assert.equal(unowned(plan([...zhOwned, line], '三季度销售计划')), true, line);
    const notes = `# Q3 sales plan\n\nJoost\n\n${en.map((it) => `- ${it}\n`).join('')}\nCamille –\n\n- Clean the CRM\n`;
    assert.equal(unowned(notes), false);
    const prose = 'Positioning is locked by Jan 30; Luis owns it.\n\nKey accounts. Luis takes the top ten.\n\n';
    assert.equal(unowned(plan(en).replace('## ', `${prose}## `)), false);
    assert.equal(unowned(plan([...owned, 'Marketing is redoing the price page'])), false);
    assert.equal(unowned(plan(en)), true);
  });
});

describe('A plan with one owner for all of it', () => {
  const en = ['Visit 30 old accounts', 'Make 40 cold calls a day', 'Update the quote template'];
  const zh = ['拜访 30 家老客户', '打 40 个陌生电话', '整理丢单表'];
  const unowned = (head: string, lines: readonly string[]): boolean =>
    analyzer
      .analyze(
        `${head}\n\n## ${lines === zh ? '行动' : 'Actions'}\n\n${lines.map((it) => `- ${it}\n`).join('')}`,
        'markdown',
      )
      .findings.some(({ code }) => code === 'plan/no-owner');

  it('is not asked who owns its lines where its head says so', () => {
    for (const head of [
      '# Q3 sales plan\nowner: Fiona M | scored 0–1.0',
      '# Q3 sales plan\n**Owner:** Fiona',
      '# Q3 sales plan | Lead: Tom',
      '# Q3 sales plan\nAcme / owner: Fiona',
      '# Q3 sales plan — East (owner: Fiona M.)',
      '# Q3 sales plan\nSales consultant: Fiona M.',
    ])
      assert.equal(unowned(head, en), false, head);
    for (const head of [
      '# 三季度销售计划\nowner: 邵雯   v0.7',
      '# 三季度销售计划\n2.1 版｜负责人：邵雯',
      '# 三季度销售计划\n业务：会计班　　人数 17　　owner：邵雯',
      '# 三季度销售计划 华东二组 邵雯',
    ])
      assert.equal(unowned(head, zh), false, head);
    assert.equal(unowned('# Q3 sales plan', [...en, 'Rank the offers\n\nOwner Fiona, next review in June']), false);
    assert.equal(unowned('# Q3 sales plan\nstatus: draft', en), true);
    assert.equal(unowned('# Q3 sales plan\nOwner:', en), true);
    assert.equal(unowned('# 三季度销售计划\n版本：0.7', zh), true);
  });

  it('is not asked who owns its key results, which nobody does but reaches', () => {
    const results = ['KR1 Enquiries 1,190 → 1,450', 'KR2 Cost per enquiry below £58', 'KR3 40 new accounts'];
    assert.equal(unowned('# Q3 sales OKRs', results), false);
    assert.equal(unowned('# Q3 sales OKRs', [...results, ...en]), true);
  });
});

describe('A plan that one person writes of what he or she does', () => {
  const unowned = (title: string, lines: readonly string[]): boolean =>
    analyzer
      .analyze(`# ${title}\n\n${lines.map((it) => `- ${it}\n`).join('')}`, 'markdown')
      .findings.some(({ code }) => code === 'plan/no-owner');

  it('is not asked who does what it leaves open', () => {
    const zh = ['拜访 30 家老客户', '打 40 个陌生电话', '整理丢单表'];
    for (const line of ['电子厂那家，我周四带样品过去谈', '文案外包写，我审', '这塊由我來跟'])
      assert.equal(unowned('三季度销售计划', [...zh, line]), false, line);
    for (const line of ['我们周四过去谈', '我司展厅重新布置', '自我介绍页改版'])
      assert.equal(unowned('三季度销售计划', [...zh, line]), true, line);
    const en = ['Visit 30 old accounts', 'Make 40 cold calls a day', 'Update the quote template'];
    for (const line of [
      "I'll call the three that are left",
      'The booth is on the crew and me + Luis',
      'i redo the deck',
    ])
      assert.equal(unowned('Q3 sales plan', [...en, line]), false, line);
    for (const line of ['We call the three that are left', 'Launch in Portland (ME)', '(i) call the closed-lost deals'])
      assert.equal(unowned('Q3 sales plan', [...en, line]), true, line);
  });

  it('is that of the one whose name its title ends with, whatever stands in brackets behind it', () => {
    const lines = ['拜访 30 家老客户', '打 40 个陌生电话', '整理丢单表'];
    assert.equal(unowned('6月销售计划 —— 华东二区 王建军（液压件）', lines), false);
    assert.equal(unowned('6月销售计划 —— 华东二区（液压件）', lines), true);
  });
});

describe('A line without an owner', () => {
  const offered = (owned: readonly string[], line: string): unknown[] => {
    const text = `# 三季度销售计划\n\n## 行动\n\n${[...owned, line].map((it) => `- ${it}\n`).join('')}`;
    const analysis = analyzer.analyze(text, 'markdown');
    const found = analysis.findings.find(({ code }) => code === 'plan/no-owner');
    assert.ok(found);
    return analyzer.fixesOf(analysis, found).flatMap(({ code, args }) => (code === 'set-owner' ? [args.role] : []));
  };

  it('may be given to the team whose plan it is; where teams own lines, or it is told as another’s, also to that one', () => {
    const people = ['拜访 30 家老客户（王五）', '打 40 个陌生电话（李梅）'];
    const teams = ['拜访 30 家老客户（王五）', '官网改版（市场部）'];
    for (const owned of [people, teams]) assert.deepEqual(offered(owned, '整理丢单表'), ['sales']);
    assert.deepEqual(offered(people, '展会物料和新闻稿定稿'), ['marketing', 'sales']);
    assert.deepEqual(offered(teams, '展会物料和新闻稿定稿'), ['marketing', 'sales']);
  });
});

describe('A row of a plan that sums up the others', () => {
  it('is not asked who owns it, while one that says what is done is', () => {
    const rows = '1\tReorder the skillets\tTrish\n\tTARGET net sales $212k, CVR 2.4\t\n2\tTarget the lapsed buyers\t\n';
    const text = `# Store plan week 46\n\n## Actions\n\nPri\tWhat\tWho\n${rows}`;
    const said = analyzer
      .analyze(text, 'markdown')
      .findings.filter(({ code }) => code === 'plan/no-owner')
      .map(({ start, end }) => text.slice(start, end).trim());
    assert.deepEqual(said, ['2\tTarget the lapsed buyers']);
  });
});

describe('A row of a plan that is not done', () => {
  it('is not asked who owns it, while one that is open is', () => {
    const rows = '| 直播 | 小陈 | 排期中 |\n| 专供款 | — | 不做 |\n| 清仓 | — | 待定价 |\n';
    const text = `# 6 月店铺运营计划\n\n## 行动\n\n| 事项 | 负责人 | 状态 |\n| --- | --- | --- |\n${rows}`;
    const said = analyzer
      .analyze(text, 'markdown')
      .findings.filter(({ code }) => code === 'plan/no-owner')
      .map(({ start, end }) => text.slice(start, end).includes('清仓'));
    assert.deepEqual(said, [true]);
  });
});
