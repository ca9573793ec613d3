/**
 * What people put before a line of a list: bullets, numbers and letters, Markdown's and those written by hand
 * (`1、` `（一）` `①` `【1】` `第一，` `II.` `1.1` `**3.**` `KR1` `★` `🚀`). Looked at unit by unit, because it is asked of every line of a draft.
 */
import { HAN_NUMERALS, ORDINAL } from '../language/numerals.ts';
import { isHan } from '../text/han.ts';
import {
  ENCLOSED_RUNS,
  isDigitUnit,
  readDecimal,
  readDigits,
  readHanNumerals,
  readLetters,
  readOneSign,
  type WrittenNumber,
} from './numbers.ts';
import { afterSigns, DASHES, isGap, readSign, SIGN_STARTS } from './signs.ts';

/** A marker that was found. Offsets are UTF-16 code units of the text it was looked for in. */
export interface Marker {
  /** End of the marker as written, without the white space after it. */
  readonly end: number;
  /** Where what follows begins. */
  readonly content: number;
  /** Where the words begin: behind a picture too (`- 🚀 words`). */
  readonly words: number;
  /** What it counts (`（二）` is 2, `b)` is 2, `1.3` is 3); 0 for a bullet. */
  readonly number: number;
  /** The unit that makes its form: two markers of one list have the same. */
  readonly form: number;
  /** Whether it is a picture, which is a bullet only where several lines begin with one. */
  readonly isPicture: boolean;
}

const NONE = 0;
/** `-`, `*`, `+`: a bullet when white space follows. */
const ASCII_BULLET = 1;
/** A sign or a picture. */
const SIGN = 2;
const DIGIT = 3;
const HAN_NUMERAL = 4;
const OPENING = 5;
/** A number in one character: `①`, `⑴`, `⒈`, `❶`, `㈠`. */
const ENCLOSED = 6;
const LETTER = 7;
/** `第` of `第一，`. */
const ORDINAL_SIGN = 8;
/** A dash or a wave, which may also be words. */
const DASH = 9;
/** `:` of `:rocket:`. */
const NAME = 10;
const UNDERSCORE = 11;
/** `&` of `&bull;`. */
const ENTITY = 12;
/** `\` before a sign that would be Markdown's: what is exported from other editors has `\- words`. */
const ESCAPE = 13;

