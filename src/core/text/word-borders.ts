/**
 * Where two common words meet. Chinese has no spaces, so that the end of one word and the beginning of the next can read like a
 * third: `主推|广东` holds no `推广`. A form of two units is taken for such a reading where the unit before it and its first make
 * a common word, and its second and the unit behind it make another.
 */
export class WordBorders {
  readonly #words: ReadonlySet<number>;

  /** @param words common words of two folded units each; more units are further ones with the same first unit: 一下出 is 一下 and 一出 */
  constructor(words: readonly string[]) {
    this.#words = new Set(ungrouped(words).map((word) => pair(word.charCodeAt(0), word.charCodeAt(1))));
  }

  /** Whether two units of a folded text are the end of one word and the beginning of the next. @param at where the first stands */
  crossed(codes: ArrayLike<number>, at: number, length: number): boolean {
    if (at === 0 || at + 2 >= length) return false;
    return this.#words.has(pair(codes[at - 1]!, codes[at]!)) && this.#words.has(pair(codes[at + 1]!, codes[at + 2]!));
  }
}

/** The same words written so, one entry for each first unit: what is shipped is a third smaller. */
export function groupedByFirst(words: readonly string[]): readonly string[] {
  const groups = new Map<string, string>();
  for (const [first = '', ...rest] of words) groups.set(first, (groups.get(first) ?? first) + rest.join(''));
  return [...groups.values()];
}

/** Each of the words that were {@link groupedByFirst}. */
export function ungrouped(groups: readonly string[]): readonly string[] {
  return groups.flatMap(([first = '', ...rest]) => rest.map((unit) => first + unit));
}

function pair(first: number, second: number): number {
  return first * 0x10000 + second;
}
