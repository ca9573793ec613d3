/** Builds the tables of an {@link Automaton} from its patterns. */
import { BASE, FAIL, NEVER_GLUED, OUTPUT, PARENT, RECORD, type AutomatonTables } from './automaton.ts';
import { ENDS, RISE, wordTree, type WordTree } from './word-tree.ts';

/**
 * @param patterns strings of (folded) code units. Empty ones never occur; of equal ones the first stands
 * @param glued 1 for each unit that no pattern may begin with directly behind another such unit
 */
export function buildAutomaton(patterns: readonly string[], glued: Uint8Array = NEVER_GLUED): AutomatonTables {
  const places = new Map<string, number>();
  patterns.forEach((pattern, place) => {
    if (pattern !== '' && !places.has(pattern)) places.set(pattern, place);
  });
  const words = [...places.keys()].sort(byUnits);
  const { shorter, nodes, ...rest } = automatonOf(wordTree(words), glued);
  // The words of a tree have the numbers of their order; the patterns keep those that they came with.
  const numbers = words.map((word) => places.get(word)!);
  const renumbered = (number: number): number => (number === 0 ? 0 : numbers[number - 1]! + 1);
  const turned = new Int32Array(patterns.length);
  shorter.forEach((next, word) => (turned[numbers[word]!] = renumbered(next)));
  for (let at = OUTPUT; at < nodes.length; at += RECORD) if (nodes[at]! > 0) nodes[at] = renumbered(nodes[at]!);
  return { ...rest, nodes, shorter: turned };
}

/** The order of the words of a tree. */
export function byUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** An automaton whose patterns are the words of a tree, by their order there. @param glued as of {@link buildAutomaton} */
export function automatonOf(tree: WordTree, glued: Uint8Array): AutomatonTables {
  const { alphabet } = tree;
  const trie = trieOf(tree);
  const { order, places, nodes } = placeStates(trie, alphabet.length + 1);
  /** By class: whether its unit is one of those. */
  const isGlued = Uint8Array.from([0, ...alphabet], (unit, cls) => (cls === 0 ? 0 : glued[unit]!));
  return { alphabet, nodes, shorter: linkSuffixes(trie, { order, places, nodes, isGlued }, tree.words) };
}

/** States are numbered in the order of the tree; 0 is the root, and no state. */
interface Trie {
  readonly states: number;
  readonly parent: Int32Array;
  /** The class by which a state is entered. */
  readonly enteredBy: Uint16Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** One more than the pattern that ends in a state; 0 for none. */
  readonly pattern: Int32Array;
}

function trieOf({ rises, classes }: WordTree): Trie {
  const states = rises.length + 1;
  const parent = new Int32Array(states);
  const enteredBy = new Uint16Array(states);
  const firstChild = new Int32Array(states);
  const nextSibling = new Int32Array(states);
  const pattern = new Int32Array(states);
  enteredBy.set(classes, 1);
  let words = 0;
  let above = 0;
  for (let state = 1; state < states; state++) {
    const rise = rises[state - 1]!;
    for (let up = rise & RISE; up > 0; up--) above = parent[above]!;
    parent[state] = above;
    nextSibling[state] = firstChild[above]!;
    firstChild[above] = state;
    if (rise >= ENDS) pattern[state] = ++words;
    above = state;
  }
  return { states, parent, enteredBy, firstChild, nextSibling, pattern };
}

/** After so many places that did not fit, the next state with several children is tried behind them. */
const TRIES = 48;

/**
 * Gives every state its place in the double array, shallow ones first: those are met most, and stand together.
 * @returns the states in that order, the record of each, and the records with parents and bases
 */
function placeStates({ states, firstChild, nextSibling, enteredBy }: Trie, classes: number) {
  const order = new Int32Array(states);
  const places = new Int32Array(states);
  const slots = new Slots(classes + states);
  /** By state: what its children's classes are added to. */
  const bases = new Int32Array(states);
  let known = 1;
  for (let at = 0; at < known; at++) {
    const state = order[at]!;
    const labels: number[] = [];
    for (let child = firstChild[state]!; child !== 0; child = nextSibling[child]!) labels.push(enteredBy[child]!);
    if (labels.length === 0) continue;
    // The root's children stand at their classes, and all others behind them: so no base is below 0.
    const base = state === 0 ? 0 : slots.baseFor(labels, classes);
    bases[state] = base;
    for (let child = firstChild[state]!; child !== 0; child = nextSibling[child]!) {
      places[child] = base + enteredBy[child]!;
      slots.take(places[child]!);
      order[known++] = child;
    }
  }
  const nodes = new Int32Array(RECORD * (slots.end + classes)).fill(-1);
  for (let state = 0; state < states; state++) nodes[RECORD * places[state]! + BASE] = RECORD * bases[state]!;
  return { order, places, nodes };
}

