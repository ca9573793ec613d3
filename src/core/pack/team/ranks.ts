/** How a profession becomes a role that is compared, and how a role becomes a neighbor. */
import { LOCALES, type Locale } from '../../language/locale.ts';
import type { Neighbor, Role, Term } from '../schema.ts';

/**
 * A neighbor as a role: a column of its own, with the knowledge that there is of it.
 * @param neighbor whole, but for sources where a team wrote all of it
 */
export function asRole({ id, name, summary, titles, inTitles, borders, sources }: Neighbor): object {
  const title = first(titles);
  return {
    id,
    name,
    tagline: summary,
    summary,
    titles: { junior: title, mid: title, senior: title },
    cells: {},
    places: {},
    specializations: [],
    core: [],
    ...(inTitles && { inTitles }),
    borders,
    ...sourced(sources),
  };
}

/** Its words, by which a draft of it is told, as terms of it. */
export function asTerms({ id, summary, words, sources }: Neighbor, facet: string): Term[] {
  return LOCALES.flatMap((locale) =>
    words[locale].map((word, at) => ({
      id: `${id}-${locale}-${at + 1}`,
      kind: 'concept' as const,
      forms: { zh: [word], en: [word] },
      lookalikes: [],
      definition: summary,
      roles: { [id]: 3 as const },
      views: {},
      precise: [],
      facet,
      sources,
    })),
  );
}

/** @param role whole, but for sources where a team wrote all of it */
export function asNeighbor({ id, name, summary, titles, sources }: Role): object {
  const listed = (locale: Locale): string[] => [
    ...new Set([titles.mid, titles.junior, titles.senior].map((title) => title[locale])),
  ];
  return {
    id,
    name,
    summary,
    titles: { zh: listed('zh'), en: listed('en') },
    words: { zh: [name.zh], en: [name.en] },
    borders: {},
    ...sourced(sources),
  };
}

function sourced(sources: readonly string[] | undefined): object {
  return sources ? { sources } : {};
}

function first({ zh, en }: Neighbor['titles']): Role['name'] {
  return { zh: zh[0]!, en: en[0]! };
}
