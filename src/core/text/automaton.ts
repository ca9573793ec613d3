/**
 * An Aho–Corasick automaton over UTF-16 code units: finds every occurrence of every pattern in one pass, at a cost that
 * does not depend on how many patterns there are (Aho & Corasick, "Efficient string matching", CACM 18(6), 1975).
 *
 * Units are first mapped to dense classes (most units of a text are in no pattern and send the automaton home at once).
 * Transitions out of the root are a plain array, all others one open-addressing hash table of integers, so building it
 * is a few array writes a character and a step is one or two array reads.
 */

const NEVER_GLUED = new Uint8Array(0x10000);

/** Patterns as strings of (folded) code units; empty patterns never occur. */
export class Automaton {
  readonly #classOf = new Uint16Array(0x10000);
  readonly #classes: number;
  readonly #rootNext: Int32Array;
  /** The hash table: in turn a key and the state it leads to, so that both are fetched from memory at once. */
  readonly #edges: Int32Array;
  readonly #mask: number;
  readonly #shift: number;
  readonly #fail: Int32Array;
  /** The pattern that ends in a state, or -1. */
  readonly #pattern: Int32Array;
  /** The nearest state on the failure path, itself included, in which a pattern ends, or 0. */
  readonly #output: Int32Array;
  /** The same from the failure state on: the next shorter pattern after the one that ends here. */
  readonly #nextOutput: Int32Array;
  /** 1 for each unit that no pattern may begin with directly behind another such unit. */
  readonly #glued: Uint8Array;

  /**
   * @param glued 1 for each unit that no pattern may begin with directly behind another such unit: letters, when patterns begin
   *   where a word does. Inside of a word nothing is then looked for, which spares most of the steps through a text of long
   *   words. Without it patterns begin anywhere.
   */
  constructor(patterns: readonly string[], glued: Uint8Array = NEVER_GLUED) {
    this.#glued = glued;
    let classes = 1;
    let units = 0;
    for (const pattern of patterns) {
      units += pattern.length;
      for (let i = 0; i < pattern.length; i++) {
        const unit = pattern.charCodeAt(i);
        if (this.#classOf[unit] === 0) this.#classOf[unit] = classes++;
      }
    }
    this.#classes = classes;
    const bits = Math.max(4, Math.ceil(Math.log2((units + 1) * 2)));
    this.#mask = (1 << bits) - 1;
    this.#shift = 32 - bits;
    this.#edges = new Int32Array(2 << bits).fill(-1);
    this.#rootNext = new Int32Array(classes);

    // The trie. States are numbered in order of creation; 0 is the root.
    const parent = new Int32Array(units + 1);
    const enteredBy = new Uint16Array(units + 1);
    const lastUnit = new Uint16Array(units + 1);
    const depth = new Uint32Array(units + 1);
    const pattern = new Int32Array(units + 1).fill(-1);
    let states = 1;
    let deepest = 0;
    patterns.forEach((text, index) => {
      let state = 0;
      for (let i = 0; i < text.length; i++) {
        const cls = this.#classOf[text.charCodeAt(i)]!;
        let next = this.#step(state, cls);
        if (next === 0) {
          next = states++;
          this.#link(state, cls, next);
          parent[next] = state;
          enteredBy[next] = cls;
          lastUnit[next] = text.charCodeAt(i);
          depth[next] = i + 1;
          if (i + 1 > deepest) deepest = i + 1;
        }
        state = next;
      }
      if (state !== 0 && pattern[state] === -1) pattern[state] = index;
    });
    this.#pattern = pattern.subarray(0, states);
    this.#fail = new Int32Array(states);
    this.#output = new Int32Array(states);
    this.#nextOutput = new Int32Array(states);

    // Failure links, shallow states first.
    const order = breadthFirst(depth.subarray(0, states), deepest);
    for (const state of order) {
      if (state === 0) continue;
      const up = parent[state]!;
      const isGlued = glued[lastUnit[state]!] === 1 && glued[lastUnit[up]!] === 1;
      const fail = up === 0 ? 0 : this.#advance(this.#fail[up]!, enteredBy[state]!, isGlued);
      this.#fail[state] = fail;
      this.#nextOutput[state] = this.#output[fail]!;
      this.#output[state] = pattern[state]! >= 0 ? state : this.#output[fail]!;
    }
  }

  /**
   * Reports every occurrence of every pattern in `codes[0, length)` that begins where it may, in order of its end, longer
   * before shorter.
   * @param onMatch receives the pattern's index and the index one past its last unit
   * @returns how many state transitions were made: at most two for each unit, whatever the patterns
   */
  scan(codes: Uint16Array, length: number, onMatch: (pattern: number, end: number) => void): number {
    const classOf = this.#classOf;
    const rootNext = this.#rootNext;
    const fail = this.#fail;
    const output = this.#output;
    const edges = this.#edges;
    const mask = this.#mask;
    const shift = this.#shift;
    const classes = this.#classes;
    const glued = this.#glued;
    let state = 0;
    let work = 0;
    for (let at = 0; at < length; at++) {
      const unit = codes[at]!;
      const cls = classOf[unit]!;
      work++;
      if (cls === 0) {
        state = 0;
        continue;
      }
      let next = 0;
      // As in #step, here without a call for each unit.
      while (state !== 0) {
        const key = state * classes + cls;
        let slot = Math.imul(key, 0x9e3779b1) >>> shift;
        let found = edges[2 * slot]!;
        while (found !== key && found !== -1) {
          slot = (slot + 1) & mask;
          found = edges[2 * slot]!;
        }
        if (found === key) {
          next = edges[2 * slot + 1]!;
          break;
        }
        state = fail[state]!;
        work++;
      }
      if (state !== 0) state = next;
      else if (glued[unit] === 0 || at === 0 || glued[codes[at - 1]!] === 0) state = rootNext[cls]!;
      for (let hit = output[state]!; hit !== 0; hit = this.#nextOutput[hit]!) onMatch(this.#pattern[hit]!, at + 1);
    }
    return work;
  }

  /** @param isGlued whether no pattern may begin with the unit of the class where it stands */
  #advance(from: number, cls: number, isGlued: boolean): number {
    let state = from;
    while (state !== 0) {
      const next = this.#step(state, cls);
      if (next !== 0) return next;
      state = this.#fail[state]!;
    }
    return isGlued ? 0 : this.#rootNext[cls]!;
  }

  /** The trie's edge, or 0 when there is none. */
  #step(state: number, cls: number): number {
    if (state === 0) return this.#rootNext[cls]!;
    const key = state * this.#classes + cls;
    let slot = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    for (;;) {
      const found = this.#edges[2 * slot]!;
      if (found === key) return this.#edges[2 * slot + 1]!;
      if (found === -1) return 0;
      slot = (slot + 1) & this.#mask;
    }
  }

  #link(state: number, cls: number, next: number): void {
    if (state === 0) {
      this.#rootNext[cls] = next;
      return;
    }
    const key = state * this.#classes + cls;
    if (key > 0x7fffffff) throw new RangeError('too many patterns for one automaton');
    let slot = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    while (this.#edges[2 * slot] !== -1) slot = (slot + 1) & this.#mask;
    this.#edges[2 * slot] = key;
    this.#edges[2 * slot + 1] = next;
  }
}

/** All states sorted by depth, by counting. */
function breadthFirst(depth: Uint32Array, deepest: number): Uint32Array {
  const starts = new Uint32Array(deepest + 2);
  for (const d of depth) starts[d + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const order = new Uint32Array(depth.length);
  depth.forEach((d, state) => {
    order[starts[d]!++] = state;
  });
  return order;
}
