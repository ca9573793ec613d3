import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';
import { fixed, only, wordsWith } from './support.ts';

const CODE = 'jd/inflated';
const jd = (title: string, duty: string, must: string): string =>
  `# ${title}\n\n## 岗位职责\n\n- 策划线下活动\n- ${duty}\n\n## 任职要求\n\n- 会写稿\n- ${must}\n`;
const zh = (title: string, must: string): string => jd(title, '联络媒体', must);
const en = (title: string, must: string, duty = 'Write press releases'): string =>
  `# ${title}\n\n## Responsibilities\n\n- Plan events\n- ${duty}\n\n## Requirements\n\n- Can write\n- ${must}\n`;

describe('What is cut from the head of a line', () => {
  it('leaves a picture behind it whole', () => {
    const draft = (...musts: readonly string[]): string =>
      `# Junior Sales Associate\n\n## Requirements\n\n${musts.map((it) => `- ${it}\n`).join('')}`;
    const text = draft(
      "5 years' sales experience, 🔥 CRM skills",
      'Young and energetic, 🔥 willing to travel',
      'Excel',
    );
    const analysis = analyzer.analyze(text, 'markdown');
    const cut = analysis.findings.flatMap((finding) =>
      analyzer.fixesOf(analysis, finding).flatMap(({ code, changes }) => (code === 'cut-line' ? changes : [])),
    );
    assert.deepEqual(
      cut.map(({ start, end, newText }) => [text.slice(start, end), newText]),
      [
        ["5 years' sales experience, 🔥", '🔥'],
        ['Young and energetic, 🔥', '🔥'],
      ],
    );
  });
});

