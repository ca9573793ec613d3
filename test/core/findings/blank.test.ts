import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer, engine } from '../../support/built-in.ts';

const HEAD = {
  zh: '# 市场经理\n\n## 岗位职责\n\n- 投放广告，管理品牌\n\n',
  en: '# Marketing Manager\n\n## Responsibilities\n\n- Run advertising and manage the brand\n\n',
} as const;

/** The blanks of some lines in a job description. */
function blanks(lines: string, locale: 'zh' | 'en' = 'zh'): string[] {
  const text = `${HEAD[locale]}${lines}\n`;
  return analyzer
    .analyze(text, 'markdown')
    .findings.flatMap(({ code, start, end }) => (code === 'draft/blank' ? [text.slice(start, end)] : []));
}

describe('A blank', () => {
  it('is what Role Lens leaves to fill in', () => {
    assert.deepEqual(blanks('- 每季度带来〔线索目标数〕条线索，每条不高于〔成本上限〕'), [
      '〔线索目标数〕',
      '〔成本上限〕',
    ]);
    assert.deepEqual(blanks('- Bring [lead target] leads at [ceiling, e.g. £40] each', 'en'), [
      '[lead target]',
      '[ceiling, e.g. £40]',
    ]);
    assert.deepEqual(blanks('- 做到［目标］'), ['［目标］']);
  });

  it('is also what others leave, in any of their signs', () => {
    for (const [line, blank] of [
      ['- 加入XX公司', 'XX'],
      ['- 年投放预算XXX万元', 'XXX'],
      ['- 预算从20XX年起执行', 'XX'],
      ['- 熟悉____行业', '____'],
      ['- 向＿＿＿汇报', '＿＿＿'],
      ['- 代表<公司名>参展', '<公司名>'],
      ['- 为{{公司名称}}做品牌', '{{公司名称}}'],
      ['- 向【部门名称】汇报', '【部门名称】'],
      ['- 上线时间：待定', '待定'],
      ['- 培訓安排（待補充）', '待補充'],
      ['| 项目 | 预算 |\n| --- | --- |\n| 广告投放 | 待补充 |', '待补充'],
      ['- 负责人 [TBD]', '[TBD]'],
    ] as const)
      assert.deepEqual(blanks(line), [blank], line);
    for (const [line, blank] of [
      ['- Start date: TBD', 'TBD'],
      ['- Budget: to be confirmed', 'to be confirmed'],
      ['- Manage a budget of $XXX', 'XXX'],
      ['- XX years of experience', 'XX'],
      ['- Report to ____ every week', '____'],
      ['- Dear ___, thank you', '___'],
      ['- Represent <company name> at events', '<company name>'],
      ['- Join {{company}} today', '{{company}}'],
      ['- Join [Company Name] as a [Job Title]', '[Company Name]'],
    ] as const)
      assert.equal(blanks(line, 'en')[0], blank, line);
  });

  it('is no link, note, check box, code, address, formula or number of a document', () => {
    for (const line of [
      '- 见[投放手册](https://example.com/a)',
      '- 见[投放手册][guide]\n\n[guide]: https://example.com',
      '- See [guide]\n\n[guide]: https://example.com',
      '- ![目标图](a.png)',
      '- [ ] 投放广告\n- [x] 写文案',
      '- 投放广告[^1]\n\n[^1]: 来源',
      '- 见[[投放手册]]和[[guide]]',
      '- 参考文献[1]、［2］',
      '- 依据国办发〔2026〕5号文件',
      '- 运行 `[target]` 和 `{{name}}` 和 `____`',
      '```\n[lead target] XXX ____ 〔目标〕\n```',
      '<!-- 〔目标〕 [lead target] -->',
      '- 访问 https://example.com/XXX/____/a',
      '- 数组 items[index] 的值',
      '> [!NOTE]\n> 投放广告',
      '___',
      '____________',
      '甲\n\n＿＿＿＿\n\n乙',
      '- __品牌__和___品牌___',
      '- snake___case 的变量',
      '- XXL 码的赠品',
      '- <b>品牌</b><br>',
    ])
      assert.deepEqual(blanks(line), [], line);
  });

  it('is no label, remark or word that somebody put into a sentence', () => {
    for (const line of [
      '[岗位职责]\n\n1. 投放广告',
      '［工作时间］\n\n9:00-18:00',
      '【岗位要求】本科',
      '- 工作地点：[深圳龙岗]',
      '- 整理待定岗位的说明，跟进待确认的订单',
      '- 用<飞书>写日报',
    ])
      assert.deepEqual(blanks(line), [], line);
    for (const line of [
      '[Benefits]\n\n- Free lunch',
      '- Sales Manager [Remote]',
      '- Sales Manager [m/f/d]',
      '- Sell [the] product [sic]',
      '- Sell to [US] and [B2B] customers',
      '- A driving license [optional]',
      '- Works on XX chromosomes and 5xx errors',
    ])
      assert.deepEqual(blanks(line, 'en'), [], line);
    const title = '# Marketing Manager [Remote]\n\n## Responsibilities\n\n- Run advertising\n';
    assert.ok(analyzer.analyze(title, 'markdown').findings.every(({ code }) => code !== 'draft/blank'));
  });

  it('is nothing that somebody else put into the words of another', () => {
    for (const line of [
      '> "Bread feeds us all. [The art of the baker, which] nobody writes down [should] be taught" – A. Miller',
      '- We hold with our founder: “[Our stores and shops] are open to everybody”',
      'Our founder says: "[The oven of the town] never goes cold."',
      '- [The care of guests, which] is our trade, comes first',
    ])
      assert.deepEqual(blanks(line, 'en'), [], line);
    assert.deepEqual(blanks('- Say "hello" and win [number] guests', 'en'), ['[number]']);
    assert.deepEqual(blanks('- Present “<company name>” at fairs', 'en'), ['<company name>']);
  });

  it('is not what applicants are to put into a subject or the name of a file', () => {
    for (const line of [
      'Send your CV with the subject line: Baker – [Your Name]',
      'Subject: Baker Application - [Your Full Name]',
      'Attachment: your CV with the file name in this format: "[Your Full Name] CV.pdf"',
      'Please name the PDF as follows, file name <your name>.pdf',
    ])
      assert.deepEqual(blanks(line, 'en'), [], line);
    for (const line of [
      '简历发到邮箱，邮件主题：姓名+岗位 [姓名]',
      '邮件標題：應聘烘焙師-【姓名】',
      '附件命名格式：应聘面包师-<姓名>-[手机号]',
      '简历请命名为“面包师+[姓名]”',
    ])
      assert.deepEqual(blanks(line), [], line);
    assert.deepEqual(blanks('- 为[客户名称]写活动主题'), ['[客户名称]']);
    assert.deepEqual(blanks('- Be the subject expert for <product>', 'en'), ['<product>']);
  });

  it('is counted in drafts only, and not in front matter', () => {
    const notes = '# 会议纪要\n\n张三说〔目标〕还没有定。\n';
    assert.deepEqual(analyzer.analyze(notes, 'markdown').findings, []);
    const draft = '---\nrole: marketing\ncity: [TBD]\nowner: XXX\n---\n\n- 投放广告\n';
    assert.ok(analyzer.analyze(draft, 'markdown').findings.every(({ code }) => code !== 'draft/blank'));
  });

  it('of an owner is said once: a plan without an owner has its own finding', () => {
    const text =
      '# 推广计划\n\n## 行动计划\n\n| 事项 | 负责人 |\n| --- | --- |\n| 投放广告 | 待定 |\n| 写文案 | 市场 |\n';
    const codes = analyzer.analyze(text, 'markdown').findings.map(({ code }) => code);
    assert.deepEqual(codes, ['plan/no-owner']);
  });

  it('can be accepted by a comment and turned off like any finding', () => {
    const text = `${HEAD.zh}<!-- role-lens-disable-next-line draft/blank -->\n- 发布〔2026版〕手册\n`;
    assert.deepEqual(analyzer.analyze(text, 'markdown').findings, []);
    const off = { severities: { 'draft/blank': 'off' } } as const;
    assert.deepEqual(analyzer.analyze(`${HEAD.zh}- 做到〔目标〕\n`, 'markdown', off).findings, []);
  });

  it('has no say in whose work a line is: its words are no terms', () => {
    const text = '# 市场经理\n\n## 岗位职责\n\n- 每周完成〔签约额、回款与催收〕\n- 投放广告\n- 品牌传播\n';
    const { matches, findings, reading } = analyzer.analyze(text, 'markdown');
    const blank = { start: text.indexOf('〔'), end: text.indexOf('〕') + 1 };
    assert.ok(matches.length > 0);
    assert.ok(matches.every(({ start, end }) => end <= blank.start || start >= blank.end));
    assert.deepEqual(
      findings.filter(({ code }) => code.startsWith('role/off')),
      [],
    );
    assert.equal(reading.role, 'marketing');
  });

  it('stands where it stood in a document of several posts', () => {
    const post = (title: string): string =>
      `# ${title}\n\n## 岗位职责\n\n- 做到〔目标〕\n- 投放广告\n- 品牌传播\n\n## 任职要求\n\n- 本科\n\n`;
    const text = post('市场经理') + post('市场专员');
    const { posts, findings } = analyzer.analyze(text, 'markdown');
    assert.equal(posts.length, 2);
    const found = findings.filter(({ code }) => code === 'draft/blank');
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      ['〔目标〕', '〔目标〕'],
    );
    assert.deepEqual(
      posts.map((it) => it.findings.filter(({ code }) => code === 'draft/blank').length),
      [1, 1],
    );
  });

  it('is no bracket that says of which team somebody is', () => {
    const said = (head: string): string[] => {
      const text = `# 新品例会\n\n${head}\n\n- [小陈] 拜访渠道商\n- [嘉怡] 定新闻稿\n- [小陈] 催回款\n- 做到［目标］\n`;
      const { findings } = analyzer.analyze(text, 'markdown');
      return findings.flatMap(({ code, start, end }) => (code === 'draft/blank' ? [text.slice(start, end)] : []));
    };
    assert.deepEqual(said('到会：小陈［渠道销售］ 嘉怡［市场］ 老杜［品质］'), ['［目标］']);
  });

  it('stays visible in a job posting that is exported', () => {
    const text =
      '# 市场经理\n\n## 岗位职责\n\n- 每季度带来〔线索目标数〕条线索\n- 管理<预算金额>的投放\n\n## 任职要求\n\n- 本科\n';
    const posting = engine.jobPosting(analyzer.analyze(text, 'markdown'));
    assert.deepEqual(posting?.responsibilities, ['每季度带来〔线索目标数〕条线索', '管理<预算金额>的投放']);
    assert.ok(posting.description.includes('〔线索目标数〕'));
  });
});
