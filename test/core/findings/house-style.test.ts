import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';
import { draftIn, styled, styledEngine } from '../../support/house-style.ts';

const WOLF =
  'banned:\n  wolf: { forms: [狼性, 狼文化], say: [有冲劲, 主动], why: 看不出要做什么, except: [狼性文化研究] }';
const NINJA = 'banned:\n  ninja: { forms: [ninja, rock star], say: [expert], why: It says nothing of the work }';
const ZH = '# 销售经理\n\n## 岗位职责\n\n- 开发新客户，完成商务谈判和签约\n- 拜访重点客户\n';
const EN =
  '# Sales Manager\n\n## Responsibilities\n\n- Win new customers and lead negotiations\n- Visit key accounts\n';
const zh = (line: string): string => `${ZH}\n## 任职要求\n\n- ${line}\n`;
const en = (line: string): string => `${EN}\n## Requirements\n\n- ${line}\n`;

describe('A word that a team does not use', () => {
  it('is found at its own characters, with what to say instead, why, and whose rule it is', async () => {
    const draft = await styled(WOLF, zh('有狼性，能出差'));
    assert.deepEqual(draft.found, ['style/banned: 狼性']);
    assert.deepEqual(draft.messages('zh'), [
      '团队写法（our-style.yaml）：“狼性”改说“有冲劲”或“主动”。看不出要做什么。',
    ]);
    const english = await styled(NINJA, en('A negotiation ninja'));
    assert.deepEqual(english.messages('en'), [
      'House style (our-style.yaml): write “expert”, not “ninja”. It says nothing of the work.',
    ]);
  });

  it('gives way to one of the words instead, and nothing else changes', async () => {
    const draft = await styled(WOLF, zh('有狼性，能出差'));
    assert.equal(draft.fixed('style/banned'), zh('有有冲劲，能出差'));
    assert.equal(draft.fixed('style/banned', 1), zh('有主动，能出差'));
    assert.equal((await styled(NINJA, en('A negotiation ninja'))).fixed('style/banned'), en('A negotiation expert'));
  });

  it('keeps its capital and its plural, and is a word of its own', async () => {
    const engine = await styledEngine(NINJA);
    const text = `${en('Ninja of deals')}- Two rock stars\n- A ninjas’ guild\n- Ninjago sets, a rockstar\n`;
    const draft = draftIn(engine, text);
    assert.deepEqual(draft.found, ['style/banned: Ninja', 'style/banned: rock stars', 'style/banned: ninjas']);
    const words = draft.analysis.findings
      .filter(({ code }) => code === 'style/banned')
      .map((finding) => draft.analyzer.fixesOf(draft.analysis, finding)[0]!.changes.at(-1)!.newText);
    assert.deepEqual(words, ['Expert', 'experts', 'experts']);
  });

  it('takes the article that belongs to the word instead', async () => {
    assert.equal((await styled(NINJA, en('You are a ninja'))).fixed('style/banned'), en('You are an expert'));
    assert.equal((await styled(NINJA, en('A ninja of deals'))).fixed('style/banned'), en('An expert of deals'));
    const seller = NINJA.replace('[expert]', '[seller]').replace('ninja,', 'ace,');
    assert.equal((await styled(seller, en('Be an ace'))).fixed('style/banned'), en('Be a seller'));
    const user = NINJA.replace('[expert]', '[user researcher]');
    assert.equal((await styled(user, en('Be a ninja'))).fixed('style/banned'), en('Be a user researcher'));
  });

  it('is one in traditional characters too, and what is said instead is written so', async () => {
    const draft = await styled(
      'banned:\n  a: { forms: [抗压], say: [主动沟通] }',
      '# 銷售經理\n\n## 崗位職責\n\n- 開發新客戶，負責談判\n\n## 任職要求\n\n- 能抗壓\n',
    );
    assert.deepEqual(draft.found, ['style/banned: 抗壓']);
    assert.equal(draft.fixes('style/banned')[0]!.changes[0]!.newText, '主動溝通');
  });

  it('is only named where nothing is to be said instead', async () => {
    const draft = await styled('banned:\n  a: { forms: [狼性, wolf pack] }', zh('有狼性'));
    assert.deepEqual(draft.messages('zh'), ['团队写法（our-style.yaml）：不写“狼性”。']);
    assert.deepEqual(draft.messages('en'), ['House style (our-style.yaml): avoid “狼性”.']);
    assert.deepEqual(draft.fixes('style/banned'), []);
  });

  it('does not give way to a word of the other language', async () => {
    const both = 'banned:\n  a: { forms: { zh: [狼性], en: [wolf pack] }, say: { en: [driven team] } }';
    const engine = await styledEngine(both);
    assert.deepEqual(draftIn(engine, zh('有狼性')).fixes('style/banned'), []);
    assert.equal(draftIn(engine, en('Join a wolf pack')).fixed('style/banned'), en('Join a driven team'));
    // An abbreviation is a word of Chinese as well.
    const kpi = 'banned:\n  a: { forms: [KPI], say: { zh: [指标], en: [target] } }';
    assert.equal((await styled(kpi, zh('背得起 KPI'))).fixed('style/banned'), zh('背得起 指标'));
  });

  it('is fine inside of the words that are excepted', async () => {
    assert.deepEqual((await styled(WOLF, zh('做过狼性文化研究'))).found, []);
  });

  for (const [where, line] of [
    ['code', '用 `狼性` 标记'],
    ['the address of a link', '见[说明](https://example.com/狼性)'],
    ['a comment', '能出差 <!-- 狼性 -->'],
    ['quotation marks', '我们不说“狼性”'],
    ['the title of a book', '读过《狼性》'],
  ] as const) {
    it(`is left alone in ${where}`, async () => {
      assert.deepEqual((await styled(WOLF, zh(line))).found, []);
    });
  }

  it('is left alone in addresses of pages and of mail', async () => {
    const line = 'Write to ninja@example.com or ninja.example.com, see https://example.com/ninja/rock-star';
    assert.deepEqual((await styled(NINJA, en(line))).found, []);
  });

  it('is left alone in front matter, in a quotation, in a block of code', async () => {
    const text = `---\nrole: sales\nnote: 狼性\n---\n\n${zh('能出差')}\n> 狼性团队欢迎你\n\n\`\`\`\n狼性\n\`\`\`\n`;
    assert.deepEqual((await styled(WOLF, text)).found, []);
  });

  it('is found behind a sign of a quotation that is none: one inside of the line', async () => {
    for (const line of ['5>3，有狼性', '年限>3，有狼性', '→> 有狼性'])
      assert.deepEqual((await styled(WOLF, zh(line))).found, ['style/banned: 狼性'], line);
    for (const line of ['A > B, like a ninja', '3>2 ninjas'])
      assert.equal((await styled(NINJA, en(line))).found.length, 1, line);
    for (const quoted of ['> 狼性团队', '   > 狼性团队', '>狼性团队'])
      assert.deepEqual((await styled(WOLF, `${zh('能出差')}\n${quoted}\n`)).found, [], quoted);
  });

  it('is in no quotation that only another line closes', async () => {
    assert.deepEqual((await styled(WOLF, `${zh('我们说“有狼性')}- 再会”\n`)).found, ['style/banned: 狼性']);
    assert.deepEqual((await styled(WOLF, `${zh('我们说"有狼性')}- 再会"\n`)).found, ['style/banned: 狼性']);
  });

  it('is shown in the text of a link, and not changed there', async () => {
    const draft = await styled(WOLF, zh('有[狼性](https://example.com)'));
    assert.deepEqual(draft.found, ['style/banned: 狼性']);
    assert.deepEqual(draft.fixes('style/banned'), []);
  });

  it('is found in the title, in a table and in a plan', async () => {
    assert.deepEqual((await styled(WOLF, `${ZH.replace('销售经理', '狼性销售经理')}`)).found, ['style/banned: 狼性']);
    const plan = '# 销售季度计划\n\n## 行动计划\n\n| 事项 | 负责人 |\n|---|---|\n| 打造狼性团队 | 销售 |\n';
    assert.deepEqual((await styled(WOLF, plan)).found, ['style/banned: 狼性']);
  });

  it('gives way in the job that it stands in, where a file holds several', async () => {
    const job = (title: string, line: string): string =>
      `# ${title}\n\n## 岗位职责\n\n- 开发新客户，商务谈判\n- 拜访客户\n- 签订合同\n\n## 任职要求\n\n- ${line}\n\n`;
    const draft = await styled(WOLF, job('销售经理', '三年经验') + job('大客户经理', '有狼性'));
    assert.equal(draft.analysis.posts.length, 2);
    assert.equal(draft.fixed('style/banned', 1), job('销售经理', '三年经验') + job('大客户经理', '有主动'));
  });

  it('is looked for in no document that is neither a job description nor a plan', async () => {
    assert.deepEqual((await styled(WOLF, '# 读书笔记\n\n狼性这个词很老了。\n')).found, []);
  });

  it('can be suppressed like any finding', async () => {
    const text = zh('有狼性 <!-- role-lens-disable-line style/banned -->');
    const draft = await styled(WOLF, text);
    assert.deepEqual(draft.found, []);
    assert.equal(draft.analysis.suppressed, 1);
  });

  it('is one at a time: a fix of every one leaves none', async () => {
    const draft = await styled(NINJA, `${en('A ninja')}- A ninja of sales\n`);
    assert.equal(draft.found.length, 2);
    assert.equal(draft.analyzer.fixesOfKind(draft.analysis, 'style/banned').length, 2);
  });
});

