/** Comments and tags at the ends of a span of text, which are none of its words. */
import { isWhiteSpace, lowerBound, type TextRange } from '../text/range.ts';

/** How a comment of HTML, of MDX and of Role Lens in plain text begins. */
const COMMENT = /^(?:<!--|\{\/\*|\/\/)/;
const TAG = /^</;

/**
 * A span without the comments at its ends and the white space around them; empty when it is nothing else.
 * @param excluded where no prose stands: sorted, not overlapping
 * @param isBefore what may stand before the first word
 */
export function withoutComments(
  text: string,
  range: TextRange,
  excluded: readonly TextRange[],
  isBefore: (unit: number) => boolean = isWhiteSpace,
): TextRange {
  return within(text, range, excluded, COMMENT, isBefore);
}

/** A span without the comments and tags at its ends (`<b>words</b>`), which a heading may have. */
export function withoutTags(text: string, range: TextRange, excluded: readonly TextRange[]): TextRange {
  return within(text, within(text, range, excluded, COMMENT, isWhiteSpace), excluded, TAG, isWhiteSpace);
}

/** The words of a heading: without the comments and tags at its ends, and without a comment before its colon. */
export function headingWords(text: string, range: TextRange, excluded: readonly TextRange[]): TextRange {
  const bare = withoutTags(text, range, excluded);
  let before = bare.end - 1;
  if (before <= bare.start || !':：'.includes(text.charAt(before))) return bare;
  while (before > bare.start && isWhiteSpace(text.charCodeAt(before - 1))) before--;
  const words = withoutComments(text, { start: bare.start, end: before }, excluded);
  return words.end < before ? words : bare;
}

function within(
  text: string,
  { start, end }: TextRange,
  excluded: readonly TextRange[],
  sign: RegExp,
  isBefore: (unit: number) => boolean,
): TextRange {
  const isLeft = (range: TextRange): boolean =>
    sign.test(text.slice(range.start, Math.min(range.end, range.start + 4)));
  let from = start;
  let next = lowerBound(excluded, (range) => range.end > start);
  for (;;) {
    while (from < end && isBefore(text.charCodeAt(from))) from++;
    const range = excluded[next];
    if (range?.start !== from || range.end > end || !isLeft(range)) break;
    from = range.end;
    next++;
  }
  let to = end;
  let last = lowerBound(excluded, (range) => range.end >= end);
  for (;;) {
    while (to > from && isWhiteSpace(text.charCodeAt(to - 1))) to--;
    while (last >= 0 && (last >= excluded.length || excluded[last]!.end > to)) last--;
    const range = excluded[last];
    if (range?.end !== to || range.start < from || !isLeft(range)) break;
    to = range.start;
  }
  return { start: Math.min(from, to), end: to };
}
