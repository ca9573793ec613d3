/** Findings about what people and programs write into job descriptions without need, in words. The pages are for `docs/findings.md` and the handbook. */
import { enumerated, quoted, type FindingPages, type FindingTexts, type MessageWords } from './texts.ts';

export const JUDGE_TEXTS = {
  'jd/inflated': {
    zh: {
      name: '要求虚高',
      explanation: '年限、职责或工具的要求，高过职位名称的级别。',
      message: (w) => inflatedInChinese(w),
    },
    en: {
      name: 'Inflated',
      explanation: 'The years, the work or the tools asked for are more than the title is worth.',
      message: (w) => inflatedInEnglish(w),
    },
  },
  'jd/duplicate': {
    zh: {
      name: '重复的条目',
      explanation: '两条说的是同一件事。',
      message: (w) =>
        ({
          same: `这一条和“${w.text('like')}”说的是同一件事。留说得清楚的那条，删掉另一条。`,
          section: `这一段的每一条在别处都写着（从“${w.text('like')}”起）。两段只留一段，或写出不同的地方。`,
        })[w.text('what')] ?? `“${w.text('like')}”已经把这一条说全了，还多说了些。删掉这一条，或写出不同的地方。`,
    },
    en: {
      name: 'Said twice',
      explanation: 'Two lines say the same thing.',
      message: (w) =>
        ({
          same: `This line and “${w.text('like')}” say the same thing. Keep the clearer one and cut the other.`,
          section: `Every line of this section also stands elsewhere, from “${w.text('like')}” on. Keep one of the two sections, or say what is different.`,
        })[w.text('what')] ??
        `“${w.text('like')}” says all of this line, and more. Cut this one, or say what is different.`,
    },
  },
  'jd/filler': {
    zh: {
      name: '只有品性或空话',
      explanation: '一条要求里堆的都是品性，或者一条职责全是漂亮话，看不出要做什么。',
      message: (w) =>
        w.text('what') === 'hollow'
          ? `这一条只有漂亮话（${quoted(w.list('phrases'), 'zh')}），看不出要做什么。删掉，或写明具体的事。`
          : `这一条只有品性（${quoted(w.list('phrases'), 'zh')}），哪个岗位都能这么写，挑不出人。删掉，或写成要做到的事。`,
    },
    en: {
      name: 'Filler',
      explanation: 'The line is nothing but qualities or fine words, and names nothing that is done.',
      message: (w) => {
        const phrases = enumerated(
          w.list('phrases').map((it) => `“${it}”`),
          'en',
        );
        return w.text('what') === 'hollow'
          ? `This line is only fine words (${phrases}); it does not say what is done. Cut it, or name the work.`
          : `This line holds only qualities (${phrases}) that any job could ask for. Cut it, or say what has to be done.`;
      },
    },
  },
  'jd/brief': {
    zh: {
      name: '与岗位简报不符',
      explanation: '这一条做的，是岗位简报里写明不做的事。',
      message: (w) => `岗位简报写着这个岗位不做“${w.text('words')}”，这一条却在做。删掉，写明配合谁，或改简报。`,
    },
    en: {
      name: 'Against the brief',
      explanation: 'The line does what the brief in the front matter says the job does not do.',
      message: (w) =>
        `The brief says that this job does not do “${w.text('words')}”, but this line does. Cut it, say whom the job helps, or change the brief.`,
    },
  },
  'jd/brief-gap': {
    zh: {
      name: '岗位简报没有落实',
      explanation: '岗位简报里的成果没有职责去做，或者指标没有写进考核。',
      message: (w) =>
        w.text('what') === 'metric'
          ? `岗位简报里的指标“${w.text('words')}”没有写进考核指标。`
          : `岗位简报要的成果“${w.text('words')}”，没有一条职责去做。`,
    },
    en: {
      name: 'Gap to the brief',
      explanation: 'No duty serves an outcome of the brief, or the metrics leave one of it out.',
      message: (w) =>
        w.text('what') === 'metric'
          ? `The metrics leave out “${w.text('words')}”, which the brief measures by.`
          : `No duty serves “${w.text('words')}”, an outcome of the brief.`,
    },
  },
} satisfies FindingTexts;

