/** A pack with a few activities of every sort, on top of the built-in one, and what a page is told of them. */
import { createEngine, type CompiledPack, type Locale, type ResponsibilityMap } from '../../src/core/index.ts';
import { responsibilityWords } from '../../src/words/responsibility-words.ts';
import { compiled, engine as builtIn } from './built-in.ts';

type Activity = CompiledPack['pack']['activities'][number];

const PLAIN: Pick<Activity, 'shares' | 'supports' | 'depends' | 'metrics' | 'facet' | 'sources'> = {
  shares: [],
  supports: [],
  metrics: [],
  depends: [],
  facet: 'methods',
  sources: ['practice'],
};

/** One is owned by a role and handed on, one depends, one is disputed, one is a neighbor's, one is shared, one is of another stage. */
export const ACTIVITIES: readonly Activity[] = [
  {
    ...PLAIN,
    id: 'call-leads-back',
    name: { zh: '回访线索', en: 'Call leads back' },
    stage: 'lead',
    owns: ['sales'],
    shares: ['marketing'],
    why: { zh: '线索由卖东西的人来回访。', en: 'Whoever sells calls the leads back.' },
    wordings: { zh: ['回访线索'], en: ['call leads back'] },
    agreement: 'all',
    sources: ['F01', 'practice'],
  },
  {
    ...PLAIN,
    id: 'buy-ads',
    name: { zh: '购买广告', en: 'Buy ad space' },
    stage: 'demand',
    owns: ['marketing'],
    supports: ['sales', 'data'],
    why: { zh: '花钱买流量的人说了算。', en: 'It is for those who spend the budget.' },
    depends: [
      {
        when: 'shop',
        owns: ['operations'],
        text: { zh: '店里的推广归开店的人。', en: 'In a shop the shopkeeper does it.' },
      },
    ],
    handover: { from: 'marketing', to: 'sales', what: { zh: '合格线索', en: 'Qualified leads' } },
    wordings: { zh: ['购买广告'], en: ['buy ad space'] },
    agreement: 'most',
  },
  {
    ...PLAIN,
    id: 'sign-contracts',
    name: { zh: '签订合同', en: 'Sign contracts' },
    stage: 'deal',
    owns: ['sales'],
    supports: ['operations'],
    why: { zh: '谁谈下来谁签。', en: 'Whoever closes the deal signs it.' },
    handover: { from: 'sales', to: 'finance', what: { zh: '盖章的合同', en: 'The signed paper' } },
    wordings: { zh: ['签订合同'], en: ['sign contracts'] },
    agreement: 'most',
  },
  {
    ...PLAIN,
    id: 'set-prices',
    name: { zh: '定价格', en: 'Set prices' },
    stage: 'deal',
    owns: ['product'],
    shares: ['marketing', 'finance'],
    why: { zh: '价格是产品的一部分。', en: 'The price is a part of the product.' },
    wordings: { zh: ['定价格'], en: ['set prices'] },
    agreement: 'split',
  },
  {
    ...PLAIN,
    id: 'write-the-spec',
    name: { zh: '写需求文档', en: 'Write the spec' },
    stage: 'deal',
    owns: ['product'],
    why: { zh: '做什么由产品写清楚。', en: 'Whoever decides what is built writes it down.' },
    wordings: { zh: ['写需求文档'], en: ['write the spec'] },
    agreement: 'all',
  },
  {
    ...PLAIN,
    id: 'keep-users-active',
    name: { zh: '维持用户活跃', en: 'Keep users active' },
    stage: 'retention',
    owns: ['operations'],
    why: { zh: '用户留不留得住，看日常。', en: 'Daily care keeps users.' },
    wordings: { zh: ['维持用户活跃'], en: ['keep users active'] },
    agreement: 'all',
  },
];

/** The compiled pack with these activities and no others. */
export const withActivities: CompiledPack = { ...compiled, pack: { ...compiled.pack, activities: [...ACTIVITIES] } };

export const engine = createEngine([withActivities]);

/** What a page is told of who owns what. */
export function mapOf(locale: Locale, its = builtIn): ResponsibilityMap {
  return its.responsibilityMap(locale);
}

/** The same as a part of an exported page. */
export function exportedMap(locale: Locale, its = builtIn) {
  return { ...mapOf(locale, its), words: responsibilityWords(locale) };
}
