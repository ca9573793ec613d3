/**
 * What people put before a line of a list: bullets, numbers and letters, Markdown's and those written by hand
 * (`1、` `（一）` `①` `【1】` `第一，` `★` `👉`). Looked at unit by unit, because it is asked of every line of a draft.
 */
import { HAN_NUMERALS, ORDINAL, hanNumber } from '../language/numerals.ts';
import { isHan } from '../text/han.ts';

/** A marker that was found. Offsets are UTF-16 code units of the text it was looked for in. */
export interface Marker {
  /** End of the marker as written, without the white space after it. */
  readonly end: number;
  /** Where the words begin. */
  readonly content: number;
  /** What it counts (`（二）` is 2, `b)` is 2); 0 for a bullet. */
  readonly number: number;
  /** The unit that makes its form: two markers of one list have the same. */
  readonly form: number;
}

const NONE = 0;
/** `-`, `*`, `+`: a bullet when white space follows. */
const ASCII_BULLET = 1;
/** A sign that is nothing but a bullet at the head of a line. */
const SIGN = 2;
const DIGIT = 3;
const HAN_NUMERAL = 4;
const OPENING = 5;
/** A number in one character: `①`, `⑴`, `⒈`, `❶`, `㈠`. */
const ENCLOSED = 6;
const LETTER = 7;
/** `第` of `第一，`. */
const ORDINAL_SIGN = 8;
const SURROGATE = 9;

const SIGNS = '•●○◦▪▫◆◇■□▲△▶►▸➢➤➔➜➡→✔✓☑✅★☆⭐❖※♦♠·‧∙⁃✦✧';
/** The same as surrogate pairs. */
const PAIRED_SIGNS: ReadonlySet<number> = new Set([...'👉🔹🔸🔷🔶📌🌟💡🟢🔵🔴🎯'].map((sign) => sign.codePointAt(0)!));
/** First unit of each run of numbers in one character, and how many there are. */
const ENCLOSED_RUNS = [
  [0x2460, 20],
  [0x2474, 20],
  [0x2488, 20],
  [0x2776, 10],
  [0x2780, 10],
  [0x278a, 10],
  [0x3220, 10],
  [0x2160, 10],
] as const;
/** Word's bullets arrive as characters for private use. */
const PRIVATE_BULLETS = [0xf000, 0xf0ff] as const;

const OPENINGS = '(（【';
const CLOSINGS = ')）】';
const COMMAS = ',，:：';

const STARTS = buildStarts();

function buildStarts(): Uint8Array {
  const starts = new Uint8Array(0x10000);
  const mark = (characters: string, kind: number): void => {
    for (let i = 0; i < characters.length; i++) starts[characters.charCodeAt(i)] = kind;
  };
  starts.fill(LETTER, 0x41, 0x5b).fill(LETTER, 0x61, 0x7b);
  starts.fill(DIGIT, 0x30, 0x3a).fill(DIGIT, 0xff10, 0xff1a);
  starts.fill(SIGN, PRIVATE_BULLETS[0], PRIVATE_BULLETS[1] + 1);
  for (const [first, count] of ENCLOSED_RUNS) starts.fill(ENCLOSED, first, first + count);
  mark('-*+', ASCII_BULLET);
  mark(SIGNS, SIGN);
  mark(HAN_NUMERALS, HAN_NUMERAL);
  mark(OPENINGS, OPENING);
  mark(ORDINAL, ORDINAL_SIGN);
  for (const sign of PAIRED_SIGNS) starts[0xd800 + ((sign - 0x10000) >> 10)] = SURROGATE;
  return starts;
}

/** Whether a unit is a digit, narrow or wide. */
export function isDigit(unit: number): boolean {
  return STARTS[unit] === DIGIT;
}

/** The units with which a marker may begin that can stand inside of a line: a number, bracketed or not. */
export function numberStarts(): number[] {
  const units = [...OPENINGS].map((opening) => opening.charCodeAt(0));
  for (const [first, count] of [[0x30, 10], [0xff10, 10], ...ENCLOSED_RUNS]) {
    for (let unit = first; unit < first + count; unit++) if (isNumberStart(STARTS[unit])) units.push(unit);
  }
  return units;
}

