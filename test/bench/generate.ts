/** Terms and texts for the benchmarks, the same in every run: everything comes from a seed. */
import type { HanFolding } from '../../src/core/text/fold.ts';

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

const CONSONANTS = ['b', 'c', 'd', 'f', 'g', 'h', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'pr', 'ch', 'tr'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'io'];
const ENDINGS = ['', 'n', 'r', 't', 'l', 'ng', 'nt'];

/**
 * A language of its own: Han characters and Latin words that are used as unevenly as real ones, so that some stand at
 * the beginning of many terms. Terms and filler share it, so that a matcher meets many beginnings that come to nothing.
 */
export class Generator {
  readonly #random: Random;
  readonly #han: string[];
  readonly #words: string[];

  /** @param han what is folded: none of these characters is used, so that peers without folding see the same text */
  constructor(seed: number, han: HanFolding) {
    this.#random = seeded(seed);
    const folded = new Set(han.from);
    const pool = Array.from({ length: 0x51a5 }, (_, i) => String.fromCharCode(0x4e00 + i)).filter(
      (c) => !folded.has(c),
    );
    this.#han = Array.from({ length: 2500 }, () => this.#pick(pool));
    this.#words = Array.from({ length: 6000 }, () => this.#word());
  }

  /** Different terms, lower-case: 60 % of 2–6 Han characters, 40 % of 1–3 Latin words. */
  terms(count: number): string[] {
    const terms = new Set<string>();
    while (terms.size < count) terms.add(this.#random() < 0.6 ? this.#hanRun(2 + this.#below(5)) : this.#phrase());
    return [...terms];
  }

  /**
   * A mixed Chinese and English text of about so many bytes of UTF-8, with terms strewn in.
   * @param share how many of its characters come from a term, 0…1; chance adds a little
   */
  text(bytes: number, terms: readonly string[], share: number): string {
    const pieces: string[] = [];
    let size = 0;
    let units = 0;
    let planted = 0;
    while (size < bytes) {
      let piece: string;
      if (planted < units * share) {
        const term = this.#pick(terms);
        piece = this.#random() < 0.3 ? term.toUpperCase() : term;
        planted += piece.length;
      } else
        piece =
          this.#random() < 0.55
            ? this.#hanRun(2 + this.#below(9))
            : `${this.#skewed(this.#words)} ${this.#skewed(this.#words)}`;
      const chance = this.#random();
      piece += chance < 0.72 ? ' ' : chance < 0.9 ? '，' : chance < 0.96 ? '。' : '\n- ';
      pieces.push(piece);
      units += piece.length;
      size += utf8Length(piece);
    }
    return pieces.join('');
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #pick<T>(list: readonly T[]): T {
    return list[this.#below(list.length)]!;
  }

  /** Early entries far more often than late ones. */
  #skewed<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() ** 2 * list.length)]!;
  }

  #hanRun(length: number): string {
    return Array.from({ length }, () => this.#skewed(this.#han)).join('');
  }

  #word(): string {
    const syllables = 2 + this.#below(2);
    return (
      Array.from({ length: syllables }, () => this.#pick(CONSONANTS) + this.#pick(VOWELS)).join('') +
      this.#pick(ENDINGS)
    );
  }

  #phrase(): string {
    const count = 1 + this.#below(3);
    // A term of one word is a word of its own; longer ones are built from the words of the filler.
    return count === 1 ? this.#word() : Array.from({ length: count }, () => this.#skewed(this.#words)).join(' ');
  }
}

export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
