/** Finding an entry by what a person types: its words in either language, its pinyin, its initials. */
import type { PinyinKeys } from './compile/compiled-pack.ts';
import type { Folder } from '../text/fold.ts';

/** What an item is known by. */
export interface SearchLabels {
  /** Everything that is looked for as it is written. */
  readonly words: readonly string[];
  /** The Chinese labels among them that are also looked for as they are typed in Latin letters. */
  readonly typed: readonly string[];
}

interface SearchEntry<T> {
  readonly item: T;
  /** Folded labels and aliases. */
  readonly words: readonly string[];
  readonly keys: readonly PinyinKeys[];
}

export class SearchIndex<T> {
  readonly #folder: Folder;
  readonly #entries: readonly SearchEntry<T>[];

  /**
   * @param keysOf how a label is typed; labels without keys are found by their words only
   */
  constructor(
    items: readonly T[],
    labels: (item: T) => SearchLabels,
    keysOf: (label: string) => PinyinKeys | undefined,
    folder: Folder,
  ) {
    this.#folder = folder;
    this.#entries = items.map((item) => {
      const { words, typed } = labels(item);
      return {
        item,
        words: words.map((label) => folder.foldToString(label)),
        keys: typed.flatMap((label) => keysOf(label) ?? []),
      };
    });
  }

  /** Items that fit what was typed, best first; all of them, in their own order, for an empty query. */
  search(query: string): T[] {
    const words = this.#folder.foldToString(query.trim());
    if (words === '') return this.#entries.map(({ item }) => item);
    const keys = words.replace(/[\s']/g, '');
    return this.#entries
      .map((entry) => ({ item: entry.item, fit: fit(words, keys, entry) }))
      .filter((entry) => entry.fit > 0)
      .sort((a, b) => b.fit - a.fit)
      .map(({ item }) => item);
  }
}

/**
 * How well a query fits: 0 for not at all. A whole label beats a beginning, a beginning beats a part; words beat pinyin,
 * pinyin beats initials.
 */
function fit(words: string, keys: string, entry: SearchEntry<unknown>): number {
  return Math.max(
    0,
    ...entry.words.map((label) => grade(words, label, 30)),
    ...entry.keys.map(({ full }) => grade(keys, full, 20)),
    ...entry.keys.map(({ initials }) => grade(keys, initials, 10)),
  );
}

function grade(query: string, label: string, base: number): number {
  if (query === '' || !label.includes(query)) return 0;
  if (label === query) return base + 9;
  if (label.startsWith(query)) return base + 5;
  return label.includes(` ${query}`) ? base + 3 : base + 1;
}
