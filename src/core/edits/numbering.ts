/** The numbers people put before items, and how they go on: `1.`, `（3）`, `十二、`, `④`, `b)`, `iii.`, `**2.**`, `１．`, `2.3`. */
import type { DraftItem } from '../draft/draft.ts';
import { readOneSign, readRoman, runsOfList, writeRoman } from '../draft/numbers.ts';
import { markerRange } from '../draft/places.ts';
import { HAN_NUMERALS, hanNumber, writeHan } from '../language/numerals.ts';
import { plainDigits } from '../text/digits.ts';
import type { TextChange } from '../text/range.ts';

export interface Numbering {
  readonly value: number;
  /** Equal for the markers of one list: what stands around the number, and what the number is written with. */
  readonly series: string;
  /** How far inside lists are numbered so: `一、` 1, `（一）` 2, `1.` 3, `1)` 4, `①` and `a)` 5. */
  readonly depth: number;
  /** The marker of another number in the same form; undefined where the form does not reach that far. */
  write(value: number): string | undefined;
}

/** The last number of a marker: of `2.3` the 3. */
const DIGITS =
  /^((?:\d{1,3}[.．])*|[^\d\uff10-\uff19]{0,16})(\d{1,9}|[\uff10-\uff19]{1,4})([^\d\uff10-\uff19]{0,16})$/u;
const HAN = new RegExp(`^([^${HAN_NUMERALS}]{0,16})([${HAN_NUMERALS}]{1,3})([^${HAN_NUMERALS}]{0,16})$`, 'u');
const LETTERS = /^([（(【[*_]{0,6})([a-z]{1,7}|[A-Z]{1,7})([.)）、．】\]*_]{1,6})$/u;
const ENCLOSED = /^([*_]{0,3})(\P{ASCII})([、.．)）*_]{0,5})$/u;
const BRACKET = /[)）]/u;
const BOX = /[ \t]{0,4}\[[ xX]\]\D{0,24}$/u;

/** `️⃣` behind a digit, and the one sign for ten. */
const KEYCAP = '\ufe0f\u20e3';
const KEYCAP_TEN = '\u{1f51f}';
const WIDE_ZERO = 0xff10;
const ALPHABET = 26;

/**
 * The number in an item's marker; undefined for bullets and for no marker.
 * @param near markers of the same list that stand beside it: `i)` is Roman before `ii)`, and a letter behind `h)`
 */
export function readNumbering(marker: string, near: readonly string[] = []): Numbering | undefined {
  if (marker === '') return undefined;
  const box = boxOf(marker);
  if (box !== '') return withBox(readNumbering(marker.slice(0, -box.length), near), box);
  return byDigits(marker) ?? enclosed(marker) ?? byHan(marker) ?? byLetters(marker, near);
}

/** The box of a task, and the picture behind it: of `1. [x]` the ` [x]`; '' where there is none. */
export function boxOf(marker: string): string {
  return BOX.exec(marker)?.[0] ?? '';
}

/** The digits of a decimal before its last ones. */
const PARTS = /\d{1,3}(?=[.．])/gu;

/**
 * Whether the markers of two items behind each other are of one list: the same sign, or numbers that are written alike, whatever they
 * are. It does not matter whether their boxes are ticked.
 */
export function areOfOneList(marker: string, next: string): boolean {
  const formOf = (own: string, other: string): string =>
    readNumbering(own, [other])?.series.replace(PARTS, '1') ?? own.slice(0, own.length - boxOf(own).length);
  return formOf(marker, next) === formOf(next, marker);
}

function withBox(numbering: Numbering | undefined, box: string): Numbering | undefined {
  if (!numbering) return undefined;
  const write = (value: number): string | undefined => {
    const written = numbering.write(value);
    return written === undefined ? undefined : `${written}${box}`;
  };
  return { ...numbering, write };
}

