/** The numbers people put before items, and how they go on: `1.`, `（3）`, `十二、`, `④`, `b)`. */
import { HAN_NUMERALS, hanNumber, writeHan } from '../language/numerals.ts';

export interface Numbering {
  readonly value: number;
  /** The marker of another number in the same form; undefined where the form does not reach that far. */
  write(value: number): string | undefined;
}

const DIGITS = /^(\D*)(\d{1,3})(\D*)$/u;
const HAN = new RegExp(`^([^${HAN_NUMERALS}]*)([${HAN_NUMERALS}]{1,3})([^${HAN_NUMERALS}]*)$`, 'u');
const CIRCLED = /^[①-⑳]$/u;
const LETTER = /^([(（]?)([a-z])([.)）、])$/u;

const FIRST_CIRCLED = 0x2460;
const LAST_CIRCLED = 20;
const FIRST_LETTER = 0x61;
const LETTERS = 26;

/** The number in an item's marker; undefined for bullets and for no marker. */
export function readNumbering(marker: string): Numbering | undefined {
  const digits = DIGITS.exec(marker);
  if (digits) {
    const [, before, number, after] = digits as unknown as [string, string, string, string];
    return { value: Number(number), write: (value) => `${before}${value}${after}` };
  }
  if (CIRCLED.test(marker)) {
    return {
      value: marker.charCodeAt(0) - FIRST_CIRCLED + 1,
      write: (value) => (value > LAST_CIRCLED ? undefined : String.fromCharCode(FIRST_CIRCLED + value - 1)),
    };
  }
  const han = HAN.exec(marker);
  if (han) {
    const [, before, number, after] = han as unknown as [string, string, string, string];
    const wrapped = (value: number): string | undefined => {
      const written = writeHan(value);
      return written === undefined ? undefined : `${before}${written}${after}`;
    };
    return { value: hanNumber(number), write: wrapped };
  }
  const letter = LETTER.exec(marker);
  if (letter) {
    const [, before, written, after] = letter as unknown as [string, string, string, string];
    return {
      value: written.charCodeAt(0) - FIRST_LETTER + 1,
      write: (value) =>
        value > LETTERS ? undefined : `${before}${String.fromCharCode(FIRST_LETTER + value - 1)}${after}`,
    };
  }
  return undefined;
}
