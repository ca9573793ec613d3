/** Blocks of code in Markdown: where they begin and which line is their last. */
import type { TextRange } from '../text/range.ts';
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
  lines: readonly TextRange[],
  first: number,
  fence: string,
  listIndent: number,
  isQuoted: boolean,
): number {
  for (let index = first + 1; index < lines.length; index++) {
    const line = lines[index]!;
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
  return lines.length - 1;
}

function isBlank(text: string, from: number, end: number): boolean {
  let at = from;
  while (at < end && (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09)) at++;
  return at === end;
}

/** Last line of a block of lines indented by at least `indent` columns, blank lines between them included. */
export function endOfIndentedCode(text: string, lines: readonly TextRange[], first: number, indent: number): number {
  let last = first;
  for (let index = first + 1; index < lines.length; index++) {
    const line = lines[index]!;
    const head = readLineHead(text, line, 0);
    if (head.at === line.end) continue;
    if (head.indent < indent) break;
    last = index;
  }
  return last;
}
