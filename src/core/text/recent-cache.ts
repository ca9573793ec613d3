/**
 * Keeps what was computed for stretches of text that are likely to come again: a draft is read anew after every key, and all
 * but one of its blocks are what they were.
 *
 * Two generations: what is used moves to the young one; when that is full, the old one is forgotten. So the memory is
 * bounded by twice the capacity, and an entry that every reading uses is never lost.
 */
export class RecentCache<V> {
  readonly #capacity: number;
  #young = new Map<string, V>();
  #old = new Map<string, V>();
  #size = 0;

  /** @param capacity how many UTF-16 code units of keys a generation holds */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The value for a key, computed when it is not known. */
  get(key: string, compute: (key: string) => V): V {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const value = this.#old.get(key) ?? compute(key);
    if (this.#size > this.#capacity) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#size = 0;
    }
    this.#young.set(detached(key), value);
    this.#size += key.length + 1;
    return value;
  }
}

/** The same string without the text that it was cut out of, which V8 would keep in memory for as long as the part lives. */
function detached(part: string): string {
  return ` ${part}`.slice(1);
}