function byDigits(marker: string): Numbering | undefined {
  if (marker === KEYCAP_TEN) return { ...byDigits(`1${KEYCAP}`)!, value: 10 };
  const found = DIGITS.exec(marker);
  if (!found) return undefined;
  const [, before, number, after] = found as unknown as [string, string, string, string];
  const isWide = number.charCodeAt(0) >= WIDE_ZERO;
  const digits = (value: number): string => (isWide ? widened(String(value)) : String(value));
  const depth = 3 + Number(BRACKET.test(after)) + (before.match(/\d/gu)?.length ?? 0);
  return {
    value: Number(plainDigits(number)),
    series: `${isWide ? '1w' : '1'}|${before}|${after}`,
    depth,
    write: (value) => {
      if (after === KEYCAP && value >= 10) return value === 10 ? KEYCAP_TEN : undefined;
      return value < 0 ? undefined : `${before}${digits(value)}${after}`;
    },
  };
}

function widened(number: string): string {
  return number.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x30 + WIDE_ZERO));
}

function enclosed(marker: string): Numbering | undefined {
  const [, before = '', sign = '', after = ''] = ENCLOSED.exec(marker) ?? [];
  const number = readOneSign(sign, 0, sign.length);
  if (!number) return undefined;
  const runs = runsOfList(sign.charCodeAt(0));
  const first = runs[0]![0];
  return {
    value: number.value,
    series: `${first}|${before}|${after}`,
    depth: first === 0x2160 ? 1 : first === 0x3220 || first === 0x3280 ? 2 : 5,
    write: (value) => {
      const run = runs.find(([, count, from]) => from <= value && value < from + count);
      return run && `${before}${String.fromCharCode(run[0] + value - run[2])}${after}`;
    },
  };
}

function byHan(marker: string): Numbering | undefined {
  const found = HAN.exec(marker);
  if (!found) return undefined;
  const [, before, number, after] = found as unknown as [string, string, string, string];
  return {
    value: hanNumber(number),
    series: `han|${before}|${after}`,
    depth: 1 + Number(BRACKET.test(after)),
    write: (value) => {
      const written = writeHan(value);
      return written === undefined ? undefined : `${before}${written}${after}`;
    },
  };
}

function byLetters(marker: string, near: readonly string[]): Numbering | undefined {
  const found = LETTERS.exec(marker);
  if (!found) return undefined;
  const [, before, written, after] = found as unknown as [string, string, string, string];
  const isCapital = /^[A-Z]/u.test(written);
  const cased = (word: string): string => (isCapital ? word.toUpperCase() : word);
  const around = (word: string | undefined): string | undefined => word && `${before}${cased(word)}${after}`;
  const small = written.toLowerCase();
  const roman = readRoman(written, 0, written.length);
  const readings: Numbering[] = [];
  if (small.length === 1) {
    readings.push({
      value: small.charCodeAt(0) - 0x60,
      series: `${cased('a')}|${before}|${after}`,
      depth: 5,
      write: (value) => (value < 1 || value > ALPHABET ? undefined : around(String.fromCharCode(0x60 + value))),
    });
  }
  if (roman?.end === written.length) {
    readings.push({
      value: roman.value,
      series: `${cased('i')}|${before}|${after}`,
      depth: isCapital ? 1 : 5,
      write: (value) => around(writeRoman(value)),
    });
  }
  const beside = (it: Numbering): boolean =>
    near.some((other) => other === it.write(it.value + 1) || other === it.write(it.value - 1));
  // Nobody begins a list with the ninth letter.
  return readings.find(beside) ?? (small === 'i' ? readings.at(-1) : readings[0]);
}

/** The markers behind one, each one more than it was, for as long as they count on. */
export function renumbered(text: string, item: DraftItem, behind: readonly DraftItem[]): TextChange[] {
  const changes: TextChange[] = [];
  let last = readNumbering(
    item.marker,
    behind.slice(0, 1).map(({ marker }) => marker),
  );
  for (const it of behind) {
    const numbering = last && readNumbering(it.marker, [last.write(last.value) ?? '']);
    if (!last || numbering?.series !== last.series || numbering.value !== last.value + 1) break;
    const marker = numbering.write(numbering.value + 1);
    if (marker === undefined) break;
    changes.push({ ...markerRange(text, it), newText: marker });
    last = numbering;
  }
  return changes;
}