const OPENINGS = '(（【[［〔';
/** Those of them that number something in the middle of a line: `[1]` refers to a note there. */
const OPENINGS_INSIDE = '(（【';
const CLOSINGS = ')）】]］〕';
const COMMAS = ',，:：';
/** What stands behind a number: narrow, wide, and Chinese. */
const STOPS = '、､．）';
/** A bullet of HTML, with the blanks around it. */
const BULLET_ENTITY = /^(?:&nbsp;)*&(?:bull|middot|#8226|#183);(?:&nbsp;)*/u;
const LONGEST_ENTITY = 48;
/** What goals that are measured are numbered with. */
const KEY_RESULT = 'KR';
const KEY_RESULT_START = 0x4b;

const STARTS = buildStarts();

function buildStarts(): Uint8Array {
  const starts = new Uint8Array(0x10000);
  const mark = (characters: string, kind: number): void => {
    for (let i = 0; i < characters.length; i++) starts[characters.charCodeAt(i)] = kind;
  };
  for (const [first, last] of SIGN_STARTS) starts.fill(SIGN, first, last + 1);
  starts.fill(LETTER, 0x41, 0x5b).fill(LETTER, 0x61, 0x7b).fill(LETTER, 0xff21, 0xff3b).fill(LETTER, 0xff41, 0xff5b);
  starts.fill(DIGIT, 0x30, 0x3a).fill(DIGIT, 0xff10, 0xff1a);
  for (const [first, count] of ENCLOSED_RUNS) starts.fill(ENCLOSED, first, first + count);
  mark('-*+', ASCII_BULLET);
  mark(DASHES, DASH);
  mark(HAN_NUMERALS, HAN_NUMERAL);
  mark(OPENINGS, OPENING);
  mark(ORDINAL, ORDINAL_SIGN);
  mark(':', NAME);
  mark('_', UNDERSCORE);
  mark('&', ENTITY);
  mark('\\', ESCAPE);
  return starts;
}

/** Whether a unit is a digit, narrow or wide. */
export function isDigit(unit: number): boolean {
  return isDigitUnit(unit);
}

/** The units with which a marker may begin that can stand inside of a line: a number, bracketed or not. */
export function numberStarts(): number[] {
  const units = [...OPENINGS_INSIDE].map((opening) => opening.charCodeAt(0));
  for (const [first, count] of [[0x30, 10], [0xff10, 10], ...ENCLOSED_RUNS] as const) {
    for (let unit = first; unit < first + count; unit++) units.push(unit);
  }
  return units;
}

/**
 * The marker at an offset.
 * @param end one past the last unit of the line
 * @param isPlain plain text, where `1，`, `1：`, `a.` and a dash glued to its words are markers too; in Markdown they are
 *   more often the middle of a sentence that was wrapped
 * @param before the number of the line above, which lets `2.3年经验` be the second of a list
 */
export function readMarker(text: string, at: number, end: number, isPlain: boolean, before = 0): Marker | undefined {
  const unit = text.charCodeAt(at);
  const start = at < end ? STARTS[unit]! : NONE;
  if (start === NONE) return undefined;
  if (start === ASCII_BULLET) {
    if (isBullet(text, at, end, isPlain)) return marker(text, at + 1, end, 0, unit);
    return unit === 0x2a ? emphasized(text, at, end, isPlain, before) : undefined;
  }
  if (start === SIGN) {
    const sign = readSign(text, at, end);
    return sign && marker(text, sign.end, end, 0, sign.code, !sign.isBullet);
  }
  if (start === DASH) {
    const isGlued = isPlain && isHan(text.charCodeAt(at + 1)) && at + 1 < end;
    return isGlued || isBreak(text, at + 1, end) ? marker(text, at + 1, end, 0, unit) : undefined;
  }
  if (start === NAME) {
    // The definition of the term above.
    if (text.charCodeAt(at + 1) === 0x20 || text.charCodeAt(at + 1) === 0x09) return marker(text, at + 1, end, 0, unit);
    const to = afterSigns(text, at, end);
    return to > at ? { ...marker(text, to, end, 0, unit, true), end: trimmedEnd(text, at, to) } : undefined;
  }
  if (start === ENTITY) {
    const entity = BULLET_ENTITY.exec(text.slice(at, Math.min(end, at + LONGEST_ENTITY)))?.[0];
    return entity === undefined ? undefined : marker(text, at + entity.length, end, 0, unit);
  }
  if (start === ESCAPE) {
    const isEscaped = '-*+'.includes(text.charAt(at + 1)) && isBreak(text, at + 2, end) && at + 1 < end;
    return isEscaped ? marker(text, at + 2, end, 0, text.charCodeAt(at + 1)) : undefined;
  }
  if (unit === SMALL_O && isWordBullet(text, at, end)) return marker(text, at + 1, end, 0, unit);
  if (start === UNDERSCORE) return emphasized(text, at, end, isPlain, before);
  if (unit === BRACKET && isBox(text, at, end)) return marker(text, at + BOX, end, 0, unit);
  const number = numberAt(text, at, end, isPlain, before);
  return number && marker(text, number.end, end, number.value, number.list);
}

function isBullet(text: string, at: number, end: number, isPlain: boolean): boolean {
  const next = text.charCodeAt(at + 1);
  return (isPlain && isHan(next) && at + 1 < end) || isBreak(text, at + 1, end);
}

const SMALL_O = 0x6f;

/** Whether a letter is the round bullet that Word has for the second level: `o` before a tab, or before a word with a capital. */
function isWordBullet(text: string, at: number, end: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (at + 2 >= end || (next !== 0x09 && next !== 0x20)) return false;
  const first = text.charCodeAt(at + 2);
  return next === 0x09 || (first >= 0x41 && first <= 0x5a) || isHan(first);
}

const BRACKET = 0x5b;
/** The length of `[ ]`. */
const BOX = 3;

/** Whether a bracket opens a box to tick, with no bullet before it: `[ ] Call the printer`, `[x] Badges ordered`. */
function isBox(text: string, at: number, end: number): boolean {
  if (at + BOX >= end || text.charCodeAt(at + 2) !== 0x5d) return false;
  return ' xX'.includes(text.charAt(at + 1)) && isGap(text.charCodeAt(at + BOX));
}

/** A number with the signs around it. */
interface FramedNumber {
  /** One past the sign that closes it. */
  readonly end: number;
  readonly value: number;
  /** The unit that tells its list from others. */
  readonly list: number;
}

function numberAt(text: string, at: number, end: number, isPlain: boolean, before: number): FramedNumber | undefined {
  const unit = text.charCodeAt(at);
  switch (at < end ? STARTS[unit]! : NONE) {
    case DIGIT:
      return digits(text, at, end, isPlain, before);
    case HAN_NUMERAL: {
      const number = readHanNumerals(text, at, end)!;
      const closing = text.charAt(number.end);
      if (number.end >= end || !('、､．.）)'.includes(closing) || (isPlain && COMMAS.includes(closing))))
        return undefined;
      return framed(number, number.end + 1, 0x4e00);
    }
    case OPENING: {
      // A letter or a word in square brackets is a link, a task or a remark.
      const isSquare = '[［'.includes(text.charAt(at));
      const number =
        readDigits(text, at + 1, end) ??
        readHanNumerals(text, at + 1, end) ??
        (isSquare ? undefined : readLetters(text, at + 1, end, before));
      if (!number || number.end >= end || !CLOSINGS.includes(text.charAt(number.end))) return undefined;
      if (isSquare && '([:（'.includes(text.charAt(number.end + 1)) && number.end + 1 < end) return undefined;
      if (number.form === 'digits' && number.end - at > 3) return undefined;
      return framed(number, number.end + 1, unit === 0x28 ? 0xff08 : unit);
    }
    case ENCLOSED: {
      const number = readOneSign(text, at, end)!;
      const isClosed = '、.．)）'.includes(text.charAt(at + 1)) && at + 1 < end;
      const to = isClosed ? at + 2 : at + 1;
      // A class of devices and a grade of a title are written like the number of a line: `Ⅲ类`.
      const counts = isClosed || isBreak(text, to, end) || number.value === 1 || number.value === before + 1;
      if (unit >= 0x2160 && unit <= 0x217f && !counts) return undefined;
      return framed(number, to, ENCLOSED_RUNS.find(([from, count]) => from <= unit && unit < from + count)![0]);
    }
    case LETTER: {
      const result = unit === KEY_RESULT_START ? keyResult(text, at, end) : undefined;
      if (result) return result;
      const number = readLetters(text, at, end, before);
      return number && lettered(text, at, number, end, isPlain, before);
    }
    case ORDINAL_SIGN: {
      const number = readDigits(text, at + 1, end) ?? readHanNumerals(text, at + 1, end);
      if (!number || number.end >= end || !'、，,：:'.includes(text.charAt(number.end))) return undefined;
      return framed(number, number.end + 1, unit);
    }
    default:
      return undefined;
  }
}

function framed({ value }: WrittenNumber, end: number, list: number): FramedNumber {
  return { end, value, list };
}

/** `KR1`, `KR2：`, "KR 4.1 –": the key results of an objective. */
function keyResult(text: string, at: number, end: number): FramedNumber | undefined {
  if (!text.startsWith(KEY_RESULT, at)) return undefined;
  const from = at + KEY_RESULT.length;
  const first = isGap(text.charCodeAt(from)) ? from + 1 : from;
  const number = readDecimal(text, first, end) ?? readDigits(text, first, end);
  if (!number || number.end >= end) return undefined;
  const to = number.end;
  const isClosed = '、.．)）:：'.includes(text.charAt(to));
  if (!isClosed && !isBreak(text, to, end) && !isHan(text.charCodeAt(to))) return undefined;
  return framed(number, isClosed ? to + 1 : to, KEY_RESULT_START);
}

/** `a)` `A、` `II.` `iv）`, and in plain text `a.`. */
function lettered(
  text: string,
  at: number,
  number: WrittenNumber,
  end: number,
  isPlain: boolean,
  before: number,
): FramedNumber | undefined {
  const to = number.end;
  const closing = text.charAt(to);
  if (to >= end) return undefined;
  const list = closing === '）' ? 0x29 : text.charCodeAt(to);
  if ('、)）．'.includes(closing)) return framed(number, to + 1, list);
  if (closing !== '.') return undefined;
  const isFollowed = isBreak(text, to + 1, end) || isHan(text.charCodeAt(to + 1));
  // A name's initial is no number: `I.` and what follows from the number above are.
  const { form, value } = number;
  const isListed = isPlain || (form === 'roman' && (to - at > 1 || value === 1 || value === before + 1));
  return isFollowed && isListed ? framed(number, to + 1, list) : undefined;
}

/** `1.` `1、` `1)` `1️⃣` `1.1`, and in plain text `1，` `1：`. */
function digits(text: string, at: number, end: number, isPlain: boolean, before: number): FramedNumber | undefined {
  const decimal = readDecimal(text, at, end);
  if (decimal && (decimal.value === 1 || decimal.value === before + 1)) {
    const closing = text.charAt(decimal.end);
    const isClosed = decimal.end < end && '、.．)）'.includes(closing);
    const to = isClosed ? decimal.end + 1 : decimal.end;
    if (isClosed || isBreak(text, to, end)) return framed(decimal, to, 0x2e2e);
  }
  const number = readDigits(text, at, end);
  if (!number || number.end >= end) return undefined;
  const to = number.end;
  const { value } = number;
  const closing = text.charAt(to);
  const isNext = before > 0 && value === before + 1;
  // Longer numbers are years and amounts, unless the list has got so far.
  const isShort = to - at <= 3;
  const digitFollows = to + 1 < end && isDigitUnit(text.charCodeAt(to + 1));
  if (STOPS.includes(closing)) {
    if (!isShort && !isNext) return undefined;
    return framed(number, to + 1, closing === '）' ? 0x29 : text.charCodeAt(to));
  }
  if (closing === '.' || closing === ')') {
    const isYear = value >= 1900 && value < 2100;
    if (!isShort && !isNext && (isYear || !isBreak(text, to + 1, end))) return undefined;
    const counts = isNext && to < at + 2;
    return digitFollows && !counts ? undefined : framed(number, to + 1, text.charCodeAt(to));
  }
  // `1\. words` is exported from editors whose lists are none of Markdown's.
  if (closing === '\\' && '.)'.includes(text.charAt(to + 1)) && isBreak(text, to + 2, end) && to + 1 < end)
    return framed(number, to + 2, text.charCodeAt(to + 1));
  const selector = closing === '\ufe0f' ? 1 : 0;
  if (text.charCodeAt(to + selector) === 0x20e3 && to + selector < end) {
    const cap = to + selector + 1;
    // What says that it is printed in color may stand behind the frame as well.
    return framed(number, text.charAt(cap) === '\ufe0f' && cap < end ? cap + 1 : cap, 0x20e3);
  }
  const isComma = isPlain && isShort && COMMAS.includes(closing) && !digitFollows;
  return isComma ? framed(number, to + 1, closing === '：' || closing === ':' ? 0x3a : 0x2c) : undefined;
}

/** A number that is printed bold or slanted with its sign: `**3.** words`, `**3、**words`, `_3._ words`. */
function emphasized(text: string, at: number, end: number, isPlain: boolean, before: number): Marker | undefined {
  let from = at;
  while (from < end && from - at < 4 && text.charCodeAt(from) === text.charCodeAt(at)) from++;
  const length = from - at;
  if (length > 3) return undefined;
  const signs = text.slice(at, from);
  const inner = numberAt(text, from, end, isPlain, before);
  if (inner && text.startsWith(signs, inner.end) && inner.end + length <= end) {
    return marker(text, inner.end + length, end, inner.value, inner.list);
  }
  // `**3. words**: more` is printed bold with its words.
  if (inner && isClosedOnLine(text, inner.end, end, signs))
    return marker(text, inner.end, end, inner.value, inner.list);
  // `**3**.` has its sign behind the emphasis.
  const number = readDigits(text, from, end) ?? readHanNumerals(text, from, end);
  if (!number || !text.startsWith(signs, number.end)) return undefined;
  const to = number.end + length;
  if (to >= end || !'.、．)）'.includes(text.charAt(to))) return undefined;
  return marker(text, to + 1, end, number.value, text.charCodeAt(to));
}

function isClosedOnLine(text: string, from: number, end: number, signs: string): boolean {
  for (let at = from; at < end; at++)
    if (text.charAt(at) === signs.charAt(0) && text.startsWith(signs, at)) return true;
  return false;
}

function marker(text: string, to: number, end: number, number: number, form: number, isPicture = false): Marker {
  let content = to;
  while (content < end && isGap(text.charCodeAt(content))) content++;
  return { end: to, content, words: afterSigns(text, content, end), number, form, isPicture };
}

function trimmedEnd(text: string, from: number, end: number): number {
  let to = end;
  while (to > from && isGap(text.charCodeAt(to - 1))) to--;
  return to;
}

/** Whether a line ends or a blank stands at an offset, with nothing but invisible characters before it. */
function isBreak(text: string, at: number, end: number): boolean {
  return at >= end || isGap(text.charCodeAt(at));
}
