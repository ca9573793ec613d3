import type { CompiledPack } from '../compile/compiled-pack.ts';
import type { Pack } from '../schema.ts';

/** Several packs as one. Of two entries with the same id the later pack's stands, in the place of the earlier. */
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
    terms: byId(base.terms, next.terms),
    duties: byId(base.duties, next.duties),
    templates: byId(base.templates, next.templates),
    sections: [...base.sections, ...next.sections],
    sources: byId(base.sources, next.sources),
  };
}

function byId<T extends { readonly id: string }>(base: readonly T[], next: readonly T[]): T[] {
  return [...new Map([...base, ...next].map((entry) => [entry.id, entry])).values()];
}
