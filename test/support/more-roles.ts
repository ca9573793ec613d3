/**
 * Packs with other numbers of compared roles than the built-in one: a product manager and customer success as a team writes them down,
 * further professions up to twenty, and packs that compare fewer.
 */
import type { CompiledPack, LocalText, Pack } from '../../src/core/index.ts';
import { createEngine, type Engine } from '../../src/core/index.ts';
import { compiled } from './built-in.ts';
import { joinPacks } from './join-packs.ts';
import { teamPack } from './team-pack.ts';

type Role = Pack['roles'][number];
type Term = Pack['terms'][number];
type Duty = Pack['duties'][number];

const SOURCES = ['practice'];

function words(zh: string, en: string): LocalText {
  return { zh, en };
}

function cell(key: LocalText, summary: LocalText, ...points: LocalText[]): Role['cells'][string] {
  return { key, summary, points, sources: SOURCES };
}

function term(id: string, role: string, zh: string[], en: string[], facet: string, definition: LocalText): Term {
  const kind = facet === 'metrics' ? 'metric' : 'concept';
  return {
    ...{ id, kind, forms: { zh, en }, lookalikes: [], definition, roles: { [role]: 3 } },
    ...{ views: {}, precise: [], facet, sources: SOURCES },
  };
}

function duty(id: string, role: string, facet: string, label: LocalText, text: LocalText): Duty {
  const section = facet === 'metrics' ? 'metric' : 'responsibility';
  return { id, role, section, seniority: ['junior', 'mid', 'senior'], facet, label, text, sources: SOURCES };
}

const CUSTOMER_SUCCESS: Role = {
  id: 'customer-success',
  name: words('客户成功', 'Customer Success'),
  tagline: words('让签下的客户用出效果', 'Makes signed customers get what they paid for'),
  summary: words(
    '签约之后接手客户：带上线、看使用、开复盘会，让客户愿意续。',
    'Takes over once the contract is signed: onboarding, adoption, reviews, so that the customer wants to renew.',
  ),
  titles: {
    junior: words('客户成功专员', 'Customer Success Associate'),
    mid: words('客户成功经理', 'Customer Success Manager'),
    senior: words('客户成功总监', 'Director of Customer Success'),
  },
  cells: {
    goal: cell(
      words('客户用出效果、愿意续', 'Customers get results and renew'),
      words('签约时答应的效果，客户真的拿到了。', 'What was promised at signing has come true for the customer.'),
      words('上线按期完成', 'Onboarding is done on time'),
      words('关键功能天天有人用', 'The features that matter are used every day'),
    ),
    metrics: cell(
      words('续约率、净收入留存', 'Renewal rate, net revenue retention'),
      words('看有多少客户续、续了多少钱。', 'How many customers renew, and for how much.'),
      words('续约率', 'Renewal rate'),
    ),
    target: cell(
      words('一家一家的签约客户', 'Signed accounts, one at a time'),
      words('叫得出每一家的名字和负责人。', 'Knows every account and its people by name.'),
      words('手上三十家左右', 'Some thirty accounts each'),
    ),
    team: cell(
      words('商业团队', 'Commercial team'),
      words('多数公司里跟着销售走，也有单独成队的。', 'Mostly beside sales, in some companies a team of its own.'),
      words('向首席客户官或销售负责人汇报', 'Reports to the chief customer officer or the head of sales'),
    ),
    'core-work': cell(
      words('带上线、看使用、谈复盘', 'Onboarding, adoption, reviews'),
      words('一周里大半时间在客户那边。', 'More than half of the week is spent with customers.'),
      words('每季度一次业务回顾', 'A business review every quarter'),
    ),
  },
  places: { audience: 0.12, team: 0.38 },
  specializations: [],
  core: [],
  sources: SOURCES,
};

const PRODUCT: Role = {
  id: 'product',
  name: words('产品经理', 'Product Management'),
  tagline: words('决定做什么、先做什么', 'Decides what gets built, and in what order'),
  summary: words(
    '弄清用户的问题，写需求，排版本，对解决没解决负责。',
    'Studies the problem, writes the requirements, sets the roadmap, and answers for whether it was solved.',
  ),
  titles: {
    junior: words('产品助理', 'Associate Product Manager'),
    mid: words('产品经理', 'Product Manager'),
    senior: words('产品总监', 'Head of Product'),
  },
  cells: {
    goal: cell(
      words('产品解决了真问题', 'The product solves a real problem'),
      words(
        '做出来的东西有人用，而且解决了当初那个问题。',
        'What was built is used and solves the problem it was built for.',
      ),
      words('砍掉不该做的', 'Says no to what should not be built'),
    ),
    metrics: cell(
      words('功能采用率、任务完成率', 'Feature adoption, task success'),
      words('看新功能有多少人用、用成了没有。', 'How many use a new feature, and whether they succeed.'),
      words('功能采用率', 'Feature adoption rate'),
    ),
    target: cell(
      words('一类用户', 'A kind of user'),
      words('为一类人想，不为一家客户改。', 'Thinks of a kind of person, not of one customer.'),
      words('用户画像和使用场景', 'Personas and jobs to be done'),
    ),
    team: cell(
      words('产品团队', 'Product team'),
      words('和研发、设计坐在一起。', 'Sits with engineering and design.'),
      words('向产品负责人汇报', 'Reports to the head of product'),
    ),
  },
  places: { audience: 0.72, team: 0.96 },
  specializations: [],
  core: [],
  sources: SOURCES,
};