function isNumberStart(start: number | undefined): boolean {
  return start === DIGIT || start === OPENING || start === ENCLOSED;
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
  switch (at < end ? STARTS[unit]! : NONE) {
    case ASCII_BULLET: {
      const next = text.charCodeAt(at + 1);
      const isGlued = isPlain && isHan(next) && at + 1 < end;
      return isGlued || isBreak(text, at + 1, end) ? marker(text, at + 1, end, 0, unit) : undefined;
    }
    case SIGN: {
      const selector = text.charCodeAt(at + 1) === 0xfe0f && at + 1 < end ? 1 : 0;
      return marker(text, at + 1 + selector, end, 0, unit);
    }
    case SURROGATE: {
      const code = text.codePointAt(at)!;
      return at + 1 < end && PAIRED_SIGNS.has(code) ? marker(text, at + 2, end, 0, code) : undefined;
    }
    case DIGIT:
      return numbered(text, at, end, isPlain, before);
    case HAN_NUMERAL: {
      const to = endOfHanNumber(text, at, end);
      const closing = text.charAt(to);
      if (to >= end || !('、．.）)'.includes(closing) || (isPlain && COMMAS.includes(closing)))) return undefined;
      return marker(text, to + 1, end, hanNumber(text.slice(at, to)), 0x4e00);
    }
    case OPENING: {
      const to = endOfNumber(text, at + 1, end);
      if (to === at + 1 || to >= end || !CLOSINGS.includes(text.charAt(to))) return undefined;
      return marker(text, to + 1, end, numberAt(text, at + 1, to), unit === 0x28 ? 0xff08 : unit);
    }
    case ENCLOSED: {
      const [first] = ENCLOSED_RUNS.find(([from, count]) => from <= unit && unit < from + count)!;
      const to = '、.．)）'.includes(text.charAt(at + 1)) && at + 1 < end ? at + 2 : at + 1;
      return marker(text, to, end, unit - first + 1, first);
    }
    case LETTER: {
      const closing = text.charAt(at + 1);
      if (at + 1 >= end) return undefined;
      const follows = isPlain && closing === '.' && (isBreak(text, at + 2, end) || isHan(text.charCodeAt(at + 2)));
      if (!follows && !'、)）'.includes(closing)) return undefined;
      return marker(text, at + 2, end, unit & 0x1f, closing === '）' ? 0x29 : text.charCodeAt(at + 1));
    }
    case ORDINAL_SIGN: {
      const to = endOfNumber(text, at + 1, end);
      if (to === at + 1 || to >= end || !'、，,：:'.includes(text.charAt(to))) return undefined;
      return marker(text, to + 1, end, numberAt(text, at + 1, to), unit);
    }
    default:
      return undefined;
  }
}

/** `1.` `1、` `1)` `1️⃣`, and in plain text `1，` `1：`. */
function numbered(text: string, at: number, end: number, isPlain: boolean, before: number): Marker | undefined {
  let to = at;
  while (to < end && to < at + 3 && isDigit(text.charCodeAt(to))) to++;
  if (to >= end) return undefined;
  const closing = text.charAt(to);
  const number = numberAt(text, at, to);
  const digitFollows = to + 1 < end && isDigit(text.charCodeAt(to + 1));
  if (closing === '、' || closing === '．' || closing === '）') {
    return marker(text, to + 1, end, number, closing === '）' ? 0x29 : text.charCodeAt(to));
  }
  if (closing === '.' || closing === ')') {
    const counts = before > 0 && number === before + 1 && to < at + 2;
    return digitFollows && !counts ? undefined : marker(text, to + 1, end, number, text.charCodeAt(to));
  }
  if (closing === '\ufe0f' && text.charCodeAt(to + 1) === 0x20e3) return marker(text, to + 2, end, number, 0x20e3);
  const isComma = isPlain && to < at + 3 && COMMAS.includes(closing) && !digitFollows;
  return isComma ? marker(text, to + 1, end, number, closing === '：' || closing === ':' ? 0x3a : 0x2c) : undefined;
}

function marker(text: string, to: number, end: number, number: number, form: number): Marker {
  let content = to;
  while (content < end && isBlank(text.charCodeAt(content))) content++;
  return { end: to, content, number, form };
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x3000 || unit === 0xa0;
}

function isBreak(text: string, at: number, end: number): boolean {
  return at >= end || isBlank(text.charCodeAt(at));
}

/** End of the digits, Han numerals or single letter at an offset. */
function endOfNumber(text: string, at: number, end: number): number {
  const start = at < end ? STARTS[text.charCodeAt(at)]! : NONE;
  if (start === LETTER) return at + 1;
  if (start === HAN_NUMERAL) return endOfHanNumber(text, at, end);
  let to = at;
  while (to < end && to < at + 2 && isDigit(text.charCodeAt(to))) to++;
  return to;
}

function endOfHanNumber(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && to < at + 3 && STARTS[text.charCodeAt(to)] === HAN_NUMERAL) to++;
  return to;
}

function numberAt(text: string, at: number, to: number): number {
  const unit = text.charCodeAt(at);
  if (STARTS[unit] === HAN_NUMERAL) return hanNumber(text.slice(at, to));
  if (STARTS[unit] === LETTER) return unit & 0x1f;
  let number = 0;
  for (let i = at; i < to; i++) number = number * 10 + (text.charCodeAt(i) & 0x0f);
  return number;
}
