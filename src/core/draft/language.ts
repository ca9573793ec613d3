import type { Locale } from '../pack/vocabulary.ts';

const HAN = /[\u3400-\u4DBF\u4E00-\u9FFF]/g;
const LATIN_WORD = /[A-Za-z]{2,}/g;
/** Enough of a text to tell its language; keeps the cost of a huge draft down. */
const SAMPLE = 20_000;

/**
 * The language a text is written in, or undefined when it holds no words. Chinese text is full of Latin abbreviations, so
 * one Han character in three words is enough for Chinese.
 */
export function languageOf(text: string): Locale | undefined {
  const sample = text.slice(0, SAMPLE);
  const han = sample.match(HAN)?.length ?? 0;
  const latin = sample.match(LATIN_WORD)?.length ?? 0;
  if (han + latin === 0) return undefined;
  return han * 3 > latin ? 'zh' : 'en';
}