/** Which places of the double array are taken. */
class Slots {
  /** By place: itself when it is free, else one behind it that is nearer to the next free one. */
  #next: Int32Array;
  /** Where to look for a place for one child, and for several. */
  #gaps = 0;
  #search = 0;
  /** One past the last that is taken. */
  end = 1;

  constructor(expected: number) {
    this.#next = new Int32Array(0);
    this.#grow(expected);
  }

  take(place: number): void {
    if (place + 1 >= this.#next.length) this.#grow(place + 2);
    this.#next[place] = place + 1;
    if (place >= this.end) this.end = place + 1;
  }

  /** A base from which all classes lead to free places, none of them before `from`. */
  baseFor(labels: readonly number[], from: number): number {
    let least = labels[0]!;
    for (const label of labels) if (label < least) least = label;
    // One child fits anywhere: it fills the gaps that the others leave.
    if (labels.length === 1) return (this.#gaps = this.#free(Math.max(this.#gaps, from))) - least;
    let place = this.#free(Math.max(this.#search, from));
    for (let tries = 1; !this.#fits(place - least, labels); tries++) {
      place = this.#free(place + 1);
      if (tries % TRIES === 0) this.#search = place;
    }
    return place - least;
  }

  #fits(base: number, labels: readonly number[]): boolean {
    for (const label of labels) if (!this.#isFree(base + label)) return false;
    return true;
  }

  #isFree(place: number): boolean {
    return place >= this.#next.length || this.#next[place] === place;
  }

  #free(from: number): number {
    let place = from;
    while (!this.#isFree(place)) place = this.#next[place]!;
    // All on the way now point at what was found.
    for (let at = from; at < place;) {
      const on = this.#next[at]!;
      this.#next[at] = place;
      at = on;
    }
    return place;
  }

  #grow(least: number): void {
    const larger = new Int32Array(Math.max(least, this.#next.length * 2));
    larger.set(this.#next);
    for (let place = this.#next.length; place < larger.length; place++) larger[place] = place;
    this.#next = larger;
  }
}

interface Placed {
  readonly order: Int32Array;
  readonly places: Int32Array;
  readonly nodes: Int32Array;
  readonly isGlued: Uint8Array;
}

/** Completes the records: parents, suffixes and what ends in each. @returns by pattern the next shorter one */
function linkSuffixes(trie: Trie, { order, places, nodes, isGlued }: Placed, patterns: number): Int32Array {
  const { parent, enteredBy, pattern } = trie;
  for (const state of order) {
    if (state !== 0) nodes[RECORD * places[state]! + PARENT] = RECORD * places[parent[state]!]!;
  }
  const shorter = new Int32Array(patterns);
  nodes[FAIL] = 0;
  nodes[OUTPUT] = 0;
  for (const state of order) {
    if (state === 0) continue;
    const place = RECORD * places[state]!;
    const up = parent[state]!;
    const cls = enteredBy[state]!;
    // No pattern begins with the last unit when that and the one before it are glued.
    const fromRoot = up !== 0 && !(isGlued[cls] === 1 && isGlued[enteredBy[up]!] === 1);
    const fail = up === 0 ? 0 : advance(nodes, nodes[RECORD * places[up]! + FAIL]!, cls, fromRoot);
    nodes[place + FAIL] = fail;
    const ends = pattern[state]!;
    if (ends > 0) shorter[ends - 1] = nodes[fail + OUTPUT]!;
    nodes[place + OUTPUT] = ends > 0 ? ends : nodes[fail + OUTPUT]!;
  }
  return shorter;
}

/** Where a class leads from a state, over shorter and shorter suffixes. @param fromRoot whether it may lead on from the root */
function advance(nodes: Int32Array, from: number, cls: number, fromRoot: boolean): number {
  for (let state = from; ; state = nodes[state + FAIL]!) {
    if (state === 0 && !fromRoot) return 0;
    const child = nodes[state + BASE]! + RECORD * cls;
    if (nodes[child + PARENT] === state) return child;
    if (state === 0) return 0;
  }
}
