/** The terms of drafts, block by block. */
import type { ReadDraft } from '../draft/read-draft.ts';
import { movedMatch, type TermIndex, type TermMatch } from '../terms/term-index.ts';
import { firstFrom } from '../text/range.ts';

/**
 * Finds the terms of a draft; in blocks that are those of the version before nothing is looked for.
 * @param before what this answered for the version before
 * @returns the mentions in all blocks, in order, those that stand in no prose included
 */
export function findBlockTerms(
  text: string,
  { draft: { blocks }, kept }: Pick<ReadDraft, 'draft' | 'kept'>,
  terms: Pick<TermIndex, 'find'>,
  before: readonly TermMatch[] = [],
): TermMatch[] {
  const matches = before.slice(0, firstFrom(before, kept.headEnd));
  for (const { start, end } of blocks.slice(kept.head, blocks.length - kept.tail)) {
    for (const match of terms.find(text, start, end)) matches.push(match);
  }
  for (let at = firstFrom(before, kept.tailStart - kept.shift); at < before.length; at++) {
    matches.push(movedMatch(before[at]!, kept.shift));
  }
  return matches;
}
