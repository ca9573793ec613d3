import type { CompiledPack } from '../compile/compiled-pack.ts';
import type { Pack, SectionWords } from '../schema.ts';

/**
 * Several packs as one. Of two entries with the same id the later pack's stands, in the place of the earlier. Words for a section
 * and for columns of owners are joined, those of the later pack last.
 */
export function mergePacks(packs: readonly [CompiledPack, ...CompiledPack[]]): CompiledPack {
  const [first, ...rest] = packs;
  return rest.reduce<CompiledPack>(
    (merged, next) => ({
      pack: mergeLists(merged.pack, next.pack),
      han: merged.han,
      language: merged.language,
      regional: { ...merged.regional, ...next.regional },
      syllables: { ...merged.syllables, ...next.syllables },
      pinyin: { ...merged.pinyin, ...next.pinyin },
      lineKinds: merged.lineKinds,
    }),
    first,
  );
}

function mergeLists(base: Pack, next: Pack): Pack {
  return {
    ...base,
    facetGroups: byId(base.facetGroups, next.facetGroups),
    facets: byId(base.facets, next.facets),
    roles: byId(base.roles, next.roles),
    axes: byId(base.axes, next.axes),
    relay: byId(base.relay, next.relay),
    notes: byId(base.notes, next.notes),
    guide: byId(base.guide, next.guide),
    terms: byId(base.terms, next.terms),
    duties: byId(base.duties, next.duties),
    templates: byId(base.templates, next.templates),
    sections: mergeSections(base.sections, next.sections),
    ...mergeOwnerColumns(base, next),
    ...mergePlanWords(base, next),
    activities: byId(base.activities, next.activities),
    areas: byId(base.areas, next.areas),
    neighbors: byId(base.neighbors, next.neighbors),
    titles: byId(base.titles, next.titles),
    sources: byId(base.sources, next.sources),
    references: byId(base.references, next.references),
  };
}

function byId<T extends { readonly id: string }>(base: readonly T[], next: readonly T[]): T[] {
  return [...new Map([...base, ...next].map((entry) => [entry.id, entry])).values()];
}

type Forms = SectionWords['headings'];

/** One entry a kind: the name of the later, and the headings and labels of both. */
function mergeSections(base: readonly SectionWords[], next: readonly SectionWords[]): SectionWords[] {
  const byKind = new Map(base.map((section) => [section.kind, section]));
  for (const section of next) {
    const before = byKind.get(section.kind);
    byKind.set(section.kind, before ? mergeSection(before, section) : section);
  }
  return [...byKind.values()];
}

function mergeSection(base: SectionWords, next: SectionWords): SectionWords {
  const labels = joined(base.labels, next.labels);
  return { ...next, headings: joined(base.headings, next.headings)!, ...(labels ? { labels } : {}) };
}

function mergeOwnerColumns(base: Pack, next: Pack): Pick<Pack, 'ownerColumns'> {
  const ownerColumns = joined(base.ownerColumns, next.ownerColumns);
  return ownerColumns ? { ownerColumns } : {};
}

/** The columns and the goal of the later pack, and the risks of both. */
function mergePlanWords(base: Pack, next: Pack): Pick<Pack, 'planColumns' | 'planGoal' | 'risks'> {
  const planColumns = next.planColumns ?? base.planColumns;
  const planGoal = next.planGoal ?? base.planGoal;
  const risks = byId(base.risks ?? [], next.risks ?? []);
  return { ...(planColumns && { planColumns }), ...(planGoal && { planGoal }), ...(risks.length > 0 && { risks }) };
}

/** The words of both, each once. */
function joined(base: Forms | undefined, next: Forms | undefined): Forms | undefined {
  if (!base || !next) return base ?? next;
  return { zh: [...new Set([...base.zh, ...next.zh])], en: [...new Set([...base.en, ...next.en])] };
}
