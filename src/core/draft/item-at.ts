import type { DraftItem } from './draft.ts';

/** Index of the item whose words hold an offset; -1 when there is none. */
export function indexAt(items: readonly DraftItem[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.content.end > offset) high = middle;
    else low = middle + 1;
  }
  return low < items.length && items[low]!.content.start <= offset ? low : -1;
}
