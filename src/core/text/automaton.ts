/**
 * An Aho–Corasick automaton over UTF-16 code units: finds every occurrence of every pattern in one pass, at a cost that hardly
 * depends on how many patterns there are (Aho & Corasick, "Efficient string matching", CACM 18(6), 1975).
 *
 * Units are first mapped to dense classes, frequent ones first; most units of a text are in no pattern and send the automaton home at
 * once. The transitions are a double array (Aoe, "An efficient digital search algorithm by using a double-array structure", IEEE
 * TSE 15(9), 1989): the child of a state by a class stands at the state's base plus the class, if that place says that the state is
 * its parent. What a step needs lies in one record of 16 bytes, so a step reads one line of memory however large the table is.
 *
 * A state is opened when a text first leads to it: its suffix is looked up and its children get their places. A short text meets few
 * of the states of many patterns, so that next to nothing is built before it is read.
 */
import { Slots } from './slots.ts';
import { WordLinks, type WordTree } from './word-tree.ts';

/** The numbers of a record. References to states are places of their first number. */
const PARENT = 0;
/** Added to four times the class to get to the child's record; {@link CLOSED} before the state is opened. */
const BASE = 1;
/** The state of the longest proper suffix. It is open when the state is. */
const FAIL = 2;
/** One more than the longest pattern that ends here; 0 for none. */
const OUTPUT = 3;
/** Numbers in a record. The root is the record at 0. */
const RECORD = 4;

/** So many records there are at first, unless the tree has fewer states. */
const LEAST = 8192;
/** A record that no state has. */
const NOBODY = -1;
const CLOSED = -1;

/** The bit of a glued unit beside its class, and the bits of the class. */
export const GLUED = 0x8000;
const CLASS = 0x7fff;

/** Units of which no two form a word: patterns begin anywhere. */
const NEVER_GLUED: Uint16Array = new Uint16Array(0x10000);

/** Patterns are the words of a tree, and have the numbers of their order there. */
export class Automaton {
  readonly #alphabet: Uint16Array;
  readonly #links: WordLinks;
  /** By unit: its class, and {@link GLUED} beside it where the unit is glued, so that one look tells both. */
  readonly #classes: Uint16Array;
  /** Four numbers a record. A state plus any class stays inside. */
  #nodes = new Int32Array(0);
  /** By record: its state in the tree. */
  #states = new Int32Array(0);
  /** By pattern: one more than the next shorter pattern that ends where it ends; 0 for none. */
  readonly #shorter: Int32Array;
  readonly #slots = new Slots();
  /** The classes of the children of the state that is being opened. */
  readonly #labels: number[] = [];
  #opened = 1;

  /**
   * @param glued {@link GLUED} for each unit that no pattern may begin with directly behind another such unit: letters, when patterns
   *   begin where a word does. Inside of a word nothing is then looked for, which spares most of the steps through a text of long
   *   words. Without it patterns begin anywhere.
   */
  constructor(tree: WordTree, glued: Uint16Array = NEVER_GLUED) {
    const { alphabet } = tree;
    this.#alphabet = alphabet;
    this.#links = new WordLinks(tree);
    this.#classes = glued.slice();
    for (let at = 0; at < alphabet.length; at++) this.#classes[alphabet[at]!]! |= at + 1;
    this.#shorter = new Int32Array(tree.added.length);
    this.#reserve(alphabet.length);
    this.#nodes[PARENT] = NOBODY;
    this.#nodes.fill(0, BASE, RECORD);
    // The root's children stand at their classes, and all others behind them: so no base is below 0.
    const { first } = this.#links;
    for (let cls = 1; cls < first.length; cls++) if (first[cls] !== 0) this.#take(cls, first[cls]!, 0);
  }

