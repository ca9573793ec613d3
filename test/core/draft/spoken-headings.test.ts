import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { engine } from '../../support/built-in.ts';

/** What a heading announces, written as a Markdown heading below a title. */
function asHeading(heading: string): string | undefined {
  return engine.readDraft(`# 招聘\n\n## ${heading}\n\n- 甲\n- 乙\n`, 'markdown').headings[1]?.section;
}

const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  responsibility: [
    'What you will get to do',
    'What will you be doing?',
    'In your first 90 days, you will…',
    'Your first six months',
    'A day in your life',
    'What does a typical week look like?',
    'What your weeks look like',
    'How your days go',
    "How you'll spend your time",
    'What we need you to do',
    'As our Account Executive, you will',
    'How you will make a difference',
    'What the job involves',
    'What she or he will be busy with',
    'Job profile',
    "You'll",
    "You'd",
    "What they'd be doing",
    'The day job',
    "What you'll be getting stuck into",
    '你来了做什么',
    '你来了干嘛',
    '他/她来了要做什么',
    '进来主要做这些',
    '日常要做的事',
    '來這裡你要做什麼',
    '這份工作都要幹些什麼',
    '入职后你要完成的任务',
    '我们需要你做什么',
    '你的一天',
    '你每天大概是这样的',
    '来了以后你会这样过',
    '这个岗位主要做',
    '職務說明',
    '工作項目',
  ],
  requirement: [
    'You may be a fit if',
    'What are we looking for?',
    'What we expect from you',
    "You'll thrive here if",
    "You'll probably do well if you",
    "Who I'm looking for",
    "Who'd do well",
    'Need to have',
    "We'd love to hear from you if",
    'What you bring to the table',
    'What makes you a great fit',
    'Does this sound like you?',
    'Nice-to-have',
    'Even better if',
    'Bring with you',
    'Eligibility',
    "You've got",
    'It’s a plus if',
    '我们希望你',
    '需要你',
    '我们想找的人',
    '你是这样的人',
    '我们看重的',
    '我们更看重',
    '我们喜欢这样的你',
    '理想的你',
    '你应该是这样的',
    '如果您',
    'Requirement',
    '什么样的人适合',
    '谁适合这份工作',
    '加分项',
    '條件',
    '應徵條件',
    '職務需求',
    '學經歷要求',
  ],
  benefit: [
    "What's in it for you",
    'What you will gain',
    "Why you'll love it here",
    'How we look after you',
    'Why join us?',
    '我们给你',
    '我們能提供什麼',
    '为什么来我们公司',
    '福利制度',
  ],
  hiring: [
    'Our interview process',
    'How to apply',
    'What happens next?',
    'How we hire',
    '面试流程',
    '應徵方式',
    '怎么加入我们',
  ],
  about: ['Who we are', "What we're building", '我们是谁', '我们在做什么'],
  context: [
    'Things to bring',
    'Who buys',
    'For sales and engineering',
    'Target audience',
    '目标用户',
    '携带物品',
    '定价',
  ],
};

/** The sections of a draft in Markdown whose headings touch the lists below and above them. */
function sectionsOf(text: string): (string | undefined)[] {
  return engine.readDraft(text, 'markdown').headings.map(({ section }) => section);
}

describe('A heading that joins several words', () => {
  const english = (heading: string): string =>
    `Job description:\n1. Call dealers\n2. Quote prices\n${heading}:\n1. Excel\n`;
  const chinese = (heading: string): string => `岗位职责：\n1、联系客户\n2、报价\n${heading}：\n1、会开车\n`;

  it('announces what all of them do, between the lines of a list too', () => {
    for (const heading of [
      'Required Skills/Qualifications',
      'Required Skills / Qualifications',
      'Skills & Qualifications',
      'Minimum/Preferred Qualifications',
      'Minimum and Preferred Qualifications',
      'Education and/or Experience',
      'Skills, Qualifications and Experience',
      'Candidate requirements',
      'Educational qualifications',
    ])
      assert.deepEqual(sectionsOf(english(heading)), ['responsibility', 'requirement'], heading);
    for (const heading of [
      '任职资格及要求',
      '任职条件/能力要求',
      '用人标准',
      '候选人要求',
      '上岗条件',
      '任職資格與要求',
      '錄用標準',
    ])
      assert.deepEqual(sectionsOf(chinese(heading)), ['responsibility', 'requirement'], heading);
    assert.equal(asHeading('Tasks/Responsibilities'), 'responsibility');
    assert.equal(asHeading('岗位职责&工作内容'), 'responsibility');
  });

  it('announces nothing when one of them is of another kind or unknown', () => {
    for (const heading of ['Skills and orders', 'Prices and experience'])
      assert.deepEqual(sectionsOf(english(heading)), ['responsibility'], heading);
    for (const heading of ['陈列标准', '折扣标准及价格'])
      assert.deepEqual(sectionsOf(chinese(heading)), ['responsibility'], heading);
    assert.equal(asHeading('Lead routing and scoring'), undefined);
  });
});

