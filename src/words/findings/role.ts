/** Findings about telling roles apart in words. The pages are for `docs/findings.md` and the handbook. */
import { quoted, type FindingPages, type FindingTexts } from './texts.ts';

export const ROLE_TEXTS = {
  'role/off-role-duty': {
    zh: {
      name: '别的角色的活',
      explanation: '这一条是另一个角色的工作，不是本岗位的。',
      message: (w) => {
        const reason = w.why('activity');
        const why = quoted(w.list('phrases'), 'zh');
        if (w.text('tone') === 'likely') {
          const like = `读着像${w.role('role')}的活`;
          return `${like}${reason === '' ? `${why === '' ? '' : `（${why}）`}。` : `：${reason}`}有意写在这里的吗？是就不用改。`;
        }
        const [role, own] = [w.role('role'), w.role('own')];
        // What is certain is said: whose work it is, and what the own role has to do with it.
        if (w.isPlan) {
          const says = `${why === '' || reason !== '' ? '这' : why}是${role}的活，不归${own}。`;
          return `${says}${reason}写上由${role}负责，或挪到${role}的计划里。`;
        }
        if (reason !== '') {
          return `这是${role}的活，${own}最多配合。${reason}写明配合谁、做什么，或把这一条挪到${role}岗位。`;
        }
        return `${why === '' ? '这' : why}是${role}的活，不归${own}。改成配合${role}的写法，或挪到${role}岗位。`;
      },
    },
    en: {
      name: "Another role's work",
      explanation: "The line is the work of another role than the draft's.",
      message: (w) => {
        const reason = w.why('activity');
        const why = quoted(w.list('phrases'), 'en');
        if (w.text('tone') === 'likely') {
          const like = `Reads like ${w.role('role')} work`;
          return `${like}${reason === '' ? `${why === '' ? '' : ` (${why})`}.` : `: ${reason}`} Intended? Then leave it.`;
        }
        const [role, own] = [w.role('role'), w.role('own')];
        const says = `This is ${role} work, not ${own}${why === '' || reason !== '' ? '' : ` (${why})`}.`;
        if (w.isPlan) {
          const because = reason === '' ? says : `${says} ${reason}`;
          return `${because} Name ${role} as its owner, or move the line to a plan for ${role}.`;
        }
        if (reason !== '') {
          return `This is ${role} work; ${own} supports it at most. ${reason} Say whom you support and how, or move the line to a job in ${role}.`;
        }
        return `${says} Say that you support ${role} with it, or move it to a job description for ${role}.`;
      },
    },
  },
  'role/title-mismatch': {
    zh: {
      name: '标题与正文不符',
      explanation: '标题或“role:”写的是一个角色，正文说的是另一个。',
      message: (w) => {
        if (w.text('against') === 'front-matter') {
          return `标题写的是${w.role('said')}，文件开头的 role 却是${w.role('role')}。两处改成一致。`;
        }
        if (w.text('against') === 'work') {
          return `标题写的是${w.role('said')}，职责读着却是${w.role('role')}的活。有意这样写的吗？是就不用改。`;
        }
        const said = w.text('from') === 'title' ? '标题' : '文件开头的 role ';
        const why = quoted(w.list('phrases'), 'zh');
        return `${said}写的是${w.role('said')}，正文说的却是${w.role('role')}${why === '' ? '' : `（${why}）`}。${w.isPlan ? '看计划的人会弄不清该谁来做' : '来应聘的人会对不上'}，改标题或改正文。`;
      },
    },
    en: {
      name: 'Title and text disagree',
      explanation: 'The title or “role:” says one role, the text another.',
      message: (w) => {
        if (w.text('against') === 'front-matter') {
          return `The title says ${w.role('said')}, but “role:” says ${w.role('role')}. Make the two agree.`;
        }
        if (w.text('against') === 'work') {
          return `The title says ${w.role('said')}, but the work reads as ${w.role('role')}. Intended? Then leave it.`;
        }
        const said = w.text('from') === 'title' ? 'The title' : '“role:”';
        const why = quoted(w.list('phrases'), 'en');
        return `${said} says ${w.role('said')}, but the text describes ${w.role('role')} work${why === '' ? '' : ` (${why})`}. Change one of them, or ${w.isPlan ? 'nobody knows whose plan it is' : 'the wrong people will apply'}.`;
      },
    },
  },
  'role/foreign-metric': {
    zh: {
      name: '别的角色的指标',
      explanation: '这个指标考核的是另一个角色，例如拿日活考核销售。',
      message: (w) =>
        `“${w.text('words')}”考核的是${w.role('role')}，${w.role('own')}左右不了这个数。换成${w.role('own')}能负责的指标。`,
    },
    en: {
      name: "Another role's metric",
      explanation: 'The metric measures another role, such as daily active users for sales.',
      message: (w) =>
        `“${w.text('words')}” measures ${w.role('role')}; ${w.role('own')} cannot move it. Choose a metric that ${w.role('own')} can move.`,
    },
  },
  'role/catch-all': {
    zh: {
      name: '一岗多职',
      explanation: '一个岗位里装了三个或更多角色的活，或者标题就写了几个角色。',
      message: (w) =>
        w.text('from') === 'title'
          ? `标题把${w.roles('roles')}写在了一个岗位里。真要一个人都做，就写明主次；不然拆成几份草稿。`
          : `一个岗位装了${w.roles('roles')}几份活，招来的人哪份都顾不好。拆成几份草稿，或写明主次。`,
    },
    en: {
      name: 'Catch-all job',
      explanation: 'One job carries the work of three roles or more, or its title names several.',
      message: (w) =>
        w.text('from') === 'title'
          ? `The title names ${w.roles('roles')}. If one person is to do it all, say what comes first; if not, split it.`
          : `One job carries the work of ${w.roles('roles')}; nobody does all of it well. Split it, or say what comes first.`,
    },
  },
  'role/missing-core': {
    zh: {
      name: '缺少核心工作',
      explanation: '这种岗位通常要做的事有一两样没有写到，例如销售经理不提需求挖掘。',
      message: (w) => `这种${w.role('role')}岗位通常要${w.core('missing')}，这里没有一条写到。补上，或写明由谁负责。`,
    },
    en: {
      name: 'Core work missing',
      explanation: 'Work that jobs of this kind usually include has no line, such as discovering needs in sales.',
      message: (w) =>
        `In ${w.role('role')}, a job of this kind usually has to ${w.core('missing')}, and no line says so. Add one, or say who does it instead.`,
    },
  },
  'role/ambiguous-term': {
    zh: {
      name: '有歧义的词',
      explanation: '单写的“市场”“运营”等词可以有两种读法。',
      message: (w) => `单写“${w.text('word')}”，${w.roles('roles')}各有各的理解。写明具体做什么。`,
    },
    en: {
      name: 'Ambiguous word',
      explanation: 'A bare word such as “marketing” or “operations” can be read two ways.',
      message: (w) => `“${w.text('word')}” alone means one thing to ${w.roles('roles')} each. Say which work is meant.`,
    },
  },
} satisfies FindingTexts;

