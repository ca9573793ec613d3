/** Findings by the house style of a team in words. The pages are for `docs/findings.md` and the handbook. */
import type { Locale } from '../../core/index.ts';
import type { FindingPages, FindingTexts, MessageWords } from './texts.ts';

/** Whose rule it is, before what it says. */
const source = {
  zh: (w: MessageWords): string => (w.text('file') === '' ? '团队写法：' : `团队写法（${w.text('file')}）：`),
  en: (w: MessageWords): string => (w.text('file') === '' ? 'House style: ' : `House style (${w.text('file')}): `),
} as const satisfies Record<Locale, unknown>;

/** Words to choose from: `“甲”或“乙”`, "“a”, “b” or “c”". */
function either(words: readonly string[], locale: Locale): string {
  const quotes = words.map((word) => `“${word}”`);
  const last = quotes.pop() ?? '';
  if (quotes.length === 0) return last;
  return locale === 'zh' ? `${quotes.join('、')}或${last}` : `${quotes.join(', ')} or ${last}`;
}

function banned(w: MessageWords, locale: Locale): string {
  const [words, say, why] = [w.text('words'), either(w.list('say'), locale), w.bannedBecause('banned')];
  if (locale === 'zh') return `${source.zh(w)}${say === '' ? `不写“${words}”` : `“${words}”改说${say}`}。${why}`;
  return `${source.en(w)}${say === '' ? `avoid “${words}”` : `write ${say}, not “${words}”`}.${why === '' ? '' : ` ${why}`}`;
}

export const STYLE_TEXTS = {
  'style/banned': {
    zh: {
      name: '团队不用的词',
      explanation: '团队的知识包写明不用这个词。',
      message: (w) => banned(w, 'zh'),
    },
    en: {
      name: 'Word the team avoids',
      explanation: 'A pack of the team says that it does not use these words.',
      message: (w) => banned(w, 'en'),
    },
  },
  'style/missing-section': {
    zh: {
      name: '缺少团队要求的章节',
      explanation: '团队的知识包要求有这一节。',
      message: (w) => `${source.zh(w)}要有“${w.section('section')}”一节，这份还没有。`,
    },
    en: {
      name: 'Section the team asks for',
      explanation: 'A pack of the team asks for a section that is not there.',
      message: (w) => `${source.en(w)}add a section “${w.section('section')}”.`,
    },
  },
  'style/limit': {
    zh: {
      name: '超过团队的上限',
      explanation: '条数或字数超过了团队知识包里的上限。',
      message: (w) => `${source.zh(w)}${overInChinese(w)}。`,
    },
    en: {
      name: 'Over the team’s limit',
      explanation: 'There are more lines or words than a pack of the team allows.',
      message: (w) => `${source.en(w)}${overInEnglish(w)}.`,
    },
  },
} satisfies FindingTexts;

function overInChinese(w: MessageWords): string {
  const [maximum, count] = [w.text('maximum'), w.text('count')];
  const unit = w.text('unit') === 'en' ? '个英文单词' : '字';
  switch (w.text('what')) {
    case 'duties':
      return `职责最多${maximum}条，这里有${count}条`;
    case 'requirements':
      return `硬性要求最多${maximum}条，这里有${count}条`;
    case 'line':
      return `一条最多${maximum}${unit}，“${w.text('words')}”这条有${count}${unit}`;
    default:
      return `全文最多${maximum}${unit}，这份有${count}${unit}`;
  }
}

function overInEnglish(w: MessageWords): string {
  const [maximum, count] = [w.text('maximum'), w.text('count')];
  const unit = w.text('unit') === 'zh' ? 'characters' : 'words';
  switch (w.text('what')) {
    case 'duties':
      return `at most ${maximum} ${maximum === '1' ? 'duty' : 'duties'}; this list has ${count}`;
    case 'requirements':
      return `at most ${maximum} hard requirement${maximum === '1' ? '' : 's'}; this list has ${count}`;
    case 'line':
      return `at most ${maximum} ${unit} a line; “${w.text('words')}” has ${count}`;
    default:
      return `at most ${maximum} ${unit} in all; this draft has ${count}`;
  }
}