describe('A heading with lines right below it and a line of dashes', () => {
  it('is the first line alone, and the others are what it heads', () => {
    const chinese =
      '# 外贸专员\n\n**你的任务**\n1、回复买家\n---\n**我们需要这样的你**\n本科学历，英语四级以上\n做过外贸，会写英文页面\n---\n';
    const english =
      '# Sales manager\n\n**What you will do**\n- Call dealers\n\n---\n**What you bring**\nTwo years in sales\nA driving licence\n---\n';
    for (const text of [chinese, english]) {
      const { headings, items } = engine.readDraft(text, 'markdown');
      assert.deepEqual(
        headings.map(({ section }) => section),
        [undefined, 'responsibility', 'requirement'],
      );
      assert.deepEqual([...new Set(items.map(({ section }) => section))], ['responsibility', 'requirement']);
    }
  });
});

describe('A heading in words of its own', () => {
  for (const [kind, headings] of Object.entries(HEADINGS)) {
    it(`announces ${kind}`, () => {
      assert.deepEqual(
        headings.filter((heading) => asHeading(heading) !== kind).map((it) => `${it}: ${asHeading(it)}`),
        [],
      );
    });
  }

  it('announces nothing when it names something else', () => {
    for (const heading of [
      'Launch week',
      'Channel strategy',
      '七月',
      '渠道开拓',
      '每日流程',
      '达人策略',
      '数据驱动增长',
    ]) {
      assert.equal(asHeading(heading), undefined, heading);
    }
  });

  it('may be bold, or a line of its own that speaks to the reader', () => {
    const kinds = (text: string, flavor: 'markdown' | 'plaintext' = 'plaintext'): (string | undefined)[] =>
      engine.readDraft(text, flavor).headings.map(({ section }) => section);
    assert.deepEqual(
      kinds('**Who we are looking for:**\n\n1. Linux\n\n**What you get to do:**\n\n1. Install\n', 'markdown'),
      ['requirement', 'responsibility'],
    );
    assert.deepEqual(kinds('我们想找的人\n1、会开车\n你来了做什么\n1、拜访客户'), ['requirement', 'responsibility']);
    assert.deepEqual(
      kinds('- **What you will do**\n  - Call accounts\n- **What you bring**\n  - Patience\n', 'markdown'),
      ['responsibility', 'requirement'],
    );
  });

  it('may stand before its words on the same line', () => {
    assert.deepEqual(
      engine
        .readDraft('你来了做什么：拜访客户，签合同。\n我们希望你：会开车。', 'plaintext')
        .items.map(({ section }) => section),
      ['responsibility', 'requirement'],
    );
  });

  it('may have a picture before it, above a blank line and bullets that are other pictures', () => {
    const text =
      "🚀 What you'll be getting stuck into\n\n👉 Plan the posts of a week\n👉 Brief creators\n\n💛 We'd love it if you've got\n\n✅ Four years in a team\n✅ An eye for copy\n";
    for (const flavor of ['markdown', 'plaintext'] as const) {
      const { headings, items } = engine.readDraft(`About us\n\nWe sell.\n\n${text}`, flavor);
      assert.deepEqual(
        headings.map(({ section }) => section),
        ['about', 'responsibility', 'requirement'],
      );
      assert.deepEqual(
        items.map(({ section }) => section),
        ['responsibility', 'responsibility', 'requirement', 'requirement'],
      );
    }
    const list = '🚀 What you will be proud of\n🎯 You own the pipeline\n💡 You shape the plan\n';
    assert.equal(engine.readDraft(list, 'markdown').headings.length, 0);
  });

  it('is no line of work that begins alike', () => {
    const text = '## 岗位职责\n\n- 负责工作\n- You own the plan\n- 获得客户\n';
    assert.equal(engine.readDraft(text, 'markdown').items.length, 3);
  });
});

describe('A heading in the words of an applicant', () => {
  it('announces what one in the words of a company does', () => {
    assert.equal(asHeading('What will I be doing?'), 'responsibility');
    assert.equal(asHeading('What skills do I need?'), 'requirement');
    assert.equal(asHeading('What will I get to learn?'), 'benefit');
  });
});
