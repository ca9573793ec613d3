/** Packs to begin with, for what teams want most: each is sound as it stands, and says in remarks what to change. */
import type { Locale } from '../core/packs.ts';

export const STARTER_PACKS = ['words', 'role', 'style'] as const;
export type StarterPackKind = (typeof STARTER_PACKS)[number];

export interface StarterPack {
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly text: string;
  /** The words of the text that are changed first. */
  readonly first: string;
}

const ZH: Readonly<Record<StarterPackKind, StarterPack>> = {
  words: {
    file: 'our-words.yaml',
    first: '蛋窝计划',
    text: `# 我们自己的说法：读草稿时要认得的词。保存后马上生效，写错的地方会标出来。
pack: our-words
name: { zh: 我们的说法, en: Our words }

terms:
  # id 只是代号；forms 写全各种叫法；roles 说明它是谁的活：3 核心，2 共用，1 沾边。
  nest-egg:
    forms: { zh: [蛋窝计划], en: [nest egg program] }
    definition: { zh: 老用户攒积分换礼的活动, en: Customers collect points and trade them for gifts }
    roles: { operations: 3 }

# 有的活在我们这儿归别人，写一行就行：
# activities:
#   sign-contracts: { shares: { add: [operations] } }
`,
  },
  role: {
    file: 'our-role.yaml',
    first: '课程顾问',
    text: `# 我们自己的角色：写好以后和销售、市场、运营一起对比。
pack: our-role
name: { zh: 我们的角色, en: Our role }

roles:
  course-advisor:
    name: { zh: 课程顾问, en: Course advisor }
    summary: { zh: 帮家长选课，管到孩子开课, en: Helps parents choose a course and stays until the first lesson }

terms:
  # 说到这些词，就说明写的是这个角色。
  trial-lesson:
    forms: { zh: [试听课, 试听邀约], en: [trial lesson] }
    roles: { course-advisor: 3 }

duties:
  # 补全时给出的句子。
  invite-to-trial:
    role: course-advisor
    text: { zh: 邀约家长带孩子来试听，课后当天回访, en: Invite parents to a trial lesson and call back the same day }

# 已经认得的相邻职业也可以直接拿来对比：
# neighbors:
#   customer-success: { rank: compared }
`,
  },
  style: {
    file: 'our-style.yaml',
    first: '你要做的事',
    text: `# 我们的写法：段落叫什么、必须有哪些、什么词不用、最多写多少、用什么模板。保存后马上生效。
pack: our-style
name: { zh: 我们的写法, en: Our style }

sections:
  # 我们习惯的标题，也要认成职责和要求。
  responsibility: { headings: { zh: { add: [你要做的事] }, en: { add: [What you will get done] } } }
  requirement: { headings: { zh: { add: [我们希望你] }, en: { add: [What we hope you bring] } } }

style:
  # 岗位说明书里必须有的段落。计划写 { in: [plan] }，只管某个角色写 { roles: [sales] }。
  required:
    responsibility:
    requirement:
    hiring:

  # 不用的词，改说什么，为什么。
  banned:
    wolf:
      forms: { zh: [狼性, 狼文化], en: [killer instinct] }
      say: { zh: [有冲劲], en: [drive] }
      why: { zh: 看不出要做什么, en: It says nothing of the work }

  # 上限：条数；一条的长度，中文按字，英文按单词。
  limits:
    duties: 8
    requirements: 6
    line: { zh: 60, en: 30 }

templates:
  # 缺了面试流程一节，补上的就是它；打“本司”也能插入。
  our-hiring:
    kind: section
    name: { zh: 面试流程, en: Hiring process }
    prefix: { zh: [本司], en: [hiring] }
    body:
      zh: |
        ## 面试流程

        - 把简历发给招聘负责人，三个工作日内回复
        - 面试两轮，一周内给结果
      en: |
        ## Hiring process

        - Send your resume to the hiring lead; we answer within three working days
        - Two interviews, and an answer within a week
`,
  },
};

const EN: Readonly<Record<StarterPackKind, StarterPack>> = {
  words: {
    file: 'our-words.yaml',
    first: 'nest egg program',
    text: `# Our own words, to be known in drafts. They count as soon as this file is saved; mistakes are marked where they stand.
pack: our-words
name: Our words

terms:
  # The id is only a handle. Forms are all the ways people write it. Roles say whose work it is: 3 core, 2 shared, 1 touches it.
  nest-egg:
    forms: [nest egg program, nest egg points]
    definition: Customers collect points and trade them for gifts
    roles: { operations: 3 }

# Work that somebody else does here takes one line:
# activities:
#   sign-contracts: { shares: { add: [operations] } }
`,
  },
  role: {
    file: 'our-role.yaml',
    first: 'Course advisor',
    text: `# A role of our own. It is compared with sales, marketing and operations as soon as this file is saved.
pack: our-role
name: Our role

roles:
  course-advisor:
    name: Course advisor
    summary: Helps parents choose a course and stays until the first lesson

terms:
  # Words that show that a text is about this role.
  trial-lesson:
    forms: [trial lesson, trial class]
    roles: { course-advisor: 3 }

duties:
  # Lines that completion offers.
  invite-to-trial:
    role: course-advisor
    text: Invite parents to a trial lesson and call back the same day

# A profession that is known as a neighbor gets a column of its own by one line:
# neighbors:
#   customer-success: { rank: compared }
`,
  },
  style: {
    file: 'our-style.yaml',
    first: 'What you will get done',
    text: `# Our house style: what sections are called and which we need, words we avoid, limits, templates. It counts as soon as this file is saved.
pack: our-style
name: Our style

sections:
  # Headings that we use, to be read as responsibilities and requirements.
  responsibility: { headings: { en: { add: [What you will get done] } } }
  requirement: { headings: { en: { add: [What we hope you bring] } } }

style:
  # Sections that a job description needs. For plans write { in: [plan] }, for one role only { roles: [sales] }.
  required:
    responsibility:
    requirement:
    hiring:

  # Words we avoid, what to write instead, and why.
  banned:
    ninja:
      forms: [ninja, rock star]
      say: [expert]
      why: It says nothing of the work

  # Limits: how many, and how many words in a line.
  limits:
    duties: 8
    requirements: 6
    line: { en: 30 }

templates:
  # Inserted where the section is missing; typing “hiring” in a draft offers it, too.
  our-hiring:
    kind: section
    name: Hiring process
    prefix: [hiring]
    body: |
      ## Hiring process

      - Send your resume to the hiring lead; we answer within three working days
      - Two interviews, and an answer within a week
`,
  },
};

/** A pack to begin with. */
export function starterPack(kind: StarterPackKind, locale: Locale): StarterPack {
  return (locale === 'zh' ? ZH : EN)[kind];
}