export const ROLE_PAGES = {
  'role/off-role-duty': {
    zh: {
      meaning:
        '招人时最常见的偏差：岗位写的是一个角色，其中一两条却是另一个角色每天在做的事。招来的人要么不会，要么和那个角色的同事抢活。Role Lens 把每一条和整份草稿的角色对照：确定的是警告；很像的是信息，问一句是不是有意；只是可能的是提示，正文里只有几个小点。“配合销售……”“协助策划……”这样写明协作、只搭把手的条目不算；职位名称里写明的活（“广告运营”管投放）也不算；公司里没有设的角色（见设置 `roleLens.organizationRoles`），它的活也不算。',
      example: [
        '# 销售经理',
        '',
        '## 岗位职责',
        '',
        '- 开发新客户，独立完成商务谈判和签约',
        '- 拜访重点客户，跟进合同和回款',
        '- 维护老客户，推动续约和增购',
        '- 负责公众号选题和社群的日常运营，提升粉丝活跃',
        '',
        '## 任职要求',
        '',
        '- 三年以上企业客户销售经验',
      ],
    },
    en: {
      meaning:
        "The most common slip in a job description: the job is one role's, but a line or two is what another role does every day. Whoever is hired either cannot do it or does a colleague's work again. Role Lens holds each line against the role of the draft; where it is certain the line gets a warning; where it is likely, information that asks whether it is intended; where it is only possible, a hint. Lines that say they work with a role or lend a hand (“support the sales team”, “assist with trade shows”) are not meant, nor is work that the title announces (a “Sales Manager, Paid Media” runs ads), and neither is the work of a role that the organization does not have (setting `roleLens.organizationRoles`).",
      example: [
        '# Sales Manager',
        '',
        '## Responsibilities',
        '',
        '- Win new customers and lead negotiations up to the signed contract',
        '- Visit key accounts and follow up on payments',
        '- Keep existing customers and grow renewals',
        '- Write the newsletter and run our social media channels',
        '',
        '## Requirements',
        '',
        '- Three years in B2B sales',
      ],
    },
  },
  'role/title-mismatch': {
    zh: {
      meaning:
        '求职者先看标题。标题和正文说的不是一回事，来应聘的人就会对不上。标题和文件开头的 `role:` 互相矛盾时也会指出来。正文要明显偏向另一个角色、至少有三条才会提，只沾一点边不算。标题写的是运营，职责却几乎全是数据分析、客服或产品经理的活，也会轻轻问一句。',
      example: [
        '# 市场经理',
        '',
        '## 岗位职责',
        '',
        '- 开发新客户，独立完成商务谈判',
        '- 拜访重点客户，签订合同',
        '- 跟进回款，完成销售额',
        '- 推动老客户续约和增购',
        '',
        '## 任职要求',
        '',
        '- 有企业客户销售经验',
      ],
    },
    en: {
      meaning:
        'Applicants read the title first; when the text then describes another role’s work, the wrong people apply. A title and a `role:` at the top of the file that contradict each other are reported too. The text must clearly describe the other role’s work and have at least three items; a touch of it is not enough. A title such as operations over duties that are nearly all data analysis, customer service or product management is asked about quietly.',
      example: [
        '# Marketing Manager',
        '',
        '## Responsibilities',
        '',
        '- Win new customers and lead negotiations',
        '- Visit key accounts and close contracts',
        '- Follow up on payments and reach the sales quota',
        '- Grow renewals with existing customers',
        '',
        '## Requirements',
        '',
        '- Experience in B2B sales',
      ],
    },
  },
  'role/foreign-metric': {
    zh: {
      meaning:
        '用自己左右不了的数来考核人，结果不是放弃就是造假。指标只属于另一个角色、本角色没有份时才提；两个角色共同承担的指标不提。只看“考核指标”一类的小节，以及写明“考核”的职责。可以换成本角色自己的指标。',
      example: [
        '# 销售经理',
        '',
        '## 岗位职责',
        '',
        '- 开发新客户，独立完成商务谈判和签约',
        '- 跟进合同和回款',
        '',
        '## 考核指标',
        '',
        '- 销售额',
        '- 日活',
      ],
    },
    en: {
      meaning:
        'People who are measured by a number that they cannot move either give up or game it. A metric is reported when it is another role’s and the draft’s role has no share in it; metrics that two roles carry together are left alone. Only sections such as *Metrics* are looked at, and duties that say what the job is measured by. A metric of the draft’s own role is offered instead.',
      example: [
        '# Sales Manager',
        '',
        '## Responsibilities',
        '',
        '- Win new customers and lead negotiations',
        '- Follow up on contracts and payments',
        '',
        '## Metrics',
        '',
        '- Sales revenue',
        '- Daily active users',
      ],
    },
  },
  'role/catch-all': {
    zh: {
      meaning:
        '至少有三个角色各占几条（或者有一条毫无疑问），才会提。小公司有时只能这样，但招来的人很难样样都行。可以按角色拆成几份草稿，每份留下自己的条目；确实只能招一个人，就写明主次，再忽略这一条。标题自己列了几个角色的（“市场、运营专员”），哪个角色的条目都不算别人的活，只在这里提一句；在文首写上 `role: [marketing, operations]`，就不再提。',
      example: [
        '# 综合专员',
        '',
        '## 岗位职责',
        '',
        '- 开发新客户，完成商务谈判和签约',
        '- 拜访客户，跟进合同和回款',
        '- 策划品牌活动，投放广告',
        '- 联络媒体，撰写新闻稿',
        '- 负责社群日常运营，提升用户留存',
        '- 分层运营用户，提升活跃和复购',
        '',
        '## 任职要求',
        '',
        '- 大专以上学历',
      ],
    },
    en: {
      meaning:
        'Each of the roles has several lines in it, or one that leaves no doubt. A small company may have no choice, but hardly anybody is good at all of it. Split it into a draft for each role, each with its own lines; or, if there can be only one person, say what comes first and ignore the finding. Where the title itself lists roles (“Sales & Marketing Manager”), no line of theirs is held against the draft and this is only a hint; `role: [sales, marketing]` in the front matter ends it.',
      example: [
        '# Growth Generalist',
        '',
        '## Responsibilities',
        '',
        '- Win new customers and lead negotiations',
        '- Visit key accounts, negotiate prices and close contracts',
        '- Plan brand campaigns and buy advertising',
        '- Write press releases and pitch the media',
        '- Run the online store day to day and keep product listings right',
        '- Onboard merchants and keep their listings in order',
        '',
        '## Requirements',
        '',
        '- A first degree',
      ],
    },
  },
  'role/missing-core': {
    zh: {
      meaning:
        '做什么活，看岗位：销售经理要谈成签约，销售总监要带团队，电商运营要看数据。职责至少写了四条、该做的大半写到，偏偏漏了一样，就说漏了什么，并给出可以直接插入的一条。助理、实习、兼职，漏得多的岗位，以及只有一部分看得懂的职责，一概不提。这是提醒，不是错误：也许公司里由别人来做。',
      example: [
        '# 销售经理',
        '',
        '## 岗位职责',
        '',
        '- 开发新客户，拜访重点客户',
        '- 主导商务谈判，签订合同',
        '- 维护老客户，推动续约',
        '- 背季度签约指标，跟进回款',
        '',
        '## 任职要求',
        '',
        '- 有企业客户销售经验',
      ],
    },
    en: {
      meaning:
        'What a job includes depends on its title: an account executive closes deals, a sales manager leads a team, a community manager looks at the numbers. When a draft has at least four duties and says most of what such a job includes, but leaves one part out, that part is named, with a line to insert. Assistants, interns and part-time jobs, jobs that leave out more than that, and duties of which only some are understood are left alone. It is a reminder, not a mistake: somebody else may do that work.',
      example: [
        '# Account Executive',
        '',
        '## Responsibilities',
        '',
        '- Prospect for new customers',
        '- Give product demos to decision makers',
        '- Negotiate prices and terms, and close deals',
        '- Ask buyers what they need before writing a proposal',
        '- Keep the CRM current',
        '',
        '## Requirements',
        '',
        '- Experience in B2B sales',
      ],
    },
  },
  'role/ambiguous-term': {
    zh: {
      meaning:
        '“负责市场工作”里的“市场”，销售理解为跑市场，市场理解为做品牌和推广；“运营”可以是产品运营，也可以是管公司。这样的词单独撑起一条（或一个标题）时会提示，并给出各个角色的确切说法。前后写清了做什么就不提；一份草稿最多提三处。',
      example: [
        '# 销售经理',
        '',
        '## 岗位职责',
        '',
        '- 负责市场',
        '- 开发新客户，完成商务谈判和签约',
        '- 跟进合同和回款',
        '',
        '## 任职要求',
        '',
        '- 有企业客户销售经验',
      ],
    },
    en: {
      meaning:
        '“Responsible for marketing” means winning customers to one reader and brand and campaigns to another; “operations” can be those of a product or of the company. When such a word is all that a line (or a title) says, it is marked, and what each role would write is offered. Where the words around it say what the work is, it is left alone; at most three places of a draft are marked.',
      example: [
        '# Sales Manager',
        '',
        '## Responsibilities',
        '',
        '- Responsible for marketing',
        '- Win new customers and lead negotiations',
        '- Follow up on contracts and payments',
        '',
        '## Requirements',
        '',
        '- Experience in B2B sales',
      ],
    },
  },
} satisfies FindingPages;
