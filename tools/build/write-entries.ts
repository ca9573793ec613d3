/** Takes entries apart into the blocks that `src/core/pack/compile/entries-file.ts` reads. */
import { textsApart } from '../../src/core/pack/compile/texts-apart.ts';

/** The JSONs of entries: what is parsed at once of all of them, and what is parsed late of each, its facts and texts apart. */
export interface EntriesApart {
  readonly early: string;
  readonly late: readonly (readonly string[])[];
}

/** @param texts what of an entry is parsed when it is asked for @param elsewhere what of it is written elsewhere */
export function entriesApart<Entry extends object>(
  entries: readonly Entry[],
  texts: readonly (keyof Entry & string)[],
  elsewhere: readonly (keyof Entry & string)[] = [],
): EntriesApart {
  const isIn = (keys: readonly string[], key: string): boolean => keys.includes(key);
  const part = (entry: Entry, late: boolean): unknown =>
    Object.fromEntries(Object.entries(entry).filter(([key]) => isIn(texts, key) === late && !isIn(elsewhere, key)));
  const late = entries.map((entry) => textsApart(part(entry, true)));
  return {
    early: JSON.stringify(textsApart(entries.map((entry) => part(entry, false)))),
    late: (['facts', 'zh', 'en'] as const).map((stream) => late.map((it) => JSON.stringify(it[stream]))),
  };
}

/**
 * @param encodeLate what writes that which is parsed late
 * @throws RangeError for an entry with so much to say that its length fits no block
 */
export function entriesBlocks(
  { early, late }: EntriesApart,
  encodeLate: (text: string) => Uint8Array,
): ArrayBufferView[] {
  return [new TextEncoder().encode(early), ...late.flatMap((texts) => listBlocks(texts.map(encodeLate)))];
}

/** The lengths of some texts in bytes, and the texts. */
function listBlocks(texts: readonly Uint8Array[]): ArrayBufferView[] {
  if (texts.some(({ length }) => length > 0xffff)) throw new RangeError('an entry is too long for a file');
  return [Uint16Array.from(texts, ({ length }) => length), Buffer.concat(texts)];
}
