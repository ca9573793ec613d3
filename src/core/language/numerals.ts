/** Chinese numerals as people number lists with them: 一 to 九十九, and 第 in front of an ordinal. */

const DIGITS = '〇一二三四五六七八九';
const TEN = '十';
const LARGEST = 99;

/** The numerals that numbers of lists are written with. */
export const HAN_NUMERALS = '一二三四五六七八九十';
/** The numerals that things are counted with. */
export const HAN_COUNTS = `${HAN_NUMERALS}两`;
/** What stands before a numeral to make it an ordinal. */
export const ORDINAL = '第';

/** Value of a written number from 一 to 九十九. */
export function hanNumber(written: string): number {
  let number = 0;
  for (const numeral of written) {
    if (numeral === TEN) number = (number === 0 ? 1 : number) * 10;
    else number += DIGITS.indexOf(numeral);
  }
  return number;
}

/** A number in numerals; undefined below 1 and above 99. */
export function writeHan(value: number): string | undefined {
  if (value < 1 || value > LARGEST) return undefined;
  const [tens, units] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]!}${TEN}`;
  return head + (units === 0 ? '' : DIGITS[units]!);
}