/** Customer success as a role of its own: a few facets, three terms, three duties. It is a neighbor of the built-in pack. */
export const customerSuccess: CompiledPack = teamPack({
  roles: [CUSTOMER_SUCCESS],
  terms: [
    term('health-score', 'customer-success', ['客户健康分'], ['health score'], 'insight', {
      zh: '衡量客户会不会续约的一个分数。',
      en: 'A number that says how likely a customer is to renew.',
    }),
    term('go-live-rate', 'customer-success', ['按期上线率'], ['on-time go-live rate'], 'metrics', {
      zh: '按约定日期上线的客户占比。',
      en: 'The share of customers who go live on the agreed day.',
    }),
    term('success-plan-review', 'customer-success', ['成功计划'], ['success plan'], 'deliverables', {
      zh: '和客户一起写下的目标、步骤和日期。',
      en: 'Goals, steps and dates written down together with the customer.',
    }),
  ],
  duties: [
    duty('run-customer-onboarding', 'customer-success', 'core-work', words('带客户上线', 'Onboard customers'), {
      zh: '带新客户上线，盯住客户健康分',
      en: 'Onboard new customers and watch their health score',
    }),
    duty('hold-business-reviews', 'customer-success', 'process', words('开业务回顾', 'Hold business reviews'), {
      zh: '每季度与客户做一次业务回顾，更新成功计划',
      en: 'Hold a business review with each customer every quarter and update the success plan',
    }),
    duty('be-measured-by-go-live', 'customer-success', 'metrics', words('按期上线率', 'On-time go-live rate'), {
      zh: '按期上线率',
      en: 'On-time go-live rate',
    }),
  ],
});

/** The same for a product manager. */
export const productManagement: CompiledPack = teamPack({
  roles: [PRODUCT],
  terms: [
    term('requirements-pool', 'product', ['需求池', '需求评审'], ['backlog', 'requirements review'], 'deliverables', {
      zh: '还没排进版本的需求。',
      en: 'What has been asked for and is not planned yet.',
    }),
    term('feature-adoption', 'product', ['功能采用率'], ['feature adoption rate'], 'metrics', {
      zh: '用过新功能的用户占比。',
      en: 'The share of users who have used a new feature.',
    }),
  ],
  duties: [
    duty('plan-releases', 'product', 'core-work', words('排版本', 'Plan releases'), {
      zh: '维护需求池，排定每个版本做什么',
      en: 'Keep the backlog and decide what goes into each release',
    }),
  ],
});

/** Neighbors of the built-in pack, and professions that it does not know. */
const FURTHER: readonly (readonly [id: string, zh: string, en: string])[] = [
  ['data', '数据分析', 'Data Analytics'],
  ['design', '设计', 'Design'],
  ['engineering', '研发', 'Engineering'],
  ['customer-service', '客服', 'Customer Support'],
  ['supply-chain', '供应链', 'Supply Chain'],
  ['revenue-operations', '营收运营', 'Revenue Operations'],
  ['human-resources', '人力资源', 'People Team'],
  ['finance', '财务', 'Finance'],
  ['legal', '法务', 'Legal'],
  ['procurement', '采购', 'Procurement'],
  ['quality', '品质管理', 'Quality Assurance'],
  ['facilities', '行政', 'Facilities'],
  ['training', '培训', 'Learning and Development'],
  ['logistics', '物流', 'Logistics'],
  ['research', '用户研究', 'User Research'],
];

function furtherRole([id, zh, en]: (typeof FURTHER)[number], at: number): Role {
  return {
    id,
    name: words(zh, en),
    tagline: words(`把${zh}做好`, `Keeps ${en.toLowerCase()} going`),
    summary: words(`公司里负责${zh}的人。`, `Those who look after ${en.toLowerCase()}.`),
    titles: {
      junior: words(`${zh}专员`, `${en} Associate`),
      mid: words(`${zh}经理`, `${en} Manager`),
      senior: words(`${zh}总监`, `Director of ${en}`),
    },
    cells: {
      goal: cell(
        words(`${zh}不出错`, `${en} runs without a hitch`),
        words(`${zh}的事有人管。`, `${en} is looked after.`),
        words('按期完成', 'On time'),
      ),
    },
    places: { audience: (at % 5) / 5 + 0.1, team: (at % 4) / 4 + 0.1 },
    specializations: [],
    core: [],
    sources: SOURCES,
  };
}

/** A pack that compares only some of the built-in roles: everything that only another has is left out, as a team would. */
function fewer(ids: readonly string[]): CompiledPack {
  const { pack, han, language, lineKinds, regional, syllables, pinyin } = compiled;
  const isKept = ({ role }: { readonly role?: string | undefined }): boolean =>
    role === undefined || ids.includes(role);
  return {
    ...{ han, language, lineKinds, regional, syllables, pinyin },
    pack: {
      ...pack,
      roles: pack.roles.filter(({ id }) => ids.includes(id)),
      duties: pack.duties.filter(isKept),
      templates: pack.templates.filter(isKept),
      relay: pack.relay.filter(isKept),
    },
  };
}

/** Packs that compare so many roles: from three on the built-in ones first, then customer success, a product manager, and others. */
export function packsOf(count: number): [CompiledPack, ...CompiledPack[]] {
  if (count < 3) return [fewer(['sales', 'marketing', 'operations'].slice(0, count))];
  const further = teamPack({ roles: FURTHER.slice(0, Math.max(0, count - 5)).map(furtherRole) });
  return [compiled, ...[customerSuccess, productManagement].slice(0, count - 3), further];
}

/** An engine that compares so many roles, at most twenty. */
export function engineOf(count: number): Engine {
  return createEngine([joinPacks(packsOf(count))]);
}
