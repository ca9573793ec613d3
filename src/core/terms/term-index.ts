/** The terms of a pack, ready to be found in a text. */
import type { CompiledPack } from '../pack/compile/compiled-pack.ts';
import { buildTermLexicon } from '../pack/compile/term-lexicon.ts';
import type { Folder } from '../text/fold.ts';
import { Lexicon } from '../text/lexicon.ts';
import type { TextRange } from '../text/range.ts';
import { WordBorders } from '../text/word-borders.ts';
import { OtherSenses } from './other-senses.ts';

/** A mention of a term in a text. */
export interface TermMatch extends TextRange {
  /** Id of the term. */
  readonly term: string;
}

/** A mention elsewhere, for what stands behind a change of a text. */
export function movedMatch({ start, end, term }: TermMatch, shift: number): TermMatch {
  return { start: start + shift, end: end + shift, term };
}

/** Where common words of Chinese meet. */
export function bordersOf({ language }: Pick<CompiledPack, 'language'>): WordBorders {
  return new WordBorders(language.zh.borders.words.words);
}

export class TermIndex {
  /** Ids of the terms, in the order of the pack. */
  readonly #ids: readonly string[];
  readonly #lexicon: Lexicon;
  readonly #senses: OtherSenses;

  /** Uses the lexicon that the build made of the pack, or makes it. */
  constructor(compiled: CompiledPack, folder: Folder) {
    this.#ids = compiled.pack.terms.map(({ id }) => id);
    this.#lexicon = new Lexicon(compiled.lexicon ?? buildTermLexicon(compiled, folder), folder, bordersOf(compiled));
    this.#senses = new OtherSenses(compiled.pack, folder);
  }

  /**
   * Every mention of a term between two offsets, in order, none overlapping another. What means something else where it stands is no
   * mention.
   */
  find(text: string, start = 0, end = text.length): TermMatch[] {
    const found: TermMatch[] = [];
    for (const match of this.#lexicon.find(text, start, end)) {
      if (this.#senses.isOther(text, match, start, end)) continue;
      found.push({ start: match.start, end: match.end, term: this.#ids[match.value]! });
    }
    return found;
  }
}
