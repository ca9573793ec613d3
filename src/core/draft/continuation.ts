/** Whether a line goes on with the block above. */
import { hasHan } from '../text/han.ts';
import { trimmed, type TextRange } from '../text/range.ts';
import type { OpenBlock } from './block-states.ts';
import { isBold } from './heading-line.ts';
import type { LineHead } from './line-head.ts';

const SETEXT = /^(?:=+|-+)[ \t]*$/;

/**
 * Whether a line of plain text goes on with the block above. Every line stands for itself, except one that is indented below
 * its item, one after a comma, and the small letter that goes on with an English item.
 */
export function continues(
  text: string,
  { kind, level }: OpenBlock,
  before: TextRange,
  { at, indent }: LineHead,
): boolean {
  if (indent >= Math.max(1, level)) return true;
  const above = trimmed(text, before.start, before.end);
  const last = text.charAt(above.end - 1);
  if (above.end > above.start && '、，'.includes(last)) return true;
  return kind === 'item' && /[a-z,]/.test(last) && /[a-z]/.test(text.charAt(at));
}

/** A bullet that may have a line to itself, as where it was a cell of its own. */
const BULLET = /^[^\p{L}\p{N}\s-]$|^[o\uf000-\uf0ff]$/u;
/** With the white space around it. */
const LONGEST_BULLET_LINE = 12;
/** A shorter line below one, in halves of a character of Chinese, may be a heading where nothing tells that it goes on with it. */
const LONGEST_BELOW_BULLET = 24;

/**
 * Whether a line goes on with the bullet that has the line above to itself: another such bullet stands below it, or it is longer than a heading.
 * @param next the line below
 */
export function belongsToBullet(text: string, above: TextRange, line: TextRange, next: TextRange | undefined): boolean {
  const wordsOf = ({ start, end }: TextRange): string => text.slice(start, end).trim();
  if (above.end - above.start > LONGEST_BULLET_LINE || !BULLET.test(wordsOf(above))) return false;
  if (next && next.end - next.start <= LONGEST_BULLET_LINE && BULLET.test(wordsOf(next))) return true;
  const words = wordsOf(line);
  return words.length * (hasHan(words) ? 2 : 1) > LONGEST_BELOW_BULLET;
}

/** What Markdown takes for the sign or number of an item. */
const OF_MARKDOWN = /^(?:[-*+]|\d{1,9}[.)])(?:\s*\[.\])?$/;
/** A line that was broken to fit a page is at least so long, in UTF-16 code units. */
const SHORTEST_BROKEN = 30;

/**
 * Whether a line below an item whose number is none of Markdown's (`1、`, `（2）`) stands for itself: to Markdown both are lines of a
 * paragraph, to their writer the item ended, unless its line was broken for its length.
 * @param above the line before
 */
function endsNumbered(text: string, marker: string, above: TextRange, line: TextRange): boolean {
  if (marker === '' || OF_MARKDOWN.test(marker)) return false;
  const before = trimmed(text, above.start, above.end);
  const isBroken = before.end - before.start >= SHORTEST_BROKEN && !/[；;。！!？?.]/.test(text.charAt(before.end - 1));
  return !isBroken || /[：:]\s*$/.test(text.slice(Math.max(line.start, line.end - 8), line.end));
}

/** A line in bold that ends an item is no longer than a heading, in UTF-16 code units. */
const LONGEST_BOLD = 46;

/**
 * Whether an item ends above a line that Markdown takes for more of it: its number is none of Markdown's, or the line is not indented and
 * bold as a whole, so that to its writer it heads what stands below (`- 投放广告` `**Q4**`).
 */
export function endsItem(
  text: string,
  { kind, marker, level }: OpenBlock,
  above: TextRange,
  line: TextRange,
  { at, indent }: LineHead,
): boolean {
  if (kind !== 'item') return false;
  const { start, end } = trimmed(text, at, line.end);
  const heads = indent <= level && end - start <= LONGEST_BOLD && isBold(text.slice(start, end));
  return heads || endsNumbered(text, marker, above, line);
}

/** Whether a line of `=` or `-` makes the open paragraph a heading: it must stand in the same quotation and list item. */
export function underlines(open: OpenBlock, rest: string, { indent, isQuoted }: LineHead): boolean {
  const isInside = isQuoted === open.isQuoted && indent >= open.listIndent && indent < open.listIndent + 4;
  return open.kind === 'paragraph' && isInside && SETEXT.test(rest);
}

const LETTER = /^[A-Za-z]\.(?=[ \t\p{Script=Han}])/u;

/** Whether a letter at the head of a line counts on a list: what stands above is indented below an item, or has a letter itself. */
export function countsOn(text: string, open: OpenBlock | undefined, { at, indent }: LineHead): boolean {
  if (open?.kind !== 'item' || !LETTER.test(text.slice(at, at + 3))) return false;
  return open.level > indent || (open.level === indent && LETTER.test(`${open.marker} `));
}
