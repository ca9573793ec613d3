/**
 * Text whose lines were broken at the width of a page, as it is copied from a PDF or an email: where a line ends says nothing there. The
 * width is told by the text as a whole: nearly every line that ends in the middle of a sentence is as long as there was room for.
 */
import { isHan } from '../text/han.ts';
import { shiftOf, type Difference } from '../text/difference.ts';
import { isWhiteSpace, type TextRange } from '../text/range.ts';
import { readMarker } from './markers.ts';

/** Columns of the narrowest and the widest page. A Han character and a wide sign take two. */
const NARROWEST = 40;
const WIDEST = 132;
/**
 * Lines that were broken, at least, and one more for each that is wider. Those count twice that go on with a small letter, or between two
 * items of a list. And their share of those that could be told to be so from the way they end.
 */
const FEWEST_BROKEN = 3;
const LEAST_SHARE = 0.6;
/** So many lines may be wider than the page. */
const MOST_WIDER = 2;
/** A line of less than this share of the width says nothing: it may be a heading. */
const SHORT = 0.6;
/** Columns that the ends of broken lines may lie apart, in Chinese, and as a share of the width where words are kept whole. */
const RAGGED_HAN = 3;
const RAGGED_WORDS = 0.1;
/** A longer word at the beginning of a line tells nothing of the room that was left above it. */
const LONGEST_WORD = 20;

