/** Builds the tables of an {@link Automaton} from its patterns. */
import { BASE, FAIL, NEVER_GLUED, OUTPUT, PARENT, RECORD, type AutomatonTables } from './automaton.ts';

/**
 * @param patterns strings of (folded) code units. Empty ones never occur; of equal ones the first stands
 * @param glued 1 for each unit that no pattern may begin with directly behind another such unit
 */
export function buildAutomaton(patterns: readonly string[], glued: Uint8Array = NEVER_GLUED): AutomatonTables {
  const { alphabet, classOf } = classesOf(patterns);
  const trie = buildTrie(patterns, classOf);
  const { order, places, nodes } = placeStates(trie, alphabet.length + 1);
  /** By class: whether its unit is one of those. */
  const isGlued = Uint8Array.from([0, ...alphabet], (unit, cls) => (cls === 0 ? 0 : glued[unit]!));
  return { alphabet, nodes, shorter: linkSuffixes(trie, { order, places, nodes, isGlued }, patterns.length) };
}

/** The units of the patterns, the most frequent first: the children of a state then lie close to each other. */
function classesOf(patterns: readonly string[]): { alphabet: Uint16Array; classOf: Uint16Array } {
  /** By unit: one more than its place among those used, and in the end its class. */
  const classOf = new Uint16Array(0x10000);
  const used: { readonly unit: number; count: number }[] = [];
  for (const pattern of patterns) {
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i);
      const place = classOf[unit]!;
      if (place === 0) classOf[unit] = used.push({ unit, count: 1 });
      else used[place - 1]!.count++;
    }
  }
  used.sort((a, b) => b.count - a.count || a.unit - b.unit);
  const alphabet = Uint16Array.from(used, ({ unit }) => unit);
  for (let at = 0; at < alphabet.length; at++) classOf[alphabet[at]!] = at + 1;
  return { alphabet, classOf };
}

/** States are numbered in order of creation; 0 is the root, and no state. */
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

function buildTrie(patterns: readonly string[], classOf: Uint16Array): Trie {
  const most = patterns.reduce((sum, { length }) => sum + length, 1);
  const parent = new Int32Array(most);
  const enteredBy = new Uint16Array(most);
  const firstChild = new Int32Array(most);
  const nextSibling = new Int32Array(most);
  const pattern = new Int32Array(most);
  const edges = new EdgeTable(most, classOf.length);
  let states = 1;
  patterns.forEach((text, index) => {
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const cls = classOf[text.charCodeAt(i)]!;
      const next = edges.enter(state, cls, states);
      if (next === states) {
        states++;
        parent[next] = state;
        enteredBy[next] = cls;
        nextSibling[next] = firstChild[state]!;
        firstChild[state] = next;
      }
      state = next;
    }
    if (state !== 0 && pattern[state] === 0) pattern[state] = index + 1;
  });
  return { states, parent, enteredBy, firstChild, nextSibling, pattern };
}

/** The edges of a trie while it grows: an open-addressing hash table of integers. */
class EdgeTable {
  readonly #from: Int32Array;
  readonly #by: Uint16Array;
  readonly #to: Int32Array;
  readonly #mask: number;
  readonly #shift: number;

  constructor(edges: number, classes: number) {
    const bits = Math.max(4, Math.ceil(Math.log2((edges + 1) * 2)));
    if (bits > 30 || classes > 0x10000) throw new RangeError('too many patterns for one automaton');
    this.#from = new Int32Array(1 << bits);
    this.#by = new Uint16Array(1 << bits);
    this.#to = new Int32Array(1 << bits);
    this.#mask = (1 << bits) - 1;
    this.#shift = 32 - bits;
  }

  /** Where the edge leads; an edge that is not there yet is made, to `fresh`. */
  enter(state: number, cls: number, fresh: number): number {
    let slot = (Math.imul(state, 0x9e3779b1) + Math.imul(cls, 0x85ebca6b)) >>> this.#shift;
    while (this.#to[slot] !== 0) {
      if (this.#from[slot] === state && this.#by[slot] === cls) return this.#to[slot]!;
      slot = (slot + 1) & this.#mask;
    }
    this.#from[slot] = state;
    this.#by[slot] = cls;
    return (this.#to[slot] = fresh);
  }
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
