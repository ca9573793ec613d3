/** How lines look in which a draft heads its sections and lists its work. */
import { isHan } from '../text/han.ts';
import { isWhiteSpace, RangeCursor, trimmed, type TextRange } from '../text/range.ts';
import { beginsBlockTag, endsBlockTag } from '../text/tags.ts';
import type { Block } from './block.ts';
import { readMarker } from './markers.ts';
import { LETTER } from '../text/letters.ts';

/** Whether a span of text holds a letter of any script that is prose: dots, signs, bare numbers, tags and addresses are no work. */
export function hasWords(text: string, { start, end }: TextRange, excluded: readonly TextRange[]): boolean {
  const left = new RangeCursor(excluded, start);
  for (let at = start; at < end; at++) {
    const gap = left.at(at);
    if (gap) at = gap.end - 1;
    else if (isHan(text.charCodeAt(at)) || LETTER.test(text.charAt(at))) return true;
  }
  return false;
}

/** Offset of the next unit that is no space or tab, looking in a direction; of its other side when looking back. */
export function skipBlank(text: string, from: number, step: 1 | -1): number {
  let at = from;
  const unit = (): string => text.charAt(step > 0 ? at : at - 1);
  while (unit() !== '' && ' \t\u3000'.includes(unit())) at += step;
  return at;
}

const LESS = 0x3c;

/** The words of the first line of a span; a tag that ends a line ends it too. */
export function firstLine(text: string, { start, end }: TextRange): TextRange {
  let at = start;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d || (unit === LESS && beginsBlockTag(text, at))) break;
  }
  return trimmed(text, start, at);
}

/** Comments behind words are looked for no farther. */
const LONGEST_COMMENT = 400;

/**
 * Whether nothing else stands on the line of a span of text: it begins and ends at a line break, a tag that makes one, or the text's ends.
 * A comment behind it is nothing.
 */
export function hasLine(text: string, from: number, to: number): boolean {
  const before = skipBlank(text, from, -1);
  const behind = '；;？?'.includes(text.charAt(to)) ? to + 1 : to;
  let after = Math.min(text.length, skipBlank(text, behind, 1));
  if (text.startsWith('<!--', after)) {
    const [comment] = /^<!--[^\r\n]*?-->/u.exec(text.slice(after, after + LONGEST_COMMENT)) ?? [''];
    after = Math.min(text.length, skipBlank(text, after + comment.length, 1));
  }
  const begins = before === 0 || '\r\n'.includes(text.charAt(before - 1)) || endsBlockTag(text, before);
  return begins && (after === text.length || '\r\n'.includes(text.charAt(after)) || beginsBlockTag(text, after));
}

/** The next block that is no comment. */
export function nextBlock(blocks: readonly Block[], index: number): Block | undefined {
  let at = index + 1;
  while (blocks[at]?.kind === 'comment') at++;
  return blocks[at];
}

/** Signs of emphasis that were closed behind a heading's colon: `**岗位职责：** 负责…`. */
export function withoutEmphasis(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  while (from < end && '*_'.includes(text.charAt(from))) from++;
  // A pair that is closed later is the words' own.
  const signs = text.slice(start, from);
  if (signs !== '' && text.slice(from, end).includes(signs)) return { start, end };
  return trimmed(text, from, end);
}

/** The same of emphasis that was opened before them, with their number: `老师**` of `**1. 老师**`. */
export function withoutClosingEmphasis(text: string, { start, end }: TextRange): TextRange {
  let to = end;
  while (to > start && '*_'.includes(text.charAt(to - 1))) to--;
  const signs = text.slice(to, end);
  return signs === '' || text.slice(start, to).includes(signs) ? { start, end } : trimmed(text, start, to);
}

/** Words of a block that are read as a paragraph of their own. @param end of the block */
export function paragraphOf(words: TextRange, end: number): Block {
  return { kind: 'paragraph', start: words.start, end, content: words, level: 0, marker: '' };
}

/** Whether a block begins with a picture, as one of a list may. */
export function isPicture({ kind, marker }: Block): boolean {
  return kind === 'item' && isPictureMark(marker);
}

/** Whether a marker is a picture and no known bullet. */
export function isPictureMark(marker: string): boolean {
  return marker !== '' && readMarker(marker, 0, marker.length, false)?.isPicture === true;
}

/** The words of the line at an offset, or of the one behind the break that stands there. */
function nextLine(text: string, from: number, end: number): TextRange {
  let start = from;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  if (beginsBlockTag(text, start)) {
    while (start < end && text.charAt(start) !== '>') start++;
    start = Math.min(start + 1, end);
  }
  return firstLine(text, { start, end });
}

/** The first line from an offset on that says nothing but a section. */
export function lineBelow(
  text: string,
  end: number,
  from: number,
  isHeading: (range: TextRange) => boolean,
): TextRange | undefined {
  for (let at = from; at < end;) {
    const line = nextLine(text, at, end);
    if (line.start < line.end && isHeading(line)) return line;
    at = Math.max(line.end, at + 1);
  }
  return undefined;
}

/** Whether no blank line stands between two blocks. */
export function touches(text: string, above: TextRange, below: TextRange): boolean {
  return below.start - above.end <= 2 && !/\n.*\n|\r[^\n]*\r/.test(text.slice(above.end, below.start));
}
