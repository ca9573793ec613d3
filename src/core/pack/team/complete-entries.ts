/** What an entry of a team says when its author left it out. A team writes what it knows; nobody fills in a form of twenty fields. */
import { LOCALES } from '../../language/locale.ts';
import { SENIORITIES } from '../vocabulary.ts';

type Values = Readonly<Record<string, unknown>>;

/** What is known beside the entry. */
export interface Surroundings {
  /** Facets of the pack, in its order. */
  readonly facets: readonly { readonly id: string }[];
  readonly facetGroups: readonly { readonly id: string }[];
  /** The source of what a team says: its pack. */
  readonly source: string;
}

/** Rows of the comparison that entries belong to where their author does not say. */
const FACET_OF: Readonly<Record<string, string>> = { metric: 'metrics', skill: 'competencies', tool: 'tools' };
const USUAL_FACET = 'core-work';

const ALWAYS_LISTS: Readonly<Record<string, readonly string[]>> = {
  roles: ['specializations', 'core'],
  terms: ['lookalikes', 'precise'],
  activities: ['metrics', 'shares', 'supports', 'depends'],
  titles: ['also'],
};
const WITH_SOURCES = [
  'roles',
  'axes',
  'relay',
  'notes',
  'guide',
  'terms',
  'duties',
  'templates',
  'activities',
  'neighbors',
];
const WITH_FACET = ['relay', 'terms', 'duties', 'activities'];

/** An entry of a list of the pack with everything that it can do without. What it has stays. */
export function completed(list: string, entry: Values, around: Surroundings): Values {
  return {
    ...Object.fromEntries((ALWAYS_LISTS[list] ?? []).map((name) => [name, []])),
    ...(WITH_SOURCES.includes(list) ? { sources: [around.source] } : {}),
    ...(WITH_FACET.includes(list) ? { facet: facetFor(entry, around) } : {}),
    ...OTHERS[list]?.(entry, around),
    ...entry,
    ...PARTS[list]?.(entry, around),
  };
}

function facetFor(entry: Values, { facets }: Surroundings): string {
  const wanted = FACET_OF[String(entry.kind ?? entry.section)] ?? USUAL_FACET;
  return (facets.find(({ id }) => id === wanted) ?? facets[0])?.id ?? wanted;
}

/** The first words of each language, as a text. */
function label(forms: unknown): unknown {
  if (typeof forms !== 'object' || forms === null) return undefined;
  return Object.fromEntries(
    LOCALES.map((locale) => [locale, (forms as Record<string, readonly string[]>)[locale]?.[0]]),
  );
}

/** A text as a list of one in each language. */
function words(text: unknown): unknown {
  if (typeof text !== 'object' || text === null) return undefined;
  return Object.fromEntries(LOCALES.map((locale) => [locale, [(text as Record<string, string>)[locale]]]));
}

type Complete = (entry: Values, around: Surroundings) => Values;

const OTHERS: Readonly<Record<string, Complete>> = {
  facets: ({ name }, { facetGroups }) => ({ group: facetGroups[0]?.id, question: name }),
  roles: ({ name, tagline, summary }) => ({
    tagline: summary ?? name,
    summary: tagline ?? name,
    ...{ cells: {}, places: {} },
    titles: { junior: name, mid: name, senior: name },
  }),
  guide: ({ title }) => ({ summary: title }),
  terms: ({ forms }) => ({ kind: 'concept', definition: label(forms), views: {} }),
  duties: ({ text }) => ({ section: 'responsibility', seniority: [...SENIORITIES], label: text }),
  templates: ({ id, name }) => ({ kind: 'jd', description: name, prefix: { zh: [id], en: [id] } }),
  sections: ({ headings }) => ({ name: label(headings) }),
  activities: () => ({ agreement: 'all' }),
  neighbors: ({ name }) => ({ summary: name, titles: words(name), words: words(name), borders: {} }),
};

/** What lies in an entry is completed too. */
const PARTS: Readonly<Record<string, Complete>> = {
  roles: ({ cells, core, specializations, titles, name }, { source }) => ({
    ...(titles ? { titles: { junior: name, mid: name, senior: name, ...titles } } : {}),
    cells: Object.fromEntries(
      Object.entries((cells ?? {}) as Record<string, Values>).map(([facet, cell]) => [
        facet,
        { points: cell.summary ? [cell.summary] : [], sources: [source], ...cell },
      ]),
    ),
    core: ((core ?? []) as readonly Values[]).map((it) => ({ unless: [], except: [], sources: [source], ...it })),
    specializations: ((specializations ?? []) as readonly Values[]).map((it) => ({
      summary: it.name,
      sources: [source],
      ...it,
      titles: { junior: it.name, mid: it.name, senior: it.name, ...(it.titles as Values | undefined) },
    })),
  }),
};

/** Fields whose lists name the same people at most once: who owns a thing does not share it as well. */
export function withoutDoubles(activity: Values): Values {
  const [owns, shares, supports] = ['owns', 'shares', 'supports'].map(
    (name) => (activity[name] ?? []) as readonly string[],
  );
  const others = shares!.filter((id) => !owns!.includes(id));
  return { ...activity, shares: others, supports: supports!.filter((id) => ![...owns!, ...others].includes(id)) };
}
