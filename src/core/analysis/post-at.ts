import type { TextRange } from '../text/range.ts';

/**
 * Index of the post that an offset stands in: between two posts the one above, above the first the first.
 * @param posts in order
 * @returns -1 when there are none
 */
export function postIndexAt(posts: readonly { readonly range: TextRange }[], offset: number): number {
  const next = posts.findIndex(({ range }) => range.start > offset);
  return next < 0 ? posts.length - 1 : Math.max(0, next - 1);
}
