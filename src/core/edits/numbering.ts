/** The numbers people put before items, and how they go on: `1.`, `（3）`, `十二、`, `④`, `b)`. */

export interface Numbering {
  readonly value: number;
  /** The marker of another number in the same form; undefined where the form does not reach that far. */
  write(value: number): string | undefined;
}

const DIGITS = /^(\D*)(\d{1,3})(\D*)$/u;
const HAN = /^([^一二三四五六七八九十]*)([一二三四五六七八九十]{1,3})([^一二三四五六七八九十]*)$/u;
const CIRCLED = /^[①-⑳]$/u;
const LETTER = /^([(（]?)([a-z])([.)）、])$/u;

const HAN_DIGITS = '〇一二三四五六七八九';
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
      const written = toHan(value);
      return written === undefined ? undefined : `${before}${written}${after}`;
    };
    return { value: fromHan(number), write: wrapped };
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

/** 1 to 99. */
function fromHan(number: string): number {
  const [tens, units] = number.includes('十') ? (number.split('十') as [string, string]) : ['', number];
  const digit = (written: string): number => (written === '' ? 0 : HAN_DIGITS.indexOf(written));
  if (!number.includes('十')) return digit(units);
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(units);
}

function toHan(value: number): string | undefined {
  if (value < 1 || value > 99) return undefined;
  const [tens, units] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : HAN_DIGITS[tens]!}十`;
  return head + (units === 0 ? '' : HAN_DIGITS[units]!);
}