  /** How many states were opened so far, and how many records there are for them and their children. */
  get size(): { readonly opened: number; readonly records: number } {
    return { opened: this.#opened, records: this.#slots.end };
  }

  /**
   * Reports every occurrence of every pattern in `codes[0, length)` that begins where it may, in order of its end, longer
   * before shorter.
   * @param onMatch receives the pattern's index and the index one past its last unit
   * @returns how many state transitions were made: at most two for each unit, whatever the patterns
   */
  scan(codes: Uint16Array, length: number, onMatch: (pattern: number, end: number) => void): number {
    const classes = this.#classes;
    const shorter = this.#shorter;
    let nodes = this.#nodes;
    const home = nodes[BASE]!;
    let state = 0;
    let base = home;
    let work = length;
    let isInWord = false;
    for (let at = 0; at < length; at++) {
      const kind = classes[codes[at]!]!;
      const cls = kind & CLASS;
      const wasInWord = isInWord;
      isInWord = kind >= GLUED;
      let child = 0;
      if (cls !== 0) {
        child = base + RECORD * cls;
        while (nodes[child] !== state) {
          if (state === 0) {
            child = 0;
            break;
          }
          work++;
          state = nodes[state + FAIL]!;
          child = nodes[state + BASE]! + RECORD * cls;
        }
        if (state === 0 && isInWord && wasInWord) child = 0;
      }
      state = child;
      if (state === 0) {
        base = home;
        // Nothing begins before the word ends that has led nowhere. Most of an English text is passed so.
        if (isInWord) while (at + 1 < length && classes[codes[at + 1]!]! >= GLUED) at++;
        continue;
      }
      base = nodes[state + BASE]!;
      if (base === CLOSED) {
        base = this.#open(state, cls);
        nodes = this.#nodes;
      }
      for (let hit = nodes[state + OUTPUT]!; hit !== 0; hit = shorter[hit - 1]!) onMatch(hit - 1, at + 1);
    }
    return work;
  }

  /** Completes a record: its suffix, what ends in it, and its children. Its parent is open. @returns its base */
  #open(record: number, cls: number): number {
    const up = this.#nodes[record + PARENT]!;
    const fail = up === 0 ? 0 : this.#suffixOf(up, cls);
    const state = this.#states[record / RECORD]!;
    const base = this.#place(record, state);
    // The table may have grown.
    const nodes = this.#nodes;
    const ends = this.#links.words[state]!;
    nodes[record + BASE] = base;
    nodes[record + FAIL] = fail;
    nodes[record + OUTPUT] = ends > 0 ? ends : nodes[fail + OUTPUT]!;
    if (ends > 0) this.#shorter[ends - 1] = nodes[fail + OUTPUT]!;
    this.#opened++;
    return base;
  }

  /** The open state to which a class leads from the suffixes of an open one. */
  #suffixOf(up: number, cls: number): number {
    const nodes = this.#nodes;
    const before = this.#links.classOf(this.#states[up / RECORD]!);
    // No pattern begins with the last unit when that and the one before it are glued.
    const isInside = this.#isGlued(cls) && this.#isGlued(before);
    for (let state = nodes[up + FAIL]!; ; state = nodes[state + FAIL]!) {
      if (state === 0 && isInside) return 0;
      const child = nodes[state + BASE]! + RECORD * cls;
      if (nodes[child + PARENT] === state) {
        if (nodes[child + BASE] === CLOSED) this.#open(child, cls);
        return child;
      }
      if (state === 0) return 0;
    }
  }

  #isGlued(cls: number): boolean {
    return this.#classes[this.#alphabet[cls - 1]!]! >= GLUED;
  }

  /** Gives the children of a state their places. @returns the base of the state */
  #place(record: number, state: number): number {
    const links = this.#links;
    const first = links.firstChild(state);
    // Nobody's children: those of the root have another parent.
    if (first === 0) return 0;
    const classes = this.#alphabet.length + 1;
    const labels = this.#labels;
    labels.length = 0;
    for (let child = first; child !== 0; child = links.nextSibling[child]!) labels.push(links.classOf(child));
    const base = this.#slots.baseFor(labels, classes);
    this.#reserve(base + classes);
    let child = first;
    for (const label of labels) {
      this.#take(base + label, child, record);
      child = links.nextSibling[child]!;
    }
    return RECORD * base;
  }

  /** Gives a state a place below its parent. */
  #take(slot: number, state: number, parent: number): void {
    this.#slots.take(slot);
    this.#states[slot] = state;
    this.#nodes[RECORD * slot + PARENT] = parent;
    this.#nodes[RECORD * slot + BASE] = CLOSED;
  }

  /** Makes room for records up to a place, and for any class behind it. */
  #reserve(place: number): void {
    const least = place + this.#alphabet.length + 2;
    if (least <= this.#states.length) return;
    const length = Math.max(least, 2 * this.#states.length, Math.min(this.#links.words.length, LEAST));
    const nodes = new Int32Array(RECORD * length).fill(NOBODY, this.#nodes.length);
    nodes.set(this.#nodes);
    this.#nodes = nodes;
    const states = new Int32Array(length);
    states.set(this.#states);
    this.#states = states;
  }
}
