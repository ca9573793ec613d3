/** Packs of a team, for tests of what holds when the knowledge is not the built-in one. */
import type { CompiledPack, Pack } from '../../src/core/index.ts';
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
