/** Findings about the form of a job description in words. The pages are for `docs/findings.md` and the handbook. */
import type { Locale } from '../../core/index.ts';
import type { FindingPages, FindingTexts, MessageWords } from './texts.ts';

export const JD_TEXTS = {
  'jd/missing-section': {
    zh: {
      name: '缺少章节',
      explanation: '岗位说明没有职责或任职要求。',
      message: (w) => `这份岗位说明没有“${w.section('section')}”一节，应聘的人无从判断合不合适。`,
    },
    en: {
      name: 'Section missing',
      explanation: 'The job description lacks its duties or its requirements.',
      message: (w) =>
        `This job description has no section “${w.section('section')}”, so applicants cannot tell whether they fit.`,
    },
  },
  'jd/too-many-duties': {
    zh: {
      name: '职责过多',
      explanation: '职责条目太多，看不出重点。',
      message: (w) =>
        `职责有${w.text('count')}条，超过${w.text('maximum')}条就没人记得住重点。合并同类的，删去偶尔才做的。`,
    },
    en: {
      name: 'Too many duties',
      explanation: 'The list of duties is too long to show what matters.',
      message: (w) =>
        `${w.text('count')} duties: in a list longer than ${w.text('maximum')} nobody sees what matters. Merge those that belong together and drop the rare ones.`,
    },
  },
  'jd/too-many-musts': {
    zh: {
      name: '要求过多',
      explanation: '硬性要求太多，会吓退合适的人。',
      message: (w) =>
        `硬性要求有${w.text('count')}条，超过${w.text('maximum')}条会吓退合适的人。把锦上添花的挪到“加分项”。`,
    },
    en: {
      name: 'Too many requirements',
      explanation: 'A list of hard requirements this long puts good candidates off.',
      message: (w) =>
        `${w.text('count')} hard requirements: a list longer than ${w.text('maximum')} puts good candidates off. Move what is only a plus to “Nice to have”.`,
    },
  },
  'jd/vague-duty': {
    zh: {
      name: '空泛的职责',
      explanation: '“负责某某相关工作”“领导交办的其他任务”一类的话，看不出要做什么。',
      message: (w) =>
        w.text('what') === 'anything'
          ? `这一条等于什么活都能派，${w.isPlan ? '没法照着做' : '说明不了岗位'}。删掉，或写出具体是什么。`
          : `“${w.text('object')}相关工作”看不出要做什么。写成“动作＋对象＋目标”。`,
    },
    en: {
      name: 'Vague duty',
      explanation: 'The line does not say what is to be done, such as “other duties as assigned”.',
      message: (w) =>
        w.text('what') === 'anything'
          ? `This line allows any work at all and ${w.isPlan ? 'plans nothing' : 'says nothing about the job'}. Delete it, or name the work.`
          : `“${w.text('object')}-related work” does not say what is to be done. Write verb, object and goal.`,
    },
  },
  'jd/discriminating': {
    zh: {
      name: '可能歧视的条件',
      explanation: '按年龄、性别、婚育、院校、长相、健康、户籍或出身挑人，和会不会做这份工作没有关系。',
      message: (w) =>
        `“${w.text('words')}”${UNFAIR.zh[w.text('kind')] ?? ''}。${ruleOf(w, '（', '）')}岗位确实要求就写明理由，否则删掉。`,
    },
    en: {
      name: 'Possibly discriminating',
      explanation:
        'A requirement asks for an age, a sex, a family status, a nationality, an origin or looks, and not for what the work needs.',
      message: (w) =>
        `“${w.text('words')}” ${UNFAIR.en[w.text('kind')] ?? ''}. ${ruleOf(w, ' (', ') ')}Say why the job needs it, or cut it.`,
    },
  },
} satisfies FindingTexts;