/** The first unit that takes two columns. */
const WIDE = 0x2e80;
const ENDS = '。！？；…!?;.：:';
const CLOSING = '，。、；：！？）”’》】」';
/** What a line begins with that goes on: no sign, and no bar between the cells of a row. */
const OF_WORDS = /[\p{L}\p{N}（(“"《「]/u;
const SMALL = /\p{Ll}/u;

/** What counts of a line. */
interface PageLine {
  /** UTF-16 code units up to the next line. */
  readonly length: number;
  /** Columns without the white space around it; infinite where they are more than any page has. */
  readonly columns: number;
  /** Columns of what may not be parted at its head: a word, or a Han character with the signs that may begin no line. */
  readonly firstWord: number;
  readonly endsSentence: boolean;
  /** Whether it ends and begins with a Han character or a wide sign. */
  readonly isWideAtEnd: boolean;
  readonly isWideAtHead: boolean;
  /** Whether it begins with words, without a marker; and with a small letter. */
  readonly beginsWords: boolean;
  readonly beginsSmall: boolean;
  /** The number of its marker, 0 for a bullet; -1 where it has none. */
  readonly number: number;
}

/** The lines of a text and the width in columns at which they were broken; 0 where they were not. */
export interface Page {
  readonly lines: readonly PageLine[];
  readonly width: number;
}

/**
 * The page that a text was written for. A CR alone ends no line here: no PDF writes it.
 * @param before that of an earlier version, and how this one differs: what is the same is not looked at again
 */
export function readPage(text: string, before?: { readonly page: Page; readonly difference: Difference }): Page {
  const lines = before ? linesAgain(text, before.page.lines, before.difference) : linesIn(text, 0, text.length);
  // What was written into a line later makes it longer than its page.
  const width = widest(lines).find((it, wider) => isBrokenAt(lines, it, FEWEST_BROKEN + wider)) ?? 0;
  return { lines, width };
}

/** The greatest widths of lines, as many as may be that of the page. */
function widest(lines: readonly PageLine[]): number[] {
  const most: number[] = [];
  for (const { columns } of lines) {
    if (most.length > MOST_WIDER && columns <= most.at(-1)!) continue;
    most.push(columns);
    most.sort((a, b) => b - a);
    most.length = Math.min(most.length, MOST_WIDER + 1);
  }
  return most;
}

/** Whether enough lines that end in the middle of a sentence, above one without a marker, end where a page of some width does. */
function isBrokenAt(lines: readonly PageLine[], width: number, fewest: number): boolean {
  if (width < NARROWEST || width > WIDEST) return false;
  let [broken, whole, sure] = [0, 0, 0];
  for (let at = 0; at < lines.length - 1; at++) {
    const [line, next] = [lines[at]!, lines[at + 1]!];
    if (line.columns < width * SHORT || line.endsSentence || !next.beginsWords) continue;
    const isSure = isOfWords(line, next) || isBetween(line, lines[at + 2]);
    if (!isFull(line, next, width) || (line.columns > width && !isSure)) whole++;
    else if (goesOn(line, next)) {
      broken++;
      if (isSure) sure++;
    }
  }
  return broken + sure >= fewest && broken >= (broken + whole) * LEAST_SHARE;
}

/** Whether a line and the second one below it are items of a list, one behind the other. */
function isBetween({ number }: PageLine, second: PageLine | undefined): boolean {
  return number >= 0 && second?.number === (number === 0 ? 0 : number + 1);
}

/**
 * Whether a line goes on in the next one because the page ended there.
 * @param width that of the page, see {@link readPage}; 0 for none
 * @param isItem whether the line is one of an item with a marker: whatever follows without one is part of it
 */
export function isBrokenLine(text: string, line: TextRange, next: TextRange, width: number, isItem: boolean): boolean {
  if (width === 0) return false;
  const [above, below] = [lineAt(text, line.start, line.end), lineAt(text, next.start, next.end)];
  if (!isFull(above, below, width) || !below.beginsWords) return false;
  return isItem || (!above.endsSentence && goesOn(above, below));
}

/** Whether the first word of the next line had no room on a line. */
function isFull(line: PageLine, next: PageLine, width: number): boolean {
  const room = width - line.columns - (isOfWords(line, next) ? 1 + width * RAGGED_WORDS : RAGGED_HAN);
  return room < next.firstWord;
}

/** Whether the next line is no beginning of anything: one of words would begin with a capital. */
function goesOn(line: PageLine, next: PageLine): boolean {
  return !isOfWords(line, next) || next.beginsSmall;
}

/** Whether a line is parted from the next between two words, and not at a Han character or a wide sign. */
function isOfWords(line: PageLine, next: PageLine): boolean {
  return !line.isWideAtEnd && !next.isWideAtHead;
}

/** The lines of a new version: those that the change does not touch are what they were. */
function linesAgain(text: string, lines: readonly PageLine[], difference: Difference): readonly PageLine[] {
  let head = 0;
  let start = 0;
  while (head < lines.length && start + lines[head]!.length <= difference.start) start += lines[head++]!.length;
  let tail = head;
  let end = start;
  // The break above the first line behind the change is none of the change.
  while (tail < lines.length && end <= difference.oldEnd) end += lines[tail++]!.length;
  return [...lines.slice(0, head), ...linesIn(text, start, end + shiftOf(difference)), ...lines.slice(tail)];
}

/** The lines between two offsets, at which lines begin. */
function linesIn(text: string, from: number, to: number): PageLine[] {
  const lines: PageLine[] = [];
  for (let at = from; at < to;) {
    const lineBreak = text.indexOf('\n', at);
    const end = lineBreak < 0 || lineBreak >= to ? to : lineBreak + 1;
    lines.push(lineAt(text, at, end));
    at = end;
  }
  return lines;
}

function lineAt(text: string, from: number, to: number): PageLine {
  let [start, end] = [from, to];
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  // A comment is none of the words.
  if (text.startsWith('-->', end - 3)) end = start + Math.max(0, text.slice(start, end).lastIndexOf('<!--'));
  const marker = readMarker(text, start, end, true);
  const first = text.charAt(start);
  return {
    length: to - from,
    columns: columnsOf(text, start, end),
    firstWord: columnsOfWord(text, start, end),
    endsSentence: ENDS.includes(text.charAt(end - 1)),
    isWideAtEnd: text.charCodeAt(end - 1) >= WIDE,
    isWideAtHead: text.charCodeAt(start) >= WIDE,
    beginsWords: start < end && marker === undefined && OF_WORDS.test(first),
    beginsSmall: SMALL.test(first),
    number: marker?.number ?? -1,
  };
}

function columnsOf(text: string, start: number, end: number): number {
  if (end - start > WIDEST) return Infinity;
  let columns = end - start;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >= WIDE) columns++;
  return columns;
}

function columnsOfWord(text: string, start: number, end: number): number {
  if (isHan(text.charCodeAt(start))) return CLOSING.includes(text.charAt(start + 1)) && start + 1 < end ? 4 : 2;
  let to = start;
  while (to < end && to - start < LONGEST_WORD && text.charAt(to) !== ' ' && !isHan(text.charCodeAt(to))) to++;
  return to - start;
}
