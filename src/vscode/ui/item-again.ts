import type { Analysis } from '../../core/index.ts';

/** What is needed of an analysis of a draft. */
type Read = Pick<Analysis, 'text' | 'draft'>;
type Item = Analysis['draft']['items'][number];

/**
 * An item of a draft in a later version: the one that says the same, of several the nearest. Where none does, it was rewritten, and is the
 * one at its place; undefined where there is none.
 */
export function itemAgain(before: Read, index: number, now: Read): Item | undefined {
  const words = wordsOf(before, before.draft.items[index]);
  const { items } = now.draft;
  const same = items.flatMap((item, at) => (wordsOf(now, item) === words ? [at] : []));
  const nearest = same.sort((a, b) => Math.abs(a - index) - Math.abs(b - index))[0];
  return items[nearest ?? index];
}

function wordsOf({ text }: Read, item: Item | undefined): string | undefined {
  return item && text.slice(item.content.start, item.content.end);
}