function inflatedInChinese(w: MessageWords): string {
  switch (w.text('what')) {
    case 'years':
      return `标题是“${w.text('title')}”，却要“${w.text('words')}”：有这些年的人多半不投这个级别。降低年限，或改标题和待遇。`;
    case 'work':
      return `标题是“${w.text('title')}”，“${w.text('words')}”却是带头的人的活。写成协助谁做，或改标题和待遇。`;
    default:
      return `要求里列了${w.text('count')}样工具，没有人样样都熟。留下每天要用的三四样，其余入职再学。`;
  }
}

function inflatedInEnglish(w: MessageWords): string {
  switch (w.text('what')) {
    case 'years':
      return `The title is “${w.text('title')}”, but the text asks for “${w.text('words')}”: people with that much do not apply at this level. Ask for less, or change title and pay.`;
    case 'work':
      return `The title is “${w.text('title')}”, but “${w.text('words')}” is the work of those who lead. Say whom the job helps with it, or change title and pay.`;
    default:
      return `The requirements name ${w.text('count')} tools; nobody knows all of them well. Keep the three or four that are used every day; the rest can be learned on the job.`;
  }
}

export const JUDGE_PAGES = {
  'jd/inflated': {
    zh: {
      meaning:
        '专员、助理、初级的岗位要五年以上经验，实习生、应届生的岗位要两年以上，是警告；让他们定战略、带团队，问一句（写着协助、参与、执行的不算）。“高级专员”“总裁助理”不是低级别，经理只要一年也不算虚高，写着“优先”的不算。要求里点了八样以上工具的，像一份目录，也会提。',
      example: [
        '# 市场专员',
        '',
        '## 岗位职责',
        '',
        '- 撰写新闻稿，策划线下活动',
        '- 制定公司战略',
        '',
        '## 任职要求',
        '',
        '- 八年以上品牌推广经验',
        '- 熟练使用Excel、PPT、Photoshop、Premiere、剪映、秀米',
        '- 会用SQL、Python、Tableau',
      ],
    },
    en: {
      meaning:
        'A junior job, an assistant or a coordinator who must bring five years, or an intern who must bring two, is a warning. Work of those who lead (the strategy, a team, profit and loss) in such a job is asked about, unless the line says that it helps. A senior coordinator, an executive assistant and an assistant manager are no low level, and what is only preferred does not count. Eight or more tools among the requirements are a catalog.',
      example: [
        '# Marketing Assistant',
        '',
        '## Responsibilities',
        '',
        '- Write press releases and plan events',
        '- Lead the marketing strategy',
        '',
        '## Requirements',
        '',
        '- 7+ years of experience in brand marketing',
        '- Excel, PowerPoint, Canva, Figma and Photoshop',
        '- HubSpot, Salesforce, Google Analytics and Tableau',
      ],
    },
  },
  'jd/duplicate': {
    zh: {
      meaning:
        '粘贴、合并或让程序写出来的招聘，常把一件事说两遍。字词一样、几乎一样，或者一条整个包含在另一条里，就会指出来，可以删去其中一条：职责和要求里各有一条的，删放错地方的那条，看不出该放哪儿的都留着。只差数字、地区或产品的不算；中英对照的招聘不算；一份文件里有几个岗位的，各看各的。',
      example: [
        '# 销售经理',
        '',
        '## 岗位职责',
        '',
        '- 开发华东区的新客户，完成商务谈判和签约',
        '- 跟进合同和回款',
        '- 开发华东区的新客户，完成商务谈判和签约。',
        '- 定期拜访重点客户，了解采购需求',
        '- 定期拜访重点客户，了解采购需求，推动续约',
        '',
        '## 任职要求',
        '',
        '- 有企业客户销售经验',
      ],
    },
    en: {
      meaning:
        'What is pasted, merged or written by a program often says one thing twice. Two lines of the same words, or one that another line holds entirely, are reported, and one of them can be cut: of a duty and a requirement the one that stands in the wrong section, and neither where that is open. Lines that differ in a number, a place or a product are two things, and so are the two languages of one job description and the jobs of one file.',
      example: [
        '# Sales Manager',
        '',
        '## Responsibilities',
        '',
        '- Win new customers in the north and lead price negotiations',
        '- Follow up on contracts and payments',
        '- Win new customers in the north, and lead price negotiations.',
        '- Visit key accounts every month and learn their needs',
        '- Visit key accounts every month and learn their purchasing needs',
        '',
        '## Requirements',
        '',
        '- Experience in B2B sales',
      ],
    },
  },
  'jd/filler': {
    zh: {
      meaning:
        '“责任心强、积极主动、抗压、有团队精神”堆成一条，放在哪个岗位都行，应聘的人看不出要会什么，招人的人也没法照着面试。只有一两样品性的不提，三样是提示，四样起是信息；条里说了别的事（出差、谈判、懂数据）就不算。英文职责里整条都是“leverage best practices to drive operational excellence”这样的空话，也会提。',
      example: [
        '# 销售经理',
        '',
        '## 岗位职责',
        '',
        '- 开发新客户，完成商务谈判和签约',
        '',
        '## 任职要求',
        '',
        '- 三年以上企业客户销售经验',
        '- 责任心强，积极主动，抗压能力强，有团队精神',
        '- 诚信、踏实、乐观',
      ],
    },
    en: {
      meaning:
        'A line such as “passionate self-starter with a can-do attitude” fits any job: applicants do not learn what they must be able to do, and nobody can interview for it. One quality alone is left alone; two are a hint, three or more information. A line that says anything else (travel, negotiation, a language) is not meant. Neither is a duty, unless all of it is fine words, such as “leverage best practices to drive operational excellence”.',
      example: [
        '# Sales Manager',
        '',
        '## Responsibilities',
        '',
        '- Win new customers and lead negotiations',
        '',
        '## Requirements',
        '',
        '- Three years in B2B sales',
        '- Passionate, proactive team player with a can-do attitude',
        '- Strong work ethic and attention to detail',
      ],
    },
  },
  'jd/brief': {
    zh: {
      meaning:
        '文件开头的 `brief:` 写着这个岗位要什么成果（`outcomes`）、旁边的活归谁（`owners`）、不做什么（`not`）、怎么考核（`metrics`），由“从岗位简报开始…”写好，也可以自己写。职责里有一条正在做 `not` 里的事，就会指出来：看字词，也看是不是同一种活。写着配合、协助或不负责的不算，提到 `owners` 里那件事的负责人的也不算；没有把握就不提。',
      example: [
        '---',
        'role: sales',
        'brief:',
        '  not:',
        '    - 公众号选题',
        '---',
        '',
        '# 销售经理',
        '',
        '## 岗位职责',
        '',
        '- 开发新客户，完成商务谈判和签约',
        '- 每周做公众号选题，撰写推文',
        '',
        '## 任职要求',
        '',
        '- 有企业客户销售经验',
      ],
    },
    en: {
      meaning:
        'The `brief:` in the front matter says which outcomes the job has (`outcomes`), who owns the work beside it (`owners`), what it does not do (`not`) and how it is measured (`metrics`); *Start from a Role Brief…* writes it, or you do. A duty that does something from `not` is reported, by its words and by the kind of work. Lines that help others, deny the work or name its owner from `owners` are not meant, and what is unsure is left alone.',
      example: [
        '---',
        'role: sales',
        'brief:',
        '  not:',
        '    - Newsletter',
        '    - Trade shows',
        '---',
        '',
        '# Sales Manager',
        '',
        '## Responsibilities',
        '',
        '- Win new customers and lead negotiations',
        '- Plan and run our trade shows in spring',
        '',
        '## Requirements',
        '',
        '- Experience in B2B sales',
      ],
    },
  },
  'jd/brief-gap': {
    zh: {
      meaning:
        '岗位简报里的成果，没有一条职责或指标说到；或者简报里的指标，考核指标里没有。职责不到三条、没有考核一节时不提；换了说法、说的是同一种活也算说到了。',
      example: [
        '---',
        'role: sales',
        'brief:',
        '  outcomes:',
        '    - 打开西南市场',
        '  metrics:',
        '    - 毛利率',
        '---',
        '',
        '# 销售经理',
        '',
        '## 岗位职责',
        '',
        '- 拜访重点客户',
        '- 主导商务谈判',
        '- 跟进合同和回款',
        '',
        '## 考核指标',
        '',
        '- 回款额',
      ],
    },
    en: {
      meaning:
        'An outcome of the brief that no duty and no metric serves, or a metric of the brief that the metrics leave out. A draft with fewer than three duties or without metrics is left alone, and other words for the same work count.',
      example: [
        '---',
        'role: sales',
        'brief:',
        '  outcomes:',
        '    - Open the Scottish market',
        '  metrics:',
        '    - Gross margin',
        '---',
        '',
        '# Sales Manager',
        '',
        '## Responsibilities',
        '',
        '- Visit key accounts',
        '- Lead negotiations',
        '- Follow up on payments',
        '',
        '## Metrics',
        '',
        '- Signed contracts',
      ],
    },
  },
} satisfies FindingPages;
