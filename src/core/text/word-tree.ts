/**
 * Words as the tree of their beginnings: what an automaton walks, and all that a file needs to hold of it. A state stands for a
 * beginning. States come in the order of the words, each behind the one that it goes on from, and are numbered from 1; 0 is the root,
 * and no state. How states hang together is said by the words alone, so that nothing of a tree need be read before it is walked.
 */

export interface WordTree {
  /** The units that occur, the most frequent first; the class of a unit is one more than its place here. */
  readonly alphabet: Uint16Array;
  /** By word: how many units it begins with of the word before it. */
  readonly shared: Uint8Array | Uint16Array;
  /** By word: how many units follow, which is how many states it adds; at least one. */
  readonly added: Uint8Array | Uint16Array;
  /** By state, from 1 on: the class of its last unit, in its low and its high byte. */
  readonly low: Uint8Array;
  readonly high: Uint8Array;
}

/** A longer word is none of a tree. UTF-16 code units. */
const LONGEST = 0x7fff;
/** What a byte holds. */
export const BYTE = 0xff;

/** @param words sorted by their units, none twice, none empty @throws RangeError for a word that is too long */
export function wordTree(words: readonly string[]): WordTree {
  const shared: number[] = [];
  const added: number[] = [];
  const units: number[] = [];
  words.forEach((word, place) => {
    if (word.length > LONGEST) throw new RangeError('a word is too long for a tree');
    const from = place === 0 ? 0 : commonLength(words[place - 1]!, word);
    shared.push(from);
    added.push(word.length - from);
    for (let at = from; at < word.length; at++) units.push(word.charCodeAt(at));
  });
  const alphabet = byFrequency(units);
  const classOf = new Map(alphabet.map((unit, place) => [unit, place + 1]));
  const classes = units.map((unit) => classOf.get(unit)!);
  const numbers = words.some(({ length }) => length > BYTE) ? Uint16Array : Uint8Array;
  return {
    alphabet: Uint16Array.from(alphabet),
    shared: numbers.from(shared),
    added: numbers.from(added),
    low: Uint8Array.from(classes, (cls) => cls & BYTE),
    high: Uint8Array.from(classes, (cls) => cls >> 8),
  };
}

/** The length of a word in units. */
export function lengthIn({ shared, added }: WordTree, word: number): number {
  return shared[word]! + added[word]!;
}

/** The words of a tree, in their order. */
export function wordsOf({ alphabet, shared, added, low, high }: WordTree): string[] {
  const words: string[] = [];
  let last = '';
  let state = 0;
  for (let word = 0; word < added.length; word++) {
    last = last.slice(0, shared[word]);
    for (const end = state + added[word]!; state < end; state++) {
      last += String.fromCharCode(alphabet[(low[state]! | (high[state]! << 8)) - 1]!);
    }
    words.push(last);
  }
  return words;
}

/** How the states of a tree hang together, found for a child of the root when somebody goes on from it. */
export class WordLinks {
  /** By class: the state that it leads to from the root; 0 for none. */
  readonly first: Uint32Array;
  /** By state: one more than the word that ends with it; 0 for none. Of children of the root, and of states that were reached. */
  readonly words: Uint32Array;
  /** By state: the next child of its parent; 0 for none. */
  readonly nextSibling: Uint32Array;
  readonly #tree: WordTree;
  /** By class: the first word that begins with it. */
  readonly #firstWords: Uint32Array;
  /** By state: whether something goes on. Then its first child stands right behind it. */
  readonly #goesOn: Uint8Array;

  constructor(tree: WordTree) {
    const { alphabet, shared, added, low } = tree;
    this.#tree = tree;
    this.first = new Uint32Array(alphabet.length + 1);
    this.#firstWords = new Uint32Array(alphabet.length + 1);
    this.words = new Uint32Array(low.length + 1);
    this.#goesOn = new Uint8Array(low.length + 1);
    this.nextSibling = new Uint32Array(low.length + 1);
    const { length } = added;
    let state = 1;
    for (let word = 0; word < length; word++) {
      if (shared[word] === 0) {
        const cls = this.classOf(state);
        this.first[cls] = state;
        this.#firstWords[cls] = word;
        this.#goesOn[state] = UNKNOWN;
        if (added[word] === 1) this.words[state] = word + 1;
      }
      state += added[word]!;
    }
  }

  /** The class of the last unit of a state. */
  classOf(state: number): number {
    const { low, high } = this.#tree;
    return low[state - 1]! | (high[state - 1]! << 8);
  }

  /** The child that comes first of a state that is no root and was reached itself; 0 for none. */
  firstChild(state: number): number {
    if (this.#goesOn[state] === UNKNOWN) this.#link(state);
    return this.#goesOn[state] === 0 ? 0 : state + 1;
  }

  /** Links all states below a child of the root. */
  #link(top: number): void {
    const { shared, added } = this.#tree;
    // The path to the last state in runs of states that stand one behind the other: their first states and the depths of those.
    const starts: number[] = [];
    const depths: number[] = [];
    let run = -1;
    let last = top - 1;
    let length = 0;
    this.#goesOn[top] = 0;
    let word = this.#firstWords[this.classOf(top)]!;
    do {
      const from = shared[word]!;
      const state = last + 1;
      if (from < length) {
        while (depths[run]! > from + 1) run--;
        this.nextSibling[starts[run]! + from + 1 - depths[run]!] = state;
        if (depths[run] === from + 1) run--;
      } else if (from > 0) this.#goesOn[last] = 1;
      starts[++run] = state;
      depths[run] = from + 1;
      last += added[word]!;
      length = from + added[word]!;
      this.#goesOn.fill(1, state, last);
      this.words[last] = ++word;
    } while (shared[word]! > 0);
  }
}

/** A child of the root of which it is not known yet what goes on. */
const UNKNOWN = 2;

/** The order of the words of a tree. */
export function byUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** How many units two words begin with alike. */
export function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** The units, the most frequent first, of equally frequent ones the lower. */
export function byFrequency(units: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || a - b).map(([unit]) => unit);
}
