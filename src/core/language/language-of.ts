import { HAN_RANGES } from '../text/han.ts';
import type { Locale } from './locale.ts';

/** Enough of a text to tell its language; keeps the cost of a huge draft down. */
const SAMPLE = 20_000;

const LATIN = 1;
const HAN = 2;
/** What every UTF-16 code unit is; a table because it is looked up for each unit of every text. */
// Nothing else comes of the call: a bundle that does not ask for the language leaves it out.
const KINDS = /* @__PURE__ */ buildKinds();

function buildKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  kinds.fill(LATIN, 0x41, 0x5b).fill(LATIN, 0x61, 0x7b);
  for (const [first, last] of HAN_RANGES) kinds.fill(HAN, first, last + 1);
  return kinds;
}

/**
 * The language a text is written in, or undefined when it holds no words. Chinese text is full of Latin abbreviations, so
 * one Han character in three words is enough for Chinese. Of a text in a third language see `OtherLanguageReader`.
 */
export function languageOf(text: string): Locale | undefined {
  let han = 0;
  let latin = 0;
  /** Letters of the Latin word so far. */
  let letters = 0;
  const end = Math.min(text.length, SAMPLE);
  for (let at = 0; at < end; at++) {
    const kind = KINDS[text.charCodeAt(at)];
    letters = kind === LATIN ? letters + 1 : 0;
    // From its second letter on it is a word and no sign of a list.
    if (letters === 2) latin++;
    if (kind === HAN) han++;
  }
  if (han + latin === 0) return undefined;
  return han * 3 > latin ? 'zh' : 'en';
}