export const STYLE_PAGES = {
  'style/banned': {
    zh: {
      meaning:
        '只有团队在知识包的 `style.banned` 里写了才会提，写法见 `docs/packs.md`。认词和认术语一样：大小写、全角半角、繁简不算差别，英文复数也认，不会从别的词里截出半截。`except` 里的词、引号和书名号里的话、引用段落、代码、网址、注释和文件头不算。写了改说什么就能一键换掉，只换这几个字；链接文字只提示不改。',
      style: ['banned:', '  wolf: { forms: [狼性], say: [有冲劲], why: 看不出要做什么 }'],
      example: [
        '# 销售经理',
        '',
        '## 岗位职责',
        '',
        '- 开发新客户，完成商务谈判和签约',
        '',
        '## 任职要求',
        '',
        '- 有狼性，能出差',
      ],
    },
    en: {
      meaning:
        'Found only where the team says so, below `style.banned` of a pack; `docs/packs.md` shows how. Words are found as terms are: letter case and width do not matter, a plural counts, and no part of a longer word does. Words of `except`, quotations, titles, block quotes, code, addresses, comments and front matter are left alone. Where the team says what to write instead, exactly these characters are replaced; in the text of a link they are only shown.',
      style: ['banned:', '  ninja: { forms: [ninja], say: [expert], why: It says nothing of the work }'],
      example: [
        '# Sales Manager',
        '',
        '## Responsibilities',
        '',
        '- Win new customers and lead negotiations',
        '',
        '## Requirements',
        '',
        '- A negotiation ninja with five years in B2B sales',
      ],
    },
  },
  'style/missing-section': {
    zh: {
      meaning:
        '只有团队在知识包的 `style.required` 里写了才会提。标题按段落种类认，团队自己的段落按 `headings` 认；写成“福利：……”一行也算有，计划里有“目标”“风险”这样的列也算有。至少写了三条才会提，刚开头的草稿不打扰；一个文件里有几个岗位，共用的段落写一次就行。可以插入一节骨架；草稿没有任何标题时只提示。',
      style: ['required:', '  hiring: { in: [jd] }'],
      example: [
        '# 销售经理',
        '',
        '## 岗位职责',
        '',
        '- 开发新客户，完成商务谈判和签约',
        '- 拜访重点客户',
        '',
        '## 任职要求',
        '',
        '- 三年以上企业客户销售经验',
      ],
    },
    en: {
      meaning:
        'Found only where the team says so, below `style.required` of a pack. A section is known by its kind, one of the team by its `headings`; a line that begins with “Benefits:” counts, and so does a column of a plan. A draft with fewer than three items has only been begun and is left alone; of several jobs in one file a section that all share may stand once. The section is inserted as a skeleton, unless the draft has no heading at all.',
      style: ['required:', '  hiring: { in: [jd] }'],
      example: [
        '# Sales Manager',
        '',
        '## Responsibilities',
        '',
        '- Win new customers and lead negotiations',
        '- Visit key accounts',
        '',
        '## Requirements',
        '',
        '- Three years in B2B sales',
      ],
    },
  },
  'style/limit': {
    zh: {
      meaning:
        '只有团队在知识包的 `style.limits` 里写了才会提：职责几条、硬性要求几条、一条多长、岗位说明书全文多长。中文按字数，英文按单词数，标点不算；表格的行不算一条。团队写了职责或要求的上限，就不再用通用的上限。职责和要求太多时，能删去说不出什么的那几条。',
      style: ['limits: { duties: 3 }'],
      example: [
        '# 销售经理',
        '',
        '## 岗位职责',
        '',
        '- 开发新客户',
        '- 主导商务谈判',
        '- 签订合同',
        '- 负责活动相关工作',
        '',
        '## 任职要求',
        '',
        '- 三年以上企业客户销售经验',
      ],
    },
    en: {
      meaning:
        'Found only where the team says so, below `style.limits` of a pack: how many duties, how many hard requirements, how long one line and a whole job description may be. Chinese is counted in characters and English in words, without signs; rows of a table are no lines. Where the team has a limit for duties or requirements, the general one does not count. Of too many duties or requirements those that say least can be cut.',
      style: ['limits: { duties: 3 }'],
      example: [
        '# Sales Manager',
        '',
        '## Responsibilities',
        '',
        '- Prospect for new customers',
        '- Lead negotiations',
        '- Close contracts',
        '- Responsible for event-related work',
        '',
        '## Requirements',
        '',
        '- Experience in B2B sales',
      ],
    },
  },
} satisfies FindingPages;
