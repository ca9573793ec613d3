/** Packs of a team, for tests of what holds when the knowledge is not the built-in one. */
import type { CompiledPack, LocalText, Pack } from '../../src/core/index.ts';
import { compiled } from './built-in.ts';

/** A pack that holds what is given and nothing else. */
export function teamPack(own: Partial<Pack>): CompiledPack {
  const pack: Pack = {
    ...{ id: 'team', version: '1.0.0', name: { zh: '团队', en: 'Team' } },
    ...{ facetGroups: [], facets: [], roles: [], axes: [], relay: [], notes: [], guide: [], terms: [], duties: [] },
    ...{
      templates: [],
      sections: [],
      sources: [],
      activities: [],
      areas: [],
      neighbors: [],
      titles: [],
      references: [],
    },
    ...own,
  };
  const { han, language, lineKinds } = compiled;
  return { han, language, lineKinds, pack, regional: {}, syllables: {}, pinyin: {} };
}

const SOURCES = ['practice'];

function words(zh: string, en: string): LocalText {
  return { zh, en };
}

/** Customer success as a role of its own beside the built-in ones: every facet, two terms and a duty. */
export const customerSuccess: CompiledPack = teamPack({
  roles: [
    {
      id: 'customer-success',
      name: words('客户成功', 'Customer Success'),
      tagline: words('让签下的客户用出效果', 'Makes customers who signed get what they paid for'),
      summary: words(
        '签约之后接手客户，带他们上线、用起来、续下去。',
        'Takes over after the contract: roll-out, use, renewal.',
      ),
      titles: {
        junior: words('客户成功专员', 'Customer Success Associate'),
        mid: words('客户成功经理', 'Customer Success Manager'),
        senior: words('客户成功总监', 'Director of Customer Success'),
      },
      cells: Object.fromEntries(
        compiled.pack.facets.map(({ id }) => [
          id,
          {
            summary: words('客户用出效果。', 'Customers get results.'),
            points: [words('上线', 'Roll-out')],
            sources: SOURCES,
          },
        ]),
      ),
      places: {},
      specializations: [],
      core: [],
      sources: SOURCES,
    },
  ],
  terms: [
    {
      id: 'health-score',
      kind: compiled.pack.terms[0]!.kind,
      forms: { zh: ['客户健康分'], en: ['health score'] },
      lookalikes: [],
      definition: words('衡量客户会不会续约的一个分数。', 'A number that says how likely a customer is to renew.'),
      roles: { 'customer-success': 3 },
      views: {},
      precise: [],
      facet: compiled.pack.facets[0]!.id,
      sources: SOURCES,
    },
  ],
  duties: [
    {
      id: 'run-onboarding',
      role: 'customer-success',
      section: 'responsibility',
      seniority: ['mid'],
      facet: compiled.pack.facets[0]!.id,
      label: words('带客户上线', 'Onboard customers'),
      text: words('带新客户上线，盯住客户健康分', 'Onboard new customers and watch their health score'),
      sources: SOURCES,
    },
  ],
});