describe('A section that a team asks for', () => {
  it('is missed in a job description, and added in the form of its headings', async () => {
    const draft = await styled('required:\n  responsibility:\n  requirement:\n  hiring:', zh('能出差'));
    assert.deepEqual(draft.found, ['style/missing-section: 销售经理']);
    assert.deepEqual(draft.messages('zh'), ['团队写法（our-style.yaml）：要有“面试流程”一节，这份还没有。']);
    assert.deepEqual(draft.messages('en'), ['House style (our-style.yaml): add a section “Hiring process”.']);
    // It is what a single key applies.
    assert.deepEqual(
      draft.fixes('style/missing-section').map(({ code, isPreferred }) => [code, isPreferred]),
      [['insert-section', true]],
    );
    const after = draft.fixed('style/missing-section');
    assert.ok(after.startsWith(zh('能出差').trimEnd()));
    assert.match(after, /\n\n## 面试流程\n\n/u);
    assert.deepEqual(draftIn(draft.engine, after).found, []);
  });

  it('is not there where only code, a comment or the front matter names it', async () => {
    const style = 'required:\n  responsibility:\n  requirement:\n  hiring:';
    const text = zh('能出差');
    for (const [draft, isMissing] of [
      [`${text}\n\`\`\`\n面试流程\n\`\`\`\n`, true],
      [`${text}\n<!-- 面试流程：两轮 -->\n`, true],
      [`---\n面试流程: 两轮\n---\n\n${text}`, true],
      [`${text}\n面试流程：两轮\n`, false],
    ] as const)
      assert.equal((await styled(style, draft)).found.length, isMissing ? 1 : 0, draft);
  });

  it('is added where the team has it in its order', async () => {
    const draft = await styled('required:\n  responsibility:\n  metric:\n  requirement:', zh('能出差'));
    const after = draft.fixed('style/missing-section');
    assert.match(after, /## 岗位职责[^#]*## 考核指标[^#]*## 任职要求/u);
  });

  it('is added to a draft in plain text in its form', async () => {
    const text = '销售经理\n\n岗位职责：\n1、开发新客户，商务谈判\n2、拜访客户\n\n任职要求：\n1、三年以上销售经验\n';
    const draft = await styled('required:\n  requirement:\n  benefit:', text, 'plaintext');
    assert.deepEqual(draft.found.length, 1);
    const after = draft.fixed('style/missing-section');
    assert.match(after, /\n\n福利待遇：\n/u);
    assert.deepEqual(draftIn(draft.engine, after, 'plaintext').found, []);
  });

  it('is there when a line, a label or a column says it', async () => {
    const benefit = await styledEngine('required:\n  benefit:\n  goal: { in: [plan] }');
    assert.deepEqual(draftIn(benefit, `${zh('能出差')}\n福利：五险一金，十五天年假\n`).found, []);
    assert.deepEqual(draftIn(benefit, `${zh('能出差')}\n**福利待遇**\n\n五险一金\n`).found, []);
    const plan =
      '# 销售季度计划\n\n## 行动计划\n\n| 事项 | 目标 | 负责人 |\n|---|---|---|\n| 拜访客户 | 30 家 | 销售 |\n| 签约 | 5 单 | 销售 |\n| 回款 | 80 万 | 销售 |\n';
    assert.deepEqual(draftIn(benefit, plan).found, []);
    assert.equal(draftIn(benefit, plan.replace('目标', '时间')).found.length, 1);
  });

  it('may be one of the team’s own, by its heading in each language', async () => {
    const own = 'required:\n  how-we-work: { headings: { zh: [我们怎么工作], en: [How we work] } }';
    const draft = await styled(own, en('Five years of sales'));
    assert.deepEqual(draft.messages('en'), ['House style (our-style.yaml): add a section “How we work”.']);
    assert.deepEqual(draft.messages('zh'), ['团队写法（our-style.yaml）：要有“我们怎么工作”一节，这份还没有。']);
    const after = draft.fixed('style/missing-section');
    assert.match(after, /\n\n## How we work\n\n- \[/u);
    assert.deepEqual(draftIn(draft.engine, after).found, []);
    assert.deepEqual(draftIn(draft.engine, `${zh('能出差')}\n## 一、我们怎么工作\n\n一周三天在办公室。\n`).found, []);
  });

  it('may be asked of a role only, and of plans only', async () => {
    const engine = await styledEngine('required:\n  metric: { roles: [operations] }\n  budget: { in: [plan] }');
    assert.deepEqual(draftIn(engine, zh('能出差')).found, []);
    const operations = '# 用户运营\n\n## 岗位职责\n\n- 策划用户活动，提升留存\n- 维护社群\n- 做用户分层\n';
    assert.deepEqual(draftIn(engine, operations).found, ['style/missing-section: 用户运营']);
    const plan =
      '# 销售季度计划\n\n## 行动计划\n\n- 拜访客户，负责人：销售\n- 签约，负责人：销售\n- 回款，负责人：销售\n';
    assert.deepEqual(draftIn(engine, plan).found, ['style/missing-section: 销售季度计划']);
  });

  it('is not asked of a draft that was only begun', async () => {
    assert.deepEqual((await styled('required:\n  hiring:', '# 销售经理\n\n## 岗位职责\n\n- 拜访客户\n')).found, []);
  });

  it('is said once: the general finding about duties and requirements gives way', async () => {
    const codes = (text: string, engine: Awaited<ReturnType<typeof styledEngine>>): string[] =>
      draftIn(engine, text).analysis.findings.map(({ code }) => code);
    const text = `${ZH}- 跟进合同\n`;
    assert.ok(analyzer.analyze(text, 'markdown').findings.some(({ code }) => code === 'jd/missing-section'));
    const own = codes(text, await styledEngine('required:\n  requirement:'));
    assert.ok(own.includes('style/missing-section') && !own.includes('jd/missing-section'));
    // Not where the team asks for it in plans only.
    const ofPlans = codes(text, await styledEngine('required:\n  requirement: { in: [plan] }'));
    assert.ok(ofPlans.includes('jd/missing-section') && !ofPlans.includes('style/missing-section'));
  });

  it('may stand once for all jobs of a file', async () => {
    const engine = await styledEngine('required:\n  benefit:');
    const job = (title: string): string =>
      `# ${title}\n\n## 岗位职责\n\n- 开发新客户，商务谈判\n- 拜访客户\n- 签订合同\n\n## 任职要求\n\n- 三年经验\n\n`;
    const jobs = `${job('销售经理')}${job('大客户经理')}`;
    assert.equal(draftIn(engine, jobs).analysis.posts.length, 2);
    assert.equal(draftIn(engine, jobs).found.length, 2);
    assert.deepEqual(draftIn(engine, `${jobs}## 福利待遇\n\n- 五险一金\n`).found, []);
  });
});

describe('A limit of a team', () => {
  const duties = (count: number): string =>
    `# 销售经理\n\n## 岗位职责\n\n${Array.from({ length: count }, (_, at) => `- 拜访第${at + 1}类客户并签约\n`).join('')}- 负责活动相关工作\n`;

  it('counts duties, says both numbers, and offers what can go', async () => {
    const draft = await styled('limits: { duties: 3 }', duties(3));
    assert.deepEqual(draft.found, ['style/limit: 岗位职责']);
    assert.deepEqual(draft.messages('zh'), ['团队写法（our-style.yaml）：职责最多3条，这里有4条。']);
    assert.deepEqual(draft.messages('en'), ['House style (our-style.yaml): at most 3 duties; this list has 4.']);
    assert.ok(!draft.fixed('style/limit').includes('相关工作'));
    assert.deepEqual((await styled('limits: { duties: 4 }', duties(3))).found, []);
  });

  it('counts instead of the general one', async () => {
    const text = duties(13);
    assert.ok(analyzer.analyze(text, 'markdown').findings.some(({ code }) => code === 'jd/too-many-duties'));
    const { analysis } = await styled('limits: { duties: 20 }', text);
    assert.ok(!analysis.findings.some(({ code }) => code === 'jd/too-many-duties' || code === 'style/limit'));
  });

  it('counts hard requirements without what would only be nice', async () => {
    const text = `${EN}\n## Requirements\n\n- Five years of sales\n- Fluent German\n- A driving license preferred\n`;
    assert.deepEqual((await styled('limits: { requirements: 2 }', text)).found, []);
    assert.deepEqual((await styled('limits: { requirements: 1 }', text)).messages('en'), [
      'House style (our-style.yaml): at most 1 hard requirement; this list has 2.',
    ]);
  });

  it('offers to cut what every posting asks for, in whichever language the line is', async () => {
    const long = `沟通能力强，${'能把复杂的产品讲给没有听说过的客户听，'.repeat(2)}能出差`;
    for (const [trait, offered] of [
      ['Excellent communication skills and a strong team spirit', 1],
      ['沟通能力强', 1],
      [long, 0],
    ] as const) {
      for (const draft of [zh, en]) {
        const text = draft(`三年以上销售经验 three years of sales\n- ${trait}\n- Fluent German`);
        assert.equal((await styled('limits: { requirements: 2 }', text)).fixes('style/limit').length, offered, text);
      }
    }
  });

  it('counts a line in characters of Chinese and in words of English', async () => {
    const engine = await styledEngine('limits: { line: { zh: 10, en: 8 } }');
    assert.deepEqual(draftIn(engine, zh('能用 CRM 管好二十个客户的合同和回款')).messages('zh'), [
      '团队写法（our-style.yaml）：一条最多10字，“开发新客户，完成商务谈判和签约”这条有14字。',
      '团队写法（our-style.yaml）：一条最多10字，“能用 CRM 管好二十个客户的合…”这条有16字。',
    ]);
    const long = draftIn(engine, en('Five years of sales in two or three countries'));
    assert.deepEqual(long.found, ['style/limit: Five years of sales in two or three countries']);
    assert.deepEqual(long.messages('en'), [
      'House style (our-style.yaml): at most 8 words a line; “Five years of sa…” has 9.',
    ]);
    // An address is one thing, however long it is.
    assert.deepEqual(draftIn(engine, en('Five years of sales, see [us](https://a.example/b/c/d/e/f/g/h)')).found, []);
  });

  it('counts a whole job description, without front matter and comments', async () => {
    const text = `---\nrole: sales\n---\n\n<!-- 还没定稿还没定稿 -->\n\n${zh('能出差')}`;
    assert.deepEqual((await styled('limits: { length: { zh: 35 } }', text)).found, []);
    assert.deepEqual((await styled('limits: { length: { zh: 30 } }', text)).messages('zh'), [
      '团队写法（our-style.yaml）：全文最多30字，这份有35字。',
    ]);
    assert.deepEqual((await styled('limits: { length: { en: 5 } }', text)).found, []);
  });
});

describe('A team without a house style', () => {
  it('finds nothing of the kind', () => {
    for (const text of [zh('有狼性'), en('A ninja')]) {
      assert.ok(!analyzer.analyze(text, 'markdown').findings.some(({ code }) => code.startsWith('style/')));
    }
  });
});

describe('The severity of a house style', () => {
  it('is what the user says, or off', async () => {
    const engine = await styledEngine(WOLF);
    const { analyzer: own } = draftIn(engine, zh('有狼性'));
    const found = (severity: 'error' | 'off'): string[] =>
      own
        .analyze(zh('有狼性'), 'markdown', { severities: { 'style/banned': severity } })
        .findings.map(({ severity: its, code }) => `${code} ${its}`);
    assert.ok(found('error').includes('style/banned error'));
    assert.ok(!found('off').some((it) => it.startsWith('style/banned')));
  });
});
