/**
 * An Aho–Corasick automaton over UTF-16 code units: finds every occurrence of every pattern in one pass, at a cost that hardly
 * depends on how many patterns there are (Aho & Corasick, "Efficient string matching", CACM 18(6), 1975).
 *
 * Units are first mapped to dense classes, frequent ones first; most units of a text are in no pattern and send the automaton home at
 * once. The transitions are a double array (Aoe, "An efficient digital search algorithm by using a double-array structure", IEEE
 * TSE 15(9), 1989): the child of a state by a class stands at the state's base plus the class, if that place says that the state is
 * its parent. What a step needs lies in one record of 16 bytes, so a step reads one line of memory however large the table is.
 */

/** The numbers of a record, all of them in {@link AutomatonTables.nodes}. References to states are places of their first number. */
export const PARENT = 0;
/** Added to four times the class to get to the child's record. */
export const BASE = 1;
/** The state of the longest proper suffix. */
export const FAIL = 2;
/** One more than the longest pattern that ends here; 0 for none. */
export const OUTPUT = 3;
/** Numbers in a record. The root is the record at 0. */
export const RECORD = 4;

/** A built automaton: plain numbers. */
export interface AutomatonTables {
  /** The units that occur in patterns; the class of a unit is one more than its place here. */
  readonly alphabet: Uint16Array;
  /** Four numbers a state. A state plus any class stays inside. */
  readonly nodes: Int32Array;
  /** By pattern: one more than the next shorter pattern that ends where it ends; 0 for none. */
  readonly shorter: Int32Array;
}

/** Units of which no two form a word: patterns begin anywhere. */
export const NEVER_GLUED: Uint8Array = new Uint8Array(0x10000);

/** The bit of a glued unit beside its class, and the bits of the class. */
const GLUED = 0x8000;
const CLASS = 0x7fff;

export class Automaton {
  /** By unit: its class, and {@link GLUED} beside it where the unit is glued, so that one look tells both. */
  readonly #classes: Uint16Array;
  readonly #nodes: Int32Array;
  readonly #shorter: Int32Array;

  /**
   * @param glued as the tables were built with: 1 for each unit that no pattern may begin with directly behind another such unit:
   *   letters, when patterns begin where a word does. Inside of a word nothing is then looked for, which spares most of the steps
   *   through a text of long words. Without it patterns begin anywhere.
   */
  constructor({ alphabet, nodes, shorter }: AutomatonTables, glued: Uint8Array = NEVER_GLUED) {
    this.#classes = Uint16Array.from(glued, (isGlued) => isGlued * GLUED);
    for (let at = 0; at < alphabet.length; at++) this.#classes[alphabet[at]!]! |= at + 1;
    this.#nodes = nodes;
    this.#shorter = shorter;
  }

  /**
   * Reports every occurrence of every pattern in `codes[0, length)` that begins where it may, in order of its end, longer
   * before shorter.
   * @param onMatch receives the pattern's index and the index one past its last unit
   * @returns how many state transitions were made: at most two for each unit, whatever the patterns
   */
  scan(codes: Uint16Array, length: number, onMatch: (pattern: number, end: number) => void): number {
    const classes = this.#classes;
    const nodes = this.#nodes;
    const shorter = this.#shorter;
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
      for (let hit = nodes[state + OUTPUT]!; hit !== 0; hit = shorter[hit - 1]!) onMatch(hit - 1, at + 1);
    }
    return work;
  }
}
