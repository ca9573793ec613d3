import { hasHan } from '../text/han.ts';
import type { Locale } from './locale.ts';

const LOWER_CASE = /[a-z]{2}/u;

/** The language a few words are written in; abbreviations such as DAU belong to both, and so to the text around them. */
export function writtenLanguage(words: string, around: Locale): Locale {
  if (hasHan(words)) return 'zh';
  return LOWER_CASE.test(words) ? 'en' : around;
}
