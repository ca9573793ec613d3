/** How the headings of a draft count on where one more stands among them. */
import { HAN_NUMERALS } from '../language/numerals.ts';
import type { TextChange } from '../text/range.ts';
import { lineEnd, lineStart } from '../draft/places.ts';
import { readNumbering, type Numbering } from './numbering.ts';

/** The number before the words of a heading, as a pattern. */
export const NUMBER = String.raw`(?:[（(]?(?:\d{1,2}|[${HAN_NUMERALS}]{1,3})[、.．)）])?\s{0,4}`;
/** The signs of a line, what opens its words, and their number. */
export const OPENING = new RegExp(String.raw`^([\s#>]{0,64})([*_【\[]{0,6})(${NUMBER})`, 'u');
/** No more of a line is its head, in UTF-16 code units. */
const LONGEST_OPENING = 160;

/** A line that begins with a number of some series. */
interface Counted {
  readonly numbering: Numbering;
  /** Where its number stands. */
  readonly start: number;
  readonly end: number;
}

/** The number of a heading that is inserted, and the changes of those behind it. */
export interface NextNumber {
  readonly number: string;
  readonly behind: readonly TextChange[];
}

/** Without a number, because the others would not count on with it. */
export const NO_NUMBER: NextNumber = { number: '', behind: [] };

/**
 * The number with which the headings like one count on, also those behind the inserted one. None where they do not count by one, or where
 * lists are numbered like them.
 * @param model where the line of a numbered heading begins
 * @param at where the new one is inserted
 */
export function numberAt(text: string, model: number, at: number): NextNumber {
  const counted = countedLike(text, model);
  const before = counted.filter(({ start }) => start < at);
  const behind = counted.filter(({ start }) => start >= at);
  const [first] = counted;
  if (!first || !countsByOne(counted)) return NO_NUMBER;
  const last = before.at(-1)?.numbering;
  const number = last ? last.write(last.value + 1) : first.numbering.write(first.numbering.value);
  const changes = behind.flatMap(({ numbering, start, end }): TextChange[] => {
    const newText = numbering.write(numbering.value + 1);
    return newText === undefined ? [] : [{ start, end, newText }];
  });
  return number === undefined || changes.length < behind.length ? NO_NUMBER : { number, behind: changes };
}

/**
 * The changes with which the headings behind one count on when it goes; none where they do not count by one.
 * @param line where it begins
 */
export function numbersWithout(text: string, line: number): TextChange[] {
  const counted = countedLike(text, line);
  if (!countsByOne(counted)) return [];
  return counted.flatMap(({ numbering, start, end }): TextChange[] => {
    const newText = start > lineEnd(text, line) ? numbering.write(numbering.value - 1) : undefined;
    return newText === undefined ? [] : [{ start, end, newText }];
  });
}

function countsByOne(counted: readonly Counted[]): boolean {
  return counted.every(({ numbering }, index) => numbering.value === counted[0]!.numbering.value + index);
}

/**
 * The number of a line among those that are numbered like it, where they begin with 1 behind an offset and count on up to it: of `岗位职责`
 * above `一、客户拓展` … `七、团队协作` the last is the seventh. Undefined where they do not.
 * @param line where it begins, or any offset of it
 */
export function placeInSeries(text: string, line: number, behind: number): number | undefined {
  const counted = countedLike(text, line);
  const own = lineStart(text, line);
  const last = counted.findIndex(({ start }) => lineStart(text, start) === own);
  const upTo = counted.slice(0, last + 1);
  const isWhole = upTo.every(({ numbering, start }, index) => start > behind && numbering.value === index + 1);
  return isWhole && last >= 0 ? last + 1 : undefined;
}

/** The lines that begin as another one does, with a number of the same series. */
function countedLike(text: string, model: number): Counted[] {
  const like = headAt(text, model);
  if (!like) return [];
  const found: Counted[] = [];
  for (let at = 0; at < text.length; at = lineEnd(text, at) + 1) {
    const head = headAt(text, at);
    if (head?.signs === like.signs && head.counted.numbering.series === like.counted.numbering.series) {
      found.push(head.counted);
    }
  }
  return found;
}

function headAt(text: string, offset: number): { signs: string; counted: Counted } | undefined {
  const from = lineStart(text, offset);
  const line = text.slice(from, Math.min(lineEnd(text, offset), from + LONGEST_OPENING));
  const [, lead = '', open = '', spaced = ''] = OPENING.exec(line) ?? [];
  const number = spaced.trim();
  const numbering = readNumbering(number);
  if (!numbering) return undefined;
  const start = from + lead.length + open.length;
  return { signs: lead.trim() + open, counted: { numbering, start, end: start + number.length } };
}
