/** What holds letters of any script. Each expression is made once: the tables behind it are large. */

export const LETTER = /\p{L}/u;
export const TWO_LETTERS = /\p{L}{2}/u;
export const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether a UTF-16 code unit is one of [a-z0-9]. */
export function isSmallLatinOrDigit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}