/** What somebody is chosen by. */
const UNFAIR: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  zh: {
    age: '是按年龄挑人',
    youth: '听起来只要年轻人',
    gender: '是按性别挑人',
    family: '是按婚育情况挑人',
    school: '是按学校的名字挑人',
    looks: '是按长相挑人',
    origin: '是按出身或户籍挑人',
    nationality: '是按国籍挑人',
    health: '是按是否携带传染病挑人',
    birth: '是按属相、星座或血型挑人',
  },
  en: {
    age: 'chooses people by age',
    youth: 'sounds as if only young people were wanted',
    gender: 'chooses people by sex',
    family: 'chooses people by their family',
    school: 'chooses people by the name of their university',
    looks: 'chooses people by their looks',
    origin: 'chooses people by where they are from',
    nationality: 'chooses people by nationality',
    health: 'chooses people by an infection that they carry',
    birth: 'chooses people by star sign or blood type',
  },
};

/** What the law or fair practice says of it, and where. */
function ruleOf(w: MessageWords, open: string, close: string): string {
  const rule = w.reference('rule');
  return rule ? `${rule.says}${open}${rule.name}${close}` : '';
}

export const JD_PAGES = {
  'jd/missing-section': {
    zh: {
      meaning:
        '没有职责，应聘的人不知道来做什么；没有任职要求，不知道自己合不合适。至少写了三条才会提，刚开头的草稿不打扰；“岗位职责和要求”这样合写的标题算两节都有。可以插入一节骨架，空着的地方用括号标出。',
      example: [
        '# 销售经理',
        '',
        '## 岗位职责',
        '',
        '- 开发新客户，完成商务谈判和签约',
        '- 拜访重点客户',
        '- 跟进合同和回款',
      ],
    },
    en: {
      meaning:
        'Without duties applicants do not know what they would do; without requirements they do not know whether they fit. A draft with fewer than three items has only been begun and is left alone; a heading for both (“Duties and requirements”) counts as both. The section is inserted as a skeleton, with brackets where something is to be filled in.',
      example: [
        '# Sales Manager',
        '',
        '## Responsibilities',
        '',
        '- Win new customers and lead negotiations',
        '- Visit key accounts',
        '- Follow up on contracts and payments',
      ],
    },
  },
  'jd/too-many-duties': {
    zh: {
      meaning: '职责太多，读的人记不住重点，也分不清常做的和偶尔做的。合并同一件事的几条，删去一年才做一两次的。',
      example: [
        '# 销售经理',
        '',
        '## 岗位职责',
        '',
        '- 开发新客户',
        '- 拜访客户',
        '- 介绍产品方案',
        '- 主导商务谈判',
        '- 签订合同',
        '- 跟进交付',
        '- 跟进回款',
        '- 维护老客户',
        '- 推动续约',
        '- 推动增购',
        '- 管理销售漏斗',
        '- 填写客户档案',
        '- 参加展会',
        '',
        '## 任职要求',
        '',
        '- 有企业客户销售经验',
      ],
    },
    en: {
      meaning:
        'Nobody remembers so many duties, or can tell the daily ones from the rare ones. Merge lines that belong together and drop what comes up once a year.',
      example: [
        '# Sales Manager',
        '',
        '## Responsibilities',
        '',
        '- Prospect for new customers',
        '- Visit customers',
        '- Give product demos',
        '- Lead negotiations',
        '- Close contracts',
        '- Follow up on delivery',
        '- Follow up on payments',
        '- Look after existing customers',
        '- Win renewals',
        '- Sell upgrades',
        '- Keep the sales pipeline up to date',
        '- Maintain customer records',
        '- Attend trade shows',
        '',
        '## Requirements',
        '',
        '- Experience in B2B sales',
      ],
    },
  },
  'jd/too-many-musts': {
    zh: {
      meaning:
        '硬性要求越多，合适却不完全符合的人越不敢投。写着“优先”“加分”的不算硬性要求。留下真正缺了就做不了的，其余挪到“加分项”。',
      example: [
        '# 销售经理',
        '',
        '## 岗位职责',
        '',
        '- 开发新客户，完成商务谈判和签约',
        '',
        '## 任职要求',
        '',
        '- 本科以上学历',
        '- 三年以上销售经验',
        '- 有企业客户资源',
        '- 熟悉商务谈判',
        '- 熟练使用办公软件',
        '- 英语六级',
        '- 能适应出差',
        '- 有驾照',
        '- 沟通能力强',
        '- 抗压能力强',
        '- 工作认真负责',
      ],
    },
    en: {
      meaning:
        'The longer the list of hard requirements, the fewer good people who lack one of them apply. What is “preferred” or “a plus” does not count. Keep what nobody could do the work without, and move the rest to “Nice to have”.',
      example: [
        '# Sales Manager',
        '',
        '## Responsibilities',
        '',
        '- Win new customers and lead negotiations',
        '',
        '## Requirements',
        '',
        '- A first degree',
        '- Three years in B2B sales',
        '- A network of business customers',
        '- Experience in negotiation',
        '- Fluent English',
        '- A second language',
        '- A driving license',
        '- Willing to travel',
        '- Strong communication skills',
        '- Works well under pressure',
        '- Good command of spreadsheets',
      ],
    },
  },
  'jd/vague-duty': {
    zh: {
      meaning:
        '“负责活动相关工作”没说要做什么，“领导交办的其他任务”等于什么都能派，应聘的人也看不出这个岗位是什么。前一种改写成“动作＋对象＋目标”，不知道的地方用括号留空；后一种删掉。',
      example: [
        '# 市场经理',
        '',
        '## 岗位职责',
        '',
        '- 负责活动相关工作',
        '- 策划品牌传播，投放广告',
        '- 完成领导交办的其他任务',
        '',
        '## 任职要求',
        '',
        '- 有品牌推广经验',
      ],
    },
    en: {
      meaning:
        '“Responsible for event-related work” does not say what is to be done, and “other duties as assigned” allows anything at all. Neither tells applicants what the job is. The first is rewritten as verb, object and goal, with brackets where only you know; the second is deleted.',
      example: [
        '# Marketing Manager',
        '',
        '## Responsibilities',
        '',
        '- Responsible for event-related work',
        '- Plan brand campaigns and buy advertising',
        '- Other duties as assigned',
        '',
        '## Requirements',
        '',
        '- Experience in brand marketing',
      ],
    },
  },
  'jd/discriminating': {
    zh: {
      meaning:
        '招聘里写“35岁以下”“95后优先”“限女生”“已婚已育优先”“985、211优先”“五官端正”“本地户籍”“无乙肝”，挑的是人的身份，不是会不会做这份工作；合适的人不敢投，有的还违反规定。性别、婚育和传染病病原携带法律有明文，是警告；其余是信息。一行里有几处就提几处。每句话后面写着依据，只是提醒，不是法律意见。法律另有规定、岗位确实需要的（例如年满十八岁）不算；公司成立多少年、员工平均年龄、用户的年龄、“性别不限”“35岁以上也欢迎”也不算。能单独去掉的那半句可以直接删。',
      example: [
        '# 销售经理',
        '',
        '## 岗位职责',
        '',
        '- 开发新客户，完成商务谈判和签约',
        '',
        '## 任职要求',
        '',
        '- 三年以上企业客户销售经验，限男性',
        '- 年龄35岁以下',
      ],
    },
    en: {
      meaning:
        'An age limit, “male candidates only”, “must be single”, “native English speaker”, “US citizens only”, “digital native” or “good-looking” chooses people by what they are and not by what they can do. Good people do not apply, and some of it breaks the law. Age, sex and family are a warning, the rest is information. Each message names the rule; it is a reminder and no legal advice. Each place in a line is told. What a law asks for (18 or over, a citizenship for a security clearance) or the job truly needs is not meant, and neither are the age of the company or of its customers, and statements that nobody is shut out. A clause that says nothing else can be cut.',
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
        '- Aged 25 to 35',
        '- Native English speaker',
      ],
    },
  },
} satisfies FindingPages;
