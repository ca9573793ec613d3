/**
 * An Aho–Corasick automaton over UTF-16 code units: finds every occurrence of every pattern in one pass, at a cost that
 * does not depend on how many patterns there are (Aho & Corasick, "Efficient string matching", CACM 18(6), 1975).
 *
 * Units are first mapped to dense classes (most units of a text are in no pattern and send the automaton home at once).
 * Transitions out of the root are a plain array, all others one open-addressing hash table of integers, so building it
 * is a few array writes a character and a step is one or two array reads. States are numbered level by level: those near
 * the root, where a text spends its time, lie together in every array and stay in the processor's cache.
 */

/** 2³² divided by the golden ratio: multiplying by it spreads neighbouring keys over the whole table. */
const HASH = 0x9e3779b1;

/** Patterns as strings of (folded) code units; empty patterns never occur. */
export class Automaton {
  readonly #classOf = new Uint16Array(0x10000);
  readonly #classes: number;
  readonly #rootNext: Int32Array;
  /** The hash table's keys, -1 where a slot is free. Apart from the values, because most look-ups end at a free slot. */
  readonly #keys: Int32Array;
  readonly #values: Int32Array;
  readonly #mask: number;
  readonly #shift: number;
  readonly #fail: Int32Array;
  /** The pattern that ends in a state, or -1. */
  readonly #pattern: Int32Array;
  /** The nearest state on the failure path, itself included, in which a pattern ends, or 0. */
  readonly #output: Int32Array;
  /** The same from the failure state on: the next shorter pattern after the one that ends here. */
  readonly #nextOutput: Int32Array;

  /** @throws RangeError when the patterns are more than one automaton can hold (some hundred thousand) */
  constructor(patterns: readonly string[]) {
    let classes = 1;
    let units = 0;
    for (const pattern of patterns) {
      units += pattern.length;
      for (let i = 0; i < pattern.length; i++) {
        const unit = pattern.charCodeAt(i);
        if (this.#classOf[unit] === 0) this.#classOf[unit] = classes++;
      }
    }
    if ((units + 1) * classes > 0x7fffffff) throw new RangeError('too many patterns for one automaton');
    this.#classes = classes;
    const bits = Math.max(4, Math.ceil(Math.log2((units + 1) * 2)));
    this.#mask = (1 << bits) - 1;
    this.#shift = 32 - bits;
    this.#keys = new Int32Array(1 << bits).fill(-1);
    this.#values = new Int32Array(1 << bits);
    this.#rootNext = new Int32Array(classes);

    // The trie, one level of all patterns after the other. 0 is the root.
    const parent = new Int32Array(units + 1);
    const enteredBy = new Uint16Array(units + 1);
    const pattern = new Int32Array(units + 1).fill(-1);
    const reached = new Int32Array(patterns.length);
    let states = 1;
    let longer = patterns.map((_, index) => index).filter((index) => patterns[index] !== '');
    for (let depth = 0; longer.length > 0; depth++) {
      longer = longer.filter((index) => {
        const text = patterns[index]!;
        const state = reached[index]!;
        const cls = this.#classOf[text.charCodeAt(depth)]!;
        let next = this.#step(state, cls);
        if (next === 0) {
          next = states++;
          this.#link(state, cls, next);
          parent[next] = state;
          enteredBy[next] = cls;
        }
        reached[index] = next;
        if (depth + 1 < text.length) return true;
        if (pattern[next] === -1) pattern[next] = index;
        return false;
      });
    }
    this.#pattern = pattern.subarray(0, states);
    this.#fail = new Int32Array(states);
    this.#output = new Int32Array(states);
    this.#nextOutput = new Int32Array(states);

    // Failure links lead to shallower states, which have smaller numbers.
    for (let state = 1; state < states; state++) {
      const up = parent[state]!;
      const fail = up === 0 ? 0 : this.#advance(this.#fail[up]!, enteredBy[state]!);
      this.#fail[state] = fail;
      this.#nextOutput[state] = this.#output[fail]!;
      this.#output[state] = pattern[state]! >= 0 ? state : this.#output[fail]!;
    }
  }

  /**
   * Reports every occurrence of every pattern in `codes[0, length)`, in order of its end, longer before shorter.
   * @param onMatch receives the pattern's index and the index one past its last unit
   * @returns how many state transitions were made: at most two for each unit, whatever the patterns
   */
  scan(codes: Uint16Array, length: number, onMatch: (pattern: number, end: number) => void): number {
    const classOf = this.#classOf;
    const rootNext = this.#rootNext;
    const fail = this.#fail;
    const output = this.#output;
    let state = 0;
    let work = 0;
    for (let at = 0; at < length; at++) {
      const cls = classOf[codes[at]!]!;
      work++;
      if (cls === 0) {
        state = 0;
        continue;
      }
      let next = 0;
      while (state !== 0 && (next = this.#step(state, cls)) === 0) {
        state = fail[state]!;
        work++;
      }
      state = state === 0 ? rootNext[cls]! : next;
      for (let hit = output[state]!; hit !== 0; hit = this.#nextOutput[hit]!) onMatch(this.#pattern[hit]!, at + 1);
    }
    return work;
  }

  #advance(from: number, cls: number): number {
    let state = from;
    while (state !== 0) {
      const next = this.#step(state, cls);
      if (next !== 0) return next;
      state = this.#fail[state]!;
    }
    return this.#rootNext[cls]!;
  }

  /** The trie's edge, or 0 when there is none. */
  #step(state: number, cls: number): number {
    if (state === 0) return this.#rootNext[cls]!;
    const key = Math.imul(state, this.#classes) + cls;
    let slot = Math.imul(key, HASH) >>> this.#shift;
    for (;;) {
      const found = this.#keys[slot]!;
      if (found === key) return this.#values[slot]!;
      if (found === -1) return 0;
      slot = (slot + 1) & this.#mask;
    }
  }

  #link(state: number, cls: number, next: number): void {
    if (state === 0) {
      this.#rootNext[cls] = next;
      return;
    }
    const key = Math.imul(state, this.#classes) + cls;
    let slot = Math.imul(key, HASH) >>> this.#shift;
    while (this.#keys[slot] !== -1) slot = (slot + 1) & this.#mask;
    this.#keys[slot] = key;
    this.#values[slot] = next;
  }
}
