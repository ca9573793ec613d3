/**
 * Words as the tree of their beginnings: what an automaton walks, and all that a file needs to hold of it. A state stands for a
 * beginning. States come in the order of the words, each behind the one that it goes on from, and are numbered from 1; 0 is the root,
 * and no state.
 */

export interface WordTree extends WordLinks {
  /** The units that occur, the most frequent first; the class of a unit is one more than its place here. */
  readonly alphabet: Uint16Array;
  /** By state: the class of its last unit. */
  readonly enteredBy: Uint16Array;
  /** By word: its length in units. */
  readonly lengths: Uint16Array;
}

/** How states hang together. */
export interface WordLinks {
  /** By state: 1 where nothing goes on. Else its first child stands right behind it. */
  readonly isLeaf: Uint8Array;
  /** By state: the next child of its parent; 0 for none. */
  readonly nextSibling: Uint32Array;
  /** By state: one more than the number of the word that ends with it; 0 for none. */
  readonly words: Uint32Array;
}

/** A longer word is none of a tree. UTF-16 code units. */
const LONGEST = 0x7fff;

/** @param words sorted by their units, none twice, none empty @throws RangeError for a word that is too long */
export function wordTree(words: readonly string[]): WordTree {
  const shared = new Uint16Array(words.length);
  const added = new Uint16Array(words.length);
  const units: number[] = [];
  words.forEach((word, place) => {
    if (word.length > LONGEST) throw new RangeError('a word is too long for a tree');
    const from = place === 0 ? 0 : commonLength(words[place - 1]!, word);
    shared[place] = from;
    added[place] = word.length - from;
    for (let at = from; at < word.length; at++) units.push(word.charCodeAt(at));
  });
  const alphabet = byFrequency(units);
  const classOf = new Map(alphabet.map((unit, place) => [unit, place + 1]));
  return {
    alphabet: Uint16Array.from(alphabet),
    enteredBy: Uint16Array.from([0, ...units.map((unit) => classOf.get(unit)!)]),
    lengths: Uint16Array.from(words, ({ length }) => length),
    ...wordLinks(shared, added, units.length),
  };
}

/**
 * Links the states of sorted words.
 * @param shared by word: how much it begins with of the word before
 * @param added by word: how many units follow, at least one
 * @param states how many units follow in all words
 * @throws Error where a word shares more than there is of the one before
 */
export function wordLinks(shared: ArrayLike<number>, added: ArrayLike<number>, states: number): WordLinks {
  const isLeaf = new Uint8Array(states + 1);
  const nextSibling = new Uint32Array(states + 1);
  const words = new Uint32Array(states + 1);
  // The path to the last state in runs of states that stand one behind the other: their first states and the depths of those.
  const firsts: number[] = [];
  const depths: number[] = [];
  let top = -1;
  let last = 0;
  let length = 0;
  for (let word = 0; word < added.length; word++) {
    const from = shared[word]!;
    const count = added[word]!;
    if (from > length || count === 0) throw new Error('its words are out of order');
    const state = last + 1;
    if (from === length) isLeaf[last] = 0;
    else {
      while (depths[top]! > from + 1) top--;
      nextSibling[firsts[top]! + from + 1 - depths[top]!] = state;
      if (depths[top] === from + 1) top--;
    }
    firsts[++top] = state;
    depths[top] = from + 1;
    last += count;
    length = from + count;
    isLeaf[last] = 1;
    words[last] = word + 1;
  }
  return { isLeaf, nextSibling, words };
}

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
