/** Blocks of code and comments: where they begin and which line is their last. */
import type { Lines } from '../text/lines.ts';
import { trimmed } from '../text/range.ts';
import { readLineHead } from './line-head.ts';

const BACKTICK = 0x60;
const TILDE = 0x7e;

/** The fence (three or more backticks or tildes) that a line opens at an offset, or undefined. */
export function openingFence(text: string, at: number, end: number): string | undefined {
  const length = runLength(text, at, end);
  if (length < 3) return undefined;
  // What follows backticks must not hold another one: that would be a code span.
  if (text.charCodeAt(at) === BACKTICK) {
    for (let i = at + length; i < end; i++) if (text.charCodeAt(i) === BACKTICK) return undefined;
  }
  return text.slice(at, at + length);
}

/** Units of the run of backticks or tildes at an offset. */
function runLength(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  if (unit !== BACKTICK && unit !== TILDE) return 0;
  let to = at;
  while (to < end && text.charCodeAt(to) === unit) to++;
  return to - at;
}

/** Last line of a fence: the closing one, the last before its list item or quotation ends, or the last of the text. */
export function endOfFence(
  text: string,
  lines: Lines,
  first: number,
  fence: string,
  listIndent: number,
  isQuoted: boolean,
): number {
  let index = first + 1;
  for (let line = lines.at(index); line; line = lines.at(++index)) {
    const head = readLineHead(text, line, isQuoted ? 4 : 0);
    if (isQuoted && !head.isQuoted) return index - 1;
    if (head.at === line.end) continue;
    if (head.indent < listIndent) return index - 1;
    const length = runLength(text, head.at, line.end);
    const closes =
      length >= fence.length &&
      text.charCodeAt(head.at) === fence.charCodeAt(0) &&
      head.indent < listIndent + 4 &&
      isBlank(text, head.at + length, line.end);
    if (closes) return index;
  }
  return index - 1;
}

function isBlank(text: string, from: number, end: number): boolean {
  let at = from;
  while (at < end && (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09)) at++;
  return at === end;
}

/** Last line of a block of lines indented by at least `indent` columns, blank lines between them included. */
export function endOfIndentedCode(text: string, lines: Lines, first: number, indent: number): number {
  let last = first;
  let index = first + 1;
  for (let line = lines.at(index); line; line = lines.at(++index)) {
    const head = readLineHead(text, line, 0);
    if (head.at === line.end) continue;
    if (head.indent < indent) break;
    last = index;
  }
  return last;
}

/** Last line of the comment that opens at an offset; undefined when words stand behind its end on the same line. */
export function endOfComment(
  text: string,
  lines: Lines,
  index: number,
  at: number,
  closing: '-->' | '*/}',
): number | undefined {
  const found = text.indexOf(closing, at + closing.length + (closing === '-->' ? 1 : 0));
  if (found < 0) return lines.count - 1;
  // A comment of several lines takes its last line whole, as CommonMark has it; one that ends on its own line is read with the
  // inline rules when words follow it.
  let last = index;
  while (lines.at(last)!.end < found) last++;
  const { end } = lines.at(index)!;
  return last > index || trimmed(text, found + 3, end).start === end ? last : undefined;
}
