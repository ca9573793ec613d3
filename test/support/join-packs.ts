/** Whole packs as one, for tests of what holds with more roles than the built-in pack has. Teams write theirs in files, see `team-files.ts`. */
import type { CompiledPack, Pack } from '../../src/core/index.ts';

/** Of two entries with the same id the later pack's stands, in the place of the earlier. What is no list stays as the first has it. */
export function joinPacks([first, ...rest]: readonly [CompiledPack, ...CompiledPack[]]): CompiledPack {
  return rest.reduce<CompiledPack>(({ pack, han, language, regional, syllables, pinyin, lineKinds }, next) => {
    const names = (Object.keys(pack) as (keyof Pack)[]).filter((name) => Array.isArray(pack[name]));
    const joined = Object.fromEntries(names.map((name) => [name, byId(pack[name], next.pack[name] ?? [])]));
    return { ...{ han, language, regional, syllables, pinyin, lineKinds }, pack: { ...pack, ...joined } };
  }, first);
}

function byId(base: unknown, next: unknown): unknown[] {
  const entries = [...(base as readonly Entry[]), ...(next as readonly Entry[])];
  return [...new Map(entries.map((entry) => [entry.id ?? entry.kind, entry])).values()];
}

type Entry = Readonly<Partial<Record<'id' | 'kind', string>>>;