describe('A job that asks more than its title is worth', () => {
  for (const [title, must, words] of [
    ['市场专员', '五年以上品牌推广经验', '五年以上品牌推广经验'],
    ['销售助理', '5-8年销售经验', '5-8年销售经验'],
    ['运营实习生', '两年以上用户运营经验', '两年以上用户运营经验'],
    ['市场专员', '５年以上品牌推广经验', '５年以上品牌推广经验'],
    ['销售助理', '５－８年销售经验', '５－８年销售经验'],
    ['初級市場專員', '具6年以上市場推廣經驗', '6年以上市場推廣經驗'],
  ] as const) {
    it(`asks for years: ${title}, ${must}`, () => {
      assert.deepEqual(wordsWith(zh(title, must), CODE), [words]);
      assert.equal(only(zh(title, must), CODE)[0]?.severity, 'warning');
    });
  }
  for (const [title, must] of [
    ['市场专员', '三年以上品牌推广经验'],
    ['市场专员', '五年以上品牌推广经验者优先'],
    ['市场经理', '一年以上品牌推广经验'],
    ['市场经理', '八年以上品牌推广经验'],
    ['高级市场专员', '五年以上品牌推广经验'],
    ['总裁助理', '五年以上工作经验'],
    ['市场专员', '3年-8年以上品牌推广经验'],
    ['市场专员', '３年－８年以上品牌推广经验'],
    ['市场专员', '３年以上品牌推广经验'],
    ['市场专员', '公司成立十年，行业领先'],
    ['运营实习生', '应届或有两年以上经验'],
  ] as const) {
    it(`does not: ${title}, ${must}`, () => assert.deepEqual(wordsWith(zh(title, must), CODE), []));
  }
  for (const [title, must, words] of [
    ['Marketing Assistant', '5+ years of marketing experience', '5+ years of marketing experience'],
    ['Sales Intern', 'At least two years of sales experience', 'two years of sales experience'],
    ['Entry-level Account Executive', '3 years of experience in sales', '3 years of experience'],
  ] as const) {
    it(`asks for years: ${title}, ${must}`, () => assert.deepEqual(wordsWith(en(title, must), CODE), [words]));
  }
  for (const [title, must] of [
    ['Marketing Assistant', 'Two years of marketing experience'],
    ['Executive Assistant', '5+ years of experience'],
    ['Assistant Manager', '5+ years of experience'],
    ['Marketing Assistant', '5+ years of experience preferred'],
    ['Sales Manager', '10 years of sales experience'],
  ] as const) {
    it(`does not: ${title}, ${must}`, () => assert.deepEqual(wordsWith(en(title, must), CODE), []));
  }

  it('gives the work of those who lead to those who begin, which is only asked about', () => {
    const [finding] = only(jd('市场专员', '制定公司战略', '大专'), CODE);
    assert.deepEqual(finding?.args, { what: 'work', title: '市场专员', words: '制定公司战略' });
    assert.equal(finding.severity, 'information');
    assert.deepEqual(wordsWith(en('Sales Intern', 'A degree', 'Build and lead a team of five'), CODE), [
      'Build and lead a team',
    ]);
  });

  it('does not where it gives them the whole of a smaller thing', () => {
    assert.deepEqual(wordsWith(jd('市场专员', '全面负责公司官网的更新', '会写稿'), CODE), []);
    assert.deepEqual(wordsWith(jd('市场专员', '全面负责公司的经营', '会写稿'), CODE), ['全面负责公司的经营']);
  });

  it('does not where it lets them help', () => {
    assert.deepEqual(wordsWith(jd('市场专员', '协助经理制定公司战略', '大专'), CODE), []);
    assert.deepEqual(wordsWith(en('Sales Intern', 'A degree', 'Help to lead a team of five'), CODE), []);
    assert.deepEqual(wordsWith(jd('市场经理', '制定公司战略', '大专'), CODE), []);
  });

  it('names a catalogue of tools', () => {
    const many = '熟练使用Excel、PPT、Photoshop、Premiere、SQL、Python、Tableau和剪映';
    assert.deepEqual(only(zh('市场经理', many), CODE)[0]?.args, { what: 'tools', count: 8 });
    assert.deepEqual(wordsWith(zh('市场经理', '会用Excel、PPT、Photoshop'), CODE), []);
    assert.deepEqual(wordsWith(zh('市场经理', `${many}者优先`), CODE), []);
    assert.deepEqual(wordsWith(zh('市场经理', many.replace('和', '或')), CODE), []);
  });

  it('does not where newcomers are welcome as well', () => {
    const both = jd('市场专员', '联络媒体', '五年以上品牌推广经验').replace('- 会写稿', '- 优秀应届毕业生亦可');
    assert.deepEqual(wordsWith(both, CODE), []);
    assert.deepEqual(
      wordsWith(
        en('Sales Assistant', '12 years of sales experience').replace('Can write', 'A new graduate is welcome'),
        CODE,
      ),
      [],
    );
  });

  for (const line of ['应届生亦可', '应届生优先', '2027 届本科及以上应届毕业生', '实习 4 个月以上', '接受无经验']) {
    it(`does of those who begin, the more so beside another line for them: ${line}`, () => {
      const text = zh('品牌实习生', '两年以上新媒体工作经验').replace('- 会写稿', `- ${line}`);
      assert.deepEqual(wordsWith(text, CODE), ['两年以上新媒体工作经验']);
    });
  }
  for (const line of ['应届生优先', '实习 4 个月以上'])
    it(`does where another line only names them: ${line}`, () => {
      const text = zh('市场专员', '五年以上品牌推广工作经历').replace('- 会写稿', `- ${line}`);
      assert.deepEqual(wordsWith(text, CODE), ['五年以上品牌推广工作经历']);
    });
  for (const title of ['SDR', 'Sales Development Representative', 'BDR (Munich)'])
    it(`asks for years: ${title}`, () =>
      assert.deepEqual(wordsWith(en(title, '6+ years of experience in software sales'), CODE), [
        '6+ years of experience',
      ]));
  it('does not ask for too many years of who leads them', () =>
    assert.deepEqual(wordsWith(en('SDR Team Lead', '6+ years of experience in software sales'), CODE), []));

  it('lists names between tools that are known, and marks the line', () => {
    for (const [text, line, count] of [
      [
        zh('新媒体运营', '会用剪映、PS、Xdit、秀米、96编辑器、Canva、飞瓜、新榜、ChatGPT'),
        '会用剪映、PS、Xdit、秀米、96编辑器、Canva、飞瓜、新榜、ChatGPT',
        9,
      ],
      [
        en('Growth Manager', 'SQL, Python, GA4, Mixpanel, Segment, HubSpot, Webflow, Figma and Looker'),
        'SQL, Python, GA4, Mixpanel, Segment, HubSpot, Webflow, Figma and Looker',
        9,
      ],
      [
        en('Growth Manager', 'SQL, Python, English, GA4, data analysis, Mixpanel, HubSpot, Webflow, Figma and Looker'),
        'SQL, Python, English, GA4, data analysis, Mixpanel, HubSpot, Webflow, Figma and Looker',
        8,
      ],
    ] as const) {
      const [finding] = only(text, CODE);
      assert.deepEqual([finding?.args, wordsWith(text, CODE)], [{ what: 'tools', count }, [line]]);
    }
  });

  for (const must of [
    '应届毕业生，或有5年以上品牌推广经验',
    '有六年品牌推广经验，或优秀的无经验者',
    '八年品牌推广经验，新手也可',
    '8年品牌推广经验，能吃苦的小白亦可',
    '8年品牌推广经验，可接受转行的人',
  ]) {
    it(`does not where the line takes newcomers instead: ${must}`, () => {
      assert.deepEqual(wordsWith(zh('市场专员', must), CODE), []);
      assert.deepEqual(
        wordsWith(zh('市场专员', '五年以上品牌推广经验').replace('- 会写稿', `- ${must}`), CODE),
        [],
        'nor in another line',
      );
    });
  }
  for (const must of [
    '8年品牌推广经验，不接受小白',
    '有5年或以上品牌推广经验',
    '5年以上策划或品牌推广经验，能带新人',
  ]) {
    it(`does where it takes none, and where other things are the alternative: ${must}`, () =>
      assert.equal(wordsWith(zh('市场专员', must), CODE).length, 1));
  }
  for (const must of [
    'We look for recent graduates, or people with 6 years of sales experience, who like to win',
    'School leavers or people who have 6 years of sales experience',
    'Six years of sales experience, or career changers with drive',
    '6 years of sales experience, though beginners are welcome',
    '6 years of sales experience, but we are open to career starters',
  ]) {
    it(`does not where the line takes newcomers instead: ${must}`, () =>
      assert.deepEqual(wordsWith(en('Sales Assistant', must), CODE), []));
  }
  for (const must of [
    '6 years or more of sales experience',
    'A degree or 6 years of sales experience',
    '6 years of sales experience; we are not open to beginners',
  ]) {
    it(`does where it takes none, and where other things are the alternative: ${must}`, () =>
      assert.equal(wordsWith(en('Sales Assistant', must), CODE).length, 1));
  }

  for (const [must, left] of [
    ['大专、至少五年品牌推广经验、会开车', '大专、会开车'],
    ['五年以上品牌推广经验、会开车', '会开车'],
    ['大专、至少５年品牌推广经验、会开车', '大专、会开车'],
    ['大专，５－８年品牌推广经验', '大专'],
    ['本科学历，具备五年以上品牌推广经验者', '本科学历'],
  ] as const) {
    it(`can do without the years alone: ${must}`, () =>
      assert.equal(fixed(zh('市场专员', must), CODE, 'cut-line'), zh('市场专员', left)));
  }
  for (const [must, left] of [
    ['A degree, 5+ years of marketing experience and fluent German', 'A degree and fluent German'],
    ['A degree and at least 6 years of experience', 'A degree'],
    ['At least 6 years of experience, fluent German and a car', 'Fluent German and a car'],
    ['A degree with 6 years of experience in trade and retail', 'A degree'],
  ] as const) {
    it(`can do without the years alone: ${must}`, () =>
      assert.equal(fixed(en('Marketing Assistant', must), CODE, 'cut-line'), en('Marketing Assistant', left)));
  }
  it('is not helped by a fix that takes a whole sentence for the years in it', () => {
    for (const text of [
      zh('市场专员', '具有五年以上品牌推广经验并且熟悉港股和美股的披露规则'),
      zh('市场专员', '本科学历，有五年以上品牌推广经验并能独立写稿拍片'),
      en(
        'Marketing Assistant',
        'We look for people with 6 years of experience who like to travel and know the trade of Wales',
      ),
      en('Marketing Assistant', 'A candidate with 8 years of experience in sales who enjoys travel'),
      en(
        'Marketing Assistant',
        'You come from a start-up of the last two summers and bring 7 years of experience from large houses',
      ),
    ]) {
      const [finding] = only(text, CODE);
      assert.deepEqual(
        finding?.fixes.filter(({ code }) => code === 'cut-line'),
        [],
      );
    }
  });

  it('can do without the clause, and keeps what else the line asks for', () => {
    assert.equal(
      fixed(zh('市场专员', '五年以上品牌推广经验，熟悉港股的披露规则'), CODE, 'cut-line'),
      zh('市场专员', '熟悉港股的披露规则'),
    );
  });

  for (const [how, lineBreak] of [
    ['', '\n'],
    [', with the line breaks of Windows', '\r\n'],
  ] as const) {
    for (const [where, between] of [
      ['right below it', 1],
      ['below an empty line', 2],
    ] as const) {
      it(`keeps a heading of the lines ${where}${how}`, () => {
        const lines = [
          ['1、线下活动', '负责门店活动的选题和现场，写出每场的复盘。'],
          ['2、团队管理', '安排两名实习生的排班，每月面谈一次。'],
        ].map((it) => it.join(lineBreak.repeat(between)));
        const text = ['市场专员', '', '岗位职责：', ...lines, ''].join(lineBreak);
        const analysis = analyzer.analyze(text, 'plaintext');
        const finding = analysis.findings.find(({ code }) => code === CODE)!;
        assert.equal(text.slice(finding.start, finding.end), '团队管理');
        assert.deepEqual(
          analyzer.fixesOf(analysis, finding).filter(({ code }) => code === 'cut-line'),
          [],
        );
      });
    }
  }

  it('can do without the line', () => {
    assert.equal(
      fixed(zh('市场专员', '五年以上品牌推广经验'), CODE, 'cut-line'),
      zh('市场专员', '').replace('- \n', ''),
    );
  });
});
