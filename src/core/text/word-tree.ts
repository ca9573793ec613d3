/**
 * Words as the tree of their beginnings: what an automaton is built of, and all that a file needs to hold of it. A state stands for a
 * beginning; states come in the order of the words, each behind the one that it goes on from.
 */

export interface WordTree {
  /** The units that occur, the most frequent first; the class of a unit is one more than its place here. */
  readonly alphabet: Uint16Array;
  /** By state: how far above the state before it its parent is, and {@link ENDS} beside it where a word ends. */
  readonly rises: Uint16Array;
  /** By state: the class of its last unit. */
  readonly classes: Uint16Array;
  /** By word: its length in units. */
  readonly lengths: Uint16Array;
}

export const ENDS = 0x8000;
export const RISE = 0x7fff;

/** @param words sorted by their units, none twice, none empty @throws RangeError for a word that is too long */
export function wordTree(words: readonly string[]): WordTree {
  const rises: number[] = [];
  const units: number[] = [];
  let before = '';
  for (const word of words) {
    if (word.length > RISE) throw new RangeError('a word is too long for a tree');
    const shared = commonLength(before, word);
    for (let at = shared; at < word.length; at++) {
      rises.push((at === shared ? before.length - shared : 0) | (at === word.length - 1 ? ENDS : 0));
      units.push(word.charCodeAt(at));
    }
    before = word;
  }
  const alphabet = byFrequency(units);
  const classOf = new Map(alphabet.map((unit, place) => [unit, place + 1]));
  return {
    alphabet: Uint16Array.from(alphabet),
    rises: Uint16Array.from(rises),
    classes: Uint16Array.from(units, (unit) => classOf.get(unit)!),
    lengths: Uint16Array.from(words, ({ length }) => length),
  };
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

/** A tree as it is walked. States are numbered in its order from 1; 0 is the root, and no state. */
export interface Branches {
  /** The child that comes first; 0 for none. */
  readonly firstChild: (state: number) => number;
  /** By state: the next child of its parent; 0 for none. */
  readonly nextSibling: Uint32Array;
  /** The class of the last unit of a state. */
  readonly enteredBy: (state: number) => number;
  /** By state: one more than the word that ends with it; 0 for none. */
  readonly words: Uint32Array;
}

export function branchesOf({ rises, classes }: WordTree): Branches {
  const states = rises.length + 1;
  const nextSibling = new Uint32Array(states);
  const words = new Uint32Array(states);
  /** By depth: the last state there. */
  const last: number[] = [];
  let word = 0;
  let depth = 0;
  for (let state = 1; state < states; state++) {
    const mark = rises[state - 1]!;
    const rise = mark & RISE;
    depth += 1 - rise;
    if (rise > 0) nextSibling[last[depth]!] = state;
    last[depth] = state;
    if (mark >= ENDS) words[state] = ++word;
  }
  return {
    // A child that comes first stands right behind its parent.
    firstChild: (state) => (state + 1 < states && (state === 0 || (rises[state]! & RISE) === 0) ? state + 1 : 0),
    nextSibling,
    enteredBy: (state) => classes[state - 1]!,
    words,
  };
}
