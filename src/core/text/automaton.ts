/**
 * An Aho–Corasick automaton over UTF-16 code units: finds every occurrence of every pattern in one pass, at a cost that hardly
 * depends on how many patterns there are (Aho & Corasick, "Efficient string matching", CACM 18(6), 1975).
 *
 * Units are first mapped to dense classes, frequent ones first; most units of a text are in no pattern and send the automaton home at
 * once. Nothing is built before a text is read: where a class leads from a state, over shorter and shorter suffixes, is worked out in
 * the tree of the patterns when a text first asks, and kept in a table of the last answers. An answer is one record of 16 bytes, so a
 * step mostly reads one line of memory. A short text asks little of many patterns, and a long one asks the same again and again.
 */
import { WordLinks, type WordTree } from './word-tree.ts';

/** The numbers of a record: the state and the class that were asked about, where they lead, and what ends there. */
const ASKED_STATE = 0;
const ASKED_CLASS = 1;
const NEXT = 2;
/** One more than the longest pattern that ends there; 0 for none. */
const OUTPUT = 3;
const RECORD = 4;

/** So many records there are at first and at most, as powers of two; at first fewer where the tree is small. */
const FEWEST = 14;
const MOST = 16;
/** After such a share of the records was overwritten there are twice as many. */
const CROWDED = 1 / 8;
/** Spread states and classes over the records. */
const [SPREAD_STATES, SPREAD] = [0x85eb, 0x9e3779b1];

/** The bit of a glued unit beside its class, and the bits of the class. */
export const GLUED = 0x8000;
const CLASS = 0x7fff;

/** Units of which no two form a word: patterns begin anywhere. */
const NEVER_GLUED: Uint16Array = new Uint16Array(0x10000);

/** Patterns are the words of a tree, and have the numbers of their order there. */
export class Automaton {
  readonly #links: WordLinks;
  /** By unit: its class, and {@link GLUED} beside it where the unit is glued, so that one look tells both. */
  readonly #classes: Uint16Array;
  /** By class: whether its units are glued. */
  readonly #isGlued: Uint8Array;
  /** By state: one more than the state of its longest proper suffix; 0 before that is known. */
  readonly #suffixes: Uint32Array;
  /** By state: one more than the longest pattern that ends in it, where its suffix is known; 0 for none. */
  readonly #outputs: Uint32Array;
  /** By pattern: one more than the next shorter pattern that ends where it ends; 0 for none. */
  readonly #shorter: Uint32Array;
  #records: Int32Array;
  /** A hash is shifted by this to get to the number of a record. */
  #shift: number;
  /** Answers that took the place of others since there are so many records. */
  #overwritten = 0;
  /** Fallings back to a suffix for a text so far. */
  #falls = 0;
  #worked = 0;

  /**
   * @param glued {@link GLUED} for each unit that no pattern may begin with directly behind another such unit: letters, when patterns
   *   begin where a word does. Inside of a word nothing is then looked for, which spares most of the steps through a text of long
   *   words. Without it patterns begin anywhere.
   */
  constructor(tree: WordTree, glued: Uint16Array = NEVER_GLUED) {
    const { alphabet } = tree;
    const links = new WordLinks(tree);
    const { words } = links;
    this.#links = links;
    this.#classes = glued.slice();
    this.#isGlued = new Uint8Array(alphabet.length + 1);
    for (let at = 0; at < alphabet.length; at++) {
      if (glued[alphabet[at]!] === GLUED) this.#isGlued[at + 1] = 1;
      this.#classes[alphabet[at]!]! |= at + 1;
    }
    this.#shift = 32 - Math.min(FEWEST, Math.ceil(Math.log2(4 * words.length)));
    this.#records = new Int32Array(RECORD << (32 - this.#shift));
    this.#suffixes = new Uint32Array(words.length);
    this.#outputs = new Uint32Array(words.length);
    this.#shorter = new Uint32Array(tree.added.length);
    for (const state of links.first) {
      this.#suffixes[state] = 1;
      this.#outputs[state] = words[state]!;
    }
  }

