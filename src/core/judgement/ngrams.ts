/**
 * The word pieces that the learned model knows, found in one pass over a folded text. In Chinese they are runs of two to
 * four tokens, where a Han character is a token and so is a Latin word; in English one or two words. A piece that begins or
 * ends with a letter stands on a word boundary there, so that what is found is what the training counted.
 */
import { Automaton } from '../text/automaton.ts';
import { isWordUnit, WORD_UNITS, type FoldedText } from '../text/fold.ts';
import { lengthIn, type WordTree } from '../text/word-tree.ts';

export class NgramIndex {
  readonly #automaton: Automaton;
  readonly #ngrams: WordTree;

  /** @param ngrams folded */
  constructor(ngrams: WordTree) {
    this.#automaton = new Automaton(ngrams, WORD_UNITS);
    this.#ngrams = ngrams;
  }

  /**
   * Calls back for every hit, in order of their ends.
   * @param onHit index of the n-gram and the range as indices into the folded text
   * @returns how many steps the scan took
   */
  scan({ codes, length }: FoldedText, onHit: (ngram: number, from: number, to: number) => void): number {
    return this.#automaton.scan(codes, length, (ngram, to) => {
      if (to < length && isWordUnit(codes[to - 1]!) && isWordUnit(codes[to]!)) return;
      onHit(ngram, to - lengthIn(this.#ngrams, ngram), to);
    });
  }
}
