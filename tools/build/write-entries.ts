/** Writes entries as the blocks that `src/core/pack/compile/entries-file.ts` reads. */

/**
 * @param texts what of an entry is parsed when it is asked for
 * @throws RangeError for an entry with so much to say that its length fits no block
 */
export function entriesBlocks<Entry extends object>(
  entries: readonly Entry[],
  texts: readonly (keyof Entry & string)[],
): ArrayBufferView[] {
  const utf8 = new TextEncoder();
  const isText = (key: string): boolean => texts.some((it) => it === key);
  const part = (entry: Entry, late: boolean): unknown =>
    Object.fromEntries(Object.entries(entry).filter(([key]) => isText(key) === late));
  const late = entries.map((entry) => utf8.encode(JSON.stringify(part(entry, true))));
  if (late.some(({ length }) => length > 0xffff)) throw new RangeError('an entry is too long for a file');
  return [
    utf8.encode(JSON.stringify(entries.map((entry) => part(entry, false)))),
    Uint16Array.from(late, ({ length }) => length),
    Buffer.concat(late),
  ];
}