  /**
   * Reports every occurrence of every pattern in `codes[0, length)` that begins where it may, in order of its end, longer
   * before shorter.
   * @param onMatch receives the pattern's index and the index one past its last unit
   * @returns how many state transitions were made: at most two for each unit, whatever the patterns
   */
  scan(codes: Uint16Array, length: number, onMatch: (pattern: number, end: number) => void): number {
    const classes = this.#classes;
    const { first } = this.#links;
    const outputs = this.#outputs;
    const shorter = this.#shorter;
    let records = this.#records;
    let shift = this.#shift;
    const before = this.#falls;
    let state = 0;
    let isInWord = false;
    for (let at = 0; at < length; at++) {
      const kind = classes[codes[at]!]!;
      const cls = kind & CLASS;
      const wasInWord = isInWord;
      isInWord = kind >= GLUED;
      let output = 0;
      if (cls === 0) state = 0;
      else if (state === 0) {
        if (!isInWord || !wasInWord) state = first[cls]!;
        output = outputs[state]!;
      } else {
        let record = RECORD * (Math.imul(Math.imul(state, SPREAD_STATES) + cls, SPREAD) >>> shift);
        if (records[record + ASKED_STATE] !== state || records[record + ASKED_CLASS] !== cls) {
          record = this.#answer(state, cls);
          records = this.#records;
          shift = this.#shift;
        }
        state = records[record + NEXT]!;
        output = records[record + OUTPUT]!;
      }
      if (state === 0) {
        // Nothing begins before the word ends that has led nowhere. Most of an English text is passed so.
        if (isInWord) while (at + 1 < length && classes[codes[at + 1]!]! >= GLUED) at++;
        continue;
      }
      for (let hit = output; hit !== 0; hit = shorter[hit - 1]!) onMatch(hit - 1, at + 1);
    }
    return length + this.#falls - before;
  }

  /** How many answers were worked out so far, for tests of what is built. */
  get worked(): number {
    return this.#worked;
  }

  /** Works out where a class leads from a state other than the root. @returns the record that says it */
  #answer(state: number, cls: number): number {
    this.#worked++;
    const next = this.#next(state, cls);
    const hash = Math.imul(Math.imul(state, SPREAD_STATES) + cls, SPREAD);
    let record = RECORD * (hash >>> this.#shift);
    if (this.#records[record] !== 0 && ++this.#overwritten > (CROWDED * this.#records.length) / RECORD) {
      this.#grow();
      record = RECORD * (hash >>> this.#shift);
    }
    const records = this.#records;
    records[record + ASKED_STATE] = state;
    records[record + ASKED_CLASS] = cls;
    records[record + NEXT] = next;
    records[record + OUTPUT] = this.#outputs[next]!;
    return record;
  }

  /** Four times as many records, where there may be more. */
  #grow(): void {
    this.#overwritten = 0;
    if (this.#shift === 32 - MOST) return;
    const before = this.#records;
    this.#shift = Math.max(32 - MOST, this.#shift - 2);
    const records = new Int32Array(RECORD << (32 - this.#shift));
    this.#records = records;
    for (let at = 0; at < before.length; at += RECORD) {
      if (before[at] === 0) continue;
      const hash = Math.imul(Math.imul(before[at]!, SPREAD_STATES) + before[at + ASKED_CLASS]!, SPREAD);
      const to = RECORD * (hash >>> this.#shift);
      for (let number = 0; number < RECORD; number++) records[to + number] = before[at + number]!;
    }
  }

  /** Where a class leads from a state other than the root whose suffix is known. That of the answer is known then, too. */
  #next(from: number, cls: number): number {
    // No pattern begins with the last unit when that and the one before it are glued.
    const isInside = this.#isGlued[cls] === 1 && this.#isGlued[this.#links.classOf(from)] === 1;
    const home = isInside ? 0 : this.#links.first[cls]!;
    for (let state = from; state !== 0; this.#falls++) {
      const child = this.#links.child(state, cls);
      const suffix = this.#suffixes[state]! - 1;
      if (child !== 0) {
        if (this.#suffixes[child] === 0) {
          // That is no step of the text.
          const falls = this.#falls;
          this.#reach(child, suffix === 0 ? home : this.#next(suffix, cls));
          this.#falls = falls;
        }
        return child;
      }
      state = suffix;
    }
    return home;
  }

  #reach(state: number, suffix: number): void {
    const word = this.#links.words[state]!;
    const ends = this.#outputs[suffix]!;
    this.#suffixes[state] = suffix + 1;
    this.#outputs[state] = word === 0 ? ends : word;
    if (word !== 0) this.#shorter[word - 1] = ends;
  }
}
