/** The terms of a pack, ready to be found in a text. */
import type { CompiledPack } from '../pack/compile/compiled-pack.ts';
import type { Folder } from '../text/fold.ts';
import { LOOKALIKE, Lexicon, type LexiconEntry } from '../text/lexicon.ts';
import type { TextRange } from '../text/range.ts';

/** A mention of a term in a text. */
export interface TermMatch extends TextRange {
  /** Id of the term. */
  readonly term: string;
}

/** A mention elsewhere, for what stands behind a change of a text. */
export function movedMatch({ start, end, term }: TermMatch, shift: number): TermMatch {
  return { start: start + shift, end: end + shift, term };
}

export class TermIndex {
  /** Ids of the terms, in the order of the pack. */
  readonly #ids: readonly string[];
  readonly #lexicon: Lexicon;

  constructor({ pack, regional }: CompiledPack, folder: Folder) {
    this.#ids = pack.terms.map(({ id }) => id);
    // Written forms come first, so that none of them loses to another term's regional wording.
    const entries: LexiconEntry[] = [];
    pack.terms.forEach(({ forms }, value) => {
      for (const form of [...forms.zh, ...forms.en]) entries.push({ form, value });
    });
    for (const { lookalikes } of pack.terms) {
      for (const form of lookalikes) entries.push({ form, value: LOOKALIKE });
    }
    pack.terms.forEach(({ id }, value) => {
      for (const form of regional[id] ?? []) entries.push({ form, value });
    });
    this.#lexicon = new Lexicon(entries, folder);
  }

  /** Every mention of a term between two offsets, in order, none overlapping another. */
  find(text: string, start?: number, end?: number): TermMatch[] {
    return this.#lexicon
      .find(text, start, end)
      .map((match) => ({ start: match.start, end: match.end, term: this.#ids[match.value]! }));
  }
}
