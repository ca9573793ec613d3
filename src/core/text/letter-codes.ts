/**
 * Texts with one byte for each of the letters that are most frequent in them and two for any other: an archive of Chinese texts is a
 * tenth smaller so than in UTF-8, whose letters take three. ASCII is written as it is. Which letters the other bytes stand for says a list
 * that many texts share.
 */
import { textOfUnits } from './units.ts';

/** The first of the bytes that are a letter by themselves. */
export const FIRST_LETTER = 0x80;
/** The first of the bytes that are a letter together with the one behind them. */
export const FIRST_PAIR = 0xe0;
/** How many letters are one byte each. */
export const SINGLE_LETTERS = FIRST_PAIR - FIRST_LETTER;
/** The most letters that a list can have. */
export const MOST_LETTERS = SINGLE_LETTERS + (0x100 - FIRST_PAIR) * 0x100;

/**
 * What reads such texts.
 * @param letters units of UTF-16, the most frequent first
 */
export function lettersDecoder(letters: Uint16Array): (bytes: Uint8Array) => string {
  return (bytes) => {
    const units = new Uint16Array(bytes.length);
    let length = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte < FIRST_LETTER) units[length++] = byte;
      else if (byte < FIRST_PAIR) units[length++] = letters[byte - FIRST_LETTER]!;
      else units[length++] = letters[SINGLE_LETTERS + (byte - FIRST_PAIR) * 0x100 + bytes[++at]!]!;
    }
    return textOfUnits(units, length);
  };
}
