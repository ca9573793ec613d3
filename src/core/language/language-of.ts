import { isHan } from '../text/han.ts';
import type { Locale } from './locale.ts';

/** Enough of a text to tell its language; keeps the cost of a huge draft down. */
const SAMPLE = 20_000;

/**
 * The language a text is written in, or undefined when it holds no words. Chinese text is full of Latin abbreviations, so
 * one Han character in three words is enough for Chinese.
 */
export function languageOf(text: string): Locale | undefined {
  let han = 0;
  let latin = 0;
  /** Letters of the Latin word so far. */
  let letters = 0;
  const end = Math.min(text.length, SAMPLE);
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isLatinLetter(unit)) {
      letters++;
      // From its second letter on it is a word and no sign of a list.
      if (letters === 2) latin++;
      continue;
    }
    letters = 0;
    if (isHan(unit)) han++;
  }
  if (han + latin === 0) return undefined;
  return han * 3 > latin ? 'zh' : 'en';
}

function isLatinLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}
