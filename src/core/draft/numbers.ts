/** The numbers that people put before the lines of a list: how each is read. */
import { HAN_NUMERALS, hanNumber } from '../language/numerals.ts';

/** What a number is written with. */
export type NumberForm = 'digits' | 'decimal' | 'han' | 'letter' | 'roman' | 'one-sign';

export interface WrittenNumber {
  readonly form: NumberForm;
  /** One past its last unit. */
  readonly end: number;
  readonly value: number;
}

const HAN: ReadonlySet<number> = new Set([...HAN_NUMERALS].map((numeral) => numeral.charCodeAt(0)));

/**
 * First unit of each run of numbers in one character, how many there are, and the first of them. One that does not begin with 1 goes on
 * the run before it: `㉑` is behind `⑳`.
 */
export const ENCLOSED_RUNS = [
  [0x2460, 20, 1],
  [0x3251, 15, 21],
  [0x32b1, 15, 36],
  [0x2474, 20, 1],
  [0x2488, 20, 1],
  [0x24f5, 10, 1],
  [0x2776, 10, 1],
  [0x24eb, 10, 11],
  [0x2780, 10, 1],
  [0x278a, 10, 1],
  [0x3220, 10, 1],
  [0x3280, 10, 1],
  [0x2160, 12, 1],
  [0x2170, 12, 1],
  [0x249c, 26, 1],
  [0x24b6, 26, 1],
  [0x24d0, 26, 1],
] as const;

/** A number of a list has no more digits. */
const MOST_DIGITS = 9;

export function isDigitUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

export function isHanNumeral(unit: number): boolean {
  return HAN.has(unit);
}

/** The letters of an alphabet, narrow or wide. */
export function isLetter(unit: number): boolean {
  return isNarrowLetter(unit) || isNarrowLetter(unit - 0xfee0);
}

function isNarrowLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

/** Digits at an offset; undefined when there are none, or too many. */
export function readDigits(text: string, at: number, end: number): WrittenNumber | undefined {
  let to = at;
  let value = 0;
  while (to < end && to <= at + MOST_DIGITS && isDigitUnit(text.charCodeAt(to))) {
    value = value * 10 + (text.charCodeAt(to) & 0x0f);
    to++;
  }
  return to > at && to - at <= MOST_DIGITS ? { form: 'digits', end: to, value } : undefined;
}

/** Han numerals at an offset, up to three. */
export function readHanNumerals(text: string, at: number, end: number): WrittenNumber | undefined {
  let to = at;
  while (to < end && to < at + 3 && isHanNumeral(text.charCodeAt(to))) to++;
  return to > at ? { form: 'han', end: to, value: hanNumber(text.slice(at, to)) } : undefined;
}

/** A number in one character: `①`, `⑴`, `❶`, `㈠`, `Ⅲ`. */
export function readOneSign(text: string, at: number, end: number): WrittenNumber | undefined {
  const unit = text.charCodeAt(at);
  const run = at < end ? ENCLOSED_RUNS.find(([from, count]) => from <= unit && unit < from + count) : undefined;
  return run && { form: 'one-sign', end: at + 1, value: unit - run[0] + run[2] };
}

/** The runs that go on each other, among which that of a number in one character is: from the one that begins with 1. */
export function runsOfList(unit: number): readonly (typeof ENCLOSED_RUNS)[number][] {
  const at = ENCLOSED_RUNS.findIndex(([from, count]) => from <= unit && unit < from + count);
  if (at < 0) return [];
  let first = at;
  while (ENCLOSED_RUNS[first]![2] > 1) first--;
  let last = at + 1;
  while ((ENCLOSED_RUNS[last]?.[2] ?? 1) > 1) last++;
  return ENCLOSED_RUNS.slice(first, last);
}

const ROMAN_DIGITS = [
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;
/** Lists are numbered in Roman numerals so far. */
const LARGEST_ROMAN = 39;
const LONGEST_ROMAN = 7;

/** A number in Roman numerals, small or large; undefined above 39 and for letters that are no number. */
export function readRoman(text: string, at: number, end: number): WrittenNumber | undefined {
  const letters = text.slice(at, Math.min(end, at + LONGEST_ROMAN + 1));
  const written = /^(?:[ivx]+|[IVX]+)/.exec(letters)?.[0] ?? '';
  if (written === '') return undefined;
  let rest = written.toLowerCase();
  let value = 0;
  for (const [sign, worth] of ROMAN_DIGITS) {
    while (rest.startsWith(sign)) {
      value += worth;
      rest = rest.slice(sign.length);
    }
  }
  const isOne = writeRoman(value) === written.toLowerCase();
  return isOne ? { form: 'roman', end: at + written.length, value } : undefined;
}

/** A number in small Roman numerals; undefined below 1 and above 39. */
export function writeRoman(value: number): string | undefined {
  if (value < 1 || value > LARGEST_ROMAN) return undefined;
  let rest = value;
  let written = '';
  for (const [sign, worth] of ROMAN_DIGITS) {
    for (; rest >= worth; rest -= worth) written += sign;
  }
  return written;
}

/**
 * A letter or a Roman numeral at an offset.
 * @param before the number of the line above: `i` is nine after `h`, `v` is five after `iv`
 */
export function readLetters(text: string, at: number, end: number, before: number): WrittenNumber | undefined {
  if (at >= end || !isLetter(text.charCodeAt(at))) return undefined;
  const isAlone = at + 1 >= end || !isLetter(text.charCodeAt(at + 1));
  const letter: WrittenNumber = { form: 'letter', end: at + 1, value: text.charCodeAt(at) & 0x1f };
  const numeral = readRoman(text, at, end);
  if (!numeral || (numeral.end < end && isLetter(text.charCodeAt(numeral.end)))) return isAlone ? letter : undefined;
  if (!isAlone) return numeral;
  if (letter.value === before + 1) return letter;
  return numeral.value === 1 || numeral.value === before + 1 ? numeral : letter;
}

/** `1.1`, `2.3.1`: counts by its last part. */
export function readDecimal(text: string, at: number, end: number): WrittenNumber | undefined {
  let part = readDigits(text, at, end);
  if (!part) return undefined;
  let parts = 1;
  while (parts < 5 && '.．'.includes(text.charAt(part.end)) && part.end < end) {
    const next = readDigits(text, part.end + 1, end);
    if (!next || next.end - part.end > 3) break;
    part = next;
    parts++;
  }
  return parts > 1 ? { form: 'decimal', end: part.end, value: part.value } : undefined;
}
