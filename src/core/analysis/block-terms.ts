import type { Draft } from '../draft/draft.ts';
import type { TermIndex, TermMatch } from '../terms/term-index.ts';
import { RecentCache } from '../text/recent-cache.ts';
import { outside } from '../text/range.ts';

/** Some 40,000 lines of drafts. */
const REMEMBERED_UNITS = 2_000_000;

/** Finds the terms of drafts block by block, and looks again only at blocks that it has not seen lately. */
export class BlockTerms {
  readonly #terms: TermIndex;
  /** Matches with offsets from the start of their block. */
  readonly #known = new RecentCache<readonly TermMatch[]>(REMEMBERED_UNITS);

  constructor(terms: TermIndex) {
    this.#terms = terms;
  }

  /** Every mention of a term in prose, in order. */
  find(text: string, draft: Draft): TermMatch[] {
    const matches: TermMatch[] = [];
    for (const { start, end } of draft.blocks) {
      const found = this.#known.get(text.slice(start, end), (block) => this.#terms.find(block));
      for (const match of found) matches.push({ start: start + match.start, end: start + match.end, term: match.term });
    }
    return outside(matches, draft.excluded);
  }
}
