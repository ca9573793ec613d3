/** Writes entries as the blocks that `src/core/pack/compile/entries-file.ts` reads. */
import { textsApart } from '../../src/core/pack/compile/texts-apart.ts';

/**
 * @param texts what of an entry is parsed when it is asked for
 * @throws RangeError for an entry with so much to say that its length fits no block
 */
export function entriesBlocks<Entry extends object>(
  entries: readonly Entry[],
  texts: readonly (keyof Entry & string)[],
): ArrayBufferView[] {
  const isText = (key: string): boolean => texts.some((it) => it === key);
  const part = (entry: Entry, late: boolean): unknown =>
    Object.fromEntries(Object.entries(entry).filter(([key]) => isText(key) === late));
  const late = entries.map((entry) => textsApart(part(entry, true)));
  return [
    json(textsApart(entries.map((entry) => part(entry, false)))),
    ...(['facts', 'zh', 'en'] as const).flatMap((stream) => listBlocks(late.map((it) => json(it[stream])))),
  ];
}

/** The lengths of some JSONs in bytes, and the JSONs. */
function listBlocks(texts: readonly Uint8Array[]): ArrayBufferView[] {
  if (texts.some(({ length }) => length > 0xffff)) throw new RangeError('an entry is too long for a file');
  return [Uint16Array.from(texts, ({ length }) => length), Buffer.concat(texts)];
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
