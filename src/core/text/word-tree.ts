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
  readonly words: number;
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
    words: words.length,
  };
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

/** How the words of a tree end. */
export interface WordEnds {
  /** By word: its length in units. */
  readonly lengths: Uint16Array;
  /** By word: its last unit. */
  readonly lastUnits: Uint16Array;
}

export function wordEnds({ alphabet, rises, classes, words }: WordTree): WordEnds {
  const lengths = new Uint16Array(words);
  const lastUnits = new Uint16Array(words);
  let word = 0;
  let depth = 0;
  for (let at = 0; at < rises.length; at++) {
    depth += 1 - (rises[at]! & RISE);
    if (rises[at]! < ENDS) continue;
    lengths[word] = depth;
    lastUnits[word++] = alphabet[classes[at]! - 1]!;
  }
  return { lengths, lastUnits };
}
