import type { TextRange } from '../text/range.ts';
import { shortened } from '../text/shortened.ts';

/** Characters of an item that a picture of its draft carries. */
const LONGEST = 160;

/** What a place of a draft says, on one line; where it is long, cut. @param range in UTF-16 code units */
export function quoted(text: string, { start, end }: TextRange): string {
  return shortened(text.slice(start, end), LONGEST, LONGEST - 1);
}
